"""Sending what is queued, one message after the other.

The run is a plain function over three callables, so that a window can do claim and settle on the book's thread and
deliver on another; a message is delivered outside any transaction and holds no lock.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from arbook.ledger.errors import ArbookError
from arbook.services.mail_pace import PATIENCE, Pacemaker
from arbook.services.outbox import Claimed, OutboxService
from arbook.services.reminder_errors import LineBreaksError

if TYPE_CHECKING:
    from arbook.mail.steps import Delivery


MOST_BREAKS = 2
"""Messages in a row over which the line broke; a third would only make another one unsure."""


class Post(Protocol):
    """An open conversation with the mail server (``mail.smtp.Post``)."""

    def deliver(self, recipient_address: str, raw: bytes) -> "Delivery":
        """Send one message to one recipient. Raises ``PostError`` when it was certainly not sent."""


@dataclass(frozen=True, slots=True)
class Steps:
    """How a run touches the world.

    ``claim`` gives the message or None when it is not to be sent any more; ``settle`` writes down what became of it,
    None puts it back. ``put_off`` lets messages wait until a moment. ``copy`` puts a sent one into the Sent folder;
    whatever becomes of that, the message stays sent, so it never raises.
    """

    claim: Callable[[int], Claimed | None]
    deliver: Callable[[Claimed], "Delivery"]
    settle: Callable[[int, "Delivery | None"], object]
    put_off: Callable[[Sequence[int], datetime], object] | None = None
    copy: Callable[[Claimed], object] | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Before each message: ``done`` of ``total`` are settled, and to whom the next one goes; ``waits_until`` while
    its provider's limit holds it back.
    """

    done: int
    total: int
    name: str
    waits_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """What became of a run. ``left`` are still queued; ``withdrawn`` were not sent since they were no longer true;
    ``written`` became files instead of being sent, ``pretended`` were not sent since their book is a demo.

    ``stopped_by`` is why the run ended early: a ``PostError`` of the server or account, a ``LineBreaksError``, or the
    book's own refusal. ``goes_on_at``: what is left waits for the provider's limit until then.
    """

    sent: int = 0
    failed: int = 0
    unsure: int = 0
    left: int = 0
    withdrawn: int = 0
    written: int = 0
    pretended: int = 0
    stopped_by: ArbookError | None = None
    was_cancelled: bool = False
    goes_on_at: datetime | None = None

    def with_next(self, other: "RunReport") -> "RunReport":
        """This run and one by another account after it, as one."""
        counts = {name: getattr(self, name) + getattr(other, name) for name in _COUNTS}
        moments = [each for each in (self.goes_on_at, other.goes_on_at) if each is not None]
        return RunReport(
            **counts,
            stopped_by=self.stopped_by or other.stopped_by,
            was_cancelled=self.was_cancelled or other.was_cancelled,
            goes_on_at=min(moments, default=None),
        )


_ENDS = ("sent", "failed", "unsure", "withdrawn", "written", "pretended")
_COUNTS = (*_ENDS, "left")


@dataclass(frozen=True, slots=True)
class Trip:
    """What leaves by one account: the messages, how to open its conversation, how fast it may go."""

    message_ids: Sequence[int]
    open_post: Callable[[], AbstractContextManager[Post]]
    pacemaker: Pacemaker = field(default_factory=Pacemaker)


def _silent(_: Progress) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def send_trips(
    trips: Iterable[Trip],
    steps: Callable[[Post], Steps],
    progress: Callable[[Progress], None] = _silent,
    is_cancelled: Callable[[], bool] = _never,
) -> RunReport:
    """One account after the other; where one of them fails, the others still send."""
    every = tuple(trips)
    total, done, report = sum(len(each.message_ids) for each in every), 0, RunReport()
    for trip in every:
        tell = partial(_tell_of_all, progress, done, total)
        report = report.with_next(send_trip(trip, steps, tell, is_cancelled))
        done += len(trip.message_ids)
    return report


def send_queued(
    message_ids: Sequence[int],
    open_post: Callable[[], AbstractContextManager[Post]],
    steps: Callable[[Post], Steps],
    progress: Callable[[Progress], None] = _silent,
    is_cancelled: Callable[[], bool] = _never,
) -> RunReport:
    """These messages by one account without any limit."""
    return send_trip(Trip(message_ids, open_post), steps, progress, is_cancelled)


def send_trip(
    trip: Trip,
    steps: Callable[[Post], Steps],
    progress: Callable[[Progress], None] = _silent,
    is_cancelled: Callable[[], bool] = _never,
) -> RunReport:
    """Open the connection once, then send the messages one by one.

    Wrong password, no server, no TLS: such failures come before the first claim and leave everything queued.
    """
    from arbook.mail.errors import PostError

    if not trip.message_ids or is_cancelled():
        return RunReport(left=len(trip.message_ids), was_cancelled=bool(trip.message_ids))
    try:
        opened = trip.open_post()
    except PostError as error:
        return RunReport(left=len(trip.message_ids), stopped_by=error)
    with opened as post:
        return run_messages(trip.message_ids, steps(post), progress, is_cancelled, trip.pacemaker)


def run_messages(
    message_ids: Sequence[int],
    steps: Steps,
    progress: Callable[[Progress], None] = _silent,
    is_cancelled: Callable[[], bool] = _never,
    pacemaker: Pacemaker | None = None,
) -> RunReport:
    """Claim, deliver, settle, for each message in turn; cancelling takes effect between two messages.

    Where the line broke over ``MOST_BREAKS`` messages in a row, the others stay queued; where the provider's limit
    is reached, they wait for it.
    """
    run = _Run(message_ids, steps, progress, is_cancelled, pacemaker or Pacemaker())
    for place, message_id in enumerate(message_ids):
        if not (run.may_go_on(place) and run.take(place, message_id)):
            break
    return run.report()


class _Run:
    """One run under way: what became of its messages so far."""

    def __init__(
        self,
        message_ids: Sequence[int],
        steps: Steps,
        progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
        pacemaker: Pacemaker,
    ) -> None:
        self._ids, self._steps, self._pacemaker = message_ids, steps, pacemaker
        self._progress, self._is_cancelled = progress, is_cancelled
        self._breaks = 0
        self._counts = dict.fromkeys(_ENDS, 0)
        self._end = RunReport()

    def report(self) -> RunReport:
        """What became of all."""
        ends: dict[str, Any] = {**self._counts, "left": len(self._ids) - sum(self._counts.values())}
        return replace(self._end, **ends)

    def may_go_on(self, place: int) -> bool:
        """Whether the message at this place may leave; waits for the provider's limit where that is soon over."""
        at = None if self._is_cancelled() else self._pacemaker.next_at()
        if at is not None and at - self._pacemaker.watch.now() <= PATIENCE:
            self._progress(Progress(place, len(self._ids), "", at))
            self._pacemaker.wait_until(at, self._is_cancelled)
            at = None
        if self._is_cancelled():
            self._end = RunReport(was_cancelled=True)
        elif self._breaks == MOST_BREAKS:
            self._end = RunReport(stopped_by=LineBreaksError(times=self._breaks))
        elif at is not None:
            self._end = self._put_off(place, at)
        else:
            return True
        return False

    def _put_off(self, place: int, at: datetime) -> RunReport:
        try:
            if self._steps.put_off is not None:
                self._steps.put_off(self._ids[place:], at)
        except ArbookError as error:
            return RunReport(stopped_by=error)
        return RunReport(goes_on_at=at)

    def take(self, place: int, message_id: int) -> bool:
        """One message's three steps; False where the run ends with it."""
        tell = partial(_tell, self._progress, place, len(self._ids))
        try:
            outcome, is_broken = _one(message_id, self._steps, tell)
        except ArbookError as error:
            self._end = RunReport(stopped_by=error)
            return False
        except _UnsettledError as unsettled:
            self._counts["unsure"] += 1
            self._end = RunReport(stopped_by=unsettled.error)
            return False
        if outcome in self._counts:
            self._counts[outcome] += 1
        if outcome in ("sent", "unsure"):
            self._pacemaker.count()
        if outcome != "withdrawn":
            self._breaks = self._breaks + 1 if is_broken else 0
        return True


def _tell(progress: Callable[[Progress], None], done: int, total: int, name: str) -> None:
    progress(Progress(done, total, name))


def _tell_of_all(progress: Callable[[Progress], None], before: int, total: int, one: Progress) -> None:
    progress(replace(one, done=before + one.done, total=total))


def steps_with(
    outbox: OutboxService, post: Post, *, today: date, copy: Callable[[Claimed], object] | None = None
) -> Steps:
    """The three steps in one thread, as the command line runs them."""
    return Steps(
        claim=partial(outbox.claim, today=today),
        deliver=lambda claimed: post.deliver(claimed.to_address, claimed.content),
        settle=lambda message_id, delivery: outbox.settle(message_id, delivery, today=today),
        put_off=outbox.put_off,
        copy=copy,
    )


class _UnsettledError(Exception):
    """Delivered (or not), and the book could not write down which: as open as a lost answer."""

    def __init__(self, error: ArbookError) -> None:
        super().__init__(error)
        self.error = error


def _one(message_id: int, steps: Steps, tell: Callable[[str], None]) -> tuple[str, bool]:
    """One message's three steps; the name of what became of it, and whether the line broke over it."""
    claimed = steps.claim(message_id)
    if claimed is None:
        return "withdrawn", False
    delivery = _delivered(claimed, steps, tell)
    try:
        steps.settle(message_id, delivery)
    except ArbookError as error:
        raise _UnsettledError(error) from error
    outcome = delivery.outcome.value
    if outcome == "sent" and steps.copy is not None:
        steps.copy(claimed)
    is_broken = outcome == "unsure" or (outcome == "retry" and delivery.code is None)
    if outcome == "refused" or (outcome == "retry" and claimed.is_last_attempt):
        return "failed", is_broken
    return outcome, is_broken


def _delivered(claimed: Claimed, steps: Steps, tell: Callable[[str], None]) -> "Delivery":
    from arbook.mail.errors import PostError
    from arbook.mail.steps import Delivery, Outcome, Stage

    try:
        tell(claimed.customer_name)
        return steps.deliver(claimed)
    except PostError:
        steps.settle(claimed.message_id, None)
        raise
    except BaseException:
        # A defect, or the program is being stopped: nobody knows whether it left.
        steps.settle(claimed.message_id, Delivery(Outcome.UNSURE, Stage.DOT))
        raise

"""Sending what is queued, one message after the other.

The run is a plain function over three callables, so that a window can do claim and settle on the book's thread and
deliver on another; a message is delivered outside any transaction and holds no lock.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Protocol

from arbook.ledger.errors import ArbookError
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
    None puts it back.
    """

    claim: Callable[[int], Claimed | None]
    deliver: Callable[[Claimed], "Delivery"]
    settle: Callable[[int, "Delivery | None"], object]


@dataclass(frozen=True, slots=True)
class Progress:
    """Before each message: ``done`` of ``total`` are settled, and to whom the next one goes."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class RunReport:
    """What became of a run. ``left`` are still queued; ``withdrawn`` were not sent since they were no longer true.

    ``stopped_by`` is why the run ended early: a ``PostError`` of the server or account, a ``LineBreaksError``, or the
    book's own refusal.
    """

    sent: int = 0
    failed: int = 0
    unsure: int = 0
    left: int = 0
    withdrawn: int = 0
    stopped_by: ArbookError | None = None
    was_cancelled: bool = False


def _silent(_: Progress) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def _tell(progress: Callable[[Progress], None], done: int, total: int, name: str) -> None:
    progress(Progress(done, total, name))


def send_queued(
    message_ids: Sequence[int],
    open_post: Callable[[], AbstractContextManager[Post]],
    steps: Callable[[Post], Steps],
    progress: Callable[[Progress], None] = _silent,
    is_cancelled: Callable[[], bool] = _never,
) -> RunReport:
    """Open the connection once, then send these messages one by one.

    Wrong password, no server, no TLS: such failures come before the first claim and leave everything queued.
    """
    from arbook.mail.errors import PostError

    if not message_ids:
        return RunReport()
    try:
        opened = open_post()
    except PostError as error:
        return RunReport(left=len(message_ids), stopped_by=error)
    with opened as post:
        return run_messages(message_ids, steps(post), progress, is_cancelled)


def run_messages(
    message_ids: Sequence[int],
    steps: Steps,
    progress: Callable[[Progress], None] = _silent,
    is_cancelled: Callable[[], bool] = _never,
) -> RunReport:
    """Claim, deliver, settle, for each message in turn; cancelling takes effect between two messages.

    Where the line broke over ``MOST_BREAKS`` messages in a row, the others stay queued.
    """
    breaks = 0
    counts = dict.fromkeys(("sent", "failed", "unsure", "withdrawn"), 0)
    stopped_by: ArbookError | None = None
    was_cancelled = False
    for done, message_id in enumerate(message_ids):
        was_cancelled = is_cancelled()
        if was_cancelled:
            break
        if breaks == MOST_BREAKS:
            stopped_by = LineBreaksError(times=breaks)
            break
        tell = partial(_tell, progress, done, len(message_ids))
        try:
            outcome, is_broken = _one(message_id, steps, tell)
        except ArbookError as error:
            stopped_by = error
            break
        except _UnsettledError as unsettled:
            counts["unsure"] += 1
            stopped_by = unsettled.error
            break
        if outcome in counts:
            counts[outcome] += 1
        if outcome != "withdrawn":
            breaks = breaks + 1 if is_broken else 0
    left = len(message_ids) - sum(counts.values())
    return RunReport(**counts, left=left, stopped_by=stopped_by, was_cancelled=was_cancelled)


def steps_with(outbox: OutboxService, post: Post, *, today: date) -> Steps:
    """The three steps in one thread, as the command line runs them."""
    return Steps(
        claim=outbox.claim,
        deliver=lambda claimed: post.deliver(claimed.to_address, claimed.content),
        settle=lambda message_id, delivery: outbox.settle(message_id, delivery, today=today),
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

"""What sending does off the window's thread: packing on the book lane, the run itself on the outside lane.

Loaded when something is sent.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from arbook.gui.shared.session import Session
from arbook.queries.outbox import sendable
from arbook.services.changing import Changes
from arbook.services.mail_runs import MailBag, SentCopies, pack, trip_of
from arbook.services.office import Office
from arbook.services.outbox import Claimed
from arbook.services.post_office import Post, RunReport, Steps, send_trips
from arbook.services.reminders import QueueRun

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.mail.steps import Delivery


class QueueStoppedError(Exception):
    """The owner stopped a run while it was written: nothing of it is in the book."""


@dataclass(frozen=True, slots=True)
class WrittenSoFar:
    """How many messages of how many of a run are written."""

    done: int
    total: int


def queue_run(session: Session, run: QueueRun, is_stopped: Callable[[], bool], office: Office) -> Changes:
    """On the book lane: write a run, tell how far it is, and let the windows read between two messages.

    Raises:
        QueueStoppedError: it was stopped.
        ArbookError: see ``ReminderService.queue_run``.
    """

    def told(done: int, total: int) -> None:
        session.jobs.let_readers_in()
        if is_stopped() or session.jobs.is_closing():
            raise QueueStoppedError
        session.jobs.report(WrittenSoFar(done, total))

    return office.reminders.queue_run(run, told)


def write_files(session: Session, run: QueueRun, folder: Path, office: Office) -> tuple[Path, ...]:
    """On the book lane: write a run as files, and let the windows read between two of them.

    Raises:
        QueueStoppedError: the window is closed; what is written stays.
        ArbookError: see ``ReminderService.write_drafts``.
    """

    def told(_done: int, _total: int) -> None:
        session.jobs.let_readers_in()
        if session.jobs.is_closing():
            raise QueueStoppedError

    return office.reminders.write_drafts(run, folder, told)


def pack_now(
    office: Office, run_ids: tuple[int, ...] | None, only: frozenset[int] | None = None
) -> tuple[MailBag, ...]:
    """What waits and may go at this moment.

    Raises:
        NoMailAccountError: there is no account for it.
    """
    return pack(office, datetime.now(UTC), run_ids, only)


def pack_all(office: Office) -> tuple[tuple[MailBag, ...], int]:
    """What waits and may go now; without such, how many the mail server put off until later."""
    bags = pack_now(office, None)
    return bags, 0 if bags else len(office.read(sendable))


def send_bags(
    session: Session,
    bags: tuple[MailBag, ...],
    keys: "dict[str, Key]",
    today: date,
    is_stopped: Callable[[], bool],
) -> RunReport:
    """The run, on the outside lane; the book lane claims and settles."""
    trips = [trip_of(bag, keys.get(bag.account.address, "")) for bag in bags]
    with closing(SentCopies(bags, keys, partial(_note_copy, session))) as copies:
        steps = partial(_steps, session, today, copies.keep)
        return send_trips(trips, steps, session.jobs.report, is_stopped)


def _note_copy(session: Session, message_id: int, fault: str) -> None:
    session.from_outside(lambda office: office.outbox.note_copy(message_id, fault))


def _steps(session: Session, today: date, copy: Callable[[Claimed], object], post: Post) -> Steps:
    def claim(message_id: int) -> Claimed | None:
        return session.from_outside(lambda office: office.outbox.claim(message_id, today))

    def deliver(claimed: Claimed) -> "Delivery":
        return post.deliver(claimed.to_address, claimed.content)

    def settle(message_id: int, delivery: "Delivery | None") -> Changes:
        return session.from_outside(lambda office: office.outbox.settle(message_id, delivery, today=today))

    def put_off(message_ids: Sequence[int], until: datetime) -> Changes:
        return session.from_outside(lambda office: office.outbox.put_off(message_ids, until))

    return Steps(claim, deliver, settle, put_off, copy)

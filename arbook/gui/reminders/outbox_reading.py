"""What the outbox shows, read on the book lane: messages, and how many stand where."""

from dataclasses import dataclass

from arbook.queries.outbox import MessageRow, foremost_messages, message_counts
from arbook.queries.settings import mail_account
from arbook.services.office import Office

YOURS = ("unsure", "failed", "to_print")
"""States that need the owner's word."""


@dataclass(frozen=True, slots=True)
class OutboxFound:
    """What was read: the rows, how many stand where of all that was asked for, and how many wait in the book."""

    rows: tuple[MessageRow, ...]
    counts: dict[str, int]
    waiting: int
    yours: int
    files_in: str = ""
    """The folder in which mail becomes files instead of being sent."""


def read_outbox(office: Office, run_id: int | None = None, search: str = "") -> OutboxFound:
    """The messages of a run, of a search, or all, those that need the owner first."""
    rows = office.read(foremost_messages, run_id, search=search)
    every = office.read(message_counts)
    counts = every if run_id is None else office.read(message_counts, run_id)
    if search:
        counts = {row.state: sum(each.state == row.state for each in rows) for row in rows}
    account = office.read(mail_account)
    files_in = account.writes_to if account else ""
    yours = sum(every.get(state, 0) for state in YOURS)
    return OutboxFound(rows, counts, every.get("queued", 0), yours, files_in)

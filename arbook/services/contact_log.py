"""The one place where a line is written into the contact log: with its author, what lies behind it, and its link in
the chain (``ledger.evidence``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date

from sqlalchemy import select

from arbook.ledger.evidence import FIRST, LogLine, behind_text, fingerprint
from arbook.services.changing import Change
from arbook.store.tables.customers import contact_file_table, contact_made_table
from arbook.store.tables.printed import issued_paper_table
from arbook.store.tables.reminders import message_table

MAIL, PAPER = "mail", "paper"
"""What may lie behind a line besides files, which are named ``file`` and their position."""


@dataclass(frozen=True, slots=True)
class ContactFile:
    """A file that came with a line of the log."""

    file_name: str
    media_type: str
    content: bytes


def log_contact(
    change: Change,
    customer_id: int,
    on: date,
    *,
    kind: str,
    direction: str = "out",
    subject: str = "",
    body: str = "",
    with_whom: str = "",
    mail_id: str = "",
    message_id: int | None = None,
    paper_id: int | None = None,
    facts: str | None = None,
    files: Sequence[ContactFile] = (),
) -> int:
    """Append a line to the customer's log and return its id. Part of a larger change.

    Args:
        change: The running change; its author and moment stand in the line.
        customer_id: With whom.
        on: The day that the line counts for.
        kind: mail, letter, call, text, note, or an event such as ``plan_agreed``.
        direction: ``out``, ``in``, or ``own`` for what passed nobody's hands.
        subject: What it was about.
        body: The full text.
        with_whom: Who it went to or came from.
        mail_id: A received mail's own Message-ID.
        message_id: The message of the outbox that the line tells of.
        paper_id: The kept paper (``issued_paper``) that was handed over.
        facts: JSON of an event, see docs/book-format.md.
        files: Kept with the line.
    """
    last = change.connection.execute(_LAST).one_or_none()
    before = FIRST if last is None else last.own_hash
    line = LogLine(
        line_id=1 if last is None else last.id + 1,
        customer_id=customer_id,
        made_at=change.now.astimezone(UTC).isoformat(timespec="microseconds"),
        made_on=on.isoformat(),
        kind=kind,
        direction=direction,
        subject=subject,
        body=body,
        with_whom=with_whom,
        author=change.author,
        mail_id=mail_id,
        message_id=message_id,
        facts=facts,
        behind=_behind(change, message_id, paper_id, files),
        operation_id=change.operation_id,
    )
    _write(change, line, on, before)
    _write_files(change, line.line_id, files)
    change.touch("customer", customer_id)
    return line.line_id


_LAST = (
    select(contact_made_table.c.id, contact_made_table.c.own_hash).order_by(contact_made_table.c.id.desc()).limit(1)
)


def _behind(change: Change, message_id: int | None, paper_id: int | None, files: Sequence[ContactFile]) -> str:
    parts: list[tuple[str, bytes]] = []
    for name, table, row_id in ((MAIL, message_table, message_id), (PAPER, issued_paper_table, paper_id)):
        if row_id is not None:
            content = change.connection.execute(select(table.c.content).where(table.c.id == row_id)).scalar_one()
            parts.append((name, content))
    parts += [(f"file {place}", each.content) for place, each in enumerate(files, start=1)]
    return behind_text(tuple(parts)) if parts else ""


def _write(change: Change, line: LogLine, on: date, before: str) -> None:
    own = fingerprint(before, line)
    change.insert(
        contact_made_table,
        id=line.line_id,
        customer_id=line.customer_id,
        made_at=change.now,
        made_on=on,
        kind=line.kind,
        direction=line.direction,
        subject=line.subject,
        body=line.body,
        with_whom=line.with_whom,
        author=line.author,
        mail_id=line.mail_id,
        message_id=line.message_id,
        facts=line.facts,
        behind=line.behind,
        operation_id=line.operation_id,
        earlier_hash=before,
        own_hash=own,
    )
    change.log_end = (line.line_id, own)


def _write_files(change: Change, contact_id: int, files: Sequence[ContactFile]) -> None:
    for place, each in enumerate(files, start=1):
        change.insert(
            contact_file_table,
            contact_id=contact_id,
            position=place,
            file_name=each.file_name,
            media_type=each.media_type,
            content=each.content,
        )

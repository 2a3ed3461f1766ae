"""The one place where a line is written into the contact log: with its author, what lies behind it, and its link in
the chain (``ledger.evidence``).
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date
from typing import TypedDict, Unpack

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


class ContactTexts(TypedDict, total=False):
    """What was said: ``body`` is the full text, ``mail_id`` a received mail's own Message-ID."""

    subject: str
    body: str
    with_whom: str
    mail_id: str


@dataclass(frozen=True, slots=True)
class _Behind:
    """What lies behind a line: a message of the outbox, a kept paper, files."""

    message_id: int | None
    paper_id: int | None
    files: Sequence[ContactFile]


def log_contact(
    change: Change,
    customer_id: int,
    on: date,
    *,
    kind: str,
    direction: str = "out",
    message_id: int | None = None,
    paper_id: int | None = None,
    facts: str | None = None,
    files: Sequence[ContactFile] = (),
    **texts: Unpack[ContactTexts],
) -> int:
    """Append a line to the customer's log and return its id. Part of a larger change.

    Args:
        change: The running change; its author and moment stand in the line.
        customer_id: With whom.
        on: The day that the line counts for.
        kind: mail, letter, call, text, note, or an event such as ``plan_agreed``.
        direction: ``out``, ``in``, or ``own`` for what passed nobody's hands.
        message_id: The message of the outbox that the line tells of.
        paper_id: The kept paper (``issued_paper``) that was handed over.
        facts: JSON of an event, see docs/book-format.md.
        files: Kept with the line.
        texts: What was said.
    """
    last = change.connection.execute(_LAST).one_or_none()
    line = LogLine(
        line_id=1 if last is None else last.id + 1,
        customer_id=customer_id,
        made_at=change.now.astimezone(UTC).isoformat(timespec="microseconds"),
        made_on=on.isoformat(),
        kind=kind,
        direction=direction,
        subject=texts.get("subject", ""),
        body=texts.get("body", ""),
        with_whom=texts.get("with_whom", ""),
        mail_id=texts.get("mail_id", ""),
        author=change.author,
        message_id=message_id,
        facts=facts,
        behind=_behind_text(change, _Behind(message_id, paper_id, files)),
        operation_id=change.operation_id,
    )
    _write(change, line, on, FIRST if last is None else last.own_hash)
    _write_files(change, line.line_id, files)
    change.touch("customer", customer_id)
    return line.line_id


_LAST = (
    select(contact_made_table.c.id, contact_made_table.c.own_hash).order_by(contact_made_table.c.id.desc()).limit(1)
)


def _behind_text(change: Change, behind: _Behind) -> str:
    parts: list[tuple[str, bytes]] = []
    kept = ((MAIL, message_table, behind.message_id), (PAPER, issued_paper_table, behind.paper_id))
    for name, table, row_id in kept:
        if row_id is not None:
            content = change.connection.execute(select(table.c.content).where(table.c.id == row_id)).scalar_one()
            parts.append((name, content))
    parts += [(f"file {place}", each.content) for place, each in enumerate(behind.files, start=1)]
    return behind_text(tuple(parts)) if parts else ""


def _write(change: Change, line: LogLine, on: date, before: str) -> None:
    own = fingerprint(before, line)
    stored = {name: value for name, value in asdict(line).items() if name not in ("line_id", "made_at", "made_on")}
    change.insert(
        contact_made_table,
        id=line.line_id,
        made_at=change.now,
        made_on=on,
        earlier_hash=before,
        own_hash=own,
        **stored,
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

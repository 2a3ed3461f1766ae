"""The contact log: a customer's, or a search through the whole book's."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, LargeBinary, Row, Select, cast, func, or_, select

from arbook.ledger.folding import fold
from arbook.store.tables.customers import contact_file_table, contact_made_table, customer_table

MOST_FOUND = 500
_PIECE = 200
_FILE_NAMES = tuple(
    func.coalesce(func.json_extract(contact_made_table.c.facts, f"$.{name}"), "") for name in ("attachments", "files")
)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A line of the log, with its full text."""

    contact_id: int
    made_on: date
    made_at: datetime
    kind: str
    direction: str
    subject: str
    body: str
    with_whom: str
    facts: str | None
    message_row_id: int | None
    author: str = ""
    behind: str = ""
    fingerprint: str = ""

    @property
    def has_paper(self) -> bool:
        """Whether it tells of a paper that can be shown again: a letter of the outbox, or one sent by hand."""
        if self.kind == "settlement_offered":
            return True
        return self.kind == "letter" and (self.message_row_id is not None or '"paper"' in (self.facts or ""))

    @property
    def is_reminder(self) -> bool:
        """Whether it tells of a reminder that the outbox has."""
        return self.message_row_id is not None and '"stage"' in (self.facts or "")

    @property
    def has_files(self) -> bool:
        """Whether files came with it."""
        return '"file ' in self.behind


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A line of the log, and whose it is."""

    customer_id: int
    number: str
    name: str
    row: ContactRow


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that came with a line of the log."""

    contact_id: int
    position: int
    name: str
    media_type: str
    content: bytes


def contact_log(connection: Connection, customer_id: int, limit: int = MOST_FOUND) -> tuple[ContactRow, ...]:
    """Contacts made with a customer, newest first, without those that were taken back."""
    log = contact_made_table
    lines = _standing(select(log)).where(log.c.customer_id == customer_id)
    rows = connection.execute(lines.order_by(log.c.made_on.desc(), log.c.id.desc()).limit(limit))
    return tuple(_contact(row) for row in rows)


def search_log(
    connection: Connection,
    words: str = "",
    *,
    customer_id: int | None = None,
    days: tuple[date | None, date | None] = (None, None),
    kinds: Collection[str] = (),
    author: str = "",
    limit: int = MOST_FOUND,
) -> tuple[FoundContact, ...]:
    """Lines in which every word stands somewhere, newest first; accents and case do not matter.

    Args:
        connection: Of the book.
        words: Parts of subject, text, person or the names of files that went or came along.
        customer_id: Of one customer alone.
        days: First and last day, None for no end.
        kinds: Such as ``mail`` and ``call``; empty for all.
        author: Who wrote it down; empty for anybody.
        limit: At most so many lines.
    """
    log, customers = contact_made_table, customer_table
    asked = fold(words).split()
    lines = _standing(select(log, customers.c.number.label("whose"), customers.c.name)).join(
        customers, customers.c.id == log.c.customer_id
    )
    lines = lines.where(*(_may_hold(word) for word in asked))
    if customer_id is not None:
        lines = lines.where(log.c.customer_id == customer_id)
    first, last = days
    lines = lines.where(*([log.c.made_on >= first] if first else []), *([log.c.made_on <= last] if last else []))
    if kinds:
        lines = lines.where(log.c.kind.in_(list(kinds)))
    if author:
        lines = lines.where(log.c.author == author)
    rows = connection.execute(lines.order_by(log.c.made_on.desc(), log.c.id.desc()))
    return tuple(_found(rows.yield_per(_PIECE), asked, limit))


def log_authors(connection: Connection) -> tuple[str, ...]:
    """Everybody who wrote a line down, by name."""
    author = contact_made_table.c.author
    return tuple(connection.execute(select(author).where(author != "").distinct().order_by(author)).scalars())


def files_of(connection: Connection, contact_id: int) -> tuple[KeptFile, ...]:
    """What came with a line, in its order."""
    files = contact_file_table
    rows = connection.execute(select(files).where(files.c.contact_id == contact_id).order_by(files.c.position))
    return tuple(KeptFile(row.contact_id, row.position, row.file_name, row.media_type, row.content) for row in rows)


def _standing(lines: Select[Any]) -> Select[Any]:
    """Without lines that were taken back, and those that tell of it."""
    log, undone = contact_made_table, contact_made_table.alias("undone")
    taken_back = select(undone.c.id).where(
        undone.c.customer_id == log.c.customer_id,
        undone.c.kind == "undone",
        func.json_extract(undone.c.facts, "$.contact_id") == log.c.id,
    )
    return lines.where(log.c.kind != "undone", ~taken_back.correlate(log).exists())


def _may_hold(word: str) -> ColumnElement[bool]:
    """Lines that may hold the folded word: SQLite folds ASCII alone; a text beyond it is looked at later."""
    log = contact_made_table
    columns = (log.c.subject, log.c.body, log.c.with_whom, *_FILE_NAMES)
    beyond = (func.length(each) != func.length(cast(each, LargeBinary)) for each in columns)
    return or_(*(each.contains(word, autoescape=True) for each in columns), *beyond)


def _file_names(row: Row[Any]) -> str:
    """Of what went along with a mail and of what came with an answer."""
    facts = json.loads(row.facts) if row.facts else {}
    return f"{facts.get('attachments', '')} {' '.join(facts.get('files', ()))}"


def _found(rows: Any, asked: list[str], limit: int) -> Iterator[FoundContact]:
    count = 0
    for row in rows:
        if count == limit:
            return
        if asked:
            told = fold(f"{row.subject} {row.body} {row.with_whom} {_file_names(row)}")
            if not all(word in told for word in asked):
                continue
        count += 1
        yield FoundContact(row.customer_id, row.whose, row.name, _contact(row))


def _contact(row: Row[Any]) -> ContactRow:
    return ContactRow(
        row.id,
        row.made_on,
        row.made_at,
        row.kind,
        row.direction,
        row.subject,
        row.body,
        row.with_whom,
        row.facts,
        row.message_id,
        row.author,
        row.behind,
        row.own_hash,
    )

"""Is the contact log as it was written? Every fingerprint is made anew, along the chain (``ledger.evidence``).

Codes: ``log_line_changed`` (a line does not fit its own fingerprint), ``log_chain_breaks`` (a line does not fit the
one before it), ``log_lines_missing`` (lines before this one are gone), ``log_ends_early`` (the last ones are),
``log_file_differs`` (what lies behind a line is not what lay there), ``log_message_differs`` (the outbox shows
another text than was sent, another address, or a message that is not sent). ``where`` is the customer's number and
the line's day, ``detail`` its number.
"""

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, and_, case, func, or_, select, type_coerce

from arbook.ledger.evidence import FIRST, LogLine, behind_text, fingerprint
from arbook.store.checking import Finding
from arbook.store.tables.book import operation_table
from arbook.store.tables.customers import contact_file_table, contact_made_table, customer_table
from arbook.store.tables.printed import issued_paper_table
from arbook.store.tables.reminders import message_table

_FIELDS = tuple(field.name for field in fields(LogLine))
_PIECE = 1000


def log_findings(connection: Connection) -> tuple[Finding, ...]:
    """Where the chain of the log breaks, line by line; empty when it is as it was written."""
    return (*_chain(connection), *_end(connection), *_behind(connection), *_shown(connection))


def _chain(connection: Connection) -> Iterator[Finding]:
    log = contact_made_table
    stored = [log.c.id if name == "line_id" else type_coerce(log.c[name], Text) for name in _FIELDS]
    lines = (
        select(*stored, log.c.earlier_hash, log.c.own_hash, customer_table.c.number)
        .outerjoin(customer_table, customer_table.c.id == log.c.customer_id)
        .order_by(log.c.id)
    )
    last_id, last_hash = 0, FIRST
    for row in connection.execute(lines).yield_per(_PIECE):
        line = LogLine(*row[: len(_FIELDS)])
        wrongs = (
            ("log_lines_missing", line.line_id != last_id + 1),
            ("log_chain_breaks", line.line_id == last_id + 1 and row.earlier_hash != last_hash),
            ("log_line_changed", fingerprint(row.earlier_hash, line) != row.own_hash),
        )
        for code, is_so in wrongs:
            if is_so:
                yield Finding(code, f"{row.number}, {row.made_on}", str(row[0]))
        last_id, last_hash = line.line_id, row.own_hash


def _end(connection: Connection) -> Iterator[Finding]:
    """The newest operation that wrote a line knows which it was: lines cut off at the end are missed by it."""
    ends = _json(operation_table.c.changes, "$.log")
    newest = select(ends).where(ends.is_not(None)).order_by(operation_table.c.sequence.desc()).limit(1)
    told = connection.execute(newest).scalar()
    if told is None:
        return
    line_id, own_hash = json.loads(told)
    log = contact_made_table
    row = connection.execute(
        select(log.c.id, type_coerce(log.c.made_on, Text).label("made_on"), log.c.own_hash, customer_table.c.number)
        .outerjoin(customer_table, customer_table.c.id == log.c.customer_id)
        .order_by(log.c.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None or row.id < line_id:
        yield Finding("log_ends_early", "", str(line_id))
    elif row.own_hash != own_hash:
        yield Finding("log_chain_breaks", f"{row.number}, {row.made_on}", str(row.id))


def _behind(connection: Connection) -> Iterator[Finding]:
    """Mails, papers and files against the hashes in the lines before them, one line at a time: they may be large."""
    log = contact_made_table
    lines = connection.execute(
        select(
            log.c.id,
            type_coerce(log.c.made_on, Text).label("made_on"),
            log.c.behind,
            log.c.message_id,
            _json(log.c.facts, "$.paper").label("paper_id"),
            customer_table.c.number,
        )
        .outerjoin(customer_table, customer_table.c.id == log.c.customer_id)
        .where(log.c.behind != "")
        .order_by(log.c.id)
    ).all()
    for row in lines:
        if behind_text(tuple(_parts(connection, row))) != row.behind:
            yield Finding("log_file_differs", f"{row.number}, {row.made_on}", str(row.id))


def _shown(connection: Connection) -> Iterator[Finding]:
    """What the outbox shows of sent messages against the lines that were written when they went."""
    log, messages = contact_made_table, message_table
    has_other_address = and_(messages.c.from_address != "", func.instr(log.c.with_whom, messages.c.to_address) == 0)
    differs = or_(
        messages.c.subject != log.c.subject,
        messages.c.body != log.c.body,
        messages.c.state != "sent",
        has_other_address,
    )
    lines = (
        select(log.c.id, type_coerce(log.c.made_on, Text).label("made_on"), customer_table.c.number)
        .join(messages, messages.c.id == log.c.message_id)
        .outerjoin(customer_table, customer_table.c.id == log.c.customer_id)
        .where(differs)
        .order_by(log.c.id)
    )
    for row in connection.execute(lines):
        yield Finding("log_message_differs", f"{row.number}, {row.made_on}", str(row.id))


def _json(column: ColumnElement[Any], path: str) -> ColumnElement[Any]:
    """A value inside a JSON text; NULL where the text is none (whoever changed it may have left anything)."""
    return case((func.json_valid(column) == 1, func.json_extract(column, path)))


def _parts(connection: Connection, row: Row[Any]) -> Iterator[tuple[str, bytes]]:
    kept = (("mail", message_table, row.message_id), ("paper", issued_paper_table, row.paper_id))
    for name, table, row_id in kept:
        if row_id is not None:
            content = connection.execute(select(table.c.content).where(table.c.id == row_id)).scalar()
            yield name, content or b""
    files = contact_file_table
    found = select(files.c.position, files.c.content).where(files.c.contact_id == row.id).order_by(files.c.position)
    for place, content in connection.execute(found):
        yield f"file {place}", content

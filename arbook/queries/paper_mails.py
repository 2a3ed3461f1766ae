"""Papers that went to their customers by mail, or wait to."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from arbook.ledger.statements import StatementKind
from arbook.store.tables.reminders import message_table

_ON_ITS_WAY = ("queued", "sending", "unsure", "sent")


@dataclass(frozen=True, slots=True)
class PaperKey:
    """Which paper of a customer: its ``kind``, and what it is ``of``, such as a row's id or a day."""

    kind: str
    of: str = ""


def invoice_key(invoice_id: int) -> PaperKey:
    """An issued invoice or credit note."""
    return PaperKey("invoice", str(invoice_id))


def statement_key(kind: StatementKind, starts_on: date | None, as_of: date) -> PaperKey:
    """A statement of these days; the customer says whose."""
    days = (kind.value, starts_on.isoformat() if starts_on else "", as_of.isoformat())
    return PaperKey("statement", " ".join(filter(None, days)))


@dataclass(frozen=True, slots=True)
class PaperMail:
    """A message that brings a paper. ``sent_at`` is None while it waits or nobody knows whether it arrived."""

    message_id: int
    state: str
    to_address: str
    queued_at: datetime
    sent_at: datetime | None


def last_mail_of(connection: Connection, customer_id: int, paper: PaperKey) -> PaperMail | None:
    """The last message that brought this paper; those that were cancelled or failed do not count."""
    table = message_table
    row = connection.execute(
        select(table.c.id, table.c.state, table.c.to_address, table.c.queued_at, table.c.settled_at)
        .where(
            table.c.customer_id == customer_id,
            table.c.paper_kind == paper.kind,
            table.c.paper_of == paper.of,
            table.c.state.in_(_ON_ITS_WAY),
        )
        .order_by(table.c.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    sent_at = row.settled_at if row.state == "sent" else None
    return PaperMail(row.id, row.state, row.to_address, row.queued_at, sent_at)


def got_by_mail(connection: Connection, paper: PaperKey) -> frozenset[int]:
    """To which customers such a paper went, or waits to."""
    table = message_table
    return frozenset(
        connection.execute(
            select(table.c.customer_id).where(
                table.c.paper_kind == paper.kind, table.c.paper_of == paper.of, table.c.state.in_(_ON_ITS_WAY)
            )
        ).scalars()
    )

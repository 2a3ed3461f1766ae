"""How much a customer may still be invoiced: limit, exposure, and what is left (trade rule 10)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import Money
from arbook.queries.as_of import piece_parts
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.reminders import reminder_item_table, reminder_stage_table, reminder_table

_REACHED = (
    select(reminder_item_table.c.due_piece_id, reminder_stage_table.c.name, reminder_table.c.as_of)
    .join(reminder_table, reminder_table.c.id == reminder_item_table.c.reminder_id)
    .join(reminder_stage_table, reminder_stage_table.c.id == reminder_item_table.c.stage_id)
    .where(reminder_table.c.customer_id == bindparam("who"), reminder_stage_table.c.stops_credit)
    .where(~reminder_table.c.is_void, ~reminder_item_table.c.is_void, reminder_item_table.c.due_piece_id.isnot(None))
)
"""What a customer was reminded of by a stage that stops credit. Asked for each invoice that is issued: built once."""


@dataclass(frozen=True, slots=True)
class CreditStop:
    """The latest reminder that stopped credit: its stage and day, and for what is still open."""

    stage: str
    on: date
    open: Money


@dataclass(frozen=True, slots=True)
class CreditStanding:
    """``limit`` is None where none is agreed. ``drafts`` are not owed yet, but they are going to be.

    ``is_stopped``: a reminder went out whose stage stops further credit, and what it was for is still open. Until
    that is paid the limit is nothing.
    """

    limit: Money | None
    balance: Money
    drafts: Money
    is_stopped: bool = False

    @property
    def exposure(self) -> Money:
        """What the customer owes and is about to owe, less what is on account."""
        return self.balance + self.drafts

    @property
    def left(self) -> Money | None:
        """What may still be invoiced; negative once the limit is passed, None without a limit."""
        return None if self.limit is None else self.limit - self.exposure


def credit_standing(connection: Connection, customer_id: int, *, but_draft: int | None = None) -> CreditStanding:
    """The customer's standing now; ``but_draft`` leaves out a draft that is about to be issued."""
    customers, entries, papers = customer_table, entry_table, invoice_table
    row = connection.execute(
        select(customers.c.currency, customers.c.credit_limit_minor).where(customers.c.id == customer_id)
    ).one()
    owed = connection.execute(
        select(func.coalesce(func.sum(entries.c.amount_minor), 0)).where(entries.c.customer_id == customer_id)
    ).scalar_one()
    drafts = select(func.coalesce(func.sum(papers.c.total_minor), 0)).where(
        papers.c.customer_id == customer_id,
        papers.c.state == "draft",
        papers.c.kind == "invoice",
        papers.c.id != (but_draft or 0),
    )
    limit = None if row.credit_limit_minor is None else Money(row.credit_limit_minor, row.currency)
    is_stopped = is_credit_stopped(connection, customer_id)
    return CreditStanding(
        Money.zero(row.currency) if is_stopped else limit,
        Money(owed, row.currency),
        Money(connection.execute(drafts).scalar_one(), row.currency),
        is_stopped,
    )


def is_credit_stopped(connection: Connection, customer_id: int) -> bool:
    """Whether a stage that stops credit was sent for something that is still open."""
    return credit_stop(connection, customer_id) is not None


def credit_stop(connection: Connection, customer_id: int) -> CreditStop | None:
    """Which reminder stopped the credit; None where none did, or all that it was for is paid."""
    reached = connection.execute(_REACHED, {"who": customer_id}).all()
    if not reached:
        return None
    parts = piece_parts(LAST_DAY, customer_id, with_due=False)
    left = select(parts.c.piece_id, parts.c.currency, func.sum(parts.c.minor).label("minor"))
    left = left.where(parts.c.piece_id.in_({row.due_piece_id for row in reached})).group_by(parts.c.piece_id)
    open_ = connection.execute(left.having(func.sum(parts.c.minor) > 0)).all()
    if not open_:
        return None
    last = max(
        (row for row in reached if row.due_piece_id in {each.piece_id for each in open_}), key=lambda row: row[2]
    )
    return CreditStop(last.name, last.as_of, Money(sum(each.minor for each in open_), open_[0].currency))

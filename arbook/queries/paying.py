"""How a customer usually pays: the days between due date and the last money on each paper that is settled.

More time that was given changes nothing of it: who asks for it pays later all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median_low

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.dates import days_between
from arbook.ledger.money import Money, round_half_away
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table

LOOKS_BACK = 24
"""Settled pieces that count, the newest: habits change."""


@dataclass(frozen=True, slots=True)
class PayingHabit:
    """``days_late`` is the middle one of ``count`` pieces; zero or less is in time.

    The pieces are settled ones, or, where nothing is settled yet, those that were paid in part (``is_partial``).
    """

    count: int
    days_late: int
    is_partial: bool = False


def paying_habit(connection: Connection, customer_id: int) -> PayingHabit | None:
    """The customer's habit, or None while they have paid nothing."""
    for is_partial in (False, True):
        days = _days_late(connection, customer_id, is_partial=is_partial)
        if days:
            return PayingHabit(len(days), median_low(days), is_partial)
    return None


def _days_late(connection: Connection, customer_id: int, *, is_partial: bool) -> list[int]:
    """Days between due date and last money, of the newest pieces that are settled or paid in part."""
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    is_money = entries.c.kind == "payment"
    paid_on = func.max(entries.c.dated_on).filter(is_money).label("paid_on")
    rows = connection.execute(
        select(pieces.c.first_due_on.label("due_on"), paid_on)
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(
            pieces.c.customer_id == customer_id,
            pieces.c.open_minor > 0 if is_partial else pieces.c.open_minor == 0,
            pieces.c.invoice_id.is_not(None),
        )
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor).filter(is_money) > 0)
        .order_by(paid_on.desc())
        .limit(LOOKS_BACK)
    )
    return [days_between(row.due_on, row.paid_on) for row in rows]


@dataclass(frozen=True, slots=True)
class PaymentBehavior:
    """How a customer paid the invoices that were settled with money in a stretch of time.

    ``days_to_pay`` (from the invoice date) and ``days_late`` (past the due date, 0 where in time) are averages
    weighted by amount, to one decimal; ``on_time`` is the share of the settled amounts that came in time, in percent.
    None where nothing was settled.
    """

    settled: int
    amount: Money
    days_to_pay: Decimal | None
    days_late: Decimal | None
    on_time: Decimal | None


@dataclass(frozen=True, slots=True)
class LastPayment:
    """A payment that still stands."""

    payment_id: int
    received_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class BehaviorCard:
    """This year, the whole time, and the last payments, newest first."""

    this_year: PaymentBehavior
    lifetime: PaymentBehavior
    last_payments: tuple[LastPayment, ...]


@dataclass(frozen=True, slots=True)
class _Settled:
    """A due piece that became fully paid; ``minor`` is what money paid of it."""

    issued_on: date
    due_on: date
    paid_on: date
    minor: int


def payment_behavior(connection: Connection, customer_id: int, as_of: date, *, last: int = 5) -> BehaviorCard:
    """How a customer pays, as known on a day: each piece counts on the day its last money came, wherever that
    lay first, and what is still open does not count.
    """
    currency = connection.execute(
        select(customer_table.c.currency).where(customer_table.c.id == customer_id)
    ).scalar_one()
    settled = _settled(connection, customer_id, as_of)
    year = [each for each in settled if each.paid_on.year == as_of.year]
    return BehaviorCard(
        _behavior(year, currency), _behavior(settled, currency), _last_payments(connection, customer_id, as_of, last)
    )


def _settled(connection: Connection, customer_id: int, as_of: date) -> list[_Settled]:
    """Pieces of invoices that nothing was left of on that day, and on which money stood."""
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    money = func.sum(shares.c.amount_minor).filter(entries.c.kind == "payment")
    rows = connection.execute(
        select(
            pieces.c.issued_on,
            pieces.c.first_due_on.label("due_on"),
            func.max(entries.c.dated_on).filter(entries.c.kind == "payment").label("paid_on"),
            money.label("minor"),
        )
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(pieces.c.customer_id == customer_id, pieces.c.invoice_id.is_not(None), shares.c.allocated_on <= as_of)
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor) == pieces.c.amount_minor, money > 0)
    )
    return [_Settled(row.issued_on, row.due_on, max(row.paid_on, row.issued_on), row.minor) for row in rows]


def _behavior(settled: Sequence[_Settled], currency: str) -> PaymentBehavior:
    whole = sum(each.minor for each in settled)
    amount = Money(whole, currency)
    if not whole:
        return PaymentBehavior(0, amount, None, None, None)
    to_pay = sum(each.minor * days_between(each.issued_on, each.paid_on) for each in settled)
    late = sum(each.minor * max(0, days_between(each.due_on, each.paid_on)) for each in settled)
    in_time = sum(each.minor for each in settled if each.paid_on <= each.due_on)
    return PaymentBehavior(
        len(settled), amount, _tenths(to_pay, whole), _tenths(late, whole), _tenths(100 * in_time, whole)
    )


def _tenths(numerator: int, denominator: int) -> Decimal:
    return Decimal(round_half_away(Decimal(10 * numerator) / denominator)).scaleb(-1)


def _last_payments(connection: Connection, customer_id: int, as_of: date, count: int) -> tuple[LastPayment, ...]:
    payments, entries, undone = payment_table, entry_table, entry_table.alias("undone")
    rows = connection.execute(
        select(payments.c.id, payments.c.received_on, payments.c.amount_minor, payments.c.currency)
        .join(entries, (entries.c.payment_id == payments.c.id) & (entries.c.kind == "payment"))
        .where(
            payments.c.customer_id == customer_id,
            payments.c.received_on <= as_of,
            ~exists().where(undone.c.reverses_id == entries.c.id, undone.c.dated_on <= as_of),
        )
        .order_by(payments.c.received_on.desc(), payments.c.id.desc())
        .limit(count)
    )
    return tuple(LastPayment(row.id, row.received_on, Money(row.amount_minor, row.currency)) for row in rows)

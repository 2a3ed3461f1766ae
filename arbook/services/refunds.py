"""Paying money back: what lies on account, or a payment that already settled something."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.ledger.money import MAX_MINOR, Money
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import customer_by_id
from arbook.queries.early_payment import falls_with_payment
from arbook.queries.payments import PaymentUnknownError
from arbook.services.changing import Change, Changes, Counter
from arbook.services.credit_notes_returning import put_notes_back
from arbook.services.plan_keeping import follow_money
from arbook.services.postings import EntryFacts, allocate, give_back, post_debt
from arbook.services.refunds_cancelling import cancel_refund
from arbook.services.reversing import check_reversible, entry_of, reverse_credit
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table

LONGEST_TEXT = 2000


class RefundError(ArbookError):
    """Money that cannot be paid back. Facts: ``why``, ``most``."""


@dataclass(frozen=True, slots=True)
class RefundMoney:
    """Money paid out to a customer.

    Args of note: ``on_account_ids`` (which money or credit it is paid from; none: all that lies on account, oldest
    first), ``payment_id`` (a payment is paid back: first its rest on account, then what it settled, which is open
    again; the newest allocation first), ``reopen`` (due pieces whose allocation goes first), ``beyond`` (the customer
    owes what goes above it), ``keeps_let_go`` (a discount or small rest that was let go because of the payment stays,
    though its invoice is open again; else it falls as if the payment had bounced).
    """

    customer_id: int
    amount: Money
    on: date
    reason: str = ""
    on_account_ids: tuple[int, ...] = ()
    payment_id: int | None = None
    reopen: tuple[int, ...] = ()
    beyond: bool = False
    keeps_let_go: bool = False


class RefundService:
    """Use cases around money paid back."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def refund(self, command: RefundMoney, *, today: date, operation_id: str | None = None) -> Changes:
        """Pay money back. ``Changes.made_id`` is the entry.

        Raises:
            RefundError: ``not_positive``, ``too_large``, ``other_currency``, ``in_future``, ``too_long``,
                ``above_on_account``, ``above_payment``, ``already_reversed``, ``before_money``.
            PaymentUnknownError: no such payment of this customer.
        """
        return self._counter.change("refund", lambda change: _refund(change, command, today), operation_id)

    def cancel(
        self, entry_id: int, *, on: date, today: date, reason: str, operation_id: str | None = None
    ) -> Changes:
        """The money came back, or was never sent: it is where it was, and what fell with the refund is let go again.

        Raises:
            ReversalError: ``unknown``, ``is_reversal``, ``already_reversed``, ``before_entry``, ``in_future``.
        """

        def work(change: Change) -> None:
            row = entry_of(change, entry_id, EntryKind.REFUND)
            check_reversible(change, row, on, today)
            made_id = cancel_refund(change, row, on=on, reason=reason.strip())
            follow_money(change, row.customer_id, on, today)
            change.made(made_id)

        return self._counter.change("cancel_refund", work, operation_id)


def _refund(change: Change, command: RefundMoney, today: date) -> None:
    _check(command, customer_by_id(change.connection, command.customer_id).currency, today)
    reopened: frozenset[int] = frozenset()
    if command.payment_id is None:
        credit = _credits(change, command)
    else:
        credit, reopened = _free_payment(change, command)
    shares = _shares(credit, command)
    facts = EntryFacts(
        command.customer_id,
        command.amount.currency,
        command.on,
        EntryKind.REFUND,
        command.amount.minor,
        payment_id=command.payment_id,
        detail=command.reason.strip(),
    )
    entry_id, (piece_id,) = post_debt(change, facts, (DuePiece(command.on, command.amount),))
    for on_account_id, minor in shares:
        allocate(change, on_account_id, {piece_id: minor}, not_before=command.on)
    put_notes_back(change, reopened, command.on)
    if command.payment_id is not None:
        change.touch("payment", command.payment_id)
    follow_money(change, command.customer_id, command.on, today)
    change.made(entry_id)


def _check(command: RefundMoney, currency: str, today: date) -> None:
    if command.amount.currency != currency:
        raise RefundError(field="amount", why="other_currency", currency=currency)
    if not 0 < command.amount.minor <= MAX_MINOR:
        raise RefundError(field="amount", why="not_positive" if command.amount.minor <= 0 else "too_large")
    if in_book_range(command.on) > today:
        raise RefundError(field="on", why="in_future", today=today)
    if len(command.reason) > LONGEST_TEXT:
        raise RefundError(field="reason", why="too_long", most=LONGEST_TEXT)


def _credits(change: Change, command: RefundMoney) -> list[Row[Any]]:
    """Money and credit on account by the day of the refund, oldest first."""
    table = on_account_table
    query = select(table).where(table.c.customer_id == command.customer_id, table.c.open_minor > 0)
    if command.on_account_ids:
        query = query.where(table.c.id.in_(command.on_account_ids))
    rows = change.connection.execute(query.order_by(table.c.dated_on, table.c.id)).all()
    return [row for row in rows if row.dated_on <= command.on]


def _shares(credit: Iterable[Row[Any]], command: RefundMoney) -> list[tuple[int, int]]:
    left, shares = command.amount.minor, []
    for row in credit:
        part = min(left, row.open_minor)
        if part:
            shares.append((row.id, part))
            left -= part
    if left and not command.beyond:
        most = Money(command.amount.minor - left, command.amount.currency)
        why = "above_on_account" if command.payment_id is None else "above_payment"
        raise RefundError(field="amount", why=why, most=most)
    return shares


def _free_payment(change: Change, command: RefundMoney) -> tuple[list[Row[Any]], frozenset[int]]:
    """The payment's money, freed from what it settled as far as the refund needs it; and the invoices that are open
    again because of it.
    """
    entries, credit = entry_table, on_account_table
    query = (
        select(credit, entries.c.id.label("of_entry"), entries.c.payment_id.label("of_payment"))
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(
            entries.c.payment_id == command.payment_id,
            entries.c.kind == EntryKind.PAYMENT.value,
            entries.c.customer_id == command.customer_id,
        )
    )
    row = change.connection.execute(query).one_or_none()
    if row is None:
        raise PaymentUnknownError(number=str(command.payment_id))
    if command.on < row.dated_on:
        raise RefundError(field="on", why="before_money")
    undone = select(entries.c.id).where(entries.c.reverses_id == row.of_entry)
    if change.connection.execute(undone).scalar() is not None:
        raise RefundError(why="already_reversed")
    reopened = _reopen(change, row, row.of_payment, command)
    return [change.connection.execute(query).one()], reopened


def _reopen(change: Change, row: Row[Any], payment_id: int, command: RefundMoney) -> frozenset[int]:
    """Take allocations back: from the named pieces first, then what is still missing from the newest. What was let go
    because of the payment falls with them. Returns the invoices that are open again.
    """
    missing = command.amount.minor
    falls = () if command.keeps_let_go else falls_with_payment(change.connection, payment_id)
    settled = _settled(change, row.id)
    named = [each for each in settled if each.due_piece_id in command.reopen]
    others = [each for each in settled if each.due_piece_id not in command.reopen]
    freed: set[int] = set()
    for each in named:
        part = min(missing, each.minor)
        freed |= _free(change, row.id, each, part, command)
        missing -= part
    missing -= min(missing, row.open_minor)
    for each in others:
        part = min(missing, each.minor)
        freed |= _free(change, row.id, each, part, command)
        missing -= part
    for let_go in falls:
        if let_go.invoice_id in freed:
            entry = entry_of(change, let_go.entry_id, EntryKind.DISCOUNT, EntryKind.WRITE_OFF)
            reverse_credit(change, entry, on=max(command.on, entry.dated_on), reason=command.reason.strip())
    return frozenset(freed)


def _free(change: Change, on_account_id: int, settled: Row[Any], minor: int, command: RefundMoney) -> set[int]:
    """Free so much; returns the invoice that is open again because of it."""
    if not minor:
        return set()
    give_back(change, on_account_id, settled.due_piece_id, minor, on=command.on)
    if settled.invoice_id is None:
        return set()
    change.touch("invoice", settled.invoice_id)
    return {settled.invoice_id}


def _settled(change: Change, on_account_id: int) -> list[Row[Any]]:
    """What the money settles now, the newest allocation first; what went back already is no longer there to free."""
    shares, pieces, entries = allocation_table, due_piece_table, entry_table
    return list(
        change.connection.execute(
            select(shares.c.due_piece_id, pieces.c.invoice_id, func.sum(shares.c.amount_minor).label("minor"))
            .join(pieces, pieces.c.id == shares.c.due_piece_id)
            .join(entries, entries.c.id == pieces.c.entry_id)
            .where(shares.c.on_account_id == on_account_id, entries.c.kind != EntryKind.REFUND.value)
            .group_by(shares.c.due_piece_id)
            .having(func.sum(shares.c.amount_minor) > 0)
            .order_by(func.max(shares.c.id).desc())
        )
    )

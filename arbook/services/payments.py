"""Money received: recording it, putting it on items, taking a bounced payment back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from arbook.ledger.allocation import Allocation, check_split, named_items, propose_allocation
from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import MAX_MINOR, Money
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items
from arbook.queries.payments import PaymentUnknownError
from arbook.services.changing import Change, Changes, Counter
from arbook.services.finding import make_payment_findable
from arbook.services.postings import EntryFacts, allocate, post_credit, post_debt, take_back
from arbook.store.tables.money import entry_table, on_account_table, payment_table

METHODS = ("bank", "cash", "card", "check", "direct_debit", "other")
LONGEST_TEXT = 2000
_FAR_FUTURE = date.max


class PaymentError(ArbookError):
    """A payment that cannot be recorded. Facts: ``why`` and what it is about."""


class Order(StrEnum):
    """Which items a payment settles when the owner gives no split of their own."""

    NAMED_THEN_OLDEST = "named_then_oldest"
    OLDEST = "oldest"
    ON_ACCOUNT = "on_account"


@dataclass(frozen=True, slots=True)
class RecordPayment:
    """Money received on a day.

    ``named`` holds piece ids the owner ticked; numbers in ``reference`` name items too. ``split`` is the owner's own
    split (piece id to amount) and replaces the order.
    """

    customer_id: int
    received_on: date
    amount: Money
    method: str = "bank"
    reference: str = ""
    note: str = ""
    order: Order = Order.NAMED_THEN_OLDEST
    named: tuple[int, ...] = ()
    split: tuple[tuple[int, Money], ...] | None = None


def plan_allocation(command: RecordPayment, items: tuple[OpenItem, ...]) -> Allocation:
    """How a payment would be put on these open items; forms preview with the rule that recording uses.

    Raises:
        AllocationError, CurrencyMixError: the split or amount does not fit the items.
    """
    if command.split is not None:
        return check_split(command.amount, items, dict(command.split))
    if command.order is Order.ON_ACCOUNT:
        return propose_allocation(command.amount, ())
    if command.order is Order.OLDEST:
        return propose_allocation(command.amount, items)
    named = {*command.named, *named_items(command.reference, items)}
    return propose_allocation(command.amount, items, named)


class PaymentService:
    """Use cases around money received."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def record(self, command: RecordPayment, *, today: date, operation_id: str | None = None) -> Changes:
        """Record a payment and put it on items; the rest stays on account.

        Raises:
            PaymentError: amount not positive or absurd, dated in the future, unknown method, wrong currency.
            AllocationError: the owner's split does not fit what is open now.
        """

        def work(change: Change) -> None:
            card = customer_by_id(change.connection, command.customer_id)
            _check(command, card.currency, today)
            items = tuple(row.item for row in open_items(change.connection, _FAR_FUTURE, command.customer_id))
            allocation = plan_allocation(command, items)
            payment_id, on_account_id = write_payment(change, command)
            shares = {share.piece_id: share.amount.minor for share in allocation.shares}
            allocate(change, on_account_id, shares, not_before=command.received_on)
            by_piece = {item.piece_id: item.invoice_id for item in items}
            change.touch("invoice", *(by_piece[piece_id] for piece_id in shares))
            change.made(payment_id)

        return self._counter.change("record_payment", work, operation_id)

    def put_on_items(
        self,
        on_account_id: int,
        *,
        on: date,
        split: tuple[tuple[int, Money], ...] | None = None,
        operation_id: str | None = None,
    ) -> Changes:
        """Put money that lies on account on open items: by the owner's split, else oldest due first.

        Raises:
            PaymentError: ``nothing_on_account``.
            AllocationError: the split does not fit.
        """

        def work(change: Change) -> None:
            credit = change.connection.execute(
                select(on_account_table).where(on_account_table.c.id == on_account_id)
            ).one_or_none()
            if credit is None or credit.open_minor == 0:
                raise PaymentError(why="nothing_on_account")
            items = tuple(row.item for row in open_items(change.connection, _FAR_FUTURE, credit.customer_id))
            left = Money(credit.open_minor, credit.currency)
            allocation = check_split(left, items, dict(split)) if split else propose_allocation(left, items)
            shares = {share.piece_id: share.amount.minor for share in allocation.shares}
            allocate(change, on_account_id, shares, not_before=on)
            change.touch("customer", credit.customer_id)

        return self._counter.change("put_on_items", work, operation_id)

    def reverse(self, payment_id: int, *, on: date, reason: str, operation_id: str | None = None) -> Changes:
        """Take a payment back (bounced, or recorded by mistake): what it paid is open again.

        Raises:
            PaymentUnknownError: no such payment.
            PaymentError: ``already_reversed``, or ``before_payment``.
        """
        return self._counter.change(
            "reverse_payment", lambda change: _reverse(change, payment_id, on, reason.strip()), operation_id
        )


def write_payment(change: Change, command: RecordPayment, source_key: str | None = None) -> tuple[int, int]:
    """The payment and its entry, all of it on account. Returns payment id and on-account id."""
    payment_id = change.insert(
        payment_table,
        customer_id=command.customer_id,
        received_on=command.received_on,
        currency=command.amount.currency,
        amount_minor=command.amount.minor,
        method=command.method,
        reference=command.reference.strip(),
        note=command.note.strip(),
        source_key=source_key,
        operation_id=change.operation_id,
    )
    facts = EntryFacts(
        command.customer_id,
        command.amount.currency,
        command.received_on,
        EntryKind.PAYMENT,
        -command.amount.minor,
        payment_id=payment_id,
        detail=command.reference.strip(),
    )
    _, on_account_id = post_credit(change, facts)
    make_payment_findable(change, payment_id, command.reference.strip())
    change.touch("payment", payment_id)
    return payment_id, on_account_id


def _check(command: RecordPayment, currency: str, today: date) -> None:
    if command.amount.currency != currency:
        raise PaymentError(field="amount", why="other_currency", currency=currency)
    if not 0 < command.amount.minor <= MAX_MINOR:
        raise PaymentError(field="amount", why="not_positive" if command.amount.minor <= 0 else "too_large")
    if in_book_range(command.received_on) > today:
        raise PaymentError(field="received_on", why="in_future", today=today)
    if command.method not in METHODS:
        raise PaymentError(field="method", why="unknown_method", method=command.method)
    _check_texts(reference=command.reference, note=command.note)


def _check_texts(**texts: str) -> None:
    for field, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise PaymentError(field=field, why="too_long", most=LONGEST_TEXT)


def _reverse(change: Change, payment_id: int, on: date, reason: str) -> None:
    _check_texts(reason=reason)
    entries = entry_table
    row = change.connection.execute(
        select(entries, on_account_table.c.id.label("on_account_id"))
        .join(on_account_table, on_account_table.c.entry_id == entries.c.id)
        .where(entries.c.payment_id == payment_id, entries.c.kind == EntryKind.PAYMENT.value)
    ).one_or_none()
    if row is None:
        raise PaymentUnknownError(number=str(payment_id))
    if on < row.dated_on:
        raise PaymentError(field="on", why="before_payment")
    undone = change.connection.execute(select(entries.c.id).where(entries.c.reverses_id == row.id)).scalar()
    if undone is not None:
        raise PaymentError(why="already_reversed")
    take_back(change, row.on_account_id, on=on)
    amount = Money(-row.amount_minor, row.currency)
    facts = EntryFacts(
        row.customer_id,
        row.currency,
        on,
        EntryKind.REVERSAL,
        amount.minor,
        payment_id=payment_id,
        reverses_id=row.id,
        detail=reason,
    )
    # The reversal is owed and settled in the same breath by the money that went back.
    _, (piece_id,) = post_debt(change, facts, (DuePiece(on, amount),))
    allocate(change, row.on_account_id, {piece_id: amount.minor}, not_before=on)
    change.touch("payment", payment_id)
    change.made(payment_id)

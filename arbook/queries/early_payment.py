"""Discounts for early payment that stand open, and those that customers took unearned."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, exists, func, or_, select

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, Offer, offer_on_rest
from arbook.ledger.invoicing import InvoiceTotals, TaxRate, TaxSum
from arbook.ledger.money import Money
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.tax_shares import TaxShare, by_rate, net_only, share_of
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.pricing import early_from_json, stored_totals
from arbook.queries.whom import Whom, only
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table


@dataclass(frozen=True, slots=True)
class UnearnedRow:
    """An invoice that was paid less its discount after the last day; ``open`` is that discount."""

    invoice_id: int
    number: str
    customer_number: str
    customer_name: str
    last_day: date
    paid_on: date
    open: Money


def early_offers(
    connection: Connection, customer_id: Whom = None, invoice_id: Whom = None
) -> tuple[InvoiceOffer, ...]:
    """What settles each open invoice of these customers, or of these ids, early, by its last day; offers that ended
    are among them.
    """
    rows = connection.execute(_with_terms(customer_id, invoice_id)).scalars()
    offers = [found for each in rows if (found := _offer(connection, invoice_by_id(connection, each))) is not None]
    return tuple(sorted(offers, key=lambda each: (each.last_day, each.number)))


def unearned_discounts(connection: Connection, customer_id: int | None = None) -> tuple[UnearnedRow, ...]:
    """Invoices of which exactly the discount is left, though the money came too late: the owner may grant it."""
    found = []
    for row in connection.execute(_with_terms(customer_id, None)):
        card = invoice_by_id(connection, row.id)
        early = early_from_json(card.terms)
        paid_on = _last_payment(connection, row.id)
        if early is None or paid_on is None or early.is_earned(card.row.issued_on, paid_on):
            continue
        whole = _of_rest(early, card, card.row.total)
        if card.row.open == whole.discount:
            last_day = early.last_day(card.row.issued_on)
            name = card.row.customer_name
            found.append(
                UnearnedRow(row.id, card.row.number, card.row.customer_number, name, last_day, paid_on, card.row.open)
            )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LetGoRow:
    """A discount or small rest that falls when a payment is taken back. ``with_other`` is whether it came with
    another payment, which reached the promised sum only together with this one.
    """

    entry_id: int
    invoice_id: int
    number: str
    amount: Money
    with_other: bool
    is_discount: bool = True


@dataclass(frozen=True, slots=True)
class UntakenRow:
    """An invoice whose promised sum came in time, and whose ``discount`` nobody took: it stands open."""

    invoice_id: int
    number: str
    customer_number: str
    customer_name: str
    last_day: date
    paid_on: date
    payment_id: int
    discount: Money
    taxes: tuple[TaxShare, ...]


def untaken_discounts(
    connection: Connection, customer_id: Whom = None, invoice_id: Whom = None
) -> tuple[UntakenRow, ...]:
    """Discounts that money earned and that were not taken with it: the owner may still grant them."""
    pieces = due_piece_table
    part_paid = exists().where(
        and_(pieces.c.invoice_id == invoice_table.c.id, pieces.c.open_minor < pieces.c.amount_minor)
    )
    rows = connection.execute(_with_terms(customer_id, invoice_id).where(part_paid)).scalars()
    found = [_untaken(connection, invoice_by_id(connection, each)) for each in rows]
    return tuple(row for row in found if row is not None)


def _untaken(connection: Connection, card: InvoiceCard) -> UntakenRow | None:
    early = early_from_json(card.terms)
    if early is None or not card.row.open:
        return None
    last_day = early.last_day(card.row.issued_on)
    in_time = [each for each in _payments(connection, card.row.invoice_id) if each.day <= last_day]
    paid = Money(sum(each.minor for each in in_time), card.row.open.currency)
    offer = _of_rest(early, card, card.row.open, paid)
    if not in_time or offer.pay.minor > 0:
        return None
    row, last = card.row, max(in_time)
    taxes = offer.taxes if card.row.open == offer.discount else tax_in(card, card.row.open)
    return UntakenRow(
        row.invoice_id, row.number, row.customer_number, row.customer_name, last_day, last.day, last.payment_id,
        card.row.open, taxes,
    )  # fmt: skip


def falls_with_payment(connection: Connection, payment_id: int) -> tuple[LetGoRow, ...]:
    """What was let go because of a payment and stands: with it, or with another part in time."""
    entries, payments, undone = entry_table, payment_table, entry_table.alias("undone")
    rows = connection.execute(
        select(entries, payments.c.received_on, invoice_table.c.number, invoice_table.c.issued_on)
        .join(payments, payments.c.id == entries.c.payment_id)
        .outerjoin(invoice_table, invoice_table.c.id == entries.c.invoice_id)
        .where(
            entries.c.kind.in_(("discount", "write_off")),
            or_(
                entries.c.payment_id == payment_id,
                and_(entries.c.kind == "discount", entries.c.invoice_id.in_(_settled_by(payment_id))),
            ),
            ~exists().where(undone.c.reverses_id == entries.c.id),
        )
        .order_by(entries.c.id)
    )
    paid_on = select(payments.c.received_on).where(payments.c.id == payment_id)
    day: date = connection.execute(paid_on).scalar_one()
    found = [
        LetGoRow(
            row.id,
            row.invoice_id or 0,
            row.number or "",
            Money(-row.amount_minor, row.currency),
            other,
            row.kind == "discount",
        )
        for row in rows
        if not (other := row.payment_id != payment_id) or _leans(connection, row, day)
    ]
    return tuple(found)


def _leans(connection: Connection, row: Any, part_on: date) -> bool:
    early = early_from_json(invoice_by_id(connection, row.invoice_id).terms)
    return early is not None and early.leans_on(row.issued_on, row.received_on, part_on)


def _settled_by(payment_id: int) -> Any:
    """Invoices that the payment's money stands on."""
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table.alias("own")
    return (
        select(pieces.c.invoice_id)
        .join_from(pieces, shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(entries.c.payment_id == payment_id, entries.c.kind == "payment", pieces.c.invoice_id.is_not(None))
        .group_by(pieces.c.id)
        .having(func.sum(shares.c.amount_minor) > 0)
    )


def tax_in(card: InvoiceCard, amount: Money) -> tuple[TaxShare, ...]:
    """The net and tax in a part of an invoice; one recorded from elsewhere says only how much tax it holds."""
    return share_of(amount, _totals(card).taxes) if card.lines else tax_in_sums(card.net, card.tax, amount)


def tax_in_sums(net: Money, tax: Money, amount: Money) -> tuple[TaxShare, ...]:
    """The net and tax in a part of an invoice of which only the sums are known."""
    whole = TaxSum(TaxRate("", Decimal(0)), net, tax)
    return tuple(TaxShare("", None, each.net, each.tax) for each in share_of(amount, [whole]))


def tax_in_offer(
    early: EarlyDiscount, rest: Money, totals: InvoiceTotals, paid: Money | None = None
) -> tuple[Offer, tuple[TaxShare, ...]]:
    """What settles an invoice early when ``rest`` of it is open and ``paid`` came in time, and the net and tax of its
    discount.
    """
    made = offer_on_rest(early, rest, totals, paid)
    split = by_rate if early.tax is DiscountTax.REDUCED_IF_TAKEN else net_only
    return made, split(made.shares, totals.taxes)


def _offer(connection: Connection, card: InvoiceCard) -> InvoiceOffer | None:
    """What settles it; nothing where what came in time left no more than the discount."""
    early = early_from_json(card.terms)
    if early is None or not card.row.open:
        return None
    last_day = early.last_day(card.row.issued_on)
    paid = sum(each.minor for each in _payments(connection, card.row.invoice_id) if each.day <= last_day)
    offer = _of_rest(early, card, card.row.open, Money(paid, card.row.open.currency))
    return offer if offer.pay.minor > 0 else None


def _of_rest(early: EarlyDiscount, card: InvoiceCard, rest: Money, paid: Money | None = None) -> InvoiceOffer:
    made, taxes = tax_in_offer(early, rest, _totals(card), paid)
    last_day = early.last_day(card.row.issued_on)
    return InvoiceOffer(card.row.invoice_id, card.row.number, last_day, made.pay, made.discount, taxes)


def _totals(card: InvoiceCard) -> InvoiceTotals:
    return stored_totals([each.line for each in card.lines], card.row.total.currency, card.pricing, card.terms)


def _with_terms(customer_id: Whom, invoice_id: Whom) -> Any:
    """Open invoices of arbook's own whose terms offer a discount that was not taken yet."""
    invoices, pieces, entries = invoice_table, due_piece_table, entry_table
    undone = entry_table.alias("undone")
    taken = exists().where(
        entries.c.invoice_id == invoices.c.id,
        entries.c.kind == "discount",
        ~exists().where(undone.c.reverses_id == entries.c.id),
    )
    statement = (
        select(invoices.c.id)
        .where(
            invoices.c.kind == "invoice",
            invoices.c.state == "issued",
            invoices.c.source == "arbook",
            invoices.c.terms.like('%"early"%'),
            exists().where(and_(pieces.c.invoice_id == invoices.c.id, pieces.c.open_minor != 0)),
            ~taken,
        )
        .order_by(invoices.c.id)
    )
    return only(only(statement, invoices.c.customer_id, customer_id), invoices.c.id, invoice_id)


def _last_payment(connection: Connection, invoice_id: int) -> date | None:
    """The day of the last money that still stands on the invoice."""
    return max((each.day for each in _payments(connection, invoice_id)), default=None)


class _Paid(NamedTuple):
    day: date
    payment_id: int
    minor: int


def _payments(connection: Connection, invoice_id: int) -> list[_Paid]:
    """The money that still stands on the invoice."""
    pieces, shares, credit, entries = due_piece_table, allocation_table, on_account_table, entry_table
    rows = connection.execute(
        select(credit.c.dated_on, entries.c.payment_id, func.sum(shares.c.amount_minor))
        .join_from(pieces, shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(pieces.c.invoice_id == invoice_id, entries.c.kind == "payment")
        .group_by(credit.c.id)
        .having(func.sum(shares.c.amount_minor) > 0)
    )
    return [_Paid._make(row) for row in rows]

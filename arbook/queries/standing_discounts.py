"""Discounts that stand on an invoice, and what of them belongs to what credit notes took off it (trade rule 8)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, Table, func, or_, select

from arbook.ledger.discounts_back import DiscountPart, StandingDiscount, gross_by_rate
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money, total
from arbook.ledger.tax_shares import TaxShare
from arbook.queries.credited import taxes_of
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.store.tables.money import entry_table, entry_tax_table
from arbook.store.tables.papers import invoice_table


class _Paper(NamedTuple):
    """An invoice (of entry 0) or a credit note for it: its entry, its sum, and what it comes to of each rate; in the
    ledger's sign.
    """

    entry_id: int
    amount: Money
    by_rate: Mapping[tuple[str, Decimal], Money]

    def of(self, rate: tuple[str, Decimal] | None) -> Money:
        return self.amount if rate is None else self.by_rate.get(rate, self.amount - self.amount)


def standing_discounts(connection: Connection, invoice: InvoiceCard) -> tuple[StandingDiscount, ...]:
    """Those that stand on an invoice, the newest first."""
    entries, undone = entry_table, entry_table.alias("undone")
    rows = connection.execute(
        select(entries, undone.c.id.label("undone"))
        .outerjoin(undone, undone.c.reverses_id == entries.c.id)
        .where(entries.c.invoice_id == invoice.row.invoice_id, entries.c.kind == EntryKind.DISCOUNT.value)
        .order_by(entries.c.id.desc())
    ).all()
    if all(row.undone is not None for row in rows):
        return ()
    replaced = {row.id: row.reverses_id for row in connection.execute(remnants(invoice.row.invoice_id))}
    papers, found = _papers(connection, invoice), []
    for row in [row for row in rows if row.undone is None]:
        first = first_of(row.id, replaced)
        given, stands = (shares_of(connection, each, row.currency) for each in (first, row.id))
        found.append(StandingDiscount(row.id, _parts(given, stands, papers, first)))
    return tuple(found)


def fallen_discount(connection: Connection, invoice_id: int, entry_id: int) -> StandingDiscount:
    """One that was taken back, as it would stand now if it had not been."""
    invoice = invoice_by_id(connection, invoice_id)
    replaced = {row.id: row.reverses_id for row in connection.execute(remnants(invoice_id))}
    first, currency = first_of(entry_id, replaced), invoice.row.total.currency
    given, stands = (shares_of(connection, each, currency) for each in (first, entry_id))
    return StandingDiscount(entry_id, _parts(given, stands, _papers(connection, invoice), first))


def first_of(entry_id: int, before: Mapping[int, int]) -> int:
    """The discount that this one is at last the rest of; itself where it is none."""
    while entry_id in before:
        entry_id = before[entry_id]
    return entry_id


def remnants(invoice_id: int | None = None) -> Select[Any]:
    """For each discount (of an invoice, or of all) that is the rest of another, of which a credit note took a share,
    or that stands again after a refund was cancelled, that other one: it was undone just before, in the same
    operation, or in that of the refund.
    """
    new, undoing, old = entry_table, entry_table.alias("undoing"), entry_table.alias("old")
    before = (
        select(func.max(undoing.c.id))
        .select_from(undoing)
        .join(old, (old.c.id == undoing.c.reverses_id) & (old.c.kind == EntryKind.DISCOUNT.value))
        .where(
            undoing.c.invoice_id == new.c.invoice_id,
            undoing.c.id < new.c.id,
            old.c.payment_id.is_not_distinct_from(new.c.payment_id),
            or_(undoing.c.operation_id == new.c.operation_id, undoing.c.operation_id.in_(_refunds_undone_with(new))),
        )
        .correlate(new)
        .scalar_subquery()
    )
    reversal = entry_table.alias("reversal")
    found = (
        select(new.c.id, reversal.c.reverses_id)
        .select_from(new)
        .join(reversal, reversal.c.id == before)
        .where(new.c.kind == EntryKind.DISCOUNT.value)
    )
    return found if invoice_id is None else found.where(new.c.invoice_id == invoice_id)


def _refunds_undone_with(new: Table) -> Select[Any]:
    """The operation of the refund that was cancelled in the operation of this entry."""
    refund, cancelling = entry_table.alias("refund"), entry_table.alias("cancelling")
    return (
        select(refund.c.operation_id)
        .join(cancelling, cancelling.c.reverses_id == refund.c.id)
        .where(
            refund.c.payment_id == new.c.payment_id,
            refund.c.kind == EntryKind.REFUND.value,
            cancelling.c.operation_id == new.c.operation_id,
        )
        .correlate(new)
    )


def shares_of(connection: Connection, entry_id: int, currency: str) -> tuple[TaxShare, ...]:
    """The net and tax that an entry let go, rate by rate."""
    taxes = entry_tax_table
    return tuple(
        tax_share(row, currency)
        for row in connection.execute(select(taxes).where(taxes.c.entry_id == entry_id).order_by(taxes.c.id))
    )


def tax_share(row: Row[Any], currency: str) -> TaxShare:
    """A stored share of net and tax."""
    return TaxShare(row.tax_name, row.tax_percent, Money(row.net_minor, currency), Money(row.tax_minor, currency))


def _papers(connection: Connection, invoice: InvoiceCard) -> list[_Paper]:
    """The invoice first, then its credit notes."""
    papers, entries = invoice_table, entry_table
    notes = connection.execute(
        select(papers.c.id, entries.c.id)
        .join(entries, (entries.c.invoice_id == papers.c.id) & (entries.c.kind == EntryKind.CREDIT_NOTE.value))
        .where(papers.c.corrects_id == invoice.row.invoice_id, papers.c.state == "issued")
        .order_by(entries.c.id)
    ).all()
    found = [_Paper(0, invoice.row.total, gross_by_rate(taxes_of(invoice)))]
    for note_id, entry_id in notes:
        note = invoice_by_id(connection, note_id)
        off = {rate: -gross for rate, gross in gross_by_rate(taxes_of(note)).items()}
        found.append(_Paper(entry_id, -note.row.total, off))
    return found


def _parts(
    given: Sequence[TaxShare], stands: Sequence[TaxShare], papers: Sequence[_Paper], first: int
) -> tuple[DiscountPart, ...]:
    """Rate by rate; of the whole paper where the discount, or the invoice, does not know its rates."""
    now = {(each.name, each.percent): each for each in stands}
    then = [paper for paper in papers if paper.entry_id < first]
    parts = []
    for each in given:
        rate = None if each.percent is None else (each.name, each.percent)
        if rate not in papers[0].by_rate or _sum(then, rate).minor <= 0:
            rate = None
        zero = each.net - each.net
        stays = now.get((each.name, each.percent), TaxShare(each.name, each.percent, zero, zero))
        parts.append(DiscountPart(each, stays, _sum(then, rate), _sum(papers, rate), rate))
    return tuple(parts)


def _sum(papers: Sequence[_Paper], rate: tuple[str, Decimal] | None) -> Money:
    return total([paper.of(rate) for paper in papers], papers[0].amount.currency)

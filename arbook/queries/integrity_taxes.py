"""Do net and tax of what was let go agree with the invoice? They are split again by the rule that split them.

Code of findings: ``entry_tax_differs``; ``detail`` is the entry.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, Subquery, Text, func, or_, select, type_coerce

from arbook.ledger.discounts_back import part_of
from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.errors import DateError
from arbook.ledger.invoicing import InvoiceTotals
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money, total
from arbook.ledger.tax_shares import TaxShare, share_of
from arbook.queries.early_payment import tax_in_offer, tax_in_sums
from arbook.queries.integrity_papers import papers_with_lines, totals_of
from arbook.queries.pricing import early_from_json
from arbook.queries.standing_discounts import first_of, remnants, tax_share
from arbook.store.checking import Finding
from arbook.store.tables.money import allocation_table, entry_table, entry_tax_table, on_account_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.printed import invoice_line_table

_LET_GO = entry_table.c.kind.in_([EntryKind.WRITE_OFF.value, EntryKind.DISCOUNT.value])


@dataclass(frozen=True, slots=True)
class _LetGo:
    """A discount or write-off of an invoice. ``rest``: what was open of it before, where a payment came with it, and
    ``paid`` the money of before by its day, as it is stored. ``first``: of a discount's rest after a credit note,
    what was let go at first.
    """

    entry_id: int
    amount: Money
    stored: Counter[TaxShare]
    rest: Money | None
    paid: Mapping[str, int]
    first: Iterable[TaxShare] = ()

    def is_rest(self) -> bool:
        """Whether it is a part of what was let go at first, rate by rate with the tax that belongs to it."""
        first = {(each.name, each.percent): each for each in self.first}
        parts = [(each, first.get((each.name, each.percent))) for each in self.stored.elements()]
        return total([each.gross for each, _ in parts], self.amount.currency) == self.amount and all(
            whole and abs(each.gross) <= abs(whole.gross) and each == part_of(whole, each.gross)
            for each, whole in parts
        )

    def agrees(self, *splits: Iterable[TaxShare]) -> bool:
        return any(self.stored == Counter(split) for split in splits)


def tax_findings(connection: Connection) -> Iterator[Finding]:
    """What each discount and write-off says of net and tax against its invoice, rate by rate."""
    for row in connection.execute(_strangers()):
        yield Finding("entry_tax_differs", "", str(row.id))
    found = _let_go(connection)
    of_known = select(entry_table.c.invoice_id).where(_LET_GO, entry_table.c.invoice_id.is_not(None))
    for rows in papers_with_lines(connection, invoice_table.c.id.in_(of_known)):
        totals = totals_of(rows)
        for each in found.pop(rows[0].id, ()):
            if totals is None or not _agrees(each, totals, rows[0].terms, rows[0].issued_on):
                yield Finding("entry_tax_differs", "", str(each.entry_id))
    yield from _without_lines(connection, found)


def _strangers() -> Select[Any]:
    """Entries with a tax that let nothing go, or nothing of an invoice."""
    taxes, entries = entry_tax_table, entry_table
    return (
        select(entries.c.id)
        .distinct()
        .join(taxes, taxes.c.entry_id == entries.c.id)
        .where(or_(~_LET_GO, entries.c.invoice_id.is_(None)))
        .order_by(entries.c.id)
    )


def _let_go(connection: Connection) -> dict[int, list[_LetGo]]:
    """All of it, by invoice."""
    taxes = _stored(connection)
    rests: dict[int, int] = {}
    paid: dict[int, dict[str, int]] = {}
    for row in connection.execute(_rests()):
        rests[row.id] = row.minor
    for row in connection.execute(_paid_before()):
        paid.setdefault(row.id, {})[row.dated_on] = row.minor
    found: dict[int, list[_LetGo]] = {}
    entries, before = entry_table, {row.id: row.reverses_id for row in connection.execute(remnants())}
    columns = (entries.c.id, entries.c.invoice_id, entries.c.amount_minor, entries.c.currency)
    for entry_id, invoice_id, minor, currency in connection.execute(
        select(*columns).where(_LET_GO, entries.c.invoice_id.is_not(None)).order_by(entries.c.id)
    ):
        rest = Money(rests[entry_id], currency) if entry_id in rests else None
        stored = Counter(tax_share(row, currency) for row in taxes.get(entry_id, ()))
        first_id = first_of(entry_id, before)
        first = [tax_share(row, currency) for row in taxes.get(first_id, ())] if first_id != entry_id else ()
        found.setdefault(invoice_id, []).append(
            _LetGo(entry_id, Money(-minor, currency), stored, rest, paid.get(entry_id, {}), first)
        )
    return found


def _stored(connection: Connection) -> Mapping[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(select(entry_tax_table)):
        found.setdefault(row.entry_id, []).append(row)
    return found


def _rests() -> Select[Any]:
    """For each discount that came with a payment, what was open of its invoice just before."""
    shares, pieces, first = allocation_table, due_piece_table, _first_shares()
    of_invoice = pieces.c.invoice_id == first.c.invoice_id
    whole = select(func.sum(pieces.c.amount_minor)).where(of_invoice).scalar_subquery()
    before = (
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .where(of_invoice, shares.c.id < first.c.share_id)
        .scalar_subquery()
    )
    return select(first.c.id, (whole - before).label("minor"))


def _paid_before() -> Select[Any]:
    """For each discount that came with a payment, the money that was on its invoice just before, by its day."""
    shares, pieces, credit, entries = allocation_table, due_piece_table, on_account_table, entry_table
    first = _first_shares()
    return (
        select(
            first.c.id,
            type_coerce(credit.c.dated_on, Text).label("dated_on"),
            func.sum(shares.c.amount_minor).label("minor"),
        )
        .join(pieces, pieces.c.invoice_id == first.c.invoice_id)
        .join(shares, (shares.c.due_piece_id == pieces.c.id) & (shares.c.id < first.c.share_id))
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .where(entries.c.kind == EntryKind.PAYMENT.value)
        .group_by(first.c.id, credit.c.dated_on)
    )


def _first_shares() -> Subquery:
    """For each discount that came with a payment, its invoice and the first share of that payment."""
    taken, paid, credit, shares = entry_table, entry_table.alias("paid"), on_account_table, allocation_table
    return (
        select(taken.c.id, taken.c.invoice_id, func.min(shares.c.id).label("share_id"))
        .join(paid, (paid.c.payment_id == taken.c.payment_id) & (paid.c.operation_id == taken.c.operation_id))
        .join(credit, credit.c.entry_id == paid.c.id)
        .join(shares, (shares.c.on_account_id == credit.c.id) & (shares.c.operation_id == taken.c.operation_id))
        .where(taken.c.kind == EntryKind.DISCOUNT.value)
        .group_by(taken.c.id)
        .subquery()
    )


def _agrees(each: _LetGo, totals: InvoiceTotals, terms: str, issued_on: str) -> bool:
    """As its share of the invoice; or, where a payment took the discount that was offered, as that was split; or as
    the rest of a discount.
    """
    splits = [share_of(each.amount, totals.taxes)]
    early = early_from_json(terms)
    if early is not None and each.rest is not None:
        last_day = _last_day(early, issued_on)
        paid = sum(minor for day, minor in each.paid.items() if day <= last_day)
        made, taxes = tax_in_offer(early, each.rest, totals, Money(paid, each.rest.currency))
        splits += [taxes] if made.discount == each.amount else []
    return each.agrees(*splits) or each.is_rest()


def _last_day(early: EarlyDiscount, issued_on: str) -> str:
    """As it is stored; before all others where the paper's own day is none, which is told elsewhere."""
    try:
        return early.last_day(date.fromisoformat(issued_on)).isoformat()
    except (ValueError, DateError):
        return ""


def _without_lines(connection: Connection, found: Mapping[int, list[_LetGo]]) -> Iterator[Finding]:
    """Of invoices from elsewhere only the sums are known."""
    invoices, lines = invoice_table, invoice_line_table
    bare = select(invoices.c.id, invoices.c.currency, invoices.c.net_minor, invoices.c.tax_minor).where(
        invoices.c.id.in_(select(entry_table.c.invoice_id).where(_LET_GO)),
        ~select(lines.c.id).where(lines.c.invoice_id == invoices.c.id).exists(),
    )
    for invoice_id, currency, net, tax in connection.execute(bare):
        for each in found.get(invoice_id, ()):
            split = tax_in_sums(Money(net, currency), Money(tax, currency), each.amount)
            if not each.agrees(split) and not each.is_rest():
                yield Finding("entry_tax_differs", "", str(each.entry_id))

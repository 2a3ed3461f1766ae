"""Credit notes: their own number, a clear tie to their invoice, and no touch of the original (trade rule 8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import update

from arbook.ledger.early_discount import DiscountTax
from arbook.ledger.invoicing import Discount, InvoiceError, InvoiceLine, InvoiceTotals, Pricing, check_texts
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.credited import LineLeft, credited, lines_left
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.pricing import early_from_json, pricing_to_json, stored_totals
from arbook.services.changing import Change
from arbook.services.credit_notes_settling import put_on_invoice
from arbook.services.invoice_rows import freeze, sums_of, write_lines
from arbook.services.numbers import take_paper_number
from arbook.services.postings import EntryFacts, post_credit
from arbook.store.tables.papers import invoice_line_table, invoice_table

_MOST_ROUNDING = 5
"""Minor units, besides one a line, by which the last credit note may differ to take an invoice back to the cent."""
_PLACES = 6


@dataclass(frozen=True, slots=True)
class Return:
    """So much of the invoice's line at ``position`` (from 1) is taken back."""

    position: int
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class CreditNote:
    """A credit note for an issued invoice.

    ``lines`` with positive quantities and prices give its amount; or ``returns`` say what of the invoice's own lines
    comes back; or ``whole`` takes back all that is left of it.
    """

    invoice_id: int
    issued_on: date
    lines: tuple[InvoiceLine, ...] = ()
    note: str = ""
    returns: tuple[Return, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Credited:
    """A credit note in figures; ``line_ids`` are the invoice's lines that its own take back."""

    lines: tuple[InvoiceLine, ...]
    pricing: Pricing
    terms: str
    totals: InvoiceTotals
    line_ids: tuple[int, ...] = ()
    rounding_minor: int = 0

    @property
    def minor(self) -> int:
        """What it comes to."""
        return self.totals.gross.minor + self.rounding_minor


def write_credit_note(change: Change, command: CreditNote, today: date) -> None:
    """Issue the credit note and put it on what its invoice still owes. Part of a larger change."""
    check_texts(command.lines, note=command.note)
    invoice = invoice_by_id(change.connection, command.invoice_id)
    card = customer_by_id(change.connection, invoice.row.customer_id)
    taken = credited(change.connection, command.invoice_id)
    made = _checked_figures(command, invoice, lines_left(change.connection, command.invoice_id), taken)
    credit_id = change.insert(
        invoice_table,
        kind="credit_note",
        customer_id=card.customer_id,
        corrects_id=command.invoice_id,
        issued_on=command.issued_on,
        currency=card.currency,
        terms=made.terms,
        note=command.note.strip(),
        **sums_of(made.totals, made.rounding_minor),
        pricing=pricing_to_json(made.pricing),
        operation_id=change.operation_id,
    )
    write_lines(change, credit_id, made.lines, made.totals)
    _point_back(change, credit_id, made.line_ids)
    number = take_paper_number(change, "credit_note", command.issued_on, today)
    freeze(change, credit_id, number, card)
    facts = EntryFacts(
        card.customer_id,
        card.currency,
        command.issued_on,
        EntryKind.CREDIT_NOTE,
        -made.minor,
        invoice_id=credit_id,
        detail=command.note.strip(),
    )
    _, on_account_id = post_credit(change, facts)
    put_on_invoice(change, command.invoice_id, on_account_id, made.minor, command.issued_on)
    change.touch("invoice", credit_id, command.invoice_id)
    change.made(credit_id, number)


def credit_total(command: CreditNote, invoice: InvoiceCard, left: Sequence[LineLeft], taken: Money) -> Money:
    """What a credit note comes to; forms preview with the rule that issuing uses.

    Args:
        command: The credit note.
        invoice: What it corrects.
        left: What of the invoice's lines was not credited yet.
        taken: What earlier credit notes took off it.

    Raises:
        InvoiceError: it cannot be issued like this.
    """
    return Money(_checked_figures(command, invoice, left, taken).minor, invoice.row.total.currency)


def _checked_figures(command: CreditNote, invoice: InvoiceCard, left: Sequence[LineLeft], taken: Money) -> _Credited:
    made = _figures(command, invoice, left, taken)
    why = None
    if invoice.row.state != "issued" or invoice.row.kind != "invoice":
        why = "not_issued"
    elif command.issued_on < invoice.row.issued_on:
        why = "before_invoice"
    elif made.minor <= 0:
        why = "comes_to_nothing"
    elif made.minor + taken.minor > invoice.row.total.minor:
        why = "above_invoice"
    if why:
        raise InvoiceError(field="lines", why=why)
    return made


def _figures(command: CreditNote, invoice: InvoiceCard, left: Sequence[LineLeft], taken: Money) -> _Credited:
    currency = invoice.row.total.currency
    early = early_from_json(invoice.terms)
    terms = invoice.terms if early is not None and early.tax is DiscountTax.ALWAYS_REDUCED else "{}"
    if command.lines:
        pricing = Pricing(invoice.pricing.gross_prices, invoice.pricing.rounding)
        return _Credited(command.lines, pricing, terms, stored_totals(command.lines, currency, pricing, terms))
    returns = (
        tuple(Return(each.position, each.left) for each in left if each.left) if command.whole else command.returns
    )
    chosen = [(_left_of(left, each), each.quantity) for each in returns]
    lines = tuple(_part_of(invoice.lines[line.position - 1].line, quantity) for line, quantity in chosen)
    is_all = command.whole and all(line.quantity == line.left for line in left)
    pricing = invoice.pricing if is_all else _pricing_of_part(invoice, lines)
    if command.whole:
        pricing = replace(pricing, charges=invoice.pricing.charges)
    totals = stored_totals(lines, currency, pricing, terms)
    rest = invoice.row.total.minor - taken.minor - totals.gross.minor
    rounding = rest if command.whole and abs(rest) <= _MOST_ROUNDING + len(lines) else 0
    return _Credited(lines, pricing, terms, totals, tuple(line.line_id for line, _ in chosen), rounding)


def _left_of(left: Sequence[LineLeft], wanted: Return) -> LineLeft:
    line = next((each for each in left if each.position == wanted.position), None)
    if line is not None and wanted.quantity == 0:
        raise InvoiceError(field="lines", why="bad_quantity", position=wanted.position)
    if line is None:
        raise InvoiceError(field="lines", why="no_such_line", position=wanted.position)
    if wanted.quantity / line.quantity < 0 or abs(wanted.quantity) > abs(line.left):
        raise InvoiceError(field="lines", why="above_line", position=wanted.position, left=line.left)
    return line


def _part_of(line: InvoiceLine, quantity: Decimal) -> InvoiceLine:
    """So much of a line; an amount off it is shared in proportion."""
    off = line.discount
    if off.amount:
        off = Discount(off.percents, round(off.amount * quantity / line.quantity, _PLACES))
    return replace(line, quantity=quantity, discount=off)


def _pricing_of_part(invoice: InvoiceCard, lines: Sequence[InvoiceLine]) -> Pricing:
    """Percentages off the whole paper hold for a part; an amount off it in proportion; what was added stays until
    the whole is taken back.
    """
    off, currency = invoice.pricing.discount, invoice.row.total.currency
    if off.amount and lines:
        whole = sum(each.line.net(currency).minor for each in invoice.lines)
        part = sum(each.net(currency).minor for each in lines)
        off = Discount(off.percents, round(off.amount * part / whole, _PLACES) if whole else Decimal(0))
    return replace(invoice.pricing, discount=off, charges=())


def _point_back(change: Change, credit_id: int, line_ids: Sequence[int]) -> None:
    table = invoice_line_table
    for position, line_id in enumerate(line_ids, start=1):
        row = (table.c.invoice_id == credit_id) & (table.c.position == position)
        change.connection.execute(update(table).where(row).values(corrects_line_id=line_id))

"""Credit notes: their own number, a clear tie to their invoice, and no touch of the original (trade rule 8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import update

from arbook.ledger.crediting import Invoiced, Part, above_returns, amounts_back, part_back, within_rates
from arbook.ledger.early_discount import DiscountTax
from arbook.ledger.invoicing import InvoiceError, InvoiceLine, InvoiceTotals, Pricing, TaxSum, check_texts
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.credited import LineLeft, credited, lines_left, taxes_left
from arbook.queries.customers import customer_by_id
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.pricing import early_from_json, pricing_to_json, stored_totals
from arbook.queries.settings import profile
from arbook.services.changing import Change
from arbook.services.credit_notes_settling import put_on_invoice
from arbook.services.invoice_rows import freeze, sums_of, write_lines
from arbook.services.numbers import take_paper_number
from arbook.services.plan_keeping import follow_money
from arbook.services.postings import EntryFacts, post_credit
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.printed import invoice_line_table


@dataclass(frozen=True, slots=True)
class Return:
    """So much of the invoice's line at ``position`` (from 1) is taken back."""

    position: int
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class CreditNote:
    """A credit note for an issued invoice.

    ``lines`` with positive quantities and prices give its amount; or ``returns`` say what of the invoice's own lines
    comes back; or ``whole`` takes back all that is left of it. ``words`` describe a line that no line of the invoice
    stands for; without them it bears the invoice's number.
    """

    invoice_id: int
    issued_on: date
    lines: tuple[InvoiceLine, ...] = ()
    note: str = ""
    returns: tuple[Return, ...] = ()
    whole: bool = False
    words: str = ""


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
    _check(command, invoice, taken)
    left, taxes = lines_left(change.connection, command.invoice_id), taxes_left(change.connection, invoice)
    made = _figures(command, invoice, left, taxes, taken) or _amounts(command, invoice, taken, taxes)
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
    freeze(change, credit_id, number, card, profile(change.connection), made.totals.taxes)
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
    follow_money(change, card.customer_id, min(command.issued_on, today), today)
    change.made(credit_id, number)


def credit_sums(
    command: CreditNote, invoice: InvoiceCard, left: Sequence[LineLeft], taxes: Sequence[TaxSum], taken: Money
) -> tuple[Money, tuple[TaxSum, ...]]:
    """What a credit note comes to, in all and of each rate; forms preview with the rule that issuing uses.

    Args:
        command: The credit note.
        invoice: What it corrects.
        left: What of the invoice's lines was not credited yet.
        taxes: What of each of its rates was not.
        taken: What earlier credit notes took off it.

    Raises:
        InvoiceError: it cannot be issued like this.
    """
    _check(command, invoice, taken)
    made = _figures(command, invoice, left, taxes, taken)
    if made is None:
        return invoice.row.total - taken, tuple(taxes)
    return Money(made.minor, taken.currency), made.totals.taxes


def _check(command: CreditNote, invoice: InvoiceCard, taken: Money) -> None:
    why = None
    if invoice.row.state != "issued" or invoice.row.kind != "invoice":
        why = "not_issued"
    elif command.issued_on < invoice.row.issued_on:
        why = "before_invoice"
    elif command.whole and taken >= invoice.row.total:
        why = "nothing_left"
    elif command.whole and not invoice.lines:
        why = "lines_unknown"
    if why:
        raise InvoiceError(field="lines", why=why)
    _check_rates(command, invoice)


def _check_rates(command: CreditNote, invoice: InvoiceCard) -> None:
    """A line can only give back a tax that the invoice has; of one from elsewhere the rates are not known."""
    rates = {row.line.tax for row in invoice.lines} | {charge.tax for charge in invoice.pricing.charges}
    known = {(rate.name, rate.percent) for rate in rates}
    for position, line in enumerate(command.lines if known else (), start=1):
        if (line.tax.name, line.tax.percent) not in known:
            raise InvoiceError(field="lines", why="foreign_tax", position=position, percent=line.tax.percent)


def _figures(
    command: CreditNote, invoice: InvoiceCard, left: Sequence[LineLeft], taxes: Sequence[TaxSum], taken: Money
) -> _Credited | None:
    """The credit note in figures; None where all that is left is not what the invoice's own lines come to."""
    rest = (invoice.row.total - taken).minor
    if command.lines:
        pricing = Pricing(invoice.pricing.gross_prices, invoice.pricing.rounding)
        made = _within_rates(_credited(Part(command.lines, pricing), invoice), invoice, taxes)
    elif command.whole and not invoice.pricing.charges and not any(line.left for line in left):
        return None
    else:
        made = _returned(command, invoice, left, taxes, rest)
    if command.whole and made.minor != rest:
        return None
    if made.minor == 0 and command.returns:
        raise InvoiceError(field="lines", why="too_little", least=Money(1, taken.currency))
    if not 0 < made.minor <= rest:
        raise InvoiceError(field="lines", why="comes_to_nothing" if made.minor <= 0 else "above_invoice")
    return made


def _returned(
    command: CreditNote, invoice: InvoiceCard, left: Sequence[LineLeft], taxes: Sequence[TaxSum], rest: int
) -> _Credited:
    """What is taken back line by line; the return that completes the invoice bears what the coin was rounded by."""
    before = [line.quantity - line.left for line in left]
    after = [line.quantity for line in left] if command.whole else list(before)
    for each in () if command.whole else command.returns:
        at = _place_of(left, each)
        after[at] += each.quantity
        if abs(after[at]) > abs(left[at].quantity):
            raise InvoiceError(field="lines", why="above_line", position=each.position, left=left[at].left)
    lines = tuple(row.line for row in invoice.lines)
    early = early_from_json(invoice.terms) if _terms(invoice) != "{}" else None
    invoiced = Invoiced(lines, invoice.row.total.currency, invoice.pricing, early)
    part = part_back(invoiced, before, after, charges=command.whole)
    ids = tuple(line.line_id for at, line in enumerate(left) if after[at] != before[at])
    made = _credited(part, invoice, ids)
    if not command.whole:
        made = _within_rates(made, invoice, above_returns(invoiced, before, taxes))
    is_last = all(line.quantity == now for line, now in zip(left, after, strict=True))
    is_last = is_last and (command.whole or not invoice.pricing.charges)
    if is_last and invoice.rounding and rest - made.minor == invoice.rounding.minor:
        return replace(made, rounding_minor=invoice.rounding.minor)
    return made


def _place_of(left: Sequence[LineLeft], wanted: Return) -> int:
    """Where the line stands, of which so much may come back."""
    at = next((at for at, line in enumerate(left) if line.position == wanted.position), None)
    if at is not None and wanted.quantity == 0:
        raise InvoiceError(field="lines", why="bad_quantity", position=wanted.position)
    if at is None:
        raise InvoiceError(field="lines", why="no_such_line", position=wanted.position)
    if wanted.quantity / left[at].quantity < 0:
        raise InvoiceError(field="lines", why="above_line", position=wanted.position, left=left[at].left)
    return at


def _amounts(command: CreditNote, invoice: InvoiceCard, taken: Money, taxes: Sequence[TaxSum]) -> _Credited:
    """All that is left, as one amount a rate: credits of other words went before."""
    words = command.words.strip() or invoice.row.number
    part = amounts_back(words, taxes, invoice.pricing)
    made = _credited(part, invoice)
    return replace(made, rounding_minor=(invoice.row.total - taken).minor - made.minor)


def _credited(part: Part, invoice: InvoiceCard, line_ids: tuple[int, ...] = ()) -> _Credited:
    terms = _terms(invoice)
    totals = stored_totals(part.lines, invoice.row.total.currency, part.pricing, terms)
    return _Credited(part.lines, part.pricing, terms, totals, line_ids)


def _within_rates(made: _Credited, invoice: InvoiceCard, left: Sequence[TaxSum]) -> _Credited:
    """At most what is left of these rates."""
    part = Part(made.lines, made.pricing)
    kept = within_rates(part, made.totals, left)
    return made if kept is part else _credited(kept, invoice, made.line_ids)


def _terms(invoice: InvoiceCard) -> str:
    """The terms that a credit note shares with its invoice: those that change its tax."""
    early = early_from_json(invoice.terms)
    return invoice.terms if early is not None and early.tax is DiscountTax.ALWAYS_REDUCED else "{}"


def _point_back(change: Change, credit_id: int, line_ids: Sequence[int]) -> None:
    table = invoice_line_table
    for position, line_id in enumerate(line_ids, start=1):
        row = (table.c.invoice_id == credit_id) & (table.c.position == position)
        change.connection.execute(update(table).where(row).values(corrects_line_id=line_id))

"""``invoice-show``: one invoice with everything that leads to its figures and due dates."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from decimal import Decimal

from arbook.cli.arguments import Commands, add_command, add_format
from arbook.cli.books import for_reading
from arbook.cli.output import Listing, show
from arbook.cli.terms_text import terms_text
from arbook.ledger.invoicing import Discount, InvoiceTotals
from arbook.queries.drafts import lines_of
from arbook.queries.invoice_outcome import SettlementRow, settlements
from arbook.queries.invoices import InvoiceCard, InvoiceLineRow, invoice_by_number
from arbook.queries.offers import terms_from_json
from arbook.queries.pricing import stored_totals

_KINDS = {"invoice": "invoice", "credit-note": "credit_note"}
_LINES = tuple("position description quantity unit price price_per discount tax tax_percent net".split())
_EMPTY = "{}"


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``invoice-show``."""
    parser = add_command(
        commands, "invoice-show", _show, "show one invoice: lines, taxes, due pieces, what settled it"
    )
    parser.add_argument("number", metavar="NUMBER", help="of the invoice or credit note")
    parser.add_argument("--kind", choices=tuple(_KINDS), default="invoice")
    add_format(parser)


def _show(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        card = office.read(invoice_by_number, arguments.number, _KINDS[arguments.kind])
        settled = office.read(settlements, card.row.invoice_id)
    show_parts(arguments.format, _facts(card), *lines_and_taxes(card), _pieces(card), _settled(settled))
    return 0


def show_parts(form: str, facts: Mapping[str, object], *listings: Listing) -> None:
    """Print a paper; a table leaves out what it has nothing of."""
    show(form, facts, *(each for each in listings if each.rows or form != "table"))


def lines_and_taxes(card: InvoiceCard) -> tuple[Listing, ...]:
    """Lines, taxes, and what holds for the whole paper."""
    totals = None
    if card.lines:
        totals = stored_totals(lines_of(card), card.row.total.currency, card.pricing, card.terms)
    return (_lines(card), _taxes(totals), _whole(card, totals))


def _facts(card: InvoiceCard) -> dict[str, object]:
    row = card.row
    return {
        "number": row.number,
        "kind": row.kind.replace("_", "-"),
        "source": card.source,
        "customer": row.customer_number,
        "name": row.customer_name,
        "issued_on": row.issued_on,
        "corrects": card.corrects_number or None,
        **written_facts(card),
        "open": row.open,
        "currency": row.total.currency,
    }


def written_facts(card: InvoiceCard) -> dict[str, object]:
    """What a paper has from its draft on: texts, terms, prices and sums."""
    row, supply = card.row, card.supply
    terms = None if card.terms == _EMPTY else terms_from_json("", card.terms)
    return {
        "reference": row.reference,
        "note": card.note,
        "terms": None if terms is None else terms_text(terms),
        "own_due_on": card.own_due_on,
        "supplied_from_on": None if supply is None else supply.first,
        "supplied_to_on": None if supply is None else supply.last,
        "prices": "gross" if card.pricing.gross_prices else "net",
        "tax_rounding": card.pricing.rounding.value.replace("_", "-"),
        "net": card.net,
        "tax": card.tax,
        "rounding": card.rounding,
        "total": row.total,
    }


def _lines(card: InvoiceCard) -> Listing:
    rows = [_line(position, line) for position, line in enumerate(card.lines, start=1)]
    return Listing("lines", _LINES, rows)


def _line(position: int, line: InvoiceLineRow) -> tuple[object, ...]:
    priced = (_short(line.unit_price), _short(line.price_per), _discount_text(line.discount))
    taxed = (line.tax_name, _short(line.tax_percent), line.net)
    return (position, line.description, _short(line.quantity), line.unit, *priced, *taxed)


def _taxes(totals: InvoiceTotals | None) -> Listing:
    sums = () if totals is None else totals.taxes
    rows = [(each.rate.name, _short(each.rate.percent), each.net, each.tax, each.rate.note) for each in sums]
    return Listing("taxes", ("name", "percent", "net", "tax", "note"), rows)


def _whole(card: InvoiceCard, totals: InvoiceTotals | None) -> Listing:
    """What was taken off, or added to, the whole paper."""
    rows: list[tuple[object, ...]] = []
    if totals is not None:
        told = [*(f"{_short(percent)}%" for percent in card.pricing.discount.percents), "amount"]
        rows += [("discount", what, -off) for what, off in zip(told, totals.discounts, strict=False)]
        added = zip(card.pricing.charges, totals.charges, strict=True)
        rows += [("charge", charge.description, amount) for charge, amount in added]
    return Listing("whole", ("kind", "what", "amount"), rows)


def _pieces(card: InvoiceCard) -> Listing:
    rows = [(piece.first_on or piece.due_on, piece.due_on, piece.amount, piece.open) for piece in card.pieces]
    return Listing("pieces", ("first_due_on", "due_on", "amount", "open"), rows)


def _settled(settled: tuple[SettlementRow, ...]) -> Listing:
    rows = [(each.dated_on, each.kind.value, each.number, each.detail, each.amount) for each in settled]
    return Listing("settled", ("dated_on", "kind", "number", "detail", "amount"), rows)


def _discount_text(discount: Discount) -> str:
    """As a line's option has it."""
    parts = [f"{_short(percent)}%" for percent in discount.percents]
    return "+".join([*parts, *([_short(discount.amount)] if discount.amount else [])])


def _short(number: Decimal) -> str:
    """Without zeros that say nothing: 2, not 2.0."""
    return f"{number.normalize():f}"

"""The lines of an invoice as a table: what, how many, at which price, with which tax."""

from arbook.documents.invoice_paper import InvoicePaper
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.table import Carrying, Cell, Column, Row, Span, Table
from arbook.formats.formats import Formats
from arbook.ledger.invoicing import Discount, InvoiceLine
from arbook.ledger.money import Money

_TAX = 3
"""The column that an invoice without any tax does not have."""


def draw_lines(sheet: Sheet, paper: InvoicePaper, *, keep: float, is_dense: bool) -> None:
    """The table from the cursor on; ``keep`` points below its last line stay on that line's page."""
    say, formats, marks = sheet.wording.say, sheet.formats, paper.marks
    price = "column.price.gross" if paper.pricing.gross_prices else "column.price"
    columns = [
        Column(say("column.what"), grows=True),
        Column(say("column.quantity"), is_right=True, least=60),
        Column(say(price), is_right=True, least=66),
        Column(say("column.tax"), is_right=True, least=48),
        Column(f"{say('column.amount')}, {paper.currency}", is_right=True, least=76),
    ]
    is_untaxed, rows, so_far = paper.is_untaxed, [], Money.zero(paper.currency)
    if is_untaxed:
        del columns[_TAX]
    for line, net in zip(paper.lines, paper.totals.line_nets, strict=True):
        so_far = so_far + net
        quantity = f"{formats.quantity(line.quantity)} {clean(line.unit)}".strip()
        cells = [
            _description(line, sheet, paper.currency),
            (Span(quantity),),
            (Span(_price(line, paper.currency, formats)),),
            (Span(formats.percent(line.tax.percent) + marks.get(line.tax, "")),),
            (Span(formats.amount(net), sheet.type.strong),),
        ]
        if is_untaxed:
            del cells[_TAX]
        rows.append(Row(tuple(cells), formats.amount(so_far)))
    carrying = Carrying(say("statement.carried"), say("statement.brought"))
    Table(sheet, columns, rows, is_dense=is_dense).draw(carrying=carrying, keep=keep)


def _price(line: InvoiceLine, currency: str, formats: Formats) -> str:
    price = formats.price(line.unit_price, currency)
    return price if line.price_per == 1 else f"{price} / {formats.quantity(line.price_per)}"


def _description(line: InvoiceLine, sheet: Sheet, currency: str) -> Cell:
    """The first line of the text stands out where more follow; a discount is said below."""
    first, *more = clean_lines(line.description) or ("",)
    style = sheet.type.strong if more else sheet.type.body
    more += _discount_words(line.discount, sheet, currency)
    return (Span(first, style, 0), *(Span(each, sheet.type.small, 0) for each in more))


def _discount_words(discount: Discount, sheet: Sheet, currency: str) -> list[str]:
    say, formats = sheet.wording.say, sheet.formats
    told = [
        say("invoice.less" if percent > 0 else "invoice.plus", what=formats.percent(abs(percent)))
        for percent in discount.percents
        if percent
    ]
    if discount.amount:
        key = "invoice.less" if discount.amount > 0 else "invoice.plus"
        told.append(say(key, what=formats.price(abs(discount.amount), currency)))
    return [", ".join(told)] if told else []

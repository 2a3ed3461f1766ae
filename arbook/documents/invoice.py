"""Invoices and credit notes: what was sold or taken back, the tax, and what is to be paid by when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from arbook.documents.errors import PaperError
from arbook.documents.fonts import BOLD
from arbook.documents.head import Highlight, draw_head, draw_highlights, draw_title
from arbook.documents.inks import TEXT
from arbook.documents.layout import Sheet
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import Payable, draw_payment
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.table import Carrying, Cell, Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import BODY, SMALL, STRONG, Style, fitted, wrap
from arbook.formats.formats import Formats
from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals
from arbook.ledger.money import Money, total
from arbook.ledger.terms import DuePiece

_SUM = Style(BOLD, 11.5)
_SUM_LINE = 16.0
_SUM_WIDTH = 230.0


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """Everything an invoice or a credit note is drawn from, as frozen when it was issued.

    Args:
        pieces: Due dates and amounts; together the gross. Empty on a credit note.
        reference: The customer's own order number or sign.
        payment_reference: What to write on the transfer; the paper's number if empty.
        corrects_number: On a credit note the invoice it corrects, with its date in ``corrects_on``.
        note: The owner's words below the totals; its lines are kept.

    """

    kind: Literal["invoice", "credit_note"]
    number: str
    issued_on: date
    recipient: Recipient
    currency: str
    lines: tuple[InvoiceLine, ...]
    totals: InvoiceTotals
    pieces: tuple[DuePiece, ...] = ()
    delivered_on: date | None = None
    reference: str = ""
    payment_reference: str = ""
    corrects_number: str = ""
    corrects_on: date | None = None
    note: str = ""


def draw_invoice(paper: InvoicePaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The invoice or credit note as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: no lines, or due pieces that are not the gross.

    """
    _check(paper)
    title = wording.say(f"invoice.name.{paper.kind}", number=clean(paper.number))
    sheet = Sheet(letterhead, paper.recipient, wording, formats, title=title, dated_on=paper.issued_on)
    draw_head(sheet, _facts(paper, wording, formats))
    draw_title(sheet, title)
    draw_highlights(sheet, _highlights(paper, wording, formats))
    sheet.y += 18
    _draw_lines(sheet, paper)
    _draw_sums(sheet, paper)
    _draw_notes(sheet, paper)
    _draw_end(sheet, paper)
    return sheet.finish()


def _check(paper: InvoicePaper) -> None:
    if not paper.lines or len(paper.lines) != len(paper.totals.line_nets):
        raise PaperError(why="no_lines")
    if paper.pieces and total([piece.amount for piece in paper.pieces], paper.currency) != paper.totals.gross:
        raise PaperError(why="does_not_add_up")


def _facts(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[tuple[str, str]]:
    facts = [
        ("fact.date", formats.long_day(paper.issued_on)),
        ("fact.number", paper.number),
        ("fact.customer", paper.recipient.number),
        ("fact.delivered", formats.long_day(paper.delivered_on) if paper.delivered_on else ""),
        ("fact.reference", paper.reference),
        ("fact.tax_id", paper.recipient.tax_id),
    ]
    return [(wording.say(key), value) for key, value in facts if value] + [(wording.say("fact.page"), "")]


def _highlights(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    gross = formats.money(paper.totals.gross)
    if paper.kind == "credit_note":
        return [Highlight(wording.say("invoice.credit_total"), gross, ""), *_corrected(paper, wording, formats)]
    if not paper.pieces:
        return [Highlight(wording.say("invoice.total"), gross, "")]
    first = paper.pieces[0]
    if len(paper.pieces) == 1:
        quote = wording.say("invoice.due.quote", reference=paper.payment_reference or paper.number)
        return [
            Highlight(wording.say("invoice.due.title"), gross, ""),
            Highlight(wording.say("invoice.due.label"), formats.long_day(first.due_on), quote),
        ]
    shown = paper.pieces[: 2 if len(paper.pieces) > 2 else 3]
    parts = [
        Highlight(
            wording.say("invoice.due.title"),
            formats.money(piece.amount),
            wording.say("invoice.due.by", day=formats.long_day(piece.due_on)),
        )
        for piece in shown
    ]
    in_parts = wording.say("invoice.due.parts", count=len(paper.pieces))
    return [*parts, Highlight(wording.say("invoice.total"), gross, in_parts)]


def _corrected(paper: InvoicePaper, wording: Wording, formats: Formats) -> list[Highlight]:
    if not paper.corrects_number:
        return []
    of = wording.say("invoice.corrects.of", day=formats.long_day(paper.corrects_on)) if paper.corrects_on else ""
    return [Highlight(wording.say("invoice.corrects.title"), paper.corrects_number, of)]


def _draw_lines(sheet: Sheet, paper: InvoicePaper) -> None:
    say, formats = sheet.wording.say, sheet.formats
    columns = (
        Column(say("column.what"), grows=True),
        Column(say("column.quantity"), is_right=True, least=60),
        Column(say("column.price"), is_right=True, least=66),
        Column(say("column.tax"), is_right=True, least=48),
        Column(f"{say('column.amount')}, {paper.currency}", is_right=True, least=76),
    )
    rows, so_far = [], Money.zero(paper.currency)
    for line, net in zip(paper.lines, paper.totals.line_nets, strict=True):
        so_far = so_far + net
        quantity = f"{formats.quantity(line.quantity)} {clean(line.unit)}".strip()
        cells = (
            _description(line),
            (Span(quantity),),
            (Span(formats.price(line.unit_price, paper.currency)),),
            (Span(formats.percent(line.tax.percent)),),
            (Span(formats.amount(net), STRONG),),
        )
        rows.append(Row(cells, formats.amount(so_far)))
    carrying = Carrying(say("statement.carried"), say("statement.brought"))
    keep = _SUM_LINE * (len(paper.totals.taxes) + 3)
    Table(columns, rows, sheet.text_width).draw(sheet, carrying=carrying, keep=keep)


def _description(line: InvoiceLine) -> Cell:
    """The first line of the text stands out where more follow."""
    lines = clean_lines(line.description) or ("",)
    return (Span(lines[0], STRONG if len(lines) > 1 else BODY, 0), *(Span(more, SMALL, 0) for more in lines[1:]))


def _draw_sums(sheet: Sheet, paper: InvoicePaper) -> None:
    """Net, tax by rate, and the total under a double rule."""
    say, formats, totals = sheet.wording.say, sheet.formats, paper.totals
    sheet.make_room(_SUM_LINE * (len(totals.taxes) + 3))
    sheet.y += 15
    _draw_sum(sheet, say("invoice.net"), formats.amount(totals.net), BODY)
    for each in totals.taxes:
        percent, net = formats.percent(each.rate.percent), formats.amount(each.net)
        label = say("invoice.tax", name=clean(each.rate.name), percent=percent, net=net)
        _draw_sum(sheet, label, formats.amount(each.tax), BODY)
    sheet.y += 3
    label = "invoice.credit_total" if paper.kind == "credit_note" else "invoice.total"
    _draw_sum(sheet, say(label), formats.money(totals.gross), _SUM)
    for gap in (6.5, 8.9):
        sheet.rule(sheet.y - _SUM_LINE + gap, sheet.right - _SUM_WIDTH, sheet.right, ink=TEXT, thickness=0.8)
    sheet.y += 4


def _draw_sum(sheet: Sheet, label: str, amount: str, style: Style) -> None:
    wide = style.width(amount)
    sheet.text(sheet.right, sheet.y, amount, style, "right")
    sheet.text(sheet.right - _SUM_WIDTH, sheet.y, label, fitted(label, style, _SUM_WIDTH - wide - 8, smallest=5))
    sheet.y += _SUM_LINE


def _draw_notes(sheet: Sheet, paper: InvoicePaper) -> None:
    """Tax notes such as reverse charge, due parts where the box had no room for them, the owner's words."""
    notes = dict.fromkeys(clean(each.rate.note) for each in paper.totals.taxes if each.rate.note.strip())
    for note in notes:
        sheet.paragraph(wrap(note, BODY, sheet.text_width), BODY, gap=3)
    if len(paper.pieces) > 2:
        count = len(paper.pieces)
        for position, piece in enumerate(paper.pieces, start=1):
            day = sheet.formats.long_day(piece.due_on)
            said = sheet.wording.say("invoice.part", position=position, count=count, day=day)
            sheet.paragraph([f"{said}: {sheet.formats.money(piece.amount)}"], BODY)
        sheet.y += 4
    for line in clean_lines(paper.note):
        sheet.paragraph(wrap(line, BODY, sheet.text_width), BODY, gap=2)


def _draw_end(sheet: Sheet, paper: InvoicePaper) -> None:
    sheet.y += 12
    if paper.kind == "invoice" and paper.totals.gross.minor > 0:
        first = paper.pieces[0] if paper.pieces else None
        amount = first.amount if first else paper.totals.gross
        draw_payment(sheet, Payable(amount, paper.payment_reference or paper.number, first.due_on if first else None))
        return
    key = "invoice.settled.credit" if paper.totals.gross else "invoice.settled.zero"
    sheet.make_room(40)
    sheet.rule(sheet.y, sheet.left, sheet.right)
    sheet.y += 10
    sheet.paragraph(wrap(sheet.wording.say(key), BODY, sheet.text_width), BODY)

"""Invoices and credit notes: what was sold or taken back, the tax, and what is to be paid by when."""

from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
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
from arbook.ledger.early_discount import EarlyDiscount, offer_on_rest
from arbook.ledger.invoicing import NET_PRICES, Discount, InvoiceLine, InvoiceTotals, Pricing
from arbook.ledger.money import Money, total
from arbook.ledger.terms import DuePiece

_SUM = Style(BOLD, 11.5)
_SUM_LINE = 16.0
_SUM_WIDTH = 230.0
_NOTE_GAP = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """Everything an invoice or a credit note is drawn from, as frozen when it was issued.

    Args:
        pricing: Whether the lines are gross, and what was taken off or added for the whole paper.
        rounding: What cash rounding adds to the gross.
        pieces: Due dates and amounts; together the gross and the rounding. Empty on a credit note.
        early: A discount for paying all of it early.
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
    pricing: Pricing = NET_PRICES
    rounding: Money | None = None
    pieces: tuple[DuePiece, ...] = ()
    early: EarlyDiscount | None = None
    delivered_on: date | None = None
    reference: str = ""
    payment_reference: str = ""
    corrects_number: str = ""
    corrects_on: date | None = None
    note: str = ""

    @property
    def total(self) -> Money:
        """What is asked for, or given back."""
        return self.totals.gross if self.rounding is None else self.totals.gross + self.rounding


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
    beside = _draw_sums(sheet, paper)
    _draw_notes(sheet, paper, beside)
    _draw_end(sheet, paper)
    return sheet.finish()


def _check(paper: InvoicePaper) -> None:
    if not paper.lines or len(paper.lines) != len(paper.totals.line_nets):
        raise PaperError(why="no_lines")
    if paper.pieces and total([piece.amount for piece in paper.pieces], paper.currency) != paper.total:
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
    gross = formats.money(paper.total)
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
            _description(line, sheet, paper.currency),
            (Span(quantity),),
            (Span(_price(line, paper.currency, formats)),),
            (Span(formats.percent(line.tax.percent)),),
            (Span(formats.amount(net), STRONG),),
        )
        rows.append(Row(cells, formats.amount(so_far)))
    carrying = Carrying(say("statement.carried"), say("statement.brought"))
    keep = _SUM_LINE * (len(_sums(sheet, paper)) + 2)
    Table(columns, rows, sheet.text_width).draw(sheet, carrying=carrying, keep=keep)


def _price(line: InvoiceLine, currency: str, formats: Formats) -> str:
    price = formats.price(line.unit_price, currency)
    return price if line.price_per == 1 else f"{price} / {formats.quantity(line.price_per)}"


def _description(line: InvoiceLine, sheet: Sheet, currency: str) -> Cell:
    """The first line of the text stands out where more follow; a discount is said below."""
    first, *more = clean_lines(line.description) or ("",)
    style = STRONG if more else BODY
    more += _discount_words(line.discount, sheet, currency)
    return (Span(first, style, 0), *(Span(each, SMALL, 0) for each in more))


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


def _sums(sheet: Sheet, paper: InvoicePaper) -> list[tuple[str, str]]:
    """Labels and amounts above the total: lines, discounts and charges where there are any, net, tax, rounding."""
    say, formats, totals = sheet.wording.say, sheet.formats, paper.totals
    sums: list[tuple[str, str]] = []
    if totals.discounts or totals.charges or paper.pricing.gross_prices:
        key = "invoice.lines.gross" if paper.pricing.gross_prices else "invoice.lines"
        sums.append((say(key), formats.amount(total(list(totals.line_nets), paper.currency))))
    percents = [formats.percent(percent) for percent in paper.pricing.discount.percents]
    for name, taken in zip_longest(percents, totals.discounts, fillvalue=""):
        label = say("invoice.discount.percent", percent=name) if name else say("invoice.discount")
        sums.append((label, formats.amount(-taken) if isinstance(taken, Money) else ""))
    for charge, amount in zip(paper.pricing.charges, totals.charges, strict=True):
        sums.append((clean(charge.description), formats.amount(amount)))
    sums.append((say("invoice.net"), formats.amount(totals.net)))
    for each in totals.taxes:
        percent, net = formats.percent(each.rate.percent), formats.amount(each.net)
        sums.append(
            (say("invoice.tax", name=clean(each.rate.name), percent=percent, net=net), formats.amount(each.tax))
        )
    if paper.rounding:
        sums.append((say("invoice.rounding"), formats.amount(paper.rounding)))
    return sums


def _draw_sums(sheet: Sheet, paper: InvoicePaper) -> float:
    """What leads from the lines to the total, and the total under a double rule; returns where they begin."""
    sums = _sums(sheet, paper)
    sheet.make_room(_SUM_LINE * (len(sums) + 2))
    sheet.y += 15
    begin = sheet.y - BODY.size
    for label, amount in sums:
        _draw_sum(sheet, label, amount, BODY)
    sheet.y += 3
    key = "invoice.credit_total" if paper.kind == "credit_note" else "invoice.total"
    _draw_sum(sheet, sheet.wording.say(key), sheet.formats.money(paper.total), _SUM)
    for gap in (6.5, 8.9):
        sheet.rule(sheet.y - _SUM_LINE + gap, sheet.right - _SUM_WIDTH, sheet.right, ink=TEXT, thickness=0.8)
    sheet.y += 4
    return begin


def _draw_sum(sheet: Sheet, label: str, amount: str, style: Style) -> None:
    wide = style.width(amount)
    sheet.text(sheet.right, sheet.y, amount, style, "right")
    sheet.text(sheet.right - _SUM_WIDTH, sheet.y, label, fitted(label, style, _SUM_WIDTH - wide - 8, smallest=5))
    sheet.y += _SUM_LINE


@dataclass(frozen=True, slots=True)
class _Note:
    """Words below or beside the sums; ``gap`` points follow."""

    text: str
    style: Style = BODY
    gap: float = 2


def _draw_notes(sheet: Sheet, paper: InvoicePaper, beside: float) -> None:
    """Beside the sums where they have room, so that a short invoice stays one page; else below over all the width."""
    notes, below = _notes(sheet, paper), sheet.y
    narrow = sheet.text_width - _SUM_WIDTH - _NOTE_GAP
    wrapped = [(wrap(note.text, note.style, narrow), note) for note in notes]
    high = sum(len(lines) * note.style.leading + note.gap for lines, note in wrapped)
    is_beside = high <= below - beside
    if is_beside:
        sheet.y = beside
    else:
        wrapped = [(wrap(note.text, note.style, sheet.text_width), note) for note in notes]
    for lines, note in wrapped:
        sheet.paragraph(lines, note.style, gap=note.gap)
    if is_beside:
        sheet.y = below


def _notes(sheet: Sheet, paper: InvoicePaper) -> list[_Note]:
    """The early discount, tax notes such as reverse charge, due parts the box had no room for, the owner's words."""
    notes = _early_note(sheet, paper)
    texts = dict.fromkeys(clean(each.rate.note) for each in paper.totals.taxes if each.rate.note.strip())
    notes += [_Note(text, gap=3) for text in texts]
    count = len(paper.pieces)
    for position, piece in enumerate(paper.pieces if count > 2 else (), start=1):
        day = sheet.formats.long_day(piece.due_on)
        said = sheet.wording.say("invoice.part", position=position, count=count, day=day)
        notes.append(_Note(f"{said}: {sheet.formats.money(piece.amount)}", gap=4 if position == count else 0))
    return notes + [_Note(line) for line in clean_lines(paper.note)]


def _early_note(sheet: Sheet, paper: InvoicePaper) -> list[_Note]:
    if paper.early is None or paper.kind != "invoice":
        return []
    say, formats = sheet.wording.say, sheet.formats
    offered = offer_on_rest(paper.early, paper.total, paper.totals)
    day = formats.long_day(paper.early.last_day(paper.issued_on))
    said = say("invoice.early", pay=formats.money(offered.pay), day=day, saving=formats.money(offered.discount))
    return [_Note(said, STRONG, 4)]


def _draw_end(sheet: Sheet, paper: InvoicePaper) -> None:
    sheet.y += 12
    if paper.kind == "invoice" and paper.total.minor > 0:
        first = paper.pieces[0] if paper.pieces else None
        amount = first.amount if first else paper.total
        draw_payment(sheet, Payable(amount, paper.payment_reference or paper.number, first.due_on if first else None))
        return
    key = "invoice.settled.credit" if paper.total else "invoice.settled.zero"
    sheet.make_room(40)
    sheet.rule(sheet.y, sheet.left, sheet.right)
    sheet.y += 10
    sheet.paragraph(wrap(sheet.wording.say(key), BODY, sheet.text_width), BODY)

"""From the lines to the total: what leads there, the total under a double rule, and the notes beside or below."""

from dataclasses import dataclass
from itertools import zip_longest

from arbook.documents.inks import TEXT
from arbook.documents.invoice_notes import Note, draw_notes, notes_high, notes_of
from arbook.documents.invoice_paper import InvoicePaper
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean
from arbook.documents.wrapping import Style, fitted
from arbook.ledger.money import Money, total

_SUM_WIDTH = 230.0
_NOTE_GAP = 24.0
_ABOVE = 15.0
_BELOW = 7.0


@dataclass(frozen=True, slots=True)
class Ending:
    """What follows the lines. ``line`` points lie from sum to sum; ``beside`` are the notes that have room there."""

    sums: tuple[tuple[str, str], ...]
    line: float
    beside: tuple[Note, ...]
    below: tuple[Note, ...]

    @property
    def sums_high(self) -> float:
        """Points of the sums, which are never parted."""
        return _ABOVE + self.line * (len(self.sums) + 1) + _BELOW

    @property
    def high(self) -> float:
        """Points of all of it."""
        return self.sums_high + notes_high(self.below)


def ending_of(sheet: Sheet, paper: InvoicePaper, *, is_dense: bool) -> Ending:
    """Sums and notes, as many of these beside the sums as have room, so that a short invoice stays one page."""
    sums = tuple(_sums(sheet, paper))
    line = (14.2 if is_dense else 16.0) * sheet.type.step
    narrow = sheet.text_width - _SUM_WIDTH - _NOTE_GAP
    room = line * (len(sums) + 1) + sheet.type.body.size - 4
    beside = notes_of(sheet, paper, narrow, narrow)
    while beside and notes_high(beside) > room:
        beside = beside[:-1]
    rest = notes_of(sheet, paper, sheet.text_width, narrow)[len(beside) :]
    return Ending(sums, line, beside, rest)


def draw_ending(sheet: Sheet, paper: InvoicePaper, ending: Ending, *, keep: float) -> None:
    """Draw it at the cursor, the sums on one page; ``keep`` points below the last note stay on its page."""
    sheet.make_room(min(ending.sums_high, sheet.whole_room))
    top, page = sheet.y, sheet.page
    sheet.y += _ABOVE
    for label, amount in ending.sums:
        sheet.make_room(ending.line)
        _draw_sum(sheet, label, amount, sheet.type.body, ending.line)
    sheet.y += 3
    key = "invoice.credit_total" if paper.kind == "credit_note" else "invoice.total"
    _draw_sum(sheet, sheet.wording.say(key), sheet.formats.money(paper.total), sheet.type.total, ending.line)
    for gap in (6.5, 8.9):
        sheet.rule(sheet.y - ending.line + gap, sheet.right - _SUM_WIDTH, sheet.right, ink=TEXT, thickness=0.8)
    sheet.y += 4
    bottom = sheet.y
    if sheet.page == page:
        sheet.y = top + _ABOVE - sheet.type.body.size
        draw_notes(sheet, ending.beside)
        sheet.y = max(bottom, sheet.y)
    else:
        draw_notes(sheet, ending.beside)
    draw_notes(sheet, ending.below, keep=keep)


def _draw_sum(sheet: Sheet, label: str, amount: str, style: Style, line: float) -> None:
    wide = style.width(amount)
    sheet.text(sheet.right - _SUM_WIDTH, sheet.y, label, fitted(label, style, _SUM_WIDTH - wide - 8, smallest=5))
    sheet.text(sheet.right, sheet.y, amount, style, "right")
    sheet.y += line


def _sums(sheet: Sheet, paper: InvoicePaper) -> list[tuple[str, str]]:
    """Labels and amounts above the total: lines, discounts and charges where there are any, net, tax, rounding."""
    say, formats, totals = sheet.wording.say, sheet.formats, paper.totals
    sums = _lowered(sheet, paper)
    for charge, amount in zip(paper.pricing.charges, totals.charges, strict=True):
        sums.append((clean(charge.description), formats.amount(amount)))
    if not paper.is_untaxed:
        sums.append((say("invoice.net"), formats.amount(totals.net)))
    for each in () if paper.is_untaxed else totals.taxes:
        percent, net = formats.percent(each.rate.percent), formats.amount(each.net)
        label = say("invoice.tax", name=clean(each.rate.name), percent=percent, net=net)
        sums.append((label.strip() + paper.marks.get(each.rate, ""), formats.amount(each.tax)))
    if paper.rounding:
        sums.append((say("invoice.rounding"), formats.amount(paper.rounding)))
    return sums


def _lowered(sheet: Sheet, paper: InvoicePaper) -> list[tuple[str, str]]:
    """The lines together and what is taken off all of them."""
    say, formats, totals = sheet.wording.say, sheet.formats, paper.totals
    sums: list[tuple[str, str]] = []
    if totals.discounts or totals.charges or paper.pricing.gross_prices:
        key = "invoice.lines.gross" if paper.pricing.gross_prices else "invoice.lines"
        sums.append((say(key), formats.amount(total(list(totals.line_nets), paper.currency))))
    percents = [formats.percent(percent) for percent in paper.pricing.discount.percents]
    for name, taken in zip_longest(percents, totals.discounts, fillvalue=""):
        label = say("invoice.discount.percent", percent=name) if name else say("invoice.discount")
        sums.append((label, formats.amount(-taken) if isinstance(taken, Money) else ""))
    return sums

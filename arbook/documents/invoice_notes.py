"""Words beside or below the sums: the early discount, when to pay which part, taxes, and what the owner adds."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from arbook.documents.invoice_paper import InvoicePaper, raised
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean_lines
from arbook.documents.wrapping import Style, fitted, wrap
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, Offer
from arbook.ledger.money import total
from arbook.ledger.tax_shares import by_rate

_MOST_IN_ONE_COLUMN = 8
"""Due parts; more stand in two columns where there is room."""


class _Line(NamedTuple):
    """A line; ``amount`` stands at its right, and ``beside`` it may stand another one."""

    text: str
    style: Style
    amount: str = ""
    beside: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Note:
    """Lines that stay together in ``width`` points; ``gap`` points follow."""

    lines: tuple[_Line, ...]
    width: float
    gap: float = 3

    @property
    def high(self) -> float:
        """Points from top to bottom."""
        return sum(line.style.leading for line in self.lines) + self.gap


def notes_of(sheet: Sheet, paper: InvoicePaper, width: float, schedule_width: float) -> tuple[Note, ...]:
    """All notes, wrapped to ``width`` points; the list of due parts takes ``schedule_width``."""
    columns = 2 if width > schedule_width and len(paper.pieces) > _MOST_IN_ONE_COLUMN else 1
    notes = [*_early(sheet, paper, width), *_schedule(sheet, paper, schedule_width, columns)]
    is_marked, body = bool(paper.marks), sheet.type.body
    for at, text in enumerate(paper.tax_notes, start=1):
        notes.append(_note(f"{raised(at)} {text}" if is_marked else text, body, width))
    own = [_Line(part, body) for line in clean_lines(paper.note) for part in wrap(line, body, width)]
    return (*notes, Note(tuple(own), width)) if own else tuple(notes)


def notes_high(notes: Sequence[Note]) -> float:
    """Points of all of them."""
    return sum(note.high for note in notes)


def draw_notes(sheet: Sheet, notes: Sequence[Note], *, keep: float = 0) -> None:
    """Draw them from the cursor on, ``keep`` points below the last on its page; one taller than a page is parted."""
    for at, note in enumerate(notes, start=1):
        high = note.high + (keep if at == len(notes) else 0)
        if high < sheet.whole_room:
            sheet.make_room(high)
        for line in note.lines:
            sheet.make_room(line.style.leading)
            _draw_line(sheet, line, note.width)
        sheet.y += note.gap


def _draw_line(sheet: Sheet, line: _Line, width: float) -> None:
    y = sheet.y + line.style.size
    second = sheet.left + sheet.text_width - width
    for x, text, amount in ((sheet.left, line.text, line.amount), (second, *line.beside)):
        if text:
            room = width - line.style.width(amount) - 6 if amount else line.style.width(text)
            sheet.text(x, y, text, fitted(text, line.style, room))
        if amount:
            sheet.text(x + width, y, amount, line.style, "right")
    sheet.y += line.style.leading


def _note(text: str, look: Style, width: float) -> Note:
    return Note(tuple(_Line(line, look) for line in wrap(text, look, width)), width)


def _early(sheet: Sheet, paper: InvoicePaper, width: float) -> list[Note]:
    """What paying early saves, and in one line what that does to the tax."""
    if paper.offer is None or paper.early is None:
        return []
    say, formats = sheet.wording.say, sheet.formats
    pay, saving = formats.money(paper.offer.pay), formats.money(paper.offer.discount)
    key = "invoice.advance" if paper.early.is_in_advance else "invoice.early"
    said = say(key, pay=pay, day=formats.long_day(paper.early.last_day(paper.issued_on)), saving=saving)
    about = _early_tax(sheet, paper, paper.early, paper.offer)
    told = ((said, sheet.type.strong), (about, sheet.type.small))
    return [Note(tuple(_Line(line, look) for text, look in told for line in wrap(text, look, width)), width, 5)]


def _early_tax(sheet: Sheet, paper: InvoicePaper, early: EarlyDiscount, offer: Offer) -> str:
    if not paper.totals.tax:
        return ""
    if early.tax is not DiscountTax.REDUCED_IF_TAKEN:
        return sheet.wording.say(f"invoice.early.{early.tax}")
    tax = total([share.tax for share in by_rate(offer.shares, paper.totals.taxes)], paper.currency)
    return sheet.wording.say(f"invoice.early.{early.tax}", tax=sheet.formats.money(tax)) if tax else ""


def _schedule(sheet: Sheet, paper: InvoicePaper, width: float, columns: int) -> list[Note]:
    """Every due part with its day and amount."""
    if len(paper.pieces) < 2:
        return []
    say, formats, count = sheet.wording.say, sheet.formats, len(paper.pieces)
    told = [
        (
            say("invoice.part", position=position, count=count, day=formats.long_day(piece.due_on)),
            formats.money(piece.amount),
        )
        for position, piece in enumerate(paper.pieces, start=1)
    ]
    half = -(-count // columns)
    pairs = zip_longest(told[:half], told[half:], fillvalue=("", ""))
    lines = [_Line(text, sheet.type.body, amount, beside) for (text, amount), beside in pairs]
    return [Note((_Line(say("invoice.schedule"), sheet.type.strong), *lines), width, 6)]

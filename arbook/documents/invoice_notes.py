"""Words beside or below the sums: the early discount, when to pay which part, taxes, and what the owner adds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from arbook.documents.invoice_paper import InvoicePaper, raised
from arbook.documents.layout import Sheet
from arbook.documents.scripts import clean_lines
from arbook.documents.wrapping import BODY, SMALL, STRONG, Style, wrap
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, Offer
from arbook.ledger.money import Money, total
from arbook.ledger.tax_shares import by_rate


class _Line(NamedTuple):
    """A line; ``amount`` stands at its right."""

    text: str
    style: Style = BODY
    amount: str = ""


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
    notes = [*_early(sheet, paper, width), *_schedule(sheet, paper, schedule_width)]
    is_marked = bool(paper.marks)
    for at, text in enumerate(paper.tax_notes, start=1):
        notes.append(_note(f"{raised(at)} {text}" if is_marked else text, width))
    return (*notes, *(_note(line, width) for line in clean_lines(paper.note)))


def notes_high(notes: Sequence[Note]) -> float:
    """Points of all of them."""
    return sum(note.high for note in notes)


def draw_notes(sheet: Sheet, notes: Sequence[Note]) -> None:
    """Draw them from the cursor on; one that fits no page is parted."""
    for note in notes:
        if note.high < sheet.whole_room:
            sheet.make_room(note.high)
        for text, style, amount in note.lines:
            sheet.make_room(style.leading)
            sheet.text(sheet.left, sheet.y + style.size, text, style)
            if amount:
                sheet.text(sheet.left + note.width, sheet.y + style.size, amount, style, "right")
            sheet.y += style.leading
        sheet.y += note.gap


def _note(text: str, width: float) -> Note:
    return Note(tuple(_Line(line) for line in wrap(text, BODY, width)), width)


def _early(sheet: Sheet, paper: InvoicePaper, width: float) -> list[Note]:
    """What paying early saves, and in one line what that does to the tax."""
    if paper.offer is None or paper.early is None:
        return []
    say, formats = sheet.wording.say, sheet.formats
    pay, saving = formats.money(paper.offer.pay), formats.money(paper.offer.discount)
    said = say("invoice.early", pay=pay, day=formats.long_day(paper.early.last_day(paper.issued_on)), saving=saving)
    about = _early_tax(sheet, paper, paper.early, paper.offer)
    lines = [_Line(line, STRONG) for line in wrap(said, STRONG, width)]
    return [Note((*lines, *(_Line(line, SMALL) for line in wrap(about, SMALL, width))), width, 5)]


def _early_tax(sheet: Sheet, paper: InvoicePaper, early: EarlyDiscount, offer: Offer) -> str:
    if not paper.totals.tax:
        return ""
    if early.tax is not DiscountTax.REDUCED_IF_TAKEN:
        return sheet.wording.say(f"invoice.early.{early.tax}")
    tax = total([share.tax for share in by_rate(offer.shares, paper.totals.taxes)], paper.currency)
    return sheet.wording.say(f"invoice.early.{early.tax}", tax=sheet.formats.money(tax)) if tax else ""


def _schedule(sheet: Sheet, paper: InvoicePaper, width: float) -> list[Note]:
    """Every due part with its day and amount; the one that comes first stands out."""
    if len(paper.pieces) < 2:
        return []
    say, formats, count = sheet.wording.say, sheet.formats, len(paper.pieces)
    lines = [_Line(say("invoice.schedule"), STRONG)]
    for position, piece in enumerate(paper.pieces, start=1):
        said = say("invoice.part", position=position, count=count, day=formats.long_day(piece.due_on))
        lines.append(_Line(said, amount=_amount(sheet, piece.amount)))
    return [Note(tuple(lines), width, 6)]


def _amount(sheet: Sheet, amount: Money) -> str:
    return sheet.formats.money(amount)

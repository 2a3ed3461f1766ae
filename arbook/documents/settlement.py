"""The settlement offer: a smaller sum by a day settles all of it, else everything stays as it was. To be signed."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_highlights
from arbook.documents.inks import TEXT
from arbook.documents.items_table import draw_items
from arbook.documents.layout import Sheet, shortest, spread
from arbook.documents.letter_parts import (
    begin_letter,
    closing_high,
    draw_closing,
    draw_greeting,
    draw_paragraphs,
    paragraphs_high,
)
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import Payable, draw_slip_for, draw_ways_to_pay, payment_high
from arbook.documents.scripts import clean
from arbook.documents.table import Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import shorten
from arbook.formats.formats import Formats
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.settlements import SettlementPart

_BELOW_SUM = 4.0
"""Points that a paper set closer keeps below the double rule."""

_AIRY, _MOST_AIR = 3, 7.0
"""In so many places a paper set closer takes up what room is left."""

_ABOVE_PAYMENT = 6.0
_SIGNING_HIGH = 78.0
_SHORT_SIGNING_HIGH = 55.0
"""Points for the sentence and the place to sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementPaper:
    """Everything an offer is drawn from.

    Args:
        items: What it would settle.
        parts: The sum that is enough, less than the items come to; each part with its last day.
        tax: What of the sum let go is tax that will be corrected; None where that is not told.
        tax_name: How that tax is called.
        reference: What to write on the transfer; the customer's number if empty.
        note: What else was said, in the owner's words.

    """

    recipient: Recipient
    dated_on: date
    items: tuple[OpenItem, ...]
    parts: tuple[SettlementPart, ...]
    tax: Money | None = None
    tax_name: str = ""
    reference: str = ""
    note: str = ""

    @property
    def owed(self) -> Money:
        """What the items come to."""
        return total([item.open for item in self.items], self.offered.currency)

    @property
    def offered(self) -> Money:
        """The sum that is enough."""
        return total([part.amount for part in self.parts], self.parts[0].amount.currency)

    @property
    def until(self) -> date:
        """The last day on which it may arrive."""
        return self.parts[-1].due_on


def draw_settlement_offer(
    paper: SettlementPaper, letterhead: Letterhead, wording: Wording, formats: Formats
) -> bytes:
    """The offer as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: nothing is owed, the offer is no smaller sum, or its day is past.

    """
    if not paper.items or not paper.parts:
        raise PaperError(why="no_lines")
    if not 0 < paper.offered.minor < paper.owed.minor or paper.parts[0].due_on < paper.dated_on:
        raise PaperError(why="does_not_add_up")

    def drawn(is_dense: bool) -> Sheet:
        look = (letterhead, wording, formats)
        if not is_dense:
            return _drawn(paper, *look, _ABOVE_PAYMENT, is_dense=False)
        return spread(lambda air: _drawn(paper, *look, air, is_dense=True), _AIRY, _MOST_AIR)

    return shortest(drawn)


def _drawn(
    paper: SettlementPaper, letterhead: Letterhead, wording: Wording, formats: Formats, air: float, *, is_dense: bool
) -> Sheet:
    """The offer, with ``air`` above how to pay; a dense one has it around its table as well."""
    say = wording.say
    name, subject = say("settlement.name"), say("settlement.subject")
    sheet = begin_letter(name, subject, paper.recipient, paper.dated_on, letterhead, wording, formats)
    draw_greeting(sheet)
    draw_paragraphs(sheet, [say("settlement.intro", owed=formats.money(paper.owed))], is_dense=is_dense)
    sheet.y += 3
    draw_highlights(sheet, _highlights(paper, wording, formats))
    sheet.y += 8 + air if is_dense else 14
    draw_items(sheet, paper.items, paper.owed, say("letter.total"), late_on=paper.dated_on, is_dense=is_dense)
    sheet.y += _BELOW_SUM + air if is_dense else 0
    if len(paper.parts) > 1:
        _draw_parts(sheet, paper)
    _draw_end(sheet, paper, air, is_dense=is_dense)
    return sheet


def _draw_end(sheet: Sheet, paper: SettlementPaper, above: float, *, is_dense: bool) -> None:
    """What follows and who says it; how to pay and where to sign, which stay together."""
    signing = _SHORT_SIGNING_HIGH if is_dense else _SIGNING_HIGH
    told, first = _told(paper, sheet.wording, sheet.formats), paper.parts[0]
    is_part = len(paper.parts) > 1
    payable = Payable(first.amount, paper.reference or paper.recipient.number, first.due_on, is_first_part=is_part)
    sheet.make_room(min(paragraphs_high(sheet, told) + closing_high(sheet), sheet.whole_room))
    draw_paragraphs(sheet, told, is_dense=is_dense)
    draw_closing(sheet)
    sheet.make_room(above + payment_high(sheet, payable, offers_plan=False) + signing)
    sheet.y += above
    draw_ways_to_pay(sheet, payable, offers_plan=False)
    _draw_acceptance(sheet, signing)
    draw_slip_for(sheet, payable)


def _told(paper: SettlementPaper, wording: Wording, formats: Formats) -> list[str]:
    say = wording.say
    facts = {"offered": formats.money(paper.offered), "day": formats.long_day(paper.until)}
    saved = formats.money(paper.owed - paper.offered)
    then = "settlement.then" if len(paper.parts) == 1 else "settlement.then.parts"
    texts = [say(then, saved=saved, **facts), say("settlement.else")]
    if paper.tax:
        texts.append(say("settlement.tax", saved=saved, tax=formats.money(paper.tax), name=clean(paper.tax_name)))
    return [*texts, *filter(None, [paper.note.strip()])]


def _highlights(paper: SettlementPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    """What is enough by when, and how much less that is."""
    say = wording.say
    instead = say("settlement.instead", owed=formats.money(paper.owed))
    parts = say("settlement.parts", count=len(paper.parts)) if len(paper.parts) > 1 else say("settlement.arrived")
    return [
        Highlight(say("settlement.enough"), formats.money(paper.offered), instead),
        Highlight(say("invoice.due.label"), formats.day(paper.until), parts),
        Highlight(say("settlement.saved"), formats.money(paper.owed - paper.offered), ""),
    ]


def _draw_parts(sheet: Sheet, paper: SettlementPaper) -> None:
    say, formats, count = sheet.wording.say, sheet.formats, len(paper.parts)
    columns = (
        Column(say("column.part"), grows=True),
        Column(say("settlement.column.by"), least=130),
        Column(say("column.amount"), is_right=True, least=90),
    )
    rows = [
        Row(
            (
                (Span(say("settlement.part", position=at, count=count)),),
                (Span(formats.long_day(part.due_on), sheet.type.strong),),
                (Span(formats.amount(part.amount), sheet.type.strong),),
            )
        )
        for at, part in enumerate(paper.parts, start=1)
    ]
    Table(sheet, columns, rows, is_dense=True).draw()
    sheet.y += 8


def _draw_acceptance(sheet: Sheet, high: float) -> None:
    """Where the customer says yes, kept together."""
    say, type_ = sheet.wording.say, sheet.type
    sheet.make_room(high)
    sheet.y += 8
    sheet.text(sheet.left, sheet.y + 8, say("settlement.accepted"), type_.label)
    y = sheet.y + high - 24
    half = (sheet.text_width - 30) / 2
    signed = say("agreement.signed_business", name=clean(sheet.recipient.name))
    for x, under in ((sheet.left, say("agreement.place_date")), (sheet.left + half + 30, signed)):
        sheet.rule(y, x, x + half, ink=TEXT, thickness=0.6)
        sheet.text(x, y + 12, shorten(under, type_.label, half), type_.label)
    sheet.y = y + 16

"""The settlement offer: a smaller sum by a day settles all of it, else everything stays as it was."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_highlights
from arbook.documents.items_table import draw_items
from arbook.documents.letter_parts import (
    begin_letter,
    closing_high,
    draw_closing,
    draw_greeting,
    draw_paragraphs,
    paragraphs_high,
)
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import Payable, draw_payment, payment_high
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total

_BELOW_CLOSING = 7.0
_ABOVE_PAYMENT = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementPaper:
    """Everything an offer is drawn from.

    Args:
        items: What it would settle.
        offered: The sum that is enough, less than the items come to.
        until: The last day on which it may arrive.
        reference: What to write on the transfer; the customer's number if empty.
        note: What else was said, in the owner's words.

    """

    recipient: Recipient
    dated_on: date
    items: tuple[OpenItem, ...]
    offered: Money
    until: date
    reference: str = ""
    note: str = ""

    @property
    def owed(self) -> Money:
        """What the items come to."""
        return total([item.open for item in self.items], self.offered.currency)


def draw_settlement_offer(
    paper: SettlementPaper, letterhead: Letterhead, wording: Wording, formats: Formats
) -> bytes:
    """The offer as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: nothing is owed, the offer is no smaller sum, or its day is past.

    """
    owed = paper.owed if paper.items else Money.zero(paper.offered.currency)
    if not 0 < paper.offered.minor < owed.minor or paper.until < paper.dated_on:
        raise PaperError(why="does_not_add_up")
    say = wording.say
    name, subject = say("settlement.name"), say("settlement.subject")
    sheet = begin_letter(name, subject, paper.recipient, paper.dated_on, letterhead, wording, formats)
    draw_greeting(sheet)
    draw_paragraphs(sheet, [say("settlement.intro", owed=formats.money(owed))])
    sheet.y += 3
    draw_highlights(sheet, _highlights(paper, owed, wording, formats))
    sheet.y += 14
    draw_items(sheet, paper.items, owed, say("letter.total"), late_on=paper.dated_on)
    facts = {"offered": formats.money(paper.offered), "day": formats.long_day(paper.until)}
    saved = formats.money(owed - paper.offered)
    ending = [say("settlement.then", saved=saved, **facts), say("settlement.else"), paper.note.strip()]
    told = [text for text in ending if text]
    payable = Payable(paper.offered, paper.reference or paper.recipient.number, paper.until)
    written, below = paragraphs_high(sheet, told) + closing_high(sheet), _BELOW_CLOSING + _ABOVE_PAYMENT
    whole = written + below + payment_high(sheet, payable, offers_plan=False)  # never alone on a page
    sheet.make_room(whole if whole <= sheet.whole_room else min(written, sheet.whole_room))
    draw_paragraphs(sheet, told)
    draw_closing(sheet)
    sheet.y += _ABOVE_PAYMENT
    draw_payment(sheet, payable, offers_plan=False)
    return sheet.finish()


def _highlights(paper: SettlementPaper, owed: Money, wording: Wording, formats: Formats) -> list[Highlight]:
    """What is enough by when, and how much less that is."""
    say = wording.say
    instead = say("settlement.instead", owed=formats.money(owed))
    return [
        Highlight(say("settlement.enough"), formats.money(paper.offered), instead),
        Highlight(say("invoice.due.label"), formats.day(paper.until), say("settlement.arrived")),
        Highlight(say("settlement.saved"), formats.money(owed - paper.offered), ""),
    ]

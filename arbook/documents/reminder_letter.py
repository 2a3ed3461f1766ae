"""The reminder as a letter, for customers without e-mail."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.head import Highlight, draw_highlights
from arbook.documents.items_table import draw_items
from arbook.documents.layout import Sheet
from arbook.documents.letter_parts import begin_letter, draw_paragraphs, paragraphs_high
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import Payable, draw_payment, payment_high
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.pay_ways import PayWay

_ABOVE_ACCOUNT = 16.0
_BELOW_BOX = 12.0
_ENDING = 2
"""Paragraphs that go along to the next page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPaper:
    """Everything a reminder letter is drawn from.

    Args:
        before: Paragraphs above the table, the greeting first.
        after: Paragraphs below it, the closing and the name last. A newline in a paragraph begins a line.
        items: What the letter asks for; without any the table is left out.
        asked: The amount asked for where it is not the sum of the items, such as a plan's installment. Without items
            it is said how to pay it; where the text names the account and nothing else is offered, only if there is
            room on the page.
        pay_by: The last day that a final demand gives, which then stands above the text with the amount.

    """

    recipient: Recipient
    dated_on: date
    subject: str
    before: tuple[str, ...]
    items: tuple[OpenItem, ...] = ()
    after: tuple[str, ...] = ()
    reference: str = ""
    asked: Money | None = None
    pay_by: date | None = None


def draw_reminder_letter(paper: LetterPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The letter as PDF bytes; equal facts give equal bytes."""
    name = wording.say("letter.final" if paper.pay_by else "letter.name")
    sheet = begin_letter(name, paper.subject, paper.recipient, paper.dated_on, letterhead, wording, formats)
    if paper.pay_by and paper.asked:
        day = formats.long_day(paper.pay_by)
        asked = Highlight(wording.say("invoice.due.title"), formats.money(paper.asked), "")
        draw_highlights(sheet, [asked, Highlight(wording.say("invoice.due.label"), day, name)])
        sheet.y += _BELOW_BOX
    if paper.items:
        draw_paragraphs(sheet, paper.before)
        sheet.y += 5
        owed = total([item.open for item in paper.items], paper.items[0].open.currency)
        draw_items(sheet, paper.items, owed, wording.say("letter.total"), late_on=paper.dated_on)
        sheet.y += 6
        draw_paragraphs(sheet, paper.after)
        sheet.y += 8
        payable = Payable(paper.asked or owed, paper.reference or paper.recipient.number)
        draw_payment(sheet, payable, offers_plan=False)
    else:
        _draw_text(sheet, paper)
        _draw_account(sheet, paper)
    return sheet.finish()


def _draw_text(sheet: Sheet, paper: LetterPaper) -> None:
    """All paragraphs. Where the block below tells what they do not, the last of them go to the next page together
    with it, if it has no room here.
    """
    paragraphs = (*paper.before, *paper.after)
    body, ending = paragraphs[:-_ENDING], paragraphs[-_ENDING:]
    draw_paragraphs(sheet, body)
    if _asks(paper) and _tells_more(sheet, paragraphs):
        high = payment_high(sheet, _payable(paper), offers_plan=False) + _ABOVE_ACCOUNT
        sheet.make_room(min(paragraphs_high(sheet, ending) + high, sheet.whole_room))
    draw_paragraphs(sheet, ending)


def _tells_more(sheet: Sheet, paragraphs: tuple[str, ...]) -> bool:
    """Whether how to pay cannot be read in the text alone."""
    head = sheet.letterhead
    account = "".join((head.iban or head.local_account).split())
    is_named = bool(account) and any(account in "".join(each.split()) for each in paragraphs)
    return not is_named or bool(set(head.ways) - {PayWay.BANK, PayWay.CODE})


def _asks(paper: LetterPaper) -> bool:
    return paper.asked is not None and paper.asked.minor > 0


def _payable(paper: LetterPaper) -> Payable:
    assert paper.asked is not None
    return Payable(paper.asked, paper.reference or paper.recipient.number)


def _draw_account(sheet: Sheet, paper: LetterPaper) -> None:
    """How to pay, never alone on a page."""
    if not _asks(paper):
        return
    payable = _payable(paper)
    if sheet.room >= payment_high(sheet, payable, offers_plan=False) + _ABOVE_ACCOUNT:
        sheet.y += _ABOVE_ACCOUNT
        draw_payment(sheet, payable, offers_plan=False)

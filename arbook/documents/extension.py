"""More time, confirmed in writing: what may be paid by which new day, and what stays as it was."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_highlights
from arbook.documents.items_table import draw_items
from arbook.documents.letter_parts import begin_letter, draw_closing, draw_greeting, draw_paragraphs
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import Payable, draw_payment
from arbook.documents.scripts import clean
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionPaper:
    """Everything a confirmation is drawn from.

    Args:
        number: Of the invoice.
        open: What of it may be paid later.
        from_on: When the first of that was due before.
        others: Open of the invoice but not moved; zero where all of it was.
        quoted: What to write on the transfer.

    """

    recipient: Recipient
    dated_on: date
    agreed_on: date
    number: str
    open: Money
    from_on: date
    to_on: date
    others: Money
    quoted: str


def draw_extension(paper: ExtensionPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The confirmation as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: nothing is open, or the new day is not later.

    """
    if paper.open.minor <= 0 or paper.to_on <= paper.from_on:
        raise PaperError(why="does_not_add_up")
    say, number = wording.say, clean(paper.number)
    subject = say("extension.subject", number=number)
    sheet = begin_letter(
        say("extension.name"), subject, paper.recipient, paper.dated_on, letterhead, wording, formats
    )
    draw_greeting(sheet)
    agreed = say("extension.agreed", agreed_on=formats.long_day(paper.agreed_on), number=number)
    draw_paragraphs(sheet, [agreed])
    sheet.y += 2
    draw_highlights(sheet, _highlights(paper, wording, formats))
    sheet.y += 14
    others = say("extension.others", amount=formats.money(paper.others)) if paper.others else ""
    draw_paragraphs(sheet, filter(None, (others, say("extension.kept"), say("extension.help"))))
    draw_closing(sheet)
    sheet.y += 10
    draw_payment(sheet, Payable(paper.open, paper.quoted, paper.to_on), offers_plan=False)
    return sheet.finish()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreTimePaper:
    """The same for several invoices at once.

    Args:
        items: What of them is open and was moved, each with the day on which it was due before.
        quoted: What to write on the transfer.

    """

    recipient: Recipient
    dated_on: date
    agreed_on: date
    to_on: date
    items: tuple[OpenItem, ...]
    quoted: str


def draw_more_time(paper: MoreTimePaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The confirmation as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: nothing is open, or the new day is not later.

    """
    if not paper.items or any(item.due_on >= paper.to_on or item.open.minor <= 0 for item in paper.items):
        raise PaperError(why="does_not_add_up")
    say, until = wording.say, formats.long_day(paper.to_on)
    subject = say("extension.all", count=len({item.number for item in paper.items}))
    sheet = begin_letter(
        say("extension.name"), subject, paper.recipient, paper.dated_on, letterhead, wording, formats
    )
    draw_greeting(sheet)
    draw_paragraphs(sheet, [say("extension.agreed_all", agreed_on=formats.long_day(paper.agreed_on), day=until)])
    sheet.y += 2
    whole = total([item.open for item in paper.items], paper.items[0].open.currency)
    draw_items(sheet, paper.items, whole, say("extension.whole", day=until), late_on=None)
    sheet.y += 14
    draw_paragraphs(sheet, [say("extension.kept_all"), say("extension.help")])
    draw_closing(sheet)
    sheet.y += 10
    draw_payment(sheet, Payable(whole, paper.quoted, paper.to_on), offers_plan=False)
    return sheet.finish()


def _highlights(paper: ExtensionPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    instead = wording.say("extension.instead", day=formats.long_day(paper.from_on))
    return [
        Highlight(wording.say("invoice.due.title"), formats.money(paper.open), ""),
        Highlight(wording.say("invoice.due.label"), formats.long_day(paper.to_on), instead),
    ]

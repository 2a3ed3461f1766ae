"""A thank-you note for a payment: nothing is asked for."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.letter_parts import begin_letter, draw_closing, draw_greeting, draw_paragraphs
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ThanksPaper:
    """Everything a thank-you note is drawn from.

    Args:
        due_on: When the first of what it paid was due; None where it paid nothing yet.
        open: What is still to come and not late; None says nothing about it.
        next_on: When the next of it is due.
        is_settled: Whether nothing at all is open.
        years: As a customer, whole ones.

    """

    recipient: Recipient
    dated_on: date
    received_on: date
    amount: Money
    due_on: date | None = None
    open: Money | None = None
    next_on: date | None = None
    is_settled: bool = False
    years: int = 0


def draw_thanks(paper: ThanksPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The note as PDF bytes; equal facts give equal bytes."""
    name = wording.say("thanks.name")
    sheet = begin_letter(name, name, paper.recipient, paper.dated_on, letterhead, wording, formats)
    draw_greeting(sheet)
    draw_paragraphs(sheet, filter(None, _sentences(paper, wording, formats)))
    draw_closing(sheet)
    return sheet.finish()


def _sentences(paper: ThanksPaper, wording: Wording, formats: Formats) -> list[str]:
    say = wording.say
    received = say("thanks.received", amount=formats.money(paper.amount), day=formats.long_day(paper.received_on))
    return [
        " ".join(filter(None, (received, _timely(paper, wording)))),
        _rest(paper, wording, formats),
        say("thanks.years.one" if paper.years == 1 else "thanks.years.many", years=paper.years)
        if paper.years
        else "",
        say("thanks.end"),
    ]


def _timely(paper: ThanksPaper, wording: Wording) -> str:
    if paper.due_on is None or paper.received_on > paper.due_on:
        return ""
    return wording.say("thanks.on_day" if paper.received_on == paper.due_on else "thanks.early")


def _rest(paper: ThanksPaper, wording: Wording, formats: Formats) -> str:
    if paper.is_settled:
        return wording.say("thanks.settled")
    if paper.open is None or paper.next_on is None:
        return ""
    return wording.say("thanks.to_come", open=formats.money(paper.open), day=formats.long_day(paper.next_on))

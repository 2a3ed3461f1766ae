"""Our terms, as a letter: when to pay, what paying early saves, how to pay, what happens when a payment is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arbook.documents.layout import Sheet, shortest
from arbook.documents.letter_parts import begin_letter, draw_closing, draw_greeting, draw_heading, draw_paragraphs
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.pay_ways import told_ways
from arbook.documents.scan_code import grouped_iban, is_iban
from arbook.documents.scripts import clean
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.ledger.money import Money
from arbook.ledger.pay_ways import PayWay
from arbook.ledger.terms import DuePiece


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPaper:
    """Everything the letter is drawn from. The terms are told by an example, which no wording can misread.

    Args:
        amount: Of the invoice in the example, issued on the day of the letter.
        pieces: When it is due.
        early: What settles it early, and until when.
        early_percent: What paying early takes off.
        remind_days: Days after the due date on which reminders are sent.
        late: What is agreed for lateness; None where nothing is.
        reference: The reference rate that late interest leans on.

    """

    recipient: Recipient
    dated_on: date
    amount: Money
    pieces: tuple[DuePiece, ...]
    early: tuple[Money, date] | None = None
    early_percent: Decimal | None = None
    remind_days: tuple[int, ...] = ()
    late: LateTerms | None = None
    reference: str = ""


def draw_terms(paper: TermsPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The letter as PDF bytes, on one page if it can be; equal facts give equal bytes."""
    return shortest(lambda is_dense: _drawn(paper, letterhead, wording, formats, is_dense=is_dense))


def _drawn(paper: TermsPaper, letterhead: Letterhead, wording: Wording, formats: Formats, *, is_dense: bool) -> Sheet:
    say = wording.say
    subject = say("terms.subject")
    sheet = begin_letter(say("terms.name"), subject, paper.recipient, paper.dated_on, letterhead, wording, formats)
    draw_greeting(sheet)
    draw_paragraphs(sheet, [say("terms.intro")])
    for key, sentences in _parts(paper, letterhead, wording, formats):
        if sentences:
            draw_heading(sheet, say(f"terms.{key}"), is_dense=is_dense)
            draw_paragraphs(sheet, ["\n".join(sentences)], is_dense=is_dense)
    sheet.y += 0 if is_dense else 4
    draw_paragraphs(sheet, [say("terms.end")])
    draw_closing(sheet)
    return sheet


def _parts(
    paper: TermsPaper, head: Letterhead, wording: Wording, formats: Formats
) -> Iterator[tuple[str, list[str]]]:
    yield "when", _when(paper, wording, formats)
    yield "early", _early(paper, wording, formats)
    yield "how", _how(paper, head, wording)
    yield "trouble", [wording.say("terms.trouble.text")]
    yield "late", [*_reminded(paper, wording, formats), *_charged(paper, wording, formats)]


def _when(paper: TermsPaper, wording: Wording, formats: Formats) -> list[str]:
    issued, total = formats.long_day(paper.dated_on), formats.money(paper.amount)
    if len(paper.pieces) == 1:
        due = formats.long_day(paper.pieces[0].due_on)
        return [wording.say("terms.when.one", issued=issued, amount=total, due=due)]
    parts = [
        wording.say("terms.when.part", amount=formats.money(piece.amount), due=formats.long_day(piece.due_on))
        for piece in paper.pieces
    ]
    return [wording.say("terms.when.parts", issued=issued, amount=total), *parts]


def _early(paper: TermsPaper, wording: Wording, formats: Formats) -> list[str]:
    if paper.early is None or paper.early_percent is None:
        return []
    pay, day = paper.early
    return [
        wording.say(
            "terms.early.text",
            day=formats.long_day(day),
            percent=formats.percent(paper.early_percent),
            pay=formats.money(pay),
        )
    ]


def _how(paper: TermsPaper, head: Letterhead, wording: Wording) -> list[str]:
    say = wording.say
    number = grouped_iban(head.iban) if is_iban(head.iban) else clean(head.iban)
    account = ", ".join(filter(None, (clean(head.business_name), number, clean(head.local_account))))
    has_account = PayWay.BANK in head.ways and bool(number or head.local_account.strip())
    lines = [say("terms.how.bank", account=account)] if has_account else []
    others = told_ways(head, wording, paper.amount, "")  # a link is for an invoice
    lines += [f"{label}: {text}" for way, label, text in others if way is not PayWay.LINK]
    return [*lines, say("terms.how.each")]


def _reminded(paper: TermsPaper, wording: Wording, formats: Formats) -> list[str]:
    if not paper.remind_days:
        return []
    if paper.remind_days == (1,):
        return [wording.say("terms.late.reminded.once")]
    return [wording.say("terms.late.reminded", days=formats.listed([str(days) for days in paper.remind_days]))]


def _charged(paper: TermsPaper, wording: Wording, formats: Formats) -> list[str]:
    late, say = paper.late, wording.say
    if late is None:
        return []
    lines = {
        InterestBy.NONE: "",
        InterestBy.YEARLY: say("terms.late.yearly", percent=formats.percent(late.yearly_percent)),
        InterestBy.REFERENCE: say(
            "terms.late.reference", points=formats.quantity(late.yearly_percent), reference=clean(paper.reference)
        ),
        InterestBy.STATUTORY: say("terms.late.law"),
    }
    told = [lines[late.interest]]
    if late.fee:
        told.append(say("terms.late.fee", amount=formats.money(late.fee)))
    if late.stage_fees:
        fees = formats.listed([formats.money(each) for each in late.stage_fees])
        told.append(say("terms.late.stage_fees", amounts=fees))
    if late.percent:
        told.append(say("terms.late.percent", percent=formats.percent(late.percent)))
    if late.grace_days and any(told):
        told.append(say("terms.late.grace", days=late.grace_days))
    return [line for line in told if line]

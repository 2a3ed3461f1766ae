"""How a payment plan stands: what has come, what comes next, and what is left of each part."""

from dataclasses import dataclass
from datetime import date

from arbook.documents.agreement import part_name
from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_head, draw_highlights, draw_title
from arbook.documents.inks import BAD, GOOD, TEXT, Ink
from arbook.documents.items_table import SUM_HIGH, draw_sum
from arbook.documents.layout import Sheet, shortest
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import SETTLED_HIGH, Payable, draw_payment, draw_settled, payment_high
from arbook.documents.table import Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.money import Money, total
from arbook.ledger.plans import InstallmentState

_ABOVE_END = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressPaper:
    """Everything it is drawn from; ``states`` are all installments, ``number`` is the plan's."""

    number: str
    recipient: Recipient
    dated_on: date
    states: tuple[InstallmentState, ...]
    reference: str = ""

    @property
    def paid(self) -> Money:
        """What has come of it."""
        return total([state.paid for state in self.states], self.states[0].paid.currency)

    @property
    def left(self) -> Money:
        """What is still to come."""
        return total([state.open for state in self.states], self.states[0].paid.currency)

    @property
    def missed(self) -> Money:
        """What should have come before the day of the paper."""
        late = [state.lacking for state in self.states if state.is_missed(self.dated_on)]
        return total(late, self.states[0].paid.currency)

    @property
    def next(self) -> InstallmentState | None:
        """The part that is to be paid next, of those whose day is still to come."""
        return next((state for state in self.states if state.lacking and not state.is_missed(self.dated_on)), None)


def draw_plan_progress(paper: ProgressPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The paper as PDF bytes, on one page if it can be; equal facts give equal bytes.

    Raises:
        PaperError: no installments.

    """
    if not paper.states:
        raise PaperError(why="no_lines")
    return shortest(lambda is_dense: _drawn(paper, letterhead, wording, formats, is_dense=is_dense))


def _drawn(
    paper: ProgressPaper, letterhead: Letterhead, wording: Wording, formats: Formats, *, is_dense: bool
) -> Sheet:
    say = wording.say
    name = say("progress.name")
    sheet = Sheet(letterhead, paper.recipient, wording, formats, title=name, dated_on=paper.dated_on)
    facts = (
        ("fact.date", formats.long_day(paper.dated_on)),
        ("fact.number", paper.number),
        ("fact.customer", paper.recipient.number),
    )
    draw_head(sheet, [(say(key), value) for key, value in facts if value] + [(say("fact.page"), "")])
    draw_title(sheet, name)
    draw_highlights(sheet, _highlights(paper, wording, formats))
    sheet.y += 10 if is_dense else 18
    payable = _payable(paper)
    end = payment_high(sheet, payable, offers_plan=False) if payable else SETTLED_HIGH
    _table(sheet, paper, is_dense=is_dense).draw(keep=SUM_HIGH + _ABOVE_END + end)
    draw_sum(sheet, say("progress.left"), paper.left)
    sheet.y += _ABOVE_END
    if payable:
        draw_payment(sheet, payable, offers_plan=False)
    else:
        draw_settled(sheet, say("progress.done"))
    return sheet


def _highlights(paper: ProgressPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    say, following = wording.say, paper.next
    asked = [state for state in paper.states if state.asked]
    count = sum(1 for state in asked if not state.open)
    found = [
        Highlight(
            say("progress.paid"),
            formats.money(paper.paid),
            say("progress.paid.note", count=count, all=len(asked)) if asked else "",
        )
    ]
    if paper.missed:
        found.append(Highlight(say("progress.missed"), formats.money(paper.missed), "", BAD))
    elif following:
        day = say("agreement.on", day=formats.long_day(following.installment.due_on))
        found.append(Highlight(say("progress.next"), formats.money(following.open), day))
    return [*found, Highlight(say("progress.left"), formats.money(paper.left), "")]


def _table(sheet: Sheet, paper: ProgressPaper, *, is_dense: bool) -> Table:
    say, formats = sheet.wording.say, sheet.formats
    columns = (
        Column(say("column.part"), grows=True),
        Column(say("column.due"), least=120),
        Column(say("column.amount"), is_right=True, least=76),
        Column(say("progress.column.paid"), is_right=True, least=76),
        Column(say("column.open"), is_right=True, least=80),
    )
    rows, parts = [], [state.installment for state in paper.states]
    for state in paper.states:
        word, ink = _standing(state, paper.dated_on)
        part = part_name(state.installment, parts, sheet.wording)
        cells = (
            (Span(part), Span(say(word) if word else "", sheet.type.fine.inked(ink))),
            (Span(formats.long_day(state.installment.due_on)),),
            (Span(formats.amount(state.asked)),),
            (Span(formats.amount(state.paid) if state.paid else ""),),
            (Span(formats.amount(state.open), sheet.type.strong),),
        )
        rows.append(Row(cells))
    return Table(sheet, columns, rows, is_dense=is_dense)


def _standing(state: InstallmentState, on: date) -> tuple[str, Ink]:
    """The word for how a part stands; none for one that is still to come, or of which nothing is owed any more."""
    if state.asked and not state.open:
        return "progress.part.paid", GOOD
    return ("progress.part.missed", BAD) if state.is_missed(on) else ("", TEXT)


def _payable(paper: ProgressPaper) -> Payable | None:
    reference = paper.reference or paper.number
    if paper.missed:
        return Payable(paper.missed, reference)
    following = paper.next
    return Payable(following.open, reference, following.installment.due_on) if following else None

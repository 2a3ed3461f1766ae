"""The payment plan agreement: what is covered, when to pay how much, and what happens if a part is missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from arbook.documents.errors import PaperError
from arbook.documents.head import Highlight, draw_head, draw_highlights, draw_section, draw_title
from arbook.documents.inks import TEXT
from arbook.documents.items_table import SUM_HIGH, draw_items, draw_sum
from arbook.documents.layout import Sheet, spread
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import Payable, draw_slip_for, draw_ways_to_pay, payment_high
from arbook.documents.scripts import clean, clean_lines
from arbook.documents.table import Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import Style, shorten, wrap
from arbook.formats.formats import Formats
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import FREE, PlanPrice, interest_of
from arbook.ledger.plans import Installment

_SIGNING_HIGH = 96.0
_SHORT_SIGNING_HIGH = 70.0
"""Points for two places to sign."""

_AIR, _LEAST_AIR, _SECTIONS = 10.0, 4.0, 4
"""Points above a section; the one page to sign shares what room it has left among so many of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPaper:
    """Everything a payment plan agreement is drawn from.

    Args:
        items: The open items it covers, with what was open when it was agreed.
        installments: Together exactly what the items come to, with the fee and the interest of the price.
        note: What else was agreed, in the owner's words.
        price: What the time costs.
        rules: What is agreed about keeping it; None tells of nothing that would follow.
        waived: Charges for lateness that are let go once it was kept.
        version: Which one this is; ``replaces_on`` is the day of the one before, ``reason`` why there is another, and
            ``paid_before`` what came until then.

    """

    number: str
    recipient: Recipient
    dated_on: date
    items: tuple[OpenItem, ...]
    installments: tuple[Installment, ...]
    reference: str = ""
    note: str = ""
    price: PlanPrice = FREE
    rules: PlanRules | None = None
    waived: Money | None = None
    version: int = 1
    replaces_on: date | None = None
    reason: str = ""
    paid_before: Money | None = None

    @property
    def interest(self) -> Money:
        """What the installments hold of it."""
        return interest_of(self.installments, self.installments[0].amount.currency)


def draw_plan_agreement(paper: PlanPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The agreement as PDF bytes; equal facts give equal bytes.

    Raises:
        PaperError: nothing covered, no installments, or installments that are not the debt.

    """
    debt = _debt(paper)

    def drawn(air: float, *, is_short: bool) -> Sheet:
        return _drawn(paper, debt, letterhead, wording, formats, air, is_short=is_short)

    short = spread(lambda more: drawn(_LEAST_AIR + more, is_short=True), _SECTIONS, _AIR - _LEAST_AIR)
    return (short if short.page == 1 else drawn(_AIR, is_short=False)).finish()


def _drawn(
    paper: PlanPaper,
    debt: Money,
    letterhead: Letterhead,
    wording: Wording,
    formats: Formats,
    air: float,
    *,
    is_short: bool,
) -> Sheet:
    """The agreement; the short one leaves out what its tables say anyway, so that it fits one page to sign."""
    sheet = Sheet(
        letterhead, paper.recipient, wording, formats, title=wording.say("agreement.name"), dated_on=paper.dated_on
    )
    draw_head(sheet, _facts(paper, wording, formats))
    draw_title(sheet, wording.say("agreement.title"))
    if not is_short:
        draw_highlights(sheet, _highlights(paper, debt, wording, formats))
        sheet.y += 14
    business, customer = clean(letterhead.business_name), clean(paper.recipient.name)
    intro = wording.say("agreement.intro", business=business, customer=customer)
    gap, body = _LEAST_AIR if is_short else air, sheet.type.body
    for text in (intro, *_replacing(paper, wording, formats)):
        sheet.paragraph(wrap(text, body, sheet.text_width), body, gap=gap)
    sheet.y += air - _LEAST_AIR if is_short else 0
    draw_section(sheet, wording.say("agreement.items"))
    covered = total([item.open for item in paper.items], debt.currency)
    draw_items(sheet, paper.items, covered, wording.say("agreement.whole"), late_on=None, is_dense=is_short)
    for text in _priced(paper, wording, formats):
        sheet.paragraph(wrap(text, sheet.type.body, sheet.text_width), sheet.type.body, gap=4)
    sheet.y += air
    _draw_installments(sheet, paper, debt, is_short=is_short)
    sheet.y += air
    _draw_rules(sheet, paper, sheet.type.label if is_short else sheet.type.body)
    first = paper.installments[0]
    sheet.y += air
    payable, signing = Payable(first.amount, paper.reference or paper.number, first.due_on), _signing_high(is_short)
    sheet.make_room(payment_high(sheet, payable, offers_plan=False) + signing)  # nobody signs an empty page
    draw_ways_to_pay(sheet, payable, offers_plan=False)
    _draw_signing(sheet, signing)
    draw_slip_for(sheet, payable)
    return sheet


def _signing_high(is_short: bool) -> float:
    return _SHORT_SIGNING_HIGH if is_short else _SIGNING_HIGH


def _debt(paper: PlanPaper) -> Money:
    if not paper.items or not paper.installments:
        raise PaperError(why="no_lines")
    currency = paper.items[0].open.currency
    debt = total([item.open for item in paper.items], currency) + paper.interest
    if paper.price.fee is not None:
        debt = debt + paper.price.fee
    if debt != total([part.amount for part in paper.installments], currency):
        raise PaperError(why="does_not_add_up")
    return debt


def _facts(paper: PlanPaper, wording: Wording, formats: Formats) -> list[tuple[str, str]]:
    facts = (
        ("fact.date", formats.long_day(paper.dated_on)),
        ("fact.number", paper.number),
        ("fact.customer", paper.recipient.number),
    )
    return [(wording.say(key), value) for key, value in facts if value] + [(wording.say("fact.page"), "")]


def _replacing(paper: PlanPaper, wording: Wording, formats: Formats) -> list[str]:
    """That this is another version, what it takes the place of, and that what was paid counts."""
    if paper.replaces_on is None:
        return []
    day = formats.long_day(paper.replaces_on)
    told = wording.say("agreement.replaces", version=paper.version, day=day)
    if paper.reason:
        told = f"{told} {wording.say('agreement.reason', reason=clean(paper.reason).rstrip('. '))}"
    if paper.paid_before:
        told = f"{told} {wording.say('agreement.paid_before', amount=formats.money(paper.paid_before))}"
    return [told]


def _priced(paper: PlanPaper, wording: Wording, formats: Formats) -> list[str]:
    """What the time costs, and which charges are let go."""
    told, price = [], paper.price
    if price.fee:
        told.append(wording.say("agreement.fee", amount=formats.money(price.fee)))
    if paper.interest:
        percent, amount = formats.percent(price.yearly_percent), formats.money(paper.interest)
        told.append(wording.say("agreement.interest", percent=percent, amount=amount))
    if paper.waived:
        told.append(wording.say("agreement.waived", amount=formats.money(paper.waived)))
    return [" ".join(told)] if told else []


def _highlights(paper: PlanPaper, debt: Money, wording: Wording, formats: Formats) -> list[Highlight]:
    first, last, count = paper.installments[0], paper.installments[-1], len(paper.installments)
    parts = wording.say("agreement.count.one" if count == 1 else "agreement.count.many", count=count)
    return [
        Highlight(wording.say("agreement.whole"), formats.money(debt), parts),
        Highlight(
            wording.say("agreement.first"),
            formats.money(first.amount),
            wording.say("agreement.on", day=formats.long_day(first.due_on)),
        ),
        Highlight(
            wording.say("agreement.final"),
            formats.money(last.amount),
            wording.say("agreement.on", day=formats.long_day(last.due_on)),
        ),
    ]


def _draw_installments(sheet: Sheet, paper: PlanPaper, debt: Money, *, is_short: bool) -> None:
    say, formats = sheet.wording.say, sheet.formats
    interest = (Column(say("agreement.column.interest"), is_right=True, least=72),) if paper.interest else ()
    columns = (
        Column(say("column.part"), grows=True),
        Column(say("column.due"), least=100 if interest else 130),
        Column(say("column.amount"), is_right=True, least=66 if interest else 80),
        *interest,
        Column(say("column.left"), is_right=True, least=74 if interest else 90),
    )
    rows, left = [], debt
    for part in paper.installments:
        left = left - part.amount
        cells = (
            (Span(part_name(part, paper.installments, sheet.wording)),),
            (Span(formats.long_day(part.due_on), sheet.type.strong),),
            (Span(formats.amount(part.amount), sheet.type.strong),),
            *(((Span(formats.amount(part.price)),),) if interest else ()),
            (Span(formats.amount(left)),),
        )
        rows.append(Row(cells))
    draw_section(sheet, say("agreement.plan"))
    Table(sheet, columns, rows, is_dense=is_short).draw(keep=0 if is_short else SUM_HIGH)
    if not is_short:
        draw_sum(sheet, say("agreement.total"), debt)


def _draw_rules(sheet: Sheet, paper: PlanPaper, style: Style) -> None:
    say = sheet.wording.say
    draw_section(sheet, say("agreement.missed.title"))
    told = (
        say("agreement.missed.ask"),
        *_breach(paper.rules, sheet.wording),
        say("agreement.no_reminders"),
        say("agreement.early_interest" if paper.interest else "agreement.early"),
        *clean_lines(paper.note),
    )
    for text in told:
        sheet.paragraph(wrap(text, style, sheet.text_width), style, gap=style.size * 0.25)


def _breach(rules: PlanRules | None, wording: Wording) -> list[str]:
    """What is tolerated, and when all that is left falls due."""
    if rules is None or not (rules.broken_parts or rules.broken_days):
        return [wording.say("agreement.missed.due")]
    days, parts = rules.tolerance_days, rules.broken_parts
    told = [wording.say("agreement.tolerance", days=days)] if days else []
    ways = {
        (True, True): "agreement.broken.both",
        (True, False): "agreement.broken.parts",
        (False, True): "agreement.broken.days",
    }
    key = "agreement.broken.one" if parts == 1 else ways[bool(parts), bool(rules.broken_days)]
    return [*told, wording.say(key, parts=parts, days=rules.broken_days)]


def part_name(part: Installment, parts: Sequence[Installment], wording: Wording) -> str:
    """Such as "Installment 2 of 6"; the down payment is none of them."""
    if part.is_down:
        return wording.say("agreement.down")
    down = sum(each.is_down for each in parts)
    return wording.say("agreement.position", position=part.position - down, count=len(parts) - down)


def _draw_signing(sheet: Sheet, high: float) -> None:
    """Two places to sign, kept together."""
    say = sheet.wording.say
    sheet.make_room(high)
    sheet.y += 14
    sheet.text(sheet.left, sheet.y + 8, say("agreement.both_sign"), sheet.type.label)
    y = sheet.y + high - 34
    half = (sheet.text_width - 30) / 2
    for at, name in enumerate((sheet.letterhead.business_name, sheet.recipient.name)):
        x = sheet.left + at * (half + 30)
        sheet.rule(y, x, x + half, ink=TEXT, thickness=0.6)
        sheet.text(x, y + 12, say("agreement.place_date"), sheet.type.label)
        signed = say("agreement.signed_business", name=clean(name))
        room = half - sheet.type.label.width(say("agreement.place_date")) - 16
        sheet.text(x + half, y + 12, shorten(signed, sheet.type.label, room), sheet.type.label, "right")
    sheet.y = y + 20

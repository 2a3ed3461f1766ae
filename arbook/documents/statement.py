"""The statement: what is open or what moved, what to pay now, and how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from arbook.documents.aging_bar import AGING_HIGH, draw_aging
from arbook.documents.head import Highlight, draw_head, draw_highlights, draw_title
from arbook.documents.inks import BAD, TEXT, readable
from arbook.documents.late_note import LateApart, draw_late, late_high
from arbook.documents.layout import Sheet, shortest
from arbook.documents.letterhead import Letterhead, Recipient
from arbook.documents.payment import SETTLED_HIGH, Payable, draw_payment, draw_settled, payment_high
from arbook.documents.statement_charges import charge_rows
from arbook.documents.statement_what import what_of
from arbook.documents.table import EMPTY, Carrying, Cell, Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import Style, fitted
from arbook.formats.formats import Formats
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.statements import Statement, StatementKind, StatementLine

_CLOSING_HIGH = 38.0
_ABOVE_END = 12.0


class ContestedItem(NamedTuple):
    """So much of what is open under a number and due on a day is contested."""

    number: str
    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """Everything a statement paper is drawn from.

    Args:
        open_items: What is open as of the statement's day; they give the count of late invoices and the next
            due date. May be left empty on an open-item statement, whose lines say the same.
        reference: What the customer should write on the transfer.
        offers: What can still be saved by paying invoices early; told at their lines.
        late: Charges for lateness, told apart from the invoices.
        contested: What the customer contests of single items, told at their lines and not asked for.

    """

    statement: Statement
    recipient: Recipient
    dated_on: date
    reference: str = ""
    open_items: tuple[OpenItem, ...] = ()
    offers: tuple[InvoiceOffer, ...] = ()
    late: LateApart | None = None
    contested: tuple[ContestedItem, ...] = ()


def draw_statement(paper: StatementPaper, letterhead: Letterhead, wording: Wording, formats: Formats) -> bytes:
    """The statement as PDF bytes; equal facts give equal bytes.

    One page if it can be, set closer where that helps; else the last line, the balance and how to pay stay together.
    """
    return shortest(lambda is_dense: _drawn(paper, letterhead, wording, formats, is_dense=is_dense))


def _drawn(
    paper: StatementPaper, letterhead: Letterhead, wording: Wording, formats: Formats, *, is_dense: bool
) -> Sheet:
    statement = paper.statement
    name = wording.say("statement.name")
    sheet = Sheet(letterhead, paper.recipient, wording, formats, title=name, dated_on=paper.dated_on)
    draw_head(sheet, _facts(paper, wording, formats))
    draw_title(sheet, wording.say(f"statement.title.{statement.kind}"))
    draw_highlights(sheet, _highlights(paper, wording, formats))
    sheet.y += 10 if is_dense else 18
    indent = _draw_lines(sheet, paper, is_dense=is_dense)
    _draw_closing(sheet, statement, indent)
    draw_aging(sheet, statement.aging)
    draw_late(sheet, paper.late, is_listed=statement.kind is StatementKind.OPEN_ITEM)
    _draw_end(sheet, paper)
    return sheet


def pay_now(statement: Statement, contested: Sequence[ContestedItem] = ()) -> Money:
    """What is past its due date, less what is contested of it and what was paid on account; never below zero."""
    late = _contested_late(statement, contested)
    return max(Money.zero(late.currency), statement.aging.overdue - late - statement.aging.on_account)


def _contested_late(statement: Statement, contested: Sequence[ContestedItem]) -> Money:
    """What is contested of what is past its due date."""
    late = [each.amount for each in contested if each.due_on < statement.as_of]
    return total(late, statement.closing.currency)


def _facts(paper: StatementPaper, wording: Wording, formats: Formats) -> list[tuple[str, str]]:
    statement = paper.statement
    facts = [
        (wording.say("fact.date"), formats.long_day(paper.dated_on)),
        (wording.say("fact.customer"), paper.recipient.number),
    ]
    if statement.starts_on:
        same_year = statement.starts_on.year == statement.as_of.year
        first = formats.short_day(statement.starts_on) if same_year else formats.day(statement.starts_on)
        period = wording.say("fact.period_range", first=first, last=formats.day(statement.as_of))
        facts.append((wording.say("fact.period"), period))
    facts.append((wording.say("fact.page"), ""))
    return facts


def _highlights(paper: StatementPaper, wording: Wording, formats: Formats) -> list[Highlight]:
    closing, due = paper.statement.closing, pay_now(paper.statement, paper.contested)
    balance_note = "credit" if closing.minor < 0 else "items" if closing else "settled"
    return [
        Highlight(
            wording.say("statement.pay_now"), formats.money(due), _late_note(paper, wording), BAD if due else TEXT
        ),
        _resting(paper, closing - due, wording, formats),
        Highlight(
            wording.say("statement.balance"),
            formats.money(abs(closing) if closing.minor < 0 else closing),
            wording.say(f"statement.balance.{balance_note}"),
        ),
    ]


def _resting(paper: StatementPaper, rest: Money, wording: Wording, formats: Formats) -> Highlight:
    """What of the balance is not asked for now: as a rule not due yet, else contested in whole or in part."""
    rest = max(Money.zero(rest.currency), rest)
    contested = min(_contested_late(paper.statement, paper.contested), rest)
    if not contested:
        return Highlight(wording.say("statement.not_due"), formats.money(rest), _next_note(paper, wording, formats))
    part = wording.say("statement.contested.part", amount=formats.money(contested))
    note = wording.say("statement.contested.all") if contested == rest else part
    return Highlight(wording.say("statement.contested"), formats.money(rest), note)


def _late_note(paper: StatementPaper, wording: Wording) -> str:
    statement = paper.statement
    contested = {(each.number, each.due_on): each.amount for each in paper.contested}
    wholly = {key for item in paper.open_items if contested.get(key := (item.number, item.due_on)) == item.open}
    days = [each for each in _due_days(paper, charges=False) if each not in wholly]
    late = [number for number, due_on in days if due_on < statement.as_of]
    if not pay_now(statement, paper.contested):
        if paper.contested and statement.aging.overdue:
            return wording.say("statement.pay_now.contested")
        return wording.say("statement.pay_now.none" if not statement.aging.overdue else "statement.pay_now.less")
    if not late:
        return wording.say("statement.pay_now.all")
    if not all(late):  # fees and other things without a number of their own
        return wording.say("statement.pay_now.items" if len(late) > 1 else "statement.pay_now.all", count=len(late))
    count = len(set(late))
    return wording.say("statement.pay_now.one" if count == 1 else "statement.pay_now.many", count=count)


def _next_note(paper: StatementPaper, wording: Wording, formats: Formats) -> str:
    if not paper.statement.aging.not_due:
        return wording.say("statement.not_due.none")
    days = sorted({due_on for _, due_on in _due_days(paper) if due_on >= paper.statement.as_of})
    if not days:
        return ""
    key = "statement.not_due.on" if len(days) == 1 else "statement.not_due.first"
    return wording.say(key, day=formats.long_day(days[0]))


def _due_days(paper: StatementPaper, *, charges: bool = True) -> list[tuple[str, date]]:
    """Numbers and due days of what is open; ``charges`` says whether what stands besides the invoices is among it."""
    if paper.open_items or paper.statement.kind is StatementKind.ACTIVITY:
        return [(item.number, item.due_on) for item in paper.open_items if charges or item.charged_for is None]
    lines = paper.statement.lines if charges else paper.statement.principal_lines
    return [(line.number, line.due_on) for line in lines if line.due_on]


def _draw_lines(sheet: Sheet, paper: StatementPaper, *, is_dense: bool) -> float:
    """The table; returns how far its texts are indented."""
    say, statement = sheet.wording.say, paper.statement
    is_open_item = statement.kind is StatementKind.OPEN_ITEM
    money = ("column.amount", "column.open") if is_open_item else ("column.charged", "column.credited")
    columns = (
        Column(say("column.date"), least=56),
        Column(say("column.what"), grows=True),
        Column(say("column.due"), least=52),
        Column(say(money[0]), is_right=True, least=58),
        Column(say(money[1]), is_right=True, least=60),
        Column(say("column.balance"), is_right=True, least=66),
    )
    rows = _rows(sheet, paper)
    carrying = Carrying(say("statement.carried"), say("statement.brought"))
    table = Table(sheet, columns, rows, is_dense=is_dense)
    table.draw(carrying=carrying, keep=_CLOSING_HIGH + AGING_HIGH + _ABOVE_END + _end_high(sheet, paper))
    return table.edge(1)


def _rows(sheet: Sheet, paper: StatementPaper) -> list[Row]:
    formats, say, statement = sheet.formats, sheet.wording.say, paper.statement
    offers = {offer.number: offer for offer in paper.offers}
    contested: dict[tuple[str, date | None], Money] = {
        (each.number, each.due_on): each.amount for each in paper.contested
    }
    show_day = _day_writer(statement, formats)
    rows = []
    if statement.starts_on:
        opening = formats.amount(statement.opening)
        first = (Span(show_day(statement.starts_on)),), (Span(say("statement.opening")),)
        rows.append(Row((*first, EMPTY, EMPTY, EMPTY, (Span(opening, sheet.type.strong),)), opening))
    received = sheet.type.body.inked(readable(sheet.accent))
    booked: list[Row] = []
    for line in statement.lines:
        balance = formats.amount(line.balance)
        cells = (
            (Span(show_day(line.dated_on)),),
            what_of(line, statement, offers, sheet, contested.get((line.number, line.due_on))),
            (Span(show_day(due_on)),) if (due_on := line.next_due_on or line.due_on) else EMPTY,
            *_amounts(line, statement, formats, received),
            (Span(balance, sheet.type.strong),),
        )
        (rows if line.charged_for is None else booked).append(Row(cells, balance))
    if not statement.lines:
        nothing = (Span(say(f"statement.none.{statement.kind}"), sheet.type.body, 0),)
        rows.append(Row((EMPTY, nothing, EMPTY, EMPTY, EMPTY, EMPTY), formats.amount(statement.opening)))
    return rows + charge_rows(sheet, statement, paper.late, booked, show_day)


def _day_writer(statement: Statement, formats: Formats) -> Callable[[date], str]:
    """Days without their year as long as all of them are of one year."""
    days: list[date | None] = [statement.as_of, statement.starts_on]
    for line in statement.lines:
        days += (line.dated_on, line.next_due_on or line.due_on)
    return formats.short_day if len({day.year for day in days if day}) == 1 else formats.day


def _amounts(line: StatementLine, statement: Statement, formats: Formats, received: Style) -> tuple[Cell, Cell]:
    charged = (Span(formats.amount(line.charged)),) if line.charged is not None else EMPTY
    if statement.kind is StatementKind.OPEN_ITEM:
        original = (Span(formats.amount(line.original)),) if line.original is not None else EMPTY
        credited = (Span(formats.amount(-line.credited), received),) if line.credited is not None else EMPTY
        return original, charged or credited
    if line.credited is not None and line.reverses is EntryKind.CHARGE:  # it was not paid, it is asked for no more
        return (Span(formats.amount(-line.credited)),), EMPTY
    return charged, (Span(formats.amount(line.credited), received),) if line.credited is not None else EMPTY


def _draw_closing(sheet: Sheet, statement: Statement, indent: float) -> None:
    """The closing balance under a double rule."""
    sheet.make_room(_CLOSING_HIGH)
    label = sheet.wording.say("statement.balance_on", day=sheet.formats.long_day(statement.as_of))
    amount = sheet.formats.money(statement.closing)
    wide = max(139.0, sheet.type.total.width(amount) + 10)
    y = sheet.y + 16
    sheet.text(sheet.left + indent, y, label, fitted(label, sheet.type.heading, sheet.text_width - wide - indent - 8))
    sheet.text(sheet.right, y, amount, sheet.type.total, "right")
    for gap in (6.5, 8.9):
        sheet.rule(y + gap, sheet.right - wide, sheet.right, ink=TEXT, thickness=0.8)
    sheet.y += _CLOSING_HIGH


def _payable(paper: StatementPaper) -> Payable | None:
    closing, due = paper.statement.closing, pay_now(paper.statement, paper.contested)
    if closing.minor <= 0:
        return None
    days: Sequence[date] = [day for _, day in _due_days(paper) if day >= paper.statement.as_of]
    return Payable(due or closing, paper.reference, None if due else min(days, default=None))


def _end_high(sheet: Sheet, paper: StatementPaper) -> float:
    payable = _payable(paper)
    below = payment_high(sheet, payable) if payable else SETTLED_HIGH
    is_listed = paper.statement.kind is StatementKind.OPEN_ITEM
    return late_high(sheet, paper.late, is_listed=is_listed) + below


def _draw_end(sheet: Sheet, paper: StatementPaper) -> None:
    """How to pay, or that there is nothing to pay."""
    closing, payable = paper.statement.closing, _payable(paper)
    sheet.y += _ABOVE_END
    if payable:
        draw_payment(sheet, payable)
        return
    key = "statement.credit" if closing else "statement.settled"
    draw_settled(sheet, sheet.wording.say(key, amount=sheet.formats.money(abs(closing))))

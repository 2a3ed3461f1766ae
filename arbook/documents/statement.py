"""The statement: what is open or what moved, what to pay now, and how."""

from collections.abc import Callable
from datetime import date

from arbook.documents.aging_bar import aging_high, draw_aging
from arbook.documents.head import draw_head, draw_highlights, draw_title
from arbook.documents.inks import TEXT, readable
from arbook.documents.late_note import draw_late, late_high
from arbook.documents.layout import Sheet, shortest
from arbook.documents.letterhead import Letterhead
from arbook.documents.payment import SETTLED_HIGH, draw_payment, draw_settled, payment_high
from arbook.documents.statement_asking import draw_agreed, highlights_of, offers_plan, payable_of
from arbook.documents.statement_charges import charge_rows
from arbook.documents.statement_paper import StatementPaper
from arbook.documents.statement_what import what_of
from arbook.documents.table import EMPTY, Carrying, Cell, Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import Style, fitted
from arbook.formats.formats import Formats
from arbook.ledger.items import EntryKind
from arbook.ledger.money import total
from arbook.ledger.statements import Statement, StatementKind, StatementLine

_CLOSING_HIGH = 38.0
_ABOVE_END = 12.0
_DENSE = 6.0
"""Points that are left out below the balance, and above how to pay, where the paper is set closer."""


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
    draw_highlights(sheet, highlights_of(paper, wording, formats))
    draw_agreed(sheet, paper)
    sheet.y += 10 if is_dense else 18
    indent = _draw_lines(sheet, paper, is_dense=is_dense)
    _draw_closing(sheet, statement, indent, is_dense=is_dense)
    draw_aging(sheet, paper.aging, total([item.open for item in paper.planned], statement.closing.currency))
    draw_late(sheet, paper.late, is_listed=statement.kind is StatementKind.OPEN_ITEM)
    _draw_end(sheet, paper, is_dense=is_dense)
    return sheet


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
    below = _CLOSING_HIGH + aging_high(sheet, statement.aging) + _ABOVE_END - (2 * _DENSE if is_dense else 0)
    table.draw(carrying=carrying, keep=below + _end_high(sheet, paper))
    return table.edge(1)


def _rows(sheet: Sheet, paper: StatementPaper) -> list[Row]:
    formats, say, statement = sheet.formats, sheet.wording.say, paper.statement
    offers = {offer.number: offer for offer in paper.offers}
    resting = paper.resting_lines()
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
            what_of(line, statement, offers, sheet, resting.get((line.number, line.due_on), ())),
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


def _draw_closing(sheet: Sheet, statement: Statement, indent: float, *, is_dense: bool) -> None:
    """The closing balance under a double rule."""
    high = _CLOSING_HIGH - (_DENSE if is_dense else 0)
    sheet.make_room(high)
    label = sheet.wording.say("statement.balance_on", day=sheet.formats.long_day(statement.as_of))
    amount = sheet.formats.money(statement.closing)
    wide = max(139.0, sheet.type.total.width(amount) + 10)
    y = sheet.y + 16
    sheet.text(sheet.left + indent, y, label, fitted(label, sheet.type.heading, sheet.text_width - wide - indent - 8))
    sheet.text(sheet.right, y, amount, sheet.type.total, "right")
    for gap in (6.5, 8.9):
        sheet.rule(y + gap, sheet.right - wide, sheet.right, ink=TEXT, thickness=0.8)
    sheet.y += high


def _end_high(sheet: Sheet, paper: StatementPaper) -> float:
    payable = payable_of(paper)
    below = payment_high(sheet, payable, offers_plan=offers_plan(paper)) if payable else SETTLED_HIGH
    is_listed = paper.statement.kind is StatementKind.OPEN_ITEM
    return late_high(sheet, paper.late, is_listed=is_listed) + below


def _draw_end(sheet: Sheet, paper: StatementPaper, *, is_dense: bool) -> None:
    """How to pay, or that there is nothing to pay."""
    closing, payable = paper.statement.closing, payable_of(paper)
    sheet.y += _ABOVE_END - (_DENSE if is_dense else 0)
    if payable:
        draw_payment(sheet, payable, offers_plan=offers_plan(paper))
        return
    key = "statement.rests" if closing.minor > 0 else "statement.credit" if closing else "statement.settled"
    draw_settled(sheet, sheet.wording.say(key, amount=sheet.formats.money(abs(closing))))

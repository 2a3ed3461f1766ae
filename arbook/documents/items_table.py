"""The open items a letter or an agreement speaks of, as a table with their sum."""

from collections.abc import Sequence
from datetime import date

from arbook.documents.charge_names import charge_name
from arbook.documents.inks import TEXT
from arbook.documents.layout import Sheet
from arbook.documents.table import Carrying, Column, Row, Span, Table
from arbook.documents.wording import Wording
from arbook.documents.wrapping import fitted
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money

SUM_HIGH = 34.0
_DENSE = 7.0
_SUM_WIDTH = 139.0


def draw_items(
    sheet: Sheet,
    items: Sequence[OpenItem],
    owed: Money,
    sum_label: str,
    *,
    late_on: date | None,
    is_dense: bool = False,
) -> None:
    """Number, days and amount of each; ``late_on`` adds how many days late they are on that day."""
    say, formats = sheet.wording.say, sheet.formats
    columns = [
        Column(say("column.number"), grows=True),
        Column(say("column.issued"), least=76),
        Column(say("column.due"), least=76),
        Column(say("column.amount"), is_right=True, least=70),
        Column(say("column.open"), is_right=True, least=80),
    ]
    if late_on:
        columns.insert(3, Column(say("column.late"), is_right=True, least=60))
    rows, so_far = [], Money.zero(owed.currency)
    for item in items:
        so_far = so_far + item.open
        cells = [
            (Span(_called(item, sheet.wording), sheet.type.strong, 2),),
            (Span(formats.day(item.issued_on)),),
            (Span(formats.day(item.due_on)),),
            (Span(formats.amount(item.amount)),),
            (Span(formats.amount(item.open), sheet.type.strong),),
        ]
        if late_on:
            late = item.days_late(late_on)
            cells.insert(3, (Span(str(late) if late > 0 else ""),))
        rows.append(Row(tuple(cells), formats.amount(so_far)))
    carrying = Carrying(say("statement.carried"), say("statement.brought"))
    Table(sheet, columns, rows, is_dense=is_dense).draw(carrying=carrying, keep=SUM_HIGH)
    draw_sum(sheet, sum_label, owed)
    sheet.y -= _DENSE if is_dense else 0


def draw_sum(sheet: Sheet, label: str, amount: Money) -> None:
    """A sum under a double rule, below a table."""
    sheet.make_room(SUM_HIGH)
    said = sheet.formats.money(amount)
    look = sheet.type.total
    wide = max(_SUM_WIDTH, look.width(said) + 8)
    y = sheet.y + 15
    sheet.text(sheet.left, y, label, fitted(label, look, sheet.text_width - wide - 8))
    sheet.text(sheet.right, y, said, look, "right")
    for gap in (6.5, 8.9):
        sheet.rule(y + gap, sheet.right - wide, sheet.right, ink=TEXT, thickness=0.8)
    sheet.y += SUM_HIGH


def _called(item: OpenItem, wording: Wording) -> str:
    """Its number; of a charge without a paper what it is."""
    if item.number or item.charged_for is None:
        return item.number
    return charge_name(wording, item.charged_for)

"""What was charged besides the invoices, on a statement: a section of its own with a sum of its own."""

from collections.abc import Callable, Sequence
from datetime import date

from arbook.documents.charge_names import charge_name
from arbook.documents.late_note import LateApart
from arbook.documents.layout import Sheet
from arbook.documents.table import EMPTY, Cell, Row, Span
from arbook.ledger.money import Money
from arbook.ledger.statements import Statement, StatementKind

_COLUMNS = 6
_CHARGED, _OPEN, _BALANCE = 3, 4, 5


def charge_rows(
    sheet: Sheet,
    statement: Statement,
    late: LateApart | None,
    booked: Sequence[Row],
    show_day: Callable[[date], str],
) -> list[Row]:
    """The rows below the invoices; none where nothing was charged or claimed.

    Args:
        sheet: Where they will stand.
        statement: What it says.
        late: What is claimed besides.
        booked: The rows of what is charged, as drawn.
        show_day: How days are written.
    """
    claims = late.claims if late else ()
    if not booked and not claims:
        return []
    say, is_open_item = sheet.wording.say, statement.kind is StatementKind.OPEN_ITEM
    rows = [
        _sum(sheet, say("statement.principal"), statement.principal, _OPEN if is_open_item else _BALANCE),
        _labelled(sheet, say("statement.charges"), has_rule=False),
        *booked,
    ]
    for each in claims:
        assert each.charged_for is not None
        name, fine = charge_name(sheet.wording, each.charged_for, each.number), say("statement.charges.claimed")
        what = (Span(name, sheet.type.body, 3), Span(fine, sheet.type.fine, 3))
        cells = [(Span(show_day(each.issued_on)),), what, EMPTY, EMPTY, EMPTY, EMPTY]
        cells[_CHARGED] = (Span(sheet.formats.amount(each.open)),)
        rows.append(Row(tuple(cells), sheet.formats.amount(statement.closing)))
    if booked:
        at = _OPEN if is_open_item else _CHARGED
        rows.append(_sum(sheet, say("statement.charges.sum"), statement.charges, at))
    return rows


def _sum(sheet: Sheet, label: str, amount: Money, at: int) -> Row:
    return _labelled(sheet, label, {at: (Span(sheet.formats.amount(amount), sheet.type.strong),)})


def _labelled(sheet: Sheet, label: str, more: dict[int, Cell] | None = None, *, has_rule: bool = True) -> Row:
    cells = [EMPTY] * _COLUMNS
    cells[1] = (Span(label, sheet.type.strong, 2),)
    for at, cell in (more or {}).items():
        cells[at] = cell
    return Row(tuple(cells), has_rule=has_rule)

"""The tables of "May I charge?": late pieces with a box to tick, slices of interest, and charges that were made."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from arbook.gui.lateness.form_may import may_be_charged
from arbook.gui.lateness.words import basis_chip, charge_chip, slice_words
from arbook.gui.shared import fonts
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.states import late_tone
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, TwoLines, Words
from arbook.gui.shared.tokens import HEAD_HEIGHT, ROW_HEIGHT
from arbook.gui.shared.work_words import late_words
from arbook.ledger.interest import Slice
from arbook.queries.late_charges import LateChargeRow
from arbook.queries.lateness import LateAnswer

_say = QCoreApplication.translate
_MOST_ROWS = 5
_EDGES = 8


def show_whole(view: RowsView[Any], count: int, *, lines: int = 2) -> None:
    """As high as its rows need, up to five of them; it scrolls beyond."""
    rows = max(1, min(count, _MOST_ROWS)) * fonts.row_height(lines, ROW_HEIGHT)
    view.setFixedHeight(fonts.scaled(HEAD_HEIGHT) + rows + _EDGES)


def answer_columns(owner: Owner) -> list[Column[LateAnswer]]:
    """A late piece: what it is, on what a charge would stand, what was charged before, and what may be now."""

    def number(answer: LateAnswer) -> TwoLines:
        late = answer.decision.days_late
        due = f"{day_words(answer.piece.due_on, owner)}, {late_words(late, owner)}"
        if not answer.piece.open:
            due = _say("May", "{0}, paid").format(day_words(answer.piece.due_on, owner))
        return TwoLines(answer.piece.number, due, late_tone(late) if late > 0 else "text2")

    def before(answer: LateAnswer) -> Cell:
        earlier = answer.decision.earlier
        money = earlier.interest + earlier.costs
        return MoneyLines(money, tone="text2", strong=False) if money else None

    return [
        Column(key="tick", title="", kind=Kind.CHECK, sortable=False, value=may_be_charged),
        Column(key="number", title=_say("May", "Late"), kind=Kind.TWO_LINES, stretch=1, sortable=False,
               value=number),
        Column(key="basis", title=_say("May", "Why"), kind=Kind.CHIP, sortable=False, hide_below=560,
               value=basis_chip),
        Column(key="open", title=_say("May", "Open"), kind=Kind.MONEY, sortable=False, hide_below=640,
               value=lambda answer: MoneyLines(answer.piece.open, strong=False)),
        Column(key="interest", title=_say("May", "Interest"), kind=Kind.MONEY, sortable=False, hide_below=760,
               value=lambda answer: MoneyLines(answer.decision.interest, strong=False)),
        Column(key="costs", title=_say("May", "Costs"), kind=Kind.MONEY, sortable=False, hide_below=780,
               value=lambda answer: MoneyLines(answer.decision.costs, strong=False)),
        Column(key="before", title=_say("May", "Before"), kind=Kind.MONEY, sortable=False, hide_below=700,
               value=before),
        Column(key="now", title=_say("May", "Charge now"), kind=Kind.MONEY, sortable=False,
               value=lambda answer: MoneyLines(answer.decision.total)),
    ]  # fmt: skip


def slice_columns(owner: Owner) -> list[Column[Slice]]:
    """Each stretch of days with one balance and one rate."""
    titles = (_say("May", "From"), _say("May", "To"), _say("May", "Days"), _say("May", "Owed"),
              _say("May", "Rate"), _say("May", "Interest"))  # fmt: skip
    columns = []
    for place, title in enumerate(titles):

        def cell(each: Slice, place: int = place) -> Words:
            return Words(slice_words(each, owner)[place], right=place > 1)

        columns.append(
            Column[Slice](key=f"slice{place}", title=title, sortable=False, stretch=int(place == 1), value=cell)
        )
    return columns


def charge_columns(owner: Owner) -> list[Column[LateChargeRow]]:
    """A charge: its number and day, how it stands, what it came to, what is open and what was let go."""

    def number(charge: LateChargeRow) -> TwoLines:
        return TwoLines(charge.number, day_words(charge.charged_on, owner))

    return [
        Column(key="number", title=_say("May", "Charged"), kind=Kind.TWO_LINES, stretch=1, sortable=False,
               value=number),
        Column(key="state", title=_say("May", "State"), kind=Kind.CHIP, sortable=False, value=charge_chip),
        Column(key="total", title=_say("May", "Amount"), kind=Kind.MONEY, sortable=False,
               value=lambda charge: MoneyLines(charge.total, strong=False)),
        Column(key="waived", title=_say("May", "Waived"), kind=Kind.MONEY, sortable=False, hide_below=520,
               value=lambda charge: MoneyLines(charge.waived, strong=False) if charge.waived else None),
        Column(key="open", title=_say("May", "Open"), kind=Kind.MONEY, sortable=False,
               value=lambda charge: MoneyLines(charge.open) if charge.open else None),
    ]  # fmt: skip

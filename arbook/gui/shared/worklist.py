"""The worklist of Today and Reminders: sections, ticks, filters, and the reason for every row."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.cards import Card
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.states import late_tone
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, Section, TwoLines, Words
from arbook.gui.shared.tokens import GAP
from arbook.gui.shared.work_rows import Board, WorkRow
from arbook.gui.shared.work_words import chip_of, items_words, late_words, reason_of, way_of
from arbook.ledger.reminders import Proposal

_REASON_BESIDE_FROM = 740
"""From this width the reason has a column of its own; below it stands under the name."""


class Worklist(QWidget):
    """Signals: ``picked`` (a ``WorkRow`` or None), ``opened`` (a row), ``ticks_changed``."""

    picked = Signal(object)
    opened = Signal(object)
    ticks_changed = Signal()

    def __init__(self, owner: Owner, name: str, *, with_first: bool = True) -> None:
        super().__init__()
        self._owner, self._with_first = owner, with_first
        self._board: Board | None = None
        self._unticked: set[object] = set()
        self._known: set[object] = set()
        self._is_narrow = False
        choices = [("all", self.tr("All")), ("first", self.tr("Needs you")), ("ready", self.tr("Ready")),
                   ("held", self.tr("Held back"))]  # fmt: skip
        self.filters = FilterBar([each for each in choices if with_first or each[0] != "first"], self.tr("Show"))
        self.filters.picked.connect(self._refill)
        self.model = RowsModel[WorkRow](self._columns(), owner.formats, lambda row: row.key, self)
        self.model.checked_changed.connect(self._note_ticks)
        self.view = RowsView(self.model, name)
        self.view.row_chosen.connect(self.picked)
        self.view.row_opened.connect(self.opened)
        card, column = Card(flush=True), QVBoxLayout(self)
        card.body.addWidget(self.view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.filters)
        column.addWidget(card, 1)

    def _columns(self) -> list[Column[WorkRow]]:
        return [
            Column(key="tick", title="", kind=Kind.CHECK, sortable=False, value=lambda row: row.proposal is not None),
            Column(key="name", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=3, smallest=12,
                   value=self._name),
            Column(key="amount", title=self.tr("Amount"), kind=Kind.MONEY, value=self._amount),
            Column(key="stage", title=self.tr("Stage"), kind=Kind.CHIP, value=chip_of),
            Column(key="why", title=self.tr("Why"), stretch=4, smallest=16, sortable=False,
                   hide_below=_REASON_BESIDE_FROM, value=lambda row: Words(reason_of(row, self._owner), small=True)),
            Column(key="by", title=self.tr("By"), kind=Kind.ICON, sortable=False, value=way_of),
        ]  # fmt: skip

    def _name(self, row: WorkRow) -> Cell:
        return TwoLines(row.name, reason_of(row, self._owner) if self._is_narrow else items_words(row))

    def _amount(self, row: WorkRow) -> Cell:
        if row.amount is None:
            return None
        if row.days_late is None:
            return MoneyLines(row.amount)
        return MoneyLines(row.amount, late_words(row.days_late), late_tone(row.days_late))

    # ------------------------------------------------------------- what is shown
    def show_board(self, board: Board) -> None:
        """Show another day or the same one anew; choice and unticked rows stay.

        Whoever also needs the owner first (a missed installment, a broken promise) comes unticked: to be called
        before they are written to.
        """
        self._board = board
        to_call = {row.customer_id for row in board.first}
        self._unticked |= {row.key for row in board.ready if row.customer_id in to_call} - self._known
        self._known |= {row.key for row in board.ready}
        total = len(board.ready) + len(board.held) + (len(board.first) if self._with_first else 0)
        self.filters.set_count("all", total)
        self.filters.set_count("ready", len(board.ready))
        self.filters.set_count("held", len(board.held))
        if self._with_first:
            self.filters.set_count("first", len(board.first))
        self._refill()

    def _refill(self, _key: object = None) -> None:
        if self._board is None:
            return
        unticked = set(self._unticked)
        self.model.set_sections(self._sections(self._board))
        self._unticked = unticked
        self.model.set_checked({row.key for row in self.model.rows()} - unticked)

    def _sections(self, board: Board) -> list[Section[WorkRow]]:
        picked = self.filters.key
        first = Section(self.tr("Needs you first"), board.first, self._count(board.first), "hand", "bad")
        ready = Section(self.tr("Ready to send"), board.ready, self.tr("{0}, most money first").format(
            self._count(board.ready)), "send", "accent", self.tr("Ctrl A ticks all"))  # fmt: skip
        held = Section(self.tr("Held back"), board.held, self._count(board.held), "pause", "text2")
        offered = {"first": first, "ready": ready, "held": held}
        if not self._with_first:
            del offered["first"]
        return [section for key, section in offered.items() if picked in ("all", key)]

    def _count(self, rows: tuple[WorkRow, ...]) -> str:
        return self.tr("1 customer") if len(rows) == 1 else self.tr("{0} customers").format(len(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the reason beside the name or below it."""
        super().resizeEvent(event)
        is_narrow = self.width() - 2 < _REASON_BESIDE_FROM
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._refill()

    # ------------------------------------------------------------- ticks and choice
    def _note_ticks(self) -> None:
        for row in self.model.rows():
            if row.proposal is not None:
                (self._unticked.discard if self.model.is_checked(row) else self._unticked.add)(row.key)
        self.ticks_changed.emit()

    def ticked(self) -> list[Proposal]:
        """Whom the owner wants reminded, hidden rows too, in the order of the day."""
        rows = self._board.ready if self._board is not None else ()
        return [row.proposal for row in rows if row.proposal is not None and row.key not in self._unticked]

    def untick(self, key: object) -> None:
        """Leave somebody out for now."""
        self.model.set_checked({row.key for row in self.model.checked_rows()} - {key})

    def ready_place(self, row: WorkRow) -> tuple[int, int]:
        """Which one of how many that are ready; (0, 0) for other rows."""
        ready = [each.key for each in self.model.rows() if each.proposal is not None]
        return (ready.index(row.key) + 1, len(ready)) if row.key in ready else (0, 0)

    def step(self, by: int) -> None:
        """Go to the previous or next that is ready."""
        ready = [each.key for each in self.model.rows() if each.proposal is not None]
        chosen = self.view.chosen_row()
        if chosen is not None and chosen.key in ready:
            at = min(max(ready.index(chosen.key) + by, 0), len(ready) - 1)
            self.view.choose(ready[at])

    def choose_customer(self, customer_id: int) -> bool:
        """Go to a customer's row, the proposal before others; False when there is none."""
        rows = [row for row in self.model.rows() if row.customer_id == customer_id]
        rows.sort(key=lambda row: row.proposal is None)
        return bool(rows) and self.view.choose(rows[0].key)

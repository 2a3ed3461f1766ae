"""Two questions that a payment may raise: is a small rest let go, and is the money for something written off."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.filters import Segments
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.money import Money
from arbook.queries.pieces import WrittenOff

MOST_SHOWN = 4


class ExtraChoices(QWidget):
    """Each question is shown while it is one. ``rest_decided`` carries whether small rests are written off,
    ``recovery_decided`` an invoice's id and whether the money is for it.
    """

    rest_decided = Signal(bool)
    recovery_decided = Signal(object, bool)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._rest_words = Label("", wrap=True)
        self.rest = Segments(
            [(False, self.tr("Leave it open")), (True, self.tr("Write it off"))], self.tr("The small rest")
        )
        self.rest.picked.connect(self._decide_rest)
        self._rest_row = self._row(self._rest_words, self.rest)
        self.ticks: dict[int, QCheckBox] = {}
        self._holder = QWidget()
        self._places = FlowLayout(self._holder)
        self._again_row = self._row(
            Label(self.tr("Written off before. Is the money for it?"), wrap=True), self._holder
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in (self._rest_row, self._again_row):
            column.addWidget(row)
            row.hide()

    def _row(self, words: Label, answers: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(words, 1)
        row.addWidget(answers, 0 if isinstance(answers, Segments) else 1)
        return holder

    def _decide_rest(self, key: object) -> None:
        self.rest_decided.emit(key is True)

    def show_rest(self, small: Money, *, is_let_go: bool) -> None:
        """Ask about a small rest, if there is one."""
        self._rest_row.setVisible(bool(small))
        self.rest.set_picked(is_let_go)
        if small:
            self._rest_words.setText(self.tr("A small rest of {0} is left.").format(self._owner.formats.money(small)))

    def offer_written_off(self, written: Sequence[WrittenOff]) -> None:
        """Offer these, newest first."""
        for tick in self.ticks.values():
            self._places.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        formats = self._owner.formats
        for each in written[:MOST_SHOWN]:
            tick = QCheckBox(f"{each.number}, {formats.money(each.amount)}")
            tick.setToolTip(self.tr("Written off on {0}").format(formats.day(each.dated_on)))
            tick.setAccessibleDescription(self.tr("Written off on {0}").format(formats.day(each.dated_on)))
            tick.toggled.connect(lambda is_for, which=each.invoice_id: self.recovery_decided.emit(which, is_for))
            self._places.addWidget(tick)
            self.ticks[each.invoice_id] = tick
        self._again_row.setVisible(bool(written))

    def show_recovered(self, recovered: Sequence[WrittenOff]) -> None:
        """Tick those the money is for, without telling."""
        wanted = {each.invoice_id for each in recovered}
        for invoice_id, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(invoice_id in wanted)
            tick.blockSignals(False)

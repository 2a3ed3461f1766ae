"""The owner's own days and amounts: a row for each payment, and what is missing put on the last with one press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.gui.plans.form_plan import OwnPart
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import MoneyField
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.plans import MOST_INSTALLMENTS

_PLACE_WIDTH = 22


class OwnRow(QWidget):
    """One payment. ``changed``, and ``gone`` when it is taken out."""

    changed = Signal()
    gone = Signal()

    def __init__(self, owner: Owner, currency: str, part: OwnPart, place: int) -> None:
        super().__init__()
        self._is_down = part.is_down
        self.place = Label("", "body", "text2")
        self.place.setFixedWidth(fonts.scaled(_PLACE_WIDTH))
        self.day, self.amount = DateField(owner, part.due_on), MoneyField(currency, owner)
        self.amount.set_amount(part.amount)
        self.away = IconButton("x", "", edge=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.place)
        row.addWidget(self.day, 3)
        row.addWidget(self.amount, 2)
        row.addWidget(self.away)
        self.number(place)
        self.day.day_changed.connect(self._tell)
        self.amount.amount_changed.connect(self._tell)
        self.away.clicked.connect(self.gone)

    def number(self, place: int) -> None:
        """Which payment this is, from 1."""
        self.place.setText(str(place))
        self.day.setAccessibleName(self.tr("Payment {0}, due on").format(place))
        self.amount.setAccessibleName(self.tr("Payment {0}, amount").format(place))
        name = self.tr("Take payment {0} out").format(place)
        self.away.setAccessibleName(name)
        self.away.setToolTip(name)

    def part(self) -> OwnPart:
        """As typed."""
        return OwnPart(self.day.day, self.amount.amount, self._is_down)

    def _tell(self, *_typed: object) -> None:
        self.changed.emit()


class OwnParts(QWidget):
    """All of them. ``changed`` when anything is typed; ``more_wanted`` and ``rest_wanted`` ask the form for one more
    row, and for what is missing on the last.
    """

    changed = Signal()
    more_wanted = Signal()
    rest_wanted = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner, self._currency = owner, ""
        self.rows: list[OwnRow] = []
        self._holder = QWidget()
        self._holder.setProperty("part", "scrolled")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(12, 4, 8, 4)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Days and amounts"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._holder)
        self.more = Button(self.tr("Add a payment"), "link", "plus")
        self.rest = Button("", "link")
        self.more.clicked.connect(self.more_wanted)
        self.rest.clicked.connect(self.rest_wanted)
        below = QWidget()
        flow = FlowLayout(below)
        flow.addWidget(self.more)
        flow.addWidget(self.rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._area, 1)
        column.addWidget(below)

    def show_parts(self, parts: Sequence[OwnPart], currency: str) -> None:
        """Show these: rows that say the same already stay, and with them who writes there."""
        is_same_money, self._currency = currency == self._currency, currency
        keep = 0
        while is_same_money and keep < min(len(parts), len(self.rows)) and self.rows[keep].part() == parts[keep]:
            keep += 1
        for row in self.rows[keep:]:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[keep:]
        for part in parts[keep:]:
            row = OwnRow(self._owner, currency, part, len(self.rows) + 1)
            row.changed.connect(self.changed)
            row.gone.connect(self._take_out)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        full = self.tr("A plan has {0} installments at most.").format(MOST_INSTALLMENTS)
        allow(self.more, full if len(self.rows) >= MOST_INSTALLMENTS else "")

    def least_width(self) -> int:
        """Pixels that whole rows need beside a scroll bar."""
        return self._holder.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width() + 4

    def show_rest(self, words: str) -> None:
        """Offer what is missing; nothing where nothing is."""
        self.rest.setText(words)
        self.rest.setVisible(bool(words))

    def parts(self) -> tuple[OwnPart, ...]:
        """As typed."""
        return tuple(row.part() for row in self.rows)

    def write_on(self) -> None:
        """Go to the last row, which was just added."""
        if self.rows:
            row = self.rows[-1]
            (row.day if row.day.day is None else row.amount).setFocus()
            self._area.ensureWidgetVisible(row)

    def _take_out(self) -> None:
        gone = self.sender()
        place = next((at for at, row in enumerate(self.rows) if row is gone), None)
        if place is None:
            return
        row = self.rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        for at, each in enumerate(self.rows, start=1):
            each.number(at)
        (self.rows[min(place, len(self.rows) - 1)].away if self.rows else self.more).setFocus()
        self.changed.emit()

"""Whose statements of all who owe: everybody is ticked, and who needs none is unticked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Column, Kind, MoneyLines
from arbook.queries.aging import AgingRow

_HEIGHT = 150


class PickList(QWidget):
    """Signals: ``changed`` (other ones are ticked), ``looked_at`` (a customer's id: theirs is to be shown)."""

    changed = Signal()
    looked_at = Signal(int)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self.model = RowsModel[AgingRow](self._columns(), owner.formats, lambda row: row.customer_id, self)
        self.view = RowsView(self.model, self.tr("Customers"))
        self._told, self._how_many = Label("", "small", "text2", wrap=True), owner.formats.count
        column, card = QVBoxLayout(self), Card(flush=True)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        card.body.addWidget(self.view)
        column.addWidget(card, 1)
        column.addWidget(self._told)
        self.model.checked_changed.connect(self._tell)
        self.model.checked_changed.connect(self.changed)
        self.view.row_chosen.connect(self._look)

    def _columns(self) -> list[Column[AgingRow]]:
        return [
            Column(key="tick", title="", kind=Kind.CHECK, value=lambda _row: True, sortable=False),
            Column(key="customer", title=self.tr("Customer"), stretch=1, smallest=8, value=lambda row: row.name,
                   tooltip=lambda row: row.name),
            Column(key="balance", title=self.tr("Balance"), kind=Kind.MONEY, sortable=False,
                   value=lambda row: MoneyLines(row.aging.balance)),
        ]  # fmt: skip

    @property
    def ids(self) -> tuple[int, ...]:
        """Who is ticked, in the order of the list."""
        return tuple(row.customer_id for row in self.model.checked_rows())

    def show_rows(self, rows: Sequence[AgingRow]) -> None:
        """Show these, all ticked; who was unticked before stays so."""
        unticked = {row.customer_id for row in self.model.rows()} - set(self.ids)
        self.model.set_rows(rows)
        self.model.set_checked(row.customer_id for row in rows if row.customer_id not in unticked)
        self.view.choose_first()
        self._tell()

    def _tell(self) -> None:
        words = self.tr("{0} of {1} are ticked.")
        self._told.setText(words.format(self._how_many(len(self.ids)), self._how_many(self.model.rowCount())))

    def _look(self, row: AgingRow | None) -> None:
        if row is not None:
            self.looked_at.emit(row.customer_id)

    def sizeHint(self) -> QSize:
        """A handful of rows; more are scrolled to."""
        return QSize(super().sizeHint().width(), fonts.scaled(_HEIGHT))

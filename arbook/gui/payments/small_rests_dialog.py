"""Small rests that payments left: which of them are let go is ticked here."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.allowing import allow, one_moment, why_nothing_ticked
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, MoneyLines, TwoLines
from arbook.queries.small_rests import SmallRestRow, small_rests, sum_of_rests
from arbook.services.changing import new_operation_id

_say = QCoreApplication.translate
_SIZE = (620, 520)


class SmallRestsDialog(FormDialog):
    """All are ticked: that they are small is the owner's own rule."""

    def __init__(self, session: Session, parent: QWidget | None, _about: int | None = None) -> None:
        super().__init__(session, parent, _say("Rests", "Small rests"), _say("Rests", "Write off"), "scissors")
        self._operation_id = new_operation_id()
        self.model = RowsModel[SmallRestRow](self._columns(), session.owner.formats, lambda row: row.piece_id, self)
        self.view = RowsView(self.model, self.tr("Small rests"))
        self.model.checked_changed.connect(self._tell_sum)
        self._card = Card(flush=True)
        self._card.body.addWidget(self.view)
        why = self.tr("What payments left open is listed here, up to the sum that you set in Settings.")
        self.nothing = EmptyDesk("circle-check", self.tr("No small rest is left."), why)
        self.nothing.hide()
        for part in (self._card, self.nothing):
            self.body.addWidget(part, 1)
        self.size_to(*_SIZE)
        allow(self.primary, one_moment())
        session.ask(lambda office: office.read(small_rests), self._fill, failed=self._refused, receiver=self)

    def _columns(self) -> list[Column[SmallRestRow]]:
        return [
            Column(key="tick", title="", kind=Kind.CHECK, value=lambda _row: True, sortable=False),
            Column(key="customer", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=1, smallest=12,
                   value=lambda row: TwoLines(row.customer_name, row.customer_number)),
            Column(key="number", title=self.tr("Invoice"), value=lambda row: row.number),
            Column(key="open", title=self.tr("Left of it"), kind=Kind.MONEY, value=lambda row: MoneyLines(row.open)),
        ]  # fmt: skip

    def _fill(self, rows: tuple[SmallRestRow, ...]) -> None:
        self._card.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.model.set_rows(rows)
        self.model.set_checked(row.piece_id for row in rows)
        self.view.choose_first()
        self.view.setFocus()

    def _chosen(self) -> tuple[SmallRestRow, ...]:
        return tuple(self.model.checked_rows())

    def _tell_sum(self) -> None:
        rows = self._chosen()
        allow(self.primary, why_nothing_ticked(rows))
        if not rows:
            self.tell(self.tr("Nothing is ticked.") if self.model.rowCount() else "")
            return
        formats = self.session.owner.formats
        words = self.tr("1 invoice is settled, and {1} is given up. Money that comes later takes it back.")
        if len(rows) > 1:
            words = self.tr("{0} invoices are settled, and {1} is given up. Money that comes later takes it back.")
        self.tell(words.format(formats.count(len(rows)), formats.money(sum_of_rests(rows))), "scissors")

    def confirm(self) -> None:
        """Write off what is ticked."""
        rows, today = self._chosen(), self.session.owner.today()
        if rows:
            pieces = tuple(row.piece_id for row in rows)
            told = self.tr("{0} written off.").format(self.session.owner.formats.money(sum_of_rests(rows)))
            self.post(
                lambda office: office.giving_up.let_small_rests_go(
                    pieces, today=today, operation_id=self._operation_id
                ),
                told,
            )

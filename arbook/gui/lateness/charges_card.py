"""The charges for lateness that were made, and what can be done with one: its sheet, waive, book, take back."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.form_may import WaiveForm
from arbook.gui.lateness.tables import charge_columns, show_whole
from arbook.gui.lateness.waive_dialog import WaiveDialog
from arbook.gui.lateness.withdraw_dialog import WithdrawDialog
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.queries.late_charges import ChargeState, LateChargeRow
from arbook.services.changing import Changes
from arbook.services.lateness import WaiveCharge
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_say = QCoreApplication.translate


class ChargesCard(Card):
    """Buttons below act on the charge that is chosen. ``around`` is the dialog it stands in."""

    def __init__(self, session: Session, around: FormDialog) -> None:
        super().__init__(_say("May", "Charged before"))
        self._session, self._around = session, around
        owner = session.owner
        self.model = RowsModel[LateChargeRow](
            charge_columns(owner), owner.formats, lambda charge: charge.charge_id, self
        )
        self.view = RowsView(self.model, self.tr("Charged before"), remember_as="late-charges")
        self.body.addWidget(self.view)
        self.buttons = {
            "sheet": Button(self.tr("Its sheet"), "plain", "file-text"),
            "waive": Button(self.tr("Waive it"), "plain", "hand"),
            "book": Button(self.tr("Book it"), "plain", "check"),
            "withdraw": Button(self.tr("Take it back"), "plain", "undo-2"),
        }
        holder = QWidget()
        flow = FlowLayout(holder)
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self._press, key))
            flow.addWidget(button)
        self.body.addWidget(holder)
        self.view.row_chosen.connect(self._offer)
        self.view.row_opened.connect(lambda _charge: self._press("sheet"))
        self.hide()

    def show_charges(self, charges: tuple[LateChargeRow, ...]) -> None:
        """The newest first; nothing is shown where nothing was charged."""
        self.model.set_rows(charges)
        show_whole(self.view, len(charges))
        self.setVisible(bool(charges))
        if charges and self.view.chosen_row() is None:
            self.view.choose(charges[0].charge_id)
        self._offer(self.view.chosen_row())

    def _offer(self, charge: LateChargeRow | None) -> None:
        state = None if charge is None else charge.state
        can_write = not self._session.is_read_only
        self.buttons["sheet"].setEnabled(charge is not None)
        self.buttons["waive"].setEnabled(can_write and state in (ChargeState.OPEN, ChargeState.CLAIMED))
        self.buttons["book"].setVisible(state is ChargeState.CLAIMED)
        self.buttons["book"].setEnabled(can_write)
        self.buttons["withdraw"].setEnabled(can_write and state not in (None, ChargeState.WITHDRAWN))

    def _press(self, key: str, _checked: bool = False) -> None:
        charge = self.view.chosen_row()
        if charge is None:
            return
        if key == "sheet":
            title = self.tr("Interest sheet {0}").format(charge.number)
            self._open(PaperDialog(self._session, self._around, title, partial(_sheet, charge.charge_id)))
        elif key == "waive":
            self._waive(charge)
        elif key == "book":
            self._book(charge)
        else:
            self._open(WithdrawDialog(self._session, self._around, charge))

    def _waive(self, charge: LateChargeRow) -> None:
        today = self._session.owner.today()
        left = charge.total if charge.state is ChargeState.CLAIMED else charge.open
        dialog = WaiveDialog(self._session, self._around, self._session.owner.formats.money(left))

        def wish(office: Office, form: WaiveForm) -> Changes:
            command = WaiveCharge(charge.charge_id, today, form.reason, form.note)
            return office.lateness.waive(command, today=today, operation_id=form.operation_id)

        dialog.ask(wish)
        self._open(dialog)

    def _book(self, charge: LateChargeRow) -> None:
        today, said = self._session.owner.today(), self.tr("{0} is booked and owed now.").format(charge.number)
        self._session.change(
            lambda office: office.lateness.book(charge.charge_id, on=today, today=today),
            done=lambda _changes: self._around.told.emit(said),
            receiver=self,
        )

    def _open(self, dialog: FormDialog) -> None:
        dialog.told.connect(self._around.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _sheet(charge_id: int, office: Office) -> PreparedPaper:
    return office.paper.charge_sheet(charge_id)

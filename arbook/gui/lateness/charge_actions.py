"""What can be done with a charge for lateness that was made: its sheet, waive, book, take back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.form_may import WaiveForm
from arbook.gui.lateness.waive_dialog import WaiveDialog, unwaive, waive_command
from arbook.gui.lateness.withdraw_dialog import WithdrawDialog
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.queries.late_charges import ChargeState, LateChargeRow
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper


class ChargeActions(QWidget):
    """Buttons for one charge. ``around`` is the dialog they stand in; ``waives`` whether it has no such button."""

    def __init__(self, session: Session, around: FormDialog, *, waives: bool = True) -> None:
        super().__init__()
        self._session, self._around, self._waives = session, around, waives
        self._charge: LateChargeRow | None = None
        self.buttons = {
            "sheet": Button(self.tr("Its sheet"), "plain", "file-text"),
            "waive": Button(self.tr("Waive it"), "plain", "hand"),
            "book": Button(self.tr("Book it"), "plain", "check"),
            "withdraw": Button(self.tr("Take it back"), "plain", "undo-2"),
        }
        flow = FlowLayout(self)
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self.press, key))
            flow.addWidget(button)
        self.offer(None)

    def offer(self, charge: LateChargeRow | None) -> None:
        """The charge they act on from now on."""
        self._charge = charge
        state = None if charge is None else charge.state
        can_write = not self._session.is_read_only
        self.buttons["sheet"].setEnabled(charge is not None)
        self.buttons["waive"].setVisible(self._waives)
        self.buttons["waive"].setEnabled(can_write and charge is not None and charge.is_open)
        self.buttons["book"].setVisible(state is ChargeState.CLAIMED)
        self.buttons["book"].setEnabled(can_write)
        self.buttons["withdraw"].setEnabled(can_write and state not in (None, ChargeState.WITHDRAWN))

    def press(self, key: str, _checked: bool = False) -> None:
        """What the button does."""
        charge = self._charge
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
        dialog = WaiveDialog(self._session, self._around, charge.left, in_part=True)

        def wish(office: Office, form: WaiveForm) -> Changes:
            return office.lateness.waive(
                waive_command(charge, form, today), today=today, operation_id=form.operation_id
            )

        dialog.ask(wish, unwaive(charge, today, self.tr("Undone at once")))
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

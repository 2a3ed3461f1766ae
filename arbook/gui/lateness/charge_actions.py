"""What can be done with a charge for lateness that was made: its sheet, waive, book, take back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.form_may import WaiveForm
from arbook.gui.lateness.waive_dialog import WaiveDialog, unwaive, waive_command
from arbook.gui.lateness.withdraw_dialog import WithdrawDialog
from arbook.gui.shared.allowing import allow, why_no_change, why_nothing_chosen
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
        nothing, read_only = why_nothing_chosen(charge), why_no_change(self._session)
        over = "" if charge is None or charge.is_open else self.tr("Nothing of it is open.")
        gone = self.tr("It was taken back already.") if state is ChargeState.WITHDRAWN else ""
        allow(self.buttons["sheet"], nothing)
        self.buttons["waive"].setVisible(self._waives)
        allow(self.buttons["waive"], read_only or nothing or over)
        self.buttons["book"].setVisible(state is ChargeState.CLAIMED)
        allow(self.buttons["book"], read_only)
        allow(self.buttons["withdraw"], read_only or nothing or gone)

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

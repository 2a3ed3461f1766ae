"""Taking a charge for lateness back that should not have been made."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.session import Session
from arbook.queries.late_charges import LateChargeRow
from arbook.services.changing import Changes, new_operation_id

_say = QCoreApplication.translate
_WIDTH = 560


class WithdrawDialog(FormDialog):
    """A waiver is grace; this is for a charge that was wrong."""

    def __init__(self, session: Session, parent: QWidget | None, charge: LateChargeRow) -> None:
        title = _say("Withdraw", "Take {0} back").format(charge.number)
        super().__init__(session, parent, title, _say("Withdraw", "Take it back"), "undo-2")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._charge, self._operation_id = charge, new_operation_id()
        self.reason = Field()
        self.rows = {"reason": FormRow(self.tr("Why"), self.reason, self.tr("It stands in the ledger."))}
        self.body.addWidget(self.rows["reason"])
        self.tell(self.tr("Its number stays, and what is taken back may be charged again."), "undo-2")

    def confirm(self) -> None:
        """Take it back."""
        charge, today, reason = self._charge, self.session.owner.today(), self.reason.text().strip()

        def gone(_changes: Changes) -> None:
            self.finish(self.tr("{0} taken back.").format(charge.number))

        self.change(
            lambda office: office.lateness.withdraw(
                charge.charge_id, on=today, today=today, reason=reason, operation_id=self._operation_id
            ),
            gone,
        )

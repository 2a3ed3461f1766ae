"""Waiving a charge for lateness, always for a reason: it stands in the ledger and is counted, never deleted."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.form_may import WaiveForm
from arbook.gui.lateness.words import reason_words
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.session import Session
from arbook.queries.late_waivers import WaiverReason
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 560


class WaiveDialog(FormDialog):
    """``money`` is what is waived, as the owner writes it. ``ask`` says what is done with the form."""

    def __init__(self, session: Session, parent: QWidget | None, money: str) -> None:
        title = _say("Waive", "Waive {0}").format(money)
        super().__init__(session, parent, title, title, "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form, self._money = WaiveForm(), money
        self._wish: Callable[[Office, WaiveForm], Changes] | None = None
        self.reason, self.note = ChoiceField([(each, reason_words(each)) for each in WaiverReason]), Field()
        self.rows = {
            "reason": FormRow(self.tr("Why"), self.reason),
            "note": FormRow(self.tr("In your words"), self.note, self.tr("It stands in the ledger.")),
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        self.reason.set_value(self.form.reason)
        self.tell(self.tr("Charge and waiver both stand in the ledger, so it is not asked for again."), "hand")

    def ask(self, wish: Callable[[Office, WaiveForm], Changes]) -> None:
        """What waiving does; call it before the dialog is opened."""
        self._wish = wish

    def confirm(self) -> None:
        """Waive it."""
        form, reason, wish = self.form, self.reason.value, self._wish
        form.reason = reason if isinstance(reason, WaiverReason) else WaiverReason.OTHER
        form.note = self.note.text().strip()
        if wish is not None:
            self.post(lambda office: wish(office, form), self.tr("{0} waived.").format(self._money))

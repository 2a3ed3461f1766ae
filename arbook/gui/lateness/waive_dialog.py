"""Waiving a charge for lateness, always for a reason: it stands in the ledger and is counted, never deleted."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.lateness.form_may import WaiveForm
from arbook.gui.lateness.words import reason_words
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.session import Session
from arbook.ledger.money import Money
from arbook.queries.late_charges import LateChargeRow
from arbook.queries.late_waivers import WaiverReason
from arbook.services.changing import Changes, new_operation_id
from arbook.services.lateness import WaiveCharge
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 560

Wish = Callable[[Office, WaiveForm], Changes]
Back = Callable[[Office, Changes], Changes]


class WaiveDialog(FormDialog):
    """``amount`` is all that can be waived, None until that is known; ``in_part`` lets the owner say how much of it.
    ``ask`` says what is done with the form.
    """

    def __init__(
        self, session: Session, parent: QWidget | None, amount: Money | None, *, in_part: bool = False
    ) -> None:
        super().__init__(session, parent, "", _say("Waive", "Waive"), "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form = WaiveForm()
        self._wish: Wish | None = None
        self._back: Back | None = None
        self.reason, self.note = ChoiceField([(each, reason_words(each)) for each in WaiverReason]), Field()
        self.part = MoneyField("" if amount is None else amount.currency, session.owner)
        self.part.amount_changed.connect(self._choose_part)
        self.rows = {
            "reason": FormRow(self.tr("Why"), self.reason),
            "note": FormRow(self.tr("In your words"), self.note, self.tr("It stands in the ledger.")),
            "amount": FormRow(self.tr("How much of it"), self.part),
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        self.rows["amount"].setVisible(in_part)
        self.reason.set_value(self.form.reason)
        self.amount: Money | None = None
        if amount is not None:
            self.show_amount(amount)
        self.tell(self.tr("Charge and waiver both stand in the ledger, so it is not asked for again."), "hand")

    def show_amount(self, amount: Money) -> None:
        """All that can be waived: it is what is waived, unless the owner says how much of it."""
        self.part.set_currency(amount.currency)
        self.part.set_amount(amount)
        self._show(amount)

    def _choose_part(self) -> None:
        if self.part.amount is not None:
            self._show(self.part.amount)

    def _show(self, amount: Money) -> None:
        """What is waived, in title and button."""
        self.amount = amount
        told = self.tr("Waive {0}").format(self.session.owner.formats.money(amount))
        self.title.setText(told)
        self.setWindowTitle(told)
        self.primary.setText(told)

    def ask(self, wish: Wish, back: Back) -> None:
        """What waiving does, and its way back; call it before the dialog is opened."""
        self._wish, self._back = wish, back

    def confirm(self) -> None:
        """Waive it."""
        form, reason, wish = self.form, self.reason.value, self._wish
        form.reason = reason if isinstance(reason, WaiverReason) else WaiverReason.OTHER
        form.note, form.amount = self.note.text().strip(), self.amount
        if wish is None or self.amount is None:
            return
        said = self.tr("{0} waived.").format(self.session.owner.formats.money(self.amount))
        self.change(lambda office: wish(office, form), lambda changes: self._waived(said, changes))

    def _waived(self, said: str, changes: Changes) -> None:
        form, wish, back, newest = self.form, self._wish, self._back, [changes]
        assert wish is not None
        assert back is not None

        def again(office: Office) -> Changes:
            form.operation_id = new_operation_id()
            newest.append(wish(office, form))
            return newest[-1]

        self.session.history.did(said, lambda office: back(office, newest[-1]), again)
        self.finish("")


def waive_command(charge: LateChargeRow, form: WaiveForm, today: date) -> WaiveCharge:
    """Let go of what is open of a charge, or of so much of it as the owner said."""
    return WaiveCharge(charge.charge_id, today, form.reason, form.note, form.amount)


def unwaive(charge: LateChargeRow, today: date, reason: str) -> Back:
    """The way back of waiving a charge: it is owed, or claimed, again."""
    return lambda office, changes: office.lateness.take_waivers_back(
        charge.charge_id, changes.operation_id, on=today, today=today, reason=reason
    )

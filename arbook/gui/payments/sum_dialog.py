"""What dialogs about a sum have in common: of what, how much, from which day, and why."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.session import Session

_WIDTH = 720


class SumDialog(FormDialog):
    """``choice`` says what the sum is of. Call ``arrange`` once."""

    def __init__(
        self, session: Session, parent: QWidget | None, title: str, action: str, icon_name: str = "check"
    ) -> None:
        super().__init__(session, parent, title, action, icon_name)
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        owner = session.owner
        self.choice, self.amount = ChoiceField(), MoneyField("EUR", owner)
        self.day, self.reason = DateField(owner, owner.today()), Field()

    def arrange(self, choice: str, amount: str, *between: QWidget) -> None:
        """Lay the rows out under these labels; ``between`` stands between the sum and the reason."""
        self.rows = {
            "choice": FormRow(choice, self.choice),
            "amount": FormRow(amount, self.amount),
            "on": FormRow(self.tr("Day"), self.day),
            "reason": FormRow(self.tr("Why"), self.reason, self.tr("It stands in the ledger.")),
        }
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.rows["amount"], 1)
        pair.addWidget(self.rows["on"], 1)
        self.body.addWidget(self.rows["choice"])
        self.body.addLayout(pair)
        for each in (*between, self.rows["reason"]):
            self.body.addWidget(each)

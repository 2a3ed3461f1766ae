"""The one question before an invoice is issued: it cannot be taken back, only credited."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label

_say = QCoreApplication.translate


class IssueDialog(SheetDialog):
    """``accepted`` means: issue it."""

    def __init__(self, parent: QWidget | None, number: str, customer: str, to_pay: str, due: str) -> None:
        title = _say("Invoices", "Issue invoice {0}?").format(number)
        super().__init__(parent, title, _say("Invoices", "Issue {0}").format(number))
        self.setMinimumWidth(fonts.scaled(660))
        told = _say("Invoices", "To {0}: {1}, due {2}.").format(customer, to_pay, due)
        once = _say("Invoices", "Once issued it stays as it is. A credit note corrects it.")
        self.body.addWidget(Label(told, "lead", wrap=True))
        self.body.addWidget(Label(once, "body", "text2", wrap=True))
        self.cancel.setText(_say("Invoices", "Keep as draft"))
        self.confirmed.connect(self.accept)
        self.primary.setFocus()

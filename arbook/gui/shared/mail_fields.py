"""To whom a mail goes and in which words: the three fields that the owner reads and changes before it leaves."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.lines_field import LinesField

_say = QCoreApplication.translate
_TEXT_LINES = 11


class MailFields:
    """``rows`` under the names that refusals use."""

    def __init__(self, to: str, subject: str, text: str) -> None:
        self.address, self.subject, self.text = Field(to), Field(subject), LinesField(_TEXT_LINES, text)
        self.rows = {
            "recipient_address": FormRow(_say("MailFields", "To"), self.address),
            "subject": FormRow(_say("MailFields", "Subject"), self.subject),
            "body": FormRow(_say("MailFields", "Text"), self.text),
        }

    def put_into(self, column: QVBoxLayout) -> None:
        """One below the other."""
        for row in self.rows.values():
            column.addWidget(row)

    def typed(self) -> dict[str, str]:
        """As the commands call them."""
        return {
            "to_address": self.address.text().strip(),
            "subject": self.subject.text().strip(),
            "body": self.text.toPlainText(),
        }

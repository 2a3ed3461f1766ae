"""Asks for the mail password where the system's safe has none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import Field, FormRow

_WIDTH = 560


class PasswordDialog(SheetDialog):
    """``given`` carries the password and whether to keep it in the system's safe."""

    given = Signal(str, bool)

    def __init__(self, parent: QWidget | None, username: str) -> None:
        super().__init__(parent, self.tr("Your mail password"), self.tr("Send"), "key-round")
        self.password = Field()
        self.password.setEchoMode(Field.EchoMode.Password)
        self.keep = QCheckBox(self.tr("Keep it in this computer's password safe"))
        note = self.tr("For {0}. Many providers want an app password here.").format(username)
        self.row = FormRow(self.tr("Password"), self.password, note)
        self.body.addWidget(self.row)
        self.body.addWidget(self.keep)
        self.tell(self.tr("Without a tick it is forgotten when the book is closed."), "lock")
        self.confirmed.connect(self._give)
        self.setMinimumWidth(fonts.scaled(_WIDTH))

    def _give(self) -> None:
        if not self.password.text():
            self.row.complain(self.tr("Type the password, or cancel: the messages stay queued."))
            return
        self.given.emit(self.password.text(), self.keep.isChecked())
        self.accept()

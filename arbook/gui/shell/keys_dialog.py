"""F1: the keys, in one sheet."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import KeyCap, Label


class KeysDialog(SheetDialog):
    """Lists what the keyboard does."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Keys"), self.tr("Close"))
        self.cancel.hide()
        self.confirmed.connect(self.accept)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, (keys, does) in enumerate(self._keys()):
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
            column = row % 2
            grid.addWidget(KeyCap(native), row // 2, column * 2)
            grid.addWidget(Label(does), row // 2, column * 2 + 1)
        self.body.addLayout(grid)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+1", self.tr("Today; 2 to 6 the other desks")),
            ("Ctrl+,", self.tr("Settings")),
            ("Ctrl+N", self.tr("New of this desk")),
            ("Ctrl+I", self.tr("New invoice")),
            ("Ctrl+R", self.tr("Record a payment")),
            ("Ctrl+F", self.tr("Find in this list")),
            ("Ctrl+Return", self.tr("The filled button")),
            ("Space", self.tr("Tick a row")),
            ("Ctrl+A", self.tr("Tick all rows")),
            ("Return", self.tr("Open a row")),
            ("Ctrl+C", self.tr("Copy a row")),
            ("F5", self.tr("Read again")),
            ("Esc", self.tr("Close a dialog")),
            ("Ctrl+O", self.tr("Open a book")),
        )

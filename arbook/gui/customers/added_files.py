"""Files that came with what a customer said: chosen one after the other, told by name."""

import mimetypes
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.labels import ElidedLabel
from arbook.services.contact_log import ContactFile


class AddedFiles(QWidget):
    """``files`` are what was added so far. Signals: ``refused`` with a sentence where one cannot be read."""

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.files: tuple[ContactFile, ...] = ()
        self.button, self.told = Button(self.tr("Add a file"), "plain", "plus"), ElidedLabel("", "small", "text2")
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self.told, 1)

    def _choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add a file"))
        self.add([Path(name) for name in names])

    def add(self, paths: list[Path]) -> None:
        """Take these too: all of them, or none where one cannot be read."""
        try:
            read = [ContactFile(path.name, _kind_of(path), path.read_bytes()) for path in paths]
        except OSError:
            self.refused.emit(self.tr("The file cannot be read."))
            return
        self.files += tuple(read)
        names = ", ".join(each.file_name for each in self.files)
        self.told.setText(self.tr("With it: {0}").format(names) if names else "")


def _kind_of(path: Path) -> str:
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"

"""Long work in a card: what is being done to whom, how far, and how to stop it. The rest of the window works on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import ElidedLabel, IconLabel


class ProgressCard(Card):
    """Says "Sending 8 of 12, to Tobin Pharmacy" with "Stop after this one"; ``stopped`` tells it was pressed."""

    stopped = Signal()

    def __init__(self, title: str, stop: str, icon_name: str = "send") -> None:
        super().__init__()
        self._doing = ElidedLabel(title, "section")
        self._told = ElidedLabel("", "body", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._stop = Button(stop, "plain", "hand")
        self._stop.clicked.connect(self._press_stop)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._doing)
        lines.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconLabel(icon_name, "accent"))
        row.addLayout(lines, 1)
        row.addWidget(self._stop)
        self.body.addLayout(row)
        self.body.addWidget(self._bar)

    def show_progress(self, done: int, total: int, title: str, note: str = "") -> None:
        """Tell how far it is; a ``total`` of 0 means nobody knows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(title)
        self._doing.setText(title)
        self._told.setText(note)
        self._told.setVisible(bool(note))
        if done == 0:
            allow(self._stop)

    def can_stop(self, *, possible: bool, words: str = "") -> None:
        """Offer the button, in other ``words`` where they are given, or leave it out while nothing can be stopped."""
        self._stop.setVisible(possible)
        if words:
            self._stop.setText(words)

    def _press_stop(self) -> None:
        allow(self._stop, self.tr("It stops after what is under way."))
        self.stopped.emit()

"""What waits in the outbox although nobody is sending: it is told, and leaves only when the owner says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.owner import Owner


class WaitingNote(QFrame):
    """Hidden while nothing waits. Signals: ``send_wanted``, ``discard_wanted``."""

    send_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.setProperty("part", "banner")
        self.setProperty("tone", "info")
        self._words = Label("", wrap=True)
        self.send = Button(self.tr("Send"), "link")
        self.discard = Button(self.tr("Discard"), "link")
        self.send.clicked.connect(self.send_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(10)
        row.addWidget(IconLabel("inbox", "info"))
        row.addWidget(self._words, 1)
        row.addWidget(self.discard)
        row.addWidget(self.send)
        self.hide()

    def show_count(self, count: int, *, can_act: bool) -> None:
        """Tell how many wait; none hides the note."""
        one = self.tr("1 reminder waits in the outbox. It was not sent.")
        many = self.tr("{0} reminders wait in the outbox. They were not sent.")
        text = (one if count == 1 else many).format(self._owner.formats.count(count))
        self._words.setText(text)
        self.setAccessibleName(text)
        self.send.setVisible(can_act)
        self.discard.setVisible(can_act)
        self.setVisible(count > 0)

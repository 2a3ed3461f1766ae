"""The countdown before a run leaves, in the window's corner on every desk, with Stop (also Esc and Ctrl+Z)."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.sending import Countdown, Sending
from arbook.gui.shared.toast import CornerNote


class GraceNote(CornerNote):
    """Shown while the grace runs."""

    def __init__(self, window: QWidget, owner: Owner, sending: Sending) -> None:
        super().__init__(window, rank=0)
        self._owner, self._is_told = owner, False
        self._button.setText(self.tr("Stop"))
        self._button.clicked.connect(sending.stop)
        self._keys.setText("Esc")
        QShortcut(QKeySequence("Esc"), self).activated.connect(sending.stop)
        sending.counting.connect(self.count)
        sending.began.connect(self._leave)
        for is_over in (sending.released, sending.stopped):
            is_over.connect(self._leave)

    def count(self, countdown: Countdown) -> None:
        """Tell how many leave in how many seconds."""
        text = self._text(countdown)
        self.show_words(text, "send")
        if not self._is_told:  # once: a voice that counts along hides everything else
            self._is_told = True
            self.announce(text)

    def _text(self, countdown: Countdown) -> str:
        told = self._counted(countdown)
        return self.tr("{0}, for show: nothing leaves the demo").format(told) if countdown.is_demo else told

    def _counted(self, countdown: Countdown) -> str:
        how_many = self._owner.formats.count(countdown.messages)
        if not countdown.are_reminders:
            return self._text_of_messages(countdown, how_many)
        if countdown.seconds == 1:
            words = self.tr("Sending {0} reminders in 1 second")
            return (self.tr("Sending 1 reminder in 1 second") if countdown.messages == 1 else words).format(how_many)
        one, many = self.tr("Sending 1 reminder in {1} seconds"), self.tr("Sending {0} reminders in {1} seconds")
        return (one if countdown.messages == 1 else many).format(how_many, countdown.seconds)

    def _text_of_messages(self, countdown: Countdown, how_many: str) -> str:
        if countdown.seconds == 1:
            one, many = self.tr("Sending 1 message in 1 second"), self.tr("Sending {0} messages in 1 second")
        else:
            one, many = self.tr("Sending 1 message in {1} seconds"), self.tr("Sending {0} messages in {1} seconds")
        return (one if countdown.messages == 1 else many).format(how_many, countdown.seconds)

    def _leave(self) -> None:
        self._is_told = False
        self.hide()

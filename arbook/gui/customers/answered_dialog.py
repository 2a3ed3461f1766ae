"""What did they say? Eight answers, each one press away from the right thing to write down, filled in."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.customers.form_answered import Said, wish_for
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.session import Session

_say = QCoreApplication.translate
_WIDTH = 620


def said_words(said: Said) -> str:
    """The answer, as the owner would tell it."""
    return {
        Said.LATER: _say("Answers", "They pay later"),
        Said.TIME: _say("Answers", "They ask for more time"),
        Said.PARTS: _say("Answers", "They pay in parts"),
        Said.LESS: _say("Answers", "They want to pay less"),
        Said.CONTESTS: _say("Answers", "They contest it"),
        Said.PAID: _say("Answers", "They have paid"),
        Said.UNREACHABLE: _say("Answers", "Nobody was reached"),
        Said.ELSE: _say("Answers", "Something else"),
    }[said]


_ICONS = {
    Said.LATER: "handshake",
    Said.TIME: "calendar-clock",
    Said.PARTS: "calendar-range",
    Said.LESS: "scale",
    Said.CONTESTS: "hand",
    Said.PAID: "banknote",
    Said.UNREACHABLE: "phone",
    Said.ELSE: "pencil",
}


class AnsweredDialog(SheetDialog):
    """Each answer is also on a digit. Signals: ``wish`` goes on with it."""

    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Answers", "What did {0} say?").format(facts.card.name)
        super().__init__(parent, title, _say("Answers", "Write it down"), "reply")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts = facts
        self.primary.hide()
        self.buttons = {said: self._make_button(place, said) for place, said in enumerate(Said, start=1)}
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, button in enumerate(self.buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        self.body.addLayout(grid)
        self.tell(self.tr("Press the answer, or its digit."), "reply")
        self.buttons[Said.LATER].setFocus()

    def _make_button(self, place: int, said: Said) -> Button:
        button = Button(self.tr("{0}  {1}").format(place, said_words(said)), "plain", _ICONS[said])
        button.setAccessibleName(said_words(said))
        button.clicked.connect(partial(self.take, said))
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 8 are the answers."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(Said) and not event.modifiers():
            self.take(list(Said)[place])
            return
        super().keyPressEvent(event)

    def take(self, said: Said, _checked: object = None) -> None:
        """Go on with this answer."""
        self.accept()
        self.wish.emit(wish_for(said, self._facts.card.customer_id))

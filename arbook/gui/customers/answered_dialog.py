"""What did they say? Six answers, each one press away from the right thing to write down, filled in."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.customers.form_answered import Said, wish_for
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.customers.retracing import did
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.items import EntryKind
from arbook.services.changing import Changes, new_operation_id
from arbook.services.office import Office
from arbook.services.replies import WriteReply

_say = QCoreApplication.translate
_WIDTH = 620
_LATEST = 3


def said_words(said: Said) -> str:
    """The answer, as the owner would tell it."""
    return {
        Said.LATER: _say("Answers", "They pay later"),
        Said.PARTS: _say("Answers", "They pay in parts"),
        Said.LESS: _say("Answers", "They want to pay less"),
        Said.CONTESTS: _say("Answers", "They contest it"),
        Said.PAID: _say("Answers", "They have paid"),
        Said.UNREACHABLE: _say("Answers", "Nobody was reached"),
    }[said]


_ICONS = {
    Said.LATER: "handshake",
    Said.PARTS: "calendar-range",
    Said.LESS: "scale",
    Said.CONTESTS: "hand",
    Said.PAID: "banknote",
    Said.UNREACHABLE: "calendar-clock",
}


class AnsweredDialog(SheetDialog):
    """Each answer is also on a digit. Signals: ``wish`` goes on with it, ``told`` a sentence for the toast."""

    wish = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Answers", "What did {0} say?").format(facts.card.name)
        super().__init__(parent, title, _say("Answers", "Write it down"), "reply")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._session, self._facts, self._operation_id = session, facts, new_operation_id()
        self.primary.hide()
        self.buttons = {said: self._make_button(place, said) for place, said in enumerate(Said, start=1)}
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, button in enumerate(self.buttons.values()):
            grid.addWidget(button, place // 2, place % 2)
        self.body.addLayout(grid)
        self.body.addWidget(Label(self._lately(), "small", "text2", wrap=True))
        self.tell(self.tr("Press the answer, or its digit."), "reply")
        self.buttons[Said.LATER].setFocus()

    def _make_button(self, place: int, said: Said) -> Button:
        button = Button(self.tr("{0}  {1}").format(place, said_words(said)), "plain", _ICONS[said])
        button.setAccessibleName(said_words(said))
        button.clicked.connect(partial(self.take, said))
        return button

    def _lately(self) -> str:
        """What came in last, for the one who says that it is paid."""
        facts, owner = self._facts, self._session.owner
        came = [row.entry for row in facts.ledger if row.entry.kind is EntryKind.PAYMENT][:_LATEST]
        if not came:
            return self.tr("No payment of theirs is in the book.")
        told = (
            self.tr("{0} on {1}").format(owner.formats.money(-row.amount), day_words(row.dated_on, owner))
            for row in came
        )
        return self.tr("Their last payments: {0}.").format(", ".join(told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 6 are the answers."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(Said) and not event.modifiers():
            self.take(list(Said)[place])
            return
        super().keyPressEvent(event)

    def take(self, said: Said, _checked: object = None) -> None:
        """Go on with this answer."""
        wish = wish_for(said, self._facts.card.customer_id)
        if wish is None:
            self._note_paid()
            return
        self.accept()
        self.wish.emit(wish)

    def _note_paid(self) -> None:
        """It stands in the log as an answer, so that reminders wait some days for the money."""
        today = self._facts.as_of
        reply = WriteReply(self._facts.card.customer_id, self.tr("They say that it is paid."), today, "call")

        def wish(office: Office, wanted: str | None) -> Changes:
            return office.replies.write(reply, today=today, operation_id=wanted)

        said, operation_id = self.tr("Noted. Reminders wait some days for the money."), self._operation_id
        self._session.change(
            lambda office: wish(office, operation_id),
            done=lambda changes: did(self._session, said, changes, wish, today),
        )
        self.accept()

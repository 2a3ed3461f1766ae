"""What stands above the list of a sitting: what waits in the outbox, the run under way, and what should be known
before sending. Made once the first list is there.
"""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.password_watch import PasswordWatch
from arbook.gui.shared.send_gate import SendGate
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.sending_card import SendingCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.waiting_note import WaitingNote
from arbook.gui.shared.wishes import ShowCustomer, ShowDesk, ShowSettings, TakePayment
from arbook.ledger.readiness import CheckKind
from arbook.queries.readiness import sending_facts
from arbook.services.worklist import Board

_PARTS = {
    CheckKind.MAIL: "mail",
    CheckKind.PASSWORD: "mail",
    CheckKind.BANK: "business",
    CheckKind.QUIET: "reminders",
}
"""Which part of the settings a check leads to."""


class RunNotes(QObject):
    """Fills ``place``, a part of the page's layout; ``before`` is what follows it when the owner tabs along.

    Signals: ``wish``, ``told``, ``first_wanted`` (to see who needs the owner first), ``rearranged``
    (one of them came or went).
    """

    wish = Signal(object)
    told = Signal(str)
    first_wanted = Signal()
    rearranged = Signal()

    def __init__(self, session: Session, place: QVBoxLayout, before: QWidget) -> None:
        super().__init__(before)
        self._session, self.sending = session, Sending.of(session)
        self.waiting = WaitingNote(session.owner)
        self.card = SendingCard(session)
        self.gate = SendGate(session.owner, is_demo=session.is_demo)
        self.gate.hide()
        self._parts = (self.waiting, self.card, self.gate)
        above = before.previousInFocusChain() or before
        for part in self._parts:
            place.addWidget(part)
            part.installEventFilter(self)
            for each in (part, *part.findChildren(QWidget)):
                QWidget.setTabOrder(above, each)
                above = each
        self._watch = PasswordWatch(session, self)
        self._watch.known.connect(self.gate.take_password_state)
        self.waiting.send_wanted.connect(self.sending.send_waiting)
        self.card.told.connect(self.told)
        self.card.account_wanted.connect(self._set_up_mail)
        self.gate.acted.connect(self._look_at)

    def take_board(self, board: Board) -> None:
        """The day is read."""
        self.gate.take_board(board)
        self._session.ask(lambda office: office.read(sending_facts, board.as_of), self.gate.take_facts)
        self.show_waiting(board)

    def show_waiting(self, board: Board) -> None:
        """What waits although nobody is sending."""
        waiting = 0 if self.sending.is_running else board.outbox.get("queued", 0)
        self.waiting.show_count(waiting, can_act=not self._session.is_read_only)

    def height(self, width: int, gap: int) -> int:
        """Pixels that those shown take where they are so wide, with a gap below each."""
        notes = [part for part in (self.waiting, self.card) if not part.isHidden()]
        heights = [max(part.sizeHint().height(), part.heightForWidth(width)) for part in notes]
        heights += [] if self.gate.isHidden() else [self.gate.height_for(width)]
        return sum(height + gap for height in heights)

    def _set_up_mail(self) -> None:
        self.wish.emit(ShowSettings("mail"))

    def _look_at(self, kind: CheckKind) -> None:
        """The action of a check, each at its own place."""
        if kind is CheckKind.ADDRESS:
            self.first_wanted.emit()
        elif kind is CheckKind.PAYMENTS:
            self.wish.emit(TakePayment())
        elif kind in _PARTS:
            self.wish.emit(ShowSettings(_PARTS[kind]))
        elif kind is CheckKind.REPLIED:
            if (customer_id := self.gate.last_to_answer) is not None:
                self.wish.emit(ShowCustomer(customer_id))
        else:
            self.wish.emit(ShowDesk("payments"))  # money that is matched to nothing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands above the list came or went."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.rearranged.emit()
        return super().eventFilter(watched, event)

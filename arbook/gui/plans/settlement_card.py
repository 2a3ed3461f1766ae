"""One settlement: how it stands, its letter, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.gui.shared.settlement_words import settlement_chip, settlement_sentence, take_late, tell_done
from arbook.ledger.settlements import SettlementState, StepKind
from arbook.queries.settlements import SettlementRow, settlement_by_id
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH = 620


class SettlementCardDialog(SheetDialog):
    """Read when it opens; each button does one thing and closes it.

    Signals: ``told`` (a sentence for the toast).
    """

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None, settlement_id: int) -> None:
        super().__init__(parent, _say("Settlements", "Settlement"), _say("Settlements", "Show the letter"), "printer")
        self._session, self._id = session, settlement_id
        self._row: SettlementRow | None = None
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.chip, self.about = Chip(ChipLook("")), Label("", "body", wrap=True)
        self.items, self.note = Label("", "body", "text2", wrap=True), Label("", "body", "text2", wrap=True)
        self.accept_button = Button(self.tr("They accepted"), "plain", "handshake")
        self.take_button = Button(self.tr("Take it all the same"), "plain", "check")
        self.withdraw_button = Button(self.tr("Withdraw the offer"), "danger", "calendar-x")
        head = QHBoxLayout()
        head.addWidget(self.chip)
        head.addStretch(1)
        self.body.addLayout(head)
        for part in (self.about, self.items, self.note):
            self.body.addWidget(part)
        row = QHBoxLayout()
        for button in (self.accept_button, self.take_button, self.withdraw_button):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.accept_button.clicked.connect(lambda _checked: self._accept())
        self.take_button.clicked.connect(lambda _checked: self._take())
        self.withdraw_button.clicked.connect(lambda _checked: self._withdraw())
        self.confirmed.connect(self._show_letter)
        today = session.owner.today()
        session.ask(lambda office: office.read(settlement_by_id, settlement_id, today), self._show, receiver=self)

    def _show(self, row: SettlementRow | None) -> None:
        if row is None:
            self.reject()
            return
        owner, self._row = self._session.owner, row
        self.title.setText(self.tr("Settlement with {0}").format(row.customer_name))
        self.chip.show_look(settlement_chip(row))
        self.about.setText(settlement_sentence(row, owner))
        numbers = ", ".join(item.number for item in row.items if item.number)
        self.items.setText(
            self.tr("For {0}, offered on {1}.").format(numbers, owner.formats.day(row.settlement.offered_on))
        )
        self.note.setText(row.note)
        self.note.setVisible(bool(row.note))
        is_accepted = any(step.kind is StepKind.ACCEPTED for step in row.steps)
        self.accept_button.setVisible(row.state.is_running and not is_accepted)
        self.take_button.setVisible(row.standing.can_be_taken)
        over = (SettlementState.MET, SettlementState.WITHDRAWN, SettlementState.VOID)
        self.withdraw_button.setVisible(row.state not in over)
        self.tell(self.tr("Reminders for these items wait.") if row.state.is_running else "", "pause")

    def _show_letter(self) -> None:
        parent = self.parentWidget()
        self.accept()
        show_settlement_letter(self._session, parent, self._id)

    def _accept(self) -> None:
        on = self._session.owner.today()
        self._do(
            lambda office: office.settlements.accept(self._id, on=on, today=on), self.tr("They accepted the offer.")
        )

    def _withdraw(self) -> None:
        on = self._session.owner.today()
        said = self.tr("The offer was withdrawn. All of it is owed again.")
        self._do(lambda office: office.settlements.withdraw(self._id, on=on, today=on), said)

    def _take(self) -> None:
        self.accept()
        take_late(self._session, self._id)

    def _do(self, wish: Callable[[Office], Changes], said: str) -> None:
        session = self._session
        self.accept()  # what is told later must not need this dialog
        session.change(wish, done=lambda changes: tell_done(session, changes, said))


def show_settlement_letter(session: Session, parent: QWidget | None, settlement_id: int) -> None:
    """The letter as it was kept, on the screen."""
    title, today = _say("Settlements", "Settlement offer"), session.owner.today()
    dialog = PaperDialog(session, parent, title, lambda office: office.settlements.paper(settlement_id, on=today))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

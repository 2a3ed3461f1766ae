"""A payment that was just recorded, with its way back: taken back as a mistake, as if it had never come."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.session import Session
from arbook.ledger.money import Money, total
from arbook.queries.settlement_falls import settled_with_payment
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.payments import RecordPayment

_say = QCoreApplication.translate


class Recording:
    """One payment, with the words and ways for undo; ``why`` stands in the ledger where it is taken back."""

    def __init__(self, session: Session, command: RecordPayment, operation_id: str, said: str, why: str) -> None:
        self._session, self._command, self._first = session, command, operation_id
        self._said, self._why = said, why
        self._today = session.owner.today()
        self._made: list[int] = []
        self.let_go: Money | None = None

    def do(self, office: Office) -> Changes:
        """Record it; on the book lane. Told twice at first it is taken once; done again it is another one."""
        operation_id = None if self._made else self._first
        changes = office.payments.record(self._command, today=self._today, operation_id=operation_id)
        assert changes.made_id is not None
        self._made.append(changes.made_id)
        if changes.touches("settlement"):
            falls = office.read(settled_with_payment, changes.made_id)
            self.let_go = total([each.amount for each in falls], self._command.amount.currency) or None
        return changes

    @property
    def said(self) -> str:
        """What was recorded; with what an offer let go by it."""
        if self.let_go is None:
            return self._said
        let_go = _say("Payments", "{0} let go, as offered.").format(self._session.owner.formats.money(self.let_go))
        return " ".join((self._said, let_go))

    def back(self, office: Office) -> Changes:
        """Take it back from the day it came; on the book lane."""
        on = self._command.received_on
        return office.payments.reverse(self._made[-1], on=on, today=self._today, reason=self._why)

    def can_go_back(self, changes: Changes) -> bool:
        """Whether taking it back leaves all as it was: no write-off was taken back, no claim booked for it."""
        return not self._command.recovers and not changes.touches("late_charge")

    def tell(self) -> None:
        """It is recorded: offer Undo."""
        self._session.history.did(self.said, self.back, self.do)

"""Writing down what came of a call of the ladder, with its way back."""

from PySide6.QtCore import QCoreApplication, QObject

from arbook.gui.shared.session import Session
from arbook.services.by_hand import MadeByHand
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.worklist import WorkRow

_say = QCoreApplication.translate


class Calling:
    """``made`` counts the stage as done; ``not_reached`` leaves it on the list."""

    def __init__(self, session: Session, receiver: QObject) -> None:
        self._session, self._receiver = session, receiver

    def made(self, row: WorkRow, said: str, whom: str) -> None:
        """The owner spoke with them, or wrote."""
        told = _say("Calling", "Written down: {0} was reached.").format(row.name)
        self._change(row, said, whom, told, is_made=True)

    def not_reached(self, row: WorkRow, said: str, whom: str) -> None:
        """Nobody was there."""
        told = _say("Calling", "Written down: {0} was not reached and stays on the list.").format(row.name)
        self._change(row, said, whom, told, is_made=False)

    def _change(self, row: WorkRow, said: str, whom: str, told: str, *, is_made: bool) -> None:
        session, today = self._session, self._session.owner.today()
        command, newest = MadeByHand(row.customer_id, today, said, whom), [""]

        def do(office: Office) -> Changes:
            made = (office.reminders.made_by_hand if is_made else office.reminders.not_reached)(command)
            newest[0] = made.operation_id
            return made

        def back(office: Office) -> Changes:
            return office.taking_back.take_back(newest[0], today=today)

        session.change(do, done=lambda _changes: session.history.did(told, back, do), receiver=self._receiver)

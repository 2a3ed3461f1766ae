"""Calls: writing down what came of one, or that the owner rather calls than writes; each with its way back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from arbook.gui.shared.session import Session
from arbook.services.by_hand import MadeByHand
from arbook.services.calling_instead import CallInstead
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.worklist import WorkRow

_say = QCoreApplication.translate


class Calling:
    """``made`` counts the stage as done; ``not_reached`` leaves it on the list; ``instead`` moves it there."""

    def __init__(self, session: Session, receiver: QObject) -> None:
        self._session, self._receiver = session, receiver

    def made(self, row: WorkRow, said: str, whom: str) -> None:
        """The owner spoke with them, or wrote."""
        told = _say("Calling", "Written down: {0} was reached.").format(row.name)
        command = MadeByHand(row.customer_id, self._session.owner.today(), said, whom)
        self._change(lambda office: office.reminders.made_by_hand(command), told)

    def not_reached(self, row: WorkRow, said: str, whom: str) -> None:
        """Nobody was there."""
        told = _say("Calling", "Written down: {0} was not reached and stays on the list.").format(row.name)
        command = MadeByHand(row.customer_id, self._session.owner.today(), said, whom)
        self._change(lambda office: office.reminders.not_reached(command), told)

    def instead(self, row: WorkRow) -> None:
        """Rather call than write; who is on the calls for that is written to after all."""
        command = CallInstead(row.customer_id, self._session.owner.today())
        if row.call is not None and row.call.is_instead:
            told = _say("Calling", "{0} is written to after all.").format(row.name)
            self._change(lambda office: office.reminders.write_after_all(command), told)
        else:
            told = _say("Calling", "{0} stands among those to call.").format(row.name)
            self._change(lambda office: office.reminders.call_instead(command), told)

    def _change(self, write: Callable[[Office], Changes], told: str) -> None:
        session, today, newest = self._session, self._session.owner.today(), [""]

        def do(office: Office) -> Changes:
            made = write(office)
            newest[0] = made.operation_id
            return made

        def back(office: Office) -> Changes:
            return office.taking_back.take_back(newest[0], today=today)

        session.change(do, done=lambda _changes: session.history.did(told, back, do), receiver=self._receiver)

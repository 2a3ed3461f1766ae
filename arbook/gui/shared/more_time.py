"""The way back of more time that was given, and the way there again, for Ctrl+Z and Ctrl+Y."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.history import Wish
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.office import Office


def time_given(session: Session, said: str, given_id: str) -> None:
    """More time was given by this operation: it can be taken back."""
    take, give = _ways(given_id, session.owner.today())
    session.history.did(said, take, give)


def take_time_back(session: Session, given_id: str) -> None:
    """It is due as before; the time can be given again."""
    take, give = _ways(given_id, session.owner.today())
    said = QCoreApplication.translate("Agreed", "The time is taken back. It is due as before.")
    session.change(take, done=lambda _changes: session.history.did(said, give, take))


def _ways(given_id: str, today: date) -> tuple[Wish, Wish]:
    taken: list[str] = []

    def take(office: Office) -> Changes:
        made = office.extensions.take_back(given_id, today=today)
        taken.append(made.operation_id)
        return made

    def give(office: Office) -> Changes:
        return office.extensions.give_again(taken[-1], today=today)

    return take, give

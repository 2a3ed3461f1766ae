"""The owner came back to a customer as was noted: done, with a way back."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.retracing import did
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.office import Office


def finish_follow_up(session: Session, follow_up_id: int) -> None:
    """It leaves Today; Undo brings it back."""
    today = session.owner.today()

    def finish(office: Office, operation_id: str | None) -> Changes:
        return office.follow_ups.finish(follow_up_id, on=today, operation_id=operation_id)

    said = QCoreApplication.translate("Answers", "Done, and off the list.")
    session.change(partial(finish, operation_id=None), done=lambda made: did(session, said, made, finish, today))

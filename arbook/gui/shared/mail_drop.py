"""Mails dropped as files (.eml) on a desk: they go into the log of whoever wrote them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.session import Session

if TYPE_CHECKING:
    from arbook.services.changing import Changes
    from arbook.services.office import Office
    from arbook.services.replies import FoundReply

_say = QCoreApplication.translate
ENDING = ".eml"


class MailDrop(QObject):
    """Lets ``desk`` take mails; ``whose`` says whose page is open, None where that is for the sender to tell.

    ``tell`` hears what could not be done.
    """

    def __init__(
        self, desk: QWidget, session: Session, whose: Callable[[], int | None], tell: Callable[[str], None]
    ) -> None:
        super().__init__(desk)
        self._session, self._whose, self._tell = session, whose, tell
        if not session.is_read_only:
            desk.setAcceptDrops(True)
            desk.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take mails, leave everything else alone."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() in kinds and isinstance(event, QDropEvent) and mails_in(event.mimeData()):
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                for path in mails_in(event.mimeData()):
                    self.take(path)
            return True
        return super().eventFilter(watched, event)

    def take(self, path: Path) -> None:
        """Read a mail, and write it down."""
        take = partial(self._write, self._whose())
        self._session.ask(partial(read_mail_file, path), take, failed=self._refuse, receiver=self)

    def _refuse(self, error: Exception) -> bool:
        from arbook.gui.shared.trouble import sentence_for

        self._tell(sentence_for(error))
        return True

    def _write(self, customer_id: int | None, found: "FoundReply") -> None:
        senders = {each.customer_id: each.name for each in found.customers}
        known = customer_id if customer_id is not None else found.logged_with
        whose = known if known is not None else (next(iter(senders)) if len(senders) == 1 else None)
        if whose is None:
            template = (
                _say("Answers", "{0} is known at several customers. Drop the mail on the page of the right one.")
                if senders
                else _say("Answers", "No customer has the address {0}. Drop the mail on the customer's page.")
            )
            self._tell(template.format(found.mail.from_address))
            return
        write_mail(self._session, whose, found, self._tell)


def mails_in(data: QMimeData) -> list[Path]:
    """Files among what is dragged that are mails."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ENDING]


def read_mail_file(path: Path, office: "Office") -> "FoundReply":
    """On the book lane."""
    from arbook.mail.received import MOST_BYTES, ReceivedMailError

    try:
        with path.open("rb") as file:
            return office.replies.read(file.read(MOST_BYTES + 1))
    except OSError as error:
        raise ReceivedMailError(why="no_mail") from error


def write_mail(session: Session, customer_id: int, found: "FoundReply", tell: Callable[[str], None]) -> None:
    """Write a mail into a customer's log, with its way back."""
    today, newest = session.owner.today(), [""]

    def do(office: "Office") -> "Changes":
        made = office.replies.log_mail(customer_id, found, today=today)
        newest[0] = made.operation_id
        return made

    def back(office: "Office") -> "Changes":
        return office.taking_back.take_back(newest[0], today=today)

    def written(changes: "Changes") -> None:
        if not changes.touches("customer"):
            tell(_say("Answers", "This mail stands in the log already."))
            return
        who = found.mail.from_name or found.mail.from_address
        session.history.did(_say("Answers", "Mail of {0} written down. Reminders wait.").format(who), back, do)

    session.change(do, done=written)

"""Whether what opens the mail account is known, looked up a while after the start: a safe can be slow, or ask."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import MailAccountRow, mail_account
from arbook.services.changing import Changes
from arbook.services.office import Office

LOOK_AFTER_MS = 1_500

_Account = tuple[str, MailAccountRow | None]


class PasswordWatch(QObject):
    """``known`` carries True or False; nothing is told while no mail account is set up."""

    known = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        session.changed.connect(self._heed)
        if not session.is_demo:
            self._timer.start(LOOK_AFTER_MS)

    def _heed(self, changes: Changes) -> None:
        """The account may be another one now."""
        if changes.touches("profile") and not self._session.is_demo:
            self._timer.start(LOOK_AFTER_MS)

    def _look(self) -> None:
        self._session.ask(_read_account, self._look_up, receiver=self)

    def _look_up(self, found: _Account) -> None:
        book_id, account = found
        if account is not None and account.writes_to:
            self._tell(True)  # files need none
        elif account is not None:
            self._session.outside(partial(_is_known, book_id, account), self._tell, receiver=self)

    def _tell(self, is_known: bool) -> None:
        self.known.emit(is_known)


def _read_account(office: Office) -> _Account:
    return office.read(book_facts)["book_id"], office.read(mail_account)


def _is_known(book_id: str, account: MailAccountRow) -> bool:
    from arbook.services.mail_sign_ins import known_key

    return known_key(book_id, account) is not None

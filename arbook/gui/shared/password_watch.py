"""Whether what opens the mail account is known, looked up a while after the start: a safe can be slow, or ask."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import MailAccountRow, mail_accounts
from arbook.services.changing import Changes
from arbook.services.office import Office

LOOK_AFTER_MS = 1_500

_Account = tuple[str, tuple[MailAccountRow, ...]]


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
        book_id, accounts = found
        if accounts and accounts[0].writes_to:
            self._tell(True)  # files need none
        elif accounts:
            self._session.outside(partial(_is_known, book_id, accounts), self._tell, receiver=self)

    def _tell(self, is_known: bool) -> None:
        self.known.emit(is_known)


def _read_account(office: Office) -> _Account:
    return office.read(book_facts)["book_id"], office.read(mail_accounts)


def _is_known(book_id: str, accounts: tuple[MailAccountRow, ...]) -> bool:
    """Of the account that is used where nothing else is said: the first."""
    from arbook.services.mail_sign_ins import known_key

    return known_key(book_id, accounts[0], accounts) is not None

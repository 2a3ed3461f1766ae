"""Mail work for the outside lane, without Qt: the password from the system's safe, and the conversation itself."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from arbook.queries.book_facts import book_facts
from arbook.queries.outbox import sendable
from arbook.queries.settings import MailAccountRow, mail_account
from arbook.services import mail_accounts
from arbook.services.mail_accounts import account_of
from arbook.services.mail_accounts import send_test as deliver_test
from arbook.services.office import Office
from arbook.services.reminder_errors import NoMailAccountError

if TYPE_CHECKING:
    from arbook.mail.smtp import Post


@dataclass(frozen=True, slots=True)
class MailBag:
    """What is to be sent, and by which account; ``book_id`` names the book in the system's safe."""

    message_ids: tuple[int, ...]
    account: MailAccountRow
    book_id: str


def pack(office: Office, run_ids: Collection[int] | None = None) -> MailBag | None:
    """On the book lane: what waits and may go now, of these runs if asked. None when nothing does.

    Raises:
        NoMailAccountError: none is set up.
    """
    waiting = tuple(office.read(sendable, datetime.now(UTC), run_ids))
    if not waiting:
        return None
    account = office.read(mail_account)
    if account is None:
        raise NoMailAccountError
    return MailBag(waiting, account, office.read(book_facts)["book_id"])


def keep_password(book_id: str, username: str, password: str) -> None:
    """Put the password into the system's safe.

    Raises:
        SafeError: there is none, or it did not keep it.
    """
    mail_accounts.open_safe(book_id).set(username, password)


def way_to_post(row: MailAccountRow, password: str) -> Callable[[], AbstractContextManager["Post"]]:
    """How to open the conversation, to be called once the first message is ready."""

    def opened() -> AbstractContextManager["Post"]:
        from arbook.mail.smtp import open_post

        return open_post(account_of(row), password)

    return opened


@dataclass(frozen=True, slots=True)
class TestResult:
    """What became of the message to oneself: ``outcome`` as in ``mail.steps``, ``reply`` the server's words."""

    __test__ = False  # for pytest: this is no test

    address: str
    outcome: str
    reply: str


def send_test(row: MailAccountRow, password: str, *, is_demo: bool) -> TestResult:
    """Send one short message from the account to its own address.

    Raises:
        PostError, MailAccountError, BadAddressError: nothing was sent; each says why.
    """
    delivery = deliver_test(row, password, is_demo=is_demo)
    return TestResult(row.address, delivery.outcome.value, delivery.text)

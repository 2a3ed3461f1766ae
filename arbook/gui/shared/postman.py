"""Mail work for the outside lane, without Qt: the password from the system's safe, and the conversation itself."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from arbook.mail.account import MailAccount, Security
from arbook.queries.outbox import sendable
from arbook.queries.settings import MailAccountRow, book_facts, mail_account
from arbook.services.office import Office
from arbook.services.reminder_errors import NoMailAccountError

if TYPE_CHECKING:
    from arbook.mail.secrets import PasswordSafe
    from arbook.mail.smtp import Post

PASSWORD_VARIABLE = "ARBOOK_MAIL_PASSWORD"  # noqa: S105 - the name of a variable, as on the command line


@dataclass(frozen=True, slots=True)
class MailBag:
    """What is to be sent, and by which account; ``book_id`` names the book in the system's safe."""

    message_ids: tuple[int, ...]
    account: MailAccountRow
    book_id: str


def pack(office: Office, run_id: int | None = None) -> MailBag | None:
    """On the book lane: what waits and may go now, of one run if asked. None when nothing does.

    Raises:
        NoMailAccountError: none is set up.
    """
    waiting = tuple(office.read(sendable, datetime.now(UTC), run_id))
    if not waiting:
        return None
    account = office.read(mail_account)
    if account is None:
        raise NoMailAccountError
    return MailBag(waiting, account, office.read(book_facts)["book_id"])


def account_of(row: MailAccountRow) -> MailAccount:
    """The account as the post takes it.

    Raises:
        MailAccountError, BadAddressError: it cannot be like this.
    """
    return MailAccount(row.sender_name, row.address, row.host, row.port, Security(row.security), row.username)


def open_safe(book_id: str) -> "PasswordSafe":
    """The system's safe.

    Raises:
        NoSafePlaceError: the system has none.
    """
    from arbook.mail.secrets import open_keyring_safe

    return open_keyring_safe(book_id)


def find_password(book_id: str, username: str) -> str | None:
    """The kept password, None where there is none or no safe to ask."""
    from arbook.mail.errors import SafeError

    given = os.environ.get(PASSWORD_VARIABLE)
    if given:
        return given
    try:
        return open_safe(book_id).get(username)
    except SafeError:
        return None


def keep_password(book_id: str, username: str, password: str) -> None:
    """Put the password into the system's safe.

    Raises:
        SafeError: there is none, or it did not keep it.
    """
    open_safe(book_id).set(username, password)


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


def send_test(row: MailAccountRow, password: str) -> TestResult:
    """Send one short message from the account to its own address.

    Raises:
        PostError, MailAccountError, BadAddressError: nothing was sent; each says why.
    """
    from uuid import uuid4

    from arbook.mail.compose import Letter, compose, new_message_id

    account = account_of(row)
    letter = Letter(
        sender_name=row.sender_name,
        sender_address=row.address,
        recipient_name=row.sender_name,
        recipient_address=row.address,
        subject="A test from arbook",
        body="This message came from arbook. Reminders can leave by this account.",
        sent_at=datetime.now(UTC),
        message_id=new_message_id(account.domain, uuid4().hex),
    )
    message = compose(letter)
    with way_to_post(row, password)() as post:
        delivery = post.deliver(message.recipient, message.raw)
    return TestResult(row.address, delivery.outcome.value, delivery.text)

"""The account that mail leaves by: its password, wherever it is kept, and the message to oneself.

None of this touches the book, so that both faces can do it beside the book's thread.
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from arbook.mail.account import MailAccount, Security, SignIn
from arbook.queries.settings import MailAccountRow
from arbook.services.reminder_errors import DemoBookError

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.mail.secrets import PasswordSafe
    from arbook.mail.steps import Delivery

PASSWORD_VARIABLE = "ARBOOK_MAIL_PASSWORD"  # noqa: S105 - the name of a variable
"""For schedulers and tests: it goes before the safe."""


def account_of(row: MailAccountRow) -> MailAccount:
    """The account as the post takes it.

    Raises:
        MailAccountError, BadAddressError: it cannot be like this.
    """
    return MailAccount(row.sender_name, row.address, row.host, row.port, Security(row.security), row.username)


def open_safe(book_id: str) -> "PasswordSafe":
    """The system's safe for this book's passwords.

    Raises:
        NoSafePlaceError: the system has none.
    """
    from arbook.mail.secrets import open_keyring_safe

    return open_keyring_safe(book_id)


def known_password(book_id: str, username: str) -> str | None:
    """The password from the environment or the safe; None where there is none, or no safe to ask."""
    from arbook.mail.errors import SafeError

    given = os.environ.get(PASSWORD_VARIABLE)
    if given:
        return given
    try:
        return open_safe(book_id).get(username)
    except SafeError:
        return None


def refuse_locked(book_id: str, username: str) -> None:
    """Tell a locked safe from one that has no password.

    Raises:
        SafeLockedError: it cannot be asked before its owner unlocks it.
    """
    from arbook.mail.errors import NoSafePlaceError, SafeFailedError

    with suppress(NoSafePlaceError, SafeFailedError):
        open_safe(book_id).get(username)


def send_test(row: MailAccountRow, key: "Key", *, is_demo: bool) -> "Delivery":
    """Send one short message from the account to its own address and say what became of it.

    Raises:
        DemoBookError: nothing at all leaves a demo book.
        PostError, MailAccountError, BadAddressError: nothing was sent; each says why.
    """
    from arbook.mail.compose import Letter, compose, new_message_id
    from arbook.mail.errors import MailAccountError
    from arbook.mail.smtp import open_post

    if is_demo:
        raise DemoBookError
    account = account_of(row)
    if key == "":  # an empty password would count as a wrong one, and some providers lock after three
        is_password = row.sign_in == SignIn.PASSWORD
        field, why = ("password", "no_password") if is_password else ("sign_in", "not_signed_in")
        raise MailAccountError(field=field, why=why)
    letter = Letter(
        sender_name=row.sender_name,
        sender_address=row.address,
        recipient_name=row.sender_name,
        recipient_address=row.address,
        subject="arbook can send mail",
        body="This is a test. Reminders to customers can leave by this account.",
        sent_at=datetime.now(UTC),
        message_id=new_message_id(account.domain, uuid4().hex),
    )
    message = compose(letter)
    with open_post(account, key) as post:
        return post.deliver(message.recipient, message.raw)

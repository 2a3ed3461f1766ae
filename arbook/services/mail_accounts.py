"""The account that mail leaves by: its password, wherever it is kept, and the message to oneself.

None of this touches the book, so that both faces can do it beside the book's thread.
"""

import os
import re
from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from arbook.mail.account import MailAccount, Security, SignIn
from arbook.queries.settings import MailAccountRow
from arbook.services.reminder_errors import DemoBookError, NoPasswordError

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.mail.secrets import PasswordSafe
    from arbook.mail.steps import Delivery

_NO_NAME = re.compile("[^A-Z0-9]")

PASSWORD_VARIABLE = "ARBOOK_MAIL_PASSWORD"  # noqa: S105 - the name of a variable
"""For schedulers and tests: it goes before the safe. It serves where one account alone is opened with a password; of
several each has a variable of its own (``own_variable``), so that no server is told another's password.
"""


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


def name_in_safe(row: MailAccountRow) -> str:
    """What the password of an account is called in the safe: with its server, for two may know one user name."""
    return f"{row.username} ({row.host})"


def own_variable(row: MailAccountRow) -> str:
    """The variable for the password of this account alone."""
    return f"{PASSWORD_VARIABLE}_{_NO_NAME.sub('_', row.address.upper())}"


def variable_for(row: MailAccountRow, accounts: Collection[MailAccountRow]) -> str:
    """The variable that serves this one of the book's ``accounts``; empty where its own could be another's too."""
    others = [
        each
        for each in accounts
        if each.sign_in == SignIn.PASSWORD and each.address.lower() != row.address.lower() and not each.writes_to
    ]
    if not others:
        return PASSWORD_VARIABLE
    own = own_variable(row)
    return "" if own in map(own_variable, others) else own


def given_password(row: MailAccountRow, accounts: Collection[MailAccountRow]) -> str | None:
    """The password that the environment has for this account."""
    return os.environ.get(variable_for(row, accounts)) or None


def is_for_nobody(row: MailAccountRow, accounts: Collection[MailAccountRow]) -> bool:
    """Whether the environment has a password that does not say for which of several accounts it is."""
    return bool(os.environ.get(PASSWORD_VARIABLE)) and variable_for(row, accounts) != PASSWORD_VARIABLE


def known_password(book_id: str, row: MailAccountRow, accounts: Collection[MailAccountRow]) -> str | None:
    """The password of this one of the book's ``accounts``, from the environment or the safe; None where there is
    none, or no safe to ask.
    """
    from arbook.mail.errors import SafeError

    given = given_password(row, accounts)
    if given:
        return given
    try:
        return open_safe(book_id).get(name_in_safe(row))
    except SafeError:
        return None


def refuse_unasked(book_id: str, row: MailAccountRow, variable: str | None = None) -> None:
    """Tell a safe that cannot be asked from one that has no password. ``variable`` would serve in its place.

    Raises:
        SafeLockedError: it cannot be asked before its owner unlocks it.
        NoPasswordError: ``no_safe``, ``safe_failed``.
    """
    from arbook.mail.errors import NoSafePlaceError, SafeFailedError

    try:
        open_safe(book_id).get(name_in_safe(row))
    except NoSafePlaceError:
        raise NoPasswordError(why="no_safe", address=row.address, variable=variable) from None
    except SafeFailedError as fault:
        raise NoPasswordError(why="safe_failed", address=row.address, text=str(fault.facts["why"])) from None


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

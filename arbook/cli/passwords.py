"""The mail password: from the environment for schedulers, from the system's safe, or typed for this session."""

import sys
from collections.abc import Collection
from getpass import getpass
from typing import TYPE_CHECKING

from arbook.cli.refusing import CommandRefusedError
from arbook.mail.secrets import PasswordSafe
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import MailAccountRow
from arbook.queries.settings import mail_accounts as mail_account_rows
from arbook.services import mail_accounts
from arbook.services.mail_accounts import PASSWORD_VARIABLE
from arbook.services.mail_sign_ins import is_opened_in_browser, known_key
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.mail.keys import Key


_NOWHERE = "There is no password for {username}. Run `arbook mail BOOK --store-password`, or set {variable}."
_FOR_NOBODY = (
    "There is no password for {address}: {given} does not say for which of several accounts it is. Run "
    "`arbook mail BOOK --account ADDRESS --store-password`, or set {variable}."
)


def safe_of(office: Office) -> PasswordSafe:
    """The system's safe for this book's passwords.

    Raises:
        NoSafePlaceError: the system has none.
    """
    return mail_accounts.open_safe(office.read(book_facts)["book_id"])


def find_key(office: Office, account: MailAccountRow) -> "Key":
    """What opens the account, wherever it is; a password is asked for only where somebody sits at a terminal.

    Raises:
        CommandRefusedError: there is none and nobody to ask.
        SignInEndedError: it is opened by a sign-in, and nobody signed in.
    """
    accounts = office.read(mail_account_rows)
    known = known_key(office.read(book_facts)["book_id"], account, accounts)
    if known is None and is_opened_in_browser(account):
        from arbook.mail.errors import SignInEndedError

        raise SignInEndedError(account.host, account.port, address=account.address, why="never")
    return known or ask_password(account, accounts)


def ask_password(account: MailAccountRow, accounts: Collection[MailAccountRow]) -> str:
    """Ask at the terminal for the password of this one of the book's ``accounts``.

    Raises:
        CommandRefusedError: there is no terminal, or nothing was typed.
    """
    username = account.username
    if sys.stdin is None or not sys.stdin.isatty():
        variable = mail_accounts.variable_for(account, accounts)
        raise CommandRefusedError(
            _FOR_NOBODY if mail_accounts.is_for_nobody(account, accounts) else _NOWHERE,
            username=username,
            address=account.address,
            given=PASSWORD_VARIABLE,
            variable=variable or mail_accounts.own_variable(account),
        )
    try:
        typed = getpass(f"Mail password for {username}: ")
    except EOFError:
        typed = ""
    if not typed:
        raise CommandRefusedError("No password was given, so nothing was done.")
    return typed

"""The mail password: from the environment for schedulers, from the system's safe, or typed for this session."""

import sys
from getpass import getpass
from typing import TYPE_CHECKING

from arbook.cli.refusing import CommandRefusedError
from arbook.mail.secrets import PasswordSafe
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import MailAccountRow
from arbook.services import mail_accounts
from arbook.services.mail_accounts import PASSWORD_VARIABLE
from arbook.services.mail_sign_ins import is_opened_in_browser, known_key
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.mail.keys import Key


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
    known = known_key(office.read(book_facts)["book_id"], account)
    if known is None and is_opened_in_browser(account):
        from arbook.mail.errors import SignInEndedError

        raise SignInEndedError(account.host, account.port, address=account.address, why="never")
    return known or ask_password(account.username)


def ask_password(username: str) -> str:
    """Ask at the terminal.

    Raises:
        CommandRefusedError: there is no terminal, or nothing was typed.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise CommandRefusedError(
            "There is no password for {username}. Run `arbook mail BOOK --store-password`, or set {variable}.",
            username=username,
            variable=PASSWORD_VARIABLE,
        )
    try:
        typed = getpass(f"Mail password for {username}: ")
    except EOFError:
        typed = ""
    if not typed:
        raise CommandRefusedError("No password was given, so nothing was done.")
    return typed

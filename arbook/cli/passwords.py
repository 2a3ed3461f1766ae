"""The mail password: from the environment for schedulers, from the system's safe, or typed for this session."""

import os
import sys
from getpass import getpass

from arbook.cli.refusing import CommandRefusedError
from arbook.mail.errors import SafeError
from arbook.mail.secrets import PasswordSafe, open_keyring_safe
from arbook.queries.settings import MailAccountRow, book_facts
from arbook.services.office import Office

PASSWORD_VARIABLE = "ARBOOK_MAIL_PASSWORD"  # noqa: S105 - the name of a variable


def safe_of(office: Office) -> PasswordSafe:
    """The system's safe for this book's passwords.

    Raises:
        NoSafePlaceError: the system has none.
    """
    return open_keyring_safe(office.read(book_facts)["book_id"])


def find_password(office: Office, account: MailAccountRow) -> str:
    """The password, wherever it is; asked for only where somebody sits at a terminal.

    Raises:
        CommandRefusedError: there is none and nobody to ask.
    """
    given = os.environ.get(PASSWORD_VARIABLE)
    if given:
        return given
    try:
        kept = safe_of(office).get(account.username)
    except SafeError:
        kept = None
    return kept or ask_password(account.username)


def ask_password(username: str) -> str:
    """Ask at the terminal.

    Raises:
        CommandRefusedError: there is no terminal, or nothing was typed.
    """
    if not sys.stdin.isatty():
        raise CommandRefusedError(
            "There is no password for {username}. Run `arbook mail BOOK --store-password`, or set {variable}.",
            username=username,
            variable=PASSWORD_VARIABLE,
        )
    typed = getpass(f"Mail password for {username}: ")
    if not typed:
        raise CommandRefusedError("No password was given, so nothing was done.")
    return typed

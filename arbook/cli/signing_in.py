"""The command that signs in at a mail provider in the browser."""

import sys
from argparse import ArgumentParser, Namespace
from functools import partial

from arbook.cli.arguments import Commands, add_command
from arbook.cli.books import for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import say
from arbook.cli.refusing import CommandRefusedError
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import MailAccountRow, mail_account
from arbook.sentences.sentence import Sentence
from arbook.services import mail_accounts
from arbook.services.mail_sign_ins import forget_sign_in, is_opened_in_browser, sign_in
from arbook.services.reminder_errors import DemoBookError

_AFTER = "The answer is with arbook. Go back to the terminal: it says how the sign-in went. You can close this page."


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``mail-sign-in``."""
    parser = add_command(commands, "mail-sign-in", _sign_in, "sign in at a mail provider in the browser")
    parser.add_argument("--account", metavar="ADDRESS", default="", help="which account, where there are several")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--no-browser", action="store_true", help="open none; show the address to open by hand")
    way.add_argument("--forget", action="store_true", help="forget the sign-in on this computer")
    add_outcome_format(parser)


def _sign_in(arguments: Namespace) -> int:
    """The book is closed before the owner is sent to the browser: nobody is kept waiting for its lock."""
    with for_reading(arguments) as office:
        row = _account(office.read(mail_account, arguments.account), arguments.account)
        book_id, is_demo = office.read(book_facts)["book_id"], office.is_demo
    if is_demo:
        raise DemoBookError
    if arguments.forget:
        forget_sign_in(book_id, row)
        return done(arguments, "The sign-in of {address} is forgotten on this computer.", address=row.address)
    mail_accounts.open_safe(book_id)  # without one it would be over with this command
    show = partial(_show, row.address, opens=not arguments.no_browser)
    if not sign_in(book_id, row, _AFTER, show, _never).is_kept:
        raise CommandRefusedError("The sign-in of {address} could not be kept.", address=row.address)
    return done(arguments, "Signed in for {address}. Mail can leave by this account now.", address=row.address)


def _account(row: MailAccountRow | None, address: str) -> MailAccountRow:
    """The account that is meant.

    Raises:
        CommandRefusedError: there is none, or a password opens it.
    """
    if row is None and not address:
        raise CommandRefusedError("No mail account is set up yet.")
    if row is None:
        raise CommandRefusedError("There is no mail account {address}.", address=address)
    if not is_opened_in_browser(row):
        raise CommandRefusedError(
            "{address} is opened with a password. Change that with `arbook mail BOOK --sign-in microsoft`.",
            address=row.address,
        )
    return row


def _show(address: str, url: str, *, opens: bool) -> bool:
    """Open the provider's page; the address is shown too, for a browser elsewhere on this machine."""
    from webbrowser import open as open_browser

    say(Sentence("Say yes for {address} in the browser. If none opens, open this address:", {"address": address}),
        stream=sys.stderr)  # fmt: skip
    print(url, file=sys.stderr, flush=True)
    if opens:
        open_browser(url)
    return True


def _never() -> bool:
    return False

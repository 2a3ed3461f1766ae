"""The command for the accounts that mail leaves by."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import fields, replace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.outcomes import add_outcome_format
from arbook.cli.output import Listing, say, show, show_facts, show_json
from arbook.cli.passwords import ask_password, safe_of
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.sending import send_test
from arbook.mail.account import SignIn
from arbook.queries.settings import MailAccountRow, Profile, mail_account, mail_accounts, profile
from arbook.sentences.mail_tests import tried
from arbook.sentences.sentence import Sentence
from arbook.services.mail_accounts import PASSWORD_VARIABLE, account_of, name_in_safe, own_variable
from arbook.services.office import Office

_NONE = "none"
_NAMES = tuple(each.name for each in fields(MailAccountRow))
_MAY_BE_NONE = ("imap_host", "writes_to", "client_id", "tenant", "authorize_url", "token_url", "sign_in_scope")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``mail``."""
    mail = add_command(commands, "mail", _mail, "show or set up the accounts that mail leaves by")
    mail.add_argument("--account", metavar="ADDRESS", default="", help="which account, where there are several")
    way = mail.add_mutually_exclusive_group()
    way.add_argument("--add", action="store_true", help="set up another account beside those that are there")
    way.add_argument("--remove", action="store_true", help="take the account out of the book")
    mail.add_argument("--default", dest="is_default", action="store_const", const=True, help="use it for all mail")
    for name in ("address", "host", "username", "sender_name"):
        mail.add_argument(f"--{name.replace('_', '-')}", dest=name)
    mail.add_argument("--port", type=whole_number)
    mail.add_argument("--security", choices=("starttls", "tls"))
    mail.add_argument("--per-minute", metavar="N", type=whole_number, help="so many messages at most; 0: no limit")
    mail.add_argument("--per-hour", metavar="N", type=whole_number, help="so many messages at most; 0: no limit")
    mail.add_argument("--pause", dest="pause_seconds", metavar="SECONDS", type=whole_number, help="between two")
    mail.add_argument("--imap-host", metavar="HOST|none", help="put a copy into the Sent folder there")
    mail.add_argument("--imap-port", type=whole_number)
    mail.add_argument("--write-to", dest="writes_to", metavar="DIR|none", help="write files there; send nothing")
    mail.add_argument(
        "--sign-in", choices=[each.value for each in SignIn], help="with a password, or in the browser (OAuth2)"
    )
    mail.add_argument("--client-id", metavar="ID|none", help="as what arbook is registered with the provider")
    mail.add_argument("--tenant", metavar="ID|none", help="whose accounts may sign in at Microsoft")
    for name in ("authorize-url", "token-url", "sign-in-scope"):
        mail.add_argument(f"--{name}", metavar="TEXT|none", help="for --sign-in other: what its provider says")
    mail.add_argument(
        "--store-password", action="store_true", help=f"keep it in the system's safe (or {PASSWORD_VARIABLE})"
    )
    mail.add_argument("--test", action="store_true", help="send a message to yourself")
    add_outcome_format(mail)


def _mail(arguments: Namespace) -> int:
    told = _told(arguments)
    opened = for_change if told or arguments.remove or arguments.add else for_reading
    with opened(arguments) as office:
        if arguments.remove:
            office.settings.forget_mail_account(_known(office, arguments).address)
            return _show(office, arguments, None)
        row = _save(office, arguments, told) if told or arguments.add else _chosen(office, arguments)
        if arguments.store_password:
            _store_password(office, row)
        if arguments.test:
            _test(office, row)
        return _show(office, arguments, row)


def _told(arguments: Namespace) -> dict[str, object]:
    told = {name: getattr(arguments, name) for name in _NAMES if getattr(arguments, name) is not None}
    for name in _MAY_BE_NONE:
        if told.get(name) == _NONE:
            told[name] = ""
    if told.get("writes_to"):
        told["writes_to"] = str(Path(str(told["writes_to"])).absolute())
    return told


def _chosen(office: Office, arguments: Namespace) -> MailAccountRow | None:
    """The account that is meant; None where none is set up.

    Raises:
        CommandRefusedError: none has this address.
    """
    row = office.read(mail_account, arguments.account)
    if row is None and arguments.account:
        raise CommandRefusedError("There is no mail account {address}.", address=arguments.account)
    return row


def _known(office: Office, arguments: Namespace) -> MailAccountRow:
    row = _chosen(office, arguments)
    if row is None:
        raise CommandRefusedError("No mail account is set up yet.")
    return row


def _save(office: Office, arguments: Namespace, told: dict[str, object]) -> MailAccountRow:
    """The account as it was, or guessed from the address, with what the options say instead."""
    before = None if arguments.add else _chosen(office, arguments)
    row = before
    if row is None:
        is_first = not office.read(mail_accounts)
        row = replace(_guessed(office.read(profile), str(told.get("address") or "")), is_default=is_first)
    row = replace(row, **told)  # type: ignore[arg-type]
    account_of(row)
    office.settings.save_mail_account(row, instead_of=before.address if before else "")
    return row


def _guessed(own: Profile, address: str) -> MailAccountRow:
    from arbook.mail.account import guess_account

    guess = guess_account(address or own.email)
    return MailAccountRow(
        own.name,
        address or own.email,
        guess.host,
        guess.port,
        guess.security.value,
        guess.username,
        per_minute=guess.per_minute,
        per_hour=guess.per_hour,
        sign_in=guess.sign_in.value,
    )


def _show(office: Office, arguments: Namespace, row: MailAccountRow | None) -> int:
    accounts = office.read(mail_accounts)
    facts = {} if row is None else {name: getattr(row, name) for name in _NAMES}
    if arguments.format == "json":
        show_json({**facts, "accounts": [{name: getattr(each, name) for name in _NAMES} for each in accounts]})
    elif not accounts:
        print("No mail account is set up yet. Begin with --address.")
    elif len(accounts) == 1 or arguments.account or arguments.add:
        show_facts(facts)
    else:
        columns = ("address", "sender_name", "host", "is_default")
        rows = [tuple(getattr(each, name) for name in columns) for each in accounts]
        show(arguments.format, {}, Listing("accounts", columns, rows))
    if row is not None and row.writes_to:
        told = "Nothing is sent by this account: messages become files in {folder}."
        say(Sentence(told, {"folder": row.writes_to}), stream=sys.stderr)
    return 0


def _test(office: Office, row: MailAccountRow | None) -> None:
    address, delivery = send_test(office, row.address if row else "")
    told = tried(address, delivery.outcome.value, delivery.text)
    if delivery.outcome.value != "sent":
        raise CommandRefusedError(told.template, **told.facts)
    say(told, stream=sys.stderr)


def _store_password(office: Office, row: MailAccountRow | None) -> None:
    import os

    if row is None:
        raise CommandRefusedError("Set the account up first, beginning with --address.")
    # the command itself says for which account it is
    password = os.environ.get(own_variable(row)) or os.environ.get(PASSWORD_VARIABLE)
    safe_of(office).set(name_in_safe(row), password or ask_password(row, office.read(mail_accounts)))
    print("The password is in the system's safe.", file=sys.stderr)

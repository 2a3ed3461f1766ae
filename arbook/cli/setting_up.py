"""Commands for what the owner sets up once: the business, terms, tax rates, numbers, the mail account."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.entering import country_of
from arbook.cli.outcomes import add_outcome_format
from arbook.cli.output import Listing, say, show_facts, show_json
from arbook.cli.passwords import ask_password, safe_of
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.sending import send_test
from arbook.ledger.amounts import parse_percent
from arbook.ledger.terms import net_days
from arbook.queries.settings import MailAccountRow, Profile, mail_account, profile, tax_rates, terms_list
from arbook.sentences.sentence import Sentence
from arbook.services.mail_accounts import PASSWORD_VARIABLE, account_of
from arbook.services.office import Office
from arbook.services.settings import TaxRateFacts

_PROFILE_TEXTS = tuple(
    (
        "name address country email phone website tax_id tagline contact_name language paper_size iban bic bank_name "
        "payment_note accent"
    ).split()
)
_SERIES = ("invoice", "credit_note", "plan", "customer")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``settings`` and ``mail``."""
    settings = add_command(commands, "settings", _settings, "show or change the business and what it offers")
    for name in _PROFILE_TEXTS:
        settings.add_argument(f"--{name.replace('_', '-')}", dest=f"new_{name}")
    settings.add_argument("--logo", metavar="FILE", type=Path, help="a PNG or JPEG for the letterhead")
    settings.add_argument("--add-terms", metavar="DAYS", type=whole_number, help="offer terms of so many days")
    settings.add_argument("--add-tax", metavar='"NAME;PERCENT"', help="offer a tax rate")
    settings.add_argument("--numbering", metavar="SERIES=PATTERN", help=f"for {', '.join(_SERIES)}")
    add_outcome_format(settings)
    mail = add_command(commands, "mail", _mail, "show or set up the account that reminders leave by")
    for name in ("address", "host", "username", "sender_name"):
        mail.add_argument(f"--{name.replace('_', '-')}", dest=name)
    mail.add_argument("--port", type=whole_number)
    mail.add_argument("--security", choices=("starttls", "tls"))
    mail.add_argument(
        "--store-password", action="store_true", help=f"keep it in the system's safe (or {PASSWORD_VARIABLE})"
    )
    mail.add_argument("--test", action="store_true", help="send a message to yourself")
    add_outcome_format(mail)


def _settings(arguments: Namespace) -> int:
    told = {name: getattr(arguments, f"new_{name}") for name in _PROFILE_TEXTS}
    told = {name: text for name, text in told.items() if text is not None}
    if "country" in told:
        told["country"] = country_of(told["country"])
    asks = (told, arguments.logo, arguments.add_terms, arguments.add_tax, arguments.numbering)
    opened = for_change if any(each is not None and each != {} for each in asks) else for_reading
    with opened(arguments) as office:
        if told or arguments.logo is not None:
            logo = office.read(profile).logo if arguments.logo is None else arguments.logo.read_bytes()
            office.settings.change_profile(replace(office.read(profile), **told, logo=logo))
        _offer(office, arguments)
        _show_settings(office, arguments)
    return 0


def _offer(office: Office, arguments: Namespace) -> None:
    if arguments.add_terms is not None:
        office.settings.add_terms(net_days(arguments.add_terms))
    if arguments.add_tax is not None:
        name, _, percent = arguments.add_tax.rpartition(";")
        office.settings.add_tax_rate(TaxRateFacts(name.strip(), parse_percent(percent)))
    if arguments.numbering is not None:
        series, _, pattern = arguments.numbering.partition("=")
        if series not in _SERIES:
            raise CommandRefusedError("“{series}” is no series: it is {known}.", series=series, known=_SERIES)
        office.settings.change_numbering(series, pattern)


def _show_settings(office: Office, arguments: Namespace) -> None:
    own = office.read(profile)
    facts: dict[str, object] = {name: getattr(own, name) for name in ("currency", *_PROFILE_TEXTS)}
    facts["has_logo"] = own.logo is not None
    terms = [row.terms.name for row in office.read(terms_list)]
    rates = office.read(tax_rates)
    if arguments.format == "json":
        listing = Listing("tax_rates", ("name", "percent"), [(rate.name, rate.percent) for rate in rates])
        show_json({**facts, "terms": terms, "tax_rates": listing.as_dicts()})
        return
    show_facts(facts)
    print(f"terms: {', '.join(terms)}")
    print(f"tax rates: {', '.join(f'{rate.name} ({_percent(rate.percent)}%)' for rate in rates)}")


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _mail(arguments: Namespace) -> int:
    names = tuple(each.name for each in fields(MailAccountRow))
    told = {name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None}
    opened = for_change if told else for_reading
    with opened(arguments) as office:
        if told:
            office.settings.save_mail_account(_account(office, told))
        row = office.read(mail_account)
        if arguments.store_password:
            _store_password(office, row)
        if arguments.test:
            _test(office)
    facts = {} if row is None else {name: getattr(row, name) for name in names}
    if arguments.format == "json":
        show_json(facts)
    else:
        show_facts(facts)
        if row is None:
            print("No mail account is set up yet. Begin with --address.")
    return 0


def _account(office: Office, told: dict[str, object]) -> MailAccountRow:
    """The account as it was, or guessed from the address, with what the options say instead."""
    row = office.read(mail_account)
    if row is None:
        row = _guessed(office.read(profile), str(told.get("address") or ""))
    row = replace(row, **told)  # type: ignore[arg-type]
    account_of(row)
    return row


def _guessed(own: Profile, address: str) -> MailAccountRow:
    from arbook.mail.account import guess_account

    guess = guess_account(address or own.email)
    return MailAccountRow(
        own.name, address or own.email, guess.host, guess.port, guess.security.value, guess.username
    )


def _test(office: Office) -> None:
    address, delivery = send_test(office)
    if delivery.outcome.value != "sent":
        raise CommandRefusedError(
            "The mail server did not take the test ({reply}).", reply=delivery.text or delivery.outcome.value
        )
    say(
        Sentence("The mail server took a test for {address}. Look whether it arrives.", {"address": address}),
        stream=sys.stderr,
    )


def _store_password(office: Office, row: MailAccountRow | None) -> None:
    import os

    if row is None:
        raise CommandRefusedError("Set the account up first, beginning with --address.")
    password = os.environ.get(PASSWORD_VARIABLE) or ask_password(row.username)
    safe_of(office).set(row.username, password)
    print("The password is in the system's safe.", file=sys.stderr)

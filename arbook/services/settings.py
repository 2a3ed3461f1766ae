"""Changing what the owner set up: the business, the mail account, terms, tax rates."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal

from sqlalchemy import delete, select, update

from arbook.importing.countries import country_code
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import MOST_TAX_PERCENT
from arbook.ledger.numbering import check_pattern
from arbook.ledger.terms import Terms
from arbook.queries.settings import MailAccountRow, Profile, SeriesRow, terms_to_json
from arbook.services.changing import Change, Changes, Counter
from arbook.services.numbers import renumber
from arbook.store.tables.book import business_profile_table, mail_account_table, tax_rate_table, terms_table


class SettingsError(ArbookError):
    """A setting that cannot be kept. Facts: ``why`` and what it is about."""


@dataclass(frozen=True, slots=True)
class TaxRateFacts:
    """A tax rate to offer. ``kind`` is standard, reduced, zero, exempt or reverse_charge."""

    name: str
    percent: Decimal
    kind: str = "standard"
    note: str = ""
    is_default: bool = False


class SettingsService:
    """Use cases of the Settings desk."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def change_profile(self, profile: Profile, *, operation_id: str | None = None) -> Changes:
        """Write the business anew. The currency of a book stays.

        Raises:
            SettingsError: no name; ``bad_country``, ``bad_iban``, ``logo_too_large``, ``logo_unreadable``.
            BadAddressError: not one mail address.
        """
        _check_profile(profile)
        row = {each.name: getattr(profile, each.name) for each in fields(profile) if each.name != "currency"}

        def work(change: Change) -> None:
            change.connection.execute(update(business_profile_table).values(**row, operation_id=change.operation_id))
            change.touch("profile", 1)

        return self._counter.change("change_profile", work, operation_id)

    def save_mail_account(self, account: MailAccountRow, *, operation_id: str | None = None) -> Changes:
        """Set the account that reminders leave by; the password goes to the keyring, not here.

        Raises:
            SettingsError: ``bad_port``, ``no_host``, ``bad_security``.
            BadAddressError: not one mail address.
        """
        _check_account(account)

        def work(change: Change) -> None:
            change.connection.execute(delete(mail_account_table))
            row = {each.name: getattr(account, each.name) for each in fields(account)}
            change.insert(mail_account_table, **row, operation_id=change.operation_id)
            change.touch("profile", 1)

        return self._counter.change("save_mail_account", work, operation_id)

    def forget_mail_account(self, *, operation_id: str | None = None) -> Changes:
        """Back to a book without a mail account; what is in the password safe stays there."""

        def work(change: Change) -> None:
            change.connection.execute(delete(mail_account_table))
            change.touch("profile", 1)

        return self._counter.change("forget_mail_account", work, operation_id)

    def add_terms(self, terms: Terms, *, operation_id: str | None = None) -> Changes:
        """Terms to choose from; ``Changes.made_id`` is theirs. The same name answers with what is there."""

        def work(change: Change) -> None:
            change.made(ensure_terms(change, terms), terms.name)

        return self._counter.change("add_terms", work, operation_id)

    def offer_terms(self, terms_id: int, *, offered: bool, operation_id: str | None = None) -> Changes:
        """Offer terms, or no longer; papers that have them keep them.

        Raises:
            SettingsError: ``is_default``.
        """

        def work(change: Change) -> None:
            own = business_profile_table
            if not offered and change.connection.execute(select(own.c.default_terms_id)).scalar() == terms_id:
                raise SettingsError(field="terms", why="is_default")
            table = terms_table
            change.connection.execute(update(table).where(table.c.id == terms_id).values(is_archived=not offered))
            change.touch("terms", terms_id)

        return self._counter.change("offer_terms", work, operation_id)

    def choose_terms(self, terms_id: int, *, operation_id: str | None = None) -> Changes:
        """The terms that new customers get."""

        def work(change: Change) -> None:
            change.connection.execute(update(business_profile_table).values(default_terms_id=terms_id))
            change.touch("profile", 1)
            change.touch("terms", terms_id)

        return self._counter.change("choose_terms", work, operation_id)

    def offer_tax_rate(self, rate_id: int, *, offered: bool, operation_id: str | None = None) -> Changes:
        """Offer a tax rate, or no longer; papers that have it keep it.

        Raises:
            SettingsError: ``is_default``.
        """

        def work(change: Change) -> None:
            table = tax_rate_table
            row = table.c.id == rate_id
            if not offered and change.connection.execute(select(table.c.is_default).where(row)).scalar():
                raise SettingsError(field="tax_rate", why="is_default")
            change.connection.execute(update(table).where(row).values(is_archived=not offered))
            change.touch("tax_rate", rate_id)

        return self._counter.change("offer_tax_rate", work, operation_id)

    def choose_tax_rate(self, rate_id: int, *, operation_id: str | None = None) -> Changes:
        """The tax rate that new lines get."""

        def work(change: Change) -> None:
            table = tax_rate_table
            change.connection.execute(update(table).values(is_default=table.c.id == rate_id))
            change.touch("tax_rate", rate_id)

        return self._counter.change("choose_tax_rate", work, operation_id)

    def add_tax_rate(self, facts: TaxRateFacts, *, operation_id: str | None = None) -> Changes:
        """A tax rate to choose from.

        Raises:
            SettingsError: ``bad_percent``, ``no_name``.
        """
        if not facts.name.strip():
            raise SettingsError(field="name", why="no_name")
        if not 0 <= facts.percent <= MOST_TAX_PERCENT:
            raise SettingsError(field="percent", why="bad_percent")

        def work(change: Change) -> None:
            if facts.is_default:
                change.connection.execute(update(tax_rate_table).values(is_default=False))
            row = {each.name: getattr(facts, each.name) for each in fields(facts)}
            rate_id = change.insert(tax_rate_table, **row, operation_id=change.operation_id)
            change.touch("tax_rate", rate_id)
            change.made(rate_id)

        return self._counter.change("add_tax_rate", work, operation_id)

    def change_numbering(
        self, kind: str, pattern: str, next_counter: int | None = None, *, operation_id: str | None = None
    ) -> Changes:
        """How the next papers of a series (invoice, credit_note, plan, customer) are numbered.

        Without ``next_counter`` the counter goes on where it stands.

        Raises:
            NumberingError: ``bad_pattern``; ``goes_back`` (with ``least``) below a number that was given.
        """
        check_pattern(pattern)

        def work(change: Change) -> None:
            renumber(change, kind, pattern, next_counter)
            change.touch("profile", 1)

        return self._counter.change("change_numbering", work, operation_id)

    def change_series(self, wanted: Sequence[SeriesRow], *, operation_id: str | None = None) -> Changes:
        """Several series at once, all or none.

        Raises:
            NumberingError: as ``change_numbering``, with the series' ``kind``.
        """
        for each in wanted:
            check_pattern(each.pattern)

        def work(change: Change) -> None:
            for each in wanted:
                renumber(change, each.kind, each.pattern, each.next_counter)
            change.touch("profile", 1)

        return self._counter.change("change_series", work, operation_id)


def ensure_terms(change: Change, terms: Terms) -> int:
    """The id of terms of this name, offered again or written when they are missing. Part of a larger change."""
    table = terms_table
    found = change.connection.execute(
        select(table.c.id, table.c.is_archived).where(table.c.name == terms.name)
    ).one_or_none()
    if found is not None:
        if found.is_archived:
            change.connection.execute(update(table).where(table.c.id == found.id).values(is_archived=False))
            change.touch("terms", found.id)
        return int(found.id)
    terms_id = change.insert(table, name=terms.name, rule=terms_to_json(terms), operation_id=change.operation_id)
    change.touch("terms", terms_id)
    return terms_id


_LARGEST_LOGO = 2_000_000
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def check_logo(logo: bytes | None) -> None:
    """Refuse a picture that papers cannot show.

    Raises:
        SettingsError: ``logo_too_large``; ``logo_unreadable`` for anything but PNG and JPEG.
    """
    if logo is None:
        return
    if len(logo) > _LARGEST_LOGO:
        raise SettingsError(field="logo", why="logo_too_large")
    if not logo.startswith(_PICTURES):
        raise SettingsError(field="logo", why="logo_unreadable")


def _check_profile(profile: Profile) -> None:
    if not profile.name.strip():
        raise SettingsError(field="name", why="no_name")
    if country_code(profile.country) != profile.country:
        raise SettingsError(field="country", why="bad_country", text=profile.country)
    if profile.iban.strip():
        from stdnum import iban

        if not iban.is_valid(profile.iban):
            raise SettingsError(field="iban", why="bad_iban", text=profile.iban)
    if profile.email.strip():
        from arbook.mail.addresses import check_address

        check_address(profile.email, field="email")
    check_logo(profile.logo)


def _check_account(account: MailAccountRow) -> None:
    from arbook.mail.addresses import check_address

    check_address(account.address, field="address")
    if not account.host.strip():
        raise SettingsError(field="host", why="no_host")
    if not 1 <= account.port <= 65535:
        raise SettingsError(field="port", why="bad_port")
    if account.security not in ("starttls", "tls"):
        raise SettingsError(field="security", why="bad_security")

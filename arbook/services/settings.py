"""Changing what the owner set up: the business, the mail account, how papers are numbered."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from io import BytesIO
from warnings import catch_warnings

from sqlalchemy import delete, insert, update

from arbook.formats.formats import LANGUAGES
from arbook.importing.countries import country_code
from arbook.ledger.errors import AmountError
from arbook.ledger.money import Money
from arbook.ledger.numbering import check_pattern
from arbook.queries.book_facts import PAID_ANEW
from arbook.queries.offers import SeriesRow
from arbook.queries.settings import Profile
from arbook.queries.settings import profile as profile_of
from arbook.services.changing import Change, Changes
from arbook.services.numbers import renumber
from arbook.services.settings_mail import MailSetupService
from arbook.services.settings_offers import SettingsError
from arbook.store.tables.book import book_fact_table, business_profile_table

PAPER_SIZES = ("A4", "LETTER")
AUTO = "auto"
PAY_SLIPS = ("none", "cut_off")
LONGEST_TEXT = 1000
_WHERE_TO_PAY = ("iban", "bic", "local_account", "payment_note", "pay_link", "card_phone", "check_to")
"""Whoever follows what these said before pays to the wrong place."""
_COLOR = re.compile("#[0-9A-Fa-f]{6}")
LARGEST_COIN = Decimal(1000)
"""In major units: some countries round to their smallest note."""


class SettingsService(MailSetupService):
    """Use cases of the Settings desk; those around mail are in ``settings_mail``, those around what is offered on
    papers in ``settings_offers``.
    """

    def change_profile(self, profile: Profile, *, operation_id: str | None = None) -> Changes:
        """Write the business anew. The currency of a book stays.

        Raises:
            SettingsError: no name; ``bad_country``, ``bad_iban``, ``bad_way``, ``bad_link``, ``no_link``,
                ``bad_reference_kind``, ``bad_language``, ``bad_paper_size``,
                ``bad_accent``, ``bad_design``, ``bad_window``, ``bad_coin``, ``long_text``, ``logo_too_large``,
                ``logo_too_fine``, ``logo_unreadable``.
            BadAddressError: not one mail address.
        """
        _check_profile(profile)
        row = {each.name: getattr(profile, each.name) for each in fields(profile) if each.name != "currency"}

        def work(change: Change) -> None:
            known = profile_of(change.connection)
            changed = {name: value for name, value in row.items() if getattr(known, name) != value}
            _check_choices(changed)
            if changed.keys() & {"paper_size", "address_form"}:
                _check_window(profile.address_form, profile.paper_size)
            change.connection.execute(update(business_profile_table).values(**row, operation_id=change.operation_id))
            if any(getattr(known, name) not in ("", row[name]) for name in _WHERE_TO_PAY):
                _note_paid_anew(change)
            change.touch("profile", 1)

        return self._counter.change("change_profile", work, operation_id)

    def change_numbering(
        self, kind: str, pattern: str, next_counter: int | None = None, *, operation_id: str | None = None
    ) -> Changes:
        """How the next papers of a series (invoice, credit_note, plan, customer, late_charge) are numbered.

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


def _note_paid_anew(change: Change) -> None:
    """Mail that waits names what was before: it is not sent any more (``freshness.why_stale``)."""
    facts = book_fact_table
    change.connection.execute(delete(facts).where(facts.c.key == PAID_ANEW))
    change.connection.execute(insert(facts).values(key=PAID_ANEW, value=change.operation_id))


_LARGEST_LOGO = 2_000_000
_MOST_PIXELS = 16_000_000
"""A paper with more would take seconds and hundreds of megabytes."""

_BOMB = 1_000_000_000
"""What a picture is taken for that claims more than anybody looks at."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def check_logo(logo: bytes | None) -> None:
    """Refuse a picture that papers cannot show.

    Raises:
        SettingsError: ``logo_too_large``; ``logo_too_fine``; ``logo_unreadable`` for anything but PNG and JPEG.
    """
    if logo is None:
        return
    if len(logo) > _LARGEST_LOGO:
        raise SettingsError(field="logo", why="logo_too_large")
    if not logo.startswith(_PICTURES):
        raise SettingsError(field="logo", why="logo_unreadable")
    pixels = _pixels_of(logo)
    if pixels > _MOST_PIXELS:
        raise SettingsError(
            field="logo", why="logo_too_fine", pixels=pixels // 1_000_000, most=_MOST_PIXELS // 1_000_000
        )


def _pixels_of(logo: bytes) -> int:
    """As its head says; nothing is unpacked, since a small file can hold a picture that fills the memory."""
    from PIL import Image, UnidentifiedImageError

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(logo)) as picture:
            return int(picture.width * picture.height)
    except Image.DecompressionBombError:
        return _BOMB
    except (OSError, ValueError, UnidentifiedImageError):
        return 0


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
    _check_ways(profile)
    check_logo(profile.logo)
    if profile.cash_rounding is not None:
        _check_coin(profile.cash_rounding, profile.currency)


def _check_ways(profile: Profile) -> None:
    """A way that is told needs what it takes; a link is checked as soon as it is written down."""
    from arbook.ledger.pay_ways import LINK_PLACES, PayWay, is_link_template, unknown_ways, ways_of
    from arbook.ledger.references import ReferenceKind

    if unknown := unknown_ways(profile.pay_ways):
        raise SettingsError(field="pay_ways", why="bad_way", text=unknown[0], known=tuple(PayWay))
    is_told = PayWay.LINK in ways_of(profile.pay_ways)
    if (is_told or profile.pay_link) and not is_link_template(profile.pay_link):
        raise SettingsError(field="pay_link", why="bad_link" if profile.pay_link else "no_link", places=LINK_PLACES)
    if profile.reference_kind not in set(ReferenceKind):
        raise SettingsError(field="reference_kind", why="bad_reference_kind", known=tuple(ReferenceKind))


def _check_choices(changed: Mapping[str, object]) -> None:
    """What windows offer as a choice can be anything on the command line; what stays as it was is not asked about."""
    if changed.get("language", LANGUAGES[0]) not in LANGUAGES:
        raise SettingsError(field="language", why="bad_language", known=LANGUAGES)
    if changed.get("paper_size", PAPER_SIZES[0]) not in PAPER_SIZES:
        raise SettingsError(field="paper_size", why="bad_paper_size", known=PAPER_SIZES)
    _check_design(changed)
    if "accent" in changed and not _COLOR.fullmatch(str(changed["accent"])):
        raise SettingsError(field="accent", why="bad_accent")
    for name, text in changed.items():
        if isinstance(text, str) and len(text) > LONGEST_TEXT:
            raise SettingsError(field=name, why="long_text", most=LONGEST_TEXT)


def _check_design(changed: Mapping[str, object]) -> None:
    """The look of papers, as far as it is changed."""
    if not changed.keys() & {"paper_style", "paper_font", "address_form", "pay_slip"}:
        return
    for name, known in design_choices().items():
        if name in changed and changed[name] not in known:
            raise SettingsError(field=name, why="bad_design", text=str(changed[name]), known=known)


def _check_window(form: str, paper_size: str) -> None:
    """A sheet goes into envelopes made for it, so both are chosen to fit, or the window is left to the country."""
    from arbook.documents.address_forms import FORMS

    fitting = (AUTO, *(name for name, each in FORMS.items() if each.paper_size == paper_size))
    if form not in fitting:
        raise SettingsError(field="address_form", why="bad_window", text=form, size=paper_size, known=fitting)


def design_choices() -> Mapping[str, tuple[str, ...]]:
    """What can be chosen for the look of papers, by the name of the field. Loads the room of papers."""
    from arbook.documents.address_forms import FORMS
    from arbook.documents.fonts import FAMILIES
    from arbook.documents.styles import STYLES

    return {
        "paper_style": tuple(STYLES),
        "paper_font": (AUTO, *FAMILIES),
        "address_form": (AUTO, *FORMS),
        "pay_slip": PAY_SLIPS,
    }


def _check_coin(coin: Decimal, currency: str) -> None:
    """The smallest coin is some whole number of cents."""
    try:
        Money.zero(currency).rounded_to(coin)
    except AmountError:
        raise SettingsError(field="cash_rounding", why="bad_coin", currency=currency) from None
    if coin > LARGEST_COIN:
        raise SettingsError(field="cash_rounding", why="bad_coin", currency=currency)

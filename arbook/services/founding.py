"""The first rows of a new book: the business, its number series, terms, tax rates and reminder policy."""

import json
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from arbook.importing.countries import country_code
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import currency_decimals
from arbook.ledger.numbering import shape_from_example
from arbook.ledger.terms import Terms, TermsPiece, net_days
from arbook.queries.offers import terms_to_json
from arbook.resources import resource_text
from arbook.services.changing import Change, Changes, Counter
from arbook.services.founding_words import FoundingWords, founding_words
from arbook.services.policy_founding import found_policies
from arbook.services.settings import check_logo
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.offers import series_table, tax_rate_table, terms_table

_INVOICES = "{year}-{n:04}"
_CUSTOMERS = "{n:04}"
_FIRST_CUSTOMER = 1001
_DEFAULT_DAYS = 30
_EARLY_PERCENT = 2
_EARLY = ((14, 7), (_DEFAULT_DAYS, 10))
"""Days net, and the days within which the discount is earned."""
_DISCOUNT_TAX = {"BE": DiscountTax.ALWAYS_REDUCED, "NL": DiscountTax.UNCHANGED}
"""Where the usual discount for paying early bears on the tax otherwise than once it is taken."""


class ProfileError(ArbookError):
    """A business that cannot be written down. Facts: ``why``, ``text``."""


@dataclass(frozen=True, slots=True)
class FoundBook:
    """The owner's answers on the first page: business name, ISO currency and country, language of the papers.

    ``first_invoice`` is the number of the first invoice as it will stand there ("2026-0148"), read on ``today``;
    without it the book begins with 1.
    """

    name: str
    currency: str
    country: str
    language: str = "en"
    first_invoice: str = ""
    today: date | None = None
    logo: bytes | None = None

    def check(self) -> None:
        """Refuse answers that make no business.

        Raises:
            ProfileError: no name, or the country is not the two-letter code of one.
            UnknownCurrencyError: no such currency.
            NumberingError: the first invoice's number cannot be counted on.
            SettingsError: the picture is too large.
        """
        currency_decimals(self.currency)
        if not self.name.strip():
            raise ProfileError(field="business", why="no_name")
        if country_code(self.country) != self.country:
            raise ProfileError(field="country", why="bad_country", text=self.country)
        check_logo(self.logo)
        self.invoice_series()

    def invoice_series(self) -> tuple[str, int]:
        """Pattern and first counter of the invoices.

        Raises:
            NumberingError: the first invoice's number cannot be counted on.
        """
        if not self.first_invoice.strip() or self.today is None:
            return _INVOICES, 1
        shape, counter = shape_from_example(self.first_invoice, self.today)
        return shape.pattern, counter


_SMALL_DIFFERENCE = 100
"""Minor units: what is left below 1.00 is less than asking for it costs. 0.50 left rests of bank fees untold."""


def found_book(counter: Counter, command: FoundBook) -> Changes:
    """Fill a new book.

    Raises:
        ProfileError, UnknownCurrencyError: see ``FoundBook.check``.
    """
    command.check()
    words = founding_words(command.language)

    def work(change: Change) -> None:
        _write_series(change, command, words)
        terms_id = _write_terms(change, command.country, words)
        _write_tax_rates(change, command.country, words)
        change.insert(
            business_profile_table,
            name=command.name.strip(),
            currency=command.currency,
            country=command.country,
            language=command.language,
            paper_size="LETTER" if command.country in ("US", "CA") else "A4",
            default_terms_id=terms_id,
            default_policy_id=found_policies(change, words),
            small_difference_minor=_SMALL_DIFFERENCE,
            logo=command.logo,
            operation_id=change.operation_id,
        )
        change.touch("profile", 1)

    return counter.change("found_book", work)


def _write_series(change: Change, command: FoundBook, words: FoundingWords) -> None:
    pattern, first = command.invoice_series()
    change.insert(series_table, kind="invoice", pattern=pattern, next_counter=first, skipped=first - 1)
    series = {
        "credit_note": words.credit_notes,
        "plan": words.plans,
        "customer": _CUSTOMERS,
        "late_charge": words.late_charges,
    }
    for kind, plain in series.items():
        first = _FIRST_CUSTOMER if kind == "customer" else 1
        change.insert(series_table, kind=kind, pattern=plain, next_counter=first)


def _write_terms(change: Change, country: str, words: FoundingWords) -> int:
    """The shipped terms; returns the id of the default ones. Those with a discount are there to be chosen."""
    names = {days: words.net_days.format(days=days) for days in (7, 14, _DEFAULT_DAYS, 60)}
    offered = [Terms(words.due_at_once, (TermsPiece(()),)), *(net_days(days, name) for days, name in names.items())]
    offered += [_early_terms(country, words, days, within) for days, within in _EARLY]
    ids = {
        terms.name: change.insert(
            terms_table, name=terms.name, rule=terms_to_json(terms), operation_id=change.operation_id
        )
        for terms in offered
    }
    return ids[names[_DEFAULT_DAYS]]


def _early_terms(country: str, words: FoundingWords, days: int, within: int) -> Terms:
    name = words.early_days.format(days=days, percent=_EARLY_PERCENT, early=within)
    early = EarlyDiscount(Decimal(_EARLY_PERCENT), within, _DISCOUNT_TAX.get(country, DiscountTax.REDUCED_IF_TAKEN))
    return replace(net_days(days, name), early=early)


def _write_tax_rates(change: Change, country: str, words: FoundingWords) -> None:
    rates = json.loads(resource_text("tax", "rates.json"))["countries"].get(country, [])
    for position, (name, percent, kind) in enumerate(rates):
        _write_rate(change, words.taxes.get(name, name), percent, kind, is_default=position == 0)
    _write_rate(change, words.no_tax, "0", "zero", is_default=not rates)


def _write_rate(change: Change, name: str, percent: str, kind: str, *, is_default: bool) -> None:
    change.insert(
        tax_rate_table,
        name=name,
        percent=Decimal(percent),
        kind=kind,
        is_default=is_default,
        operation_id=change.operation_id,
    )

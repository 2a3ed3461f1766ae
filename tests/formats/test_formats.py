"""How money, numbers and dates read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.formats.formats import LANGUAGES, formats_for
from arbook.ledger.amounts import parse_amount
from arbook.ledger.errors import UnknownCurrencyError
from arbook.ledger.money import Money, currencies

ENGLISH = formats_for("en", "IE")
GERMAN = formats_for("de", "DE")


@pytest.mark.parametrize(
    ("formats", "amount", "currency", "money", "plain"),
    [
        (ENGLISH, "1240.50", "EUR", "€1,240.50", "1,240.50"),
        (ENGLISH, "-1240.50", "EUR", "−€1,240.50", "−1,240.50"),
        (ENGLISH, "0.00", "EUR", "€0.00", "0.00"),
        (ENGLISH, "-0.05", "EUR", "−€0.05", "−0.05"),
        (ENGLISH, "1500", "JPY", "JP¥1,500", "1,500"),
        (ENGLISH, "1500.125", "KWD", "KWD\u00a01,500.125", "1,500.125"),
        (GERMAN, "1240.50", "EUR", "1.240,50\u00a0€", "1.240,50"),
        (GERMAN, "-12.00", "EUR", "−12,00\u00a0€", "−12,00"),
        (formats_for("de", "AT"), "1240.50", "EUR", "€\u00a01.240,50", "1.240,50"),
        (formats_for("de", "CH"), "1240.50", "CHF", "CHF\u00a01’240.50", "1’240.50"),
        (formats_for("en", "IN"), "12345678.90", "INR", "₹1,23,45,678.90", "1,23,45,678.90"),
        (formats_for("en", "US"), "999.99", "USD", "$999.99", "999.99"),
        (formats_for("en", "GB"), "999.99", "USD", "US$999.99", "999.99"),
    ],
)
def test_money_reads_as_the_language_writes_it(formats, amount, currency, money, plain):
    assert formats.money(Money.of(amount, currency)) == money
    assert formats.amount(Money.of(amount, currency)) == plain


def test_amounts_beyond_the_precision_of_a_float_keep_every_digit():
    exact = Money(9_007_199_254_740_993_07, "EUR")
    assert ENGLISH.amount(exact) == "9,007,199,254,740,993.07"


def test_the_same_number_written_in_english_and_german_only_swaps_its_marks():
    assert (ENGLISH.decimal_mark, ENGLISH.group) == (".", ",")
    assert (GERMAN.decimal_mark, GERMAN.group) == (",", ".")


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        ("12", "12", "12"),
        ("12.000", "12", "12"),
        ("2.50", "2.5", "2,5"),
        ("-0.125", "−0.125", "−0,125"),
        ("1200.5", "1,200.5", "1.200,5"),
        ("1E+3", "1,000", "1.000"),
        ("12345678901234567890.1", "12,345,678,901,234,567,890.1", "12.345.678.901.234.567.890,1"),
    ],
)
def test_quantities_show_the_decimals_they_need(value, english, german):
    assert ENGLISH.quantity(Decimal(value)) == english
    assert GERMAN.quantity(Decimal(value)) == german


@pytest.mark.parametrize(
    ("number", "english", "german"), [(0, "0", "0"), (613, "613", "613"), (1000, "1,000", "1.000")]
)
def test_how_many_is_told_with_marks_between_thousands(number, english, german):
    assert (ENGLISH.count(number), GERMAN.count(number)) == (english, german)


def test_a_unit_price_shows_the_decimals_of_its_currency_or_its_own():
    assert ENGLISH.price(Decimal("1200.5"), "EUR") == "1,200.50"
    assert ENGLISH.price(Decimal(12), "EUR") == "12.00"
    assert ENGLISH.price(Decimal("0.01250"), "EUR") == "0.0125"
    assert ENGLISH.price(Decimal("1200.0"), "JPY") == "1,200"
    assert GERMAN.price(Decimal("1.5"), "KWD") == "1,500"


def test_a_rate_is_given_in_percent():
    assert ENGLISH.percent(Decimal("9.975")) == "9.975%"
    assert GERMAN.percent(Decimal("19.00")) == "19\u00a0%"


def test_a_day_names_its_month_in_english_and_counts_it_in_german():
    day = date(2026, 9, 1)
    assert (ENGLISH.day(day), ENGLISH.long_day(day), ENGLISH.short_day(day)) == (
        "1 Sep 2026",
        "1 September 2026",
        "1 Sep",
    )
    assert (GERMAN.day(day), GERMAN.long_day(day), GERMAN.short_day(day)) == (
        "01.09.2026",
        "1. September 2026",
        "01.09.",
    )


def test_english_days_read_the_same_in_every_country():
    assert formats_for("en", "US").day(date(2026, 11, 26)) == "26 Nov 2026"


def test_an_unknown_language_or_country_falls_back_to_english():
    assert formats_for("xx", "ZZ") == formats_for("en")
    assert formats_for("", "") == formats_for("en")
    assert formats_for("de_AT", "at") == formats_for("de", "AT")


def test_english_for_a_german_reader_stays_english():
    assert formats_for("en", "DE").money(Money.of("1240.50", "EUR")) == "€1,240.50"


def test_the_formats_of_a_language_are_made_once():
    assert formats_for("de", "DE") is formats_for("de", "DE")


def test_a_currency_nobody_knows_is_refused():
    with pytest.raises(UnknownCurrencyError):
        ENGLISH.amount(Money(1, "XXX"))


@given(st.integers(-(10**13), 10**13), st.sampled_from(currencies()), st.sampled_from(LANGUAGES))
def test_what_is_written_can_be_read_back(minor, currency, language):
    formats = formats_for(language)
    money = Money(minor, currency)
    assert parse_amount(formats.amount(money), currency, decimal_mark=formats.decimal_mark) == money

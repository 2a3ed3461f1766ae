"""Money is whole minor units of one currency."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.errors import AmountError, CurrencyMixError, UnknownCurrencyError
from arbook.ledger.money import MAX_MINOR, Money, currencies, currency_decimals, round_half_away, total
from tests.ledger.given import euro, quick

any_minor = st.integers(-MAX_MINOR, MAX_MINOR)


def test_two_currencies_never_meet() -> None:
    euros, dollars = euro("1.00"), Money.of("1.00", "USD")
    assert euros != dollars
    for meet in (lambda: euros + dollars, lambda: euros - dollars, lambda: euros < dollars):
        with pytest.raises(CurrencyMixError):
            meet()
    with pytest.raises(CurrencyMixError):
        total([euros, dollars], "EUR")


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("1240.50", "EUR", 124050),
        ("-0.05", "EUR", -5),
        ("1240", "JPY", 1240),
        ("1.234", "KWD", 1234),
        ("2.50", "CHF", 250),
    ],
)
def test_a_plain_decimal_is_read_to_the_minor_unit_and_written_back(text: str, currency: str, minor: int) -> None:
    money = Money.of(text, currency)
    assert (money.minor, str(money)) == (minor, text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1,00", "not_a_number"),
        ("1e5", "not_a_number"),
        ("١", "not_a_number"),
        ("", "not_a_number"),
        ("--1", "not_a_number"),
        ("1.001", "too_many_decimals"),
        ("100000000000.01", "too_large"),
    ],
)
def test_what_is_no_plain_decimal_is_refused(text: str, why: str) -> None:
    with pytest.raises(AmountError) as refusal:
        Money.of(text, "EUR")
    assert refusal.value.facts["why"] == why


def test_only_currencies_in_use_are_known() -> None:
    assert (currency_decimals("EUR"), currency_decimals("JPY"), currency_decimals("TND")) == (2, 0, 3)
    assert len(currencies()) == len(set(currencies())) > 140
    for code in ("DEM", "eur", "EURO", ""):
        with pytest.raises(UnknownCurrencyError):
            currency_decimals(code)


@pytest.mark.parametrize(
    ("value", "rounded"),
    # kivitendo-erp t/form/round_amount.t: 33.675 to 0 and to 2 decimals, positive and negative
    [("33.675", 34), ("-33.675", -34), ("3367.5", 3368), ("-3367.5", -3368), ("0.5", 1), ("-0.5", -1), ("1.4999", 1)],
)
def test_halves_are_rounded_away_from_zero(value: str, rounded: int) -> None:
    assert round_half_away(Decimal(value)) == rounded


def test_8180_times_9_975_percent_is_815_96() -> None:
    """815.955 exactly: a binary float says 815.95 (trade rule 14)."""
    assert str(euro("8180.00").times(Decimal("0.09975"))) == "815.96"


@pytest.mark.parametrize(
    ("whole", "parts", "each", "last"),
    # 333.33: kivitendo-erp t/background_job/create_periodic_invoices.t; 1,000 in 3: trade rule 15
    [
        ("333.33", 4, "83.33", "83.34"),
        ("333.33", 2, "166.67", "166.66"),
        ("333.33", 24, "13.89", "13.86"),
        ("1000.00", 3, "333.33", "333.34"),
    ],
)
def test_equal_parts_are_rounded_and_the_last_takes_the_rest(whole: str, parts: int, each: str, last: str) -> None:
    amounts = euro(whole).split(parts)
    assert {str(amount) for amount in amounts[:-1]} == {each}
    assert str(amounts[-1]) == last


@quick
@given(any_minor, st.integers(1, 200))
def test_parts_sum_to_the_whole(minor: int, parts: int) -> None:
    whole = Money(minor, "EUR")
    assert total(whole.split(parts), "EUR") == whole


@quick
@given(any_minor, st.sampled_from(["EUR", "JPY", "KWD"]))
def test_writing_and_reading_money_changes_nothing(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.of(str(money), currency) == money


@quick
@given(any_minor, any_minor)
def test_adding_and_taking_away_are_opposite(first: int, second: int) -> None:
    one, other = Money(first, "EUR"), Money(second, "EUR")
    assert one + other - other == one
    assert -(one - other) == other - one
    assert (one < other) == (first < second)

"""Every country offered can be the country of a book."""

import pytest

from arbook.formats.countries import countries
from arbook.importing.countries import country_code
from arbook.ledger.money import currency_decimals


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_country_offered_is_one_and_has_money_the_book_knows(language: str) -> None:
    offered = countries(language)
    assert len(offered) > 200
    for each in offered:
        assert country_code(each.code) == each.code
        assert currency_decimals(each.currency) in (0, 2, 3)


def test_countries_are_named_and_sorted_as_the_reader_speaks() -> None:
    names = {each.code: each.name for each in countries("de")}
    assert (names["AT"], names["DE"]) == ("Österreich", "Deutschland")
    places = [each.code for each in countries("de")]
    assert places.index("AT") < places.index("PL")  # Ö stands beside O


@pytest.mark.parametrize(
    ("code", "currency"), [("CH", "CHF"), ("IE", "EUR"), ("BG", "EUR"), ("JP", "JPY"), ("US", "USD")]
)
def test_a_country_brings_its_currency(code: str, currency: str) -> None:
    assert {each.code: each.currency for each in countries("en")}[code] == currency

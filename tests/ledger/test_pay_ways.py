"""Ways to pay, and links with an amount and a reference in them."""

import pytest

from arbook.ledger.money import Money
from arbook.ledger.pay_ways import PayWay, filled_link, is_link_template, unknown_ways, ways_of


def test_ways_are_told_in_one_order_whatever_the_owner_wrote() -> None:
    assert ways_of("cash, bank,link") == (PayWay.BANK, PayWay.LINK, PayWay.CASH)
    assert ways_of("") == ()
    assert unknown_ways("bank,barter,") == ("barter",)


@pytest.mark.parametrize(
    "link",
    [
        "https://pay.example/finch",
        "https://pay.example/finch/{amount}{currency}?for={reference}",
        "https://a.b?{amount}",
    ],
)
def test_a_web_address_with_known_places_is_a_link(link: str) -> None:
    assert is_link_template(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "http://pay.example/",
        "javascript://pay.example/",
        "https://pay.example/{iban}",
        "https://pay.example/{amount",
        "https://{reference}.example/",
        "https://pay.example@evil.example/",
        "https://pay/",
        "https://pay.example/a b",
        "https://[::1/",
        "https://pay.example/" + "x" * 300,
    ],
)
def test_what_could_lead_astray_is_none(link: str) -> None:
    assert not is_link_template(link)


def test_amount_and_reference_are_set_in_escaped() -> None:
    link = filled_link("https://pay.example/{amount}{currency}?for={reference}", Money(1230, "EUR"), "A&B/7 ü")
    assert link == "https://pay.example/12.30EUR?for=A%26B%2F7%20%C3%BC"
    assert filled_link("https://pay.example/{amount}", Money(1230, "JPY"), "7") == "https://pay.example/1230"

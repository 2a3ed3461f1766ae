"""Reading an amount as a person types it."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.amounts import parse_amount, parse_bare, parse_decimal, parse_percent, parse_price
from arbook.ledger.errors import AmountError
from arbook.ledger.money import MAX_MINOR, Money
from tests.ledger.given import quick


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1240.5", "1240.50"),
        ("1.240,50", "1240.50"),
        ("1,240.50", "1240.50"),
        ("€ 1,240.50", "1240.50"),
        ("1240,50 EUR", "1240.50"),
        ("1'240.50", "1240.50"),
        ("1\u202f240,50", "1240.50"),
        ("12,34,567.00", "1234567.00"),
        ("1.234.567", "1234567.00"),
        (".5", "0.50"),
        ("0,500", "0.50"),
        ("12*3", "36.00"),
        ("2.5 × 2.34", "5.85"),
        ("3*0.335", "1.01"),
        ("(45.00)", "-45.00"),
        ("-€5", "-5.00"),
        ("€-5", "-5.00"),
        ("5,00-", "-5.00"),
        ("\u22127", "-7.00"),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, amount: str) -> None:
    assert str(parse_amount(text, "EUR")) == amount


@pytest.mark.parametrize(("mark", "amount"), [(".", "1245"), (",", None)])
def test_one_mark_before_three_digits_follows_the_owners_decimal_mark(mark: str, amount: str | None) -> None:
    if amount is None:
        with pytest.raises(AmountError) as refusal:
            parse_amount("1,245", "EUR", decimal_mark=mark)
        assert refusal.value.facts["why"] == "two_ways"
    else:
        assert parse_amount("1,245", "EUR", decimal_mark=mark) == Money.of(amount, "EUR")
    assert str(parse_amount("1.245", "KWD", decimal_mark=".")) == "1.245"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("€", "not_a_number"),
        ("abc", "not_a_number"),
        ("1e5", "not_a_number"),
        ("٣٤²", "not_a_number"),
        ("1.2.3", "not_a_number"),
        ("1 2", "not_a_number"),
        ("12 34", "not_a_number"),
        ("1,234,56", "not_a_number"),
        ("1*2*3", "not_a_number"),
        ("--5", "not_a_number"),
        ("<b>5</b>", "not_a_number"),
        ("9" * 41, "not_a_number"),
        ("1.005", "two_ways"),
        ("1,000", "two_ways"),
        ("-€ 12.000", "two_ways"),
        ("2*1.500", "two_ways"),
        ("10.0055", "too_many_decimals"),
        ("999999999999", "too_large"),
        ("1000000000000000", "too_large"),
        ("5 USD", "other_currency"),
        ("$5", "other_currency"),
        ("5 zł", "other_currency"),
    ],
)
def test_what_could_mean_something_else_is_refused(text: str, why: str) -> None:
    with pytest.raises(AmountError) as refusal:
        parse_amount(text, "EUR")
    assert refusal.value.facts["why"] == why


def test_two_decimal_marks_are_answered_with_a_suggestion_that_can_be_read() -> None:
    with pytest.raises(AmountError) as refusal:
        parse_amount("1,245.00.0", "EUR")
    assert refusal.value.facts["why"] == "two_marks"
    assert str(parse_amount(str(refusal.value.facts["suggestion"]), "EUR")) == "1245.00"


@pytest.mark.parametrize(
    ("text", "currency", "mark", "whole", "part"),
    [
        ("1.000", "EUR", None, "1000.00", "1.00"),
        ("1,250", "EUR", None, "1250.00", "1.25"),
        ("1.234", "EUR", ".", "1234.00", None),
        ("1,500", "EUR", ",", "1500,00", "1,50"),
        ("1.500", "JPY", None, "1500", None),
        ("2.000", "JPY", None, "2000", "2"),
        ("1,234", "KWD", None, "1234.000", "1.234"),
    ],
)
def test_thousands_are_never_taken_for_thousandths(
    text: str, currency: str, mark: str | None, whole: str, part: str | None
) -> None:
    with pytest.raises(AmountError) as refusal:
        parse_amount(text, currency, decimal_mark=mark)
    facts = refusal.value.facts
    assert (facts["why"], facts["whole"], facts["part"]) == ("two_ways", whole, part)
    for told in (whole, part):
        if told is not None:
            parse_amount(told, currency, decimal_mark=mark)


@pytest.mark.parametrize(
    ("text", "currency", "mark", "amount"),
    [
        ("1.000", "EUR", ",", "1000.00"),
        ("1,000", "EUR", ".", "1000.00"),
        ("1.234", "KWD", None, "1.234"),
        ("1.234", "KWD", ",", "1234.000"),
        ("0.500", "EUR", None, "0.50"),
        ("1000.000", "EUR", None, "1000.00"),
        ("1.000.000", "EUR", None, "1000000.00"),
    ],
)
def test_what_is_plain_in_the_owners_notation_is_taken(
    text: str, currency: str, mark: str | None, amount: str
) -> None:
    assert str(parse_amount(text, currency, decimal_mark=mark)) == amount


@pytest.mark.parametrize("text", ["1.234", "12,345", "999.000"])
def test_a_quantity_in_thousands_is_refused_where_no_notation_is_known(text: str) -> None:
    with pytest.raises(AmountError) as refusal:
        parse_decimal(text)
    assert refusal.value.facts["why"] == "two_ways"
    assert parse_decimal(str(refusal.value.facts["part"])) < 1000 <= parse_decimal(str(refusal.value.facts["whole"]))


def test_a_percentage_is_never_thousands() -> None:
    assert [parse_percent(text) for text in ("5.125%", "5,125 %", "19")] == [
        Decimal(each) for each in ("5.125", "5.125", "19")
    ]


def test_quantities_keep_all_their_decimals() -> None:
    assert parse_decimal("2,375", decimal_mark=",") == Decimal("2.375")
    assert parse_decimal("0.00880") == Decimal("0.0088")


@quick
@given(st.integers(0, MAX_MINOR), st.sampled_from([".", ","]))
def test_every_amount_reads_back_as_it_is_printed_with_groups(minor: int, mark: str) -> None:
    money = Money(minor, "EUR")
    printed = f"{money.decimal:,.2f}"
    if mark == ",":
        printed = printed.translate(str.maketrans(",.", ".,"))
    assert parse_amount(printed, "EUR", decimal_mark=mark) == money


@quick
@given(st.text(max_size=45))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with suppress(AmountError):
        assert abs(parse_amount(text, "EUR").minor) <= MAX_MINOR


@pytest.mark.parametrize("text", ["$5", "5 USD", "USD 5", "¥5"])
def test_a_price_in_another_currency_is_refused_and_a_quantity_has_none(text: str) -> None:
    with pytest.raises(AmountError) as refusal:
        parse_price(text, "EUR")
    assert refusal.value.facts["why"] == "other_currency"
    with pytest.raises(AmountError) as refusal:
        parse_bare(text)
    assert refusal.value.facts["why"] == "not_a_number"
    assert parse_price("€ 5.50", "EUR") == Decimal("5.50")
    assert parse_bare("5.50") == Decimal("5.50")


@pytest.mark.parametrize(
    ("text", "amount"), [("٥", "5.00"), ("١٬٢٤٠٫٥٠", "1240.50"), ("\u200f٣٤٥\u200e", "345.00"), ("१२*३", "36.00")]
)
def test_the_digits_of_any_script_make_an_amount(text: str, amount: str) -> None:
    assert parse_amount(text, "EUR") == Money.of(amount, "EUR")


@pytest.mark.parametrize("text", ["½", "③", "Ⅻ", "三百", "²"])
def test_signs_that_are_no_digits_make_none(text: str) -> None:
    with pytest.raises(AmountError):
        parse_amount(text, "EUR")

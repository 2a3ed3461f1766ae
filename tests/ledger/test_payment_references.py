"""What a customer writes on a transfer, made from the number of the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iso11649

from arbook.ledger.references import (
    ReferenceKind,
    creditor_reference,
    grouped_reference,
    is_creditor_reference,
    payment_reference,
)


@given(st.text("ABCXYZ0123456789-/. ", min_size=1, max_size=24))
def test_a_reference_made_of_a_number_is_valid_everywhere(number: str) -> None:
    made = creditor_reference(number)
    if made:
        assert is_creditor_reference(made)
        assert iso11649.is_valid(made)


@given(st.text("0123456789", min_size=2, max_size=21), st.integers(0, 19))
def test_swapped_neighbors_are_noticed(number: str, at: int) -> None:
    made = creditor_reference(number)
    place = 4 + at % (len(number) - 1)
    swapped = made[:place] + made[place + 1] + made[place] + made[place + 2 :]
    assert is_creditor_reference(swapped) == (swapped == made)


@pytest.mark.parametrize(
    ("number", "made"),
    [("539007547034", "RF18539007547034"), ("2026-0007", "RF6320260007"), ("Ä-7", ""), ("", ""), ("7" * 22, "")],
)
def test_hyphens_fall_out_and_what_cannot_be_written_gives_none(number: str, made: str) -> None:
    assert creditor_reference(number) == made


def test_a_reference_is_printed_in_fours_and_a_number_as_it_is() -> None:
    assert grouped_reference("RF18539007547034") == "RF18 5390 0754 7034"
    assert grouped_reference("2026-0007") == "2026-0007"


def test_check_digits_that_no_number_has_are_refused() -> None:
    assert not is_creditor_reference("RF00539007547034")
    assert not is_creditor_reference("RF01539007547034")
    assert is_creditor_reference(" rf18 5390 0754 7034 ")


@pytest.mark.parametrize("kind", [kind for kind in ReferenceKind if kind not in {"plain", "rf"}])
def test_a_number_without_digits_has_no_national_reference(kind: ReferenceKind) -> None:
    assert payment_reference("ABC", kind) == ""


def test_a_number_too_long_for_a_country_has_no_reference_there() -> None:
    assert payment_reference("12345678901", ReferenceKind.BELGIUM) == ""
    assert payment_reference("1" * 25, ReferenceKind.SWEDEN) == ""
    assert payment_reference("1" * 25, ReferenceKind.NORWAY_11) == ""


def test_the_plain_reference_is_the_number() -> None:
    assert payment_reference("2026-0007", ReferenceKind.PLAIN) == "2026-0007"
    assert payment_reference("2026-0007", ReferenceKind.RF) == "RF6320260007"

"""Days and months as the trade counts them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.dates import add_months, days_between, in_book_range, month_end, parse_iso_date
from arbook.ledger.errors import DateError
from tests.ledger.given import day, days, quick


@pytest.mark.parametrize(
    ("first", "months", "then"),
    [
        ("2026-01-31", 1, "2026-02-28"),  # trade rule 15
        ("2026-01-31", 2, "2026-03-31"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2022-01-31", 1, "2022-02-28"),  # invoiceninja tests/Unit/RecurringDateTest.php: no overflow into March
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-01-15", 0, "2026-01-15"),
    ],
)
def test_months_are_counted_from_the_first_date(first: str, months: int, then: str) -> None:
    assert add_months(day(first), months) == day(then)


@quick
@given(days, st.integers(0, 240))
def test_a_month_later_is_the_same_day_or_the_months_last(first: date, months: int) -> None:
    then = add_months(first, months)
    assert (then.year * 12 + then.month) - (first.year * 12 + first.month) == months
    assert then.day == first.day or (then == month_end(then) and then.day < first.day)


def test_days_between_are_whole_days_and_negative_before() -> None:
    assert days_between(day("2024-02-28"), day("2024-03-01")) == 2
    assert days_between(day("2026-03-01"), day("2026-02-28")) == -1


@pytest.mark.parametrize("text", ["1026-11-26", "1899-12-31", "2200-01-01"])
def test_a_slip_of_the_finger_is_not_a_date(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_iso_date(text)
    assert refusal.value.facts == {"text": text, "why": "out_of_range"}


@pytest.mark.parametrize("text", ["26.11.2026", "2026-02-30", "", "2026-13-01", "tomorrow"])
def test_what_is_no_iso_date_is_refused(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_iso_date(text)
    assert refusal.value.facts["why"] == "not_a_date"


def test_the_books_range_includes_its_first_and_last_day() -> None:
    for text in ("1900-01-01", "2199-12-31"):
        assert in_book_range(parse_iso_date(f" {text} ")) == day(text)

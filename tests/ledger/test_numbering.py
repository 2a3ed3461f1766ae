"""Numbers of papers: patterns, the shapes an owner knows them by, and numbers read from an example."""

from datetime import date

import pytest

from arbook.ledger.numbering import (
    NumberingError,
    NumberShape,
    counter_in,
    paper_number,
    shape_from_example,
    shape_of,
)

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("pattern", "shape"),
    [
        ("{year}-{n:04}", NumberShape()),
        ("CN-{year}-{n:04}", NumberShape("CN-")),
        ("P-{n:03}", NumberShape("P-", has_year=False, digits=3)),
        ("{n}", NumberShape("", has_year=False, digits=1)),
        ("INV/{year}/{n:05}", NumberShape("INV/", digits=5, separator="/")),
        ("{year}{n:02}", NumberShape("", digits=2, separator="")),
    ],
)
def test_a_plain_pattern_is_told_as_prefix_year_and_digits(pattern: str, shape: NumberShape) -> None:
    assert shape_of(pattern) == shape
    assert paper_number(shape.pattern, 7, TODAY) == paper_number(pattern, 7, TODAY)


@pytest.mark.parametrize("pattern", ["{n:04}/{year}", "{year}-{year}-{n}", "A{n}B"])
def test_a_pattern_that_says_more_has_no_plain_shape(pattern: str) -> None:
    assert shape_of(pattern) is None


@pytest.mark.parametrize(
    ("example", "following"),
    [
        ("2026-0001", "2026-0001"),
        ("RE-2026-0148", "RE-2026-0148"),
        ("RE1042", "RE1042"),
        ("7", "7"),
        ("2026148", "2026148"),
        ("20260148", "20260148"),
        ("A/2026/3", "A/2026/3"),
        ("2025-12", "2025-12"),
        ("2026", "2026"),
        ("12-2026-9", "12-2026-9"),
    ],
)
def test_the_owners_own_number_is_the_next_one(example: str, following: str) -> None:
    shape, counter = shape_from_example(example, TODAY)
    assert paper_number(shape.pattern, counter, TODAY) == following


def test_the_year_in_an_example_changes_with_the_year() -> None:
    shape, counter = shape_from_example("RE-2026-0148", TODAY)
    assert paper_number(shape.pattern, counter + 1, date(2027, 1, 2)) == "RE-2027-0149"


@pytest.mark.parametrize(
    ("example", "why"),
    [("", "no_counter"), ("RE-", "no_counter"), ("12a", "no_counter"), ("0", "no_counter"), ("{n}1", "bad_prefix"),
     ("1234567890", "bad_digits"), ("٣", "no_counter"), ("x" * 30 + "1", "bad_prefix")],
)  # fmt: skip
def test_what_is_no_number_is_refused(example: str, why: str) -> None:
    with pytest.raises(NumberingError) as refused:
        shape_from_example(example, TODAY)
    assert refused.value.facts["why"] == why


@pytest.mark.parametrize(
    ("pattern", "number", "counter"),
    [("{year}-{n:04}", "2026-0012", 12), ("{year}-{n:04}", "2025-0012", 12), ("R.{n}", "R.10000", 10_000),
     ("R.{n}", "Rx1", None), ("{n:04}/{year}", "0003/2026", 3)],
)  # fmt: skip
def test_a_number_gives_its_counter_back(pattern: str, number: str, counter: int | None) -> None:
    assert counter_in(pattern, number) == counter

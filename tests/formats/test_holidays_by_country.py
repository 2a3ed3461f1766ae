"""Working days of a country."""

from datetime import date

from arbook.formats.holidays_by_country import calendar_of


def test_german_unity_day_is_no_working_day_in_germany() -> None:
    calendar = calendar_of("DE", (2025,))
    assert calendar.holidays[date(2025, 10, 3)]
    assert calendar.on_or_after(date(2025, 10, 3)) == date(2025, 10, 6)


def test_a_country_the_library_does_not_know_has_its_weekends() -> None:
    assert calendar_of("XX", (2025,)).on_or_after(date(2025, 10, 4)) == date(2025, 10, 6)

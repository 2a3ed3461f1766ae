"""Numbers of issued papers: gapless per series, given at issue (trade rule 12)."""

import re
from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import days_between
from arbook.ledger.errors import ArbookError

_COUNTER = re.compile(r"\{n(?::0(\d))?\}")


class NumberingError(ArbookError):
    """A pattern without a counter, or a number or date before the last of the series.

    Facts: ``why``, ``last_issued_on``, ``least``.
    """


def check_pattern(pattern: str) -> str:
    """The pattern itself if it can number papers, such as ``{year}-{n:04}``.

    Raises:
        NumberingError: no counter, or unknown fields.

    """
    rest = _COUNTER.sub("", pattern.replace("{year}", ""), count=1)
    if not _COUNTER.search(pattern) or "{" in rest or "}" in rest or len(pattern) > 40:
        raise NumberingError(field="pattern", why="bad_pattern")
    return pattern


def paper_number(pattern: str, counter: int, issued_on: date) -> str:
    """The number of the ``counter``-th paper of a series."""
    text = pattern.replace("{year}", f"{issued_on.year}")
    return _COUNTER.sub(lambda match: f"{counter:0{int(match[1] or 1)}d}", text, count=1)


_SHAPE = re.compile(r"([^{}]*?)(?:\{year\}([^{}]*))?\{n(?::0(\d))?\}")
_EXAMPLE = re.compile(r"(.*?)(\d+)", re.DOTALL)
_LONGEST_PREFIX = 20
MOST_DIGITS = 9
DEFAULT_SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class NumberShape:
    """How a series is numbered, in the owner's terms: ``RE-2026-0001`` is prefix, year, separator and four digits."""

    prefix: str = ""
    has_year: bool = True
    digits: int = 4
    separator: str = DEFAULT_SEPARATOR

    @property
    def pattern(self) -> str:
        """The pattern that numbers papers in this shape.

        Raises:
            NumberingError: ``bad_prefix``, ``bad_digits``.
        """
        if len(self.prefix) > _LONGEST_PREFIX or not set("{}").isdisjoint(self.prefix + self.separator):
            raise NumberingError(field="prefix", why="bad_prefix", most=_LONGEST_PREFIX)
        if not 1 <= self.digits <= MOST_DIGITS:
            raise NumberingError(field="digits", why="bad_digits", most=MOST_DIGITS)
        year = f"{{year}}{self.separator}" if self.has_year else ""
        return check_pattern(f"{self.prefix}{year}{{n:0{self.digits}}}")


def shape_of(pattern: str) -> NumberShape | None:
    """The shape of a pattern; None for one that says more than prefix, year and counter."""
    found = _SHAPE.fullmatch(pattern)
    if found is None:
        return None
    prefix, separator, digits = found.groups()
    return NumberShape(
        prefix, separator is not None, int(digits or 1), DEFAULT_SEPARATOR if separator is None else separator
    )


def shape_from_example(example: str, today: date) -> tuple[NumberShape, int]:
    """Shape and counter of a number as the owner writes it: ``RE-2026-0148`` goes on with ``RE-2026-0149``.

    Raises:
        NumberingError: ``no_counter``, ``bad_prefix``, ``bad_digits``.
    """
    found = _EXAMPLE.fullmatch(example.strip())
    if found is None or not found[2].isascii() or int(found[2]) == 0:
        raise NumberingError(field="number", why="no_counter", text=example.strip())
    before, counter = found[1], found[2]
    prefix, year, separator = before.rpartition(f"{today.year}")
    shape = NumberShape(before, has_year=False, digits=len(counter))
    if year and not any(each.isdigit() for each in separator):
        shape = NumberShape(prefix, has_year=True, digits=len(counter), separator=separator)
    return shape_of(shape.pattern) or shape, int(counter)


def counter_in(pattern: str, number: str) -> int | None:
    """The counter of a number that has this pattern, whatever its year; None when it has another."""
    literal = re.escape(pattern)
    literal = literal.replace(re.escape("{year}"), r"\d{4}")
    literal = re.sub(r"\\\{n(?::0\d)?\\\}", r"(\\d+)", literal, count=1)
    found = re.fullmatch(literal, number)
    return int(found[1]) if found else None


def is_still_to_come(pattern: str, next_counter: int, number: str) -> bool:
    """Whether the series would give this number some day, so that it steps over it where a paper has it already."""
    counter = counter_in(pattern, number)
    return counter is not None and counter >= next_counter


MOST_DAYS_AHEAD = 31
"""An invoice may be dated ahead a little; a slip of the year would stop the series until then."""


def check_issue_date(issued_on: date, last_issued_on: date | None, today: date) -> None:
    """Refuse a paper dated before the last of its series, or far ahead.

    Raises:
        NumberingError: ``before_last``, ``far_ahead``.
    """
    if days_between(today, issued_on) > MOST_DAYS_AHEAD:
        raise NumberingError(field="issued_on", why="far_ahead", issued_on=issued_on, most=MOST_DAYS_AHEAD)
    if last_issued_on is not None and issued_on < last_issued_on:
        raise NumberingError(field="issued_on", why="before_last", last_issued_on=last_issued_on)

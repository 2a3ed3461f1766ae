"""Numbers of issued papers: gapless per series, given at issue (trade rule 12)."""

import re
from datetime import date

from arbook.ledger.dates import days_between
from arbook.ledger.errors import ArbookError

_COUNTER = re.compile(r"\{n(?::0(\d))?\}")


class NumberingError(ArbookError):
    """A pattern without a counter, or a date before the last of the series. Facts: ``why``, ``last_issued_on``."""


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

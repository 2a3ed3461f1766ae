"""How a series is numbered, as it is being typed: what stands before, the year, digits, and the next number."""

from dataclasses import replace
from datetime import date

from arbook.ledger.errors import ArbookError
from arbook.ledger.numbering import NumberingError, NumberShape, paper_number, shape_of
from arbook.queries.offers import SeriesRow

DIGITS = (1, 2, 3, 4, 5, 6)
_MOST_COUNTER = 999_999_999


class SeriesForm:
    """Starts from what is in the book. A series with a form of its own keeps it until something is typed here."""

    def __init__(self, start: SeriesRow) -> None:
        self.start = start
        self.shape = shape_of(start.pattern) or NumberShape()
        self.next_number = str(start.next_counter)
        self._has_own_form = shape_of(start.pattern) is None

    def type(self, *, prefix: str | None = None, has_year: bool | None = None, digits: int | None = None) -> None:
        """Take what was typed of the shape."""
        wanted = replace(
            self.shape,
            prefix=self.shape.prefix if prefix is None else prefix,
            has_year=self.shape.has_year if has_year is None else has_year,
            digits=self.shape.digits if digits is None else digits,
        )
        self._has_own_form = self._has_own_form and wanted == self.shape
        self.shape = wanted

    def wanted(self) -> SeriesRow:
        """The series as it would be kept.

        Raises:
            NumberingError: ``bad_prefix``, ``bad_digits``, ``bad_next``.
        """
        text = self.next_number.strip()
        if not (text.isascii() and text.isdigit() and 0 < int(text) <= _MOST_COUNTER):
            raise NumberingError(field="next_number", why="bad_next", kind=self.start.kind)
        pattern = self.start.pattern if self._has_own_form else self.shape.pattern
        return SeriesRow(self.start.kind, pattern, int(text))

    def example(self, today: date) -> str:
        """The number the next paper gets; empty while what is typed makes none."""
        try:
            wanted = self.wanted()
            return paper_number(wanted.pattern, wanted.next_counter, today)
        except ArbookError:
            return ""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to keep."""
        try:
            return self.wanted() != self.start
        except ArbookError:
            return True

"""Days in lists: this year's without the year, for the year is what one looks for in the others."""

from datetime import date

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.table import TwoLines


def day_words(day: date, owner: Owner) -> str:
    """A day of this year without its year, any other with it."""
    return owner.formats.short_day(day) if day.year == owner.today().year else owner.formats.day(day)


def day_cell(day: date, owner: Owner) -> TwoLines:
    """The same in a cell of two lines, the year below."""
    year = "" if day.year == owner.today().year else str(day.year)
    return TwoLines(owner.formats.short_day(day), year, strong=False)

"""Terms of so many days as they are being typed."""

from arbook.ledger.errors import ArbookError
from arbook.ledger.terms import Terms, net_days

MOST_DAYS = 365


class ListError(ArbookError):
    """Something typed that cannot be added. Facts: ``why``: ``no_days``."""


def terms_of(text: str) -> Terms:
    """Terms of so many days net.

    Raises:
        ListError: not a number of days.
    """
    days = text.strip()
    if not days.isdecimal() or not 0 < int(days) <= MOST_DAYS:
        raise ListError(field="days", why="no_days")
    return net_days(int(days))

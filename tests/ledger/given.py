"""What the property tests of the ledger are given."""

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money

quick = settings(max_examples=60, deadline=None, derandomize=True)
"""The whole room in about a second, and the same every time."""

cents = st.integers(1, 10**9)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


def day(text: str) -> date:
    return date.fromisoformat(text)


def item(piece_id: int, due: str, open_: str, amount: str = "", number: str = "", issued: str = "") -> OpenItem:
    """An open item as tests write it."""
    due_on = day(due)
    return OpenItem(
        piece_id,
        number or f"R-{piece_id:03}",
        day(issued) if issued else due_on,
        due_on,
        euro(amount or open_),
        euro(open_),
    )


@st.composite
def open_items(draw: st.DrawFn, most: int = 8) -> list[OpenItem]:
    """Some open items of one customer."""
    rows = draw(st.lists(st.tuples(days, cents), max_size=most))
    return [
        OpenItem(at, f"R-{at:03}", due_on, due_on, Money(minor, "EUR"), Money(minor, "EUR"))
        for at, (due_on, minor) in enumerate(rows, start=1)
    ]

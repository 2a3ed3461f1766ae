"""The counter as every face has it: with the work that ends each change."""

from arbook.services.changing import Change, Clock, Counter, utc_now
from arbook.store.book import Book


def counter_of(book: Book, clock: Clock = utc_now, author: str = "") -> Counter:
    """The way in to this book."""
    return Counter(book, clock, author, finishing=(_keep_settlements,))


def _keep_settlements(change: Change) -> None:
    if not change.touched:
        return
    from arbook.queries.settlements import settlers

    if settlers(change.connection):
        from arbook.services.settling import keep_settlements

        keep_settlements(change)

"""What is still waited for of words that were not kept: what a plan or a smaller sum stands for since is not, nor
what was given more time.
"""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.items import OpenItem
from arbook.queries.extensions import time_given
from arbook.queries.items import open_items
from arbook.queries.planned import planned_items
from arbook.queries.promises import PromiseRow
from arbook.queries.settlements import settled_pieces


def still_waited_for(
    connection: Connection, as_of: date, words: Iterable[PromiseRow]
) -> dict[int, tuple[OpenItem, ...]]:
    """By promise, the open items it was about that nothing newer stands for; a word without items was about all that
    was there when it was given.
    """
    words = tuple(words)
    whom = sorted({word.customer_id for word in words})
    if not whom:
        return {}
    covered = planned_items(connection, as_of, whom).pieces | settled_pieces(connection, as_of, whom).keys()
    left = {word: _about(connection, as_of, word, covered) for word in words}
    given = time_given(connection, as_of, {item.piece_id for items in left.values() for item in items})
    return {
        word.promise_id: tuple(item for item in items if not _is_later(word, given.get(item.piece_id, ())))
        for word, items in left.items()
    }


def _about(connection: Connection, as_of: date, word: PromiseRow, covered: Collection[int]) -> tuple[OpenItem, ...]:
    own = {item.piece_id for item in word.items}
    items = (row.item for row in open_items(connection, as_of, word.customer_id))
    return tuple(
        item
        for item in items
        if item.piece_id not in covered and (item.piece_id in own if own else item.issued_on <= word.made_on)
    )


def _is_later(word: PromiseRow, given: Iterable[tuple[date, date]]) -> bool:
    """Whether the owner agreed on a later day than the word's."""
    return any(agreed_on >= word.made_on and to_on > word.promised_on for agreed_on, to_on in given)

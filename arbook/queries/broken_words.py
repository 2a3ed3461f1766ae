"""What is still waited for of words that were not kept: what a plan or a smaller sum stands for since is not, nor
what was given more time.
"""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.items import OpenItem
from arbook.queries.items import open_items
from arbook.queries.planned import planned_items
from arbook.queries.promised import put_off
from arbook.queries.promises import PromiseRow
from arbook.queries.settlements import settled_pieces
from arbook.store.tables.agreements import promise_table


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
    later = put_off(connection, as_of, promise_table.c.id.in_([word.promise_id for word in words]))
    return {
        word.promise_id: _about(
            connection, as_of, word, covered | {each.piece_id for each in later.get(word.promise_id, ())}
        )
        for word in words
    }


def _about(connection: Connection, as_of: date, word: PromiseRow, replaced: Collection[int]) -> tuple[OpenItem, ...]:
    own = {item.piece_id for item in word.items}
    items = (row.item for row in open_items(connection, as_of, word.customer_id))
    return tuple(
        item
        for item in items
        if item.piece_id not in replaced and (item.piece_id in own if own else item.issued_on <= word.made_on)
    )

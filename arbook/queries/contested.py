"""What of each due piece is contested, as of any day: never more than is open of it."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.reminder_listing import undisputed
from arbook.ledger.reminder_situations import RemindableItem
from arbook.queries.items import OpenItemRow, open_items
from arbook.queries.pausing import disputed_on
from arbook.queries.whom import Whom


def contested_pieces(connection: Connection, as_of: date, whom: Whom = None) -> dict[int, Money]:
    """By due piece; what nobody contests is left out. Customers without a dispute cost nothing."""
    found: dict[int, Money] = {}
    for customer_id, contests in disputed_on(connection, as_of, whom).items():
        items = [_remindable(row.item) for row in open_items(connection, as_of, customer_id) if row.item.open]
        left = {item.piece_id: item.open for item in undisputed(items, contests)}
        for item in items:
            contested = item.open - left.get(item.piece_id, Money.zero(item.open.currency))
            if contested:
                found[item.piece_id or 0] = contested
    return found


def payable_items(connection: Connection, customer_id: int) -> tuple[OpenItemRow, ...]:
    """All that is open, whenever it falls due, as money reaches it: with what of it is contested."""
    rows = open_items(connection, date.max, customer_id)
    contested = contested_pieces(connection, LAST_DAY, customer_id)
    if not contested:
        return rows
    return tuple(replace(row, item=replace(row.item, contested=contested.get(row.item.piece_id))) for row in rows)


def _remindable(item: OpenItem) -> RemindableItem:
    return RemindableItem(item.number, item.due_on, item.open, item.piece_id)

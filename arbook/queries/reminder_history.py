"""What was sent up to a day: how far each item climbed, and when each customer was last reminded."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Connection, Text, func, select, type_coerce

from arbook.ledger.dates import parse_iso_date
from arbook.ledger.reminder_policies import MOST_REPEATS
from arbook.queries.whom import Whom, only
from arbook.store.tables.customers import contact_made_table
from arbook.store.tables.reminders import (
    call_instead_table,
    message_table,
    reminder_item_table,
    reminder_stage_table,
    reminder_table,
)

NOT_REACHED = "not_reached"
"""What the log says of a call that reached nobody."""

WAITING_STATES = ("queued", "sending", "unsure")


class Climbed(NamedTuple):
    """The highest rung sent for an item, how often, the last day, and the deadline it gave; None before any."""

    position: int | None
    times: int
    last_on: date | None
    deadline_on: date | None


class Sent(NamedTuple):
    """What was climbed by piece and by installment; by customer day and rung of the last reminder; who has mail that
    waits.
    """

    by_piece: dict[int, Climbed]
    by_installment: dict[int, Climbed]
    last_on: dict[int, date]
    last_position: dict[int, int]
    waiting: frozenset[int]


@lru_cache(maxsize=8192)
def known_day(text: str) -> date:
    """A stored day. Whole books of them are read, and the same few hundred come again and again."""
    return parse_iso_date(text)


_TURNS = MOST_REPEATS + 1
"""Position and turn are read as one number."""


def sent_up_to(connection: Connection, as_of: date, whom: Whom) -> Sent:
    """What was sent up to the day, and what waits now: a waiting message has no day."""
    reminders, messages, items, stages = reminder_table, message_table, reminder_item_table, reminder_stage_table
    valid = (~reminders.c.is_void, reminders.c.as_of <= as_of)
    # beside max() SQLite takes what stands in the row that has it
    last = select(reminders.c.customer_id, func.max(reminders.c.as_of), stages.c.position).where(*valid)
    last = last.join_from(reminders, stages, stages.c.id == reminders.c.stage_id)
    last = only(last, reminders.c.customer_id, whom).group_by(reminders.c.customer_id)
    waiting = select(messages.c.customer_id).where(messages.c.state.in_(WAITING_STATES)).distinct()
    keys = (items.c.due_piece_id, items.c.installment_id)
    climbed = (
        select(*keys, func.max(stages.c.position * _TURNS + items.c.turn))
        .add_columns(*(func.max(type_coerce(each, Text)) for each in (reminders.c.as_of, reminders.c.deadline_on)))
        .join(reminders, reminders.c.id == items.c.reminder_id)
        .join(stages, stages.c.id == items.c.stage_id)
        .where(~items.c.is_void, *valid)
    )
    sent = Sent({}, {}, {}, {}, frozenset(connection.execute(only(waiting, messages.c.customer_id, whom)).scalars()))
    for piece_id, installment_id, rung, last_text, given_text in connection.execute(
        only(climbed, reminders.c.customer_id, whom).group_by(*keys)
    ):
        position, turn = divmod(rung, _TURNS)
        found = Climbed(
            position, turn + 1, known_day(last_text), None if given_text is None else known_day(given_text)
        )
        if piece_id is not None:
            sent.by_piece[piece_id] = found
        else:
            sent.by_installment[installment_id] = found
    for customer_id, reminded_on, position in connection.execute(last):
        sent.last_on[customer_id], sent.last_position[customer_id] = reminded_on, position
    return sent


def called_instead(connection: Connection, as_of: date, whom: Whom) -> frozenset[int]:
    """Whom the owner rather calls than writes to on that day."""
    table = call_instead_table
    asked = select(table.c.customer_id).where(table.c.asked_on == as_of, table.c.dropped_on.is_(None))
    return frozenset(connection.execute(only(asked, table.c.customer_id, whom)).scalars())


def sent_on(connection: Connection, day: date) -> int:
    """How many messages were written for that day; calls are not counted."""
    table = reminder_table
    own = select(func.count()).where(table.c.as_of == day, ~table.c.is_void, table.c.channel.in_(("mail", "letter")))
    return connection.execute(own).scalar_one()


def not_reached_on(connection: Connection, day: date, customer_ids: Collection[int]) -> frozenset[int]:
    """Who of these was tried that day and not reached; attempts that were taken back are none."""
    log = contact_made_table
    undone = select(func.json_extract(log.c.facts, "$.contact_id")).where(log.c.kind == "undone")
    tried = select(log.c.customer_id).where(
        log.c.customer_id.in_(list(customer_ids)),
        log.c.made_on == day,
        func.json_extract(log.c.facts, "$.outcome") == NOT_REACHED,
        log.c.id.not_in(undone.where(log.c.customer_id.in_(list(customer_ids)))),
    )
    return frozenset(connection.execute(tried).scalars())

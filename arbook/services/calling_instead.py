"""The owner rather calls than writes: a mark for one customer and one day, which moves the reminder to the calls."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select, update

from arbook.ledger.reminders import Held
from arbook.queries.reminding import decisions
from arbook.services.changing import Change
from arbook.services.reminder_errors import NotProposedError
from arbook.store.tables.reminders import call_instead_table


@dataclass(frozen=True, slots=True)
class CallInstead:
    """This customer is called on this day instead of being written to, or written to after all."""

    customer_id: int
    as_of: date


def write_call_instead(change: Change, command: CallInstead) -> None:
    """Part of a larger change.

    Raises:
        NotProposedError: ``message_waits`` in the outbox already; ``nothing_written`` to this customer on that day.
    """
    decided = decisions(change.connection, command.as_of, command.customer_id)
    if not decided.proposals:
        waits = any(each.reason is Held.MESSAGE_WAITING for each in decided.held)
        raise NotProposedError(why="message_waits" if waits else "nothing_written")
    row_id = change.insert(
        call_instead_table,
        customer_id=command.customer_id,
        asked_on=command.as_of,
        operation_id=change.operation_id,
    )
    change.made(row_id)
    change.touch("customer", command.customer_id)


def drop_call_instead(change: Change, command: CallInstead) -> None:
    """Part of a larger change.

    Raises:
        NotProposedError: ``not_calling``: nobody wanted to call instead on that day.
    """
    table = call_instead_table
    standing = (table.c.asked_on == command.as_of, table.c.dropped_on.is_(None))
    own = (table.c.customer_id == command.customer_id, *standing)
    row_id = change.connection.execute(select(func.max(table.c.id)).where(*own)).scalar()
    if row_id is None:
        raise NotProposedError(why="not_calling")
    change.connection.execute(update(table).where(*own).values(dropped_on=command.as_of))
    change.made(row_id)
    change.touch("customer", command.customer_id)

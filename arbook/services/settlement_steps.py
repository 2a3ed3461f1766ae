"""Writing down what happened to a settlement, and taking that back. Part of larger changes."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select, update

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.settlements import SettlementError, SettlementState, StepKind
from arbook.queries.settlements import SettlementRow, settlement_by_id
from arbook.services.agreed import note_event
from arbook.services.changing import Change
from arbook.store.tables.book import operation_table
from arbook.store.tables.settlements import settlement_entry_table, settlement_step_table


def write_step(change: Change, row: SettlementRow, kind: StepKind, on: date, reason: str = "") -> None:
    """A step of this settlement, on a day."""
    change.insert(
        settlement_step_table,
        settlement_id=row.settlement_id,
        kind=kind.value,
        dated_on=on,
        reason=reason,
        operation_id=change.operation_id,
    )
    change.touch("settlement", row.settlement_id)
    change.touch("customer", row.customer_id)
    change.made(row.settlement_id)


def settlement_of(change: Change, entry_id: int) -> int | None:
    """The settlement that let go by this entry."""
    own = settlement_entry_table
    return change.connection.execute(select(own.c.settlement_id).where(own.c.entry_id == entry_id)).scalar()


def fall_with(change: Change, settlement_id: int | None, made: Iterable[int]) -> None:
    """Entries ``made`` in the place of one by which a settlement let go fall with it too; nothing without one."""
    if settlement_id is not None:
        for entry_id in made:
            change.insert(settlement_entry_table, settlement_id=settlement_id, entry_id=entry_id)


def call_off(change: Change, row: SettlementRow, on: date, reason: str) -> None:
    """Withdraw it; with that falls what it let go."""
    write_step(change, row, StepKind.WITHDRAWN, on, reason)
    facts = {"sum": row.settlement.enough, "until": row.settlement.until}
    note_event(change, row.customer_id, on, "settlement_withdrawn", facts, reason)


def call_off_met(change: Change, entry_id: int, on: date, reason: str) -> None:
    """A settlement is off once the owner takes back what it let go by this entry; nothing of any other entry."""
    settlement_id = settlement_of(change, entry_id)
    row = None if settlement_id is None else settlement_by_id(change.connection, settlement_id, LAST_DAY)
    if row is not None and row.state is SettlementState.MET:
        call_off(change, row, on, reason)


_OFFERED = "offer_settlement"
SETTLEMENT_KINDS = (_OFFERED, "accept_settlement", "take_settlement_late", "withdraw_settlement")
"""Operations that ``undo_settlement`` takes back."""


def undo_settlement(change: Change, undone_id: str, settlement_id: int) -> None:
    """Take back what an operation did to a settlement; an offer that was made by mistake is withdrawn on its own day.

    Raises:
        SettlementError: ``is_met``: money met the offer meanwhile.
    """
    row = settlement_by_id(change.connection, settlement_id, LAST_DAY)
    assert row is not None
    kind = change.connection.execute(select(operation_table.c.kind).where(operation_table.c.id == undone_id)).scalar()
    if kind == _OFFERED:
        if row.state is SettlementState.MET:
            raise SettlementError(why="is_met")
        write_step(change, row, StepKind.WITHDRAWN, row.settlement.offered_on)
        return
    table = settlement_step_table
    own = (table.c.operation_id == undone_id, table.c.kind.not_in(("met", "fell")))
    change.connection.execute(update(table).where(*own).values(is_undone=True))
    change.touch("settlement", settlement_id)
    change.touch("customer", row.customer_id)
    change.made(settlement_id)

"""What was let go of charges for lateness, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, select

from arbook.ledger.items import Nature
from arbook.ledger.money import Money
from arbook.store.tables.book import operation_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.lateness import late_waiver_table
from arbook.store.tables.money import entry_table

TAKEN_BACK = "take_waiver_back"
"""The operation by which the owner takes a waiver back."""


class WaiverReason(StrEnum):
    """Why a charge was let go."""

    GOODWILL = "goodwill"
    PLAN_KEPT = "plan_kept"
    OUR_MISTAKE = "our_mistake"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class WaiverRow:
    """A sum that was let go: why, and whether that was taken back; ``by_owner``: not since its money went away."""

    entry_id: int
    charge_id: int
    number: str
    customer_id: int
    waived_on: date
    amount: Money
    nature: Nature
    reason: WaiverReason
    note: str
    is_taken_back: bool
    by_owner: bool


def waivers_of(connection: Connection, customer_id: int | None = None) -> tuple[WaiverRow, ...]:
    """What was let go of charges, of one customer or in the whole book, oldest first."""
    waivers, entries, charges, undone = late_waiver_table, entry_table, late_charge_table, entry_table.alias("undone")
    operations = operation_table
    query = (
        select(
            waivers.c.entry_id,
            waivers.c.late_charge_id,
            waivers.c.reason,
            waivers.c.note,
            charges.c.number,
            entries.c.customer_id,
            entries.c.dated_on,
            entries.c.amount_minor,
            entries.c.currency,
            entries.c.nature,
            undone.c.id.label("undone_id"),
            operations.c.kind.label("undone_by"),
        )
        .join(entries, entries.c.id == waivers.c.entry_id)
        .join(charges, charges.c.id == waivers.c.late_charge_id)
        .outerjoin(undone, undone.c.reverses_id == entries.c.id)
        .outerjoin(operations, operations.c.id == undone.c.operation_id)
        .order_by(waivers.c.id)
    )
    if customer_id is not None:
        query = query.where(entries.c.customer_id == customer_id)
    return tuple(
        WaiverRow(
            row.entry_id,
            row.late_charge_id,
            row.number,
            row.customer_id,
            row.dated_on,
            Money(-row.amount_minor, row.currency),
            Nature(row.nature),
            WaiverReason(row.reason),
            row.note,
            row.undone_id is not None,
            row.undone_by == TAKEN_BACK,
        )
        for row in connection.execute(query)
    )


def waived_sums(connection: Connection, customer_id: int | None = None) -> dict[int, int]:
    """By charge what was let go of it and stands, in minor units."""
    sums: dict[int, int] = {}
    for each in waivers_of(connection, customer_id):
        if not each.is_taken_back:
            sums[each.charge_id] = sums.get(each.charge_id, 0) + each.amount.minor
    return sums

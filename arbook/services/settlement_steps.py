"""Writing down what happened to a settlement. Part of larger changes."""

from datetime import date

from arbook.ledger.settlements import StepKind
from arbook.queries.settlements import SettlementRow
from arbook.services.changing import Change
from arbook.store.tables.settlements import settlement_step_table


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

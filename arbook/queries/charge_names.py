"""What a charge besides the invoices is called: its paper says what its costs are for."""

from sqlalchemy import ColumnElement, FromClause, case, func

from arbook.ledger.items import ChargeFor, EntryKind, Nature, charge_for, nature_of
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table


def costs_column(entries: FromClause = entry_table) -> ColumnElement[str]:
    """Of a joined charge what its costs are for: empty where they are of several kinds, NULL where none is joined.

    ``entries`` are those it is read of. A cost without a paper and without a payment that bounced is what a payment
    plan costs.
    """
    is_plan = (
        (entries.c.kind == EntryKind.CHARGE.value)
        & (entries.c.nature == Nature.COSTS.value)
        & entries.c.payment_id.is_(None)
    )
    told = (late_charge_table.c.id.is_not(None), costs_told())
    return case(told, (is_plan, ChargeFor.PLAN.value), else_=None).label("costs_are")


def costs_told() -> ColumnElement[str]:
    """What a charge's own paper says that its costs are for."""
    return func.coalesce(func.json_extract(late_charge_table.c.frozen, "$.costs_are"), "").label("costs_are")


def called(nature: str, costs: str | None) -> ChargeFor | None:
    """What an entry of this nature is called; ``costs`` as ``costs_column`` has it."""
    return charge_for(nature_of(nature), costs, is_late=costs is not None)

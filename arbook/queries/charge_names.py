"""What a charge besides the invoices is called: its paper says what its costs are for."""

from sqlalchemy import ColumnElement, case, func

from arbook.ledger.items import ChargeFor, charge_for, nature_of
from arbook.store.tables.late_charges import late_charge_table


def costs_column() -> ColumnElement[str]:
    """Of a joined charge what its costs are for: empty where they are of several kinds, NULL where none is joined."""
    table = late_charge_table
    told = func.coalesce(func.json_extract(table.c.frozen, "$.costs_are"), "")
    return case((table.c.id.is_not(None), told), else_=None).label("costs_are")


def called(nature: str, costs: str | None) -> ChargeFor | None:
    """What an entry of this nature is called; ``costs`` as ``costs_column`` has it."""
    return charge_for(nature_of(nature), costs, is_late=costs is not None)

"""Find charges for lateness by their number."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.folding import has_every_word, parts_of
from arbook.ledger.money import Money
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table

_LOOKED_THROUGH = 100


@dataclass(frozen=True, slots=True)
class FoundCharge:
    """A charge for lateness."""

    charge_id: int
    number: str
    customer_id: int
    customer_name: str
    charged_on: date
    total: Money


def find_charges(connection: Connection, words: tuple[str, ...], most: int) -> tuple[FoundCharge, ...]:
    """Charges whose number has what was typed, newest first; words without figures name none."""
    figures = [part for word in words for part in parts_of(word) if part.isdigit()]
    longest = max(figures, key=len, default="")
    if not longest:
        return ()
    found = connection.execute(_with_figures(longest))
    rows = [row for row in found if has_every_word(row.number, row.search_key, words)]
    if len(longest) == 1:  # one figure stands in nearly every number: only as the last part it means something
        rows = [row for row in rows if parts_of(row.number)[-1] == longest]
    return tuple(
        FoundCharge(row.id, row.number, row.customer_id, row.name, row.charged_on, Money(row.minor, row.currency))
        for row in rows[:most]
    )


def _with_figures(figures: str) -> Any:
    charges, customers = late_charge_table, customer_table
    columns = (charges.c.id, charges.c.number, charges.c.customer_id, charges.c.charged_on, charges.c.currency)
    minor = (charges.c.interest_minor + charges.c.costs_minor).label("minor")
    return (
        select(*columns, minor, customers.c.name, customers.c.search_key)
        .join_from(charges, customers, customers.c.id == charges.c.customer_id)
        .where(func.instr(charges.c.number, figures) > 0)
        .order_by(charges.c.id.desc())
        .limit(_LOOKED_THROUGH)
    )

"""What the owner decided about money: order of allocation, small differences, bands, credit limits, fiscal year."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, select

from arbook.ledger.money import Money
from arbook.store.tables.book import business_profile_table


class LimitAction(StrEnum):
    """What issuing above a credit limit does."""

    WARN = "warn"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """The owner's rules. ``small_difference`` is in the book's currency; ``band_ends`` are the bands' last days."""

    small_difference: Money
    costs_first: bool
    band_ends: tuple[int, ...]
    limit_action: LimitAction
    fiscal_month: int


def money_rules(connection: Connection) -> MoneyRules:
    """The rules of this book."""
    table = business_profile_table
    row = connection.execute(
        select(
            table.c.currency,
            table.c.small_difference_minor,
            table.c.allocation_order,
            table.c.age_bands,
            table.c.limit_action,
            table.c.fiscal_month,
        )
    ).one()
    return MoneyRules(
        Money(row.small_difference_minor, row.currency),
        row.allocation_order == "costs_first",
        tuple(int(each) for each in row.age_bands.split(",")),
        LimitAction(row.limit_action),
        row.fiscal_month,
    )

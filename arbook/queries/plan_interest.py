"""What of payment plans bears their interest, what of that was credited, and what is booked, as of any day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import Bearing, run_up
from arbook.ledger.plans import Installment
from arbook.queries.plan_sums import last_day, shares_of_plans
from arbook.store.tables.agreements import payment_plan_table, plan_item_table
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_piece_table


class PlanInterest(NamedTuple):
    """Of a plan with interest: what bears it, and by the id of its part in minor units what is booked."""

    bearing: Bearing
    booked: Mapping[int, int]

    def to_book(self, parts: Sequence[Installment], part_ids: Sequence[int], on: date = date.max) -> dict[int, Money]:
        """By part what has run up at the end of a day (of all days to come) and no entry stands for."""
        gone, currency = run_up(parts, self.bearing, on), self.bearing.agreed.currency
        left = {
            part_id: gone[part.position].minor - self.booked.get(part_id, 0)
            for part_id, part in zip(part_ids, parts, strict=True)
            if part.position in gone
        }
        return {part_id: Money(minor, currency) for part_id, minor in left.items() if minor > 0}


def plan_interest(connection: Connection, as_of: date, wanted: Select[Any]) -> dict[int, PlanInterest]:
    """By plan, of those whose ids are ``wanted`` and that bear interest at all."""
    booked = _booked(connection, as_of, wanted)
    credited = _credited(connection, as_of, wanted)
    plan, items, pieces, entries = payment_plan_table, plan_item_table, due_piece_table, entry_table
    rows = connection.execute(
        select(plan.c.id, plan.c.agreed_on, plan.c.yearly_percent, plan.c.currency)
        .add_columns(func.sum(items.c.amount_minor).label("minor"))
        .join(items, items.c.plan_id == plan.c.id)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .where(plan.c.id.in_(wanted), plan.c.yearly_percent != 0, *_BEARS)
        .group_by(plan.c.id)
    )
    return {
        row.id: PlanInterest(
            Bearing(
                row.agreed_on,
                Money(row.minor, row.currency),
                row.yearly_percent,
                tuple((day, Money(minor, row.currency)) for day, minor in credited.get(row.id, {}).items()),
            ),
            booked.get(row.id, {}),
        )
        for row in rows
    }


_BEARS = (plan_item_table.c.role == "covered", entry_table.c.nature != Nature.INTEREST.value)
"""All but earlier interest, joined with the entries of the due pieces."""


def _booked(connection: Connection, as_of: date, wanted: Select[Any]) -> dict[int, dict[int, int]]:
    plan, items, pieces = payment_plan_table, plan_item_table, due_piece_table
    rows = connection.execute(
        select(items.c.plan_id, items.c.installment_id, func.sum(items.c.amount_minor))
        .join(plan, plan.c.id == items.c.plan_id)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .where(items.c.plan_id.in_(wanted), items.c.installment_id.is_not(None))
        .where(pieces.c.issued_on <= last_day(as_of))
        .group_by(items.c.installment_id)
    )
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for plan_id, part_id, minor in rows:
        found[plan_id][part_id] = minor
    return found


def _credited(connection: Connection, as_of: date, wanted: Select[Any]) -> dict[int, dict[date, int]]:
    """By plan, what of all that bears interest was credited at the end of each day. What was credited before the
    agreement and is taken back was no part of the plan.
    """
    plan, items, shares, debts = payment_plan_table, plan_item_table, allocation_table, entry_table.alias("debts")
    rows = connection.execute(
        shares_of_plans(last_day(as_of), wanted)
        .with_only_columns(items.c.plan_id, items.c.id, shares.c.allocated_on, func.sum(shares.c.amount_minor))
        .join(due_piece_table, due_piece_table.c.id == items.c.due_piece_id)
        .join(debts, debts.c.id == due_piece_table.c.entry_id)
        .where(plan.c.yearly_percent != 0, entry_table.c.kind != EntryKind.PAYMENT.value)
        .where(items.c.role == "covered", debts.c.nature != Nature.INTEREST.value)
        .group_by(items.c.id, shares.c.allocated_on)
        .order_by(shares.c.allocated_on)
    )
    by_item: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for plan_id, item_id, day, minor in rows:
        by_item[plan_id][item_id] += minor
        found[plan_id][day] = sum(max(each, 0) for each in by_item[plan_id].values())
    return found

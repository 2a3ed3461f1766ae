"""What came on the items of payment plans, as of any day: sums that ``plans`` makes rows of."""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from arbook.ledger.items import EntryKind
from arbook.store.tables.agreements import payment_plan_table, plan_item_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table


class PlanSums(NamedTuple):
    """Of a plan's items, in minor units: what was agreed, what is left, what of that is not the plan's own charges,
    what was settled without money since, and the plan's own charges that are booked.
    """

    agreed: int
    left: int
    covered: int
    credited: int
    booked: int


def plan_sums(connection: Connection, as_of: date, wanted: Select[Any]) -> dict[int, PlanSums]:
    """By plan, of those whose ids are ``wanted``."""
    item = open_of_plans(as_of, wanted).subquery()
    is_charge = item.c.role == "charge"
    rows = connection.execute(
        select(
            item.c.plan_id,
            func.sum(item.c.agreed_minor),
            func.sum(item.c.minor),
            func.coalesce(func.sum(item.c.minor).filter(~is_charge), 0),
            func.sum(item.c.credited_minor),
            func.coalesce(func.sum(item.c.agreed_minor).filter(is_charge), 0),
        )
        .where(item.c.role != "waived")
        .group_by(item.c.plan_id)
    )
    return {plan_id: PlanSums(*sums) for plan_id, *sums in rows}


def open_of_plans(as_of: date, wanted: Select[Any]) -> Select[Any]:
    """What is open of the agreed amounts, by item: never more than was agreed, and frozen once the plan has ended.

    What settles a piece since the agreement settles the plan: where a payment of before bounces, what is open again
    was never part of it. ``credited_minor`` is what was settled of it without money. Charges of the plan's own are
    there from the day on which they were booked.
    """
    plan, items, pieces = payment_plan_table, plan_item_table, due_piece_table
    came = _came_since(last_day(as_of), wanted).subquery()
    paid, credited = func.coalesce(came.c.paid, 0), func.max(func.coalesce(came.c.credited, 0), 0)
    left = func.max(items.c.amount_minor - paid - credited, 0)
    return (
        select(
            items.c.plan_id,
            items.c.due_piece_id,
            items.c.role,
            items.c.amount_minor.label("agreed_minor"),
            func.min(left, pieces.c.amount_minor - _settled(last_day(as_of))).label("minor"),
            credited.label("credited_minor"),
        )
        .join(plan, plan.c.id == items.c.plan_id)
        .join(pieces, pieces.c.id == items.c.due_piece_id)
        .outerjoin(came, came.c.item_id == items.c.id)
        .where(items.c.plan_id.in_(wanted), or_(items.c.role != "charge", pieces.c.issued_on <= last_day(as_of)))
    )


def paid_before(connection: Connection, as_of: date, earlier: Select[Any]) -> int:
    """In minor units, the money that came under these earlier versions of a plan and stayed: what went to their items
    between the agreement and the next version, less what of that was taken back since.
    """
    items, shares = plan_item_table, allocation_table
    came, is_under = func.sum(shares.c.amount_minor), _is_of_its_time()
    each = (
        shares_of_plans(as_of, earlier, is_whole=True)
        .with_only_columns(
            func.coalesce(came.filter(is_under), 0).label("under"),
            func.coalesce(came.filter(~is_under), 0).label("since"),
        )
        .where(entry_table.c.kind == EntryKind.PAYMENT.value, items.c.role != "waived")
        .group_by(items.c.id, on_account_table.c.id)
        .subquery()
    )
    stayed = func.max(each.c.under + func.min(each.c.since, 0), 0)
    return int(connection.execute(select(func.coalesce(func.sum(stayed), 0))).scalar_one())


def last_day(as_of: date) -> Any:
    """Until when a plan is looked at: one that ended stays as it was."""
    return func.min(as_of.isoformat(), func.coalesce(payment_plan_table.c.ended_on, as_of.isoformat()))


def _is_of_its_time() -> ColumnElement[bool]:
    """Whether an allocation counts for a plan: of one that was replaced, what came later counts for the next."""
    plan, shares = payment_plan_table, allocation_table
    following = plan.alias("following")
    last = select(following.c.last_allocation_id).where(following.c.replaces_id == plan.c.id)
    came_by = shares.c.id <= func.coalesce(last.correlate(plan).scalar_subquery(), 0)
    return or_(plan.c.ending != "replaced", came_by)


def _settled(day: Any) -> Any:
    """All that was settled of an item's piece up to a day."""
    plan, items, shares = payment_plan_table, plan_item_table, allocation_table
    query = select(func.coalesce(func.sum(shares.c.amount_minor), 0)).where(
        shares.c.due_piece_id == items.c.due_piece_id, shares.c.allocated_on <= day, _is_of_its_time()
    )
    return query.correlate(items, plan).scalar_subquery()


def shares_of_plans(day: Any, wanted: Select[Any], *, is_whole: bool = False) -> Select[Any]:
    """Shares on the items of plans after the agreement, up to a day, with what they are of; of a plan that was
    replaced only those of its own time unless it is ``is_whole``.
    """
    plan, items, shares, credit = payment_plan_table, plan_item_table, allocation_table, on_account_table
    query = (
        select(shares)
        .select_from(items)
        .join(plan, plan.c.id == items.c.plan_id)
        .join(shares, shares.c.due_piece_id == items.c.due_piece_id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entry_table, entry_table.c.id == credit.c.entry_id)
        .where(items.c.plan_id.in_(wanted), shares.c.allocated_on <= day)
        .where(shares.c.id > func.coalesce(plan.c.last_allocation_id, 0))
    )
    return query if is_whole else query.where(_is_of_its_time())


def _came_since(day: Any, wanted: Select[Any]) -> Select[Any]:
    """What came on each item after the agreement, up to a day: money as far as it stayed, and what was credited,
    written off or waived, less what of that was taken back.
    """
    minor, is_money = func.sum(allocation_table.c.amount_minor), entry_table.c.kind == EntryKind.PAYMENT.value
    each = (
        shares_of_plans(day, wanted)
        .with_only_columns(plan_item_table.c.id.label("item_id"), is_money.label("is_money"), minor.label("minor"))
        .group_by(plan_item_table.c.id, on_account_table.c.id)
        .subquery()
    )
    return select(
        each.c.item_id,
        func.sum(func.max(each.c.minor, 0)).filter(each.c.is_money).label("paid"),
        func.sum(each.c.minor).filter(~each.c.is_money).label("credited"),
    ).group_by(each.c.item_id)

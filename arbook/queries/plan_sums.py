"""What came on the items of payment plans, as of any day: sums that ``plans`` makes rows of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.plans import EndedDispute
from arbook.store.tables.agreements import dispute_table, payment_plan_table, plan_item_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table


class PlanSums(NamedTuple):
    """Of a plan's items, in minor units: what was agreed, what came of it as money, what is left, and what of the
    agreed debt is, which bears the plan's interest.
    """

    agreed: int
    paid: int
    left: int
    bearing: int


def plan_sums(connection: Connection, as_of: date, wanted: Select[Any]) -> dict[int, PlanSums]:
    """By plan, of those whose ids are ``wanted``."""
    item = open_of_plans(as_of, wanted).subquery()
    bears = func.sum(item.c.bearing_minor).filter(item.c.role != "charge")
    rows = connection.execute(
        select(item.c.plan_id, func.sum(item.c.agreed_minor), func.sum(item.c.paid_minor), func.sum(item.c.minor))
        .add_columns(func.coalesce(bears, 0))
        .where(item.c.role != "waived")
        .group_by(item.c.plan_id)
    )
    return {plan_id: PlanSums(*sums) for plan_id, *sums in rows}


def open_of_plans(as_of: date, wanted: Select[Any]) -> Select[Any]:
    """What is open of each item, and frozen once the plan has ended: the agreed amount less what came since, and more
    where something that had settled it before is taken back. That pays nothing back of the plan: ``paid_minor`` is
    what came as money and stayed, ``bearing_minor`` what is left of the agreed amount alone. The plan's own
    charges are there from the day on which they were booked.
    """
    plan, items, pieces = payment_plan_table, plan_item_table, due_piece_table
    came = _came_since(last_day(as_of), wanted).subquery()
    agreed, paid = items.c.amount_minor, func.coalesce(came.c.paid, 0)
    credited = func.max(func.coalesce(came.c.credited, 0), 0)
    return (
        select(
            items.c.plan_id,
            items.c.due_piece_id,
            items.c.role,
            agreed.label("agreed_minor"),
            paid.label("paid_minor"),
            (agreed - func.coalesce(came.c.settled, 0)).label("minor"),
            func.max(agreed - paid - credited, 0).label("bearing_minor"),
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
    """What came on each item after the agreement, up to a day: all that ``settled`` it, less what was taken back of
    before or since; of that the money as far as it stayed, and what was credited, written off or waived.
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
        func.sum(each.c.minor).label("settled"),
        func.sum(func.max(each.c.minor, 0)).filter(each.c.is_money).label("paid"),
        func.sum(each.c.minor).filter(~each.c.is_money).label("credited"),
    ).group_by(each.c.item_id)


def ended_disputes(connection: Connection, as_of: date, wanted: Select[Any]) -> Mapping[int, Sequence[EndedDispute]]:
    """By plan, the disputes about its invoices, or about all they owe, that the owner has closed by that day, the
    first opened first. What one was settled with a credit note for is not asked for again.
    """
    table, pieces = dispute_table, due_piece_table
    is_credit = (
        entry_table.c.invoice_id == table.c.credit_note_id,
        entry_table.c.kind == EntryKind.CREDIT_NOTE.value,
    )
    credited = select(func.coalesce(func.sum(entry_table.c.amount_minor), 0)).where(*is_credit).scalar_subquery()
    item = open_of_plans(as_of, wanted).subquery()
    about_all = and_(table.c.invoice_id.is_(None), table.c.customer_id == pieces.c.customer_id)
    rows = connection.execute(
        select(item.c.plan_id, pieces.c.currency, table.c.opened_on, table.c.closed_on)
        .add_columns(func.sum(item.c.minor).label("minor"), (table.c.amount_minor + credited).label("contested"))
        .join_from(item, pieces, pieces.c.id == item.c.due_piece_id)
        .join(table, or_(table.c.invoice_id == pieces.c.invoice_id, about_all))
        .where(item.c.role != "waived", table.c.closed_on > table.c.opened_on, table.c.closed_on <= as_of)
        .group_by(item.c.plan_id, table.c.id)
        .order_by(table.c.opened_on, table.c.id)
    )
    found: dict[int, list[EndedDispute]] = defaultdict(list)
    for row in rows:
        minor = row.minor if row.contested is None else min(row.minor, max(row.contested, 0))
        found[row.plan_id].append(EndedDispute(row.opened_on, row.closed_on, Money(minor, row.currency)))
    return found

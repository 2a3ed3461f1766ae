"""How plans go on with the money: interest that falls due, charges that are let go once a plan was kept. Parts of
larger changes.
"""

from datetime import date

from sqlalchemy import select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import Money, total
from arbook.ledger.plans import PlanState
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import PlanRow, plan_rows
from arbook.services.changing import Change
from arbook.services.late_waiving import WaiveCharge, take_waiver_back, waive_charge
from arbook.services.plan_charges import book_due_interest, book_run_up
from arbook.store.tables.agreements import payment_plan_table, plan_item_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table


def running_plans(change: Change, on: date, customer_id: int | None = None) -> tuple[PlanRow, ...]:
    """The plans that nobody ended, of one customer or in the whole book, as they stand with all that is written."""
    table = payment_plan_table
    wanted = select(table.c.id).where(table.c.ended_on.is_(None), table.c.agreed_on <= on)
    if customer_id is not None:
        wanted = wanted.where(table.c.customer_id == customer_id)
    return plan_rows(change.connection, on, wanted)


def customers_with_plans(change: Change, on: date) -> frozenset[int]:
    """Whose plans nobody ended."""
    table = payment_plan_table
    wanted = select(table.c.customer_id).where(table.c.ended_on.is_(None), table.c.agreed_on <= on).distinct()
    return frozenset(change.connection.execute(wanted).scalars())


def book_before_payment(change: Change, customer_id: int, amount: Money, on: date) -> dict[int, int]:
    """What a payment meets: the interest of all parts that are due by its day, and where it could pay all that stands
    of a plan, what has run up of the part whose time runs. The time to come is charged to nobody. Returns by the
    negative id of the part, as ``Payoff.meets`` has it, the due piece it is.
    """
    booked: dict[int, int] = {}
    for plan in running_plans(change, on, customer_id):
        if plan.interest is not None and plan.total.currency == amount.currency:
            booked |= book_due_interest(change, plan, on)
            if _is_paid_by(change, plan, amount):
                booked |= book_run_up(change, plan, on)
    return {-part_id: piece_id for part_id, piece_id in booked.items()}


def _is_paid_by(change: Change, plan: PlanRow, amount: Money) -> bool:
    """Whether the money is enough for all that is open of a plan, where something of that bears interest."""
    card = plan_card(change.connection, plan.plan_id, LAST_DAY)
    stands = total([item.open for item in card.items if item.role != "waived"], amount.currency)
    return card.row.interest is not None and amount >= stands


def follow_money(change: Change, customer_id: int, on: date, today: date) -> None:
    """Let charges go of plans that were kept, and take that back where money for one went away again."""
    for plan in running_plans(change, today, customer_id):
        follow_plan(change, plan, on, today)


def follow_plan(change: Change, plan: PlanRow, on: date, today: date) -> None:
    """The same for one plan; what the owner took back stays so, and what the owner let go is no business of it."""
    if not plan.waives_charges:
        return
    charges = _charges_to_waive(change, plan.plan_id)
    waived = [
        each
        for each in waivers_of(change.connection, plan.customer_id)
        if each.charge_id in charges and (each.reason, each.note) == (WaiverReason.PLAN_KEPT, plan.number)
    ]
    if plan.state is PlanState.FINISHED:
        asked_after_all = {each.charge_id for each in waived if each.by_owner}
        for charge_id in charges:
            if charge_id not in asked_after_all and _is_open(change, charge_id):
                day = max(on, plan.agreed_on)
                waive_charge(change, WaiveCharge(charge_id, day, WaiverReason.PLAN_KEPT, plan.number), today)
    else:
        for each in waived:
            if not each.is_taken_back:
                take_waiver_back(change, each.entry_id, max(on, each.waived_on), today, plan.number)


def _charges_to_waive(change: Change, plan_id: int) -> list[int]:
    items, pieces, entries = plan_item_table, due_piece_table, entry_table
    query = (
        select(entries.c.late_charge_id)
        .distinct()
        .join(pieces, pieces.c.entry_id == entries.c.id)
        .join(items, items.c.due_piece_id == pieces.c.id)
        .where(items.c.plan_id == plan_id, items.c.role == "waived", entries.c.late_charge_id.is_not(None))
        .order_by(entries.c.late_charge_id)
    )
    return [charge_id for charge_id in change.connection.execute(query).scalars() if charge_id is not None]


def _is_open(change: Change, charge_id: int) -> bool:
    """Whether anything of a booked charge that stands is still asked for."""
    entries, pieces, charges = entry_table, due_piece_table, late_charge_table
    query = (
        select(pieces.c.id)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .join(charges, charges.c.id == entries.c.late_charge_id)
        .where(charges.c.id == charge_id, charges.c.withdrawn_on.is_(None), pieces.c.open_minor > 0)
    )
    return change.connection.execute(query.limit(1)).scalar() is not None

"""What the plan dialog needs to know of a customer. Read on the book lane."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import PlanRules
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items, sums_on_account
from arbook.queries.plan_cards import plan_card
from arbook.queries.plan_rules import book_plan_rules
from arbook.queries.plans import PlanRow, plans
from arbook.services.office import Office


@dataclass(frozen=True, slots=True)
class Planner:
    """A customer and the open items that no running plan covers yet; ``lying`` is what is on account of theirs."""

    customer_id: int
    name: str
    currency: str
    items: tuple[OpenItem, ...]
    lying: tuple[tuple[int, Money], ...]
    rules: PlanRules


def read_planner(office: Office, customer_id: int, today: date, former: PlanRow | None = None) -> Planner:
    """The customer as a plan meets them; of the next version of one, with the items of the ``former`` and what has
    run up of its interest.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    running = [row for row in office.read(plans, today, customer_id) if row.is_running]
    taken = {item.piece_id for row in running for item in office.read(plan_card, row.plan_id, today).items}
    rows = office.read(open_items, date.max, customer_id)
    rules = office.read(book_plan_rules).rules if former is None else former.rules
    items = [row.item for row in rows if row.item.piece_id not in taken]
    if former is not None:
        items += [row.item for row in rows if row.item.plan == former.number and not row.item.is_waived]
        items += office.agreements.run_up(former.plan_id, on=today)
    lying = office.read(sums_on_account, customer_id)
    return Planner(customer_id, card.name, card.currency, tuple(items), lying, rules)

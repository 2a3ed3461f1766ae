"""What the plan dialog needs to know of a customer. Read on the book lane."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.items import OpenItem
from arbook.ledger.plans import PlanState
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import plans
from arbook.services.office import Office

_RUNNING = (PlanState.KEPT, PlanState.MISSED)


@dataclass(frozen=True, slots=True)
class Planner:
    """A customer and the open items that no running plan covers yet."""

    customer_id: int
    name: str
    currency: str
    items: tuple[OpenItem, ...]


def read_planner(office: Office, customer_id: int, today: date) -> Planner:
    """The customer as a plan meets them.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    running = [row for row in office.read(plans, today, customer_id) if row.state in _RUNNING]
    taken = {item.piece_id for row in running for item in office.read(plan_card, row.plan_id, today).items}
    rows = office.read(open_items, date.max, customer_id)
    items = tuple(row.item for row in rows if row.item.piece_id not in taken)
    return Planner(customer_id, card.name, card.currency, items)

"""What the owner's own text of a stage can say of a customer beyond what the reminder is about."""

import re
from datetime import date
from typing import Any

from sqlalchemy import Connection

from arbook.formats.formats import Formats
from arbook.ledger.dates import whole_years
from arbook.ledger.money import Money, total
from arbook.ledger.plans import PlanState
from arbook.queries.addressing import lately_received
from arbook.queries.customers import customer_by_id
from arbook.queries.items import money_on_account, open_items
from arbook.queries.plans import plans

EXTRA_FACTS = (
    "balance",
    "overdue",
    "oldest_due",
    "days_late",
    "last_payment",
    "last_payment_on",
    "years",
    "plan",
)
"""Their names. Each is text in the customer's language, and empty where there is nothing to tell."""

_ASKED = re.compile(r"\{[{%][^{}]*\b(" + "|".join(EXTRA_FACTS) + r")\b")
_ALWAYS = date(1900, 1, 1)
_RUNNING = (PlanState.KEPT, PlanState.MISSED)


def letter_extras(connection: Connection, customer_id: int, as_of: date, formats: Formats) -> dict[str, Any]:
    """The facts by name: what is owed in all and overdue, the first overdue day and how long ago it was, the last
    payment, whole years as a customer, and how the running plan stands.
    """
    card = customer_by_id(connection, customer_id)
    items = [row.item for row in open_items(connection, as_of, customer_id)]
    kept = [row.credit.open for row in money_on_account(connection, as_of, customer_id)]
    late = [item for item in items if item.days_late(as_of) > 0]
    oldest = min((item.due_on for item in late), default=None)
    received = lately_received(connection, [customer_id], since=_ALWAYS, until=as_of, is_thanked_for=True)
    last = received.get(customer_id)
    years = whole_years(card.since_on, as_of) if card.since_on and card.since_on <= as_of else 0

    def money(amounts: list[Money]) -> Money:
        return total(amounts, card.currency)

    return {
        "balance": formats.money(money([item.open for item in items]) - money(kept)),
        "overdue": formats.money(money([item.open for item in late])) if late else "",
        "oldest_due": formats.long_day(oldest) if oldest else "",
        "days_late": str((as_of - oldest).days) if oldest else "",
        "last_payment": formats.money(last.amount) if last else "",
        "last_payment_on": formats.long_day(last.on) if last else "",
        "years": str(years) if years else "",
        "plan": _plan(connection, customer_id, as_of, formats),
    }


def uses_extras(text: str) -> bool:
    """Whether a text asks for one of them; most do not, and need not be read for."""
    return bool(_ASKED.search(text))


def _plan(connection: Connection, customer_id: int, as_of: date, formats: Formats) -> str:
    """The running plan in a sentence."""
    from arbook.documents.wording import wording_for

    running = [plan for plan in plans(connection, as_of, customer_id) if plan.state in _RUNNING]
    plan = next((plan for plan in running if plan.next_due_on), None)
    if plan is None or plan.next_due_on is None:
        return ""
    say, day = wording_for(formats.language).say, formats.long_day(plan.next_due_on)
    return say("letter.plan", number=plan.number, open=formats.money(plan.open), day=day)

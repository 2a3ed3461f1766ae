"""With what a new plan begins, and by which ladder its parts are reminded."""

from typing import NamedTuple

from sqlalchemy import Connection, select

from arbook.ledger.plan_keeping import USUAL_RULES, PlanRules
from arbook.store.tables.agreements import plan_rules_table


class BookPlanRules(NamedTuple):
    """The book's own: ``policy_id`` None reminds of parts by the customer's ladder; ``breaks_alone``: a broken plan
    falls due without the owner being asked.
    """

    rules: PlanRules = USUAL_RULES
    policy_id: int | None = None
    breaks_alone: bool = False


def book_plan_rules(connection: Connection) -> BookPlanRules:
    """The book's rules for plans, the usual ones where it has none."""
    row = connection.execute(select(plan_rules_table)).one_or_none()
    if row is None:
        return BookPlanRules()
    rules = PlanRules(row.notice_days, row.tolerance_days, row.broken_parts, row.broken_days)
    return BookPlanRules(rules, row.policy_id, row.breaks_alone)

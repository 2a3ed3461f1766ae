"""What the law of a customer's country says of what a plan is to cost."""

from datetime import date

from sqlalchemy import Connection

from arbook.ledger.plan_cautions import PriceCaution, price_cautions
from arbook.ledger.plan_making import PlanPrice
from arbook.queries.late_rates import law_for


def plan_price_cautions(
    connection: Connection, customer_id: int, price: PlanPrice, on: date
) -> tuple[PriceCaution, ...]:
    """What the owner should know before agreeing on this price with this customer."""
    return () if price.is_free else price_cautions(price, law_for(connection, customer_id), on)

"""What the law says of the price of a payment plan, before it is agreed."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.errors import ArbookError
from arbook.ledger.may_charge import Law
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.statutory import law_of


class PriceCaution(StrEnum):
    """What the owner should know of a price before agreeing on it."""

    WORTH_NOTHING = "worth_nothing"
    ABOVE_LAW = "above_law"
    NOT_KNOWN = "not_known"
    CONSUMER = "consumer"


def price_cautions(price: PlanPrice, law: Law, on: date) -> tuple[PriceCaution, ...]:
    """What the law says of a price that is to be agreed with this kind of customer.

    Where an agreement is worth nothing that is told alone. A rate above what the law itself gives for lateness may
    be too high; where nothing is known nobody checked it. Credit for a fee or interest to a consumer may need more
    than a signature.
    """
    if price.is_free:
        return ()
    found = [PriceCaution.CONSUMER] if law.kind == "consumer" else []
    try:
        rule = law_of(law.rules, law.country, law.kind, on)
    except ArbookError:
        return (*found, PriceCaution.NOT_KNOWN)
    if not rule.allows_agreed:
        return (PriceCaution.WORTH_NOTHING,)
    if not price.yearly_percent:
        return tuple(found)
    reference = law.references.get(rule.reference)
    try:
        most = rule.points + (reference.table.on(on) if reference is not None else Decimal(0))
    except ArbookError:
        return (*found, PriceCaution.NOT_KNOWN)
    if rule.gives_claim and price.yearly_percent > most:
        found.append(PriceCaution.ABOVE_LAW)
    return tuple(found)

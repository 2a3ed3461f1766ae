"""Settlements as tests speak of them."""

from decimal import Decimal
from typing import Any

from arbook.ledger.money import Money
from arbook.queries.settlements import SettlementRow, settlement_by_id
from arbook.services.settlement_offers import OfferSettlement
from tests.builders import Customer, Day, Debt, day


def offer_of(customer: Customer, *debts: Debt, on: Day, until: Day, **how: Any) -> OfferSettlement:
    """An offer over these invoices, or over all that is open: ``enough`` or ``percent`` say how much."""
    amount, percent = how.pop("enough", None), how.pop("percent", None)
    return OfferSettlement(
        customer.customer_id,
        day(on),
        day(until),
        tuple(debt.piece_id for debt in debts),
        amount=None if amount is None else Money.of(amount, "EUR"),
        percent=None if percent is None else Decimal(percent),
        **how,
    )


def offered(customer: Customer, *debts: Debt, on: Day, until: Day, **how: Any) -> int:
    """Offer it that day; returns the settlement's id."""
    made = customer.shop.settlements.offer(offer_of(customer, *debts, on=on, until=until, **how), today=day(on))
    assert made.made_id is not None
    return made.made_id


def stands(customer: Customer, settlement_id: int, *, on: Day) -> SettlementRow:
    """How a settlement stands on a day."""
    row = customer.shop.read(settlement_by_id, settlement_id, day(on))
    assert row is not None
    return row

"""Payments from a file do to plans and settlements what payments that are typed in do."""

from decimal import Decimal
from typing import Any

import pytest

from arbook.importing.fields import ImportKind
from arbook.importing.rows import PaymentRecord
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency
from arbook.ledger.settlements import SettlementState
from arbook.queries.items import open_items
from arbook.queries.late_waivers import waivers_of
from arbook.queries.plans import plans
from arbook.services.importing import ImportService
from arbook.services.payment_plans import AgreePlan
from tests.builders import Customer, Shop, day
from tests.support.late_desk import NINE, Desk
from tests.support.offers import offered, stands

AGREED, LAST = "2026-03-02", "2026-06-30"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def brought(customer: Customer, *payments: tuple[str, str], text: str = "") -> None:
    """Payments of these days and amounts, in one file read at the end of June."""
    rows = [
        PaymentRecord(line, "1001", None, day(on), Money.of(amount, "EUR"), "EUR", None, text or None)
        for line, (on, amount) in enumerate(payments, start=2)
    ]
    ImportService(customer.shop.counter).run(ImportKind.PAYMENTS, rows, today=day(LAST))


def agreed(customer: Customer, **how: Any) -> None:
    """In three parts, over all that is open."""
    items = customer.shop.read(open_items, day(AGREED), customer.customer_id)
    ids = tuple(row.item.piece_id for row in items)
    told: dict[str, Any] = {"count": 3, "rules": PlanRules(tolerance_days=0)} | how
    first = day("2026-04-01"), Frequency.MONTHLY, day(AGREED)
    customer.shop.agreements.agree_plan(AgreePlan(customer.customer_id, ids, *first, **told))


def test_the_interest_of_a_plan_is_booked_and_paid_by_what_a_file_brings(shop: Shop, ada: Customer) -> None:
    ada.owes("300.00", due="2026-01-10")
    agreed(ada, price=PlanPrice(Decimal(12)))
    [plan] = shop.read(plans, day(AGREED))
    parts = [(state.installment.due_on.isoformat(), str(state.installment.amount)) for state in plan.installments]
    brought(ada, *parts, text="P-001")
    [plan] = shop.read(plans, day(LAST))
    assert (plan.state.value, str(plan.paid), ada.balance(LAST)) == ("finished", str(plan.total), "0.00")


def test_what_a_kept_plan_lets_go_is_let_go_by_a_file_too(shop: Shop, ada: Customer) -> None:
    ada.owes("300.00", due="2026-01-10")
    late = Desk(shop)
    late.agree(NINE)
    late.charge(ada, AGREED, way=ChargeWay.BOOKED)
    agreed(ada, waives_charges=True)
    brought(ada, ("2026-04-01", "100.00"), ("2026-05-01", "100.00"), ("2026-06-01", "100.00"), text="P-001")
    assert shop.read(waivers_of) != ()
    assert ada.balance(LAST) == "0.00"


def test_a_settlement_is_met_by_what_a_file_brings(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    deal = offered(ada, desk, on=AGREED, until="2026-03-31", enough="200.00")
    brought(ada, ("2026-03-20", "200.00"))
    assert stands(ada, deal, on=LAST).state is SettlementState.MET
    assert ada.balance(LAST) == "0.00"


def test_the_exact_sum_in_a_file_meets_its_offer_although_something_older_is_open(shop: Shop, ada: Customer) -> None:
    older, desk = ada.owes("300.00", due="2026-01-10"), ada.owes("300.00", due="2026-02-10")
    deal = offered(ada, desk, on=AGREED, until="2026-03-31", enough="200.00")
    brought(ada, ("2026-03-20", "200.00"))
    assert stands(ada, deal, on=LAST).state is SettlementState.MET
    assert older.open() == "300.00"


def test_the_exact_sum_in_a_file_pays_its_plan_off_although_something_older_is_open(
    shop: Shop, ada: Customer
) -> None:
    ada.owes("300.00", due="2026-02-10")
    agreed(ada, price=PlanPrice(Decimal(12)))
    older = ada.owes("500.00", due="2026-01-10")
    [plan] = shop.read(plans, day(AGREED))
    pay = shop.agreements.early_settlement(plan.plan_id, on=day("2026-03-20")).pay
    brought(ada, ("2026-03-20", str(pay)))
    [plan] = shop.read(plans, day(LAST))
    assert (plan.state.value, older.open()) == ("finished", "500.00")

"""Money that is to the cent what pays a plan off is meant for it; what lay on account meets plans as payments do."""

from datetime import date
from decimal import Decimal

import pytest

from arbook.ledger.lateness import ChargeWay
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency, PlanState
from arbook.queries.items import money_on_account, open_items
from arbook.queries.late_waivers import waivers_of
from arbook.queries.plan_payoffs import payoffs
from arbook.queries.plans import PlanRow, plans
from arbook.services.payment_plans import AgreePlan
from arbook.services.payments import Order
from arbook.services.refunds import RefundMoney
from tests.builders import Customer, Debt, Shop, day
from tests.ledger.given import euro
from tests.support.contested import credit
from tests.support.late_desk import NINE, Desk
from tests.support.money_shop import set_rules
from tests.support.offers import offered

AGREED, PAID = "2026-03-02", "2026-03-20"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def older(ada: Customer) -> Debt:
    """Outside of the plan, and due before all of it."""
    return ada.owes("500.00", due="2026-01-05")


@pytest.fixture
def desk(ada: Customer, older: Debt) -> Debt:
    return ada.owes("300.00", due="2026-01-10")


def agrees(customer: Customer, *debts: Debt, percent: int = 0, **how: object) -> int:
    """In three parts from 1 April."""
    pieces, rules, price = tuple(debt.piece_id for debt in debts), PlanRules(), PlanPrice(Decimal(percent))
    first, every, on = day("2026-04-01"), Frequency.MONTHLY, day(AGREED)
    told = AgreePlan(
        customer.customer_id, pieces, first, every, on, count=3, rules=rules, price=price,
        **how,  # type: ignore[arg-type]
    )  # fmt: skip
    made = customer.shop.agreements.agree_plan(told).made_id
    assert made is not None
    return made


def plan(shop: Shop) -> PlanRow:
    return shop.read(plans, day("2026-12-31"))[-1]


def lying(ada: Customer) -> int:
    [row] = ada.shop.read(money_on_account, date.max, ada.customer_id)
    return row.on_account_id


@pytest.mark.parametrize("percent", [0, 12])
@pytest.mark.parametrize("order", [Order.NAMED_THEN_OLDEST, Order.COSTS_FIRST])
def test_the_exact_sum_pays_the_plan_off_although_something_older_is_open(
    shop: Shop, ada: Customer, older: Debt, desk: Debt, percent: int, order: Order
) -> None:
    plan_id = agrees(ada, desk, percent=percent)
    pay = shop.agreements.early_settlement(plan_id, on=day(PAID)).pay
    ada.pays(str(pay), on=PAID, order=order)
    assert (older.open(), plan(shop).state, plan(shop).open) == ("500.00", PlanState.FINISHED, euro("0.00"))


@pytest.mark.parametrize("amount", ["301.77", "301.79", "300.00"])
def test_any_other_sum_goes_to_the_oldest(shop: Shop, ada: Customer, older: Debt, desk: Debt, amount: str) -> None:
    plan_id = agrees(ada, desk, percent=12)
    assert str(shop.agreements.early_settlement(plan_id, on=day(PAID)).pay) == "301.78"
    ada.pays(amount, on=PAID)
    assert (older.open(), plan(shop).state) == (str(euro("500.00") - euro(amount)), PlanState.MISSED)


def test_who_names_an_invoice_or_an_order_is_heard(shop: Shop, ada: Customer, older: Debt, desk: Debt) -> None:
    agrees(ada, desk)
    ada.pays("300.00", on=PAID, order=Order.COSTS_FIRST, is_own_order=True)
    assert (older.open(), desk.open()) == ("200.00", "300.00")
    shelf = ada.owes("300.00", due="2026-02-01")
    ada.pays("300.00", on=PAID, named=(shelf.piece_id,))
    ada.pays("200.00", on=PAID, order=Order.OLDEST)
    assert (older.open(), desk.open(), shelf.open()) == ("0.00", "300.00", "0.00")


def test_an_order_that_the_owner_chose_comes_before_an_exact_offer(ada: Customer, older: Debt, desk: Debt) -> None:
    offered(ada, desk, on=AGREED, until="2026-03-31", enough="200.00")
    ada.pays("200.00", on=PAID, is_own_order=True)
    assert (older.open(), desk.open()) == ("300.00", "300.00")


def test_what_pays_a_plan_off_is_told_with_the_interest_of_the_day(shop: Shop, ada: Customer, desk: Debt) -> None:
    agrees(ada, desk, percent=12)
    [known] = shop.read(payoffs, ada.customer_id)
    for on in (PAID, "2026-04-01", "2026-04-15"):
        pay = shop.agreements.early_settlement(known.plan.plan_id, on=day(on)).pay
        assert [known.is_exactly(pay + euro(more), day(on)) for more in ("0.00", "0.01")] == [True, False]
        assert sum(item.open.minor for item in known.meets(pay, day(on))) == pay.minor - 300_00
    assert known.meets(euro("300.00"), day(PAID)) == known.interest(day(PAID))
    assert known.meets(euro("299.99"), day(PAID)) == ()
    assert not known.is_exactly(euro("300.00"), day("2026-03-01"))


def test_money_on_account_pays_a_plan_off_with_the_interest_that_has_run_up(
    shop: Shop, ada: Customer, older: Debt, desk: Debt
) -> None:
    plan_id = agrees(ada, desk, percent=12)
    pay = shop.agreements.early_settlement(plan_id, on=day(PAID)).pay
    ada.pays(str(pay), on="2026-03-15", order=Order.ON_ACCOUNT)
    shop.payments.put_on_items(lying(ada), on=day(PAID))
    assert (older.open(), plan(shop).state, plan(shop).to_book) == ("500.00", PlanState.FINISHED, euro("0.00"))


def test_money_on_account_is_put_where_the_owner_says(shop: Shop, ada: Customer, older: Debt, desk: Debt) -> None:
    agrees(ada, desk)
    ada.pays("300.00", on="2026-03-15", order=Order.ON_ACCOUNT)
    shop.payments.put_on_items(lying(ada), on=day(PAID), order=Order.OLDEST)
    assert (older.open(), desk.open()) == ("200.00", "300.00")


@pytest.fixture
def waiving(shop: Shop, ada: Customer) -> Debt:
    """In a plan that lets the charge for its lateness go once it is kept; nothing else is open."""
    debt, late = ada.owes("300.00", due="2026-01-10"), Desk(shop)
    late.agree(NINE)
    late.charge(ada, "2026-02-10", way=ChargeWay.BOOKED)
    pieces = tuple(row.item.piece_id for row in shop.read(open_items, day(AGREED), ada.customer_id))
    how = (day("2026-04-01"), Frequency.MONTHLY, day(AGREED))
    shop.agreements.agree_plan(AgreePlan(ada.customer_id, pieces, *how, count=3, waives_charges=True))
    return debt


def lies(ada: Customer) -> Money:
    return total([row.credit.open for row in ada.shop.read(money_on_account, date.max, ada.customer_id)], "EUR")


def is_let_go(ada: Customer) -> bool:
    return ada.balance("2026-12-31") == "0.00" and not any(
        each.is_taken_back for each in ada.shop.read(waivers_of, ada.customer_id)
    )


@pytest.mark.parametrize("order", [Order.NAMED_THEN_OLDEST, Order.OLDEST, Order.COSTS_FIRST, Order.CLOSEST])
def test_a_last_payment_that_is_too_large_lets_the_charges_go_and_leaves_the_rest_on_account(
    ada: Customer, waiving: Debt, order: Order
) -> None:
    owed = euro(ada.balance(PAID))
    assert owed > euro("300.00")
    ada.pays(str(owed), on=PAID, order=order)
    assert (waiving.open(), lies(ada)) == ("0.00", owed - euro("300.00"))
    assert not any(each.is_taken_back for each in ada.shop.read(waivers_of, ada.customer_id))


def test_a_charge_that_is_asked_for_after_all_is_reached_by_money_again(
    shop: Shop, ada: Customer, waiving: Debt
) -> None:
    ada.pays("300.00", on=PAID)
    for row in shop.read(waivers_of, ada.customer_id):
        Desk(shop).lateness.take_waiver_back(row.entry_id, on=day(PAID), today=day(PAID), reason="not kept in time")
    asked = ada.balance(PAID)
    assert asked != "0.00"
    ada.pays(asked, on=PAID)
    assert (ada.balance(PAID), lies(ada)) == ("0.00", euro("0.00"))


def test_a_plan_kept_by_money_on_account_lets_its_charges_go_with_it(
    shop: Shop, ada: Customer, waiving: Debt
) -> None:
    ada.pays("300.00", on="2026-03-15", order=Order.ON_ACCOUNT)
    assert not is_let_go(ada)
    shop.payments.put_on_items(lying(ada), on=day(PAID))
    assert (waiving.open(), is_let_go(ada)) == ("0.00", True)


def test_a_plan_kept_by_a_credit_note_lets_its_charges_go_with_it(shop: Shop, ada: Customer, waiving: Debt) -> None:
    credit(ada, waiving.invoice_id, "300.00", on=PAID)
    assert (waiving.open(), is_let_go(ada)) == ("0.00", True)


def test_what_is_paid_back_asks_for_the_charges_again_until_that_is_cancelled(
    shop: Shop, ada: Customer, waiving: Debt
) -> None:
    payment = ada.pays("300.00", on=PAID)
    assert is_let_go(ada)
    back = RefundMoney(ada.customer_id, euro("300.00"), day(PAID), payment_id=payment, reason="by mistake")
    entry = shop.refunds.refund(back, today=day(PAID)).made_id
    assert entry is not None
    assert all(each.is_taken_back for each in shop.read(waivers_of, ada.customer_id))
    shop.refunds.cancel(entry, on=day(PAID), today=day(PAID), reason="it was never sent")
    assert ada.balance("2026-12-31") == "0.00"


def test_a_plan_kept_but_for_a_small_rest_lets_its_charges_go_with_that(
    shop: Shop, ada: Customer, waiving: Debt
) -> None:
    ada.pays("299.95", on=PAID)
    set_rules(shop)
    shop.giving_up.let_small_rests_go([waiving.piece_id], today=day(PAID))
    assert (waiving.open(), is_let_go(ada)) == ("0.00", True)


def test_a_plan_that_a_write_off_ends_and_opens_again_follows_at_once(
    shop: Shop, ada: Customer, waiving: Debt
) -> None:
    ada.pays("299.00", on="2026-03-15")
    entry = ada.is_let_off(waiving, on=PAID)
    assert is_let_go(ada)
    shop.giving_up.take_back(entry, on=day(PAID), today=day(PAID), reason="it came after all")
    assert all(each.is_taken_back for each in shop.read(waivers_of, ada.customer_id))

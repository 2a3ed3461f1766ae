"""Payment plans and money that lies on account: put on the invoices first, and nothing is missed that it covers."""

from dataclasses import replace

import pytest

from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plans import Frequency, PlanError
from arbook.ledger.reminder_situations import Held
from arbook.queries.items import money_on_account, open_items
from arbook.queries.plan_cards import plan_card
from arbook.queries.plan_rules import BookPlanRules
from arbook.queries.plans import PlanRow, due_plans, missed_installments, plans
from arbook.queries.reminding import todays_decisions
from arbook.services.agreed import AgreementError
from arbook.services.payment_plans import AgreePlan, ChangePlan
from arbook.services.payments import Order
from tests.builders import Customer, Debt, Shop, day
from tests.ledger.given import euro

AGREED = day("2026-03-02")
STRICT = PlanRules(tolerance_days=0, broken_parts=1)


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def over(who: Customer, *debts: Debt) -> AgreePlan:
    """In two months from 1 April, broken by one part that is late."""
    pieces = tuple(debt.piece_id for debt in debts)
    first = day("2026-04-01")
    return AgreePlan(who.customer_id, pieces, first, Frequency.MONTHLY, AGREED, count=2, rules=STRICT)


def agreed(shop: Shop, command: AgreePlan) -> int:
    made = shop.agreements.agree_plan(command).made_id
    assert made is not None
    return made


def lays(who: Customer, amount: str, on: str = "2026-02-10") -> int:
    return who.pays(amount, on=on, order=Order.ON_ACCOUNT)


def lies(shop: Shop) -> list[str]:
    return [str(row.credit.open) for row in shop.read(money_on_account, day("2027-01-01"))]


def plan(shop: Shop, on: str) -> PlanRow:
    return shop.read(plans, day(on))[-1]


def parts(row: PlanRow) -> list[str]:
    return [str(each.installment.amount) for each in row.installments]


def test_a_plan_is_over_what_is_owed_once_money_on_account_was_put_on_its_invoices(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2026-01-10")
    lays(ada, "500.00")
    lays(ada, "200.00")
    preview = shop.agreements.preview(over(ada, debt))
    assert ([str(each.amount) for each in preview.parts], str(preview.put)) == (["150.00", "150.00"], "700.00")
    assert lies(shop) == ["500.00", "200.00"]
    card = shop.read(plan_card, agreed(shop, over(ada, debt)), AGREED)
    assert (str(card.row.total), str(card.row.paid), parts(card.row)) == ("300.00", "0.00", ["150.00", "150.00"])
    assert [(str(item.agreed), str(item.open)) for item in card.items] == [("300.00", "300.00")]
    assert (lies(shop), debt.open("2026-03-01"), debt.open("2026-03-02")) == ([], "1000.00", "300.00")


def test_what_an_invoice_is_settled_with_takes_it_out_of_the_plan(shop: Shop, ada: Customer) -> None:
    old, new = ada.owes("100.00", due="2026-01-10"), ada.owes("300.00", due="2026-02-10")
    older = ada.owes("40.00", due="2025-12-10")
    lays(ada, "150.00")
    card = shop.read(plan_card, agreed(shop, over(ada, new, old)), AGREED)
    assert [(item.number, str(item.agreed)) for item in card.items] == [(new.number, "250.00")]
    assert older.open() == "40.00"  # it is no part of the plan


def test_money_that_covers_all_of_it_leaves_nothing_to_agree_on(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-01-10")
    lays(ada, "120.00")
    for asked in (shop.agreements.preview, shop.agreements.agree_plan):
        with pytest.raises(PlanError) as refused:
            asked(over(ada, debt))
        assert (refused.value.facts["why"], refused.value.facts["money"]) == ("on_account", euro("100.00"))
    assert (lies(shop), debt.open()) == (["120.00"], "100.00")


def test_money_of_another_customer_stays_where_it_is(shop: Shop, ada: Customer) -> None:
    debt, bo = ada.owes("300.00", due="2026-01-10"), shop.customer("Bo")
    lays(bo, "100.00")
    agreed(shop, over(ada, debt))
    assert (str(plan(shop, "2026-03-02").total), lies(shop)) == ("300.00", ["100.00"])


def test_the_next_version_of_a_plan_is_over_what_is_owed_too(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    plan_id = agreed(shop, over(ada, debt))
    lays(ada, "100.00", on="2026-03-10")
    change = ChangePlan(plan_id, replace(over(ada, debt), agreed_on=day("2026-03-12")), "less work")
    assert str(shop.agreements.preview_change(change).put) == "100.00"
    shop.agreements.change_plan(change)
    former, row = shop.read(plans, day("2026-03-12"))
    assert (str(former.paid), str(row.total), parts(row)) == ("100.00", "200.00", ["100.00", "100.00"])


def test_money_of_before_that_bounces_is_owed_with_the_last_part(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    cheque = lays(ada, "100.00")
    agreed(shop, over(ada, debt))
    ada.takes_back(cheque, on="2026-03-10")
    row = plan(shop, "2026-03-10")
    assert [str(each.open) for each in row.installments] == ["100.00", "200.00"]


def test_a_part_is_not_missed_while_money_on_account_covers_it(shop: Shop, ada: Customer) -> None:
    agreed(shop, over(ada, ada.owes("300.00", due="2026-01-10")))
    assert due_plans([plan(shop, "2026-04-07")], day("2026-04-07"))
    lays(ada, "160.00", on="2026-04-07")
    row = plan(shop, "2026-04-07")
    assert (row.state.value, str(row.missed), row.is_due, str(row.paid)) == ("kept", "0.00", False, "0.00")
    [held] = shop.read(todays_decisions, day("2026-04-07")).held
    assert (held.reason, held.amount) == (Held.ON_ACCOUNT, euro("150.00"))
    [late] = missed_installments([plan(shop, "2026-05-06")], day("2026-05-06"))
    assert (late.position, late.open) == (2, euro("140.00"))
    [asked] = shop.read(todays_decisions, day("2026-05-06")).proposals
    assert asked.amount == euro("140.00")
    assert plan(shop, "2026-04-06").state.value == "missed"  # the day before it came


def test_nobody_is_told_that_all_is_due_while_money_lies_on_account(shop: Shop, ada: Customer) -> None:
    plan_id = agreed(shop, over(ada, ada.owes("300.00", due="2026-01-10")))
    lays(ada, "100.00", on="2026-04-07")
    with pytest.raises(AgreementError) as refused:
        shop.agreements.break_plan(plan_id, on=day("2026-04-07"))
    assert (refused.value.facts["why"], refused.value.facts["money"]) == ("on_account", euro("100.00"))
    [lying] = shop.read(money_on_account, day("2026-04-07"))
    shop.payments.put_on_items(lying.on_account_id, on=day("2026-04-07"))
    shop.agreements.break_plan(plan_id, on=day("2026-04-07"))
    [row] = shop.read(open_items, day("2026-04-07"), ada.customer_id)
    assert (plan(shop, "2026-04-07").state.value, row.item.open) == ("broken", euro("200.00"))


def test_a_plan_that_breaks_alone_waits_while_money_lies_on_account(
    shop: Shop, ada: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arbook.services.plan_ending.was_reminded", lambda *_: True)
    shop.agreements.set_rules(BookPlanRules(STRICT, None, breaks_alone=True))
    agreed(shop, over(ada, ada.owes("300.00", due="2026-01-10")))
    lays(ada, "100.00", on="2026-04-07")
    shop.agreements.look_after_plans(today=day("2026-04-07"))
    assert plan(shop, "2026-04-07").state.value == "missed"
    [lying] = shop.read(money_on_account, day("2026-04-08"))
    shop.payments.put_on_items(lying.on_account_id, on=day("2026-04-08"))
    shop.agreements.look_after_plans(today=day("2026-04-08"))
    assert plan(shop, "2026-04-08").state.value == "broken"

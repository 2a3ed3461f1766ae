"""Payment plans with money: on the day, before, after, too much, bounced, credited meanwhile, and what they cost."""

from dataclasses import replace
from decimal import Decimal

import pytest

from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import ChargeFor
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import DownPayment, PlanPrice
from arbook.ledger.plans import Frequency, Installment, PlanState
from arbook.ledger.reminder_situations import Held
from arbook.queries.items import open_items
from arbook.queries.late_charges import late_charges
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import PlanRow, missed_installments, plans
from arbook.queries.reminding import next_steps, todays_decisions
from arbook.services.credit_notes import CreditNote
from arbook.services.disputes import OpenDispute, SettleDispute
from arbook.services.late_waiving import WaiveCharge
from arbook.services.payment_plans import AgreePlan
from tests.builders import Customer, Debt, Shop, day
from tests.ledger.given import euro
from tests.support.late_desk import NINE, Desk

AGREED, LAST, LAST_OF_ALL = day("2026-03-02"), day("2026-04-03"), day("2026-06-10")
TWELVE = PlanPrice(Decimal(12))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def agrees(customer: Customer, *debts: Debt, **how: object) -> int:
    """A plan in three months from 1 April, kept to the day, unless ``how`` says else; returns its id."""
    told: dict[str, object] = {"count": 3, "rules": PlanRules(tolerance_days=0)} | how
    if "amount" in how:
        del told["count"]
    command = AgreePlan(
        customer.customer_id,
        tuple(debt.piece_id for debt in debts),
        day("2026-04-01"),
        Frequency.MONTHLY,
        AGREED,
        **told,  # type: ignore[arg-type]
    )
    made = customer.shop.agreements.agree_plan(command).made_id
    assert made is not None
    return made


def plan(shop: Shop, on: str) -> PlanRow:
    return shop.read(plans, day(on))[-1]


def told(shop: Shop, on: str) -> tuple[str, str, str, list[str]]:
    row = plan(shop, on)
    return row.state.value, str(row.paid), str(row.open), [str(each.open) for each in row.installments]


def test_money_on_the_day_keeps_a_plan_and_money_before_it_too(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("300.00", due="2026-01-10"))
    ada.pays("100.00", on="2026-04-01")
    assert told(shop, "2026-04-01") == ("kept", "100.00", "200.00", ["0.00", "100.00", "100.00"])
    ada.pays("100.00", on="2026-04-20")
    assert told(shop, "2026-05-02") == ("kept", "200.00", "100.00", ["0.00", "0.00", "100.00"])


def test_money_after_the_day_makes_up_for_it(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("300.00", due="2026-01-10"))
    assert plan(shop, "2026-04-02").state is PlanState.MISSED
    ada.pays("100.00", on="2026-04-09")
    assert told(shop, "2026-04-09")[0] == "kept"


def test_too_much_money_pays_the_next_parts_and_the_rest_stays_on_account(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("300.00", due="2026-01-10"))
    ada.pays("150.00", on="2026-04-01")
    assert told(shop, "2026-04-01")[3] == ["0.00", "50.00", "100.00"]
    ada.pays("200.00", on="2026-04-02")
    assert told(shop, "2026-04-02") == ("finished", "300.00", "0.00", ["0.00", "0.00", "0.00"])
    assert ada.balance("2026-04-02") == "-50.00"


def test_a_payment_of_before_that_bounces_is_owed_with_the_last_part(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    cheque = ada.pays("120.00", on="2026-02-20")
    agrees(ada, debt)
    ada.takes_back(cheque, on="2026-03-10")
    assert told(shop, "2026-03-09") == ("kept", "0.00", "180.00", ["60.00", "60.00", "60.00"])
    assert told(shop, "2026-03-10") == ("kept", "0.00", "300.00", ["60.00", "60.00", "180.00"])
    ada.pays("60.00", on="2026-04-01")
    assert told(shop, "2026-04-02") == ("kept", "60.00", "240.00", ["0.00", "60.00", "180.00"])
    ada.is_let_off(debt, on="2026-04-10", amount="150.00")
    assert told(shop, "2026-04-10")[3] == ["0.00", "60.00", "30.00"]
    ada.pays("90.00", on="2026-05-01", reference="P-001")
    assert (told(shop, "2026-05-01")[0], debt.open()) == ("finished", "0.00")


def test_what_bounces_after_a_plan_was_settled_bears_none_of_its_interest(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("420.00", due="2026-01-10")
    cheque = ada.pays("120.00", on="2026-02-20")
    plan_id = agrees(ada, debt, price=TWELVE)
    shop.agreements.settle_plan(plan_id, on=day("2026-03-03"), today=day("2026-03-03"))
    ada.takes_back(cheque, on="2026-03-10")
    assert told(shop, "2026-03-10")[:3] == ("kept", "300.10", "120.00")
    for on in ("2026-04-01", "2026-06-01"):
        shop.agreements.look_after_plans(today=day(on))
    assert (told(shop, "2026-06-03")[::2], ada.balance("2026-06-03")) == (("missed", "120.00"), "120.00")


def asked_in_reminders(shop: Shop, on: str) -> list[str]:
    return [str(each.amount) for each in shop.read(todays_decisions, day(on)).proposals]


def test_what_is_contested_of_a_plan_is_asked_for_by_no_part(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    agrees(ada, debt)
    command = OpenDispute(ada.customer_id, day("2026-03-10"), debt.invoice_id, euro("150.00"), DisputeReason.DEFECT)
    shop.disputes.open(command)
    row = plan(shop, "2026-06-10")
    assert [str(each.askable) for each in row.installments] == ["100.00", "50.00", "0.00"]
    assert (str(row.open), str(row.missed)) == ("300.00", "150.00")
    assert [asked_in_reminders(shop, on) for on in ("2026-04-10", "2026-05-10", "2026-06-10")] == [
        ["100.00"],
        ["150.00"],
        ["150.00"],
    ]


def test_who_contests_all_of_a_plan_misses_nothing_until_that_is_settled(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    agrees(ada, debt)
    dispute = shop.disputes.open(OpenDispute(ada.customer_id, day("2026-03-10"), debt.invoice_id)).made_id or 0
    assert told(shop, "2026-06-10")[:3] == ("kept", "0.00", "300.00")
    assert asked_in_reminders(shop, "2026-06-10") == []
    assert not plan(shop, "2026-06-10").is_due
    shop.disputes.settle(SettleDispute(dispute, day("2026-06-11"), Resolution.REJECTED, "It was as ordered"))
    assert (told(shop, "2026-06-11")[0], told(shop, "2026-06-12")[0]) == ("kept", "missed")


@pytest.mark.parametrize("amount", [None, euro("300.00")])
@pytest.mark.parametrize("about_all", [False, True])
def test_parts_that_fell_due_during_a_dispute_count_as_due_when_it_ends(
    shop: Shop, ada: Customer, amount: Money | None, about_all: bool
) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    agrees(ada, debt, rules=PlanRules(tolerance_days=3, broken_parts=3, broken_days=21))
    invoice = None if about_all else debt.invoice_id
    dispute = shop.disputes.open(OpenDispute(ada.customer_id, day("2026-03-10"), invoice, amount)).made_id or 0
    shop.disputes.settle(SettleDispute(dispute, day("2026-05-20"), Resolution.REJECTED, "It was as ordered"))
    assert told(shop, "2026-05-25")[0] == "kept"  # three days after are a weekend, then Whit Monday
    late = missed_installments([plan(shop, "2026-05-27")], day("2026-05-27"))
    assert [(str(row.due_on), row.days_late) for row in late] == [("2026-04-01", 7), ("2026-05-01", 7)]
    assert not plan(shop, "2026-05-31").is_due
    assert plan(shop, "2026-06-10").is_due


@pytest.mark.parametrize(
    ("amount", "missed"), [(None, ["2026-04-01"]), (euro("100.00"), ["2026-04-01", "2026-05-01"])]
)
def test_a_part_that_was_missed_before_the_dispute_or_asked_for_during_it_stays_missed(
    shop: Shop, ada: Customer, amount: Money | None, missed: list[str]
) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    agrees(ada, debt)
    told_ = OpenDispute(ada.customer_id, day("2026-04-10"), debt.invoice_id, amount)
    dispute = shop.disputes.open(told_).made_id or 0
    shop.disputes.settle(SettleDispute(dispute, day("2026-06-10"), Resolution.REJECTED, "It was as ordered"))
    late = missed_installments([plan(shop, "2026-06-10")], day("2026-06-10"))
    assert [str(row.due_on) for row in late] == missed


def test_what_a_credit_note_ended_a_dispute_with_gives_the_parts_before_it_no_time(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    agrees(ada, debt)
    contested = OpenDispute(ada.customer_id, day("2026-03-10"), debt.invoice_id, euro("100.00"))
    dispute = shop.disputes.open(contested).made_id or 0
    shop.disputes.credit(dispute, less(debt, "100.00", "2026-06-10"), today=LAST_OF_ALL)
    late = missed_installments([plan(shop, "2026-06-10")], LAST_OF_ALL)
    assert [str(row.due_on) for row in late] == ["2026-04-01", "2026-05-01"]


def test_who_contests_all_of_a_plan_is_held_as_disputed_with_the_sum(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    agrees(ada, debt)
    shop.disputes.open(OpenDispute(ada.customer_id, day("2026-03-10"), debt.invoice_id))
    for on in ("2026-03-12", "2026-06-10"):
        [held] = shop.read(todays_decisions, day(on)).held
        assert (held.reason, held.amount) == (Held.DISPUTE, euro("300.00"))
    [step] = shop.read(next_steps, day("2026-06-10"), ada.customer_id).values()
    assert step.held is not None
    assert step.held.reason is Held.DISPUTE


def test_money_of_another_customer_keeps_nobodys_plan(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("300.00", due="2026-01-10"))
    bo = shop.customer("Bo")
    bo.owes("100.00", due="2026-01-10")
    bo.pays("100.00", on="2026-04-01", reference="P-001")
    assert told(shop, "2026-04-02")[0] == "missed"


def test_a_transfer_that_names_the_plan_goes_to_its_invoices(shop: Shop, ada: Customer) -> None:
    older, desk = ada.owes("80.00", due="2026-01-05"), ada.owes("300.00", due="2026-01-10")
    agrees(ada, desk)
    ada.pays("100.00", on="2026-04-01", reference="rate P-001/1")
    assert (older.open(), told(shop, "2026-04-01")[1]) == ("80.00", "100.00")


def test_a_payment_that_bounces_leaves_its_part_missed_again(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("300.00", due="2026-01-10"))
    bounced = ada.pays("100.00", on="2026-04-01")
    ada.takes_back(bounced, on="2026-04-08")
    assert told(shop, "2026-04-07")[0] == "kept"
    assert told(shop, "2026-04-08") == ("missed", "0.00", "300.00", ["100.00", "100.00", "100.00"])


def test_what_is_written_off_of_an_item_shortens_the_plan_from_its_end(shop: Shop, ada: Customer) -> None:
    desk, shelf = ada.owes("180.00", due="2026-01-10"), ada.owes("120.00", due="2026-01-20")
    agrees(ada, desk, shelf)
    ada.is_let_off(shelf, on="2026-03-20")
    assert told(shop, "2026-03-19")[3] == ["100.00", "100.00", "100.00"]
    assert told(shop, "2026-03-20") == ("kept", "0.00", "180.00", ["100.00", "80.00", "0.00"])
    ada.pays("100.00", on="2026-04-01")
    assert told(shop, "2026-04-02") == ("kept", "100.00", "80.00", ["0.00", "80.00", "0.00"])
    ada.pays("80.00", on="2026-05-01")
    assert told(shop, "2026-05-01")[0] == "finished"


def test_what_was_credited_before_the_agreement_shortens_nothing(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("400.00", due="2026-01-10")
    ada.is_let_off(desk, on="2026-02-20", amount="100.00")
    agrees(ada, desk)
    assert told(shop, "2026-03-20") == ("kept", "0.00", "300.00", ["100.00", "100.00", "100.00"])


def test_tolerance_is_agreed_and_a_part_is_missed_only_after_it(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("300.00", due="2026-01-10"), rules=PlanRules(tolerance_days=1))
    assert [plan(shop, on).state.value for on in ("2026-04-02", "2026-04-03")] == ["kept", "missed"]


def test_a_part_that_falls_on_a_day_of_rest_is_in_time_on_the_next_working_day(shop: Shop, ada: Customer) -> None:
    """German Civil Code, section 193: Easter Monday follows the Saturday of 4 April 2026."""
    debt = ada.owes("300.00", due="2026-01-10")
    own = tuple(Installment(at, day(on), euro("100.00")) for at, on in enumerate(("2026-04-04", "2026-04-30"), 1))
    rules = PlanRules(tolerance_days=0)
    agrees(ada, debt, count=None, installments=(*own, Installment(3, day("2026-05-02"), euro("100.00"))), rules=rules)
    told_on = ("2026-04-05", "2026-04-06", "2026-04-07", "2026-04-08")
    assert [plan(shop, on).state.value for on in told_on] == ["kept", "kept", "kept", "missed"]
    ada.pays("100.00", on="2026-04-07")
    assert [plan(shop, on).state.value for on in ("2026-04-08", "2026-04-30", "2026-05-01")] == [
        "kept",
        "kept",
        "missed",
    ]
    ada.pays("100.00", on="2026-05-01")
    assert [plan(shop, on).state.value for on in ("2026-05-05", "2026-05-06")] == ["kept", "missed"]


def test_a_plan_may_begin_with_a_down_payment(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("400.00", due="2026-01-10"), down=DownPayment(euro("100.00"), day("2026-03-05")))
    row = plan(shop, "2026-03-06")
    assert [(str(each.installment.amount), each.installment.is_down) for each in row.installments] == [
        ("100.00", True),
        *[("100.00", False)] * 3,
    ]
    assert (row.state, str(row.missed)) == (PlanState.MISSED, "100.00")


def entries(shop: Shop, customer: Customer, on: str) -> list[tuple[str, str, str]]:
    rows = shop.read(open_items, day(on), customer.customer_id)
    return [
        (str(row.item.charged_for or row.item.number), row.item.due_on.isoformat(), str(row.item.open))
        for row in rows
    ]


def test_a_fee_is_booked_with_the_agreement_and_is_paid_with_the_parts(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    plan_id = agrees(ada, desk, price=PlanPrice(fee=euro("15.00")))
    assert ada.balance("2026-03-02") == "315.00"
    assert entries(shop, ada, "2026-03-02")[1] == ("plan", "2026-04-01", "15.00")
    assert told(shop, "2026-03-02") == ("kept", "0.00", "315.00", ["105.00", "105.00", "105.00"])
    items = shop.read(plan_card, plan_id, AGREED).items
    assert [(item.role, item.charged_for) for item in items] == [("covered", None), ("charge", ChargeFor.PLAN)]
    for on in ("2026-04-01", "2026-05-01", "2026-06-01"):
        ada.pays("105.00", on=on)
    assert (told(shop, "2026-06-01")[0], ada.balance("2026-06-01")) == ("finished", "0.00")


def test_the_interest_of_a_part_is_booked_on_its_day_and_not_before(shop: Shop, ada: Customer) -> None:
    agrees(ada, ada.owes("1000.00", due="2026-01-10"), price=TWELVE, amount=euro("400.00"))
    assert told(shop, "2026-03-02") == ("kept", "0.00", "1018.08", ["400.00", "400.00", "218.08"])
    assert ada.balance("2026-03-31") == "1000.00"
    shop.agreements.look_after_plans(today=day("2026-04-01"))
    assert (ada.balance("2026-03-31"), ada.balance("2026-04-01")) == ("1000.00", "1009.86")
    assert entries(shop, ada, "2026-04-01")[1] == ("interest", "2026-04-01", "9.86")
    shop.agreements.look_after_plans(today=day("2026-04-30"))
    assert ada.balance("2026-04-30") == "1009.86"


def test_money_that_comes_early_pays_its_part_and_the_interest_is_booked_once_it_has_run_up(
    shop: Shop, ada: Customer
) -> None:
    agrees(ada, ada.owes("1000.00", due="2026-01-10"), price=TWELVE, amount=euro("400.00"))
    ada.pays("400.00", on="2026-03-30")
    assert (ada.balance("2026-03-30"), told(shop, "2026-03-30")[3]) == ("600.00", ["0.00", "400.00", "218.08"])
    shop.agreements.look_after_plans(today=day("2026-04-01"))
    assert (ada.balance("2026-04-01"), told(shop, "2026-04-01")[3]) == ("609.86", ["0.00", "400.00", "218.08"])
    ada.pays("400.00", on="2026-05-20")  # late, with the interest of its own day
    assert told(shop, "2026-05-20")[3] == ["0.00", "0.00", "218.08"]
    ada.pays("218.08", on="2026-05-31")  # a day of interest less than was agreed
    assert (told(shop, "2026-05-31")[0], ada.balance("2026-05-31")) == ("finished", "-0.07")


def test_the_sum_that_settles_a_plan_today_settles_it_however_it_comes(shop: Shop, ada: Customer) -> None:
    plan_id = agrees(ada, ada.owes("300.00", due="2026-01-10"), price=replace(TWELVE, fee=euro("3.00")))
    sum_of_today = shop.agreements.early_settlement(plan_id, on=day("2026-03-03")).pay
    assert str(sum_of_today) == "303.10"
    paid = ada.pays("303.10", on="2026-03-03")
    assert (told(shop, "2026-03-03")[:3], ada.balance("2026-03-03")) == (("finished", "303.10", "0.00"), "0.00")
    shop.agreements.look_after_plans(today=LAST_OF_ALL)
    assert (told(shop, "2026-06-10")[0], ada.balance("2026-06-10")) == ("finished", "0.00")
    ada.takes_back(paid, on=LAST_OF_ALL.isoformat())
    shop.agreements.look_after_plans(today=LAST_OF_ALL)
    assert ada.balance("2026-06-10") == str(plan(shop, "2026-06-10").total)


def test_money_that_settles_a_plan_in_two_days_leaves_nothing_of_its_interest(shop: Shop, ada: Customer) -> None:
    plan_id = agrees(ada, ada.owes("300.00", due="2026-01-10"), price=TWELVE)
    ada.pays("250.00", on="2026-03-03")
    rest = shop.agreements.early_settlement(plan_id, on=day("2026-03-03"))
    assert (str(rest.open), str(rest.run_up)) == ("50.00", "0.10")
    ada.pays("50.00", on="2026-03-03")  # ten cents short
    assert told(shop, "2026-03-03")[0] == "kept"
    assert str(shop.agreements.early_settlement(plan_id, on=day("2026-03-03")).pay) == "0.10"
    ada.pays("60.00", on="2026-03-03")
    assert (told(shop, "2026-03-03")[0], ada.balance("2026-03-03")) == ("finished", "-59.90")


def less(debt: Debt, amount: str, on: str) -> CreditNote:
    line = InvoiceLine("less", Decimal(1), Decimal(amount), TaxRate("VAT", Decimal(0)))
    return CreditNote(debt.invoice_id, day(on), (line,))


def is_credited(debt: Debt, amount: str, on: str) -> None:
    debt.shop.invoices.credit(less(debt, amount, on), today=day(on))


def test_interest_is_charged_on_what_is_left_of_a_debt_that_was_credited(shop: Shop, ada: Customer) -> None:
    """Ten of three hundred are left: ten cents for a month of them, and not what was agreed on all."""
    debt = ada.owes("300.00", due="2026-01-10")
    plan_id = agrees(ada, debt, price=TWELVE)
    assert str(plan(shop, "2026-03-02").to_book) == "5.97"
    is_credited(debt, "290.00", "2026-03-03")
    assert told(shop, "2026-03-03") == ("kept", "0.00", "10.10", ["10.10", "0.00", "0.00"])
    rest = shop.agreements.early_settlement(plan_id, on=day("2026-03-17"))
    assert (str(rest.open), str(rest.run_up), str(rest.saved)) == ("10.00", "0.05", "0.05")
    for on in ("2026-04-01", "2026-05-01", "2026-06-01"):
        shop.agreements.look_after_plans(today=day(on))
    assert (ada.balance("2026-06-10"), told(shop, "2026-06-10")[2]) == ("10.10", "10.10")


def test_what_is_written_off_bears_no_interest_from_the_part_in_which_it_was_and_again_once_it_is_owed(
    shop: Shop, ada: Customer
) -> None:
    debt = ada.owes("1000.00", due="2026-01-10")
    agrees(ada, debt, price=TWELVE, amount=euro("400.00"))
    shop.agreements.look_after_plans(today=day("2026-04-01"))
    gone = ada.is_let_off(debt, on="2026-04-20", amount="500.00")
    assert told(shop, "2026-04-20")[3] == ["400.00", "110.94", "0.00"]  # 109.86 of the debt, 1.08 for April
    shop.agreements.look_after_plans(today=day("2026-05-01"))
    assert ada.balance("2026-05-01") == "510.94"
    on = day("2026-05-10")
    shop.giving_up.take_back(gone, on=on, today=on, reason="They pay it after all")
    assert told(shop, "2026-05-10")[3] == ["400.00", "400.00", "213.09"]  # 2.15 for May on all of it
    shop.agreements.look_after_plans(today=day("2026-06-01"))
    assert ada.balance("2026-06-01") == "1013.09"


def test_who_pays_all_early_owes_no_interest_that_never_ran_up(shop: Shop, ada: Customer) -> None:
    plan_id = agrees(ada, ada.owes("1000.00", due="2026-01-10"), price=TWELVE, amount=euro("400.00"))
    ada.pays("400.00", on="2026-04-01")
    told_today = shop.agreements.early_settlement(plan_id, on=day("2026-04-16"))
    assert (str(told_today.open), str(told_today.run_up), str(told_today.saved)) == ("609.86", "3.01", "5.21")
    shop.agreements.settle_plan(plan_id, on=day("2026-04-16"), today=day("2026-04-16"))
    assert (told(shop, "2026-04-16")[0], ada.balance("2026-04-16")) == ("finished", "0.00")
    assert str(plan(shop, "2026-04-16").paid) == "1012.87"
    assert ada.balance("2026-07-01") == "0.00"
    shop.agreements.look_after_plans(today=day("2026-07-01"))
    assert (ada.balance("2026-07-01"), plan(shop, "2026-07-01").state) == ("0.00", PlanState.FINISHED)


def test_a_plan_whose_invoice_was_paid_early_ends_without_more_interest(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("1000.00", due="2026-01-10")
    plan_id = agrees(ada, desk, price=TWELVE)
    ada.pays("1000.00", on="2026-03-04", named=(desk.piece_id,))
    left = ada.balance("2026-03-04")
    shop.agreements.end_plan(plan_id, on=day("2026-05-15"), ending="cancelled")
    assert (plan(shop, "2026-05-15").state, ada.balance("2026-05-15")) == (PlanState.ENDED, left)


def test_settling_what_bounces_opens_the_plan_again(shop: Shop, ada: Customer) -> None:
    plan_id = agrees(ada, ada.owes("1000.00", due="2026-01-10"), price=TWELVE, amount=euro("400.00"))
    ada.pays("400.00", on="2026-04-01")
    paid = shop.agreements.settle_plan(plan_id, on=day("2026-04-16"), today=day("2026-04-16")).made_id
    assert paid is not None
    ada.takes_back(paid, on="2026-04-20")
    assert told(shop, "2026-04-20") == ("kept", "400.00", "618.08", ["0.00", "400.00", "218.08"])
    ada.pays("618.08", on="2026-06-01")
    assert (told(shop, "2026-06-01")[0], ada.balance("2026-06-01")) == ("finished", "0.00")


def test_charges_stand_until_the_plan_is_kept_and_are_let_go_then(shop: Shop, ada: Customer) -> None:
    desk, late = Desk(shop), ada.owes("300.00", due="2026-01-10")
    desk.agree(NINE)
    desk.charge(ada, "2026-02-10", way=ChargeWay.BOOKED)
    pieces = [row.item for row in shop.read(open_items, day("2026-03-02"), ada.customer_id)]
    owed = Money(sum(item.open.minor for item in pieces) - 30000, "EUR")
    everything = replace(
        AgreePlan(
            ada.customer_id, tuple(item.piece_id for item in pieces), day("2026-04-01"), Frequency.MONTHLY, AGREED
        ),
        count=3,
        waives_charges=True,
    )
    shop.agreements.agree_plan(everything)
    assert str(plan(shop, "2026-03-02").total) == "300.00"
    for on in ("2026-04-01", "2026-05-01"):
        ada.pays("100.00", on=on)
    assert (late.open(), shop.read(waivers_of)) == ("100.00", ())
    last = ada.pays("100.00", on="2026-06-01")
    assert (ada.balance("2026-06-01"), plan(shop, "2026-06-01").state) == ("0.00", PlanState.FINISHED)
    waived = shop.read(waivers_of)
    assert {each.reason for each in waived} == {WaiverReason.PLAN_KEPT}
    assert sum((each.amount for each in waived), start=euro("0.00")) == owed
    ada.takes_back(last, on="2026-06-05")
    assert all(each.is_taken_back for each in shop.read(waivers_of))
    assert ada.balance("2026-06-05") == str(owed + euro("100.00"))
    ada.pays("100.00", on="2026-06-09")
    assert ada.balance("2026-06-09") == "0.00"
    for each in (each for each in shop.read(waivers_of) if not each.is_taken_back):
        desk.lateness.take_waiver_back(each.entry_id, on=LAST_OF_ALL, today=LAST_OF_ALL, reason="They may pay it")
    ada.pays("0.01", on=LAST_OF_ALL)
    assert ada.balance("2026-06-10") == str(owed - euro("0.01"))


def test_what_the_owner_let_go_while_a_plan_runs_is_not_asked_for_again_by_it(shop: Shop, ada: Customer) -> None:
    desk = Desk(shop)
    ada.owes("300.00", due="2026-01-10")
    desk.agree(NINE)
    desk.charge(ada, "2026-02-10", way=ChargeWay.BOOKED)
    pieces = tuple(row.item.piece_id for row in shop.read(open_items, day("2026-03-02"), ada.customer_id))
    monthly = (day("2026-04-01"), Frequency.MONTHLY, AGREED)
    shop.agreements.agree_plan(AgreePlan(ada.customer_id, pieces, *monthly, count=3, waives_charges=True))
    (charge,) = {row.charge_id for row in shop.read(late_charges, ada.customer_id)}
    on = day("2026-03-10")
    desk.lateness.waive(WaiveCharge(charge, on, WaiverReason.PLAN_KEPT, "they begin well"), today=on)
    shop.agreements.look_after_plans(today=day("2026-03-11"))
    assert not any(each.is_taken_back for each in shop.read(waivers_of))
    assert ada.balance("2026-03-11") == "300.00"


def test_a_plan_from_the_last_of_january_is_due_on_the_last_of_february(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10", currency="EUR")
    command = AgreePlan(
        ada.customer_id, (desk.piece_id,), day("2027-01-31"), Frequency.MONTHLY, AGREED, until=day("2027-04-01")
    )
    parts = shop.agreements.preview(command).parts
    assert [each.due_on.isoformat() for each in parts] == ["2027-01-31", "2027-02-28", "2027-03-31"]

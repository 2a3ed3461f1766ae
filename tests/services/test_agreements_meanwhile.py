"""What happens to an agreement while it runs: money in time, late, too much or of somebody else; credits; letters.

state                 ways out that stand here                        the others
promise: open         money, credit                                   test_promises_kept, ledger/test_promises
dispute: running      adjusted, money of somebody else                test_disputes_running
extension: running    money before, after its day; credited; paid     test_extensions
plan: kept, missed    credited in part, credited whole, letter went   test_plans_kept, test_plans_changed
settlement            (all)                                           test_settlements_running
hold: set             paid meanwhile, somebody else's invoice         test_agreements, test_taking_back
credit stop           (all)                                           test_credit_stops
"""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from arbook.ledger.disputes import Resolution
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import FREE, PlanPrice
from arbook.ledger.plans import Frequency, PlanState
from arbook.ledger.promises import PromiseState
from arbook.queries.agreements import holds
from arbook.queries.disputes import all_disputes, disputes
from arbook.queries.items import open_items
from arbook.queries.paying import paying_habit, payment_behavior
from arbook.queries.plans import PlanRow, plans
from arbook.queries.promises import promises
from arbook.queries.reminding import decisions
from arbook.queries.settings import profile
from arbook.services.agreed import AgreementError
from arbook.services.disputes import OpenDispute, SettleDispute
from arbook.services.extensions import ExtendInvoice, ExtensionError, ExtensionService
from arbook.services.holds import SetHold
from arbook.services.paper import PaperService
from arbook.services.paper_mails import MailPaper, PaperMailService
from arbook.services.payment_plans import AgreePlan
from arbook.services.promises import AddPromise
from arbook.services.settings import SettingsService
from tests.builders import Customer, Debt, Shop, day
from tests.ledger.given import euro
from tests.support.contested import credit

ON = "2026-03-02"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("300.00", due="2026-02-01", on="2026-01-15")


# ------------------------------------------------------------- promises
@pytest.mark.parametrize(
    ("came_on", "amount", "state"),
    [
        ("2026-03-01", "300.00", PromiseState.BROKEN),
        ("2026-03-02", "300.00", PromiseState.KEPT),
        ("2026-03-10", "300.00", PromiseState.KEPT),
        ("2026-03-11", "300.00", PromiseState.BROKEN),
        ("2026-03-10", "999.00", PromiseState.KEPT),
        ("2026-03-10", "299.99", PromiseState.PARTLY_KEPT),
    ],
)
def test_the_day_and_the_sum_tell_what_became_of_a_promise(
    ada: Customer, desk: Debt, came_on: str, amount: str, state: PromiseState
) -> None:
    word = AddPromise(ada.customer_id, euro("300.00"), day(ON), day("2026-03-10"), grace_days=0)
    ada.shop.promises.add(word)
    ada.pays(amount, on=came_on)
    [row] = ada.shop.read(promises, day("2026-03-20"))
    assert row.state is state


# ------------------------------------------------------------- disputes
def test_money_of_another_customer_ends_nobodys_dispute(shop: Shop, ada: Customer, desk: Debt) -> None:
    shop.disputes.open(OpenDispute(ada.customer_id, day(ON), desk.invoice_id))
    ben = shop.customer("Ben")
    ben.owes("300.00", due="2026-02-01")
    ben.pays("300.00", on="2026-03-05")
    assert [row.customer_name for row in shop.read(disputes, day("2026-03-06"))] == ["Ada"]


def test_what_was_adjusted_is_asked_for_again_and_counts_as_our_mistake(ada: Customer, desk: Debt) -> None:
    shop = ada.shop
    made = shop.disputes.open(OpenDispute(ada.customer_id, day(ON), desk.invoice_id)).made_id or 0
    assert not shop.read(decisions, day("2026-03-20")).proposals
    shop.disputes.settle(SettleDispute(made, day("2026-03-10"), Resolution.ADJUSTED, "a lower price next time"))
    [proposal] = shop.read(decisions, day("2026-03-20")).proposals
    [row] = shop.read(all_disputes, day("2026-03-20"))
    assert (str(proposal.amount), row.resolution, row.outcome) == (
        "300.00",
        Resolution.ADJUSTED,
        "a lower price next time",
    )


# ------------------------------------------------------------- more time
def extend(ada: Customer, desk: Debt, to: str = "2026-04-01") -> str:
    command = ExtendInvoice(desk.invoice_id, day(to), day(ON), "a quiet month")
    return ExtensionService(ada.shop.counter).extend(command, today=day(ON)).operation_id


@pytest.mark.parametrize("paid_on", ["2026-03-15", "2026-04-01", "2026-04-10"])
def test_who_was_given_more_time_still_pays_later_by_the_statistics(ada: Customer, desk: Debt, paid_on: str) -> None:
    extend(ada, desk)
    ada.pays("300.00", on=paid_on)
    late = (day(paid_on) - day("2026-02-01")).days
    behavior, habit = (
        ada.shop.read(payment_behavior, ada.customer_id, day(paid_on)),
        ada.shop.read(paying_habit, ada.customer_id),
    )
    assert behavior.lifetime.days_late == late
    assert habit is not None
    assert habit.days_late == late


def test_the_reminder_waits_for_the_new_day_and_comes_after_it(ada: Customer, desk: Debt) -> None:
    extend(ada, desk)
    asked = {
        on: [str(each.amount) for each in ada.shop.read(decisions, day(on)).proposals]
        for on in ("2026-03-20", "2026-04-01", "2026-04-20")
    }
    assert asked == {"2026-03-20": [], "2026-04-01": [], "2026-04-20": ["300.00"]}


def test_what_is_credited_while_more_time_runs_needs_it_no_more(ada: Customer, desk: Debt) -> None:
    given = extend(ada, desk)
    credit(ada, desk.invoice_id, "300.00", on="2026-03-10")
    with pytest.raises(ExtensionError) as refusal:
        extend(ada, desk, "2026-05-01")
    assert refusal.value.facts["why"] == "nothing_open"
    ExtensionService(ada.shop.counter).take_back(given, today=day("2026-03-12"))
    assert ada.shop.read(open_items, day("2026-03-12"), ada.customer_id) == ()


# ------------------------------------------------------------- plans
def agreed(ada: Customer, desk: Debt, price: PlanPrice = FREE) -> int:
    rules = PlanRules(tolerance_days=0, broken_parts=1, broken_days=0)
    told = (day("2026-04-01"), Frequency.MONTHLY, day(ON))
    command = AgreePlan(ada.customer_id, (desk.piece_id,), *told, count=3, rules=rules, price=price)
    return ada.shop.agreements.agree_plan(command).made_id or 0


def the_plan(ada: Customer, on: str) -> PlanRow:
    [row] = ada.shop.read(plans, day(on))
    return row


def test_what_is_credited_meanwhile_shortens_a_plan_from_its_end(ada: Customer, desk: Debt) -> None:
    agreed(ada, desk)
    credit(ada, desk.invoice_id, "120.00", on="2026-03-10")
    row = the_plan(ada, "2026-03-10")
    assert [str(each.open) for each in row.installments] == ["100.00", "80.00", "0.00"]
    ada.pays("180.00", on="2026-04-01")
    assert the_plan(ada, "2026-04-01").state is PlanState.FINISHED


def test_a_plan_over_what_is_credited_whole_is_over_and_asks_for_nothing(ada: Customer, desk: Debt) -> None:
    agreed(ada, desk)
    credit(ada, desk.invoice_id, "300.00", on="2026-03-10")
    row = the_plan(ada, "2026-04-20")
    assert (row.state, row.missed.minor, row.is_due) == (PlanState.FINISHED, 0, False)
    assert ada.shop.read(decisions, day("2026-04-20")).proposals == ()


def test_the_letter_on_a_broken_plan_says_when_its_fee_was_charged_and_when_it_was_due(
    ada: Customer, desk: Debt
) -> None:
    plan_id = agreed(ada, desk, price=PlanPrice(fee=euro("15.00")))
    ada.pays("5.00", on="2026-03-20")
    ada.shop.agreements.break_plan(plan_id, on=day("2026-04-05"))
    content = PaperService(ada.shop.counter).plan_broken(plan_id, on=day("2026-04-05")).draw()
    [page] = PdfReader(BytesIO(content)).pages
    lines = page.extract_text().splitlines()
    at = lines.index("2 Mar 2026")
    assert lines[at - 2 : at + 5] == ["Fee of the", "payment plan", "2 Mar 2026", "1 Apr 2026", "4", "15.00", "15.00"]


def test_a_plan_whose_letter_went_does_not_run_on(shop: Shop, ada: Customer) -> None:
    settings = SettingsService(shop.counter)
    settings.change_profile(replace(shop.read(profile), email="nora@harbour.example"))
    ben = shop.customer("Ben", email="ben@example.com")
    plan_id = agreed(ben, ben.owes("300.00", due="2026-02-01"))
    shop.agreements.break_plan(plan_id, on=day("2026-04-05"))
    letter = PaperService(shop.counter).plan_broken(plan_id, on=day("2026-04-05"))
    told = PaperMailService(shop.counter).queue(MailPaper(letter), today=day("2026-04-05"))
    assert told.made_id is not None
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.reopen_plan(plan_id, on=day("2026-04-06"))
    assert refusal.value.facts["why"] == "letter_went"


# ------------------------------------------------------------- holds
def test_a_hold_outlives_the_money_and_keeps_the_next_invoice_from_being_reminded(ada: Customer, desk: Debt) -> None:
    ada.shop.holds.set(SetHold(ada.customer_id, day(ON), day("2026-04-30"), "on holiday"))
    ada.pays("300.00", on="2026-03-05")
    ada.owes("50.00", due="2026-03-10", on="2026-03-06")
    assert [row.reason for row in ada.shop.read(holds, day("2026-03-20"))] == ["on holiday"]
    [held] = ada.shop.read(decisions, day("2026-03-20")).held
    assert held.reason == "hold"
    assert ada.shop.read(decisions, day("2026-05-01")).proposals


def test_the_invoice_of_another_customer_is_not_put_on_hold(shop: Shop, ada: Customer, desk: Debt) -> None:
    ben = shop.customer("Ben")
    with pytest.raises(AgreementError) as refusal:
        shop.holds.set(SetHold(ben.customer_id, day(ON), invoice_id=desk.invoice_id))
    assert refusal.value.facts["why"] == "other_customer"

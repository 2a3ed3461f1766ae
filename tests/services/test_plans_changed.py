"""Payment plans that are changed, broken, reopened or refused."""

from dataclasses import replace
from decimal import Decimal

import pytest

from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import RUNNING, Frequency, PlanError, PlanState
from arbook.queries.contact_log import contact_log
from arbook.queries.plan_cards import PlanCard, plan_by_number, plan_card
from arbook.queries.plan_rules import BookPlanRules, book_plan_rules
from arbook.queries.plans import due_plans, plans
from arbook.queries.reminding import decisions
from arbook.queries.today import today_card
from arbook.services.agreed import AgreementError
from arbook.services.disputes import OpenDispute
from arbook.services.payment_plans import AgreePlan, ChangePlan
from arbook.services.worklist import Board, read_board
from tests.builders import Customer, Debt, Shop, day
from tests.ledger.given import euro

AGREED = day("2026-03-02")
STRICT = PlanRules(tolerance_days=0, broken_parts=2, broken_days=10)


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def over(
    customer: Customer, *debts: Debt, on: str = "2026-03-02", first: str = "2026-04-01", **how: object
) -> AgreePlan:
    told: dict[str, object] = {"count": 3, "rules": STRICT} | how
    ids = tuple(debt.piece_id for debt in debts)
    return AgreePlan(customer.customer_id, ids, day(first), Frequency.MONTHLY, day(on), **told)  # type: ignore[arg-type]


def agreed(shop: Shop, command: AgreePlan) -> int:
    made = shop.agreements.agree_plan(command).made_id
    assert made is not None
    return made


def card(shop: Shop, on: str, number: str = "P-001") -> PlanCard:
    return shop.read(plan_by_number, number, day(on))


def why(refusal: "pytest.ExceptionInfo[AgreementError]") -> object:
    return refusal.value.facts["why"]


# ------------------------------------------------------------- versions
def test_a_change_is_a_new_version_under_the_same_number_and_keeps_the_old(shop: Shop, ada: Customer) -> None:
    desk, shelf = ada.owes("300.00", due="2026-01-10"), ada.owes("90.00", due="2026-03-20")
    first = agreed(shop, over(ada, desk))
    ada.pays("100.00", on="2026-04-01")
    wanted = over(ada, desk, shelf, on="2026-04-15", first="2026-05-15", amount=euro("58.00"), count=None)
    made = shop.agreements.change_plan(ChangePlan(first, wanted, "less work in spring"))
    assert made.number == "P-001"
    new = card(shop, "2026-04-16")
    assert (new.row.version, new.reason, str(new.row.total)) == (2, "less work in spring", "290.00")
    assert [str(each.installment.amount) for each in new.row.installments] == ["58.00"] * 5
    assert ([each.version for each in new.earlier], str(new.paid_before)) == ([1], "100.00")
    old = shop.read(plan_card, first, day("2026-04-16"))
    assert (old.ending, old.row.state, str(old.row.paid)) == ("replaced", PlanState.ENDED, "100.00")
    assert ada.log()[0] == "plan_changed"
    ada.pays("58.00", on="2026-05-15", reference="P-001")
    assert str(card(shop, "2026-05-15").row.paid) == "58.00"
    assert str(shop.read(plan_card, first, day("2026-05-15")).row.paid) == "100.00"


def test_the_interest_that_ran_up_under_the_old_version_is_part_of_the_new_one(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("1000.00", due="2026-01-10")
    price = PlanPrice(Decimal(12))
    first = agreed(shop, over(ada, desk, price=price, count=None, amount=euro("400.00")))
    ada.pays("400.00", on="2026-04-01")
    wanted = over(ada, desk, on="2026-04-16", first="2026-05-16", count=1)
    (piece,) = [row for row in shop.read(plan_card, first, AGREED).items if row.role == "covered"]
    change = ChangePlan(first, replace(wanted, piece_ids=(piece.piece_id,)), "asked for it")
    shop.agreements.change_plan(change)
    new = card(shop, "2026-04-16")
    assert (str(new.row.total), ada.balance("2026-04-16")) == ("612.87", "612.87")
    assert [(item.number, str(item.agreed)) for item in new.items][1:] == [("", "9.86"), ("", "3.01")]


def test_a_change_needs_a_reason_and_a_plan_that_runs(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    first = agreed(shop, over(ada, desk))
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.change_plan(ChangePlan(first, over(ada, desk, on="2026-03-09"), "  "))
    assert why(refusal) == "no_reason"
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.change_plan(ChangePlan(99, over(ada, desk, on="2026-03-09"), "x"))
    assert why(refusal) == "unknown"
    bo = shop.customer("Bo")
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.change_plan(ChangePlan(first, over(bo, bo.owes("9.00", due="2026-01-10")), "x"))
    assert why(refusal) == "other_customer"
    shop.agreements.end_plan(first, on=day("2026-03-09"), ending="cancelled")
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.change_plan(ChangePlan(first, over(ada, desk, on="2026-03-10"), "x"))
    assert why(refusal) == "already_ended"


# ------------------------------------------------------------- broken
def test_a_plan_is_called_due_only_once_it_is_broken_by_its_own_rules(shop: Shop, ada: Customer) -> None:
    plan_id = agreed(shop, over(ada, ada.owes("300.00", due="2026-01-10")))
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.break_plan(plan_id, on=day("2026-04-10"))
    assert (why(refusal), refusal.value.facts["parts"], refusal.value.facts["days"]) == ("not_due_yet", 2, 10)
    shop.agreements.break_plan(plan_id, on=day("2026-04-11"))
    row = card(shop, "2026-04-11").row
    assert (row.state, str(row.open)) == (PlanState.BROKEN, "300.00")
    assert (ada.log()[0], ada.balance("2026-04-11")) == ("plan_broken", "300.00")


def test_the_time_that_the_letter_on_a_broken_plan_gives_is_waited_for(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    plan_id = agreed(shop, over(ada, desk))
    shop.agreements.break_plan(plan_id, on=day("2026-05-20"))
    asked = {on: shop.read(decisions, day(on)).proposals != () for on in ("2026-05-21", "2026-05-27", "2026-05-28")}
    assert asked == {"2026-05-21": False, "2026-05-27": False, "2026-05-28": True}


def test_what_a_broken_plan_was_over_can_be_agreed_anew(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    plan_id = agreed(shop, over(ada, desk))
    shop.agreements.break_plan(plan_id, on=day("2026-04-11"))
    agreed(shop, over(ada, desk, on="2026-04-12", first="2026-05-01"))
    assert [each.state for each in shop.read(plans, day("2026-04-12"))] == [PlanState.BROKEN, PlanState.KEPT]
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.reopen_plan(plan_id, on=day("2026-04-13"))
    assert why(refusal) == "in_running_plan"


def test_calling_a_plan_due_can_be_taken_back(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    plan_id = agreed(shop, over(ada, desk))
    shop.agreements.break_plan(plan_id, on=day("2026-04-11"))
    shop.agreements.reopen_plan(plan_id, on=day("2026-04-11"))
    assert card(shop, "2026-04-11").row.state is PlanState.MISSED
    assert ada.log()[:2] == ["plan_reopened", "plan_broken"]
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.reopen_plan(plan_id, on=day("2026-04-11"))
    assert why(refusal) == "runs"
    shop.agreements.change_plan(ChangePlan(plan_id, over(ada, desk, on="2026-04-12", first="2026-05-01"), "again"))
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.reopen_plan(plan_id, on=day("2026-04-13"))
    assert why(refusal) == "was_replaced"


def test_calling_a_plan_due_is_taken_back_also_while_something_of_it_is_contested(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    plan_id = agreed(shop, over(ada, desk))
    shop.disputes.open(OpenDispute(ada.customer_id, day("2026-04-01"), desk.invoice_id, euro("30.00")))
    shop.agreements.break_plan(plan_id, on=day("2026-04-11"))
    shop.agreements.reopen_plan(plan_id, on=day("2026-04-11"))
    assert card(shop, "2026-04-11").row.state in RUNNING


def board(shop: Shop, on: str) -> Board:
    class Reader:
        read = staticmethod(shop.read)

    return read_board(Reader(), day(on))  # type: ignore[arg-type]


def test_a_broken_plan_stands_first_on_today_and_its_parts_not_besides(shop: Shop, ada: Customer) -> None:
    agreed(shop, over(ada, ada.owes("300.00", due="2026-01-10")))
    told = {
        on: [(row.kind, row.days_late, str(row.amount)) for row in board(shop, on).first if row.kind != "unreachable"]
        for on in ("2026-04-01", "2026-04-10", "2026-04-11")
    }
    assert told == {
        "2026-04-01": [],
        "2026-04-10": [("missed", 9, "100.00")],
        "2026-04-11": [("due_plan", 10, "300.00")],
    }
    (row,) = shop.read(today_card, day("2026-05-02")).due_plans
    assert (row.plan_number, row.customer_name, row.missed, row.days_late) == ("P-001", "Ada", 2, 31)


def test_a_plan_breaks_by_itself_only_where_the_book_says_so_and_after_a_reminder(shop: Shop, ada: Customer) -> None:
    agreed(shop, over(ada, ada.owes("300.00", due="2026-01-10")))
    shop.agreements.look_after_plans(today=day("2026-05-20"))
    assert card(shop, "2026-05-20").row.is_due
    shop.agreements.set_rules(BookPlanRules(STRICT, None, breaks_alone=True))
    shop.agreements.look_after_plans(today=day("2026-05-20"))
    assert card(shop, "2026-05-20").row.state is PlanState.MISSED  # nobody was reminded
    assert due_plans(shop.read(plans, day("2026-05-20")), day("2026-05-20")) != ()


# ------------------------------------------------------------- the book's rules
def test_a_new_plan_begins_with_the_books_rules_and_keeps_them(shop: Shop, ada: Customer) -> None:
    desk, shelf = ada.owes("300.00", due="2026-01-10"), ada.owes("90.00", due="2026-01-10")
    agreed(shop, over(ada, desk, rules=None))
    before = shop.read(book_plan_rules)
    own = PlanRules(notice_days=7, tolerance_days=1, broken_parts=3, broken_days=0)
    shop.agreements.set_rules(BookPlanRules(own, before.policy_id))
    agreed(shop, over(ada, shelf, rules=None))
    assert [each.rules for each in shop.read(plans, AGREED)] == [PlanRules(3, 3, 2, 21), own]
    assert (before.breaks_alone, before.policy_id is not None) == (False, True)
    with pytest.raises(PlanError):
        shop.agreements.set_rules(BookPlanRules(PlanRules(notice_days=99)))


def test_the_log_tells_every_step_with_its_facts(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-01-10")
    plan_id = agreed(shop, over(ada, desk))
    shop.agreements.break_plan(plan_id, on=day("2026-04-11"), reason="no answer")
    (line, *_rest) = shop.read(contact_log, ada.customer_id)
    assert (line.kind, line.body) == ("plan_broken", "no answer")


# ------------------------------------------------------------- money of several versions
def changed(shop: Shop, plan_id: int, customer: Customer, debt: Debt, on: str) -> int:
    """The next version, in two parts from the day on."""
    made = shop.agreements.change_plan(
        ChangePlan(plan_id, over(customer, debt, on=on, first=on, count=2), "less work")
    )
    assert made.made_id is not None
    return made.made_id


def test_money_of_the_day_on_which_a_plan_is_changed_counts_once(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-01-10")
    first = agreed(shop, over(ada, desk))
    ada.pays("25.00", on="2026-03-20")
    ada.pays("10.00", on="2026-04-15")
    changed(shop, first, ada, desk, "2026-04-15")
    ada.pays("20.00", on="2026-04-15")
    for on in ("2026-04-15", "2026-05-20"):
        told = card(shop, on)
        assert (str(told.paid_before), str(told.row.paid), str(told.row.open)) == ("35.00", "20.00", "45.00")
    (old,) = card(shop, "2026-05-20").earlier
    assert (str(old.paid), str(old.open)) == ("35.00", "65.00")


def test_money_of_an_earlier_version_that_bounces_was_not_paid_before(shop: Shop, ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-01-10")
    first = agreed(shop, over(ada, desk))
    bounced = ada.pays("25.00", on="2026-03-20")
    ada.pays("10.00", on="2026-04-01")
    second = changed(shop, first, ada, desk, "2026-04-15")
    changed(shop, second, ada, desk, "2026-04-20")
    assert str(card(shop, "2026-05-20").paid_before) == "35.00"
    ada.takes_back(bounced, on="2026-05-21")
    assert [str(card(shop, on).paid_before) for on in ("2026-05-20", "2026-05-21")] == ["35.00", "10.00"]

"""Plans, promises, disputes and holds, on a real book."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.ledger.errors import ArbookError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plans import Frequency, Installment, PlanError, PlanState
from arbook.ledger.promises import PromiseState
from arbook.queries.agreements import holds
from arbook.queries.contact_log import contact_log
from arbook.queries.customers import CustomerUnknownError
from arbook.queries.disputes import disputes
from arbook.queries.plan_cards import PlanUnknownError, plan_card
from arbook.queries.plans import MissedInstallmentRow, missed_installments, plans
from arbook.queries.promises import promises
from arbook.services.agreed import AgreementError
from arbook.services.changing import new_operation_id
from arbook.services.disputes import OpenDispute, SettleDispute
from arbook.services.holds import SetHold
from arbook.services.payment_plans import AgreePlan, preview_plan
from arbook.services.promises import AddPromise
from tests.builders import Customer, Debt, Shop, day

AGREED = day("2026-03-02")
AT_ONCE = PlanRules(tolerance_days=0)


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def plan_over(customer: Customer, *debts: Debt, first_on: str = "2026-03-15", **how: object) -> AgreePlan:
    how = {"rules": AT_ONCE} | (how or {"count": 3})
    return AgreePlan(
        customer.customer_id,
        tuple(debt.piece_id for debt in debts),
        day(first_on),
        Frequency.MONTHLY,
        AGREED,
        **how,  # type: ignore[arg-type]
    )


def agreed(shop: Shop, command: AgreePlan) -> int:
    made = shop.agreements.agree_plan(command).made_id
    assert made is not None
    return made


def why(refusal: pytest.ExceptionInfo[ArbookError]) -> object:
    return refusal.value.facts["why"]


def test_a_plan_over_two_invoices_divides_what_is_open_of_them(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk, shelf = ada.owes("700.00", due="2026-01-10"), ada.owes("400.00", due="2026-02-10")
    ada.pays("100.00", on="2026-02-01", reference=desk.number)
    made = shop.agreements.agree_plan(plan_over(ada, desk, shelf))
    assert made.number == "P-001"
    assert {"plan", "customer"} == {noun for noun, _ in made.touched}
    (plan,) = shop.read(plans, AGREED)
    assert (plan.number, plan.customer_name, str(plan.total)) == ("P-001", "Ada", "1000.00")
    assert [str(each.installment.amount) for each in plan.installments] == ["333.33", "333.33", "333.34"]
    assert [each.installment.due_on.isoformat() for each in plan.installments] == [
        "2026-03-15",
        "2026-04-15",
        "2026-05-15",
    ]
    card = shop.read(plan_card, plan.plan_id, AGREED)
    assert [(item.number, str(item.agreed)) for item in card.items] == [
        (desk.number, "600.00"),
        (shelf.number, "400.00"),
    ]


def test_the_plans_number_is_taken_only_when_it_is_agreed(shop: Shop) -> None:
    ada = shop.customer("Ada")
    first, second = ada.owes("100.00", due="2026-01-10"), ada.owes("100.00", due="2026-01-10")
    with pytest.raises(AgreementError):
        shop.agreements.agree_plan(plan_over(ada, first, first_on="2026-03-01"))
    assert shop.agreements.agree_plan(plan_over(ada, first)).number == "P-001"
    assert shop.agreements.agree_plan(plan_over(ada, second)).number == "P-002"


def test_the_preview_shows_what_agreeing_writes(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("100.00", due="2026-01-10")
    command = plan_over(ada, desk, amount=euro("30.00"), first_on="2026-03-31")
    item = OpenItem(desk.piece_id, desk.number, day("2025-12-11"), day("2026-01-10"), euro("100.00"), euro("100.00"))
    other = replace(item, piece_id=desk.piece_id + 1)
    preview = preview_plan([item, other], command).parts
    agreed(shop, command)
    (plan,) = shop.read(plans, AGREED)
    assert tuple(each.installment for each in plan.installments) == preview
    assert [str(each.amount) for each in preview] == ["30.00", "30.00", "30.00", "10.00"]
    assert [each.due_on.day for each in preview] == [31, 30, 31, 30]


def test_a_plan_is_kept_missed_and_finished_by_the_money_on_its_invoices(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("300.00", due="2026-01-10")
    other = ada.owes("80.00", due="2026-02-20")
    agreed(shop, plan_over(ada, desk))
    ada.pays("80.00", on="2026-03-10", named=(other.piece_id,))
    ada.pays("150.00", on="2026-03-20", named=(desk.piece_id,))
    ada.pays("150.00", on="2026-06-01", named=(desk.piece_id,))
    told = {}
    for on in ("2026-03-02", "2026-03-15", "2026-03-17", "2026-03-20", "2026-04-16", "2026-06-01"):
        (plan,) = shop.read(plans, day(on))
        told[on] = (plan.state.value, str(plan.paid), str(plan.missed), plan.next_due_on and str(plan.next_due_on))
    assert told == {
        "2026-03-02": ("kept", "0.00", "0.00", "2026-03-15"),
        "2026-03-15": ("kept", "0.00", "0.00", "2026-03-15"),
        "2026-03-17": ("missed", "0.00", "100.00", "2026-04-15"),
        "2026-03-20": ("kept", "150.00", "0.00", "2026-04-15"),
        "2026-04-16": ("missed", "150.00", "50.00", "2026-05-15"),
        "2026-06-01": ("finished", "300.00", "0.00", None),
    }


def missed(shop: Shop, on: str) -> tuple[MissedInstallmentRow, ...]:
    return missed_installments(shop.read(plans, day(on)), day(on))


def test_missed_installments_come_with_whose_they_are_and_how_late(shop: Shop) -> None:
    ada, ben = shop.customer("Ada"), shop.customer("Ben")
    agreed(shop, plan_over(ada, ada.owes("300.00", due="2026-01-10")))
    agreed(shop, plan_over(ben, ben.owes("90.00", due="2026-01-10"), first_on="2026-03-05"))
    ben.pays("10.00", on="2026-03-06")
    rows = missed(shop, "2026-04-16")
    assert [(row.customer_name, row.position, row.days_late, str(row.open)) for row in rows] == [
        ("Ben", 1, 42, "20.00"),
        ("Ada", 1, 32, "100.00"),
        ("Ben", 2, 11, "30.00"),
        ("Ada", 2, 1, "100.00"),
    ]
    assert missed(shop, "2026-03-05") == ()


def test_money_paid_before_the_agreement_or_taken_back_does_not_keep_a_plan(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("400.00", due="2026-01-10")
    early = ada.pays("100.00", on="2026-02-01")
    agreed(shop, plan_over(ada, desk))
    bounced = ada.pays("100.00", on="2026-03-14")
    ada.takes_back(bounced, on="2026-03-18")
    states = {on: shop.read(plans, day(on))[0] for on in ("2026-03-16", "2026-03-18")}
    assert [(plan.state, str(plan.paid)) for plan in states.values()] == [
        (PlanState.KEPT, "100.00"),
        (PlanState.MISSED, "0.00"),
    ]
    ada.takes_back(early, on="2026-03-19")
    (plan,) = shop.read(plans, day("2026-03-19"))
    assert (str(plan.paid), str(plan.open)) == ("0.00", "400.00")


def test_an_ended_plan_stays_as_it_was_and_its_invoices_can_be_planned_anew(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("300.00", due="2026-01-10")
    first = agreed(shop, plan_over(ada, desk))
    ada.pays("100.00", on="2026-03-15")
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.agree_plan(plan_over(ada, desk))
    assert (why(refusal), refusal.value.facts["plan"]) == ("in_running_plan", "P-001")
    shop.agreements.end_plan(first, on=day("2026-04-20"), ending="cancelled")
    second = replace(plan_over(ada, desk, first_on="2026-05-01"), agreed_on=day("2026-04-20"))
    agreed(shop, second)
    ada.pays("200.00", on="2026-05-01")
    old, new = shop.read(plans, day("2026-05-01"))
    assert (old.state, str(old.paid), str(old.missed)) == (PlanState.ENDED, "100.00", "100.00")
    assert (new.state, str(new.total)) == (PlanState.FINISHED, "200.00")
    card = shop.read(plan_card, first, day("2026-05-01"))
    assert (card.ending, card.ended_on, str(card.items[0].open)) == ("cancelled", day("2026-04-20"), "200.00")
    assert shop.read(plans, day("2026-04-19"))[0].state is PlanState.MISSED


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"count": 0}, "count_out_of_range"),
        ({"count": 121}, "count_out_of_range"),
        ({"amount": euro("0.00")}, "amount_not_positive"),
        ({"amount": euro("10.00"), "count": 2}, "one_division"),
        ({"note": "no division at all"}, "one_division"),
        ({"count": 2, "first_on": "2026-03-01"}, "first_before_agreed"),
        ({"installments": (Installment(1, date(2026, 4, 1), euro("99.99")),)}, "does_not_sum"),
    ],
)
def test_a_plan_that_does_not_add_up_or_starts_before_it_is_agreed_is_refused(
    shop: Shop, how: dict[str, object], reason: str
) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("100.00", due="2026-01-10")
    first_on = str(how.pop("first_on", "2026-03-15"))
    with pytest.raises((AgreementError, PlanError)) as refusal:
        shop.agreements.agree_plan(plan_over(ada, desk, first_on=first_on, **how))
    assert why(refusal) == reason
    assert shop.read(plans, AGREED) == ()
    assert ada.log() == []


def test_only_open_items_of_the_customer_can_be_planned(shop: Shop) -> None:
    ada, ben = shop.customer("Ada"), shop.customer("Ben")
    paid, foreign = ada.owes("50.00", due="2026-01-10"), ben.owes("60.00", due="2026-01-10")
    ada.pays("50.00", on="2026-02-01")
    reasons = []
    for debts in ((paid,), (foreign,), ()):
        with pytest.raises((AgreementError, PlanError)) as refusal:
            shop.agreements.agree_plan(plan_over(ada, *debts))
        reasons.append(why(refusal))
    assert reasons == ["not_open", "other_customer", "nothing_owed"]


def test_the_owners_own_installments_are_taken_as_they_are(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("100.00", due="2026-01-10")
    own = (Installment(1, day("2026-03-05"), euro("70.00")), Installment(2, day("2026-08-01"), euro("30.00")))
    agreed(shop, plan_over(ada, desk, installments=own))
    (plan,) = shop.read(plans, AGREED)
    assert tuple(each.installment for each in plan.installments) == own


def test_a_plan_can_be_ended_once_and_not_before_it_was_agreed(shop: Shop) -> None:
    ada = shop.customer("Ada")
    plan_id = agreed(shop, plan_over(ada, ada.owes("100.00", due="2026-01-10")))
    reasons = []
    for row_id, on, ending in (
        (99, AGREED, "cancelled"),
        (plan_id, AGREED - timedelta(days=1), "cancelled"),
        (plan_id, AGREED, "forgotten"),
    ):
        with pytest.raises(AgreementError) as refusal:
            shop.agreements.end_plan(row_id, on=on, ending=ending)
        reasons.append(why(refusal))
    shop.agreements.end_plan(plan_id, on=AGREED, ending="cancelled")
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.end_plan(plan_id, on=AGREED, ending="cancelled")
    assert [*reasons, why(refusal)] == ["unknown", "before_start", "unknown_ending", "already_ended"]
    with pytest.raises(PlanUnknownError):
        shop.read(plan_card, 99, AGREED)


def test_a_double_click_agrees_one_plan(shop: Shop) -> None:
    ada = shop.customer("Ada")
    command, wish = plan_over(ada, ada.owes("100.00", due="2026-01-10")), new_operation_id()
    first = shop.agreements.agree_plan(command, operation_id=wish)
    assert shop.agreements.agree_plan(command, operation_id=wish) == first
    assert len(shop.read(plans, AGREED)) == 1


def promise(customer: Customer, amount: str, made_on: str, promised_on: str) -> AddPromise:
    told = (customer.customer_id, euro(amount), day(made_on), day(promised_on), "Ms Byrne", "call")
    return AddPromise(*told, grace_days=0)


def test_promises_are_kept_partly_kept_and_broken_by_the_money_that_comes(shop: Shop) -> None:
    ada, ben, cleo = shop.customer("Ada"), shop.customer("Ben"), shop.customer("Cleo")
    for each in (ada, ben, cleo):
        each.owes("100.00", due="2026-01-10")
        each.pays("5.00", on="2026-02-28")
        shop.promises.add(promise(each, "80.00", "2026-03-01", "2026-03-10"))
    ada.pays("80.00", on="2026-03-10")
    ben.pays("30.00", on="2026-03-01")
    ben.pays("50.00", on="2026-03-11")

    def states(on: str) -> list[tuple[str, str, PromiseState]]:
        return [(row.customer_name, str(row.received), row.state) for row in shop.read(promises, day(on))]

    assert states("2026-03-09") == [
        ("Ada", "0.00", PromiseState.OPEN),
        ("Ben", "30.00", PromiseState.OPEN),
        ("Cleo", "0.00", PromiseState.OPEN),
    ]
    assert states("2026-03-11") == [
        ("Ada", "80.00", PromiseState.KEPT),
        ("Ben", "30.00", PromiseState.PARTLY_KEPT),
        ("Cleo", "0.00", PromiseState.BROKEN),
    ]
    assert states("2026-02-28") == []


def test_a_payment_that_bounces_does_not_keep_a_promise(shop: Shop) -> None:
    ada = shop.customer("Ada")
    shop.promises.add(promise(ada, "80.00", "2026-03-01", "2026-03-10"))
    payment = ada.pays("80.00", on="2026-03-05")
    ada.takes_back(payment, on="2026-03-12")
    assert [shop.read(promises, day(on))[0].state for on in ("2026-03-11", "2026-03-12")] == [
        PromiseState.KEPT,
        PromiseState.BROKEN,
    ]


def test_a_withdrawn_promise_is_gone_from_its_day_on(shop: Shop) -> None:
    ada = shop.customer("Ada")
    made = shop.promises.add(promise(ada, "80.00", "2026-03-01", "2026-03-10"))
    assert made.made_id is not None
    shop.promises.withdraw(made.made_id, on=day("2026-03-04"))
    assert len(shop.read(promises, day("2026-03-03"))) == 1
    assert shop.read(promises, day("2026-03-04")) == ()
    assert ada.log() == ["promise_withdrawn", "promise_made"]


def test_what_cannot_be_promised_is_refused(shop: Shop) -> None:
    ada = shop.customer("Ada")
    good = promise(ada, "80.00", "2026-03-01", "2026-03-10")
    bad = [
        replace(good, amount=euro("0.00")),
        replace(good, amount=Money(10**14, "EUR")),
        replace(good, amount=Money.of("80.00", "USD")),
        replace(good, promised_on=day("2026-02-28")),
    ]
    reasons = []
    for command in bad:
        with pytest.raises(AgreementError) as refusal:
            shop.promises.add(command)
        reasons.append((refusal.value.field, why(refusal)))
    assert reasons == [
        ("amount", "not_positive"),
        ("amount", "too_large"),
        ("amount", "other_currency"),
        ("promised_on", "promised_before_made"),
    ]
    with pytest.raises(DateError):
        shop.promises.add(replace(good, promised_on=date(2920, 3, 10)))
    with pytest.raises(CustomerUnknownError):
        shop.promises.add(replace(good, customer_id=99))


def test_a_dispute_runs_from_its_first_day_until_it_is_closed(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("100.00", due="2026-01-10")
    command = OpenDispute(
        ada.customer_id, day("2026-02-01"), desk.invoice_id, euro("40.00"), DisputeReason.DEFECT, "scratched"
    )
    made = shop.disputes.open(command)
    assert made.made_id is not None
    (row,) = shop.read(disputes, day("2026-02-01"))
    assert (row.number, str(row.amount), row.reason, row.note) == (desk.number, "40.00", "defect", "scratched")
    shop.disputes.settle(SettleDispute(made.made_id, day("2026-02-20"), Resolution.ADJUSTED, "a new one"))
    assert [len(shop.read(disputes, day(on))) for on in ("2026-01-31", "2026-02-19", "2026-02-20")] == [0, 1, 0]
    assert ada.log() == ["dispute_closed", "dispute_opened"]


def test_a_dispute_must_be_about_the_customers_own_issued_invoice(shop: Shop) -> None:
    ada, ben = shop.customer("Ada"), shop.customer("Ben")
    own, foreign = ada.owes("100.00", due="2026-01-10"), ben.owes("100.00", due="2026-01-10")
    good = OpenDispute(ada.customer_id, day("2026-02-01"), own.invoice_id, euro("100.00"))
    reasons = []
    for command in (
        replace(good, invoice_id=foreign.invoice_id),
        replace(good, amount=euro("100.01")),
        replace(good, amount=euro("-1.00")),
    ):
        with pytest.raises(AgreementError) as refusal:
            shop.disputes.open(command)
        reasons.append(why(refusal))
    assert reasons == ["other_customer", "above_invoice", "not_positive"]
    assert shop.disputes.open(good).touches("dispute")


def test_a_hold_lasts_through_its_last_day_or_until_it_is_lifted(shop: Shop) -> None:
    ada, ben = shop.customer("Ada"), shop.customer("Ben")
    shop.holds.set(SetHold(ada.customer_id, day("2026-02-01"), day("2026-02-10"), "on holiday"))
    made = shop.holds.set(SetHold(ben.customer_id, day("2026-02-05"), reason="new owner"))
    assert made.made_id is not None
    shop.holds.lift(made.made_id, on=day("2026-03-01"))

    def held(on: str) -> list[str]:
        return [row.customer_name for row in shop.read(holds, day(on))]

    assert [held(on) for on in ("2026-01-31", "2026-02-04", "2026-02-10", "2026-02-11", "2026-03-01")] == [
        [],
        ["Ada"],
        ["Ada", "Ben"],
        ["Ben"],
        [],
    ]
    with pytest.raises(AgreementError) as refusal:
        shop.holds.lift(made.made_id, on=day("2026-03-02"))
    assert why(refusal) == "already_ended"
    with pytest.raises(AgreementError) as refusal:
        shop.holds.set(SetHold(ada.customer_id, day("2026-02-01"), day("2026-01-31")))
    assert why(refusal) == "ends_before_it_begins"


def test_every_agreement_leaves_its_facts_in_the_log(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk = ada.owes("100.00", due="2026-01-10")
    shop.promises.add(promise(ada, "80.00", "2026-02-01", "2026-02-10"))
    shop.holds.set(SetHold(ada.customer_id, day("2026-02-11"), reason="waits for the architect"))
    agreed(shop, plan_over(ada, desk, count=2))
    plan, hold, word = shop.read(contact_log, ada.customer_id)
    assert json.loads(plan.facts or "") == {
        "plan": "P-001",
        "total": {"amount": "100.00", "currency": "EUR"},
        "count": 2,
        "first_on": "2026-03-15",
    }
    assert (hold.kind, hold.body, hold.direction, hold.facts) == ("hold_set", "waits for the architect", "own", "{}")
    assert (word.made_on, word.direction, word.with_whom) == (day("2026-02-01"), "in", "Ms Byrne")


def test_plans_of_a_whole_book_are_read_with_few_statements(shop: Shop) -> None:
    for index in range(12):
        customer = shop.customer(f"Customer {index}")
        agreed(shop, plan_over(customer, customer.owes("90.00", due="2026-01-10")))
    statements: list[str] = []
    with shop.book.reading() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(statements.append)
        assert len(plans(connection, AGREED)) == 12
        driver.set_trace_callback(None)
    assert len([each for each in statements if each.startswith("SELECT")]) == 5

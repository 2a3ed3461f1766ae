"""A statement while something is agreed: it tells of it, and asks for what is due by it."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency
from arbook.ledger.statements import StatementKind
from arbook.queries.resting import resting_by_customer
from arbook.queries.settings import profile
from arbook.services.disputes import OpenDispute
from arbook.services.paper import PaperService, PreparedPaper
from arbook.services.payment_plans import AgreePlan
from arbook.services.promises import AddPromise
from arbook.services.settings import SettingsService
from tests.builders import Customer, Day, Debt, Shop, day
from tests.ledger.given import euro
from tests.support.offers import offered
from tests.support.reading_papers import words_of

TODAY = "2026-02-02"
KINDS = tuple(StatementKind)


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("100.00", due="2026-01-15")


def paper(customer: Customer, on: Day = TODAY, kind: StatementKind = StatementKind.OPEN_ITEM) -> PreparedPaper:
    return PaperService(customer.shop.counter).statement(
        customer.customer_id,
        kind,
        starts_on=day("2025-12-01") if kind is StatementKind.ACTIVITY else None,
        as_of=day(on),
    )


def words(customer: Customer, on: Day = TODAY, kind: StatementKind = StatementKind.OPEN_ITEM) -> str:
    return words_of(paper(customer, on, kind))


def plan(customer: Customer, *debts: Debt, **how: Any) -> None:
    ids = tuple(debt.piece_id for debt in debts)
    told: dict[str, Any] = {"count": 2} | how
    customer.shop.agreements.agree_plan(
        AgreePlan(customer.customer_id, ids, day("2026-02-10"), Frequency.MONTHLY, day(TODAY), **told)
    )


def promise(customer: Customer, amount: str, *debts: Debt, by: Day = "2026-02-10") -> None:
    ids = tuple(debt.invoice_id for debt in debts)
    customer.shop.promises.add(AddPromise(customer.customer_id, euro(amount), day(TODAY), day(by), invoice_ids=ids))


@pytest.mark.parametrize("kind", KINDS)
def test_while_a_plan_is_kept_its_next_part_is_asked_for(ada: Customer, desk: Debt, kind: StatementKind) -> None:
    plan(ada, desk)
    told = words(ada, kind=kind)
    assert "€0.00" in told
    assert "€50.00 by 10 Feb 2026" in told
    assert "Payment plan P-001 of 2 February 2026: €100.00 is still to come" in told
    assert "Reference P-001" in told
    assert "days overdue" not in told
    assert "Ask us for a plan" not in told


def test_a_part_that_was_missed_is_asked_for_now_and_no_more_than_it(ada: Customer, desk: Debt) -> None:
    plan(ada, desk)
    told = words(ada, "2026-02-16")
    assert "€50.00 of it was due before today; the next payment is €50.00 on 10 March 2026" in told
    assert "Amount €50.00 " in told


@pytest.mark.parametrize("kind", KINDS)
def test_while_an_offer_runs_its_sum_is_asked_for_and_not_all_of_it(
    ada: Customer, desk: Debt, kind: StatementKind
) -> None:
    offered(ada, desk, on=TODAY, until="2026-02-20", enough="70.00")
    told = words(ada, kind=kind)
    assert "€70.00 by 20 Feb 2026" in told
    assert "Our offer of 2 February 2026: €70.00 by 20 February 2026 is enough for the €100.00 still open." in told
    assert "Amount €100.00" not in told


def test_of_a_sum_in_parts_the_next_one_is_asked_for(ada: Customer, desk: Debt) -> None:
    terms = {"enough": "70.00", "count": 2, "first_on": day("2026-02-10")}
    offered(ada, desk, on=TODAY, until="2026-04-10", **terms)
    ada.pays("15.00", on="2026-02-05")
    told = words(ada, "2026-02-06")
    assert "As agreed on 2 February 2026, €55.00 by 10 April 2026 is enough for the €85.00 still open" in told
    assert "€20.00 by 10 Feb 2026" in told


@pytest.mark.parametrize("kind", KINDS)
def test_a_promise_is_thanked_for_and_its_sum_asked_by_its_day(
    ada: Customer, desk: Debt, kind: StatementKind
) -> None:
    promise(ada, "80.00", desk)
    told = words(ada, kind=kind)
    assert "On 2 February 2026 you told us that €80.00 comes by 10 February 2026. Thank you." in told
    assert "Amount €80.00 by 10 Feb 2026" in told


def test_a_promise_that_was_broken_keeps_nothing_back(ada: Customer, desk: Debt) -> None:
    promise(ada, "80.00", desk)
    assert "Amount €100.00" in words(ada, "2026-02-20")


def test_why_a_line_rests_is_said_once_though_two_charges_of_a_plan_fall_due_on_one_day(
    ada: Customer, desk: Debt
) -> None:
    plan(ada, desk, price=PlanPrice(Decimal(12), euro("5.00")))
    ada.pays("20.00", on="2026-02-10")
    assert "in payment plan P-001, in payment plan" not in words(ada, "2026-02-11")


def test_where_all_is_contested_there_is_nothing_to_pay(ada: Customer, desk: Debt) -> None:
    ada.shop.disputes.open(OpenDispute(ada.customer_id, day(TODAY), desk.invoice_id))
    told = words(ada)
    assert "Nothing is asked for now." in told
    assert "We are looking into what you contest (€100.00)" in told
    assert "IBAN" not in told


def test_what_is_free_beside_an_agreement_is_asked_for_as_ever(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("30.00", due="2026-01-20")
    plan(ada, desk)
    told = words(ada)
    assert "1 invoice past its due date" in told
    assert f"Reference {shelf.number}" in told
    assert "Amount €30.00" in told


@pytest.mark.parametrize("style", ["modern", "classic", "compact"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_german_statement_tells_all_that_runs_in_every_look(shop: Shop, style: str, kind: StatementKind) -> None:
    bo = shop.customer("Bo", language="de")
    desk, shelf, chair = (bo.owes(amount, due="2026-01-15") for amount in ("100.00", "60.00", "40.00"))
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), paper_style=style))
    plan(bo, desk)
    promise(bo, "60.00", shelf)
    shop.disputes.open(OpenDispute(bo.customer_id, day(TODAY), chair.invoice_id, euro("40.00")))
    told = words(bo, kind=kind)
    for each in (
        "Ratenplan P-001 vom 2. Februar 2026: 100,00 € stehen noch aus; die nächste Zahlung sind 50,00 €",
        "Am 2. Februar 2026 haben Sie uns 60,00 € bis 10. Februar 2026 zugesagt. Danke.",
        "Was Sie beanstanden (40,00 €), klären wir; bis dahin verlangen wir es nicht.",
        "110,00 € bis 10.02.2026",
    ):
        assert each in told


@pytest.mark.parametrize("style", ["modern", "classic", "compact"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_statement_with_what_a_plan_costs_stays_on_one_page(
    shop: Shop, ada: Customer, style: str, kind: StatementKind
) -> None:
    debts = [ada.owes("50.00", due="2026-01-15") for _ in range(3)]
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), paper_style=style))
    plan(ada, *debts[:2], price=PlanPrice(Decimal(12), euro("5.00")))
    assert "page 1 of 1" in words(ada, "2026-02-16", kind)


def test_the_mail_says_what_the_statement_asks_for(ada: Customer, desk: Debt) -> None:
    plan(ada, desk)
    mail = paper(ada).mail
    assert mail is not None
    assert [each.key for each in mail.told] == ["mail.statement", "mail.statement.agreed.next"]
    assert str(mail.asks) == "50.00"
    late = paper(ada, "2026-02-16").mail
    assert late is not None
    assert late.told[1].key == "mail.statement.agreed.now"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_in_a_plan_does_not_age_on_the_statement_but_for_a_part_that_did_not_come(
    ada: Customer, desk: Debt, kind: StatementKind
) -> None:
    ada.owes("40.00", due="2026-01-20")
    plan(ada, desk)
    assert ages(ada, TODAY, kind) == ["0.00", "100.00", "40.00", "0.00", "0.00", "0.00"]
    assert ages(ada, "2026-02-11", kind) == ["0.00", "50.00", "90.00", "0.00", "0.00", "0.00"]


def ages(customer: Customer, on: Day, kind: StatementKind) -> list[str]:
    """The amounts below the bar."""
    told = words(customer, on, kind)
    return re.findall(
        r"\d+\.\d\d", told[told.index("Not due yet", told.index("Balance on")) : told.index("How to pay")]
    )


def test_the_aging_puts_each_amount_in_one_column(shop: Shop, ada: Customer, desk: Debt) -> None:
    shelf, chair, lamp = (ada.owes(amount, due="2026-01-15") for amount in ("60.00", "40.00", "30.00"))
    plan(ada, desk)
    promise(ada, "50.00", shelf)
    offered(ada, lamp, on=TODAY, until="2026-02-20", enough="20.00")
    shop.disputes.open(OpenDispute(ada.customer_id, day(TODAY), chair.invoice_id, euro("15.00")))
    [found] = shop.read(resting_by_customer, day(TODAY)).values()
    assert tuple(map(str, found)) == ("15.00", "100.00", "30.00", "50.00")
    bo = shop.customer("Bo")
    bo.owes("10.00", due="2026-01-15")
    assert list(shop.read(resting_by_customer, day(TODAY))) == [(ada.customer_id, "EUR")]
    assert shop.read(resting_by_customer, day("2026-02-01")) == {}

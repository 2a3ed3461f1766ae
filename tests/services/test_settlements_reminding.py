"""What the day's decisions know of settlements: whom they keep from being reminded, and what the owner is asked."""

import pytest

from arbook.ledger.reminders import Held
from arbook.queries.reminding import decisions, next_steps
from arbook.queries.today import today_card
from tests.builders import Customer, Debt, Shop, day
from tests.support.offers import offered

OFFERED, LAST, LATE = "2026-06-01", "2026-06-20", "2026-06-21"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("1000.00", due="2026-03-01")


def test_reminders_wait_while_an_offer_is_open(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    decided = ada.shop.read(decisions, day("2026-06-10"))
    [held] = decided.held
    assert (decided.proposals, held.reason, held.until, str(held.amount)) == (
        (),
        Held.SETTLEMENT,
        day(LAST),
        "1000.00",
    )


def test_days_of_grace_are_waited_for_too(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="700.00", grace_days=3)
    [held] = ada.shop.read(decisions, day(LATE)).held
    assert (held.reason, held.until) == (Held.SETTLEMENT, day("2026-06-23"))


def test_reminders_go_on_once_it_lapsed(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    [proposal] = ada.shop.read(decisions, day(LATE)).proposals
    assert str(proposal.amount) == "1000.00"


def test_what_is_not_settled_is_still_asked_for(ada: Customer, desk: Debt) -> None:
    ada.owes("50.00", due="2026-04-01")
    offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    [proposal] = ada.shop.read(decisions, day("2026-06-10")).proposals
    assert str(proposal.amount) == "50.00"


def test_the_next_step_comes_after_the_last_day(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    step = ada.shop.read(next_steps, day("2026-06-10"), (ada.customer_id,))[ada.customer_id]
    assert step.on == day(LATE)


def test_late_money_is_asked_about_on_today_until_the_owner_says(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    ada.pays("700.00", on=LATE)
    assert [row.settlement_id for row in ada.shop.read(today_card, day(LATE)).late] == [deal]
    ada.shop.settlements.withdraw(deal, on=day(LATE), today=day(LATE), reason="Too late")
    assert ada.shop.read(today_card, day(LATE)).late == ()


def test_a_part_that_comes_this_week_is_expected(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    [facts] = ada.shop.read(today_card, day("2026-06-15")).facts
    assert (str(facts.expected), facts.expected_count) == ("700.00", 1)
    [facts] = ada.shop.read(today_card, day("2026-06-05")).facts
    assert facts.expected_count == 0

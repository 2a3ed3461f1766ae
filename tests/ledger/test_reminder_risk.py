"""What the habits of a customer do to their place in the day's order of effect."""

from datetime import date, timedelta

import pytest

from arbook.ledger.money import Money
from arbook.ledger.relationship import Relationship, ToneWhy
from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.ledger.reminder_risk import EVEN, MOST_RISK, Risk, risk_of
from arbook.ledger.reminder_situations import MOST_EFFECT, RemindableItem, Situation, effect
from arbook.ledger.reminders import Decisions, decide_reminders, weighed

TODAY = date(2026, 11, 23)
POLICY = ReminderPolicy(1, "Standard", (Stage(1, 1, "1st reminder", 3),), 5)
PROMPT = Relationship(settled=10, on_time=9, recent=5, recent_on_time=5, ever_settled=10, ever_late=1, nearly=10)
LATE = Relationship(settled=10, on_time=2, recent=5, recent_on_time=1, ever_settled=10, ever_late=8, nearly=2)


@pytest.mark.parametrize(
    ("told", "known", "percent", "why"),
    [
        ("nothing is known", Relationship(), 100, None),
        ("four payments tell of no habit", PROMPT._replace(settled=4, on_time=4, nearly=4), 100, None),
        ("nine of ten on time: they can wait a little", PROMPT, 96, ToneWhy.ON_TIME),
        ("never late before", PROMPT._replace(on_time=10, ever_late=0), 96, ToneWhy.ALWAYS),
        ("half on time is neither good nor bad", PROMPT._replace(on_time=5, recent_on_time=3), 100, None),
        ("two of ten came near their day", LATE, 104, ToneWhy.RARELY),
        ("nearly all late by a few days alone", LATE._replace(nearly=9), 100, None),
        (
            "one broken promise is bad luck",
            PROMPT._replace(broken=1, promised=1, on_time=5, recent_on_time=3),
            100,
            None,
        ),
        ("two of three promises broken", Relationship(broken=2, promised=3), 106, ToneWhy.BROKEN),
        ("two of five promises broken is not most", Relationship(broken=2, promised=5), 100, None),
        ("they began to pay late", PROMPT._replace(on_time=6, recent_on_time=1), 102, ToneWhy.WORSE),
        (
            "most are on time, but fewer than a year ago",
            PROMPT._replace(on_time=8, recent_on_time=3),
            98,
            ToneWhy.ON_TIME,
        ),
        ("all of it at once", LATE._replace(broken=2, promised=2), 110, ToneWhy.BROKEN),
        (
            "and worse than before",
            LATE._replace(broken=2, promised=2, recent_on_time=0),
            112,
            ToneWhy.BROKEN,
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_habits_weigh(told: str, known: Relationship, percent: int, why: ToneWhy | None) -> None:
    found = risk_of(known, TODAY)
    assert (found.percent, found.why and found.why[0]) == (percent, why), told
    assert found.percent <= MOST_RISK


def owing(customer_id: int, amount: str, days_late: int = 10) -> Situation:
    item = RemindableItem(f"n{customer_id}", TODAY - timedelta(days=days_late), Money.of(amount, "EUR"), customer_id)
    return Situation(customer_id, f"C-{customer_id}", f"Customer {customer_id}", POLICY, (item,), Money(0, "EUR"))


def order(risks: dict[int, Risk], *owed: Situation) -> list[int]:
    return [each.customer_id for each in weighed(decide_reminders(owed, TODAY), risks).proposals]


def test_of_two_equal_debts_the_one_at_more_risk_comes_first() -> None:
    debts = (owing(1, "100"), owing(2, "100"))
    assert order({}, *debts) == [1, 2]
    assert order({2: Risk(102)}, *debts) == [2, 1]
    assert order({1: Risk(96)}, *debts) == [2, 1]


def test_a_much_larger_debt_stays_before_a_small_one_at_risk() -> None:
    assert order({2: Risk(MOST_RISK)}, owing(1, "1000"), owing(2, "100")) == [1, 2]


def test_age_and_risk_both_count() -> None:
    assert order({2: Risk(102)}, owing(1, "100", 12), owing(2, "100", 3)) == [1, 2]
    assert order({2: Risk(MOST_RISK)}, owing(1, "100", 12), owing(2, "100", 3)) == [2, 1]


def test_calls_are_ordered_alike_and_nobody_comes_or_goes() -> None:
    decided = decide_reminders((owing(1, "100"), owing(2, "100")), TODAY)
    calls = Decisions((), decided.held, decided.proposals)
    found = weighed(calls, {2: Risk(106)})
    assert [each.customer_id for each in found.by_hand] == [2, 1]
    assert (found.proposals, found.held) == ((), decided.held)
    assert {each._replace(risk=EVEN) for each in found.by_hand} == set(decided.proposals)


@pytest.mark.parametrize("days_late", [1, 40, 100, 900])
def test_nothing_has_more_effect_than_the_bound_says(days_late: int) -> None:
    [proposal] = decide_reminders((owing(1, "100", max(days_late, 3)),), TODAY).proposals
    assert effect(proposal._replace(risk=Risk(MOST_RISK))) <= proposal.amount.minor * MOST_EFFECT

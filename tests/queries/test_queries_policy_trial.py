"""A policy is tried on today's book before it is kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from arbook.ledger.reminder_policies import Channel, Clock, PolicyError, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import ReminderRules
from arbook.queries.policy_trial import Outcome, PolicyTrial, try_policy
from arbook.queries.reminder_policies import policies
from arbook.services.policies import PolicyService
from tests.support.shop import Shop, open_shop

DUE = date(2026, 11, 2)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    shop.mail_account()
    yield shop
    shop.book.close()


def standard(shop: Shop) -> ReminderPolicy:
    found: ReminderPolicy = next(iter(shop.read(policies).values()))
    return found


def tried(shop: Shop, draft: ReminderPolicy, on: date) -> PolicyTrial:
    found: PolicyTrial = shop.read(try_policy, draft, on)
    return found


def test_an_earlier_first_stage_reminds_more_today_and_says_whom(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    shop.invoice(ada, "100", DUE)
    shop.invoice(bo, "100", after(4))
    draft = standard(shop)
    note, first, *others = draft.stages
    trial = tried(shop, replace(draft, stages=(note, replace(first, offset_days=1), *others)), after(5))
    assert (trial.before, trial.after, trial.customers) == ({"mail": 1}, {"mail": 2}, 2)
    assert [(each.name, each.before, each.after) for each in trial.changed] == [
        ("Bo Ltd", Outcome(held="not_yet", until=after(7)), Outcome("mail", "1st reminder"))
    ]


def test_what_is_under_way_is_listed_with_what_follows_and_is_then_what_happens(shop: Shop) -> None:
    ada = shop.customer("Ada")
    shop.invoice(ada, "100", DUE, "A-1")
    shop.remind(after(4), ada)
    draft = standard(shop)
    note, first, second, third = draft.stages
    letter = Stage(0, 0, "Letter", 5, clock=Clock.LAST, channel=Channel.LETTER)
    changed = replace(draft, stages=(note, first, letter, second, third))
    trial = tried(shop, changed, after(12))
    [line] = trial.in_flight
    assert (line.customer_name, line.item, line.sent) == ("Ada Ltd", "A-1", "1st reminder")
    assert (line.before, line.after) == (("2nd reminder", after(14)), ("Letter", after(12)))
    assert (trial.before, trial.after) == ({}, {"letter": 1})
    PolicyService(shop.counter).write(changed)
    [made] = shop.decide(after(12)).proposals
    assert (made.stage.name, made.channel) == ("Letter", Channel.LETTER)


def test_without_the_rung_that_was_sent_items_go_on_above_it(shop: Shop) -> None:
    ada = shop.customer("Ada")
    shop.invoice(ada, "100", DUE)
    for day in (4, 20):
        shop.remind(after(day), ada)
    draft = standard(shop)
    note, first, _, third = draft.stages
    shorter = replace(draft, stages=(note, first, third))
    trial = tried(shop, shorter, after(31))
    [line] = trial.in_flight
    assert line.before == line.after == ("Final demand", after(30))
    assert (trial.after, trial.changed) == ({"mail": 1}, ())
    PolicyService(shop.counter).write(shorter)
    assert shop.proposal(after(31)).stage.name == "Final demand"


def test_a_new_policy_is_tried_as_if_it_served_all_and_nothing_is_kept(shop: Shop) -> None:
    shop.invoice(shop.customer("Ada"), "100", DUE)
    before = shop.read(policies)
    nothing = ReminderPolicy(0, "Nothing", (), 5)
    trial = tried(shop, nothing, after(5))
    assert trial.is_as_default
    assert trial.after == {}
    assert [each.after for each in trial.changed] == [Outcome(held="no_stages")]
    assert shop.read(policies) == before


def test_a_policy_that_cannot_be_kept_cannot_be_tried(shop: Shop) -> None:
    draft = standard(shop)
    with pytest.raises(PolicyError) as refused:
        tried(shop, replace(draft, stages=draft.stages[::-1][:2]), after(5))
    assert refused.value.facts["why"] == "days_fall"


def test_a_trial_sends_no_more_in_one_day_than_todays_list_would(shop: Shop) -> None:
    PolicyService(shop.counter).write_rules(ReminderRules(most_a_day=1))
    for name, amount in (("Ada", "300"), ("Bo", "200"), ("Cy", "100")):
        shop.invoice(shop.customer(name), amount, DUE)
    trial = tried(shop, replace(standard(shop), min_gap_days=6), after(5))
    assert trial.before == trial.after == {"mail": 1}
    assert len(shop.decide(after(5)).proposals) == 1

"""Whom the book reminds on a day, read from real rows."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import update

from arbook.ledger.reminders import Channel, Held
from arbook.queries.reminding import decisions, situations
from arbook.services.customers import PersonFacts
from arbook.store.tables.agreements import hold_table, payment_plan_table, promise_table
from arbook.store.tables.reminders import reminder_policy_table, reminder_stage_table
from tests.support.shop import Shop, euro

DUE = date(2026, 11, 1)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "stage"),
    [(-3, "Friendly note"), (-1, "Friendly note"), (3, "1st reminder"), (14, "1st reminder"), (400, "1st reminder")],
)
def test_an_item_never_reminded_starts_at_the_lowest_stage_it_has_reached(shop: Shop, days: int, stage: str) -> None:
    shop.invoice(shop.customer(), "100", DUE)
    assert shop.proposal(after(days)).stage.name == stage


@pytest.mark.parametrize("days", [-30, -4])
def test_nobody_hears_of_an_item_that_is_not_nearly_due(shop: Shop, days: int) -> None:
    shop.invoice(shop.customer(), "100", DUE)
    assert shop.decide(after(days)).held == shop.decide(after(days)).proposals == ()


def test_a_late_item_whose_stage_comes_later_says_when(shop: Shop) -> None:
    shop.invoice(shop.customer(), "100", DUE)
    [held] = shop.decide(after(1)).held
    assert (held.reason, held.until) == (Held.NOT_YET, after(3))


def test_an_item_climbs_one_stage_at_a_time_and_a_missed_day_loses_none(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    climbed = []
    for days in (60, 68, 76):
        climbed.append(shop.proposal(after(days)).stage.name)
        shop.remind(after(days), ada)
    assert climbed == ["1st reminder", "2nd reminder", "Final demand"]
    assert shop.reason(after(99)) == "ladder_done"


def test_five_days_lie_between_two_messages_to_one_customer(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", after(23))
    shop.remind(after(20), ada)
    shop.invoice(ada, "20", after(15))
    [held] = shop.decide(after(24)).held
    assert (held.reason, held.until) == (Held.TOO_SOON, after(25))
    assert shop.proposal(after(25)).stage.name == "1st reminder"


def test_who_was_given_a_day_is_not_reminded_of_the_same_before_it_is_over(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.remind(after(20), ada)
    [held] = shop.decide(after(27)).held
    assert (held.reason, held.until) == (Held.NOT_YET, after(28))
    assert shop.proposal(after(28)).stage.name == "2nd reminder"


def test_a_note_ahead_of_time_gives_no_day_to_wait_for(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.remind(after(-2), ada)
    assert shop.proposal(after(3)).stage.name == "1st reminder"


def test_one_message_lists_all_that_is_late_under_the_highest_stage_that_climbs(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE, "old")
    shop.remind(after(4), ada)
    shop.invoice(ada, "20", after(18), "young")
    found = shop.proposal(after(21))
    assert found.stage.name == "2nd reminder"
    assert [(each.item.number, each.stage and each.stage.name) for each in found.items] == [
        ("old", "2nd reminder"),
        ("young", "1st reminder"),
    ]
    assert found.amount == euro("120")


def test_a_part_payment_keeps_the_item_on_its_rung(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.remind(after(4), ada)
    shop.pay(ada, "40", after(6))
    found = shop.proposal(after(14))
    assert (found.stage.name, found.amount) == ("2nd reminder", euro("60"))


def test_a_hold_keeps_its_customer_from_being_reminded_to_its_last_day(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.hold(ada, after(5), after(10))
    [held] = shop.decide(after(10)).held
    assert (held.reason, held.until, held.note) == (Held.HOLD, after(10), "owner asked")
    assert shop.decide(after(4)).proposals
    assert shop.decide(after(11)).proposals


def test_a_lifted_hold_holds_no_more(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    hold = shop.hold(ada, DUE)
    assert shop.reason(after(9)) == "hold"
    lifted = update(hold_table).where(hold_table.c.id == hold).values(lifted_on=after(9))
    shop.spoil(lifted)
    assert shop.decide(after(9)).proposals
    assert shop.reason(after(8)) == "hold"


def test_a_hold_on_one_invoice_leaves_the_others_to_be_reminded(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE, "held")
    shop.hold(ada, DUE, invoice_id=1)
    assert shop.reason(after(5)) == "hold"
    shop.invoice(ada, "50", DUE, "free")
    assert [each.item.number for each in shop.proposal(after(5)).items] == ["free"]


def test_an_open_dispute_holds_back(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.dispute(ada, after(4), closed_on=after(8))
    assert shop.reason(after(7)) == "dispute"
    assert shop.decide(after(8)).proposals


def test_a_promise_holds_back_to_its_day_and_not_beyond(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.promise(ada, "100", after(4), after(9))
    [held] = shop.decide(after(9)).held
    assert (held.reason, held.until) == (Held.PROMISE, after(9))
    assert shop.decide(after(10)).proposals


def test_a_promise_kept_early_holds_back_no_more(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.promise(ada, "60", after(4), after(9))
    shop.pay(ada, "60", after(6))
    assert shop.reason(after(5)) == "promise"
    assert shop.proposal(after(6)).amount == euro("40")


def test_a_promise_whose_payment_bounced_is_open_again(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.promise(ada, "60", after(4), after(9))
    payment = shop.pay(ada, "60", after(6)).made_id
    assert payment
    shop.payments.reverse(payment, on=after(7), today=after(7), reason="bounced")
    assert shop.decide(after(6)).proposals
    assert shop.reason(after(7)) == "promise"


def test_a_withdrawn_promise_counts_no_more(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.promise(ada, "100", after(4), after(9))
    gone = update(promise_table).values(withdrawn_on=after(6))
    shop.spoil(gone)
    assert shop.decide(after(6)).proposals


def test_a_kept_plan_takes_its_invoice_out_of_the_ladder(shop: Shop) -> None:
    ada = shop.customer()
    piece = shop.invoice(ada, "100", DUE)
    shop.plan(ada, (piece, "100"), after(5), (after(20), "50"), (after(50), "50"))
    assert shop.decide(after(4)).proposals
    assert shop.reason(after(10)) == "plan_kept"


def test_reminders_follow_the_installments_of_a_plan(shop: Shop) -> None:
    ada = shop.customer()
    piece = shop.invoice(ada, "100", DUE)
    shop.remind(after(4), ada)
    shop.plan(ada, (piece, "100"), after(5), (after(20), "50"), (after(50), "50"))
    note = shop.proposal(after(17))
    assert (note.stage.name, note.items[0].item.number, note.amount) == ("Friendly note", "P-001/1", euro("50"))
    missed = shop.proposal(after(23))
    assert (missed.stage.name, missed.items[0].item.installment_id) == ("1st reminder", 1)
    shop.remind(after(23), ada)
    shop.pay(ada, "70", after(24))
    assert shop.reason(after(40)) == "plan_kept"
    assert shop.proposal(after(47)).amount == euro("30")


def test_a_plan_that_ended_gives_its_invoice_back_to_the_ladder(shop: Shop) -> None:
    ada = shop.customer()
    piece = shop.invoice(ada, "100", DUE)
    shop.plan(ada, (piece, "100"), after(5), (after(20), "50"), (after(50), "50"))
    ended = update(payment_plan_table).values(ended_on=after(30), ending="cancelled")
    shop.spoil(ended)
    found = shop.proposal(after(30))
    assert found.items[0].item.piece_id == piece
    assert shop.proposal(after(29)).items[0].item.installment_id == 1


def test_money_on_account_that_covers_the_debt_holds_back_and_less_is_taken_off(shop: Shop) -> None:
    from arbook.services.payments import Order

    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.pay(ada, "30", after(2), order=Order.ON_ACCOUNT)
    assert shop.proposal(after(5)).amount == euro("70")
    shop.pay(ada, "70", after(6), order=Order.ON_ACCOUNT)
    assert shop.reason(after(6)) == "on_account"
    assert shop.proposal(after(5)).amount == euro("70")


def test_a_past_day_is_decided_by_what_was_known_then(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.remind(after(4), ada)
    shop.pay(ada, "100", after(10))
    assert shop.proposal(after(3)).stage.name == "1st reminder"
    assert shop.reason(after(9)) == "not_yet"
    assert shop.decide(after(10)).proposals == ()


def test_the_way_to_the_customer_is_mail_else_a_letter_even_without_an_address(shop: Shop) -> None:
    reach = {
        "mail": {"email": "ada@stone.example", "address": "1 Quay"},
        "letter": {"email": "", "address": "1 Quay"},
        "none": {"email": ""},
        "unwilling": {"people": (PersonFacts("Bo", email="bo@stone.example", gets_reminders=False),)},
        "second": {
            "people": (PersonFacts("Bo", phone="1"), PersonFacts("Cy", email="cy@stone.example", address="2 Quay"))
        },
    }
    for name, facts in reach.items():
        shop.invoice(shop.customer(name, **facts), "10", DUE)
    decided = shop.decide(after(5))
    assert {each.name: each.channel for each in decided.proposals} == {
        "mail Ltd": Channel.MAIL,
        "letter Ltd": Channel.LETTER,
        "second Ltd": Channel.MAIL,
        "none Ltd": Channel.LETTER,
        "unwilling Ltd": Channel.LETTER,
    }
    assert {each.name for each in decided.proposals if not each.has_address} == {"none Ltd", "unwilling Ltd"}


def test_a_customers_own_policy_goes_before_the_default(shop: Shop) -> None:
    gentle = shop.row(reminder_policy_table, name="Slow", min_gap_days=20)
    shop.row(reminder_stage_table, policy_id=gentle, position=1, name="Only one", offset_days=30)
    shop.invoice(shop.customer("Ada", policy_id=gentle), "100", DUE)
    shop.invoice(shop.customer("Bo"), "100", DUE)
    decided = shop.decide(after(29))
    assert [each.name for each in decided.proposals] == ["Bo Ltd"]
    assert [each.stage.name for each in shop.decide(after(30)).proposals] == ["Only one", "1st reminder"]


def test_one_customer_alone_is_decided_as_among_all(shop: Shop) -> None:
    ids = [shop.customer(name) for name in ("Ada", "Bo", "Cy")]
    pieces = [shop.invoice(each, "100", DUE) for each in ids]
    shop.hold(ids[0], DUE)
    shop.plan(ids[1], (pieces[1], "100"), after(1), (after(2), "100"))
    shop.remind(after(5), ids[2])
    whole = shop.decide(after(14))
    for customer_id in ids:
        alone = shop.read(decisions, after(14), customer_id)
        assert [each for each in whole.proposals if each.customer_id == customer_id] == list(alone.proposals)
        assert [each for each in whole.held if each.customer_id == customer_id] == list(alone.held)


def test_every_customer_with_something_late_has_a_yes_or_a_no(shop: Shop) -> None:
    for number in range(8):
        shop.invoice(shop.customer(f"Customer{number}"), f"{10 + number}", DUE - timedelta(days=number * 5))
    decided = shop.decide(after(2))
    assert len(decided.proposals) + len(decided.held) == 8
    amounts = [each.amount.minor for each in decided.proposals]
    assert amounts == sorted(amounts, reverse=True)


def test_a_book_lived_through_with_days_missed_climbs_each_rung_once_and_keeps_its_distance(shop: Shop) -> None:
    from random import Random

    chance = Random(7)
    ids = [shop.customer(f"Customer{number}") for number in range(4)]
    for each in ids:
        for _ in range(3):
            shop.invoice(each, "50", after(chance.randint(-20, 40)))
    climbed: dict[tuple[int | None, int], date] = {}
    reminded: dict[int, list[date]] = {each: [] for each in ids}
    for day in (after(days) for days in range(-10, 120) if chance.random() < 0.5):
        found = shop.decide(day).proposals
        for proposal in found:
            reminded[proposal.customer_id].append(day)
            for each in proposal.items:
                if each.stage:
                    assert climbed.setdefault((each.item.piece_id, each.stage.position), day) == day
        if found:
            shop.remind(day, *(proposal.customer_id for proposal in found))
    for days in reminded.values():
        assert all((later - earlier).days >= 5 for earlier, later in pairwise(days))
    assert {position for _, position in climbed} >= {2, 3, 4}
    assert sum(position == 4 for _, position in climbed) == 12


def test_a_plan_with_a_missed_installment_is_not_called_kept(shop: Shop) -> None:
    ada = shop.customer()
    piece = shop.invoice(ada, "100", DUE)
    shop.plan(ada, (piece, "100"), after(5), (after(20), "50"), (after(50), "50"))
    kept = {day: shop.read(situations, after(day))[0].has_kept_plan for day in (4, 5, 20, 24)}
    assert kept == {4: False, 5: True, 20: True, 24: False}

"""Reminder policies: written, copied, retired, chosen; and that what was sent stays sent whatever becomes of them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.exc import IntegrityError

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.reminder_policies import Channel, Clock, PolicyError, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import Held, ReminderRules
from arbook.queries.credit_standing import credit_standing
from arbook.queries.credit_stops import without_credit
from arbook.queries.money_rules import LimitAction, money_rules
from arbook.queries.plan_rules import book_plan_rules
from arbook.queries.reminder_policies import groups, policies, policy_uses, quiet_periods, reminder_rules
from arbook.queries.reminding import next_steps, todays_decisions
from arbook.queries.settings import profile
from arbook.services.credit_limits import CreditLimitError
from arbook.services.customers import PersonFacts
from arbook.services.invoices import DraftInvoice
from arbook.services.money_rules import MoneyRulesService
from arbook.services.policies import PolicyService
from arbook.services.policy_users import UsePolicy, Whose
from arbook.services.reminder_letters import Wording
from arbook.store.tables.reminders import reminder_item_table
from tests.support.shop import Shop

DUE = date(2026, 11, 2)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


@pytest.fixture
def desk(shop: Shop) -> PolicyService:
    return PolicyService(shop.counter)


def ladders(shop: Shop) -> dict[str, ReminderPolicy]:
    return {each.name: each for each in shop.read(policies).values()}


def why(action: object) -> object:
    with pytest.raises(PolicyError) as refused:
        action()  # type: ignore[operator]
    return refused.value.facts["why"]


def test_six_policies_are_there_from_the_first_day_and_one_serves_by_default(shop: Shop) -> None:
    assert list(ladders(shop)) == ["Standard", "Gentle", "Strict", "Consumer", "Key account", "Payment plans"]
    uses = shop.read(policy_uses)
    assert [policy_id for policy_id, use in uses.items() if use.is_used] == [ladders(shop)["Standard"].policy_id]


def test_a_policy_is_written_and_read_as_it_was_meant(shop: Shop, desk: PolicyService) -> None:
    stages = (
        Stage(0, 1, "Hint", -5, "warm", gives_days=0),
        Stage(0, 2, "Call", 10, clock=Clock.LAST, channel=Channel.CALL, repeats=2, repeat_days=9),
        Stage(
            0,
            3,
            "Last",
            1,
            "firm",
            Clock.DEADLINE,
            Channel.LETTER,
            "Nora Finch",
            "owner",
            21,
            charges=True,
            stops_credit=True,
            hands_over=True,
        ),
    )
    made = desk.write(ReminderPolicy(0, " Mine ", stages, 6, says_thanks=True, appreciates=True)).made_id
    assert made is not None
    own = shop.read(policies)[made]
    assert (own.name, own.min_gap_days, own.says_thanks, own.appreciates) == ("Mine", 6, True, True)
    assert [replace(stage, stage_id=0) for stage in own.stages] == list(stages)


def test_what_cannot_be_a_policy_is_refused_and_nothing_is_written(shop: Shop, desk: PolicyService) -> None:
    before = ladders(shop)
    first = before["Standard"]
    assert why(lambda: desk.write(replace(first, policy_id=0))) == "name_taken"
    assert why(lambda: desk.write(replace(first, name="GENTLE"))) == "name_taken"
    assert why(lambda: desk.write(replace(first, name="x" * 201))) == "long_text"
    assert why(lambda: desk.write(replace(first, policy_id=99, name="x"))) == "unknown_policy"
    strange = replace(first.stages[0], stage_id=before["Gentle"].stages[0].stage_id)
    assert why(lambda: desk.write(replace(first, stages=(strange, *first.stages[1:])))) == "unknown_stage"
    loud = replace(first.stages[0], tone="loud")
    assert why(lambda: desk.write(replace(first, stages=(loud,)))) == "unknown_choice"
    assert ladders(shop) == before


def test_a_rung_put_between_others_is_next_for_those_below_it_and_behind_those_above(
    shop: Shop, desk: PolicyService
) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    shop.invoice(ada, "100", DUE)
    shop.remind(after(4), ada)
    shop.invoice(bo, "100", DUE)
    for day in (5, 20):
        shop.remind(after(day), bo)
    note, first, second, third = ladders(shop)["Standard"].stages
    between = Stage(0, 0, "Between", 10)
    desk.write(replace(ladders(shop)["Standard"], stages=(note, first, between, second, third)))
    found = {each.name: each.stage.name for each in shop.decide(after(40)).proposals}
    assert found == {"Ada Ltd": "Between", "Bo Ltd": "Final demand"}


def test_from_a_rung_that_was_taken_out_items_go_on_above_it(shop: Shop, desk: PolicyService) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    for day in (4, 20):
        shop.remind(after(day), ada)
    standard = ladders(shop)["Standard"]
    note, first, _, third = standard.stages
    desk.write(replace(standard, stages=(note, first, third)))
    assert shop.proposal(after(40)).stage.name == "Final demand"
    desk.write(replace(ladders(shop)["Standard"], stages=(ladders(shop)["Standard"].stages[2],)))
    assert shop.proposal(after(40)).stage.name == "Final demand"
    shop.remind(after(40), ada)
    assert shop.reason(after(60)) == "ladder_done"


def test_the_book_itself_refuses_an_item_a_second_time_at_one_stage(shop: Shop) -> None:
    ada = shop.customer()
    piece = shop.invoice(ada, "100", DUE)
    shop.remind(after(4), ada)
    stage = ladders(shop)["Standard"].stages[1].stage_id
    row = {"reminder_id": 1, "due_piece_id": piece, "stage_id": stage, "open_minor": 1}
    with pytest.raises(IntegrityError):
        shop.row(reminder_item_table, **row)
    shop.row(reminder_item_table, **row, turn=1)


def test_a_repeated_stage_is_sent_as_often_as_agreed(shop: Shop, desk: PolicyService) -> None:
    standard = ladders(shop)["Standard"]
    note, first, *_ = standard.stages
    desk.write(replace(standard, stages=(note, replace(first, repeats=2, repeat_days=7))))
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    for day in (3, 11, 19):
        assert shop.proposal(after(day)).stage.name == "1st reminder"
        shop.remind(after(day), ada)
    assert shop.reason(after(60)) == "ladder_done"


def test_a_copy_has_its_own_rungs_and_the_owners_texts(shop: Shop, desk: PolicyService) -> None:
    standard = ladders(shop)["Standard"]
    desk.change_wording(standard.stages[1].stage_id, "en", Wording("Hello", "Please pay."))
    desk.copy(standard.policy_id, "Second")
    copied = ladders(shop)["Second"]
    assert [stage.name for stage in copied.stages] == [stage.name for stage in standard.stages]
    assert not {stage.stage_id for stage in copied.stages} & {stage.stage_id for stage in standard.stages}
    desk.use(UsePolicy(Whose.BUSINESS, copied.policy_id))
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    assert shop.reminders.draft(ada, after(5)).body == "Please pay."


def test_a_policy_in_use_retires_only_for_another(shop: Shop, desk: PolicyService) -> None:
    own = {name: each.policy_id for name, each in ladders(shop).items()}
    ada = shop.customer(policy_id=own["Strict"])
    assert why(lambda: desk.retire(own["Standard"])) == "is_default"
    assert why(lambda: desk.retire(own["Strict"])) == "in_use"
    desk.retire(own["Gentle"])
    assert why(lambda: desk.retire(own["Strict"], own["Gentle"])) == "is_retired"
    desk.retire(own["Strict"], own["Consumer"])
    desk.retire(own["Standard"], own["Key account"])
    assert shop.read(profile).default_policy_id == own["Key account"]
    assert shop.read(policy_uses)[own["Consumer"]].customers == 1
    assert why(lambda: desk.use(UsePolicy(Whose.CUSTOMER, own["Gentle"], ada))) == "is_retired"
    desk.bring_back(own["Gentle"])
    desk.use(UsePolicy(Whose.CUSTOMER, own["Gentle"], ada))


def test_payment_plans_go_over_with_the_rest_or_back_to_their_customers_own_policies(
    shop: Shop, desk: PolicyService
) -> None:
    own = {name: each.policy_id for name, each in ladders(shop).items()}
    plans, strict = own["Payment plans"], own["Strict"]
    assert [policy_id for policy_id, use in shop.read(policy_uses).items() if use.serves_plans] == [plans]
    changes = desk.retire(plans, strict)
    assert changes.touches("plan_rules")
    assert shop.read(book_plan_rules).policy_id == strict
    desk.retire(own["Gentle"])
    assert shop.read(book_plan_rules).policy_id == strict
    desk.retire(strict)
    assert shop.read(book_plan_rules).policy_id is None


def test_the_invoices_policy_goes_before_the_customers_that_before_the_groups_and_that_before_the_books(
    shop: Shop, desk: PolicyService
) -> None:
    ids = {}
    for place, name in enumerate(("book", "group", "customer", "invoice")):
        made = desk.write(ReminderPolicy(0, name, (Stage(0, 1, f"by {name}", place),), 0)).made_id
        assert made is not None
        ids[name] = made
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    desk.use(UsePolicy(Whose.BUSINESS, ids["book"]))
    assert shop.proposal(after(9)).stage.name == "by book"
    group = desk.write_group("Hotels", ids["group"]).made_id
    desk.put_in_group(ada, group)
    assert shop.proposal(after(9)).stage.name == "by group"
    desk.use(UsePolicy(Whose.CUSTOMER, ids["customer"], ada))
    assert shop.proposal(after(9)).stage.name == "by customer"
    desk.use(UsePolicy(Whose.INVOICE, ids["invoice"], 1))
    assert shop.proposal(after(9)).stage.name == "by invoice"
    desk.use(UsePolicy(Whose.INVOICE, None, 1))
    desk.use(UsePolicy(Whose.CUSTOMER, None, ada))
    assert shop.proposal(after(9)).stage.name == "by group"


def test_an_invoice_on_hold_keeps_its_own_policy_for_the_day_when_it_is_asked_for_again(
    shop: Shop, desk: PolicyService
) -> None:
    late = desk.write(ReminderPolicy(0, "Own", (Stage(0, 1, "by invoice", 40),), 0)).made_id
    assert late is not None
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.invoice(ada, "50", after(29))
    desk.use(UsePolicy(Whose.INVOICE, late, 1))
    shop.hold(ada, after(1), until=after(20), invoice_id=1)
    step = shop.read(next_steps, after(5), (ada,))[ada]
    assert step.on == after(40)  # by the customer's ladder on the day after the hold


def test_a_group_has_members_and_goes_when_it_has_none(shop: Shop, desk: PolicyService) -> None:
    ada = shop.customer()
    group = desk.write_group("Hotels", None).made_id
    assert group is not None
    assert why(lambda: desk.write_group("hotels", None)) == "group_name_taken"
    desk.put_in_group(ada, group)
    assert [(row.name, row.customers) for row in shop.read(groups)] == [("Hotels", 1)]
    assert why(lambda: desk.remove_group(group)) == "group_in_use"
    desk.write_group("Inns", None, group)
    desk.put_in_group(ada, None)
    desk.remove_group(group)
    assert shop.read(groups) == ()


def test_no_more_than_so_many_a_day_and_the_largest_first(shop: Shop, desk: PolicyService) -> None:
    desk.write_rules(ReminderRules(most_a_day=2))
    ids = [shop.customer(name) for name in ("Ada", "Bo", "Cy")]
    for place, each in enumerate(ids, start=1):
        shop.invoice(each, f"{place}00", DUE)
    first = shop.read(todays_decisions, after(5))
    assert [each.name for each in first.proposals] == ["Cy Ltd", "Bo Ltd"]
    assert [(each.reason, each.until) for each in first.held] == [(Held.DAY_FULL, after(6))]
    shop.remind(after(5), ids[2], ids[1])
    assert shop.read(todays_decisions, after(5)).proposals == ()
    assert [each.name for each in shop.read(todays_decisions, after(6)).proposals] == ["Ada Ltd"]


def test_small_sums_replies_weekends_holidays_and_the_owners_holiday_hold_back(
    shop: Shop, desk: PolicyService
) -> None:
    desk.write_rules(
        ReminderRules(least=Decimal("5.50"), reply_days=3, quiet_weekdays=frozenset({5, 6}), keeps_holidays=True)
    )
    assert shop.read(reminder_rules).least == Decimal("5.50")
    ada = shop.customer(country="DE")
    shop.invoice(ada, "5.49", DUE)
    assert shop.reason(after(7)) == "small"
    shop.invoice(ada, "50", DUE)
    assert shop.decide(after(7)).proposals
    assert shop.reason(after(5)) == "quiet_day"  # a Saturday
    [held] = shop.decide(date(2026, 12, 25)).held
    assert (held.reason, held.until) == (Held.QUIET_DAY, date(2026, 12, 28))
    desk.add_quiet_period(after(7), after(11), "Lanzarote")
    [held] = shop.decide(after(8)).held
    assert (held.reason, held.until) == (Held.QUIET_DAY, after(14))
    desk.remove_quiet_period(shop.read(quiet_periods)[0].period_id)
    shop.told(ada, after(7), body="Soon")
    [held] = shop.decide(after(8)).held
    assert (held.reason, held.until) == (Held.REPLIED, after(10))


def test_a_stage_for_the_owner_of_the_business_goes_to_the_owner_where_there_is_one(
    shop: Shop, desk: PolicyService
) -> None:
    standard = ladders(shop)["Standard"]
    note, first, *_ = standard.stages
    first = replace(first, recipient="owner", sender="Nora Finch", gives_days=20)
    desk.write(replace(standard, stages=(note, first)))
    people = (
        PersonFacts("Al", email="al@stone.example"),
        PersonFacts("Olga", role="owner", email="olga@stone.example"),
    )
    silent = (
        PersonFacts("Al", email="al@stone.example"),
        PersonFacts("Olga", role="owner", email="olga@stone.example", gets_reminders=False),
    )
    ada, bo = shop.customer("Ada", people=people), shop.customer("Bo", people=silent)
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    draft = shop.reminders.draft(ada, after(5))
    assert (draft.to_name, draft.to_address) == ("Olga", "olga@stone.example")
    assert "Nora Finch" in draft.body
    assert "27 November" in draft.body
    assert shop.reminders.draft(bo, after(5)).to_name == "Al"


def test_a_stage_counted_from_the_invoice_reads_as_a_friendly_note_while_nothing_is_late(
    shop: Shop, desk: PolicyService
) -> None:
    standard = ladders(shop)["Standard"]
    desk.write(replace(standard, stages=(Stage(0, 1, "Soon", 1, clock=Clock.INVOICE),)))
    ada = shop.customer("Ada")
    shop.invoice(ada, "100", DUE)
    early, late = shop.reminders.draft(ada, DUE), shop.reminders.draft(ada, after(5))
    assert early.proposal.days_late == 0
    assert early.subject != late.subject
    assert "late" not in early.body
    assert "overdue" not in early.body


def test_a_stage_that_stops_credit_leaves_no_limit_until_what_it_was_sent_for_is_paid(
    shop: Shop, desk: PolicyService
) -> None:
    standard = ladders(shop)["Standard"]
    desk.write(replace(standard, stages=(Stage(0, 1, "Last", 3, stops_credit=True),)))
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    shop.remind(after(5), ada)
    stopped = shop.read(credit_standing, ada)
    assert stopped.is_stopped
    assert stopped.left is not None
    assert stopped.left.minor == -100_00
    assert shop.read(without_credit, after(4)) == frozenset()
    assert shop.read(without_credit, after(5)) == {ada}
    rules = MoneyRulesService(shop.counter)
    rules.change(replace(shop.read(money_rules), limit_action=LimitAction.STOP))
    more = DraftInvoice(ada, after(6), (InvoiceLine("Sign", Decimal(1), Decimal(10), TaxRate("VAT", Decimal(20))),))
    with pytest.raises(CreditLimitError) as refused:
        shop.invoices.issue(more, today=after(6))
    told = refused.value.facts
    assert (told["why"], told["stage"], told["stopped_on"]) == ("credit_stopped", "Last", after(5))
    assert str(told["stopped_for"]) == "100.00"
    assert shop.read(credit_standing, bo).limit is None
    shop.pay(ada, "100", after(6))
    assert shop.read(credit_standing, ada).limit is None
    assert shop.read(without_credit, after(6)) == frozenset()
    shop.invoices.issue(more, today=after(6))


def test_a_call_is_never_queued_as_a_message(shop: Shop, desk: PolicyService) -> None:
    standard = ladders(shop)["Standard"]
    note, first, *_ = standard.stages
    desk.write(replace(standard, stages=(note, replace(first, channel=Channel.CALL))))
    shop.invoice(shop.customer(people=(PersonFacts("Al", email="al@stone.example", phone="123"),)), "100", DUE)
    shop.invoice(shop.customer("Bo"), "100", DUE)
    decided = shop.decide(after(5))
    assert [each.name for each in decided.by_hand] == ["Ada Stone Ltd"]
    assert [(each.name, each.channel) for each in decided.proposals] == [("Bo Ltd", Channel.MAIL)]


def test_every_customer_is_told_what_comes_next(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    shop.invoice(ada, "100", after(30))
    shop.invoice(bo, "100", DUE)
    shop.remind(after(4), bo)
    steps = shop.read(next_steps, after(5), (ada, bo))
    assert {each: (step.stage.name, step.on) for each, step in steps.items() if step.stage} == {
        ada: ("Friendly note", after(27)),
        bo: ("2nd reminder", after(14)),
    }


def test_rules_that_no_day_can_keep_to_are_refused(shop: Shop, desk: PolicyService) -> None:
    assert why(lambda: desk.write_rules(ReminderRules(most_a_day=-1))) == "rules_out_of_range"
    assert why(lambda: desk.write_rules(ReminderRules(quiet_weekdays=frozenset({7})))) == "unknown_weekday"
    assert why(lambda: desk.write_rules(ReminderRules(quiet_weekdays=frozenset(range(7))))) == "no_day_left"
    assert why(lambda: desk.add_quiet_period(after(2), after(1))) == "period_in_order"
    assert shop.read(reminder_rules).reply_days == 3

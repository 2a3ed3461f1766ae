"""Does the machine see anything? Each of these bugs is planted, and it must find every one.

A bug stands here as what it does to the program; the name says what a person would have got wrong.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError as StoreError

from arbook.ledger import allocation as allocation_module
from arbook.ledger import plan_keeping, settlements
from arbook.ledger.dates import LAST_DAY
from arbook.ledger.discounts_back import StandingDiscount
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import Nature
from arbook.queries import aging as aging_module
from arbook.queries import as_of as as_of_module
from arbook.queries import early_payment, late_debts, plan_interest
from arbook.queries import ledger as ledger_module
from arbook.queries import plans as plan_queries
from arbook.services import (
    credit_notes_settling,
    giving_up,
    payment_plans,
    payments_reversing,
    postings,
    refunds,
    refunds_cancelling,
    reversing,
    settling,
)
from arbook.services import plan_keeping as plans_kept
from arbook.store.tables.money import entry_table
from tests.machine.money_machine import MoneyMachine

_BOOKS, _MOST_SECONDS = (12, 100, 200), 1800
"""So many books in turn, each time in another order of things, since what brings a bug out may be long in coming in
one. A bug that takes longer is not found: the machine has to be given what brings it out.
"""

Plant = Callable[[pytest.MonkeyPatch], None]


def money_taken_back_is_free_from_its_first_day(patch: pytest.MonkeyPatch) -> None:
    """A share counts before something was taken back: past days show more settled than was owed."""
    patch.setattr(postings, "_free_since", lambda *_: None)


def a_reversal_forgets_the_discount_that_came_with_the_payment(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(payments_reversing, "falls_with_payment", lambda *_: ())


def a_refund_uses_no_money_on_account(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refunds, "_shares", lambda *_: [])


def a_reversal_leaves_what_the_payment_settled(patch: pytest.MonkeyPatch) -> None:
    """Only the first of several shares is taken back."""
    real = postings._write_allocation
    seen: set[tuple[str, int]] = set()

    def once(change: Any, on_account_id: int, piece_id: int, minor: int, day: date) -> None:
        key = (change.operation_id, on_account_id)
        if minor < 0 and key in seen:
            return
        if minor < 0:
            seen.add(key)
        real(change, on_account_id, piece_id, minor, day)

    patch.setattr(postings, "_write_allocation", once)


def the_opening_balance_counts_its_own_day(patch: pytest.MonkeyPatch) -> None:
    real = ledger_module._standing

    def too_late(connection: Any, customer_id: int, day: date | None) -> Any:
        return real(connection, customer_id, None if day is None else day + timedelta(days=1))

    patch.setattr(ledger_module, "_standing", too_late)


def a_write_off_loses_a_cent(patch: pytest.MonkeyPatch) -> None:
    real = postings.post_credit

    def short(change: Any, facts: Any) -> Any:
        return real(change, replace(facts, amount_minor=facts.amount_minor - 1))

    patch.setattr(giving_up, "post_credit", short)


def money_of_tomorrow_counts_today(patch: pytest.MonkeyPatch) -> None:
    real = as_of_module.piece_parts

    def wrong(as_of: date, *whom: Any, **way: Any) -> Any:
        return real(min(as_of, LAST_DAY) + timedelta(days=1), *whom, **way)

    patch.setattr(aging_module, "piece_parts", wrong)


def a_cancelled_refund_keeps_its_money(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reversing, "free_piece", lambda *_, **__: None)


def a_small_rest_stays_when_its_payment_bounces(patch: pytest.MonkeyPatch) -> None:
    """What came with a payment and is no discount is forgotten."""
    real, table = early_payment.falls_with_payment, entry_table

    def only_discounts(connection: Any, payment_id: int) -> Any:
        kinds = select(table.c.id).where(table.c.kind == "discount")
        known = set(connection.execute(kinds).scalars())
        return [each for each in real(connection, payment_id) if each.entry_id in known]

    patch.setattr(payments_reversing, "falls_with_payment", only_discounts)


def costs_come_last(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(allocation_module, "_COSTS_FIRST", tuple(Nature))


def a_credit_note_takes_all_of_a_discount_back(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(StandingDiscount, "kept", lambda *_: ())


def money_paid_back_leaves_its_discount(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refunds, "falls_with_payment", lambda *_: ())


def a_credit_note_stays_on_account_when_its_invoice_is_owed_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(payments_reversing, "put_notes_back", lambda *_: None)


def a_cancelled_refund_leaves_its_discount_gone(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refunds_cancelling, "_let_go_again", lambda *_: None)


def money_of_a_cancelled_refund_counts_from_the_cancelling(patch: pytest.MonkeyPatch) -> None:
    """The customer is charged for days on which the money was there."""
    patch.setattr(late_debts, "_never_sent", lambda *_: {})


def a_settlement_stands_when_its_money_bounces(patch: pytest.MonkeyPatch) -> None:
    """What was let go for money that is gone again is never owed again."""
    patch.setattr(settling, "reverse_credit", lambda *_, **__: None)


def money_beyond_a_smaller_sum_stays_on_its_items(patch: pytest.MonkeyPatch) -> None:
    """Who pays more than was enough gets nothing back, and less is written off than was told."""
    patch.setattr(settling, "_free_excess", lambda *_: {})


def what_is_let_go_anew_is_forgotten_by_its_settlement(patch: pytest.MonkeyPatch) -> None:
    """A credit note, or money for what was let go, writes the rest off anew; it stays when the settlement falls."""
    for place in (credit_notes_settling, giving_up):
        patch.setattr(place, "fall_with", lambda *_: None)


def a_day_late_is_in_time_for_a_smaller_sum(patch: pytest.MonkeyPatch) -> None:
    real = settlements._deadlines

    def a_day_more(settlement: Any, steps: Any) -> Any:
        return [each + timedelta(days=1) for each in real(settlement, steps)]

    patch.setattr(settlements, "_deadlines", a_day_more)


def a_plan_that_ends_is_charged_for_the_time_to_come(patch: pytest.MonkeyPatch) -> None:
    """The part whose time runs costs all of its interest, not its days' share."""
    real = plan_keeping.run_up

    def whole_parts(parts: Any, bearing: Any, on: date) -> Any:
        whole = real(parts, bearing)
        return {position: whole[position] for position in real(parts, bearing, on)}

    patch.setattr(plan_interest, "run_up", whole_parts)


def what_was_credited_bears_interest_in_a_plan(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plan_keeping.Bearing, "credited_by", lambda self, _: self.agreed - self.agreed)


def who_pays_a_plan_early_leaves_the_interest_of_its_last_days(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plans_kept, "book_run_up", lambda *_: None)


def what_a_kept_plan_let_go_stays_gone(patch: pytest.MonkeyPatch) -> None:
    """The money that kept it bounces, and the charges that it let go are not asked for again."""
    patch.setattr(plans_kept, "take_waiver_back", lambda *_: None)


def a_plan_is_over_what_lies_on_account_too(patch: pytest.MonkeyPatch) -> None:
    real = payment_plans.put_first
    patch.setattr(payment_plans, "put_first", lambda _, items, currency: real((), items, currency))


def who_paid_on_account_has_missed_a_part(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(plan_queries, "with_money_on_account", lambda states, _: states)


BUGS: tuple[Plant, ...] = (
    money_taken_back_is_free_from_its_first_day,
    a_reversal_forgets_the_discount_that_came_with_the_payment,
    a_refund_uses_no_money_on_account,
    a_reversal_leaves_what_the_payment_settled,
    the_opening_balance_counts_its_own_day,
    a_write_off_loses_a_cent,
    money_of_tomorrow_counts_today,
    a_cancelled_refund_keeps_its_money,
    a_small_rest_stays_when_its_payment_bounces,
    costs_come_last,
    a_credit_note_takes_all_of_a_discount_back,
    money_paid_back_leaves_its_discount,
    a_credit_note_stays_on_account_when_its_invoice_is_owed_again,
    a_cancelled_refund_leaves_its_discount_gone,
    money_of_a_cancelled_refund_counts_from_the_cancelling,
    a_settlement_stands_when_its_money_bounces,
    what_is_let_go_anew_is_forgotten_by_its_settlement,
    money_beyond_a_smaller_sum_stays_on_its_items,
    a_day_late_is_in_time_for_a_smaller_sum,
    a_plan_that_ends_is_charged_for_the_time_to_come,
    what_was_credited_bears_interest_in_a_plan,
    who_pays_a_plan_early_leaves_the_interest_of_its_last_days,
    what_a_kept_plan_let_go_stays_gone,
    a_plan_is_over_what_lies_on_account_too,
    who_paid_on_account_has_missed_a_part,
)


@pytest.mark.soak
@pytest.mark.timeout(_MOST_SECONDS)
@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_the_machine_finds_a_planted_bug(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises((AssertionError, ArbookError, StoreError)):  # the machine sees it, or the book itself refuses
        _play()


def _play() -> None:
    tries = settings(
        stateful_step_count=40,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    for books in _BOOKS:
        run_state_machine_as_test(MoneyMachine, settings=settings(tries, max_examples=books))

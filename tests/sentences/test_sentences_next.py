"""What comes next for a customer, and why on that day, as the owner reads it."""

from datetime import date, timedelta

import pytest

from arbook.formats.formats import formats_for
from arbook.ledger.money import Money
from arbook.ledger.reminder_pacing import NextStep
from arbook.ledger.reminder_policies import Clock, Stage
from arbook.ledger.reminder_situations import ProposedItem, RemindableItem
from arbook.sentences.reminders import next_reason

ON = date(2026, 11, 22)
THIRD = Stage(4, 4, "3rd reminder", 30)


def listed(number: str, days_late: int, stage: Stage | None = THIRD) -> ProposedItem:
    return ProposedItem(
        RemindableItem(number, ON - timedelta(days=days_late), Money(100, "EUR"), 1), stage, days_late
    )


def told(*items: ProposedItem, turn: int = 0, stage: Stage = THIRD) -> str:
    step = NextStep(1, "1001", "Ada", stage, ON, None, turn=turn, items=items)
    return next_reason(step).plain(formats_for("en"))


@pytest.mark.parametrize(
    ("items", "said"),
    [
        ((listed("I-1", 30),), "30 days after the due date."),
        ((listed("I-1", 45, None), listed("I-2", 30)), "30 days after the due date of I-2."),
        ((listed("I-1", 45), listed("I-2", 30)), "30 days after the due date of I-2."),
    ],
)
def test_days_after_a_due_date_are_told_of_the_invoice_they_are_counted_for(
    items: tuple[ProposedItem, ...], said: str
) -> None:
    assert told(*items) == f"Next: 3rd reminder on 22 Nov 2026, {said}"


def test_a_stage_that_comes_late_does_not_claim_to_come_on_its_day() -> None:
    said = "the ladder has it 30 days after the due date at the earliest."
    assert told(listed("I-1", 45)) == f"Next: 3rd reminder on 22 Nov 2026; {said}"


def test_a_repeat_and_another_clock_are_told_by_their_own_rule() -> None:
    week = {"last_on": ON - timedelta(days=14), "deadline_on": ON - timedelta(days=7)}
    fortnightly = Stage(4, 4, "3rd reminder", 30, repeats=3, repeat_days=14)
    assert told(known(listed("I-1", 45, fortnightly)._replace(turn=1), **week), turn=1, stage=fortnightly).endswith(
        "on 22 Nov 2026, 14 days after the last reminder."
    )
    after = Stage(4, 4, "3rd reminder", 7, clock=Clock.DEADLINE)
    said = told(known(listed("I-1", 45, after), **week), stage=after)
    assert said.endswith("on 22 Nov 2026, 7 days after the last day that was given.")


@pytest.mark.parametrize(
    ("stage", "rule"),
    [
        (Stage(4, 4, "3rd reminder", 7, clock=Clock.LAST), "7 days after the last reminder"),
        (Stage(4, 4, "3rd reminder", 0, clock=Clock.MONTH_END), "at the end of the month it is due"),
        (Stage(4, 4, "3rd reminder", 20, clock=Clock.INVOICE), "20 days after the invoice"),
    ],
)
def test_by_no_clock_a_stage_that_comes_late_claims_to_come_on_its_day(stage: Stage, rule: str) -> None:
    item = known(listed("I-1", 45, stage), last_on=ON - timedelta(days=8), issued_on=ON - timedelta(days=60))
    assert told(item, stage=stage).endswith(f"on 22 Nov 2026; the ladder has it {rule} at the earliest.")


def test_a_month_end_is_told_where_it_is_one() -> None:
    month = Stage(4, 4, "Month", 0, clock=Clock.MONTH_END)
    step = NextStep(1, "1001", "Ada", month, date(2026, 11, 30), None, items=(listed("I-1", 2, month),))
    assert next_reason(step).plain(formats_for("en")).endswith(" on 30 Nov 2026, at the end of the month it is due.")


def known(each: ProposedItem, **days: date) -> ProposedItem:
    """The same with what is known of its earlier reminders."""
    return each._replace(item=each.item._replace(**days))  # type: ignore[arg-type]

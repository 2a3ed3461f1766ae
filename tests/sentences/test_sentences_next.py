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
    weekly = Stage(4, 4, "3rd reminder", 30, repeats=3, repeat_days=7)
    assert told(listed("I-1", 45, weekly), turn=1, stage=weekly).endswith(
        "on 22 Nov 2026, 7 days after the last reminder."
    )
    after = Stage(4, 4, "3rd reminder", 7, clock=Clock.DEADLINE)
    assert told(listed("I-1", 45, after), stage=after).endswith("7 days after the last day that was given.")

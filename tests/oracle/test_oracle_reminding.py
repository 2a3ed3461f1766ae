"""Who is reminded when, from other programs: the dunning cases about days and stages, and the schedules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from arbook.ledger.lateness import InterestBy, LateDebt, LateTerms, agreed_claim
from arbook.ledger.money import Money, total
from arbook.ledger.reminder_policies import Clock, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import Disputed, Proposal, RemindableItem, Situation
from arbook.ledger.reminders import decide_reminders, next_climb
from tests.oracle.cases import CannotSayError, Case, cases_of, compare
from tests.oracle.term_steps import day, euro, number

TODAY = date(2026, 5, 13)
THREE = ({"days_overdue": 10}, {"days_overdue": 20}, {"days_overdue": 30})

DUNNING = [case for case in cases_of("dunning") if not {"fee", "annual_rate_percent"} & case.inputs.keys()]
"""Those that speak of fees are in ``test_oracle_dunning_fees``."""
SCHEDULES = cases_of("reminder_schedule")

_SHOWN_REPEATS = 2
_IN_DAYS = "a stage is repeated in days, never in months: so long apart is a message kept whatever the month"
DECIDED: dict[str, str] = {
    "rm-in-first-passed-second-today-jumps": (
        "a stage whose day is today goes out today; the peer leaves it out for having been planned too late"
    ),
    "rm-in-past-due-only-monthly-repeat": _IN_DAYS,
    "rm-in-monthly-repeat-end-of-month": _IN_DAYS,
}
"""Where arbook answers otherwise, and why."""


def ladder(levels: Sequence[Mapping[str, Any]], gap: int = 0) -> ReminderPolicy:
    stages = []
    for place, level in enumerate(levels, start=1):
        if "after_invoice_days" in level:
            stages.append(Stage(place, place, f"{place}", int(level["after_invoice_days"]), clock=Clock.INVOICE))
        elif "before_due_days" in level:
            stages.append(Stage(place, place, f"{place}", -int(level["before_due_days"])))
        else:
            offset = level.get("days_overdue", level.get("after_due_days"))
            if offset is None:
                raise CannotSayError(str(level))
            stages.append(Stage(place, place, f"{place}", int(offset)))
    return ReminderPolicy(1, "Theirs", tuple(stages), gap)


def situation(policy: ReminderPolicy, *items: RemindableItem, **facts: Any) -> Situation:
    return Situation(1, "1", "Theirs", policy, items, Money(0, "EUR"), **facts)


def proposed(own: Situation, on: date) -> Proposal | None:
    found = decide_reminders([own], on).proposals
    return found[0] if found else None


def level_of(own: Situation, on: date) -> int | None:
    found = proposed(own, on)
    return found.stage.position if found else None


def _sent_level(history: Sequence[Mapping[str, Any]]) -> tuple[int | None, date | None]:
    """The highest rung that really left, and when the last one did."""
    left = [each for each in history if each.get("sent", True)]
    days = [day(each["date"] if "date" in each else each["sent"]) for each in left]
    return max((int(each.get("level", 1)) for each in left), default=None), max(days, default=None)


def dunning(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What arbook says of a dunning case."""
    if "credit_note" in inputs:
        return _credited(inputs)
    if "last_run" in inputs:
        return {"valid": day(inputs["new_run"]) >= day(inputs["last_run"])}
    if "runs" in inputs:
        return _several_runs(inputs)
    if "invoices" in inputs:
        return _several_invoices(inputs)
    if "days_since_last_letter_required" in inputs:
        return _gap_alone(inputs)
    return _one_item(inputs)


def _credited(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """A credit note takes its invoice out of the ladder; one on account leaves it there, held back."""
    left, credit = euro(inputs["open"]), euro(inputs["credit_note"]["amount"])
    is_against = bool(inputs["credit_note"]["against_invoice"])
    item = RemindableItem("1", TODAY - timedelta(days=60), left - credit if is_against else left, 1)
    before = item._replace(open=left)
    own = situation(ladder(THREE), item)._replace(on_account=euro("0") if is_against else credit)
    assert proposed(own, TODAY) is None, "nobody is asked for what they have in hand"
    told = decide_reminders([own], TODAY).held
    return {
        "dunning": "unresolved" if told else "resolved",
        "after_cancelling_credit_note": "unresolved"
        if proposed(situation(own.policy, before), TODAY)
        else "resolved",
    }


def _run_day(inputs: Mapping[str, Any]) -> date:
    return day(inputs["run_date"]) if "run_date" in inputs else TODAY


def _due(inputs: Mapping[str, Any], run: date) -> date:
    if "due_date" in inputs:
        return day(inputs["due_date"])
    return run - timedelta(days=int(inputs.get("days_overdue", 60)))


def _levels(inputs: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    if "level_2" in inputs:
        return [{"days_overdue": 10}, inputs["level_2"]]
    if "level_days_after_due" in inputs:
        return [{"days_overdue": inputs["level_days_after_due"]}]
    levels = inputs.get("levels", THREE)
    return THREE if isinstance(levels, int | str) else levels


def _one_item(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    run = _run_day(inputs)
    sent, last = _sent_level(inputs.get("history", ()))
    gap = int(inputs.get("level_2", {}).get("days_since_last_letter", 0))
    item = RemindableItem(
        "1", _due(inputs, run), euro(inputs.get("open", "100.00")), 1, sent_position=sent, last_on=last
    )
    promised = inputs.get("promised_until")
    own = situation(
        ladder(_levels(inputs), gap),
        item,
        last_reminded_on=last,
        disputes=(Disputed(frozenset({1})),) if inputs.get("in_dispute") else (),
        promised_on=None if promised is None else day(promised),
    )
    level = level_of(own, run)
    wanted = inputs.get("asked_level")
    is_done = level is None and next_climb(own.policy, item, run) is None
    return {
        "dunned": level is not None,
        "level": level,
        "eligible": level is not None,
        "created": level is not None and (wanted is None or level == wanted),
        "level_2_created": level == 2,
        "state": "final" if is_done else "waiting",
        "new_letter": level is not None,
    }


def _gap_alone(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    run, (_, last) = day(inputs["run_date"]), _sent_level(inputs["history"])
    policy = ladder(THREE, int(inputs["days_since_last_letter_required"]))
    item = RemindableItem("1", run - timedelta(days=90), euro("100.00"), 1, sent_position=1)
    return {"allowed": level_of(situation(policy, item, last_reminded_on=last), run) is not None}


def _several_runs(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Each run sends what it proposes; the item is so late as it says on the first of them."""
    first = day(inputs["runs"][0])
    item = RemindableItem("1", _due(inputs, first), euro(inputs.get("open", "100.00")), 1)
    policy, levels = ladder(_levels(inputs)), []
    for run in map(day, inputs["runs"]):
        level = level_of(situation(policy, item), run)
        if level is not None:
            levels.append(level)
            item = item._replace(sent_position=level, last_on=run)
    return {"levels_created": levels, "letters_after_each_run": levels}


def _several_invoices(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """Other programs' invoices are each somebody's own here: arbook writes one message a customer."""
    run = _run_day(inputs)
    policy = ladder(_levels(inputs))
    first: dict[str, int | None] = {}
    second: dict[str, int] = {}
    items, overdue = [], []
    for place, each in enumerate(inputs["invoices"], start=1):
        key = str(each.get("id", place))
        late = int(each.get("days_overdue", 60))
        item = RemindableItem(key, run - timedelta(days=late), euro(each["open"]), place)
        promised = each.get("promised_until")
        facts = {} if promised is None else {"promised_on": day(promised)}
        first[key] = level_of(situation(policy, item, **facts), run)
        again = level_of(situation(policy, item._replace(sent_position=first[key]), **facts), run)
        if first[key] is not None and again is not None:
            second[key] = again
        items.append(item)
    found = proposed(situation(policy, *items), run)
    if found is not None:
        overdue = [{"outstanding": each.item.open} for each in sorted(found.items, key=lambda one: one.item.number)]
    return {"first_run_levels": first, "second_run_after_sending": second, "overdue_payments": overdue}


def schedule(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """When the reminders of a schedule leave."""
    if "invoice_date" not in inputs and "repeat" not in inputs:
        return _fees(inputs)
    if str(inputs.get("repeat", "")) == "every month":
        return _monthly(inputs)
    issued = _relative(inputs["invoice_date"])
    due = (
        _relative(inputs["due_date"]) if "due_date" in inputs else issued + timedelta(int(inputs.get("term_days", 0)))
    )
    sent = [place for place, each in enumerate(inputs["reminders"], start=1) if each.get("sent")]
    policy = ladder(_in_order(inputs["reminders"], issued, due))
    if "then_every_weeks" in inputs:
        pause = 7 * int(inputs["then_every_weeks"])
        last = replace(policy.stages[-1], repeats=_SHOWN_REPEATS, repeat_days=pause)
        policy = replace(policy, stages=(*policy.stages[:-1], last))
    item = RemindableItem(
        "1", due, euro("100.00"), 1, sent_position=max(sent, default=None), issued_on=issued, last_on=issued
    )
    start = TODAY if "D" in str(inputs["invoice_date"]) else issued
    days = _days(policy, item, start)
    count = len(policy.stages)
    return {
        "due_date": due,
        "send_date": _told(days[0], inputs) if days else None,
        "send_dates": days[:count],
        "then": days[count:],
    }


def _in_order(reminders: Sequence[Mapping[str, Any]], issued: date, due: date) -> list[Mapping[str, Any]]:
    """A ladder stands in the order of its days."""

    def on(each: Mapping[str, Any]) -> date:
        if "after_invoice_days" in each:
            return issued + timedelta(days=int(each["after_invoice_days"]))
        return due + timedelta(days=int(each.get("after_due_days", -int(each.get("before_due_days", 0)))))

    return sorted(reminders, key=on)


def _days(policy: ReminderPolicy, item: RemindableItem, start: date) -> list[date]:
    """Every day on which something leaves, seen day by day for a year."""
    found, last = [], None
    for on in (start + timedelta(days=each) for each in range(366)):
        made = proposed(situation(policy, item, last_reminded_on=last), on)
        if made is not None:
            [climbed] = made.items
            last = on
            item = item._replace(sent_position=made.stage.position, times=climbed.turn + 1, last_on=on)
            found.append(on)
    return found


def _monthly(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The nearest that arbook has: thirty days after the last one."""
    now = day(inputs["now"])
    policy = replace(ladder([{"days_overdue": 0}]), min_gap_days=0)
    again = replace(policy.stages[0], repeats=1, repeat_days=30)
    due = day(inputs["due_date"]) if "due_date" in inputs else now
    item = RemindableItem("1", due, euro("100.00"), 1, sent_position=1, last_on=now)
    return {"next": _days(replace(policy, stages=(again,)), item, now)[0]}


def _fees(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What reminders charge is agreed with the late terms."""
    if "late_fee" in inputs:
        owed = euro(inputs["open"])
        asked = _claim(owed, LateTerms(InterestBy.NONE, fee=euro(inputs["late_fee"])), reminders=1)
        return {"balance": owed + asked, "customer_balance": owed + asked}
    if "reminder_fees" in inputs:
        steps = [euro(each) for each in inputs["reminder_fees"]]
        sums = tuple(total(steps[: place + 1], "EUR") for place in range(len(steps)))
        terms = LateTerms(InterestBy.NONE, stage_fees=sums)
        found = [_claim(euro("1000.00"), terms, reminders=count) for count in range(len(steps) + 1)]
        return {"fee_lines": [after - before for before, after in pairwise(found)]}
    if "fee_percent" in inputs:
        part = euro(inputs.get("partial_due") or inputs["balance"])
        fixed = euro(inputs["fee_amount"]) if "fee_amount" in inputs else None
        return {"fee": _claim(part, LateTerms(InterestBy.NONE, fee=fixed, percent=number(inputs["fee_percent"])), 1)}
    raise CannotSayError(str(sorted(inputs)))


def _claim(owed: Money, terms: LateTerms, reminders: int) -> Money:
    debt = replace(LateDebt(owed, TODAY - timedelta(days=60)), reminders=reminders)
    return agreed_claim(terms, debt, TODAY, {}, None).costs_total


def _relative(text: str) -> date:
    """``D-2`` is two days before the day of the run."""
    if not str(text).startswith("D"):
        return day(text)
    return TODAY + timedelta(days=int(str(text)[1:] or 0))


def _told(found: date, inputs: Mapping[str, Any]) -> str:
    if not str(inputs["invoice_date"]).startswith("D"):
        return found.isoformat()
    late = (found - TODAY).days
    return f"D{late:+d}" if late else "D"


@pytest.mark.skipif(not DUNNING, reason="no dunning.json in the folder named by ARBOOK_ORACLE")
@pytest.mark.parametrize("case", DUNNING, ids=lambda case: case.id)
def test_who_is_reminded_agrees(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, dunning, DECIDED, record_property)


@pytest.mark.skipif(not SCHEDULES, reason="no reminder_schedule.json in the folder named by ARBOOK_ORACLE")
@pytest.mark.parametrize("case", SCHEDULES, ids=lambda case: case.id)
def test_when_reminders_leave_agrees(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, schedule, DECIDED, record_property)

"""Two years of a real book, decided day by day, and again with every third day missed."""

import csv
import os
from collections import defaultdict
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from arbook.ledger.money import Money
from arbook.ledger.reminder_policies import MOST_REST_DAYS, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import RemindableItem, Situation
from arbook.ledger.reminders import decide_reminders

SHARED = Path(os.environ.get("ARBOOK_SHARED") or Path(__file__).resolve().parents[3] / "shared")
FILE = SHARED / "data" / "ibm_ar" / "WA_Fn-UseC_-Accounts-Receivable.csv"
LADDER = (Stage(1, 1, "note", -3), Stage(2, 2, "1st", 3), Stage(3, 3, "2nd", 14), Stage(4, 4, "3rd", 30))
POLICY = ReminderPolicy(1, "Standard", LADDER, 5)
LONGEST_AWAY = 5

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not FILE.is_file(), reason=f"the real file is not here: {FILE} (set ARBOOK_SHARED)"),
]

Climbed = dict[tuple[int, int], date]
"""The day on which a piece climbed a rung."""


@cache
def book() -> tuple[dict[str, tuple[tuple[RemindableItem, date], ...]], date, date]:
    """By customer the items with the day on which each was paid; the first and the last day."""
    found: dict[str, list[tuple[RemindableItem, date]]] = defaultdict(list)
    days: list[date] = []
    with FILE.open(encoding="utf-8-sig", newline="") as file:
        for place, row in enumerate(csv.DictReader(file), start=1):
            issued, due, paid = (_day(row[name]) for name in ("InvoiceDate", "DueDate", "SettledDate"))
            amount = Money.of(row["InvoiceAmount"], "USD")
            item = RemindableItem(row["invoiceNumber"], due, amount, place, issued_on=issued)
            found[row["customerID"]].append((item, paid))
            days += (issued, paid)
    return {key: tuple(items) for key, items in found.items()}, min(days), max(days)


def _day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007 - a day has no zone


def replay(days: list[date]) -> tuple[Climbed, dict[str, list[date]]]:
    """Remind whenever the rule says so on these days."""
    climbed: Climbed = {}
    reminded: dict[str, list[date]] = defaultdict(list)
    for number, (customer, all_items) in enumerate(book()[0].items()):
        sent: dict[int, tuple[int, date]] = {}
        last: date | None = None
        spoken: int | None = None
        for on in days:
            items = [_known(item, sent) for item, paid in all_items if item.issued_on and item.issued_on <= on < paid]
            own = Situation(
                number, customer, customer, POLICY, tuple(items), Money(0, "USD"),
                last_reminded_on=last, last_position=spoken,
            )  # fmt: skip
            for found in decide_reminders([own], on).proposals:
                last, spoken = on, found.stage.position
                reminded[customer].append(on)
                for each in found.items:
                    if each.stage and each.item.piece_id:
                        rung = (each.item.piece_id, each.stage.position)
                        assert climbed.setdefault(rung, on) == on, "twice for a stage"
                        sent[each.item.piece_id] = (each.stage.position, on)
    return climbed, reminded


def _known(item: RemindableItem, sent: dict[int, tuple[int, date]]) -> RemindableItem:
    if item.piece_id not in sent:
        return item
    position, on = sent[item.piece_id]
    return item._replace(sent_position=position, last_on=on)


def working_days(seed: int) -> list[date]:
    """Two thirds of the days, never away for longer than a few."""
    _, first, last = book()
    chance, found, away = Random(seed), [], 0
    for on in (first + timedelta(days=each) for each in range((last - first).days + 1)):
        away = 0 if away >= LONGEST_AWAY or chance.random() < 2 / 3 else away + 1
        if not away:
            found.append(on)
    return found


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_years_on_two_thirds_of_the_days_climb_the_same_ladder_up_to_the_delay(seed: int) -> None:
    _, first, last = book()
    daily, _ = replay([first + timedelta(days=each) for each in range((last - first).days + 1)])
    sparse, reminded = replay(working_days(seed))
    paid = {item.piece_id: on for items in book()[0].values() for item, on in items}
    away = timedelta(days=LONGEST_AWAY + 1)
    after_due = {rung: on for rung, on in daily.items() if rung[1] > 1}
    delays = [abs(sparse[rung] - on) for rung, on in after_due.items() if rung in sparse]
    assert max(delays) <= timedelta(days=MOST_REST_DAYS), "at most the rest after another message lies between"
    assert sum(delay <= away for delay in delays) >= len(delays) * 98 // 100, "else no more than the days away"
    for rung in after_due.keys() - sparse.keys():
        assert paid[rung[0]] <= after_due[rung] + away, "a stage that is missing was paid before its turn came"
    assert len(after_due) > 500
    assert len(delays) > len(after_due) * 9 // 10
    for days in reminded.values():
        assert all((later - earlier).days >= POLICY.min_gap_days for earlier, later in pairwise(days))
    for piece in {piece for piece, _ in sparse}:
        mine = [position for position in (2, 3, 4) if (piece, position) in sparse]
        assert mine == list(range(2, 2 + len(mine))), "one stage after the other"

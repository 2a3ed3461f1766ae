"""Bo breaks two promises, keeps a plan: by commands and by clicks, with the same book and the same mails."""

from pathlib import Path
from typing import Any

import pytest

from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.shared.wishes import AgreeOnPlan, TakePromise
from tests.builders import day
from tests.gui.conftest import look, open_window, own_home, safe, short_grace
from tests.journeys.hands import Days, Owner, Words, history, without_ids
from tests.support.desks import write
from tests.support.reading_papers import text_of

__all__ = ["look", "open_window", "own_home", "safe", "short_grace"]

END = "2026-12-02"
FIRST_WORD = "You told us that €595.00 would reach us by 31 August 2026; we have not received it yet."
SECOND_WORD = "You told us that €300.00 would reach us by 12 September 2026; €200.00 of it has not come yet."


def outcome(words: Words) -> dict[str, Any]:
    """What the book says in the end."""
    plan = words(END, "plan-show", "P-001")
    return {
        "promises": without_ids(words(END, "promise", "list")["rows"]),
        "plan": plan,
        "ledger": words(END, "ledger", "--customer", "1001")["rows"],
        "today": words(END, "today")["rows"],
        "log": history(words, END),
    }


def with_words(words: Words, folder: Path) -> None:
    bo = ("--customer", "1001")
    assert words("2026-08-24", "remind", "--send")["sent"] == 1
    told = words("2026-08-24", "promise", "add", *bo, "--by", "2026-08-31", "--invoice", "2026-0001", "--how", "call")
    assert (told["amount"], told["until"]) == ("595.00", "2026-09-02")
    assert words("2026-09-02", "remind")["proposals"] == []

    broken = words("2026-09-05", "today")["rows"][0]
    assert (broken["kind"], "broken" in broken["topics"]) == ("promise", True)
    words("2026-09-05", "remind", "--send")
    words("2026-09-05", "promise", "add", *bo, "--amount", "300", "--by", "2026-09-12", "--how", "call")
    words("2026-09-11", "pay", *bo, "--amount", "100")
    words("2026-09-20", "remind", "--send")

    paper = words("2026-09-20", "plan", *bo, "--count", "3", "--first", "2026-10-01", "-o", folder / "plan.pdf")
    assert paper["total"] == "495.00"
    assert "€165.00" in text_of(Path(paper["file"]).read_bytes())
    assert [row for row in words("2026-09-20", "today")["rows"] if row["kind"] == "promise"] == []
    words("2026-09-28", "remind", "--send")
    for on in ("2026-10-01", "2026-11-02", "2026-12-01"):
        words(on, "pay", *bo, "--amount", "165")
    progress = words("2026-11-03", "plan", "--progress", "P-001", "-o", folder / "progress.pdf")
    assert "€165.00" in text_of(Path(progress["file"]).read_bytes())


def with_clicks(days: Days, _told: dict[str, Any]) -> None:
    with days.on("2026-08-24") as hands:
        hands.sends_reminders()
        promise = hands.wish(TakePromise(1, 1), PromiseDialog)
        promise.day.set_day(day("2026-08-31"))
        hands.press(promise)
    with days.on("2026-09-05") as hands:
        hands.sends_reminders()
        promise = hands.wish(TakePromise(1), PromiseDialog)
        write(promise.amount, "300")
        promise.day.set_day(day("2026-09-12"))
        hands.press(promise)
    with days.on("2026-09-11") as hands:
        hands.takes(1, "100")
    with days.on("2026-09-20") as hands:
        hands.sends_reminders()
        hands.agrees(hands.wish(AgreeOnPlan(1), PlanDialog), "3", "2026-10-01")
    with days.on("2026-09-28") as hands:
        hands.sends_reminders()
    for on in ("2026-10-01", "2026-11-02", "2026-12-01"):
        with days.on(on) as hands:
            hands.takes(1, "165")


@pytest.mark.timeout(400)  # eight days, each with a window of its own
def test_bo_breaks_two_promises_and_keeps_a_plan(owner: Owner) -> None:
    sent, told = owner.lives("Bo Lund", "Sail;1;500;19", with_words, with_clicks, outcome)
    assert [FIRST_WORD in body for _, body in sent] == [False, True, False, False]
    assert [SECOND_WORD in body for _, body in sent] == [False, False, True, False]
    assert "P-001/1, due 1 October 2026: €165.00" in sent[-1][1]
    assert [row["state"] for row in told["promises"]] == ["broken", "partly_kept"]
    assert (told["plan"]["state"], told["plan"]["open"], told["today"]) == ("finished", "0.00", [])

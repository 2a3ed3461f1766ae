"""Di's plan breaks, falls due, is agreed anew: by commands and by clicks, with the same book and the same mails."""

from pathlib import Path
from typing import Any

import pytest

from arbook.gui.plans.desk import PlansDesk
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.keep_dialogs import BreakDialog
from arbook.gui.shared.wishes import AgreeOnPlan
from arbook.ledger.money import Money
from tests.gui.conftest import look, open_window, own_home, safe, short_grace
from tests.journeys.hands import Days, Owner, Words, history
from tests.support.reading_papers import text_of

__all__ = ["look", "open_window", "own_home", "safe", "short_grace"]

END = "2027-03-02"
BREACH = "2 of its installments have not come, the first of them due on 10 October 2026."


def outcome(words: Words) -> dict[str, Any]:
    """What the book says in the end."""
    return {
        "plans": words(END, "plans")["rows"],
        "second": words(END, "plan-show", "P-002"),
        "ledger": words(END, "ledger", "--customer", "1001")["rows"],
        "aging": words(END, "aging")["rows"],
        "today": words(END, "today")["rows"],
        "log": history(words, END),
    }


def with_words(words: Words, folder: Path) -> None:
    di = ("--customer", "1001")
    price = ("--rate", "6", "--fee", "12")
    paper = ("-o", folder / "plan.pdf")
    plan = words("2026-09-01", "plan", *di, "--count", "4", "--first", "2026-09-10", *price, *paper)
    assert (plan["total"], plan["interest"]) == ("972.44", "8.44")
    words("2026-09-07", "remind", "--send")
    words("2026-09-10", "pay", *di, "--amount", "243.11")
    words("2026-10-14", "remind", "--send")  # the second part is late
    due = words("2026-11-20", "plan-day")["due"]
    assert [(row["plan"], row["missed"]) for row in due] == [("P-001", 2)]
    assert words("2026-11-20", "today")["rows"][0]["kind"] == "due_plan"

    broken = words("2026-11-20", "plan-break", "P-001", "-o", folder / "breach.pdf")
    assert (broken["state"], broken["ended_on"]) == ("broken", "2026-11-20")
    assert BREACH in text_of(Path(broken["file"]).read_bytes())
    assert words("2026-11-27", "remind")["proposals"] == []  # the letter gives time until then
    [item] = words("2026-11-28", "remind")["proposals"]
    assert item["items"][0]["number"] == "2026-0001"  # the invoice itself is asked for again

    anew = words("2026-11-25", "plan", *di, "--count", "2", "--first", "2027-01-15")
    assert (anew["plan"], anew["total"]) == ("P-002", broken["open"])
    first, second = (row["amount"] for row in anew["installments"])
    words("2027-01-14", "pay", *di, "--amount", first)
    words("2027-02-15", "pay", *di, "--amount", second)


def with_clicks(days: Days, told: dict[str, Any]) -> None:
    with days.on("2026-09-01") as hands:
        dialog = hands.wish(AgreeOnPlan(1), PlanDialog)
        hands.until(dialog.items.rows)
        dialog.terms.percent.setText("6")
        dialog.terms.fee.set_amount(Money.of("12", "EUR"))
        hands.agrees(dialog, "4", "2026-09-10")
    with days.on("2026-09-07") as hands:
        hands.sends_reminders()
    with days.on("2026-09-10") as hands:
        hands.takes(1, "243.11")
    with days.on("2026-10-14") as hands:
        hands.sends_reminders()
    with days.on("2026-11-20") as hands:
        desk = hands.desk("plans")
        assert isinstance(desk, PlansDesk)
        hands.until(desk.model.rows)
        desk.show_row(desk.model.rows()[0])
        desk.shown.due.click()
        hands.press(hands.dialog(BreakDialog))
        hands.reads_the_paper()
    with days.on("2026-11-25") as hands:
        hands.agrees(hands.wish(AgreeOnPlan(1), PlanDialog), "2", "2027-01-15")
    for on, part in zip(("2027-01-14", "2027-02-15"), told["second"]["installments"], strict=True):
        with days.on(on) as hands:
            hands.takes(1, part["amount"])


@pytest.mark.timeout(400)  # eight days, each with a window of its own
def test_dis_plan_breaks_falls_due_and_is_agreed_anew(owner: Owner) -> None:
    _sent, told = owner.lives("Di Berg", "Rope;1;800;19", with_words, with_clicks, outcome)
    assert [row["state"] for row in told["plans"]] == ["broken", "finished"]
    assert (told["second"]["open"], told["aging"], told["today"]) == ("0.00", [], [])

"""Di's plan breaks, falls due, is agreed anew: by commands and by clicks, with the same book and the same mails."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.plans.desk import PlansDesk
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.keep_dialogs import BreakDialog
from arbook.gui.shared.wishes import AgreeOnPlan
from arbook.ledger.money import Money
from arbook.mail.secrets import PasswordSafe
from tests.cli.conftest import Arbook
from tests.gui.conftest import OpenWindow, look, open_window, own_home, safe, short_grace
from tests.journeys.hands import Days, Words, harbour, history, mails
from tests.support.accounts import PASSWORD
from tests.support.reading_papers import text_of
from tests.support.smtp_server import ScriptedSmtpServer

__all__ = ["look", "open_window", "own_home", "safe", "short_grace"]

END = "2027-03-02"
BREACH = "2 of its installments have not come, the first since 10 October 2026."


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
    [item] = words("2026-11-20", "remind")["proposals"]
    assert item["items"][0]["number"] == "2026-0001"  # the invoice itself is asked for again

    anew = words("2026-11-25", "plan", *di, "--count", "2", "--first", "2027-01-15")
    assert (anew["plan"], anew["total"]) == ("P-002", broken["open"])
    first, second = (row["amount"] for row in anew["installments"])
    words("2027-01-14", "pay", *di, "--amount", first)
    words("2027-02-15", "pay", *di, "--amount", second)


def with_clicks(days: Days, amounts: tuple[str, str]) -> None:
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
    for on, amount in zip(("2027-01-14", "2027-02-15"), amounts, strict=True):
        with days.on(on) as hands:
            hands.takes(1, amount)


@pytest.mark.timeout(400)  # eight days, each with a window of its own
def test_dis_plan_breaks_falls_due_and_is_agreed_anew(
    done: Arbook,
    tmp_path: Path,
    server: ScriptedSmtpServer,
    safe: PasswordSafe,
    open_window: OpenWindow,
    qtbot: QtBot,
) -> None:
    safe.set("owner", PASSWORD)
    by_words, by_clicks = (
        harbour(done, tmp_path / name, server.port, "Di Berg", "Rope;1;800;19") for name in ("words", "clicks")
    )
    with_words(Words(done, by_words), tmp_path)
    sent, told = mails(server), outcome(Words(done, by_words))
    assert [row["state"] for row in told["plans"]] == ["broken", "finished"]
    assert (told["second"]["open"], told["aging"], told["today"]) == ("0.00", [], [])

    first, second = (row["amount"] for row in told["second"]["installments"])
    with_clicks(Days(open_window, qtbot, by_clicks), (first, second))
    assert mails(server)[len(sent) :] == sent
    assert outcome(Words(done, by_clicks)) == told
    for book in (by_words, by_clicks):
        assert done("check", book).code == 0

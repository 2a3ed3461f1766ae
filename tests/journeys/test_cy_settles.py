"""Cy settles for 70 %, pays a day late: by commands and by clicks, with the same book and the same mails."""

from pathlib import Path
from typing import Any

import pytest

from arbook.gui.plans.settlement_card import SettlementCardDialog
from arbook.gui.plans.settlement_dialog import SettlementDialog
from arbook.gui.shared.wishes import OfferSmallerSum, OpenSettlement, TakeLateMoney
from tests.builders import day
from tests.gui.conftest import look, open_window, own_home, safe, short_grace
from tests.journeys.hands import Days, Owner, Words, history, without_ids
from tests.support.reading_papers import text_of

__all__ = ["look", "open_window", "own_home", "safe", "short_grace"]

END = "2026-10-05"
LETTER = "If €833.00 is on our account by 30 September 2026, everything above is settled"


def outcome(words: Words) -> dict[str, Any]:
    """What the book says in the end."""
    [settlement] = without_ids(words(END, "settlement", "list")["rows"])
    return {
        "settlement": settlement,
        "ledger": words(END, "ledger", "--customer", "1001")["rows"],
        "aging": words(END, "aging")["rows"],
        "today": words(END, "today")["rows"],
        "invoices": [(row["number"], row["open"]) for row in words(END, "invoices")["rows"]],
        "log": history(words, END),
    }


def with_words(words: Words, folder: Path) -> None:
    cy = ("--customer", "1001")
    words("2026-09-01", "remind", "--send")
    told = ("--percent", "70", "--until", "2026-09-30", "--note", "As we said on the phone.")
    offer = words("2026-09-05", "settlement", "offer", *cy, *told, "-o", folder / "offer.pdf")
    assert (offer["owed"], offer["enough"], offer["let_go"]) == ("1190.00", "833.00", "357.00")
    assert LETTER in text_of(Path(offer["file"]).read_bytes())
    words("2026-09-10", "settlement", "accept", "--id", offer["id"])
    assert words("2026-09-20", "remind")["proposals"] == []  # reminders wait for the money

    [row] = words("2026-10-01", "settlement", "list")["rows"]
    assert (row["state"], row["can_be_taken"]) == ("lapsed", False)
    words("2026-10-01", "pay", *cy, "--amount", "833")
    [row] = words("2026-10-01", "settlement", "list")["rows"]
    assert (row["state"], row["can_be_taken"]) == ("lapsed", True)
    [invoice] = words("2026-10-01", "invoices")["rows"]
    assert invoice["open"] == "357.00"  # nobody has let it go yet
    asked = words("2026-10-01", "today")["rows"][0]
    assert (asked["kind"], asked["amount"]) == ("settlement", "357.00")
    words("2026-10-02", "settlement", "take-late", "--id", offer["id"])


def with_clicks(days: Days, _told: dict[str, Any]) -> None:
    with days.on("2026-09-01") as hands:
        hands.sends_reminders()
    with days.on("2026-09-05") as hands:
        offer = hands.wish(OfferSmallerSum(1), SettlementDialog)
        hands.until(offer.items.rows)
        offer.percent.setText("70")
        offer.until.set_day(day("2026-09-30"))
        offer.note.setText("As we said on the phone.")
        hands.until(lambda: "833" in offer.preview.enough.text())
        hands.press(offer)
        hands.reads_the_paper()
    with days.on("2026-09-10") as hands:
        card = hands.wish(OpenSettlement(1), SettlementCardDialog)
        hands.until(card.accept_button.isVisible)
        card.accept_button.click()
        hands.gone(SettlementCardDialog)
        hands.settle()
    with days.on("2026-10-01") as hands:
        hands.takes(1, "833")
    with days.on("2026-10-02") as hands:
        hands.window.grant(TakeLateMoney(1))
        hands.settle()


@pytest.mark.timeout(400)  # five days, each with a window of its own
def test_cy_settles_for_seventy_percent_and_pays_a_day_late(owner: Owner) -> None:
    sent, told = owner.lives("Cy Kern", "Mast;1;1000;19", with_words, with_clicks, outcome)
    assert len(sent) == 1
    assert (told["settlement"]["state"], told["settlement"]["let_go"]) == ("met", "357.00")
    assert (told["aging"], told["today"], told["invoices"]) == ([], [], [("2026-0001", "0.00")])

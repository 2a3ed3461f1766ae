"""Settlements on the command line."""

from pathlib import Path

import pytest

OFFER = ("--customer", "1001", "--until", "2026-03-20", "--today", "2026-03-01", "--format", "json")


def listed(done, shop, on):
    return done("settlement", shop, "list", "--as-of", on, "--format", "json").json["rows"]


def pays(done, shop, amount, on):
    done("pay", shop, "--customer", "1001", "--amount", amount, "--on", on, "--today", on)


def test_an_offer_is_previewed_without_being_made(done, shop, tmp_path):
    told = done("settlement", shop, "preview", *OFFER, "--percent", "70", "-o", tmp_path).json
    assert (told["owed"], told["enough"], told["let_go"], told["id"]) == ("120.00", "84.00", "36.00", None)
    assert Path(told["file"]).read_bytes().startswith(b"%PDF")
    assert listed(done, shop, "2026-03-01") == []


def test_an_offer_is_made_with_its_letter_and_met_by_its_money(done, shop, tmp_path):
    made = done("settlement", shop, "offer", *OFFER, "--amount", "50", "-o", tmp_path).json
    (row,) = listed(done, shop, "2026-03-02")
    assert (row["id"], row["state"], row["open"], row["next_on"]) == (made["id"], "offered", "50.00", "2026-03-20")
    pays(done, shop, "50", "2026-03-20")
    (row,) = listed(done, shop, "2026-03-20")
    assert (row["state"], row["received"], row["items"]) == ("met", "50.00", ["2026-0001", "2026-0002"])
    assert done("check", shop).code == 0


def test_the_letter_that_was_kept_is_written_again(done, shop, tmp_path):
    made = done("settlement", shop, "offer", *OFFER, "--amount", "50", "-o", tmp_path).json
    again = tmp_path / "again.pdf"
    done("settlement", shop, "paper", "--id", made["id"], "-o", again)
    assert again.read_bytes() == Path(made["file"]).read_bytes()


def test_a_day_late_is_late_until_the_owner_takes_it(done, arbook, shop):
    made = done("settlement", shop, "offer", *OFFER, "--percent", "70").json["id"]
    pays(done, shop, "84", "2026-03-21")
    (row,) = listed(done, shop, "2026-03-21")
    assert (row["state"], row["can_be_taken"]) == ("lapsed", True)
    told = done("settlement", shop, "take-late", "--id", made, "--today", "2026-03-21", "--format", "json").json
    assert told["state"] == "met"
    refused = arbook("settlement", shop, "take-late", "--id", made, "--today", "2026-03-22")
    assert (refused.code, refused.err) == (1, "Nothing came late here that could be taken.\n")


def test_it_is_accepted_in_parts_and_withdrawn(done, shop):
    more = ("--amount", "60", "--parts", "3", "--first", "2026-03-10", "--grace", "2")
    told = done("settlement", shop, "offer", *OFFER, *more).json
    assert [row["due_on"] for row in told["parts"]] == ["2026-03-10", "2026-03-15", "2026-03-20"]
    words = ("--id", told["id"], "--today", "2026-03-02")
    assert done("settlement", shop, "accept", *words).out == "Settlement 1 of Ada Lovelace was accepted.\n"
    assert listed(done, shop, "2026-03-12")[0]["state"] == "accepted"
    done("settlement", shop, "withdraw", *words, "--reason", "They moved")
    assert listed(done, shop, "2026-03-02")[0]["state"] == "withdrawn"
    assert "They moved" in done("log", shop, "--customer", "1001").out


def test_what_is_over_without_its_money_lets_nothing_go(done, shop):
    made = done("settlement", shop, "offer", *OFFER, "--percent", "70").json["id"]
    assert listed(done, shop, "2026-03-02")[0]["let_go"] == "36.00"
    (lapsed,) = listed(done, shop, "2026-06-02")
    assert (lapsed["state"], lapsed["let_go"]) == ("lapsed", "0.00")
    done("settlement", shop, "withdraw", "--id", str(made), "--today", "2026-03-03")
    assert listed(done, shop, "2026-03-03")[0]["let_go"] == "0.00"


def test_what_is_let_go_and_what_comes_back_is_told_with_the_money(done, shop):
    done("settlement", shop, "offer", *OFFER, "--percent", "70")
    words = ("--customer", "1001", "--today", "2026-03-05", "--format", "json")
    paid = done("pay", shop, *words, "--amount", "84").json
    assert (paid["written_off"], paid["written_off_again"]) == ("36.00", "0.00")
    back = done("reverse-payment", shop, paid["payment"], "--today", "2026-03-07", "--format", "json").json
    assert (back["again"], back["open_again"]) == ("36.00", ["2026-0002"])
    once_more = done("pay", shop, *words[:3], "2026-03-08", *words[4:], "--amount", "84").json
    assert (once_more["written_off"], once_more["written_off_again"]) == ("0.00", "36.00")
    assert listed(done, shop, "2026-03-08")[0]["let_go"] == "36.00"


@pytest.mark.parametrize(
    "words", [("offer", "--customer", "1001"), ("accept",), ("paper", "--id", "1"), ("list", "--grace", "2")]
)
def test_a_wish_that_lacks_something_ends_with_a_word_on_usage(arbook, shop, words):
    assert arbook("settlement", shop, *words).code == 2


def test_more_time_for_all_that_is_owed_is_given_and_taken_back(done, arbook, shop, tmp_path):
    words = ("--customer", "1001", "--to", "2026-05-01", "--reason", "A quiet month", "--today", "2026-03-01")
    assert done("extend-all", shop, *words).out == "2 invoices of Ada Lovelace are now due on 1 May 2026.\n"
    letter = tmp_path / "more-time.pdf"
    again = ("--to", "2026-05-02", *words[:2], *words[4:], "-o", str(letter), "--format", "json")
    assert done("extend-all", shop, *again).json["file"] == str(letter)
    assert letter.read_bytes().startswith(b"%PDF")
    told = done("extend-undo", shop, "2026-0001", "--today", "2026-03-02", "--format", "json").json
    [other] = told.pop("also")
    assert (told, other != "2026-0001") == ({"number": "2026-0001", "due_on": "2026-05-01"}, True)
    done("extend-undo", shop, "2026-0001", "--today", "2026-03-02")
    refused = arbook("extend-undo", shop, "2026-0001", "--today", "2026-03-02")
    assert (refused.code, refused.err) == (1, "No more time was given for 2026-0001.\n")

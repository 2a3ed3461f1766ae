"""``recurring`` on the command line: agreeing, changing, catching up, and what is refused."""

import sqlite3

import pytest

WORDS = ("--customer", "1001", "--title", "Rent", "--line", "Rent {period};1;500;0")


def add(done, book, *words, today="2026-01-05"):
    done("recurring", book, "add", *WORDS, *words, "--today", today)


def test_one_that_began_decades_ago_is_refused_with_the_way_out(arbook, shop):
    answer = arbook("recurring", shop, "add", *WORDS, "--from", "1990-01-01", "--today", "2026-01-05")
    assert answer.code == 1
    assert "more than 60 invoices would be due now. Let it begin later." in answer.err
    assert arbook("recurring", shop, "--format", "json").json == {"rows": []}


def test_one_that_is_too_far_behind_is_named_and_the_others_are_written(arbook, done, shop):
    add(done, shop, "--from", "2026-03-01")
    add(done, shop, "--from", "2026-02-01", "--until", "2026-03-31")
    with sqlite3.connect(shop) as book:  # as an older program could have left it
        book.execute("UPDATE recurring_invoice SET starts_on = '1950-01-01' WHERE id = 1")
    due = done("recurring", shop, "due", "--today", "2026-03-05", "--format", "json").json
    assert [row["recurring"] for row in due["rows"]] == [2, 2]
    (named,) = due["refused"]
    assert (named["recurring"], named["title"]) == (1, "Rent")
    answer = arbook("recurring", shop, "issue", "--today", "2026-03-05", "--format", "json")
    assert answer.code == 1
    assert [row["recurring"] for row in answer.json["rows"]] == [2, 2]
    assert answer.json["refused"] == [named]
    told = arbook("recurring", shop, "issue", "--today", "2026-03-05")
    assert "1 “Rent” of customer 1001: More than 400 invoices are missing." in told.err
    done("recurring", shop, "change", "1", "--from", "2026-03-01", "--today", "2026-03-05")
    assert len(done("recurring", shop, "issue", "--today", "2026-03-05", "--format", "json").json["rows"]) == 1


def test_what_one_cannot_write_stops_no_other(arbook, done, shop):
    done("customer", shop, "change", "--customer", "1001", "--credit-limit", "200")
    done("money-rules", shop, "--limit", "stop")
    add(done, shop)
    done("recurring", shop, "add", "--customer", "1002", *WORDS[2:], "--today", "2026-01-05")
    answer = arbook("recurring", shop, "issue", "--today", "2026-02-05", "--format", "json")
    assert (answer.code, [row["customer"] for row in answer.json["rows"]]) == (1, ["1002", "1002"])
    assert "above the limit" in answer.json["refused"][0]["reason"]
    words = ("issue", "1", "--override", "Known for years", "--today", "2026-02-05", "--format", "json")
    assert len(done("recurring", shop, *words).json["rows"]) == 2


def test_letters_that_no_font_has_are_told_before_the_number_is_given(arbook, done, shop):
    words = ("--customer", "1001", "--title", "Rent", "--line", "東京 {period};1;500;0", "--today", "2026-02-05")
    done("recurring", shop, "add", *words)
    answer = arbook("recurring", shop, "issue", "--today", "2026-02-05", "--format", "json")
    assert (answer.code, answer.json["rows"]) == (1, [])
    assert "no font has 東京" in answer.json["refused"][0]["reason"]
    done("recurring", shop, "issue", "--anyway", "--today", "2026-02-05")


def test_what_was_missed_bears_the_day_it_is_issued_and_names_the_days_it_is_for(done, shop):
    add(done, shop)
    due = done("recurring", shop, "due", "--today", "2026-03-20", "--format", "json").json["rows"]
    assert [row["dated_on"] for row in due] == ["2026-01-05", "2026-02-05", "2026-03-05"]
    issued = done("recurring", shop, "issue", "--today", "2026-03-20", "--format", "json").json["rows"]
    assert [row["issued_on"] for row in issued] == ["2026-03-20"] * 3
    assert [row["due_on"] for row in issued] == ["2026-04-03"] * 3
    assert [int(row["number"].rpartition("-")[2]) for row in issued] == [4, 5, 6]


def test_a_changed_one_keeps_what_was_not_said(done, shop):
    add(done, shop, "--every", "2", "--reference", "PO 7")
    done("recurring", shop, "change", "1", "--title", "Hall", "--until", "2026-12-31", "--today", "2026-01-05")
    (row,) = done("recurring", shop, "--format", "json").json["rows"]
    assert (row["title"], row["every"], row["starts_on"], row["ends_on"]) == ("Hall", 2, "2026-01-05", "2026-12-31")
    done("recurring", shop, "issue", "--today", "2026-02-04")
    invoices = done("invoices", shop, "--customer", "1001", "--format", "json", "--as-of", "2026-02-04").json["rows"]
    assert "PO 7" in [row["reference"] for row in invoices]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", *WORDS, "--from", "2026-03-01", "--until", "2026-02-01"), "It would end before it begins."),
        (("add", *WORDS, "--from", "2199-12-01"), "So far ahead nothing can be planned."),
        (("end", "1", "--until", "2026-01-04"), "An invoice from 5 Feb 2026 on is issued already."),
        (("change", "1", "--until", "2025-12-31"), "It would end before it begins."),
        (("skip", "9"), "There is no such recurring invoice."),
        (("issue", "9"), "There is no such recurring invoice."),
    ],
)
def test_days_that_cannot_be_are_refused(arbook, done, shop, words, told):
    add(done, shop)
    done("recurring", shop, "issue", "--today", "2026-02-05")
    answer = arbook("recurring", shop, *words, "--today", "2026-02-05")
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("due", "--from", "2026-01-01"), "recurring due does not take --from"),
        (("list", "--title", "Rent"), "recurring list does not take --title"),
        (("issue", "--until", "2026-01-01", "--line", "a;1;1"), "does not take --line, --until"),
        (("skip", "1", "--net"), "recurring skip does not take --gross"),
        (("add", "3", *WORDS), "recurring add does not take ID"),
        (("end",), "say which"),
        (("change",), "say which"),
    ],
)
def test_an_option_that_would_be_ignored_is_a_matter_of_usage(arbook, shop, words, told):
    answer = arbook("recurring", shop, *words)
    assert answer.code == 2
    assert told in answer.err


@pytest.mark.parametrize(
    ("at", "last"), [("start", ("2026-03-05", "2026-04-04")), ("end", ("2026-02-05", "2026-03-04"))]
)
def test_the_last_period_of_one_that_ends_is_told(done, shop, at, last):
    add(done, shop, "--invoiced-at", at)
    (row,) = done("recurring", shop, "end", "1", "--until", "2026-03-20", "--format", "json").json["rows"]
    assert (row["last_from"], row["last_to"]) == last
    assert (row["left_from"], row["left_to"]) == ((None, None) if at == "start" else ("2026-03-05", "2026-03-20"))
    due = done("recurring", shop, "due", "--today", "2026-06-01", "--format", "json").json["rows"]
    assert (due[-1]["from"], due[-1]["to"]) == last


def test_one_that_would_end_before_its_first_period_is_over_is_refused(arbook, shop):
    words = ("--invoiced-at", "end", "--until", "2026-01-31", "--today", "2026-01-05")
    refused = arbook("recurring", shop, "add", *WORDS, *words)
    assert refused.code == 1
    assert "the first one is over on 4 Feb 2026" in refused.err


def test_the_days_left_at_the_end_become_a_draft_at_their_part_of_the_price(arbook, done, shop):
    add(done, shop, "--invoiced-at", "end", "--from", "2026-01-01", "--until", "2026-04-12")
    (row,) = done("recurring", shop, "rest", "1", "--today", "2026-04-12", "--format", "json").json["rows"]
    assert row == {
        "recurring": 1,
        "draft": row["draft"],
        "customer": "1001",
        "total": "200.00",
        "currency": "EUR",
        "from": "2026-04-01",
        "to": "2026-04-12",
    }
    (line,) = done("draft-show", shop, row["draft"], "--format", "json").json["lines"]
    assert line["description"] == "Rent 1 Apr 2026 – 12 Apr 2026"
    done("recurring", shop, "end", "1", "--until", "2026-03-31", "--today", "2026-04-12")
    refused = arbook("recurring", shop, "rest", "1")
    assert (refused.code, refused.err) == (1, "Every day of it has its invoice.\n")


def test_days_that_are_invoiced_already_are_refused_with_their_last(arbook, done, shop):
    add(done, shop, "--from", "2026-01-01")
    done("recurring", shop, "issue", "--today", "2026-03-02")
    answer = arbook("recurring", shop, "change", "1", "--from", "2026-02-15", "--today", "2026-03-02")
    assert answer.code == 1
    assert "Up to 31 Mar 2026 it is invoiced already. Let it begin after that day." in answer.err


def test_the_first_part_of_a_calendar_month_is_listed_and_cut_in_price(arbook, done, shop):
    words = ("--unit", "calendar-month", "--invoiced-at", "end", "--from", "2026-01-15")
    add(done, shop, *words)
    (row,) = done("recurring", shop, "--format", "json").json["rows"]
    assert (row["part_from"], row["part_to"]) == ("2026-01-15", "2026-01-31")
    (issued,) = done("recurring", shop, "issue", "--today", "2026-02-05", "--format", "json").json["rows"]
    assert issued["total"] == "274.19"

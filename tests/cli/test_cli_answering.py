"""What a customer answered, and a life of promises and disputes on the command line."""

import pytest

DAY = ("--today", "2026-03-02")


@pytest.mark.parametrize(
    ("said", "words", "made"),
    [
        ("later", ("--by", "2026-03-10"), "promise"),
        ("parts", ("--by", "2026-03-31", "--count", "3"), "plan"),
        ("less", ("--by", "2026-03-31", "--amount", "90"), "settlement"),
        ("contests", ("--invoice", "2026-0001", "--reason", "defect"), "dispute"),
        ("paid", (), "reply"),
        ("time", ("--by", "2026-03-31", "--invoice", "2026-0001", "--note", "harvest first"), "extension"),
        ("unreachable", ("--by", "2026-03-05", "--note", "call again"), "follow_up"),
        ("else", ("--note", "a new address follows"), "reply"),
    ],
)
def test_each_answer_leads_to_the_right_thing(done, shop, said, words, made):
    told = done("answered", shop, "--customer", "1001", "--said", said, *words, *DAY, "--format", "json").json
    assert (told["made"], told["customer"]) == (made, "1001")
    assert told["id"]


def test_more_time_is_given_for_one_invoice_or_for_all_of_them(done, shop):
    words = ("--customer", "1001", "--said", "time", "--note", "harvest first")
    done("answered", shop, *words, "--by", "2026-03-20", "--invoice", "2026-0001", *DAY)
    done("answered", shop, *words, "--by", "2026-03-31", *DAY)
    rows = done("open-items", shop, "--format", "json", *DAY).json["rows"]
    assert {row["due_on"] for row in rows if row["customer"] == "1001"} == {"2026-03-31"}
    log = done("log", shop, "--customer", "1001", "--format", "json", *DAY).json["rows"]
    assert "harvest first" in log[0]["body"]


def test_something_else_stands_in_the_log_and_reminders_wait(done, shop):
    done("answered", shop, "--customer", "1001", "--said", "else", "--note", "a new address follows", *DAY)
    log = done("log", shop, "--customer", "1001", "--format", "json", *DAY).json["rows"]
    assert log[0]["body"] == "a new address follows"
    told = done("remind", shop, "--format", "json", *DAY).json
    assert (told["proposals"], [row["customer"] for row in told["held"]]) == ([], ["1001"])


def test_a_dispute_about_all_they_owe_is_credited_on_the_invoice_that_is_said(arbook, done, shop):
    words = ("--customer", "1001", "--said", "contests", "--amount", "30")
    which = done("answered", shop, *words, *DAY, "--format", "json").json["id"]
    refused = arbook("dispute", shop, "credit", "--id", which, *DAY)
    assert (refused.code, "Say with --invoice which invoice is credited." in refused.err) == (1, True)
    done("dispute", shop, "credit", "--id", which, "--invoice", "2026-0001", *DAY)
    (row,) = done("disputes", shop, *DAY, "--format", "json").json["rows"]
    assert (row["resolution"], row["contested"], bool(row["credit_note"])) == ("credited", "0.00", True)
    rows = done("open-items", shop, "--format", "json", *DAY).json["rows"]
    assert [row["open"] for row in rows if row["number"]] == ["40.00", "50.00"]
    (proposal,) = done("remind", shop, "--format", "json", *DAY).json["proposals"]
    assert proposal["amount"] == "90.00"


def test_an_answer_that_lacks_its_day_or_takes_something_else_is_not_understood(arbook, shop):
    assert arbook("answered", shop, "--customer", "1001", "--said", "later", *DAY).code == 2
    answer = arbook("answered", shop, "--customer", "1001", "--said", "paid", "--count", "2", *DAY)
    assert (answer.code, "does not take --count" in answer.err) == (2, True)


def test_a_promise_names_its_invoices_and_is_changed_by_another(done, shop):
    words = ("--customer", "1001", "--invoice", "2026-0001", "--by", "2026-03-10", "--how", "call")
    made = done("promise", shop, "add", *words, *DAY, "--format", "json").json
    assert made["invoices"] == ["2026-0001"]
    later = ("--id", made["id"], "--by", "2026-03-20", "--invoice", "2026-0001", "--today", "2026-03-05")
    done("promise", shop, "change", *later)
    (row,) = done("promise", shop, "--as-of", "2026-03-06", "--format", "json").json["rows"]
    assert (row["promised_on"], row["until"], row["changes"], row["invoices"]) == (
        "2026-03-20",
        "2026-03-22",
        1,
        ["2026-0001"],
    )


def test_a_promise_of_more_than_is_owed_is_written_down_with_a_word_on_it(done, shop):
    words = ("--customer", "1001", "--invoice", "2026-0001", "--by", "2026-03-10", *DAY, "--format", "json")
    made = done("promise", shop, "add", *words, "--amount", "5000")
    assert made.json["cautions"] == ["above_owed"]
    assert made.err == "Ada Lovelace owes only €70.00 of this; the word holds for no more.\n"
    done("promise", shop, "withdraw", "--id", made.json["id"], *DAY)
    assert done("promise", shop, "add", *words).json["cautions"] == []


def test_a_promise_inside_a_running_plan_and_a_second_promise_are_refused_with_a_sentence(done, arbook, shop):
    words = ("--customer", "1001", "--by", "2026-03-10", *DAY)
    done("promise", shop, "add", *words)
    again = arbook("promise", shop, "add", *words)
    assert again.code == 1
    assert again.err.startswith("They promised €120.00 by 10 Mar 2026.")


def test_a_dispute_goes_on_and_its_reasons_are_counted(done, shop, tmp_path):
    picture = tmp_path / "broken.png"
    picture.write_bytes(b"picture")
    words = ("--customer", "1001", "--invoice", "2026-0001", "--amount", "20", "--reason", "wrong_price")
    made = done("dispute", shop, "open", *words, "--file", picture, *DAY, "--format", "json").json
    assert made["contested"] == "20.00"
    step = ("--assignee", "Bo", "--next", "2026-03-09", "--step", "ask the mill")
    done("dispute", shop, "note", "--id", made["id"], *step, *DAY)
    (row,) = done("dispute", shop, *DAY, "--format", "json").json["rows"]
    assert (row["assignee"], row["next_on"], row["next_step"]) == ("Bo", "2026-03-09", "ask the mill")
    done("dispute", shop, "close", "--id", made["id"], "--as", "rejected", "--today", "2026-03-06")
    told = done("disputes", shop, "--reasons", "--today", "2026-03-07", "--format", "json").json["rows"]
    assert told == [
        {
            "reason": "wrong_price",
            "count": 1,
            "running": 0,
            "was_right": 0,
            "amount": "20.00",
            "currency": "EUR",
            "days_to_settle": 4,
        }
    ]

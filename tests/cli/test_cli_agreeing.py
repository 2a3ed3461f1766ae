from pathlib import Path

import pytest


def proposals(done, book, day):
    return done("remind", book, "--as-of", day, "--format", "json").json


def test_a_plan_is_previewed_without_being_agreed(done, shop):
    words = ("--customer", "1001", "--count", "3", "--first", "2026-03-31", "--today", "2026-03-01")
    told = done("plan", shop, *words, "--preview", "--format", "json").json
    assert [row["due_on"] for row in told["installments"]] == ["2026-03-31", "2026-04-30", "2026-05-31"]
    assert [row["amount"] for row in told["installments"]] == ["40.00", "40.00", "40.00"]
    assert told["plan"] is None
    assert done("plans", shop, "--today", "2026-03-01", "--format", "json").json["rows"] == []


def test_how_a_plan_stands_is_written_as_a_paper(done, arbook, shop, tmp_path):
    words = ("--customer", "1001", "--count", "2", "--first", "2026-04-01")
    plan = done("plan", shop, *words, "--today", "2026-03-01", "--format", "json").json["plan"]
    told = done("plan", shop, "--progress", plan, "-o", tmp_path, "--today", "2026-03-02", "--format", "json").json
    assert (told["plan"], told["paid"], len(told["installments"])) == (plan, "0.00", 2)
    assert Path(told["file"]).read_bytes().startswith(b"%PDF")
    assert arbook("plan", shop, "--progress", "P-0", "-o", tmp_path).code == 1


def test_a_plan_covers_chosen_invoices_and_its_agreement_is_printed(done, shop, tmp_path):
    words = ("--customer", "1001", "--item", "2026-0001", "--amount", "30", "--first", "2026-03-06")
    told = done(
        "plan", shop, *words, "--every", "week", "--today", "2026-03-01", "-o", tmp_path, "--format", "json"
    ).json
    assert [row["amount"] for row in told["installments"]] == ["30.00", "30.00", "10.00"]
    assert told["file"].endswith(".pdf")
    (row,) = done("plans", shop, "--today", "2026-03-02", "--format", "json").json["rows"]
    assert (row["plan"], row["state"], row["open"]) == (told["plan"], "kept", "70.00")


def test_a_plan_covers_every_invoice_that_was_named(done, shop):
    done("invoice", shop, "--customer", "1001", "--line", "Rope;1;40;0", "--today", "2026-03-01")
    words = ("--customer", "1001", "--count", "2", "--first", "2026-03-31", "--today", "2026-03-01", "--preview")
    for named in (("--item", "2026-0001", "--item", "2026-0002"), ("--item", "2026-0001", "2026-0002")):
        assert done("plan", shop, *words, *named, "--format", "json").json["total"] == "120.00"


def test_what_is_in_a_plan_can_neither_be_previewed_nor_agreed_again(done, arbook, shop):
    words = ("plan", shop, "--customer", "1001", "--count", "2", "--first", "2026-03-31", "--today", "2026-03-01")
    plan = done(*words, "--item", "2026-0001", "--format", "json").json["plan"]
    for refused in (arbook(*words, "--preview"), arbook(*words)):
        assert refused.err == f"Plan {plan} already covers one of these invoices. End it first.\n"
        assert (refused.code, refused.out) == (1, "")


def test_a_missed_installment_shows_and_a_plan_can_be_ended(done, shop):
    words = ("--customer", "1001", "--count", "2", "--first", "2026-03-10", "--today", "2026-03-01")
    plan = done("plan", shop, *words, "--format", "json").json["plan"]
    told = {}
    for on in ("2026-03-13", "2026-03-14"):
        (row,) = done("plans", shop, "--as-of", on, "--format", "json").json["rows"]
        told[on] = (row["state"], row["missed"])
    assert told == {"2026-03-13": ("kept", "0.00"), "2026-03-14": ("missed", "60.00")}
    done("plan", shop, "--end", plan, "--reason", "no word from them", "--today", "2026-03-14")
    (row,) = done("plans", shop, "--as-of", "2026-03-14", "--format", "json").json["rows"]
    assert row["state"] == "ended"
    line = done("log", shop, "--customer", "1001", "--as-of", "2026-03-14", "--format", "json").json["rows"][0]
    assert (line["kind"], line["body"]) == ("plan_ended", "no word from them")


def test_a_promise_keeps_reminders_back_until_its_day(done, shop):
    words = ("--customer", "1001", "--amount", "120", "--by", "2026-03-10", "--today", "2026-03-01")
    made = done("promise", shop, "add", *words, "--format", "json").json
    told = proposals(done, shop, "2026-03-02")
    assert told["proposals"] == []
    assert told["held"] == [{"customer": "1001", "reason": "Promised for 10 Mar 2026."}]
    done("promise", shop, "withdraw", "--id", made["id"], "--today", "2026-03-02")
    assert len(proposals(done, shop, "2026-03-02")["proposals"]) == 1


def test_a_dispute_is_opened_listed_and_closed(done, shop):
    words = ("--customer", "1001", "--invoice", "2026-0001", "--reason", "defect", "--today", "2026-03-01")
    made = done("dispute", shop, "open", *words, "--format", "json").json
    (row,) = done("dispute", shop, "--today", "2026-03-02", "--format", "json").json["rows"]
    assert (row["id"], row["number"], row["reason"]) == (made["id"], "2026-0001", "defect")
    (proposal,) = proposals(done, shop, "2026-03-02")["proposals"]
    assert [item["number"] for item in proposal["items"]] == ["2026-0002"]
    done(
        "dispute",
        shop,
        "close",
        "--id",
        made["id"],
        "--as",
        "rejected",
        "--outcome",
        "it fits",
        "--today",
        "2026-03-03",
    )
    assert done("dispute", shop, "--today", "2026-03-03", "--format", "json").json["rows"] == []


def test_a_hold_is_set_and_lifted(done, shop):
    made = done("hold", shop, "set", "--customer", "1001", "--today", "2026-03-01", "--format", "json").json
    assert proposals(done, shop, "2026-03-02")["held"] == [{"customer": "1001", "reason": "Paused."}]
    done("hold", shop, "lift", "--id", made["id"], "--today", "2026-03-03")
    assert len(proposals(done, shop, "2026-03-03")["proposals"]) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "--customer", "1001", "--first", "2026-03-01"),
        ("plan", "--customer", "1001", "--count", "3", "--amount", "10", "--first", "2026-03-01"),
        ("plan", "--count", "3", "--first", "2026-03-01"),
        ("promise", "add", "--customer", "1001"),
        ("dispute", "close"),
        ("hold", "lift"),
    ],
)
def test_an_incomplete_wish_is_a_matter_of_usage(arbook, shop, words):
    answer = arbook(words[0], shop, *words[1:])
    assert answer.code == 2
    assert "usage:" in answer.err


def test_no_plan_is_agreed_where_the_agreement_cannot_be_written(arbook, shop, tmp_path):
    before = shop.read_bytes()
    words = ("--customer", "1001", "--count", "3", "--first", "2026-03-09", "--today", "2026-03-02")
    answer = arbook("plan", shop, *words, "-o", tmp_path / "none" / "plan.pdf")
    assert (answer.code, answer.out) == (1, "")
    assert "There is no folder" in answer.err
    assert shop.read_bytes() == before


@pytest.mark.parametrize(
    ("agreed", "told"),
    [
        (("promise", "add", "--by", "2026-04-30"), "Promised for 30 Apr 2026."),
        (("hold", "set", "--until", "2026-04-30"), "Paused until 30 Apr 2026."),
    ],
)
def test_what_is_agreed_of_an_invoice_beside_a_kept_plan_is_told_with_its_amount(done, shop, agreed, told):
    ada = ("--customer", "1001")
    done("plan", shop, *ada, "--count", "2", "--first", "2026-05-01", "--today", "2026-03-01")
    made = done("invoice", shop, *ada, "--line", "Later;1;10;0", "--today", "2026-03-02", "--format", "json").json
    kind, action, *words = agreed
    done(kind, shop, action, *ada, "--invoice", made["number"], *words, "--today", "2026-04-20")
    (row,) = done("today", shop, "--today", "2026-04-22", "--format", "json").json["rows"]
    assert (row["section"], row["amount"], row["reason"]) == ("held", "10.00", told)


def test_another_day_for_a_promise_is_no_word_about_more_than_was_promised(done, shop):
    words = ("--by", "2026-03-05", "--invoice", "2026-0001", "--amount", "20", "--who", "Kim", "--how", "call")
    made = done(
        "promise", shop, "add", "--customer", "1001", *words, "--today", "2026-03-01", "--format", "json"
    ).json
    done("pay", shop, "--customer", "1001", "--amount", "5", "--today", "2026-03-02")
    later = ("--id", made["id"], "--by", "2026-03-20", "--today", "2026-03-03")
    told = done("promise", shop, "change", *later, "--format", "json").json
    assert (told["amount"], told["invoices"], told["promised_on"]) == ("15.00", ["2026-0001"], "2026-03-20")
    rows = done("promise", shop, "list", "--today", "2026-03-03", "--format", "json").json["rows"]
    [row] = [each for each in rows if each["id"] == told["id"]]
    assert (row["who"], row["how"], row["changes"]) == ("Kim", "call", 1)
    other = ("--id", told["id"], "--by", "2026-03-21", "--invoice", "2026-0002", "--today", "2026-03-03")
    told = done("promise", shop, "change", *other, "--format", "json").json
    assert (told["amount"], told["invoices"]) == ("50.00", ["2026-0002"])


def test_a_promise_is_told_while_all_else_is_not_due(done, shop):
    done("invoice", shop, "--customer", "1001", "--line", "Later;1;10;0", "--today", "2026-03-05")
    words = ("--invoice", "2026-0001", "--invoice", "2026-0002", "--by", "2026-03-10", "--today", "2026-03-05")
    done("promise", shop, "add", "--customer", "1001", *words)
    (row,) = done("today", shop, "--today", "2026-03-05", "--format", "json").json["rows"]
    assert (row["amount"], row["reason"]) == ("120.00", "Promised for 10 Mar 2026.")

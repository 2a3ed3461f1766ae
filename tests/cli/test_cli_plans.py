"""Payment plans on the command line: what they cost, versions, broken and agreed anew, settled early, rules."""

import pytest
from pypdf import PdfReader


@pytest.fixture
def plan(done, shop):
    """Over the one open invoice of 120.00, in two parts from 1 April."""
    words = ("--customer", "1001", "--count", "2", "--first", "2026-04-01", "--today", "2026-03-01")
    return done("plan", shop, *words, "--tolerance-days", "0", "--format", "json").json["plan"]


def shown(done, shop, number, on):
    return done("plan-show", shop, number, "--as-of", on, "--format", "json").json


def test_a_plan_with_a_down_payment_interest_and_a_fee_is_previewed_as_it_is_agreed(done, shop):
    words = ("--customer", "1001", "--amount", "40", "--first", "2026-04-01", "--today", "2026-03-02")
    costs = ("--down", "30", "--down-on", "2026-03-09", "--rate", "12", "--fee", "5", "--waive-charges")
    preview = done("plan", shop, *words, *costs, "--preview", "--format", "json").json
    made = done("plan", shop, *words, *costs, "--format", "json").json
    assert made["installments"] == preview["installments"]
    parts = [(row["due_on"], row["amount"], row["interest"]) for row in made["installments"]]
    assert parts == [
        ("2026-03-09", "30.00", "0.28"),
        ("2026-04-01", "40.00", "0.68"),
        ("2026-05-01", "40.00", "0.50"),
        ("2026-06-01", "16.58", "0.12"),
    ]
    assert (made["interest"], made["total"], preview["plan"]) == ("1.58", "126.58", None)
    told = shown(done, shop, made["plan"], "2026-03-10")
    assert (told["state"], told["fee"], told["yearly_percent"], told["waives_charges"]) == (
        "kept",
        "5.00",
        "12",
        True,
    )
    assert [row["is_down"] for row in told["installments"]] == [True, False, False, False]


def test_money_on_account_is_put_on_the_invoices_before_a_plan_is_agreed(done, arbook, shop):
    pay = ("--customer", "1001", "--order", "on-account", "--today", "2026-03-01")
    done("pay", shop, "--amount", "70", *pay)
    words = ("plan", shop, "--customer", "1001", "--count", "2", "--first", "2026-04-01", "--today", "2026-03-01")
    told = "€70.00 lies on account and is put on these invoices first."
    assert told in done(*words, "--preview").out
    preview = done(*words, "--preview", "--format", "json").json
    made = done(*words, "--format", "json").json
    assert (made["total"], made["put_first"], preview["put_first"]) == ("50.00", "70.00", "70.00")
    assert made["installments"] == preview["installments"]
    done("pay", shop, "--amount", "20", *pay)
    change = ("--change", made["plan"], "--reason", "it came", "--count", "1", "--first", "2026-04-01")
    assert done("plan", shop, *change, "--today", "2026-03-02", "--format", "json").json["put_first"] == "20.00"
    done("pay", shop, "--amount", "50", *pay)
    again = arbook("plan", shop, *change, "--today", "2026-03-03")
    assert "€30.00 of theirs lies on account and covers all of this." in again.err


def test_own_days_and_amounts_have_to_add_up(done, arbook, shop):
    words = ("plan", shop, "--customer", "1001", "--today", "2026-03-01")
    refused = arbook(*words, "--part", "2026-04-01=50", "2026-05-10=60")
    assert "10.00 is missing" in refused.err
    made = done(*words, "--part", "2026-04-01=50", "2026-05-10=70", "--format", "json").json
    assert [(row["due_on"], row["amount"]) for row in made["installments"]] == [
        ("2026-04-01", "50.00"),
        ("2026-05-10", "70.00"),
    ]


def test_by_when_all_is_to_be_paid_tells_how_much(done, shop):
    words = ("--customer", "1001", "--until", "2026-08-31", "--first", "2026-04-01", "--today", "2026-03-01")
    made = done("plan", shop, *words, "--preview", "--format", "json").json
    assert [row["amount"] for row in made["installments"]] == ["24.00"] * 5


def test_a_plan_is_changed_under_its_number(done, shop, plan):
    done("pay", shop, "--customer", "1001", "--amount", "60", "--on", "2026-04-01", "--today", "2026-04-01")
    words = ("--count", "3", "--first", "2026-05-01", "--reason", "short of work", "--today", "2026-04-10")
    made = done("plan", shop, "--change", plan, *words, "--format", "json").json
    assert (made["plan"], made["version"], made["total"]) == (plan, 2, "60.00")
    told = shown(done, shop, plan, "2026-04-10")
    assert (told["version"], told["reason"], told["paid_before"]) == (2, "short of work", "60.00")
    rows = done("plans", shop, "--as-of", "2026-04-10", "--format", "json").json["rows"]
    assert [(row["plan"], row["version"], row["state"]) for row in rows] == [(plan, 1, "ended"), (plan, 2, "kept")]


def test_a_broken_plan_is_told_of_falls_due_and_runs_on_when_that_is_taken_back(done, arbook, shop, plan, tmp_path):
    early = arbook("plan-break", shop, plan, "--today", "2026-04-02")
    assert (early.code, "not broken yet" in early.err) == (1, True)
    due = done("plan-day", shop, "--today", "2026-05-05", "--format", "json").json["due"]
    assert [(row["plan"], row["missed"], row["days_late"], row["open"]) for row in due] == [(plan, 2, 34, "120.00")]
    words = ("--reason", "no word", "--today", "2026-05-05", "-o", tmp_path / "due.pdf")
    told = done("plan-break", shop, plan, *words, "--format", "json").json
    assert (told["state"], told["open"]) == ("broken", "120.00")
    letter = " ".join(page.extract_text() for page in PdfReader(tmp_path / "due.pdf").pages)
    assert "all that is left is due now" in " ".join(letter.split())
    told = done("plan-reopen", shop, plan, "--today", "2026-05-05", "--format", "json").json
    assert (told["state"], told["is_due"]) == ("missed", True)


def test_what_settles_a_plan_is_told_and_taken(done, shop):
    words = ("--customer", "1001", "--amount", "40", "--first", "2026-04-01", "--rate", "12", "--today", "2026-03-02")
    plan = done("plan", shop, *words, "--format", "json").json["plan"]
    told = done("plan-settle", shop, plan, "--today", "2026-03-17", "--format", "json").json
    assert (told["pay"], told["left"], told["run_up"], told["saved"]) == ("120.59", "120.00", "0.59", "1.84")
    paid = done("plan-settle", shop, plan, "--pay", "--today", "2026-03-17", "--format", "json").json
    assert (paid["state"], paid["paid"], paid["open"]) == ("finished", "120.59", "0.00")


def test_the_rules_for_new_plans_are_told_and_changed(done, shop):
    before = done("plan-rules", shop, "--format", "json").json
    assert before == {
        "notice_days": 3,
        "tolerance_days": 3,
        "broken_parts": 2,
        "broken_days": 21,
        "breaks_alone": False,
        "ladder": "Payment plans",
    }
    after = done(
        "plan-rules", shop, "--notice-days", "5", "--breaks-alone", "yes", "--ladder", "own", "--format", "json"
    )
    assert (after.json["notice_days"], after.json["breaks_alone"], after.json["ladder"]) == (5, True, None)


def test_open_items_say_what_runs_about_them(done, shop, plan):
    words = ("--customer", "1001", "--format", "json")
    rows = done("open-items", shop, *words, "--as-of", "2026-03-02").json["rows"]
    names = ("agreed", "plan", "agreed_until", "disputed")
    told = {tuple(row[name] for name in names) for row in rows if row["due_on"]}
    assert told == {("plan", plan, "2026-05-01", None)}
    assert "agreed" in done("open-items", shop, "--customer", "1001", "--as-of", "2026-03-02").out
    assert "agreed" not in done("open-items", shop, "--customer", "1001", "--as-of", "2026-02-28").out


def test_money_for_a_plans_own_price_says_what_that_was(done, shop):
    words = ("--customer", "1001", "--count", "2", "--first", "2026-04-01", "--today", "2026-03-01")
    done("plan", shop, *words, "--rate", "12", "--fee", "5")
    told = done("pay", shop, "--customer", "1001", "--amount", "150", "--on", "2026-04-01", "--today", "2026-04-01")
    assert "the payment plan's fee of 1 Mar 2026" in told.out
    assert "the payment plan's interest of 1 Apr 2026" in told.out
    assert "bank" not in told.out


@pytest.mark.parametrize(("order", "paid"), [((), ["2026-0001", "2026-0002"]), (("--order", "oldest"), ["A-1"])])
def test_the_exact_sum_pays_a_plan_off_unless_an_order_is_named(done, shop, plan, order, paid):
    older = ("--record", "A-1", "--total", "120", "--issued-on", "2026-01-02", "--due-on", "2026-01-09")
    done("invoice", shop, "--customer", "1001", *older, "--today", "2026-03-02")
    pay = ("--customer", "1001", "--amount", "120", "--on", "2026-03-20", "--today", "2026-03-20")
    told = done("pay", shop, *pay, *order, "--format", "json").json
    assert told["settles"] == paid

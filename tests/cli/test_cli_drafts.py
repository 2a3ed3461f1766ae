"""Drafts on the command line: kept without a number, looked at, issued or thrown away."""

import json
import sqlite3

import pytest

NO_FONT = "𓀀"


@pytest.fixture
def drafted(done, shop):
    """Ada's draft over 250.00 of 1 March 2026, due in 7 days where her own terms are 14."""
    words = ("--customer", "1001", "--line", "Mooring;2;125;0", "--terms", "7", "--reference", "PO 7")
    told = done("invoice", shop, *words, "--draft", "--today", "2026-03-01", "--format", "json").json
    return str(told["draft"])


def drafts(done, shop):
    return done("drafts", shop, "--format", "json").json["rows"]


def test_a_draft_has_no_number_and_owes_nothing_until_it_is_issued(done, shop, drafted):
    assert drafts(done, shop) == [
        {
            "draft": int(drafted),
            "customer": "1001",
            "name": "Ada Lovelace",
            "issued_on": "2026-03-01",
            "total": "250.00",
            "currency": "EUR",
            "reference": "PO 7",
        }
    ]
    owed = [row["number"] for row in done("open-items", shop, "--customer", "1001", "--format", "json").json["rows"]]
    assert owed == ["2026-0001", "2026-0002"]
    assert done("drafts", shop, "--customer", "1002", "--format", "json").json == {"rows": []}
    assert done("drafts", shop, "--format", "csv").out.splitlines()[1].startswith(f"{drafted},1001,Ada Lovelace,")
    assert "PO 7" in done("drafts", shop).out


def test_a_draft_is_shown_as_an_invoice_is(done, shop, drafted):
    shown = done("draft-show", shop, drafted, "--format", "json").json
    assert (shown["customer"], shown["net"], shown["total"], shown["is_unfinished"]) == (
        "1001",
        "250.00",
        "250.00",
        False,
    )
    assert "7 days" in shown["terms"]
    assert [(line["description"], line["quantity"]) for line in shown["lines"]] == [("Mooring", "2")]
    assert "number" not in shown


def test_a_draft_is_issued_with_the_date_and_terms_it_was_kept_with(done, arbook, shop, drafted, tmp_path):
    paper = tmp_path / "paper.pdf"
    words = ("--today", "2026-03-09", "-o", paper, "--format", "json")
    issued = done("draft-issue", shop, drafted, *words).json
    assert issued == {
        "number": "2026-0004",
        "customer": "1001",
        "name": "Ada Lovelace",
        "total": "250.00",
        "currency": "EUR",
        "issued_on": "2026-03-01",
        "due_on": "2026-03-08",
        "above_limit": None,
        "lacks": ["sender", "tax_number"],
    }
    assert paper.read_bytes().startswith(b"%PDF")
    assert drafts(done, shop) == []
    for command in ("draft-issue", "draft-show", "draft-discard"):
        assert "This invoice is issued and stays as it is." in arbook(command, shop, drafted).err


def test_date_and_terms_of_a_draft_can_be_said_anew(done, shop, drafted):
    words = ("--issued-on", "2026-03-05", "--terms", "14", "--today", "2026-03-05", "--format", "json")
    assert done("draft-issue", shop, drafted, *words).json["due_on"] == "2026-03-19"


def test_terms_that_are_not_offered_any_more_still_hold_for_the_draft(done, shop, drafted):
    done("terms", shop, "--remove", "7 days net")
    issued = done("draft-issue", shop, drafted, "--today", "2026-03-01", "--format", "json").json
    assert issued["due_on"] == "2026-03-08"


def test_a_draft_whose_terms_were_changed_asks_which_it_has_now(done, arbook, shop, drafted):
    done("terms", shop, "--change", "7 days net", "--rule", "45 days")
    refused = arbook("draft-issue", shop, drafted, "--today", "2026-03-01")
    assert refused.code == 1
    assert "Say which it has now, with --terms or --due-on." in refused.err
    words = ("--due-on", "2026-04-15", "--today", "2026-03-01", "--format", "json")
    assert done("draft-issue", shop, drafted, *words).json["due_on"] == "2026-04-15"


def test_a_discarded_draft_is_gone_and_leaves_no_gap(done, arbook, shop, drafted):
    assert done("draft-discard", shop, drafted).out == f"Draft {drafted} for 1001 Ada Lovelace was thrown away.\n"
    assert drafts(done, shop) == []
    refused = arbook("draft-issue", shop, drafted)
    assert (refused.code, refused.out) == (1, "")
    assert f"There is no draft {drafted} in this book." in refused.err
    words = ("--customer", "1001", "--line", "Rope;1;5;0", "--today", "2026-03-01", "--format", "json")
    assert done("invoice", shop, *words).json["number"] == "2026-0004"


def test_above_the_credit_limit_a_draft_needs_a_reason(done, arbook, shop, drafted):
    done("customer", shop, "change", "--customer", "1001", "--credit-limit", "300")
    done("money-rules", shop, "--limit", "stop")
    refused = arbook("draft-issue", shop, drafted, "--today", "2026-03-01")
    assert refused.code == 1
    assert "70.00 above the limit" in refused.err
    assert [row["draft"] for row in drafts(done, shop)] == [int(drafted)]
    done("draft-issue", shop, drafted, "--override", "old friend", "--today", "2026-03-01")
    assert "old friend" in done("log", shop, "--customer", "1001").out


def test_letters_without_a_font_are_told_before_a_draft_takes_its_number(done, arbook, shop):
    words = ("--customer", "1001", "--line", f"Rope {NO_FONT};1;5;0", "--draft", "--today", "2026-03-01")
    draft = done("invoice", shop, *words, "--format", "json").json["draft"]
    refused = arbook("draft-issue", shop, draft, "--today", "2026-03-01")
    assert refused.code == 1
    assert NO_FONT in refused.err
    assert "say --anyway" in refused.err
    done("draft-issue", shop, draft, "--anyway", "--today", "2026-03-01")


def test_a_draft_dated_before_the_newest_invoice_is_not_issued_with_that_date(done, arbook, shop, drafted):
    words = ("--customer", "1002", "--line", "Bell;1;5;0", "--today", "2026-03-04")
    done("invoice", shop, *words)
    refused = arbook("draft-issue", shop, drafted, "--today", "2026-03-04")
    assert refused.code == 1
    assert "Numbers follow dates" in refused.err
    done("draft-issue", shop, drafted, "--issued-on", "2026-03-04", "--today", "2026-03-04")


def test_a_draft_that_a_window_could_not_read_yet_is_not_issued(done, arbook, shop, drafted):
    with sqlite3.connect(shop) as driver:
        driver.execute("UPDATE invoice SET typed = ? WHERE id = ?", (json.dumps({"lines": []}), drafted))
    driver.close()
    assert done("draft-show", shop, drafted, "--format", "json").json["is_unfinished"] is True
    refused = arbook("draft-issue", shop, drafted, "--today", "2026-03-01")
    assert (refused.code, refused.err) == (1, f"Draft {drafted} is not finished. Open it in the window.\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--line a;1;1 --draft --override Yes", "invoice --draft does not take --override"),
        ("--line a;1;1 --draft -o x.pdf", "invoice --draft does not take --output"),
        ("--record X1 --total 5 --due-on 2026-03-09 --draft", "does not take --record, --total"),
        ("--draft", "say what was sold with --line"),
    ],
)
def test_an_option_that_means_nothing_to_a_draft_is_a_matter_of_usage(arbook, shop, words, told):
    answer = arbook("invoice", shop, "--customer", "1001", *words.split())
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err


@pytest.fixture
def change(done, shop, drafted):
    """Changes Ada's draft and shows what it is then."""

    def call(*words):
        done("draft-change", shop, drafted, *words, "--today", "2026-03-02")
        return done("draft-show", shop, drafted, "--format", "json").json

    return call


def described(shown):
    return [(line["description"], line["quantity"], line["price"]) for line in shown["lines"]]


def test_what_is_not_said_of_a_draft_stays(done, change, shop, drafted):
    before = done("draft-show", shop, drafted, "--format", "json").json
    changed = change("--note", "Thank you", "--issued-on", "2026-03-04")
    assert changed == before | {"note": "Thank you", "issued_on": "2026-03-04"}
    assert change("--reference", "")["reference"] == ""


def test_a_changed_draft_is_told_as_a_new_one_is(done, shop, drafted):
    words = ("draft-change", shop, drafted, "--line", "Berth;1;99.50;0")
    assert done(*words, "--format", "json").json == {
        "draft": int(drafted),
        "customer": "1001",
        "name": "Ada Lovelace",
        "total": "99.50",
        "currency": "EUR",
        "issued_on": "2026-03-01",
    }
    assert done(*words).out == f"Draft {drafted} of €99.50 for 1001 Ada Lovelace.\n"


def test_lines_of_a_draft_are_added_removed_or_said_anew(change):
    two = change("--add-line", "Rope;3 m;2;0;10%", "--add-line", "Bell;1;5;0")
    assert described(two) == [("Mooring", "2", "125"), ("Rope", "3", "2"), ("Bell", "1", "5")]
    assert two["total"] == "260.40"
    left = change("--remove-line", "1", "--remove-line", "3", "--add-line", "Oar;1;7;0")
    assert described(left) == [("Rope", "3", "2"), ("Oar", "1", "7")]
    assert described(change("--line", "Berth;1;99.50;0")) == [("Berth", "1", "99.5")]


def test_what_holds_for_a_whole_draft_is_changed_and_taken_off_again(change):
    words = ("--discount", "10%", "--charge", "Shipping;9.90;0", "--gross", "--tax-rounding", "per-line")
    changed = change(*words)
    assert (changed["total"], changed["prices"], changed["tax_rounding"]) == ("234.90", "gross", "per-line")
    assert (
        change("--discount", "10%+5")["total"] == change("--discount", "10%", "--discount", "5")["total"] == "229.90"
    )
    assert change("--discount", "none")["total"] == "259.90"
    assert change("--charge", "none")["total"] == "250.00"


def test_terms_and_due_date_of_a_draft_take_turns(change, done, shop, drafted):
    assert change("--due-on", "2026-04-15")["own_due_on"] == "2026-04-15"
    changed = change("--terms", "14")
    assert (changed["own_due_on"], "14 days" in changed["terms"]) == (None, True)
    issued = done("draft-issue", shop, drafted, "--today", "2026-03-02", "--format", "json").json
    assert issued["due_on"] == "2026-03-15"


def test_when_it_was_supplied_is_said_changed_and_taken_back(change, arbook, shop, drafted):
    def told(words):
        changed = change("--supplied", words)
        return changed["supplied_from_on"], changed["supplied_to_on"]

    assert told("2026-02-01/2026-02-28") == ("2026-02-01", "2026-02-28")
    assert told("2026-02-14") == ("2026-02-14", "2026-02-14")
    assert told("same") == (None, None)
    refused = arbook("draft-change", shop, drafted, "--supplied", "2026-02-28/2026-02-01")
    assert refused.code == 2
    assert "ends before it begins" in refused.err


def test_a_draft_goes_to_another_customer(change):
    changed = change("--customer", "1002")
    assert (changed["customer"], changed["total"]) == ("1002", "250.00")
    assert "7 days" in changed["terms"]


def test_amounts_of_one_currency_never_become_amounts_of_another(arbook, done, change, shop, drafted):
    done("customer", shop, "add", "--name", "Gulf", "--number", "9", "--currency", "KWD")
    change("--charge", "Shipping;9.90;0")
    refused = arbook("draft-change", shop, drafted, "--customer", "9", "--add-line", "Bell;1;5;0")
    assert (refused.code, refused.out) == (1, "")
    told = f"Draft {drafted} is in EUR, Gulf is billed in KWD. Say its amounts anew with --line, --charge.\n"
    assert refused.err == told
    changed = change("--customer", "9", "--line", "Mooring;2;41.255;0", "--charge", "none")
    assert (changed["currency"], changed["total"]) == ("KWD", "82.510")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--remove-line", "2"), "has no line 2."),
        (("--remove-line", "0"), "has no line 0."),
        (("--customer", "77"), "77"),
        (("--line", "Rope;1"), "is not a line."),
        (("--due-on", "2026-02-01"), "before"),
        (("--terms", "Never"), "There are no terms “Never”."),
    ],
)
def test_a_draft_is_not_changed_by_what_makes_no_sense(arbook, done, shop, drafted, words, told):
    before = done("draft-show", shop, drafted, "--format", "json").json
    refused = arbook("draft-change", shop, drafted, *words)
    assert (refused.code, refused.out) == (1, "")
    assert told in refused.err
    assert done("draft-show", shop, drafted, "--format", "json").json == before


def test_what_is_issued_or_gone_is_no_draft_to_change(arbook, done, shop, drafted):
    assert "There is no draft 999" in arbook("draft-change", shop, "999", "--note", "x").err
    done("draft-issue", shop, drafted, "--today", "2026-03-01")
    refused = arbook("draft-change", shop, drafted, "--note", "x")
    assert refused.code == 1
    assert "This invoice is issued and stays as it is." in refused.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "say what is to be changed"),
        (("--format", "json"), "say what is to be changed"),
        (("--line", "a;1;1", "--remove-line", "1"), "--line says all lines anew"),
        (("--terms", "7", "--due-on", "2026-04-01"), "not allowed with"),
    ],
)
def test_a_change_of_a_draft_that_says_nothing_clear_is_a_matter_of_usage(arbook, shop, words, told):
    answer = arbook("draft-change", shop, "3", *words)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err

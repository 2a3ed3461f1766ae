"""What papers are priced and taxed with, set up on the command line."""

import pytest

from tests.support.reading_papers import text_of

REVERSE = "Reverse charge: the customer owes the tax."


def rates(done, book, *words):
    return done("tax-rates", book, *words, "--format", "json").json["rows"]


def issue(done, book, *words):
    options = ("--customer", "1001", *words, "--today", "2026-03-02", "--format", "json")
    return done("invoice", book, *options).json


def test_a_tax_rate_has_a_note_that_stands_on_the_paper(done, shop, tmp_path):
    words = ("--add", "Reverse charge", "--percent", "0", "--kind", "reverse-charge", "--note", REVERSE)
    (row,) = [row for row in rates(done, shop, *words) if row["name"] == "Reverse charge"]
    assert row == {
        "name": "Reverse charge",
        "percent": "0",
        "kind": "reverse-charge",
        "note": REVERSE,
        "is_default": False,
    }
    made = issue(done, shop, "--line", "Advice;2 h;80;Reverse charge", "-o", tmp_path / "a.pdf")
    assert made["total"] == "160.00"
    paper = text_of((tmp_path / "a.pdf").read_bytes())
    assert "Reverse charge" in paper
    assert "the customer owes the tax" in paper


def test_a_reverse_charge_without_a_note_still_says_who_owes_the_tax(done, shop, tmp_path):
    rates(done, shop, "--add", "Abroad", "--percent", "0", "--kind", "reverse-charge")
    issue(done, shop, "--line", "Advice;2;80;Abroad", "-o", tmp_path / "a.pdf")
    assert "owes the VAT" in text_of((tmp_path / "a.pdf").read_bytes())
    (row,) = [row for row in rates(done, shop, "--change", "Abroad", "--note", "") if row["name"] == "Abroad"]
    assert "owes the VAT" in row["note"]


def test_a_discount_above_its_own_line_is_refused_with_the_line(arbook, shop):
    for command in (("invoice", shop), ("recurring", shop, "add", "--title", "Rent")):
        words = ("--customer", "1001", "--line", "A;2;10;19", "--line", "B;1;10;19;12", "--today", "2026-03-02")
        refused = arbook(*command, *words)
        assert (refused.code, "Line 2: the discount is more than the line." in refused.err) == (1, True)
    back = ("--line", "A;2;10;19", "--line", "B;-1;10;19;2", "--today", "2026-03-02")
    assert arbook("invoice", shop, "--customer", "1001", *back).code == 0


def test_what_becomes_of_the_tax_is_told_as_it_is_said(done, shop):
    words = ("--add", "Early", "--rule", "30 days", "--early", "2;10;always-reduced")
    rows = done("terms", shop, *words, "--format", "json").json["rows"]
    assert [row["early_tax"] for row in rows if row["name"] == "Early"] == ["always-reduced"]


def test_a_line_says_its_unit_after_the_quantity(done, shop, tmp_path):
    made = issue(done, shop, "--line", "Advice;2.5 h;80;0", "--line", "Wire;1 000 m;0.10;0", "-o", tmp_path / "a.pdf")
    assert made["total"] == "300.00"
    paper = text_of((tmp_path / "a.pdf").read_bytes())
    assert "2.5 h" in paper
    assert "1,000 m" in paper


def test_kept_rates_are_changed_withdrawn_and_offered_again(arbook, done, shop):
    rates(done, shop, "--add", "Books", "--percent", "5")
    changed = rates(done, shop, "--change", "books", "--percent", "5.5", "--note", "By section 12")
    assert ("Books", "5.5", "By section 12") in [(row["name"], row["percent"], row["note"]) for row in changed]
    assert "Books" not in [row["name"] for row in rates(done, shop, "--remove", "Books 5.5")]
    assert "Books" in [row["name"] for row in rates(done, shop, "--offer", "5.5")]
    assert [row["name"] for row in rates(done, shop, "--default", "Books") if row["is_default"]] == ["Books"]
    assert issue(done, shop, "--line", "Book;1;100")["total"] == "105.50"
    assert "begin with this one" in arbook("tax-rates", shop, "--remove", "Books").err


def test_a_rate_is_meant_by_name_percentage_or_both(arbook, done, shop):
    assert issue(done, shop, "--line", "Milk;1;100;7")["total"] == "107.00"
    assert issue(done, shop, "--line", "Milk;1;100;USt 7")["total"] == "107.00"
    assert issue(done, shop, "--line", "Milk;1;100;ust 7,0 %")["total"] == "107.00"
    refused = arbook("invoice", shop, "--customer", "1001", "--line", "Milk;1;100;USt", "--today", "2026-03-02")
    assert refused.err == "“USt” can mean USt (19%), USt (7%). Say both, like USt 19.\n"
    rates(done, shop, "--add", "Reverse charge", "--percent", "0", "--note", REVERSE)
    assert issue(done, shop, "--line", "Milk;1;100;0")["total"] == "100.00"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--add", " ", "--percent", "5"), "A name is missing."),
        (("--add", "n" * 101, "--percent", "5"), "A name has at most 100 characters."),
        (("--add", "ust", "--percent", "19.0"), "There is a tax rate “ust” of this percentage already."),
        (("--add", "Odd", "--percent", "101"), "A tax rate lies between 0 and 100 percent"),
        (("--add", "Odd", "--percent", "1.00001"), "with at most 4 decimals"),
        (("--add", "Odd", "--percent", "much"), "“much” is not a percentage."),
        (("--add", "Odd", "--percent", "5", "--note", "n" * 501), "A note has at most 500 characters."),
        (("--change", "USt 7", "--percent", "19"), "There is a tax rate “USt” of this percentage already."),
        (("--change", "nobody", "--percent", "19"), "There is no tax rate “nobody”."),
        (("--offer", "USt 7"), "There is no tax rate “USt 7”."),
    ],
)
def test_rates_that_cannot_be_kept_are_refused(arbook, done, shop, words, told):
    before = rates(done, shop)
    answer = arbook("tax-rates", shop, *words)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err
    assert rates(done, shop) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--percent", "5"), "tax-rates does not take --percent"),
        (("--remove", "USt 7", "--note", "x"), "tax-rates --remove does not take --note"),
        (("--add", "x"), "say how much it is with --percent"),
        (("--add", "x", "--percent", "5", "--name", "y"), "tax-rates --add does not take --name"),
        (("--add", "x", "--change", "y"), "not allowed with"),
    ],
)
def test_a_wish_about_rates_that_is_none_is_a_matter_of_usage(arbook, shop, words, told):
    answer = arbook("tax-rates", shop, *words)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err


def test_prices_rounding_and_the_smallest_coin_are_settings(done, shop):
    words = ("--prices", "gross", "--tax-rounding", "per-line", "--smallest-coin", "0.05", "--format", "json")
    told = done("settings", shop, *words).json
    assert (told["prices"], told["tax_rounding"], told["smallest_coin"]) == ("gross", "per-line", "0.05")
    assert told["numbering"]["invoice"]["pattern"] == "{year}-{n:04}"
    assert issue(done, shop, "--line", "Pen;1;21.03;19")["total"] == "21.05"
    told = done("settings", shop, "--prices", "net", "--smallest-coin", "none", "--format", "json").json
    assert (told["prices"], told["tax_rounding"], told["smallest_coin"]) == ("net", "per-line", None)
    # ten lines of 3.60 at 7 %: 2.52 for the whole, 2.50 where each is rounded
    assert issue(done, shop, *["--line", "Pen;1;3.60;7"] * 10)["total"] == "38.50"
    done("check", shop)


def test_coins_are_those_of_the_books_own_currency(done, shop):
    done("settings", shop, "--smallest-coin", "0.05")
    done("customer", shop, "add", "--name", "Yen", "--number", "9", "--currency", "JPY")
    done("customer", shop, "add", "--name", "Dollar", "--number", "10", "--currency", "USD")
    words = ("--today", "2026-03-02", "--format", "json")
    assert done("invoice", shop, "--customer", "9", "--line", "Pen;1;2103;0", *words).json["total"] == "2103"
    assert done("invoice", shop, "--customer", "10", "--line", "Pen;1;21.03;0", *words).json["total"] == "21.03"
    assert issue(done, shop, "--line", "Pen;1;21.03;0")["total"] == "21.05"


@pytest.mark.parametrize("coin", ["0", "0.001", "100000", "soon", "-1"])
def test_a_coin_that_is_none_is_refused(arbook, done, shop, coin):
    before = done("settings", shop, "--format", "json").json
    answer = arbook("settings", shop, f"--smallest-coin={coin}")
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert done("settings", shop, "--format", "json").json == before


@pytest.mark.parametrize("text", ["Beds", ";5", "Beds;", "Beds;5;Note;More"])
def test_a_tax_rate_that_is_half_said_is_refused(arbook, shop, text):
    answer = arbook("settings", shop, "--add-tax", text)
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--language", "xx"), "The papers' language is one of en, de."),
        (("--paper-size", "A9"), "Papers are of size A4, LETTER."),
        (
            ("--paper-size", "LETTER", "--address-form", "swiss"),
            "“swiss” is a window for another size of paper than LETTER. There is auto, us10.",
        ),
        (("--accent", "junk"), "A color is written like #0B6470."),
        (("--name", " "), "A name is missing."),
        (("--tagline", "x" * 1001), "This text is longer than 1000 characters."),
        (("--numbering", "invoice={year}"), "A number pattern needs one counter"),
    ],
)
def test_settings_that_papers_cannot_follow_are_refused(arbook, done, shop, words, told):
    before = done("settings", shop, "--format", "json").json
    answer = arbook("settings", shop, *words)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err
    assert done("settings", shop, "--format", "json").json == before

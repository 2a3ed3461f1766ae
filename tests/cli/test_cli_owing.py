"""Terms, discounts, extensions and recurring invoices on the command line."""

import pytest


def test_terms_are_kept_listed_and_tried_for_a_date(done, shop):
    rule = "30% in 10 days; rest in 30 days, end of month, business day"
    done("terms", shop, "--add", "parts", "--rule", rule, "--early", "2;10;unchanged")
    rows = {row["name"]: row for row in done("terms", shop, "--format", "json").json["rows"]}
    assert rows["parts"] == {
        "name": "parts",
        "rule": "30% in 10 days; rest in 30 days, end of month, business day",
        "early_percent": "2",
        "early_days": 10,
        "early_tax": "unchanged",
        "is_default": False,
    }
    words = ("--try", "2026-01-15", "--name", "parts", "--amount", "200", "--format", "json")
    told = done("terms", shop, *words).json
    assert told["early_until"] == "2026-01-25"
    assert told["pieces"] == [
        {"due_on": "2026-01-25", "amount": "60.00", "currency": "EUR"},
        {"due_on": "2026-03-02", "amount": "140.00", "currency": "EUR"},  # 28 February 2026 is a Saturday
    ]


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        ("30 days", "2026-03-02"),
        ("30 days, end of month", "2026-03-31"),
        ("end of month, 30 days", "2026-03-02"),
        ("1 month, day 10", "2026-02-10"),
        ("5 days, pay days 5 20", "2026-02-05"),
        ("2 weeks", "2026-02-14"),
        ("at once", "2026-01-31"),
    ],
)
def test_a_rule_says_when_an_invoice_of_31_january_is_due(done, shop, rule, due):
    told = done("terms", shop, "--rule", rule, "--try", "2026-01-31", "--format", "json").json
    assert (told["rule"], [piece["due_on"] for piece in told["pieces"]]) == (rule, [due])


@pytest.mark.parametrize(
    "rule",
    [
        "soon",
        "rest in 3 days; rest",
        "50 days; rest",
        "day 40",
        "0%; rest in 30 days",
        "60%; 41%; rest in 30 days",
        "101% of net; rest",
        "99999 days",
        "",
    ],
)
def test_a_rule_that_is_none_is_refused_and_changes_nothing(arbook, done, shop, rule):
    before = done("terms", shop, "--format", "json").json
    answer = arbook("terms", shop, "--add", "odd", "--rule", rule)
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert done("terms", shop, "--format", "json").json == before


def test_parts_count_from_the_part_before_where_they_say_so(done, shop):
    rule = "1000.1250; 30% in 10 days; rest then in 1 month"
    done("terms", shop, "--add", "steps", "--rule", rule)
    rows = {row["name"]: row["rule"] for row in done("terms", shop, "--format", "json").json["rows"]}
    assert rows["steps"] == "1000.1250 in at once; 30% in 10 days; rest then in 1 month"
    done("terms", shop, "--add", "read again", "--rule", rows["steps"])
    words = ("--rule", "30% in 10 days; rest then in 1 month", "--try", "2026-01-21", "--format", "json")
    assert [piece["due_on"] for piece in done("terms", shop, *words).json["pieces"]] == ["2026-01-31", "2026-02-28"]


def test_kept_terms_are_changed_renamed_withdrawn_and_offered_again(arbook, done, shop):
    done("terms", shop, "--add", "parts", "--rule", "50%; rest in 30 days", "--early", "2;10")
    done("customer", shop, "change", "--customer", "1001", "--terms", "parts")
    done("terms", shop, "--change", "PARTS", "--rename", "halves", "--rule", "50% in 5 days; rest in 60 days")
    rows = {row["name"]: row for row in done("terms", shop, "--format", "json").json["rows"]}
    assert "parts" not in rows
    assert (rows["halves"]["rule"], rows["halves"]["early_percent"]) == ("50% in 5 days; rest in 60 days", "2")
    words = ("--line", "Rent;1;100;0", "--today", "2026-03-02", "--format", "json")
    assert done("invoice", shop, "--customer", "1001", *words).json["due_on"] == "2026-03-07"
    done("terms", shop, "--change", "halves", "--early", "none")
    done("terms", shop, "--remove", "halves")
    assert "halves" not in [row["name"] for row in done("terms", shop, "--format", "json").json["rows"]]
    refused = arbook("terms", shop, "--add", "halves", "--rule", "9 days")
    assert refused.err == "There are terms “halves” already, offered or not. Choose another name.\n"
    done("terms", shop, "--offer", "halves")
    rows = {row["name"]: row for row in done("terms", shop, "--default", "halves", "--format", "json").json["rows"]}
    assert (rows["halves"]["early_percent"], rows["halves"]["is_default"]) == (None, True)
    assert arbook("terms", shop, "--remove", "halves").code == 1
    done("check", shop)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--add", " ", "--rule", "9 days"), "A name is missing.\n"),
        (("--add", "n" * 101, "--rule", "9 days"), "A name has at most 100 characters.\n"),
        (("--change", "30 days net", "--rename", "60 days net"), "There are terms “60 days net” already, offered or"),
        (("--change", "nobody", "--rule", "9 days"), "There are no terms “nobody”."),
        (("--offer", "30 days net"), "No terms “30 days net” wait to be offered again"),
        (("--remove", "30 days net"), "New customers and lines begin with this one."),
        (("--rule", "9 days", "--try", "2199-12-30"), "is no date of this business"),
        (("--rule", "9 days", "--try", "2026-01-01", "--amount", "10000000000000"), "larger than a book can hold"),
        (("--rule", "500.00; rest", "--try", "2026-01-01", "--amount", "100"), "come to more than the invoice"),
    ],
)
def test_terms_that_cannot_be_kept_are_refused(arbook, shop, words, told):
    answer = arbook("terms", shop, *words)
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err


def test_discounts_charges_and_gross_prices_are_options(done, shop):
    lines = ("--line", "Shelf;2;50;0;10%+5", "--line", "Nails;24;15.24/12;0")
    words = ("--discount", "5%", "--charge", "Shipping;9.90;0", "--today", "2026-03-02", "--format", "json")
    # 100 - 10 - 5 = 85.00; 30.48; less 5 % of 115.48 = 5.77; plus 9.90
    assert done("invoice", shop, "--customer", "1001", *lines, *words).json["total"] == "119.61"
    gross = ("--line", "Shelf;1;119", "--gross", "--today", "2026-03-02", "--format", "json")
    assert done("invoice", shop, "--customer", "1001", *gross).json["total"] == "119.00"
    done("check", shop)


def test_more_time_keeps_the_first_date_in_the_answer(done, shop):
    made = done(
        "invoice", shop, "--customer", "1001", "--line", "Work;1;50", "--today", "2026-03-02", "--format", "json"
    )
    number, due = made.json["number"], made.json["due_on"]
    told = done(
        "extend", shop, number, "--to", "2026-06-30", "--reason", "Fair", "--today", "2026-03-20", "--format", "json"
    ).json
    assert (told["first_due_on"], told["due_on"], told["agreed_on"]) == (due, "2026-06-30", "2026-03-20")
    again = ("--to", "2026-07-31", "--reason", "Once more", "--today", "2026-04-20", "--format", "json")
    told = done("extend", shop, number, *again).json
    assert (told["first_due_on"], told["was_due_on"], told["due_on"]) == (due, "2026-06-30", "2026-07-31")
    rows = done("open-items", shop, "--as-of", "2026-04-01", "--format", "json").json["rows"]
    assert [row["due_on"] for row in rows if row["number"] == number] == ["2026-06-30"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--reason", " "), 1, "Say why: the reason stands in the customer's log.\n"),
        (("--reason", "Fair", "--on", "2026-03-21"), 1, "More time cannot be agreed after today, 20 Mar 2026.\n"),
        (("--reason", "Fair", "--on", "2025-03-21"), 1, "More time cannot be agreed before the invoice is issued.\n"),
        ((), 2, "required: --reason\n"),
    ],
)
def test_more_time_has_a_reason_and_a_day_that_was(arbook, done, shop, words, code, told):
    answer = arbook("extend", shop, "2026-0002", "--to", "2026-06-30", "--today", "2026-03-20", *words)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.endswith(told)


def test_a_recurring_invoice_is_agreed_proposed_and_issued_once(done, shop):
    words = ("--title", "Rent", "--customer", "1001", "--line", "Rent {period};1;500;0", "--from", "2026-01-01")
    (row,) = done("recurring", shop, "add", *words, "--format", "json").json["rows"]
    assert (row["title"], row["unit"], row["next_on"]) == ("Rent", "month", "2026-01-01")
    due = done("recurring", shop, "due", "--today", "2026-03-01", "--format", "json").json["rows"]
    assert [each["dated_on"] for each in due] == ["2026-01-01", "2026-02-01", "2026-03-01"]
    assert len(done("recurring", shop, "issue", "--today", "2026-03-01", "--format", "json").json["rows"]) == 3
    assert done("recurring", shop, "issue", "--today", "2026-03-01", "--format", "json").json["rows"] == []
    done("recurring", shop, "end", str(row["recurring"]), "--until", "2026-03-31")
    assert done("recurring", shop, "due", "--today", "2026-12-01", "--format", "json").json["rows"] == []


def test_a_paper_that_cannot_be_written_is_said_before_the_invoice_is_issued(arbook, done, shop, tmp_path):
    before = done("invoices", shop, "--format", "json").json
    words = ("--customer", "1001", "--line", "Work;1;50", "--today", "2026-03-02")
    assert arbook("invoice", shop, *words, "-o", tmp_path / "nowhere" / "x.pdf").code == 1
    assert done("invoices", shop, "--format", "json").json == before


def test_a_name_of_other_terms_is_taken(arbook, done, shop):
    done("terms", shop, "--add", "Dup", "--rule", "30 days")
    done("terms", shop, "--add", "Dup", "--rule", "30 days")
    answer = arbook("terms", shop, "--add", "Dup", "--rule", "1 day")
    assert (answer.code, "30 days" in answer.err) == (1, True)


def test_an_issued_paper_stays_the_same_when_the_customer_moves_abroad(done, shop, tmp_path):
    words = ("--customer", "1001", "--line", "Work;1;1234.50", "--today", "2026-03-02", "--format", "json")
    number = done("invoice", shop, *words).json["number"]
    done("invoice-pdf", shop, number, "-o", tmp_path / "before.pdf")
    done("customer", shop, "change", "--customer", "1001", "--country", "CH")
    done("invoice-pdf", shop, number, "-o", tmp_path / "after.pdf")
    assert (tmp_path / "before.pdf").read_bytes() == (tmp_path / "after.pdf").read_bytes()


def test_letters_that_no_font_has_are_told_before_the_number_is_given(arbook, done, shop, tmp_path):
    words = ("invoice", shop, "--customer", "1001", "--line", "東京 shelf;1;50;0", "--today", "2026-03-02")
    answer = arbook(*words)
    assert (answer.code, answer.out) == (1, "")
    told = "Line 1: no font has 東京, so the paper would show marks. Write it otherwise."
    assert answer.err == f"{told} To issue it all the same, say --anyway.\n"
    assert arbook(*words, "--anyway", "--format", "json").json["number"].endswith("0004")


LONG = "x" * 1001


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--line", f"{LONG};1;5"), "Line 1: a text has at most 1000 characters."),
        (("--line", f"a;1 {LONG};5"), "Line 1: a text has at most 1000 characters."),
        (("--line", "a;1;5", "--note", LONG), "This text is longer than 1000 characters."),
        (("--line", "a;1;5", "--reference", LONG), "This text is longer than 1000 characters."),
        (("--line", "a;1;5", "--charge", f"{LONG};5"), "This text is longer than 1000 characters."),
        (("--record", "R1", "--total", "5", "--due-on", "2026-04-01", "--reference", LONG), "longer than 1000"),
        (("--record", "R1", "--total", "5 USD", "--due-on", "2026-04-01"), "“5 USD” names another currency."),
        (("--record", "R1", "--total", "1" + "0" * 15, "--due-on", "2026-04-01"), "larger than a book can hold"),
        (("--line", "a;1;1" + "0" * 15), "larger than a book can hold"),
        (("--line", "a;1;5", "--terms", "9" * 30), "There are no terms"),
        (("--line", "a;1;5", "--terms", "²"), "There are no terms “²”."),
        (("--line", "a;0;5"), "Line 1: the quantity cannot be nothing"),
        (("--line", "a;-1;5"), "This comes to nothing or less."),
        (("--line", "a;1;5;101%"), "There is no tax rate “101%”."),
        (("--line", "a;1;5", "--issued-on", "2199-12-30"), "must lie between 1900 and 2199"),
    ],
)
def test_what_makes_no_invoice_is_refused_in_one_sentence(arbook, shop, words, told):
    before = shop.read_bytes()
    answer = arbook("invoice", shop, "--customer", "1001", *words, "--today", "2026-03-02")
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (1, "", 1)
    assert told in answer.err
    assert shop.read_bytes() == before


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31"])
def test_a_year_of_no_business_is_a_matter_of_usage(arbook, shop, text):
    answer = arbook("invoice", shop, "--customer", "1001", "--line", "a;1;5", "--issued-on", text)
    assert answer.code == 2
    assert f"{text} does not lie between 1900 and 2199" in answer.err


def test_a_number_from_elsewhere_stands_on_one_line(done, shop):
    words = ("--record", "R\n 1", "--total", "5", "--due-on", "2026-04-01", "--today", "2026-03-02")
    assert done("invoice", shop, "--customer", "1001", *words, "--format", "json").json["number"] == "R 1"


def test_every_figure_and_due_date_of_an_invoice_can_be_read(done, shop):
    done("terms", shop, "--add", "halves", "--rule", "50% in 10 days; rest in 30 days", "--early", "2;10")
    lines = ("--line", "Shelf;2 pcs;50;19;10%+5", "--line", "Book;1;20;7")
    words = ("--discount", "5%", "--charge", "Shipping;9.90;19", "--terms", "halves", "--reference", "PO 7")
    options = ("--today", "2026-03-02", "--format", "json")
    made = done("invoice", shop, "--customer", "1001", *lines, *words, *options).json
    done("pay", shop, "--customer", "1001", "--amount", "30", "--for", made["number"], "--today", "2026-03-05")
    told = done("invoice-show", shop, made["number"], "--format", "json").json
    assert (told["total"], told["reference"], told["terms"]) == (
        made["total"],
        "PO 7",
        "50% in 10 days; rest in 30 days",
    )
    assert [(row["quantity"], row["unit"], row["discount"], row["net"]) for row in told["lines"]] == [
        ("2", "pcs", "10%+5", "85.00"),
        ("1", "", "", "20.00"),
    ]
    # 85 + 20 less 5 % = 5.25, of which 4.25 at 19 %; 9.90 is added there
    assert [(row["percent"], row["net"], row["tax"]) for row in told["taxes"]] == [
        ("19", "90.65", "17.22"),
        ("7", "19.00", "1.33"),
    ]
    assert [(row["kind"], row["what"], row["amount"]) for row in told["whole"]] == [
        ("discount", "5%", "-5.25"),
        ("charge", "Shipping", "9.90"),
    ]
    assert [(row["due_on"], row["amount"], row["open"]) for row in told["pieces"]] == [
        ("2026-03-12", "64.10", "34.10"),
        ("2026-04-01", "64.10", "64.10"),
    ]
    assert [(row["kind"], row["amount"]) for row in told["settled"]] == [("payment", "30.00")]
    assert "Shelf" in done("invoice-show", shop, made["number"]).out
    assert done("invoice-show", shop, made["number"], "--format", "csv").out.startswith("position,description,")


def test_an_invoice_from_elsewhere_shows_what_is_known_of_it(arbook, done, shop):
    words = ("--record", "X1", "--total", "119", "--tax", "19", "--due-on", "2026-04-01", "--today", "2026-03-02")
    done("invoice", shop, "--customer", "1001", *words)
    told = done("invoice-show", shop, "X1", "--format", "json").json
    assert (told["source"], told["net"], told["tax"], told["lines"]) == ("elsewhere", "100.00", "19.00", [])
    assert told["pieces"][0]["due_on"] == "2026-04-01"
    assert arbook("invoice-show", shop, "X9").err == "There is no invoice X9 in this book.\n"


def test_nothing_is_taken_back_of_a_line_is_told_as_such(arbook, shop):
    answer = arbook("credit-note", shop, "--invoice", "2026-0001", "--return", "1=0", "--today", "2026-03-02")
    assert answer.err == "Line 1: the quantity cannot be nothing, nor beyond a billion.\n"


def test_no_number_is_given_where_the_paper_cannot_be_written(arbook, done, shop, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    before = shop.read_bytes()
    words = ("invoice", shop, "--customer", "1001", "--line", "Rent;1;5;0", "--today", "2026-03-02", "-o")
    for target, told in (("letter.txt", "is not a PDF"), ("none/a.pdf", "There is no folder")):
        answer = arbook(*words, tmp_path / target)
        assert (answer.code, answer.out) == (1, "")
        assert told in answer.err
    assert shop.read_bytes() == before


def test_a_paper_that_fails_after_all_tells_the_number_that_was_given(arbook, shop, tmp_path, monkeypatch):
    def full(_path, _content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    words = ("--line", "Rent;1;5;0", "--today", "2026-03-02", "-o", tmp_path / "a.pdf")
    answer = arbook("invoice", shop, "--customer", "1001", *words)
    assert answer.code == 1
    assert "Invoice 2026-0004 is issued, but" in answer.err
    assert "No space left on device" in answer.err


def test_of_a_discount_the_amount_comes_last(arbook, shop):
    for words in (("--line", "a;1;5;0;2+10%"), ("--line", "a;1;5;0", "--discount", "2", "--discount", "10%")):
        answer = arbook("invoice", shop, "--customer", "1001", *words, "--today", "2026-03-02")
        assert answer.err == "Of a discount the amount comes last, like 10%+5.\n"


def test_terms_are_read_in_any_case_and_tried_with_more_than_nothing(arbook, done, shop):
    words = ("--try", "2026-01-31", "--rule", "30 Days, End of Month", "--format", "json")
    assert done("terms", shop, *words).json["rule"] == "30 days, end of month"
    for amount in ("0", "-5"):
        assert "above nothing" in arbook("terms", shop, *words, f"--amount={amount}").err

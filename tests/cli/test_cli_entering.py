import pytest


def balance(done, book, customer="1001", day="2026-12-31"):
    rows = done("aging", book, "--customer", customer, "--as-of", day, "--format", "json").json["rows"]
    return rows[0]["balance"] if rows else "0.00"


def test_a_new_book_has_a_business_terms_and_taxes(done, tmp_path):
    book = tmp_path / "new.arbook"
    done("new", book, "--business", "Ada's", "--currency", "eur", "--country", "de")
    told = done("settings", book, "--format", "json").json
    assert (told["name"], told["currency"], told["country"]) == ("Ada's", "EUR", "DE")
    assert "30 days net" in told["terms"]
    assert told["tax_rates"][0] == {"name": "USt", "percent": "19"}


def test_a_customer_is_added_and_changed_without_losing_the_rest(done, book):
    made = done("customer", book, "add", "--name", "Ada", "--email", "a@example.org", "--format", "json").json
    assert made == {"customer": "1001", "name": "Ada"}
    done("customer", book, "change", "--customer", "1001", "--name", "Ada Byron", "--phone", "+49 30 1")
    (row,) = done("customers", book, "--format", "json").json["rows"]
    assert (row["customer"], row["name"], row["email"]) == ("1001", "Ada Byron", "a@example.org")


def test_an_invoice_takes_its_number_its_tax_and_its_due_date(done, book):
    done("customer", book, "add", "--name", "Ada", "--terms", "14")
    words = ("--line", "Work;2;50", "--line", "Book;1;10,50;7%", "--today", "2026-01-05", "--format", "json")
    told = done("invoice", book, "--customer", "1001", *words).json
    assert told == {
        "number": "2026-0001",
        "customer": "1001",
        "name": "Ada",
        "total": "130.24",
        "currency": "EUR",
        "issued_on": "2026-01-05",
        "due_on": "2026-01-19",
        "above_limit": None,
        "lacks": ["sender", "tax_number"],
    }


def test_a_due_date_can_replace_the_terms(done, shop):
    words = ("--line", "Work;1;50;0", "--issued-on", "2026-03-02", "--due-on", "2026-03-20", "--format", "json")
    assert done("invoice", shop, "--customer", "1001", *words).json["due_on"] == "2026-03-20"


def test_an_invoice_from_elsewhere_keeps_its_number(done, shop):
    words = ("--record", "A-77", "--total", "99,90", "--issued-on", "2026-01-02", "--due-on", "2026-01-09")
    told = done("invoice", shop, "--customer", "1002", *words, "--format", "json").json
    assert (told["number"], told["total"]) == ("A-77", "99.90")
    again = ("--record", "A-77", "--total", "99.90", "--issued-on", "2026-01-02", "--due-on", "2026-01-09")
    with pytest.raises(AssertionError, match="already has an invoice A-77"):
        done("invoice", shop, "--customer", "1002", *again)


def test_a_negative_line_deducts(done, shop):
    words = ("--line", "Work;1;50;0", "--line", "Discount;-1;5;0", "--today", "2026-03-02", "--format", "json")
    assert done("invoice", shop, "--customer", "1001", *words).json["total"] == "45.00"


def test_a_payment_settles_named_invoices_first_and_the_rest_stays_on_account(done, shop):
    words = ("--amount", "55", "--for", "2026-0002", "--today", "2026-03-01", "--format", "json")
    told = done("pay", shop, "--customer", "1001", *words).json
    assert told["settles"] == ["2026-0002", "2026-0001"]
    told = done("pay", shop, "--customer", "1001", "--amount", "70", "--today", "2026-03-01", "--format", "json").json
    assert (told["settles"], told["on_account"]) == (["2026-0001"], "5.00")


@pytest.mark.parametrize("named", [("--for", "2026-0002", "--for", "2026-0001"), ("--for", "2026-0002", "2026-0001")])
def test_every_invoice_that_a_payment_names_is_heard(done, shop, named):
    older = ("--record", "OLD", "--total", "40", "--issued-on", "2025-12-01", "--due-on", "2025-12-02")
    done("invoice", shop, "--customer", "1001", *older)
    words = ("--amount", "80", *named, "--today", "2026-03-01", "--format", "json")
    assert sorted(done("pay", shop, "--customer", "1001", *words).json["settles"]) == ["2026-0001", "2026-0002"]


def test_a_payment_that_bounced_leaves_the_invoice_open_again(done, shop):
    assert balance(done, shop) == "120.00"
    (row,) = done("payments", shop, "--customer", "1001", "--format", "json").json["rows"]
    done("reverse-payment", shop, row["payment"], "--on", "2026-02-20", "--reason", "bounced")
    assert balance(done, shop) == "150.00"
    (row,) = done("payments", shop, "--customer", "1001", "--format", "json").json["rows"]
    assert row["is_reversed"] is True


def test_a_credit_note_lowers_what_is_owed(done, shop):
    words = ("--invoice", "2026-0002", "--line", "Repair;1;25;0", "--today", "2026-03-01", "--format", "json")
    told = done("credit-note", shop, *words).json
    assert (told["number"], told["total"], told["invoice"]) == ("CN-2026-0001", "25.00", "2026-0002")
    assert balance(done, shop) == "95.00"


def test_a_credit_note_takes_the_tax_of_its_invoice(done, shop):
    done("invoice", shop, "--customer", "1001", "--line", "Book;1;100;7", "--today", "2026-03-01")
    done("invoice", shop, "--customer", "1001", "--line", "Rent;1;100;0", "--today", "2026-03-01")
    for number, total in (("2026-0004", "10.70"), ("2026-0005", "10.00")):
        words = ("--invoice", number, "--line", "Rebate;1;10", "--today", "2026-03-02", "--format", "json")
        assert done("credit-note", shop, *words).json["total"] == total


def test_a_credit_note_for_an_invoice_with_several_taxes_says_which(done, arbook, shop):
    lines = ("--line", "Book;1;100;7", "--line", "Pen;1;10;19")
    done("invoice", shop, "--customer", "1001", *lines, "--today", "2026-03-01")
    words = ("credit-note", shop, "--invoice", "2026-0004", "--today", "2026-03-02", "--line")
    refused = arbook(*words, "Rebate;1;10")
    assert refused.code == 1
    assert refused.err.endswith("There are: USt (7%), USt (19%).\n")
    assert done(*words, "Rebate;1;10;7", "--format", "json").json["total"] == "10.70"


def test_a_credit_note_for_an_invoice_from_elsewhere_knows_no_rate(done, arbook, shop):
    words = ("--issued-on", "2026-01-02", "--due-on", "2026-01-09", "--total", "119")
    done("invoice", shop, "--customer", "1001", "--record", "A-1", *words, "--tax", "19")
    done("invoice", shop, "--customer", "1001", "--record", "A-2", *words)
    refused = arbook("credit-note", shop, "--invoice", "A-1", "--line", "Rebate;1;10")
    assert (refused.code, "say it in each line" in refused.err) == (1, True)
    told = done("credit-note", shop, "--invoice", "A-2", "--line", "Rebate;1;10", "--format", "json").json
    assert told["total"] == "10.00"


def test_a_customer_can_be_a_public_body(done, shop):
    done("customer", shop, "change", "--customer", "1002", "--kind", "public")
    rows = done("customers", shop, "--format", "json").json["rows"]
    assert {row["customer"]: row["kind"] for row in rows} == {"1001": "business", "1002": "public"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Rent;1;1.234", "“1.234” can mean 1234 or 1.2340. Write the one you mean.\n"),
        ("Rent;1;1,234;0", "“1,234” can mean 1234 or 1.2340. Write the one you mean.\n"),
        ("Rent;-1;12,345", "“12,345” can mean 12345 or 12.3450. Write the one you mean.\n"),
        ("Rope;1,234;5", "“1,234” can mean 1234 or 1.2340. Write the one you mean.\n"),
        ("Rope;1.234;5", "“1.234” can mean 1234 or 1.2340. Write the one you mean.\n"),
        ("Rope;-1.000;5", "“1.000” can mean 1000 or 1.0000. Write the one you mean.\n"),
        ("Rope;1;5;0;1.000", "“1.000” can mean 1000 or 1.0000. Write the one you mean.\n"),
    ],
)
def test_a_price_that_can_be_read_in_two_ways_is_refused(arbook, shop, line, told):
    refused = arbook("invoice", shop, "--customer", "1001", "--line", line, "--today", "2026-03-01")
    assert (refused.code, refused.err) == (1, told)


_RECORD = ("--record", "X1", "--due-on", "2026-03-09", "--total")


@pytest.mark.parametrize(
    "words",
    [
        ("pay", "--customer", "1001", "--amount", "1.000"),
        ("pay", "--customer", "1001", "--amount", "1,000"),
        ("invoice", "--customer", "1001", *_RECORD, "1.000"),
        ("invoice", "--customer", "1001", *_RECORD, "5000", "--tax", "1.000"),
        ("invoice", "--customer", "1001", "--line", "Rent;1;5;0", "--charge", "Way;1.000"),
        ("invoice", "--customer", "1001", "--line", "Rent;1;5;0", "--discount", "1,000"),
        ("terms", "--add", "First", "--rule", "1.000 in 10 days; rest in 30 days"),
        ("promise", "add", "--customer", "1001", "--amount", "1.000", "--by", "2026-03-09"),
        ("refund", "--customer", "1002", "--amount", "1.000"),
        ("money-rules", "--small-difference", "1.000"),
        ("customer", "change", "--customer", "1001", "--credit-limit", "1.000"),
    ],
)
def test_no_amount_is_silently_read_as_a_thousandth(arbook, shop, words):
    command, *more = words
    refused = arbook(command, shop, *more, "--today", "2026-03-01")
    assert (refused.code, refused.out) == (1, "")
    assert "can mean 1000" in refused.err


def test_an_amount_with_the_decimals_of_its_currency_is_plain(done, shop):
    done("customer", shop, "add", "--name", "Gulf", "--number", "9", "--currency", "KWD")
    words = ("--customer", "9", "--today", "2026-03-01", "--format", "json")
    assert done("pay", shop, "--amount", "1.250", *words).json["amount"] == "1.250"


def test_so_is_a_price_with_the_decimals_of_its_currency(arbook, done, shop):
    done("customer", shop, "add", "--name", "Gulf", "--number", "9", "--currency", "KWD")
    words = ("--customer", "9", "--today", "2026-03-01", "--format", "json")
    line = ("--line", "A;3;1.115/1;0;0.115", "--charge", "Post;1.250;0", "--discount", "0.230")
    assert done("invoice", shop, *line, *words).json["total"] == "4.250"
    assert "can mean 1115" in arbook("invoice", shop, "--line", "A;3;1,115;0", *words).err
    assert "can mean 1115" in arbook("invoice", shop, "--line", "A;1.115;3;0", *words).err
    rent = ("--title", "Rent", "--line", "A;1;1.115;0", "--customer", "9", "--from", "2026-03-01")
    done("recurring", shop, "add", *rent, "--today", "2026-03-01")


@pytest.mark.parametrize("text", ["5.125%", "5,125", "5.1250"])
def test_a_percentage_has_no_thousands(done, shop, text):
    done("settings", shop, "--add-tax", f"Odd;{text}")
    rates = done("settings", shop, "--format", "json").json["tax_rates"]
    assert "5.125" in [rate["percent"].rstrip("0") for rate in rates]
    words = ("--customer", "1001", "--line", f"Rent;1;1000;{text};5.5%", "--today", "2026-03-01", "--format", "json")
    assert done("invoice", shop, *words).json["total"] == "993.43"


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("Rent;1;1234.00;0", "1234.00"),
        ("Rent;1000;1.2340;0", "1234.00"),
        ("Rope;1.2340;100;0", "123.40"),
        ("Rope;0.125;100;0", "12.50"),
        ("Rope;1234;1;0", "1234.00"),
        ("Screw;1000;0.125;0", "125.00"),
        ("Rent;1;1.234,50;0", "1234.50"),
        ("Rent;1;1234.567;0", "1234.57"),
    ],
)
def test_a_price_that_can_be_read_in_one_way_is_taken(done, shop, line, total):
    words = ("--customer", "1001", "--line", line, "--today", "2026-03-01", "--format", "json")
    assert done("invoice", shop, *words).json["total"] == total


def test_an_endless_invoice_number_is_refused(arbook, shop):
    words = ("--total", "5", "--issued-on", "2026-01-02", "--due-on", "2026-01-09")
    refused = arbook("invoice", shop, "--customer", "1001", "--record", "9" * 61, *words)
    assert (refused.code, refused.err) == (1, "An invoice number has at most 60 characters.\n")
    assert arbook("invoice", shop, "--customer", "1001", "--record", "9" * 60, *words).code == 0


def test_a_name_cannot_turn_the_direction_of_a_list(done, shop):
    name = "Ev\u202ee Il\u2066"
    done("customer", shop, "change", "--customer", "1002", "--name", name, "--contact", "Bo\u202e")
    rows = done("customers", shop, "--format", "json").json["rows"]
    assert "Eve Il" in {row["name"] for row in rows}


def test_a_country_is_kept_by_its_letters(done, shop):
    done("customer", shop, "change", "--customer", "1002", "--country", "Ireland")
    assert done("settings", shop, "--country", "at", "--format", "json").json["country"] == "AT"


def test_the_look_of_papers_is_chosen_by_its_names(done, arbook, shop):
    chosen = ("--paper-style", "classic", "--address-form", "din5008-a", "--pay-slip", "cut_off")
    told = done("settings", shop, *chosen, "--format", "json").json
    assert (told["paper_style"], told["paper_font"], told["address_form"]) == ("classic", "auto", "din5008-a")
    refused = arbook("settings", shop, "--paper-font", "comic")
    assert "noto-serif" in refused.err


def test_a_note_stands_in_the_log(done, shop):
    done("note", shop, "--customer", "1001", "Called, pays on Friday", "--today", "2026-03-01")
    (row,) = done("log", shop, "--customer", "1001", "--today", "2026-03-01", "--format", "json").json["rows"]
    assert (row["made_on"], row["kind"], row["body"]) == ("2026-03-01", "note", "Called, pays on Friday")


def test_settings_change_only_what_is_said(done, shop):
    told = done("settings", shop, "--iban", "DE89370400440532013000", "--format", "json").json
    assert (told["iban"], told["email"]) == ("DE89370400440532013000", "owner@harbour.example")
    told = done("settings", shop, "--add-terms", "45", "--add-tax", "Beds;3.8", "--format", "json").json
    assert "45 days net" in told["terms"]
    assert {"name": "Beds", "percent": "3.8"} in told["tax_rates"]


def test_numbers_follow_the_owners_pattern(done, shop):
    done("settings", shop, "--numbering", "invoice=R{n:05}")
    words = ("--line", "Work;1;50;0", "--today", "2026-03-02", "--format", "json")
    assert done("invoice", shop, "--customer", "1001", *words).json["number"] == "R00004"


def test_a_mail_account_is_guessed_from_the_address_and_can_be_corrected(done, shop):
    told = done("mail", shop, "--address", "ada@gmail.com", "--format", "json").json
    assert (told["host"], told["port"], told["username"]) == ("smtp.gmail.com", told["port"], "ada@gmail.com")
    told = done("mail", shop, "--host", "mail.example.org", "--format", "json").json
    assert (told["host"], told["address"]) == ("mail.example.org", "ada@gmail.com")


def test_papers_are_written_and_replaced_but_nothing_else_is(done, arbook, shop, tmp_path):
    paper = tmp_path / "statement.pdf"
    words = ("statement", shop, "--customer", "1001", "--today", "2026-03-01", "-o")
    done(*words, paper)
    done(*words, paper)
    assert paper.read_bytes().startswith(b"%PDF-")
    refused = arbook(*words, shop)
    assert (refused.code, shop.read_bytes()[:6]) == (1, b"SQLite")
    assert "is not a PDF" in refused.err


def test_statements_of_all_go_into_a_folder(done, shop, tmp_path):
    words = ("--all", "--kind", "activity", "--from", "2026-01-01", "--to", "2026-02-28", "--format", "json")
    told = done("statement", shop, *words, "-o", tmp_path / "papers").json
    assert told["count"] == 2
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 2


def test_an_invoice_is_written_as_pdf(done, shop, tmp_path):
    told = done("invoice-pdf", shop, "2026-0001", "-o", tmp_path, "--format", "json").json
    assert told["file"].endswith(".pdf")
    assert len(list(tmp_path.glob("*2026-0001*.pdf"))) == 1


def test_a_book_checks_out_and_is_copied(done, arbook, shop, tmp_path):
    assert done("check", shop, "--format", "json").json["findings"] == []
    copy = tmp_path / "copy.arbook"
    done("backup", shop, copy)
    assert done("aging", copy, "--format", "json").json == done("aging", shop, "--format", "json").json
    again = arbook("backup", shop, copy)
    assert (again.code, "was not touched" in again.err) == (1, True)


def test_the_demo_book_is_made_for_a_day(done, tmp_path):
    demo = tmp_path / "deep" / "demo.arbook"
    done("demo", demo, "--today", "2026-03-01")
    told = done("aging", demo, "--as-of", "2026-03-01", "--format", "json").json
    assert len(told["rows"]) > 20
    assert done("check", demo).code == 0


def test_an_invoice_dated_ahead_asks_first(arbook, done, shop):
    words = ("--customer", "1001", "--line", "Work;1;50;0", "--issued-on", "2026-03-30", "--today", "2026-03-02")
    answer = arbook("invoice", shop, *words)
    assert answer.code == 1
    assert "30 Mar 2026 lies ahead. Numbers follow dates" in answer.err
    drafted = done("invoice", shop, *words, "--draft", "--format", "json").json["draft"]
    assert "say --anyway" in arbook("draft-issue", shop, drafted, "--today", "2026-03-02").err
    done("draft-issue", shop, drafted, "--anyway", "--today", "2026-03-02")


def test_a_number_of_the_own_series_from_elsewhere_is_told(done, shop):
    dates = ("--issued-on", "2026-01-02", "--due-on", "2026-01-09", "--total", "5", "--format", "json")
    taken = done("invoice", shop, "--customer", "1001", "--record", "2026-0099", *dates)
    assert taken.json["own_number"] is True
    assert "Your own invoices would have come to 2026-0099. They step over it now." in taken.err
    other = done("invoice", shop, "--customer", "1001", "--record", "EXT5", *dates)
    assert (other.json["own_number"], other.err) == (False, "")
    with pytest.raises(AssertionError, match="already has an invoice EXT5"):
        done("invoice", shop, "--customer", "1001", "--record", " ext5 ", *dates)


def test_the_digits_of_any_script_are_read(done, shop):
    words = ("--line", "Work;٢ h;٥٠;0", "--issued-on", "٢٠٢٦-٠٣-٠٢", "--today", "2026-03-02", "--format", "json")
    assert done("invoice", shop, "--customer", "1001", *words).json["total"] == "100.00"
    paid = ("--amount", "٥", "--today", "2026-03-02", "--format", "json")
    assert done("pay", shop, "--customer", "1001", *paid).json["amount"] == "5.00"


@pytest.mark.parametrize("discount", ["5%+", "+5", "5%++2"])
def test_a_discount_that_is_not_finished_is_refused(arbook, shop, discount):
    answer = arbook("invoice", shop, "--customer", "1001", "--line", f"Work;1;50;0;{discount}")
    assert (answer.code, answer.out) == (1, "")
    assert "Write it like 10%+5." in answer.err


def test_less_than_nothing_is_called_so(arbook, done, shop):
    words = ("--line", "Work;1;50;0", "--today", "2026-03-02", "--format", "json")
    number = done("invoice", shop, "--customer", "1001", *words).json["number"]
    returned = arbook("credit-note", shop, "--invoice", number, "--return", "1=-1", "--today", "2026-03-02")
    assert "“1=-1” takes back less than nothing. Write it like 2=1.5." in returned.err
    paid = ("--amount", "5", "--for", number, "--discount", "-1", "--today", "2026-03-02")
    answer = arbook("pay", shop, "--customer", "1001", *paid)
    assert (answer.code, answer.err) == (1, "A discount is not less than nothing.\n")


@pytest.mark.parametrize("rule", ["100000 days", "4000 days", "99999 weeks", "day 32", "100000"])
def test_terms_that_reach_too_far_are_told_so(arbook, shop, rule):
    assert "These terms reach too far" in arbook("terms", shop, "--add", "Far", "--rule", rule).err


def test_a_number_alone_is_so_many_days(done, shop):
    rows = done("terms", shop, "--add", "Month", "--rule", "30", "--format", "json").json["rows"]
    assert next(row["rule"] for row in rows if row["name"] == "Month") == "30 days"


def test_bands_that_say_nothing_are_refused(arbook, shop):
    assert arbook("aging", shop, "--bands", "").code == 1


def test_a_payment_that_bounces_tells_what_credit_notes_cover(done, shop):
    today = ("--today", "2026-03-15")
    done("invoice", shop, "--customer", "1001", "--line", "Chair;1;50;0", *today)
    number = done("invoices", shop, "--customer", "1001", "--format", "json").json["rows"][0]["number"]
    paid = done("pay", shop, "--customer", "1001", "--amount", "50", "--for", number, *today, "--format", "json").json
    done("credit-note", shop, "--invoice", number, "--line", "Chair;1;20;0", *today)
    told = done("reverse-payment", shop, paid["payment"], *today)
    assert told.out.endswith("what it paid is open again; €20.00 of that is covered by what was credited.\n")

"""Money that goes back, what is let go, and how a customer pays, from the command line."""

import pytest

JSON = ("--format", "json")


@pytest.fixture
def ada(done, book):
    """Ada owes 121.00 and then 60.50 of the shop's own invoices."""
    done("settings", book, "--add-tax", "VAT;21")
    done("customer", book, "add", "--name", "Ada")
    for line, day in (("Work;1;100;21%", "2026-01-05"), ("Work;2;25;21%", "2026-02-05")):
        done("invoice", book, "--customer", "1001", "--line", line, "--issued-on", day, "--today", day)
    return book


def open_of(done, book, number):
    rows = done("invoices", book, "--today", "2026-12-31", *JSON).json["rows"]
    return next(row["open"] for row in rows if row["number"] == number)


def test_a_write_off_leaves_the_invoice_and_later_money_takes_it_back(done, ada):
    told = done("write-off", ada, "2026-0001", "--reason", "Moved away", "--on", "2026-05-01", *JSON).json
    assert (told["amount"], told["open"], told["kind"]) == ("121.00", "0.00", "write_off")
    done("pay", ada, "--customer", "1001", "--amount", "50", "--for", "2026-0001", "--on", "2026-06-01")
    rows = done("ledger", ada, "--customer", "1001", "--as-of", "2026-12-31", *JSON).json["rows"]
    assert [(row["kind"], row["amount"]) for row in rows[2:]] == [
        ("write_off", "-121.00"),
        ("reversal", "121.00"),
        ("payment", "-50.00"),
        ("write_off", "-71.00"),
    ]
    assert rows[-1]["balance"] == "60.50"


def test_a_write_off_needs_a_reason_and_can_be_undone(arbook, done, ada):
    refused = arbook("write-off", ada, "2026-0001", "--reason", " ", "--today", "2026-05-01")
    assert (refused.code, refused.err) == (1, "Say why: the reason stands in the ledger.\n")
    made = done("write-off", ada, "2026-0001", "--amount", "20", "--reason", "Scratch", "--on", "2026-05-01", *JSON)
    assert open_of(done, ada, "2026-0001") == "101.00"
    done("undo-entry", ada, made.json["entry"], "--on", "2026-05-02")
    assert open_of(done, ada, "2026-0001") == "121.00"
    again = arbook("undo-entry", ada, made.json["entry"], "--on", "2026-05-02")
    assert (again.code, again.err) == (1, "This was already undone.\n")


def test_only_what_is_on_account_is_paid_back_unless_the_rest_is_owed(arbook, done, ada):
    done("pay", ada, "--customer", "1001", "--amount", "200", "--on", "2026-03-01")
    asked = ("refund", ada, "--customer", "1001", "--amount", "30", "--on", "2026-03-02")
    refused = arbook(*asked)
    assert refused.code == 1
    assert "Only 18.50" in refused.err.replace("€", "")
    done(*asked, "--beyond")
    rows = done("open-items", ada, "--as-of", "2026-03-02", *JSON).json["rows"]
    assert [(row["kind"], row["open"]) for row in rows] == [("refund", "11.50")]


def test_a_payment_paid_back_opens_what_it_settled(done, ada):
    done("pay", ada, "--customer", "1001", "--amount", "121", "--on", "2026-03-01")
    done("refund", ada, "--customer", "1001", "--amount", "121", "--payment", "1", "--on", "2026-03-09")
    assert open_of(done, ada, "2026-0001") == "121.00"


def test_a_payment_paid_back_opens_the_small_rest_that_was_let_go_with_it_unless_it_is_kept(arbook, done, ada):
    back = ("refund", ada, "--customer", "1001", "--amount", "20.90", "--payment", "1", "--on", "2026-03-09")
    asked = arbook("refund", ada, "--customer", "1001", "--amount", "1", "--keep-discount")
    assert (asked.code, "--keep-discount needs --payment" in asked.err) == (2, True)
    paid = ("pay", ada, "--customer", "1001", "--amount", "120.90", "--write-off-rest", "--on", "2026-03-01")
    done(*paid)
    told = done(*back, *JSON).json
    assert (told["again"], told["open_again"], open_of(done, ada, "2026-0001")) == ("0.10", ["2026-0001"], "21.00")


def test_a_bounced_payment_passes_its_fee_on(done, ada):
    done("pay", ada, "--customer", "1001", "--amount", "121", "--on", "2026-03-01")
    done("reverse-payment", ada, "1", "--on", "2026-03-05", "--fee", "7.50", "--reason", "No cover")
    rows = done("open-items", ada, "--as-of", "2026-03-05", *JSON).json["rows"]
    assert [(row["kind"], row["open"]) for row in rows] == [
        ("invoice", "121.00"),
        ("charge", "7.50"),
        ("invoice", "60.50"),
    ]
    done("pay", ada, "--customer", "1001", "--amount", "7.50", "--order", "costs-first", "--on", "2026-03-06")
    rows = done("open-items", ada, "--as-of", "2026-03-06", *JSON).json["rows"]
    assert [row["kind"] for row in rows] == ["invoice", "invoice"]


def test_a_discount_given_with_a_payment_settles_the_invoice(done, ada):
    words = ("--amount", "118.58", "--for", "2026-0001", "--discount", "2.42", "--on", "2026-01-10")
    done("pay", ada, "--customer", "1001", *words)
    assert open_of(done, ada, "2026-0001") == "0.00"


def test_a_small_rest_is_written_off_only_when_the_owner_says_so(done, ada):
    done("money-rules", ada, "--small-difference", "0.50")
    done("pay", ada, "--customer", "1001", "--amount", "120.90", "--on", "2026-03-01")
    assert open_of(done, ada, "2026-0001") == "0.10"
    words = ("--amount", "60.30", "--for", "2026-0002", "--write-off-rest", "--on", "2026-03-02")
    done("pay", ada, "--customer", "1001", *words)
    assert (open_of(done, ada, "2026-0002"), open_of(done, ada, "2026-0001")) == ("0.00", "0.10")


def test_aging_by_invoice_in_bands_of_ones_own(done, ada):
    told = done("aging", ada, "--by", "invoice", "--bands", "10,50", "--as-of", "2026-03-20", *JSON).json
    assert [(row["number"], row["days_11_50"], row["days_1_10"]) for row in told["rows"]] == [
        ("2026-0001", "121.00", "0.00"),
        ("2026-0002", "60.50", "0.00"),
    ] or [row["balance"] for row in told["rows"]] == ["121.00", "60.50"]
    assert told["totals"][0]["balance"] == "181.50"


def test_aging_by_customer_says_since_when(done, ada):
    [told] = done("aging", ada, "--by", "customer", "--as-of", "2026-03-20", *JSON).json["rows"]
    due = [
        each["due_on"] for each in done("aging", ada, "--by", "invoice", "--as-of", "2026-03-20", *JSON).json["rows"]
    ]
    assert told["oldest_due_on"] == min(due)


def test_how_a_customer_pays_is_weighted_by_amount(done, ada):
    done("pay", ada, "--customer", "1001", "--amount", "181.50", "--on", "2026-03-09")
    told = done("customer-behavior", ada, "--customer", "1001", "--as-of", "2026-12-31", *JSON).json
    assert [row["settled"] for row in told["rows"]] == [2, 2]
    assert told["rows"][0]["days_to_pay"] == "52.7"
    assert told["last_payments"][0]["amount"] == "181.50"


def test_how_a_customer_pays_tells_how_often_they_kept_their_word(done, ada):
    word = ("--customer", "1001", "--amount", "50", "--by", "2026-03-10", "--today", "2026-03-01")
    done("promise", ada, "add", *word)
    for on, made in (("2026-03-10", 0), ("2026-03-20", 1)):
        told = done("customer-behavior", ada, "--customer", "1001", "--as-of", on, *JSON).json
        assert (told["promises_made"], told["promises_kept"]) == (made, 0)


def test_above_the_credit_limit_a_reason_is_needed_where_the_owner_stops(arbook, done, ada):
    done("customer", ada, "change", "--customer", "1001", "--credit-limit", "200")
    done("money-rules", ada, "--limit", "stop")
    words = ("invoice", ada, "--customer", "1001", "--line", "Work;1;100;21%", "--today", "2026-03-01")
    refused = arbook(*words)
    assert refused.code == 1
    assert "Give a reason" in refused.err
    done(*words, "--override", "Paid in cash tomorrow")
    (line,) = done("log", ada, "--customer", "1001", "--as-of", "2026-12-31", *JSON).json["rows"]
    assert (line["kind"], line["body"]) == ("limit_passed", "Paid in cash tomorrow")


def test_a_credit_note_takes_lines_back_and_then_the_rest(done, arbook, ada):
    one = done("credit-note", ada, "--invoice", "2026-0002", "--return", "1=1", "--today", "2026-03-01", *JSON).json
    assert one["total"] == "30.25"
    too_much = arbook("credit-note", ada, "--invoice", "2026-0002", "--return", "1=2", "--today", "2026-03-01")
    assert (too_much.code, too_much.err) == (1, "Only 1 of line 1 is left to take back.\n")
    rest = done("credit-note", ada, "--invoice", "2026-0002", "--whole", "--today", "2026-03-01", *JSON).json
    assert (rest["total"], open_of(done, ada, "2026-0002")) == ("30.25", "0.00")


def test_a_statement_of_a_named_range(done, ada, tmp_path):
    path = tmp_path / "ada.pdf"
    words = ("--customer", "1001", "--kind", "activity", "--range", "last-month", "--today", "2026-03-10")
    done("statement", ada, *words, "-o", path)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_statement_of_what_moved_does_not_reach_beyond_today(arbook, ada, tmp_path):
    words = ("--customer", "1001", "--kind", "activity", "--to", "2026-03-11", "--today", "2026-03-10")
    refused = arbook("statement", ada, *words, "-o", tmp_path / "ada.pdf")
    told = "Nobody knows yet what moves after today. Choose 10 Mar 2026 or an earlier last day.\n"
    assert (refused.code, refused.err, list(tmp_path.glob("*.pdf"))) == (1, told, [])


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2026-04-01", "A payment cannot be taken back after today, 15 Mar 2026."),
        ("2026-02-09", "A payment cannot be taken back before the day it came."),
    ],
)
def test_a_payment_bounces_between_its_day_and_today(arbook, done, shop, on, told):
    payment = done("payments", shop, "--customer", "1001", *JSON).json["rows"][0]["payment"]
    refused = arbook("reverse-payment", shop, payment, "--on", on, "--today", "2026-03-15")
    assert (refused.code, refused.err) == (1, f"{told}\n")
    assert done("payments", shop, "--customer", "1001", *JSON).json["rows"][0]["is_reversed"] is False


def test_a_reversal_is_not_undone_itself(arbook, done, shop):
    payment = done("payments", shop, "--customer", "1001", *JSON).json["rows"][0]["payment"]
    done("reverse-payment", shop, payment, "--today", "2026-03-15")
    rows = done("ledger", shop, "--customer", "1001", "--as-of", "2026-03-15", *JSON).json["rows"]
    (reversal,) = [row["entry"] for row in rows if row["kind"] == "reversal"]
    refused = arbook("undo-entry", shop, reversal, "--today", "2026-03-15")
    told = "This entry undoes another one and stays. Enter anew what was undone by mistake.\n"
    assert (refused.code, refused.err) == (1, told)
    twice = arbook("reverse-payment", shop, payment, "--today", "2026-03-15")
    assert (twice.code, twice.err) == (1, "This payment was already taken back.\n")


def test_small_rests_are_listed_and_written_off(done, ada):
    done("pay", ada, "--customer", "1001", "--amount", "120.04", "--on", "2026-03-01")
    told = done("small-rests", ada, *JSON).json
    assert (told["count"], told["open"], told["rows"][0]["number"]) == (1, "0.96", "2026-0001")
    made = done("write-off-rests", ada, "--format", "json").json
    assert (made["count"], made["amount"], made["invoices"]) == (1, "0.96", ["2026-0001"])
    assert open_of(done, ada, "2026-0001") == "0.00"

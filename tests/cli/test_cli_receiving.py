"""``pay`` says all that became of the money, and leaves out nothing that was asked."""

from decimal import Decimal

import pytest

JSON = ("--format", "json")
PAY = ("--customer", "1001", "--amount")


@pytest.fixture
def ada(done, book):
    """Ada owes 119.00 since January and 119.00 since February; she may take 2 % within ten days."""
    done("terms", book, "--add", "Early", "--rule", "30 days", "--early", "2;10")
    done("money-rules", book, "--small-difference", "1.00")
    done("customer", book, "add", "--name", "Ada", "--terms", "Early")
    for day in ("2026-01-05", "2026-02-05"):
        done("invoice", book, "--customer", "1001", "--line", "Work;1;100;19%", "--issued-on", day, "--today", day)
    return book


@pytest.mark.parametrize(
    ("words", "ignored"),
    [
        (("--for", "2026-0002", "--discount", "5"), "--for, --discount"),
        (("--write-off-rest",), "--write-off-rest"),
    ],
)
def test_money_that_stays_on_account_takes_no_word_on_invoices(arbook, done, ada, words, ignored):
    refused = arbook("pay", ada, *PAY, "1000", "--order", "on-account", *words)
    assert refused.code == 2
    assert f"pay --order on-account does not take {ignored}" in refused.err
    assert done("payments", ada, *JSON).json["rows"] == []


def test_money_on_account_keeps_its_day_and_its_reference(done, ada):
    words = (
        "--order",
        "on-account",
        "--on",
        "2026-02-09",
        "--reference",
        "Deposit",
        "--note",
        "x",
        "--method",
        "cash",
    )
    told = done("pay", ada, *PAY, "10", *words, *JSON).json
    assert (told["on_account"], told["settles"], told["received_on"]) == ("10.00", [], "2026-02-09")


def test_a_discount_that_a_payment_takes_is_told(done, ada):
    words = ("--for", "2026-0002", "--discount", "auto", "--on", "2026-02-10", "--today", "2026-02-10")
    told = done("pay", ada, *PAY, "116.62", *words)
    assert told.out == "Payment 1 of €116.62 from Ada recorded, for 2026-0002; €2.38 early discount.\n"
    words = ("--for", "2026-0001", "--discount", "1", "--on", "2026-02-11", "--today", "2026-02-11")
    told = done("pay", ada, *PAY, "118", *words, *JSON).json
    assert (told["discount"], told["written_off"], told["settles"]) == ("1.00", "0.00", ["2026-0001"])


def test_of_two_discounts_in_one_payment_the_late_one_stays_open_and_is_listed(done, book):
    done("terms", book, "--add", "Early", "--rule", "30 days", "--early", "2;10")
    done("customer", book, "add", "--name", "Ada", "--terms", "Early")
    for day in ("2026-02-01", "2026-02-05"):
        done("invoice", book, "--customer", "1001", "--line", "Work;1;100;0%", "--issued-on", day, "--today", day)
    told = done("pay", book, *PAY, "196.00", "--discount", "auto", "--today", "2026-02-13", *JSON).json
    assert (told["discount"], told["settles"]) == ("2.00", ["2026-0001", "2026-0002"])
    assert [(row["number"], row["open"]) for row in done("open-items", book, *JSON).json["rows"]] == [
        ("2026-0001", "2.00")
    ]
    unearned = done("discounts", book, *JSON).json["unearned"]
    assert [(row["number"], row["open"]) for row in unearned] == [("2026-0001", "2.00")]


def test_a_small_rest_that_is_written_off_is_told(done, ada):
    words = ("--write-off-rest", "--on", "2026-03-01", "--today", "2026-03-01")
    told = done("pay", ada, *PAY, "118.34", "--for", "2026-0001", *words)
    assert told.out == "Payment 1 of €118.34 from Ada recorded, for 2026-0001; €0.66 written off.\n"
    told = done("pay", ada, *PAY, "118.90", *words, *JSON).json
    assert (told["written_off"], told["discount"], told["on_account"]) == ("0.10", "0.00", "0.00")


def test_what_money_does_not_reach_of_a_write_off_is_told(done, ada):
    done("write-off", ada, "2026-0001", "--reason", "insolvent", "--on", "2026-03-01", "--today", "2026-03-01")
    words = ("--for", "2026-0001", "--on", "2026-04-01", "--today", "2026-04-01")
    told = done("pay", ada, *PAY, "50", *words)
    assert told.out == "Payment 1 of €50.00 from Ada recorded, for 2026-0001; €69.00 is written off again.\n"
    again = done("pay", ada, *PAY, "9", *words, *JSON).json
    assert (again["written_off"], again["written_off_again"]) == ("0.00", "60.00")


def test_a_fee_that_money_pays_is_named(done, ada):
    done("pay", ada, *PAY, "238", "--on", "2026-03-01", "--today", "2026-03-01")
    done("reverse-payment", ada, "1", "--fee", "7.50", "--on", "2026-03-05", "--today", "2026-03-05")
    words = ("--order", "costs-first", "--on", "2026-03-06", "--today", "2026-03-06")
    told = done("pay", ada, *PAY, "7.50", *words)
    assert told.out == "Payment 2 of €7.50 from Ada recorded, for the bank fee of 5 Mar 2026.\n"
    done("reverse-payment", ada, "2", "--on", "2026-03-07", "--today", "2026-03-07")
    told = done("pay", ada, *PAY, "246", *words, *JSON).json
    assert told["charges"] == [{"kind": "bank", "charged_on": "2026-03-05", "amount": "7.50"}]
    assert (told["settles"], told["on_account"]) == (["2026-0001", "2026-0002"], "0.50")


def test_more_paid_back_than_lay_on_account_is_named_when_it_is_paid(done, ada):
    done("pay", ada, *PAY, "240", "--on", "2026-03-01", "--today", "2026-03-01")
    words = ("--on", "2026-03-02", "--today", "2026-03-02")
    done("refund", ada, *PAY, "5", "--beyond", *words)
    told = done("pay", ada, *PAY, "3", *words)
    assert told.out == "Payment 2 of €3.00 from Ada recorded, for the refund of 2 Mar 2026.\n"


def test_a_rest_above_the_small_difference_is_refused_where_it_was_to_be_written_off(arbook, done, ada):
    words = ("--for", "2026-0001", "--write-off-rest", "--on", "2026-03-01", "--today", "2026-03-01")
    refused = arbook("pay", ada, *PAY, "117.99", *words)
    told = "€1.01 would stay open, and a small difference is €1.00 at most. Nothing was recorded.\n"
    assert (refused.code, refused.err) == (1, told)
    assert done("payments", ada, *JSON).json["rows"] == []
    assert done("pay", ada, *PAY, "119", *words, *JSON).json["written_off"] == "0.00"


def test_a_small_rest_in_a_foreign_currency_is_not_left_open_unsaid(arbook, done, ada):
    done("customer", ada, "add", "--name", "Bob", "--currency", "CHF")
    day = ("--today", "2026-03-01")
    done("invoice", ada, "--customer", "1002", "--line", "Work;1;100;0%", *day)
    refused = arbook("pay", ada, "--customer", "1002", "--amount", "99.90", "--write-off-rest", *day)
    assert refused.code == 1
    assert "0.10 would stay open, and the small difference is kept in another currency" in refused.err


def test_a_rest_of_what_was_written_off_is_written_off_again_once(done, ada):
    done("write-off", ada, "2026-0001", "--reason", "insolvent", "--on", "2026-03-01", "--today", "2026-03-01")
    words = ("--for", "2026-0001", "--write-off-rest", "--on", "2026-04-01", "--today", "2026-04-01")
    told = done("pay", ada, *PAY, "118.90", *words, *JSON).json
    assert (told["written_off"], told["written_off_again"], told["on_account"]) == ("0.00", "0.10", "0.00")


def details(done, book):
    rows = done("ledger", book, "--customer", "1001", "--as-of", "2026-12-31", *JSON).json["rows"]
    return [(row["amount"], row["detail"]) for row in rows if row["kind"] == "write_off"]


def test_a_write_off_keeps_its_reason_when_a_part_of_it_is_paid(done, ada):
    done("write-off", ada, "2026-0001", "--reason", "insolvent", "--on", "2026-03-01", "--today", "2026-03-01")
    for amount, day in (("50", "2026-04-01"), ("9", "2026-05-01")):
        done("pay", ada, *PAY, amount, "--for", "2026-0001", "--note", "from the court", "--today", day)
    assert details(done, ada) == [("-119.00", "insolvent"), ("-69.00", "insolvent"), ("-60.00", "insolvent")]


def test_a_small_rest_says_why_it_was_written_off(done, ada):
    done("pay", ada, *PAY, "118.34", "--for", "2026-0001", "--write-off-rest", "--today", "2026-03-01")
    assert details(done, ada) == [("-0.66", "Small difference")]


def test_money_older_than_the_write_off_it_is_for_is_told_its_day(arbook, done, ada):
    done("write-off", ada, "2026-0001", "--reason", "insolvent", "--on", "2026-03-10", "--today", "2026-03-10")
    words = ("--for", "2026-0001", "--on", "2026-03-02", "--today", "2026-03-11")
    refused = arbook("pay", ada, *PAY, "50", *words)
    told = "Invoice 2026-0001 was written off on 10 Mar 2026, after this payment. "
    assert (refused.code, refused.err) == (1, told + "Undo the write-off first, or choose a later day.\n")
    done("undo-entry", ada, "3", "--today", "2026-03-11")
    assert done("pay", ada, *PAY, "50", *words, *JSON).json["settles"] == ["2026-0001"]


def test_a_day_long_before_anything_known_is_asked_about(arbook, done, ada):
    words = (*PAY, "30", "--today", "2026-03-01")
    refused = arbook("pay", ada, *words, "--on", "1900-01-01")
    told = "A payment of 1 Jan 1900 lies more than a year before anything known of Ada."
    assert (refused.code, refused.err) == (1, f"{told} To record it all the same, say --anyway.\n")
    assert done("payments", ada, *JSON).json["rows"] == []
    assert done("pay", ada, *words, "--on", "1900-01-01", "--anyway", *JSON).json["received_on"] == "1900-01-01"


def test_the_first_money_of_a_new_customer_may_be_of_last_year(arbook, done, ada):
    done("customer", ada, "add", "--name", "Bob")
    words = ("pay", ada, "--customer", "1002", "--amount", "30", "--today", "2026-03-01")
    assert arbook(*words, "--on", "2016-03-01").code == 1
    assert done(*words, "--on", "2025-03-01").err == ""


def test_money_dated_before_its_invoice_is_told(done, ada):
    told = done("pay", ada, *PAY, "119", "--for", "2026-0002", "--on", "2026-01-30", "--today", "2026-03-01", *JSON)
    assert told.err == "Its day lies before that of 2026-0002.\n"
    assert told.json["issued_later"] == ["2026-0002"]


def test_an_amount_far_above_what_is_owed_is_asked_about(arbook, done, ada):
    owed = sum(Decimal(row["open"]) for row in done("open-items", ada, "--as-of", "2026-03-01", *JSON).json["rows"])
    words = (*PAY, str(owed * 1000), "--on", "2026-03-01", "--today", "2026-03-01")
    refused = arbook("pay", ada, *words)
    assert refused.code == 1
    assert "is 1000 times the" in refused.err
    assert "--anyway" in refused.err
    assert done("payments", ada, *JSON).json["rows"] == []
    assert done("pay", ada, *words, "--anyway", *JSON).json["on_account"] == str(owed * 999)


def test_a_payment_is_no_entry_to_undo_but_to_take_back(arbook, done, ada):
    done("pay", ada, *PAY, "30", "--on", "2026-03-01", "--today", "2026-03-01")
    entry = done("ledger", ada, "--customer", "1001", *JSON).json["rows"][-1]["entry"]
    refused = arbook("undo-entry", ada, entry, "--today", "2026-03-02")
    told = f"Entry {entry} is a payment. Take it back with reverse-payment.\n"
    assert (refused.code, refused.err) == (1, told)


def test_what_moved_before_anything_did_is_nothing(done, ada, tmp_path):
    paper = tmp_path / "before.pdf"
    done("statement", ada, "--customer", "1001", "--kind", "activity", "--as-of", "2020-01-31", "-o", paper)
    assert paper.exists()


def test_a_discount_that_was_earned_and_not_taken_is_listed_and_granted_later(arbook, done, book):
    done("terms", book, "--add", "Early", "--rule", "30 days", "--early", "2;10")
    done("customer", book, "add", "--name", "Ada")
    words = ("--line", "Work;1;120;0%", "--terms", "Early", "--issued-on", "2026-03-01", "--today", "2026-03-01")
    done("invoice", book, "--customer", "1001", *words)
    done("pay", book, "--customer", "1001", "--amount", "117.60", "--on", "2026-03-11", "--today", "2026-03-20")
    [row] = done("discounts", book, "--as-of", "2026-03-20", "--format", "json").json["untaken"]
    assert (row["number"], row["open"], row["paid_on"]) == ("2026-0001", "2.40", "2026-03-11")
    grant = ("grant-discount", book, "2026-0001", "--earned", "--reason", "forgotten", "--today", "2026-03-20")
    told = done(*grant, "--format", "json").json
    assert (told["amount"], told["open"]) == ("2.40", "0.00")
    assert "Nothing is open on invoice 2026-0001." in arbook(*grant).err

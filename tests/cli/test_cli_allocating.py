"""What lies on account is put on invoices from the command line, and earns what money in advance earns."""

import pytest

JSON = ("--format", "json")


@pytest.fixture
def ada(done, book):
    """Ada paid 116.62 in advance; then she got an invoice over 119.00, with 2 % off for money in advance."""
    done("terms", book, "--add", "Advance", "--rule", "30 days", "--early", "2;advance")
    done("customer", book, "add", "--name", "Ada")
    done("pay", book, "--customer", "1001", "--amount", "116.62", "--on", "2026-03-01", "--today", "2026-03-01")
    words = ("--line", "Work;1;100;19", "--terms", "Advance")
    done("invoice", book, "--customer", "1001", *words, "--today", "2026-03-05")
    return book


def allocate(done, book, *words):
    return done("allocate", book, "--customer", "1001", *words, "--today", "2026-03-06", *JSON).json


def test_money_in_advance_settles_its_invoice_less_the_discount(done, ada):
    told = allocate(done, ada, "--discount", "auto")
    assert (told["put"], told["discount"], told["on_account"]) == ("116.62", "2.38", "0.00")
    assert told["settles"] == ["2026-0001"]
    rows = done("ledger", ada, "--customer", "1001", *JSON).json["rows"]
    assert [(row["dated_on"], row["kind"], row["balance"]) for row in rows] == [
        ("2026-03-01", "payment", "-116.62"),
        ("2026-03-05", "invoice", "2.38"),
        ("2026-03-06", "discount", "0.00"),
    ]
    done("check", ada)


def test_a_discount_is_only_taken_when_one_says_so(done, ada):
    told = allocate(done, ada)
    assert (told["put"], told["discount"]) == ("116.62", "0.00")


def test_a_part_of_it_goes_on_the_invoice_that_is_named(done, ada):
    done("invoice", ada, "--customer", "1001", "--line", "More;1;50;0", "--today", "2026-03-05")
    told = allocate(done, ada, "--for", "2026-0002", "--amount", "20")
    assert (told["put"], told["settles"], told["on_account"]) == ("20.00", ["2026-0002"], "96.62")
    told = allocate(done, ada, "--for", "2026-0002")
    assert (told["put"], told["settles"], told["on_account"]) == ("96.62", ["2026-0001", "2026-0002"], "0.00")


def test_a_credit_note_is_put_on_another_invoice_and_earns_nothing(done, ada):
    done("pay", ada, "--customer", "1001", "--amount", "2.38", "--for", "2026-0001", "--on", "2026-03-06")
    allocate(done, ada)
    done("credit-note", ada, "--invoice", "2026-0001", "--line", "Back;1;50;19", "--today", "2026-03-06")
    done("invoice", ada, "--customer", "1001", "--line", "More;1;60;0", "--terms", "Advance", "--today", "2026-03-06")
    told = allocate(done, ada, "--credit-note", "CN-2026-0001", "--discount", "auto")
    assert (told["put"], told["discount"], told["on_account"]) == ("59.50", "0.00", "0.00")


def test_what_lies_on_account_has_a_name_in_aging(done, ada):
    allocate(done, ada)
    done("pay", ada, "--customer", "1001", "--amount", "20", "--on", "2026-03-06", "--today", "2026-03-06")
    for by in ("customer", "piece"):
        rows = done("aging", ada, "--by", by, "--bands", "30", "--as-of", "2026-03-06", *JSON).json["rows"]
        assert {row["name"] for row in rows} == {"Ada"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--amount", "5"), "Say with --for which one invoice the amount is for."),
        (("--payment", "7"), "Nothing of it lies on account of Ada."),
        (("--for", "2026-0009"), "This customer has no open invoice 2026-0009."),
    ],
)
def test_what_cannot_be_meant_is_refused(arbook, ada, words, said):
    answer = arbook("allocate", ada, "--customer", "1001", *words, "--today", "2026-03-06")
    assert (answer.code, answer.err.strip()) == (1, said)


def test_of_several_sums_one_is_chosen(arbook, done, ada):
    asked = ("--customer", "1001", "--amount", "5", "--order", "on-account", "--on", "2026-03-02")
    done("pay", ada, *asked, "--today", "2026-03-06")
    answer = arbook("allocate", ada, "--customer", "1001", "--today", "2026-03-06")
    assert answer.code == 1
    assert "€116.62 (1 Mar 2026)" in answer.err
    assert "--payment" in answer.err
    assert allocate(done, ada, "--payment", "2")["put"] == "5.00"
    done("pay", ada, "--customer", "1001", "--amount", "200", "--on", "2026-03-06", "--today", "2026-03-06")
    answer = arbook("allocate", ada, "--customer", "1001", "--payment", "1", "--today", "2026-03-06")
    assert (answer.code, answer.err) == (1, "Ada owes nothing; €116.62 stays on account.\n")

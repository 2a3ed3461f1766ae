"""Credit notes from the command line: what comes back, what is left, and what is refused."""

import pytest

JSON = ("--format", "json")
DAY = ("--today", "2026-03-10")


@pytest.fixture
def ada(done, book):
    """Ada, in a book with the rates 19 % and 7 %."""
    done("customer", book, "add", "--name", "Ada")
    return book


@pytest.fixture
def invoice(done, ada):
    """Issues an invoice of these lines to Ada; returns its number."""

    def issue(*lines, more=()):
        words = [word for line in lines for word in ("--line", line)]
        told = done("invoice", ada, "--customer", "1001", *words, *more, "--today", "2026-03-01", *JSON)
        return told.json["number"]

    return issue


@pytest.fixture
def credit(done, ada):
    """Credits an invoice and gives the figures."""

    def call(number, *words):
        return done("credit-note", ada, "--invoice", number, *words, *DAY, *JSON).json

    return call


def test_what_was_written_off_is_not_paid_back(arbook, done, ada, invoice, credit):
    number = invoice("Paper;1;33.33;19%")
    done("money-rules", ada, "--small-difference", "1.00")
    done("pay", ada, "--customer", "1001", "--amount", "39.00", "--write-off-rest", *DAY)
    assert credit(number, "--whole")["total"] == "39.66"
    refused = arbook("refund", ada, "--customer", "1001", "--amount", "39.66", *DAY)
    assert (refused.code, "39.00" in refused.err) == (1, True)
    done("refund", ada, "--customer", "1001", "--amount", "39.00", *DAY)
    assert done("check", ada).code == 0


def test_the_whole_takes_the_shipping_that_the_lines_left(arbook, ada, invoice, credit):
    number = invoice("Paper;1;10.00;19%", more=("--charge", "Parcel;0.99;19%"))
    credit(number, "--return", "1=1")
    assert credit(number, "--whole")["total"] == "1.18"
    refused = arbook("credit-note", ada, "--invoice", number, "--whole", *DAY)
    assert (refused.code, refused.err) == (
        1,
        "All of this invoice is credited already.\n",
    )


def test_too_little_of_a_line_says_what_to_do_instead(arbook, ada, invoice, credit):
    number = invoice("Wire;1;10.00;19%")
    refused = arbook("credit-note", ada, "--invoice", number, "--return", "1=0.0001", *DAY)
    assert (refused.code, refused.err) == (
        1,
        "This comes to less than €0.01, the least that can be credited. Take more of the line back, or credit an "
        "amount.\n",
    )
    assert credit(number, "--line", "Offcut;1;0.01;19%")["total"] == "0.01"


def test_the_whole_after_an_amount_takes_what_is_left(done, ada, invoice, credit):
    number = invoice("Paper;1;100.00;19%", "Books;1;50.00;7%")
    assert credit(number, "--line", "Rebate;1;30;19%")["total"] == "35.70"
    assert credit(number, "--whole")["total"] == "136.80"
    assert done("check", ada).code == 0


def test_a_line_in_thirds_comes_back_to_the_cent(done, ada, invoice, credit):
    number = invoice("Pin;1;0.04;19%", more=("--discount", "10%"))
    parts = [credit(number, "--return", part)["total"] for part in ("1=0.33", "1=0.33", "1=0.34")]
    assert sum(int(part.replace(".", "")) for part in parts) == 5
    assert done("check", ada).code == 0


def test_an_invoice_whose_lines_are_not_known_is_credited_by_lines(arbook, done, shop):
    words = ("--issued-on", "2026-01-02", "--due-on", "2026-01-09", "--total", "119", "--tax", "19")
    done("invoice", shop, "--customer", "1001", "--record", "A-1", *words)
    refused = arbook("credit-note", shop, "--invoice", "A-1", "--whole", "--today", "2026-03-10")
    told = "The lines of this invoice are not known. Say what is credited, with --line.\n"
    assert (refused.code, refused.err) == (1, told)


def test_a_tax_that_the_invoice_never_had_is_refused(arbook, ada, invoice):
    number = invoice("Paper;1;100.00;19%")
    refused = arbook("credit-note", ada, "--invoice", number, "--line", "Rebate;1;30;7%", *DAY)
    told = "Line 1: the invoice has no such tax of 7 %. Take one of its own rates.\n"
    assert (refused.code, refused.err) == (1, told)


def test_a_credit_note_dated_ahead_is_asked_about(arbook, ada, invoice):
    words = ("--invoice", invoice("Paper;1;33.33;19%"), "--whole", "--issued-on", "2026-03-20", *DAY)
    asked = arbook("credit-note", ada, *words)
    assert asked.code == 1
    assert "lies ahead" in asked.err
    assert "no credit note" in asked.err
    assert arbook("credit-note", ada, *words, "--anyway").code == 0

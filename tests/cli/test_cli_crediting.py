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

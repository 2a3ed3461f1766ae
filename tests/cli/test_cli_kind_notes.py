"""Kind notes on the command line: shown, put into the outbox, or left be."""

from datetime import date

import pytest

from tests.support.shop import open_shop

PAID_ON = date(2026, 9, 11)
DAY = ("--today", "2026-09-12")


@pytest.fixture
def book(tmp_path):
    """A book in which Ada paid after a reminder."""
    shop = open_shop(tmp_path)
    ada = shop.customer("Ada", language="en")
    shop.invoice(ada, "100", date(2026, 9, 1), "A-1")
    shop.remind(date(2026, 9, 4), ada)
    shop.pay(ada, "100", PAID_ON)
    shop.book.close()
    return shop.path


def notes(done, book):
    return done("kind-notes", book, *DAY, "--format", "json").json["rows"]


def test_a_note_is_told_word_for_word_and_waits_in_the_outbox_once_it_is_wanted(done, book):
    [row] = notes(done, book)
    assert (row["kind"], row["channel"], row["subject"], row["in_time"]) == ("thanks", "mail", "Thank you", 0)
    assert "Your payment of €100.00 arrived" in row["body"]
    assert "1 note waits in the outbox." in done("kind-notes", book, *DAY, "--queue").out
    assert notes(done, book) == []
    assert "No note is offered today." in done("kind-notes", book, *DAY, "--queue").out


def test_a_note_that_is_left_be_is_not_offered_again(done, arbook, book):
    refused = arbook("kind-notes", book, *DAY, "--let-be")
    assert refused.code == 1
    assert "Say which note" in refused.err
    [row] = notes(done, book)
    done("kind-notes", book, *DAY, "--let-be", "--customer", row["customer"])
    assert notes(done, book) == []
    for way in ("--let-be", "--queue"):
        refused = arbook("kind-notes", book, *DAY, way, "--customer", row["customer"])
        assert "is not on offer today" in refused.err


def test_a_note_that_was_left_be_is_offered_again_on_demand(done, arbook, book):
    [row] = notes(done, book)
    whose = ("--customer", row["customer"])
    refused = arbook("kind-notes", book, *DAY, "--offer-again", *whose)
    assert "No note to this customer was let be" in refused.err
    done("kind-notes", book, *DAY, "--let-be", *whose)
    done("kind-notes", book, *DAY, "--offer-again", *whose)
    assert notes(done, book) == [row]

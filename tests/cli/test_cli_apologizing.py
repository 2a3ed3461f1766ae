"""An apology on the command line, and its way back."""

from datetime import date

import pytest

from tests.support.shop import open_shop

DAY = ("--today", "2026-09-06")
LATER = ("--today", "2026-09-20")
JSON = ("--format", "json")


@pytest.fixture
def book(tmp_path):
    """A book in which Ada was reminded on 4 September."""
    shop = open_shop(tmp_path)
    ada = shop.customer("Ada", language="en")
    shop.invoice(ada, "100", date(2026, 9, 1), "A-1")
    shop.remind(date(2026, 9, 4), ada)
    shop.book.close()
    return shop.path


def next_stage(done, book):
    told = done("remind", book, *LATER, *JSON).json
    return [row["stage"] for row in told["proposals"]] or [row["reason"] for row in told["held"]]


def test_an_apology_is_taken_back_and_reminders_go_on_as_before(arbook, done, book):
    before = next_stage(done, book)
    made = done("apologize", book, "1", "--no-mail", *DAY, *JSON).json
    assert (made["message"], made["mail"]) == (1, None)
    assert next_stage(done, book) != before
    done("apologize", book, "1", "--undo", *DAY)
    assert next_stage(done, book) == before
    again = arbook("apologize", book, "1", "--undo", *DAY)
    assert (again.code, again.out) == (1, "")


def test_an_undo_takes_nothing_else_and_nobody_undoes_what_was_not_said(arbook, book):
    assert arbook("apologize", book, "1", "--undo", "--no-mail", *DAY).code == 2
    assert arbook("apologize", book, "1", "--undo", *DAY).code == 1

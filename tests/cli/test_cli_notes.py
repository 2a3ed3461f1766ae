"""Receipts, thank-you notes, more time in writing and our terms, from the command line."""

import pytest
from pypdf import PdfReader

JSON = ("--format", "json")


@pytest.fixture
def ada(done, book):
    """Ada owes 119.00 since 5 March and paid 19.00 of it."""
    done("customer", book, "add", "--name", "Ada")
    done("invoice", book, "--customer", "1001", "--line", "Work;1;119;0", "--today", "2026-03-05")
    done("pay", book, "--customer", "1001", "--amount", "19.00", "--on", "2026-03-08", "--today", "2026-03-08")
    return book


def text_of(path):
    return " ".join(PdfReader(path).pages[0].extract_text().split())


@pytest.mark.parametrize(("command", "said"), [("receipt", "We received €19.00"), ("thank-you", "Thank you")])
def test_a_payment_is_answered(done, ada, tmp_path, command, said):
    target = tmp_path / "paper.pdf"
    told = done(command, ada, "1", "-o", str(target), "--today", "2026-03-09", *JSON).json
    assert told["file"] == str(target)
    assert said in text_of(target)


def test_more_time_is_confirmed(arbook, done, ada, tmp_path):
    target = tmp_path / "paper.pdf"
    words = ("2026-0001", "-o", str(target), "--today", "2026-03-09")
    assert "No more time was given" in arbook("extension-pdf", ada, *words).err
    done("extend", ada, "2026-0001", "--to", "2026-06-30", "--reason", "asked", "--today", "2026-03-09")
    done("extension-pdf", ada, *words)
    assert "30 June 2026" in text_of(target)


def test_our_terms_are_written_for_all_and_for_one(done, ada, tmp_path):
    done("our-terms", ada, "-o", str(tmp_path), "--today", "2026-03-09")
    assert "To our customers" in text_of(tmp_path / "terms-2026-03-09.pdf")
    done("our-terms", ada, "--customer", "1001", "-o", str(tmp_path), "--today", "2026-03-09")
    assert "Ada" in text_of(tmp_path / "terms-1001-2026-03-09.pdf")

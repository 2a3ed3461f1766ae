"""An invoice by mail from the command line: shown, queued, sent, and not twice."""

import pytest

DAY = ("--today", "2026-11-26")


@pytest.fixture
def issued(done, book):
    """A book with Ada's invoice 2026-0001."""
    done(
        "customer", book, "add", "--name", "Ada", "--number", "1", "--email", "ada@stone.example", "--language", "en"
    )
    done("invoice", book, "--customer", "1", "--line", "Rent;1;100;0", "--issued-on", "2026-11-26", *DAY)
    return book


def mail(done, book, *words):
    return done("mail-paper", book, *words, *DAY, "--format", "json").json


def test_the_mail_is_shown_and_nothing_is_changed(done, issued):
    number = done("invoices", issued, "--format", "json", *DAY).json["rows"][0]["number"]
    told = mail(done, issued, "invoice", number)
    assert (told["to"], told["mailed"]) == ("ada@stone.example", None)
    assert f"Please find attached invoice {number} over €100.00." in told["body"]
    assert told["attachment"].endswith(".pdf")
    assert done("outbox", issued, "--format", "json").json["rows"] == []


def test_it_is_sent_as_a_file_and_goes_again_only_on_wish(done, arbook, issued, tmp_path):
    number = done("invoices", issued, "--format", "json", *DAY).json["rows"][0]["number"]
    done("mail", issued, "--address", "nora@harbour.example", "--write-to", tmp_path / "post")
    told = mail(done, issued, "invoice", number, "--send", "--body", "Here it is.")
    assert (told["written"], told["left"], told["to"]) == (1, 0, "ada@stone.example")
    [file] = (tmp_path / "post").iterdir()
    assert b"Here it is." in file.read_bytes()
    assert mail(done, issued, "invoice", number)["mailed"] == "sent"
    refused = arbook("mail-paper", issued, "invoice", number, "--queue", *DAY)
    assert (refused.code, "only if you mean it" in refused.err) == (1, True)
    waits = done("mail-paper", issued, "invoice", number, "--queue", "--again", "--to", "bo@stone.example", *DAY)
    assert "waits in the outbox, to bo@stone.example." in waits.out

"""The contact log on the command line: answers go in, searches and files come out, and the check guards it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Arbook

DAY = ("--today", "2026-03-04")
JSON = (*DAY, "--format", "json")
LINES = (
    "From: Ada Lovelace <ada@example.org>",
    "Date: Tue, 3 Mar 2026 09:00:00 +0100",
    "Message-ID: <m1@example.org>",
    "Subject: Re: Invoice",
    "Content-Type: multipart/mixed; boundary=x",
    "",
    "--x",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Grüße, wir zahlen am Freitag.",
    "--x",
    "Content-Disposition: attachment; filename=slip.txt",
    "",
    "paid",
    "--x--",
)


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "answer.eml"
    path.write_bytes("\r\n".join(LINES).encode())
    return path


def test_a_mail_as_a_file_goes_into_the_log_once(done: Arbook, shop: Path, mail: Path) -> None:
    first = done("reply", shop, mail, *JSON).json
    assert (first["customer"], first["is_new"], first["files"]) == ("1001", True, ["slip.txt"])
    again = done("reply", shop, mail, *JSON).json
    assert (again["is_new"], again["line"]) == (False, first["line"])
    elsewhere = done("reply", shop, mail, "--customer", "1002", *JSON).json
    assert (elsewhere["is_new"], elsewhere["customer"]) == (False, "1001")
    assert "already" in done("reply", shop, mail, *DAY).out
    (row,) = done("log", shop, "--customer", "1001", *JSON).json["rows"]
    assert (row["made_on"], row["direction"], row["subject"]) == ("2026-03-03", "in", "Re: Invoice")
    assert row["body"] == "Grüße, wir zahlen am Freitag."
    assert len(row["fingerprint"]) == 64


def test_a_mail_of_a_stranger_asks_whose_it_is(arbook: Arbook, done: Arbook, shop: Path, mail: Path) -> None:
    mail.write_bytes(mail.read_bytes().replace(b"ada@example.org", b"stranger@example.org"))
    refused = arbook("reply", shop, mail, *DAY)
    assert refused.code == 1
    assert "stranger@example.org" in refused.err
    done("reply", shop, mail, "--customer", "1002", *DAY)
    assert done("log", shop, "--customer", "1002", *JSON).json["rows"]


def test_an_answer_without_a_file_is_written_down(arbook: Arbook, done: Arbook, shop: Path) -> None:
    done("reply", shop, "--customer", "1001", "--text", "Pays on Friday", "--way", "call", "--who", "Ada", *DAY)
    (row,) = done("log", shop, "--customer", "1001", *JSON).json["rows"]
    assert (row["kind"], row["direction"], row["with_whom"]) == ("call", "in", "Ada")
    for words in (("--text", "Soon"), (), ("--customer", "1001")):
        assert arbook("reply", shop, *words, *DAY).code == 1


def test_what_is_no_mail_is_refused_in_a_sentence(arbook: Arbook, shop: Path, mail: Path) -> None:
    mail.write_bytes(b"%PDF-1.7")
    assert ".eml" in arbook("reply", shop, mail, *DAY).err
    assert "cannot be read" in arbook("reply", shop, mail.parent / "missing.eml", *DAY).err


def test_the_whole_books_log_is_searched_whatever_the_accents(done: Arbook, shop: Path, mail: Path) -> None:
    done("reply", shop, mail, *DAY)
    done("note", shop, "--customer", "1002", "Pays on Friday", *DAY)
    found = done("log", shop, "--search", "grusse freitag", *JSON).json["rows"]
    assert [(row["customer"], row["name"]) for row in found] == [("1001", "Ada Lovelace")]
    assert len(done("log", shop, *JSON).json["rows"]) == 2
    assert [row["customer"] for row in done("log", shop, "--kind", "note", *JSON).json["rows"]] == ["1002"]
    assert done("log", shop, "--from", "2026-03-05", *JSON).json["rows"] == []
    assert done("log", shop, "--author", "nobody at all", *JSON).json["rows"] == []
    assert "Freitag" in done("log", shop, "--format", "csv", *DAY).out


def test_a_line_is_found_by_the_name_of_a_file_that_came_with_it(done: Arbook, shop: Path, mail: Path) -> None:
    done("reply", shop, mail, *DAY)
    [told] = done("log", shop, "--customer", "1001", *JSON).json["rows"]
    [name] = told["facts"]["files"]
    assert len(done("log", shop, "--search", f"{name.upper()} freitag", *JSON).json["rows"]) == 1
    assert done("log", shop, "--search", "left_out", *JSON).json["rows"] == []


def test_files_that_came_with_an_answer_are_written_out(done: Arbook, shop: Path, mail: Path, tmp_path: Path) -> None:
    done("reply", shop, mail, *DAY)
    told = done("log", shop, "--customer", "1001", "--files", tmp_path / "kept", *JSON).json
    [path] = told["files"]
    assert Path(path).read_bytes() == b"paid"


def test_the_check_tells_of_a_log_that_another_program_changed(arbook: Arbook, shop: Path, mail: Path) -> None:
    arbook("reply", shop, mail, *DAY)
    assert arbook("check", shop).code == 0
    with closing(sqlite3.connect(shop)) as driver:
        told = driver.execute("SELECT sql FROM sqlite_schema WHERE name = 'contact_made_refuse_update'").fetchone()[0]
        driver.execute("DROP TRIGGER contact_made_refuse_update")
        driver.execute("UPDATE contact_made SET body = 'We never pay'")
        driver.execute(told)
        driver.commit()
    answer = arbook("check", shop)
    assert answer.code == 1
    assert "Line 1 of the log (1001, 2026-03-03) was changed after it was written." in answer.out


def test_the_tone_is_shown_chosen_and_left_to_the_relationship_again(
    done: Arbook, arbook: Arbook, shop: Path
) -> None:
    told = done("tone", shop, "--customer", "1001", *JSON).json
    assert [(row["stage"], row["tone"], row["from"]) for row in told["rows"]][1] == ("neutral", "neutral", "stage")
    told = done("tone", shop, "--customer", "1001", "--set", "firm", "--reason", "she asked for it", *JSON).json
    assert {row["tone"] for row in told["rows"]} == {"firm"}
    told = done("tone", shop, "--customer", "1001", "--set", "relationship", "--sensitive", "ill", *JSON).json
    assert (told["is_sensitive"], told["chosen"], told["reason"]) == (True, None, "ill")
    assert {row["from"] for row in told["rows"]} == {"sensitive"}
    told = done("tone", shop, "--customer", "1001", "--not-sensitive", *JSON).json
    assert (told["is_sensitive"], told["reason"]) == (False, None)
    assert "the stage has it" in done("tone", shop, "--customer", "1001", *DAY).out
    assert arbook("tone", shop, "--customer", "1001", "--sensitive", "", *DAY).code == 1

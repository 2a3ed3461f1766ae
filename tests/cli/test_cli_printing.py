"""Papers as files: named by a pattern, one document for all, gone on with after a stop, noted as sent."""

import json
from pathlib import Path

import pypdfium2
import pytest

from arbook.cli import files as cli_files


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def two(done, book, tmp_path):
    """A book with two customers who owe."""
    for number, name in (("1", "Ada/Stone: Ltd"), ("2", "Bo")):
        done("customer", book, "add", "--name", name, "--number", number)
        done("invoice", book, "--customer", number, "--line", "Rent;1;100;0", *DATES)
    return book


DATES = ("--issued-on", "2026-11-01", "--today", "2026-11-26", "--anyway")


def test_files_are_named_by_a_pattern_that_every_system_takes(done, two, tmp_path):
    done("statement", two, "--all", "--names", "{customer}, {name}", "-o", tmp_path / "out", "--today", "2026-11-26")
    assert names(tmp_path / "out") == [
        "Ada-Stone- Ltd, statement-1-2026-11-26.pdf",
        "Bo, statement-2-2026-11-26.pdf",
    ]


def test_numbers_that_differ_in_capitals_alone_do_not_share_a_file(done, two, tmp_path):
    for number in ("x1", "X1"):
        done("customer", two, "add", "--name", number, "--number", number)
    wanted = (
        "statement",
        two,
        "--customer",
        "x1",
        "--customer",
        "X1",
        "-o",
        tmp_path / "out",
        "--today",
        "2026-11-26",
    )
    for _run in range(2):  # the same again gives the same files
        done(*wanted)
        assert names(tmp_path / "out") == ["statement-X1-2026-11-26-2.pdf", "statement-x1-2026-11-26.pdf"]


def test_a_pattern_that_would_write_two_into_one_is_refused(arbook, two, tmp_path):
    answer = arbook("statement", two, "--all", "--names", "{customer}", "-o", tmp_path / "out")
    assert (answer.code, "{name}" in answer.err) == (1, True)


def test_all_come_in_one_document_each_on_a_front_side(done, two, tmp_path):
    path = tmp_path / "all.pdf"
    day = ("--today", "2026-11-26")
    done("statement", two, "--all", "--together", "-o", path, *day)
    assert len(pypdfium2.PdfDocument(path)) == 2
    told = done("statement", two, "--all", "--together", "--fronts", "-o", path, *day, "--format", "json").json
    assert (told["count"], len(pypdfium2.PdfDocument(path))) == (2, 3)


def test_after_a_full_disk_the_finished_ones_stay_and_resume_writes_the_others(
    arbook, done, two, tmp_path, monkeypatch
):
    out, written = tmp_path / "out", cli_files.write_pdf
    day = ("--today", "2026-11-26")

    def full(content, path):
        if "-2-" in path.name:
            raise OSError(28, "No space left on device", str(path))
        return written(content, path)

    monkeypatch.setattr(cli_files, "write_pdf", full)
    answer = arbook("statement", two, "--all", "-o", out, *day)
    assert answer.code == 1
    assert "No space left on device" in answer.err
    assert "1 statement was written" in answer.err
    assert "--resume" in answer.err
    assert names(out) == ["statement-1-2026-11-26.pdf"]
    monkeypatch.undo()
    told = done("statement", two, "--all", "--resume", "-o", out, *day, "--format", "json").json
    assert [Path(each).name for each in told["files"]] == ["statement-2-2026-11-26.pdf"]


def test_a_paper_that_was_sent_by_hand_stands_in_the_log(done, two, tmp_path):
    day = ("--today", "2026-11-26")
    done("statement", two, "--customer", "1", "-o", tmp_path / "a.pdf", *day)
    assert not [each for each in log(done, two) if each["kind"] == "letter"]
    done("statement", two, "--customer", "1", "--sent", "-o", tmp_path / "a.pdf", *day)
    done("our-terms", two, "--customer", "1", "--sent", "-o", tmp_path / "b.pdf", *day)
    letters = [each["subject"] for each in log(done, two) if each["kind"] == "letter"]
    assert sorted(letters) == ["Our terms of payment", "Statement of open items"]


def test_a_paper_that_was_sent_comes_out_again_byte_by_byte(done, two, tmp_path):
    day = ("--today", "2026-11-26")
    done("our-terms", two, "--customer", "1", "--sent", "-o", tmp_path / "a.pdf", *day)
    done("statement", two, "--customer", "1", "--sent", "-o", tmp_path / "b.pdf", *day)
    changed = ("--name", "Other Works", "--paper-style", "compact", "--paper-font", "dejavu-sans", "--language", "de")
    done("settings", two, *changed, "--accent", "#123456")
    told = done("log", two, "--customer", "1", "--papers", tmp_path / "kept", *day, "--format", "json").json
    kept = [Path(each).read_bytes() for each in told["files"]]
    assert sorted(kept) == sorted((tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf"))
    done("statement", two, "--customer", "1", "-o", tmp_path / "b.pdf", *day)
    assert (tmp_path / "b.pdf").read_bytes() not in kept


def log(done, book):
    return json.loads(done("log", book, "--customer", "1", "--today", "2026-11-26", "--format", "json").out)["rows"]


def test_statements_of_several_customers_are_written_and_noted_together(done, two, tmp_path):
    day = ("--today", "2026-11-25", "--as-of", "2026-11-25", "--format", "json")
    both = ("--customer", "1", "--customer", "2")
    assert done("statement", two, *both, "--sent", "-o", tmp_path / "out", *day).json["count"] == 2
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 2
    for number in ("1", "2"):
        assert [row["kind"] for row in done("log", two, "--customer", number, *day).json["rows"]][:1] == ["letter"]
    assert done("statement", two, *both, "--together", "-o", tmp_path / "one.pdf", *day).json["count"] == 2

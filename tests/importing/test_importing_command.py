"""``arbook import``: what a file leaves open is decided by the book's country, or by the owner before all else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arbook.app import main

HEAD = "Customer,Invoice No,Invoice Date,Due Date,Amount\n"
OPEN_DATES = HEAD + "7,A1,01/02/2026,03/02/2026,100.00\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(word) for word in words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


@pytest.fixture
def founded(tmp_path: Path) -> Callable[[str], Path]:
    def new(country: str) -> Path:
        path = tmp_path / f"{country}.arbook"
        words = f"new {path} --business Harbour --currency USD --country {country}".split()
        assert main(words) == 0
        return path

    return new


def written(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def invoices(run: Run, book: Path) -> list[dict[str, Any]]:
    return list(json.loads(run("invoices", book, "--format", "json")[1])["rows"])


@pytest.mark.parametrize(
    ("country", "told", "due_on"),
    [("US", "month, day, year", "2026-03-02"), ("GB", "day, month, year", "2026-02-03")],
)
def test_dates_that_could_be_read_two_ways_follow_the_books_country_and_say_so(
    run: Run, founded: Callable[[str], Path], tmp_path: Path, country: str, told: str, due_on: str
) -> None:
    book = founded(country)
    code, _, err = run("import", book, "invoices", written(tmp_path, "i.csv", OPEN_DATES))
    assert (code, f"Dates are read as {told}." in err) == (0, True)
    assert [row["due_on"] for row in invoices(run, book)] == [due_on]


def test_where_the_country_does_not_decide_nothing_is_saved_before_the_owner_does(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    book, file = founded("CA"), written(tmp_path, "i.csv", OPEN_DATES)
    for options in ((), ("--dry-run",)):
        code, out, err = run("import", book, "invoices", file, *options)
        assert (code, out, "Say --date-order dmy or mdy" in err) == (1, "", True)
    assert invoices(run, book) == []
    code, _, err = run("import", book, "invoices", file, "--date-order", "mdy")
    assert (code, err) == (0, "")
    assert [row["due_on"] for row in invoices(run, book)] == ["2026-03-02"]


def test_a_mapping_may_say_the_order_and_one_that_does_not_is_asked_too(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    book, file = founded("CA"), written(tmp_path, "i.csv", OPEN_DATES)
    names = ("customer_number", "number", "issued_on", "due_on", "amount")
    columns = dict(zip(names, HEAD.strip().split(","), strict=True))
    silent = written(tmp_path, "silent.json", json.dumps({"kind": "invoices", "columns": columns}))
    assert run("import", book, "invoices", file, "--mapping", silent)[0] == 1
    saying = {"kind": "invoices", "columns": columns, "date_order": "dmy"}
    code, _, err = run("import", book, "invoices", file, "--mapping", written(tmp_path, "m.json", json.dumps(saying)))
    assert (code, err) == (0, "")
    assert [row["due_on"] for row in invoices(run, book)] == ["2026-02-03"]


def test_the_owners_order_wins_over_the_files_and_a_date_against_it_is_complained_of(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    file = written(tmp_path, "i.csv", HEAD + "7,A1,1/31/2026,2/28/2026,1.00\n")
    code, _, err = run("import", founded("US"), "invoices", file, "--date-order", "dmy")
    assert (code, err.startswith("Line 2: Invoice Date “1/31/2026” puts day and month in another order")) == (1, True)


def test_amounts_that_could_be_read_two_ways_follow_the_country_and_say_so(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    book = founded("US")
    code, _, err = run(
        "import", book, "invoices", written(tmp_path, "i.csv", HEAD + '7,A1,2026-01-02,2026-02-02,"1,245"\n')
    )
    assert (code, "are read with the decimal mark “.”" in err) == (0, True)
    assert [row["total"] for row in invoices(run, book)] == ["1245.00"]
    english_in_germany = written(tmp_path, "i.csv", HEAD + '7,A1,2026-01-02,2026-02-02,"1,245"\n')
    code, _, err = run("import", founded("DE"), "invoices", english_in_germany)
    assert (code, "“1,245” has more decimals than the currency" in err) == (1, True)


def test_two_decimal_marks_in_one_column_refuse_the_file(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    text = HEAD + '7,A1,2026-01-02,2026-02-02,"1,234.50"\n7,A2,2026-01-02,2026-02-02,"12,50"\n'
    code, _, err = run("import", founded("US"), "invoices", written(tmp_path, "i.csv", text))
    assert code == 1
    assert "Line 3: Amount “12,50” does not have the decimal mark “.” that other amounts of its column have." in err


def test_two_equal_payments_come_in_when_the_owner_says_that_both_are_real(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    book = founded("US")
    run("import", book, "invoices", written(tmp_path, "i.csv", HEAD + "7,A1,2026-01-02,2026-02-02,100\n"))
    row = "7,A1,2026-02-03,40.00\n"
    file = written(tmp_path, "p.csv", "Customer,Invoice No,Payment Date,Amount\n" + row + row)
    code, _, err = run("import", book, "payments", file)
    assert (code, "if both are real" in err and "--equal-payments" in err) == (1, True)
    words = ("import", book, "payments", file, "--equal-payments", "--format", "json")
    assert json.loads(run(*words)[1])["payments"] == 2
    again = json.loads(run(*words)[1])
    assert (again["payments"], again["known"]) == (0, 2)


def test_a_row_per_invoice_line_is_refused_with_what_to_do(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    row = "7,A1,2026-01-02,2026-02-02,100\n"
    code, _, err = run("import", founded("US"), "invoices", written(tmp_path, "i.csv", HEAD + row + row))
    assert (code, "must be summed to one row per invoice first" in err) == (1, True)


def test_completed_customers_are_counted_in_words_and_for_programs(
    run: Run, founded: Callable[[str], Path], tmp_path: Path
) -> None:
    book = founded("US")
    run("import", book, "invoices", written(tmp_path, "i.csv", HEAD + "7,A1,2026-01-02,2026-02-02,100\n"))
    file = written(tmp_path, "c.csv", "Number,Name,Email\n7,Ada,ada@stone.example\n")
    _, out, _ = run("import", book, "customers", file, "--dry-run")
    assert out.endswith("would be added; 1 customer would be completed.\n")
    assert json.loads(run("import", book, "customers", file, "--format", "json")[1])["updated"] == 1
    again = json.loads(run("import", book, "customers", file, "--format", "json")[1])
    assert (again["updated"], again["known"]) == (0, 1)

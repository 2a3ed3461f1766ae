"""A spreadsheet reads every cell as what it is, and none as a formula."""

import csv
import io
from datetime import date

import pytest

from arbook.formats.csv_text import csv_text, safe_cell
from arbook.ledger.money import Money


@pytest.mark.parametrize("text", ["=1+1", "+HYPERLINK(A1)", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-12.50.1"])
def test_text_that_would_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


def test_amounts_days_and_numbers_stay_as_they_are() -> None:
    cells = (Money.of("-12.50", "EUR"), date(2026, 11, 26), -3, None, "-7", "Müller")
    assert [safe_cell(cell) for cell in cells] == ["-12.50", "2026-11-26", "-3", "", "-7", "Müller"]


def test_commas_quotes_and_line_breaks_come_back_unchanged() -> None:
    row = ('Marlow, "the" Hotel', "1 Quay\nCork", "")
    assert list(csv.reader(io.StringIO(csv_text([row]), newline=""))) == [list(row)]

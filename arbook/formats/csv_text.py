"""Rows as CSV for spreadsheets: no cell can act as a formula, whatever a customer is called.

Amounts come as plain decimals and days in ISO form, which every spreadsheet reads in any language.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date

from arbook.ledger.money import Money

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
BYTE_ORDER_MARK = "\ufeff"
"""Before the text, so that Excel takes it for UTF-8."""

Cell = str | int | Money | date | None


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as one text, lines ending as RFC 4180 has it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe_cell(cell: Cell) -> str:
    """The cell's text; what a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(cell, date):
        return cell.isoformat()
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text) else text

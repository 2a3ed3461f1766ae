"""What a command prints: a table for people, CSV and JSON for programs.

CSV and JSON are UTF-8 wherever they go. Tables and sentences adapt to a terminal that knows fewer letters.
"""

import codecs
import csv
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import TextIOWrapper
from typing import Any, TextIO

from arbook.formats.csv_text import safe_cell
from arbook.ledger.money import Money
from arbook.sentences.sentence import Sentence

FORMATS = ("table", "csv", "json")
_WIDEST_CELL = 100
_PLAIN_MARKS = str.maketrans(
    {"“": '"', "”": '"', "’": "'", "−": "-", "–": "-", "…": "...", "\u00a0": " ", "€": "EUR ", "£": "GBP "}
)


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows under declared columns; ``name`` is their key in JSON."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[object, ...]]

    def as_dicts(self) -> list[dict[str, object]]:
        """The rows with their column names."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def prepare_streams() -> None:
    """Let nothing fail because a terminal lacks a letter."""
    codecs.register_error("arbook-plain", _in_plainer_letters)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="arbook-plain")


def show(form: str, facts: Mapping[str, object], *listings: Listing) -> None:
    """Print facts and rows in the asked form. CSV holds the first listing only; a file of rows knows one header."""
    if form == "json":
        show_json({**facts, **{listing.name: listing.as_dicts() for listing in listings}})
    elif form == "csv":
        _show_csv(listings[0])
    else:
        _show_tables(facts, listings)


def _show_tables(facts: Mapping[str, object], listings: Sequence[Listing]) -> None:
    show_facts({name: fact for name, fact in facts.items() if fact is not None})
    for listing in listings:
        title = "" if listing.name == "rows" else f"\n{_words(listing.name).capitalize()}"
        print(title)
        print(_table(listing))


def show_facts(facts: Mapping[str, object]) -> None:
    """One fact a line, for people."""
    for name, fact in facts.items():
        print(f"{_words(name)}: {cell_text(fact)}".rstrip())


def _words(name: str) -> str:
    return name.replace("_", " ")


def show_json(document: Mapping[str, object]) -> None:
    """One JSON document."""
    _write_utf8(sys.stdout)
    print(json.dumps(plain_value(document), ensure_ascii=False, indent=2))


def say(sentence: Sentence, *, stream: TextIO | None = None) -> None:
    """Print a sentence in English."""
    from arbook.formats.formats import formats_for

    print(sentence.plain(formats_for("en")), file=stream or sys.stdout)


def plain_value(value: object) -> Any:
    """As JSON has it: amounts and numbers with decimals as strings, dates in ISO form."""
    match value:
        case Money() | Decimal():
            return f"{value.decimal:f}" if isinstance(value, Money) else f"{value:f}"
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain_value(each) for key, each in value.items()}
        case str() | int() | None:
            return value
        case Iterable():
            return [plain_value(each) for each in value]
        case _:
            return str(value)


def cell_text(value: object) -> str:
    """As a table has it, on one line."""
    plain = plain_value(value)
    if isinstance(plain, list):
        return ", ".join(str(each["number"]) if isinstance(each, dict) else str(each) for each in plain)
    if isinstance(plain, bool):
        return "yes" if plain else ""
    text = "" if plain is None else str(plain)
    seen = " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
    return seen if len(seen) <= _WIDEST_CELL else seen[: _WIDEST_CELL - 1] + "…"


def silence_stdout() -> None:
    """After the reader closed the pipe: what is still buffered must not raise when Python ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no real file below, as in tests
        return


def _table(listing: Listing) -> str:
    from tabulate import tabulate

    if not listing.rows:
        return "nobody" if listing.name in ("proposals", "held") else "nothing to list"
    cells = [[cell_text(each) for each in row] for row in listing.rows]
    columns = zip(*listing.rows, strict=True)
    sides = ["right" if any(isinstance(each, (Money, int)) for each in column) else "left" for column in columns]
    heads = [_words(name) for name in listing.columns]
    return tabulate(cells, headers=heads, colalign=sides, disable_numparse=True)


def _show_csv(listing: Listing) -> None:
    _write_utf8(sys.stdout)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(listing.columns)
    writer.writerows([_csv_cell(each) for each in row] for row in listing.rows)


def _csv_cell(value: object) -> object:
    """Text that a spreadsheet would take for a formula gets an apostrophe; amounts and dates stay as they are."""
    plain = plain_value(value)
    if isinstance(plain, list):
        plain = cell_text(value)
    if isinstance(value, (Money, Decimal, date)) or not isinstance(plain, str):
        return plain
    return safe_cell(plain)


def _write_utf8(stream: TextIO) -> None:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _in_plainer_letters(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    letters = error.object[error.start : error.end].translate(_PLAIN_MARKS)
    return "".join(letter if letter.isascii() else "?" for letter in letters), error.end

"""A delimited text file as a table: heading, rows with the line they begin on, and how it was written."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from arbook.importing.decoding import bytes_of, decode
from arbook.importing.errors import UnreadableFileError

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS = 1 << 16
_SAMPLE_ROWS = 40
_HEADER_WITHIN = 12
"""Rows among which the heading is looked for: some programs put titles above it."""
_DATEV_MARKS = frozenset({"EXTF", "DTVF"})

Row = tuple[int, tuple[str, ...]]
"""Line of the file (from 1) on which the row begins, and its cells as written."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may hold; a file beyond that is refused before it can fill the memory."""

    file_bytes: int = 100 * 1024 * 1024
    rows: int = 1_000_000
    columns: int = 500
    cell_characters: int = 32_767


USUAL_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file that could be read as a table.

    ``header`` names are trimmed and made unique ("Amount", "Amount (2)"); a column without a heading is "".
    ``rows`` leaves out blank lines; a ragged row is kept as it stands.
    """

    path: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str
    encoding: str

    def column_of(self, header: str) -> int | None:
        """Position of the column with this heading, None when there is none."""
        return self.header.index(header) if header and header in self.header else None


def read_table(
    path: Path | str,
    limits: Limits = USUAL_LIMITS,
    *,
    delimiter: str | None = None,
    encoding: str | None = None,
) -> TableFile:
    """Reads a whole file.

    Args:
        path: The file.
        limits: Sizes beyond which it is refused.
        delimiter: One of ``DELIMITERS`` chosen by the owner; None finds it.
        encoding: A codec name chosen by the owner; None finds it. A byte order mark always wins.

    Raises:
        UnreadableFileError: see there; nothing else, whatever the bytes.
    """
    where = str(path)
    text, used = decode(bytes_of(Path(path), limits.file_bytes), where, encoding)
    if not text.strip():
        raise UnreadableFileError(path=where, why="empty")
    mark = delimiter or _likely_delimiter(text)
    rows = list(_checked_rows(text, mark, limits, where))
    start = _header_position(rows)
    if len(rows) - start <= 1:
        raise UnreadableFileError(path=where, why="header_only" if rows else "empty")
    return TableFile(where, _unique_names(rows[start][1]), tuple(rows[start + 1 :]), mark, used)


def _checked_rows(text: str, delimiter: str, limits: Limits, path: str) -> Iterator[Row]:
    # strict: a quote that never closes would otherwise swallow the rest of the file without a word
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line, count = 1, 0
    try:
        for cells in reader:
            begins_on, line = line, reader.line_num + 1
            if not any(map(str.strip, cells)):
                continue
            count += 1
            if len(cells) > limits.columns:
                raise UnreadableFileError(path=path, why="too_many_columns", line=begins_on, limit=limits.columns)
            if count > limits.rows + 1:
                raise UnreadableFileError(path=path, why="too_many_rows", limit=limits.rows)
            if max(map(len, cells)) > limits.cell_characters:
                raise _cell_too_long(path, begins_on, limits)
            yield begins_on, tuple(cells)
    except csv.Error as problem:
        if "field larger" in str(problem):
            raise _cell_too_long(path, line, limits) from None
        raise UnreadableFileError(path=path, why="broken_quotes", line=line) from None


def _cell_too_long(path: str, line: int, limits: Limits) -> UnreadableFileError:
    return UnreadableFileError(path=path, why="cell_too_long", line=line, limit=limits.cell_characters)


def _likely_delimiter(text: str) -> str:
    """The mark that cuts the first rows into the most equal number of cells; a single column counts as commas.

    ``csv.Sniffer`` judges by letters between quotes and errs on short files, so it is not asked.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    scores = {mark: _evenness(sample, mark) for mark in DELIMITERS}
    best = max(DELIMITERS, key=lambda mark: scores[mark])
    return best if scores[best] > (0.0, 0) else ","


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    """Share of rows that have the most common width, and that width; nothing for a width of one."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    try:
        for cells in islice(reader, _SAMPLE_ROWS):
            if any(cells):
                widths[len(cells)] += 1
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, times = widths.most_common(1)[0]
    return (times / widths.total(), width) if width > 1 else (0.0, 0)


def _header_position(rows: list[Row]) -> int:
    """The first row with two or more filled cells: above it stand titles, ``sep=;`` or a DATEV line."""
    for position, (_, cells) in enumerate(rows[:_HEADER_WITHIN]):
        if cells[0] in _DATEV_MARKS:
            continue
        if sum(1 for cell in cells if cell.strip()) > 1:
            return position
    return 0


def _unique_names(cells: tuple[str, ...]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    names = []
    for cell in cells:
        name = " ".join(cell.split())
        seen[name] += 1
        names.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return tuple(names)

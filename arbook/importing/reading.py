"""From a table and a mapping to typed records, and a complaint with its line for everything that does not fit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from arbook.importing.cells import CellValue, Problem, read_amount, reader_of
from arbook.importing.errors import MappingError
from arbook.importing.evidence import Notice, mark_told_by
from arbook.importing.fields import KINDS, FieldSpec, FieldType, ImportKind, KindSpec
from arbook.importing.mapping import Mapping, columns_with_two_marks, number_notices
from arbook.importing.rows import CustomerRecord, InvoiceRecord, PaymentRecord, Record
from arbook.importing.sense import problems_of, remarks_on, with_defaults
from arbook.importing.table_file import Row, TableFile
from arbook.importing.watching import Watch, watched
from arbook.importing.who import who_notices
from arbook.ledger.money import currency_decimals

_RECORDS: dict[ImportKind, Callable[..., Record]] = {
    ImportKind.CUSTOMERS: CustomerRecord,
    ImportKind.INVOICES: InvoiceRecord,
    ImportKind.PAYMENTS: PaymentRecord,
}
_NOT_KEPT = frozenset({FieldType.TEXT, FieldType.LINES, FieldType.NUMBER, FieldType.EMAIL})
"""Types whose texts hardly repeat, so that remembering what they meant gains nothing."""
_MOST_KEPT = 1 << 16
_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a row can not be taken.

    ``line`` of the file; ``field`` key and ``header``, "" where the whole row is meant; ``text`` as written.
    ``why`` is one of ``missing``, ``too_long``, ``number_lost`` (a spreadsheet wrote 2.2E+09), ``not_a_date``,
    ``no_such_day``, ``two_digit_year``, ``two_date_orders``, ``date_out_of_range``, ``future_date``,
    ``not_an_amount``, ``too_many_decimals``, ``too_large``, ``other_currency``, ``zero``, ``negative``,
    ``tax_exceeds_amount``, ``not_yes_or_no``, ``unknown_country``, ``unknown_currency``, ``unknown_language``,
    ``unknown_customer_kind``, ``bad_email``, ``not_days``, ``due_before_issued``, ``settled_before_issued``,
    ``zeros_lost`` (fact
    ``digits``; the owner says whether they are to be restored), ``two_decimal_marks`` (its column has amounts with
    the other ``mark`` too), ``duplicate_in_file`` (facts ``first_line`` and ``kind`` of the rows),
    ``too_few_cells``, ``too_many_cells`` (``expected``, ``found``).
    """

    line: int
    field: str
    header: str
    text: str
    why: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says. Rows with a complaint are not among ``records``; all are in the order of the file."""

    records: tuple[Record, ...]
    complaints: tuple[Complaint, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """One cell of the preview: text as written, the field it is read as ("" for none), what is wrong with it."""

    text: str
    field: str
    complaint: Complaint | None


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the preview; ``complaints`` also holds those that belong to no shown cell."""

    line: int
    cells: tuple[PreviewCell, ...]
    complaints: tuple[Complaint, ...]


def read_records(
    table: TableFile, mapping: Mapping, *, currency: str, today: date, watch: Watch | None = None
) -> Reading:
    """Reads all rows.

    Args:
        table: The file.
        mapping: Its columns; fields without a column are None in the records.
        currency: The book's, for rows and mappings that name none.
        today: Nobody has paid after this day.
        watch: Is told how far it is, see ``watching``.

    Raises:
        MappingError: ``fields_missing`` or ``header_not_in_file``.
        UnknownCurrencyError: the mapping's or the book's currency.
        ImportStoppedError: ``watch`` asked to stop.
    """
    missing = mapping.missing_fields()
    if missing:
        raise MappingError(why="fields_missing", fields=missing)
    return _Reader(table, mapping, currency, today, _Known.of(table, mapping)).read(watch)


def preview(table: TableFile, mapping: Mapping, n: int = 10, *, currency: str, today: date) -> tuple[PreviewRow, ...]:
    """The first ``n`` rows with their complaints, for a mapping that may still be incomplete.

    Raises:
        MappingError: ``header_not_in_file``.
    """
    head = replace(table, rows=table.rows[:n])
    reading = _Reader(head, mapping, currency, today, _Known.of(table, mapping)).read()
    field_of = {header: key for key, header in mapping.columns.items()}
    rows = []
    for line, cells in head.rows:
        own = tuple(complaint for complaint in reading.complaints if complaint.line == line)
        by_header = {complaint.header: complaint for complaint in reversed(own)}
        shown = (
            PreviewCell(text, field_of.get(name, ""), by_header.get(name) if name else None)
            for name, text in zip(table.header, cells, strict=False)
        )
        rows.append(PreviewRow(line, tuple(shown), own))
    return tuple(rows)


@dataclass(slots=True)
class _Column:
    """One mapped column: where it stands and where its value goes in the record."""

    spec: FieldSpec
    slot: int
    position: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What only the whole file tells, known before its first row is read."""

    of_numbers: tuple[Notice, ...]
    of_names: tuple[Notice, ...]
    two_marks: tuple[str, ...]

    @classmethod
    def of(cls, table: TableFile, mapping: Mapping) -> "_Known":
        of_names = who_notices(table, KINDS[mapping.kind], mapping.columns)
        return cls(number_notices(table, mapping), of_names, columns_with_two_marks(table, mapping))


class _Reader:
    """One pass over a table. Each distinct text of a column is understood once and remembered."""

    def __init__(self, table: TableFile, mapping: Mapping, currency: str, today: date, known: _Known) -> None:
        self._table, self._mapping, self._today = table, mapping, today
        self._known = known
        self._usual_digits = max((int(str(notice.facts["digits"])) for notice in known.of_numbers), default=0)
        self._usual_currency = mapping.currency or currency
        currency_decimals(self._usual_currency)
        self._spec: KindSpec = KINDS[mapping.kind]
        self._width = len(table.header)
        columns = [self._column(slot, spec) for slot, spec in self._mapped_fields()]
        self._amounts = [column for column in columns if column.spec.type is FieldType.AMOUNT]
        self._others = [
            (column, self._reader(column.spec)) for column in columns if column.spec.type is not FieldType.AMOUNT
        ]
        self._read_amount = lru_cache(_MOST_KEPT)(read_amount)
        slots = {spec.key: slot for slot, spec in enumerate(self._spec.fields)}
        self._currency_slot = slots["currency"]
        self._unique_slot = None if self._spec.unique_field is None else slots[self._spec.unique_field]
        self._first_lines: dict[object, int] = {}
        self._complaints: list[Complaint] = []
        self._notices: list[Notice] = []

    def read(self, watch: Watch | None = None) -> Reading:
        rows = watched(self._table.rows, watch)
        records = [record for row in rows if (record := self._record(row)) is not None]
        of_file = (*self._known.of_numbers, *self._known.of_names)
        return Reading(tuple(records), tuple(self._complaints), (*of_file, *self._notices))

    def _mapped_fields(self) -> list[tuple[int, FieldSpec]]:
        return [(slot, spec) for slot, spec in enumerate(self._spec.fields) if spec.key in self._mapping.columns]

    def _column(self, slot: int, spec: FieldSpec) -> _Column:
        header = self._mapping.columns[spec.key]
        position = self._table.column_of(header)
        if position is None:
            raise MappingError(why="header_not_in_file", name=header)
        return _Column(spec, slot, position)

    def _reader(self, spec: FieldSpec) -> Callable[[str], CellValue]:
        pad_to = self._mapping.pad_number_to if spec.key == self._spec.number_field else None
        read = reader_of(spec, self._mapping.date_order, pad_to)
        return read if spec.type in _NOT_KEPT else lru_cache(_MOST_KEPT)(read)

    def _record(self, row: Row) -> Record | None:
        line, cells = row
        before = len(self._complaints)
        if len(cells) != self._width:
            self._complain_of_width(row)
            if len(self._complaints) > before:
                return None
        values: list[Any] = [None] * len(self._spec.fields)
        for column, read in self._others:
            text = cells[column.position]
            self._put(values, column, line, text, read(text))
        if self._mapping.kind is not ImportKind.CUSTOMERS and values[self._currency_slot] is None:
            values[self._currency_slot] = self._usual_currency
        self._fill_amounts(values, line, cells)
        self._check_row(values, row)
        if self._unique_slot is not None or len(self._complaints) == before:  # refused cells are blank, not equal
            self._check_first(values, line)
        return _RECORDS[self._mapping.kind](line, *values) if len(self._complaints) == before else None

    def _fill_amounts(self, values: list[Any], line: int, cells: tuple[str, ...]) -> None:
        currency = values[self._currency_slot]
        for column in self._amounts:
            text = cells[column.position]
            self._put(values, column, line, text, self._read_amount(text, currency, self._mapping.decimal_mark))
            if column.spec.key in self._known.two_marks and values[column.slot] is not None:
                self._check_mark(column, line, text)

    def _check_mark(self, column: _Column, line: int, text: str) -> None:
        """In a column with both marks, an amount that has the other mark is as likely a slip as not."""
        mark = self._mapping.decimal_mark
        if mark_told_by(text.strip()) not in ("", None, mark):
            self._complain(line, column.spec.key, text, ("two_decimal_marks", {"mark": mark}))

    def _put(self, values: list[Any], column: _Column, line: int, text: str, found: CellValue) -> None:
        value, problem = found
        values[column.slot] = value
        if problem is not None:
            self._complain(line, column.spec.key, text, problem)
        elif value is None and column.spec.is_required:
            self._complain(line, column.spec.key, text, ("missing", {}))
        elif self._has_lost_zeros(column, value):
            self._complain(line, column.spec.key, text, ("zeros_lost", {"digits": self._usual_digits}))

    def _has_lost_zeros(self, column: _Column, value: object) -> bool:
        """A number that is shorter than its file's usual ones means another invoice; the owner decides which."""
        if not self._usual_digits or column.spec.key != self._spec.number_field:
            return False
        text = str(value)
        return text.isascii() and text.isdigit() and len(text) < self._usual_digits

    def _complain(self, line: int, key: str, text: str, problem: Problem) -> None:
        why, facts = problem
        header = self._mapping.columns.get(key, "")
        self._complaints.append(Complaint(line, key, header, text[:_LONGEST_QUOTE], why, dict(facts)))

    def _complain_of_width(self, row: Row) -> None:
        line, cells = row
        facts: dict[str, object] = {"expected": self._width, "found": len(cells)}
        if len(cells) < self._width:
            self._complain(line, "", "", ("too_few_cells", facts))
        elif any(map(str.strip, cells[self._width :])):
            self._complain(line, "", "", ("too_many_cells", facts))

    def _check_row(self, values: list[Any], row: Row) -> None:
        line, cells = row
        with_defaults(self._mapping.kind, values)
        for key, problem in problems_of(self._spec, values, self._today):
            position = self._table.column_of(self._mapping.columns.get(key, ""))
            self._complain(line, key, "" if position is None else cells[position], problem)
        self._notices += remarks_on(self._mapping.kind, values, line, self._today)

    def _check_first(self, values: list[Any], line: int) -> None:
        slot = self._unique_slot
        identity = tuple(values) if slot is None else values[slot]
        if self._mapping.kind is ImportKind.INVOICES and isinstance(identity, str):
            identity = identity.casefold()  # nobody tells EXT5 and ext5 apart on the telephone
        if identity is None or (slot is None and self._mapping.allow_equal_payments):
            return
        first = self._first_lines.setdefault(identity, line)
        if first != line:
            key, text = ("", "") if slot is None else (self._spec.fields[slot].key, str(values[slot]))
            facts: dict[str, object] = {"first_line": first, "kind": self._mapping.kind.value}
            self._complain(line, key, text, ("duplicate_in_file", facts))

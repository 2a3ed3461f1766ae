"""A file being brought in: which columns hold what, and what is wrong with which line."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from arbook.gui.shared.form_errors import FormError
from arbook.importing.days import DateOrder
from arbook.importing.evidence import Notice
from arbook.importing.fields import KINDS, ImportKind, KindSpec
from arbook.importing.habits import habits_of
from arbook.importing.headings import header_signature
from arbook.importing.mapping import Mapping, MappingGuess, guess_mapping, number_notices
from arbook.importing.reading import PreviewRow, Reading, preview, read_records
from arbook.importing.table_file import TableFile, read_table
from arbook.importing.watching import Watch
from arbook.importing.who import NOBODY, Familiar, who_notices
from arbook.services.changing import new_operation_id

PREVIEW_ROWS = 30
LARGE_FILE = 20_000
"""Rows beyond which a file is checked only when the owner asks."""


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file as it was read, with the likeliest kind and a guess for every kind."""

    table: TableFile
    kind: ImportKind
    guesses: dict[ImportKind, MappingGuess]

    @property
    def signature(self) -> str:
        """Under which a mapping for such files is kept."""
        return header_signature(self.table.header)


def load_file(path: Path, date_order: DateOrder, decimal_mark: str, familiar: Familiar = NOBODY) -> LoadedFile:
    """Read a file and guess what it holds. Needs no book.

    Raises:
        UnreadableFileError: it is no table.
    """
    table = read_table(path)
    guesses = {
        kind: guess_mapping(table, kind, date_order=date_order, decimal_mark=decimal_mark, familiar=familiar)
        for kind in ImportKind
    }
    return LoadedFile(table, max(ImportKind, key=lambda kind: _fit(guesses[kind].mapping)), guesses)


def _fit(mapping: Mapping) -> tuple[bool, int, int]:
    """How well a kind fits: nothing missing, then the share of required fields, then how many were found."""
    required = [each.key for each in KINDS[mapping.kind].fields if each.is_required]
    found = sum(key in mapping.columns for key in required)
    return not mapping.missing_fields(), found * 100 // max(1, len(required)), len(mapping.columns)


@dataclass(slots=True)
class ImportForm:
    """State of the dialog. ``sure`` says whether date order and decimal mark were plain from the file."""

    today: date
    currency: str = "EUR"
    loaded: LoadedFile | None = None
    mapping: Mapping | None = None
    is_order_sure: bool = True
    is_mark_sure: bool = True
    operation_id: str = field(default_factory=new_operation_id)

    def take_file(self, loaded: LoadedFile) -> None:
        """A file was read."""
        self.loaded = loaded
        self.operation_id = new_operation_id()
        self.choose_kind(loaded.kind)

    def choose_kind(self, kind: ImportKind) -> None:
        """Its rows are of this kind; the guess for it is taken."""
        if self.loaded is not None:
            guess = self.loaded.guesses[kind]
            self.mapping = guess.mapping
            self.is_order_sure, self.is_mark_sure = guess.is_date_order_sure, guess.is_decimal_mark_sure

    def take_kept(self, kept: Mapping) -> None:
        """The mapping the owner used for such a file before, where its columns are all there."""
        if self.loaded is not None and set(kept.columns.values()) <= set(self.loaded.table.header):
            self.mapping = kept
            self.is_order_sure = self.is_mark_sure = True

    @property
    def spec(self) -> KindSpec | None:
        """The fields of the chosen kind."""
        return None if self.mapping is None else KINDS[self.mapping.kind]

    def headers(self) -> tuple[str, ...]:
        """The file's columns that have a name."""
        return () if self.loaded is None else tuple(name for name in self.loaded.table.header if name)

    # ------------------------------------------------------------- the owner's corrections
    def map_field(self, key: str, header: str | None) -> None:
        """Read a field from this column, or from none."""
        if self.mapping is not None:
            columns = {each: name for each, name in self.mapping.columns.items() if each != key}
            if header:
                columns[key] = header
            self.mapping = replace(self.mapping, columns=columns)

    def set_order(self, order: DateOrder) -> None:
        """Days, months and years stand in this order."""
        if self.mapping is not None:
            self.mapping, self.is_order_sure = replace(self.mapping, date_order=order), True

    def set_mark(self, mark: str) -> None:
        """Amounts have this decimal mark."""
        if self.mapping is not None:
            self.mapping, self.is_mark_sure = replace(self.mapping, decimal_mark=mark), True

    def pad_numbers(self, digits: int | None) -> None:
        """Fill numbers with zeros up to so many digits, or leave them as they are."""
        if self.mapping is not None:
            self.mapping = replace(self.mapping, pad_number_to=digits)

    def allow_equal(self, allowed: bool) -> None:
        """Payments that are equal in everything are payments of their own."""
        if self.mapping is not None:
            self.mapping = replace(self.mapping, allow_equal_payments=allowed)

    @property
    def takes_payments(self) -> bool:
        """Whether its rows are payments."""
        return self.mapping is not None and self.mapping.kind is ImportKind.PAYMENTS

    def lost_zeros(self) -> Notice | None:
        """What gives reason to ask whether zeros were lost; None once the owner answered."""
        if self.loaded is None or self.mapping is None:
            return None
        return next(iter(number_notices(self.loaded.table, self.mapping)), None)

    def told_by_name(self) -> Notice | None:
        """That customers are told by names, where they are."""
        if self.loaded is None or self.mapping is None:
            return None
        return next(iter(who_notices(self.loaded.table, KINDS[self.mapping.kind], self.mapping.columns)), None)

    def missing(self) -> tuple[str, ...]:
        """Fields that still need a column."""
        return () if self.mapping is None else self.mapping.missing_fields()

    # ------------------------------------------------------------- work for the outside lane
    def checked(self) -> tuple[TableFile, Mapping]:
        """What is to be read.

        Raises:
            FormError: ``no_file``.
        """
        if self.loaded is None or self.mapping is None:
            raise FormError(field="file", why="no_file")
        return self.loaded.table, self.mapping


@dataclass(frozen=True, slots=True)
class Checked:
    """A file read with a mapping: its first rows, and all of it where nothing is missing."""

    mapping: Mapping
    rows: Sequence[PreviewRow]
    reading: Reading | None


def usual_ways(country: str, *, day_first: bool, decimal_mark: str) -> tuple[DateOrder, str]:
    """How dates and amounts are read where the file does not say it: as in the book's country, else as the owner
    writes them.
    """
    habits = habits_of(country)
    order: DateOrder = habits.date_order or ("dmy" if day_first else "mdy")
    return order, habits.decimal_mark if country.strip() else decimal_mark


def check_file(
    table: TableFile, mapping: Mapping, currency: str, today: date, *, whole: bool, watch: Watch | None = None
) -> Checked:
    """Read the first rows, and the whole file if asked and possible. Needs no book.

    Raises:
        ImportStoppedError: ``watch`` asked to stop.
    """
    rows = preview(table, mapping, PREVIEW_ROWS, currency=currency, today=today)
    if not whole or mapping.missing_fields():
        return Checked(mapping, rows, None)
    return Checked(mapping, rows, read_records(table, mapping, currency=currency, today=today, watch=watch))

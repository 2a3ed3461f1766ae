"""Which column holds which field: guessed from headings and values, corrected by the owner, kept as JSON."""

import json
from collections.abc import Mapping as AbstractMapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from arbook.importing.days import DATE_ORDERS, DateOrder
from arbook.importing.decoding import bytes_of, decode
from arbook.importing.errors import MappingError
from arbook.importing.evidence import (
    Notice,
    does_fit,
    has_two_marks,
    likely_date_order,
    likely_decimal_mark,
    lost_zeros,
    values_of,
)
from arbook.importing.fields import KINDS, FieldType, ImportKind, KindSpec
from arbook.importing.headings import plain_header
from arbook.importing.table_file import TableFile
from arbook.importing.who import NOBODY, Familiar, is_number_by_content
from arbook.ledger.errors import UnknownCurrencyError
from arbook.ledger.money import currency_decimals

_MOST_DIGITS = 30
_MOST_BYTES = 1 << 20
_OPTIONS = ("date_order", "decimal_mark", "currency", "pad_number_to", "allow_equal_payments")


@dataclass(frozen=True, slots=True)
class Mapping:
    """How to read a file.

    ``columns`` goes from field key to heading; one heading may serve two fields; other columns are ignored.
    ``currency`` holds where a row names none (None: the book's). ``pad_number_to`` fills all-digit numbers with
    leading zeros up to that length, or takes them as they are where it is 0; only the owner ever sets it, and
    ``allow_equal_payments``: rows that are equal in everything are payments of their own.
    """

    kind: ImportKind
    columns: AbstractMapping[str, str]
    date_order: DateOrder = "dmy"
    decimal_mark: str = "."
    currency: str | None = None
    pad_number_to: int | None = None
    allow_equal_payments: bool = False

    def missing_fields(self) -> tuple[str, ...]:
        """Required fields without a column, and the fields of which one is needed when none has any."""
        spec = KINDS[self.kind]
        missing = [field.key for field in spec.fields if field.is_required and field.key not in self.columns]
        if spec.one_of and not any(key in self.columns for key in spec.one_of):
            missing += spec.one_of
        return tuple(missing)

    def to_json(self) -> str:
        """The form of ``--mapping`` files and of the copy kept for next time."""
        return json.dumps({**asdict(self), "columns": dict(self.columns)}, ensure_ascii=False, indent=2)

    @classmethod
    def from_json(cls, text: str) -> "Mapping":
        """A mapping that ``to_json`` or a person wrote; all but ``kind`` and ``columns`` may be left out.

        Raises:
            MappingError: ``not_json``, ``not_a_mapping``, ``unknown_kind``, ``unknown_field``, ``unknown_option``
                or ``bad_value``.
        """
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            raise MappingError(why="not_json") from None
        if not isinstance(data, dict) or not isinstance(data.get("columns"), dict):
            raise MappingError(why="not_a_mapping")
        if data.get("kind") not in [kind.value for kind in ImportKind]:
            raise MappingError(why="unknown_kind", name=str(data.get("kind")))
        return _checked({**data, "kind": ImportKind(data["kind"])})


@dataclass(frozen=True, slots=True)
class MappingGuess:
    """A guessed mapping and how sure it is. An order or mark that is not sure is the caller's usual one or that of
    the majority, and should be shown to the owner. What a mapping of the owner's says is sure.
    """

    mapping: Mapping
    is_date_order_sure: bool
    is_decimal_mark_sure: bool
    notices: tuple[Notice, ...]


def read_mapping_text(path: Path | str) -> str:
    """The text of a mapping file, as ``--mapping`` takes it, for ``complete_mapping``.

    Raises:
        UnreadableFileError: the file can not be read as text.
    """
    return decode(bytes_of(Path(path), _MOST_BYTES), str(path))[0]


def complete_mapping(
    table: TableFile, text: str, *, date_order: DateOrder = "dmy", decimal_mark: str = "."
) -> MappingGuess:
    """The owner's mapping as JSON; a date order or decimal mark that it leaves out is guessed from the values.

    Raises:
        MappingError: see ``Mapping.from_json``.
    """
    mapping = Mapping.from_json(text)
    said = json.loads(text)
    guess = _guessed_ways(table, mapping, date_order, decimal_mark)
    if "date_order" in said:
        guess = replace(guess, is_date_order_sure=True)
    if "decimal_mark" in said:
        guess = replace(guess, is_decimal_mark_sure=True)
    kept = {name: getattr(mapping, name) for name in ("date_order", "decimal_mark") if name in said}
    return replace(guess, mapping=replace(guess.mapping, **kept))


def guess_mapping(
    table: TableFile,
    kind: ImportKind,
    *,
    date_order: DateOrder = "dmy",
    decimal_mark: str = ".",
    familiar: Familiar = NOBODY,
) -> MappingGuess:
    """A mapping from the headings, as far as the values fit, and from the values alone for dates and amounts.

    Args:
        table: The file.
        kind: What its rows are.
        date_order: Taken where the values allow both; the owner's usual order.
        decimal_mark: Likewise.
        familiar: Whom the book knows, to tell names from numbers.
    """
    columns = _guessed_columns(table, KINDS[kind], familiar)
    return _guessed_ways(table, Mapping(kind, columns), date_order, decimal_mark)


def _guessed_ways(table: TableFile, mapping: Mapping, date_order: DateOrder, decimal_mark: str) -> MappingGuess:
    """The mapping with the order and mark that its columns tell."""
    order, is_order_sure = likely_date_order(_texts(table, mapping, FieldType.DATE), date_order)
    mark, is_mark_sure = likely_decimal_mark(_texts(table, mapping, FieldType.AMOUNT), decimal_mark)
    mapping = replace(mapping, date_order=order, decimal_mark=mark)
    return MappingGuess(mapping, is_order_sure, is_mark_sure, number_notices(table, mapping))


def number_notices(table: TableFile, mapping: Mapping) -> tuple[Notice, ...]:
    """What the numbers give reason to ask; nothing once the owner has set ``pad_number_to``."""
    key = KINDS[mapping.kind].number_field
    column = table.column_of(mapping.columns.get(key, ""))
    if column is None or mapping.pad_number_to is not None:
        return ()
    notice = lost_zeros(table, column, key)
    return (notice,) if notice else ()


def _guessed_columns(table: TableFile, spec: KindSpec, familiar: Familiar) -> dict[str, str]:
    """The surest headings choose first, over all fields; a column is given once."""
    by_name: dict[str, int] = {}
    for position, header in enumerate(table.header):
        by_name.setdefault(plain_header(header), position)
    wishes = sorted(
        (rank, place, plain_header(name))
        for place, field in enumerate(spec.fields)
        for rank, name in enumerate(field.headers)
    )
    found: dict[str, str] = {}
    for _, place, name in wishes:
        field = spec.fields[place]
        heading = table.header[by_name[name]] if name in by_name else None
        if heading is None or field.key in found or heading in found.values():
            continue
        column = by_name[name]
        if does_fit(table, column, field) and is_number_by_content(table, column, field, spec, familiar):
            found[field.key] = heading
    for lacking, other in spec.fallbacks:
        if lacking not in found and other in found:
            found[lacking] = found[other]
    return {field.key: found[field.key] for field in spec.fields if field.key in found}


def columns_with_two_marks(table: TableFile, mapping: Mapping) -> tuple[str, ...]:
    """Keys of the amounts whose column writes some with a decimal comma and others with a decimal point."""
    fields = (field for field in KINDS[mapping.kind].fields if field.type is FieldType.AMOUNT)
    columns = ((field.key, table.column_of(mapping.columns.get(field.key, ""))) for field in fields)
    return tuple(key for key, column in columns if column is not None and has_two_marks(table, column))


def _texts(table: TableFile, mapping: Mapping, kind: FieldType) -> list[str]:
    texts: list[str] = []
    for field in KINDS[mapping.kind].fields:
        column = table.column_of(mapping.columns.get(field.key, ""))
        if field.type is kind and column is not None:
            texts += values_of(table, column)
    return texts


def _checked(data: dict[str, Any]) -> Mapping:
    spec = KINDS[data["kind"]]
    for key, header in data["columns"].items():
        if spec.field(key) is None:
            raise MappingError(why="unknown_field", name=str(key))
        if not isinstance(header, str) or not header:
            raise MappingError(why="bad_value", name=str(key))
    options = {name: value for name, value in data.items() if name not in {"kind", "columns"}}
    for name, value in options.items():
        if name not in _OPTIONS:
            raise MappingError(why="unknown_option", name=name)
        if not _is_allowed(name, value):
            raise MappingError(why="bad_value", name=name)
    return Mapping(spec.kind, dict(data["columns"]), **options)


def _is_allowed(name: str, value: object) -> bool:
    if name == "date_order":
        return value in DATE_ORDERS
    if name == "decimal_mark":
        return value in (".", ",")
    if name == "allow_equal_payments":
        return isinstance(value, bool)
    if value is None:
        return True
    if name == "pad_number_to":
        return type(value) is int and 0 <= value <= _MOST_DIGITS
    try:
        return isinstance(value, str) and currency_decimals(value) >= 0
    except UnknownCurrencyError:
        return False

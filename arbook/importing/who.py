"""Whether a column that says who it was holds customers' numbers or their names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from arbook.importing.evidence import Notice, values_of
from arbook.importing.fields import FieldSpec, KindSpec
from arbook.importing.headings import plain_header
from arbook.importing.table_file import TableFile

_SAMPLE_VALUES = 300
_SAYS_NUMBER = re.compile(r".*(number|no|nr|num|id|code|nummer)")


@dataclass(frozen=True, slots=True)
class Familiar:
    """Customers that the book knows: their numbers, and their names as ``plain_name`` makes them."""

    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, customers: Iterable[tuple[str, str]]) -> "Familiar":
        """From pairs of number and name."""
        pairs = list(customers)
        return cls(frozenset(number for number, _ in pairs), frozenset(plain_name(name) for _, name in pairs))


NOBODY = Familiar()


def plain_name(name: str) -> str:
    """A name without case and blanks to spare: what two spellings of it have in common."""
    return " ".join(name.split()).casefold()


def who_field(spec: KindSpec) -> str:
    """The key of the field that says which customer a row belongs to."""
    return "number" if spec.field("customer_number") is None else "customer_number"


def name_field(spec: KindSpec) -> str | None:
    """The key of the field that holds the customer's name, None where the kind has none."""
    return next((name for _, name in spec.fallbacks), None)


def is_number_by_content(table: TableFile, column: int, field: FieldSpec, spec: KindSpec, familiar: Familiar) -> bool:
    """Whether a column may be taken for customers' numbers: names belong to the name, unless the heading says number.

    Kinds without a field for the name take names as well.
    """
    if field.key != who_field(spec) or name_field(spec) is None:
        return True
    says_number = _SAYS_NUMBER.fullmatch(plain_header(table.header[column])) is not None
    return says_number or not holds_names(table, column, familiar)


def holds_names(table: TableFile, column: int, familiar: Familiar = NOBODY) -> bool:
    """Whether most of the first values are names: of customers the book knows, else by their look."""
    sample = list(islice(values_of(table, column), _SAMPLE_VALUES))
    if sum(text in familiar.numbers for text in sample) * 2 > len(sample):
        return False
    named = sum(looks_like_name(text) or plain_name(text) in familiar.names for text in sample)
    return named * 2 > len(sample)


def looks_like_name(text: str) -> bool:
    """``Linden Inn``, ``Müller`` and ``3M Deutschland`` do; ``K-1001``, ``0042`` and ``ACME`` do not."""
    letters, digits = sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    words = len(text.split())
    if digits:
        return words > 1 and letters > 2 * digits
    return letters > 0 and (words > 1 or not text.isupper())


def who_notices(table: TableFile, spec: KindSpec, columns: Mapping[str, str]) -> tuple[Notice, ...]:
    """Customers are told by names: ``customers_by_name`` with the fact ``header``."""
    header = columns.get(who_field(spec), "")
    column = table.column_of(header)
    if column is None:
        return ()
    is_shared = header == columns.get(name_field(spec) or "")
    if not is_shared and not holds_names(table, column):
        return ()
    return (Notice("customers_by_name", facts={"header": header}),)

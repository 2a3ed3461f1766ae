"""What the values of a column tell: whether they fit a field, the order of dates, the decimal mark, lost zeros."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from arbook.importing.cells import reader_of
from arbook.importing.days import DateOrder, is_order_open, looks_like_day, order_told_by
from arbook.importing.fields import FieldSpec, FieldType
from arbook.importing.table_file import TableFile

_SAMPLE_VALUES = 300
_AMOUNT_SHAPE = re.compile(r"[^0-9/:@]{0,6}[0-9][0-9.,' \u00a0\u202f’]*[^0-9/:@]{0,6}")
_SPACES = str.maketrans(dict.fromkeys(" '\u2019\u00a0\u2009\u202f"))
_PLAIN = re.compile(r"-?[0-9]+(?:([.,])[0-9]{1,2})?")
_ONE_MARK = re.compile(r"[^0-9]*([0-9]+)([.,])([0-9]+)[^0-9]*")
_TWO_MARKS = re.compile(r"[^0-9]*[0-9]{1,3}(?:([.,])[0-9]{2,3})+([.,])[0-9]+[^0-9]*")
_SHORTEST_LOST, _FEWEST_LOST, _SPARSENESS = 6, 20, 10


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the owner should see that hinders nothing. ``why`` is ``zeros_may_be_lost`` (facts ``field``,
    ``header``, ``digits``, ``count`` of shorter numbers), ``customers_by_name`` (fact ``header``),
    ``issued_in_future`` or ``paid_more_than_amount``.
    """

    why: str
    line: int | None = None
    facts: dict[str, object] = field(default_factory=dict)


def values_of(table: TableFile, column: int) -> Iterator[str]:
    """The filled cells of a column, trimmed."""
    for _, cells in table.rows:
        if column < len(cells) and (text := cells[column].strip()):
            yield text


def does_fit(table: TableFile, column: int, spec: FieldSpec) -> bool:
    """Whether half of the first values or more can be what the field holds; an empty column fits anything."""
    sample = list(islice(values_of(table, column), _SAMPLE_VALUES))
    return not sample or sum(_is_such(text, spec) for text in sample) * 2 >= len(sample)


def _is_such(text: str, spec: FieldSpec) -> bool:
    if spec.type is FieldType.DATE:
        return looks_like_day(text)
    if spec.type is FieldType.NUMBER:  # even one that a spreadsheet spoiled: the complaint says so
        return True
    if spec.type is FieldType.AMOUNT:
        return _AMOUNT_SHAPE.fullmatch(text) is not None
    return reader_of(spec, "ymd", None)(text)[1] is None


def likely_date_order(texts: Iterable[str], usual: DateOrder) -> tuple[DateOrder, bool]:
    """The order of day and month, and whether the values leave no doubt about it."""
    told: Counter[DateOrder] = Counter()
    is_open = False
    for text in set(texts):
        order = order_told_by(text)
        if order:
            told[order] += 1
        else:
            is_open = is_open or is_order_open(text)
    if not told:
        return usual, not is_open
    return max(told, key=lambda order: (told[order], order == usual)), len(told) == 1  # a tie falls to the usual


def mark_told_by(text: str) -> str | None:
    """The decimal mark that only this amount can have, "" where it has none, None where ``1,245`` could be both."""
    if match := _PLAIN.fullmatch(text):  # nearly every cell
        return match[1] or ""
    text = text.translate(_SPACES)
    if match := _ONE_MARK.fullmatch(text):
        could_group = len(match[3]) == 3 and len(match[1]) <= 3 and match[1][0] != "0"
        return None if could_group else match[2]
    if match := _TWO_MARKS.fullmatch(text):
        same = match[1] == match[2]
        return ("," if match[2] == "." else ".") if same else match[2]
    return ""


def has_two_marks(table: TableFile, column: int) -> bool:
    """Whether some amounts of a column have a decimal comma for certain, and others a decimal point."""
    return {".", ","} <= set(map(mark_told_by, values_of(table, column)))


def likely_decimal_mark(texts: Iterable[str], usual: str) -> tuple[str, bool]:
    """The decimal mark, and whether the values leave no doubt: ``1,245`` alone tells nothing, ``1,24`` does."""
    told: Counter[str] = Counter()
    is_open = False
    for text in set(texts):
        mark = mark_told_by(text)
        if mark:
            told[mark] += 1
        is_open = is_open or mark is None
    if not told:
        return usual, not is_open
    return max(told, key=lambda mark: (told[mark], mark == usual)), len(told) == 1 or not is_open


def lost_zeros(table: TableFile, column: int, key: str) -> Notice | None:
    """A notice when numbers look as if a spreadsheet had taken their leading zeros.

    Most have the same count of digits, some have fewer, none begins with a zero, and they lie too far apart to be
    a counter that simply grew.
    """
    texts = set(values_of(table, column))
    numbers = [text for text in texts if text.isascii() and text.isdigit()]
    if len(numbers) < _FEWEST_LOST or len(numbers) * 10 < len(texts) * 9:
        return None
    lengths = Counter(map(len, numbers))
    digits, count = max(lengths), lengths[max(lengths)]
    shorter = len(numbers) - count
    if digits < _SHORTEST_LOST or not shorter or count * 2 < len(numbers) or any(n[0] == "0" for n in numbers):
        return None
    values = [int(text) for text in numbers if len(text) <= 30]
    if not values or max(values) - min(values) < len(numbers) * _SPARSENESS:
        return None
    facts: dict[str, object] = {"field": key, "header": table.header[column], "digits": digits, "count": shorter}
    return Notice("zeros_may_be_lost", facts=facts)

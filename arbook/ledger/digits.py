"""Figures in the digits of any script: what is typed or said with them means the same."""

import unicodedata

_DIRECTION_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_ARABIC_DECIMAL, _ARABIC_GROUP = "\u066b", "\u066c"


def latin_digits(text: str, decimal_mark: str = ".") -> str:
    """The text with the digits of any script as 0 to 9; Arabic marks become the owner's."""
    if text.isascii():
        return text
    group = "," if decimal_mark == "." else "."
    marks = {_ARABIC_DECIMAL: decimal_mark, _ARABIC_GROUP: group}
    return "".join(_digit(marks.get(each, each)) for each in text.translate(_DIRECTION_MARKS))


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)

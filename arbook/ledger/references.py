"""What a customer writes on a transfer so that the money finds its invoice: the number itself, or made from it."""

import re
from collections.abc import Iterable
from enum import StrEnum

_SEPARATORS = re.compile(r"[\s\-/.]")
_CORE = re.compile(r"[A-Z0-9]{1,21}")
_CREDITOR = re.compile(r"RF[0-9]{2}[A-Z0-9]{1,21}")
_FILLERS = re.compile(r"[\s/+.*]*")
_BEGUN = re.compile(r"(?<!\w)RF[0-9]{2}[A-Z0-9 ]*")
_DIGITS = re.compile(r"(?<![\w-])[0-9+][0-9/+. ]*[0-9][-+]*(?!\w)")
_WORD = re.compile(r"[^\s,;:()]+")
_SHORTEST_QUOTED = 4
_LONGEST_FINNISH = 19
_SHORTEST_FINNISH = 3
_LONGEST_BELGIAN = 10
_LONGEST_WITH_CHECK = 24


class ReferenceKind(StrEnum):
    """How a payment reference is written. Of the national ones only the digits of the paper's number count."""

    PLAIN = "plain"
    RF = "rf"
    BELGIUM = "be"
    FINLAND = "fi"
    NORWAY_10 = "no10"
    NORWAY_11 = "no11"
    SWEDEN = "se"


def payment_reference(number: str, kind: ReferenceKind) -> str:
    """The reference made from a paper's number, without blanks; empty where the number does not allow one.

    Sources: ISO 11649 for RF; the banks' national rules for the others (OGM/VCS, viitenumero, KID, OCR).
    """
    digits = "".join(mark for mark in number if mark in "0123456789")
    if kind is ReferenceKind.PLAIN:
        return number
    if kind is ReferenceKind.RF:
        return creditor_reference(number)
    if not digits:
        return ""
    return {
        ReferenceKind.BELGIUM: _belgian,
        ReferenceKind.FINLAND: _finnish,
        ReferenceKind.NORWAY_10: _with_luhn,
        ReferenceKind.NORWAY_11: _norwegian_11,
        ReferenceKind.SWEDEN: _with_luhn,
    }[kind](digits)


def creditor_reference(number: str) -> str:
    """``RF18539007547034`` for ``539007547034``: hyphens, dots, strokes and blanks fall out; empty if there is more
    than Latin letters and digits then, or more than 21 of them.
    """
    core = creditor_core(number)
    return f"RF{98 - _as_number(f'{core}RF00') % 97:02d}{core}" if core else ""


def creditor_core(number: str) -> str:
    """What stands behind the check digits of a creditor reference; empty where none can be made."""
    core = _SEPARATORS.sub("", number).upper()
    return core if _CORE.fullmatch(core) else ""


def is_creditor_reference(text: str) -> bool:
    """Whether this is an RF reference with right check digits, which run from 02 to 98; blanks do not count."""
    plain = "".join(text.split()).upper()
    if not _CREDITOR.fullmatch(plain) or not 2 <= int(plain[2:4]) <= 98:
        return False
    return _as_number(plain[4:] + plain[:4]) % 97 == 1


def own_reference(number: str, kind: ReferenceKind) -> str:
    """What to quote for a plan or a whole account: an RF reference where invoices have them, else the number.

    National references are digits alone, so that one made from a customer's number could be an invoice's.
    """
    return creditor_reference(number) or number if kind is ReferenceKind.RF else number


def asked_reference(asked: Iterable[tuple[str, str]], own_number: str, kind: ReferenceKind) -> str:
    """What to quote on a transfer for ``asked``, each a paper's number and its own reference if it has one: that of
    the only paper, else ``own_number`` of the customer.
    """
    quoted = {reference or number for number, reference in asked}
    only = quoted.pop() if len(quoted) == 1 else ""
    return only or own_reference(own_number, kind)


def quotes(text: str, reference: str) -> bool:
    """Whether a transfer's text quotes this reference: whole, whatever case, blanks, dots, strokes and plus signs
    stand in it, and however many zeros a bank put before its digits.
    """
    core = _FILLERS.sub("", reference).casefold()
    if len(core) < _SHORTEST_QUOTED or core not in _FILLERS.sub("", text).casefold():
        return False
    zeros = "0*" if core[0].isdigit() else ""
    spaced = zeros + _FILLERS.pattern.join(map(re.escape, core))
    return bool(re.search(rf"(?<![\w-]){spaced}(?![\w-])", text.casefold()))


def quoted_numbers(text: str) -> tuple[str, ...]:
    """What could be a reference in a transfer's text, without blanks and in capitals: what is one by ISO 11649, then
    runs of digits without leading zeros, then words with a digit in them.
    """
    found = []
    for begun in _BEGUN.finditer(text.upper()):
        words = begun.group().split()
        joined = ("".join(words[:count]) for count in range(len(words), 0, -1))
        found += [each for each in joined if is_creditor_reference(each)][:1]
    found += [bare_reference(run.group()) for run in _DIGITS.finditer(text)]
    found += [word for word in _WORD.findall(text.upper()) if any(mark.isdigit() for mark in word)]
    return tuple(dict.fromkeys(each for each in found if len(each) >= _SHORTEST_QUOTED))


def bare_reference(text: str) -> str:
    """Without what banks set between digits, without leading zeros, in capitals: for comparing two."""
    return _FILLERS.sub("", text).lstrip("0").upper()


def grouped_reference(text: str) -> str:
    """As it is printed: RF in fours from the left, only where it is one."""
    if not is_creditor_reference(text):
        return text
    plain = "".join(text.split()).upper()
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def _as_number(text: str) -> int:
    """Letters as 10 to 35."""
    return int("".join(str(int(mark, 36)) for mark in text))


def _belgian(digits: str) -> str:
    """``+++000/0000/09797+++``: ten digits and their rest by 97, where 0 is written 97."""
    if len(digits.lstrip("0")) > _LONGEST_BELGIAN:
        return ""
    base = digits[-_LONGEST_BELGIAN:].zfill(_LONGEST_BELGIAN)
    whole = f"{base}{int(base) % 97 or 97:02d}"
    return f"+++{whole[:3]}/{whole[3:7]}/{whole[7:]}+++"


def _finnish(digits: str) -> str:
    """Filled up with 1 in front to three digits, cut to 19; weights 7, 3, 1 from the right."""
    base = digits.rjust(_SHORTEST_FINNISH, "1")[:_LONGEST_FINNISH]
    weighed = sum(int(mark) * (7, 3, 1)[at % 3] for at, mark in enumerate(reversed(base)))
    return f"{base}{-weighed % 10}"


def _with_luhn(digits: str) -> str:
    """A check digit by mod 10 behind them: every other digit from the right counts double, as its digits' sum."""
    if len(digits) > _LONGEST_WITH_CHECK:
        return ""
    doubled = (sum(divmod(int(mark) * (2 - at % 2), 10)) for at, mark in enumerate(reversed(digits)))
    return f"{digits}{-sum(doubled) % 10}"


def _norwegian_11(digits: str) -> str:
    """Weights 2 to 7 from the right, again and again; a rest of 10 is written as a hyphen."""
    if len(digits) > _LONGEST_WITH_CHECK:
        return ""
    weighed = sum(int(mark) * (2 + at % 6) for at, mark in enumerate(reversed(digits)))
    check = -weighed % 11
    return f"{digits}{'-' if check == 10 else check}"

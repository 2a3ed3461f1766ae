"""Headings of columns made comparable: case, blanks, marks and umlauts aside."""

import hashlib
from functools import lru_cache

from arbook.ledger.money import currencies

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


@lru_cache(maxsize=4096)
def plain_header(header: str) -> str:
    """A heading without case, blanks, marks and a currency at its end: ``*Fällig am`` and ``FAELLIG_AM`` are one."""
    words = "".join(c if c.isalnum() else " " for c in header.strip()).split()
    if len(words) > 1 and words[-1] in _known_currencies():
        words = words[:-2] if len(words) > 2 and words[-2] == "in" else words[:-1]
    return "".join(words).casefold().translate(_LETTERS)


@lru_cache(maxsize=1)
def _known_currencies() -> frozenset[str]:
    return frozenset(currencies())


def header_signature(header: tuple[str, ...]) -> str:
    """Equal for files with the same headings in any order: the key under which a mapping is kept."""
    names = sorted(filter(None, map(plain_header, header)))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()

"""Folding text for search, so that "muell" and "mull" both find "Müll", and "cafe" finds "Café"."""

import unicodedata

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa"})
_SINGLE = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def fold(text: str) -> str:
    """Lower case without accents, single spaces."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_SINGLE)
    decomposed = unicodedata.normalize("NFKD", lowered)
    return " ".join("".join(each for each in decomposed if not unicodedata.combining(each)).split())


def search_key(*texts: str) -> str:
    """What a search reads: all texts folded, and once more with umlauts written out where that differs."""
    joined = " ".join(text for text in texts if text)
    plain = fold(joined)
    written_out = fold(unicodedata.normalize("NFC", joined).casefold().translate(_GERMAN))
    return plain if written_out == plain else f"{plain} {written_out}"

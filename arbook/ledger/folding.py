"""Folding text for search: "muell" and "mull" both find "Müll", "strasse" finds "Straße", "cafe" finds "Café".

The one rule of the program for what counts as the same word, whoever searches: the lists, "find anything" and the
command line. What is stored folded in a book (``search_key``, ``invoice_word``, ``payment_word``) is made here too.
"""

import re
import unicodedata

LONGEST_WORD = 40
MOST_WORDS = 24
"""Of one text that is made findable: a bank's purpose line holds less, a pasted page is cut."""

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "oe", "å": "aa"})
_SINGLE = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
"""Only these are looked at one by one: a long text has few of them."""
_RUN = re.compile(r"[0-9]+|[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=[0-9]{3})")
_ZEROS = re.compile(r"0+(?=[0-9])")


def fold(text: str) -> str:
    """Small letters without accents and ligatures, Latin figures, single spaces. Folding twice is folding once."""
    return _without_marks(_small(text))


def search_key(*texts: str) -> str:
    """What a search reads: all texts folded, and once more with umlauts written out where that differs."""
    joined = " ".join(text for text in texts if text)
    plain = fold(joined)
    if joined.isascii():
        return plain
    written_out = _without_marks(_small(joined).translate(_GERMAN))
    return plain if written_out == plain else f"{plain} {written_out}"


def find_words(*texts: str) -> frozenset[str]:
    """The beginnings by which texts are found: every place where letters or figures begin.

    "PO-4711/A" is found by "po-47", "4711" and "a". Leading zeros are dropped, and so is a year that runs into a
    number, so that "148" finds "2026-0148" as well as "RE20260148".
    """
    words = search_key(*texts).split()[:MOST_WORDS]
    starts = [word[run.start() :] for word in words for run in _RUN.finditer(word)]
    tails = [start[year.end() :] for start in starts if (year := _YEAR.match(start))]
    return frozenset(_asked(start) for start in (*starts, *tails))


def asked_words(text: str) -> tuple[str, ...]:
    """What somebody typed, word by word, in the shape of ``find_words``."""
    runs = ((word, _RUN.search(word)) for word in fold(text).split()[:MOST_WORDS])
    return tuple(_asked(word[run.start() :]) for word, run in runs if run is not None)


def parts_of(word: str) -> tuple[str, ...]:
    """The letters and the figures of a folded word, without what stands between: "2026-0148" is "2026", "148"."""
    return tuple(_asked(run) for run in _RUN.findall(word))


def _asked(word: str) -> str:
    zeros = _ZEROS.match(word)
    return word[zeros.end() if zeros else 0 :][:LONGEST_WORD]


def _small(text: str) -> str:
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFKC", composed.casefold())


def _without_marks(small: str) -> str:
    if not small.isascii():
        small = unicodedata.normalize("NFKD", _BEYOND_ASCII.sub(_single, small))
        small = _BEYOND_ASCII.sub(_single, _BEYOND_ASCII.sub(_unmarked, small))
    return " ".join(small.split())


def _single(found: re.Match[str]) -> str:
    return _SINGLE.get(found[0], found[0])


def _unmarked(found: re.Match[str]) -> str:
    """Nothing for a mark of its own, and a figure of any script in ours."""
    letter = found[0]
    if unicodedata.combining(letter):
        return ""
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def has_every_word(own: str, key: str, words: tuple[str, ...]) -> bool:
    """Whether every word, or all its parts, stands in a row's own text or in the folded ``key`` of its customer."""
    folded = f"{fold(own)} {key}"
    return all(word in folded or all(part in folded for part in parts_of(word)) for word in words)

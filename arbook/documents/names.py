"""File names of papers: safe on every system, and different for different customers."""

import re
from datetime import date
from hashlib import sha256
from itertools import count
from typing import Literal
from unicodedata import normalize

from arbook.documents.errors import PaperError
from arbook.documents.scripts import clean
from arbook.documents.wording import wording_for

PaperKind = Literal[
    "statement",
    "invoice",
    "credit-note",
    "plan",
    "letter",
    "draft",
    "interest",
    "receipt",
    "thanks",
    "extension",
    "terms",
    "settlement",
    "progress",
]

_LONGEST_PART = 60
_LONGEST_NAME = 200
"""Bytes; most systems end at 255."""

_LONGEST_OWN = 80
"""Bytes of a pattern besides its fields."""

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


def check_pattern(pattern: str) -> None:
    """Whether files can be named like this: with ``{name}`` (paper, number and day), at most ``{customer}`` besides.

    Raises:
        PaperError: ``bad_pattern``; ``long_pattern`` (with ``most``) that leaves no room for the paper's own name.
    """
    rest = pattern.replace("{name}", "").replace("{customer}", "")
    if "{name}" not in pattern or set(rest) & set("{}"):
        raise PaperError(field="pattern", why="bad_pattern", name="{name}", customer="{customer}")
    if len(rest.encode()) > _LONGEST_OWN:
        raise PaperError(field="pattern", why="long_pattern", most=_LONGEST_OWN)


def patterned(pattern: str, name: str, customer: str) -> str:
    """A file's name by a pattern such as ``{customer} {name}``, safe on every system: no marks that Windows refuses,
    no device's name, not too long. ``name`` ends in ``.pdf`` and is kept whole.
    """
    stem = name.removesuffix(".pdf")
    room = _LONGEST_NAME - len(stem.encode()) - len(pattern.encode())
    whose = customer.encode()[: max(room, 0)].decode(errors="ignore")
    told = pattern.replace("{customer}", whose).replace("{name}", stem)
    safe = _REFUSED.sub("-", normalize("NFC", clean(told))).strip(" .")
    return f"_{safe}.pdf" if _DEVICE.match(safe) else f"{safe}.pdf"


def distinct(name: str, taken: set[str]) -> str:
    """The name itself, or with a number behind it where a run took it already; ``taken`` are names in small letters,
    since Windows takes "A1" and "a1" for one.
    """
    stem, numbered = name.removesuffix(".pdf"), (f"-{at}.pdf" for at in count(2))
    while name.casefold() in taken:
        name = stem + next(numbered)
    return name


def file_name(kind: PaperKind, number: str, dated_on: date, language: str) -> str:
    """Such as ``statement-1042-2026-11-26.pdf``; ``number`` is the customer's or the paper's.

    ``language`` is that of whoever keeps the file: the owner, or the customer who gets it by mail.

    A number that has to be changed to be safe gets a short mark of its own, so that ``7/1`` and ``7:1`` do not
    write the same file.
    """
    safe = _UNSAFE.sub("-", number).strip("-")[:_LONGEST_PART]
    if safe != number:
        mark = sha256(number.encode("utf-8", "surrogatepass")).hexdigest()[:6]
        safe = f"{safe}-{mark}" if safe else mark
    word = wording_for(language).say(f"file.{kind}")
    return "-".join(part for part in (word, safe, f"{dated_on.isoformat()}.pdf") if part)

"""File names of papers: safe on every system, and different for different customers."""

import re
from datetime import date
from hashlib import sha256
from typing import Literal

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
]

_LONGEST_PART = 60
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")


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

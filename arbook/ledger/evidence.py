"""The chain of the contact log: what makes a later change of it show.

Each line carries a fingerprint of the line before and one of itself, made over the line before's and everything that
stands in it. Who changes a line breaks its own fingerprint; who makes that anew breaks the next line's; who takes a
line out leaves two neighbors that do not fit. SHA-256, as in FIPS 180-4.
"""

import json
from dataclasses import astuple, dataclass
from hashlib import sha256

FIRST = ""
"""What the first line of a book names as the fingerprint before it."""

_FORM = "arbook log 1"
"""Names the order of the fields below; another order is another form."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the log as it is stored: days and moments as ISO text, ``facts`` and ``behind`` as JSON text.

    ``behind`` lists what lies behind the line, each with the SHA-256 of its bytes: the mail that left, the paper that
    was handed over, the files that came with a reply. The order of the fields is the order in which they are read.
    """

    line_id: int
    customer_id: int
    made_at: str
    made_on: str
    kind: str
    direction: str
    subject: str
    body: str
    with_whom: str
    author: str
    mail_id: str
    message_id: int | None
    facts: str | None
    behind: str
    operation_id: str


def fingerprint(before: str, line: LogLine) -> str:
    """Of a line after a line with the fingerprint ``before``: 64 hexadecimal digits.

    The canonical form is a JSON array without spaces, its letters as they are, in UTF-8.
    """
    told = json.dumps([_FORM, before, *astuple(line)], ensure_ascii=False, separators=(",", ":"))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def behind_text(parts: tuple[tuple[str, bytes], ...]) -> str:
    """What lies behind a line as the line names it: ``[["mail", "9f86..."]]``."""
    return json.dumps([[name, sha256(content).hexdigest()] for name, content in parts], ensure_ascii=False)

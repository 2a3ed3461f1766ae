"""Which texts may stand in a message header. Apart from ``headers`` so that an account can be checked cheaply."""

import unicodedata

from arbook.mail.errors import HeaderTextError


def check_header_text(text: str, *, header: str, field: str | None = None) -> str:
    """``text`` as it is, when it may stand in a header; raises ``HeaderTextError`` when it may not.

    Line breaks are how headers are smuggled in, control characters are how they are hidden; neither has a place in a
    name or a subject, so neither is quietly repaired.
    """
    if len((text + "x").splitlines()) > 1:
        raise HeaderTextError(header=header, text=text, why="line_break", field=field)
    if any(unicodedata.category(letter) == "Cc" for letter in text):
        raise HeaderTextError(header=header, text=text, why="control", field=field)
    if any(unicodedata.category(letter) == "Cs" for letter in text):
        raise HeaderTextError(header=header, text=text, why="not_text", field=field)
    return text

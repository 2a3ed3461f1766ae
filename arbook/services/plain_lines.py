"""A name from a book as it can stand in one line of a letter or a header."""

import unicodedata


def one_line(text: str) -> str:
    """A name as it can stand in a line of a letter or a header: no line breaks, no invisible control marks."""
    visible = "".join(" " if mark.isspace() else mark for mark in text if mark.isspace() or _is_seen(mark))
    return " ".join(visible.split())


def _is_seen(mark: str) -> bool:
    return unicodedata.category(mark) not in ("Cc", "Cs")

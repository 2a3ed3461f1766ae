"""Plain text from the HTML of a mail, and plain text without what nobody can read."""

import re
import unicodedata
from html.parser import HTMLParser

_MOST_HTML = 2_000_000
_BREAKS = frozenset({"br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "blockquote", "hr"})
_UNSEEN = frozenset({"script", "style", "head", "title", "template"})
_MANY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def html_to_text(html: str) -> str:
    """What a reader sees: no markup, no scripts; paragraphs as empty lines."""
    reader = _Seen()
    reader.feed(html[:_MOST_HTML])
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.told).split("\n"))
    return _MANY_LINES.sub("\n\n", tidy_text("\n".join(lines))).strip()


def tidy_text(text: str) -> str:
    """Without control characters, marks that turn the direction of text, and what is no letter at all."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter if letter in "\n\t" or _is_seen(letter) else "" for letter in lines)


def _is_seen(letter: str) -> bool:
    turns = "\u202a" <= letter <= "\u202e" or "\u2066" <= letter <= "\u2069"
    return not turns and unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn")


class _Seen(HTMLParser):
    """Collects the text between the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A new line, or the beginning of what nobody sees."""
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BREAKS:
            self.told.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """The end of a paragraph, or of what nobody sees."""
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in ("p", "table", "blockquote"):
            self.told.append("\n")

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self._unseen:
            self.told.append(" ".join(data.split("\n")))

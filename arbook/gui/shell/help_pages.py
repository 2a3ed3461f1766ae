"""The manual inside the program: its pages, their titles, and the text that the window of help shows.

It speaks as the windows do: ``manual/de/today.md`` stands for ``manual/today.md``, which is shown where a language
has no page of its own yet.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.keys import Where, keys, where_words
from arbook.gui.shared.language import spoken
from arbook.ledger.folding import asked_words, search_key
from arbook.resources import manual_path

CONTENTS, KEYS = "README", "keys"
_SHOWN_AS_KEYS = re.compile(r"\[//\]: # \(keys\)\n.*?\[//\]: # \(end of keys\)\n", re.DOTALL)
_ORDER = ("first-start", "today", "customers", "invoices", "terms", "payments", "reminders", "lateness", "plans",
          "statements", "find", "import", "settings", KEYS)  # fmt: skip
_PAGE_OF_ROOM = {"importing": "import", "welcome": "first-start"}
"""Pages of dialogs whose room is called otherwise."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual: the name of its file without ``.md``, and its heading."""

    name: str
    title: str


def pages() -> tuple[Page, ...]:
    """All pages that are shipped, in reading order."""
    return _pages(spoken())


@cache
def _pages(_language: str) -> tuple[Page, ...]:
    names = {path.stem for path in manual_path().glob("*.md")} - {CONTENTS}
    known = [name for name in _ORDER if name in names]
    return tuple(Page(name, _title(name)) for name in (*known, *sorted(names.difference(known))))


def page_text(name: str) -> str:
    """Markdown of a page; an unknown one is the table of contents. The keys are those of ``shared.keys``."""
    text = page_path(name).read_text(encoding="utf-8")
    return _SHOWN_AS_KEYS.sub(lambda _found: keys_table(), text)


def page_path(name: str) -> Path:
    """The file of a page: in the language of the windows, else in English, else the table of contents."""
    folders = (manual_path() / spoken(), manual_path())
    found = (folder / f"{each}.md" for each in (name, CONTENTS) for folder in folders)
    return next(path for path in found if path.is_file())


def page_of(widget: QWidget) -> str:
    """The page about a dialog, by the room it lives in; empty for one that every desk uses."""
    room = type(widget).__module__.removeprefix("arbook.gui.").partition(".")[0]
    name = _PAGE_OF_ROOM.get(room, room)
    return name if name in {page.name for page in pages()} else ""


def keys_table() -> str:
    """All keys by place, as Markdown."""
    say, table = QCoreApplication.translate, keys()
    parts = []
    for where in Where:
        rows = "\n".join(f"| {each.native()} | {each.does} |" for each in table if each.where is where)
        head = say("Help", "key"), say("Help", "does")
        parts.append(f"## {where_words(where)}\n\n| {head[0]} | {head[1]} |\n|---|---|\n{rows}\n")
    return "\n".join(parts)


def pages_with(text: str) -> tuple[Page, ...]:
    """Pages that hold every word, those whose title has most of them first."""
    asked = asked_words(text)
    found = [page for page in pages() if all(word in _folded(spoken(), page.name) for word in asked)]
    return tuple(sorted(found, key=lambda page: sum(word not in search_key(page.title) for word in asked)))


@cache
def _folded(_language: str, name: str) -> str:
    return search_key(page_text(name))


def _title(name: str) -> str:
    first = page_path(name).read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("# ").strip()

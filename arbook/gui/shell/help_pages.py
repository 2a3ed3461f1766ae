"""The manual inside the program: its pages, their titles, and the text that the window of help shows."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.keys import Where, keys, where_words
from arbook.ledger.folding import asked_words, search_key
from arbook.resources import manual_path

CONTENTS, KEYS = "README", "keys"
_SHOWN_AS_KEYS = re.compile(r"\[//\]: # \(keys\)\n.*?\[//\]: # \(end of keys\)\n", re.DOTALL)
_ORDER = ("first-start", "today", "customers", "invoices", "payments", "reminders", "plans", "statements", "find",
          "import", "settings", KEYS)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual: the name of its file without ``.md``, and its heading."""

    name: str
    title: str


@cache
def pages() -> tuple[Page, ...]:
    """All pages that are shipped, in reading order."""
    names = {path.stem for path in manual_path().glob("*.md")} - {CONTENTS}
    known = [name for name in _ORDER if name in names]
    return tuple(Page(name, _title(name)) for name in (*known, *sorted(names.difference(known))))


def page_text(name: str) -> str:
    """Markdown of a page; an unknown one is the table of contents. The keys are those of ``shared.keys``."""
    path = manual_path() / f"{name}.md"
    text = (path if path.is_file() else manual_path() / f"{CONTENTS}.md").read_text(encoding="utf-8")
    return _SHOWN_AS_KEYS.sub(lambda _found: keys_table(), text)


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
    found = [page for page in pages() if all(word in _folded(page.name) for word in asked)]
    return tuple(sorted(found, key=lambda page: sum(word not in search_key(page.title) for word in asked)))


@cache
def _folded(name: str) -> str:
    return search_key(page_text(name))


def _title(name: str) -> str:
    first = (manual_path() / f"{name}.md").read_text(encoding="utf-8").partition("\n")[0]
    return first.removeprefix("# ").strip()


def manual_folder() -> Path:
    """Where pictures and links of the pages are looked for."""
    return manual_path()

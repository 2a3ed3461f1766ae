"""What the program remembers between runs, outside every book: recent books, the window's place, look and language.

Kept in an ini file in the user's own folder; ``ARBOOK_HOME`` names another folder. No business data is written here.
"""

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from arbook import HOME_VARIABLE, home
from arbook.gui.shared.mode import Mode

MOST_RECENT = 8
DEMO_FILES = {"en": "demo.arbook", "de": "uebungsbuch.arbook"}
"""What demo books are called, by language: the demo shop of another language is another book."""
TEXT_SIZES = (1.0, 1.15, 1.3, 1.5)


def settings_path() -> Path:
    """The ini file."""
    return home() / "arbook.ini"


def log_path() -> Path:
    """Where notes about the program's own failures go."""
    return home() / "arbook.log"


def books_folder() -> Path:
    """Where a new book is proposed to be kept: the user's documents."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named) / "books"
    from platformdirs import user_documents_path

    return user_documents_path() / "arbook"


def documents_folder() -> Path:
    """Where papers and tables are proposed to be kept until the owner chose a folder: the user's documents."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_documents_path

    return user_documents_path()


class RecentBook(NamedTuple):
    """A book opened lately: its file, its business and the day."""

    path: Path
    business: str
    opened_on: date | None

    @property
    def is_own(self) -> bool:
        """Whether it is no demo book, as far as its name tells."""
        return self.path.name not in DEMO_FILES.values()


class Memory:
    """Reads and writes the ini file; a broken or unwritable one only means that nothing is remembered."""

    def __init__(self, path: Path | None = None) -> None:
        self._settings = QSettings(str(path or settings_path()), QSettings.Format.IniFormat)

    # ------------------------------------------------------------- books
    def recent(self) -> list[RecentBook]:
        """Books opened lately, the newest first."""
        found = []
        for place in range(self._settings.beginReadArray("recent")):
            self._settings.setArrayIndex(place)
            path = str(self._settings.value("path") or "")
            if path:
                business = str(self._settings.value("business") or "")
                found.append(RecentBook(Path(path), business, _day(str(self._settings.value("opened_on") or ""))))
        self._settings.endArray()
        return found

    def last_book(self) -> Path | None:
        """The book of last time, where it still is; the next start begins with it."""
        newest = next(iter(self.recent()), None)
        return newest.path if newest is not None and newest.path.is_file() else None

    def remember_book(self, path: Path, business: str, today: date) -> None:
        """Put a book at the head of the list."""
        others = [each for each in self.recent() if each.path != path]
        self._write([RecentBook(path, business, today), *others][:MOST_RECENT])

    def forget_book(self, path: Path) -> None:
        """Take a book off the list."""
        self._write([each for each in self.recent() if each.path != path])

    def _write(self, books: list[RecentBook]) -> None:
        self._settings.remove("recent")
        self._settings.beginWriteArray("recent", len(books))
        for place, each in enumerate(books):
            self._settings.setArrayIndex(place)
            self._settings.setValue("path", str(each.path))
            self._settings.setValue("business", each.business)
            self._settings.setValue("opened_on", each.opened_on.isoformat() if each.opened_on else "")
        self._settings.endArray()
        self._settings.sync()

    # ------------------------------------------------------------- window and look
    @property
    def geometry(self) -> QByteArray | None:
        """The window's place and size when it was last closed."""
        value = self._settings.value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Keep the window's place and size."""
        self._settings.setValue("window/geometry", geometry)
        self._settings.sync()

    @property
    def mode(self) -> Mode:
        """Light, dark, or as the system has it."""
        value = str(self._settings.value("look/mode") or "")
        return Mode(value) if value in {mode.value for mode in Mode} else Mode.SYSTEM

    @property
    def text_size(self) -> float:
        """The owner's text size, 1.0 for normal."""
        try:
            wanted = float(str(self._settings.value("look/text_size") or 1.0))
        except ValueError:
            return 1.0
        return wanted if wanted in TEXT_SIZES else 1.0

    def remember_look(self, mode: Mode, text_size: float) -> None:
        """Keep how the owner likes the windows."""
        self._settings.setValue("look/mode", mode.value)
        self._settings.setValue("look/text_size", text_size)
        self._settings.sync()

    @property
    def saving_folder(self) -> Path:
        """Where papers and tables are proposed to be kept: where they were kept last, if that is still there."""
        last = str(self._settings.value("files/folder") or "")
        return Path(last) if last and Path(last).is_dir() else documents_folder()

    def remember_saving_folder(self, folder: Path) -> None:
        """Keep where the owner puts papers and tables."""
        self._settings.setValue("files/folder", str(folder))
        self._settings.sync()

    @property
    def file_names(self) -> str:
        """The pattern of the files that many papers are saved in."""
        return str(self._settings.value("papers/file_names", "") or "")

    def remember_file_names(self, pattern: str) -> None:
        """For the next time."""
        self._settings.setValue("papers/file_names", pattern)
        self._settings.sync()

    @property
    def language(self) -> str:
        """The language of the windows as the owner chose it; empty means as the system has it."""
        return str(self._settings.value("look/language") or "")

    def remember_language(self, choice: str) -> None:
        """Keep what the windows are to speak from the next start on."""
        self._settings.setValue("look/language", choice)
        self._settings.sync()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

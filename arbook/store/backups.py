"""Copies of a book that were opened and found whole before they got their name."""

import hashlib
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from arbook.store.book import Book
from arbook.store.connecting import APPLICATION_ID, connect_sqlite
from arbook.store.errors import BackupFailedError
from arbook.store.files import private_file_beside, put_in_place
from arbook.store.schema import read_fingerprint, read_version
from arbook.store.trouble import is_damage, why_disk, why_system

_MANY = 1000
FOLDER_WORDS = {"en": "backups", "de": "Sicherungen"}
"""What the folder of copies is called, by the book's language."""
_IN_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy.

    Attributes:
        path: Where it lies.
        size: In bytes.
        sha256: Of the file, as hexadecimal text.
    """

    path: Path
    size: int
    sha256: str


def backup_book(book: Book, target: Path) -> Backup:
    """Copy the open book to ``target``, which must not exist yet.

    Raises:
        BackupFailedError: no copy was left behind; the book is as it was.
    """
    return _backup(book.driver(), target)


def backup_folder(book_path: Path, language: str = _IN_ENGLISH) -> Path:
    """Where copies lie unless the owner says otherwise: ``NAME backups`` beside ``NAME.arbook``, in the book's
    ``language``; a folder that was named in another one goes on to be used.
    """
    known = _folders(book_path)
    wanted = known.get(language, known[_IN_ENGLISH])
    return next((folder for folder in (wanted, *known.values()) if folder.is_dir()), wanted)


def _folders(book_path: Path) -> dict[str, Path]:
    return {language: book_path.with_name(f"{book_path.stem} {word}") for language, word in FOLDER_WORDS.items()}


def language_in(driver: sqlite3.Connection) -> str:
    """The language of the book; English where it cannot be read, as in a book of another version."""
    with suppress(sqlite3.Error):
        row = driver.execute("SELECT language FROM business_profile").fetchone()
        return _IN_ENGLISH if row is None else str(row[0])
    return _IN_ENGLISH


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy that lies in the backup folder, and when it was written there."""

    path: Path
    size: int
    made_at: datetime


def kept_copies(book_path: Path) -> tuple[KeptCopy, ...]:
    """Copies in the book's backup folders, the newest first; none of a folder that cannot be read."""
    found = []
    for folder in _folders(book_path).values():
        with suppress(OSError):
            for path in folder.glob("*.arbook"):
                seen = path.stat()
                found.append(KeptCopy(path, seen.st_size, datetime.fromtimestamp(seen.st_mtime, UTC)))
    return tuple(sorted(found, key=lambda each: each.made_at, reverse=True))


def backup_named(book: Book, moment: datetime) -> Backup:
    """Copy the open book into its backup folder, named after the moment.

    Raises:
        BackupFailedError: no copy was left behind; the book is as it was.
    """
    driver = book.driver()
    return _backup(driver, _free_name(book.path, language_in(driver), f"{moment:%Y-%m-%d %H%M%S}"))


def backup_before_migration(driver: sqlite3.Connection, book_path: Path, *, version: int, now: datetime) -> Backup:
    """The copy that a migration to ``version`` leaves behind, named after the version and the moment."""
    words = f"before version {version} {now:%Y-%m-%d %H%M%S}"
    return _backup(driver, _free_name(book_path, language_in(driver), words))


def _free_name(book_path: Path, language: str, words: str) -> Path:
    """A name in the backup folder that nothing has, and the folder itself."""
    folder = backup_folder(book_path, language)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise BackupFailedError(target=str(folder), why=why_system(error)) from error
    name = f"{book_path.stem} {words}"
    candidates = (folder / f"{name}{f' ({again})' if again else ''}.arbook" for again in range(_MANY))
    return next(path for path in candidates if not path.exists())


def _backup(driver: sqlite3.Connection, target: Path) -> Backup:
    target = target.absolute()
    if target.exists():
        raise BackupFailedError(target=str(target), why="exists")
    try:
        return _copy_and_place(driver, target)
    except FileExistsError as error:
        raise BackupFailedError(target=str(target), why="exists") from error
    except FileNotFoundError as error:
        raise BackupFailedError(target=str(target), why="no_folder") from error
    except OSError as error:
        raise BackupFailedError(target=str(target), why=why_system(error)) from error
    except sqlite3.Error as error:
        why = "corrupt" if is_damage(error) else why_disk(error) or "other"
        raise BackupFailedError(target=str(target), why=why) from error


def _copy_and_place(driver: sqlite3.Connection, target: Path) -> Backup:
    pages, page_size = (int(driver.execute(f"PRAGMA {one}").fetchone()[0]) for one in ("page_count", "page_size"))
    if shutil.disk_usage(target.parent).free < pages * page_size:
        raise BackupFailedError(target=str(target), why="full")
    unfinished = private_file_beside(target)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("PRAGMA synchronous = OFF")
            driver.backup(copy)
        _verify(driver, unfinished, target)
        made = Backup(target, unfinished.stat().st_size, _sha256(unfinished))
        put_in_place(unfinished, target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return made


def _verify(driver: sqlite3.Connection, copy_path: Path, target: Path) -> None:
    with closing(connect_sqlite(copy_path, read_only=True)) as copy:
        if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise BackupFailedError(target=str(target), why="corrupt")
        if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID or _told(copy) != _told(driver):
            raise BackupFailedError(target=str(target), why="differs")


def _told(driver: sqlite3.Connection) -> tuple[object, ...]:
    sums = driver.execute("SELECT currency, count(*), sum(amount_minor) FROM entry GROUP BY 1 ORDER BY 1").fetchall()
    newest = driver.execute("SELECT id FROM operation ORDER BY sequence DESC LIMIT 1").fetchone()
    return read_version(driver), read_fingerprint(driver), sums, newest


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Looking after the book: checking it against itself, and copying it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from arbook.queries.integrity import money_findings
from arbook.store.backups import Backup, KeptCopy, backup_book, backup_folder, backup_named, kept_copies, language_in
from arbook.store.book import Book
from arbook.store.checking import Finding, check_file
from arbook.store.errors import BookMissingError, BookUnreadableError, NothingSavedError


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the book lies, its size in bytes, where its copies lie, and those there are, the newest first."""

    path: Path
    size: int
    folder: Path
    copies: tuple[KeptCopy, ...]

    @property
    def copied_on(self) -> date | None:
        """The day of the newest copy on this computer's clock, None without any."""
        return self.copies[0].made_at.astimezone().date() if self.copies else None


def is_out_of_reach(error: BaseException) -> bool:
    """Whether the book's file did not answer: a stick pulled out, a network folder gone. Nothing half-done is in it,
    and the next use tries anew.
    """
    return isinstance(error, (BookUnreadableError, NothingSavedError, BookMissingError))


class SafekeepingService:
    """Checks and copies; changes nothing in the book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def check(self) -> tuple[Finding, ...]:
        """Everything that is not as it should be: the file first, then the sums. Empty for a whole book."""
        in_file = check_file(self._book)
        with self._book.reading() as connection:
            return in_file + money_findings(connection)

    def backup(self, target: Path) -> Backup:
        """A verified copy at ``target``.

        Raises:
            BookExistsError: a file of that name is there.
            BackupFailedError: no copy could be made or verified.
        """
        return backup_book(self._book, target)

    def keeping(self) -> Keeping:
        """Where the book and its copies lie."""
        path = self._book.path
        size = path.stat().st_size if path.exists() else 0
        folder = backup_folder(path, language_in(self._book.driver()))
        return Keeping(path, size, folder, kept_copies(path))

    def backup_now(self, moment: datetime) -> Backup:
        """A verified copy in the book's backup folder, named after ``moment`` on the owner's clock.

        Raises:
            BackupFailedError: no copy could be made or verified.
        """
        return backup_named(self._book, moment)

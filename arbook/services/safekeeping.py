"""Looking after the book: checking it against itself, and copying it."""

from pathlib import Path

from arbook.queries.integrity import money_findings
from arbook.store.backups import Backup, backup_book
from arbook.store.book import Book
from arbook.store.checking import Finding, check_file


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

"""Memory of a process that opened a large book and read what the first desks show."""

import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from arbook.queries.aging import aging_by_customer, aging_totals
from arbook.store.opening import open_book
from benchmarks.make_book import TODAY, make_book

GOAL_MB = 250


def megabytes() -> float:
    """Largest resident size so far (Linux counts kilobytes, macOS bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main(path: Path) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(["benchmark", "-platform", "offscreen"])
    window = QMainWindow()
    window.show()
    bare = megabytes()
    book = open_book(path, read_only=True)
    with book.reading() as connection:
        aging_totals(aging_by_customer(connection, TODAY))
    application.processEvents()
    print(f"memory with the large book: {megabytes():.0f} MB, bare window {bare:.0f} MB (goal {GOAL_MB} MB)")
    book.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(make_book(Path(folder) / "big.arbook", 1_000_000))

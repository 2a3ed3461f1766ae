"""The main job where no window can open: who owes what, the day's reminders and a statement, as files."""

from datetime import date
from pathlib import Path

from arbook.cli.files import write_paper
from arbook.cli.output import say
from arbook.cli.reading import show_aging
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office, demo_office, open_office
from arbook.services.queueing import Pick
from arbook.services.reminders import QueueRun

DEMO_FOLDER = "arbook-demo"
DEMO_BOOK = "demo.arbook"
_MOST_RUNS = 10_000


def show_book(path: Path, today: date) -> int:
    """Say that there is no display, and print the aging of this book instead of opening its window."""
    say(
        Sentence(
            "No display was found, so no window can open; this is what {book} says as of {day}.",
            {"book": path, "day": today},
        )
    )
    office = open_office(path, read_only=True)
    try:
        show_aging(office, today)
    finally:
        office.close()
    return 0


def show_demo(today: date) -> int:
    """Say that there is no display, and do a day's work on the demo book in the current folder, naming every file."""
    folder = Path(DEMO_FOLDER)
    say(
        Sentence(
            "No display was found, so no window can open; instead a day's work is done on the demo book in {folder}.",
            {"folder": folder},
        )
    )
    folder.mkdir(exist_ok=True)
    book = folder / DEMO_BOOK
    office = open_office(book) if book.exists() else demo_office(book, today)
    try:
        show_aging(office, today)
        print()
        files = [book, *office.reminders.write_drafts(_all_of(office, today), _free_folder(folder, today))]
        files += _statement(office, folder, today)
    finally:
        office.close()
    for path in files:
        print(path)
    return 0


def _all_of(office: Office, today: date) -> QueueRun:
    """Everybody whom today's reminders are for."""
    return QueueRun(today, tuple(Pick(each.customer_id) for each in office.reminders.prepare(today).proposals))


def _statement(office: Office, folder: Path, today: date) -> list[Path]:
    """The statement of whoever owes most; of nobody in a book without debts."""
    rows = office.read(aging_by_customer, today)
    if not rows:
        return []
    most = max(rows, key=lambda row: row.aging.balance.minor)
    paper = office.paper.statement(most.customer_id, StatementKind.OPEN_ITEM, as_of=today)
    return [write_paper(paper, folder)]


def _free_folder(folder: Path, today: date) -> Path:
    """A new folder for the day's reminders, so that another run does not mix with this one."""
    names = (f"reminders-{today}" if run == 1 else f"reminders-{today}-{run}" for run in range(1, _MOST_RUNS))
    return next(path for path in map(folder.joinpath, names) if not path.exists())

"""The window lives on while the lanes work: a heart that beats on the main thread is never silent for long.

The normal run takes few rows and a limit that a busy machine keeps; `-m soak` takes 100,000 invoices and 1,000
statements and holds the goal, a tenth of a second.
"""

import gc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.importing.form_import import ImportForm, LoadedFile, load_file
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.tidiness import no_full_collection
from arbook.importing.reading import Reading, read_records
from arbook.ledger.statements import StatementKind
from arbook.services.office import Office, open_office
from benchmarks.make_book import TODAY, make_book

R = TypeVar("R")
BEAT_MS = 5
SMALL_LIMIT_S, GOAL_S = 0.5, 0.1
PATIENCE_MS = 600_000


class Heart:
    """Beats on the main thread and remembers its longest silence, in seconds.

    A silence counts as far as this program computed meanwhile: what others take of the machine is not its fault.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self._last, self._busy = perf_counter(), process_time()
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, busy = perf_counter(), process_time()
        self.longest = max(self.longest, min(now - self._last, busy - self._busy))
        self._last, self._busy = now, busy


class Lanes:
    """An open book behind two lanes, and waiting for what they do."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.jobs, self._qtbot = Jobs(), qtbot
        self.jobs.failed.connect(self._fail)
        opened: list[Office] = []
        self.jobs.read(lambda: open_office(path), done=opened.append)
        qtbot.waitUntil(lambda: bool(opened), timeout=PATIENCE_MS)
        self.office = opened[0]

    def _fail(self, error: Exception) -> None:
        raise error

    def wait(self, begin: Callable[..., object], work: Callable[[], R]) -> R:
        """What the work answered."""
        came: list[R] = []
        begin(work, done=came.append)
        self._qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
        return came[0]


@pytest.fixture
def lanes(tmp_path: Path, look: QApplication, qtbot: QtBot) -> Iterator[Lanes]:
    made = Lanes(make_book(tmp_path / "shop.arbook", 2_000), qtbot)
    yield made
    made.jobs.close(made.office.close)


SMALL = pytest.param(1_500, SMALL_LIMIT_S)


@pytest.mark.parametrize(("count", "limit"), [SMALL, pytest.param(100_000, GOAL_S, marks=pytest.mark.soak)])
def test_the_window_lives_on_while_a_file_of_invoices_is_imported(
    lanes: Lanes, tmp_path: Path, count: int, limit: float
) -> None:
    path = tmp_path / "invoices.csv"
    lines = (
        f"X{n:07},C{n % 90 + 1:06},Shop {n % 90 + 1},2026-{n % 9 + 1:02}-{n % 28 + 1:02},{n}.50" for n in range(count)
    )
    path.write_text("\n".join(("Invoice No,Customer No,Customer,Date,Amount", *lines)), encoding="utf-8")
    form, heart = ImportForm(TODAY), Heart()
    loaded: LoadedFile = lanes.wait(lanes.jobs.outside, lambda: load_file(path, "ymd", "."))
    form.take_file(loaded)
    mapping = form.mapping
    assert mapping is not None
    reading: Reading = lanes.wait(
        lanes.jobs.outside, lambda: read_records(loaded.table, mapping, currency="EUR", today=TODAY)
    )
    outcome = lanes.wait(
        lanes.jobs.write, lambda: lanes.office.imports.run(mapping.kind, reading.records, today=TODAY)
    )
    assert outcome.count.invoices == count
    assert heart.longest < limit


@pytest.mark.parametrize(
    ("count", "limit"), [pytest.param(15, SMALL_LIMIT_S), pytest.param(1_000, GOAL_S, marks=pytest.mark.soak)]
)
def test_the_window_lives_on_while_statements_are_printed(lanes: Lanes, count: int, limit: float) -> None:
    def print_all() -> int:
        size = 0
        for n in range(count):
            paper = lanes.jobs.from_outside(
                lambda n=n: lanes.office.paper.statement(
                    n % 100 + 1, StatementKind.ACTIVITY, starts_on=date(2023, 1, 1), as_of=TODAY
                )
            )
            size += len(paper.draw())
        return size

    heart = Heart()
    assert lanes.wait(lanes.jobs.outside, print_all) > count * 1_000
    assert heart.longest < limit


def test_the_collector_leaves_old_objects_alone_while_a_lane_works_and_not_longer() -> None:
    before = gc.get_threshold()
    with no_full_collection(), no_full_collection():
        assert gc.get_threshold()[2] > 1_000
        assert gc.get_threshold()[:2] == before[:2]
    assert gc.get_threshold() == before

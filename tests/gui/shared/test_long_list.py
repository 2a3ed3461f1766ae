"""A list of any length: every row can be reached, few are held, and the choice stays with its row."""

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.shared.form_pages import FIRST_LINES, KEPT_PAGES, PAGE, ListWish, PagedLines
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.long_list import LongList
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.saving_rows import SavingRows
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column
from arbook.ledger.errors import ArbookError
from arbook.services.office import Office
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Paper = tuple[int, str]
COLUMNS = [
    Column[Paper](key="number", title="Number", value=lambda paper: str(paper[0])),
    Column[Paper](key="name", title="Name", value=lambda paper: paper[1], stretch=1),
]
LONG = 100_000


class Archive:
    """Papers without a book, numbered from 1; ``gone`` were taken away. Counts what is read."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.gone: set[int] = set()
        self.read = 0

    def keys(self, _office: Office, wish: ListWish, limit: int | None) -> Sequence[int]:
        numbers = [n for n in range(1, self.size + 1) if n not in self.gone and wish.search in str(n)]
        return array("q", (reversed(numbers) if wish.is_down else numbers))[:limit]

    def rows(self, _office: Office, keys: Sequence[int]) -> list[Paper]:
        self.read += len(keys)
        return [(key, f"Paper {key}") for key in keys if key not in self.gone]


class Desk:
    """A table over an archive."""

    def __init__(self, session: Session, size: int, qtbot: QtBot) -> None:
        self.archive = Archive(size)
        self.model = RowsModel(COLUMNS, formats_for("en"), lambda paper: paper[0])
        self.view = RowsView(self.model, "Papers")
        qtbot.addWidget(self.view)
        self.view.resize(500, 400)
        self.view.show()
        self.list = LongList(session, self.view, lambda paper: paper[0], self.archive.keys, self.archive.rows)
        self.qtbot = qtbot

    def read(self, wish: ListWish | None = None) -> None:
        """Wait until the whole list is known."""
        with self.qtbot.waitSignal(self.list.complete, timeout=20_000):
            self.list.read(wish or ListWish())

    def seen(self) -> list[Paper]:
        """What the owner sees, once it is there."""
        self.qtbot.waitUntil(self._is_there, timeout=20_000)
        return [row for n in self.view.lines_in_view() if isinstance(row := self.model.line(n), tuple)]

    def _is_there(self) -> bool:
        lines = self.view.lines_in_view()
        return bool(lines) and all(self.model.line(n) is not None for n in lines)


@pytest.fixture
def session(shop: Shop, look: QApplication) -> Iterator[Session]:
    jobs = Jobs()
    path = shop.path
    shop.book.close()
    opened: list[Office] = []
    from arbook.services.office import open_office

    jobs.from_outside(lambda: opened.append(open_office(path)))

    def explain(error: ArbookError) -> str:
        return type(error).__name__

    made = Session(opened[0], jobs, Owner(formats=formats_for("en"), explain=explain, today=lambda: TODAY))
    yield made
    made.close()


@pytest.fixture
def desk(session: Session, qtbot: QtBot) -> Desk:
    made = Desk(session, LONG, qtbot)
    made.read()
    return made


def test_the_first_page_is_there_at_once_and_the_whole_length_soon(session: Session, qtbot: QtBot) -> None:
    desk = Desk(session, LONG, qtbot)
    with qtbot.waitSignal(desk.list.begun):
        desk.list.read(ListWish())
    assert desk.model.rowCount() == FIRST_LINES
    assert desk.seen()[0] == (1, "Paper 1")
    qtbot.waitUntil(lambda: desk.model.rowCount() == LONG)


def test_end_home_and_the_bar_reach_every_row(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.view, Qt.Key.Key_End)
    assert desk.seen()[-1] == (LONG, f"Paper {LONG}")
    qtbot.waitUntil(lambda: desk.view.chosen_row() == (LONG, f"Paper {LONG}"))
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert abs(desk.seen()[0][0] - LONG // 2) < 20
    qtbot.keyClick(desk.view, Qt.Key.Key_Home)
    assert desk.seen()[0] == (1, "Paper 1")


def test_a_jump_paints_once_its_rows_are_there_and_a_slow_book_holds_nothing_up(desk: Desk, qtbot: QtBot) -> None:
    viewport, bar = desk.view.viewport(), desk.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    assert not viewport.updatesEnabled()
    desk.seen()
    qtbot.waitUntil(viewport.updatesEnabled)
    slow, read = Event(), desk.archive.rows
    desk.list._read_rows = lambda office, keys: read(office, keys) if slow.wait(20) else []
    bar.setValue(bar.maximum() // 2)
    assert not viewport.updatesEnabled()
    qtbot.waitUntil(viewport.updatesEnabled)
    assert desk.model.line(desk.view.lines_in_view().start) is None
    slow.set()
    assert abs(desk.seen()[0][0] - LONG // 2) < 20


def test_only_what_one_looks_at_is_read_and_little_is_held(desk: Desk) -> None:
    before = desk.archive.read
    bar = desk.view.verticalScrollBar()
    for place in range(40):
        bar.setValue(bar.maximum() * place // 40)
        desk.seen()
    assert desk.archive.read - before <= 40 * 2 * PAGE
    assert len(desk.model.rows()) <= KEPT_PAGES * PAGE


def test_an_awaited_row_is_told_once_it_is_there(desk: Desk, qtbot: QtBot) -> None:
    told: list[object] = []
    desk.view.row_chosen.connect(told.append)
    desk.view.choose(70_000)
    assert desk.view.chosen_row() is None
    qtbot.waitUntil(lambda: told == [(70_000, "Paper 70000")])


def test_the_choice_and_the_place_stay_when_the_list_is_read_again(desk: Desk) -> None:
    desk.view.choose(50_000)
    desk.seen()
    top = desk.view.verticalScrollBar().value()
    desk.read()
    assert desk.view.chosen_row() == (50_000, "Paper 50000")
    assert desk.view.verticalScrollBar().value() == top
    assert desk.seen()


def test_a_row_that_is_gone_leaves_no_hole_when_the_list_is_read_again(desk: Desk) -> None:
    desk.view.choose(2)
    desk.archive.gone.add(2)
    desk.read()
    assert desk.model.rowCount() == LONG - 1
    assert [paper[0] for paper in desk.seen()[:3]] == [1, 3, 4]


def test_a_head_orders_the_whole_list_and_a_search_narrows_it(desk: Desk) -> None:
    asked: list[tuple[str, bool]] = []
    desk.model.order_wished.connect(lambda: asked.append(desk.model.order))
    desk.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert asked == [("number", True)]
    desk.read(ListWish("", None, *desk.model.order))
    assert desk.seen()[0] == (LONG, f"Paper {LONG}")
    desk.read(ListWish("99999"))
    assert desk.model.rows() == [(99_999, "Paper 99999")]


def test_an_answer_that_a_newer_question_overtook_is_not_shown(session: Session, qtbot: QtBot) -> None:
    desk = Desk(session, LONG, qtbot)
    desk.list.read(ListWish("1"))
    desk.list.read(ListWish("12"))
    desk.read(ListWish("777"))
    assert all("777" in str(paper[0]) for paper in desk.seen())
    assert desk.model.rowCount() == sum("777" in str(n) for n in range(LONG + 1))


def test_letters_typed_into_a_list_do_not_go_through_every_row(desk: Desk, qtbot: QtBot) -> None:
    before = desk.archive.read
    qtbot.keyClicks(desk.view, "zzz")
    assert desk.archive.read == before


def test_a_list_that_fits_a_page_needs_one_question(session: Session, qtbot: QtBot) -> None:
    desk = Desk(session, 5, qtbot)
    desk.read()
    assert desk.model.rowCount() == 5
    assert desk.archive.read == 5


def test_qt_accepts_the_model_while_pages_come_and_go(desk: Desk, qtmodeltester: ModelTester) -> None:
    first = PagedLines[Paper](range(PAGE), lambda paper: paper[0], lambda _at: None)
    desk.model.set_pages(first)
    qtmodeltester.check(desk.model)
    desk.model.take_page(0, [(key, f"Paper {key}") for key in range(PAGE) if key != 1])
    desk.model.grow([1_004, 1_005])
    assert desk.model.index_of(1_005).row() == PAGE + 1
    assert desk.model.data(desk.model.index(1, 0)) is None
    qtmodeltester.check(desk.model)


def saved(session: Session, archive: Archive, path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> SavingRows:
    monkeypatch.setattr("arbook.gui.shared.saving_rows.ask_file", lambda *_: path)
    saving = SavingRows(
        desk.view, session, ("Number", "Name"), lambda office: archive.keys(office, ListWish(), None),
        archive.rows, lambda paper: paper,
    )  # fmt: skip
    saving.start(desk.view, "papers.csv")
    return saving


def test_all_rows_are_saved_and_not_only_those_looked_at(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, path = Desk(session, 2_000, qtbot), tmp_path / "papers.csv"
    told: list[str] = []
    saved(session, desk.archive, path, monkeypatch, desk).told.connect(told.append)
    qtbot.waitUntil(lambda: told == [f"Saved as {path}."])
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Number,Name"
    assert lines[-1] == "2000,Paper 2000"
    assert len(lines) == 2_001


def test_saving_can_be_stopped_and_leaves_what_stood_there(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arbook.gui.shared.saving_rows._TELL_AFTER_S", 0)
    desk, path = Desk(session, LONG, qtbot), tmp_path / "papers.csv"
    path.write_text("last year's", encoding="utf-8")
    told: list[str] = []
    saving = saved(session, desk.archive, path, monkeypatch, desk)
    saving.told.connect(told.append)
    saving.shown.connect(lambda card: card.stopped.emit())
    qtbot.waitUntil(lambda: told == ["Stopped. Nothing was saved."], timeout=20_000)
    assert path.read_text(encoding="utf-8") == "last year's"
    assert [each.name for each in tmp_path.glob("*papers*")] == ["papers.csv"]


def test_of_a_long_list_what_was_read_is_copied(session: Session, qtbot: QtBot) -> None:
    desk = Desk(session, LONG, qtbot)
    desk.read()
    desk.view.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[:3] == ["Number\tName", "1\tPaper 1", "2\tPaper 2"]
    assert len(lines) < LONG
    desk.view.choose_first()
    desk.view.copy()
    assert QApplication.clipboard().text() == "1\tPaper 1"

"""The disk fills in the middle of 1,000 papers: what is finished stays, one sentence, and the rest goes on."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared.paper_batch import PaperBatch, Prepare
from arbook.gui.shared.wishes import MakeStatement
from arbook.gui.shell.window import MainWindow
from arbook.gui.statements.dialog import StatementDialog
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper
from tests.support.desks import wished
from tests.support.full_disks import FullDisk

COUNT, ROOM = 1_000, 613


def one_of_many(number: int, _office: Office) -> PreparedPaper:
    """Drawing takes 20 ms each and is not what is tried here; the soak on the command line draws them all."""
    content = f"%PDF-1.4 statement of customer {number}".encode()
    return PreparedPaper(f"statement-{number:04d}.pdf", f"Customer {number}", lambda: content)


def listed(_office: Office) -> list[Prepare]:
    return [partial(one_of_many, number) for number in range(COUNT)]


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> StatementDialog:
    made = wished(window, MakeStatement(1), StatementDialog)
    qtbot.waitUntil(lambda: made.pane.view.page_count > 0, timeout=20_000)
    return made


def test_of_a_thousand_papers_those_written_before_the_disk_was_full_stay_and_the_rest_goes_on(
    dialog: StatementDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "statements"
    folder.mkdir()
    disk, beats = FullDisk(folder, room=ROOM), []
    run = PaperBatch(dialog.session, listed, disk, dialog)
    run.moved.connect(lambda done, _total, _name: beats.append(done))
    dialog.begin(run, dialog._tell_ended)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Go on with the rest", timeout=60_000)
    assert dialog._told.text() == (
        "613 of 1,000 are written and stay. "
        "The disk is full, so statement-0613.pdf was not written. Make room and try again."
    )
    first = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert len(first) == ROOM  # and nothing half written beside them
    told: list[str] = []
    dialog.told.connect(told.append)
    disk.room = COUNT
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told[0].startswith("1,000 statements saved")
    assert sorted(path.name for path in folder.iterdir()) == [f"statement-{at:04d}.pdf" for at in range(COUNT)]
    assert all(path.stat().st_mtime_ns == written for path, written in first.items())
    assert beats == list(range(1, COUNT + 1))

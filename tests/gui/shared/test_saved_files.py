"""Whatever is saved: proposed where the owner saves, told with its whole path, and shown in its folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.files import ask_file, ask_folder, save_table
from arbook.gui.shared.memory import documents_folder
from arbook.gui.shell.window import MainWindow

Settle = Callable[[MainWindow], None]


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What the system's dialog is opened with; each time the owner saves under ``chosen``."""
    seen: list[str] = []
    folder = tmp_path / "chosen"
    folder.mkdir()

    def choose(_parent: QWidget, _title: str, name: str, *_kinds: str) -> tuple[str, str]:
        seen.append(name)
        return str(folder / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *told: seen.append(told[2]) or "")
    return seen


def test_the_first_file_is_proposed_among_the_documents_and_the_next_beside_the_last(
    window: MainWindow, proposed: list[str], tmp_path: Path
) -> None:
    assert ask_file(window, "Save", "one.pdf", "pdf") == tmp_path / "chosen" / "one.pdf"
    ask_file(window, "Save", "two.pdf", "pdf")
    assert ask_folder(window, "Where to") is None
    last = str(tmp_path / "chosen")
    assert proposed == [str(documents_folder() / "one.pdf"), f"{last}/two.pdf", last]


def test_a_saved_table_is_told_with_its_path_and_its_folder_can_be_shown(
    window: MainWindow, proposed: list[str], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert window.session is not None
    save_table(window, window.session, "open.csv", [["a"]], window.tell)
    path = tmp_path / "chosen" / "open.csv"
    qtbot.waitUntil(lambda: window.answers.toast._button.text() == "Show in folder")
    assert window.answers.toast.accessibleName() == f"Saved as {path}."
    assert path.read_bytes().endswith(b"a\r\n")
    window.answers.toast._button.click()
    assert [each.toLocalFile() for each in opened] == [str(path.parent)]
    window.tell("Something else.")
    assert window.answers.toast._button.isHidden()

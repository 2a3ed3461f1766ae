"""Whoever cannot see hears a name for all that takes the focus and for every cell, at every desk of the demo shop."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shell.window import MainWindow
from arbook.services.office import demo_office
from arbook.store.book import Book
from tests.support.desks import nameless
from tests.support.late_shop import TODAY
from tests.support.tour import tour

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.arbook"
    demo_office(path, TODAY).close()
    return path


def unspoken_cells(window: MainWindow) -> list[str]:
    """Cells of the tables in sight that show something and say nothing."""
    found = []
    for view in window.findChildren(QTableView):
        model = view.model()
        if not view.isVisible() or not isinstance(model, RowsModel):
            continue
        for row in range(min(40, model.rowCount())):
            for column in range(model.columnCount()):
                said = model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
                if model.text(row, column) and not said:
                    found.append(f"{view.accessibleName()}: row {row}, {model.columns[column].key}")
    return found


def test_everything_has_a_name(demo: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot) -> None:
    window = open_window(demo)
    places = tour(window, settle, qtbot)
    found = {place: [*nameless(window), *unspoken_cells(window)] for place in places}
    assert {place: names for place, names in found.items() if names} == {}


# ------------------------------------------------------------- what cannot be used now
def silent_parts(window: MainWindow) -> list[str]:
    """Buttons and fields in sight that cannot be used and do not say why, in their tooltip and aloud."""
    return [
        f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()}"
        for part in window.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QLineEdit | QComboBox)
        and not isinstance(part.parent(), QComboBox | QDialogButtonBox)
        and part.isVisibleTo(window)
        and not part.isEnabled()
        and not _says_why(part, window)
    ]


def _says_why(part: QWidget, window: MainWindow) -> bool:
    """Itself, or what it stands in."""
    while part is not window and not part.isEnabled():
        if part.toolTip() and part.accessibleDescription():
            return True
        part = part.parentWidget()
    return False


def test_whatever_is_gray_says_why(demo: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot) -> None:
    window = open_window(demo)
    found = {place: silent_parts(window) for place in tour(window, settle, qtbot)}
    assert {place: parts for place, parts in found.items() if parts} == {}


def test_in_a_book_that_can_only_be_read_all_that_changes_says_so(
    demo: Path, open_window: OpenWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Book.__init__
    monkeypatch.setattr(Book, "__init__", lambda book, path, **_how: first(book, path, is_read_only=True))
    window = open_window(demo)
    assert window.session is not None
    assert window.session.is_read_only
    found = {place: silent_parts(window) for place in tour(window, settle, qtbot)}
    assert {place: parts for place, parts in found.items() if parts} == {}


def test_the_main_things_that_a_demo_cannot_do_say_so_in_sight(
    demo: Path, open_window: OpenWindow, settle: Settle
) -> None:
    window = open_window(demo)
    settle(window)
    settings = window.view.show_desk("settings")
    assert isinstance(settings, SettingsDesk)
    for part in (settings.mail, settings.policies):
        settings.show_part(next(key for key, page in settings._pages.items() if page is part))
        settle(window)
        told = [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(window)]
        assert "Nothing leaves the demo book." in told
    assert settings.mail.test.toolTip() == settings.mail.test.accessibleDescription() != ""

"""Hands for the windows about lateness."""

from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from arbook.gui.shell.window import MainWindow
from arbook.queries.integrity import money_findings
from arbook.queries.late_charges import late_charges
from arbook.queries.late_waivers import waivers_of
from arbook.store.opening import open_book


def is_gone(dialog: QDialog) -> bool:
    """It was closed."""
    return not shiboken6.isValid(dialog) or not dialog.isVisible()


def book_after(window: MainWindow, path: Path) -> tuple[list[str], list[str]]:
    """Charges and waivers once the window is closed, and that everything ties."""
    window.close()
    book = open_book(path)
    with book.reading() as connection:
        assert money_findings(connection) == ()
        charges = [f"{row.number} {row.total} {row.state.value}" for row in late_charges(connection)]
        waivers = [f"{row.amount} {row.reason.value} {row.note}" for row in waivers_of(connection)]
    book.close()
    return charges, waivers


def undone(window: MainWindow, qtbot: QtBot, told: str) -> None:
    """Ctrl+Z, and what it tells."""
    window.session.history.undo()
    qtbot.waitUntil(lambda: window.answers.toast.accessibleName() == told)

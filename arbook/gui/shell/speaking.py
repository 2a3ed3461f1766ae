"""Another language from now on: all windows are made anew in it, and the book that is open is opened again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from arbook.gui.shared.trouble import catch_all

if TYPE_CHECKING:
    from arbook.gui.shared.wishes import Wish
    from arbook.gui.shell.window import MainWindow


def begin_anew(window: "MainWindow", first: "Wish | None" = None) -> None:
    """Once what asked for it is done; ``first`` is granted in the book when it is open again.

    What is being typed is kept as it is when the program ends, so nothing of it is lost.
    """
    QTimer.singleShot(0, window, lambda: _change_places(window, first))


def _change_places(window: "MainWindow", first: "Wish | None") -> None:
    path = None if window.session is None else window.session.path
    window.memory.remember_geometry(window.saveGeometry())
    window.leave_book()
    anew = window.another()
    anew.furnish(path)
    if path is None:
        anew.front.show_welcome()
    elif first is not None:
        anew.grant_first(first)
    catch_all(anew.tell_failure)
    anew.show()
    anew.activateWindow()
    window.close()
    window.deleteLater()

"""What the window can do from anywhere: keys, and the menu of the rail's last entry."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from arbook.gui.shared.wishes import ImportFile, NewInvoice, TakePayment
from arbook.gui.shell.desks import rail_entries, settings_entry
from arbook.gui.welcome.form import SUFFIX

if TYPE_CHECKING:
    from arbook.gui.shell.window import MainWindow


class Actions(QObject):
    """Makes the window's actions and its menu."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._only_with_book: list[QAction] = []
        self._make_keys()
        self.menu = self._make_menu()
        self.allow_book(is_open=False)

    def allow_book(self, *, is_open: bool) -> None:
        """Offer what needs an open book only while there is one."""
        for action in self._only_with_book:
            action.setEnabled(is_open)

    # ------------------------------------------------------------- keys
    def _make_keys(self) -> None:
        for entry in (*rail_entries(), settings_entry()):
            self._key(entry.keys, partial(self._window.view.show_desk, entry.key))
        for keys, method in (
            ("Ctrl+N", "make_new"),
            ("Ctrl+F", "start_search"),
            ("F5", "load"),
            ("Ctrl+Return", "press_main"),
            ("Ctrl+Enter", "press_main"),
        ):
            self._key(keys, partial(self._at_desk, method))
        self._key("Ctrl+K", self._window.find_customer)
        self._key("Ctrl+Z", self._window.undo)
        self._key("Ctrl+Y", self._window.redo)
        self._key("Ctrl+I", partial(self._window.grant, NewInvoice()))
        self._key("Ctrl+R", partial(self._window.grant, TakePayment()))

    def _key(self, keys: str, do: Callable[[], object]) -> None:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(_without_checked(do))
        self._window.addAction(action)
        self._only_with_book.append(action)

    def _at_desk(self, method: str) -> None:
        """Every desk has these (see ``shared.desk``)."""
        desk = self._window.desk
        if desk is not None:
            getattr(desk, method)()

    # ------------------------------------------------------------- menu
    def _make_menu(self) -> QMenu:
        window, menu = self._window, QMenu(self._window)
        menu.setAccessibleName(self.tr("Menu"))
        self._entry(menu, self.tr("Bring in a file"), partial(window.grant, ImportFile()), needs_book=True)
        self._entry(menu, self.tr("Make a backup"), self._back_up, needs_book=True)
        menu.addSeparator()
        self._entry(menu, self.tr("New book"), window.new_book)
        self._entry(menu, self.tr("Open a book"), window.choose_book, "Ctrl+O")
        self._entry(menu, self.tr("Close this book"), window.close_book, needs_book=True)
        menu.addSeparator()
        self._entry(menu, self.tr("Keys"), self._show_keys, "F1")
        self._entry(menu, self.tr("Quit"), window.close, "Ctrl+Q")
        return menu

    def _entry(
        self, menu: QMenu, text: str, do: Callable[[], object], keys: str = "", *, needs_book: bool = False
    ) -> None:
        action = menu.addAction(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
            self._window.addAction(action)
        action.triggered.connect(_without_checked(do))
        if needs_book:
            self._only_with_book.append(action)

    def pop_up(self, beside: QWidget) -> None:
        """Open the menu at the lower right of a widget."""
        corner = beside.mapToGlobal(beside.rect().bottomRight())
        corner.setY(corner.y() - self.menu.sizeHint().height())
        self.menu.popup(corner)

    def _show_keys(self) -> None:
        from arbook.gui.shell.keys_dialog import KeysDialog

        dialog = KeysDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _back_up(self) -> None:
        """Write a verified copy of the book where the owner says."""
        session = self._window.session
        if session is None:
            return
        proposed = session.path.with_name(f"{session.path.stem}-{session.owner.today():%Y-%m-%d}{SUFFIX}")
        title, kinds = self.tr("Make a backup"), f"arbook (*{SUFFIX})"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), kinds)
        if chosen:
            session.ask(lambda office: office.safekeeping.backup(Path(chosen)), self._tell_backup)

    def _tell_backup(self, _backup: object) -> None:
        self._window.tell(self.tr("Backup made and checked."))
        self._window.view.rail.show_backup(self.tr("Backed up today"))


def _without_checked(do: Callable[[], object]) -> Callable[[bool], None]:
    """Actions tell whether they are checked, which nobody wants to know."""

    def called(_checked: bool) -> None:
        do()

    return called

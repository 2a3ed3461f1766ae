"""Binds what can be done (``deeds``) to keys and to the menu of the rail's last entry."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from arbook.gui.shared.allowing import why_no_change
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.icons import icon
from arbook.gui.shared.keys import keys_of
from arbook.gui.shell.deeds import Deed, Deeds, nothing_here

if TYPE_CHECKING:
    from arbook.gui.shell.window import MainWindow


class Actions(QObject):
    """Makes the window's actions and its menu."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._is_open = False
        self._deeds = Deeds(window)
        self._actions: list[tuple[Deed, QAction]] = []
        self.menu = self._make_menu()
        self._bind("find", window.find_anything)

    def allow_book(self, *, is_open: bool) -> None:
        """Offer what needs an open book only while there is one."""
        self._is_open = is_open
        for deed, action in self._actions:
            action.setEnabled(is_open or not deed.needs_book)

    def deeds(self) -> list[Deed]:
        """What can be done right now, for the palette: first whatever needs no customer to be named."""
        every = [deed for _, group in self._deeds.groups() for deed in group]
        return [deed for deed in (*every, *self._deeds.about_customers()) if self._is_possible(deed)]

    def whom(self) -> int | None:
        """The customer whom the desk in front shows."""
        desk = self._window.desk
        return None if desk is None else desk.customer_shown()

    def _is_possible(self, deed: Deed) -> bool:
        session, desk = self._window.session, self._window.desk
        if deed.needs_book and (session is None or (deed.changes and session.is_read_only)):
            return False
        return not deed.method or (desk is not None and desk.offers(deed.method))

    def _why_not(self, deed: Deed) -> str:
        session = self._window.session
        if deed.needs_book and session is None:
            return self.tr("Open a book first.")
        if session is not None and deed.changes and session.is_read_only:
            return why_no_change(session)
        return nothing_here(deed)

    # ------------------------------------------------------------- menu and keys
    def _make_menu(self) -> QMenu:
        menu = make_heard(QMenu(self._window))
        menu.setAccessibleName(self.tr("Menu"))
        menu.aboutToShow.connect(self._show_what_is_possible)
        for title, deeds in self._deeds.groups():
            inner = menu.addMenu(title)
            inner.setAccessibleName(title)
            inner.setToolTipsVisible(True)
            for deed in deeds:
                action = inner.addAction(deed.text)
                self._bind_action(action, deed)
        self.allow_book(is_open=False)
        return menu

    def _bind_action(self, action: QAction, deed: Deed) -> None:
        action.setShortcuts([QKeySequence(each) for each in keys_of(deed.name)])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setObjectName(deed.name)
        action.triggered.connect(_without_checked(partial(self._do, deed)))
        self._window.addAction(action)
        self._actions.append((deed, action))

    def _bind(self, name: str, do: Callable[[], object]) -> None:
        """A key without an entry in the menu."""
        deed = Deed(name, "", "search", do)
        self._bind_action(QAction(self._window), deed)

    def _do(self, deed: Deed) -> None:
        """A key never is silent: where it means nothing, that is said."""
        if deed.do is not None and self._is_possible(deed):
            deed.do()
        elif deed.method:
            self._window.tell(nothing_here(deed))

    def _show_what_is_possible(self) -> None:
        from arbook.gui.shared.menu_letters import give_letters  # not before a menu opens

        give_letters(self.menu)
        for deed, action in self._actions:
            is_possible = self._is_possible(deed)
            action.setEnabled(is_possible)
            action.setToolTip(deed.text if is_possible else self._why_not(deed))
            action.setIcon(icon(deed.icon, "text2"))

    def rest(self) -> None:
        """The menu is closed: keys speak for themselves again."""
        self.allow_book(is_open=self._is_open)

    def pop_up(self, beside: QWidget) -> None:
        """Open the menu at the lower right of a widget."""
        self.menu.aboutToHide.connect(self.rest, Qt.ConnectionType.UniqueConnection)
        corner = beside.mapToGlobal(beside.rect().bottomRight())
        corner.setY(corner.y() - self.menu.sizeHint().height())
        self.menu.popup(corner)


def _without_checked(do: Callable[[], object]) -> Callable[[bool], None]:
    """Actions tell whether they are checked, which nobody wants to know."""

    def called(_checked: bool) -> None:
        do()

    return called

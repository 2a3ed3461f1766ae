"""The main window: the welcome page, or an open book; opens and closes books and fulfils what desks wish."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from arbook.gui.shared.memory import Memory, books_folder
from arbook.gui.shared.mode import first_colors
from arbook.gui.shared.placing import bring_into_sight, first_size

if TYPE_CHECKING:
    from arbook.gui.shared.desk import Desk
    from arbook.gui.shared.session import Session
    from arbook.gui.shared.wishes import Wish
    from arbook.gui.shell.actions import Actions
    from arbook.gui.shell.answers import Answers
    from arbook.gui.shell.book_view import BookView
    from arbook.gui.shell.door import BookDoor
    from arbook.gui.shell.front import Front
    from arbook.gui.shell.granting import Granter
    from arbook.gui.shell.palette import Palette
    from arbook.gui.welcome.form import NewBook

FIRST_SIZE = QSize(1440, 900)
SMALLEST_SIZE = (1024, 640)
_PAINTED_MS = 250
"""What was read is on the screen so long after, in milliseconds; until then keys are not heard."""


class MainWindow(QMainWindow):
    """``today`` is asked whenever a day is needed, so that a day can be replayed.

    The window is painted empty first, in its own ground, and tells so with ``painted``; then it is furnished.
    """

    painted = Signal()

    door: "BookDoor"
    view: "BookView"

    def __init__(self, memory: Memory, today: Callable[[], date]) -> None:
        super().__init__()
        self.memory, self._today = memory, today
        self._is_painted = self._is_furnished = self._is_equipped = False
        self._first_wish: Wish | None = None
        self._palette: Palette | None = None
        self.setWindowTitle("arbook")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(first_size(FIRST_SIZE, QGuiApplication.primaryScreen().availableGeometry().size()))
        if memory.geometry is not None:
            self.restoreGeometry(memory.geometry)
        self._stay_in_sight()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._stay_in_sight)
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(first_colors(memory.mode).canvas))
        self.setPalette(ground)

    def _stay_in_sight(self, _screen: object = None) -> None:
        """Where a screen is gone, be on one that is there."""
        bring_into_sight(self)

    def furnish(self, first: Path | None = None) -> None:
        """Load everything that stands in the window: it is on the screen by now.

        The book lane opens ``first`` meanwhile; its answer comes when the window is furnished.
        """
        from arbook.gui.shell.door import BookDoor

        self.door = BookDoor(self._today, self)
        self.door.opened.connect(self._show_book)
        self.door.refused.connect(self._show_trouble)
        if first is not None:
            self.door.open_book(first)
        self._dress()
        self._fill()
        if first is not None:
            self._show_waiting(self._opening(first))
        else:
            self._equip()

    def _dress(self) -> None:
        from arbook.gui.shared.language import language_of, speech
        from arbook.gui.shared.theme import apply_theme

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        speech().speak(app, language_of(self.memory.language))
        apply_theme(app, self.memory.mode, self.memory.text_size)
        self.setPalette(app.palette())

    def _fill(self) -> None:
        from arbook.gui.shell.book_view import BookView

        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.view = BookView(self._pages)
        self.view.wish.connect(self.grant)
        self.view.told.connect(self.tell)
        self.view.more_pressed.connect(self._pop_up_menu)
        self.view.rail.find_pressed.connect(self.find_anything)
        self._pages.addWidget(self.view)
        self._is_furnished = True

    # ------------------------------------------------------------- what a first list does not wait for
    @cached_property
    def front(self) -> "Front":
        """The pages without a book."""
        from arbook.gui.shell.front import Front

        front = Front(self, self._pages, self._today)
        front.again.connect(self._try_again)
        return front

    @cached_property
    def answers(self) -> "Answers":
        """Says what was done, and takes it back."""
        from arbook.gui.shell.answers import Answers

        return Answers(self)

    @cached_property
    def _actions(self) -> "Actions":
        from arbook.gui.shell.actions import Actions

        return Actions(self)

    @cached_property
    def _granter(self) -> "Granter":
        from arbook.gui.shell.granting import Granter

        return Granter(self.view, self.tell)

    def _equip(self) -> None:
        """From now on keys are heard."""
        if not self._is_equipped:
            self._is_equipped = True
            self._actions.allow_book(is_open=self.session is not None)

    def _equip_after_list(self, session: "Session") -> None:
        """The first list is read: keys follow when it was painted."""
        from arbook.gui.shared.board_reading import BoardReader

        reader = BoardReader.of(session)
        for came in (reader.begun, reader.read):
            came.connect(lambda _board: QTimer.singleShot(_PAINTED_MS, self, self._equip))

    # ------------------------------------------------------------- books
    @property
    def session(self) -> "Session | None":
        """The open book, None on the first page."""
        return self.door.session

    def open_book(self, path: Path) -> None:
        """Open a book; what goes wrong is told on a page of its own."""
        self._first_wish = None
        self._wait_for(self._opening(path), partial(self.door.open_book, path))

    def _opening(self, path: Path) -> str:
        return self.tr("Opening {0}").format(path.name)

    def open_demo(self) -> None:
        """Open the demo book, made now if there is none yet."""
        self._first_wish = None
        self._wait_for(self.tr("Making the demo book"), partial(self.door.open_demo, books_folder()))

    def found_book(self, answers: "NewBook", *, first: "Wish | None" = None) -> None:
        """Make a new book and open it."""
        self._first_wish = first
        self._wait_for(self.tr("Making {0}").format(answers.path.name), partial(self.door.found_book, answers))

    def _wait_for(self, text: str, begin: Callable[[], None]) -> None:
        self.leave_book()
        self._show_waiting(text)
        begin()

    def _show_waiting(self, text: str) -> None:
        self._pages.setCurrentWidget(self.view)
        self.view.setEnabled(False)
        self.view.wait(text)

    def _show_book(self, session: "Session", business: str) -> None:
        self.memory.remember_book(session.path, business, self._today())
        self.setWindowTitle(f"{business} - arbook")
        self.view.setEnabled(True)
        self.view.take(session, business)
        if self._is_equipped:
            self._actions.allow_book(is_open=True)
        else:
            self._equip_after_list(session)
        self.answers.follow(session)
        first, self._first_wish = self._first_wish, None
        if first is not None:
            self.grant(first)

    def _show_trouble(self, error: Exception) -> None:
        self._equip()
        self.front.show_trouble(error)

    def _try_again(self) -> None:
        self._wait_for(self.tr("Trying again"), self.door.try_again)

    def leave_book(self) -> None:
        """Wait for what runs, then give the book back."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QCursor

        if self._is_equipped:
            self._actions.allow_book(is_open=False)
        self.view.leave()
        self.setWindowTitle("arbook")
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            self.door.close()
        finally:
            QGuiApplication.restoreOverrideCursor()

    def another(self) -> "MainWindow":
        """A window like this one, not furnished yet; it remembers the same."""
        return type(self)(self.memory, self._today)

    def grant_first(self, wish: "Wish") -> None:
        """Fulfil a wish once the book that is being opened is there."""
        self._first_wish = wish

    def close_book(self) -> None:
        """Back to the welcome page."""
        self.leave_book()
        self.front.show_welcome()

    # ------------------------------------------------------------- what desks and keys ask for
    def grant(self, wish: "Wish") -> None:
        """Fulfil a wish of a desk."""
        if self.session is not None:
            self.view.clear_trouble()
            self._granter.grant(wish, self.session)

    def tell(self, text: str) -> None:
        """Say what was just done; it has no way back by a key."""
        if self.session is not None:
            self.session.history.passed(text)
        self.answers.say(text)

    def tell_failure(self, text: str) -> None:
        """Say what nobody foresaw, wherever the owner is."""
        self.view.show_trouble(text)

    @property
    def desk(self) -> "Desk | None":
        """The desk in front."""
        return self.view.desk if self.session is not None else None

    def at_desk(self, method: str, *args: object) -> None:
        """Let the desk in front answer a key; every desk has these (see ``shared.desk``)."""
        if self.desk is not None:
            getattr(self.desk, method)(*args)

    def find_anything(self, act: str = "") -> None:
        """Ctrl+K: customers, papers, payments, amounts, and things to do; ``act`` asks with whom it is to be done."""
        from arbook.gui.shell.palette import Palette

        if self.session is None:
            return
        if self._palette is None:
            self._palette = Palette(self, self._actions)
            self._palette.wish.connect(self.grant)
        self._palette.begin(self.session, act)

    def show_help(self, page: str = "", *, over: QWidget | None = None) -> None:
        """F1: the manual's page for what is in front, in a window of its own that may stay open."""
        from arbook.gui.shell.help_pages import page_of
        from arbook.gui.shell.help_window import show_page

        in_front = self.desk.key if self.desk is not None else "first-start"
        show_page(self, page or (page_of(over) if over is not None else "") or in_front, over)

    def _pop_up_menu(self) -> None:
        self._actions.pop_up(self.view.rail)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time, once it has reached the screen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, wait for what runs."""
        self.memory.remember_geometry(self.saveGeometry())
        if self._is_furnished:
            self.leave_book()
        super().closeEvent(event)

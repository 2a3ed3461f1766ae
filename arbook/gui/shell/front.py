"""What stands in the window while no book is open: the first page, or why none opened; and the ways into one."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from arbook.gui.shared.memory import books_folder
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shell.speaking import begin_anew
from arbook.gui.shell.trouble_page import TroublePage
from arbook.gui.welcome.form import SUFFIX
from arbook.gui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from arbook.gui.shared.wishes import Wish
    from arbook.gui.shell.window import MainWindow


class Front(QObject):
    """Puts its pages among ``pages`` when they are first shown. Signal: ``again`` (try once more to open a book)."""

    again = Signal()

    def __init__(self, window: "MainWindow", pages: QStackedWidget, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._window, self._pages, self._today = window, pages, today

    @cached_property
    def welcome(self) -> WelcomePage:
        """The first page."""
        page, window = WelcomePage(self._window.memory, self._today), self._window
        page.demo_wanted.connect(window.open_demo)
        page.new_wanted.connect(self.new_book)
        page.open_wanted.connect(self.choose_book)
        page.book_wanted.connect(window.open_book)
        page.import_wanted.connect(self.new_book_from_file)
        page.language_chosen.connect(self._speak_anew)
        self._pages.addWidget(page)
        return page

    @cached_property
    def trouble(self) -> TroublePage:
        """A book that did not open."""
        page = TroublePage()
        page.again.connect(self.again)
        page.other.connect(self.choose_book)
        page.back.connect(self.show_welcome)
        self._pages.addWidget(page)
        return page

    def show_welcome(self) -> None:
        """The page without a book."""
        self.welcome.load()
        self._pages.setCurrentWidget(self.welcome)

    def show_trouble(self, error: Exception) -> None:
        """Why a book did not open."""
        self.trouble.tell(sentence_for(error))
        self._pages.setCurrentWidget(self.trouble)

    # ------------------------------------------------------------- ways into a book
    def choose_book(self) -> None:
        """Let the owner pick a book's file."""
        title = self.tr("Open a book")
        kinds = f"arbook (*{SUFFIX});;* (*)"
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(books_folder()), kinds)
        if chosen:
            self._window.open_book(Path(chosen))

    def new_book(self, first: "Wish | None" = None) -> None:
        """Ask for the business and make its book; ``first`` is granted in it once it is open."""
        from arbook.gui.welcome.new_book_dialog import NewBookDialog

        dialog = NewBookDialog(self._window, self._today())
        dialog.answered.connect(partial(self._window.found_book, first=first))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def new_book_from_file(self) -> None:
        """A new book that begins with what another program knows: once it is there, its file is asked for."""
        from arbook.gui.shared.wishes import ImportFile

        self.new_book(ImportFile())

    def _speak_anew(self) -> None:
        """The owner chose another language on the first page."""
        begin_anew(self._window)

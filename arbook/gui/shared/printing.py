"""Papers to a printer: the system's own dialog, then page after page drawn on the outside lane."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from arbook.gui.shared.paper_view import picture_of
from arbook.gui.shared.pdf_pages import PagePicture, PageSize, draw_page, page_sizes, width_at
from arbook.gui.shared.session import Session

_FINEST = 300


class PrintRun(QObject):
    """Prints one document and deletes itself; ``done`` is called once the printer has all pages."""

    def __init__(self, session: Session, parent: QWidget, content: bytes, done: Callable[[], object]) -> None:
        super().__init__(parent)
        self._session, self._content, self._done = session, content, done
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setFullPage(True)
        self._sizes: tuple[PageSize, ...] = ()
        self._painter: QPainter | None = None
        self._page = 0

    def ask(self) -> None:
        """Let the owner choose a printer; go on when they did."""
        parent = self.parent()
        dialog = QPrintDialog(self.printer, parent if isinstance(parent, QWidget) else None)
        dialog.finished.connect(self._answer)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _answer(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted.value:
            self.start()
        else:
            self.deleteLater()

    def start(self) -> None:
        """Print on the printer as it stands."""
        self._session.outside(partial(page_sizes, self._content), self._take_sizes, receiver=self)

    def _take_sizes(self, sizes: tuple[PageSize, ...]) -> None:
        self._sizes = sizes
        self._painter = QPainter(self.printer)
        self._draw_next()

    def _draw_next(self) -> None:
        if self._page == len(self._sizes):
            self._finish()
            return
        width = width_at(self._sizes[self._page], min(self.printer.resolution(), _FINEST))
        work = partial(draw_page, self._content, self._page, width)
        self._session.outside(work, self._take_page, receiver=self)

    def _take_page(self, drawn: PagePicture) -> None:
        painter = self._painter
        assert painter is not None
        if self._page:
            self.printer.newPage()
        room = self.printer.pageLayout().fullRectPixels(self.printer.resolution())
        scale = min(room.width() / drawn.width, room.height() / drawn.height)
        target = QRect(0, 0, round(drawn.width * scale), round(drawn.height * scale))
        painter.drawImage(target, picture_of(drawn))
        self._page += 1
        self._draw_next()

    def _finish(self) -> None:
        if self._painter is not None:
            self._painter.end()
        self._done()
        self.deleteLater()


def print_pdf(session: Session, parent: QWidget, content: bytes, done: Callable[[], object]) -> None:
    """Ask for a printer and print; ``done`` is called afterwards, and not at all when the owner cancels."""
    PrintRun(session, parent, content, done).ask()

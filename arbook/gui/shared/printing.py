"""Papers to a printer: the system's own dialog, then page after page drawn on the outside lane."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect, QSizeF, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from arbook.gui.shared.form_errors import PrinterGoneError
from arbook.gui.shared.paper_view import picture_of
from arbook.gui.shared.pdf_pages import PagePicture, PageSize, draw_page, page_sizes, width_at
from arbook.gui.shared.session import Session

_FINEST = 300


class PrintRun(QObject):
    """Prints one document and deletes itself.

    Signals: ``moved`` (pages the printer has, all pages), ``ended`` (whether it has all of them; not so when the
    owner cancelled), ``failed`` (an exception: the printer is gone).
    """

    moved = Signal(int, int)
    ended = Signal(bool)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget, content: bytes) -> None:
        super().__init__(parent)
        self._session, self._content = session, content
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setFullPage(True)
        self._sizes: tuple[PageSize, ...] = ()
        self._painter: QPainter | None = None
        self._pages: tuple[int, ...] = ()
        self._done = 0
        self._is_stopped = False

    def ask(self) -> None:
        """Let the owner choose a printer, pages and copies; go on when they did."""
        self._read(self._open_dialog)

    def start(self) -> None:
        """Print on the printer as it stands."""
        self._read(self._begin)

    def stop(self) -> None:
        """No page after the one on its way."""
        self._is_stopped = True

    def _read(self, then: Callable[[], object]) -> None:
        def take(sizes: tuple[PageSize, ...]) -> None:
            self._sizes = sizes
            first = QSizeF(sizes[0].width, sizes[0].height)
            paper = QPageSize(first, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
            self.printer.setPageSize(paper)
            then()

        self._session.outside(partial(page_sizes, self._content), take, failed=self._fail, receiver=self)

    def _open_dialog(self) -> None:
        parent = self.parent()
        dialog = QPrintDialog(self.printer, parent if isinstance(parent, QWidget) else None)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCollateCopies, on=True)
        dialog.setMinMax(1, len(self._sizes))
        dialog.setFromTo(1, len(self._sizes))
        dialog.finished.connect(self._answer)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _answer(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted.value:
            self._begin()
        else:
            self._end(is_whole=False)

    # ------------------------------------------------------------- page after page
    def _begin(self) -> None:
        self._pages = wanted_pages(self.printer, len(self._sizes))
        self._painter = QPainter()
        if self._painter.begin(self.printer):
            self._draw_next()
        else:
            self._fail_printer()

    def _draw_next(self) -> None:
        if self._is_stopped or self._done == len(self._pages):
            self._end(is_whole=self._done == len(self._pages))
            return
        page = self._pages[self._done]
        width = width_at(self._sizes[page], min(self.printer.resolution(), _FINEST))
        work = partial(draw_page, self._content, page, width)
        self._session.outside(work, self._take_page, failed=self._fail, receiver=self)

    def _take_page(self, drawn: PagePicture) -> None:
        painter, state = self._painter, self.printer.printerState()
        gone = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
        if painter is None or state in gone or (self._done and not self.printer.newPage()):
            self._fail_printer()
            return
        room = self.printer.pageLayout().fullRectPixels(self.printer.resolution())
        scale = min(room.width() / drawn.width, room.height() / drawn.height)
        target = QRect(0, 0, round(drawn.width * scale), round(drawn.height * scale))
        painter.drawImage(target, picture_of(drawn))
        self._done += 1
        self.moved.emit(self._done, len(self._pages))
        self._draw_next()

    def _end(self, *, is_whole: bool) -> None:
        if self._painter is not None and self._painter.isActive():
            if not is_whole:
                self.printer.abort()
            is_whole = self._painter.end() and is_whole
        self.ended.emit(is_whole)
        self.deleteLater()

    def _fail_printer(self) -> None:
        self._fail(PrinterGoneError(printer=self.printer.printerName() or "PDF", pages=self._done))

    def _fail(self, error: Exception) -> bool:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self.failed.emit(error)
        self.deleteLater()
        return True


def wanted_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """The pages (from 0) in the order in which they leave: the chosen ones, as often as copies are wanted where the
    printer does not make copies itself.
    """
    first, last = 1, count
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = max(1, printer.fromPage()), min(printer.toPage() or count, count)
    chosen = tuple(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen = chosen[::-1]
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return tuple(page for page in chosen for _ in range(copies))

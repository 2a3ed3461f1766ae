"""Papers on the screen as they will be printed: pages below each other, drawn when they come into view."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.labels import Label
from arbook.gui.shared.pdf_pages import PagePicture, PageSize, draw_page, page_sizes
from arbook.gui.shared.session import Session
from arbook.gui.shared.theme import colors

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_POINTS_TO_PIXELS = 96 / 72
_AIR = 16
_KEPT_PAGES = 12


class PaperView(QAbstractScrollArea):
    """Shows a PDF. ``zoom`` is None while the page fills the width.

    Signals: ``moved`` (page in view from 1, number of pages).
    """

    moved = Signal(int, int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._content = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._zoom: float | None = None
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self._asked: set[tuple[int, int]] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Paper"))
        self.setMinimumSize(260, 240)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)

    # ------------------------------------------------------------- what is shown
    def show_pdf(self, content: bytes) -> None:
        """Show this document from its first page."""
        self._content = content
        self._pictures.clear()
        self._asked.clear()
        self._session.outside(partial(page_sizes, content), self._take_sizes, receiver=self)

    def show_nothing(self) -> None:
        """Forget the document."""
        self._content, self._sizes = b"", ()
        self._pictures.clear()
        self._lay_out()

    @property
    def content(self) -> bytes:
        """The document shown, empty when there is none."""
        return self._content

    @property
    def page_count(self) -> int:
        """Pages of the document."""
        return len(self._sizes)

    def set_zoom(self, zoom: float | None) -> None:
        """1.0 is the paper's own size; None fills the width."""
        self._zoom = zoom
        self._lay_out()

    @property
    def zoom(self) -> float | None:
        """How large the paper is shown."""
        return self._zoom

    def step_zoom(self, step: int) -> None:
        """One size larger (1) or smaller (-1)."""
        now = self._scale() / _POINTS_TO_PIXELS
        near = min(range(len(ZOOMS)), key=lambda place: abs(ZOOMS[place] - now))
        self.set_zoom(ZOOMS[min(max(near + step, 0), len(ZOOMS) - 1)])

    def _take_sizes(self, sizes: tuple[PageSize, ...]) -> None:
        self._sizes = sizes
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._tell_place()

    # ------------------------------------------------------------- places
    def _scale(self) -> float:
        """Pixels per point."""
        if self._zoom is not None:
            return self._zoom * _POINTS_TO_PIXELS
        widest = max((size.width for size in self._sizes), default=1.0)
        return max(0.1, (self.viewport().width() - 2 * _AIR) / widest)

    def _places(self) -> list[QRect]:
        scale, top, places = self._scale(), _AIR, []
        room = max(self.viewport().width(), *(round(size.width * scale) + 2 * _AIR for size in self._sizes), 0)
        for size in self._sizes:
            width, height = round(size.width * scale), round(size.height * scale)
            places.append(QRect((room - width) // 2, top, width, height))
            top += height + _AIR
        return places

    def _lay_out(self) -> None:
        places = self._places() if self._sizes else []
        low = places[-1].bottom() + _AIR if places else 0
        wide = max((place.width() for place in places), default=0) + 2 * _AIR
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, low - self.viewport().height()))
        down.setPageStep(self.viewport().height())
        down.setSingleStep(40)
        across.setRange(0, max(0, wide - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl larger and smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _tell_place(self) -> None:
        if not self._sizes:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        places = self._places()
        page = next((n for n, place in enumerate(places, 1) if middle <= place.bottom() + _AIR), len(places))
        self.setAccessibleDescription(self.tr("Page {0} of {1}").format(page, len(places)))
        self.moved.emit(page, len(places))

    # ------------------------------------------------------------- drawing
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view; ask for those that are not drawn yet."""
        painter, shown = QPainter(self.viewport()), colors()
        painter.fillRect(self.viewport().rect(), QColor(shown.sunken))
        if not self._sizes:
            return
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page, place in enumerate(self._places()):
            at = place.translated(-across, -down)
            if not at.intersects(self.viewport().rect()):
                continue
            painter.fillRect(at, QColor("#FFFFFF"))
            painter.setPen(QColor(shown.line))
            painter.drawRect(at.adjusted(-1, -1, 0, 0))
            picture = self._picture(page, place.width())
            if picture is not None:
                painter.drawPixmap(at, picture)

    def _picture(self, page: int, width: int) -> QPixmap | None:
        wanted = (page, round(width * self.devicePixelRatioF()))
        if wanted not in self._pictures and wanted not in self._asked:
            self._asked.add(wanted)
            work = partial(draw_page, self._content, *wanted)
            self._session.outside(work, partial(self._take_picture, self._content, wanted), receiver=self)
        return self._pictures.get(wanted)

    def _take_picture(self, content: bytes, wanted: tuple[int, int], drawn: PagePicture) -> None:
        if content is not self._content:
            return
        while len(self._pictures) >= _KEPT_PAGES:
            oldest = next(iter(self._pictures))
            self._pictures.pop(oldest)
            self._asked.discard(oldest)
        self._pictures[wanted] = QPixmap.fromImage(picture_of(drawn))
        self.viewport().update()


def picture_of(drawn: PagePicture) -> QImage:
    """The picture as Qt has it."""
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
    return image.copy()  # QImage only borrows the bytes


class PaperPane(QWidget):
    """A paper with its bar: page, smaller, larger, whole width."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.view = PaperView(session)
        self._page = Label("", "small", "text2")
        smaller, larger = IconButton("minus", self.tr("Smaller")), IconButton("plus", self.tr("Larger"))
        whole = Button(self.tr("Whole width"), "link")
        smaller.clicked.connect(lambda: self.view.step_zoom(-1))
        larger.clicked.connect(lambda: self.view.step_zoom(1))
        whole.clicked.connect(lambda: self.view.set_zoom(None))
        self.view.moved.connect(self._show_page)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._page, 1)
        for button in (whole, smaller, larger):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def _show_page(self, page: int, count: int) -> None:
        self._page.setText(self.tr("Page {0} of {1}").format(page, count))

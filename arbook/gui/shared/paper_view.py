"""Papers on the screen as they will be printed: pages below each other, drawn when they come into view."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.fields import SearchField
from arbook.gui.shared.labels import Label
from arbook.gui.shared.pdf_pages import Found, PagePicture, PageSize, draw_page, find_text, page_sizes
from arbook.gui.shared.session import Session
from arbook.gui.shared.theme import colors

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_POINTS_TO_PIXELS = 96 / 72
_AIR = 16
_KEPT_PAGES = 12
_MARKER, _FRAME = "#F5B921", "#0B6470"
"""On paper, which is white in both modes: each found place, and around the one that is shown."""


class PaperView(QAbstractScrollArea):
    """Shows a PDF. ``zoom`` is None while the page fills the width.

    Signals: ``moved`` (page in view from 1, number of pages), ``found`` (which place is shown from 1, how many there
    are).
    """

    moved = Signal(int, int)
    found = Signal(int, int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._content = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._zoom: float | None = None
        self._found: tuple[Found, ...] = ()
        self._at, self._sought = 0, ""
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self._asked: set[tuple[int, int]] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Paper"))
        self.setMinimumSize(260, 240)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)

    # ------------------------------------------------------------- what is shown
    def show_pdf(self, content: bytes) -> None:
        """Show this document from its first page."""
        self._content, self._found = content, ()
        self._pictures.clear()
        self._asked.clear()
        self._session.outside(partial(page_sizes, content), self._take_sizes, receiver=self)

    def show_nothing(self) -> None:
        """Forget the document."""
        self._content, self._sizes = b"", ()
        self._pictures.clear()
        self._lay_out()

    def search(self, text: str) -> None:
        """Mark every place of a text and show the first; what is marked already stays as it is."""
        if text.strip() == self._sought and self._found:
            return
        self._sought = text.strip()
        if not self._sought or not self._content:
            self._take_found(())
            return
        work = partial(find_text, self._content, self._sought)
        self._session.outside(work, self._take_found, receiver=self)

    def _take_found(self, found: tuple[Found, ...]) -> None:
        self._found, self._at = found, 0
        self.step_found(0)

    def step_found(self, step: int) -> None:
        """Show the place after (1) or before (-1) the one shown, round and round."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._show_found(self._found[self._at])
        self.viewport().update()
        self.found.emit(self._at + 1 if self._found else 0, len(self._found))

    def _show_found(self, found: Found) -> None:
        place, scale = self._places()[found.page], self._scale()
        top = place.top() + round(found.places[0][1] * scale) if found.places else place.top()
        bar = self.verticalScrollBar()
        if not bar.value() <= top <= bar.value() + self.viewport().height() - 2 * _AIR:
            bar.setValue(max(0, top - self.viewport().height() // 3))
        left = place.left() + round(found.places[0][0] * scale) if found.places else 0
        across = self.horizontalScrollBar()
        if not across.value() <= left <= across.value() + self.viewport().width() * 3 // 4:
            across.setValue(max(0, left - self.viewport().width() // 3))

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
                painter.drawPixmap(at.topLeft(), picture)  # fitted into ``at`` it would lose a row of pixels
            self._paint_found(painter, page, at)

    def _paint_found(self, painter: QPainter, page: int, at: QRect) -> None:
        """Found places as with a marker; the one shown in a frame."""
        scale = self._scale()
        for number, found in enumerate(self._found):
            if found.page != page:
                continue
            ink = QColor(_MARKER)
            ink.setAlpha(150 if number == self._at else 70)
            for left, top, right, low in found.places:
                wide, high = round((right - left) * scale) + 2, round((low - top) * scale) + 2
                seen = QRect(at.left() + round(left * scale) - 1, at.top() + round(top * scale) - 1, wide, high)
                painter.fillRect(seen, ink)
                if number == self._at:
                    painter.setPen(QPen(QColor(_FRAME), 2))
                    painter.drawRect(seen.adjusted(-2, -2, 2, 2))

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
        picture = QPixmap.fromImage(picture_of(drawn))
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[wanted] = picture
        self.viewport().update()


def picture_of(drawn: PagePicture) -> QImage:
    """The picture as Qt has it."""
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
    return image.copy()  # QImage only borrows the bytes


class PaperPane(QWidget):
    """A paper with its ``bar``: page, search, smaller, larger, whole width."""

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
        self.search = SearchField(self.tr("Find on the paper"))
        self.search.searched.connect(self.view.search)
        self.search.returnPressed.connect(lambda: self.view.step_found(1))
        self._place = Label("", "small", "text2")
        before, after = IconButton("chevron-up", self.tr("Before")), IconButton("chevron-down", self.tr("Next"))
        before.clicked.connect(lambda: self.view.step_found(-1))
        after.clicked.connect(lambda: self.view.step_found(1))
        self._steps = (before, after)
        self.view.found.connect(self._show_found)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._begin_search)
        for keys, step in ((QKeySequence.StandardKey.ZoomIn, 1), (QKeySequence.StandardKey.ZoomOut, -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.view.step_zoom, step))
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._page)
        bar.addWidget(self.search, 1)
        bar.addWidget(self._place)
        bar.addWidget(before)
        bar.addWidget(after)
        for button in (whole, smaller, larger):
            bar.addWidget(button)
        self._bar, self._whole = bar, whole
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        self._show_found(0, 0)

    def minimumSizeHint(self) -> QSize:
        """Without what narrow panes leave out."""
        hint = super().minimumSizeHint()
        left_out = sum(part.sizeHint().width() + self._bar.spacing() for part in self._spare if not part.isHidden())
        return QSize(hint.width() - left_out, hint.height())

    @property
    def _spare(self) -> tuple[QWidget, ...]:
        """What is missed least: a paper fills the width by itself, and of most there is one page."""
        return (self._page, self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Show as much of the bar as has room."""
        self._bar.invalidate()  # what it remembers is from before a word changed
        room = self.width() - self.minimumSizeHint().width()
        for part in self._spare:
            room -= part.sizeHint().width() + self._bar.spacing()
            part.setVisible(room >= 0)

    def _show_page(self, page: int, count: int) -> None:
        self._page.setText(self.tr("Page {0} of {1}").format(page, count))
        self._fit_bar()

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _show_found(self, at: int, count: int) -> None:
        asked = bool(self.search.text().strip())
        told = self.tr("{0} of {1}").format(at, count) if count else self.tr("Not found") if asked else ""
        self._place.setText(told)
        self._fit_bar()
        for button in self._steps:
            button.setVisible(count > 1)

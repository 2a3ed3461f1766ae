"""How the papers will look with what is typed: the first page of an invoice that nobody gets, drawn as one types."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.paper_view import picture_of
from arbook.gui.shared.pdf_pages import PagePicture, draw_page
from arbook.gui.shared.session import Session
from arbook.gui.shared.theme import colors
from arbook.queries.settings import Profile
from arbook.services.letterhead_sample import sample_paper

_REST_MS = 350
_WIDTH = 340
_A4 = 297 / 210


class LetterheadView(QWidget):
    """``preview`` takes the business as typed; what cannot be drawn leaves the last picture."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._own: Profile | None = None
        self._job: Job | None = None
        self._picture = QPixmap()
        self._shape = _A4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How your papers look"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._draw)

    @property
    def is_drawn(self) -> bool:
        """Whether there is a picture."""
        return not self._picture.isNull()

    def preview(self, own: Profile) -> None:
        """Draw this once typing rests."""
        if own != self._own:
            self._own = own
            self._rest.start()

    def _draw(self) -> None:
        if self._own is None or not self.isVisible():
            return
        if self._job is not None:
            self._job.cancel()
        width = max(1, round(self.width() * self.devicePixelRatioF()))
        work = partial(_sample_page, self._own, self._session.owner.today(), width)
        self._job = self._session.outside(work, self._take, failed=self._leave)

    def _take(self, page: PagePicture) -> None:
        self._picture = QPixmap.fromImage(picture_of(page))
        self._shape = page.height / page.width
        self.updateGeometry()
        self.update()

    def _leave(self, _error: Exception) -> bool:
        return True

    def sizeHint(self) -> QSize:
        """A page, as wide as there is room for."""
        width = self.width() if self.isVisible() else fonts.scaled(_WIDTH)
        return QSize(fonts.scaled(_WIDTH), round(width * self._shape))

    def minimumSizeHint(self) -> QSize:
        """Small windows have small papers."""
        return QSize(200, round(200 * self._shape))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another picture."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
            self._rest.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet with its edge; white until it is drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRect(0, 0, self.width(), min(self.height(), round(self.width() * self._shape)))
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if not self._picture.isNull():
            painter.drawPixmap(sheet, self._picture)
        painter.setPen(QColor(colors().line))
        painter.drawRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5))


def _sample_page(own: Profile, on: date, width: int) -> PagePicture:
    """On the outside lane."""
    return draw_page(sample_paper(own, on), 0, width)

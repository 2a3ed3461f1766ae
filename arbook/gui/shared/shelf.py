"""Where a desk or a form stands: as large as its window, scrolling once large text makes it larger than that."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

SMALLEST_ROOM = QSize(560, 240)
"""Where a small screen ends, less what stands around the page."""


class WordsPage(QWidget):
    """A page of words that wrap. It needs the height of all of them at the width it has; Qt's own answer is that of
    some other width, so that lines run into each other or a scroll bar stands beside nothing.
    """

    def minimumSizeHint(self) -> QSize:
        """Nothing is squeezed at the width it has now."""
        return self.need_at(self.width())

    def need_at(self, width: int) -> QSize:
        """The least it can do with at this width, in pixels."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return hint
        return QSize(hint.width(), layout.totalMinimumHeightForWidth(max(hint.width(), width)))


class Shelf(QScrollArea):
    """Qt's own ``setWidgetResizable`` would stretch pages with wrapped words to the height they would like best; this
    gives them the room there is, and never less than they need.

    A page of many parts is made for an empty shelf that stands in its window already, as a child of its viewport:
    whatever comes into a window with all its parts is dressed anew with all of them.
    """

    def __init__(self, page: QWidget | None = None) -> None:
        super().__init__()
        self.setViewport(QWidget())  # of a ground made by Qt, PySide would ask every kind of widget whether it is one
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if page is not None:
            self.hold(page)

    def hold(self, page: QWidget) -> None:
        """Take a page."""
        self.setWidget(page)
        page.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As large as the page likes to be."""
        page = self.widget()
        return super().sizeHint() if page is None else page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """A page that is higher than the screen scrolls; wider than a small screen too."""
        return self.need.boundedTo(SMALLEST_ROOM)

    @property
    def need(self) -> QSize:
        """The least the page can do with; in less room it scrolls."""
        page = self.widget()
        return QSize() if page is None else page.minimumSizeHint()

    def height_for(self, width: int) -> int:
        """Pixels in which the page shows all its words at this width."""
        page = self.widget()
        layout = None if page is None else page.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.sizeHint().height()
        return layout.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page needs more, or less, than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self.widget()
        if page is None:
            return
        room, need = self.maximumViewportSize(), self._need_at(self.maximumViewportSize().width())
        if need.height() > room.height():
            room -= QSize(self.verticalScrollBar().sizeHint().width(), 0)
            need = self._need_at(room.width())
        if need.width() > room.width():
            room -= QSize(0, self.horizontalScrollBar().sizeHint().height())
        page.resize(room.expandedTo(need))

    def _need_at(self, width: int) -> QSize:
        page = self.widget()
        return page.need_at(width) if isinstance(page, WordsPage) else self.need

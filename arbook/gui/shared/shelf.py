"""Where a desk stands: as large as the window, and scrolling only once large text makes it larger than that."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class Shelf(QScrollArea):
    """Qt's own ``setWidgetResizable`` would stretch pages with wrapped words to the height they would like best; this
    gives them the room there is, and never less than they need.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        page.installEventFilter(self)

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
        room, need = self.maximumViewportSize(), page.minimumSizeHint()
        has_bars = need.width() > room.width(), need.height() > room.height()
        if has_bars[1]:
            room -= QSize(self.verticalScrollBar().sizeHint().width(), 0)
        if has_bars[0]:
            room -= QSize(0, self.horizontalScrollBar().sizeHint().height())
        page.resize(room.expandedTo(need))

"""What is owed by how late it is: five bands in a bar, each with its sum in words below."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.theme import colors

_BAR = 16
_GAP = 3
_BOX = 10
_SMALLEST = 4.0
_MOST_AIR = 60
_BARE = 96
"""Pixels at 100 % text that the bar keeps without a legend."""

Legend = Literal["below", "line", "none"]
"""Where sums are written: below the bands' names, in one line with them, or only in the tooltip (and aloud)."""


class Band(NamedTuple):
    """One band: how long its bar is (``minor``, never negative) and what is written below it."""

    name: str
    minor: int
    written: str


def band_names() -> tuple[str, str, str, str, str]:
    """The five bands in the owner's words, from not due to the oldest."""
    say = QCoreApplication.translate
    return (
        say("AgingBar", "Not due yet"),
        say("AgingBar", "1–30 days"),
        say("AgingBar", "31–60 days"),
        say("AgingBar", "61–90 days"),
        say("AgingBar", "Over 90"),
    )


class AgingBar(QWidget):
    """The bar and its legend. ``band_clicked`` carries the band's place, 0 (not due) to 4 (over 90 days)."""

    band_clicked = Signal(object)

    def __init__(self, legend: Legend = "below") -> None:
        super().__init__()
        self._bands: tuple[Band, ...] = ()
        self._legend: Legend = legend
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Aging"))

    def set_legend(self, legend: Legend) -> None:
        """Write the sums elsewhere."""
        if legend != self._legend:
            self._legend = legend
            self.updateGeometry()
            self.update()

    def show_bands(self, minors: Sequence[int], written: Sequence[str]) -> None:
        """Show five sums: their minor units give the lengths, ``written`` their words. Credits count as zero."""
        named = zip(band_names(), minors, written, strict=True)
        self._bands = tuple(Band(name, max(0, minor), text) for name, minor, text in named)
        told = ", ".join(f"{band.name} {band.written}" for band in self._bands)
        self.setAccessibleName(self.tr("Aging: {0}").format(told))
        self.setToolTip("\n".join(f"{band.name}: {band.written}" for band in self._bands))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Bar above, names and sums below."""
        return self.size_with(self._legend)

    def minimumSizeHint(self) -> QSize:
        """Wide enough that no sum is cut off."""
        return QSize(self.size_with(self._legend).width(), _BAR)

    def size_with(self, legend: Legend) -> QSize:
        """What it needs with a legend in this place."""
        if legend == "none":
            return QSize(fonts.scaled(_BARE), _BAR)
        widths = [self._legend_width(band, legend) for band in self._bands]
        lines = fonts.metrics("small").height() + (fonts.metrics("strong").height() if legend == "below" else 0)
        return QSize(sum(widths) + 8 * max(0, len(widths) - 1), _BAR + 12 + lines + 4)

    def _legend_width(self, band: Band, legend: Legend) -> int:
        name = fonts.metrics("small").horizontalAdvance(band.name)
        written = fonts.metrics("small_strong" if legend == "line" else "strong").horizontalAdvance(band.written)
        return _BOX + 6 + (name + 6 + written if legend == "line" else max(name, written))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar and legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bar(painter)
        if self._legend != "none":
            for place, left in enumerate(self._legend_lefts()):
                self._paint_legend(painter, left, place)

    def _paint_bar(self, painter: QPainter) -> None:
        shown, whole = colors(), QRectF(0, 0, self.width(), _BAR)
        outline = QPainterPath()
        outline.addRoundedRect(whole, _BAR / 2, _BAR / 2)
        painter.save()
        painter.setClipPath(outline)
        total = sum(band.minor for band in self._bands)
        if not total:
            painter.fillRect(whole, QColor(shown.quiet_tint))
        filled = [(place, band.minor) for place, band in enumerate(self._bands) if band.minor]
        room = self.width() - _GAP * max(0, len(filled) - 1) - _SMALLEST * len(filled)
        left = 0.0
        for place, minor in filled:
            width = _SMALLEST + room * minor / total
            painter.fillRect(QRectF(left, 0, width, _BAR), QColor(shown.ages[place]))
            left += width + _GAP
        painter.restore()

    def _legend_lefts(self) -> list[int]:
        """Where each legend starts: the free room is shared between them."""
        widths = [self._legend_width(band, self._legend) for band in self._bands]
        gaps = max(1, len(widths) - 1)
        air = max(4, min(_MOST_AIR, (self.width() - sum(widths)) // gaps))
        return [sum(widths[:place]) + air * place for place in range(len(widths))]

    def _paint_legend(self, painter: QPainter, left: int, place: int) -> None:
        band, shown = self._bands[place], colors()
        small = fonts.metrics("small")
        top = _BAR + 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.ages[place]))
        painter.drawRoundedRect(QRectF(left, top + (small.height() - _BOX) / 2, _BOX, _BOX), 3, 3)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(shown.text2))
        start = QPoint(left + _BOX + 6, top + small.ascent())
        painter.drawText(start, band.name)
        painter.setPen(QColor(shown.text if band.minor else shown.text3))
        if self._legend == "line":
            painter.setFont(fonts.font("small_strong"))
            painter.drawText(start + QPoint(small.horizontalAdvance(band.name) + 6, 0), band.written)
        else:
            painter.setFont(fonts.font("strong"))
            below = top + small.height() + fonts.metrics("strong").ascent() + 2
            painter.drawText(QPoint(start.x(), below), band.written)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click below the bar names the band whose words were hit."""
        at = event.position().x()
        hit = [place for place, left in enumerate(self._legend_lefts()) if left <= at]
        if hit and event.position().y() > _BAR and self.rect().contains(event.position().toPoint()):
            self.band_clicked.emit(hit[-1])
        super().mouseReleaseEvent(event)

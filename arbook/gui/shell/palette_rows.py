"""The palette's list: headings and hits in one model, painted by one delegate."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from arbook.gui.shared import fonts
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import ICON, RADIUS_CELL
from arbook.gui.shell.palette_hits import Group, Hit

_SIDE = 14
_TEXT_AT = 46
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PaletteModel(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Hit | str] = []

    def show(self, groups: Sequence[Group]) -> None:
        """Show these groups instead of what was there."""
        self.beginResetModel()
        self._lines = []
        for title, hits in groups:
            self._lines += [title, *hits]
        self.endResetModel()

    def line(self, index: _Index) -> Hit | str:
        """The hit or heading at a place."""
        return self._lines[index.row()]

    def hit(self, index: _Index) -> Hit | None:
        """The hit at a place, None for a heading or nowhere."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Hit) else None

    def places(self) -> list[int]:
        """Rows that can be chosen."""
        return [row for row, line in enumerate(self._lines) if isinstance(line, Hit)]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The whole line in words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        line = self._lines[index.row()]
        return line.spoken() if isinstance(line, Hit) else line

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only hits can be chosen."""
        if self.hit(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Icon, title and detail at the left, a sum or key cap at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Headings and things to do are one line, what was found two."""
        line = self._line(index)
        body, small = fonts.metrics("medium").height(), fonts.metrics("small").height()
        if isinstance(line, str):
            return QSize(0, small + 16)
        return QSize(0, body + small + 14 if line.detail else max(body + 16, 36))

    def _line(self, index: _Index) -> Hit | str:
        model = index.model()
        assert isinstance(model, PaletteModel)
        return model.line(index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One line."""
        line, rect = self._line(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, str):
            painter.setFont(fonts.font("small_strong"))
            painter.setPen(QColor(colors().text2))
            room = rect.adjusted(_SIDE, 6, -_SIDE, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
        else:
            self._paint_hit(painter, rect, line, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_hit(self, painter: QPainter, rect: QRect, hit: Hit, *, chosen: bool) -> None:
        shown = colors()
        if chosen:
            painter.setPen(QPen(QColor(shown.accent), 2))
            painter.setBrush(QColor(shown.select))
            painter.drawRoundedRect(QRectF(rect).adjusted(7, 1, -7, -1), RADIUS_CELL, RADIUS_CELL)
        middle = rect.center().y() + 1
        icon_box = QRect(rect.left() + _SIDE + 2, middle - ICON // 2, ICON, ICON)
        paint_icon(painter, icon_box, hit.icon, shown.accent_text if chosen else shown.text2)
        right = self._paint_right(painter, rect, hit)
        room = QRect(rect.left() + _TEXT_AT, rect.top() + 6, right - rect.left() - _TEXT_AT - 12, rect.height() - 12)
        side = Qt.AlignmentFlag.AlignTop if hit.detail else Qt.AlignmentFlag.AlignVCenter
        self._words(painter, room, hit.title, "medium", shown.text, side)
        if hit.detail:
            self._words(painter, room, hit.detail, "small", shown.text2, Qt.AlignmentFlag.AlignBottom)

    def _words(
        self, painter: QPainter, room: QRect, text: str, role: fonts.Role, ink: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(fonts.font(role))
        painter.setPen(QColor(ink))
        shown = fonts.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_right(self, painter: QPainter, rect: QRect, hit: Hit) -> int:
        """The sum or key; where it begins."""
        if not hit.right:
            return rect.right() - _SIDE
        role: fonts.Role = "small_strong" if hit.is_key else "medium"
        shown, metrics = colors(), fonts.metrics(role)
        width, height = metrics.horizontalAdvance(hit.right), metrics.height()
        start = rect.right() - _SIDE - 6 - width
        painter.setFont(fonts.font(role))
        box = QRect(start, rect.center().y() - height // 2, width + 2, height)
        if hit.is_key:
            painter.setPen(QColor(shown.line))
            painter.setBrush(QColor(shown.sunken))
            painter.drawRoundedRect(QRectF(box).adjusted(-6, -3, 6, 3), 6, 6)
        painter.setPen(QColor(shown.text2 if hit.is_key else shown.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hit.right)
        return start - 6


def palette_list(model: PaletteModel, name: str) -> QListView:
    """The list below the palette's field; the field keeps the focus."""
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(PaletteDelegate(view))
    view.setProperty("part", "palette")
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setMouseTracking(True)
    view.setAccessibleName(name)
    return view

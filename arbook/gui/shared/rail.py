"""The way around: desks with icon, name and count; the book above, settings and the age of the last copy below."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.keys import cap, keys_of, native
from arbook.gui.shared.labels import ElidedLabel, hairline
from arbook.gui.shared.rail_foot import RailFoot
from arbook.gui.shared.theme import colors
from arbook.gui.shared.toggling import HearsToggles, enter_presses
from arbook.gui.shared.tokens import ICON, RADIUS_FIELD, RAIL_NARROW, RAIL_WIDE

_WIDE_HEIGHT, _NARROW_HEIGHT = 43, 62
_MARK = 36
_SHARES = (0.95, 0.9, 0.85, 0.8)
"""How much smaller a long name may stand below its icon."""


class RailEntry(NamedTuple):
    """A desk: its key, icon, name and shortcut ("Ctrl+1"); or what ``is_menu``, and so is never the one shown."""

    key: str
    icon: str
    name: str
    keys: str = ""
    is_menu: bool = False


class RailButton(HearsToggles, QAbstractButton):
    """One entry, painted: icon, name and count side by side, or the name below when the rail is narrow."""

    def __init__(self, entry: RailEntry, *, is_search: bool = False) -> None:
        super().__init__()
        self.entry = entry
        self._is_search = is_search
        self._count = ""
        self._narrow = False
        self.setText(entry.name)
        self.setCheckable(not is_search and not entry.is_menu)
        self.setAutoExclusive(self.isCheckable())  # read aloud as one of several
        self.toggled.connect(self.hear_toggle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        if entry.keys:
            self.setToolTip(f"{entry.name} ({native(entry.keys)})")
        self.setAccessibleName(entry.name)

    def set_count(self, count: str) -> None:
        """How many things wait there, as the owner writes it; an empty one shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self.entry.name}, {count}" if count else self.entry.name)
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Name below the icon instead of beside it."""
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        if self._narrow:
            return QSize(RAIL_NARROW - 16, max(_NARROW_HEIGHT, fonts.metrics("small").height() + 46))
        return QSize(RAIL_WIDE - 24, max(_WIDE_HEIGHT, fonts.metrics("body").height() + 20))

    def minimumSizeHint(self) -> QSize:
        """Squeezed only as far as icon and name stay whole, on low screens with large text."""
        whole = fonts.metrics("small").height() + 38 if self._narrow else fonts.metrics("body").height() + 14
        return QSize(40, min(whole, self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark, icon, name, count, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self._narrow:
            self._paint_narrow(painter)
        else:
            self._paint_wide(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        shown, box = colors(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QColor(shown.line))
            painter.setBrush(QColor(shown.surface))
            painter.drawRoundedRect(box, RADIUS_FIELD, RADIUS_FIELD)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.accent))
            painter.drawRoundedRect(QRectF(0, self.height() / 2 - 10, 4, 20), 2, 2)
        elif self._is_search and not self._narrow:
            painter.setPen(QColor(shown.line_strong))
            painter.setBrush(QColor(shown.surface))
            painter.drawRoundedRect(box, RADIUS_FIELD, RADIUS_FIELD)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.hover))
            painter.drawRoundedRect(box, RADIUS_FIELD, RADIUS_FIELD)
        if self.hasFocus():
            painter.setPen(QPen(QColor(shown.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)

    def _inks(self) -> tuple[str, str]:
        shown = colors()
        return (shown.accent_text, shown.text) if self.isChecked() else (shown.text2, shown.text2)

    def _paint_wide(self, painter: QPainter) -> None:
        icon_ink, ink = self._inks()
        middle = self.height() // 2
        paint_icon(painter, QRect(14, middle - ICON // 2, ICON, ICON), self.entry.icon, icon_ink)
        painter.setFont(fonts.font("strong" if self.isChecked() else "body"))
        painter.setPen(QColor(ink))
        room = QRect(46, 0, self.width() - 46 - (48 if self._count else 8), self.height())
        name = painter.fontMetrics().elidedText(self.entry.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if self._count:
            self._paint_count(painter, self.width() - 9, middle, filled=False)
        if self._is_search:
            self._paint_keys(painter)

    def _paint_keys(self, painter: QPainter) -> None:
        """The shortcut as a key cap at the right end of the search."""
        shown, metrics = colors(), fonts.metrics("small")
        text = cap(self.entry.keys)
        width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 6
        edge = QRectF(self.width() - width - 8, (self.height() - height) / 2, width, height)
        painter.setPen(QColor(shown.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(edge, 6, 6)
        painter.setFont(fonts.font("small"))
        painter.setPen(QColor(shown.text2))
        painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_narrow(self, painter: QPainter) -> None:
        icon_ink, ink = self._inks()
        paint_icon(painter, self.icon_room(), self.entry.icon, icon_ink)
        below = QRect(2, 34, self.width() - 4, self.height() - 38)
        painter.setPen(QColor(ink))
        for font in _ever_smaller("small_strong", "small") if self.isChecked() else _ever_smaller("small"):
            painter.setFont(font)
            name = painter.fontMetrics().elidedText(self.entry.name, Qt.TextElideMode.ElideRight, below.width())
            if name == self.entry.name:
                break
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
        if self._count:
            self._paint_count(painter, self.width() - 3, 14, filled=True)

    def icon_room(self) -> QRect:
        """Where the icon of a narrow entry stands: in the middle, or beside a long count."""
        beside = self.width() - 3 - self._count_width() if self._count else self.width()
        return QRect(max(2, min(self.width() // 2 - 11, beside - 23)), 9, 22, 22)

    def _count_width(self) -> int:
        return max(26, fonts.width("small_strong", self._count) + 14)

    def _paint_count(self, painter: QPainter, right: int, middle: int, *, filled: bool) -> None:
        shown, text = colors(), self._count
        width = self._count_width()
        pill = QRectF(right - width, middle - 10.5, width, 21)
        tinted = shown.accent_tint if self.isChecked() else shown.quiet_tint
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.accent if filled else tinted))
        painter.drawRoundedRect(pill, 10.5, 10.5)
        painter.setFont(fonts.font("small_strong"))
        on_tint = shown.accent_text if self.isChecked() else shown.quiet
        painter.setPen(QColor(shown.on_accent if filled else on_tint))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _ever_smaller(*roles: Role) -> Iterator[QFont]:
    """Fonts for a name that must be told whole: lighter first, then smaller."""
    for role in roles:
        yield fonts.font(role)
    font = QFont(fonts.font(roles[-1]))
    for share in _SHARES:
        font.setPointSizeF(fonts.font(roles[-1]).pointSizeF() * share)
        yield font


class Mark(QWidget):
    """arbook's sign: an open book on the accent."""

    def __init__(self, size: int = _MARK) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        shown, painter = colors(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown.accent))
        painter.drawRoundedRect(QRectF(self.rect()), self.width() * 0.25, self.width() * 0.25)
        air = round(self.width() * 0.15)
        paint_icon(painter, self.rect().adjusted(air, air, -air, -air), "arbook", shown.on_accent)


class Rail(QFrame):
    """The navigation. ``desk_chosen`` carries an entry's key, ``find_pressed`` asks for the search, ``foot_pressed``
    for the book's copies.
    """

    desk_chosen = Signal(object)
    find_pressed = Signal()
    foot_pressed = Signal()

    def __init__(self, desks: Sequence[RailEntry], below: Sequence[RailEntry] = ()) -> None:
        super().__init__()
        self.setProperty("part", "rail")
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._narrow = False
        self._business = ElidedLabel("", "strong")
        self._file = ElidedLabel("", "small", "text2")
        self._find = RailButton(RailEntry("find", "search", self.tr("Find"), keys_of("find")[0]), is_search=True)
        self._find.clicked.connect(self.find_pressed)
        self.foot = RailFoot()
        self.foot.clicked.connect(self.foot_pressed)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._lay_out(desks, below)
        self._group.buttonClicked.connect(self._tell)
        self.set_narrow(narrow=False)

    def _lay_out(self, desks: Sequence[RailEntry], below: Sequence[RailEntry]) -> None:
        names, self._head = QVBoxLayout(), QHBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._business)
        names.addWidget(self._file)
        self._head.setSpacing(10)
        self._head.addWidget(Mark(), 0, Qt.AlignmentFlag.AlignLeft)
        self._head.addLayout(names, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._find)
        self._column.addSpacing(8)
        for entry in desks:
            self._column.addWidget(self._make(entry))
        self._column.addStretch(1)
        for entry in below:
            self._column.addWidget(self._make(entry))
        self._line = hairline()
        self._column.addWidget(self._line)
        self._column.addWidget(self.foot)

    def _make(self, entry: RailEntry) -> RailButton:
        button = RailButton(entry)
        self._group.addButton(button)
        self._buttons[entry.key] = button
        return button

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, RailButton):
            self.desk_chosen.emit(button.entry.key)

    def show_book(self, business: str, file_name: str) -> None:
        """Whose book is open."""
        self._business.setText(business)
        self._file.setText(file_name)

    def set_desk(self, key: str) -> None:
        """Mark a desk as the one shown; does not emit."""
        self._buttons[key].setChecked(True)

    def name_of(self, key: str) -> str:
        """What a desk is called."""
        return self._buttons[key].entry.name

    def set_count(self, key: str, count: str) -> None:
        """How many things wait at a desk."""
        self._buttons[key].set_count(count)

    def set_narrow(self, *, narrow: bool) -> None:
        """Fold to icons with names below, or unfold."""
        self._narrow = narrow
        self.setFixedWidth(max(RAIL_NARROW, fonts.scaled(RAIL_NARROW) - 10) if narrow else fonts.scaled(RAIL_WIDE))
        self._column.setContentsMargins(*((8, 14, 8, 10) if narrow else (12, 14, 12, 10)))
        inner = self.width() - 16
        self._head.setContentsMargins((inner - _MARK) // 2 if narrow else 6, 4, 0, 10)
        for widget in (self._business, self._file, self._line):
            widget.setVisible(not narrow)
        for button in (self._find, *self._buttons.values()):
            button.set_narrow(narrow=narrow)
        self.foot.set_narrow(narrow=narrow)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_line"):
            self.set_narrow(narrow=self._narrow)

"""The strip "Safe to send?": what was looked at, and what the owner should look at, each with its action."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.check_words import CheckLook, check_look
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import FIELD_HEIGHT
from arbook.ledger.readiness import Check, CheckKind

_SIDE = 18
_AIR = 3


class SafeStrip(QFrame):
    """Where not all of it fits in one row, what is in order is left out and only said aloud.

    ``acted`` carries the ``CheckKind`` whose action was pressed.
    """

    acted = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.checks: tuple[Check, ...] = ()
        self._parts: list[QWidget] = []
        self._open: list[QWidget] = []
        self.setProperty("part", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Safe to send?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _AIR, _SIDE, _AIR)
        row.setSpacing(_SIDE)
        self._title = Label(self.tr("Safe to send?"), "strong")
        row.addWidget(self._title)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        row.addWidget(self._holder, 1)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Tell these; the same ones again change nothing, so that a focused action keeps its focus."""
        if checks == self.checks:
            return
        self.checks = checks
        while self._flow.count():
            self._flow.takeAt(0)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        looks = [look for look in (check_look(check, self._owner) for check in checks) if look is not None]
        self._parts = [self._part(look) for look in looks]
        self._open = [part for part, look in zip(self._parts, looks, strict=True) if look.check.is_open]
        for part in self._parts:
            self._flow.addWidget(part)
        self.setAccessibleDescription(", ".join(look.words for look in looks))
        self._fit()

    def _fit(self) -> None:
        """As high as its rows are, no more: a list below needs the room."""
        has_title, shown = self._shown(self.width())
        self._title.setVisible(has_title)
        for part in self._parts:
            part.setVisible(part in shown)
        free = self.width() - 2 * _SIDE - (self._title_width() if has_title else 0)
        self._holder.setFixedHeight(max(fonts.scaled(FIELD_HEIGHT), self._flow.heightForWidth(free)))

    def _title_width(self) -> int:
        return self._title.sizeHint().width() + _SIDE

    def _shown(self, width: int) -> tuple[bool, list[QWidget]]:
        """All of it where it fits in one row; else what the owner should look at, at last without the title."""
        inner, open_ones = width - 2 * _SIDE, self._open or self._parts
        for has_title, parts in ((True, self._parts), (True, open_ones), (False, open_ones)):
            if self._rows(parts, inner - (self._title_width() if has_title else 0)) == 1:
                return has_title, parts
        return True, open_ones

    def _rows(self, parts: list[QWidget], free: int) -> int:
        rows, left = 1, free
        for width in (part.sizeHint().width() for part in parts):
            if width > left and left < free:
                rows, left = rows + 1, free
            left -= width + self._flow.gap
        return rows

    def height_for(self, width: int) -> int:
        """Pixels it takes where it is so wide."""
        has_title, parts = self._shown(width)
        rows = self._rows(parts, width - 2 * _SIDE - (self._title_width() if has_title else 0))
        return rows * fonts.scaled(FIELD_HEIGHT) + (rows - 1) * self._flow.gap + 2 * _AIR + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower strips say less, or have more rows."""
        super().resizeEvent(event)
        self._fit()

    def _part(self, look: CheckLook) -> QWidget:
        part = QWidget()
        part.setFixedHeight(fonts.scaled(FIELD_HEIGHT))
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, _SIDE // 2, 0)
        row.setSpacing(6)
        is_open = look.check.is_open
        row.addWidget(IconLabel("triangle-alert" if is_open else "circle-check", "warn" if is_open else "good"))
        row.addWidget(Label(look.words))
        if look.action:
            button = Button(look.action, "link")
            button.setAccessibleDescription(look.words)
            button.clicked.connect(partial(self._act, look.check.kind))
            row.addWidget(button)
        return part

    def _act(self, kind: CheckKind, _clicked: object = None) -> None:
        self.acted.emit(kind)

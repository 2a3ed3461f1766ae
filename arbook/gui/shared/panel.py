"""The panel at the right: what a chosen row is about. It follows the choice and never takes the focus itself."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import IconButton
from arbook.gui.shared.labels import ElidedLabel, Label, hairline
from arbook.gui.shared.tokens import GAP, INSIDE, MARGIN, PANEL_FROM, PANEL_WIDTH

BESIDE = GAP + 4
"""Pixels between a list and the panel beside it."""
_LIST_BESIDE = 460
"""A list keeps at least so many pixels (at 100 % text) beside the panel; else the panel takes its place."""
_LEAST_WIDTH = 320
_ANY_WIDTH = 16_777_215


class PanelPlace(QFrame):
    """The empty card at the right: where a panel will stand. Beside a list its width is fixed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self.set_wide(wide=False)

    def set_wide(self, *, wide: bool) -> None:
        """Take all the room there is, in the place of a list; or the width it has beside one."""
        beside = fonts.scaled(PANEL_WIDTH)
        self.setMinimumWidth(_LEAST_WIDTH if wide else beside)
        self.setMaximumWidth(_ANY_WIDTH if wide else beside)

    def has_room(self, width: int, least: int = 0) -> bool:
        """Whether it always stands beside a list in a page so wide; a list keeps ``least`` pixels or more."""
        return width >= PANEL_FROM and self.leaves_room(width - 2 * MARGIN, least)

    def leaves_room(self, width: int, least: int = 0) -> bool:
        """Whether a list beside it is still a list, in so much room for both."""
        return width - BESIDE - fonts.scaled(PANEL_WIDTH) >= max(fonts.scaled(_LIST_BESIDE), least)

    def set_closable(self, *, closable: bool) -> None:
        """Offer a cross, for windows where the panel covers the page."""


class SidePanel(PanelPlace):
    """A card: title with place and arrows, a body that scrolls, a row of actions.

    Signals: ``stepped`` (-1 or 1, the arrows), ``closed`` (the cross, shown only on narrow windows).
    """

    stepped = Signal(object)
    closed = Signal()

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.title = ElidedLabel(title, "section")
        self._place = Label("", "small", "text2")
        self._back = IconButton("chevron-left", self.tr("Previous"))
        self._on = IconButton("chevron-right", self.tr("Next"))
        self._close = IconButton("x", self.tr("Close panel"), edge=False)
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self._close.clicked.connect(self.closed)
        self._close.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, INSIDE, 1, INSIDE)
        column.setSpacing(INSIDE // 2)
        column.addLayout(self._make_head())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(INSIDE + 4, 0, INSIDE, 0)
        column.addWidget(self._make_scroll(), 1)
        self._actions = QHBoxLayout()
        self._actions.setContentsMargins(INSIDE + 4, 8, INSIDE, 0)
        self._actions.addStretch(1)
        self._line = hairline()
        self._line.hide()
        column.addWidget(self._line)
        column.addLayout(self._actions)
        self.show_place(0, 0, str)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(INSIDE + 4, 0, INSIDE, 0)
        for part in (self.title, self._place, self._back, self._on, self._close):
            head.addWidget(part)
        head.setStretch(0, 1)
        return head

    def _make_scroll(self) -> QScrollArea:
        holder, area = QWidget(), QScrollArea()
        holder.setProperty("part", "scrolled")
        holder.setLayout(self.body)
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.viewport().setAutoFillBackground(False)
        area.setAccessibleName(self.tr("Details"))
        return area

    def show_place(self, place: int, total: int, how_many: Callable[[int], str]) -> None:
        """Say "2 of 1,200" between arrows, as the owner writes numbers; a total of 0 hides them."""
        self._place.setText(self.tr("{0} of {1}").format(how_many(place), how_many(total)) if total else "")
        self._back.setVisible(total > 0)
        self._on.setVisible(total > 0)
        allow(self._back, "" if place > 1 else self.tr("This is the first."))
        allow(self._on, "" if place < total else self.tr("This is the last."))

    def set_closable(self, *, closable: bool) -> None:
        """Offer a cross, for windows where the panel covers the page."""
        self._close.setVisible(closable)

    def show_actions(self, *, shown: bool) -> None:
        """Hide the line above the row while its buttons are hidden."""
        self._line.setVisible(shown)

    def add_action(self, widget: QWidget) -> None:
        """Put a button into the row at the bottom."""
        self._line.show()
        self._actions.insertWidget(self._actions.count() - 1, widget)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

"""Sheets on the ground: cards, page heads, banners and the footer with the filled button."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.labels import Consequence, ElidedLabel, IconLabel, Label, restyle
from arbook.gui.shared.tokens import FIELD_HEIGHT, FOOT_HEIGHT, GAP, INSIDE, MARGIN, Tone

_HEAD_TOP = 14
"""Pixels above a card's title, wherever it stands, so that the titles of cards side by side are level."""


class Card(QFrame):
    """A white sheet. Put things into ``body``; with a title it has a head that takes links at its right.

    ``flush`` is for tables, which run to the edges and keep six pixels above and below for the round corners; their
    note is a count and stays in its line, others take a second one where they need it.
    """

    def __init__(self, title: str = "", note: str = "", *, flush: bool = False, well: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "well" if well else "card")
        self.body = QVBoxLayout(self)
        self.body.setSpacing(GAP)
        self.body.setContentsMargins(*((1, 6, 1, 6) if flush else (INSIDE, _HEAD_TOP, INSIDE, 14)))
        self.title = Label(title, "section")
        self.note = (ElidedLabel if flush else Consequence)(note, "small", "text2")
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head: QHBoxLayout | None = None
        if title:
            self._make_head(INSIDE - 2 if flush else 0)
        else:
            for unused in (self.title, self.note):
                unused.setParent(self)  # else they are windows of their own
                unused.hide()

    def _make_head(self, side: int) -> None:
        self._head = QHBoxLayout()
        self._head.setContentsMargins(side, 0, side, 0)
        self._put_head(_HEAD_TOP)
        self._head.setSpacing(GAP)
        self._head.addWidget(self.title)
        self._head.addWidget(self.note)
        self._head.addStretch(1)
        self.body.addLayout(self._head)

    def add_action(self, widget: QWidget) -> None:
        """Put a link or button into the head, rightmost. The card must have a title."""
        if self._head is None:
            raise ValueError("a card without a title has no head")
        self._head.addWidget(widget)
        higher = fonts.scaled(FIELD_HEIGHT) - fonts.metrics("section").height()
        self._put_head(max(2, _HEAD_TOP - higher // 2))

    def _put_head(self, top: int) -> None:
        margins = self.body.contentsMargins()
        margins.setTop(top)
        self.body.setContentsMargins(margins)


class PageHead(QWidget):
    """The page's name, a note beside it, chips, and actions at the right. Without room the note goes first, then a
    name that is read ``in_rail`` too; any other is cut.
    """

    def __init__(self, title: str, note: str = "", *, in_rail: bool = False) -> None:
        super().__init__()
        self._is_in_rail = in_rail
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self.title = ElidedLabel(title, "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.note = Label(note, "lead", "text2")
        self._chips: list[Chip] = []
        row.addWidget(self.title)
        row.addWidget(self.note)
        row.addStretch(1)
        self._row: QBoxLayout = row

    def show_chips(self, looks: list[ChipLook]) -> None:
        """Put these chips beside the title instead of the ones there."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = [Chip(look) for look in looks]
        for place, chip in enumerate(self._chips, start=1):
            self._row.insertWidget(place, chip)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(widget)

    def _others(self) -> list[QWidget]:
        """What is shown beside title and note."""
        parts = [item.widget() for n in range(self._row.count()) if (item := self._row.itemAt(n)) is not None]
        return [part for part in parts if part not in (None, self.title, self.note) and not part.isHidden()]

    def minimumSizeHint(self) -> QSize:
        """Without the note."""
        parts = [self.title, *self._others()]
        width = sum(part.minimumSizeHint().width() for part in parts) + GAP * len(parts)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note stands where there is room for it, and so does a name that is read elsewhere."""
        super().resizeEvent(event)
        if self._is_in_rail:
            needed = [self.title, *self._others()]
            self.title.setVisible(sum(part.sizeHint().width() + GAP for part in needed) <= self.width() + GAP)
        parts = [self.title, self.note, *self._others()]
        self.note.setVisible(sum(part.sizeHint().width() + GAP for part in parts) <= self.width())


class Banner(QFrame):
    """A sentence that stays until what it says is solved, with at most one action."""

    acted = Signal()

    def __init__(self, text: str, tone: Tone = "info", icon_name: str = "info", action: str = "") -> None:
        super().__init__()
        self.setProperty("part", "banner")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(10)
        self._icon = IconLabel(icon_name, tone)
        self._words = Label(text, wrap=True)
        self._button = Button(action, "link")
        self._button.clicked.connect(self.acted)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._button.setVisible(bool(action))  # not before it has a parent, or it is a window for a moment
        self.setAccessibleName(text)

    def say(self, text: str, tone: Tone, icon_name: str, action: str = "") -> None:
        """Say something else; an empty action removes the button."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self._icon.set_icon(icon_name, tone)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setProperty("tone", tone)
        restyle(self)


class Foot(QFrame):
    """The page's footer: what is about to happen at the left, the buttons at the right, the filled one last."""

    def __init__(
        self, text: str = "", note: str = "", icon_name: str = "circle-check", tone: Tone = "accent"
    ) -> None:
        super().__init__()
        self.setProperty("part", "foot")
        self.setMinimumHeight(fonts.scaled(FOOT_HEIGHT))
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(MARGIN, 10, MARGIN, 10)
        self._whole.setSpacing(GAP)
        self._told = QHBoxLayout()
        self._told.setSpacing(GAP)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._icon = IconLabel(icon_name, tone)
        self._words = Consequence(text)
        self._note = ElidedLabel(note, "small", "text2")
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addStretch(1)
        lines.addWidget(self._words)
        lines.addWidget(self._note)
        lines.addStretch(1)
        self._note.setVisible(bool(note))
        self._told.addWidget(self._icon)
        self._told.addLayout(lines, 1)
        self._whole.addLayout(self._told, 1)
        self._whole.addLayout(self._row)

    def stack(self, beside: QWidget, *, stacked: bool) -> None:
        """Tell the consequence above the buttons, where it would be cut in one row with them; ``beside``, the first
        of the buttons, stays beside the words.
        """
        ways = QBoxLayout.Direction
        self._whole.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._row.setAlignment(Qt.AlignmentFlag.AlignRight if stacked else Qt.AlignmentFlag(0))
        if stacked:
            self._told.addWidget(beside, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._row.insertWidget(0, beside, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, text: str, note: str = "", icon_name: str = "circle-check", tone: Tone = "accent") -> None:
        """Tell the consequence anew."""
        self._words.setText(text)
        self._note.setText(note)
        self._fit()
        self._icon.set_icon(icon_name, tone)

    def event(self, event: QEvent) -> bool:
        """Words that need a second line take it from the note."""
        is_heard = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return is_heard

    def _fit(self) -> None:
        is_long = self._words.fit()
        self._note.setVisible(bool(self._note.text()) and not is_long)

    def add(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

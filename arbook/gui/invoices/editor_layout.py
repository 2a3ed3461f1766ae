"""How the invoice editor is arranged: by the width there is, and what does not fit in height scrolls.

Wide windows show the customer's situation beside the form. Narrower ones put it below, and the narrowest stack what
stands side by side: fields in two rows, each line of the invoice in two, the sums below the note, the foot's words
above its buttons. Head and foot never scroll.
"""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.invoices.buyer_card import BUYER_WIDTH
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import KeyCap, Label
from arbook.gui.shared.shelf import Shelf, WordsPage
from arbook.gui.shared.tokens import GAP, MARGIN

if TYPE_CHECKING:
    from arbook.gui.invoices.editor_view import EditorView

_WIDE_FROM, _MIDDLE_FROM = 980, 840
_SUMS_BESIDE_FROM = {False: 560, True: 900}
"""Pixels at normal text size; by whether what is for the whole invoice stands there too."""
LEAST_WIDTH = 560
AIR = 40
"""Kept in sight above and below what has the focus: a label, a complaint."""
_NARROW_MARGIN = _BESIDE = 16
_FIELDS = {
    False: {
        "customer": (0, 0, 5), "issued_on": (0, 5, 3), "terms": (0, 8, 3), "due_on": (0, 11, 3),
        "reference": (1, 0, 8), "supplied_from": (1, 8, 3), "supplied_to": (1, 11, 3),
    },
    True: {
        "customer": (0, 0, 7), "issued_on": (0, 7, 5),
        "terms": (1, 0, 7), "due_on": (1, 7, 5),
        "reference": (2, 0, 4), "supplied_from": (2, 4, 4), "supplied_to": (2, 8, 4),
    },
}  # fmt: skip
"""Row, column and columns taken; by whether it is narrow."""
_MOST_COLUMNS = 14


class Width(Enum):
    """How much room there is."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


def width_of(pixels: int) -> Width:
    """Which it is, at the owner's text size."""
    if pixels >= fonts.scaled(_WIDE_FROM):
        return Width.WIDE
    return Width.MIDDLE if pixels >= fonts.scaled(_MIDDLE_FROM) else Width.NARROW


class Sheet(Shelf):
    """The part that scrolls; what has the focus stays in sight."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.setProperty("part", "scrolled")
        self.setFrameShape(self.Shape.NoFrame)
        self._follow_soon = QTimer(self)
        self._follow_soon.setSingleShot(True)
        self._follow_soon.timeout.connect(self._follow)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._wait)

    def _wait(self) -> None:
        """Until everything has its place."""
        self._follow_soon.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page is arranged anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._wait()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less; the page's height follows its new width."""
        super().resizeEvent(event)
        self._fit()
        self._wait()

    def _follow(self) -> None:
        now, page = QApplication.focusWidget(), self.widget()
        if now is not None and page is not None and page.isAncestorOf(now):
            place = QRect(now.mapTo(page, QPoint()), now.size())
            self.ensureVisible(place.center().x(), place.center().y(), 0, place.height() // 2 + AIR)


class EditorLayout:
    """Lays out one editor; ``fit`` follows its width."""

    def __init__(self, view: "EditorView") -> None:
        self._view = view
        self.width: Width | None = None
        self._are_sums_beside: bool | None = None
        self._is_unfolded, self._pixels = False, 0
        self._fields, self._low, self._beside = QGridLayout(), QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        self._page = QVBoxLayout()
        self._head_row = QHBoxLayout()
        self._keys = keys_line(view)
        self._arrange()

    def _arrange(self) -> None:
        view, page = self._view, WordsPage()
        self._head_row.addWidget(view.back)
        self._head_row.addWidget(view.head, 1)
        self._beside.setSpacing(_BESIDE)
        self._beside.addWidget(self._card(), 1)
        self._beside.addWidget(view.buyer_card)
        self._page.setSpacing(GAP)
        self._page.addLayout(self._beside, 1)
        self._page.addWidget(self._keys)
        page.setLayout(self._page)
        view.whole.unfolded.connect(self._heed_fold)
        outer = QVBoxLayout(view)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._head_row)
        outer.addWidget(Sheet(page), 1)
        outer.addWidget(view.foot)

    def _card(self) -> Card:
        view, card = self._view, Card()
        self._fields.setHorizontalSpacing(12)
        self._fields.setVerticalSpacing(8)
        card.body.addLayout(self._fields)
        self._place_fields(is_narrow=False)  # now, for Tab goes to widgets in the order in which they come
        card.body.addWidget(view.lines, 1)
        view.lines_note = QVBoxLayout()
        card.body.addLayout(view.lines_note)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(view.rows["note"])
        left.addWidget(_in_a_row(view.whole.column, view.whole.more))
        left.addWidget(view.whole)
        left.addStretch(1)
        self._low.addLayout(left, 5)
        self._low.addWidget(view.totals, 4, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(self._low)
        return card

    # ------------------------------------------------------------- what follows the width
    def fit(self, pixels: int) -> bool:
        """Arrange for this width; whether that is another arrangement."""
        self._pixels, wanted = pixels, width_of(pixels)
        room = pixels - (fonts.scaled(BUYER_WIDTH) + _BESIDE if wanted is Width.WIDE else 0)
        is_beside = room >= fonts.scaled(_SUMS_BESIDE_FROM[self._is_unfolded])
        if is_beside is not self._are_sums_beside:
            self._are_sums_beside = is_beside
            self._low.setDirection(_ACROSS if is_beside else _DOWN)
            self._low.setSpacing(32 if is_beside else GAP)
        if wanted is self.width:
            return False
        self.width = wanted
        margin = _NARROW_MARGIN if wanted is Width.NARROW else MARGIN
        self._head_row.setContentsMargins(margin, 16, margin, 4)
        self._page.setContentsMargins(margin, 0, margin, 4)
        self._place_fields(is_narrow=wanted is Width.NARROW)
        self._beside.setDirection(_ACROSS if wanted is Width.WIDE else _DOWN)
        self._view.buyer_card.set_beside(is_beside=wanted is Width.WIDE)
        self._view.foot.stack(self._view.preview, stacked=wanted is Width.NARROW)
        return True

    def _heed_fold(self, is_open: bool) -> None:
        self._is_unfolded = is_open
        self._keys.setHidden(is_open)
        self.fit(self._pixels)

    def _place_fields(self, *, is_narrow: bool) -> None:
        view, places = self._view, _FIELDS[is_narrow]
        for column in range(_MOST_COLUMNS):
            is_used = any(first <= column < first + many for _row, first, many in places.values())
            self._fields.setColumnStretch(column, 1 if is_used else 0)
        for key, (row, column, many) in places.items():
            self._fields.removeWidget(view.rows[key])
            self._fields.addWidget(view.rows[key], row, column, 1, many)


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def _in_a_row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    for each in widgets:
        row.addWidget(each)
    return holder


def keys_line(view: "EditorView") -> QWidget:
    """The keys that fill an invoice, as caps with their words."""
    holder = QWidget()
    line = FlowLayout(holder)
    for keys, words in view.key_words():
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "small", "text2"))
        line.addWidget(pair)
    return holder

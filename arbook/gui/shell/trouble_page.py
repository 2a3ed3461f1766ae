"""A book that does not open: why, in a sentence, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.tokens import MARGIN


class TroublePage(QWidget):
    """Signals: ``again`` (try once more), ``other`` (choose another book), ``back`` (the first page)."""

    again = Signal()
    other = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "page")
        back, other = Button(self.tr("First page"), "plain", "arrow-left"), Button(self.tr("Choose another book"))
        again = Button(self.tr("Try again"), "filled", "rotate-cw")
        back.clicked.connect(self.back)
        other.clicked.connect(self.other)
        again.clicked.connect(self.again)
        self._empty = EmptyDesk("book-open", self.tr("This book did not open."), "", (back, other, again))
        card, column = Card(), QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        card.body.addWidget(self._empty)
        column.addWidget(card)

    def tell(self, why: str) -> None:
        """Say why."""
        self._empty.say("book-open", self.tr("This book did not open."), why)
        self.setAccessibleName(why)

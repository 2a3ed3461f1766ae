"""The card of what is agreed with a customer: a row each, which opens what can be done with it."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from arbook.gui.customers.agreed_rows import AgreedRow
from arbook.gui.customers.press_rows import PressRow, RowsArea, through
from arbook.gui.customers.words import capital
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.tokens import ICON_SMALL

_LEAST_HEIGHT = 104


class AgreedEntry(PressRow):
    """One agreement: its picture, what it is, and how it stands."""

    def __init__(self, row: AgreedRow) -> None:
        note = capital(", ".join(row.lines))
        super().__init__(", ".join((row.title, *row.lines)))
        self.row = row
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(through(Label(row.title, "medium", wrap=True)))
        if note:
            words.addWidget(through(Label(note, "small", "text2", wrap=True)))
        top, line = Qt.AlignmentFlag.AlignTop, QHBoxLayout(self)
        line.setContentsMargins(6, 6, 4, 6)
        line.setSpacing(8)
        line.addWidget(IconLabel(row.icon, row.tone, ICON_SMALL + 2), 0, top)
        line.addLayout(words, 1)
        line.addWidget(IconLabel("chevron-right" if self.opens else "chevron-down", "text3", ICON_SMALL), 0, top)
        self.setToolTip(", ".join(words for _, words in row.choices))

    @property
    def opens(self) -> bool:
        """Whether pressing it opens the one thing that there is, with no menu between."""
        return len(self.row.choices) == 1 and not self.row.choices[0][0].startswith("undo:")


class AgreedCard(Card):
    """Hidden while nothing is agreed. ``acted`` carries the key of what was chosen."""

    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Agreed"), flush=True)
        self.note.hide()
        self._area = RowsArea(self.tr("Agreed"))
        self.body.addWidget(self._area)
        self._menu = make_heard(QMenu(self))
        self._menu.setAccessibleName(self.tr("What can be done"))
        self.setMinimumHeight(fonts.scaled(_LEAST_HEIGHT))
        self.hide()

    def show_rows(self, rows: list[AgreedRow]) -> None:
        """Show these agreements instead of the ones there."""
        entries = [AgreedEntry(row) for row in rows]
        for entry in entries:
            entry.clicked.connect(self._press)
        self._area.show_rows(entries)
        self.setVisible(bool(rows))

    def entries(self) -> list[AgreedEntry]:
        """The rows shown, from the top."""
        return self._area.findChildren(AgreedEntry)

    def menu(self) -> QMenu:
        """What can be done with the row that was pressed last."""
        return self._menu

    def _press(self) -> None:
        entry = self.sender()
        if not isinstance(entry, AgreedEntry):
            return
        if entry.opens:
            self.acted.emit(entry.row.choices[0][0])
            return
        self._menu.clear()
        for key, words in entry.row.choices:
            self._menu.addAction(words).triggered.connect(lambda _checked, key=key: self.acted.emit(key))
        self._menu.popup(entry.mapToGlobal(QPoint(0, entry.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower rows are higher."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows, where there is room for them."""
        hint = super().sizeHint()
        rest = hint.height() - self._area.sizeHint().height()
        return QSize(hint.width(), rest + self._area.whole_height())

"""What the parts of the settings have in common: cards that scroll, rows by field name, and a footer that saves."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, Foot
from arbook.gui.shared.fields import FormRow
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError

_MOST_NAMED = 3
"""Fields that the footer names."""


class SettingsPart(QWidget):
    """Put cards into ``cards``, and what stays in sight into ``beside``; ``rows`` finds a row by the name that
    refusals use. ``told`` is for the toast; ``edited`` says that something typed is not saved, or no longer.
    """

    told = Signal(str)
    edited = Signal(bool)

    def __init__(self, session: Session, parent: QWidget | None = None, *, saves: bool = True) -> None:
        super().__init__(parent)
        self.session = session
        self.rows: dict[str, FormRow] = {}
        self.cards = QVBoxLayout()
        self.cards.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self.cards.setSpacing(GAP + 4)
        area = QScrollArea(self)
        holder = QWidget()
        holder.setProperty("part", "scrolled")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(holder)
        area.setWidgetResizable(True)
        holder.setLayout(self.cards)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot = Foot()
        self.save_button = Button(self.tr("Save"), "filled", "check")
        self.save_button.clicked.connect(self.save)
        allow(self.save_button, why_no_change(session))
        self.take_back_button = Button(self.tr("Put it back"), "link", "undo-2")
        self.take_back_button.setToolTip(self.tr("As it was when it was last saved."))
        self.take_back_button.clicked.connect(self._take_back)
        self._is_edited = False
        self._texts_saved: dict[str, str] = {}
        self._edited_rows: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.beside = QVBoxLayout()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(area, 1)
        middle.addLayout(self.beside)
        column.addLayout(middle, 1)
        self._rest()
        if saves:
            self.foot.add(self.take_back_button)
            self.foot.add(self.save_button)
            column.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew what a narrow window has no room for."""
        super().resizeEvent(event)
        self.fit(self._room())

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit(self._room())

    def _room(self) -> int:
        """Pixels within a card."""
        return self.width() - 4 * MARGIN

    def fit(self, room: int) -> None:
        """Stand in so many pixels without going sideways."""

    def load(self) -> None:
        """Read what is set up."""
        raise NotImplementedError

    def save(self) -> None:
        """Write it down; parts that save at once do nothing."""

    @property
    def is_changed(self) -> bool:
        """Whether something typed is not saved yet; parts that save at once have none."""
        return False

    def take_back(self) -> None:
        """Show again what is saved, whatever was typed."""

    def note_typing(self, _changed: object = None) -> None:
        """Something was typed or filled in: the footer says whether it is saved."""
        before, is_edited, shown = self._edited_rows, self.is_changed, self._shown()
        if not is_edited:
            self._texts_saved = shown
        self._edited_rows = [name for name, text in shown.items() if text != self._texts_saved.get(name, text)]
        if is_edited != self._is_edited or before != self._edited_rows:
            is_other = is_edited != self._is_edited
            self._is_edited = is_edited
            self._rest()
            if is_other:
                self.edited.emit(is_edited)

    def _shown(self) -> dict[str, str]:
        """What stands in each row."""
        return {name: _text_of(row.field) for name, row in self.rows.items()}

    def _unsaved_words(self) -> str:
        """Which fields wait for the button, as far as they are rows."""
        names = [self.rows[name].label.text() for name in self._edited_rows]
        if not names:
            return self.tr("Not saved yet.")
        told = ", ".join(names[:_MOST_NAMED])
        more = len(names) - _MOST_NAMED
        return self.tr("Not saved yet: {0} and {1} more.").format(told, more) if more > 0 else self.tr(
            "Not saved yet: {0}.").format(told)  # fmt: skip

    def _take_back(self) -> None:
        self.no_complaints()
        self.take_back()
        self.note_typing()

    def press_main(self) -> None:
        """Ctrl+Enter."""
        if self.save_button.isVisible():
            self.save_button.click()

    def add_card(self, title: str, note: str, rows: list[list[tuple[str, FormRow]]]) -> Card:
        """A card of rows, each line shared evenly; remembers the rows by name."""
        card, grid = Card(title, note), QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for line, cells in enumerate(rows):
            span = 12 // len(cells)
            for place, (name, row) in enumerate(cells):
                self.rows[name] = row
                grid.addWidget(row, line, place * span, 1, span)
        for column in range(12):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        self.cards.addWidget(card)
        return card

    def say_nothing_to_save(self) -> None:
        """Save was pressed, but there is nothing new."""
        self.told.emit(self.tr("Nothing has changed."))

    def explain(self, error: Exception) -> str:
        """What an error is called."""
        return self.session.owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)

    def complain(self, error: Exception) -> bool:
        """Put a refusal beside its field, or into the footer."""
        is_ours = isinstance(error, ArbookError)
        words = self.explain(error)
        row = self.rows.get(error.field or "") if isinstance(error, ArbookError) else None
        if is_ours and row is not None:
            row.complain(words)
            row.field.setFocus()
            self._rest()
        else:
            self.foot.say(words, "", "circle-alert", "bad")
        return True

    def no_complaints(self) -> None:
        """Begin anew."""
        for row in self.rows.values():
            row.complain("")
        self._rest()

    def _rest(self) -> None:
        self.take_back_button.setVisible(self._is_edited)
        if self.session.is_read_only:
            self.foot.say(why_no_change(self.session), "", "book-open", "text2")
        elif self._is_edited:
            self.foot.say(self._unsaved_words(), "", "pencil", "warn")
        else:
            self.foot.say(self.tr("Kept in this book."), "", "book-open", "text2")


def _text_of(field: QWidget) -> str:
    """What a field shows, whatever kind it is."""
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentText()
        case _:
            return ""

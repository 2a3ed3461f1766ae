"""The widgets of one line on the screen; which line they show is the grid's business."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from arbook.gui.invoices.form_line import LineForm
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.labels import Label, restyle

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A column that is typed into: the attribute of ``LineForm`` it holds, its share of the width, numbers right.

    ``widest`` is a text that is never cut. One that ``is_wished`` is shown when the owner wants it or a line has it;
    Enter passes it by, Tab does not.
    """

    key: str
    stretch: int
    is_number: bool = False
    is_wished: bool = False
    widest: str = ""


COLUMNS = (
    LineColumn("what", 10),
    LineColumn("quantity", 3, is_number=True, widest="1,250.5"),
    LineColumn("unit", 3, widest="Stück"),
    LineColumn("price", 4, is_number=True, widest="15.24/12"),
    LineColumn("discount", 3, is_number=True, is_wished=True, widest="10%+5%"),
)
TAX, DISCOUNT = "tax", "discount"


def grid_key(event: QKeyEvent) -> str:
    """What a key means to the grid, empty when it is the cell's own."""
    ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.key() in _ENTER:
        return "" if ctrl else "on"
    if event.key() == Qt.Key.Key_F4:
        return "list"
    named = {Qt.Key.Key_Delete: "remove", Qt.Key.Key_Down: "copy"} if ctrl else {}
    return named.get(Qt.Key(event.key()), "")


class LineCell(Field):
    """One field of a line. ``pressed`` carries what a key means to the grid, ``was_left`` that it may be judged."""

    pressed = Signal(str)
    was_left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the grid; everything else is typed."""
        meaning = grid_key(event)
        if not meaning and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            meaning = "up" if event.key() == Qt.Key.Key_Up else "down"
        if meaning:
            self.pressed.emit(meaning)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while nothing is typed here that they could take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_own = any(event.matches(key) for key in _OWN_KEYS)
            if is_own and not (self.isUndoAvailable() or self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is judged when it is left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.was_left.emit()


class TaxCell(ChoiceField):
    """The rate of a line, with the grid's keys; F4 and Alt+Down open its own list."""

    pressed = Signal(str)

    def __init__(self, rates: list[tuple[object, str]]) -> None:
        super().__init__(rates)
        self.setMinimumContentsLength(4)

    def showPopup(self) -> None:
        """The list is as wide as its words, however narrow the column is."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + self.view().sizeHintForRow(0))
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the grid, else the list's own."""
        meaning = grid_key(event)
        if meaning in ("on", "remove", "copy"):
            self.pressed.emit(meaning)
        else:
            super().keyPressEvent(event)

    def complain(self, text: str) -> None:
        """Say what is wrong, as fields do."""
        self.setProperty("wrong", "true" if text else "false")
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        restyle(self)


class LineWidgets:
    """One place of the screen for a line."""

    def __init__(self, rates: list[tuple[object, str]]) -> None:
        self.position = Label("", "body", "text2")
        self.cells = {column.key: LineCell() for column in COLUMNS}
        for column in COLUMNS:
            if column.is_number:
                self.cells[column.key].setAlignment(RIGHT)
        self.tax = TaxCell(rates)
        self.position.setBuddy(self.tax)  # some systems read a choice's value for its name: this says which line's
        self.amount = Label("", "strong")
        self.amount.setAlignment(RIGHT)

    def widgets(self) -> list[QWidget]:
        """From left to right."""
        return [self.position, *self.cells.values(), self.tax, self.amount]

    def focusable(self) -> dict[str, LineCell | TaxCell]:
        """What the focus can go to, by key."""
        return {**self.cells, TAX: self.tax}

    def has_focus(self) -> bool:
        """Whether it is typed in."""
        return any(cell.hasFocus() for cell in self.focusable().values())

    def show_form(self, line: LineForm, place: int, name: str, amount: str, complaints: dict[str, str]) -> None:
        """Show this line; ``name`` says to screen readers which one it is."""
        self.position.setText(str(place + 1))
        for column in COLUMNS:
            cell, text = self.cells[column.key], str(getattr(line, column.key))
            if cell.text() != text:
                cell.setText(text)
                cell.setCursorPosition(0)
        if self.tax.value != line.tax:
            self.tax.set_value(line.tax)
        self.position.setAccessibleName(name)
        self.amount.setText(amount)
        self.show_complaints(complaints)

    def show_complaints(self, complaints: dict[str, str]) -> None:
        """Mark the cells that are wrong, each by its own edge."""
        for key, cell in self.focusable().items():
            text = complaints.get(key, "")
            if (cell.property("wrong") == "true") != bool(text) or cell.accessibleDescription() != text:
                cell.complain(text)
                cell.setToolTip(text)

    def set_visible(self, *, visible: bool, without: frozenset[str]) -> None:
        """Show or hide the place; the cells of the columns ``without`` are never shown."""
        for widget in (self.position, self.tax, self.amount):
            widget.setVisible(visible)
        for key, cell in self.cells.items():
            cell.setVisible(visible and key not in without)

"""Fields a person types into, and the row that names them and says what is wrong.

Every field that judges offers ``note_changed`` and ``complaint_changed`` (text, empty when there is none);
``FormRow`` shows them below. A field complains when it is left, not while it is typed in.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from arbook.gui.shared import fonts
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.icons import icon
from arbook.gui.shared.labels import Label, restyle
from arbook.gui.shared.owner import Owner
from arbook.ledger.amounts import parse_amount
from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import AmountError
from arbook.ledger.money import Money

_SEARCH_PAUSE_MS = 150


class Field(QLineEdit):
    """One line of text. ``note_changed`` and ``complaint_changed`` carry text.

    What a screen reader or a voice writes counts as typed: Qt tells ``textChanged`` alone, this field tells
    ``textEdited`` too. ``setText`` by the program does not.
    """

    note_changed = Signal(object)
    complaint_changed = Signal(object)

    def __init__(self, text: str = "", *, placeholder: str = "", role: Role = "body") -> None:
        super().__init__(text)
        self._role = role
        self.setPlaceholderText(placeholder)
        self.setFont(fonts.font(role))
        self._complaint = ""
        self._told, self._is_own = text, False
        self.textEdited.connect(self._note_told)
        self.textChanged.connect(self._hear_other_hand)

    @property
    def complaint(self) -> str:
        """What is wrong, empty when nothing is."""
        return self._complaint

    def complain(self, text: str) -> None:
        """Say what is wrong (empty: nothing any more); the edge changes and screen readers hear it."""
        if text == self._complaint:
            return
        self._complaint = text
        self.setProperty("wrong", "true" if text else "false")
        self.setAccessibleDescription(text)
        restyle(self)
        self.complaint_changed.emit(text)

    def setText(self, text: str | None, /) -> None:
        """The program's own doing."""
        before, self._is_own = self._is_own, True
        super().setText(text)
        self._is_own = before

    def clear(self) -> None:
        """The program's own doing as well."""
        self.setText("")

    def _note_told(self, text: str) -> None:
        self._told = text

    def _hear_other_hand(self, text: str) -> None:
        """Typing was told already; what the program does is no typing."""
        is_typed, self._told = text == self._told, text
        if not is_typed and not self._is_own:
            self.textEdited.emit(text)

    def changeEvent(self, event: QEvent) -> None:
        """Take the font anew when the text size changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.font() != fonts.font(self._role):
            self.setFont(fonts.font(self._role))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by keyboard, the text is ready to be replaced."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()


class MoneyField(Field):
    """An amount as people write it: both decimal marks, ``12*3``, a pasted "€1.240,50".

    Shows what it understood below while that differs from what is typed. ``amount_changed`` carries ``Money`` or
    None (empty, or not understood).
    """

    amount_changed = Signal(object)

    def __init__(self, currency: str, owner: Owner, *, role: Role = "body") -> None:
        super().__init__(role=role)
        self._currency, self._owner = currency, owner
        self._amount: Money | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._settle)

    @property
    def amount(self) -> Money | None:
        """What the text means; None when it is empty or not understood (see ``complaint``)."""
        return self._amount

    def set_amount(self, amount: Money | None) -> None:
        """Show an amount; None empties the field."""
        self._amount = amount
        self.setText("" if amount is None else self._owner.formats.amount(amount))
        self.note_changed.emit("")
        self.complain("")

    def set_currency(self, currency: str) -> None:
        """Read the text anew in another currency."""
        self._currency = currency
        self._read(self.text())

    def _parse(self, text: str) -> tuple[Money | None, str]:
        if not text.strip():
            return None, ""
        try:
            mark = self._owner.formats.decimal_mark
            return parse_amount(latin_digits(text, mark), self._currency, decimal_mark=mark), ""
        except AmountError as refusal:
            return None, self._owner.explain(refusal)

    def _read(self, text: str) -> None:
        before = self._amount
        self._amount, refusal = self._parse(text)
        if not refusal:
            self.complain("")
        understood = "" if self._amount is None else self._owner.formats.amount(self._amount)
        self.note_changed.emit(f"= {understood}" if understood and not understood.startswith(text.strip()) else "")
        if before != self._amount:
            self.amount_changed.emit(self._amount)

    def _settle(self) -> None:
        amount, refusal = self._parse(self.text())
        self.complain(refusal)
        if amount is not None:
            self.set_amount(amount)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here wants to replace the amount."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            QMetaObject.invokeMethod(self, "selectAll", Qt.ConnectionType.QueuedConnection)


_ASIDE = 32
"""Pixels beside the words of a list that drops down: its padding and a scroll bar."""


class ChoiceField(QComboBox):
    """One of a few. ``chosen`` carries the value (not the words) when the owner picked another."""

    chosen = Signal(object)

    def __init__(self, choices: Iterable[tuple[object, str]] = (), name: str = "") -> None:
        super().__init__()
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setView(QListView(self))  # the style's own list ignores heights
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_choices(choices)
        self.activated.connect(self._tell)

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer these values with their words; keeps the chosen one where it is still offered."""
        kept, pairs = self.value, list(choices)
        self.clear()
        self._values = [value for value, _ in pairs]
        self.addItems([words for _, words in pairs])
        if kept in self._values:
            self.set_value(kept)

    @property
    def values(self) -> list[object]:
        """All that can be chosen."""
        return list(self._values)

    @property
    def value(self) -> object | None:
        """The chosen value, None when there is nothing to choose."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Choose by value; unknown values leave the choice as it is."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def showPopup(self) -> None:
        """Below the field, as wide as its longest words: what differs only at its end could not be told apart."""
        widest = self.view().sizeHintForColumn(0) + _ASIDE
        self.view().setMinimumWidth(min(widest, self.screen().availableSize().width()))
        super().showPopup()

    def _tell(self) -> None:
        self.chosen.emit(self.value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page never changes a choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words that have no room end with an ellipsis; Qt itself would cut them within a letter."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class SearchField(Field):
    """Find as you type: ``searched`` carries the text once typing rests for a moment. Esc empties."""

    searched = Signal(object)

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        empty = self.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(empty, QAction):
            empty.setText(self.tr("Empty the search"))
        self._picture = QAction(placeholder, self)
        self._picture.setIcon(icon("search", "text3"))
        self.addAction(self._picture, QLineEdit.ActionPosition.LeadingPosition)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SEARCH_PAUSE_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._tell)

    def _wait(self) -> None:
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        self.searched.emit(self.text().strip())

    def changeEvent(self, event: QEvent) -> None:
        """Take the icon anew when the mode changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_picture"):
            self._picture.setIcon(icon("search", "text3"))


class FormRow(QWidget):
    """A label above a field, a note or complaint below. The line below is always there, so nothing jumps."""

    def __init__(self, label: str, field: QWidget, note: str = "", *, reserve: bool = True) -> None:
        super().__init__()
        self.field = field
        self._note_text, self._own_note = note, note
        self.label = Label(label, "small_strong", "text2")
        self.label.setBuddy(field)
        self.note = Label(note, "small", "text2", wrap=True)
        self._reserve = reserve
        field.setAccessibleName(label.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, field, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self._listen(field)
        self._show()

    def _listen(self, field: QObject) -> None:
        if isinstance(field, Field):
            field.note_changed.connect(self._hear_note)
            field.complaint_changed.connect(self._show)
            field.textEdited.connect(self._forget_complaint)

    def _forget_complaint(self, _text: str) -> None:
        """What was wrong is being mended; it is judged again when it is asked for again."""
        self.complain("")

    def set_note(self, note: str) -> None:
        """Say something helpful below the field while there is nothing to complain about."""
        self._own_note = self._note_text = note
        self._show()

    def complain(self, text: str) -> None:
        """Put a complaint in the note's place; empty brings the note back."""
        if isinstance(self.field, Field):
            self.field.complain(text)
        self._show(text)

    def _hear_note(self, note: str) -> None:
        self._note_text = note or self._own_note
        self._show()

    def _show(self, complaint: str = "") -> None:
        complaint = complaint or (self.field.complaint if isinstance(self.field, Field) else "")
        self.note.setText(complaint or self._note_text)
        self.note.set_tone("bad" if complaint else "text2")
        self.note.setVisible(self._reserve or bool(self.note.text()))
        self._give_note_room()

    def _give_note_room(self) -> None:
        """All lines of what is said, at this width: a layout that is short of room never lays them over the field."""
        need = self.note.heightForWidth(self.width()) if self.note.text() else 0
        self.note.setMinimumHeight(max(need, fonts.metrics("small").lineSpacing() if self._reserve else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower, a note takes more lines."""
        super().resizeEvent(event)
        self._give_note_room()

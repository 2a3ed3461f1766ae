"""Choosing one of a few views: filter pills with counts, and segments for ways of working."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLayout, QSizePolicy, QWidget

from arbook.gui.shared.buttons import Button, ButtonKind
from arbook.gui.shared.flow import FlowLayout


class _OneOf(QFrame):
    """Exclusive checkable buttons. ``picked`` carries the key the owner chose."""

    picked = Signal(object)
    _kind: ButtonKind = "filter"

    def __init__(self, choices: Sequence[tuple[object, str]], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[object, Button] = {}
        self._words = dict(choices)
        row = self._make_row()
        for key, words in choices:
            button = Button(words, self._kind)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # read aloud as one of several
            button.setAccessibleDescription(name)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        if choices:
            self.set_picked(choices[0][0])
        self._group.buttonClicked.connect(self._tell)

    def _make_row(self) -> QLayout:
        raise NotImplementedError

    @property
    def key(self) -> object | None:
        """What is picked."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    @property
    def keys(self) -> list[object]:
        """All that can be picked."""
        return list(self._buttons)

    def words_of(self, key: object) -> str:
        """What a choice is called, without its count."""
        return self._words[key]

    def set_picked(self, key: object) -> None:
        """Pick without telling; the focus, if one of them has it, goes to what is picked now."""
        if key in self._buttons:
            if any(button.hasFocus() for button in self._buttons.values()):
                self._buttons[key].setFocus()
            self._buttons[key].setChecked(True)

    def set_count(self, key: object, count: str) -> None:
        """Write a number, as the owner writes it, behind the words; an empty one writes none."""
        self._buttons[key].setText(f"{self._words[key]}  {count}" if count else self._words[key])
        self.updateGeometry()

    def set_shown(self, key: object, *, shown: bool) -> None:
        """Offer this one or not."""
        self._buttons[key].setVisible(shown)

    def add_beside(self, button: Button) -> None:
        """A button of another kind in the same row."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)

    def _tell(self) -> None:
        self.picked.emit(self.key)


class FilterBar(_OneOf):
    """Pills above a list: "All 20  Ready 12". Breaks into rows when narrow."""

    def _make_row(self) -> QLayout:
        return FlowLayout(self)


class Segments(_OneOf):
    """Two to four ways side by side in one frame: "Warm  Neutral  Firm"."""

    _kind: ButtonKind = "segment"

    def _make_row(self) -> QLayout:
        self.setProperty("part", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return row


def spread(*widgets: QWidget) -> QWidget:
    """Widgets in one row, the last at the right end: filters and a "More" link."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == 0 else 0)
    return holder

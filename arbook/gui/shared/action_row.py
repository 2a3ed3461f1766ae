"""A row of buttons that never widens its window: the few that matter now, the others in a menu behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from arbook.gui.shared.buttons import Button, ButtonKind
from arbook.gui.shared.heard_menu import make_heard

_SPACING = 8


@dataclass(frozen=True, slots=True)
class Action:
    """What a button or an entry of the menu says, and the key it is known by."""

    key: str
    text: str
    icon: str
    kind: ButtonKind = "plain"


class ActionRow(QWidget):
    """``acted`` carries the key of what was pressed or chosen. ``more`` opens the menu; a row with entries of its
    own adds them in ``fill_menu``.
    """

    acted = Signal(object)

    def __init__(self, actions: Sequence[Action], more: Button, name: str) -> None:
        super().__init__()
        self._actions = {action.key: action for action in actions}
        self._buttons = {action.key: self._button(action) for action in actions}
        self._front: tuple[str, ...] = tuple(self._buttons)
        self._rest: Sequence[Sequence[str]] = ()
        self.more = more
        self._menu = make_heard(QMenu(self))
        self._menu.setAccessibleName(name)
        self.more.clicked.connect(self._pop_below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        for button in self._buttons.values():
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._row.addWidget(self.more)

    def _button(self, action: Action) -> Button:
        button = Button(action.text, action.kind, action.icon)
        button.clicked.connect(lambda: self.acted.emit(action.key))
        return button

    @property
    def keys(self) -> tuple[str, ...]:
        """What can be done now, with a button or in the menu."""
        return (*self._front, *(key for group in self._rest for key in group))

    def button(self, key: str) -> Button:
        """The button of a key, shown or not."""
        return self._buttons[key]

    def offer(self, front: Sequence[str], rest: Sequence[Sequence[str]] = ()) -> None:
        """Show these as buttons as far as they fit, and the others in the menu, in groups."""
        self._front, self._rest = tuple(front), tuple(group for group in rest if group)
        for place, key in enumerate(self._front):
            self._row.removeWidget(self._buttons[key])
            self._row.insertWidget(place, self._buttons[key])
        for before, after in zip(self._front, self._front[1:], strict=False):
            self.setTabOrder(self._buttons[before], self._buttons[after])
        self.updateGeometry()
        self.fold()

    def kept(self) -> list[QWidget]:
        """What stands at the right and is never folded away."""
        return [self.more]

    def fold(self) -> None:
        """Hide what does not fit, from the right; the menu has it all."""
        free = self.width() - sum(each.sizeHint().width() + _SPACING for each in self.kept())
        for button in (each for key, each in self._buttons.items() if key not in self._front):
            button.hide()
        for place, key in enumerate(self._front):
            free -= self._buttons[key].sizeHint().width() + (_SPACING if place else 0)
            self._buttons[key].setVisible(not place or free >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self.fold()

    def sizeHint(self) -> QSize:
        """Room for all of the buttons in front."""
        return self._size([self._buttons[key] for key in self._front])

    def minimumSizeHint(self) -> QSize:
        """The first button and what is never folded away are enough."""
        return self._size([self._buttons[key] for key in self._front[:1]])

    def _size(self, buttons: Sequence[QWidget]) -> QSize:
        hints = [each.sizeHint() for each in (*buttons, *self.kept())]
        return QSize(sum(hint.width() + _SPACING for hint in hints), max(hint.height() for hint in hints))

    # ------------------------------------------------------------- the menu
    def pop_up(self, at: QPoint) -> None:
        """Open the menu at a place of the screen, with what the buttons offer too."""
        self._open(at, with_front=True)

    def _pop_below(self) -> None:
        self._open(self.more.mapToGlobal(self.more.rect().bottomLeft()), with_front=False)

    def _open(self, at: QPoint, *, with_front: bool) -> None:
        from arbook.gui.shared.menu_letters import give_letters  # not before a menu opens

        self._menu.clear()
        self.fill_menu(self._menu, with_front=with_front)
        give_letters(self._menu)
        self._menu.popup(at)

    def fill_menu(self, menu: QMenu, *, with_front: bool) -> None:
        """What is folded away (or all of the front, where the menu opens elsewhere), then the rest."""
        for key in self._front:
            if with_front or not self._buttons[key].isVisible():
                self.entry(menu, self._actions[key].text, key)
        for group in self._rest:
            menu.addSeparator()
            for key in group:
                self.entry(menu, self._actions[key].text, key)

    def entry(self, menu: QMenu, text: str, key: str) -> None:
        """One more thing to choose."""
        menu.addAction(text).triggered.connect(lambda _checked, key=key: self.acted.emit(key))

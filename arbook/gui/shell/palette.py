"""Find anything (Ctrl+K): one field over the window, what it finds grouped below, and things to do with their keys.

It reads on the book lane with every letter and shows the last answer only; closing it gives the focus back.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.dialog import Scrim
from arbook.gui.shared.fields import Field
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.keys import native
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label, hairline
from arbook.gui.shared.wishes import ShowCustomer
from arbook.gui.shell.palette_hits import Group, Hit, customers_for, deeds_for, hits_of, recent_for
from arbook.gui.shell.palette_rows import PaletteModel, palette_list
from arbook.queries.find import Found, find_anything

if TYPE_CHECKING:
    from arbook.gui.shared.session import Session
    from arbook.gui.shell.actions import Actions

WIDTH, HEIGHT = 660, 520
_AIR = 24
_MOST_RECENT = 6
_LONGEST = 200
_PATIENCE_MS = 150
"""How long an older answer may stand while the book is busy with something else."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class PaletteField(Field):
    """Keeps the arrows, Enter and Esc for the list below; ``pressed`` carries the key event."""

    pressed = Signal(object)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """While it is typed in, no key of the window steps in between."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the list its keys."""
        if _is_ours(event):
            self.pressed.emit(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever clicks elsewhere is done here."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            self.left.emit()


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in (*_STEPS, *_ENTER, Qt.Key.Key_Escape)


class Palette(QFrame):
    """``wish`` is what a chosen hit asks for. What is done with a customer is done with the one that is open, or with
    whom one names next.
    """

    wish = Signal(object)

    def __init__(self, window: QWidget, actions: "Actions") -> None:
        super().__init__(window)
        self.setProperty("part", "card")
        self._deeds, self._whom = actions.deeds, actions.whom
        self._act = ""
        """What waits for a customer to be named; empty while anything is looked for."""
        self._session: Session | None = None
        self._job: Job | None = None
        self._recent: list[Hit] = []
        self._is_waiting = False
        self._wanted_early: bool | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_nothing_old)
        self._before: QWidget | None = None
        self._scrim: Scrim | None = None
        self.field = PaletteField(role="lead")
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.setMaxLength(_LONGEST)
        self.field.setProperty("kind", "bare")
        self.model = PaletteModel()
        self.list = palette_list(self.model, self.tr("Found"))
        self._nothing = Label(self.tr("Nothing found. Look for another word or number."), "body", "text2")
        self._hint = ElidedLabel("", "small", "text2")
        self._lay_out()
        self._connect()
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(18, 10, 18, 10)
        head.setSpacing(10)
        head.addWidget(IconLabel("search"))
        head.addWidget(self.field, 1)
        foot.setContentsMargins(18, 8, 18, 10)
        foot.addWidget(self._hint, 1)
        self._nothing.setContentsMargins(18, 18, 18, 18)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(hairline())
        column.addLayout(foot)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._ask)
        self.field.pressed.connect(self._steer)
        self.field.left.connect(self.close_it)
        self.list.clicked.connect(self._click)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.selectionModel().currentChanged.connect(self._tell_second)

    # ------------------------------------------------------------- coming and going
    def begin(self, session: "Session", act: str = "") -> None:
        """Come to the front with an empty field; once more, and it goes. ``act`` asks with whom it is to be done."""
        if self.isVisible():
            self.close_it()
            return
        if session is not self._session:
            self._session, self._recent = session, []
        window = self.window_behind()
        self._before = QApplication.focusWidget()
        self._scrim = Scrim(window)
        self._ask_for(act)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_for(self, act: str) -> None:
        self._act = act
        anything = self.tr("Name, number, amount, or what you want to do")
        self.field.setPlaceholderText(self.tr("Name or number of the customer") if act else anything)
        self.field.setAccessibleName(self.tr("With which customer?") if act else self.tr("Find anything"))
        self.field.clear()
        self._stop_waiting()
        self._show_rest()

    def window_behind(self) -> QWidget:
        """Where the palette lies."""
        window = self.parentWidget()
        assert window is not None
        return window

    def close_it(self) -> None:
        """Go, and give the focus back to where it was."""
        self._stop_waiting()
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        had_focus = self.field.hasFocus()
        self.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _place(self) -> None:
        room = self.window_behind().size()
        width = min(fonts.scaled(WIDTH), room.width() - 2 * _AIR)
        height = min(fonts.scaled(HEIGHT), room.height() - 4 * _AIR)
        self.setGeometry((room.width() - width) // 2, max(_AIR, room.height() // 9), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------- asking
    def _show_rest(self) -> None:
        recent: list[Group] = [(self.tr("Recent"), self._recent)] if self._recent else []
        self._show(recent_for(self._act, self._recent) if self._act else [*recent, *self._deeds_for("")])
        self._nothing.setVisible(self._nothing.isVisible() and not self._act)

    def _deeds_for(self, text: str) -> list[Group]:
        """What can be done; a customer is asked for without them."""
        return [] if self._act else deeds_for(text, self._deeds())

    def _ask(self, text: str) -> None:
        """Read with every letter; an older answer is not wanted any more."""
        self._stop_waiting()
        if self._session is None or not text.strip():
            self._show_rest()
            return
        self._is_waiting = True
        self._patience.start()
        self._job = self._session.ask(
            lambda office: office.read(find_anything, text), partial(self._take, text), receiver=self
        )

    def _stop_waiting(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._patience.stop()
        self._is_waiting, self._wanted_early = False, None

    def _show_nothing_old(self) -> None:
        """The book is busy: what was found for other words goes; what can be done is known without it."""
        self._show(self._deeds_for(self.field.text()))
        self._nothing.hide()

    def _take(self, text: str, found: Found) -> None:
        if self._session is None or text != self.field.text():
            return
        early = self._wanted_early
        self._stop_waiting()
        hits = customers_for(self._act, found.customers) if self._act else hits_of(found, self._session.owner)
        self._show([*hits, *self._deeds_for(text)])
        if early is not None:
            self._enter(is_second=early)

    def _show(self, groups: Sequence[Group]) -> None:
        self.model.show(groups)
        self.list.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        self.list.scrollToTop()
        self._choose(0)
        if not groups:
            self._hint.setText("")

    # ------------------------------------------------------------- choosing
    def _choose(self, place: int) -> None:
        rows = self.model.places()
        if rows:
            place = min(max(place, 0), len(rows) - 1)
            self.list.setCurrentIndex(self.model.index(rows[place]))
            if place == 0:
                self.list.scrollToTop()  # with its heading

    def _steer(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        rows, now = self.model.places(), self.list.currentIndex().row()
        if step is not None and rows:
            self._choose((rows.index(now) if now in rows else -1) + step)
        elif event.key() in _ENTER:
            self._enter(is_second=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape and self._act:
            self._ask_for("")
        elif event.key() == Qt.Key.Key_Escape:
            self.close_it()

    def _click(self, _index: QModelIndex) -> None:
        self._enter(is_second=False)

    def _enter(self, *, is_second: bool) -> None:
        if self._is_waiting:  # Enter came before the answer: what it brings is meant, not what stands there
            self._wanted_early = is_second
            return
        hit = self.model.hit(self.list.currentIndex())
        if hit is None or (is_second and hit.second is None and not hit.act):
            return
        whom = self._whom() if hit.act else None
        if hit.act and (is_second or whom is None):
            self._ask_for(hit.act)
            return
        self.close_it()
        if hit.deed is not None:
            hit.deed()
        elif whom is not None:
            self.wish.emit(ShowCustomer(whom, hit.act))
        else:
            self._remember(hit)
            self.wish.emit(hit.second if is_second else hit.wish)

    def _remember(self, hit: Hit) -> None:
        if self._act and isinstance(hit.wish, ShowCustomer):
            hit = replace(hit, wish=ShowCustomer(hit.wish.customer_id))
        others = [each for each in self._recent if each.wish != hit.wish]
        self._recent = [hit, *others][:_MOST_RECENT]

    def _tell_second(self, current: QModelIndex) -> None:
        """The small power of the chosen line, at the foot."""
        hit = self.model.hit(current)
        told = [self._enter_words(hit)]
        another = self.tr("another customer") if hit is not None and hit.act and self._whom() is not None else ""
        second = hit.second_words if hit is not None and hit.second is not None else another
        if second:
            told.append(self.tr("{0}: {1}").format(native("Ctrl+Return"), second))
        told.append(self.tr("Esc goes back") if self._act else self.tr("Esc closes"))
        self._hint.setText("   ".join(told))

    def _enter_words(self, hit: Hit | None) -> str:
        if self._act or (hit is not None and hit.deed is not None and not hit.act):
            return self.tr("Enter does it")
        if hit is None or not hit.act:
            return self.tr("Enter opens")
        return self.tr("Enter: with the open customer") if self._whom() else self.tr("Enter asks for the customer")

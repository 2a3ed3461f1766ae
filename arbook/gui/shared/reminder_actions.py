"""What can be done with the chosen reminder: the buttons that fit, and everything in the menu behind the dots.

Keys of actions: edit, skip, call (instead of writing), write (after all), answered, payment, promise,
customer;
``pause:<weeks>`` holds reminders back, 0 asks until when.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QMenu, QWidget

from arbook.gui.shared.action_row import Action, ActionRow
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.keys import tell_key
from arbook.services.worklist import WorkRow

_WEEKS = (1, 2, 4, 0)


class ReminderActions(ActionRow):
    """``edit_words`` is what the first button says, since it also ends writing."""

    def __init__(self, *, can_change: bool) -> None:
        actions = (
            Action("edit", self.tr("Edit"), ""),
            Action("skip", self.tr("Skip today"), ""),
            Action("call", self.tr("Call instead"), ""),
        )
        name = self.tr("More")
        super().__init__(actions, IconButton("ellipsis", name), name)
        self._can_change = can_change
        self._is_instead = self._can_pause = False
        self.pause = Button(self.tr("Pause"))
        self._weeks = (
            self.tr("For one week"),
            self.tr("For two weeks"),
            self.tr("For four weeks"),
            self.tr("Until a day of your choice"),
        )
        menu = make_heard(QMenu(self))
        menu.setAccessibleName(self.tr("Pause reminders"))
        self._fill_pause(menu)
        self.pause.setMenu(menu)
        self._row.insertWidget(self._row.count() - 1, self.pause)
        tell_key(self.button("call"), self.tr("Call instead"), "call")
        self.show_row(None)

    def _fill_pause(self, menu: QMenu) -> None:
        for weeks, words in zip(_WEEKS, self._weeks, strict=True):
            self.entry(menu, words, f"pause:{weeks}")

    def edit_words(self, words: str) -> None:
        """Edit, or Done while somebody writes."""
        self.button("edit").setText(words)
        self.fold()

    def show_row(self, row: WorkRow | None) -> None:
        """Offer what the chosen row allows; of a call only what is behind the dots."""
        is_written = row is not None and row.proposal is not None
        call = row.call if row is not None else None
        self._is_instead = call is not None and call.is_instead
        changing = ("call",) if self._can_change else ()
        self._can_pause = row is not None and self._can_change and row.call is None
        self.more.setVisible(row is not None and self._can_change)
        self.offer(("edit", "skip", *changing) if is_written else ())

    def fold(self) -> None:
        """The pause is the first to give way: the menu has it as well."""
        needed = [self.button(key) for key in self._front] + [self.more, self.pause]
        width = sum(each.sizeHint().width() for each in needed) + self._row.spacing() * (len(needed) - 1)
        self.pause.setVisible(self._can_pause and width <= self.width())
        super().fold()

    def event(self, event: QEvent) -> bool:
        """Once the panel has given it its room, see anew what fits."""
        answer = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.fold()
        return answer

    def sizeHint(self) -> QSize:
        """Room for the pause as well, so that it comes back where there is some."""
        hint = super().sizeHint()
        if self._can_pause and self.pause.isHidden():
            hint.setWidth(hint.width() + self.pause.sizeHint().width() + self._row.spacing())
        return hint

    def kept(self) -> list[QWidget]:
        """The pause too, where there is room for it."""
        return super().kept() if self.pause.isHidden() else [self.pause, *super().kept()]

    def fill_menu(self, menu: QMenu, *, with_front: bool) -> None:
        """What was said on the telephone, and where to go."""
        super().fill_menu(menu, with_front=with_front)
        if self._is_instead:
            self.entry(menu, self.tr("Write after all"), "write")
        menu.addSeparator()
        self.entry(menu, self.tr("What did they say?"), "answered")
        self.entry(menu, self.tr("Record payment"), "payment")
        self.entry(menu, self.tr("Write down a promise"), "promise")
        self.entry(menu, self.tr("Customer"), "customer")
        if self._can_pause and self.pause.isHidden():
            pauses = make_heard(menu.addMenu(self.tr("Pause")))
            self._fill_pause(pauses)

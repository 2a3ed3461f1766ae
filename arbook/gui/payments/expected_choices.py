"""What was agreed and is to come, to be taken with one press: sum, and what it is put on."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.payments.form_expected import Expected, ExpectedFor
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner

MOST_SHOWN = 3
_ICONS = {ExpectedFor.OFFER: "scale", ExpectedFor.PLAN: "calendar-range", ExpectedFor.PROMISE: "handshake"}
_say = QCoreApplication.translate


class ExpectedChoices(QWidget):
    """Hidden while nothing is agreed; ``narrow`` leaves the days to tooltips. ``taken`` carries what was pressed."""

    taken = Signal(object)

    def __init__(self, owner: Owner, *, narrow: bool) -> None:
        super().__init__()
        self._owner, self._is_narrow = owner, narrow
        self.buttons: list[Button] = []
        self._holder = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self._column.addWidget(Label(self.tr("Agreed with them"), "small", "text2"))
        self._column.addWidget(self._holder)
        self.hide()

    def show_expected(self, expected: Sequence[Expected]) -> None:
        """Show the first of these."""
        fresh = QWidget()
        flow = FlowLayout(fresh)
        self.buttons = []
        for each in expected[:MOST_SHOWN]:
            words = self._words(each)
            button = Button(self._short(each) if self._is_narrow else words, "link", _ICONS[each.kind])
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _checked, each=each: self.taken.emit(each))
            flow.addWidget(button)
            self.buttons.append(button)
        self._column.replaceWidget(self._holder, fresh)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = fresh
        self.setVisible(bool(self.buttons))

    def _short(self, each: Expected) -> str:
        """Without the day, where there is no room for it."""
        said = {
            ExpectedFor.OFFER: _say("ExpectedChoices", "{0} is enough"),
            ExpectedFor.PLAN: _say("ExpectedChoices", "{0}, {1}"),
            ExpectedFor.PROMISE: _say("ExpectedChoices", "{0} promised"),
        }[each.kind]
        return said.format(self._owner.formats.money(each.amount), each.number)

    def _words(self, each: Expected) -> str:
        said = {
            ExpectedFor.OFFER: _say("ExpectedChoices", "{0} is enough, by {1}"),
            ExpectedFor.PLAN: _say("ExpectedChoices", "{0} of plan {2}, {1}"),
            ExpectedFor.PROMISE: _say("ExpectedChoices", "{0} promised, by {1}"),
        }[each.kind]
        return said.format(self._owner.formats.money(each.amount), day_words(each.by_on, self._owner), each.number)

"""What can be done with a customer: the buttons that fit, and everything in the menu behind the dots.

Keys of actions: pay, invoice, remind, statement, plan, promise, dispute, hold, note, edit, payout, letgo, may,
lateness, paying; ``put:<id>`` puts what lies on account on invoices; ``undo:<kind>:<id>`` ends a promise, dispute or
hold that runs; ``side`` shows people and contacts where they have no room beside.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.owner import Owner
from arbook.ledger.agreements import PromiseState

MOST_CREDITS = 4


class PageActions(QWidget):
    """A row that never widens the window. ``acted`` carries the key."""

    acted = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._facts: CustomerPageFacts | None = None
        self._buttons = [
            self._button("pay", self.tr("Record payment"), "filled", "banknote"),
            self._button("invoice", self.tr("New invoice"), "plain", "plus"),
            self._button("remind", self.tr("Remind"), "plain", "bell"),
            self._button("statement", self.tr("Statement"), "plain", "file-text"),
            self._button("plan", self.tr("Agree a plan"), "plain", "calendar-range"),
        ]
        self.main = self._buttons[0]
        self._side = IconButton("users", self.tr("People and contacts"))
        self._side.setCheckable(True)
        self._side.clicked.connect(lambda: self.acted.emit("side"))
        self.more = IconButton("ellipsis", self.tr("More with this customer"))
        self._menu = make_heard(QMenu(self))
        self._menu.setAccessibleName(self.tr("More with this customer"))
        self.more.clicked.connect(self._pop_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._side)
        row.addWidget(self.more)

    def _button(self, key: str, text: str, kind: str, icon_name: str) -> Button:
        button = Button(text, "filled" if kind == "filled" else "plain", icon_name)
        button.setProperty("action", key)
        button.clicked.connect(lambda: self.acted.emit(key))
        return button

    def show_state(self, facts: CustomerPageFacts) -> None:
        """Learn what runs, for the menu."""
        self._facts = facts

    def offer_side(self, *, offered: bool, shown: bool) -> None:
        """Offer the button for people and contacts."""
        self._side.setVisible(offered)
        self._side.setChecked(shown)
        self._fold()

    def _fold(self) -> None:
        """Hide what does not fit, from the right; the menu has it all."""
        free = self.width() - self.more.sizeHint().width() - 8
        free -= self._side.sizeHint().width() + 8 if self._side.isVisibleTo(self) else 0
        for button in self._buttons:
            free -= button.sizeHint().width() + 8
            button.setVisible(button is self.main or free >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """The filled button and the dots are enough."""
        main, dots = self.main.sizeHint(), self.more.sizeHint()
        return QSize(main.width() + 2 * dots.width() + 24, main.height())

    def _pop_up(self) -> None:
        self._menu.clear()
        for button in self._buttons:
            if not button.isVisible():
                self._entry(button.text(), str(button.property("action")))
        self._menu.addSeparator()
        self._entry(self.tr("Write down a promise"), "promise")
        self._entry(self.tr("Write down a dispute"), "dispute")
        self._entry(self.tr("Pause reminders"), "hold")
        self._entry(self.tr("Write a note"), "note")
        self._add_running()
        self._add_money()
        self._menu.addSeparator()
        self._entry(self.tr("Edit customer and people"), "edit")
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _add_running(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._menu.addSeparator()
        for promise in facts.promises:
            if promise.state is PromiseState.OPEN:
                self._entry(self.tr("Withdraw the promise"), f"undo:promise:{promise.promise_id}")
        for dispute in facts.disputes:
            self._entry(self.tr("Settle the dispute"), f"undo:dispute:{dispute.dispute_id}")
        for hold in facts.holds:
            self._entry(self.tr("End the pause"), f"undo:hold:{hold.hold_id}")

    def _add_money(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._menu.addSeparator()
        for row in facts.credits[:MOST_CREDITS] if facts.aging.owed else ():
            amount = self._owner.formats.money(row.credit.open)
            self._entry(self.tr("Put {0} on invoices").format(amount), f"put:{row.on_account_id}")
        if facts.aging.on_account:
            self._entry(self.tr("Pay out what is on account"), "payout")
        if facts.aging.owed:
            self._entry(self.tr("Let go of what is owed"), "letgo")
        self._entry(self.tr("May I charge for lateness?"), "may")
        self._entry(self.tr("What lateness costs"), "lateness")
        self._entry(self.tr("How they pay"), "paying")

    def _entry(self, text: str, key: str) -> None:
        self._menu.addAction(text).triggered.connect(lambda _checked, key=key: self.acted.emit(key))

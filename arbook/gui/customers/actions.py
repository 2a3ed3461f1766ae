"""What can be done with a customer: the buttons that fit, and everything in the menu behind the dots.

Keys of actions: pay, invoice, remind, statement, plan, settlement, answered, promise, dispute, hold, note, reply,
follow_up, manner, edit, payout, letgo, may, lateness, paying; ``put:<id>`` puts what lies on account on invoices;
``side`` shows people, what is agreed and contacts where they have no room beside. Of what is agreed:
``settlement:<id>`` and ``plan:<id>`` open one, ``change:promise:<id>`` changes a promise, ``carry:dispute:<id>``
notes how a dispute goes on, ``undo:<kind>:<id>`` ends a promise, dispute, hold, stop or more time.
"""

from PySide6.QtWidgets import QMenu, QWidget

from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared.action_row import Action, ActionRow
from arbook.gui.shared.buttons import IconButton
from arbook.gui.shared.owner import Owner

MOST_CREDITS = 4


class PageActions(ActionRow):
    """``main`` is the filled button."""

    def __init__(self, owner: Owner) -> None:
        actions = (
            Action("pay", self.tr("Record payment"), "banknote", "filled"),
            Action("invoice", self.tr("New invoice"), "plus"),
            Action("remind", self.tr("Remind"), "bell"),
            Action("statement", self.tr("Statement"), "file-text"),
            Action("plan", self.tr("Agree a plan"), "calendar-range"),
        )
        name = self.tr("More with this customer")
        super().__init__(actions, IconButton("ellipsis", name), name)
        self._owner = owner
        self._facts: CustomerPageFacts | None = None
        self.main = self.button("pay")
        self._side = IconButton("users", self.tr("People, agreed, contacts"))
        self._side.setCheckable(True)
        self._side.clicked.connect(lambda: self.acted.emit("side"))
        self._row.insertWidget(self._row.count() - 1, self._side)

    def show_state(self, facts: CustomerPageFacts) -> None:
        """Learn what there is, for the menu."""
        self._facts = facts

    def offer_side(self, *, offered: bool, shown: bool) -> None:
        """Offer the button for people and contacts."""
        self._side.setVisible(offered)
        self._side.setChecked(shown)
        self.fold()

    def kept(self) -> list[QWidget]:
        """The button for people and contacts too, where it is offered."""
        return [self._side, *super().kept()] if self._side.isVisibleTo(self) else super().kept()

    def fill_menu(self, menu: QMenu, *, with_front: bool) -> None:
        """Everything that can be written down about a customer."""
        super().fill_menu(menu, with_front=with_front)
        menu.addSeparator()
        self.entry(menu, self.tr("What did they say?"), "answered")
        self.entry(menu, self.tr("Write down a promise"), "promise")
        self.entry(menu, self.tr("Write down a dispute"), "dispute")
        self.entry(menu, self.tr("Offer a smaller sum"), "settlement")
        self.entry(menu, self.tr("Pause reminders"), "hold")
        self.entry(menu, self.tr("Stop their credit"), "credit")
        self.entry(menu, self.tr("Choose the ladder of reminders"), "policy")
        self.entry(menu, self.tr("How they are spoken to"), "manner")
        self.entry(menu, self.tr("Write a note"), "note")
        self.entry(menu, self.tr("Write down an answer"), "reply")
        self.entry(menu, self.tr("Come back on a day"), "follow_up")
        self._add_money(menu)
        menu.addSeparator()
        self.entry(menu, self.tr("Edit customer and people"), "edit")

    def _add_money(self, menu: QMenu) -> None:
        facts = self._facts
        if facts is None:
            return
        menu.addSeparator()
        for row in facts.credits[:MOST_CREDITS] if facts.aging.owed else ():
            amount = self._owner.formats.money(row.credit.open)
            self.entry(menu, self.tr("Put {0} on invoices").format(amount), f"put:{row.on_account_id}")
        if facts.aging.on_account:
            self.entry(menu, self.tr("Pay out what is on account"), "payout")
        if facts.aging.owed:
            self.entry(menu, self.tr("Write off or give a discount"), "letgo")
        self.entry(menu, self.tr("Charge interest or fees"), "may")
        self.entry(menu, self.tr("What lateness costs"), "lateness")
        self.entry(menu, self.tr("How they pay"), "paying")

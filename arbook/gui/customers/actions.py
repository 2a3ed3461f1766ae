"""What can be done with a customer: the buttons that fit, and everything in the menu behind the dots.

Keys of actions: those of ``shared.customer_acts``; ``put:<id>`` puts what lies on account on invoices;
``side`` shows people, what is agreed and contacts where they have no room beside. Of what is agreed:
``settlement:<id>`` and ``plan:<id>`` open one, ``change:promise:<id>`` changes a promise, ``carry:dispute:<id>``
notes how a dispute goes on, ``undo:<kind>:<id>`` ends a promise, dispute, hold, stop or more time.
"""

from PySide6.QtWidgets import QMenu, QWidget

from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared.action_row import Action, ActionRow
from arbook.gui.shared.buttons import ButtonKind, IconButton
from arbook.gui.shared.customer_acts import customer_acts, front_acts
from arbook.gui.shared.owner import Owner

MOST_CREDITS = 4


class PageActions(ActionRow):
    """``main`` is the filled button."""

    def __init__(self, owner: Owner) -> None:
        kinds: dict[str, ButtonKind] = {"pay": "filled"}
        actions = [Action(act.key, act.text, act.icon, kinds.get(act.key, "plain")) for act in front_acts()]
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
        """What is said and written down at once; agreements, reminders and money in menus of their own."""
        super().fill_menu(menu, with_front=with_front)
        for title, acts in customer_acts():
            inside = menu.addMenu(title) if title else menu
            if not title:
                menu.addSeparator()
            for act in acts:
                if act.key == "letgo":
                    self._add_credits(inside)
                if self._is_possible(act.key):
                    self.entry(inside, act.text, act.key)

    def _is_possible(self, key: str) -> bool:
        aging = self._facts.aging if self._facts is not None else None
        needed = {"payout": aging and aging.on_account, "letgo": aging and aging.owed, "time": aging and aging.owed}
        return bool(needed.get(key, True))

    def _add_credits(self, menu: QMenu) -> None:
        """What lies on account can be put on what is owed."""
        facts = self._facts
        for row in facts.credits[:MOST_CREDITS] if facts is not None and facts.aging.owed else ():
            amount = self._owner.formats.money(row.credit.open)
            self.entry(menu, self.tr("Put {0} on invoices").format(amount), f"put:{row.on_account_id}")

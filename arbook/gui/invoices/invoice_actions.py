"""What can be done with one paper, at the foot of its panel: a button or two, and everything else in a menu."""

from arbook.gui.invoices.form_offers import Offers
from arbook.gui.shared.action_row import Action, ActionRow
from arbook.gui.shared.buttons import Button


class InvoiceActions(ActionRow):
    """``acted`` carries a key: edit, pay, pdf, customer, extend, letter, policy, promise, contest, credit, letgo,
    may, copy, repeat, marked, discard.
    """

    def __init__(self) -> None:
        actions = (
            Action("edit", self.tr("Go on writing"), "pencil"),
            Action("pay", self.tr("Record payment"), "banknote"),
            Action("pdf", self.tr("PDF"), "file-text"),
            Action("customer", self.tr("Show the customer"), "user"),
            Action("extend", self.tr("Give more time"), "calendar-clock"),
            Action("letter", self.tr("Letter on the new day"), "mail"),
            Action("policy", self.tr("Choose the ladder of reminders"), "bell"),
            Action("promise", self.tr("Write down a promise"), "handshake"),
            Action("contest", self.tr("Write down a dispute"), "hand"),
            Action("credit", self.tr("Write a credit note"), "undo-2"),
            Action("letgo", self.tr("Write off or give a discount"), "scissors"),
            Action("may", self.tr("May I charge?"), "scale"),
            Action("copy", self.tr("Copy as new"), "copy"),
            Action("repeat", self.tr("Repeat"), "refresh-cw"),
            Action("marked", self.tr("Copy that says paid or overdue"), "file-check"),
            Action("discard", self.tr("Throw the draft away"), "trash-2", "danger"),
        )
        name = self.tr("More with this invoice")
        more = Button(self.tr("More"))
        more.setAccessibleName(name)
        super().__init__(actions, more, name)

    def show_offers(self, offered: Offers) -> None:
        """Show what this paper allows."""
        self.offer(offered.front, offered.rest)
        self.more.setVisible(bool(offered.rest))

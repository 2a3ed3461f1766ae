"""A quiet strip: so many invoices that come again are due to be written. Nothing is issued from here."""

from arbook.gui.shared.cards import Banner
from arbook.gui.shared.owner import Owner


class RecurringStrip(Banner):
    """``acted``: the owner wants to write them."""

    def __init__(self) -> None:
        super().__init__("", "info", "refresh-cw")

    def show_count(self, count: int, owner: Owner) -> None:
        """So many are due; with none it is out of the way."""
        words = self.tr("{0} invoices that come again are due.").format(owner.formats.count(count))
        if count == 1:
            words = self.tr("1 invoice that comes again is due.")
        self.say(words, "info", "refresh-cw", self.tr("Write it") if count == 1 else self.tr("Write them"))
        self.setVisible(count > 0)

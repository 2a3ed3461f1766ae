"""A quiet strip: discounts that money in time earned and that nobody took. They are granted at their invoice."""

from arbook.gui.shared.cards import Banner
from arbook.gui.shared.owner import Owner
from arbook.queries.early_payment import UntakenRow


class UntakenStrip(Banner):
    """``acted``: the owner wants to look at the invoice ``first``."""

    def __init__(self) -> None:
        super().__init__("", "quiet", "percent")
        self.first: int | None = None

    def show_untaken(self, rows: tuple[UntakenRow, ...], owner: Owner) -> None:
        """One is told by its sum, several by their count; with none the strip is out of the way."""
        self.first = rows[0].invoice_id if rows else None
        if rows:
            words = self.tr("A discount for early payment was earned and not taken: {0} on {1}.")
            told = words.format(owner.formats.money(rows[0].discount), rows[0].number)
            if len(rows) > 1:
                words = self.tr("{0} discounts for early payment were earned and not taken, the first on {1}.")
                told = words.format(owner.formats.count(len(rows)), rows[0].number)
            self.say(
                told, "quiet", "percent", self.tr("Look at it") if len(rows) == 1 else self.tr("Look at the first")
            )
        self.setVisible(bool(rows))

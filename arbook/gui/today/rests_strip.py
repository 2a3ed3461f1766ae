"""A quiet strip: so many small rests that payments left. Nothing is given up from here."""

from arbook.gui.shared.cards import Banner
from arbook.gui.shared.owner import Owner
from arbook.queries.small_rests import SmallRestRow, sum_of_rests


class RestsStrip(Banner):
    """``acted``: the owner wants to look at them."""

    def __init__(self) -> None:
        super().__init__("", "quiet", "scissors")

    def show_rests(self, rows: tuple[SmallRestRow, ...], owner: Owner) -> None:
        """So much in all is left; with none it is out of the way."""
        if rows:
            words = self.tr("1 small rest, {1}.") if len(rows) == 1 else self.tr("{0} small rests, {1} in all.")
            told = words.format(owner.formats.count(len(rows)), owner.formats.money(sum_of_rests(rows)))
            self.say(told, "quiet", "scissors", self.tr("Look at them"))
        self.setVisible(bool(rows))

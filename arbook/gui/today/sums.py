"""The day's sums in a card: owed, overdue, expected, and a bar by days late; in as much height as there is."""

from arbook.gui.shared.aging_bar import AgingBar
from arbook.gui.shared.cards import Card
from arbook.gui.shared.facts import Fact, FactLook, FactRow, FactSize
from arbook.gui.shared.owner import Owner
from arbook.gui.today.words import expected_look, fact_amount, overdue_look, owed_look
from arbook.services.worklist import Board


class DaySums(Card):
    """Each fact can be clicked, and each band of the bar."""

    def __init__(self) -> None:
        super().__init__()
        self.owed, self.overdue, self.expected = (Fact(FactLook("", ""), opens=True) for _ in range(3))
        self.aging = AgingBar()
        self._facts = FactRow([self.owed, self.overdue, self.expected], self.aging)
        self.body.addWidget(self._facts)

    def show_board(self, board: Board, owner: Owner) -> None:
        """Tell another day's sums."""
        self.owed.show_look(owed_look(board, owner))
        self.overdue.show_look(overdue_look(board, owner))
        self.expected.show_look(expected_look(board, owner))
        bands = board.facts[0].aging.bands
        self.aging.show_bands([band.minor for band in bands], [fact_amount(band, owner) for band in bands])

    # ------------------------------------------------------------- room
    def width_as(self, size: FactSize) -> int:
        """The least pixels across in this size."""
        return self._facts.width_as(size) + self._sides()

    def height_as(self, size: FactSize, width: int) -> int:
        """Pixels it takes in this size, so wide."""
        margins = self.body.contentsMargins()
        return self._facts.height_as(size, width - self._sides()) + margins.top() + margins.bottom()

    def set_size(self, size: FactSize, width: int) -> None:
        """Take more or less height, where it is so wide."""
        self._facts.set_size(size, width - self._sides())

    def _sides(self) -> int:
        margins = self.body.contentsMargins()
        return margins.left() + margins.right()

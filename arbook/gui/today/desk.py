"""Today: what is owed and how late, what needs the owner, and whom to remind now."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from arbook.gui.shared.aging_bar import AgingBar
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.facts import Fact, FactLook, FactRow
from arbook.gui.shared.run_view import RunView
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import NewInvoice, ShowDesk, TakePayment, Wish
from arbook.gui.shared.work_rows import Board
from arbook.gui.today.words import expected_look, fact_amount, overdue_look, owed_look

_ACTIONS_FROM = 900


class TodayDesk(Desk):
    """Facts above, the sitting below."""

    key = "today"
    nouns = frozenset({"customer", "invoice", "payment", "message", "profile", "reminder_policy", "reminder_stage"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.run = RunView(session, with_first=True)
        self.run.wish.connect(self.wish)
        self.run.told.connect(self.told)
        self.run.loaded.connect(self._show)
        self.head = PageHead(self.tr("Today"))
        self._payment = Button(self.tr("Record payment"), "plain", "banknote")
        self._invoice = Button(self.tr("New invoice"), "plain", "plus")
        self.owed, self.overdue, self.expected = (Fact(FactLook("", ""), opens=True) for _ in range(3))
        self.aging = AgingBar()
        self._lay_out()
        for part, wish in (
            (self.owed, ShowDesk("invoices")),
            (self.overdue, ShowDesk("customers")),
            (self.expected, ShowDesk("plans")),
            (self._payment, TakePayment()),
            (self._invoice, NewInvoice()),
        ):
            part.clicked.connect(partial(self._ask_for, wish))
        self.setFocusProxy(self.run.list.view)
        self.aging.band_clicked.connect(partial(self._ask_for, ShowDesk("customers")))

    def _lay_out(self) -> None:
        for button in (self._payment, self._invoice):
            self.head.add_action(button)
        card = Card()
        card.body.addWidget(FactRow([self.owed, self.overdue, self.expected], self.aging))
        self.run.top.addWidget(self.head)
        self.run.top.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.run)

    def _ask_for(self, wish: Wish, _clicked: object = None) -> None:
        self.wish.emit(wish)

    def load(self) -> None:
        """Read the day anew."""
        self.run.load()

    def _show(self, board: Board) -> None:
        owner, home = self.session.owner, board.facts[0]
        self.head.note.setText(f"{owner.weekday(board.as_of)}, {owner.formats.day(board.as_of)}")
        self.owed.show_look(owed_look(board, owner))
        self.overdue.show_look(overdue_look(board, owner))
        self.expected.show_look(expected_look(board, owner))
        bands = home.aging.bands
        self.aging.show_bands([band.minor for band in bands], [fact_amount(band, owner) for band in bands])
        self.counted.emit(len(board.first) + len(board.ready))

    def press_main(self) -> None:
        """Ctrl+Enter: send what is ticked."""
        self.run.press_main()

    def start_search(self) -> None:
        """Ctrl+F: to the list."""
        self.run.list.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the two buttons where there is no room; their keys work on."""
        super().resizeEvent(event)
        for button in (self._payment, self._invoice):
            button.setVisible(self.width() >= _ACTIONS_FROM and not self.session.is_read_only)

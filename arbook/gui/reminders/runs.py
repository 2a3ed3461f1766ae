"""Earlier runs: every sitting with how many of its messages stand where; opening one shows its messages."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, TwoLines, Words
from arbook.gui.shared.table import Kind as CellKind
from arbook.gui.shared.tokens import MARGIN
from arbook.gui.shared.wishes import ShowDesk
from arbook.gui.shared.work_words import moment_words
from arbook.queries.runs import RunRow, runs

_SHOWN = 500


class RunsPart(QWidget):
    """Signals: ``run_opened`` (a ``RunRow``), ``wish``."""

    run_opened = Signal(object)
    wish = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = RowsModel[RunRow](self._columns(), session.owner.formats, lambda row: row.run_id, self)
        self.view = RowsView(self.model, self.tr("Earlier runs"), remember_as="runs")
        self.view.row_opened.connect(self.run_opened)
        self.view.space_pressed.connect(self.run_opened)
        to_today = Button(self.tr("To Today"), "filled", "sun")
        to_today.clicked.connect(partial(self._ask_for, ShowDesk("today")))
        why = self.tr("Each time you send reminders, the run is kept here with what became of it.")
        self._nothing = EmptyDesk("history", self.tr("No reminders were sent from this book yet."), why, (to_today,))
        card, column = Card(flush=True), QVBoxLayout(self)
        card.body.addWidget(self.view)
        card.body.addWidget(self._nothing)
        column.setContentsMargins(MARGIN, 12, MARGIN, 14)
        column.addWidget(card)

    def _columns(self) -> list[Column[RunRow]]:
        return [
            Column(
                key="day",
                title=self.tr("Day"),
                kind=CellKind.TWO_LINES,
                stretch=2,
                smallest=14,
                value=self._day,
                sort_key=lambda row: row.queued_at,
            ),
            self._count("count", self.tr("Messages")),
            self._count("sent", self.tr("Sent")),
            self._count("to_print", self.tr("To print")),
            self._count("queued", self.tr("Waiting")),
            self._count("failed", self.tr("Not sent")),
            self._count("unsure", self.tr("Unsure")),
            self._count("cancelled", self.tr("Cancelled"), hide_below=700),
        ]

    def _count(self, key: str, title: str, hide_below: int = 0) -> Column[RunRow]:
        def number(row: RunRow) -> int:
            return sum(row.counts.values()) if key == "count" else row.counts.get(key, 0)

        return Column(
            key=key,
            title=title,
            hide_below=hide_below,
            value=lambda row: Words(str(number(row) or ""), right=True),
            sort_key=number,
        )

    def _day(self, row: RunRow) -> TwoLines:
        owner = self._session.owner
        queued = self.tr("Queued {0}").format(moment_words(row.queued_at, owner))
        return TwoLines(owner.formats.day(row.as_of), queued)

    def _ask_for(self, wish: object, _clicked: object = None) -> None:
        self.wish.emit(wish)

    def load(self) -> None:
        """Read the runs anew."""
        self._session.ask(lambda office: office.read(runs, limit=_SHOWN), self._show)

    def _show(self, rows: tuple[RunRow, ...]) -> None:
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.model.set_rows(rows)
        if self.view.chosen_row() is None:
            self.view.choose_first()

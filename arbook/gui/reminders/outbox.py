"""The outbox: every message with its state, what needs the owner's word first, and what happened to each."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.reminders.message_panel import MessagePanel
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, Foot
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.sending_card import SendingCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.gui.shared.wishes import ShowCustomer, ShowDesk
from arbook.gui.shared.work_words import message_chip, message_reason, moment_words
from arbook.queries.outbox import MessageRow, messages
from arbook.services.office import Office

_SHOWN = 1_000
_YOURS = ("unsure", "failed", "to_print")
_GROUPS: dict[object, tuple[str, ...]] = {
    "all": (),
    "yours": _YOURS,
    "waiting": ("queued", "sending"),
    "sent": ("sent",),
}
_BY_NEED = ("unsure", "to_print", "failed", "sending", "queued", "sent", "cancelled")


def read_outbox(office: Office) -> tuple[MessageRow, ...]:
    """The newest messages, those that need the owner first."""
    rows = office.read(messages, limit=_SHOWN)
    return tuple(sorted(rows, key=lambda row: _BY_NEED.index(row.state)))


class OutboxPart(QWidget):
    """Signals: ``told``, ``wish``, ``counted`` (how many wait for the owner's word)."""

    told = Signal(str)
    wish = Signal(object)
    counted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._sending = session, Sending.of(session)
        self._rows: tuple[MessageRow, ...] = ()
        self.filters = FilterBar(
            [("all", self.tr("All")), ("yours", self.tr("For you to settle")), ("waiting", self.tr("Waiting")),
             ("sent", self.tr("Sent"))],
            self.tr("Show"),
        )  # fmt: skip
        self.filters.picked.connect(self._refill)
        self.model = RowsModel[MessageRow](self._columns(), session.owner.formats, lambda row: row.message_id, self)
        self.view = RowsView(self.model, self.tr("Outbox"))
        self.panel = MessagePanel(session)
        self.view.row_chosen.connect(self.panel.show_message)
        self.view.row_opened.connect(self._open)
        self.panel.told.connect(self.told)
        self.send = Button(self.tr("Send what waits"), "send", "send")
        self.send.clicked.connect(self._sending.send_waiting)
        self.foot = Foot()
        self.foot.add(self.send)
        self._lay_out()

    def _columns(self) -> list[Column[MessageRow]]:
        owner = self._session.owner
        return [
            Column(key="customer", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=2, smallest=12,
                   value=lambda row: TwoLines(row.customer_name, row.stage)),
            Column(key="state", title=self.tr("State"), kind=Kind.CHIP, value=lambda row: message_chip(row.state)),
            Column(key="what", title=self.tr("What happened"), stretch=3, smallest=16, sortable=False, hide_below=560,
                   value=lambda row: Words(message_reason(row, owner), small=True)),
            Column(key="at", title=self.tr("At"), value=lambda row: Words(moment_words(_moment(row), owner), "text2"),
                   sort_key=_moment),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        why = self.tr("What you send stands here with its full text, and what became of it.")
        empty = EmptyDesk("inbox", self.tr("Nothing was sent from this book yet."), why)
        nothing, filled = Card(), QWidget()
        nothing.body.addWidget(empty)
        card = Card(flush=True)
        card.body.addWidget(self.view)
        left, both = QVBoxLayout(), QHBoxLayout(filled)
        left.setSpacing(GAP)
        left.addWidget(self.filters)
        left.addWidget(card, 1)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GAP + 4)
        both.addLayout(left, 1)
        both.addWidget(self.panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(nothing)
        inner, column = QVBoxLayout(), QVBoxLayout(self)
        inner.setContentsMargins(MARGIN, 12, MARGIN, 14)
        inner.setSpacing(GAP)
        progress = SendingCard(self._session)
        progress.told.connect(self.told)
        progress.account_wanted.connect(self._set_up_mail)
        inner.addWidget(progress)
        inner.addWidget(self._stack, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner, 1)
        column.addWidget(self.foot)

    def _set_up_mail(self) -> None:
        self.wish.emit(ShowDesk("settings"))

    def load(self) -> None:
        """Read the outbox anew."""
        self._session.ask(read_outbox, self._show)

    def _show(self, rows: tuple[MessageRow, ...]) -> None:
        self._rows = rows
        self._stack.setCurrentIndex(0 if rows else 1)
        for key, states in _GROUPS.items():
            self.filters.set_count(key, len(self._group(states)))
        self._refill()
        if self.view.chosen_row() is None:
            self.view.choose_first()
        else:
            self.panel.show_message(self.view.chosen_row())
        waiting = [row for row in rows if row.state == "queued"]
        self.foot.setVisible(bool(waiting))
        words = self.tr("1 message waits") if len(waiting) == 1 else self.tr("{0} messages wait")
        self.foot.say(words.format(len(waiting)), self.tr("Nothing leaves before you press Send."))
        self.send.setEnabled(not self._session.is_read_only)
        self.counted.emit(len(self._group(_YOURS)))

    def _group(self, states: tuple[str, ...]) -> list[MessageRow]:
        return [row for row in self._rows if not states or row.state in states]

    def _refill(self, _key: object = None) -> None:
        self.model.set_rows(self._group(_GROUPS[self.filters.key]))

    def _open(self, row: MessageRow) -> None:
        self.wish.emit(ShowCustomer(row.customer_id))

    def press_main(self) -> None:
        """Ctrl+Enter: send what waits."""
        if self.send.isVisible():
            self.send.click()


def _moment(row: MessageRow) -> datetime:
    return row.settled_at or row.queued_at

"""What we get wrong: what customers contested, by reason, and each of their disputes below."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.customers.dispute_words import reason_words, resolution_words
from arbook.gui.customers.words import capital
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.filters import Segments, spread
from arbook.gui.shared.labels import Label
from arbook.gui.shared.rows_fit import fit_rows
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.table import Cell, Column, Kind, TwoLines, Words
from arbook.gui.shared.wishes import ShowCustomer
from arbook.ledger.dates import add_months
from arbook.queries.dispute_reasons import ReasonRow, days_to_settle, dispute_reasons
from arbook.queries.disputes import DisputeRow, all_disputes
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1040, 760)
_MONTHS = (12, 36)
_MOST_REASONS = 5


@dataclass(frozen=True, slots=True)
class Contested:
    """Of a time: the reasons, the most frequent first, and the disputes, the newest first."""

    reasons: tuple[ReasonRow, ...]
    disputes: tuple[DisputeRow, ...]


def read_contested(office: Office, as_of: date, months: int) -> Contested:
    """What was contested in so many months up to the day; 0 is ever."""
    since = add_months(as_of, -months) if months else date.min
    found = office.read(all_disputes, as_of, since=since)
    return Contested(office.read(dispute_reasons, as_of, since), tuple(reversed(found)))


class ReasonsDialog(FormDialog):
    """Nothing is changed here. ``wish`` goes to a customer."""

    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None, _about: int | None = None) -> None:
        super().__init__(session, parent, _say("Reasons", "What we get wrong"), _say("Reasons", "Close"))
        self.cancel.hide()
        self._most = 1
        ways: list[tuple[object, str]] = [
            (_MONTHS[0], self.tr("One year")),
            (_MONTHS[1], self.tr("Three years")),
            (0, self.tr("Ever")),
        ]
        self.months, self.pace = Segments(ways, self.tr("Of which time")), Label("", "body", "text2")
        self.months.picked.connect(self._read)
        self.reasons = self._table(self._reason_columns(), self.tr("Reasons"))
        self.disputes = self._table(self._dispute_columns(), self.tr("Disputes"))
        self.disputes.row_opened.connect(self._open_customer)
        self.reasons_card = Card(self.tr("Reasons"), " ", flush=True)
        self.disputes_card = Card(self.tr("Disputes"), " ", flush=True)
        self.reasons_card.body.addWidget(self.reasons)
        self.disputes_card.body.addWidget(self.disputes, 1)
        why = self.tr("Once a customer contests something, you see here which mistakes come again.")
        self.nothing = EmptyDesk("circle-check", self.tr("Nothing was contested in this time"), why)
        self.body.addWidget(spread(self.pace, self.months))
        for part, share in ((self.reasons_card, 0), (self.disputes_card, 1), (self.nothing, 1)):
            self.body.addWidget(part, share)
            part.hide()
        self.tell(self.tr("Right means: it ended with a credit note or in another way in their favor."), "hand")
        self.size_to(fonts.scaled(_SIZE[0]), _SIZE[1])
        self._read()

    def _table(self, columns: list[Column], spoken: str) -> RowsView:  # type: ignore[type-arg]
        model = RowsModel(columns, self.session.owner.formats, lambda row: getattr(row, "dispute_id", id(row)), self)
        return RowsView(model, spoken)

    def _reason_columns(self) -> list[Column[ReasonRow]]:
        return [
            Column(key="reason", title=self.tr("What was wrong"), stretch=3, smallest=20,
                   value=lambda row: Words(capital(reason_words(row.reason)), strong=True)),
            Column(key="share", title="", kind=Kind.SHARE, stretch=1, smallest=6, sortable=False, hide_below=700,
                   value=lambda row: row.count / self._most,
                   accessible=lambda row: self.tr("{0} of it").format(self._how_many(row.count))),
            Column(key="count", title=self.tr("How often"), sort_key=lambda row: row.count,
                   value=lambda row: Words(self._how_many(row.count), right=True)),
            Column(key="right", title=self.tr("They were right"), sort_key=lambda row: row.was_right,
                   value=self._right),
            Column(key="days", title=self.tr("Days"), hide_below=620, sort_key=lambda row: row.days or 0,
                   value=lambda row: Words("–" if row.days is None else self._how_many(row.days), right=True)),
            Column(key="amount", title=self.tr("Contested"), kind=Kind.MONEY, value=lambda row: row.amount),
        ]  # fmt: skip

    def _right(self, row: ReasonRow) -> Cell:
        over = row.count - row.running
        told = self.tr("{0} of {1}").format(self._how_many(row.was_right), self._how_many(over))
        return Words(told if over else "–", right=True)

    def _dispute_columns(self) -> list[Column[DisputeRow]]:
        owner = self.session.owner
        return [
            Column(key="who", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=1, smallest=12,
                   value=lambda row: TwoLines(row.customer_name, row.note or capital(reason_words(row.reason)))),
            Column(key="invoice", title=self.tr("Invoice"), hide_below=520, value=lambda row: Words(row.number)),
            Column(key="since", title=self.tr("Since"), sort_key=lambda row: row.opened_on,
                   value=lambda row: day_words(row.opened_on, owner)),
            Column(key="state", title=self.tr("How it ended"), kind=Kind.CHIP, value=_state),
            Column(key="amount", title=self.tr("Contested"), kind=Kind.MONEY, value=lambda row: row.named),
        ]  # fmt: skip

    def _read(self, *_picked: object) -> None:
        months, today = int(str(self.months.key)), self.session.owner.today()
        self.session.ask(partial(read_contested, as_of=today, months=months), self._show, receiver=self)

    def _show(self, found: Contested) -> None:
        self._most = max((row.count for row in found.reasons), default=1)
        self.reasons.rows.set_rows(found.reasons)
        self.disputes.rows.set_rows(found.disputes)
        fit_rows(self.reasons, _MOST_REASONS)
        for card in (self.reasons_card, self.disputes_card):
            card.setVisible(bool(found.disputes))
        self.nothing.setVisible(not found.disputes)
        self.disputes_card.note.setText(self._running(sum(row.is_running for row in found.disputes)))
        days = days_to_settle(found.disputes)
        half = self.tr("Half of them were settled within {0} days.")
        self.pace.setText("" if days is None else half.format(self._how_many(days)))

    def _how_many(self, count: int) -> str:
        return self.session.owner.formats.count(count)

    def _running(self, count: int) -> str:
        return self.tr("1 still runs") if count == 1 else self.tr("{0} still run").format(self._how_many(count))

    def _open_customer(self, row: DisputeRow) -> None:
        self.accept()
        self.wish.emit(ShowCustomer(row.customer_id))

    def confirm(self) -> None:
        """Close it."""
        self.accept()


def _state(row: DisputeRow) -> ChipLook:
    if row.resolution is None:
        return state_chip("disputed", _say("Reasons", "Disputed"))
    return ChipLook(capital(resolution_words(row.resolution)), "quiet", "check")

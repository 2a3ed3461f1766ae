"""Kind words: notes that the ladders offer, read at the right, ticked, and put into the outbox."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change, why_nothing_chosen, why_nothing_ticked
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, Foot
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.labels import Label
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, TwoLines
from arbook.gui.shared.tokens import MARGIN
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shared.wishes import ShowSettings
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_kindness import NoteKind
from arbook.ledger.reminder_policies import Channel
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.reminder_kindness import KindDraft

_say = QCoreApplication.translate
_TEXT_WIDTH = 360


class KindnessPart(QWidget):
    """Signals: ``told`` (for the toast), ``queued`` (notes wait in the outbox now), ``wish``."""

    told = Signal(str)
    queued = Signal()
    wish = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = RowsModel[KindDraft](self._columns(), session.owner.formats, lambda row: row.customer_id, self)
        self.view = RowsView(self.model, _say("Kindness", "Notes on offer"), remember_as="kind-notes")
        self.way = Label("", "small", "text2", wrap=True)
        self.subject, self.text = Label("", "strong", wrap=True), Label("", wrap=True)
        self.let_be_button = Button(_say("Kindness", "Not this one"), "link", "x")
        to_settings = Button(_say("Kindness", "To the ladders"), "plain", "settings")
        to_settings.clicked.connect(lambda _checked: self.wish.emit(ShowSettings("reminders")))
        why = _say(
            "Kindness",
            "After a payment that a reminder brought, and once a year to those who always pay on time, a ladder can "
            "offer a note that asks for nothing. The settings say which ladder does.",
        )
        self.nothing = EmptyDesk("coffee", _say("Kindness", "Nobody to thank today."), why, (to_settings,))
        self.foot = Foot()
        self.send_button = Button("", "filled", "mail")
        self.foot.add(self.send_button)
        self._lay_out()
        self.view.row_chosen.connect(self._show_text)
        self.model.checked_changed.connect(self._count)
        self.let_be_button.clicked.connect(self._let_be)
        self.send_button.clicked.connect(self.press_main)

    def _lay_out(self) -> None:
        left, right = Card(flush=True), Card()
        left.body.addWidget(self.view)
        for part in (self.way, self.subject, self.text, self.let_be_button):
            right.body.addWidget(part)
        right.body.addStretch(1)
        right.setMinimumWidth(fonts.scaled(_TEXT_WIDTH))
        self._both = QWidget()
        row, column = QHBoxLayout(self._both), QVBoxLayout(self)
        row.setContentsMargins(MARGIN, 12, MARGIN, 14)
        row.setSpacing(16)
        row.addWidget(left, 3)
        row.addWidget(right, 2)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._both, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.foot)
        for place in (self._both, self.nothing, self.foot):
            place.hide()  # until it is known which of them is true

    def _columns(self) -> list[Column[KindDraft]]:
        return [
            Column(key="tick", title="", kind=Kind.CHECK, sortable=False, value=lambda _row: True),
            Column(
                key="who",
                title=_say("Kindness", "Customer"),
                kind=Kind.TWO_LINES,
                stretch=1,
                smallest=16,
                value=lambda row: TwoLines(row.proposal.name, self._reason(row)),
            ),
            Column(key="kind", title="", kind=Kind.CHIP, sortable=False, hide_below=420, value=_kind),
        ]

    def _reason(self, row: KindDraft) -> str:
        note, formats = row.proposal, self._session.owner.formats
        if note.paid is not None:
            told = _say("Kindness", "{0} came on {1}, after a reminder")
            return told.format(formats.money(note.paid.amount), formats.day(note.paid.received_on))
        return _say("Kindness", "all {0} payments of a year were on time").format(note.in_time)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read anew what is on offer."""
        today = self._session.owner.today()
        self._session.ask(lambda office: office.kind_notes.drafts(today), self._show, receiver=self)

    def _show(self, drafts: tuple[KindDraft, ...]) -> None:
        self.model.set_rows(drafts)
        self._both.setVisible(bool(drafts))
        self.foot.setVisible(bool(drafts))
        self.nothing.setVisible(not drafts)
        if self.view.chosen_row() is None:
            self.view.choose_first()
        self._show_text(self.view.chosen_row())
        self._count()

    def _show_text(self, row: KindDraft | None) -> None:
        self.way.setText("" if row is None else _way(row))
        self.subject.setText("" if row is None else row.subject)
        self.text.setText("" if row is None else row.body)
        allow(self.let_be_button, why_no_change(self._session) or why_nothing_chosen(row))

    def _ticked(self) -> list[int]:
        return [row.customer_id for row in self.model.checked_rows()]

    def _count(self) -> None:
        count = len(self._ticked())
        told = (
            _say("Kindness", "Put 1 note into the outbox")
            if count == 1
            else _say("Kindness", "Put {0} notes into the outbox").format(self._session.owner.formats.count(count))
        )
        self.send_button.setText(told)
        allow(self.send_button, why_no_change(self._session) or why_nothing_ticked(count))
        next_step = _say("Kindness", "They ask for nothing. Mails are sent and letters printed from the outbox.")
        self.foot.say(next_step, "", "coffee", "text2")

    # ------------------------------------------------------------- changing
    def press_main(self, _checked: bool = False) -> None:
        """The ticked notes go into the outbox."""
        chosen, today = self._ticked(), self._session.owner.today()
        if chosen:
            self._session.change(
                lambda office: office.kind_notes.queue(today, chosen),
                done=self._queued,
                failed=self._refused,
                receiver=self,
            )

    def _queued(self, _changes: Changes) -> None:
        self.told.emit(_say("Kindness", "They wait in the outbox."))
        self.queued.emit()

    def _let_be(self, _checked: bool = False) -> None:
        row, today = self.view.chosen_row(), self._session.owner.today()
        if row is not None:
            told, customer_id = _say("Kindness", "No note to {0}.").format(row.proposal.name), row.customer_id

            def leave(office: Office) -> Changes:
                return office.kind_notes.let_be(today, customer_id)

            def offer(office: Office) -> Changes:
                return office.kind_notes.offer_again(customer_id)

            self._session.change(
                leave,
                done=lambda _changes: self._session.history.did(told, offer, leave),
                failed=self._refused,
                receiver=self,
            )

    def _refused(self, error: Exception) -> bool:
        ours = self._session.owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)
        self.foot.say(ours, "", "circle-alert", "bad")
        return True


def _way(row: KindDraft) -> str:
    if row.channel is Channel.LETTER:
        return _say("Kindness", "By letter to {0}").format(", ".join(row.to_address.splitlines()))
    return _say("Kindness", "By mail to {0}").format(row.to_address)


def _kind(row: KindDraft) -> ChipLook:
    if row.proposal.kind is NoteKind.THANKS:
        return ChipLook(_say("Kindness", "Thanks"), "good", "handshake")
    return ChipLook(_say("Kindness", "Always on time"), "accent", "sparkles")

"""The side panel of the worklist: the chosen reminder, or what to do about another row."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.call_card import CallCard, CallFacts, read_call
from arbook.gui.shared.chips import Chip
from arbook.gui.shared.form_run import RunForm
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label
from arbook.gui.shared.letter_view import LetterView
from arbook.gui.shared.manner_words import tone_words
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.reminder_actions import ReminderActions
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shared.wishes import HearAnswer, OpenCharge, ShowCustomer, TakePayment, TakePromise, Wish
from arbook.gui.shared.work_steps import advice_for, steps_by_reason
from arbook.gui.shared.work_words import chip_of, early_words, reason_of
from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.reminders import Channel, Proposal
from arbook.queries.plans import DuePlanRow, MissedInstallmentRow
from arbook.queries.promises import PromiseRow
from arbook.services.office import Office
from arbook.services.worklist import WorkRow

if TYPE_CHECKING:
    from arbook.ledger.paying_early import InvoiceOffer
    from arbook.services.paper import PreparedPaper
    from arbook.services.reminder_drafts import Draft

_WISHES: dict[str, Callable[[int], Wish]] = {
    "answered": HearAnswer,
    "payment": TakePayment,
    "promise": TakePromise,
    "customer": ShowCustomer,
}
_MOST_OFFERS = 3
"""So many offers for paying early are told; those that end first."""


class ReminderPanel(SidePanel):
    """Signals: ``edited`` (the words of a reminder changed), ``skipped`` (a row), ``pause_wanted`` (a row and for
    how many weeks, 0 to ask until when), ``call_wanted`` (instead of writing to a row, or to write after all to one
    that is called), ``wish``.
    """

    edited = Signal()
    skipped = Signal(object)
    pause_wanted = Signal(object, int)
    call_wanted = Signal(object)
    wish = Signal(object)

    def __init__(self, session: Session, form: RunForm) -> None:
        super().__init__(self.tr("Nobody chosen"))
        self._session = session
        self._row: WorkRow | None = None
        self._job: Job | None = None
        self._chip = QHBoxLayout()
        self._reason = Label("", "small", "text2", wrap=True)
        self._early = Label("", "small", "good", wrap=True)
        self._tone = Label("", "small", "text2", wrap=True)
        self._advice = Label("", wrap=True)
        self._steps: list[QWidget] = []
        self.letter, self.call = LetterView(session, form), CallCard(session)
        self.actions_row = ReminderActions(can_change=not session.is_read_only)
        self.body.setSpacing(8)
        self.body.addLayout(self._chip)
        for words in (self._reason, self._tone, self._early, self._advice):
            self.body.addWidget(words)
        self.body.addWidget(self.call)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.body.addWidget(self.letter, 100)
        self.body.addStretch(1)
        self.letter.edited.connect(self.edited)
        self.letter.charge_opened.connect(lambda number: self.wish.emit(OpenCharge(number)))
        for part in (self.call.done, self.call.tried, self.actions_row):
            self.add_action(part)
        self.actions_row.acted.connect(self._act)
        self.show_row(None)

    def _act(self, key: object) -> None:
        row, (what, _, weeks) = self._row, str(key).partition(":")
        if row is None:
            return
        if what == "edit":
            self._toggle_edit()
        elif what == "skip":
            self.skipped.emit(row)
        elif what == "pause":
            self.pause_wanted.emit(row, int(weeks))
        elif what in ("call", "write"):
            self.call_wanted.emit(row)
        else:
            self.wish.emit(_WISHES[what](row.customer_id))

    def show_row(self, row: WorkRow | None) -> None:
        """Follow the choice."""
        self._row = row
        if self._job is not None:
            self._job.cancel()
        self.letter.clear()
        self.letter.hide()
        self.call.clear()
        self.actions_row.edit_words(self.tr("Edit"))
        self.title.setText(self.tr("Nobody chosen") if row is None else row.name)
        self._reason.setText("" if row is None else reason_of(row, self._session.owner))
        self._show_chip(row)
        self._show_steps(row)
        has_actions = row is not None and isinstance(
            row.source, Proposal | PromiseRow | DuePlanRow | MissedInstallmentRow
        )
        self.show_actions(shown=has_actions)
        self.actions_row.show_row(row if has_actions else None)
        self.actions_row.setVisible(has_actions)
        self._early.hide()
        self._tone.hide()
        if row is not None:
            ask = partial(_read_about, row, self._session.owner.today())
            self._job = self._session.ask(ask, self._show_about, failed=self._cannot_show)

    def _show_chip(self, row: WorkRow | None) -> None:
        while self._chip.count():
            item = self._chip.takeAt(0)
            part = item.widget() if item is not None else None
            if part is not None:
                part.deleteLater()
        if row is not None:
            self._chip.addWidget(Chip(chip_of(row)))
            self._chip.addStretch(1)

    def _show_steps(self, row: WorkRow | None) -> None:
        for part in self._steps:
            part.hide()
            part.deleteLater()
        self._steps = []
        advice = "" if row is None else advice_for(row)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        if row is None or row.proposal is not None:
            return
        for reason, steps in zip(row.reasons, steps_by_reason(row), strict=True):
            if reason is not row:
                self._show_besides(reason)
            for words, icon_name, wish in steps:
                button = Button(words, "plain", icon_name)
                button.clicked.connect(partial(self.wish.emit, wish))
                self._add_step(button)

    def _show_besides(self, reason: WorkRow) -> None:
        """Another reason of the same customer; its own steps stand below it."""
        chip = Chip(chip_of(reason))
        self._add_step(chip)
        self._column.setAlignment(chip, Qt.AlignmentFlag.AlignLeft)
        self._add_step(Label(reason_of(reason, self._session.owner), "small", "text2", wrap=True))
        advice = advice_for(reason)
        if advice:
            self._add_step(Label(advice, wrap=True))

    def _add_step(self, part: QWidget) -> None:
        self._steps.append(part)
        self._column.addWidget(part)

    def _show_about(self, about: "About") -> None:
        owner = self._session.owner
        self._early.setText("\n".join(early_words(offer, owner) for offer in about.offers))
        self._early.setVisible(bool(about.offers))
        if about.call is not None and self._row is not None:
            self.call.show_call(self._row, about.call)
        if about.draft is not None:
            if about.draft.tone is not None:
                self._tone.setText(tone_words(about.draft.tone, owner))
                self._tone.show()
            self.letter.show_draft(about.draft, about.papers, about.charges, about.kinds)
            self.letter.show()

    def _cannot_show(self, error: Exception) -> bool:
        self._reason.setText(sentence_for(error))
        return True

    def _toggle_edit(self) -> None:
        if self.letter.is_editing:
            self.letter.stop_editing()
            self.actions_row.edit_words(self.tr("Edit"))
        elif self.letter.isVisible():
            self.letter.start_editing()
            self.actions_row.edit_words(self.tr("Done"))

    def end_editing(self) -> bool:
        """Esc: back from writing to reading, nothing is lost; False when nobody was writing."""
        was_editing = self.letter.is_editing
        if was_editing:
            self._toggle_edit()
        return was_editing


@dataclass(frozen=True, slots=True)
class About:
    """What is read for the chosen row: what paying early saves, the reminder with what goes along, or the call."""

    offers: "tuple[InvoiceOffer, ...]"
    draft: "Draft | None" = None
    papers: "tuple[PreparedPaper, ...]" = ()
    charges: tuple[str, ...] = ()
    kinds: tuple[Enclosed, ...] = ()
    call: CallFacts | None = None


def _read_about(row: WorkRow, as_of: date, office: Office) -> About:
    """On the book lane. What goes with it is drawn only when somebody wants to see it."""
    from arbook.queries.early_payment import early_offers
    from arbook.queries.late_charges import asking_charges

    standing = [offer for offer in office.read(early_offers, row.customer_id) if offer.is_earned(as_of)]
    offers = tuple(standing[:_MOST_OFFERS])
    if row.call is not None:
        return About(offers, call=read_call(office, row.call, as_of))
    if row.proposal is None:
        return About(offers)
    draft = office.reminders.draft(row.customer_id, as_of)
    is_mail = draft.channel is not Channel.LETTER
    sheets = office.paper.with_reminder(row.customer_id, as_of, is_mail=False)
    charges = tuple(each.number for each in office.read(asking_charges, row.customer_id, as_of))
    along = _can_go_along(office, draft, as_of) if is_mail else ()
    papers, kinds = (*(paper for paper, _ in along), *sheets), tuple(kind for _, kind in along)
    return About(offers, draft, papers, charges, kinds=kinds)


def _can_go_along(office: Office, draft: "Draft", as_of: date) -> "tuple[tuple[PreparedPaper, Enclosed], ...]":
    """Every paper that may go with the mail, with its kind."""
    pieces = [each.item.piece_id for each in draft.proposal.items if each.item.piece_id is not None]
    return tuple(
        (paper, kind)
        for kind in Enclosed
        for paper in office.paper.with_reminder(
            draft.customer_id, as_of, sheets=False, encloses=(kind,), piece_ids=pieces
        )
    )

"""The side panel of the worklist: the chosen reminder, or what to do about another row."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip
from arbook.gui.shared.form_run import RunForm
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label
from arbook.gui.shared.letter_view import LetterView
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shared.work_rows import WorkRow
from arbook.gui.shared.work_words import advice_for, chip_of, next_steps, reason_of
from arbook.ledger.reminders import Channel
from arbook.ledger.statements import StatementKind
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.services.paper import PreparedPaper
    from arbook.services.reminder_drafts import Draft


class ReminderPanel(SidePanel):
    """Signals: ``edited`` (the words of a reminder changed), ``skipped`` (a row), ``wish``."""

    edited = Signal()
    skipped = Signal(object)
    wish = Signal(object)

    def __init__(self, session: Session, form: RunForm) -> None:
        super().__init__(self.tr("Nobody chosen"))
        self._session = session
        self._row: WorkRow | None = None
        self._job: Job | None = None
        self._chip = QHBoxLayout()
        self._reason = Label("", "small", "text2", wrap=True)
        self._advice = Label("", wrap=True)
        self._steps: list[Button] = []
        self.letter = LetterView(session, form)
        self.edit_button = Button(self.tr("Edit"), "plain", "pencil")
        self.skip_button = Button(self.tr("Skip today"))
        self.body.setSpacing(10)
        self.body.addLayout(self._chip)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._advice)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.body.addLayout(self._column)
        self.body.addWidget(self.letter, 100)
        self.body.addStretch(1)
        self.letter.edited.connect(self.edited)
        for button, do in ((self.edit_button, self._toggle_edit), (self.skip_button, self._skip)):
            button.clicked.connect(do)
            self.add_action(button)
        self.show_row(None)

    def show_row(self, row: WorkRow | None) -> None:
        """Follow the choice."""
        self._row = row
        if self._job is not None:
            self._job.cancel()
        self.letter.clear()
        self.letter.hide()
        self.edit_button.setText(self.tr("Edit"))
        self.title.setText(self.tr("Nobody chosen") if row is None else row.name)
        self._reason.setText("" if row is None else reason_of(row, self._session.owner))
        self._show_chip(row)
        self._show_steps(row)
        proposal = row.proposal if row is not None else None
        self.show_actions(shown=proposal is not None)
        self.edit_button.setVisible(proposal is not None)
        self.skip_button.setVisible(proposal is not None)
        if proposal is not None:
            ask = partial(_read_letter, proposal.customer_id, self._session.owner.today())
            self._job = self._session.ask(ask, self._show_letter, failed=self._cannot_show)

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
        for button in self._steps:
            button.hide()
            button.deleteLater()
        self._steps = []
        advice = "" if row is None else advice_for(row)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        for words, icon_name, wish in [] if row is None else next_steps(row):
            button = Button(words, "plain", icon_name)
            button.clicked.connect(partial(self.wish.emit, wish))
            self._steps.append(button)
            if row is not None and row.proposal is not None:
                self.add_action(button)
            else:
                self._column.addWidget(button)

    def _show_letter(self, found: "tuple[Draft, PreparedPaper | None]") -> None:
        self.letter.show_draft(*found)
        self.letter.show()

    def _cannot_show(self, error: Exception) -> bool:
        self._reason.setText(sentence_for(error))
        return True

    def _toggle_edit(self) -> None:
        if self.letter.is_editing:
            self.letter.stop_editing()
            self.edit_button.setText(self.tr("Edit"))
        elif self.letter.isVisible():
            self.letter.start_editing()
            self.edit_button.setText(self.tr("Done"))

    def _skip(self) -> None:
        if self._row is not None:
            self.skipped.emit(self._row)


def _read_letter(customer_id: int, as_of: date, office: Office) -> "tuple[Draft, PreparedPaper | None]":
    """The words, and the statement that goes with a mail; it is drawn only when somebody wants to see it."""
    draft = office.reminders.draft(customer_id, as_of)
    if draft.channel is Channel.LETTER:
        return draft, None
    return draft, office.paper.statement(customer_id, StatementKind.OPEN_ITEM, as_of=as_of)

"""The side panel of the worklist: the reminder word for word, open to edits, or what to do about another row."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip
from arbook.gui.shared.fields import Field
from arbook.gui.shared.form_run import RunForm
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label, hairline
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.session import Session
from arbook.gui.shared.work_rows import WorkRow
from arbook.gui.shared.work_words import advice_for, chip_of, next_steps, reason_of
from arbook.services.office import Office
from arbook.services.reminders import Preview


class ReminderPanel(SidePanel):
    """Signals: ``edited`` (the words of a reminder changed), ``skipped`` (a row), ``wish``."""

    edited = Signal()
    skipped = Signal(object)
    wish = Signal(object)

    def __init__(self, session: Session, form: RunForm) -> None:
        super().__init__(self.tr("Nobody chosen"))
        self._session, self._form = session, form
        self._row: WorkRow | None = None
        self._preview: Preview | None = None
        self._job: Job | None = None
        self._chip = QHBoxLayout()
        self._reason = Label("", "small", "text2", wrap=True)
        self._to, self._subject = ElidedLabel("", "small_strong"), ElidedLabel("", "strong")
        self._text = Label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.subject_field, self.text_field = Field(), QPlainTextEdit()
        self.subject_field.setAccessibleName(self.tr("Subject"))
        self.text_field.setAccessibleName(self.tr("Text of the reminder"))
        self.text_field.setTabChangesFocus(True)
        self._attached = ElidedLabel("", "small", "accent")
        self._own = Button(self.tr("Back to the proposed words"), "link", "undo-2")
        self.edit_button = Button(self.tr("Edit"), "plain", "pencil")
        self.skip_button = Button(self.tr("Skip today"))
        self._advice = Label("", wrap=True)
        self._steps: list[Button] = []
        self._lay_out()
        self._connect()
        self.show_row(None)

    def _lay_out(self) -> None:
        self._letter = QWidget()
        letter = QVBoxLayout(self._letter)
        letter.setContentsMargins(0, 0, 0, 0)
        letter.setSpacing(10)
        head = QGridLayout()
        head.setColumnStretch(1, 1)
        for row, (name, part) in enumerate(((self.tr("To"), self._to), (self.tr("Subject"), self._subject))):
            head.addWidget(Label(name, "small", "text2"), row, 0)
            head.addWidget(part, row, 1)
        letter.addLayout(head)
        letter.addWidget(hairline())
        self._words = QStackedWidget()
        reading, writing = QWidget(), QWidget()
        shown, typed = QVBoxLayout(reading), QVBoxLayout(writing)
        for column in (shown, typed):
            column.setContentsMargins(0, 0, 0, 0)
        shown.addWidget(self._text)
        shown.addStretch(1)
        typed.addWidget(self.subject_field)
        typed.addWidget(self.text_field, 1)
        self._words.addWidget(reading)
        self._words.addWidget(writing)
        letter.addWidget(self._words, 1)
        letter.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)
        self._clip = QWidget()
        clip = QHBoxLayout(self._clip)
        clip.setContentsMargins(0, 0, 0, 0)
        clip.addWidget(IconLabel("paperclip", "text2"))
        clip.addWidget(self._attached, 1)
        letter.addWidget(self._clip)
        self.body.setSpacing(10)
        self.body.addLayout(self._chip)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._letter, 1)
        self.body.addStretch(0)
        for button in (self.edit_button, self.skip_button):
            self.add_action(button)

    def _connect(self) -> None:
        self.edit_button.clicked.connect(self._toggle_edit)
        self.skip_button.clicked.connect(self._skip)
        self._own.clicked.connect(self._drop_edit)
        self.subject_field.textEdited.connect(self._keep_edit)
        self.text_field.textChanged.connect(self._keep_edit)

    # ------------------------------------------------------------- what is shown
    def show_row(self, row: WorkRow | None) -> None:
        """Follow the choice."""
        self._row, self._preview = row, None
        if self._job is not None:
            self._job.cancel()
        self._stop_editing()
        self.title.setText(self.tr("Nobody chosen") if row is None else row.name)
        self._reason.setText("" if row is None else reason_of(row, self._session.owner))
        self._show_chip(row)
        self._letter.hide()
        proposal = row.proposal if row is not None else None
        self.edit_button.setVisible(proposal is not None)
        self.skip_button.setVisible(proposal is not None)
        self._show_steps(row)
        if proposal is not None:
            ask = partial(_read_preview, proposal.customer_id, self._session.owner.today())
            self._job = self._session.ask(ask, self._show_preview, failed=self._cannot_show)

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
            self.add_action(button)
            self._steps.append(button)

    def _show_preview(self, preview: Preview) -> None:
        self._preview = preview
        draft = preview.draft
        self._to.setText(
            f"{draft.to_name} · {' '.join(draft.to_address.split())}" if draft.to_name else draft.to_address
        )
        self._show_words()
        self._clip.setVisible(bool(preview.attachment_name))
        size = self.tr("{0} kB").format(max(1, len(preview.attachment) // 1000))
        self._attached.setText(f"{preview.attachment_name}  {size}")
        self._letter.show()

    def _cannot_show(self, error: Exception) -> bool:
        from arbook.gui.shared.trouble import sentence_for

        self._reason.setText(sentence_for(error))
        return True

    def _show_words(self) -> None:
        assert self._preview is not None
        draft = self._preview.draft
        own = self._form.words_for(draft.customer_id)
        subject, body = own or (draft.subject, draft.body)
        self._subject.setText(subject)
        self._text.setText(body)
        self._own.setVisible(own is not None)

    # ------------------------------------------------------------- editing
    def _toggle_edit(self) -> None:
        if self._words.currentIndex():
            self._stop_editing()
        elif self._preview is not None:
            self.subject_field.setText(self._subject.text())
            self.text_field.blockSignals(True)
            self.text_field.setPlainText(self._text.text())
            self.text_field.blockSignals(False)
            self._words.setCurrentIndex(1)
            self.edit_button.setText(self.tr("Done"))
            self.text_field.setFocus()

    def _stop_editing(self) -> None:
        self._words.setCurrentIndex(0)
        self.edit_button.setText(self.tr("Edit"))

    def _keep_edit(self) -> None:
        """Every key is kept: no draft is lost by going elsewhere."""
        if self._preview is not None and self._words.currentIndex():
            words = self.subject_field.text(), self.text_field.toPlainText()
            self._form.edit(self._preview.draft.customer_id, *words)
            self._show_words()
            self.edited.emit()

    def _drop_edit(self) -> None:
        if self._preview is not None:
            self._form.drop_edit(self._preview.draft.customer_id)
            self._stop_editing()
            self._show_words()
            self.edited.emit()

    def _skip(self) -> None:
        if self._row is not None:
            self.skipped.emit(self._row)


def _read_preview(customer_id: int, as_of: date, office: Office) -> Preview:
    return office.reminders.preview(customer_id, as_of)

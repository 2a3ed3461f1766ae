"""One reminder word for word: to whom, subject, text and attachment; open to edits that are kept with every key."""

from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import Field
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.form_run import OwnWords, RunForm
from arbook.gui.shared.labels import ElidedLabel, Label, hairline
from arbook.gui.shared.session import Session
from arbook.ledger.reminder_policies import Enclosed

if TYPE_CHECKING:
    from arbook.services.paper import PreparedPaper
    from arbook.services.reminder_drafts import Draft

_AROUND_NAME = 30
"""Pixels that a link keeps beside icon and words."""


class LetterView(QWidget):
    """``edited`` says that the owner's own words changed, ``reworded`` that the owner is done with them: the
    proposal, the own words before and those after. ``charge_opened`` is the number of a charge to be looked at.
    """

    edited = Signal()
    reworded = Signal(object, object, object)
    charge_opened = Signal(str)

    def __init__(self, session: Session, form: RunForm) -> None:
        super().__init__()
        self._session, self._form = session, form
        self._draft: Draft | None = None
        self._before: OwnWords | None = None
        self._papers: tuple[PreparedPaper, ...] = ()
        self._to, self._subject = ElidedLabel("", "small_strong"), Label("", "strong", wrap=True)
        self._attached: list[Button] = []
        self.sheets_tick = QCheckBox(self.tr("The interest sheet goes along"))
        self.sheets_tick.toggled.connect(self._choose_sheets)
        self.charge_links: list[Button] = []
        self._kinds: tuple[Enclosed, ...] = ()
        self.encloses = {
            Enclosed.STATEMENT: QCheckBox(self.tr("Statement")),
            Enclosed.INVOICES: QCheckBox(self.tr("Copies of the invoices")),
            Enclosed.PLAN: QCheckBox(self.tr("The payment plan")),
        }
        for tick in self.encloses.values():
            tick.hide()
            tick.toggled.connect(self._choose_enclosed)
        self._text = Label("", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.subject_field, self.text_field = Field(), QPlainTextEdit()
        self.subject_field.setAccessibleName(self.tr("Subject"))
        self.text_field.setAccessibleName(self.tr("Text of the reminder"))
        self.text_field.setTabChangesFocus(True)
        self._own = Button(self.tr("Back to the proposed words"), "link", "undo-2")
        self._lay_out()
        self._own.clicked.connect(self._drop_edit)
        self.subject_field.textEdited.connect(self._keep_edit)
        self.text_field.textChanged.connect(self._keep_edit)

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setColumnStretch(1, 1)
        for row, (name, part) in enumerate(((self.tr("To"), self._to), (self.tr("Subject"), self._subject))):
            head.addWidget(Label(name, "small", "text2"), row, 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(part, row, 1)
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
        letter = QVBoxLayout(self)
        letter.setContentsMargins(0, 0, 0, 0)
        letter.setSpacing(8)
        letter.addLayout(head)
        letter.addWidget(hairline())
        letter.addWidget(self._words, 1)
        letter.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)
        letter.addWidget(hairline())
        letter.addLayout(self._lay_out_along())

    def _lay_out_along(self) -> QVBoxLayout:
        """What goes along stands below the words, as in a mail: they are what there should be room to read."""
        column, ticks = QVBoxLayout(), FlowLayout()
        column.setSpacing(8)
        self._clips = QVBoxLayout()
        self._clips.setSpacing(0)
        for tick in self.encloses.values():
            ticks.addWidget(tick)
        column.addLayout(self._clips)
        column.addLayout(ticks)
        column.addWidget(self.sheets_tick)
        return column

    # ------------------------------------------------------------- reading
    def show_draft(
        self,
        draft: "Draft",
        papers: "tuple[PreparedPaper, ...]",
        charges: tuple[str, ...] = (),
        kinds: tuple[Enclosed, ...] = (),
    ) -> None:
        """Show a reminder; ``papers`` are what can go with it, ``charges`` numbers of what was charged for lateness.
        ``kinds`` says what the first of the papers are; the sheets of what was charged are the last.
        """
        self._draft, self._papers, self._kinds = draft, papers, kinds
        address = ", ".join(draft.to_address.splitlines())
        self._to.setText(" · ".join(part for part in (draft.to_name, address) if part))
        for button in self._attached:
            self._clips.removeWidget(button)
            button.deleteLater()
        self._attached = [self._clip(paper) for paper in papers]
        self._name_attached()
        self._show_enclosed(draft)
        self._show_charges(draft, charges)
        self._show_words()

    def _clip(self, paper: "PreparedPaper") -> Button:
        button = Button("", "link", "paperclip")
        button.setMinimumWidth(1)  # a long name gives way
        button.clicked.connect(lambda _checked=False, paper=paper: self._open_attachment(paper))
        self._clips.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _show_enclosed(self, draft: "Draft") -> None:
        """What can go along is ticked where it does."""
        wanted = self._form.encloses(draft.proposal)
        for kind, tick in self.encloses.items():
            tick.setVisible(kind in self._kinds)
            tick.blockSignals(True)
            tick.setChecked(kind in wanted)
            tick.blockSignals(False)
        self._show_clips()

    def _show_clips(self) -> None:
        for button, kind in zip(self._attached, self._kinds, strict=False):
            button.setVisible(self.encloses[kind].isChecked())

    def _choose_enclosed(self, _wanted: bool) -> None:
        if self._draft is not None:
            chosen = tuple(kind for kind, tick in self.encloses.items() if tick.isChecked())
            self._form.enclose(self._draft.proposal, chosen)
            self._show_clips()

    def _show_charges(self, draft: "Draft", charges: tuple[str, ...]) -> None:
        """A way to each charge, to waive it, and whether its sheet goes along."""
        for button in self.charge_links:
            self._clips.removeWidget(button)
            button.deleteLater()
        self.charge_links = []
        for number in charges:
            button = Button(self.tr("Look at {0}, or waive it").format(number), "link", "hand")
            button.clicked.connect(partial(self._open_charge, number))
            self._clips.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.charge_links.append(button)
        self.sheets_tick.setVisible(bool(charges))
        self.sheets_tick.blockSignals(True)
        self.sheets_tick.setChecked(self._form.has_sheets(draft.proposal))
        self.sheets_tick.blockSignals(False)
        self._show_sheets()

    def _show_sheets(self) -> None:
        """The sheets are the last of what goes along; without them they are not listed."""
        for button in self._attached[len(self._attached) - len(self.charge_links) :]:
            button.setVisible(self.sheets_tick.isChecked())

    def _open_charge(self, number: str, _checked: bool = False) -> None:
        self.charge_opened.emit(number)

    def _choose_sheets(self, wanted: bool) -> None:
        if self._draft is not None:
            self._form.attach_sheets(self._draft.proposal, wanted=wanted)
            self._show_sheets()

    def _name_attached(self) -> None:
        """What goes with it; of a long name the middle is left out, its beginning and its kind stay."""
        for button, paper in zip(self._attached, self._papers, strict=True):
            name, around = paper.file_name, button.iconSize().width() + _AROUND_NAME
            shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, self.width() - around)
            button.setText(shown)
            button.setAccessibleName(name)
            button.setToolTip(name if shown != name else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More of a long name, or less."""
        super().resizeEvent(event)
        self._name_attached()

    def clear(self) -> None:
        """Show nothing; what was typed is kept in the form."""
        self.stop_editing()
        self._draft = None

    def refresh(self) -> None:
        """Show the words anew, after they were taken back elsewhere."""
        if self._draft is not None and not self.is_editing:
            self._show_words()

    def _show_words(self) -> None:
        draft = self._draft
        assert draft is not None
        own = self._form.words_for(draft.proposal)
        subject, body = own or (draft.subject, draft.body)
        self._subject.setText(subject)
        self._text.setText(body)
        self._own.setVisible(own is not None)

    # ------------------------------------------------------------- writing
    @property
    def is_editing(self) -> bool:
        """Whether the fields are open."""
        return self._words.currentIndex() == 1

    def start_editing(self) -> None:
        """Open the fields."""
        assert self._draft is not None
        self._before = self._form.words_for(self._draft.proposal)
        self.subject_field.setText(self._subject.text())
        self.text_field.blockSignals(True)
        self.text_field.setPlainText(self._text.text())
        self.text_field.blockSignals(False)
        self._words.setCurrentIndex(1)
        self.text_field.setFocus()

    def stop_editing(self) -> None:
        """Back to reading."""
        was_editing = self.is_editing
        self._words.setCurrentIndex(0)
        if was_editing and self._draft is not None:
            self._tell_rewording(self._before)

    def _tell_rewording(self, before: OwnWords | None) -> None:
        assert self._draft is not None
        after = self._form.words_for(self._draft.proposal)
        if after != before:
            self.reworded.emit(self._draft.proposal, before, after)

    def _keep_edit(self) -> None:
        if self._draft is not None and self.is_editing:
            words = self.subject_field.text(), self.text_field.toPlainText()
            self._form.set_words(self._draft.proposal, words)
            self._show_words()
            self.edited.emit()

    def _drop_edit(self) -> None:
        if self._draft is not None:
            before = self._before if self.is_editing else self._form.words_for(self._draft.proposal)
            self._words.setCurrentIndex(0)
            self._form.set_words(self._draft.proposal, None)
            self._show_words()
            self._tell_rewording(before)
            self.edited.emit()

    # ------------------------------------------------------------- attachment
    def _open_attachment(self, paper: "PreparedPaper") -> None:
        self._session.outside(partial(_draw, paper), self._show_file)

    def _show_file(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _draw(paper: "PreparedPaper") -> Path:
    """On the outside lane: a file for the system's viewer; the system clears its folder of such files."""
    path = Path(mkdtemp(prefix="arbook-")) / paper.file_name
    path.write_bytes(paper.draw())
    return path

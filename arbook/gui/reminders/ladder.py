"""The ladder: when each stage comes and what its message says; the owner's own words beside what a customer reads."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.formats.formats import LANGUAGES, formats_for
from arbook.gui.reminders.example import example_facts
from arbook.gui.reminders.form_wording import Mark, WordingForm, blocks_in
from arbook.gui.reminders.ladder_reading import Ladder, RungRow, read_ladder
from arbook.gui.reminders.ladder_words import rung_columns
from arbook.gui.reminders.wording_editor import WordingEditor, fact_names
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.panel import BESIDE, SidePanel
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW, PANEL_FROM, PANEL_WIDTH
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import ReminderPolicy
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.reminder_letters import Wording, WordingError, fill

_TRY_AFTER_MS = 250
_LIST_WIDTH = 220
_EDITOR_WIDTH = 310
"""The least pixels at 100 % text."""
_GAP_TOLD_FROM = 420
"""Lower, the stages need the room."""


class LadderPart(QWidget):
    """Stages left, the chosen one's text in the middle, and at the right what a customer would read."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._ladder = Ladder((), "", LANGUAGES[0], (), ())
        self._row: RungRow | None = None
        self._is_stale = True
        self._trying: Job | None = None
        self.model = RowsModel[RungRow](rung_columns(), session.owner.formats, lambda row: row.stage.stage_id, self)
        self.view = RowsView(self.model, self.tr("Stages"), remember_as="stages")
        self.editor = WordingEditor(why_not=why_no_change(session))
        self.panel = SidePanel(self.tr("As a customer reads it"))
        self.reader = ChoiceField(name=self.tr("Customer"))
        self._subject, self._body = Label("", "strong", wrap=True), Label("", wrap=True)
        self._gap = Label("", "small", "text2", wrap=True)
        self.show_panel = Button(self.tr("As a customer reads it"), "link", "panel-right")
        self._is_panel_wanted = self._is_invented_wanted = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TRY_AFTER_MS)
        self._lay_out()
        self.view.row_chosen.connect(self._show_rung)
        self.editor.typed.connect(self._wait.start)
        self.editor.language_picked.connect(self._show_text)
        self.editor.saved.connect(self._save)
        self.editor.begun.connect(self._begin)
        self.editor.shipped_wanted.connect(self._back_to_shipped)
        self.editor.for_picked.connect(self._pick_for)
        self.editor.tone_tried.connect(self._try)
        self.editor.tone_wanted.connect(self._change_tone)
        self.reader.chosen.connect(self._take_reader)
        self.show_panel.clicked.connect(self._toggle_panel)
        self.panel.closed.connect(self._toggle_panel)
        self._wait.timeout.connect(self._try)

    def _lay_out(self) -> None:
        for part in (self.reader, self._subject, self._body):
            self.panel.body.addWidget(part)
        self.panel.body.insertWidget(1, hairline())
        self.panel.body.addStretch(1)
        card = Card(flush=True)
        card.body.addWidget(self.view)
        card.body.addWidget(self.show_panel, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._gap)
        self._gap.setContentsMargins(16, 4, 16, 12)
        self._list = card
        self._list.setMinimumWidth(fonts.scaled(_LIST_WIDTH))
        self.editor.setMinimumWidth(fonts.scaled(_EDITOR_WIDTH))
        self._columns_row = QHBoxLayout(self)
        self._columns_row.setSpacing(BESIDE)
        self._columns_row.addWidget(self._list, 2)
        self._columns_row.addWidget(self.editor, 3)
        self._columns_row.addWidget(self.panel)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the stages anew; not while nobody looks, since all customers are decided about for it."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        today = self._session.owner.today()
        self._session.ask(lambda office: read_ladder(office, today), self._show)

    def _show(self, ladder: Ladder) -> None:
        is_first = not self._ladder.rungs
        self._ladder = ladder
        if is_first:
            self.editor.set_language(ladder.language)
        self.model.set_rows(ladder.rungs)
        if self.view.chosen_row() is None:
            self.view.choose_first()
        else:
            self._show_rung(self.view.chosen_row())
        if ladder.rungs:
            text = self.tr(
                "One message per customer over all invoices, one stage at a time, at least "
                "{0} days between two messages. Whoever disputes, has promised or keeps a plan is not reminded."
            )
            self._gap.setText(text.format(ladder.rungs[0].ladder.min_gap_days))

    def _show_rung(self, row: RungRow | None) -> None:
        is_same = row is not None and self._row is not None and row.stage.stage_id == self._row.stage.stage_id
        self._row = row
        self._offer_readers()
        if not (is_same and self.editor.is_changed):
            self._show_text()

    def _offer_readers(self) -> None:
        """Whom the stage could be sent to; the one chosen before, as long as they are among them."""
        known = {} if self._row is None else dict(self._ladder.readers(self._row.stage))
        chosen = self.reader.value
        self.reader.set_choices([*known.items(), (None, self.tr("An invented customer"))])
        if chosen not in known:
            chosen = None if self._is_invented_wanted else next(iter(known), None)
        self.reader.set_value(chosen)

    def _take_reader(self, customer_id: object) -> None:
        self._is_invented_wanted = customer_id is None
        self._try()

    def _form(self) -> WordingForm:
        assert self._row is not None
        return WordingForm(fact_names(), blocks_in(self._row.mailed(self.editor.language).body))

    def _show_text(self, _language: object = None) -> None:
        row, language = self._row, self.editor.language
        if row is None:
            return
        tones = row.own_tones(language)
        if not tones:
            self.editor.show_shipped(row.stage.name, row.stage.tone)
        else:
            tone = self.editor.own_tone if self.editor.own_tone in tones else tones[0]
            form, own = self._form(), row.own[language, tone]
            self.editor.show_own(row.stage.name, form.plain(own.subject), form.plain(own.body), tone)
        self._try()

    def _pick_for(self, tone: object) -> None:
        """The text of another tone; where there is none, what is shown becomes one."""
        row = self._row
        if row is not None and not self.editor.is_changed and tone in row.own_tones(self.editor.language):
            self._show_text()
        else:
            self.editor.take_along()

    def _begin(self) -> None:
        """Write one's own: it begins with a plain text of this stage."""
        if self._row is not None:
            start, form = self._row.start(self.editor.language, self.editor.tone), self._form()
            self.editor.begin(form.plain(start.subject), form.plain(start.body))
            self._try()

    # ------------------------------------------------------------- trying
    def _wording(self) -> Wording | None:
        if self._row is None:
            return None
        if self.editor.is_own:
            return self._form().wording(self.editor.subject.text(), self.editor.body_text.toPlainText())
        return self._shipped(self._row)

    def _shipped(self, row: RungRow) -> Wording:
        return row.shipped(self.editor.language, self.editor.tone)

    def _try(self, _choice: object = None) -> None:
        """Show what the chosen customer would read, without keeping anything."""
        wording, row, language = self._wording(), self._row, self.editor.language
        if wording is None or row is None:
            return
        if self._trying is not None:
            self._trying.cancel()
        customer_id, today, business = self.reader.value, self._session.owner.today(), self._ladder.business

        def read(office: Office) -> Wording:
            if isinstance(customer_id, int):
                return office.reminders.try_wording(customer_id, today, wording, language)
            return fill(wording, example_facts(business, row.stage, formats_for(language)), language)

        self._trying = self._session.ask(read, self._show_tried, failed=self._refuse, receiver=self)

    def _mark(self, wrong_line: int = 0) -> tuple[Mark, ...]:
        """Color the fields of the text; what looks like one and is none comes back."""
        if not self.editor.is_own:
            return ()
        form = self._form()
        marks = form.marks(self.editor.body_text.toPlainText())
        self.editor.marks.show(marks, wrong_line)
        return tuple(mark for mark in (*marks, *form.marks(self.editor.subject.text())) if not mark.is_known)

    def _show_tried(self, text: Wording) -> None:
        self._subject.setText(text.subject)
        self._body.setText(text.body)
        self.editor.complain("")
        slips = self._mark()
        if slips:
            told = self.tr("Line {0}: [{1}] is no field, so it is written as it stands here.")
            self.editor.warn(told.format(slips[0].line, slips[0].name))

    def _refuse(self, error: Exception) -> bool:
        line = 0
        if isinstance(error, WordingError) and error.field == "body":
            line = self._form().line_of(self.editor.body_text.toPlainText(), error)
            error = WordingError(field="body", **{**error.facts, "line": line} if line else error.facts)
        self._mark(line)
        owner = self._session.owner
        told = owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)
        self.editor.complain(told)
        return True

    # ------------------------------------------------------------- keeping
    def _save(self) -> None:
        wording = self._wording()
        if wording is not None and self._row is not None:
            self._change(wording, self.tr("Your text of {0} is kept.").format(self._row.stage.name))

    def _back_to_shipped(self) -> None:
        if self._row is None:
            return
        if (self.editor.language, self.editor.own_tone) not in self._row.own:
            self._show_text()  # begun, but never kept
        else:
            self._change(None, self.tr("{0} uses the shipped text again.").format(self._row.stage.name))

    def _change_tone(self) -> None:
        """The stage speaks in the tone that is shown."""
        row, tone = self._row, self.editor.tone
        if row is None or tone == row.stage.tone:
            return
        said = self.tr("{0} speaks in another tone now.").format(row.stage.name)

        def put(ladder: ReminderPolicy, office: Office) -> Changes:
            return office.policies.write(ladder)

        def done(_changes: Changes) -> None:
            self._session.history.did(said, partial(put, row.ladder), partial(put, row.in_tone(tone)))

        self._session.change(partial(put, row.in_tone(tone)), done=done, failed=self._refuse, receiver=self)

    def _change(self, wording: Wording | None, said: str) -> None:
        assert self._row is not None
        stage_id, language, tone = self._row.stage.stage_id, self.editor.language, self.editor.own_tone
        before = self._row.own.get((language, tone))

        def put(words: Wording | None, office: Office) -> Changes:
            return office.policies.change_wording(stage_id, language, words, tone=tone)

        def done(_changes: Changes) -> None:
            self._session.history.did(said, partial(put, before), partial(put, wording))

        self.editor.is_changed = False
        self._session.change(partial(put, wording), done=done, failed=self._refuse, receiver=self)

    def press_main(self) -> None:
        """Ctrl+Enter: save the text."""
        self.editor.press_save()

    def leave(self) -> bool:
        """Esc: back from what a customer reads, where it covers stages and text; False when it does not."""
        can_close = self._is_panel_wanted and not self._has_room
        if can_close:
            self._toggle_panel()
        return can_close

    # ------------------------------------------------------------- room
    def minimumSizeHint(self) -> QSize:
        """As if the panel were folded: it gives way before the window stops."""
        least = fonts.scaled(_LIST_WIDTH) + fonts.scaled(_EDITOR_WIDTH)
        return QSize(least + BESIDE + 2 * MARGIN_NARROW, super().minimumSizeHint().height())

    @property
    def _has_room(self) -> bool:
        """Whether all three stand side by side."""
        least = fonts.scaled(_LIST_WIDTH) + fonts.scaled(_EDITOR_WIDTH) + fonts.scaled(PANEL_WIDTH)
        return self.width() >= max(PANEL_FROM, least + 2 * BESIDE + 2 * MARGIN)

    def _toggle_panel(self) -> None:
        self._is_panel_wanted = not self._is_panel_wanted
        self._arrange()
        (self.reader if self._is_panel_wanted else self.view).setFocus()

    def _arrange(self) -> None:
        """Without room for three columns what a customer reads is folded; opened, it takes the others' place."""
        has_room = self._has_room
        is_covered = self._is_panel_wanted and not has_room
        for part in (self._list, self.editor):
            part.setHidden(is_covered)
        self.panel.set_wide(wide=is_covered)
        self.panel.set_closable(closable=not has_room)
        self.panel.setVisible(has_room or is_covered)
        self.show_panel.setVisible(not has_room)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another part was in front."""
        super().showEvent(event)
        if self._is_stale:
            self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the margins, fold what has no room."""
        super().resizeEvent(event)
        side = MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN
        self._columns_row.setContentsMargins(side, 12, side, 14)
        self._gap.setVisible(self.height() >= fonts.scaled(_GAP_TOLD_FROM))
        self._arrange()

"""One ladder: its name, its line of days, its stages as a table, and the notes it offers."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox

from arbook.gui.settings.form_policy import PolicyForm, marks_of
from arbook.gui.settings.policy_line import PolicyLine
from arbook.gui.settings.policy_stage import StageDialog
from arbook.gui.settings.policy_words import besides_words
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_nothing_chosen
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.filters import spread
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_fit import fit_rows
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.stage_words import role_words, tone_words, way_words, when_words
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.ledger.reminder_policies import PolicyError, ReminderPolicy, Stage, check_policy

_say = QCoreApplication.translate
_MOST_ROWS = 8


class LadderCard(Card):
    """Holds what is typed; ``typed`` says that it changed, ``refused`` carries why it cannot be kept."""

    typed = Signal()
    refused = Signal(object)

    def __init__(self, owner: Owner, *, why_not: str) -> None:
        super().__init__(
            _say("Policies", "The ladder"), _say("Policies", "One stage after the other, never two at once")
        )
        self._owner, self._why_not = owner, why_not
        self.form: PolicyForm | None = None
        self.accounts: tuple[str, ...] = ()
        """The addresses that mail can leave by."""
        self.name, self.gap, self.line = Field(), Field(), PolicyLine()
        self.thanks = QCheckBox(_say("Policies", "Offer a thank-you note when somebody has paid after a reminder"))
        self.kind = QCheckBox(_say("Policies", "Offer a kind word, once a year, to those who always pay on time"))
        self.all_noted = QCheckBox(
            _say("Policies", "Write notes before the due date also to those who pay on time anyway")
        )
        self.model = RowsModel[Stage](_columns(), owner.formats, lambda row: row.position, self)
        self.view = RowsView(self.model, _say("Policies", "Stages"))
        self.change_button = Button(_say("Policies", "Change this stage"), "plain", "pencil")
        self.add_button = Button(_say("Policies", "Another stage"), "plain", "plus")
        self.up_button = Button(_say("Policies", "Earlier"), "plain", "arrow-up")
        self.out_button = Button(_say("Policies", "Take it out"), "plain", "trash-2")
        self._lay_out()
        self.view.row_opened.connect(self.change_stage)
        self.view.row_chosen.connect(self._fit_buttons)
        self.change_button.clicked.connect(lambda _checked: self.change_stage())
        self.add_button.clicked.connect(self.add_stage)
        self.up_button.clicked.connect(self._move_up)
        self.out_button.clicked.connect(self._take_out)
        for field in (self.name, self.gap):
            field.setReadOnly(bool(why_not))
            field.textEdited.connect(self._read_fields)
        for tick in (self.all_noted, self.thanks, self.kind):
            allow(tick, why_not)
            tick.toggled.connect(self._read_fields)

    def _lay_out(self) -> None:
        self.rows = {
            "name": FormRow(_say("Policies", "Name"), self.name, reserve=False),
            "min_gap_days": FormRow(_say("Policies", "Days at least between two messages"), self.gap, reserve=False),
        }
        for row in self.rows.values():
            row.setMinimumWidth(fonts.scaled(240))
        flow = FlowLayout()
        for button in (self.change_button, self.add_button, self.up_button, self.out_button):
            flow.addWidget(button)
        self.body.addWidget(spread(*self.rows.values()))
        self.body.addWidget(self.line)
        self.body.addWidget(self.view)
        self.body.addLayout(flow)
        self.body.addWidget(self.all_noted)
        self.body.addWidget(self.thanks)
        self.body.addWidget(self.kind)

    # ------------------------------------------------------------- showing
    def show_policy(self, policy: ReminderPolicy) -> None:
        """As it is in the book."""
        self.form = PolicyForm(policy)
        self._fill(policy)

    def _fill(self, policy: ReminderPolicy, choose: int = 1) -> None:
        form, self.form = self.form, None  # nobody reads the fields while they are filled
        self.name.setText(policy.name)
        self.gap.setText(str(policy.min_gap_days))
        self.all_noted.setChecked(policy.notes_reliable)
        self.all_noted.setVisible(any(stage.is_before_due for stage in policy.stages))
        self.thanks.setChecked(policy.says_thanks)
        self.kind.setChecked(policy.appreciates)
        self.model.set_rows(policy.stages)
        fit_rows(self.view, _MOST_ROWS)
        self.view.choose(choose)
        self.line.set_marks(marks_of(policy))
        self.form = form
        self._fit_buttons()

    def _fit_buttons(self, _row: object = None) -> None:
        row = self.view.chosen_row()
        allow(self.add_button, self._why_not)
        for button in (self.change_button, self.out_button, self.up_button):
            allow(button, self._why_not or why_nothing_chosen(row))
        if row is not None and row.position == 1 and not self._why_not:
            allow(self.up_button, _say("Policies", "This is the first stage."))

    # ------------------------------------------------------------- typing
    def _read_fields(self, *_what: object) -> None:
        if self.form is None:
            return
        gap = self.gap.text().strip()
        if not gap.isdecimal():
            self.refused.emit(PolicyError(field="min_gap_days", why="not_a_number", text=gap, stage=0))
            return
        self.form.typed = replace(
            self.form.typed,
            name=self.name.text().strip(),
            min_gap_days=int(gap),
            says_thanks=self.thanks.isChecked(),
            appreciates=self.kind.isChecked(),
            notes_reliable=self.all_noted.isChecked(),
        )
        self.typed.emit()

    def change_stage(self, stage: object = None) -> None:
        """Open the chosen stage."""
        chosen = stage if isinstance(stage, Stage) else self.view.chosen_row()
        form = self.form
        if chosen is not None and form is not None and not self._why_not:
            place = chosen.position
            self._open(chosen, place, lambda typed: self._take(form.with_changed(place, typed), place))

    def add_stage(self, _checked: bool = False) -> None:
        """One more at the end."""
        form = self.form
        if form is not None:
            more = form.with_stage(_say("Policies", "Reminder")).stages[-1]
            self._open(more, more.position, lambda typed: self._take(form.with_more(typed), typed.position))

    def _open(self, stage: Stage, place: int, keep: Callable[[Stage], str]) -> None:
        dialog = StageDialog(self._owner, self.window(), stage, place, keep, self.accounts)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, policy: ReminderPolicy, choose: int) -> str:
        """Take a ladder over; what is wrong with it is said."""
        assert self.form is not None
        try:
            check_policy(policy)
        except PolicyError as refusal:
            return self._owner.explain(refusal)
        self._show_typed(policy, choose)
        return ""

    def _show_typed(self, policy: ReminderPolicy, choose: int) -> None:
        assert self.form is not None
        self.form.typed = policy
        self._fill(policy, choose)
        self.typed.emit()

    def _take_out(self, _checked: bool = False) -> None:
        row = self.view.chosen_row()
        if self.form is not None and row is not None:
            self._show_typed(self.form.without_stage(row.position - 1), max(row.position - 1, 1))

    def _move_up(self, _checked: bool = False) -> None:
        row = self.view.chosen_row()
        if self.form is not None and row is not None:
            complaint = self._take(self.form.moved_up(row.position - 1), row.position - 1)
            if complaint:
                self.refused.emit(complaint)


def _columns() -> list[Column[Stage]]:
    def way(row: Stage) -> TwoLines:
        return TwoLines(
            way_words(row.channel), _say("Policies", "to {0}").format(role_words(row.recipient)), strong=False
        )

    return [
        Column(key="name", title=_say("Policies", "Stage"), kind=Kind.TWO_LINES, stretch=2, smallest=12,
               sortable=False, value=lambda row: TwoLines(row.name, tone_words(row.tone))),
        Column(key="when", title=_say("Policies", "When"), stretch=3, smallest=16, sortable=False,
               value=lambda row: Words(when_words(row), small=True)),
        Column(key="way", title=_say("Policies", "How"), kind=Kind.TWO_LINES, stretch=2, smallest=12, sortable=False,
               value=way),
        Column(key="gives", title=_say("Policies", "Days to pay"), sortable=False, hide_below=640,
               value=lambda row: Words(str(row.gives_days), right=True)),
        Column(key="besides", title=_say("Policies", "Besides"), stretch=3, smallest=12, sortable=False,
               hide_below=760, value=lambda row: Words(besides_words(row), "text2", small=True)),
    ]  # fmt: skip

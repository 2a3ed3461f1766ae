"""What holds for all ladders: how many a day, how little, quiet days, and when the owner is away. Saved at once."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout

from arbook.gui.settings.form_reminder_rules import RulesForm
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import weekday_name
from arbook.gui.shared.rows_fit import fit_rows
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Words
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_situations import PLAIN_RULES, ReminderRules
from arbook.queries.reminder_policies import QuietPeriodRow
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_MONDAY = date(2024, 1, 1)
_MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class RulesRead:
    """What holds for all ladders, and when the owner is away."""

    rules: ReminderRules
    away: tuple[QuietPeriodRow, ...]


class ReminderRulesCard(Card):
    """Three fields, seven days of the week, holidays, and days away."""

    def __init__(self, session: Session) -> None:
        super().__init__(_say("Policies", "For all ladders"), _say("Policies", "How many, how little, and when not"))
        self._session, self._own = session, PLAIN_RULES
        self.most, self.least, self.reply, self.promise = Field(), Field(), Field(), Field()
        self.days = tuple(QCheckBox(weekday_name(_MONDAY + timedelta(days=each))) for each in range(7))
        self.holidays = QCheckBox(_say("Policies", "Public holidays of the customer's country"))
        self.first, self.last = DateField(session.owner), DateField(session.owner)
        self.why = Field()
        self.add_button = Button(_say("Policies", "Add days away"), "plain", "plus")
        self.back_button = Button(_say("Policies", "Take these days away back"), "link", "x")
        self.model = RowsModel[QuietPeriodRow](
            self._columns(), session.owner.formats, lambda row: row.period_id, self
        )
        self.view = RowsView(self.model, _say("Policies", "Days on which you are away"))
        self.rows = {
            "most_a_day": FormRow(_say("Policies", "Messages a day, at most"), self.most,
                                  _say("Policies", "The largest first. 0: no limit.")),
            "least": FormRow(_say("Policies", "Remind of at least"), self.least,
                             _say("Policies", "In the customer's currency. 0: of everything.")),
            "reply_days": FormRow(_say("Policies", "Wait days after an answer"), self.reply,
                                  _say("Policies", "As long as they wrote or called lately. 0: never.")),
            "promise_days": FormRow(_say("Policies", "Wait days after a promised day"), self.promise,
                                    _say("Policies", "A transfer takes a day or two. 0: not at all.")),
            "first_on": FormRow(_say("Policies", "Away from"), self.first),
            "last_on": FormRow(_say("Policies", "to, that day too"), self.last),
            "note": FormRow(_say("Policies", "Why"), self.why),
        }  # fmt: skip
        self._lay_out()
        for field in (self.most, self.least, self.reply, self.promise):
            field.setReadOnly(session.is_read_only)
            field.editingFinished.connect(self._keep)
        for tick in (*self.days, self.holidays):
            allow(tick, why_no_change(session))
            tick.toggled.connect(self._keep)
        for button in (self.add_button, self.back_button):
            allow(button, why_no_change(session))
        self.add_button.clicked.connect(self._go_away)
        self.back_button.clicked.connect(self._come_back)

    def _lay_out(self) -> None:
        grid, week, away = QGridLayout(), FlowLayout(), QGridLayout()
        for place, key in enumerate(("most_a_day", "least", "reply_days", "promise_days")):
            grid.addWidget(self.rows[key], place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        for tick in (*self.days, self.holidays):
            week.addWidget(tick)
        for place, key in enumerate(("first_on", "last_on", "note")):
            away.addWidget(self.rows[key], 0, place)
            away.setColumnStretch(place, 1)
        for each in (grid, away):
            each.setHorizontalSpacing(16)
        buttons = FlowLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.back_button)
        self.body.addLayout(grid)
        self.body.addWidget(Label(_say("Policies", "Nobody is reminded on"), "small_strong", "text2"))
        self.body.addLayout(week)
        self.body.addWidget(Label(_say("Policies", "Nobody is reminded while you are away"), "small_strong", "text2"))
        self.body.addWidget(self.view)
        self.body.addLayout(away)
        self.body.addLayout(buttons)

    def _columns(self) -> list[Column[QuietPeriodRow]]:
        day = self._session.owner.formats.day
        return [
            Column(key="days", title=_say("Policies", "Days"), stretch=1, smallest=16, sortable=False,
                   value=lambda row: _say("Policies", "{0} to {1}").format(day(row.first_on), day(row.last_on))),
            Column(key="why", title=_say("Policies", "Why"), stretch=1, smallest=12, sortable=False,
                   value=lambda row: Words(row.note, "text2")),
        ]  # fmt: skip

    # ------------------------------------------------------------- showing
    def show_rules(self, read: RulesRead) -> None:
        """What the book says now; what is being typed stays."""
        own, quantity = read.rules, self._session.owner.formats.quantity
        self._own = own
        texts = (
            (self.most, str(own.most_a_day)),
            (self.least, quantity(own.least)),
            (self.reply, str(own.reply_days)),
            (self.promise, str(own.promise_days)),
        )
        for field, text in texts:
            if not field.isModified():
                field.setText(text)
        for number, tick in enumerate(self.days):
            self._tick(tick, number in own.quiet_weekdays)
        self._tick(self.holidays, own.keeps_holidays)
        self.model.set_rows(read.away)
        fit_rows(self.view, _MOST_ROWS)
        for widget in (self.view, self.back_button):
            widget.setVisible(bool(read.away))
        if read.away and self.view.chosen_row() is None:
            self.view.choose_first()

    @staticmethod
    def _tick(box: QCheckBox, is_on: bool) -> None:
        box.blockSignals(True)
        box.setChecked(is_on)
        box.blockSignals(False)

    # ------------------------------------------------------------- keeping
    def _keep(self, *_what: object) -> None:
        form = RulesForm(
            self.most.text(),
            self.least.text(),
            self.reply.text(),
            frozenset(number for number, tick in enumerate(self.days) if tick.isChecked()),
            self.holidays.isChecked(),
            self.promise.text(),
        )
        try:
            wanted = form.rules()
        except ArbookError as refusal:
            self._complain(refusal, "least")
            return
        if wanted == self._own or self._session.is_read_only:
            return
        before, self._own = self._own, wanted
        for field in (self.most, self.least, self.reply, self.promise):
            field.setModified(False)
        keep, back = partial(_write, wanted), partial(_write, before)
        said = _say("Policies", "What holds for all ladders is kept.")
        self._change(keep, lambda _changes: self._session.history.did(said, back, keep))

    def _go_away(self, _checked: bool = False) -> None:
        first = self.first.day
        if first is None:
            self.rows["first_on"].complain(_say("Policies", "The first day on which you are away."))
            return
        wish = partial(_add, first, self.last.day or first, self.why.text())
        said = _say("Policies", "Nobody is reminded on these days.")

        def added(changes: Changes) -> None:
            made = [changes.made_id or 0]
            for field in (self.first, self.last):
                field.set_day(None)
            self.why.clear()
            self._session.history.did(said, lambda office: _remove(made, office), partial(_again, wish, made))

        self._change(wish, added)

    def _come_back(self, _checked: bool = False) -> None:
        row = self.view.chosen_row()
        if row is None:
            return
        made = [row.period_id]
        add = partial(_add, row.first_on, row.last_on, row.note)
        said = _say("Policies", "Reminders go out on these days again.")
        wish = partial(_remove, made)
        self._change(wish, lambda _changes: self._session.history.did(said, partial(_again, add, made), wish))

    def _change(self, wish: "partial[Changes]", done: object) -> None:
        for row in self.rows.values():
            row.complain("")
        self._session.change(wish, done=done, failed=self._refused, receiver=self)  # type: ignore[arg-type]

    def _refused(self, error: Exception) -> bool:
        if not isinstance(error, ArbookError):
            return False
        self._complain(error, "most_a_day")
        return True

    def _complain(self, error: ArbookError, otherwise: str) -> None:
        row = self.rows.get(error.field or "", self.rows[otherwise])
        row.complain(self._session.owner.explain(error))


def _write(rules: ReminderRules, office: Office) -> Changes:
    return office.policies.write_rules(rules)


def _add(first: date, last: date, note: str, office: Office) -> Changes:
    return office.policies.add_quiet_period(first, last, note)


def _again(add: "partial[Changes]", made: list[int], office: Office) -> Changes:
    """Add the days once more; they have another id then."""
    changes = add(office)
    made[:] = [changes.made_id or 0]
    return changes


def _remove(made: list[int], office: Office) -> Changes:
    return office.policies.remove_quiet_period(made[0])

"""Reminders: the ladders, each as a line of days with its stages below, tried on today's book before it is kept."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from arbook.gui.settings.form_policy import PolicyForm, marks_of
from arbook.gui.settings.part import SettingsPart
from arbook.gui.settings.policy_line import PolicyLine
from arbook.gui.settings.policy_stage import StageFields, between
from arbook.gui.settings.policy_trial_words import trial_lines
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import PolicyError, ReminderPolicy
from arbook.queries.policy_trial import PolicyTrial, try_policy
from arbook.queries.reminder_policies import PolicyUse, policies, policy_uses
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.policy_users import UsePolicy, Whose


@dataclass(frozen=True, slots=True)
class Ladders:
    """All policies by id, and who is reminded by them."""

    policies: dict[int, ReminderPolicy]
    uses: dict[int, PolicyUse]


class PoliciesPart(SettingsPart):
    """Which ladder, its line, its stages, and what it would do today."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ladders = Ladders({}, {})
        self._form: PolicyForm | None = None
        self.stages: list[StageFields] = []
        self.which, self.line = ChoiceField(name=self.tr("Policy")), PolicyLine()
        self.name, self.gap = Field(), Field()
        self.who = Label("", "small", "text2", wrap=True)
        self.trial = Label("", "body", wrap=True)
        self.copy_button = Button(self.tr("Copy"), "plain", "plus")
        self.use_button = Button(self.tr("Use for all"), "plain", "check")
        self.retire_button = Button(self.tr("Retire"), "plain", "archive")
        self.add_button = Button(self.tr("Another stage"), "link", "plus")
        self.try_button = Button(self.tr("Try on today's book"), "plain", "eye")
        self._rows = QVBoxLayout()
        self._lay_out()
        self.which.chosen.connect(self._pick)
        self.add_button.clicked.connect(self._add)
        self.try_button.clicked.connect(self.try_it)
        self.copy_button.clicked.connect(self._copy)
        self.use_button.clicked.connect(self._use)
        self.retire_button.clicked.connect(self._retire)
        for field in (self.name, self.gap):
            field.textEdited.connect(self._typed)

    def _lay_out(self) -> None:
        top, head = FlowLayout(), FlowLayout()
        self.which.setMinimumContentsLength(18)
        top.addWidget(self.which)
        for button in (self.copy_button, self.use_button, self.retire_button):
            top.addWidget(button)
        self.name.setFixedWidth(fonts.scaled(200))
        self.gap.setFixedWidth(fonts.scaled(64))
        self.name.setAccessibleName(self.tr("Name of the policy"))
        self.gap.setAccessibleName(self.tr("Days between two messages"))
        words = between(self.tr("days at least between two messages"))
        head.addWidget(self.name)
        head.addWidget(self.gap)
        head.addWidget(words)
        first = Card(self.tr("The ladder"), self.tr("Invoice before customer before group before this business"))
        for each in (top, head):
            first.body.addLayout(each)
        for widget in (self.who, self.line):
            first.body.addWidget(widget)
        second = Card(self.tr("Stages"), self.tr("One after the other, never two at once"))
        second.body.addLayout(self._rows)
        second.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        third = Card(self.tr("What would change today"), self.tr("Nothing is kept by trying"))
        third.body.addWidget(self.trial)
        buttons = QHBoxLayout()
        buttons.addWidget(self.try_button)
        buttons.addStretch(1)
        third.body.addLayout(buttons)
        for card in (first, second, third):
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        for button in (self.copy_button, self.use_button, self.retire_button, self.add_button):
            button.setEnabled(not self.session.is_read_only)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the policies anew; what is being typed stays."""
        self.session.ask(lambda office: Ladders(office.read(policies), office.read(policy_uses)), self._show)

    def _show(self, ladders: Ladders) -> None:
        self._ladders = ladders
        offered = [each for each in ladders.policies.values() if not each.is_archived]
        self.which.set_choices([(each.policy_id, each.name) for each in offered])
        if self.is_changed or not offered:
            return
        chosen = self.which.value
        used = next((each for each in offered if ladders.uses[each.policy_id].is_default), offered[0])
        self.show_policy(ladders.policies[chosen] if self._form and isinstance(chosen, int) else used)

    def _pick(self, policy_id: object) -> None:
        if self._form is not None and self.is_changed:
            self.which.set_value(self._form.start.policy_id)
            self.told.emit(self.tr("Save what you typed here first, or put it back."))
        elif isinstance(policy_id, int):
            self.show_policy(self._ladders.policies[policy_id])

    def show_policy(self, policy: ReminderPolicy) -> None:
        """Fill the fields with this ladder as it is in the book."""
        self._form = PolicyForm(policy)
        self._fill(policy)

    def _fill(self, policy: ReminderPolicy) -> None:
        form, self._form = self._form, None  # nobody reads the fields while they are filled
        self.which.set_value(policy.policy_id)
        self.name.setText(policy.name)
        self.gap.setText(str(policy.min_gap_days))
        self._fill_stages(policy)
        self.trial.setText("")
        use = self._ladders.uses.get(policy.policy_id)
        self.who.setText(self._who(use) if use else "")
        self.use_button.setVisible(use is not None and not use.is_default)
        self.retire_button.setVisible(use is not None and not use.is_used)
        self.line.set_marks(marks_of(policy))
        self._form = form
        self.note_typing()

    def _fill_stages(self, policy: ReminderPolicy) -> None:
        for old in self.stages:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.stages = [StageFields(stage, place) for place, stage in enumerate(policy.stages, start=1)]
        for place, fields in enumerate(self.stages):
            self._rows.addWidget(fields)
            fields.changed.connect(self._typed)
            fields.gone.connect(partial(self._take_out, place))

    def _who(self, use: PolicyUse) -> str:
        if use.is_default:
            return self.tr("Everybody is reminded by it who has no other.")
        if not use.is_used:
            return self.tr("Nobody is reminded by it yet.")
        told = self.tr("Groups: {0}. Customers: {1}. Invoices: {2}.")
        return told.format(use.groups, use.customers, use.invoices)

    # ------------------------------------------------------------- typing
    def _read(self) -> ReminderPolicy:
        assert self._form is not None
        gap = self.gap.text().strip()
        if not gap.isdecimal():
            raise PolicyError(field="min_gap_days", why="not_a_number", text=gap, stage=0)
        return replace(
            self._form.start,
            name=self.name.text().strip(),
            min_gap_days=int(gap),
            stages=tuple(fields.stage() for fields in self.stages),
        )

    def _typed(self, *_what: object) -> None:
        if self._form is None:
            return
        try:
            self._form.typed = self._read()
        except PolicyError as refusal:
            self.foot.say(self.explain(refusal), "", "circle-alert", "bad")
            return
        self.line.set_marks(marks_of(self._form.typed))
        self.no_complaints()
        self.note_typing()

    def _add(self) -> None:
        if self._form is not None:
            self._form.typed = self._form.with_stage(self.tr("Reminder"))
            self._fill(self._form.typed)
            self.stages[-1].name.setFocus()

    def _take_out(self, place: int) -> None:
        if self._form is not None:
            self._form.typed = self._form.without_stage(place)
            self._fill(self._form.typed)

    @property
    def is_changed(self) -> bool:
        """Whether the ladder differs from the one in the book."""
        return self._form is not None and self._form.is_changed

    def take_back(self) -> None:
        """As it stands in the book."""
        if self._form is not None:
            self.show_policy(self._form.start)

    # ------------------------------------------------------------- trying and keeping
    def try_it(self) -> None:
        """Ask the book what this ladder would do today."""
        if self._form is None:
            return
        draft, today = self._form.typed, self.session.owner.today()
        self.session.ask(
            lambda office: office.read(try_policy, draft, today),
            self._show_trial,
            failed=self.complain,
            receiver=self,
        )

    def _show_trial(self, trial: PolicyTrial) -> None:
        self.trial.setText("\n".join(trial_lines(trial, self.session.owner.formats)))

    def save(self) -> None:
        """Keep the ladder; what was sent stays sent."""
        self.no_complaints()
        if self._form is None or not self._form.is_changed:
            self.say_nothing_to_save()
            return
        wanted, before, can_go_back = self._form.typed, self._form.start, self._form.keeps_all_stages
        write, back = partial(_write, wanted), partial(_write, before)
        told = self.tr("The ladder is kept. What was sent stays sent.")

        def saved(_changes: Changes) -> None:
            if can_go_back:
                self.session.history.did(told, back, write)
            else:
                self.told.emit(told)
            self._forget()

        self.session.change(write, done=saved, failed=self.complain)

    def _forget(self) -> None:
        if self._form is not None:
            self._form.typed = self._form.start
        self.note_typing()
        self.load()

    def _copy(self) -> None:
        if self._form is None:
            return
        start = self._form.start
        name = self.tr("{0}, copy").format(start.name)
        self.session.change(
            lambda office: office.policies.copy(start.policy_id, name),
            done=lambda changes: self._copied(changes, name),
            failed=self.complain,
        )

    def _copied(self, changes: Changes, name: str) -> None:
        made = changes.made_id
        assert made is not None
        said = self.tr("{0} is there.").format(name)
        back, again = partial(_retire, made), partial(_bring_back, made)
        self.session.history.did(said, back, again)
        self.load()

    def _use(self) -> None:
        if self._form is None:
            return
        new = self._form.start
        old = next(policy_id for policy_id, use in self._ladders.uses.items() if use.is_default)
        said = self.tr("All who have no other policy are reminded by {0}.").format(new.name)
        self._do(said, partial(_use_for_all, new.policy_id), partial(_use_for_all, old))

    def _retire(self) -> None:
        if self._form is None:
            return
        policy = self._form.start
        said = self.tr("{0} is not offered any more.").format(policy.name)
        self._form = None
        self._do(said, partial(_retire, policy.policy_id), partial(_bring_back, policy.policy_id))

    def _do(self, said: str, wish: "partial[Changes]", back: "partial[Changes]") -> None:
        def done(_changes: Changes) -> None:
            self.session.history.did(said, back, wish)
            self.load()

        self.session.change(wish, done=done, failed=self._refused)

    def _refused(self, error: Exception) -> bool:
        self.load()
        return self.complain(error) if isinstance(error, ArbookError) else False


def _write(policy: ReminderPolicy, office: Office) -> Changes:
    return office.policies.write(policy)


def _use_for_all(policy_id: int, office: Office) -> Changes:
    return office.policies.use(UsePolicy(Whose.BUSINESS, policy_id))


def _retire(policy_id: int, office: Office) -> Changes:
    return office.policies.retire(policy_id)


def _bring_back(policy_id: int, office: Office) -> Changes:
    return office.policies.bring_back(policy_id)

"""With what payment plans begin, and how all of them are kept. Saved at once."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout

from arbook.gui.settings.form_plan_rules import FIELDS, PlanRulesForm, texts_of
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.plan_rules import BookPlanRules, book_plan_rules
from arbook.queries.reminder_policies import policies
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlanRulesRead:
    """What the book says, and the ladders that can be chosen."""

    rules: BookPlanRules
    ladders: tuple[tuple[int, str], ...]


class PlanRulesCard(Card):
    """Four numbers, a ladder and a tick."""

    def __init__(self, session: Session) -> None:
        note = _say("PlanRules", "Each can be agreed otherwise for one plan")
        super().__init__(_say("PlanRules", "Payment plans"), note)
        self._session, self._own = session, BookPlanRules()
        self.fields = {name: Field() for name in FIELDS}
        self.ladder, self.alone = ChoiceField(), QCheckBox(_say("PlanRules", "A broken plan falls due by itself"))
        self.alone.setAccessibleName(self.alone.text())
        told = {
            "notice_days": (_say("PlanRules", "Note, days before a part"), _say("PlanRules", "0: none.")),
            "tolerance_days": (_say("PlanRules", "Days late, still kept"), _say("PlanRules", "0: not a day.")),
            "broken_parts": (
                _say("PlanRules", "Broken with so many parts missed"), _say("PlanRules", "0: never by that.")
            ),
            "broken_days": (
                _say("PlanRules", "or with one so many days late"), _say("PlanRules", "0: never by that.")
            ),
        }  # fmt: skip
        self.rows = {name: FormRow(words, self.fields[name], said) for name, (words, said) in told.items()}
        self.rows["ladder"] = FormRow(_say("PlanRules", "Parts are reminded by"), self.ladder)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, name in enumerate((*FIELDS, "ladder")):
            grid.addWidget(self.rows[name], place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.alone)
        why_not = why_no_change(session)
        for field in self.fields.values():
            field.setReadOnly(bool(why_not))
            field.editingFinished.connect(self._keep)
        for part in (self.ladder, self.alone):
            allow(part, why_not)
        self.ladder.chosen.connect(self._keep)
        self.alone.toggled.connect(self._keep)

    def load(self) -> None:
        """Read it anew; what is being typed stays."""
        self._session.ask(_read, self._show, receiver=self)

    def _show(self, read: PlanRulesRead) -> None:
        self._own = read.rules
        for field, text in zip(self.fields.values(), texts_of(read.rules.rules), strict=True):
            if not field.isModified():
                field.setText(text)
        own = (None, _say("PlanRules", "the customer's own ladder"))
        self.ladder.set_choices([*read.ladders, own])
        self.ladder.set_value(read.rules.policy_id)
        self.alone.blockSignals(True)
        self.alone.setChecked(read.rules.breaks_alone)
        self.alone.blockSignals(False)

    def _keep(self, *_what: object) -> None:
        first, second, third, fourth = (field.text() for field in self.fields.values())
        policy_id = self.ladder.value
        form = PlanRulesForm(
            (first, second, third, fourth), policy_id if isinstance(policy_id, int) else None, self.alone.isChecked()
        )
        for row in self.rows.values():
            row.complain("")
        try:
            wanted = form.rules()
        except ArbookError as refusal:
            self._refused(refusal)
            return
        if wanted == self._own or self._session.is_read_only:
            return
        before, self._own = self._own, wanted
        for field in self.fields.values():
            field.setModified(False)
        keep, back = partial(_write, wanted), partial(_write, before)
        said = _say("PlanRules", "With this plans begin from now on.")
        told = partial(self._session.history.did, said, back, keep)
        self._session.change(keep, done=lambda _changes: told(), failed=self._refused, receiver=self)

    def _refused(self, error: Exception) -> bool:
        if not isinstance(error, ArbookError):
            return False
        row = self.rows.get(error.field or "", self.rows[FIELDS[0]])
        row.complain(self._session.owner.explain(error))
        return True


def _read(office: Office) -> PlanRulesRead:
    ladders = tuple((each.policy_id, each.name) for each in office.read(policies).values())
    return PlanRulesRead(office.read(book_plan_rules), ladders)


def _write(rules: BookPlanRules, office: Office) -> Changes:
    return office.agreements.set_rules(rules)

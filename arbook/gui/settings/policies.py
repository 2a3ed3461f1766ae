"""Reminders: the ladders, one with its stages, what it would change today, groups, what holds for all, and plans."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from arbook.gui.settings.by_itself_card import ByItselfCard
from arbook.gui.settings.groups_card import GroupsCard
from arbook.gui.settings.ladder_card import LadderCard
from arbook.gui.settings.ladder_list import LadderList, LadderRow
from arbook.gui.settings.part import SettingsPart
from arbook.gui.settings.plan_rules_card import PlanRulesCard
from arbook.gui.settings.policy_trial_view import TrialCard
from arbook.gui.settings.reminder_rules_card import ReminderRulesCard, RulesRead
from arbook.gui.shared.allowing import why_no_change
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.queries.policy_trial import PolicyTrial, try_policy
from arbook.queries.reminder_policies import (
    GroupRow,
    PolicyUse,
    groups,
    policies,
    policy_uses,
    quiet_periods,
    reminder_rules,
)
from arbook.queries.settings import mail_accounts
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.policy_users import UsePolicy, Whose

_TRY_AFTER_MS = 400
"""A ladder is tried once typing rests."""


@dataclass(frozen=True, slots=True)
class Ladders:
    """All policies by id, who is reminded by them, the groups, and what holds for all."""

    policies: dict[int, ReminderPolicy]
    uses: dict[int, PolicyUse]
    groups: tuple[GroupRow, ...]
    rules: RulesRead
    accounts: tuple[str, ...]


def read_ladders(office: Office) -> Ladders:
    """On the book lane."""
    rules = RulesRead(office.read(reminder_rules), office.read(quiet_periods))
    accounts = tuple(each.address for each in office.read(mail_accounts))
    return Ladders(office.read(policies), office.read(policy_uses), office.read(groups), rules, accounts)


class PoliciesPart(SettingsPart):
    """A card each."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._ladders: Ladders | None = None
        self._trying: Job | None = None
        why_not = why_no_change(session)
        self.list = LadderList(session.owner, why_not=why_not)
        self.ladder = LadderCard(session.owner, why_not=why_not)
        self.trial = TrialCard(session.owner)
        self.groups, self.rules, self.by_itself = (
            GroupsCard(session),
            ReminderRulesCard(session),
            ByItselfCard(session),
        )
        self.plan_rules = PlanRulesCard(session)
        self.rows |= self.ladder.rows
        cards = (self.list, self.ladder, self.trial, self.groups, self.rules, self.plan_rules, self.by_itself)
        for card in cards:
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TRY_AFTER_MS)
        self._wait.timeout.connect(self.try_it)
        self.list.picked.connect(self._pick)
        self.ladder.typed.connect(self._typed)
        self.ladder.refused.connect(self._refuse)
        self.groups.told.connect(self.told)
        self.trial.button.clicked.connect(self.try_it)
        self.list.new_button.clicked.connect(self._begin_new)
        self.list.copy_button.clicked.connect(self._copy)
        self.list.use_button.clicked.connect(self._use)
        self.list.retire_button.clicked.connect(self._remove)
        self.list.back_button.clicked.connect(self._offer_again)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read all of it anew; what is being typed stays."""
        self.session.ask(read_ladders, self._show, receiver=self)

    def _show(self, ladders: Ladders) -> None:
        self._ladders = ladders
        self.ladder.accounts = ladders.accounts
        default = next(policy_id for policy_id, use in ladders.uses.items() if use.is_default)
        form = self.ladder.form
        chosen = form.start.policy_id if form is not None and form.start.policy_id in ladders.policies else default
        rows = [LadderRow(each, ladders.uses[each.policy_id]) for each in ladders.policies.values()]
        self.list.show_ladders(rows, chosen)
        self.groups.show_groups(ladders.groups, ladders.policies, ladders.policies[default])
        self.rules.show_rules(ladders.rules)
        self.plan_rules.load()
        self.by_itself.load()
        if not self.is_changed:
            self.show_policy(ladders.policies[chosen])

    def _pick(self, row: LadderRow) -> None:
        form = self.ladder.form
        if form is not None and self.is_changed:
            self.list.choose(form.start.policy_id)
            self.told.emit(self.tr("Save what you typed here first, or put it back."))
        elif form is None or form.start != row.policy:
            self.show_policy(row.policy)

    def show_policy(self, policy: ReminderPolicy) -> None:
        """Fill the fields with this ladder as it is in the book."""
        self._wait.stop()
        self.ladder.show_policy(policy)
        self.trial.show_nothing()
        self.note_typing()

    # ------------------------------------------------------------- typing
    def _typed(self) -> None:
        self.no_complaints()
        self.note_typing()
        if self.is_changed:
            self._wait.start()
        else:
            self.trial.show_nothing()

    def _refuse(self, refusal: object) -> None:
        if isinstance(refusal, Exception):
            self.complain(refusal)
        else:
            self.foot.say(str(refusal), "", "circle-alert", "bad")

    @property
    def is_changed(self) -> bool:
        """Whether the ladder differs from the one in the book."""
        return self.ladder.form is not None and self.ladder.form.is_changed

    def take_back(self) -> None:
        """As it stands in the book."""
        if self.ladder.form is not None:
            start = self.ladder.form.start
            known = self._ladders.policies if self._ladders else {}
            self.show_policy(known.get(start.policy_id, start))

    # ------------------------------------------------------------- trying and keeping
    def try_it(self, _checked: bool = False) -> None:
        """Ask the book what this ladder would do today."""
        self._wait.stop()
        if self.ladder.form is None:
            return
        if self._trying is not None:
            self._trying.cancel()
        draft, today = self.ladder.form.typed, self.session.owner.today()
        self._trying = self.session.ask(
            lambda office: office.read(try_policy, draft, today),
            self._show_trial,
            failed=self.complain,
            receiver=self,
        )

    def _show_trial(self, trial: PolicyTrial) -> None:
        self.trial.show_trial(trial)

    def save(self) -> None:
        """Keep the ladder; what was sent stays sent."""
        self.no_complaints()
        form = self.ladder.form
        if form is None or not form.is_changed:
            self.say_nothing_to_save()
            return
        wanted, before, can_go_back = form.typed, form.start, form.keeps_all_stages
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
        form = self.ladder.form
        if form is not None:
            form.typed = form.start
        self.note_typing()
        self.load()

    # ------------------------------------------------------------- ladders come and go
    def _is_free(self) -> bool:
        if self.is_changed:
            self.told.emit(self.tr("Save what you typed here first, or put it back."))
        return not self.is_changed

    def _begin_new(self, _checked: bool = False) -> None:
        """A plain ladder of one stage, to go on from."""
        if not self._is_free() or self._ladders is None:
            return
        names = {each.name.casefold() for each in self._ladders.policies.values()}
        first = Stage(0, 1, self.tr("1st reminder"), 7)
        policy = ReminderPolicy(0, _free_name(self.tr("New ladder"), names), (first,), 7)
        self._make(partial(_write, policy), policy.name)

    def _copy(self, _checked: bool = False) -> None:
        if not self._is_free() or self.ladder.form is None or self._ladders is None:
            return
        start = self.ladder.form.start
        names = {each.name.casefold() for each in self._ladders.policies.values()}
        name = _free_name(self.tr("{0}, copy").format(start.name), names)
        self._make(lambda office: office.policies.copy(start.policy_id, name), name)

    def _make(self, wish: Callable[[Office], Changes], name: str) -> None:
        self.session.change(wish, done=lambda changes: self._made(changes, name), failed=self.complain)

    def _made(self, changes: Changes, name: str) -> None:
        made = changes.made_id
        assert made is not None
        if self.ladder.form is not None:  # stand on the new one once it is read
            start = replace(self.ladder.form.start, policy_id=made)
            self.ladder.form.start = self.ladder.form.typed = start
        self.session.history.did(
            self.tr("{0} is there.").format(name), partial(_retire, made), partial(_bring_back, made)
        )
        self.load()

    def _use(self, _checked: bool = False) -> None:
        if self.ladder.form is None or self._ladders is None:
            return
        new = self.ladder.form.start
        old = next(policy_id for policy_id, use in self._ladders.uses.items() if use.is_default)
        said = self.tr("All who have no other policy are reminded by {0}.").format(new.name)
        self._do(said, partial(_use_for_all, new.policy_id), partial(_use_for_all, old))

    def _remove(self, _checked: bool = False) -> None:
        if self.ladder.form is not None and self._is_free():
            policy = self.ladder.form.start
            said = self.tr("{0} is not offered any more.").format(policy.name)
            self._do(said, partial(_retire, policy.policy_id), partial(_bring_back, policy.policy_id))

    def _offer_again(self, _checked: bool = False) -> None:
        if self.ladder.form is not None:
            policy = self.ladder.form.start
            said = self.tr("{0} is offered again.").format(policy.name)
            self._do(said, partial(_bring_back, policy.policy_id), partial(_retire, policy.policy_id))

    def _do(self, said: str, wish: "partial[Changes]", back: "partial[Changes]") -> None:
        def done(_changes: Changes) -> None:
            self.session.history.did(said, back, wish)
            self.load()

        self.session.change(wish, done=done, failed=self._refused)

    def _refused(self, error: Exception) -> bool:
        self.load()
        return self.complain(error) if isinstance(error, ArbookError) else False


def _free_name(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name.casefold() in taken:
        number += 1
        name = f"{wanted} {number}"
    return name


def _write(policy: ReminderPolicy, office: Office) -> Changes:
    return office.policies.write(policy)


def _use_for_all(policy_id: int, office: Office) -> Changes:
    return office.policies.use(UsePolicy(Whose.BUSINESS, policy_id))


def _retire(policy_id: int, office: Office) -> Changes:
    return office.policies.retire(policy_id)


def _bring_back(policy_id: int, office: Office) -> Changes:
    return office.policies.bring_back(policy_id)

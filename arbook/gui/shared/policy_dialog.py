"""By which ladder a customer, or one of their invoices, is reminded, and to which group a customer belongs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import ChoiceField, FormRow
from arbook.gui.shared.session import Session
from arbook.queries.customers import customer_by_id
from arbook.queries.reminder_policies import (
    default_policy_of,
    group_of,
    groups,
    policies,
    policy_of_invoice,
)
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.policy_users import UsePolicy, Whose

Choice = tuple[int | None, int | None]
"""Policy and group; None: as the next wider one says, and no group."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """Who is meant, what can be chosen, and what is chosen; ``groups`` with the name of their policy, if any."""

    name: str
    policies: tuple[tuple[int, str], ...]
    groups: tuple[tuple[int, str, str], ...]
    usual: str
    chosen: Choice


def read_reminded(office: Office, whose: Whose, row_id: int, customer_id: int) -> Reminded:
    """On the book lane."""
    ladders, card, rows = office.read(policies), office.read(customer_by_id, customer_id), office.read(groups)
    in_group = office.read(group_of, customer_id)
    by_group = next((row.policy_id for row in rows if row.group_id == in_group), None)
    default = office.read(default_policy_of, ladders).policy_id
    known = {each.policy_id: each.name for each in ladders.values()}
    own = office.read(policy_of_invoice, row_id) if whose is Whose.INVOICE else card.policy_id
    offered = [each for each in ladders.values() if not each.is_archived or each.policy_id == own]
    named = tuple((each.policy_id, each.name) for each in offered)
    if whose is Whose.INVOICE:
        return Reminded(card.name, named, (), known[card.policy_id or by_group or default], (own, None))
    listed = tuple((row.group_id, row.name, known.get(row.policy_id or 0, "")) for row in rows)
    return Reminded(card.name, named, listed, known[default], (own, in_group))


class PolicyDialog(FormDialog):
    """Opened with ``ask_policy``."""

    def __init__(self, session: Session, parent: QWidget, whose: Whose, row_id: int, known: Reminded) -> None:
        about = self.tr("How {0} is reminded") if whose is Whose.CUSTOMER else self.tr("How this is reminded")
        super().__init__(session, parent, about.format(known.name), self.tr("Use this ladder"), "bell")
        self._whose, self._row_id, self._known = whose, row_id, known
        policy, group = known.chosen
        self.policy = ChoiceField([(None, ""), *known.policies])
        self.group = ChoiceField([(None, self.tr("in no group")), *((key, name) for key, name, _ in known.groups)])
        self.rows = {"policy": FormRow(self.tr("Ladder"), self.policy)}
        if known.groups:
            self.rows["group"] = FormRow(self.tr("Group"), self.group)
        for row in self.rows.values():
            self.body.addWidget(row)
        self.group.set_value(group)
        self._name_usual()
        self.policy.set_value(policy)
        self.group.chosen.connect(self._name_usual)
        self.tell(self.tr("What was sent stays sent; the next stage comes from this ladder."), "bell")

    def _name_usual(self, _group: object = None) -> None:
        """What the choice of none comes to, in the group that is chosen."""
        by_group = next((told for key, _, told in self._known.groups if key == self.group.value), "")
        chosen, words = self.policy.value, self.tr("As usual: {0}")
        self.policy.set_choices([(None, words.format(by_group or self._known.usual)), *self._known.policies])
        self.policy.set_value(chosen)

    def confirm(self) -> None:
        """Write both down."""
        policy, group = self.policy.value, self.group.value
        chosen = (policy if isinstance(policy, int) else None, group if isinstance(group, int) else None)
        if chosen == self._known.chosen:
            self.accept()
            return
        self.change(self._wish(chosen), lambda _changes: self._done(chosen))

    def _done(self, chosen: Choice) -> None:
        told = self.tr("The next stage comes from {0}.").format(self._ladder(chosen))
        self.session.history.did(told, self._wish(self._known.chosen), self._wish(chosen))
        self.finish("")

    def _ladder(self, chosen: Choice) -> str:
        named = dict(self._known.policies).get(chosen[0] or 0, "")
        by_group = next((told for key, _, told in self._known.groups if key == chosen[1]), "")
        return named or by_group or self._known.usual

    def _wish(self, chosen: Choice) -> Callable[[Office], Changes]:
        return partial(_write, UsePolicy(self._whose, chosen[0], self._row_id), chosen[1])


def _write(command: UsePolicy, group_id: int | None, office: Office) -> Changes:
    if command.whose is Whose.CUSTOMER:
        return office.policies.choose_for_customer(command.row_id, command.policy_id, group_id)
    return office.policies.use(command)


def ask_policy(session: Session, window: QWidget, whose: Whose, row_id: int, customer_id: int) -> None:
    """Open the dialog over the window once the book has told what is chosen now."""

    def show(known: Reminded) -> None:
        dialog = PolicyDialog(session, window, whose, row_id, known)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    session.ask(lambda office: read_reminded(office, whose, row_id, customer_id), show, receiver=window)

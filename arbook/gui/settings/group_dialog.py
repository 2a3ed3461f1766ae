"""One group of customers: its name, its ladder, and who belongs to it."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.filters import spread
from arbook.gui.shared.rows_fit import rows_height
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Kind, TwoLines
from arbook.queries.reminder_policies import default_policy_of, group_members, groups, policies
from arbook.services.changing import Changes
from arbook.services.office import Office

_WIDTH = 640
_ROWS = 5
_Member = tuple[int, str, str]
"""Id, number and name."""


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """A group as it is written; ``group_id`` None for a new one. ``ladders`` are on offer, ``usual`` without one."""

    group_id: int | None
    name: str
    policy_id: int | None
    members: tuple[_Member, ...]
    ladders: tuple[tuple[int, str], ...] = ()
    usual: str = ""


def read_group(group_id: int | None, office: Office) -> GroupFacts:
    """On the book lane."""
    ladders = office.read(policies)
    row = next((each for each in office.read(groups) if each.group_id == group_id), None)
    offered = tuple(
        (each.policy_id, each.name)
        for each in ladders.values()
        if not each.is_archived or (row is not None and row.policy_id == each.policy_id)
    )
    usual = office.read(default_policy_of, ladders).name
    if row is None:
        return GroupFacts(None, "", None, (), offered, usual)
    return GroupFacts(row.group_id, row.name, row.policy_id, office.read(group_members, row.group_id), offered, usual)


class GroupDialog(FormDialog):
    """Opened with ``read_group``'s answer."""

    def __init__(self, session: Session, parent: QWidget | None, known: GroupFacts) -> None:
        title = self.tr("New group") if known.group_id is None else self.tr("Change the group")
        super().__init__(session, parent, title, self.tr("Keep this group"), "users")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._known, self._members = known, list(known.members)
        self._search = CustomerSearch(session.owner)
        self.name = Field(known.name)
        self.ladder = ChoiceField([(None, self.tr("as usual: {0}").format(known.usual)), *known.ladders])
        self.ladder.set_value(known.policy_id)
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.model = RowsModel[_Member](
            [Column(key="who", title=self.tr("Who belongs to it"), kind=Kind.TWO_LINES, stretch=1, sortable=False,
                    value=lambda row: TwoLines(row[2], row[1]))],
            session.owner.formats, lambda row: row[0], self,
        )  # fmt: skip
        self.view = RowsView(self.model, self.tr("Who belongs to it"))
        self.out_button = Button(self.tr("Take out of the group"), "link", "x")
        self.rows = {
            "group": FormRow(self.tr("Name"), self.name, reserve=False),
            "policy": FormRow(self.tr("Ladder"), self.ladder, reserve=False),
            "customer": FormRow(self.tr("Put a customer in"), self.customer, reserve=False),
        }
        self.body.addWidget(self.rows["group"])
        self.body.addWidget(self.rows["policy"])
        self.body.addWidget(self.view)
        self.body.addWidget(spread(self.rows["customer"], self.out_button))
        self.view.setFixedHeight(rows_height(self.view, _ROWS))
        self.tell(self.tr("What was sent stays sent; the next stage comes from this ladder."), "bell")
        self.customer.chosen.connect(self._put_in)
        self.out_button.clicked.connect(self._take_out)
        self._show_members()
        self._search.load(session, self._found)
        self.name.setFocus()

    def _found(self) -> None:
        """Customers can be found from now on; the field asks when something is typed."""

    def _show_members(self) -> None:
        self.model.set_rows(self._members)
        allow(self.out_button, "" if self._members else self.tr("Nobody is in this group yet."))
        if self._members and self.view.chosen_row() is None:
            self.view.choose_first()

    def _put_in(self, customer_id: object) -> None:
        if not isinstance(customer_id, int):
            return
        if customer_id not in [each[0] for each in self._members]:
            found = next(each for each in self._search.find(self.customer.text()) if each[0] == customer_id)
            self._members.append((customer_id, found[2], found[1]))
            self._show_members()
            self.view.choose(customer_id)
        self.customer.set_customer(None, "")

    def _take_out(self, _checked: bool = False) -> None:
        row = self.view.chosen_row()
        if row is not None:
            self._members.remove(row)
            self._show_members()

    def confirm(self) -> None:
        """Write all of it down."""
        policy = self.ladder.value
        wanted = replace(
            self._known,
            name=self.name.text(),
            policy_id=policy if isinstance(policy, int) else None,
            members=tuple(self._members),
        )
        self.change(partial(write_group, wanted, []), partial(self._written, wanted))

    def _written(self, wanted: GroupFacts, changes: Changes) -> None:
        known, group_id = self._known, [changes.made_id or 0]
        said = self.tr("The group {0} is kept.").format(wanted.name.strip())
        again = partial(write_group, wanted, group_id)
        if known.group_id is None:
            self.session.history.did(said, lambda office: _undo_new(wanted, group_id[0], office), again)
        else:
            self.session.history.did(said, partial(write_group, known, group_id), again)
        self.finish("")


def write_group(facts: GroupFacts, known_id: list[int], office: Office) -> Changes:
    """Write it; ``known_id`` holds the id it has by now, which a group that comes back does not keep."""
    members = [each[0] for each in facts.members]
    alive = {row.group_id for row in office.read(groups)}
    group_id = next((each for each in (*known_id, facts.group_id) if each in alive), None)
    changes = office.policies.write_group(facts.name, facts.policy_id, group_id, members=members)
    known_id[:] = [changes.made_id or 0]
    return changes


def remove_group(group_id: int, office: Office) -> Changes:
    """Take an empty group away."""
    return office.policies.remove_group(group_id)


def _undo_new(facts: GroupFacts, group_id: int, office: Office) -> Changes:
    """A new group goes with all who were put in."""
    office.policies.write_group(facts.name, facts.policy_id, group_id, members=())
    return office.policies.remove_group(group_id)

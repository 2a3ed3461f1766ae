"""Groups of customers that are reminded alike: which there are, by which ladder, and who belongs to them."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from arbook.gui.settings.group_dialog import GroupDialog, GroupFacts, read_group, remove_group, write_group
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.rows_fit import fit_rows
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Column, Words
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import ReminderPolicy
from arbook.queries.reminder_policies import GroupRow
from arbook.services.changing import Changes

_say = QCoreApplication.translate
_MOST_ROWS = 6


class GroupsCard(Card):
    """``told`` is for the toast."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        note = _say("Policies", "A customer's own ladder goes before the group's")
        super().__init__(_say("Policies", "Groups of customers"), note)
        self._session = session
        self._ladders: Mapping[int, ReminderPolicy] = {}
        self._usual = ""
        self.model = RowsModel[GroupRow](self._columns(), session.owner.formats, lambda row: row.group_id, self)
        self.view = RowsView(self.model, _say("Policies", "Groups of customers"))
        self.none = Label(
            _say("Policies", "No group yet. Customers of a group are reminded by the same ladder."), wrap=True
        )
        self.complaint = Label("", "small", "bad", wrap=True)
        self.new_button = Button(_say("Policies", "New group"), "plain", "plus")
        self.change_button = Button(_say("Policies", "Change this group"), "plain", "pencil")
        self.remove_button = Button(_say("Policies", "Remove"), "plain", "trash-2")
        flow = FlowLayout()
        for button in (self.new_button, self.change_button, self.remove_button):
            flow.addWidget(button)
        for widget in (self.none, self.view, self.complaint):
            self.body.addWidget(widget)
        self.body.addLayout(flow)
        self.complaint.hide()
        self.new_button.clicked.connect(lambda _checked: self.open_group(None))
        self.change_button.clicked.connect(lambda _checked: self.open_group(self.view.chosen_row()))
        self.view.row_opened.connect(self.open_group)
        self.remove_button.clicked.connect(self._remove)

    def _columns(self) -> list[Column[GroupRow]]:
        return [
            Column(key="name", title=_say("Policies", "Group"), stretch=2, smallest=14, sortable=False,
                   value=lambda row: Words(row.name, strong=True)),
            Column(key="ladder", title=_say("Policies", "Ladder"), stretch=2, smallest=14, sortable=False,
                   value=self._ladder),
            Column(key="count", title=_say("Policies", "Customers"), sortable=False,
                   value=lambda row: Words(str(row.customers), right=True)),
        ]  # fmt: skip

    def _ladder(self, row: GroupRow) -> Words:
        if row.policy_id is None:
            return Words(_say("Policies", "as usual: {0}").format(self._usual), "text2")
        return Words(self._ladders[row.policy_id].name)

    def show_groups(
        self, rows: Sequence[GroupRow], ladders: Mapping[int, ReminderPolicy], usual: ReminderPolicy
    ) -> None:
        """Show these; ``usual`` is the ladder of who has no other."""
        self._ladders, self._usual = ladders, usual.name
        self.model.set_rows(rows)
        fit_rows(self.view, _MOST_ROWS)
        if self.view.chosen_row() is None:
            self.view.choose_first()
        self.view.setVisible(bool(rows))
        self.none.setVisible(not rows)
        why_not = why_no_change(self._session)
        allow(self.new_button, why_not)
        for button in (self.change_button, self.remove_button):
            button.setVisible(bool(rows))
            allow(button, why_not)

    def open_group(self, row: GroupRow | None) -> None:
        """A new group, or one that there is."""
        if self._session.is_read_only:
            return
        read = partial(read_group, None if row is None else row.group_id)
        self._session.ask(read, self._show_dialog, receiver=self)

    def _show_dialog(self, known: GroupFacts) -> None:
        dialog = GroupDialog(self._session, self.window(), known)
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self, _checked: bool = False) -> None:
        row = self.view.chosen_row()
        if row is None:
            return
        self.complaint.hide()
        facts = GroupFacts(None, row.name, row.policy_id, ())
        said = _say("Policies", "The group {0} is gone.").format(row.name)
        group_id = [row.group_id]  # Undo makes it anew, under another id

        def gone(_changes: Changes) -> None:
            self._session.history.did(
                said, partial(write_group, facts, group_id), lambda office: remove_group(group_id[0], office)
            )

        self._session.change(partial(remove_group, row.group_id), done=gone, failed=self._refused, receiver=self)

    def _refused(self, error: Exception) -> bool:
        is_ours = isinstance(error, ArbookError)
        self.complaint.setText(self._session.owner.explain(error) if is_ours else sentence_for(error))  # type: ignore[arg-type]
        self.complaint.show()
        return True

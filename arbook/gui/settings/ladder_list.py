"""The ladders of the book: which there are, and who is reminded by each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal

from arbook.gui.settings.policy_words import use_words
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_fit import fit_rows
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.table import Cell, Column, Kind, TwoLines, Words
from arbook.ledger.reminder_policies import ReminderPolicy
from arbook.queries.reminder_policies import PolicyUse

_say = QCoreApplication.translate
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class LadderRow:
    """A ladder, and who is reminded by it."""

    policy: ReminderPolicy
    use: PolicyUse


class LadderList(Card):
    """``picked`` carries the ``LadderRow`` that is chosen; the buttons are for that one."""

    picked = Signal(object)

    def __init__(self, owner: Owner, *, why_not: str) -> None:
        note = _say("Policies", "Invoice before customer before group before this business")
        super().__init__(_say("Policies", "Ladders"), note)
        self._why_not = why_not
        self.model = RowsModel[LadderRow](_columns(owner), owner.formats, lambda row: row.policy.policy_id, self)
        self.view = RowsView(self.model, _say("Policies", "Ladders"))
        self.new_button = Button(_say("Policies", "New ladder"), "plain", "plus")
        self.copy_button = Button(_say("Policies", "Copy"), "plain", "copy")
        self.use_button = Button(_say("Policies", "Use for all"), "plain", "check")
        self.retire_button = Button(_say("Policies", "Remove"), "plain", "archive")
        self.back_button = Button(_say("Policies", "Offer again"), "plain", "undo-2")
        flow = FlowLayout()
        self.buttons = (
            self.new_button, self.copy_button, self.use_button, self.retire_button, self.back_button
        )  # fmt: skip
        for button in self.buttons:
            allow(button, why_not)
            flow.addWidget(button)
        self.body.addWidget(self.view)
        self.body.addLayout(flow)
        self.view.row_chosen.connect(self._tell)

    def show_ladders(self, rows: Sequence[LadderRow], chosen: int) -> None:
        """Show these, on the one that is chosen."""
        self.model.set_rows(rows)
        fit_rows(self.view, _MOST_ROWS)
        self.choose(chosen)

    def choose(self, policy_id: int) -> None:
        """Stand on this one, without telling."""
        self.view.blockSignals(True)
        self.view.choose(policy_id)
        self.view.blockSignals(False)
        self._fit_buttons()

    def _tell(self, row: LadderRow | None) -> None:
        self._fit_buttons()
        if row is not None:
            self.picked.emit(row)

    def _fit_buttons(self) -> None:
        """Who serves all, or somebody, is not removed; what was removed can come back."""
        row = self.view.chosen_row()
        is_offered = row is not None and not row.policy.is_archived
        self.use_button.setVisible(row is not None and is_offered and not row.use.is_default)
        self.retire_button.setVisible(row is not None and is_offered and not row.use.is_used)
        self.back_button.setVisible(row is not None and not is_offered)


def _columns(owner: Owner) -> list[Column[LadderRow]]:
    def ladder(row: LadderRow) -> TwoLines:
        names = ", ".join(stage.name for stage in row.policy.stages)
        return TwoLines(row.policy.name, names or _say("Policies", "reminds of nothing"))

    def state(row: LadderRow) -> Cell:
        if row.policy.is_archived:
            return ChipLook(_say("Policies", "Removed"), "quiet", "archive")
        return ChipLook(_say("Policies", "For all"), "good", "circle-check") if row.use.is_default else None

    return [
        Column(key="name", title=_say("Policies", "Ladder"), kind=Kind.TWO_LINES, stretch=3, smallest=18,
               sortable=False, value=ladder),
        Column(key="who", title=_say("Policies", "Who is reminded by it"), stretch=2, smallest=14, sortable=False,
               hide_below=560, value=lambda row: Words(use_words(row.use, owner), "text2")),
        Column(key="state", title="", kind=Kind.CHIP, sortable=False, value=state),
    ]  # fmt: skip

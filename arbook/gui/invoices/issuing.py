"""The end of writing: a look at the paper, the one question, and issuing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.ledger.errors import ArbookError
from arbook.services.changing import Changes

if TYPE_CHECKING:
    from arbook.gui.invoices.editor import InvoiceEditor


class Issuing(QObject):
    """Works for one editor."""

    def __init__(self, editor: "InvoiceEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def _checked(self) -> bool:
        """Whether it could be issued; what is missing is said where it is missing."""
        self._editor.take_fields()
        for row in self._editor.rows.values():
            row.complain("")
        self._editor.lines.mark(None)
        try:
            self._editor.form.draft()
            self._editor.form.totals()
        except ArbookError as refusal:
            self._show_refusal(refusal)
            return False
        return True

    def _show_refusal(self, refusal: Exception) -> bool:
        if not isinstance(refusal, ArbookError):
            return False
        text, row = self._editor.session.owner.explain(refusal), self._editor.rows.get(refusal.field or "")
        self._editor.foot.say(text, "", "circle-alert", "bad")
        position = refusal.facts.get("position")
        if isinstance(position, int):
            self._editor.lines.mark(position, text)
        if row is not None:
            row.complain(text)
            row.field.setFocus()
        return True

    def show_preview(self) -> None:
        """The paper as it would be issued."""
        if not self._checked():
            return
        draft = self._editor.form.draft()
        dialog = PaperDialog(
            self._editor.session,
            self._editor.window(),
            self.tr("Preview, not issued"),
            lambda office: office.paper.draft(draft),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask(self, *, go_on: bool) -> None:
        """Ask once, then issue; ``go_on`` writes the next one afterwards."""
        known, buyer = self._editor.surroundings, self._editor.buyer
        if not self._checked() or known is None or buyer is None:
            return
        due = self._editor.form.due(self._editor.chosen_terms())
        day = self._editor.session.owner.formats.day(due[-1].due_on) if due else ""
        dialog = IssueDialog(
            self._editor.window(), known.next_number, buyer.card.name, self._editor.totals.to_pay, day
        )
        dialog.accepted.connect(lambda: self._editor.keeper.settle(partial(self._issue, go_on)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _issue(self, go_on: bool) -> None:
        draft, operation_id, draft_id = (
            self._editor.form.draft(),
            self._editor.form.operation_id,
            self._editor.keeper.draft_id,
        )
        today = self._editor.session.owner.today()
        self._set_busy(busy=True)
        self._editor.session.change(
            lambda office: office.invoices.issue(draft, today=today, draft_id=draft_id, operation_id=operation_id),
            done=partial(self._issued, go_on), failed=self._refused,
        )  # fmt: skip

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self._editor.issue, self._editor.issue_next, self._editor.preview):
            button.setEnabled(not busy)

    def _refused(self, error: Exception) -> bool:
        self._set_busy(busy=False)
        return self._show_refusal(error)

    def _issued(self, go_on: bool, changes: Changes) -> None:
        self._set_busy(busy=False)
        self._editor.told.emit(self.tr("Invoice {0} issued.").format(changes.number))
        self._editor.keeper.begin(None)
        if go_on:
            self._editor.begin(None)
        else:
            self._editor.left.emit()

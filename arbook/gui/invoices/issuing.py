"""The end of writing: a look at the paper, the one question, and issuing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.in_advance import pay_in_advance
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.limit_dialog import LimitDialog
from arbook.gui.invoices.line_cells import TAX
from arbook.gui.invoices.reading import missing_letters
from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.ledger.billing import Bill
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceError
from arbook.services.changing import Changes
from arbook.services.credit_limits import CreditLimitError
from arbook.services.drawable import LettersError, is_surely_drawn
from arbook.services.office import Office

if TYPE_CHECKING:
    from arbook.gui.invoices.editor import InvoiceEditor


class Issuing(QObject):
    """Works for one editor."""

    def __init__(self, editor: "InvoiceEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        editor.preview.clicked.connect(self.show_preview)
        editor.issue.clicked.connect(lambda: self.ask(go_on=False))
        editor.issue_next.clicked.connect(lambda: self.ask(go_on=True))
        editor.buyer_card.in_advance.connect(lambda: pay_in_advance(editor))

    def _checked(self) -> bool:
        """Whether it could be issued; what is missing is said where it is missing."""
        editor = self._editor
        editor.take_fields()
        for row in editor.rows.values():
            row.complain("")
        editor.line_help.clear()
        for field in (editor.day, editor.due, editor.supplied_from, editor.supplied_to):
            field.editingFinished.emit()  # what is still being typed is read now
            if field.complaint:
                editor.foot.say(field.complaint, "", "circle-alert", "bad")
                field.setFocus()
                return False
        terms = editor.chosen_terms()
        try:
            editor.form.draft()
            if terms is not None:
                editor.form.bill(terms)
        except ArbookError as refusal:
            self._show_refusal(refusal)
            return False
        return True

    def _show_refusal(self, refusal: Exception) -> bool:
        if not isinstance(refusal, ArbookError):
            return False
        text, row = self._editor.session.owner.explain(refusal), self._editor.rows.get(refusal.field or "")
        self._editor.foot.say(text, "", "circle-alert", "bad")
        self._editor.line_help.go_to(refusal)
        self._editor.whole.open_at(refusal.field or "")
        if row is not None:
            row.complain(text)
            row.note.setMinimumHeight(row.note.heightForWidth(row.field.width()))  # several lines push down
            row.field.setFocus()
        return True

    def _at_its_cell(self, letters: LettersError) -> LettersError:
        """The draft counts the filled lines, the screen all of them."""
        position = letters.facts.get("position")
        if not isinstance(position, int):
            return letters
        cell = TAX if letters.facts.get("why") == "in_tax" else "what"
        on_screen = self._editor.form.filled()[position - 1][0]
        return LettersError(field="lines", **{**letters.facts, "position": on_screen, "cell": cell})

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
        editor = self._editor
        if not self._checked() or editor.buyer is None:
            return
        asked = editor.form.asked(editor.chosen_terms())
        if asked is None or asked.total.minor <= 0:
            self._show_refusal(InvoiceError(field="lines", why="comes_to_nothing"))
            return
        draft = editor.form.draft()
        if is_surely_drawn(draft):
            self._ask(go_on, asked, editor.buyer.letters)
        else:
            editor.session.ask(
                lambda office: missing_letters(office, draft), partial(self._ask, go_on, asked), receiver=self
            )

    def _ask(self, go_on: bool, asked: Bill, letters: LettersError | None) -> None:
        """Say what leaves the house; after a no, letters the paper cannot show are marked."""
        editor = self._editor
        if editor.buyer is None:
            return
        number, owner = editor.next_number, editor.session.owner
        day = editor.form.draft().issued_on
        dialog = IssueDialog(editor.window(), owner, number, editor.buyer, asked, day, letters)
        if letters is not None:
            dialog.rejected.connect(partial(self._show_refusal, self._at_its_cell(letters)))
        dialog.accepted.connect(lambda: editor.keeper.settle(partial(self._issue, go_on)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _issue(self, go_on: bool, override: str = "") -> None:
        """Issue it; ``override`` is the owner's reason to pass the customer's limit."""
        editor = self._editor
        draft, operation_id, draft_id = editor.form.draft(), editor.form.operation_id, editor.keeper.draft_id
        today = editor.session.owner.today()

        def wish(office: Office) -> Changes:
            return office.invoices.issue(
                draft, today=today, draft_id=draft_id, override=override, operation_id=operation_id
            )

        self._set_busy(busy=True)
        editor.session.change(
            editor.keeper.with_unsaved(wish), done=partial(self._issued, go_on), failed=partial(self._refused, go_on)
        )

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self._editor.issue, self._editor.issue_next, self._editor.preview):
            allow(button, one_moment() if busy else "")

    def _refused(self, go_on: bool, error: Exception) -> bool:
        self._set_busy(busy=False)
        self._editor.keeper.touch(self._editor.form, self._editor.chosen_terms())  # it is a draft still
        if isinstance(error, CreditLimitError):
            self._ask_reason(go_on, error)
            return True
        return self._show_refusal(error)

    def _ask_reason(self, go_on: bool, refusal: CreditLimitError) -> None:
        editor = self._editor
        if editor.buyer is None:
            return
        issue = partial(self._issue, go_on)
        name, in_advance = editor.buyer.card.name, partial(pay_in_advance, editor)
        dialog = LimitDialog(editor.window(), editor.session.owner, name, refusal, issue, in_advance)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _issued(self, go_on: bool, changes: Changes) -> None:
        self._set_busy(busy=False)
        self._editor.told.emit(self.tr("Invoice {0} issued.").format(changes.number))
        self._editor.session.issued.emit(changes.made_id or 0, changes.number)
        self._editor.keeper.begin(None)
        if go_on:
            self._editor.begin(None)
        else:
            self._editor.left.emit(changes.made_id)

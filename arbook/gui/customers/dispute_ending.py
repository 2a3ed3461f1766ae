"""How a dispute goes on, and how it ends."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.customers.added_files import AddedFiles
from arbook.gui.customers.agreeing import WritingDialog, invoices_of, pair
from arbook.gui.customers.dispute_words import dispute_sentence, resolution_choices
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import CreditDispute
from arbook.ledger.disputes import Resolution
from arbook.queries.disputes import DisputeRow
from arbook.services.changing import new_operation_id
from arbook.services.disputes import CarryOn, SettleDispute

_WIDTH = 700
_LINES = 3
_say = QCoreApplication.translate


def _running(facts: CustomerPageFacts, dispute_id: int) -> DisputeRow:
    return next(row for row in facts.disputes if row.dispute_id == dispute_id)


class CarryOnDialog(WritingDialog):
    """A dispute goes on: what was found out, who is on it now, and what comes next."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts, dispute_id: int) -> None:
        title = _say("Agreeing", "How the dispute goes on")
        super().__init__(session, parent, title, _say("Agreeing", "Write it down"), "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._row, self._as_of, self._operation_id = _running(facts, dispute_id), facts.as_of, new_operation_id()
        step = self._row.next_step
        self.note, self.assignee, self.files = LinesField(_LINES), Field(self._row.assignee), AddedFiles()
        self.next_on, self.next_note = DateField(session.owner), Field(step.note if step else "")
        self.next_on.set_day(step.due_on if step else None)
        self.next_note.setCursorPosition(0)
        self.rows = {
            "note": FormRow(self.tr("What was said or found out"), self.note),
            "assignee": FormRow(self.tr("Who is on it"), self.assignee),
            "next_on": FormRow(self.tr("Look at it again on"), self.next_on),
            "next_note": FormRow(self.tr("What is to be done then"), self.next_note),
        }
        self.body.addWidget(Label(dispute_sentence(self._row, session.owner), "body", "text2", wrap=True))
        self.body.addWidget(self.rows["note"])
        self.body.addLayout(pair(self.rows["assignee"], self.rows["next_on"]))
        self.body.addWidget(self.rows["next_note"])
        self.body.addWidget(self.files)
        self.files.refused.connect(lambda told: self.tell(told, "circle-alert", "bad"))
        self.tell(self.tr("It stands in the log. What is contested waits as before."), "hand")
        self.keep_draft(f"carry_on:{dispute_id}")

    def confirm(self) -> None:
        """Write it down."""
        command = self._command()
        self.write(
            self.tr("Written down. The dispute goes on."),
            lambda office, wanted: office.disputes.carry_on(command, operation_id=wanted),
            self._operation_id,
            self._as_of,
        )

    def _command(self) -> CarryOn:
        """What was changed; what stayed is not said again."""
        row, step, who = self._row, self._row.next_step, self.assignee.text()
        told = (self.next_on.day, self.next_note.text().strip())
        is_same = step is not None and told == (step.due_on, step.note)
        return CarryOn(
            row.dispute_id,
            self._as_of,
            None if who.strip() == row.assignee else who,
            None if is_same else told[0],
            "" if is_same else told[1],
            self.note.toPlainText(),
            self.files.files,
        )


class SettleDialog(WritingDialog):
    """A dispute is over, begun with one way out; with a credit note it goes on in the dialog for that.

    Signals: ``wish``.
    """

    wish = Signal(object)

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        facts: CustomerPageFacts,
        dispute_id: int,
        resolution: Resolution | None = None,
    ) -> None:
        title = _say("Agreeing", "The dispute is over")
        super().__init__(session, parent, title, _say("Agreeing", "Settle the dispute"), "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._as_of, self._dispute_id, self._operation_id = facts.as_of, dispute_id, new_operation_id()
        row = _running(facts, dispute_id)
        self._is_about_all = row.invoice_id is None
        self.resolution, self.invoice = ChoiceField(resolution_choices()), invoices_of(facts, all_of_them=False)
        self.resolution.set_value(resolution or (Resolution.REJECTED if self._is_about_all else Resolution.CREDITED))
        self.outcome = Field()
        self.rows = {
            "resolution": FormRow(self.tr("How it ended"), self.resolution),
            "outcome": FormRow(self.tr("What came of it"), self.outcome),
            "invoice": FormRow(self.tr("Which invoice is credited"), self.invoice),
        }
        self.body.addWidget(Label(dispute_sentence(row, session.owner), "body", "text2", wrap=True))
        self.body.addLayout(pair(*self.rows.values()))
        self.resolution.chosen.connect(self._tell_what_follows)
        self._tell_what_follows()
        self.keep_draft(f"settle:{dispute_id}:{resolution or ''}")

    def _tell_what_follows(self, *_chosen: object) -> None:
        how = self.resolution.value
        self.rows["outcome"].setVisible(how is not Resolution.CREDITED)
        self.rows["invoice"].setVisible(how is Resolution.CREDITED and self._is_about_all)
        if how is Resolution.CREDITED:
            self.tell(self.tr("The credit note comes next, filled in with what is contested."), "undo-2")
        elif how is Resolution.REJECTED:
            told = self.tr("It is asked for again; the next reminder says politely that you looked into it.")
            self.tell(told, "bell")
        else:
            self.tell(self.tr("What is still open is asked for again."), "bell")

    def _credited(self) -> int | None:
        """The invoice that is credited, where it is about all they owe."""
        picked = self.invoice.value if self._is_about_all else None
        return picked if isinstance(picked, int) else None

    def confirm(self) -> None:
        """Close it."""
        how, on = Resolution(str(self.resolution.value)), self._as_of
        if how is Resolution.CREDITED:
            self.accept()
            self.wish.emit(CreditDispute(self._dispute_id, self._credited()))
            return
        command = SettleDispute(self._dispute_id, on, how, self.outcome.text())
        self.write(
            self.tr("Dispute settled."),
            lambda office, wanted: office.disputes.settle(command, operation_id=wanted),
            self._operation_id,
            on,
        )

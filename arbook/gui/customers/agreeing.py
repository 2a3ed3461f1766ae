"""Small dialogs about one customer: a hold, a note."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.customers.form_agreements import HoldForm
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.customers.retracing import Wish, did
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes, new_operation_id

_WIDTH = 700
_LINES = 3
_say = QCoreApplication.translate


def pair(*rows: FormRow) -> QHBoxLayout:
    """Rows side by side."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for row in rows:
        line.addWidget(row, 1)
    return line


def invoices_of(facts: CustomerPageFacts, *, all_of_them: bool = True) -> ChoiceField:
    """Everything, or one open invoice."""
    choices: dict[object, str] = {None: _say("Agreeing", "All they owe")} if all_of_them else {}
    for line in facts.open:
        if line.row.item.invoice_id:
            choices.setdefault(line.row.item.invoice_id, line.row.item.number)
    return ChoiceField(choices.items())


def only_invoice(facts: CustomerPageFacts) -> int | None:
    """The one that is meant where only one is open."""
    open_ = {line.row.item.invoice_id for line in facts.open} - {0}
    return open_.pop() if len(open_) == 1 else None


class WritingDialog(FormDialog):
    """Writes something down that can be taken back with Undo."""

    def write(self, said: str, wish: Wish, operation_id: str, today: date) -> None:
        """Run the wish; ``said`` is told once it is in the book."""

        def written(changes: Changes) -> None:
            did(self.session, said, changes, wish, today)
            self.finish("")

        self.change(lambda office: wish(office, operation_id), written)


class HoldDialog(WritingDialog):
    """The owner does not want to remind for a while."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Agreeing", "Do not remind {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Pause reminders"), "pause")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form = HoldForm(facts.card.customer_id, facts.as_of)
        self.invoice, self.day, self.reason = invoices_of(facts), DateField(session.owner), Field()
        self.rows = {
            "invoice": FormRow(self.tr("About"), self.invoice),
            "ends_on": FormRow(self.tr("Last day"), self.day, self.tr("Empty: until you end it.")),
            "reason": FormRow(self.tr("Why"), self.reason),
        }
        self.body.addLayout(pair(self.rows["invoice"], self.rows["ends_on"]))
        self.body.addWidget(self.rows["reason"])
        self.tell(self.tr("The customer hears nothing of this."), "pause")
        self.keep_draft(f"hold:{facts.card.customer_id}")

    def confirm(self) -> None:
        """Set it."""
        form, invoice = self.form, self.invoice.value
        form.invoice_id = invoice if isinstance(invoice, int) else None
        form.ends_on, form.reason = self.day.day, self.reason.text()
        command = form.command()
        self.write(
            self.tr("Reminders are paused."),
            lambda office, wanted: office.holds.set(command, operation_id=wanted),
            form.operation_id,
            form.today,
        )


class NoteDialog(WritingDialog):
    """A note for the log."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Agreeing", "Note about {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Keep the note"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts, self._operation_id = facts, new_operation_id()
        self.text = LinesField(_LINES)
        self.rows = {"note": FormRow(self.tr("What was said, or should be remembered"), self.text)}
        self.body.addWidget(self.rows["note"])
        self.tell(self.tr("Only you see this."))
        self.keep_draft(f"note:{facts.card.customer_id}")

    def confirm(self) -> None:
        """Keep it."""
        customer_id, today, text = self._facts.card.customer_id, self._facts.as_of, self.text.toPlainText()
        self.write(
            self.tr("Note kept."),
            lambda office, wanted: office.customers.add_note(customer_id, text, today=today, operation_id=wanted),
            self._operation_id,
            today,
        )

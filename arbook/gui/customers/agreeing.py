"""Small dialogs about one customer: a promise, a dispute and its end, a hold, a note, a contact's full text."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.customers.form_agreements import DisputeForm, HoldForm, PromiseForm
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.customers.retracing import Wish, did
from arbook.gui.customers.words import reason_words, resolution_choices
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.session import Session
from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.ledger.errors import ArbookError
from arbook.services.changing import Changes, new_operation_id
from arbook.services.disputes import SettleDispute

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


def _invoices(facts: CustomerPageFacts) -> ChoiceField:
    """Everything, or one open invoice."""
    choices: dict[object, str] = {None: _say("Agreeing", "All they owe")}
    for line in facts.open:
        if line.row.item.invoice_id:
            choices.setdefault(line.row.item.invoice_id, line.row.item.number)
    return ChoiceField(choices.items())


class WritingDialog(FormDialog):
    """Writes something down that can be taken back with Undo."""

    def write(self, said: str, wish: Wish, operation_id: str, today: date) -> None:
        """Run the wish; ``said`` is told once it is in the book."""

        def written(changes: Changes) -> None:
            did(self.session, said, changes, wish, today)
            self.finish("")

        self.change(lambda office: wish(office, operation_id), written)


class PromiseDialog(WritingDialog):
    """The customer said when they will pay."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Agreeing", "{0} promised to pay").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Write down the promise"), "handshake")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form = PromiseForm(facts.card.customer_id, facts.as_of)
        self.amount, self.day = MoneyField(facts.card.currency, session.owner), DateField(session.owner)
        self.amount.set_amount(facts.aging.overdue or facts.aging.owed or None)
        people = [person.name for person in facts.people if person.name]
        self.who, self.note = Field(people[0] if people else ""), Field()
        self.rows = {
            "amount": FormRow(self.tr("How much"), self.amount),
            "promised_on": FormRow(self.tr("By which day"), self.day),
            "who": FormRow(self.tr("Who said so"), self.who),
            "note": FormRow(self.tr("Their words"), self.note),
        }
        self.body.addLayout(pair(self.rows["amount"], self.rows["promised_on"]))
        self.body.addLayout(pair(self.rows["who"], self.rows["note"]))
        self.tell(self.tr("No reminder goes out until that day is over."), "handshake")
        self.keep_draft(f"promise:{facts.card.customer_id}")

    def confirm(self) -> None:
        """Write it down."""
        form = self.form
        form.amount, form.promised_on = self.amount.amount, self.day.day
        form.who, form.note = self.who.text(), self.note.text()
        try:
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        formats = self.session.owner.formats
        told = self.tr("{0} promised for {1}.").format(
            formats.money(command.amount), formats.day(command.promised_on)
        )
        self.write(
            told,
            lambda office, wanted: office.promises.add(command, operation_id=wanted),
            form.operation_id,
            form.today,
        )


class DisputeDialog(WritingDialog):
    """The customer contests something."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Agreeing", "What {0} disputes").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Write down the dispute"), "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form = DisputeForm(facts.card.customer_id, facts.as_of)
        self.invoice, self.amount = _invoices(facts), MoneyField(facts.card.currency, session.owner)
        self.reason = ChoiceField([(reason, reason_words(reason)) for reason in DisputeReason])
        self.note = Field()
        self.rows = {
            "invoice": FormRow(self.tr("About"), self.invoice),
            "amount": FormRow(self.tr("Contested amount"), self.amount, self.tr("Empty for all of it.")),
            "reason": FormRow(self.tr("It is about"), self.reason),
            "note": FormRow(self.tr("Their words"), self.note),
        }
        self.body.addLayout(pair(self.rows["invoice"], self.rows["amount"]))
        self.body.addLayout(pair(self.rows["reason"], self.rows["note"]))
        self.tell(self.tr("Reminders wait until the dispute is settled."), "hand")
        self.keep_draft(f"dispute:{facts.card.customer_id}")

    def confirm(self) -> None:
        """Write it down."""
        form, invoice = self.form, self.invoice.value
        form.invoice_id = invoice if isinstance(invoice, int) else None
        form.amount, form.note = self.amount.amount, self.note.text()
        form.reason = DisputeReason(str(self.reason.value))
        command = form.command()
        self.write(
            self.tr("Dispute written down. Reminders wait."),
            lambda office, wanted: office.disputes.open(command, operation_id=wanted),
            form.operation_id,
            form.today,
        )


class HoldDialog(WritingDialog):
    """The owner does not want to remind for a while."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Agreeing", "Do not remind {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Pause reminders"), "pause")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form = HoldForm(facts.card.customer_id, facts.as_of)
        self.invoice, self.day, self.reason = _invoices(facts), DateField(session.owner), Field()
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


class SettleDialog(WritingDialog):
    """A dispute is over."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts, dispute_id: int) -> None:
        title = _say("Agreeing", "The dispute is settled")
        super().__init__(session, parent, title, _say("Agreeing", "Settle the dispute"), "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._as_of, self._dispute_id, self._operation_id = facts.as_of, dispute_id, new_operation_id()
        self.resolution, self.outcome = ChoiceField(resolution_choices()), Field()
        self.rows = {
            "resolution": FormRow(self.tr("How it ended"), self.resolution),
            "outcome": FormRow(self.tr("What came of it"), self.outcome),
        }
        self.body.addLayout(pair(*self.rows.values()))
        self.tell(self.tr("Reminders go on from today."), "bell")
        self.keep_draft(f"settle:{dispute_id}")

    def confirm(self) -> None:
        """Close it."""
        how, on = Resolution(str(self.resolution.value)), self._as_of
        command = SettleDispute(self._dispute_id, on, how, self.outcome.text())
        self.write(
            self.tr("Dispute settled."),
            lambda office, wanted: office.disputes.settle(command, operation_id=wanted),
            self._operation_id,
            on,
        )

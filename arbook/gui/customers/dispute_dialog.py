"""What a customer contests: of which invoice, how much or which lines, why, who is on it and what comes next."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from arbook.gui.customers.added_files import AddedFiles
from arbook.gui.customers.agreeing import WritingDialog, invoices_of, pair
from arbook.gui.customers.dispute_words import reason_words
from arbook.gui.customers.form_agreements import DisputeForm
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.customers.words import capital
from arbook.gui.shared import fonts
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.amounts import parse_decimal
from arbook.ledger.calendars import working_day_in
from arbook.ledger.disputes import DisputeReason
from arbook.ledger.errors import ArbookError
from arbook.queries.credited import LineLeft, lines_left

_say = QCoreApplication.translate
_WIDTH = 720
_SOON_DAYS = 7
MOST_LINES = 12
"""So many lines can be ticked; of a longer invoice an amount is contested."""


class ContestedLines(QWidget):
    """The lines of an invoice with a tick, and how many of each are contested."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._formats = session.owner.formats
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.rows: list[tuple[LineLeft, QCheckBox, Field]] = []

    def show_lines(self, lines: tuple[LineLeft, ...]) -> None:
        """Offer what is left of these; many are not offered."""
        for _line, tick, field in self.rows:
            for widget in (tick, field):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.rows = []
        offered = [line for line in lines if line.left] if len(lines) <= MOST_LINES else []
        for place, line in enumerate(offered):
            tick, field = QCheckBox(line.description.replace("\n", " ")), Field(self._formats.quantity(line.left))
            tick.setAccessibleName(self.tr("{0} is contested").format(line.description))
            field.setAccessibleName(self.tr("How much of {0} is contested").format(line.description))
            field.setMaximumWidth(fonts.scaled(110))
            self._grid.addWidget(tick, place, 0)
            self._grid.addWidget(field, place, 1)
            self.rows.append((line, tick, field))

    def quantities(self) -> dict[int, Decimal]:
        """By position, of the ticked lines.

        Raises:
            AmountError: a quantity cannot be read.
        """
        return {line.position: parse_decimal(field.text()) for line, tick, field in self.rows if tick.isChecked()}


def _oldest(facts: CustomerPageFacts) -> int | None:
    """The invoice that is due first and not contested yet: one contests an invoice, hardly ever all that is owed."""
    contested = {
        line.row.item.invoice_id
        for line in facts.open
        if any(rest.kind is AgreementKind.DISPUTE for rest in line.rests)
    }
    found = (line.row.item.invoice_id for line in facts.open)
    return next((each for each in found if each and each not in contested), None)


class DisputeDialog(WritingDialog):
    """The customer contests something; ``about`` is the invoice it was begun from."""

    def __init__(
        self, session: Session, parent: QWidget | None, facts: CustomerPageFacts, about: int | None = None
    ) -> None:
        title = _say("Agreeing", "What {0} disputes").format(facts.card.name)
        super().__init__(session, parent, title, _say("Agreeing", "Write down the dispute"), "hand")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.form = DisputeForm(facts.card.customer_id, facts.as_of)
        self.invoice, self.amount = invoices_of(facts), MoneyField(facts.card.currency, session.owner)
        about = _oldest(facts) if about is None else about
        if about is not None:
            self.invoice.set_value(about)
        self.reason = ChoiceField([(reason, capital(reason_words(reason))) for reason in DisputeReason])
        self.reason.setPlaceholderText(_say("Agreeing", "Choose"))
        self.reason.setCurrentIndex(-1)  # what is counted later is what was said, not what stood there
        self.note, self.assignee, self.next_on = Field(), Field(), DateField(session.owner)
        self.lines, self.lines_head = ContestedLines(session), Label("", "small_strong", "text2")
        self.files = AddedFiles()
        self._arrange()
        self.next_on.set_day(working_day_in(facts.as_of, _SOON_DAYS))  # now the row hears the weekday
        self.invoice.chosen.connect(self._read_lines)
        self.reason.chosen.connect(lambda _reason: self.rows["reason"].complain(""))
        self.files.refused.connect(lambda told: self.tell(told, "circle-alert", "bad"))
        self.tell(self.tr("What is contested is not asked for until it is settled; the rest is."), "hand")
        self._read_lines()
        self.keep_draft(f"dispute:{facts.card.customer_id}")

    def _arrange(self) -> None:
        self.rows = {
            "invoice": FormRow(self.tr("About"), self.invoice),
            "amount": FormRow(self.tr("Contested amount, empty for all of it"), self.amount),
            "reason": FormRow(self.tr("What is wrong"), self.reason),
            "note": FormRow(self.tr("Their words"), self.note),
            "assignee": FormRow(self.tr("Who is on it"), self.assignee),
            "next_on": FormRow(self.tr("Look at it again on"), self.next_on),
        }
        self.lines_head.setText(self.tr("Which lines; none for all of it or the amount"))
        self.body.addLayout(pair(self.rows["invoice"], self.rows["reason"]))
        self.body.addWidget(self.lines_head)
        self.body.addWidget(self.lines)
        self.body.addLayout(pair(self.rows["amount"], self.rows["note"]))
        self.body.addLayout(pair(self.rows["assignee"], self.rows["next_on"]))
        self.body.addWidget(self.files)

    def _read_lines(self, *_chosen: object) -> None:
        invoice_id = self.invoice.value
        self._show_lines(())
        if isinstance(invoice_id, int):
            self.session.ask(lambda office: office.read(lines_left, invoice_id), self._show_lines, receiver=self)

    def _show_lines(self, lines: tuple[LineLeft, ...]) -> None:
        self.lines.show_lines(lines)
        for widget in (self.lines_head, self.lines):
            widget.setVisible(bool(self.lines.rows))
        self.make_room()

    def confirm(self) -> None:
        """Write it down."""
        form, invoice = self.form, self.invoice.value
        form.invoice_id = invoice if isinstance(invoice, int) else None
        form.amount, form.note = self.amount.amount, self.note.text()
        reason = self.reason.value
        form.reason, form.assignee = reason if isinstance(reason, DisputeReason) else None, self.assignee.text()
        form.next_on, form.files = self.next_on.day, self.files.files
        told = form.note.strip() or (reason_words(form.reason) if form.reason else "")
        form.next_note = self.tr("Dispute: {0}").format(told)
        try:
            form.lines = self.lines.quantities()
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self.write(
            self.tr("Dispute written down. It is not asked for until it is settled."),
            lambda office, wanted: office.disputes.open(command, operation_id=wanted),
            form.operation_id,
            form.today,
        )

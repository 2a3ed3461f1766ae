"""An invoice that comes again, as typed: its name, its rhythm, and the words that change with each period."""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.dates import add_months
from arbook.ledger.errors import ArbookError, DateError
from arbook.ledger.recurring import InvoicedAt, PeriodUnit, Recurrence
from arbook.queries.invoices import InvoiceCard
from arbook.queries.recurring import InvoiceTemplate, RecurringRow
from arbook.services.changing import new_operation_id
from arbook.services.recurring import AgreeRecurring

MOST_CHARACTERS = 1000
SHOWN = 3
"""Days of an example."""


@dataclass(slots=True)
class RepeatForm:
    """``every`` is typed with digits; without ``until`` it goes on."""

    customer_id: int
    template: InvoiceTemplate
    name: str = ""
    every: str = "1"
    unit: PeriodUnit = PeriodUnit.MONTH
    invoiced_at: InvoicedAt = InvoicedAt.START
    starts_on: date | None = None
    until: date | None = None
    recurring_id: int | None = None
    operation_id: str = field(default_factory=new_operation_id)

    def recurrence(self) -> Recurrence:
        """The rhythm.

        Raises:
            FormError: ``no_count``.
            DateError: no first day, or beyond the book's range.
            RecurringError: ``every_out_of_range``.
        """
        text = self.every.strip()
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise FormError(field="every", why="no_count")
        if self.starts_on is None:
            raise DateError(field="starts_on", text="", why="empty")
        return Recurrence(self.starts_on, self.unit, int(text), self.invoiced_at, self.until)

    def next_days(self) -> tuple[date, ...]:
        """The first days on which one is written; empty while the rhythm makes none."""
        try:
            rhythm = self.recurrence()
            return tuple(rhythm.invoice_date(period) for period in islice(rhythm.periods(), SHOWN))
        except ArbookError:
            return ()

    def command(self) -> AgreeRecurring:
        """The wish.

        Raises:
            FormError, DateError, RecurringError: as ``recurrence``; a text is ``too_long``.
        """
        for key, text in (("reference", self.template.reference), ("note", self.template.note)):
            if len(text) > MOST_CHARACTERS:
                raise FormError(field=key, why="too_long", most=MOST_CHARACTERS)
        return AgreeRecurring(self.customer_id, self.name, self.recurrence(), self.template)

    def say(self, reference: str, note: str) -> None:
        """Take the texts of the invoice."""
        self.template = replace(self.template, reference=reference, note=note)


def repeat_of_invoice(card: InvoiceCard, terms_id: int | None, today: date) -> RepeatForm:
    """A new one, from an issued invoice or a draft. ``terms_id`` is None where the customer's terms serve.

    An issued invoice was the first of them: the next is due a month later.
    """
    starts_on = add_months(card.row.issued_on, 1) if card.row.state == "issued" else today
    lines = tuple(line.line for line in card.lines)
    template = InvoiceTemplate(lines, card.pricing, terms_id, card.row.reference, card.note)
    name = (lines[0].description if lines else card.row.reference).splitlines()
    return RepeatForm(card.row.customer_id, template, name[0] if name else "", starts_on=starts_on)


def repeat_again(row: RecurringRow) -> RepeatForm:
    """One that is agreed, to be changed."""
    rhythm = row.recurrence
    return RepeatForm(
        row.customer_id, row.template, row.name, str(rhythm.every), rhythm.unit, rhythm.invoiced_at,
        rhythm.starts_on, rhythm.ends_on, row.recurring_id,
    )  # fmt: skip


def agreed_before(row: RecurringRow) -> AgreeRecurring:
    """The wish that makes it what it is now: the way back from a change."""
    return AgreeRecurring(row.customer_id, row.name, row.recurrence, row.template)

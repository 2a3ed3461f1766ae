"""An invoice that comes again, as typed: its name, its rhythm, and the words that change with each period."""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count, islice

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import ArbookError, DateError
from arbook.ledger.recurring import InvoicedAt, Period, PeriodUnit, Recurrence
from arbook.queries.invoices import InvoiceCard
from arbook.queries.recurring import InvoiceTemplate, RecurringRow
from arbook.services.changing import new_operation_id
from arbook.services.recurring import AgreeRecurring
from arbook.services.recurring_drafts import PERIOD

MOST_CHARACTERS = 1000
SHOWN = 3
"""Days of an example."""


@dataclass(slots=True)
class RepeatForm:
    """``every`` is typed with digits; without ``until`` it goes on.

    ``first_on`` is the day of the issued invoice it is made of, the first of them; None for a draft, and for one that
    runs. ``today`` is the day on which it is proposed.
    """

    customer_id: int
    template: InvoiceTemplate
    name: str = ""
    every: str = "1"
    unit: PeriodUnit = PeriodUnit.MONTH
    invoiced_at: InvoicedAt = InvoicedAt.START
    starts_on: date | None = None
    until: date | None = None
    recurring_id: int | None = None
    first_on: date | None = None
    today: date | None = None
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

    def propose_start(self) -> date | None:
        """The next period after the invoice's own that is not over, in the rhythm as it stands; else no other day."""
        if self.first_on is None or self.today is None:
            return self.starts_on
        try:
            rhythm = replace(self, starts_on=self.first_on).recurrence()
            starts = (rhythm.start_of(index) for index in count(1))
            return next(day for day in starts if day >= self.today)
        except ArbookError:
            return self.starts_on

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

    @property
    def what(self) -> str:
        """The text of the first line."""
        return self.template.lines[0].description if self.template.lines else ""

    def say(self, what: str, reference: str, note: str) -> None:
        """Take the texts of the invoice; the days it is for may stand in each of them as ``PERIOD``."""
        first = tuple(replace(line, description=what) for line in self.template.lines[:1])
        self.template = replace(
            self.template, lines=(*first, *self.template.lines[1:]), reference=reference, note=note
        )

    def first_period(self) -> Period | None:
        """What the first of them is for; None while the rhythm makes none."""
        try:
            return next(self.recurrence().periods(), None)
        except ArbookError:
            return None


def repeat_of_invoice(card: InvoiceCard, terms_id: int | None, today: date) -> RepeatForm:
    """A new one, from an issued invoice or a draft. ``terms_id`` is None where the customer's terms serve.

    An issued invoice was the first of them: the next is for the period after its own, or after those that are over.
    """
    first_on = card.row.issued_on if card.row.state == "issued" else None
    lines = tuple(line.line for line in card.lines)
    template = InvoiceTemplate(lines, card.pricing, terms_id, card.row.reference, card.note)
    name = (lines[0].description if lines else card.row.reference).splitlines()
    title = name[0].replace(PERIOD, "").strip() if name else ""
    form = RepeatForm(card.row.customer_id, template, title, starts_on=today, first_on=first_on, today=today)
    form.starts_on = form.propose_start()
    return form


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

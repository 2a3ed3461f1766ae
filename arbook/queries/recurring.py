"""Invoices that come again: what was agreed, and what is due to be written."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceLine, Pricing, TaxRate
from arbook.ledger.recurring import InvoicedAt, Period, PeriodUnit, Recurrence, RecurringError
from arbook.queries.pricing import discount_from_json, discount_to_json, pricing_from_json, pricing_to_json
from arbook.store.tables.customers import customer_table
from arbook.store.tables.recurring import recurring_invoice_table


class RecurringUnknownError(ArbookError):
    """No recurring invoice has this id. Facts: ``recurring_id``."""


@dataclass(frozen=True, slots=True)
class InvoiceTemplate:
    """What stands on an invoice each time."""

    lines: tuple[InvoiceLine, ...]
    pricing: Pricing
    terms_id: int | None = None
    reference: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """An invoice that comes again. ``last_on`` is the date of the last one made of it or left out; ``invoiced_until``
    the last day that one is out for.
    """

    recurring_id: int
    customer_id: int
    customer_number: str
    customer_name: str
    currency: str
    name: str
    recurrence: Recurrence
    last_on: date | None
    invoiced_until: date | None
    template: InvoiceTemplate

    def due(self, today: date) -> tuple[Period, ...]:
        """The periods to be invoiced by ``today``, the oldest first; none where too many were missed."""
        return self._due(today) or ()

    def missed_too_many(self, today: date) -> bool:
        """Whether it lay still for so long that it has to be started again from a later day."""
        return self._due(today) is None

    def _due(self, today: date) -> tuple[Period, ...] | None:
        try:
            return self.recurrence.due(today, after=self.last_on)
        except RecurringError:
            return None

    @property
    def next_period(self) -> Period | None:
        """Which is invoiced next; None when it has ended."""
        return self.recurrence.next_after(self.last_on)

    @property
    def next_on(self) -> date | None:
        """When the next one is to be dated; None when it has ended."""
        period = self.next_period
        return None if period is None else self.recurrence.invoice_date(period)


@dataclass(frozen=True, slots=True)
class DueRecurring:
    """One invoice that should be written now."""

    row: RecurringRow
    period: Period
    dated_on: date


def recurring_invoices(connection: Connection, customer_id: int | None = None) -> tuple[RecurringRow, ...]:
    """All of them, in the order they were agreed."""
    statement = _rows().order_by(recurring_invoice_table.c.id)
    if customer_id is not None:
        statement = statement.where(recurring_invoice_table.c.customer_id == customer_id)
    return tuple(_row(row) for row in connection.execute(statement))


def recurring_by_id(connection: Connection, recurring_id: int) -> RecurringRow:
    """One of them.

    Raises:
        RecurringUnknownError: there is none.
    """
    row = connection.execute(_rows().where(recurring_invoice_table.c.id == recurring_id)).one_or_none()
    if row is None:
        raise RecurringUnknownError(field="recurring", recurring_id=recurring_id)
    return _row(row)


def due_recurring(connection: Connection, today: date) -> tuple[DueRecurring, ...]:
    """What should be written by ``today``, the oldest first; missed ones are all there, but nothing of a rhythm that
    missed too many (``stuck_recurring``).
    """
    found = [
        DueRecurring(row, period, row.recurrence.invoice_date(period))
        for row in recurring_invoices(connection)
        for period in row.due(today)
    ]
    return tuple(sorted(found, key=lambda each: (each.dated_on, each.row.recurring_id)))


def stuck_recurring(connection: Connection, today: date) -> tuple[RecurringRow, ...]:
    """Those of which nothing is written any more, because too many were missed."""
    return tuple(row for row in recurring_invoices(connection) if row.missed_too_many(today))


def template_to_json(template: InvoiceTemplate) -> str:
    """The stored form of a template (docs/book-format.md)."""
    return json.dumps(
        {
            "lines": [
                {
                    "description": line.description,
                    "quantity": f"{line.quantity:f}",
                    "unit": line.unit,
                    "unit_price": f"{line.unit_price:f}",
                    "price_per": f"{line.price_per:f}",
                    "tax": {"name": line.tax.name, "percent": f"{line.tax.percent:f}", "note": line.tax.note},
                    "discount": discount_to_json(line.discount),
                }
                for line in template.lines
            ],
            "pricing": json.loads(pricing_to_json(template.pricing)),
            "terms_id": template.terms_id,
            "reference": template.reference,
            "note": template.note,
        },
        ensure_ascii=False,
    )


def _template(text: str) -> InvoiceTemplate:
    stored = json.loads(text)
    return InvoiceTemplate(
        tuple(_line(each) for each in stored["lines"]),
        pricing_from_json(json.dumps(stored["pricing"])),
        stored["terms_id"],
        stored["reference"],
        stored["note"],
    )


def _line(stored: dict[str, Any]) -> InvoiceLine:
    tax = stored["tax"]
    return InvoiceLine(
        stored["description"],
        Decimal(stored["quantity"]),
        Decimal(stored["unit_price"]),
        TaxRate(tax["name"], Decimal(tax["percent"]), tax["note"]),
        stored["unit"],
        discount_from_json(stored["discount"]),
        Decimal(stored["price_per"]),
    )


def _rows() -> Any:
    customers = customer_table
    return select(
        recurring_invoice_table,
        customers.c.number.label("customer_number"),
        customers.c.name.label("customer_name"),
        customers.c.currency,
    ).join(customers, customers.c.id == recurring_invoice_table.c.customer_id)


def _row(row: Any) -> RecurringRow:
    recurrence = Recurrence(row.starts_on, PeriodUnit(row.unit), row.every, InvoicedAt(row.invoiced_at), row.ends_on)
    return RecurringRow(
        row.id,
        row.customer_id,
        row.customer_number,
        row.customer_name,
        row.currency,
        row.name,
        recurrence,
        row.last_on,
        row.invoiced_until,
        _template(row.template),
    )

"""Invoices that come again."""

from sqlalchemy import Column, Index, Integer, Text

from arbook.store.tables.declaring import book_table, link, one_of, operation_link, text
from arbook.store.types import Day

recurring_invoice_table = book_table(
    "recurring_invoice",
    link("customer_id", "customer"),
    text("name", default=None),
    Column("template", Text, nullable=False),
    text("unit", default=None),
    Column("every", Integer, nullable=False, server_default="1"),
    text("invoiced_at", default="start"),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day),
    Column("last_on", Day),
    Column("invoiced_until", Day),
    operation_link(),
    one_of("unit", "day", "week", "month", "calendar_month", "quarter", "year"),
    one_of("invoiced_at", "start", "end"),
    Index("ix_recurring_invoice_customer_id", "customer_id"),
)
"""An invoice that comes again. ``template`` holds its lines, pricing, terms and texts as JSON; ``last_on`` is the
date of the last invoice made of it or left out, NULL before the first; ``invoiced_until`` is the last day that an
invoice is out for, whatever the rhythm was then.
"""

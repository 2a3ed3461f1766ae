"""Charges for lateness: the day's list tells what they are for, and does without the rest of ``lateness``."""

from sqlalchemy import CheckConstraint, Column, Index, Text

from arbook.store.tables.declaring import book_table, bounded, currency, link, minor, one_of, operation_link, text
from arbook.store.types import Day, Moment

late_charge_table = book_table(
    "late_charge",
    text("number", default=None, unique=True),
    link("customer_id", "customer"),
    currency(),
    Column("charged_on", Day, nullable=False),
    Column("upto_on", Day, nullable=False),
    text("way", default=None),
    minor("interest_minor"),
    minor("costs_minor"),
    text("note"),
    Column("frozen", Text, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("booked_on", Day),
    Column("withdrawn_on", Day),
    text("withdrawn_why"),
    operation_link(),
    one_of("way", "booked", "claimed"),
    bounded("interest_minor", low=0),
    bounded("costs_minor", low=0),
    CheckConstraint("interest_minor + costs_minor > 0", name="asks_for_something"),
    Index("ix_late_charge_customer_id", "customer_id", "charged_on"),
)
"""A document of its own that charges for lateness. ``frozen`` is everything on it, JSON: every slice, the terms, the
law and rates with their sources, the parties. ``booked_on`` is when its entries were written, NULL for what is only
claimed (what of it was let go stands there with its waiver); ``withdrawn_on`` when it was taken back. Nothing else
of it ever changes.
"""

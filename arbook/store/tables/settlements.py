"""Settlements: a smaller sum by a day for what is open, and the stop of further credit."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, UniqueConstraint

from arbook.store.tables.declaring import (
    book_table,
    bounded,
    currency,
    flag,
    link,
    minor,
    one_of,
    operation_link,
    text,
)
from arbook.store.types import Day

settlement_table = book_table(
    "settlement",
    link("customer_id", "customer"),
    currency(),
    minor("sum_minor"),
    Column("offered_on", Day, nullable=False),
    Column("grace_days", Integer, nullable=False, server_default="0"),
    text("note"),
    link("paper_id", "issued_paper"),
    operation_link(),
    bounded("sum_minor", low=1),
    CheckConstraint("grace_days BETWEEN 0 AND 365", name="grace_bounded"),
    Index("ix_settlement_customer_id", "customer_id"),
)
"""A sum that is enough for all its items, if it comes in time. What it has come to is derived from the money and
from its steps, never stored; ``paper_id`` is the letter as it left.
"""

settlement_item_table = book_table(
    "settlement_item",
    link("settlement_id", "settlement"),
    link("due_piece_id", "due_piece"),
    minor("amount_minor"),
    bounded("amount_minor", low=1),
    UniqueConstraint("settlement_id", "due_piece_id"),
    Index("ix_settlement_item_due_piece_id", "due_piece_id"),
)
"""A due piece that is settled with the rest, and what was open of it when that was offered."""

settlement_part_table = book_table(
    "settlement_part",
    link("settlement_id", "settlement"),
    Column("position", Integer, nullable=False),
    Column("due_on", Day, nullable=False),
    minor("amount_minor"),
    bounded("amount_minor", low=1),
    UniqueConstraint("settlement_id", "position"),
)
"""A part of the sum and the last day on which it may come."""

settlement_step_table = book_table(
    "settlement_step",
    link("settlement_id", "settlement"),
    text("kind", default=None),
    Column("dated_on", Day, nullable=False),
    text("reason"),
    flag("is_undone"),
    operation_link(),
    one_of("kind", "accepted", "taken_late", "withdrawn", "met", "fell"),
    Index("ix_settlement_step_settlement_id", "settlement_id"),
)
"""What happened to a settlement. ``taken_late``: what had come by that day counts as in time. ``met`` and ``fell``
are written with the write-off of what was left and with its taking back.
"""

settlement_entry_table = book_table(
    "settlement_entry",
    link("settlement_id", "settlement"),
    link("entry_id", "entry", unique=True),
    Index("ix_settlement_entry_settlement_id", "settlement_id"),
)
"""A write-off of what a settlement let go."""

credit_stop_table = book_table(
    "credit_stop",
    link("customer_id", "customer"),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day),
    Column("lifted_on", Day),
    text("reason"),
    operation_link(),
    Index("ix_credit_stop_customer_id", "customer_id"),
)
"""No further credit: from ``starts_on`` to ``ends_on`` (or until lifted). Reminders go on."""

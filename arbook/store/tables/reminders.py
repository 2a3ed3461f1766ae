"""Reminder policies and stages, runs, reminders, and the outbox of queued messages."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Text, UniqueConstraint

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
from arbook.store.types import Day, Moment

reminder_policy_table = book_table(
    "reminder_policy",
    text("name", default=None, unique=True),
    Column("min_gap_days", Integer, nullable=False),
    flag("is_archived"),
    operation_link(),
    CheckConstraint("min_gap_days BETWEEN 0 AND 365", name="gap_bounded"),
)

reminder_stage_table = book_table(
    "reminder_stage",
    link("policy_id", "reminder_policy"),
    Column("position", Integer, nullable=False),
    text("name", default=None),
    Column("offset_days", Integer, nullable=False),
    text("tone", default="neutral"),
    UniqueConstraint("policy_id", "position"),
    one_of("tone", "warm", "neutral", "firm"),
)

stage_wording_table = book_table(
    "stage_wording",
    link("stage_id", "reminder_stage"),
    text("language", default=None),
    text("subject", default=None),
    text("body", default=None),
    UniqueConstraint("stage_id", "language"),
)
"""The owner's own text of a stage in a language; where there is none the shipped text serves."""

reminder_run_table = book_table(
    "reminder_run",
    Column("as_of", Day, nullable=False),
    Column("queued_at", Moment, nullable=False),
    operation_link(),
)
"""One sitting: what the owner approved and queued together."""

reminder_table = book_table(
    "reminder",
    link("run_id", "reminder_run"),
    link("customer_id", "customer"),
    link("stage_id", "reminder_stage"),
    Column("as_of", Day, nullable=False),
    text("channel", default=None),
    currency(),
    minor("amount_minor"),
    flag("is_void"),
    bounded("amount_minor"),
    one_of("channel", "mail", "letter"),
    Index("ix_reminder_customer_id_as_of", "customer_id", "as_of"),
)
"""One message to one customer. ``is_void`` once it was cancelled or could not be sent: its stage counts as unsent."""

reminder_item_table = book_table(
    "reminder_item",
    link("reminder_id", "reminder"),
    link("due_piece_id", "due_piece", optional=True),
    link("installment_id", "plan_installment", optional=True),
    Column("stage_position", Integer),
    minor("open_minor"),
    flag("is_void"),
    bounded("open_minor", low=0),
    CheckConstraint("(due_piece_id IS NULL) <> (installment_id IS NULL)", name="one_of_two"),
    Index("ix_reminder_item_reminder_id", "reminder_id"),
    Index(
        "uq_reminder_item_piece_stage",
        "due_piece_id",
        "stage_position",
        unique=True,
        sqlite_where=Column("is_void", Integer) == 0,
    ),
    Index(
        "uq_reminder_item_installment_stage",
        "installment_id",
        "stage_position",
        unique=True,
        sqlite_where=Column("is_void", Integer) == 0,
    ),
)
"""An item that the message lists; with a stage it climbs it. The unique indexes are the guard against reminding
an item twice at one stage (a NULL stage is only listed and repeats freely).
"""

message_table = book_table(
    "message",
    link("customer_id", "customer"),
    link("reminder_id", "reminder", optional=True),
    text("state", default="queued"),
    text("to_name"),
    text("to_address", default=None),
    text("subject", default=None),
    text("body", default=None),
    text("attachment_names"),
    text("message_id", default=None, unique=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    text("reason"),
    text("server_reply"),
    Column("queued_at", Moment, nullable=False),
    Column("claimed_at", Moment),
    Column("settled_at", Moment),
    Column("retry_at", Moment),
    operation_link(),
    Column("content", LargeBinary, nullable=False),
    one_of("state", "queued", "sending", "sent", "failed", "unsure", "cancelled"),
    Index("ix_message_state", "state", "id"),
    Index("ix_message_customer_id", "customer_id"),
)
"""The outbox. ``content`` is the exact bytes that leave, made once when queued; ``reason`` a code in
``arbook.sentences``.
"""

message_event_table = book_table(
    "message_event",
    link("message_row_id", "message"),
    Column("at", Moment, nullable=False),
    text("what", default=None),
    Column("detail", Text, nullable=False, server_default=""),
    Index("ix_message_event_message_row_id", "message_row_id"),
)
"""What happened to a message, step by step; append-only."""

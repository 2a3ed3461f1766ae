"""What is agreed with a customer: promises, disputes, holds, payment plans."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint
from sqlalchemy import text as text_of

from arbook.store.tables.declaring import book_table, bounded, currency, link, minor, one_of, operation_link, text
from arbook.store.types import Day

promise_table = book_table(
    "promise",
    link("customer_id", "customer"),
    currency(),
    minor("amount_minor"),
    Column("made_on", Day, nullable=False),
    Column("promised_on", Day, nullable=False),
    Column("withdrawn_on", Day),
    text("who"),
    text("channel"),
    text("note"),
    operation_link(),
    bounded("amount_minor", low=1),
    Index("ix_promise_customer_id", "customer_id"),
)
"""A customer's word. Whether it was kept is derived from the money that came, never stored."""

dispute_table = book_table(
    "dispute",
    link("customer_id", "customer"),
    link("invoice_id", "invoice", optional=True),
    minor("amount_minor", optional=True),
    Column("opened_on", Day, nullable=False),
    Column("closed_on", Day),
    text("reason", default="other"),
    text("note"),
    text("outcome"),
    operation_link(),
    bounded("amount_minor", low=1),
    Index("ix_dispute_customer_id", "customer_id"),
)

hold_table = book_table(
    "hold",
    link("customer_id", "customer"),
    link("invoice_id", "invoice", optional=True),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day),
    Column("lifted_on", Day),
    text("reason"),
    operation_link(),
    Index("ix_hold_customer_id", "customer_id"),
)
"""Do not remind: from ``starts_on`` to ``ends_on`` (or until lifted)."""

payment_plan_table = book_table(
    "payment_plan",
    text("number", default=None, unique=True),
    link("customer_id", "customer"),
    currency(),
    minor("total_minor"),
    text("frequency", default=None),
    Column("agreed_on", Day, nullable=False),
    Column("ended_on", Day),
    text("ending"),
    text("note"),
    operation_link(),
    bounded("total_minor", low=1),
    one_of("frequency", "weekly", "every_two_weeks", "monthly", "every_two_months", "quarterly"),
    one_of("ending", "", "cancelled", "replaced"),
    Index("ix_payment_plan_customer_id", "customer_id"),
)
"""An agreed ladder of dates over open items. It is kept, missed or finished by the money on its items."""

plan_item_table = book_table(
    "plan_item",
    link("plan_id", "payment_plan"),
    link("due_piece_id", "due_piece"),
    minor("amount_minor"),
    bounded("amount_minor", low=1),
    UniqueConstraint("plan_id", "due_piece_id"),
    Index("ix_plan_item_due_piece_id", "due_piece_id"),
)
"""A due piece in a plan, with what was open on the day of the agreement."""

plan_installment_table = book_table(
    "plan_installment",
    link("plan_id", "payment_plan"),
    Column("position", Integer, nullable=False),
    Column("due_on", Day, nullable=False),
    minor("amount_minor"),
    bounded("amount_minor", low=1),
    UniqueConstraint("plan_id", "position"),
)

follow_up_table = book_table(
    "follow_up",
    link("customer_id", "customer"),
    Column("due_on", Day, nullable=False),
    Column("done_on", Day),
    text("note", default=None),
    text("assignee"),
    text("author"),
    operation_link(),
    Index("ix_follow_up_customer_id", "customer_id"),
    Index("ix_follow_up_due_on", "due_on", sqlite_where=text_of("done_on IS NULL")),
)
"""To come back to a customer on a day: why, who is to do it, and who asked for it."""

"""What is agreed with a customer: promises, disputes, holds, payment plans."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, UniqueConstraint
from sqlalchemy import text as text_of

from arbook.store.tables.declaring import (
    book_table,
    bounded,
    currency,
    decimal,
    flag,
    link,
    minor,
    one_of,
    operation_link,
    text,
)
from arbook.store.types import Day

promise_table = book_table(
    "promise",
    link("customer_id", "customer"),
    currency(),
    minor("amount_minor"),
    minor("owed_minor", default=0),
    Column("made_on", Day, nullable=False),
    Column("promised_on", Day, nullable=False),
    Column("grace_days", Integer, nullable=False, server_default="0"),
    Column("withdrawn_on", Day),
    text("ending"),
    link("replaces_id", "promise", optional=True),
    text("who"),
    text("channel"),
    text("note"),
    operation_link(),
    one_of("channel", "", "call", "mail", "person", "letter", "text"),
    one_of("ending", "", "withdrawn", "replaced"),
    bounded("amount_minor", low=1),
    bounded("owed_minor", low=0),
    CheckConstraint("grace_days BETWEEN 0 AND 60", name="grace_bounded"),
    CheckConstraint("withdrawn_on IS NOT NULL OR ending = ''", name="ending_when_ended"),
    Index("ix_promise_customer_id", "customer_id"),
)
"""A customer's word. Whether it was kept is derived from the money that came, never stored. ``owed_minor`` is what
was open of what it is about when it was given (0: nothing yet); ``replaces_id`` is the word it took the place of.
"""

promise_item_table = book_table(
    "promise_item",
    link("promise_id", "promise"),
    link("due_piece_id", "due_piece"),
    UniqueConstraint("promise_id", "due_piece_id"),
    Index("ix_promise_item_due_piece_id", "due_piece_id"),
)
"""A due piece that a promise is about; a promise without one is about all that is owed."""

dispute_table = book_table(
    "dispute",
    link("customer_id", "customer"),
    link("invoice_id", "invoice", optional=True),
    minor("amount_minor", optional=True),
    minor("owed_minor", default=0),
    Column("opened_on", Day, nullable=False),
    Column("closed_on", Day),
    text("reason", default="other"),
    text("note"),
    text("assignee"),
    text("resolution"),
    link("credit_note_id", "invoice", optional=True),
    text("outcome"),
    operation_link(),
    one_of(
        "reason",
        "not_delivered",
        "defect",
        "wrong_price",
        "wrong_quantity",
        "paid",
        "not_ordered",
        "duplicate",
        "other",
    ),
    one_of("resolution", "", "credited", "adjusted", "rejected", "withdrawn"),
    bounded("amount_minor", low=1),
    bounded("owed_minor", low=0),
    CheckConstraint("closed_on IS NOT NULL OR resolution = ''", name="resolution_when_closed"),
    Index("ix_dispute_customer_id", "customer_id"),
    Index("ix_dispute_invoice_id", "invoice_id"),
)
"""What a customer contests. ``owed_minor`` is what was open of the invoice when it was contested; a dispute that the
owner has not closed is over by itself once nothing contested is open any more (``ledger.disputes``).
"""

dispute_line_table = book_table(
    "dispute_line",
    link("dispute_id", "dispute"),
    link("invoice_line_id", "invoice_line"),
    decimal("quantity"),
    minor("amount_minor"),
    bounded("amount_minor", low=1),
    UniqueConstraint("dispute_id", "invoice_line_id"),
)
"""A line that is contested, in this quantity and for this much of the total; they sum to the dispute's amount."""

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
    text("number", default=None),
    Column("version", Integer, nullable=False, server_default="1"),
    link("replaces_id", "payment_plan", optional=True),
    text("reason"),
    link("customer_id", "customer"),
    currency(),
    minor("total_minor"),
    decimal("yearly_percent", default=0),
    minor("fee_minor", default=0),
    flag("waives_charges"),
    text("frequency", default=None),
    Column("agreed_on", Day, nullable=False),
    Column("notice_days", Integer, nullable=False, server_default="3"),
    Column("tolerance_days", Integer, nullable=False, server_default="0"),
    Column("broken_parts", Integer, nullable=False, server_default="2"),
    Column("broken_days", Integer, nullable=False, server_default="21"),
    Column("ended_on", Day),
    text("ending"),
    text("note"),
    link("last_allocation_id", "allocation", optional=True),
    operation_link(),
    bounded("total_minor", low=1),
    bounded("fee_minor", low=0),
    one_of("frequency", "weekly", "every_two_weeks", "monthly", "every_two_months", "quarterly"),
    one_of("ending", "", "cancelled", "replaced", "broken"),
    CheckConstraint("notice_days BETWEEN 0 AND 60 AND tolerance_days BETWEEN 0 AND 60", name="days_bounded"),
    CheckConstraint("broken_parts BETWEEN 0 AND 20 AND broken_days BETWEEN 0 AND 365", name="broken_bounded"),
    UniqueConstraint("number", "version"),
    Index("ix_payment_plan_customer_id", "customer_id"),
    Index("ix_payment_plan_replaces_id", "replaces_id", unique=True, sqlite_where=text_of("replaces_id IS NOT NULL")),
)
"""An agreed ladder of dates over open items. It is kept, missed or finished by the money on its items. A change is a
new version under the same number that ``replaces_id`` the former; ``reason`` says why. What is agreed about keeping
it (``ledger.plan_keeping``) stands with it, whatever the book's rules become. Money allocated after
``last_allocation_id`` pays it (NULL: there was none before).
"""

plan_item_table = book_table(
    "plan_item",
    link("plan_id", "payment_plan"),
    link("due_piece_id", "due_piece"),
    link("installment_id", "plan_installment", optional=True),
    text("role", default="covered"),
    minor("amount_minor"),
    one_of("role", "covered", "charge", "waived"),
    bounded("amount_minor", low=1),
    UniqueConstraint("plan_id", "due_piece_id"),
    Index("ix_plan_item_due_piece_id", "due_piece_id"),
)
"""A due piece in a plan. ``covered``: with what was open on the day of the agreement. ``charge``: what the plan
itself costs, booked on its day; the fee, or interest of a part (``installment_id``). ``waived``: a charge for
lateness that is let go once the plan was kept.
"""

plan_installment_table = book_table(
    "plan_installment",
    link("plan_id", "payment_plan"),
    Column("position", Integer, nullable=False),
    Column("due_on", Day, nullable=False),
    minor("amount_minor"),
    minor("interest_minor", default=0),
    flag("is_down"),
    bounded("amount_minor", low=1),
    bounded("interest_minor", low=0),
    UniqueConstraint("plan_id", "position"),
)
"""An agreed part: with the interest it holds, and whether it is the down payment."""

plan_rules_table = book_table(
    "plan_rules",
    link("policy_id", "reminder_policy", optional=True),
    Column("notice_days", Integer, nullable=False),
    Column("tolerance_days", Integer, nullable=False),
    Column("broken_parts", Integer, nullable=False),
    Column("broken_days", Integer, nullable=False),
    flag("breaks_alone"),
    operation_link(),
    CheckConstraint("notice_days BETWEEN 0 AND 60 AND tolerance_days BETWEEN 0 AND 60", name="days_bounded"),
    CheckConstraint("broken_parts BETWEEN 0 AND 20 AND broken_days BETWEEN 0 AND 365", name="broken_bounded"),
)
"""With what a new plan begins, in one row; by which ladder parts of plans are reminded (NULL: by the customer's own);
and whether a broken plan falls due by itself, or the owner is asked.
"""

follow_up_table = book_table(
    "follow_up",
    link("customer_id", "customer"),
    link("dispute_id", "dispute", optional=True),
    Column("due_on", Day, nullable=False),
    Column("done_on", Day),
    text("note", default=None),
    text("assignee"),
    text("author"),
    operation_link(),
    Index("ix_follow_up_customer_id", "customer_id"),
    Index("ix_follow_up_dispute_id", "dispute_id", sqlite_where=text_of("dispute_id IS NOT NULL")),
    Index("ix_follow_up_due_on", "due_on", sqlite_where=text_of("done_on IS NULL")),
)
"""To come back to a customer on a day: why, who is to do it, and who asked for it. ``dispute_id``: it is the next
step of a dispute.
"""

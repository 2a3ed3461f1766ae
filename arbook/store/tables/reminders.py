"""Reminder policies and stages, runs, reminders, and the outbox of queued messages."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Text, UniqueConstraint

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
from arbook.store.types import Day, Moment

reminder_policy_table = book_table(
    "reminder_policy",
    text("name", default=None, unique=True),
    Column("min_gap_days", Integer, nullable=False),
    flag("says_thanks"),
    flag("appreciates"),
    flag("notes_reliable"),
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
    text("clock", default="due"),
    text("tone", default="neutral"),
    text("channel"),
    text("sender"),
    text("recipient", default="accounts"),
    Column("gives_days", Integer, nullable=False, server_default="7"),
    Column("repeats", Integer, nullable=False, server_default="0"),
    Column("repeat_days", Integer, nullable=False, server_default="14"),
    flag("charges"),
    flag("stops_credit"),
    flag("hands_over"),
    flag("goes_alone"),
    text("from_address"),
    text("encloses", default="statement"),
    flag("is_retired"),
    one_of("clock", "due", "month_end", "last", "deadline", "invoice"),
    one_of("tone", "warm", "neutral", "firm"),
    one_of("channel", "", "mail", "letter", "call", "text"),
    one_of("recipient", "accounts", "owner", "buyer", "other"),
    CheckConstraint("gives_days BETWEEN 0 AND 365", name="gives_bounded"),
    CheckConstraint("repeats BETWEEN 0 AND 50 AND repeat_days BETWEEN 1 AND 365", name="repeats_bounded"),
    Index(
        "uq_reminder_stage_policy_position",
        "policy_id",
        "position",
        unique=True,
        sqlite_where=Column("is_retired", Integer) == 0,
    ),
)
"""A rung. One that was taken out of the ladder is retired, not deleted: reminders that were sent name it. Its
``position`` is then the one of the rung below, so that items go on from there. ``goes_alone``: an unattended run may
send it; ``from_address`` names the mail account it leaves by (empty: the one for all mail); ``encloses`` what goes
with a mail, comma between.
"""

invoice_policy_table = book_table(
    "invoice_policy",
    link("invoice_id", "invoice", unique=True),
    link("policy_id", "reminder_policy"),
    operation_link(),
)
"""The invoice's own policy; it goes before the customer's, the group's and the business's."""

reminder_rules_table = book_table(
    "reminder_rules",
    Column("most_a_day", Integer, nullable=False),
    decimal("least", default=0),
    Column("reply_days", Integer, nullable=False),
    Column("promise_days", Integer, nullable=False, server_default="2"),
    text("quiet_weekdays"),
    flag("keeps_holidays"),
    operation_link(),
    CheckConstraint("most_a_day BETWEEN 0 AND 100000 AND reply_days BETWEEN 0 AND 365", name="within_reason"),
    CheckConstraint("promise_days BETWEEN 0 AND 60", name="promise_days_bounded"),
)
"""What holds for all policies, in one row; without it only the ladders count. ``least`` is a decimal in the
customer's own currency, ``quiet_weekdays`` numbers from 0 (Monday), comma between. ``promise_days`` is the grace
that promises made from now on are given.
"""

quiet_period_table = book_table(
    "quiet_period",
    Column("first_on", Day, nullable=False),
    Column("last_on", Day, nullable=False),
    text("note"),
    operation_link(),
    CheckConstraint("first_on <= last_on", name="in_order"),
)
"""Days on which the owner is away: nobody is reminded."""

stage_wording_table = book_table(
    "stage_wording",
    link("stage_id", "reminder_stage"),
    text("language", default=None),
    text("tone"),
    text("subject", default=None),
    text("body", default=None),
    UniqueConstraint("stage_id", "language", "tone"),
    one_of("tone", "", "warm", "neutral", "firm"),
)
"""The owner's own text of a stage in a language, for one tone or (empty) for every tone that has none of its own;
where there is none the shipped text serves.
"""

call_instead_table = book_table(
    "call_instead",
    link("customer_id", "customer"),
    Column("asked_on", Day, nullable=False),
    Column("dropped_on", Day),
    operation_link(),
    Index("ix_call_instead_asked_on", "asked_on"),
)
"""On the day ``asked_on`` the owner calls this customer instead of writing, unless that was dropped again."""

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
    Column("deadline_on", Day),
    link("late_charge_id", "late_charge", optional=True),
    flag("is_void"),
    bounded("amount_minor"),
    one_of("channel", "mail", "letter", "call", "text"),
    Index("ix_reminder_customer_id_as_of", "customer_id", "as_of"),
)
"""One message to one customer; ``deadline_on`` is the last day it gives. ``is_void`` once it was cancelled or could
not be sent: its stage counts as unsent. A call or a text message stands here once the owner made it. With
``late_charge_id`` it charged for lateness; taken back before it left, the charge is withdrawn with it.
"""

reminder_item_table = book_table(
    "reminder_item",
    link("reminder_id", "reminder"),
    link("due_piece_id", "due_piece", optional=True),
    link("installment_id", "plan_installment", optional=True),
    link("stage_id", "reminder_stage", optional=True),
    Column("turn", Integer, nullable=False, server_default="0"),
    minor("open_minor"),
    flag("is_void"),
    bounded("open_minor", low=0),
    CheckConstraint("(due_piece_id IS NULL) <> (installment_id IS NULL)", name="one_of_two"),
    Index("ix_reminder_item_reminder_id", "reminder_id"),
    Index(
        "uq_reminder_item_piece_stage",
        "due_piece_id",
        "stage_id",
        "turn",
        unique=True,
        sqlite_where=Column("is_void", Integer) == 0,
    ),
    Index(
        "uq_reminder_item_installment_stage",
        "installment_id",
        "stage_id",
        "turn",
        unique=True,
        sqlite_where=Column("is_void", Integer) == 0,
    ),
)
"""An item that the message lists; with a stage it climbs it. The unique indexes are the guard against reminding
an item twice at one stage (a NULL stage is only listed and repeats freely); ``turn`` counts a stage's own repeats.
"""

message_table = book_table(
    "message",
    link("customer_id", "customer"),
    link("reminder_id", "reminder", optional=True),
    link("repeats_id", "message", optional=True),
    text("paper_kind"),
    text("paper_of"),
    text("state", default="queued"),
    text("from_address"),
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
``arbook.sentences``. ``from_address`` names the mail account it leaves by (empty: a letter); ``repeats_id`` the
message that the owner had sent again, perhaps in other words. A mail that brings a paper and reminds of nothing says
which: ``paper_kind`` such as ``receipt``, ``paper_of`` what it is of (``arbook.queries.paper_mails``).
"""

kind_note_table = book_table(
    "kind_note",
    link("customer_id", "customer"),
    text("kind", default=None),
    Column("as_of", Day, nullable=False),
    link("payment_id", "payment", optional=True),
    link("message_row_id", "message", optional=True),
    link("reminder_id", "reminder", optional=True),
    operation_link(),
    one_of("kind", "thanks", "appreciation", "apology"),
    Index("ix_kind_note_customer_id", "customer_id", "as_of"),
    Index("ix_kind_note_message_row_id", "message_row_id"),
    Index("ix_kind_note_reminder_id", "reminder_id", sqlite_where=Column("reminder_id", Integer).is_not(None)),
)
"""A note that asks for nothing: thanks for a payment or for paying on time, or an apology for ``reminder_id``, sent
by mistake. Without a message the owner let it be, or apologized otherwise. One whose message was cancelled or failed
does not count.
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

"""What is agreed and charged for lateness: terms, the owner's own rates and rules, parts of charges, waivers."""

from sqlalchemy import Column, Index, Text, UniqueConstraint

from arbook.store.tables.declaring import book_table, bounded, link, minor, one_of, operation_link, text
from arbook.store.types import Day, ExactDecimal

late_terms_table = book_table(
    "late_terms",
    link("customer_id", "customer", optional=True),
    Column("from_on", Day),
    Column("rule", Text),
    text("note"),
    operation_link(),
    Index("ix_late_terms_customer_id", "customer_id"),
)
"""What is agreed for lateness, with one customer or (``customer_id`` NULL) with all others: append-only, the newest
row counts for invoices issued from ``from_on`` on (NULL: for all). ``rule`` is JSON; NULL: nothing is agreed
any more, so that the book's terms or the law count again.
"""

rate_point_table = book_table(
    "rate_point",
    text("reference", default=None),
    Column("from_on", Day, nullable=False),
    Column("percent", ExactDecimal),
    text("source"),
    Column("looked_up_on", Day, nullable=False),
    operation_link(),
    Index("ix_rate_point_reference", "reference", "from_on"),
)
"""The owner's own points of a reference rate, shipped or own: append-only, the newest row of a day counts.
``percent`` NULL takes the day's point out.
"""

law_rule_table = book_table(
    "law_rule",
    text("country", default=None),
    text("kind", default=None),
    Column("from_on", Day, nullable=False),
    Column("rule", Text),
    operation_link(),
    one_of("kind", "business", "public", "consumer"),
)
"""The owner's own statutory rules beside the shipped ones: append-only, the newest row of country, kind and day
counts. ``rule`` is JSON as in the shipped file; NULL goes back to the shipped one.
"""

late_charge_part_table = book_table(
    "late_charge_part",
    link("late_charge_id", "late_charge"),
    link("due_piece_id", "due_piece"),
    text("basis", default=None),
    minor("interest_minor"),
    minor("costs_minor"),
    one_of("basis", "agreed", "statutory"),
    bounded("interest_minor", low=0),
    bounded("costs_minor", low=0),
    UniqueConstraint("late_charge_id", "due_piece_id"),
    Index("ix_late_charge_part_due_piece_id", "due_piece_id"),
)
"""What of a charge is for which late piece; append-only. The parts sum to the charge."""

late_waiver_table = book_table(
    "late_waiver",
    link("entry_id", "entry"),
    link("late_charge_id", "late_charge"),
    text("reason", default=None),
    text("note"),
    operation_link(),
    one_of("reason", "goodwill", "plan_kept", "our_mistake", "other"),
    UniqueConstraint("entry_id"),
    Index("ix_late_waiver_late_charge_id", "late_charge_id"),
)
"""Why a charge was let go, beside the entry of it (kind ``waiver``); append-only. What is undone is the entry."""

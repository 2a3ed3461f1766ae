"""What the book knows of itself, of its business, and of every change made to it."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from arbook.store.tables.declaring import (
    book_table,
    bounded,
    flag,
    link,
    metadata,
    minor,
    one_of,
    operation_link,
    text,
)
from arbook.store.types import ExactDecimal, Moment

operation_table = Table(
    "operation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sequence", Integer, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("changes", Text, nullable=False),
    sqlite_strict=True,
)
"""Every change to the book: its id is made where the wish is made, so that a repeated wish is recognized."""

book_fact_table = Table(
    "book_fact",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""``book_id``, ``created_at``, ``is_demo``, ``made_by``, perhaps ``scheduled_at``."""

business_profile_table = book_table(
    "business_profile",
    text("name", default=None),
    text("address"),
    text("country"),
    text("email"),
    text("phone"),
    text("website"),
    text("tax_id"),
    text("tagline"),
    text("contact_name"),
    text("currency", default=None),
    text("language", default="en"),
    text("paper_size", default="A4"),
    text("iban"),
    text("bic"),
    text("bank_name"),
    text("payment_note"),
    text("local_account"),
    text("pay_ways", default="bank,code"),
    text("pay_link"),
    text("card_phone"),
    text("check_to"),
    text("cash_note"),
    text("reference_kind", default="plain"),
    text("paper_style", default="modern"),
    text("paper_font", default="auto"),
    text("address_form", default="auto"),
    text("pay_slip", default="none"),
    text("accent", default="#0B6470"),
    Column("logo", LargeBinary),
    flag("gross_prices"),
    text("tax_rounding", default="per_rate"),
    Column("cash_rounding", ExactDecimal),
    minor("small_difference_minor", default=50),
    text("allocation_order", default="oldest"),
    text("age_bands", default="30,60,90"),
    text("limit_action", default="warn"),
    Column("fiscal_month", Integer, nullable=False, server_default="1"),
    link("default_terms_id", "terms", optional=True),
    link("default_policy_id", "reminder_policy", optional=True),
    operation_link(),
    one_of("tax_rounding", "per_rate", "per_line", "exact"),
    one_of("allocation_order", "oldest", "costs_first"),
    one_of("limit_action", "warn", "stop"),
    one_of("pay_slip", "none", "cut_off"),
    one_of("reference_kind", "plain", "rf", "be", "fi", "no10", "no11", "se"),
    bounded("small_difference_minor", low=0),
    bounded("fiscal_month", low=1, high=12),
)
"""One row: who sends the invoices and letters. ``address`` holds lines."""

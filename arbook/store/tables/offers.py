"""What an invoice is made with: number series, terms, tax rates."""

from sqlalchemy import Column, Integer, Text

from arbook.store.tables.declaring import book_table, flag, one_of, operation_link, text
from arbook.store.types import Day, ExactDecimal

series_table = book_table(
    "series",
    text("kind", default=None, unique=True),
    text("pattern", default=None),
    Column("next_counter", Integer, nullable=False, server_default="1"),
    Column("skipped", Integer, nullable=False, server_default="0"),
    Column("last_issued_on", Day),
    one_of("kind", "invoice", "credit_note", "plan", "customer", "late_charge"),
)
"""Gapless numbers: the counter moves in the same transaction that issues the paper. ``skipped`` counts the numbers
it stepped over because papers from elsewhere have them.
"""

terms_table = book_table(
    "terms",
    text("name", default=None, unique=True),
    Column("rule", Text, nullable=False),
    flag("is_archived"),
    operation_link(),
)
"""``rule`` is the terms as JSON (docs/book-format.md)."""

tax_rate_table = book_table(
    "tax_rate",
    text("name", default=None),
    Column("percent", ExactDecimal, nullable=False),
    text("kind", default="standard"),
    text("note"),
    flag("is_default"),
    flag("is_archived"),
    operation_link(),
    one_of("kind", "standard", "reduced", "zero", "exempt", "reverse_charge"),
)

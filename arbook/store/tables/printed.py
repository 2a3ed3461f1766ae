"""What stands on paper: lines of an invoice, logos, and the record of other papers that left the house."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy import text as text_of

from arbook.store.tables.declaring import book_table, decimal, link, minor, operation_link, text
from arbook.store.types import Day, Moment

invoice_line_table = book_table(
    "invoice_line",
    link("invoice_id", "invoice"),
    Column("position", Integer, nullable=False),
    text("description", default=None),
    decimal("quantity"),
    text("unit"),
    decimal("unit_price"),
    decimal("price_per", default=1),
    text("discount"),
    text("tax_name"),
    decimal("tax_percent"),
    text("tax_note"),
    minor("net_minor"),
    link("corrects_line_id", "invoice_line", optional=True),
    UniqueConstraint("invoice_id", "position"),
    Index(
        "ix_invoice_line_corrects_line_id", "corrects_line_id", sqlite_where=text_of("corrects_line_id IS NOT NULL")
    ),
)
"""Lines as printed. A credit note's line may name the line it takes back, ``corrects_line_id``."""

logo_table = book_table(
    "logo",
    text("sha256", default=None, unique=True),
    Column("content", LargeBinary, nullable=False),
    operation_link(),
)
"""Each logo that an issued paper bears, once: the paper names it by its hash and shows it for ever."""

issued_paper_table = book_table(
    "issued_paper",
    text("kind", default=None),
    link("customer_id", "customer"),
    Column("dated_on", Day, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("frozen", Text, nullable=False),
    text("sha256", default=None),
    Column("content", LargeBinary),
    operation_link(),
    Index("ix_issued_paper_customer_id", "customer_id"),
)
"""A statement or agreement that left the house: its data as JSON and the hash of its bytes."""

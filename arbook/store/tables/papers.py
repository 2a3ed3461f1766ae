"""Invoices and credit notes: number series, lines, and due pieces; and the record of other issued papers."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy import text as text_of

from arbook.store.tables.declaring import (
    book_table,
    bounded,
    currency,
    decimal,
    link,
    minor,
    one_of,
    operation_link,
    text,
    word_table,
)
from arbook.store.types import Day, Moment

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

invoice_table = book_table(
    "invoice",
    text("kind", default="invoice"),
    text("state", default="draft"),
    text("source", default="arbook"),
    Column("number", Text),
    link("customer_id", "customer"),
    link("corrects_id", "invoice", optional=True),
    Column("issued_on", Day, nullable=False),
    currency(),
    Column("terms", Text, nullable=False),
    Column("own_due_on", Day),
    text("reference"),
    text("note"),
    minor("net_minor"),
    minor("tax_minor"),
    minor("rounding_minor", default=0),
    minor("total_minor"),
    text("pricing", default="{}"),
    Column("typed", Text),
    Column("frozen", Text),
    Column("issued_at", Moment),
    operation_link(),
    one_of("kind", "invoice", "credit_note"),
    one_of("state", "draft", "issued"),
    one_of("source", "arbook", "elsewhere"),
    bounded("total_minor", low=0),
    CheckConstraint("(state = 'issued') = (number IS NOT NULL)", name="number_when_issued"),
    CheckConstraint("total_minor = net_minor + tax_minor + rounding_minor", name="adds_up"),
    CheckConstraint("typed IS NULL OR state = 'draft'", name="typed_in_draft"),
    UniqueConstraint("kind", "number"),
    Index("ix_invoice_customer_id_issued_on", "customer_id", "issued_on"),
    Index("ix_invoice_issued_on_id", "issued_on", "id"),
    Index("ix_invoice_total_minor", "total_minor"),
)
"""An issued paper. Credit notes hold positive amounts and name what they correct.

``terms`` is the frozen rule, ``pricing`` how the lines are priced and what is taken off or added for the whole paper,
``frozen`` the parties' names and addresses as printed, all JSON. ``rounding_minor`` is what cash rounding adds.
``own_due_on`` is the owner's own due date in place of what the terms say. ``typed`` is what stands in the lines of a
draft that make no invoice yet, JSON; NULL once issued.
"""

Index("ix_invoice_drafts", invoice_table.c.id, sqlite_where=invoice_table.c.state == "draft")

invoice_word_table = word_table("invoice_word", "invoice")
"""Number and reference of every issued paper, as words that "find anything" reads (``services.finding``)."""

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

due_piece_table = book_table(
    "due_piece",
    link("entry_id", "entry"),
    link("invoice_id", "invoice", optional=True),
    link("customer_id", "customer"),
    currency(),
    Column("position", Integer, nullable=False),
    Column("issued_on", Day, nullable=False),
    Column("due_on", Day, nullable=False),
    Column("first_due_on", Day, nullable=False),
    minor("amount_minor"),
    minor("open_minor"),
    bounded("amount_minor", low=0),
    CheckConstraint("open_minor BETWEEN 0 AND amount_minor", name="open_within_amount"),
    UniqueConstraint("entry_id", "position"),
    Index("ix_due_piece_invoice_id", "invoice_id"),
)
"""A part of what an entry charges, with its own due date: of an invoice mostly, else of a charge, an opening
balance, or money given back. ``open_minor`` is kept beside the allocations it derives from,
in the same transaction and by one module (``services.postings``); ``arbook check`` recomputes it. ``first_due_on``
stays when an extension moves ``due_on``.
"""

Index(
    "ix_due_piece_open",
    due_piece_table.c.customer_id,
    due_piece_table.c.due_on,
    due_piece_table.c.open_minor,
    due_piece_table.c.currency,
    due_piece_table.c.issued_on,
    sqlite_where=due_piece_table.c.open_minor != 0,
)

due_change_table = book_table(
    "due_change",
    link("due_piece_id", "due_piece"),
    Column("dated_on", Day, nullable=False),
    Column("from_on", Day, nullable=False),
    Column("to_on", Day, nullable=False),
    text("reason"),
    operation_link(),
    Index("ix_due_change_due_piece_id", "due_piece_id", "dated_on"),
)
"""An extension: from ``dated_on`` on the piece is due on ``to_on``. Append-only; ``due_piece.first_due_on`` stays."""

recurring_invoice_table = book_table(
    "recurring_invoice",
    link("customer_id", "customer"),
    text("name", default=None),
    Column("template", Text, nullable=False),
    text("unit", default=None),
    Column("every", Integer, nullable=False, server_default="1"),
    text("invoiced_at", default="start"),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day),
    Column("last_on", Day),
    Column("invoiced_until", Day),
    operation_link(),
    one_of("unit", "day", "week", "month", "calendar_month", "quarter", "year"),
    one_of("invoiced_at", "start", "end"),
    Index("ix_recurring_invoice_customer_id", "customer_id"),
)
"""An invoice that comes again. ``template`` holds its lines, pricing, terms and texts as JSON; ``last_on`` is the
date of the last invoice made of it or left out, NULL before the first; ``invoiced_until`` is the last day that an
invoice is out for, whatever the rhythm was then.
"""

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

"""Invoices and credit notes, the pieces in which they are due, and what moved a due date."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text, UniqueConstraint

from arbook.store.tables.declaring import book_table, bounded, currency, link, minor, one_of, operation_link, text
from arbook.store.types import Day, Moment

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
    Column("supplied_from_on", Day),
    Column("supplied_to_on", Day),
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
    CheckConstraint("(supplied_from_on IS NULL) = (supplied_to_on IS NULL)", name="supplied_whole"),
    CheckConstraint("supplied_from_on <= supplied_to_on", name="supplied_in_order"),
    CheckConstraint("typed IS NULL OR state = 'draft'", name="typed_in_draft"),
    UniqueConstraint("kind", "number"),
    Index("ix_invoice_customer_id_issued_on", "customer_id", "issued_on"),
    Index("ix_invoice_issued_on_id", "issued_on", "id"),
    Index("ix_invoice_total_minor", "total_minor"),
)
"""An issued paper. Credit notes hold positive amounts and name what they correct.

``terms`` is the frozen rule, ``pricing`` how the lines are priced and what is taken off or added for the whole paper,
``frozen`` the parties' names and addresses as printed, all JSON. ``rounding_minor`` is what cash rounding adds.
``own_due_on`` is the owner's own due date in place of what the terms say. ``supplied_from_on`` to ``supplied_to_on``
say when it was supplied, both NULL where that is the date of the invoice. ``typed`` is what stands in the lines of a
draft that make no invoice yet, JSON; NULL once issued.
"""

Index("ix_invoice_drafts", invoice_table.c.id, sqlite_where=invoice_table.c.state == "draft")
Index("ix_invoice_corrects_id", invoice_table.c.corrects_id, sqlite_where=invoice_table.c.corrects_id.is_not(None))

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
    link("undoes_id", "due_change", optional=True),
    operation_link(),
    Index("ix_due_change_due_piece_id", "due_piece_id", "dated_on"),
)
"""An extension: from ``dated_on`` on the piece is due on ``to_on``. Append-only; ``due_piece.first_due_on`` stays.
One that was taken back is undone by another that leads back, ``undoes_id``.
"""

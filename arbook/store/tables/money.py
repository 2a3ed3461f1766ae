"""The ledger proper: payments, entries that are never changed, allocations, and what is on account."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, Text

from arbook.store.tables.declaring import book_table, bounded, currency, link, minor, one_of, operation_link, text
from arbook.store.types import Day, ExactDecimal, Moment

payment_table = book_table(
    "payment",
    link("customer_id", "customer"),
    Column("received_on", Day, nullable=False),
    currency(),
    minor("amount_minor"),
    text("method", default="bank"),
    text("reference"),
    text("note"),
    Column("source_key", Text, unique=True),
    operation_link(),
    one_of("method", "bank", "cash", "card", "check", "direct_debit", "other"),
    bounded("amount_minor", low=1),
    Index("ix_payment_customer_id_received_on", "customer_id", "received_on"),
    Index("ix_payment_received_on_id", "received_on", "id"),
    Index("ix_payment_amount_minor", "amount_minor"),
)
"""Money received. ``source_key`` recognizes a line of an imported file when the file comes again."""

entry_table = book_table(
    "entry",
    link("customer_id", "customer"),
    currency(),
    Column("dated_on", Day, nullable=False),
    Column("posted_at", Moment, nullable=False),
    text("kind", default=None),
    minor("amount_minor"),
    link("invoice_id", "invoice", optional=True),
    link("payment_id", "payment", optional=True),
    link("late_charge_id", "late_charge", optional=True),
    link("reverses_id", "entry", optional=True),
    text("detail"),
    text("nature"),
    operation_link(),
    one_of("nature", "", "interest", "costs"),
    one_of(
        "kind",
        "invoice",
        "credit_note",
        "payment",
        "refund",
        "write_off",
        "discount",
        "charge",
        "waiver",
        "opening",
        "reversal",
    ),
    bounded("amount_minor"),
    CheckConstraint("kind <> 'reversal' OR reverses_id IS NOT NULL", name="reversal_points_back"),
    Index("ix_entry_customer_id_dated_on", "customer_id", "dated_on", "id"),
    Index("ix_entry_payment_id", "payment_id"),
    Index("ix_entry_invoice_id", "invoice_id"),
    Index("ix_entry_late_charge_id", "late_charge_id", sqlite_where=Column("late_charge_id", Integer).isnot(None)),
    Index(
        "ix_entry_reverses_id", "reverses_id", unique=True, sqlite_where=Column("reverses_id", Integer).isnot(None)
    ),
)
"""One signed line of a customer's ledger: plus is owed, minus is in the customer's favor. Triggers refuse to
change or delete one; a mistake is undone by a new entry that points back, once. ``nature`` tells of a charge whether
it is interest or costs; ``late_charge_id`` names the paper that charges for lateness, as ``invoice_id`` an invoice.
"""

entry_tax_table = book_table(
    "entry_tax",
    link("entry_id", "entry"),
    text("tax_name"),
    Column("tax_percent", ExactDecimal),
    minor("net_minor"),
    minor("tax_minor"),
    Index("ix_entry_tax_entry_id", "entry_id"),
)
"""What a discount or write-off takes of net and tax, one row a rate; ``tax_percent`` is NULL where the invoice says
only how much tax it holds. Append-only.
"""

on_account_table = book_table(
    "on_account",
    link("entry_id", "entry"),
    link("customer_id", "customer"),
    currency(),
    Column("dated_on", Day, nullable=False),
    minor("amount_minor"),
    minor("open_minor"),
    bounded("amount_minor", low=0),
    CheckConstraint("open_minor BETWEEN 0 AND amount_minor", name="open_within_amount"),
    Index("ix_on_account_entry_id", "entry_id", unique=True),
)
"""What can still be put on items of a payment, credit note, write-off or discount: the mirror of ``due_piece``,
kept by the same module.
"""

Index(
    "ix_on_account_open",
    on_account_table.c.customer_id,
    on_account_table.c.dated_on,
    on_account_table.c.open_minor,
    on_account_table.c.currency,
    sqlite_where=on_account_table.c.open_minor != 0,
)

allocation_table = book_table(
    "allocation",
    link("on_account_id", "on_account"),
    link("due_piece_id", "due_piece"),
    Column("allocated_on", Day, nullable=False),
    minor("amount_minor"),
    operation_link(),
    bounded("amount_minor"),
    Index("ix_allocation_due_piece_id", "due_piece_id", "allocated_on", "amount_minor"),
    Index("ix_allocation_on_account_id", "on_account_id", "allocated_on", "amount_minor"),
    Index("ix_allocation_allocated_on", "allocated_on", "due_piece_id", "on_account_id", "amount_minor"),
)
"""The share of money for one due piece, from the day on which both existed. Append-only: it is taken back by a
negative one.
"""

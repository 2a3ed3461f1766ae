"""The whole schema: importing this module declares every table, and adds what SQLAlchemy has no words for."""

from arbook.store.tables import (
    agreements,
    book,
    customers,
    late_charges,
    lateness,
    money,
    offers,
    papers,
    printed,
    recurring,
    remembered,
    reminders,
    settlements,
    unattended,
    words,
)  # fmt: skip
from arbook.store.tables.declaring import make_foreign_keys, metadata

DECLARING = (
    agreements, book, customers, late_charges, lateness, money, offers,
    papers, printed, recurring, remembered, reminders, settlements, unattended, words,
)  # fmt: skip
make_foreign_keys()

_NEVER_CHANGED = (
    "entry",
    "entry_tax",
    "allocation",
    "payment",
    "contact_made",
    "contact_file",
    "operation",
    "message_event",
    "issued_paper",
    "due_change",
    "logo",
    "late_terms",
    "rate_point",
    "law_rule",
    "late_charge_part",
    "late_waiver",
    "promise_item",
    "dispute_line",
    "settlement",
    "settlement_item",
    "settlement_part",
    "settlement_entry",
)
_NEVER_DELETED = (
    "invoice",
    "due_piece",
    "on_account",
    "message",
    "reminder",
    "reminder_item",
    "payment_plan",
    "late_charge",
    "settlement_step",
)


def _refuse(table: str, event: str, condition: str, why: str) -> str:
    verb = event.partition(" ")[0].lower()
    when = f" WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER {table}_refuse_{verb} BEFORE {event} ON {table} FOR EACH ROW{when}"
        f" BEGIN SELECT RAISE(ABORT, '{why}'); END"
    )


def _differs(columns: tuple[str, ...]) -> str:
    """The condition that an update touches one of these."""
    return " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)


_KEPT_OF_CHARGES = (
    *("id", "number", "customer_id", "currency", "charged_on", "upto_on", "way"),
    *("interest_minor", "costs_minor", "note", "frozen", "issued_at", "operation_id"),
)
"""A claim is booked later, or withdrawn; all else of it stays."""

_KEPT_OF_MESSAGES = ("customer_id", "to_name", "to_address", "subject", "body", "attachment_names", "content")
"""A message changes its state; what it says stays."""

TRIGGERS: tuple[str, ...] = (
    *(_refuse(table, "UPDATE", "", f"{table} rows are never changed") for table in _NEVER_CHANGED),
    *(_refuse(table, "DELETE", "", f"{table} rows are never deleted") for table in _NEVER_CHANGED),
    *(
        _refuse(table, "DELETE", "", f"{table} rows are never deleted")
        for table in _NEVER_DELETED
        if table != "invoice"
    ),
    _refuse("invoice", "UPDATE", "OLD.state = 'issued'", "an issued invoice is never changed"),
    _refuse("invoice", "DELETE", "OLD.state = 'issued'", "an issued invoice is never deleted"),
    "CREATE TRIGGER invoice_line_refuse_insert BEFORE INSERT ON invoice_line FOR EACH ROW"
    " WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) = 'issued'"
    " BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END",
    *(
        _refuse(
            "invoice_line",
            event,
            "(SELECT state FROM invoice WHERE id = OLD.invoice_id) = 'issued'",
            "an issued invoice is never changed",
        )
        for event in ("UPDATE", "DELETE")
    ),
    _refuse("late_charge", "UPDATE", _differs(_KEPT_OF_CHARGES), "a late charge is never changed"),
    _refuse("message", "UPDATE", _differs(_KEPT_OF_MESSAGES), "what a message says is never changed"),
    "CREATE TRIGGER allocation_same_customer BEFORE INSERT ON allocation FOR EACH ROW WHEN NOT EXISTS"
    " (SELECT 1 FROM due_piece d JOIN on_account a ON a.id = NEW.on_account_id"
    " WHERE d.id = NEW.due_piece_id AND d.customer_id = a.customer_id AND d.currency = a.currency"
    " AND NEW.allocated_on >= max(d.issued_on, a.dated_on))"
    " BEGIN SELECT RAISE(ABORT, 'an allocation joins money and item of one customer, currency and day'); END",
)
"""What the database itself refuses, whoever asks."""

__all__ = ["DECLARING", "TRIGGERS", "metadata"]

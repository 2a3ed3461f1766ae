"""Runs that nobody watched, and what holds for them."""

from sqlalchemy import Column, Text

from arbook.store.tables.declaring import book_table, flag, link, one_of, operation_link, text
from arbook.store.types import Day, Moment

unattended_rules_table = book_table(
    "unattended_rules",
    flag("mails_report"),
    operation_link(),
)
"""What holds for runs by themselves, in at most one row. ``mails_report``: the owner gets the report by mail too."""

unattended_run_table = book_table(
    "unattended_run",
    Column("as_of", Day, nullable=False),
    Column("at", Moment, nullable=False),
    link("run_id", "reminder_run", optional=True),
    text("outcome", default="done"),
    Column("report", Text, nullable=False),
    flag("is_seen"),
    operation_link(),
    one_of("outcome", "done", "stopped", "refused"),
)
"""A run that nobody watched, with its report as JSON: what went, what failed, and what it left to the owner and why.
``run_id`` is what it queued. It stands on Today until the owner has seen it (``is_seen``).
"""

"""Customers, the people there, and every contact made with them."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy import text as text_of

from arbook.store.tables.declaring import (
    book_table,
    bounded,
    currency,
    flag,
    link,
    minor,
    one_of,
    operation_link,
    text,
)
from arbook.store.types import Day, Moment

customer_group_table = book_table(
    "customer_group",
    text("name", default=None, unique=True),
    link("policy_id", "reminder_policy", optional=True),
    operation_link(),
)
"""Customers that are reminded alike; a customer's own policy goes before the group's."""

customer_table = book_table(
    "customer",
    text("number", default=None, unique=True),
    text("name", default=None),
    text("kind", default="business"),
    currency(),
    text("language"),
    text("address"),
    text("country"),
    text("tax_id"),
    text("note"),
    text("search_key"),
    Column("since_on", Day),
    link("terms_id", "terms", optional=True),
    link("policy_id", "reminder_policy", optional=True),
    link("group_id", "customer_group", optional=True),
    minor("credit_limit_minor", optional=True),
    flag("is_archived"),
    operation_link(),
    one_of("kind", "business", "public", "consumer"),
    bounded("credit_limit_minor", low=0),
)
"""Who owes. ``search_key`` is the folded number and name, and the names and mail addresses of the people there."""

Index("ix_customer_name", customer_table.c.name.collate("NOCASE"))
Index("ix_customer_search_key", customer_table.c.search_key)

person_table = book_table(
    "person",
    link("customer_id", "customer"),
    text("name"),
    text("role", default="accounts"),
    text("email"),
    text("phone"),
    text("language"),
    text("address"),
    flag("gets_reminders", default=True),
    Column("position", Integer, nullable=False, server_default="1"),
    operation_link(),
    one_of("role", "accounts", "owner", "buyer", "other"),
    Index("ix_person_customer_id", "customer_id"),
)
"""Somebody at the customer; ``address`` is a letter address that differs from the customer's."""

contact_made_table = book_table(
    "contact_made",
    link("customer_id", "customer"),
    Column("made_at", Moment, nullable=False),
    Column("made_on", Day, nullable=False),
    text("kind", default=None),
    text("direction", default="out"),
    text("subject"),
    text("body"),
    text("with_whom"),
    text("author"),
    text("mail_id"),
    link("message_id", "message", optional=True),
    Column("facts", Text),
    text("behind"),
    operation_link(),
    text("earlier_hash", default=None),
    text("own_hash", default=None),
    one_of("direction", "out", "in", "own"),
    Index("ix_contact_made_customer_id_made_on", "customer_id", "made_on"),
    Index("ix_contact_made_mail_id", "mail_id", sqlite_where=text_of("mail_id <> ''")),
)
"""The log, append-only: mails, letters, calls, notes, and what happened to promises, disputes, plans and holds.

``facts`` is JSON for events that the faces put into words (``kind`` such as ``plan_agreed``). The two hashes chain
the lines of a book, see ``ledger.evidence``; ``services.contact_log`` alone writes here.
"""

contact_file_table = book_table(
    "contact_file",
    link("contact_id", "contact_made"),
    Column("position", Integer, nullable=False),
    text("file_name", default=None),
    text("media_type", default=None),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("contact_id", "position"),
)
"""A file that came with a line of the log, such as what hung on a reply."""

customer_manner_table = book_table(
    "customer_manner",
    link("customer_id", "customer", unique=True),
    text("tone"),
    flag("is_sensitive"),
    text("reason"),
    operation_link(),
    one_of("tone", "", "warm", "neutral", "firm"),
)
"""How the owner wants a customer to be spoken to, where that is not left to the relationship (an empty ``tone``).

A sensitive one is reminded in no batch and always warmly, for the ``reason`` given.
"""

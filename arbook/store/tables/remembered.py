"""What is kept for the owner's next time: how mail leaves, what the columns of a file mean, a form half filled in."""

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from arbook.store.tables.declaring import book_table, flag, metadata, one_of, operation_link, text
from arbook.store.types import Moment

mail_account_table = book_table(
    "mail_account",
    text("sender_name"),
    text("address", default=None, unique=True),
    text("host", default=None),
    Column("port", Integer, nullable=False),
    text("security", default=None),
    text("username"),
    Column("per_minute", Integer, nullable=False, server_default="0"),
    Column("per_hour", Integer, nullable=False, server_default="0"),
    Column("pause_seconds", Integer, nullable=False, server_default="0"),
    text("imap_host"),
    Column("imap_port", Integer, nullable=False, server_default="993"),
    text("writes_to"),
    text("sign_in", default="password"),
    text("client_id"),
    text("tenant"),
    text("authorize_url"),
    text("token_url"),
    text("sign_in_scope"),
    flag("is_default", default=True),
    operation_link(),
    one_of("security", "starttls", "tls"),
    one_of("sign_in", "password", "microsoft", "other"),
    CheckConstraint("per_minute >= 0 AND per_hour >= 0 AND pause_seconds BETWEEN 0 AND 3600", name="pace_bounded"),
)
"""How mail leaves, one row a sender; the password lives in the operating system's keyring only. What its provider
takes in a minute and an hour (0: no limit); ``imap_host`` empty: no copy in the Sent folder; ``writes_to`` a folder:
messages become files there and nothing is sent. ``sign_in``: with a password, or in the browser at Microsoft or
elsewhere (OAuth2); the columns after it say as whom and where, none of it is secret.
"""

import_mapping_table = book_table(
    "import_mapping",
    text("kind", default=None),
    text("header_signature", default=None, unique=True),
    Column("mapping", Text, nullable=False),
    operation_link(),
)
"""The column mapping that the owner corrected, found again by the header of the next file."""

form_draft_table = Table(
    "form_draft",
    metadata,
    Column("key", Text, primary_key=True),
    Column("kept_at", Moment, nullable=False),
    Column("content", Text, nullable=False),
    sqlite_strict=True,
)
"""What was typed into a form that is not saved yet. No operation stands behind it: nothing of it counts so far."""

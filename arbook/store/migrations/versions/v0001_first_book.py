"""Schema version 1: the first book."""

from pathlib import Path

from alembic import op

from arbook.store.statements import split_statements

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables, indexes and triggers of ``0001_first_book.sql``."""
    frozen = Path(__file__).with_name("0001_first_book.sql").read_text(encoding="utf-8")
    for statement in split_statements(frozen):
        op.get_bind().exec_driver_sql(statement)

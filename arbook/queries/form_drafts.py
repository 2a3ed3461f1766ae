"""What stands in forms that were left, or cut off by a crash, before they were saved."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from arbook.store.tables.remembered import form_draft_table


@dataclass(frozen=True, slots=True)
class FormDraft:
    """``content`` holds what was typed, by field; ``kept_at`` is a UTC moment."""

    content: dict[str, Any]
    kept_at: datetime


def form_draft(connection: Connection, key: str) -> FormDraft | None:
    """What was left in this form, or None."""
    table = form_draft_table
    row = connection.execute(select(table).where(table.c.key == key)).one_or_none()
    return None if row is None else FormDraft(json.loads(row.content), row.kept_at)

"""More time that was given for an invoice: the last agreement, as a letter confirms it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from arbook.store.tables.papers import due_change_table, due_piece_table


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """Agreed on a day; ``from_on`` is when the first of the moved pieces was due before. ``operation_id`` takes it
    back.
    """

    agreed_on: date
    from_on: date
    to_on: date
    piece_ids: frozenset[int]
    operation_id: str


def last_extension(connection: Connection, invoice_id: int) -> ExtensionRow | None:
    """The newest agreement on an invoice that was not taken back; None where there is none."""
    changes, pieces, undone = due_change_table, due_piece_table, due_change_table.alias("undone")
    rows = connection.execute(
        select(changes)
        .join(pieces, pieces.c.id == changes.c.due_piece_id)
        .outerjoin(undone, undone.c.undoes_id == changes.c.id)
        .where(pieces.c.invoice_id == invoice_id, changes.c.undoes_id.is_(None), undone.c.id.is_(None))
        .order_by(changes.c.id.desc())
    ).all()
    if not rows:
        return None
    together = [row for row in rows if row.operation_id == rows[0].operation_id]
    first_on = min(row.from_on for row in together)
    moved = frozenset(row.due_piece_id for row in together)
    return ExtensionRow(rows[0].dated_on, first_on, rows[0].to_on, moved, rows[0].operation_id)

"""An import under way: what it knows of the book, what it counted, what it complains of."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from arbook.importing.reading import Complaint
from arbook.importing.rows import Record
from arbook.services.changing import Change
from arbook.services.import_batch import ImportBatch
from arbook.store.tables.money import payment_table
from arbook.store.tables.papers import invoice_table


@dataclass(slots=True)
class ImportCount:
    """What an import added; ``known`` rows were in the book already, ``updated`` customers were completed."""

    customers: int = 0
    invoices: int = 0
    payments: int = 0
    known: int = 0
    updated: int = 0


@dataclass(slots=True)
class RunningImport:
    """An import under way: the book's customers by number, the rows to write, the complaints."""

    change: Change
    today: date
    batch: ImportBatch
    customers: dict[str, tuple[int, str]]
    count: ImportCount = field(default_factory=ImportCount)
    complaints: list[Complaint] = field(default_factory=list)

    def complain(self, record: Record, field_key: str, text: str, why: str, **facts: object) -> None:
        """Remember what is wrong with a row."""
        self.complaints.append(Complaint(record.line, field_key, "", text, why, facts))


def known_invoices(change: Change) -> dict[str, Any]:
    """The invoices of the book by number."""
    table = invoice_table
    rows = change.connection.execute(
        select(
            table.c.id, table.c.number, table.c.customer_id, table.c.total_minor, table.c.currency, table.c.issued_on
        ).where(table.c.kind == "invoice", table.c.number.is_not(None))
    )
    return {row.number: row for row in rows}


def has_payment(change: Change, source_key: str) -> bool:
    """Whether this line of a file was taken before."""
    table = payment_table
    return change.connection.execute(select(table.c.id).where(table.c.source_key == source_key)).first() is not None

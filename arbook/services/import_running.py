"""An import under way: what it knows of the book, what it counted, what it complains of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from arbook.importing.reading import Complaint
from arbook.importing.rows import CustomerRecord, InvoiceRecord, Record
from arbook.importing.who import plain_name
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
    """An import under way: the book's customers by number and numbers by name, the rows to write, the complaints."""

    change: Change
    today: date
    batch: ImportBatch
    customers: dict[str, tuple[int, str]]
    numbers: dict[str, list[str]]
    count: ImportCount = field(default_factory=ImportCount)
    complaints: list[Complaint] = field(default_factory=list)

    def recognized(self, records: Iterable[Any]) -> Iterator[Any]:
        """The rows, those that tell a customer's name instead of the number with the number the book has.

        A name that several customers have is complained of.
        """
        for record in records:
            key = "number" if isinstance(record, CustomerRecord) else "customer_number"
            told = getattr(record, key)
            found = self._numbers_of(record, told)
            if len(found) > 1:
                self.complain(record, key, told, "several_of_that_name")
            else:
                yield replace(record, **{key: found[0]}) if found else record

    def _numbers_of(self, record: Record, told: str | None) -> list[str]:
        """Under which numbers the book has a name that stands in the number's place; nothing for a number."""
        if told is None or told in self.customers:
            return []
        return self.numbers.get(plain_name(told), []) if _name_of(record) in (None, told) else []

    def complain(self, record: Record, field_key: str, text: str, why: str, **facts: object) -> None:
        """Remember what is wrong with a row."""
        self.complaints.append(Complaint(record.line, field_key, "", text, why, facts))


def _name_of(record: Record) -> str | None:
    if isinstance(record, CustomerRecord):
        return record.name
    return record.customer_name if isinstance(record, InvoiceRecord) else None


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

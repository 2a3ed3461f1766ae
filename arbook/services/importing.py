"""Taking typed rows of a file into the book: all of them or none, and nothing twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, select

from arbook.importing.fields import ImportKind
from arbook.importing.reading import Complaint
from arbook.importing.rows import Record
from arbook.importing.watching import Watch, watched
from arbook.importing.who import plain_name
from arbook.ledger.errors import ArbookError
from arbook.services.changing import Change, Changes, Counter
from arbook.services.import_batch import ImportBatch
from arbook.services.import_customers import take_customers
from arbook.services.import_invoices import take_invoices
from arbook.services.import_payments import take_payments
from arbook.services.import_running import ImportCount, RunningImport
from arbook.store.tables.customers import customer_table
from arbook.store.tables.remembered import import_mapping_table


class ImportRefusedError(ArbookError):
    """Rows do not fit the book; nothing was taken. ``complaints`` say which lines and why."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__(count=len(complaints))
        self.complaints = complaints


class _DryRunDoneError(Exception):
    """Ends a dry run inside its transaction, which is rolled back."""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """The count, and what changed (None after a dry run)."""

    count: ImportCount
    changes: Changes | None


class ImportService:
    """Customers, invoices and payments from files."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def run(
        self,
        kind: ImportKind,
        records: Sequence[Record],
        *,
        today: date,
        is_dry_run: bool = False,
        operation_id: str | None = None,
        watch: Watch | None = None,
    ) -> ImportOutcome:
        """Take the rows. A dry run does all of it and rolls it back. ``watch`` is told how far it is.

        Raises:
            ImportRefusedError: rows contradict the book; nothing was taken.
            ImportStoppedError: ``watch`` asked to stop; nothing was taken.
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """
        count = ImportCount()

        def work(change: Change) -> None:
            running = RunningImport(change, today, ImportBatch(change), *_customers(change), count)
            _TAKE[kind](running, running.recognized(watched(records, watch)))
            if running.complaints:
                raise ImportRefusedError(tuple(running.complaints))
            if is_dry_run:
                raise _DryRunDoneError

        try:
            return ImportOutcome(count, self._counter.change(f"import_{kind.value}", work, operation_id))
        except _DryRunDoneError:
            return ImportOutcome(count, None)

    def keep_mapping(self, kind: ImportKind, header_signature: str, mapping: str) -> Changes:
        """Remember a corrected mapping for the next file with this header."""

        def work(change: Change) -> None:
            table = import_mapping_table
            change.connection.execute(delete(table).where(table.c.header_signature == header_signature))
            facts = {"kind": kind.value, "header_signature": header_signature, "mapping": mapping}
            change.insert(table, **facts, operation_id=change.operation_id)

        return self._counter.change("keep_mapping", work)


def _customers(change: Change) -> tuple[dict[str, tuple[int, str]], dict[str, list[str]]]:
    """Id and currency by number, and the numbers by name."""
    table = customer_table
    rows = change.connection.execute(select(table.c.number, table.c.name, table.c.id, table.c.currency)).all()
    numbers: dict[str, list[str]] = {}
    for row in rows:
        numbers.setdefault(plain_name(row.name), []).append(row.number)
    return {row.number: (row.id, row.currency) for row in rows}, numbers


_TAKE = {
    ImportKind.CUSTOMERS: take_customers,
    ImportKind.INVOICES: take_invoices,
    ImportKind.PAYMENTS: take_payments,
}

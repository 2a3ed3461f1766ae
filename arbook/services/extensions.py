"""More time for one invoice: a dated, reasoned event. The first due date stays (trade rule 13)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select, update

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.services.agreed import check_beside, note_event
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.papers import due_change_table, due_piece_table

LONGEST_REASON = 2000


class ExtensionError(ArbookError):
    """Time that cannot be given. Facts: ``why``, ``due_on``."""


@dataclass(frozen=True, slots=True)
class ExtendInvoice:
    """From ``agreed_on`` on the invoice's open pieces are due on ``to_on``; those due later stay."""

    invoice_id: int
    to_on: date
    agreed_on: date
    reason: str


class ExtensionService:
    """Use cases around due dates that move."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def extend(self, command: ExtendInvoice, *, today: date, operation_id: str | None = None) -> Changes:
        """Give more time. ``Changes.number`` is the invoice's.

        Raises:
            InvoiceUnknownError: no such invoice.
            ExtensionError: ``nothing_open``, ``not_later``, ``before_issued``, ``before_earlier`` (with
                ``earlier``, the day of the last agreement), ``in_future``, ``no_reason``, ``long_reason``.
            DateError: a day beyond the book's range.
        """
        return self._counter.change("extend_invoice", lambda change: _extend(change, command, today), operation_id)

    def extend_all(
        self,
        customer_id: int,
        *,
        to_on: date,
        agreed_on: date,
        reason: str,
        today: date,
        operation_id: str | None = None,
    ) -> Changes:
        """The same for every invoice of a customer of which something is open and due before ``to_on``: all or none.

        Raises:
            ExtensionError: as ``extend``; ``nothing_open`` where there is no such invoice.
        """

        def work(change: Change) -> None:
            table = due_piece_table
            mine = (table.c.customer_id == customer_id, table.c.open_minor > 0, table.c.due_on < to_on)
            query = select(table.c.invoice_id).where(*mine, table.c.invoice_id.is_not(None)).distinct()
            invoices = sorted(change.connection.execute(query).scalars())
            if not invoices:
                raise ExtensionError(field="invoice", why="nothing_open")
            for invoice_id in invoices:
                _extend(change, ExtendInvoice(invoice_id, to_on, agreed_on, reason), today)

        return self._counter.change("extend_all", work, operation_id)

    def take_back(self, undone_id: str, *, today: date, operation_id: str | None = None) -> Changes:
        """Take more time back that an operation gave: what it moved is due as before, from today on.

        Raises:
            ExtensionError: ``unknown``, ``already_undone``, ``moved_since``.
        """
        return self._counter.change("undo_extension", lambda change: _undo(change, undone_id, today), operation_id)


def _extend(change: Change, command: ExtendInvoice, today: date) -> None:
    invoice = invoice_by_id(change.connection, command.invoice_id)
    _check(command, invoice, today)
    _check_order(change, command, invoice)
    customer_id = invoice.row.customer_id
    check_beside(change.connection, AgreementKind.EXTENSION, customer_id, command.agreed_on, command.invoice_id)
    for piece in invoice.pieces:
        if piece.open and piece.due_on < command.to_on:
            change.insert(
                due_change_table,
                due_piece_id=piece.piece_id,
                dated_on=command.agreed_on,
                from_on=piece.due_on,
                to_on=command.to_on,
                reason=command.reason.strip(),
                operation_id=change.operation_id,
            )
            row = due_piece_table.c.id == piece.piece_id
            change.connection.execute(update(due_piece_table).where(row).values(due_on=command.to_on))
    facts = {"invoice": invoice.row.number, "from_on": invoice.row.due_on, "to_on": command.to_on}
    note_event(change, invoice.row.customer_id, command.agreed_on, "due_extended", facts, command.reason)
    change.touch("invoice", command.invoice_id)
    change.touch("customer", invoice.row.customer_id)
    change.made(command.invoice_id, invoice.row.number)


def _check_order(change: Change, command: ExtendInvoice, invoice: InvoiceCard) -> None:
    """What was known on a day of the past is told by the order of these events, so that order has to hold."""
    pieces = [piece.piece_id for piece in invoice.pieces]
    table = due_change_table
    earlier = change.connection.execute(
        select(func.max(table.c.dated_on)).where(table.c.due_piece_id.in_(pieces))
    ).scalar()
    if earlier is not None and command.agreed_on < earlier:
        raise ExtensionError(field="agreed_on", why="before_earlier", earlier=earlier)


def _check(command: ExtendInvoice, invoice: InvoiceCard, today: date) -> None:
    in_book_range(command.to_on)
    in_book_range(command.agreed_on)
    open_ = [piece.due_on for piece in invoice.pieces if piece.open]
    if not open_:
        raise ExtensionError(field="invoice", why="nothing_open")
    if command.agreed_on < invoice.row.issued_on:
        raise ExtensionError(field="agreed_on", why="before_issued")
    if command.agreed_on > today:
        raise ExtensionError(field="agreed_on", why="in_future", today=today)
    if command.to_on <= min(open_):
        raise ExtensionError(field="to_on", why="not_later", due_on=min(open_))
    if not command.reason.strip():
        raise ExtensionError(field="reason", why="no_reason")
    if len(command.reason) > LONGEST_REASON:
        raise ExtensionError(field="reason", why="long_reason", most=LONGEST_REASON)


def _undo(change: Change, undone_id: str, today: date) -> None:
    table, pieces = due_change_table, due_piece_table
    given = select(table, pieces.c.due_on, pieces.c.invoice_id, pieces.c.customer_id).join(
        pieces, pieces.c.id == table.c.due_piece_id
    )
    rows = change.connection.execute(
        given.where(table.c.operation_id == undone_id, table.c.undoes_id.is_(None))
    ).all()
    if not rows:
        raise ExtensionError(why="unknown")
    undone = select(table.c.id).where(table.c.undoes_id.in_([row.id for row in rows])).limit(1)
    if change.connection.execute(undone).scalar() is not None:
        raise ExtensionError(why="already_undone")
    if any(row.due_on != row.to_on for row in rows):
        raise ExtensionError(why="moved_since")
    for row in rows:
        change.insert(
            table,
            due_piece_id=row.due_piece_id,
            dated_on=max(today, row.dated_on),
            from_on=row.to_on,
            to_on=row.from_on,
            reason=row.reason,
            undoes_id=row.id,
            operation_id=change.operation_id,
        )
        change.connection.execute(update(pieces).where(pieces.c.id == row.due_piece_id).values(due_on=row.from_on))
        change.touch("invoice", row.invoice_id)
    note_event(change, rows[0].customer_id, today, "due_restored", {"to_on": min(row.from_on for row in rows)})
    change.touch("customer", rows[0].customer_id)
    change.made(rows[0].invoice_id)

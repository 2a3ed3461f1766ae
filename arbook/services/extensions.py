"""More time for one invoice: a dated, reasoned event. The first due date stays (trade rule 13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, ScalarSelect, func, select, update

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.services.agreed import check_beside, check_pieces, note_event
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.customers import contact_made_table
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

    def give_again(self, taken_id: str, *, today: date, operation_id: str | None = None) -> Changes:
        """Give the time again that an operation took back, from today on. ``take_back`` takes it back once more.

        Raises:
            ExtensionError: ``unknown``, ``moved_since``.
            AgreementError: what was agreed since that more time cannot stand beside.
        """
        return self._counter.change("extend_again", lambda change: _give_again(change, taken_id, today), operation_id)


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
    table = due_change_table
    rows = _moved_by(change, undone_id, table.c.undoes_id.is_(None))
    undone = select(table.c.operation_id).where(table.c.undoes_id.in_([row.id for row in rows])).limit(1)
    taken_id = change.connection.execute(undone).scalar()
    if taken_id is not None:
        again_id = _given_again(change, taken_id)
        if again_id is None:
            raise ExtensionError(why="already_undone")
        _undo(change, again_id, today)
        return
    _check_stands(rows)
    for row in rows:
        _lead_back(change, row, today, undoes_id=row.id)
    note_event(change, rows[0].customer_id, today, "due_restored", {"to_on": min(row.from_on for row in rows)})
    change.touch("customer", rows[0].customer_id)
    change.made(rows[0].invoice_id)


def _give_again(change: Change, taken_id: str, today: date) -> None:
    rows = _moved_by(change, taken_id, due_change_table.c.undoes_id.is_not(None))
    _check_stands(rows)
    customer_id, kind = rows[0].customer_id, AgreementKind.EXTENSION
    check_pieces(change.connection, customer_id, [row.due_piece_id for row in rows], today, kind)
    for row in rows:
        _lead_back(change, row, today)
    line_id = change.connection.execute(select(_line_of(taken_id))).scalar_one()
    note_event(change, customer_id, today, "undone", {"contact_id": line_id})
    change.touch("customer", customer_id)
    change.made(rows[0].invoice_id)


def _given_again(change: Change, taken_id: str) -> str | None:
    """The operation that gave again what this one took back."""
    log = contact_made_table
    told = func.json_extract(log.c.facts, "$.contact_id") == _line_of(taken_id)
    return change.connection.execute(select(log.c.operation_id).where(log.c.kind == "undone", told)).scalar()


def _line_of(taken_id: str) -> ScalarSelect[int]:
    """The line of the log that says that time was taken back."""
    log = contact_made_table.alias("taken")
    own = (log.c.operation_id == taken_id, log.c.kind == "due_restored")
    return select(log.c.id).where(*own).scalar_subquery()


def _moved_by(change: Change, operation_id: str, which: ColumnElement[bool]) -> list[Row[Any]]:
    """The due dates that an operation moved, with where they stand now."""
    table, pieces = due_change_table, due_piece_table
    rows = change.connection.execute(
        select(table, pieces.c.due_on, pieces.c.invoice_id, pieces.c.customer_id)
        .join(pieces, pieces.c.id == table.c.due_piece_id)
        .where(table.c.operation_id == operation_id, which)
    ).all()
    if not rows:
        raise ExtensionError(why="unknown")
    return list(rows)


def _check_stands(rows: Iterable[Row[Any]]) -> None:
    if any(row.due_on != row.to_on for row in rows):
        raise ExtensionError(why="moved_since")


def _lead_back(change: Change, row: Row[Any], today: date, undoes_id: int | None = None) -> None:
    """Move a due date back to where ``row`` moved it from."""
    pieces = due_piece_table
    change.insert(
        due_change_table,
        due_piece_id=row.due_piece_id,
        dated_on=max(today, row.dated_on),
        from_on=row.to_on,
        to_on=row.from_on,
        reason=row.reason,
        undoes_id=undoes_id,
        operation_id=change.operation_id,
    )
    change.connection.execute(update(pieces).where(pieces.c.id == row.due_piece_id).values(due_on=row.from_on))
    change.touch("invoice", row.invoice_id)

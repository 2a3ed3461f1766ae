"""Taking typed rows of a file into the book: all of them or none, and nothing twice."""

import json
from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from arbook.importing.fields import ImportKind
from arbook.importing.reading import Complaint
from arbook.importing.rows import CustomerRecord, InvoiceRecord, PaymentRecord, Record
from arbook.ledger.allocation import propose_allocation
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, Terms, due_pieces, net_days
from arbook.queries.items import open_items
from arbook.queries.settings import profile, terms_list
from arbook.services.changing import Change, Changes, Counter
from arbook.services.customers import CustomerError, CustomerFacts, PersonFacts, add_customer
from arbook.services.import_batch import ImportBatch, shares_of
from arbook.services.payments import METHODS, RecordPayment, write_payment
from arbook.services.postings import allocate
from arbook.services.settings import ensure_terms
from arbook.store.tables.agreements import dispute_table
from arbook.store.tables.book import import_mapping_table
from arbook.store.tables.customers import customer_table
from arbook.store.tables.money import payment_table
from arbook.store.tables.papers import due_piece_table, invoice_table


class ImportRefusedError(ArbookError):
    """Rows do not fit the book; nothing was taken. ``complaints`` say which lines and why."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__(count=len(complaints))
        self.complaints = complaints


class _DryRunDoneError(Exception):
    """Ends a dry run inside its transaction, which is rolled back."""


@dataclass(slots=True)
class ImportCount:
    """What an import added; ``known`` rows were in the book already."""

    customers: int = 0
    invoices: int = 0
    payments: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """The count, and what changed (None after a dry run)."""

    count: ImportCount
    changes: Changes | None


@dataclass(slots=True)
class _Import:
    """An import under way: the book's customers by number, the rows to write, the complaints."""

    change: Change
    today: date
    batch: ImportBatch
    customers: dict[str, tuple[int, str]]
    count: ImportCount = field(default_factory=ImportCount)
    complaints: list[Complaint] = field(default_factory=list)

    def complain(self, record: Record, field_key: str, text: str, why: str, **facts: object) -> None:
        self.complaints.append(Complaint(record.line, field_key, "", text, why, facts))


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
    ) -> ImportOutcome:
        """Take the rows. A dry run does all of it and rolls it back.

        Raises:
            ImportRefusedError: rows contradict the book; nothing was taken.
            ReadOnlyBookError, NothingSavedError: see ``Counter.change``.
        """
        count = ImportCount()

        def work(change: Change) -> None:
            running = _Import(change, today, ImportBatch(change), _customers(change), count)
            _TAKE[kind](running, records)
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


def _customers(change: Change) -> dict[str, tuple[int, str]]:
    table = customer_table
    rows = change.connection.execute(select(table.c.number, table.c.id, table.c.currency))
    return {row.number: (row.id, row.currency) for row in rows}


def _take_customers(running: _Import, records: Sequence[Any]) -> None:
    for record in records:
        if record.number in running.customers:
            running.count.known += 1
            continue
        _add_customer(running, record, _customer_facts(running, record))


def _customer_facts(running: _Import, record: CustomerRecord) -> CustomerFacts:
    place = " ".join(part for part in (record.postcode, record.city) if part)
    person = PersonFacts(name=record.contact_name or "", email=record.email or "", phone=record.phone or "")
    terms_id = None
    if record.terms_days is not None:
        terms_id = ensure_terms(running.change, net_days(record.terms_days))
    return CustomerFacts(
        number=record.number,
        name=record.name,
        kind=record.kind or "business",
        currency=record.currency or "",
        language=record.language or "",
        address="\n".join(part for part in (record.address, place) if part),
        country=record.country or "",
        tax_id=record.tax_id or "",
        terms_id=terms_id,
        people=(person,) if person != PersonFacts() else (),
    )


def _add_customer(running: _Import, record: Record, facts: CustomerFacts) -> None:
    try:
        customer_id = add_customer(running.change, facts, running.today)
    except CustomerError as error:
        running.complain(record, error.field or "", facts.name, str(error.facts["why"]))
        return
    currency = facts.currency or profile(running.change.connection).currency
    running.customers[facts.number] = (customer_id, currency)
    running.count.customers += 1


def _take_invoices(running: _Import, records: Sequence[Any]) -> None:
    known = _known_invoices(running.change)
    terms = _default_terms(running.change)
    late_settlements: list[InvoiceRecord] = []
    for record in records:
        if record.number in known:
            _check_known(running, record, known[record.number])
            late_settlements.append(record)
            continue
        customer_id = _customer_of(running, record)
        if customer_id is not None:
            _add_invoice(running, record, customer_id, terms)
    if running.complaints:
        return
    running.batch.write()
    for record in late_settlements:
        _settle_known(running, record, known[record.number])


def _customer_of(running: _Import, record: InvoiceRecord) -> int | None:
    """The customer's id, made when missing; None after a complaint."""
    if record.customer_number not in running.customers:
        people = (PersonFacts(email=record.email),) if record.email else ()
        facts = CustomerFacts(
            number=record.customer_number,
            name=record.customer_name or record.customer_number,
            currency=record.currency,
            country=record.country or "",
            since_on=record.issued_on,
            people=people,
        )
        _add_customer(running, record, facts)
    found = running.customers.get(record.customer_number)
    if found is None:
        return None
    customer_id, currency = found
    if currency != record.currency:
        running.complain(record, "currency", record.currency, "customer_has_other_currency", currency=currency)
        return None
    return customer_id


def _add_invoice(running: _Import, record: InvoiceRecord, customer_id: int, terms: Terms) -> None:
    tax = record.tax_amount.minor if record.tax_amount else 0
    pieces = (
        (DuePiece(record.due_on, record.amount),)
        if record.due_on
        else due_pieces(terms, record.issued_on, record.amount)
    )
    frozen = {"customer": {"number": record.customer_number, "name": record.customer_name or record.customer_number}}
    invoice: dict[str, Any] = {
        "kind": "invoice",
        "state": "issued",
        "source": "elsewhere",
        "number": record.number,
        "customer_id": customer_id,
        "issued_on": record.issued_on,
        "currency": record.currency,
        "terms": "[]",
        "reference": record.reference or "",
        "net_minor": record.amount.minor - tax,
        "tax_minor": tax,
        "total_minor": record.amount.minor,
        "frozen": json.dumps(frozen, ensure_ascii=False),
        "issued_at": running.change.now,
        "operation_id": running.change.operation_id,
    }
    rows = running.batch.add_invoice(invoice, pieces)
    running.count.invoices += 1
    payment = _settlement(running, record, customer_id)
    if payment is not None:
        running.batch.add_payment(payment, shares_of(Money(payment["amount_minor"], record.currency), rows))
        running.count.payments += 1
    elif record.is_disputed:
        _open_dispute(running, customer_id, invoice["id"])


def _settlement(running: _Import, record: InvoiceRecord, customer_id: int) -> dict[str, Any] | None:
    """The payment that a settlement date or a paid amount tells of; without a date it came on the due date at the
    latest, and never after today.
    """
    paid = record.paid_amount or (record.amount if record.settled_on else None)
    if paid is None or paid.minor == 0:
        return None
    received_on = record.settled_on or min(record.due_on or record.issued_on, running.today)
    return {
        "customer_id": customer_id,
        "received_on": received_on,
        "currency": record.currency,
        "amount_minor": paid.minor,
        "method": "other",
        "reference": record.number,
        "note": "",
        "source_key": f"invoice:{record.number}:{received_on}:{paid.minor}",
        "operation_id": running.change.operation_id,
    }


def _open_dispute(running: _Import, customer_id: int, invoice_id: int) -> None:
    """A disputed invoice that is not paid; the row is written after the invoice (its key is checked at once)."""
    running.batch.afterwards(
        dispute_table,
        {
            "customer_id": customer_id,
            "invoice_id": invoice_id,
            "opened_on": running.today,
            "reason": "other",
            "operation_id": running.change.operation_id,
        },
    )


def _known_invoices(change: Change) -> dict[str, Any]:
    table = invoice_table
    rows = change.connection.execute(
        select(
            table.c.id, table.c.number, table.c.customer_id, table.c.total_minor, table.c.currency, table.c.issued_on
        ).where(table.c.kind == "invoice", table.c.number.is_not(None))
    )
    return {row.number: row for row in rows}


def _check_known(running: _Import, record: InvoiceRecord, known: Any) -> None:
    """The same invoice again is passed over; another one under its number is a contradiction."""
    same = (known.total_minor, known.currency, known.issued_on) == (
        record.amount.minor,
        record.currency,
        record.issued_on,
    )
    found = running.customers.get(record.customer_number)
    if same and found is not None and found[0] == known.customer_id:
        running.count.known += 1
    else:
        running.complain(record, "number", record.number, "number_taken")


def _settle_known(running: _Import, record: InvoiceRecord, known: Any) -> None:
    """A later file may bring the settlement of an invoice that was open in an earlier one."""
    payment = _settlement(running, record, known.customer_id)
    if payment is None or _has_payment(running.change, payment["source_key"]):
        return
    pieces = running.change.connection.execute(
        select(due_piece_table).where(due_piece_table.c.invoice_id == known.id, due_piece_table.c.open_minor > 0)
    ).all()
    if not pieces:
        return
    command = RecordPayment(
        known.customer_id,
        payment["received_on"],
        Money(payment["amount_minor"], record.currency),
        method="other",
        reference=record.number,
    )
    _, on_account_id = write_payment(running.change, command, payment["source_key"])
    left, shares = payment["amount_minor"], {}
    for piece in pieces:
        shares[piece.id] = min(left, piece.open_minor)
        left -= shares[piece.id]
    shares = {piece_id: minor for piece_id, minor in shares.items() if minor > 0}
    allocate(running.change, on_account_id, shares, not_before=payment["received_on"])
    running.count.payments += 1


def _has_payment(change: Change, source_key: str) -> bool:
    table = payment_table
    return change.connection.execute(select(table.c.id).where(table.c.source_key == source_key)).first() is not None


def _take_payments(running: _Import, records: Sequence[Any]) -> None:
    invoices = _known_invoices(running.change)
    currencies = dict(running.customers.values())
    seen: Tally[str] = Tally()
    for record in records:
        customer_id = _payer(running, record, invoices)
        if customer_id is None:
            continue
        if currencies[customer_id] != record.currency:
            running.complain(
                record, "currency", record.currency, "customer_has_other_currency", currency=currencies[customer_id]
            )
            continue
        facts = (customer_id, record.invoice_number, record.received_on, record.amount.minor, record.reference)
        told = ":".join(str(fact) for fact in ("payment", *facts))
        seen[told] += 1
        source_key = f"{told}:{seen[told]}"
        if _has_payment(running.change, source_key):
            running.count.known += 1
        else:
            _add_payment(running, record, customer_id, source_key)


def _payer(running: _Import, record: PaymentRecord, invoices: dict[str, Any]) -> int | None:
    if record.customer_number is not None:
        found = running.customers.get(record.customer_number)
        if found is None:
            running.complain(record, "customer_number", record.customer_number, "no_such_customer")
        return found[0] if found else None
    invoice = invoices.get(record.invoice_number or "")
    if invoice is None:
        running.complain(record, "invoice_number", record.invoice_number or "", "no_such_invoice")
    return None if invoice is None else invoice.customer_id


def _add_payment(running: _Import, record: PaymentRecord, customer_id: int, source_key: str) -> None:
    command = RecordPayment(
        customer_id,
        record.received_on,
        record.amount,
        method=record.method if record.method in METHODS else "other",
        reference=record.reference or record.invoice_number or "",
    )
    items = [row.item for row in open_items(running.change.connection, date.max, customer_id)]
    named = [item.piece_id for item in items if item.number == record.invoice_number]
    allocation = propose_allocation(record.amount, items, named)
    _, on_account_id = write_payment(running.change, command, source_key)
    shares = {share.piece_id: share.amount.minor for share in allocation.shares}
    allocate(running.change, on_account_id, shares, not_before=record.received_on)
    running.count.payments += 1


def _default_terms(change: Change) -> Terms:
    wanted = profile(change.connection).default_terms_id
    return next(row.terms for row in terms_list(change.connection) if row.terms_id == wanted)


_TAKE = {
    ImportKind.CUSTOMERS: _take_customers,
    ImportKind.INVOICES: _take_invoices,
    ImportKind.PAYMENTS: _take_payments,
}

"""Invoices from a file, with the customers they need and the settlements they tell of."""

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import select

from arbook.importing.rows import InvoiceRecord
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, Terms, due_pieces, first_due_first
from arbook.queries.offers import terms_list
from arbook.queries.settings import profile
from arbook.services.changing import Change
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.import_batch import shares_of
from arbook.services.import_customers import write_customer
from arbook.services.import_running import RunningImport, has_payment, known_invoices
from arbook.services.payments import RecordPayment, write_payment
from arbook.services.plan_keeping import book_before_payment, customers_with_plans, follow_money
from arbook.services.postings import allocate
from arbook.store.tables.agreements import dispute_table
from arbook.store.tables.papers import due_piece_table


def take_invoices(running: RunningImport, records: Iterable[Any]) -> None:
    """Write the invoices that the book does not know yet, and late settlements of those it knows."""
    known = known_invoices(running.change)
    known_without_zeros, in_any_case = _without_zeros(known), {number.casefold(): known[number] for number in known}
    terms = _default_terms(running.change)
    late_settlements: list[tuple[InvoiceRecord, Any]] = []
    for record in records:
        same = known.get(record.number, in_any_case.get(record.number.casefold()))
        if same is not None:
            _check_known(running, record, same)
            late_settlements.append((record, same))
            continue
        looks_like = _lookalike(running, record, known_without_zeros)
        if looks_like is not None:
            running.complain(record, "number", record.number, "looks_like_known", known=looks_like)
            continue
        customer_id = _customer_of(running, record)
        if customer_id is not None:
            _add_invoice(running, record, customer_id, terms)
    if running.complaints:
        return
    running.batch.write()
    planners = customers_with_plans(running.change, running.today) if late_settlements else ()
    for record, same in late_settlements:
        _settle_known(running, record, same, planners)


def _customer_of(running: RunningImport, record: InvoiceRecord) -> int | None:
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
        write_customer(running, record, facts)
    found = running.customers.get(record.customer_number)
    if found is None:
        return None
    customer_id, currency = found
    if currency != record.currency:
        running.complain(record, "currency", record.currency, "customer_has_other_currency", currency=currency)
        return None
    return customer_id


def _add_invoice(running: RunningImport, record: InvoiceRecord, customer_id: int, terms: Terms) -> None:
    tax = record.tax_amount.minor if record.tax_amount else 0
    pieces = (
        (DuePiece(record.due_on, record.amount),)
        if record.due_on
        else first_due_first(due_pieces(terms, record.issued_on, record.amount))
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
        "terms": "{}",
        "reference": record.reference or "",
        "net_minor": record.amount.minor - tax,
        "tax_minor": tax,
        "total_minor": record.amount.minor,
        "supplied_from_on": record.supplied_on,
        "supplied_to_on": record.supplied_on,
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
        _open_dispute(running, customer_id, invoice["id"], record.amount)


def _settlement(running: RunningImport, record: InvoiceRecord, customer_id: int) -> dict[str, Any] | None:
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


def _open_dispute(running: RunningImport, customer_id: int, invoice_id: int, owed: Money) -> None:
    """A disputed invoice that is not paid; the row is written after the invoice (its key is checked at once)."""
    running.batch.afterwards(
        dispute_table,
        {
            "customer_id": customer_id,
            "invoice_id": invoice_id,
            "owed_minor": owed.minor,
            "opened_on": running.today,
            "reason": "other",
            "operation_id": running.change.operation_id,
        },
    )


def _is_same(running: RunningImport, record: InvoiceRecord, known: Any) -> bool:
    """Whether a row tells of this invoice of the book, its number aside."""
    found = running.customers.get(record.customer_number)
    told = (found and found[0], record.amount.minor, record.currency, record.issued_on)
    return told == (known.customer_id, known.total_minor, known.currency, known.issued_on)


def _without_zeros(known: dict[str, Any]) -> dict[str, list[Any]]:
    """The book's all-digit numbers by what is left when their leading zeros are lost."""
    found: dict[str, list[Any]] = {}
    for number, invoice in known.items():
        if number.isascii() and number.isdigit():
            found.setdefault(number.lstrip("0"), []).append(invoice)
    return found


def _lookalike(running: RunningImport, record: InvoiceRecord, known: dict[str, list[Any]]) -> str | None:
    """The number of the same invoice in the book, written with more or fewer leading zeros."""
    if not (record.number.isascii() and record.number.isdigit()):
        return None
    others = known.get(record.number.lstrip("0"), ())
    return next((str(other.number) for other in others if _is_same(running, record, other)), None)


def _check_known(running: RunningImport, record: InvoiceRecord, known: Any) -> None:
    """The same invoice again is passed over; another one under its number is a contradiction."""
    if _is_same(running, record, known):
        running.count.known += 1
    else:
        running.complain(record, "number", record.number, "number_taken")


def _settle_known(running: RunningImport, record: InvoiceRecord, known: Any, planners: Collection[int]) -> None:
    """A later file may bring the settlement of an invoice that was open in an earlier one."""
    payment = _settlement(running, record, known.customer_id)
    if payment is None or has_payment(running.change, payment["source_key"]):
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
    if known.customer_id in planners:
        book_before_payment(running.change, known.customer_id, command.amount, command.received_on)
    _, on_account_id = write_payment(running.change, command, payment["source_key"])
    left, shares = payment["amount_minor"], {}
    for piece in pieces:
        shares[piece.id] = min(left, piece.open_minor)
        left -= shares[piece.id]
    shares = {piece_id: minor for piece_id, minor in shares.items() if minor > 0}
    allocate(running.change, on_account_id, shares, not_before=payment["received_on"])
    if known.customer_id in planners:
        follow_money(running.change, known.customer_id, command.received_on, running.today)
    running.count.payments += 1


def _default_terms(change: Change) -> Terms:
    wanted = profile(change.connection).default_terms_id
    return next(row.terms for row in terms_list(change.connection) if row.terms_id == wanted)

"""Payments from a file: to the invoice they name or quote, else to the oldest of the customer they name."""

from collections import Counter as Tally
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from arbook.importing.rows import PaymentRecord
from arbook.ledger.allocation import named_items
from arbook.ledger.references import is_creditor_reference
from arbook.queries.contested import payable_items
from arbook.queries.plan_payoffs import paid_off_by, payoffs
from arbook.queries.settlements import settlers, unmet_settlements
from arbook.services.import_references import QuotedNumbers
from arbook.services.import_running import RunningImport, has_payment, known_invoices
from arbook.services.payments import METHODS, RecordPayment, plan_payment, write_payment
from arbook.services.plan_keeping import book_before_payment, customers_with_plans, follow_money
from arbook.services.postings import allocate


def take_payments(running: RunningImport, records: Iterable[Any]) -> None:
    """Write the payments that the book does not know yet."""
    invoices = known_invoices(running.change)
    currencies = dict(running.customers.values())
    seen: Tally[str] = Tally()
    quoted = cache(lambda: QuotedNumbers(running.change))
    planners = customers_with_plans(running.change, running.today)
    offered = settlers(running.change.connection)
    for record in records:
        customer_id = _payer(running, record, invoices, quoted)
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
        if has_payment(running.change, source_key):
            running.count.known += 1
        else:
            is_planned, is_offered = customer_id in planners, customer_id in offered
            _add_payment(running, record, customer_id, source_key, follows_plans=is_planned, settles=is_offered)


def _payer(
    running: RunningImport, record: PaymentRecord, invoices: dict[str, Any], quoted: Callable[[], QuotedNumbers]
) -> int | None:
    """Who paid; None after a complaint. A number that is no invoice of theirs must not land on another one."""
    number = record.invoice_number
    invoice = None if number is None else invoices.get(number)
    is_reference = number is not None and bool(is_creditor_reference(number))
    if number is not None and invoice is None and not is_reference:
        running.complain(record, "invoice_number", number, "no_such_invoice")
        return None
    if record.customer_number is None:
        return _quoted_payer(running, record, quoted()) if invoice is None else int(invoice.customer_id)
    found = running.customers.get(record.customer_number)
    if found is None:
        running.complain(record, "customer_number", record.customer_number, "no_such_customer")
        return None
    if invoice is not None and invoice.customer_id != found[0]:
        running.complain(record, "invoice_number", str(number), "invoice_of_another", customer=record.customer_number)
        return None
    return found[0]


def _quoted_payer(running: RunningImport, record: PaymentRecord, quoted: QuotedNumbers) -> int | None:
    """Who paid, by what stands on the transfer alone."""
    text = record.invoice_number or record.reference or ""
    found = quoted.customers(text)
    if len(found) == 1:
        return next(iter(found))
    field = "invoice_number" if record.invoice_number else "reference"
    running.complain(record, field, text, "several_quoted" if found else "nobody_quoted")
    return None


def _add_payment(
    running: RunningImport,
    record: PaymentRecord,
    customer_id: int,
    source_key: str,
    *,
    follows_plans: bool,
    settles: bool,
) -> None:
    """As one that is typed in: interest of a plan is booked before it, and what a kept plan lets go after it."""
    command = RecordPayment(
        customer_id,
        record.received_on,
        record.amount,
        method=record.method if record.method in METHODS else "other",
        reference=record.reference or record.invoice_number or "",
    )
    if follows_plans:
        book_before_payment(running.change, customer_id, record.amount, record.received_on)
    connection = running.change.connection
    items = tuple(row.item for row in payable_items(connection, customer_id))
    exact = tuple(item.piece_id for item in items if item.number == record.invoice_number)
    named = exact or named_items(f"{record.invoice_number or ''} {record.reference or ''}", items)
    settling = unmet_settlements(connection, customer_id) if settles else ()
    meant = replace(command, named=tuple(named), reference="")
    running_plans = payoffs(connection, customer_id) if follows_plans else ()
    paid_off = paid_off_by(running_plans, record.amount, record.received_on)
    allocation = plan_payment(meant, items, settling=settling, paid_off=paid_off).allocation
    _, on_account_id = write_payment(running.change, command, source_key)
    shares = {share.piece_id: share.amount.minor for share in allocation.shares}
    allocate(running.change, on_account_id, shares, not_before=record.received_on)
    if follows_plans:
        follow_money(running.change, customer_id, record.received_on, running.today)
    running.count.payments += 1

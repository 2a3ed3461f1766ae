"""Taking a payment back: what it paid, and what was let go because of it, is open again, less what was credited of
it. Parts of larger changes.
"""

from datetime import date
from typing import Any

from sqlalchemy import Row, select

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.money import MAX_MINOR, Money
from arbook.ledger.terms import DuePiece
from arbook.queries.early_payment import falls_with_payment
from arbook.queries.payments import PaymentUnknownError
from arbook.services.changing import Change
from arbook.services.credit_notes_returning import put_notes_back, settled_by
from arbook.services.payments_planning import PaymentError, check_texts
from arbook.services.postings import EntryFacts, post_debt
from arbook.services.reversing import is_reversed, reverse_credit
from arbook.store.tables.money import entry_table


def reverse_payment(change: Change, payment_id: int, on: date, today: date, *, reason: str, fee: Money | None) -> int:
    """Reverse a payment; ``fee`` is what the customer bears of the bank's. Returns whose it was.

    Raises:
        PaymentUnknownError, PaymentError: as ``PaymentService.reverse``.
    """
    check_texts(reason=reason)
    entries = entry_table
    row = change.connection.execute(
        select(entries).where(entries.c.payment_id == payment_id, entries.c.kind == EntryKind.PAYMENT.value)
    ).one_or_none()
    if row is None:
        raise PaymentUnknownError(number=str(payment_id))
    if on > today:
        raise PaymentError(field="on", why="back_in_future", today=today)
    if on < row.dated_on:
        raise PaymentError(field="on", why="before_payment")
    if is_reversed(change, row.id):
        raise PaymentError(why="already_reversed")
    falling = [each.entry_id for each in falls_with_payment(change.connection, payment_id)]
    open_again = settled_by(change, (row.id, *falling))
    reverse_credit(change, row, on=on, reason=reason)
    for each in change.connection.execute(select(entries).where(entries.c.id.in_(falling))).all():
        reverse_credit(change, each, on=max(on, each.dated_on), reason=reason)
    put_notes_back(change, open_again, on)
    if fee is not None:
        _charge_fee(change, row, fee, on, reason)
    customer_id: int = row.customer_id
    return customer_id


def _charge_fee(change: Change, payment: Row[Any], fee: Money, on: date, reason: str) -> None:
    if fee.currency != payment.currency:
        raise PaymentError(field="fee", why="other_currency", currency=payment.currency)
    if not 0 < fee.minor <= MAX_MINOR:
        raise PaymentError(field="fee", why="not_positive" if fee.minor <= 0 else "too_large")
    facts = EntryFacts(
        payment.customer_id,
        fee.currency,
        on,
        EntryKind.CHARGE,
        fee.minor,
        payment_id=payment.payment_id,
        detail=reason,
        nature=Nature.COSTS,
    )
    post_debt(change, facts, (DuePiece(on, fee),))

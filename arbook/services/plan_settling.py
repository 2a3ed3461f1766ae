"""Paying all that is left of a plan before its last day: what that is today, and taking the money. Parts of larger
changes.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.money import Money, total
from arbook.queries.items import open_items
from arbook.queries.plan_cards import plan_card
from arbook.services.changing import Change
from arbook.services.payment_plans import run_up_items, running_plan
from arbook.services.payments import RecordPayment, record_payment
from arbook.services.plan_charges import book_run_up


@dataclass(frozen=True, slots=True)
class EarlySettlement:
    """What settles a plan on a day: what is ``open`` of its items and the interest that has ``run_up`` since its last
    part; ``saved`` is interest that will never run up.
    """

    plan_id: int
    number: str
    on: date
    open: Money
    run_up: Money
    saved: Money

    @property
    def pay(self) -> Money:
        """What is to be paid."""
        return self.open + self.run_up


def early_settlement(connection: Connection, plan_id: int, on: date) -> EarlySettlement:
    """What settles a plan on a day.

    Raises:
        PlanUnknownError: there is none.
    """
    card = plan_card(connection, plan_id, on)
    row, currency = card.row, card.row.total.currency
    open_ = total([item.open for item in card.items if item.role != "waived"], currency)
    gone = total([item.open for item in run_up_items(connection, row, on)], currency)
    return EarlySettlement(plan_id, row.number, on, open_, gone, row.to_book - gone)


def settle_plan(change: Change, plan_id: int, on: date, today: date, method: str, reference: str) -> None:
    """Record the payment of exactly what settles a plan; the interest that ran up is booked with it.

    Raises:
        AgreementError: ``unknown``, ``already_ended``, ``before_start``.
        PaymentError, AllocationError: as ``PaymentService.record``; of a plan with nothing left ``not_positive``.
    """
    plan = running_plan(change, plan_id, on)
    book_run_up(change, plan, on)
    card = plan_card(change.connection, plan_id, on)
    own = {item.piece_id: item.open for item in card.items if item.role != "waived" and item.open}
    still = {row.item.piece_id: row.item.open for row in open_items(change.connection, date.max, plan.customer_id)}
    split = tuple((piece_id, min(left, still[piece_id])) for piece_id, left in own.items() if piece_id in still)
    amount = total([share for _, share in split], plan.total.currency)
    told = reference or plan.number
    payment = RecordPayment(plan.customer_id, on, amount, method=method, reference=told, split=split)
    record_payment(change, payment, today, settles_plan=True)
    change.touch("plan", plan_id)

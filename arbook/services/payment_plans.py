"""Payment plans: how what is owed is divided, and what agreeing on a plan or ending it writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, insert

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plans import (
    Frequency,
    Installment,
    PlanError,
    check_installments,
    installments_by_amount,
    installments_by_count,
)
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items
from arbook.services.agreed import AgreementError, check_pieces, check_texts, close_agreement, note_event, remember
from arbook.services.changing import Change
from arbook.services.numbers import take_number
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table, plan_item_table

PLAN_ENDINGS = ("cancelled", "replaced")


@dataclass(frozen=True, slots=True)
class AgreePlan:
    """A payment plan over open due pieces, from what is open now.

    Exactly one of ``count``, ``amount`` and ``installments`` (the owner's own list) says how it is divided.
    """

    customer_id: int
    piece_ids: tuple[int, ...]
    first_on: date
    frequency: Frequency
    agreed_on: date
    count: int | None = None
    amount: Money | None = None
    installments: tuple[Installment, ...] | None = None
    note: str = ""


def preview_plan(items: Sequence[OpenItem], command: AgreePlan) -> tuple[Installment, ...]:
    """The installments that agreeing would write; forms preview with the rule that agreeing uses.

    Args:
        items: The customer's open items; those not in ``command.piece_ids`` are left out.
        command: What is being agreed.

    Raises:
        AgreementError: ``not_open``, ``one_division``, ``first_before_agreed``.
        PlanError, DateError: the division makes no plan over what is owed.
    """
    chosen = [item.open for item in _chosen(items, command)]
    if not chosen:
        raise PlanError(field="items", why="nothing_owed")
    debt = total(chosen, chosen[0].currency)
    if sum(each is not None for each in (command.count, command.amount, command.installments)) != 1:
        raise AgreementError(field="count", why="one_division")
    if command.installments is not None:
        parts = command.installments
        check_installments(debt, parts)
    elif command.amount is not None:
        parts = installments_by_amount(debt, command.amount, command.first_on, command.frequency)
    else:
        parts = installments_by_count(debt, command.count or 0, command.first_on, command.frequency)
    if parts[0].due_on < in_book_range(command.agreed_on):
        raise AgreementError(field="first_on", why="first_before_agreed", agreed_on=command.agreed_on)
    return parts


def open_pieces(connection: Connection, command: AgreePlan) -> list[OpenItem]:
    """The customer's open items, after refusing pieces that cannot be in this plan."""
    check_pieces(connection, command.customer_id, command.piece_ids, command.agreed_on)
    return [row.item for row in open_items(connection, date.max, command.customer_id)]


def agree_plan(change: Change, command: AgreePlan) -> None:
    """Write a plan with its number, its items and its installments.

    Raises:
        AgreementError: as ``preview_plan``, and ``other_customer``, ``in_running_plan``.
        PlanError, DateError: the division makes no plan over what is owed.
    """
    card = customer_by_id(change.connection, command.customer_id)
    check_texts(note=command.note)
    items = open_pieces(change.connection, command)
    parts = preview_plan(items, command)
    debt = total([part.amount for part in parts], parts[0].amount.currency)
    number = take_number(change, "plan", command.agreed_on)
    plan_id = change.insert(
        payment_plan_table,
        number=number,
        customer_id=card.customer_id,
        currency=debt.currency,
        total_minor=debt.minor,
        frequency=command.frequency.value,
        agreed_on=command.agreed_on,
        note=command.note.strip(),
        operation_id=change.operation_id,
    )
    _write_parts(change, plan_id, _chosen(items, command), parts)
    facts = {"plan": number, "total": debt, "count": len(parts), "first_on": parts[0].due_on}
    note_event(change, card.customer_id, command.agreed_on, "plan_agreed", facts, body=command.note)
    remember(change, "plan", plan_id, card.customer_id, number)


def end_plan(change: Change, plan_id: int, on: date, ending: str, reason: str) -> None:
    """Write down that a plan ended before it was paid.

    Raises:
        AgreementError: ``unknown``, ``unknown_ending``, ``already_ended``, ``before_start``.
    """
    if ending not in PLAN_ENDINGS:
        raise AgreementError(field="ending", why="unknown_ending", ending=ending)
    plan = close_agreement(change, payment_plan_table, plan_id, on, ("agreed_on", "ended_on"), ending=ending)
    facts = {"plan": plan.number, "ending": ending}
    note_event(change, plan.customer_id, on, "plan_ended", facts, reason.strip())
    remember(change, "plan", plan_id, plan.customer_id, plan.number)


def _chosen(items: Sequence[OpenItem], command: AgreePlan) -> list[OpenItem]:
    by_id = {item.piece_id: item for item in items if item.open.minor > 0}
    missing = [piece_id for piece_id in command.piece_ids if piece_id not in by_id]
    if missing:
        raise AgreementError(field="items", why="not_open", piece_id=missing[0])
    return [by_id[piece_id] for piece_id in dict.fromkeys(command.piece_ids)]


def _write_parts(change: Change, plan_id: int, items: Sequence[OpenItem], parts: Sequence[Installment]) -> None:
    agreed = [{"plan_id": plan_id, "due_piece_id": item.piece_id, "amount_minor": item.open.minor} for item in items]
    change.connection.execute(insert(plan_item_table), agreed)
    rows = [
        {"plan_id": plan_id, "position": at, "due_on": part.due_on, "amount_minor": part.amount.minor}
        for at, part in enumerate(parts, start=1)
    ]
    change.connection.execute(insert(plan_installment_table), rows)

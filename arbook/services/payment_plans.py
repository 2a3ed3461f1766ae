"""Payment plans: how what is owed is divided, and what agreeing on a plan, changing it or ending it writes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.allocation import PutFirst, put_first
from arbook.ledger.dates import in_book_range
from arbook.ledger.items import ChargeFor, Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import FREE, Division, DownPayment, PlanDebt, PlanPrice, make_plan
from arbook.ledger.plans import Frequency, Installment, PlanError
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items, sums_on_account
from arbook.queries.plan_cards import plan_card
from arbook.queries.plan_rules import book_plan_rules
from arbook.queries.plans import PlanRow
from arbook.services.agreed import AgreementError, check_pieces, check_texts, close_agreement, note_event, remember
from arbook.services.changing import Change
from arbook.services.numbers import take_number
from arbook.services.plan_charges import book_fee, book_run_up, not_booked
from arbook.services.postings import allocate
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table, plan_item_table
from arbook.store.tables.money import allocation_table

PLAN_ENDINGS = ("cancelled",)
"""How the owner ends a plan in so many words; ``replaced`` and ``broken`` come with what follows."""


@dataclass(frozen=True, slots=True)
class AgreePlan:
    """A payment plan over open due pieces, from what is open now.

    Exactly one of ``count``, ``amount``, ``until`` (all is paid by that day) and ``installments`` (the owner's own
    list) says how it is divided. ``down`` is paid first. ``rules`` None are the book's. With ``waives_charges``
    charges for lateness among the pieces are no part of it: they stand, and are let go once it was kept.
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
    until: date | None = None
    down: DownPayment | None = None
    price: PlanPrice = FREE
    rules: PlanRules | None = None
    waives_charges: bool = False


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """Another version of a plan, under its number: ``plan`` over what is open now, and why."""

    plan_id: int
    plan: AgreePlan
    reason: str


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What agreeing would write, and what it would ``put`` on the invoices first of what lies on account."""

    parts: tuple[Installment, ...]
    put: Money


Sums = Sequence[tuple[int, Money]]
"""What lies on account: the id of each sum and what is left of it, oldest first."""


def preview_plan(items: Sequence[OpenItem], command: AgreePlan, lying: Sums = ()) -> PlanPreview:
    """What agreeing would write; forms preview with the rule that agreeing uses.

    Args:
        items: The customer's open items; those not in ``command.piece_ids`` are left out.
        command: What is being agreed.
        lying: What lies on account of the customer.

    Raises:
        AgreementError: ``not_open``, ``one_division``, ``first_before_agreed``.
        PlanError, DateError: the division makes no plan over what is owed.
    """
    covered = covered_items(items, command, lying)
    return PlanPreview(_divided(covered.items, command), covered.put)


def _divided(covered: Sequence[OpenItem], command: AgreePlan) -> tuple[Installment, ...]:
    division = Division(
        command.first_on, command.frequency, command.count, command.amount, command.until, command.installments
    )
    if not division.is_one:
        raise AgreementError(field="count", why="one_division")
    if command.rules is not None:
        command.rules.check()
    parts = make_plan(plan_debt(covered), division, command.agreed_on, price=command.price, down=command.down)
    if parts[0].due_on < in_book_range(command.agreed_on):
        field = "down_on" if parts[0].is_down else "first_on"
        raise AgreementError(field=field, why="first_before_agreed", agreed_on=command.agreed_on)
    return parts


def plan_debt(items: Sequence[OpenItem]) -> PlanDebt:
    """What these items come to, and what of it may bear interest."""
    currency = items[0].open.currency
    bearing = [item.open for item in items if item.nature is not Nature.INTEREST]
    return PlanDebt(total([item.open for item in items], currency), total(bearing, currency))


def covered_items(items: Sequence[OpenItem], command: AgreePlan, lying: Sums = ()) -> PutFirst:
    """The chosen items without the charges that are to be waived, as what lies on account leaves them: the plan is
    over what is still owed once that was put on them.

    Raises:
        AgreementError: ``not_open``.
        PlanError: ``nothing_owed``, ``on_account``.
    """
    covered = [item for item in _chosen(items, command) if not is_waived(item, waives=command.waives_charges)]
    if not covered:
        raise PlanError(field="items", why="nothing_owed")
    found = put_first(lying, covered, covered[0].open.currency)
    if not found.items:
        raise PlanError(field="items", why="on_account", money=found.put)
    return found


def is_waived(item: OpenItem, *, waives: bool) -> bool:
    """Whether a plan that lets late charges go lets this go. Charges for lateness have a paper of their own; what a
    bank or a plan took is not theirs to let go.
    """
    is_late = item.charged_for is not None and item.charged_for not in (ChargeFor.BANK, ChargeFor.PLAN)
    return waives and is_late and bool(item.number)


def open_pieces(connection: Connection, command: AgreePlan, former: PlanRow | None = None) -> list[OpenItem]:
    """The customer's open items, after refusing pieces that cannot be in this plan.

    Those of a ``former`` version may, with what has run up of its interest and is not booked: as items whose piece
    ids are negative.
    """
    items = [row.item for row in open_items(connection, date.max, command.customer_id)]
    own: set[int] = set()
    if former is not None:
        items += run_up_items(connection, former, command.agreed_on)
        own = {item.piece_id for item in plan_card(connection, former.plan_id, command.agreed_on).items}
    fresh = [piece_id for piece_id in command.piece_ids if piece_id > 0 and piece_id not in own]
    check_pieces(connection, command.customer_id, fresh, command.agreed_on)
    return items


def run_up_items(connection: Connection, plan: PlanRow, on: date) -> list[OpenItem]:
    """What has run up of a plan's interest on a day and is not booked, as items that a next version would be over."""
    return [
        OpenItem(-part_id, plan.number, on, on, left, left, nature=Nature.INTEREST, charged_for=ChargeFor.INTEREST)
        for part_id, _, left in not_booked(connection, plan, on)
    ]


def agree_plan(change: Change, command: AgreePlan, former: PlanRow | None = None, reason: str = "") -> None:
    """Put what lies on account on the chosen items; write a plan over what that leaves, with its number, its items,
    its installments and its fee; as the next version of a ``former`` one under that one's number.

    Raises:
        AgreementError: as ``preview_plan``, and ``other_customer``, ``in_running_plan`` and what else is agreed.
        PlanError, DateError: the division makes no plan over what is owed.
    """
    card = customer_by_id(change.connection, command.customer_id)
    check_texts(note=command.note)
    items = open_pieces(change.connection, command)
    covered = covered_items(items, command, sums_on_account(change.connection, command.customer_id))
    parts = _divided(covered.items, command)
    _put(change, covered, command.agreed_on)
    debt = total([part.amount for part in parts], parts[0].amount.currency)
    number = take_number(change, "plan", command.agreed_on) if former is None else former.number
    rules = command.rules or book_plan_rules(change.connection).rules
    fee = command.price.fee or Money.zero(debt.currency)
    plan_id = change.insert(
        payment_plan_table,
        number=number,
        version=1 if former is None else former.version + 1,
        replaces_id=None if former is None else former.plan_id,
        reason=reason.strip(),
        customer_id=card.customer_id,
        currency=debt.currency,
        total_minor=debt.minor,
        yearly_percent=command.price.yearly_percent,
        fee_minor=fee.minor,
        waives_charges=command.waives_charges,
        frequency=command.frequency.value,
        agreed_on=command.agreed_on,
        notice_days=rules.notice_days,
        tolerance_days=rules.tolerance_days,
        broken_parts=rules.broken_parts,
        broken_days=rules.broken_days,
        note=command.note.strip(),
        last_allocation_id=change.connection.execute(select(func.max(allocation_table.c.id))).scalar(),
        operation_id=change.operation_id,
    )
    _write_items(change, plan_id, covered.items, "covered")
    _write_items(change, plan_id, _waived(items, command), "waived")
    _write_parts(change, plan_id, parts)
    if fee:
        book_fee(change, plan_card(change.connection, plan_id, command.agreed_on).row, fee)
    again: dict[str, object] = {} if former is None else {"version": former.version + 1}
    facts = {"plan": number, "total": debt, "count": len(parts), "first_on": parts[0].due_on} | again
    kind = "plan_agreed" if former is None else "plan_changed"
    note_event(change, card.customer_id, command.agreed_on, kind, facts, body=reason or command.note)
    remember(change, "plan", plan_id, card.customer_id, number)


def change_plan(change: Change, command: ChangePlan) -> None:
    """End a plan as replaced and write its next version over what is open now.

    Interest that has run up since its last part is booked first, and what is left of the plan's own charges goes on
    with the new version. What was paid under the old one stays paid.

    Raises:
        AgreementError: ``no_reason``, ``unknown``, ``already_ended``, ``before_start``, ``other_customer``, and as
            ``agree_plan``.
    """
    on = command.plan.agreed_on
    if not command.reason.strip():
        raise AgreementError(field="reason", why="no_reason")
    check_texts(reason=command.reason)
    former = running_plan(change, command.plan_id, on)
    if former.customer_id != command.plan.customer_id:
        raise AgreementError(field="customer", why="other_customer", piece_id=0)
    book_run_up(change, former, on)
    left = {row.item.piece_id for row in open_items(change.connection, date.max, former.customer_id)}
    charges = [piece_id for piece_id in own_charges(change.connection, former.plan_id) if piece_id in left]
    close_agreement(change, payment_plan_table, former.plan_id, on, ("agreed_on", "ended_on"), ending="replaced")
    change.touch("plan", former.plan_id)
    kept = (piece_id for piece_id in command.plan.piece_ids if piece_id > 0 and piece_id not in charges)
    plan = replace(command.plan, piece_ids=(*kept, *charges))
    agree_plan(change, plan, former, command.reason)


def own_items(connection: Connection, plan_id: int) -> list[int]:
    """The due pieces that a plan stands for, its own charges among them."""
    items = plan_item_table
    query = select(items.c.due_piece_id).where(items.c.plan_id == plan_id)
    return list(connection.execute(query.order_by(items.c.id)).scalars())


def own_charges(connection: Connection, plan_id: int) -> list[int]:
    """The due pieces of what a plan itself costs, as far as it is booked."""
    items = plan_item_table
    query = select(items.c.due_piece_id).where(items.c.plan_id == plan_id, items.c.role == "charge")
    return list(connection.execute(query.order_by(items.c.id)).scalars())


def running_plan(change: Change, plan_id: int, on: date) -> PlanRow:
    """A plan that nobody ended.

    Raises:
        AgreementError: ``unknown``, ``already_ended``, ``before_start``.
    """
    table = payment_plan_table
    row = change.connection.execute(select(table).where(table.c.id == plan_id)).one_or_none()
    if row is None:
        raise AgreementError(why="unknown", payment_plan_id=plan_id)
    if row.ended_on is not None:
        raise AgreementError(why="already_ended", on=row.ended_on)
    if in_book_range(on) < row.agreed_on:
        raise AgreementError(field="on", why="before_start", started_on=row.agreed_on)
    return plan_card(change.connection, plan_id, on).row


def end_plan(change: Change, plan_id: int, on: date, ending: str, reason: str) -> None:
    """Write down that a plan ended before it was paid; the interest that ran up until then is owed.

    Raises:
        AgreementError: ``unknown``, ``unknown_ending``, ``already_ended``, ``before_start``.
    """
    if ending not in PLAN_ENDINGS:
        raise AgreementError(field="ending", why="unknown_ending", ending=ending)
    book_run_up(change, running_plan(change, plan_id, on), on)
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


def _waived(items: Sequence[OpenItem], command: AgreePlan) -> list[OpenItem]:
    return [item for item in _chosen(items, command) if is_waived(item, waives=command.waives_charges)]


def _put(change: Change, first: PutFirst, on: date) -> None:
    for on_account_id, shares in first.shares.items():
        allocate(change, on_account_id, {share.piece_id: share.amount.minor for share in shares}, not_before=on)


def _write_items(change: Change, plan_id: int, items: Sequence[OpenItem], role: str) -> None:
    for item in items:
        row: dict[str, Any] = {"due_piece_id": item.piece_id, "role": role, "amount_minor": item.open.minor}
        change.insert(plan_item_table, plan_id=plan_id, **row)


def _write_parts(change: Change, plan_id: int, parts: Sequence[Installment]) -> None:
    for at, part in enumerate(parts, start=1):
        row: dict[str, Any] = {"amount_minor": part.amount.minor, "interest_minor": part.price.minor}
        change.insert(
            plan_installment_table, plan_id=plan_id, position=at, due_on=part.due_on, is_down=part.is_down, **row
        )

"""Letting a late charge go, for a reason that is kept. Parts of larger changes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.money import Money
from arbook.queries.late_charges import ChargeState, LateChargeCard
from arbook.queries.late_waivers import WaiverReason
from arbook.services.changing import Change
from arbook.services.late_charging import BOTH, book_claim, check_charge_day, note_text, standing_charge
from arbook.services.late_errors import LatenessError
from arbook.services.postings import EntryFacts, allocate, post_credit
from arbook.services.reversing import ReversalError, check_reversible, entry_of, reverse_credit
from arbook.store.tables.lateness import late_waiver_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table


@dataclass(frozen=True, slots=True)
class WaiveCharge:
    """Let go of what is open of a charge, or of ``amount`` of it, costs before interest."""

    charge_id: int
    on: date
    reason: WaiverReason
    note: str = ""
    amount: Money | None = None
    natures: tuple[Nature, ...] = BOTH


def waive_charge(change: Change, command: WaiveCharge, today: date) -> None:
    """Let go of what is open of a charge, or of a part of it; a claim is booked first.

    Raises:
        LateChargeUnknownError, LatenessError: as ``LatenessService.waive``.
    """
    check_charge_day(command.on, today)
    note = note_text(command.note)
    if command.reason is WaiverReason.OTHER and not note:
        raise LatenessError(field="note", why="no_note")
    card = standing_charge(change, command.charge_id, command.on)
    if card.row.state is ChargeState.CLAIMED:
        book_claim(change, card, command.on)
    owed = [row for row in _owed(change, command.charge_id) if Nature(row.nature) in command.natures]
    open_minor = sum(row.open_minor for row in owed)
    left = open_minor if command.amount is None else command.amount.minor
    if command.amount is not None and command.amount.currency != card.row.interest.currency:
        raise LatenessError(field="amount", why="other_currency", currency=card.row.interest.currency)
    if not open_minor:
        raise LatenessError(why="nothing_open", number=card.row.number)
    if left <= 0:
        raise LatenessError(field="amount", why="not_positive")
    if left > open_minor:
        most = Money(open_minor, card.row.interest.currency)
        raise LatenessError(field="amount", why="above_open", number=card.row.number, most=most)
    for row in owed:
        part = min(left, row.open_minor)
        if part:
            _let_go(change, command, card, row, part, note)
            left -= part
    change.made(command.charge_id, card.row.number)


def take_waivers_back(change: Change, charge_id: int, waived_by: str, on: date, today: date, reason: str) -> None:
    """Undo what one operation let go of a charge: it is owed again.

    Raises:
        ReversalError: ``unknown`` (that operation waived nothing of it), ``already_reversed``, ``in_future``.
    """
    waivers = late_waiver_table
    query = select(waivers.c.entry_id).where(
        waivers.c.late_charge_id == charge_id, waivers.c.operation_id == waived_by
    )
    entry_ids = list(change.connection.execute(query).scalars())
    if not entry_ids:
        raise ReversalError(why="unknown")
    for entry_id in entry_ids:
        row = entry_of(change, entry_id, EntryKind.WAIVER)
        check_reversible(change, row, on, today)
        reverse_credit(change, row, on=on, reason=reason)
    change.made(charge_id)


def _owed(change: Change, charge_id: int) -> list[Row[Any]]:
    """The charge's due pieces with what is open, costs before interest."""
    pieces, entries = due_piece_table, entry_table
    query = (
        select(pieces.c.id, pieces.c.open_minor, entries.c.nature)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .where(entries.c.late_charge_id == charge_id, entries.c.kind == EntryKind.CHARGE.value)
        .order_by(entries.c.nature)
    )
    return list(change.connection.execute(query))


def _let_go(
    change: Change, command: WaiveCharge, card: LateChargeCard, owed: Row[Any], minor: int, note: str
) -> None:
    facts = EntryFacts(
        card.row.customer_id,
        card.row.interest.currency,
        command.on,
        EntryKind.WAIVER,
        -minor,
        late_charge_id=card.row.charge_id,
        detail=note,
        nature=Nature(owed.nature),
    )
    entry_id, on_account_id = post_credit(change, facts)
    allocate(change, on_account_id, {owed.id: minor}, not_before=command.on)
    change.insert(
        late_waiver_table,
        entry_id=entry_id,
        late_charge_id=card.row.charge_id,
        reason=command.reason.value,
        note=note,
        operation_id=change.operation_id,
    )
    change.touch("late_charge", card.row.charge_id)

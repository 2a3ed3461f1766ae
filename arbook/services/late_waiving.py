"""Letting a late charge go, for a reason that is kept. Parts of larger changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.money import Money, total
from arbook.queries.late_charges import ChargeState, LateChargeCard, late_charge_card
from arbook.queries.late_waivers import WaiverReason
from arbook.services.changing import Change
from arbook.services.late_charging import (
    BOTH,
    book_part,
    check_day,
    claimed_of,
    note_text,
    standing_charge,
)
from arbook.services.late_errors import LatenessError
from arbook.services.postings import EntryFacts, allocate, post_credit
from arbook.services.reversing import ReversalError, check_reversible, entry_of, reverse_credit, reverse_debit
from arbook.store.tables.lateness import late_waiver_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
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
    """Let go of what is open of a charge, or of a part of it. Of a claim as much is booked as is let go, so that
    both stand in the ledger; the rest stays claimed.

    Raises:
        LateChargeUnknownError, LatenessError: as ``LatenessService.waive``.
    """
    check_day(command.on, today)
    note = note_text(command.note)
    if command.reason is WaiverReason.OTHER and not note:
        raise LatenessError(field="note", why="no_note")
    card = standing_charge(change, command.charge_id, command.on)
    left = _let_go_of(command, card, _asked(change, command, card))
    if card.row.state is ChargeState.CLAIMED:
        for nature, amount in left.items():
            piece_id = book_part(change, card, nature, amount, command.on)
            _let_go(change, command, card, _Owed(piece_id, amount, nature), note)
    else:
        for owed in _owed(change, command.charge_id):
            part = min(owed.open, left.get(owed.nature, Money.zero(owed.open.currency)))
            if part:
                _let_go(change, command, card, replace(owed, open=part), note)
                left[owed.nature] = left[owed.nature] - part
    change.made(command.charge_id, card.row.number)


def _asked(change: Change, command: WaiveCharge, card: LateChargeCard) -> dict[Nature, Money]:
    """What is asked for of the natures that are meant, costs before interest."""
    if card.row.state is ChargeState.CLAIMED:
        asked = claimed_of(change, command.charge_id)
    else:
        asked = {}
        for owed in _owed(change, command.charge_id):
            asked[owed.nature] = asked.get(owed.nature, Money.zero(owed.open.currency)) + owed.open
    order = (Nature.COSTS, Nature.INTEREST)
    return {nature: asked[nature] for nature in order if nature in asked and nature in command.natures}


def _let_go_of(command: WaiveCharge, card: LateChargeCard, asked: Mapping[Nature, Money]) -> dict[Nature, Money]:
    """How much of each is let go.

    Raises:
        LatenessError: ``other_currency``, ``nothing_open``, ``not_positive``, ``above_open``.
    """
    currency, number = card.row.interest.currency, card.row.number
    most = total(list(asked.values()), currency)
    left = most if command.amount is None else command.amount
    if left.currency != currency:
        raise LatenessError(field="amount", why="other_currency", currency=currency)
    if not most:
        raise LatenessError(why="nothing_open", number=number)
    if left.minor <= 0:
        raise LatenessError(field="amount", why="not_positive")
    if left > most:
        raise LatenessError(field="amount", why="above_open", number=number, most=most)
    parts: dict[Nature, Money] = {}
    for nature, amount in asked.items():
        part = min(left, amount)
        if part:
            parts[nature] = part
            left = left - part
    return parts


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
        take_waiver_back(change, entry_id, on, today, reason)
    change.made(charge_id)


def take_waiver_back(change: Change, entry_id: int, on: date, today: date, reason: str) -> int:
    """Undo one waiver: it is owed again, or claimed again where the charge is not booked. Returns the reversal's id.

    Raises:
        ReversalError: ``unknown``, ``is_reversal``, ``already_reversed``, ``before_entry``, ``in_future``.
    """
    row = entry_of(change, entry_id, EntryKind.WAIVER)
    check_reversible(change, row, on, today)
    card = late_charge_card(change.connection, row.late_charge_id)
    if card.row.booked_on is not None:
        return reverse_credit(change, row, on=on, reason=reason)
    return reverse_debit(change, _booked_with(change, entry_id), on=on, reason=reason)


def _booked_with(change: Change, waiver_id: int) -> Row[Any]:
    """The charge's entry that was booked to be let go by a waiver."""
    entries, credit, shares, pieces = entry_table, on_account_table, allocation_table, due_piece_table
    query = (
        select(entries)
        .join(pieces, pieces.c.entry_id == entries.c.id)
        .join(shares, shares.c.due_piece_id == pieces.c.id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .where(credit.c.entry_id == waiver_id, entries.c.kind == EntryKind.CHARGE.value)
        .distinct()
    )
    return change.connection.execute(query).one()


@dataclass(frozen=True, slots=True)
class _Owed:
    """A due piece of a charge and what is open of it."""

    piece_id: int
    open: Money
    nature: Nature


def _owed(change: Change, charge_id: int) -> list[_Owed]:
    """The charge's due pieces that are open."""
    pieces, entries = due_piece_table, entry_table
    query = (
        select(pieces.c.id, pieces.c.open_minor, pieces.c.currency, entries.c.nature)
        .join(entries, entries.c.id == pieces.c.entry_id)
        .where(
            entries.c.late_charge_id == charge_id,
            entries.c.kind == EntryKind.CHARGE.value,
            pieces.c.open_minor != 0,
        )
        .order_by(entries.c.nature, pieces.c.id)
    )
    rows = change.connection.execute(query)
    return [_Owed(row.id, Money(row.open_minor, row.currency), Nature(row.nature)) for row in rows]


def _let_go(change: Change, command: WaiveCharge, card: LateChargeCard, owed: _Owed, note: str) -> None:
    facts = EntryFacts(
        card.row.customer_id,
        owed.open.currency,
        command.on,
        EntryKind.WAIVER,
        -owed.open.minor,
        late_charge_id=card.row.charge_id,
        detail=note,
        nature=owed.nature,
    )
    entry_id, on_account_id = post_credit(change, facts)
    allocate(change, on_account_id, {owed.piece_id: owed.open.minor}, not_before=command.on)
    change.insert(
        late_waiver_table,
        entry_id=entry_id,
        late_charge_id=card.row.charge_id,
        reason=command.reason.value,
        note=note,
        operation_id=change.operation_id,
    )
    change.touch("late_charge", card.row.charge_id)

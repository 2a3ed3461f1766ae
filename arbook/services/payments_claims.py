"""Charges that were only claimed and are paid now: they are booked with the money that reaches them."""

from dataclasses import replace

from arbook.ledger.allocation import named_items
from arbook.ledger.items import OpenItem
from arbook.ledger.paying_early import InvoiceOffer
from arbook.queries.late_charges import late_charge_card
from arbook.queries.late_claims import charge_of, claim_items
from arbook.queries.settlements import SettlementRow
from arbook.services.changing import Change
from arbook.services.late_charging import book_claim
from arbook.services.late_errors import LatenessError
from arbook.services.payments_planning import RecordPayment, plan_payment


def book_reached(
    change: Change,
    command: RecordPayment,
    items: tuple[OpenItem, ...],
    offers: tuple[InvoiceOffer, ...],
    settling: tuple[SettlementRow, ...],
    paid_off: frozenset[int],
) -> tuple[RecordPayment, bool]:
    """Book the claims that a payment is for and reaches: the command with their due pieces, and whether any was.

    Raises:
        LatenessError: ``not_claimed``: a charge that is no claim of this customer.
    """
    claimed = _wanted(change, command)
    if not claimed:
        return command, False
    used = plan_payment(command, (*items, *claimed), offers, settling, paid_off)
    reached = dict.fromkeys(charge_of(share.piece_id) for share in used.allocation.shares if share.piece_id < 0)
    pieces: dict[int, int] = {}
    for charge_id in reached:
        card = late_charge_card(change.connection, charge_id)
        booked = book_claim(change, card, max(command.received_on, card.row.charged_on))
        for item in claimed:
            if charge_of(item.piece_id) == charge_id:
                pieces[item.piece_id] = booked[item.nature]
    named = tuple(pieces.get(each, each) for each in command.named if each > 0 or each in pieces)
    split = command.split
    if split is not None:
        split = tuple((pieces.get(piece_id, piece_id), amount) for piece_id, amount in split)
    return replace(command, named=named, split=split), bool(reached)


def _wanted(change: Change, command: RecordPayment) -> tuple[OpenItem, ...]:
    """Items of the claims that the command names, or the customer did in the reference."""
    if not command.claims and not command.reference.strip():
        return ()
    items = claim_items(change.connection, command.customer_id)
    unknown = set(command.claims) - {charge_of(item.piece_id) for item in items}
    if unknown:
        raise LatenessError(field="claims", why="not_claimed", number=_number(change, min(unknown)))
    meant = {charge_of(piece_id) for piece_id in named_items(command.reference, items)} | set(command.claims)
    return tuple(item for item in items if charge_of(item.piece_id) in meant)


def _number(change: Change, charge_id: int) -> str:
    return late_charge_card(change.connection, charge_id).row.number

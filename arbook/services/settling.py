"""What money does to settlements: with the last of the sum what is left is written off, and when that money is gone
again the write-off is taken back. Done at the end of every change that touches a customer.
"""

from collections.abc import Mapping, Set
from datetime import date

from sqlalchemy import func, select

from arbook.ledger.allocation import propose_allocation
from arbook.ledger.dates import LAST_DAY
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.settlements import Settled, SettlementState, StepKind, beyond
from arbook.queries.contested import payable_items
from arbook.queries.items import open_items
from arbook.queries.settlements import SettlementRow, settlement_by_id, settlements, settlers
from arbook.services.agreed import note_event
from arbook.services.changing import Change
from arbook.services.credit_notes_returning import put_notes_back, settled_by
from arbook.services.giving_up import write_credits
from arbook.services.postings import allocate, give_back
from arbook.services.reversing import is_reversed, reverse_credit
from arbook.services.settlement_steps import fall_with, write_step
from arbook.store.tables.money import allocation_table, entry_table, on_account_table, payment_table
from arbook.store.tables.settlements import settlement_entry_table, settlement_step_table


def keep_settlements(change: Change) -> None:
    """Settle what is met by now, and open again what is not met any more, of the customers that were touched. One may
    fall and be met again by what another frees, but each turns once each way at most, so this comes to an end.
    """
    offered = settlers(change.connection)
    touched = offered & {row_id for noun, row_id in change.touched if noun == "customer"} if offered else set()
    about = (change.made_id, change.number)
    for customer_id in sorted(touched):
        turned: set[tuple[int, bool]] = set()
        while (row := _turned(change, customer_id, turned)) is not None:
            turned.add((row.settlement_id, row.is_met))
            _open_again(change, row) if row.is_met else _settle(change, row)
    change.made_id, change.number = about


def _turned(change: Change, customer_id: int, before: Set[tuple[int, bool]]) -> SettlementRow | None:
    """The first that is met and not settled, or settled and met no more, and did not turn that way ``before``; looked
    for anew after each, for what comes beyond the sum of one may meet another.
    """
    rows = settlements(change.connection, LAST_DAY, customer_id)
    off = (row for row in rows if (row.state is SettlementState.MET) is not row.is_met)
    return next((row for row in off if (row.settlement_id, row.is_met) not in before), None)


def settle_as_before(change: Change, operation_id: str) -> None:
    """Settle what fell with that operation, which is undone now, and is met again. Money that came for what had been
    let go was beyond the sum by then and stays where it is; what came since goes on as any excess.
    """
    table = settlement_step_table
    fell = select(table.c.settlement_id).where(
        table.c.operation_id == operation_id, table.c.kind == StepKind.FELL.value
    )
    for settlement_id in sorted(set(change.connection.execute(fell).scalars())):
        row = settlement_by_id(change.connection, settlement_id, LAST_DAY)
        if row is not None and row.state is SettlementState.MET and not row.is_met:
            _settle(change, row, most=_received_since(change, row, operation_id))


def _received_since(change: Change, row: SettlementRow, operation_id: str) -> int:
    """How much more of its money there is now than right before the operation, in minor units; never less than 0."""
    shares, credit, entries, payments = allocation_table, on_account_table, entry_table, payment_table
    first = select(func.min(shares.c.id)).where(shares.c.operation_id == operation_id).scalar_subquery()
    more = change.connection.execute(
        select(func.coalesce(func.sum(shares.c.amount_minor), 0))
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(payments, payments.c.id == entries.c.payment_id)
        .where(shares.c.due_piece_id.in_(row.piece_ids), entries.c.kind == EntryKind.PAYMENT.value)
        .where(payments.c.received_on >= row.settlement.offered_on, shares.c.id >= first)
    ).scalar_one()
    return max(0, int(more))


def _settle(change: Change, row: SettlementRow, most: int | None = None) -> None:
    """What is left of the items is written off, with its tax. Money beyond the sum goes to what else is open, or
    ``most`` of it, in minor units.
    """
    on = row.standing.ended_on or row.settlement.until
    excess = row.standing.excess.minor
    freed = _free_excess(change, row, excess if most is None else min(excess, most), on)
    items = [each.item for each in open_items(change.connection, date.max, row.customer_id)]
    own = [item for item in items if item.piece_id in row.piece_ids]
    shares = {item.piece_id: item.open for item in own}
    day = max([on, *(item.issued_on for item in own)])
    reason = _reason(change, row)
    made = write_credits(change, EntryKind.WRITE_OFF, own, shares, on=day, reason=reason)
    fall_with(change, row.settlement_id, made)
    _put_on_others(change, row, freed, on)
    write_step(change, row, StepKind.MET, on)
    facts = {"sum": row.standing.needed, "let_go": row.standing.let_go}
    note_event(change, row.customer_id, on, "settlement_met", facts)


def _reason(change: Change, row: SettlementRow) -> str:
    from arbook.formats.formats import formats_for
    from arbook.queries.settings import profile
    from arbook.services.founding_words import founding_words

    own = profile(change.connection)
    formats = formats_for(own.language, own.country)
    said = founding_words(own.language).settled
    return said.format(sum=formats.money(row.standing.needed), day=formats.day(row.settlement.offered_on))


def _free_excess(change: Change, row: SettlementRow, minor: int, on: date) -> dict[int, int]:
    """Take so much money off the items; returns how much of each money is free again."""
    freed: dict[int, int] = {}
    shares, credit, entries, payments = allocation_table, on_account_table, entry_table, payment_table
    standing = change.connection.execute(
        select(shares.c.on_account_id, shares.c.due_piece_id, func.sum(shares.c.amount_minor).label("minor"))
        .add_columns(payments.c.received_on)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .join(entries, entries.c.id == credit.c.entry_id)
        .join(payments, payments.c.id == entries.c.payment_id)
        .where(shares.c.due_piece_id.in_(row.piece_ids), entries.c.kind == EntryKind.PAYMENT.value)
        .group_by(shares.c.on_account_id, shares.c.due_piece_id)
        .order_by(func.max(shares.c.id))
    ).all()
    currency = row.settlement.owed.currency
    puts = [Settled(on, Money(each.minor, currency), each.received_on) for each in standing]
    for at, part in beyond(puts, Money(minor, currency)):
        on_account_id = standing[at].on_account_id
        give_back(change, on_account_id, standing[at].due_piece_id, part.minor, on=on)
        freed[on_account_id] = freed.get(on_account_id, 0) + part.minor
    return freed


def _put_on_others(change: Change, row: SettlementRow, freed: Mapping[int, int], on: date) -> None:
    """As any money of theirs: the oldest due first, what is contested last, the rest on account."""
    currency = row.settlement.owed.currency
    for on_account_id, minor in freed.items():
        others = [each.item for each in payable_items(change.connection, row.customer_id)]
        others = [item for item in others if item.piece_id not in row.piece_ids and item.open.currency == currency]
        shares = propose_allocation(Money(minor, currency), others).shares
        allocate(change, on_account_id, {each.piece_id: each.amount.minor for each in shares}, not_before=on)
        paid = {each.piece_id for each in shares}
        change.touch("invoice", *(item.invoice_id for item in others if item.piece_id in paid))


def _open_again(change: Change, row: SettlementRow) -> None:
    """Its write-offs are taken back on the day on which the money went, or late money was not taken after all."""
    own, entries = settlement_entry_table, entry_table
    written = select(entries).join(own, own.c.entry_id == entries.c.id)
    rows = change.connection.execute(written.where(own.c.settlement_id == row.settlement_id)).all()
    standing = [each for each in rows if not is_reversed(change, each.id)]
    on = max([_last_day(change, row), *(each.dated_on for each in standing)])
    open_again = settled_by(change, [each.id for each in standing])
    for each in standing:
        reverse_credit(change, each, on=on, reason=each.detail)
    put_notes_back(change, open_again, on)
    write_step(change, row, StepKind.FELL, on)
    if row.state is SettlementState.WITHDRAWN:
        return
    let_go = Money(sum(-each.amount_minor for each in standing), row.settlement.owed.currency)
    note_event(change, row.customer_id, on, "settlement_fell", {"sum": row.settlement.enough, "let_go": let_go})


def _last_day(change: Change, row: SettlementRow) -> date:
    """When money was last taken from one of its items."""
    table = allocation_table
    day: date | None = change.connection.execute(
        select(func.max(table.c.allocated_on)).where(
            table.c.due_piece_id.in_(row.piece_ids), table.c.amount_minor < 0
        )
    ).scalar()
    return day or row.settlement.offered_on

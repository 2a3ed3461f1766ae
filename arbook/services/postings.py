"""Writing to the ledger: entries, what they leave open or on account, and allocations between the two.

The only module that touches ``due_piece.open_minor`` and ``on_account.open_minor``, always beside the rows they
derive from. Helpers of services: they never commit, and they take minor units of a currency already checked.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select, update

from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.tax_shares import TaxShare
from arbook.ledger.terms import DuePiece
from arbook.services.changing import Change
from arbook.store.tables.money import allocation_table, entry_table, entry_tax_table, on_account_table
from arbook.store.tables.papers import due_piece_table


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What an entry says; ``amount_minor`` is signed (plus is owed)."""

    customer_id: int
    currency: str
    dated_on: date
    kind: EntryKind
    amount_minor: int
    invoice_id: int | None = None
    payment_id: int | None = None
    late_charge_id: int | None = None
    reverses_id: int | None = None
    detail: str = ""
    nature: Nature = Nature.PRINCIPAL


def post_entry(change: Change, facts: EntryFacts) -> int:
    """Write one entry and return its id."""
    row = {
        "customer_id": facts.customer_id,
        "currency": facts.currency,
        "dated_on": facts.dated_on,
        "posted_at": change.now,
        "kind": facts.kind.value,
        "amount_minor": facts.amount_minor,
        "invoice_id": facts.invoice_id,
        "payment_id": facts.payment_id,
        "late_charge_id": facts.late_charge_id,
        "reverses_id": facts.reverses_id,
        "detail": facts.detail,
        "nature": facts.nature.value,
        "operation_id": change.operation_id,
    }
    change.touch("customer", facts.customer_id)
    return change.insert(entry_table, **row)


def post_debt(change: Change, facts: EntryFacts, pieces: Sequence[DuePiece]) -> tuple[int, tuple[int, ...]]:
    """An entry that charges the customer, with its due pieces. Returns the entry's id and the pieces' ids."""
    assert facts.amount_minor == sum(piece.amount.minor for piece in pieces)
    entry_id = post_entry(change, facts)
    piece_ids = tuple(_add_piece(change, facts, entry_id, at, piece) for at, piece in enumerate(pieces, start=1))
    return entry_id, piece_ids


def _add_piece(change: Change, facts: EntryFacts, entry_id: int, position: int, piece: DuePiece) -> int:
    """A piece of an invoice is what that asks for; what undoes a discount or write-off is none."""
    row = {
        "entry_id": entry_id,
        "invoice_id": None if facts.kind is EntryKind.REVERSAL else facts.invoice_id,
        "customer_id": facts.customer_id,
        "currency": facts.currency,
        "position": position,
        "issued_on": facts.dated_on,
        "due_on": piece.due_on,
        "first_due_on": piece.due_on,
        "amount_minor": piece.amount.minor,
        "open_minor": piece.amount.minor,
    }
    return change.insert(due_piece_table, **row)


def post_credit(change: Change, facts: EntryFacts) -> tuple[int, int]:
    """An entry in the customer's favor; all of it is on account at first. Returns entry id and on-account id."""
    assert facts.amount_minor < 0
    entry_id = post_entry(change, facts)
    row = {
        "entry_id": entry_id,
        "customer_id": facts.customer_id,
        "currency": facts.currency,
        "dated_on": facts.dated_on,
        "amount_minor": -facts.amount_minor,
        "open_minor": -facts.amount_minor,
    }
    return entry_id, change.insert(on_account_table, **row)


def allocate(change: Change, on_account_id: int, shares: Mapping[int, int], *, not_before: date) -> None:
    """Put money that is on account on due pieces (``shares``: piece id to minor units).

    A share counts from the day on which money and piece both exist, and not before ``not_before``, so that balances
    and aging of past days stay what they were. It never counts before something was last taken back from either: what
    is free now was not free then, and a past day would show more settled than was owed.
    """
    shares = {piece_id: minor for piece_id, minor in shares.items() if minor}
    if not shares:
        return
    began_on = _day_of_credit(change, on_account_id)
    credit_on = max(began_on, _free_since(change, allocation_table.c.on_account_id, on_account_id) or began_on)
    issued = _issue_days(change, shares)
    for piece_id, minor in shares.items():
        free_on = _free_since(change, allocation_table.c.due_piece_id, piece_id) or issued[piece_id]
        day = max(credit_on, issued[piece_id], free_on, not_before)
        _write_allocation(change, on_account_id, piece_id, minor, day)


def take_back(change: Change, on_account_id: int, *, on: date) -> None:
    """Undo all that was allocated from this money, from ``on`` (or the day of the allocation, if later)."""
    columns = allocation_table.c
    rows = change.connection.execute(
        select(columns.due_piece_id, func.sum(columns.amount_minor).label("minor"), func.max(columns.allocated_on))
        .where(columns.on_account_id == on_account_id)
        .group_by(columns.due_piece_id)
    ).all()
    for piece_id, minor, last_on in rows:
        if minor:
            day = max(on, last_on)
            _write_allocation(change, on_account_id, piece_id, -minor, day)


def free_piece(change: Change, piece_id: int, *, on: date) -> None:
    """Undo all that was allocated to this piece: the money is on account again."""
    columns = allocation_table.c
    rows = change.connection.execute(
        select(columns.on_account_id, func.sum(columns.amount_minor).label("minor"), func.max(columns.allocated_on))
        .where(columns.due_piece_id == piece_id)
        .group_by(columns.on_account_id)
    ).all()
    for on_account_id, minor, last_on in rows:
        if minor:
            _write_allocation(change, on_account_id, piece_id, -minor, max(on, last_on))


def give_back(change: Change, on_account_id: int, piece_id: int, minor: int, *, on: date) -> None:
    """Undo so much of what was allocated from this money to this piece."""
    columns = allocation_table.c
    last_on = change.connection.execute(
        select(func.max(columns.allocated_on)).where(
            columns.on_account_id == on_account_id, columns.due_piece_id == piece_id
        )
    ).scalar_one()
    _write_allocation(change, on_account_id, piece_id, -minor, max(on, last_on))


def write_taxes(change: Change, entry_id: int, taxes: Iterable[TaxShare]) -> None:
    """What of an entry is net and what is tax, rate by rate."""
    for each in taxes:
        change.insert(
            entry_tax_table,
            entry_id=entry_id,
            tax_name=each.name,
            tax_percent=each.percent,
            net_minor=each.net.minor,
            tax_minor=each.tax.minor,
        )


def derive_open(change: Change, *, first_piece_id: int, first_on_account_id: int) -> None:
    """Set the open amounts of rows written in bulk, from these ids on, from their allocations."""
    for table, key, first in (
        (due_piece_table, allocation_table.c.due_piece_id, first_piece_id),
        (on_account_table, allocation_table.c.on_account_id, first_on_account_id),
    ):
        allocated = (
            select(func.coalesce(func.sum(allocation_table.c.amount_minor), 0))
            .where(key == table.c.id)
            .scalar_subquery()
        )
        change.connection.execute(
            update(table).where(table.c.id >= first).values(open_minor=table.c.amount_minor - allocated)
        )


def _write_allocation(change: Change, on_account_id: int, piece_id: int, minor: int, day: date) -> None:
    """The allocation and the two open amounts that derive from it, together."""
    change.insert(
        allocation_table,
        on_account_id=on_account_id,
        due_piece_id=piece_id,
        allocated_on=day,
        amount_minor=minor,
        operation_id=change.operation_id,
    )
    pieces, credits_ = due_piece_table, on_account_table
    change.connection.execute(
        update(pieces).where(pieces.c.id == piece_id).values(open_minor=pieces.c.open_minor - minor)
    )
    change.connection.execute(
        update(credits_).where(credits_.c.id == on_account_id).values(open_minor=credits_.c.open_minor - minor)
    )


def _free_since(change: Change, column: ColumnElement[int], row_id: int) -> date | None:
    """The last day on which something was taken back from this money or piece."""
    day: date | None = change.connection.execute(
        select(func.max(allocation_table.c.allocated_on)).where(column == row_id, allocation_table.c.amount_minor < 0)
    ).scalar()
    return day


def _day_of_credit(change: Change, on_account_id: int) -> date:
    day: date = change.connection.execute(
        select(on_account_table.c.dated_on).where(on_account_table.c.id == on_account_id)
    ).scalar_one()
    return day


def _issue_days(change: Change, piece_ids: Iterable[int]) -> dict[int, date]:
    rows = change.connection.execute(
        select(due_piece_table.c.id, due_piece_table.c.issued_on).where(due_piece_table.c.id.in_(list(piece_ids)))
    )
    return {row.id: row.issued_on for row in rows}

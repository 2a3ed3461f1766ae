"""Charges for lateness that were made: the list, one of them as frozen, and what stands apart from the principal."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.may_charge import Basis
from arbook.ledger.money import Money
from arbook.store.tables.customers import customer_table
from arbook.store.tables.lateness import late_charge_part_table, late_charge_table, late_waiver_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table


class LateChargeUnknownError(ArbookError):
    """No late charge has this number or id. Facts: ``number``."""


class ChargeState(StrEnum):
    """How a charge stands: shown as a claim, booked and open, settled, let go in whole, taken back."""

    CLAIMED = "claimed"
    OPEN = "open"
    SETTLED = "settled"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"


class WaiverReason(StrEnum):
    """Why a charge was let go."""

    GOODWILL = "goodwill"
    PLAN_KEPT = "plan_kept"
    OUR_MISTAKE = "our_mistake"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LateChargeRow:
    """A charge in a list. ``open`` is what is left to pay of it, ``waived`` what was let go of it."""

    charge_id: int
    number: str
    customer_id: int
    customer_number: str
    customer_name: str
    charged_on: date
    upto_on: date
    way: ChargeWay
    interest: Money
    costs: Money
    open: Money
    waived: Money
    booked_on: date | None
    withdrawn_on: date | None
    note: str

    @property
    def total(self) -> Money:
        """Interest and costs."""
        return self.interest + self.costs

    @property
    def state(self) -> ChargeState:
        """How it stands."""
        if self.withdrawn_on is not None:
            return ChargeState.WITHDRAWN
        if self.booked_on is None:
            return ChargeState.CLAIMED
        if self.open:
            return ChargeState.OPEN
        return ChargeState.WAIVED if self.waived == self.total else ChargeState.SETTLED


@dataclass(frozen=True, slots=True)
class ChargePart:
    """What of a charge is for one late piece."""

    piece_id: int
    basis: Basis
    interest: Money
    costs: Money


@dataclass(frozen=True, slots=True)
class WaiverRow:
    """A sum that was let go: why, and whether that was taken back."""

    entry_id: int
    charge_id: int
    number: str
    customer_id: int
    waived_on: date
    amount: Money
    nature: Nature
    reason: WaiverReason
    note: str
    is_taken_back: bool


@dataclass(frozen=True, slots=True)
class LateChargeCard:
    """One charge with its parts, what was let go of it, and everything on its paper as it was frozen (JSON)."""

    row: LateChargeRow
    parts: tuple[ChargePart, ...]
    waivers: tuple[WaiverRow, ...]
    frozen: dict[str, Any]


def late_charges(connection: Connection, customer_id: int | None = None) -> tuple[LateChargeRow, ...]:
    """All charges of the book or of one customer, newest first."""
    query = _charges().order_by(late_charge_table.c.charged_on.desc(), late_charge_table.c.id.desc())
    if customer_id is not None:
        query = query.where(late_charge_table.c.customer_id == customer_id)
    rows = connection.execute(query).all()
    waived = _waived(connection, customer_id)
    return tuple(_charge(row, waived.get(row.id, 0)) for row in rows)


def late_charge_card(connection: Connection, charge_id: int) -> LateChargeCard:
    """One charge by its id.

    Raises:
        LateChargeUnknownError: there is none.
    """
    row = connection.execute(_charges().where(late_charge_table.c.id == charge_id)).one_or_none()
    if row is None:
        raise LateChargeUnknownError(number=str(charge_id))
    parts = connection.execute(
        select(late_charge_part_table)
        .where(late_charge_part_table.c.late_charge_id == charge_id)
        .order_by(late_charge_part_table.c.id)
    )
    waivers = tuple(each for each in waivers_of(connection, row.customer_id) if each.charge_id == charge_id)
    waived = sum(each.amount.minor for each in waivers if not each.is_taken_back)
    return LateChargeCard(
        _charge(row, waived),
        tuple(
            ChargePart(
                each.due_piece_id,
                Basis(each.basis),
                Money(each.interest_minor, row.currency),
                Money(each.costs_minor, row.currency),
            )
            for each in parts
        ),
        waivers,
        json.loads(row.frozen),
    )


def late_charge_by_number(connection: Connection, number: str) -> LateChargeCard:
    """One charge by the number on its paper.

    Raises:
        LateChargeUnknownError: there is none.
    """
    table = late_charge_table
    found = connection.execute(select(table.c.id).where(table.c.number == number.strip())).scalar()
    if found is None:
        raise LateChargeUnknownError(number=number.strip())
    return late_charge_card(connection, found)


def waivers_of(connection: Connection, customer_id: int | None = None) -> tuple[WaiverRow, ...]:
    """What was let go of charges, of one customer or in the whole book, oldest first."""
    waivers, entries, charges, undone = late_waiver_table, entry_table, late_charge_table, entry_table.alias("undone")
    query = (
        select(
            waivers.c.entry_id,
            waivers.c.late_charge_id,
            waivers.c.reason,
            waivers.c.note,
            charges.c.number,
            entries.c.customer_id,
            entries.c.dated_on,
            entries.c.amount_minor,
            entries.c.currency,
            entries.c.nature,
            undone.c.id.label("undone_id"),
        )
        .join(entries, entries.c.id == waivers.c.entry_id)
        .join(charges, charges.c.id == waivers.c.late_charge_id)
        .outerjoin(undone, undone.c.reverses_id == entries.c.id)
        .order_by(waivers.c.id)
    )
    if customer_id is not None:
        query = query.where(entries.c.customer_id == customer_id)
    return tuple(
        WaiverRow(
            row.entry_id,
            row.late_charge_id,
            row.number,
            row.customer_id,
            row.dated_on,
            Money(-row.amount_minor, row.currency),
            Nature(row.nature),
            WaiverReason(row.reason),
            row.note,
            row.undone_id is not None,
        )
        for row in connection.execute(query)
    )


def claim_items(connection: Connection, customer_id: int) -> tuple[OpenItem, ...]:
    """What is claimed and not booked, as items that a payment may reach: it is booked once one does.

    Their piece ids are negative, since there is no due piece yet; ``charge_of`` tells which charge one stands for.
    """
    table = late_charge_table
    claimed = select(table).where(
        table.c.customer_id == customer_id, table.c.booked_on.is_(None), table.c.withdrawn_on.is_(None)
    )
    return tuple(
        OpenItem(
            piece_id=-2 * row.id - place,
            number=row.number,
            issued_on=row.charged_on,
            due_on=row.charged_on,
            amount=Money(minor, row.currency),
            open=Money(minor, row.currency),
            nature=nature,
        )
        for row in connection.execute(claimed.order_by(table.c.charged_on, table.c.id))
        for place, (nature, minor) in enumerate(
            ((Nature.INTEREST, row.interest_minor), (Nature.COSTS, row.costs_minor))
        )
        if minor
    )


def charge_of(piece_id: int) -> int:
    """The charge behind an item of ``claim_items``."""
    return -piece_id // 2


@dataclass(frozen=True, slots=True)
class ChargesApart:
    """What a customer owes beside the principal: booked and open, and shown as a claim only."""

    interest: Money
    costs: Money
    claimed_interest: Money
    claimed_costs: Money

    @property
    def booked(self) -> Money:
        """Booked charges that are open; part of the balance."""
        return self.interest + self.costs

    @property
    def claimed(self) -> Money:
        """Claims that are booked once they are paid; no part of the balance."""
        return self.claimed_interest + self.claimed_costs


def charges_apart(connection: Connection, customer_id: int, as_of: date) -> ChargesApart:
    """Charges as they stood at the end of a day, apart from the principal."""
    currency = connection.execute(
        select(customer_table.c.currency).where(customer_table.c.id == customer_id)
    ).scalar_one()
    open_ = _open_by_nature(connection, customer_id, as_of)
    table = late_charge_table
    claimed = connection.execute(
        select(
            func.coalesce(func.sum(table.c.interest_minor), 0), func.coalesce(func.sum(table.c.costs_minor), 0)
        ).where(
            table.c.customer_id == customer_id,
            table.c.charged_on <= as_of,
            func.coalesce(table.c.booked_on, "9999-12-31") > as_of,
            func.coalesce(table.c.withdrawn_on, "9999-12-31") > as_of,
        )
    ).one()
    sums = (open_.get(Nature.INTEREST, 0), open_.get(Nature.COSTS, 0), *claimed)
    return ChargesApart(*(Money(minor, currency) for minor in sums))


def _open_by_nature(connection: Connection, customer_id: int, as_of: date) -> dict[Nature, int]:
    from arbook.queries.items import open_items

    sums: dict[Nature, int] = {}
    for row in open_items(connection, as_of, customer_id):
        sums[row.item.nature] = sums.get(row.item.nature, 0) + row.item.open.minor
    return sums


def _charges() -> Select[Any]:
    charges, customers, entries, pieces = late_charge_table, customer_table, entry_table, due_piece_table
    open_minor = (
        select(func.coalesce(func.sum(pieces.c.open_minor), 0))
        .join(entries, entries.c.id == pieces.c.entry_id)
        .where(entries.c.late_charge_id == charges.c.id)
        .correlate(charges)
        .scalar_subquery()
    )
    return select(
        charges,
        customers.c.number.label("customer_number"),
        customers.c.name.label("customer_name"),
        open_minor.label("open_minor"),
    ).join(customers, customers.c.id == charges.c.customer_id)


def _waived(connection: Connection, customer_id: int | None) -> dict[int, int]:
    sums: dict[int, int] = {}
    for each in waivers_of(connection, customer_id):
        if not each.is_taken_back:
            sums[each.charge_id] = sums.get(each.charge_id, 0) + each.amount.minor
    return sums


def _charge(row: Any, waived: int) -> LateChargeRow:
    return LateChargeRow(
        charge_id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        customer_number=row.customer_number,
        customer_name=row.customer_name,
        charged_on=row.charged_on,
        upto_on=row.upto_on,
        way=ChargeWay(row.way),
        interest=Money(row.interest_minor, row.currency),
        costs=Money(row.costs_minor, row.currency),
        open=Money(row.open_minor, row.currency),
        waived=Money(waived, row.currency),
        booked_on=row.booked_on,
        withdrawn_on=row.withdrawn_on,
        note=row.note,
    )

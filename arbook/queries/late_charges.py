"""Charges for lateness that were made: the list, and one of them as it was frozen."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, func, select

from arbook.ledger.errors import ArbookError
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.may_charge import Basis
from arbook.ledger.money import Money
from arbook.queries.late_waivers import WaiverRow, waived_sums, waivers_of
from arbook.store.tables.customers import customer_table
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.lateness import late_charge_part_table
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
    def is_open(self) -> bool:
        """Whether anything of it is still asked for."""
        return self.state in (ChargeState.CLAIMED, ChargeState.OPEN)

    @property
    def left(self) -> Money:
        """What is still asked for: of a claim all that was not let go."""
        return self.total - self.waived if self.state is ChargeState.CLAIMED else self.open

    @property
    def state(self) -> ChargeState:
        """How it stands."""
        if self.withdrawn_on is not None:
            return ChargeState.WITHDRAWN
        if self.waived == self.total:
            return ChargeState.WAIVED
        if self.booked_on is None:
            return ChargeState.CLAIMED
        return ChargeState.OPEN if self.open else ChargeState.SETTLED


@dataclass(frozen=True, slots=True)
class ChargePart:
    """What of a charge is for one late piece."""

    piece_id: int
    basis: Basis
    interest: Money
    costs: Money


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
    waived = waived_sums(connection, customer_id) if rows else {}
    return tuple(_charge(row, waived.get(row.id, 0)) for row in rows)


def asking_charges(connection: Connection, customer_id: int, on: date) -> tuple[LateChargeRow, ...]:
    """Charges that were made by a day and still ask for something, oldest first."""
    rows = late_charges(connection, customer_id)
    return tuple(row for row in reversed(rows) if row.is_open and row.charged_on <= on)


def charges_of_invoice(connection: Connection, invoice_id: int) -> tuple[LateChargeRow, ...]:
    """Charges that ask something for an invoice and stand, oldest first."""
    parts, pieces, charges = late_charge_part_table, due_piece_table, late_charge_table
    asked = (
        select(parts.c.late_charge_id)
        .join(pieces, pieces.c.id == parts.c.due_piece_id)
        .where(pieces.c.invoice_id == invoice_id)
    )
    rows = connection.execute(
        _charges().where(charges.c.id.in_(asked), charges.c.withdrawn_on.is_(None)).order_by(charges.c.id)
    ).all()
    waived = waived_sums(connection, rows[0].customer_id) if rows else {}
    return tuple(_charge(row, waived.get(row.id, 0)) for row in rows)


def charges_made_by(connection: Connection, operation_id: str) -> tuple[tuple[int, date], ...]:
    """Ids and days of the charges that one operation made."""
    table = late_charge_table
    made = select(table.c.id, table.c.charged_on).where(table.c.operation_id == operation_id).order_by(table.c.id)
    return tuple((row.id, row.charged_on) for row in connection.execute(made))


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

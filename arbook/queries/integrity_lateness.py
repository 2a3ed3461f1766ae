"""Do the charges for lateness agree with their parts, their entries, their numbers and what was frozen of them?

Codes of findings: those of ``lateness_findings``; ``detail`` names the charge or entry.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from arbook.ledger.interest import sheet_of, slice_of
from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.lateness import ChargeWay
from arbook.queries.late_charges import late_charge_card, late_charges
from arbook.queries.late_sheets import LateSheet, SheetPart, sheet_of_charge
from arbook.store.checking import Finding, found_by
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.lateness import late_charge_part_table, late_waiver_table
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.offers import series_table
from arbook.store.tables.papers import due_piece_table


def lateness_findings(connection: Connection) -> Iterator[Finding]:
    """Charges against their parts, entries, sheets and numbers; waivers against what they let go."""
    checks = (
        ("charge_differs_from_parts", _against_parts()),
        ("charge_differs_from_entries", _against_entries()),
        ("charge_of_other_customer", _other_customers()),
        ("waiver_differs", _waivers()),
    )
    yield from found_by(connection, checks)
    yield from _sheets(connection)
    yield from _gaps(connection)


def _against_parts() -> Select[Any]:
    charges, parts = late_charge_table, late_charge_part_table
    return (
        select(charges.c.number)
        .outerjoin(parts, parts.c.late_charge_id == charges.c.id)
        .group_by(charges.c.id)
        .having(
            or_(
                func.coalesce(func.sum(parts.c.interest_minor), 0) != charges.c.interest_minor,
                func.coalesce(func.sum(parts.c.costs_minor), 0) != charges.c.costs_minor,
            )
        )
    )


def _against_entries() -> Select[Any]:
    """What is booked stands in the ledger once, by its nature, the last of it on its day; of what is claimed only
    what was let go, and of what was taken back nothing.
    """
    charges, entries = late_charge_table, entry_table
    booked_then = (
        select(entries.c.id)
        .where(
            entries.c.late_charge_id == charges.c.id,
            entries.c.kind == EntryKind.CHARGE.value,
            entries.c.dated_on == charges.c.booked_on,
        )
        .correlate(charges)
        .exists()
    )
    interest, costs = (_standing(EntryKind.CHARGE, each) for each in (Nature.INTEREST, Nature.COSTS))
    let_go = [_standing(EntryKind.WAIVER, each) for each in (Nature.INTEREST, Nature.COSTS)]
    is_claim, is_back = charges.c.booked_on.is_(None), charges.c.withdrawn_on.is_not(None)
    return select(charges.c.number).where(
        or_(
            is_claim & (charges.c.way != ChargeWay.CLAIMED.value),
            is_back & or_(interest != 0, costs != 0),
            ~is_back & is_claim & or_(interest + let_go[0] != 0, costs + let_go[1] != 0),
            ~is_back & ~is_claim & or_(interest != charges.c.interest_minor, costs != charges.c.costs_minor),
            ~is_claim & ~booked_then,
        )
    )


def _standing(kind: EntryKind, nature: Nature) -> Any:
    """Of a charge the sum of its entries of a kind and nature that were not undone."""
    charges, entries, undone = late_charge_table, entry_table, entry_table.alias("undone")
    return (
        select(func.coalesce(func.sum(entries.c.amount_minor), 0))
        .outerjoin(undone, undone.c.reverses_id == entries.c.id)
        .where(
            entries.c.late_charge_id == charges.c.id,
            entries.c.kind == kind.value,
            entries.c.nature == nature.value,
            undone.c.id.is_(None),
        )
        .correlate(charges)
        .scalar_subquery()
    )


def _other_customers() -> Select[Any]:
    """A charge, its entries and the pieces it is for belong to one customer and currency."""
    charges, parts, pieces, entries = late_charge_table, late_charge_part_table, due_piece_table, entry_table
    return (
        select(charges.c.number)
        .distinct()
        .outerjoin(parts, parts.c.late_charge_id == charges.c.id)
        .outerjoin(pieces, pieces.c.id == parts.c.due_piece_id)
        .outerjoin(entries, entries.c.late_charge_id == charges.c.id)
        .where(
            or_(
                pieces.c.customer_id != charges.c.customer_id,
                pieces.c.currency != charges.c.currency,
                entries.c.customer_id != charges.c.customer_id,
                entries.c.currency != charges.c.currency,
            )
        )
    )


def _waivers() -> Select[Any]:
    """A waiver has its reason, and lets go of pieces of its own charge alone."""
    entries, waivers, credit = entry_table, late_waiver_table, on_account_table
    shares, pieces, owed = allocation_table, due_piece_table, entry_table.alias("owed")
    elsewhere = (
        select(shares.c.id)
        .join(pieces, pieces.c.id == shares.c.due_piece_id)
        .join(owed, owed.c.id == pieces.c.entry_id)
        .join(credit, credit.c.id == shares.c.on_account_id)
        .where(
            credit.c.entry_id == entries.c.id,
            or_(owed.c.late_charge_id.is_(None), owed.c.late_charge_id != entries.c.late_charge_id),
        )
        .correlate(entries)
        .exists()
    )
    return (
        select(entries.c.id)
        .outerjoin(waivers, waivers.c.entry_id == entries.c.id)
        .where(
            entries.c.kind == "waiver",
            or_(waivers.c.id.is_(None), waivers.c.late_charge_id != entries.c.late_charge_id, elsewhere),
        )
    )


def _sheets(connection: Connection) -> Iterator[Finding]:
    """The frozen sheet says what the charge asks for, and its slices come to its interest."""
    for row in late_charges(connection):
        card = late_charge_card(connection, row.charge_id)
        try:
            sheet = sheet_of_charge(card)
            parts = [(part.piece_id, part.interest, part.costs) for part in sheet.parts]
            stored = [(part.piece_id, part.interest, part.costs) for part in card.parts]
            is_right = parts == stored and all(_adds_up(part, sheet) for part in sheet.parts)
        except (ArithmeticError, KeyError, TypeError, ValueError):
            is_right = False
        if not is_right:
            yield Finding("sheet_differs", "", row.number)


def _adds_up(part: SheetPart, sheet: LateSheet) -> bool:
    if any(
        each != slice_of(each.principal, each.first, each.last, each.yearly_percent, each.days_of_year)
        for each in part.slices
    ):
        return False
    interest = sheet_of(part.slices, sheet.currency).total
    if part.terms is not None:
        interest = part.terms.bounded(interest)
    return interest == part.claim_interest and part.interest + part.interest_before <= max(
        part.claim_interest, part.interest_before
    )


def _gaps(connection: Connection) -> Iterator[Finding]:
    series = connection.execute(
        select(series_table.c.next_counter, series_table.c.skipped).where(series_table.c.kind == "late_charge")
    ).one_or_none()
    issued = connection.execute(select(func.count()).select_from(late_charge_table)).scalar_one()
    if series is not None and series.next_counter - 1 - series.skipped != issued:
        yield Finding("numbers_have_gaps", "", "late_charge")

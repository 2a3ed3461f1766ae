"""Making a late charge: what it asks for, its frozen paper, its entries. Parts of larger changes."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, update

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.lateness import ChargeWay, agreed_way
from arbook.ledger.may_charge import Basis, WhyNot
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece
from arbook.queries.late_charges import LateChargeCard, late_charge_card
from arbook.queries.late_claims import claims
from arbook.queries.late_sheets import LateSheet, SheetPart, only_natures, part_of, part_to_json
from arbook.queries.lateness import LateAnswer, LateAnswers, late_answers
from arbook.queries.settings import profile
from arbook.services.changing import Change
from arbook.services.invoice_rows import frozen_parties
from arbook.services.late_errors import LatenessError
from arbook.services.numbers import take_paper_number
from arbook.services.postings import EntryFacts, post_debt
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.lateness import late_charge_part_table
from arbook.store.tables.papers import due_piece_table

LONGEST_NOTE = 2000
BOTH = (Nature.INTEREST, Nature.COSTS)


@dataclass(frozen=True, slots=True)
class ChargeLateness:
    """Charge a customer for lateness up to ``on``, that day included.

    ``piece_ids``: these late pieces only, none for all that may be charged. ``by``: contract or law, None for what
    applies. ``way``: booked or claimed, None as agreed. ``natures``: interest, costs, or both.
    ``being_reminded`` are pieces that a reminder of the day goes out for.
    """

    customer_id: int
    on: date
    piece_ids: tuple[int, ...] = ()
    by: Basis | None = None
    way: ChargeWay | None = None
    natures: tuple[Nature, ...] = BOTH
    note: str = ""
    being_reminded: frozenset[int] = frozenset()


def make_charge(change: Change, command: ChargeLateness, today: date) -> tuple[int, str]:
    """Charge what may be charged. Returns the charge's id and number.

    Raises:
        LatenessError, NumberingError: as ``LatenessService.charge``.
    """
    check_charge_day(command.on, today)
    note = note_text(command.note)
    answers = late_answers(
        change.connection, command.customer_id, command.on, by=command.by, being_reminded=command.being_reminded
    )
    parts = _parts(change, command, answers)
    number = take_paper_number(change, "late_charge", command.on, today)
    sheet = LateSheet(number, command.on, answers.customer.currency, tuple(parts))
    way = command.way or agreed_way(part.terms for part in parts)
    charge_id = _write(change, command, answers, sheet, way, note)
    if way is ChargeWay.BOOKED:
        book_claim(change, late_charge_card(change.connection, charge_id), command.on)
    change.touch("late_charge", charge_id)
    change.touch("customer", command.customer_id)
    return charge_id, number


def _parts(change: Change, command: ChargeLateness, answers: LateAnswers) -> list[SheetPart]:
    """What is charged, piece by piece.

    Raises:
        LatenessError: why nothing may be.
    """
    by_id = {each.piece.piece_id: each for each in answers.answers}
    wanted = dict.fromkeys(command.piece_ids)
    asked = [by_id.get(piece_id) or _asked(change, command, piece_id) for piece_id in wanted]
    has_interest, has_costs = Nature.INTEREST in command.natures, Nature.COSTS in command.natures
    parts = []
    for answer in asked or answers.answers:
        part = part_of(answer)
        if part is not None:
            part = only_natures(part, interest=has_interest, costs=has_costs)
        if part is not None and part.interest + part.costs:
            parts.append(part)
        elif asked:
            raise _may_not(answers, answer)
    if not parts:
        raise _may_not(answers, answers.answers[0] if answers.answers else None)
    return parts


def _asked(change: Change, command: ChargeLateness, piece_id: int) -> LateAnswer:
    """The answer for a piece that the customer's answers leave out, such as one that is not late."""
    table = due_piece_table
    row = change.connection.execute(
        select(table.c.invoice_id).where(table.c.id == piece_id, table.c.customer_id == command.customer_id)
    ).one_or_none()
    if row is not None:
        found = late_answers(
            change.connection, command.customer_id, command.on, invoice_id=row.invoice_id, by=command.by
        )
        for answer in found.answers:
            if answer.piece.piece_id == piece_id:
                return answer
    raise LatenessError(field="piece_ids", why="unknown_piece")


def _may_not(answers: LateAnswers, answer: LateAnswer | None) -> LatenessError:
    """The refusal with the reason of the rule."""
    facts: dict[str, Any] = {"on": answers.as_of, "country": answers.country, "kind": answers.customer.kind}
    if answer is None:
        return LatenessError(field="on", why=WhyNot.NOT_LATE.value, number="", due_on=None, **facts)
    why = answer.decision.why_not or WhyNot.ALL_CHARGED
    return LatenessError(field="on", why=why.value, number=answer.piece.number, due_on=answer.piece.due_on, **facts)


def _write(
    change: Change, command: ChargeLateness, answers: LateAnswers, sheet: LateSheet, way: ChargeWay, note: str
) -> int:
    frozen = frozen_parties(change, answers.customer, profile(change.connection))
    frozen["parts"] = [part_to_json(part) for part in sheet.parts]
    frozen["costs_are"] = sheet.costs_are
    charge_id = change.insert(
        late_charge_table,
        number=sheet.number,
        customer_id=command.customer_id,
        currency=sheet.currency,
        charged_on=command.on,
        upto_on=command.on,
        way=way.value,
        interest_minor=sheet.interest.minor,
        costs_minor=sheet.costs.minor,
        note=note,
        frozen=json.dumps(frozen, ensure_ascii=False),
        issued_at=change.now,
        operation_id=change.operation_id,
    )
    for part in sheet.parts:
        change.insert(
            late_charge_part_table,
            late_charge_id=charge_id,
            due_piece_id=part.piece_id,
            basis=part.basis.value,
            interest_minor=part.interest.minor,
            costs_minor=part.costs.minor,
        )
    return charge_id


def book_claim(change: Change, card: LateChargeCard, on: date) -> dict[Nature, int]:
    """Book what is claimed of a charge, one entry for its interest and one for its costs, due at once. Returns their
    due pieces.
    """
    claimed = claimed_of(change, card.row.charge_id)
    pieces = {nature: book_part(change, card, nature, amount, on) for nature, amount in claimed.items()}
    table = late_charge_table
    change.connection.execute(update(table).where(table.c.id == card.row.charge_id).values(booked_on=on))
    return pieces


def claimed_of(change: Change, charge_id: int) -> dict[Nature, Money]:
    """What of a charge is claimed and not booked, by its nature."""
    return {
        nature: amount
        for claim in claims(change.connection, charge_id=charge_id)
        for nature, amount in claim.by_nature.items()
    }


def book_part(change: Change, card: LateChargeCard, nature: Nature, amount: Money, on: date) -> int:
    """The entry of a part of a charge, due at once. Returns its due piece."""
    row = card.row
    facts = EntryFacts(
        row.customer_id,
        amount.currency,
        on,
        EntryKind.CHARGE,
        amount.minor,
        late_charge_id=row.charge_id,
        nature=nature,
    )
    _, (piece_id,) = post_debt(change, facts, (DuePiece(on, amount),))
    change.touch("late_charge", row.charge_id)
    return piece_id


def standing_charge(change: Change, charge_id: int, on: date) -> LateChargeCard:
    """A charge that stands on a day.

    Raises:
        LateChargeUnknownError: there is none.
        LatenessError: ``is_withdrawn``, ``before_charge``.
    """
    card = late_charge_card(change.connection, charge_id)
    if card.row.withdrawn_on is not None:
        raise LatenessError(why="is_withdrawn", number=card.row.number)
    if on < (card.row.booked_on or card.row.charged_on):
        raise LatenessError(field="on", why="before_charge", number=card.row.number)
    return card


def check_charge_day(on: date, today: date) -> None:
    """Refuse to charge up to a day to come.

    Raises:
        LatenessError: ``in_future``.
        DateError: beyond the book's range.
    """
    if in_book_range(on) > today:
        raise LatenessError(field="on", why="in_future", today=today)


def check_day(on: date, today: date) -> None:
    """Refuse to do something with a charge on a day to come.

    Raises:
        LatenessError: ``day_to_come``.
        DateError: beyond the book's range.
    """
    if in_book_range(on) > today:
        raise LatenessError(field="on", why="day_to_come", today=today)


def note_text(text: str) -> str:
    """The owner's words, if the book can hold them.

    Raises:
        LatenessError: ``too_long``.
    """
    if len(text) > LONGEST_NOTE:
        raise LatenessError(field="note", why="too_long", most=LONGEST_NOTE)
    return text.strip()

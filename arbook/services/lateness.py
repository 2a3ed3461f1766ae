"""Charges for lateness: agreed, charged or claimed, booked when paid, let go with a reason, taken back.

The invoice is never touched: a charge is a paper of its own with its own number and its own entries, and what undoes
it is an entry that points back.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select, update

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import EntryKind, Nature
from arbook.ledger.lateness import ChargeWay, LateTerms
from arbook.ledger.may_charge import Basis, WhyNot
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece
from arbook.queries.customers import customer_by_id
from arbook.queries.late_charges import ChargeState, LateChargeCard, WaiverReason, late_charge_card
from arbook.queries.late_rates import references
from arbook.queries.late_sheets import LateSheet, SheetPart, only_natures, part_of, part_to_json
from arbook.queries.late_terms import late_terms_to_json
from arbook.queries.lateness import LateAnswer, LateAnswers, late_answers
from arbook.queries.settings import profile
from arbook.services.changing import Change, Changes, Counter
from arbook.services.invoice_rows import frozen_parties
from arbook.services.late_errors import LatenessError
from arbook.services.numbers import take_paper_number
from arbook.services.postings import EntryFacts, allocate, post_credit, post_debt
from arbook.services.reversing import check_reversible, entry_of, is_reversed, reverse_credit, reverse_debit
from arbook.store.tables.lateness import (
    late_charge_part_table,
    late_charge_table,
    late_terms_table,
    late_waiver_table,
)
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table

LONGEST_NOTE = 2000
BOTH = (Nature.INTEREST, Nature.COSTS)


@dataclass(frozen=True, slots=True)
class AgreeLateTerms:
    """What lateness costs from now on: one customer, or (None) all who have nothing of their own.

    ``from_on`` is the first issue day it holds for, None for all invoices. ``terms`` None ends it.
    """

    terms: LateTerms | None
    customer_id: int | None = None
    from_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChargeLateness:
    """Charge a customer for lateness up to ``on``, that day included.

    ``piece_ids``: these late pieces only, none for all that may be charged. ``by``: contract or law, None for what
    applies. ``way``: booked or claimed, None as agreed. ``natures``: interest, costs, or both.
    """

    customer_id: int
    on: date
    piece_ids: tuple[int, ...] = ()
    by: Basis | None = None
    way: ChargeWay | None = None
    natures: tuple[Nature, ...] = BOTH
    note: str = ""


@dataclass(frozen=True, slots=True)
class WaiveCharge:
    """Let go of what is open of a charge, or of ``amount`` of it, costs before interest."""

    charge_id: int
    on: date
    reason: WaiverReason
    note: str = ""
    amount: Money | None = None
    natures: tuple[Nature, ...] = BOTH


class LatenessService:
    """Use cases around charges for lateness."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def agree(self, command: AgreeLateTerms, *, operation_id: str | None = None) -> Changes:
        """Write down what lateness costs. ``Changes.made_id`` is the agreement.

        Raises:
            CustomerUnknownError: no such customer.
            LatenessError: ``unknown_reference``, ``other_currency``, ``too_long``.
            DateError: a day beyond the book's range.
        """
        return self._counter.change("agree_late_terms", lambda change: _agree(change, command), operation_id)

    def charge(self, command: ChargeLateness, *, today: date, operation_id: str | None = None) -> Changes:
        """Charge for lateness. ``Changes.made_id`` is the charge, ``number`` the one on its paper.

        Raises:
            LatenessError: ``in_future``, ``unknown_piece``, ``too_long``, or a value of ``WhyNot`` with ``number``,
                ``country``, ``kind``, ``on`` where nothing may be charged.
            NumberingError: dated before the last charge.
        """

        def work(change: Change) -> None:
            change.made(*_charge(change, command, today))

        return self._counter.change("charge_lateness", work, operation_id)

    def book(self, charge_id: int, *, on: date, today: date, operation_id: str | None = None) -> Changes:
        """Book a charge that was only claimed: from now on it is owed.

        Raises:
            LateChargeUnknownError: no such charge.
            LatenessError: ``in_future``, ``before_charge``, ``is_booked``, ``is_withdrawn``.
        """

        def work(change: Change) -> None:
            _check_day(on, today)
            card = _standing(change, charge_id, on)
            if card.row.state is not ChargeState.CLAIMED:
                raise LatenessError(why="is_booked", number=card.row.number)
            book_claim(change, card, on)
            change.made(charge_id, card.row.number)

        return self._counter.change("book_late_charge", work, operation_id)

    def waive(self, command: WaiveCharge, *, today: date, operation_id: str | None = None) -> Changes:
        """Let go of a charge for a reason; a claim is booked with it, so that both stand in the ledger.

        Raises:
            LateChargeUnknownError: no such charge.
            LatenessError: ``in_future``, ``before_charge``, ``is_withdrawn``, ``nothing_open``, ``above_open``,
                ``not_positive``, ``no_note`` (the reason is "other"), ``too_long``.
        """
        return self._counter.change("waive_late_charge", lambda change: _waive(change, command, today), operation_id)

    def let_go(
        self, command: ChargeLateness, reason: WaiverReason, *, today: date, operation_id: str | None = None
    ) -> Changes:
        """Let go of what may be charged and was not: charged and waived in one breath, both in the ledger.

        Raises:
            LatenessError, NumberingError: as ``charge`` and ``waive``.
        """

        def work(change: Change) -> None:
            charge_id, number = _charge(change, command, today)
            _waive(change, WaiveCharge(charge_id, command.on, reason, command.note), today)
            change.made(charge_id, number)

        return self._counter.change("let_lateness_go", work, operation_id)

    def withdraw(
        self, charge_id: int, *, on: date, today: date, reason: str, operation_id: str | None = None
    ) -> Changes:
        """Take a charge back that should not have been made: its entries are countered, its number stays.

        Raises:
            LateChargeUnknownError: no such charge.
            LatenessError: ``in_future``, ``before_charge``, ``is_withdrawn``, ``no_reason``, ``too_long``.
        """
        return self._counter.change(
            "withdraw_late_charge", lambda change: _withdraw(change, charge_id, on, today, reason), operation_id
        )

    def take_waiver_back(
        self, entry_id: int, *, on: date, today: date, reason: str, operation_id: str | None = None
    ) -> Changes:
        """What was let go is owed again. ``entry_id`` is the waiver's entry.

        Raises:
            ReversalError: ``unknown``, ``is_reversal``, ``already_reversed``, ``before_entry``, ``in_future``.
        """

        def work(change: Change) -> None:
            row = entry_of(change, entry_id, EntryKind.WAIVER)
            check_reversible(change, row, on, today)
            change.made(reverse_credit(change, row, on=on, reason=_note(reason)))

        return self._counter.change("take_waiver_back", work, operation_id)


def _agree(change: Change, command: AgreeLateTerms) -> None:
    terms = command.terms
    if command.from_on is not None:
        in_book_range(command.from_on)
    currency = profile(change.connection).currency
    if command.customer_id is not None:
        currency = customer_by_id(change.connection, command.customer_id).currency
        change.touch("customer", command.customer_id)
    if terms is not None:
        if terms.reference and terms.reference not in references(change.connection):
            raise LatenessError(field="reference", why="unknown_reference", reference=terms.reference)
        for field, amount in (("least", terms.least), ("most", terms.most), ("fee", terms.fee)):
            if amount is not None and amount.currency != currency:
                raise LatenessError(field=field, why="other_currency", currency=currency)
        if terms.stage_fees and terms.stage_fees[0].currency != currency:
            raise LatenessError(field="stage_fees", why="other_currency", currency=currency)
    row_id = change.insert(
        late_terms_table,
        customer_id=command.customer_id,
        from_on=command.from_on,
        rule=None if terms is None else json.dumps(late_terms_to_json(terms)),
        note=_note(command.note),
        operation_id=change.operation_id,
    )
    change.touch("late_terms", row_id)
    change.made(row_id)


def _charge(change: Change, command: ChargeLateness, today: date) -> tuple[int, str]:
    _check_day(command.on, today)
    note = _note(command.note)
    answers = late_answers(change.connection, command.customer_id, command.on, by=command.by)
    parts = _parts(change, command, answers)
    number = take_paper_number(change, "late_charge", command.on, today)
    sheet = LateSheet(number, command.on, answers.customer.currency, tuple(parts))
    way = command.way or _agreed_way(parts)
    charge_id = _write(change, command, answers, sheet, way, note)
    if way is ChargeWay.BOOKED:
        book_claim(change, late_charge_card(change.connection, charge_id), command.on)
    change.touch("late_charge", charge_id)
    change.touch("customer", command.customer_id)
    return charge_id, number


def _agreed_way(parts: Sequence[SheetPart]) -> ChargeWay:
    ways = [part.terms.way for part in parts if part.terms is not None]
    return ways[0] if ways else ChargeWay.BOOKED


def _parts(change: Change, command: ChargeLateness, answers: LateAnswers) -> list[SheetPart]:
    """What is charged, piece by piece.

    Raises:
        LatenessError: why nothing may be.
    """
    by_id = {each.piece.piece_id: each for each in answers.answers}
    asked = [by_id.get(piece_id) or _asked(change, command, piece_id) for piece_id in command.piece_ids]
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
    """The entries of a charge, one for its interest and one for its costs, due at once. Returns their due pieces."""
    row = card.row
    pieces: dict[Nature, int] = {}
    for nature, amount in ((Nature.INTEREST, row.interest), (Nature.COSTS, row.costs)):
        if amount:
            facts = EntryFacts(
                row.customer_id,
                amount.currency,
                on,
                EntryKind.CHARGE,
                amount.minor,
                late_charge_id=row.charge_id,
                nature=nature,
            )
            _, (pieces[nature],) = post_debt(change, facts, (DuePiece(on, amount),))
    table = late_charge_table
    change.connection.execute(update(table).where(table.c.id == row.charge_id).values(booked_on=on))
    change.touch("late_charge", row.charge_id)
    return pieces


def _standing(change: Change, charge_id: int, on: date) -> LateChargeCard:
    card = late_charge_card(change.connection, charge_id)
    if card.row.withdrawn_on is not None:
        raise LatenessError(why="is_withdrawn", number=card.row.number)
    if on < (card.row.booked_on or card.row.charged_on):
        raise LatenessError(field="on", why="before_charge", number=card.row.number)
    return card


def _waive(change: Change, command: WaiveCharge, today: date) -> None:
    _check_day(command.on, today)
    note = _note(command.note)
    if command.reason is WaiverReason.OTHER and not note:
        raise LatenessError(field="note", why="no_note")
    card = _standing(change, command.charge_id, command.on)
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


def _withdraw(change: Change, charge_id: int, on: date, today: date, reason: str) -> None:
    _check_day(on, today)
    why = _note(reason)
    if not why:
        raise LatenessError(field="reason", why="no_reason")
    card = _standing(change, charge_id, on)
    entries = entry_table
    booked = change.connection.execute(
        select(entries).where(entries.c.late_charge_id == charge_id, entries.c.kind == EntryKind.CHARGE.value)
    ).all()
    for row in booked:
        if not is_reversed(change, row.id):
            reverse_debit(change, row, on=on, reason=why)
    table = late_charge_table
    taken = update(table).where(table.c.id == charge_id).values(withdrawn_on=on, withdrawn_why=why)
    change.connection.execute(taken)
    change.touch("late_charge", charge_id)
    change.touch("customer", card.row.customer_id)
    change.made(charge_id, card.row.number)


def _check_day(on: date, today: date) -> None:
    if in_book_range(on) > today:
        raise LatenessError(field="on", why="in_future", today=today)


def _note(text: str) -> str:
    if len(text) > LONGEST_NOTE:
        raise LatenessError(field="note", why="too_long", most=LONGEST_NOTE)
    return text.strip()

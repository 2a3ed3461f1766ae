"""Charges for lateness: agreed, charged or claimed, booked when paid, let go with a reason, taken back.

The invoice is never touched: a charge is a paper of its own with its own number and its own entries, and what undoes
it is an entry that points back.
"""

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import EntryKind
from arbook.ledger.lateness import LateTerms
from arbook.queries.customers import customer_by_id
from arbook.queries.late_charges import ChargeState
from arbook.queries.late_rates import references
from arbook.queries.late_terms import late_terms_to_json
from arbook.queries.late_waivers import TAKEN_BACK, WaiverReason
from arbook.queries.settings import profile
from arbook.services.changing import Change, Changes, Counter
from arbook.services.late_charging import (
    BOTH,
    ChargeLateness,
    book_claim,
    check_day,
    make_charge,
    note_text,
    standing_charge,
)
from arbook.services.late_errors import LatenessError
from arbook.services.late_waiving import WaiveCharge, take_waiver_back, take_waivers_back, waive_charge
from arbook.services.reversing import is_reversed, reverse_debit
from arbook.store.tables.late_charges import late_charge_table
from arbook.store.tables.lateness import late_terms_table
from arbook.store.tables.money import entry_table

__all__ = ["BOTH", "AgreeLateTerms", "ChargeLateness", "LatenessService", "WaiveCharge"]


@dataclass(frozen=True, slots=True)
class AgreeLateTerms:
    """What lateness costs from now on: one customer, or (None) all who have nothing of their own.

    ``from_on`` is the first issue day it holds for, None for all invoices. ``terms`` None ends it.
    """

    terms: LateTerms | None
    customer_id: int | None = None
    from_on: date | None = None
    note: str = ""


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
            change.made(*make_charge(change, command, today))

        return self._counter.change("charge_lateness", work, operation_id)

    def book(self, charge_id: int, *, on: date, today: date, operation_id: str | None = None) -> Changes:
        """Book a charge that was only claimed: from now on it is owed.

        Raises:
            LateChargeUnknownError: no such charge.
            LatenessError: ``day_to_come``, ``before_charge``, ``is_booked``, ``is_withdrawn``.
        """

        def work(change: Change) -> None:
            check_day(on, today)
            card = standing_charge(change, charge_id, on)
            if card.row.state is not ChargeState.CLAIMED:
                raise LatenessError(why="is_booked", number=card.row.number)
            book_claim(change, card, on)
            change.made(charge_id, card.row.number)

        return self._counter.change("book_late_charge", work, operation_id)

    def waive(self, command: WaiveCharge, *, today: date, operation_id: str | None = None) -> Changes:
        """Let go of a charge for a reason; as much of a claim is booked with it, so that both stand in the ledger.

        Raises:
            LateChargeUnknownError: no such charge.
            LatenessError: ``day_to_come``, ``before_charge``, ``is_withdrawn``, ``nothing_open``, ``above_open``,
                ``not_positive``, ``no_note`` (the reason is "other"), ``too_long``.
        """
        return self._counter.change(
            "waive_late_charge", lambda change: waive_charge(change, command, today), operation_id
        )

    def let_go(
        self, command: ChargeLateness, reason: WaiverReason, *, today: date, operation_id: str | None = None
    ) -> Changes:
        """Let go of what may be charged and was not: charged and waived in one breath, both in the ledger.

        Raises:
            LatenessError, NumberingError: as ``charge`` and ``waive``.
        """

        def work(change: Change) -> None:
            charge_id, number = make_charge(change, command, today)
            waive_charge(change, WaiveCharge(charge_id, command.on, reason, command.note), today)
            change.made(charge_id, number)

        return self._counter.change("let_lateness_go", work, operation_id)

    def withdraw(
        self, charge_id: int, *, on: date, today: date, reason: str, operation_id: str | None = None
    ) -> Changes:
        """Take a charge back that should not have been made: its entries are countered, its number stays.

        Raises:
            LateChargeUnknownError: no such charge.
            LatenessError: ``day_to_come``, ``before_charge``, ``is_withdrawn``, ``no_reason``, ``too_long``.
        """
        return self._counter.change(
            "withdraw_late_charge", lambda change: withdraw_charge(change, charge_id, on, today, reason), operation_id
        )

    def take_waiver_back(
        self, entry_id: int, *, on: date, today: date, reason: str, operation_id: str | None = None
    ) -> Changes:
        """What was let go is owed again, or claimed again. ``entry_id`` is the waiver's entry.

        Raises:
            ReversalError: ``unknown``, ``is_reversal``, ``already_reversed``, ``before_entry``, ``in_future``.
        """

        def work(change: Change) -> None:
            change.made(take_waiver_back(change, entry_id, on, today, note_text(reason)))

        return self._counter.change(TAKEN_BACK, work, operation_id)

    def take_waivers_back(
        self,
        charge_id: int,
        waived_by: str,
        *,
        on: date,
        today: date,
        reason: str,
        operation_id: str | None = None,
    ) -> Changes:
        """All that one operation (``Changes.operation_id`` of ``waive``) let go of a charge is owed again.

        Raises:
            ReversalError: ``unknown``, ``already_reversed``, ``in_future``.
        """
        return self._counter.change(
            "take_waivers_back",
            lambda change: take_waivers_back(change, charge_id, waived_by, on, today, note_text(reason)),
            operation_id,
        )


def _agree(change: Change, command: AgreeLateTerms) -> None:
    terms = command.terms
    if command.from_on is not None:
        in_book_range(command.from_on)
    currency = profile(change.connection).currency
    if command.customer_id is not None:
        currency = customer_by_id(change.connection, command.customer_id).currency
        change.touch("customer", command.customer_id)
    if terms is not None:
        _check_terms(change, terms, currency)
    row_id = change.insert(
        late_terms_table,
        customer_id=command.customer_id,
        from_on=command.from_on,
        rule=None if terms is None else json.dumps(late_terms_to_json(terms)),
        note=note_text(command.note),
        operation_id=change.operation_id,
    )
    change.touch("late_terms", row_id)
    change.made(row_id)


def _check_terms(change: Change, terms: LateTerms, currency: str) -> None:
    if terms.reference and terms.reference not in references(change.connection):
        raise LatenessError(field="reference", why="unknown_reference", reference=terms.reference)
    amounts = [("least", terms.least), ("most", terms.most), ("fee", terms.fee)]
    amounts += [("stage_fees", each) for each in terms.stage_fees]
    for field, amount in amounts:
        if amount is not None and amount.currency != currency:
            raise LatenessError(field=field, why="other_currency", currency=currency)


def withdraw_charge(change: Change, charge_id: int, on: date, today: date, reason: str) -> None:
    """Take a charge back. Part of a larger change.

    Raises:
        LateChargeUnknownError, LatenessError: as ``LatenessService.withdraw``.
    """
    check_day(on, today)
    why = note_text(reason)
    if not why:
        raise LatenessError(field="reason", why="no_reason")
    card = standing_charge(change, charge_id, on)
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

"""What a customer contests: written down with who is on it and what comes next, and settled in one of four ways."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import update

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.dates import LAST_DAY, in_book_range
from arbook.ledger.disputes import OWN_RESOLUTIONS, DisputeReason, Resolution
from arbook.ledger.money import Money, total
from arbook.queries.agreed_items import days_of_agreeing
from arbook.queries.customers import customer_by_id
from arbook.queries.disputes import DisputeRow, dispute_by_id, disputes
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import open_items
from arbook.services.agreed import (
    AgreementError,
    check_amount,
    check_beside,
    check_invoice,
    check_texts,
    close_agreement,
    note_event,
    remember,
)
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import ContactFile
from arbook.services.contested_lines import ContestedPart, contested_parts
from arbook.services.credit_notes import CreditNote, write_credit_note
from arbook.services.follow_ups import AddFollowUp, finish_steps, take_steps_back, write_follow_up
from arbook.store.tables.agreements import dispute_line_table, dispute_table

LARGEST_FILE = 20_000_000
"""Bytes. What shows a defect is a picture or a letter, no film."""


@dataclass(frozen=True, slots=True)
class DisputedLine:
    """So much of the invoice's line at ``position`` (from 1) is contested."""

    position: int
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """What the customer contests: everything, one invoice, an amount of it, or some of its ``lines``.

    ``next_on`` and ``next_note`` are the next step; it stands on Today from its day on. ``files`` came with it.
    """

    customer_id: int
    opened_on: date
    invoice_id: int | None = None
    amount: Money | None = None
    reason: DisputeReason = DisputeReason.OTHER
    note: str = ""
    lines: tuple[DisputedLine, ...] = ()
    assignee: str = ""
    next_on: date | None = None
    next_note: str = ""
    files: tuple[ContactFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CarryOn:
    """How a dispute goes on: who is on it, what comes next and when, what came with it since."""

    dispute_id: int
    on: date
    assignee: str | None = None
    next_on: date | None = None
    next_note: str = ""
    note: str = ""
    files: tuple[ContactFile, ...] = ()


@dataclass(frozen=True, slots=True)
class SettleDispute:
    """A dispute is over; ``resolution`` is of ``OWN_RESOLUTIONS``, ``outcome`` the owner's own words."""

    dispute_id: int
    on: date
    resolution: Resolution
    outcome: str = ""


class DisputeService:
    """Use cases around what customers contest."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def open(self, command: OpenDispute, *, operation_id: str | None = None) -> Changes:
        """Write down what a customer contests; it is not asked for until that is settled, the rest is.

        Raises:
            AgreementError: ``other_customer``, ``not_issued``, ``above_invoice``, ``above_contested``, a bad amount,
                ``line_unknown``, ``line_too_much``, ``already_disputed``, ``file_too_large``, or a next step that
                cannot be.
            InvoiceUnknownError: no such invoice.
        """
        return self._counter.change("open_dispute", lambda change: _open(change, command), operation_id)

    def carry_on(self, command: CarryOn, *, operation_id: str | None = None) -> Changes:
        """Note how it goes on; a new next step takes the place of the one before.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``, ``nothing_said``, as ``open``.
        """
        return self._counter.change("carry_on_dispute", lambda change: _carry_on(change, command), operation_id)

    def settle(self, command: SettleDispute, *, operation_id: str | None = None) -> Changes:
        """Settle a dispute; what was rejected or withdrawn is asked for again.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``, ``unknown_resolution``.
        """
        return self._counter.change("close_dispute", lambda change: _settle(change, command), operation_id)

    def credit(self, dispute_id: int, note: CreditNote, *, today: date, operation_id: str | None = None) -> Changes:
        """Issue a credit note for what is contested, and settle the dispute with it. ``Changes`` is of the paper. Of
        a dispute about all they owe it may be for any of their invoices.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``, ``other_invoice``, ``other_customer``.
            InvoiceError, NumberingError: the credit note cannot be issued.
        """

        def work(change: Change) -> None:
            row = _running(change, dispute_id, today)
            check_invoice(change, row.customer_id, note.invoice_id)
            if row.invoice_id not in (None, note.invoice_id):
                raise AgreementError(why="other_invoice", number=row.number)
            write_credit_note(change, note, today)
            paper_id, number = change.made_id, change.number
            assert paper_id is not None
            command = SettleDispute(dispute_id, today, Resolution.CREDITED)
            _settle(change, command, credit_note_id=paper_id, number=number)
            change.made(paper_id, number)

        return self._counter.change("credit_dispute", work, operation_id)


def _open(change: Change, command: OpenDispute) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    check_texts(note=command.note, assignee=command.assignee)
    _check_files(command.files)
    number = check_invoice(change, command.customer_id, command.invoice_id, command.amount)
    parts = contested_parts(change.connection, command.invoice_id, command.lines, command.opened_on)
    amount = total([each.amount for each in parts], card.currency) if parts else command.amount
    if amount is not None:
        check_amount(amount, card.currency)
    _check_twice(change, command, parts)
    _check_left(change, command, amount)
    kind, on = AgreementKind.DISPUTE, command.opened_on
    check_beside(change.connection, kind, command.customer_id, on, command.invoice_id)
    dispute_id = change.insert(
        dispute_table,
        customer_id=command.customer_id,
        invoice_id=command.invoice_id,
        amount_minor=None if amount is None else amount.minor,
        owed_minor=_owed(change, command),
        opened_on=in_book_range(command.opened_on),
        reason=command.reason.value,
        note=command.note.strip(),
        assignee=" ".join(command.assignee.split()),
        operation_id=change.operation_id,
    )
    for each in parts:
        row = {"invoice_line_id": each.line_id, "quantity": each.quantity, "amount_minor": each.amount.minor}
        change.insert(dispute_line_table, dispute_id=dispute_id, **row)
    _next_step(change, command, dispute_id, command.customer_id, command.opened_on)
    facts = {
        "invoice": number,
        "amount": amount,
        "reason": command.reason.value,
        "assignee": command.assignee.strip(),
    }
    told = {"body": command.note, "direction": "in"}
    note_event(change, command.customer_id, command.opened_on, "dispute_opened", facts, files=command.files, **told)
    remember(change, "dispute", dispute_id, command.customer_id)


def _owed(change: Change, command: OpenDispute) -> int:
    owed = open_items(change.connection, command.opened_on, command.customer_id)
    return sum(
        row.item.open.minor
        for row in owed
        if row.item.open.minor > 0 and command.invoice_id in (None, row.item.invoice_id)
    )


def _check_files(files: Sequence[ContactFile]) -> None:
    for each in files:
        if len(each.content) > LARGEST_FILE:
            raise AgreementError(field="files", why="file_too_large", name=each.file_name)


def _check_twice(change: Change, command: OpenDispute, parts: Sequence[ContestedPart]) -> None:
    """One invoice is contested as a whole once, and none of its lines twice."""
    lines = {each.line_id for each in parts}
    for row in _disputes_since(change, command):
        is_whole = row.amount is None or (command.amount is None and not parts)
        same_lines = lines & {line.line_id for line in row.lines}
        if row.invoice_id == command.invoice_id and (is_whole or same_lines):
            raise AgreementError(field="invoice", why="already_disputed", number=row.number, opened_on=row.opened_on)


def _disputes_since(change: Change, command: OpenDispute) -> list[DisputeRow]:
    """Those that run on the day of a new one, and those opened since that run."""
    days = days_of_agreeing(change.connection, command.customer_id, command.opened_on)
    found = (row for day in days for row in disputes(change.connection, day, command.customer_id))
    return list({row.dispute_id: row for row in found}.values())


def _check_left(change: Change, command: OpenDispute, amount: Money | None) -> None:
    """What several contest of one invoice comes to no more than it, and of all that is owed to no more than that."""
    if amount is None:
        return
    running = _disputes_since(change, command)
    named = total([row.named for row in running if row.invoice_id == command.invoice_id], amount.currency)
    if command.invoice_id is None:
        owed = Money(_owed(change, command), amount.currency)
        if owed and amount > owed - named:
            raise AgreementError(field="amount", why="above_owed", owed=owed, contested=named or None)
        return
    whole = invoice_by_id(change.connection, command.invoice_id).row
    left = whole.total - named
    if named and amount > left:
        raise AgreementError(field="amount", why="above_contested", number=whole.number, contested=named, left=left)


def _next_step(change: Change, command: OpenDispute | CarryOn, dispute_id: int, who: int, on: date) -> None:
    if command.next_on is None:
        return
    note = command.next_note.strip() or command.note.strip()
    step = AddFollowUp(who, command.next_on, note, on, command.assignee or "")
    write_follow_up(change, step, dispute_id)


def _running(change: Change, dispute_id: int, on: date) -> DisputeRow:
    row = dispute_by_id(change.connection, dispute_id, on)
    if row is None:
        raise AgreementError(why="unknown", dispute_id=dispute_id)
    if row.is_closed:
        raise AgreementError(why="already_ended", on=row.ended_on)
    return row


def _carry_on(change: Change, command: CarryOn) -> None:
    row = _running(change, command.dispute_id, command.on)
    check_texts(note=command.note, assignee=command.assignee or "")
    _check_files(command.files)
    if command.assignee is None and command.next_on is None and not command.note.strip() and not command.files:
        raise AgreementError(field="note", why="nothing_said")
    assignee = row.assignee if command.assignee is None else " ".join(command.assignee.split())
    table = dispute_table
    change.connection.execute(update(table).where(table.c.id == row.dispute_id).values(assignee=assignee))
    ended = []
    if command.next_on is not None:
        ended = finish_steps(change, row.dispute_id, command.on)
        _next_step(change, replace(command, assignee=assignee), row.dispute_id, row.customer_id, command.on)
    facts = {"dispute": row.dispute_id, "invoice": row.number, "assignee": assignee}
    facts |= {"assignee_before": row.assignee, "ended": ended}
    note_event(change, row.customer_id, command.on, "dispute_noted", facts, body=command.note, files=command.files)
    remember(change, "dispute", row.dispute_id, row.customer_id)


def carry_back(change: Change, operation_id: str, facts: Mapping[str, Any]) -> None:
    """A dispute stands as before the owner noted how it goes on; ``facts`` are those of that line of the log. Part of
    a larger change.

    Raises:
        AgreementError: ``already_ended``.
    """
    row = _running(change, facts["dispute"], LAST_DAY)
    if row.assignee == facts.get("assignee", ""):  # nobody else was named since
        own = dispute_table.c.id == row.dispute_id
        before = facts.get("assignee_before", "")
        change.connection.execute(update(dispute_table).where(own).values(assignee=before))
    take_steps_back(change, operation_id, facts.get("ended", ()))
    remember(change, "dispute", row.dispute_id, row.customer_id)


def _settle(change: Change, command: SettleDispute, *, credit_note_id: int | None = None, number: str = "") -> None:
    if command.resolution not in OWN_RESOLUTIONS:
        raise AgreementError(field="resolution", why="unknown_resolution", resolution=command.resolution.value)
    told = command.outcome.strip()
    check_texts(outcome=told)
    days, how = ("opened_on", "closed_on"), {"outcome": told, "resolution": command.resolution.value}
    table, which, on = dispute_table, command.dispute_id, command.on
    row = close_agreement(change, table, which, on, days, credit_note_id=credit_note_id, **how)
    ended = finish_steps(change, which, on)
    facts = {"resolution": command.resolution.value, "outcome": told, "credit_note": number, "ended": ended}
    note_event(change, row.customer_id, on, "dispute_closed", facts)
    remember(change, "dispute", which, row.customer_id)

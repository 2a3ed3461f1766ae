"""What is agreed with a customer: payment plans, promises, disputes and holds. Each leaves a line in the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, insert

from arbook.ledger.dates import in_book_range
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plans import (
    Frequency,
    Installment,
    PlanError,
    check_installments,
    installments_by_amount,
    installments_by_count,
)
from arbook.queries.customers import customer_by_id
from arbook.queries.items import open_items
from arbook.services.agreed import (
    AgreementError,
    check_amount,
    check_invoice,
    check_pieces,
    check_texts,
    close_agreement,
    note_event,
    remember,
)
from arbook.services.changing import Change, Changes, Counter
from arbook.services.numbers import take_number
from arbook.store.tables.agreements import (
    dispute_table,
    hold_table,
    payment_plan_table,
    plan_installment_table,
    plan_item_table,
    promise_table,
)

PLAN_ENDINGS = ("cancelled", "replaced")
DISPUTE_REASONS = ("goods", "price", "delivery", "paid", "other")


@dataclass(frozen=True, slots=True)
class AgreePlan:
    """A payment plan over open due pieces, from what is open now.

    Exactly one of ``count``, ``amount`` and ``installments`` (the owner's own list) says how it is divided.
    """

    customer_id: int
    piece_ids: tuple[int, ...]
    first_on: date
    frequency: Frequency
    agreed_on: date
    count: int | None = None
    amount: Money | None = None
    installments: tuple[Installment, ...] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AddPromise:
    """A customer's word to pay ``amount`` by ``promised_on``; ``who`` said it, ``channel`` is how."""

    customer_id: int
    amount: Money
    made_on: date
    promised_on: date
    who: str = ""
    channel: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """What the customer contests: everything, one invoice, or an amount. ``reason`` is of ``DISPUTE_REASONS``."""

    customer_id: int
    opened_on: date
    invoice_id: int | None = None
    amount: Money | None = None
    reason: str = "other"
    note: str = ""


@dataclass(frozen=True, slots=True)
class SetHold:
    """Do not remind: the customer, or one invoice; without ``ends_on`` until it is lifted."""

    customer_id: int
    starts_on: date
    ends_on: date | None = None
    reason: str = ""
    invoice_id: int | None = None


def preview_plan(items: Sequence[OpenItem], command: AgreePlan) -> tuple[Installment, ...]:
    """The installments that agreeing would write; forms preview with the rule that agreeing uses.

    Args:
        items: The customer's open items; those not in ``command.piece_ids`` are left out.
        command: What is being agreed.

    Raises:
        AgreementError: ``not_open``, ``one_division``, ``first_before_agreed``.
        PlanError, DateError: the division makes no plan over what is owed.
    """
    chosen = [item.open for item in _chosen(items, command)]
    if not chosen:
        raise PlanError(field="items", why="nothing_owed")
    debt = total(chosen, chosen[0].currency)
    if sum(each is not None for each in (command.count, command.amount, command.installments)) != 1:
        raise AgreementError(field="count", why="one_division")
    if command.installments is not None:
        parts = command.installments
        check_installments(debt, parts)
    elif command.amount is not None:
        parts = installments_by_amount(debt, command.amount, command.first_on, command.frequency)
    else:
        parts = installments_by_count(debt, command.count or 0, command.first_on, command.frequency)
    if parts[0].due_on < in_book_range(command.agreed_on):
        raise AgreementError(field="first_on", why="first_before_agreed", agreed_on=command.agreed_on)
    return parts


class AgreementService:
    """Use cases around what is agreed with a customer."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def agree_plan(self, command: AgreePlan, *, operation_id: str | None = None) -> Changes:
        """Agree a payment plan; it takes its number, and reminders follow its installments from then on.

        Raises:
            AgreementError: as ``preview_plan``, and ``other_customer``, ``in_running_plan``.
            PlanError, DateError: the division makes no plan over what is owed.
        """
        return self._counter.change("agree_plan", lambda change: _agree_plan(change, command), operation_id)

    def preview(self, command: AgreePlan) -> tuple[Installment, ...]:
        """The installments that agreeing would write, refused where agreeing would refuse; changes nothing.

        Raises:
            AgreementError, PlanError, DateError: as ``agree_plan``.
        """
        with self._counter.book.reading() as connection:
            return preview_plan(_open_pieces(connection, command), command)

    def end_plan(
        self, plan_id: int, *, on: date, ending: str, reason: str = "", operation_id: str | None = None
    ) -> Changes:
        """End a plan before it is paid; its items are reminded again. ``ending`` is of ``PLAN_ENDINGS``, ``reason``
        stands in the customer's log.

        Raises:
            AgreementError: ``unknown``, ``unknown_ending``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            if ending not in PLAN_ENDINGS:
                raise AgreementError(field="ending", why="unknown_ending", ending=ending)
            plan = close_agreement(change, payment_plan_table, plan_id, on, ("agreed_on", "ended_on"), ending=ending)
            facts = {"plan": plan.number, "ending": ending}
            note_event(change, plan.customer_id, on, "plan_ended", facts, reason.strip())
            remember(change, "plan", plan_id, plan.customer_id, plan.number)

        return self._counter.change("end_plan", work, operation_id)

    def add_promise(self, command: AddPromise, *, operation_id: str | None = None) -> Changes:
        """Write a customer's promise down; it keeps reminders back until its day is over.

        Raises:
            AgreementError: ``not_positive``, ``too_large``, ``other_currency``, ``promised_before_made``.
            DateError: out of the book's range.
        """
        return self._counter.change("add_promise", lambda change: _add_promise(change, command), operation_id)

    def withdraw_promise(self, promise_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Take a promise off the books: it was recorded by mistake, or the customer took it back.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            promise = close_agreement(change, promise_table, promise_id, on, ("made_on", "withdrawn_on"))
            note_event(change, promise.customer_id, on, "promise_withdrawn", {"promised_on": promise.promised_on})
            remember(change, "promise", promise_id, promise.customer_id)

        return self._counter.change("withdraw_promise", work, operation_id)

    def open_dispute(self, command: OpenDispute, *, operation_id: str | None = None) -> Changes:
        """Write down what a customer contests; reminders wait until it is closed.

        Raises:
            AgreementError: ``unknown_reason``, ``other_customer``, ``not_issued``, ``above_invoice``, a bad amount.
            InvoiceUnknownError: no such invoice.
        """
        return self._counter.change("open_dispute", lambda change: _open_dispute(change, command), operation_id)

    def close_dispute(self, dispute_id: int, *, on: date, outcome: str, operation_id: str | None = None) -> Changes:
        """Settle a dispute; ``outcome`` is the owner's own text.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            told = outcome.strip()
            check_texts(outcome=told)
            dispute = close_agreement(change, dispute_table, dispute_id, on, ("opened_on", "closed_on"), outcome=told)
            note_event(change, dispute.customer_id, on, "dispute_closed", {"outcome": told})
            remember(change, "dispute", dispute_id, dispute.customer_id)

        return self._counter.change("close_dispute", work, operation_id)

    def set_hold(self, command: SetHold, *, operation_id: str | None = None) -> Changes:
        """Do not remind from a day on.

        Raises:
            AgreementError: ``ends_before_it_begins``, ``other_customer``, ``not_issued``.
            DateError: out of the book's range.
        """
        return self._counter.change("set_hold", lambda change: _set_hold(change, command), operation_id)

    def lift_hold(self, hold_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Remind again from this day on.

        Raises:
            AgreementError: ``unknown``, ``already_ended``.
        """

        def work(change: Change) -> None:
            hold = close_agreement(change, hold_table, hold_id, on, (None, "lifted_on"))
            note_event(change, hold.customer_id, on, "hold_lifted", {"reason": hold.reason})
            remember(change, "hold", hold_id, hold.customer_id)

        return self._counter.change("lift_hold", work, operation_id)


def _chosen(items: Sequence[OpenItem], command: AgreePlan) -> list[OpenItem]:
    by_id = {item.piece_id: item for item in items if item.open.minor > 0}
    missing = [piece_id for piece_id in command.piece_ids if piece_id not in by_id]
    if missing:
        raise AgreementError(field="items", why="not_open", piece_id=missing[0])
    return [by_id[piece_id] for piece_id in dict.fromkeys(command.piece_ids)]


def _open_pieces(connection: Connection, command: AgreePlan) -> list[OpenItem]:
    """The customer's open items, after refusing pieces that cannot be in this plan."""
    check_pieces(connection, command.customer_id, command.piece_ids, command.agreed_on)
    return [row.item for row in open_items(connection, date.max, command.customer_id)]


def _agree_plan(change: Change, command: AgreePlan) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    check_texts(note=command.note)
    items = _open_pieces(change.connection, command)
    parts = preview_plan(items, command)
    debt = total([part.amount for part in parts], parts[0].amount.currency)
    number = take_number(change, "plan", command.agreed_on)
    plan_id = change.insert(
        payment_plan_table,
        number=number,
        customer_id=card.customer_id,
        currency=debt.currency,
        total_minor=debt.minor,
        frequency=command.frequency.value,
        agreed_on=command.agreed_on,
        note=command.note.strip(),
        operation_id=change.operation_id,
    )
    _write_parts(change, plan_id, _chosen(items, command), parts)
    facts = {"plan": number, "total": debt, "count": len(parts), "first_on": parts[0].due_on}
    note_event(change, card.customer_id, command.agreed_on, "plan_agreed", facts, body=command.note)
    remember(change, "plan", plan_id, card.customer_id, number)


def _write_parts(change: Change, plan_id: int, items: Sequence[OpenItem], parts: Sequence[Installment]) -> None:
    agreed = [{"plan_id": plan_id, "due_piece_id": item.piece_id, "amount_minor": item.open.minor} for item in items]
    change.connection.execute(insert(plan_item_table), agreed)
    rows = [
        {"plan_id": plan_id, "position": at, "due_on": part.due_on, "amount_minor": part.amount.minor}
        for at, part in enumerate(parts, start=1)
    ]
    change.connection.execute(insert(plan_installment_table), rows)


def _add_promise(change: Change, command: AddPromise) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    check_amount(command.amount, card.currency)
    check_texts(who=command.who, note=command.note, channel=command.channel)
    if in_book_range(command.promised_on) < in_book_range(command.made_on):
        raise AgreementError(field="promised_on", why="promised_before_made", made_on=command.made_on)
    promise_id = change.insert(
        promise_table,
        customer_id=command.customer_id,
        currency=command.amount.currency,
        amount_minor=command.amount.minor,
        made_on=command.made_on,
        promised_on=command.promised_on,
        who=command.who.strip(),
        channel=command.channel.strip(),
        note=command.note.strip(),
        operation_id=change.operation_id,
    )
    facts = {"amount": command.amount, "promised_on": command.promised_on, "channel": command.channel.strip()}
    told = {"direction": "in", "with_whom": command.who.strip()}
    note_event(change, command.customer_id, command.made_on, "promise_made", facts, body=command.note, **told)
    remember(change, "promise", promise_id, command.customer_id)


def _open_dispute(change: Change, command: OpenDispute) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    if command.reason not in DISPUTE_REASONS:
        raise AgreementError(field="reason", why="unknown_reason", reason=command.reason)
    check_texts(note=command.note)
    if command.amount is not None:
        check_amount(command.amount, card.currency)
    number = check_invoice(change, command.customer_id, command.invoice_id, command.amount)
    dispute_id = change.insert(
        dispute_table,
        customer_id=command.customer_id,
        invoice_id=command.invoice_id,
        amount_minor=None if command.amount is None else command.amount.minor,
        opened_on=in_book_range(command.opened_on),
        reason=command.reason,
        note=command.note.strip(),
        operation_id=change.operation_id,
    )
    facts = {"invoice": number, "amount": command.amount, "reason": command.reason}
    note_event(
        change, command.customer_id, command.opened_on, "dispute_opened", facts, body=command.note, direction="in"
    )
    remember(change, "dispute", dispute_id, command.customer_id)


def _set_hold(change: Change, command: SetHold) -> None:
    customer_by_id(change.connection, command.customer_id)
    check_texts(reason=command.reason)
    number = check_invoice(change, command.customer_id, command.invoice_id)
    in_book_range(command.starts_on)
    if command.ends_on is not None and in_book_range(command.ends_on) < command.starts_on:
        raise AgreementError(field="ends_on", why="ends_before_it_begins", starts_on=command.starts_on)
    hold_id = change.insert(
        hold_table,
        customer_id=command.customer_id,
        invoice_id=command.invoice_id,
        starts_on=command.starts_on,
        ends_on=command.ends_on,
        reason=command.reason.strip(),
        operation_id=change.operation_id,
    )
    facts = {"invoice": number, "ends_on": command.ends_on}
    note_event(change, command.customer_id, command.starts_on, "hold_set", facts, body=command.reason)
    remember(change, "hold", hold_id, command.customer_id)

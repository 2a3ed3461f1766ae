"""What is agreed with a customer: payment plans, promises, disputes and holds. Each leaves a line in the log."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import in_book_range
from arbook.ledger.money import Money
from arbook.ledger.plans import Installment
from arbook.queries.customers import customer_by_id
from arbook.services.agreed import (
    AgreementError,
    check_amount,
    check_invoice,
    check_texts,
    close_agreement,
    note_event,
    remember,
)
from arbook.services.changing import Change, Changes, Counter
from arbook.services.payment_plans import AgreePlan, agree_plan, end_plan, open_pieces, preview_plan
from arbook.store.tables.agreements import dispute_table, hold_table, promise_table

DISPUTE_REASONS = ("goods", "price", "delivery", "paid", "other")


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
        return self._counter.change("agree_plan", lambda change: agree_plan(change, command), operation_id)

    def preview(self, command: AgreePlan) -> tuple[Installment, ...]:
        """The installments that agreeing would write, refused where agreeing would refuse; changes nothing.

        Raises:
            AgreementError, PlanError, DateError: as ``agree_plan``.
        """
        with self._counter.book.reading() as connection:
            return preview_plan(open_pieces(connection, command), command)

    def end_plan(
        self, plan_id: int, *, on: date, ending: str, reason: str = "", operation_id: str | None = None
    ) -> Changes:
        """End a plan before it is paid; its items are reminded again. ``ending`` is of ``PLAN_ENDINGS``, ``reason``
        stands in the customer's log.

        Raises:
            AgreementError: ``unknown``, ``unknown_ending``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            end_plan(change, plan_id, on, ending, reason)

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

"""What a customer contests: written down, and settled."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import in_book_range
from arbook.ledger.disputes import DisputeReason
from arbook.ledger.money import Money
from arbook.queries.customers import customer_by_id
from arbook.services.agreed import (
    check_amount,
    check_invoice,
    check_texts,
    close_agreement,
    note_event,
    remember,
)
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.agreements import dispute_table


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """What the customer contests: everything, one invoice, or an amount."""

    customer_id: int
    opened_on: date
    invoice_id: int | None = None
    amount: Money | None = None
    reason: DisputeReason = DisputeReason.OTHER
    note: str = ""


class DisputeService:
    """Use cases around what customers contest."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def open(self, command: OpenDispute, *, operation_id: str | None = None) -> Changes:
        """Write down what a customer contests; reminders wait until it is closed.

        Raises:
            AgreementError: ``other_customer``, ``not_issued``, ``above_invoice``, a bad amount.
            InvoiceUnknownError: no such invoice.
        """
        return self._counter.change("open_dispute", lambda change: _open_dispute(change, command), operation_id)

    def close(self, dispute_id: int, *, on: date, outcome: str, operation_id: str | None = None) -> Changes:
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


def _open_dispute(change: Change, command: OpenDispute) -> None:
    card = customer_by_id(change.connection, command.customer_id)
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

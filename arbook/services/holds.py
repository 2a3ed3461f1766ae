"""Do not remind: from a day on, until a day or until it is lifted."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import in_book_range
from arbook.queries.customers import customer_by_id
from arbook.services.agreed import (
    AgreementError,
    check_invoice,
    check_texts,
    close_agreement,
    note_event,
    remember,
)
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.agreements import hold_table


@dataclass(frozen=True, slots=True)
class SetHold:
    """Do not remind: the customer, or one invoice; without ``ends_on`` until it is lifted."""

    customer_id: int
    starts_on: date
    ends_on: date | None = None
    reason: str = ""
    invoice_id: int | None = None


class HoldService:
    """Use cases around holds."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def set(self, command: SetHold, *, operation_id: str | None = None) -> Changes:
        """Do not remind from a day on.

        Raises:
            AgreementError: ``ends_before_it_begins``, ``other_customer``, ``not_issued``.
            DateError: out of the book's range.
        """
        return self._counter.change("set_hold", lambda change: _set_hold(change, command), operation_id)

    def lift(self, hold_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Remind again from this day on.

        Raises:
            AgreementError: ``unknown``, ``already_ended``.
        """

        def work(change: Change) -> None:
            hold = close_agreement(change, hold_table, hold_id, on, (None, "lifted_on"))
            note_event(change, hold.customer_id, on, "hold_lifted", {"reason": hold.reason})
            remember(change, "hold", hold_id, hold.customer_id)

        return self._counter.change("lift_hold", work, operation_id)


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

"""No further credit: from a day on, until a day or until it is lifted. Reminders go on."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import in_book_range
from arbook.queries.customers import customer_by_id
from arbook.services.agreed import AgreementError, check_texts, close_agreement, note_event, remember
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.settlements import credit_stop_table


@dataclass(frozen=True, slots=True)
class StopCredit:
    """Nothing more is to be invoiced on credit; without ``ends_on`` until it is lifted."""

    customer_id: int
    starts_on: date
    ends_on: date | None = None
    reason: str = ""


class CreditStopService:
    """Use cases around who gets no further credit."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def set(self, command: StopCredit, *, operation_id: str | None = None) -> Changes:
        """No further credit from a day on.

        Raises:
            AgreementError: ``ends_before_it_begins``, ``too_long``.
            DateError: out of the book's range.
        """
        return self._counter.change("stop_credit", lambda change: _set(change, command), operation_id)

    def lift(self, stop_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Credit again from this day on.

        Raises:
            AgreementError: ``unknown``, ``already_ended``.
        """

        def work(change: Change) -> None:
            row = close_agreement(change, credit_stop_table, stop_id, on, (None, "lifted_on"))
            note_event(change, row.customer_id, on, "credit_freed", {"reason": row.reason})
            remember(change, "credit_stop", stop_id, row.customer_id)

        return self._counter.change("lift_credit_stop", work, operation_id)


def _set(change: Change, command: StopCredit) -> None:
    customer_by_id(change.connection, command.customer_id)
    check_texts(reason=command.reason)
    in_book_range(command.starts_on)
    if command.ends_on is not None and in_book_range(command.ends_on) < command.starts_on:
        raise AgreementError(field="ends_on", why="ends_before_it_begins", starts_on=command.starts_on)
    stop_id = change.insert(
        credit_stop_table,
        customer_id=command.customer_id,
        starts_on=command.starts_on,
        ends_on=command.ends_on,
        reason=command.reason.strip(),
        operation_id=change.operation_id,
    )
    facts = {"ends_on": command.ends_on}
    note_event(change, command.customer_id, command.starts_on, "credit_stopped", facts, body=command.reason)
    remember(change, "credit_stop", stop_id, command.customer_id)

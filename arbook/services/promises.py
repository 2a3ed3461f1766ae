"""A customer's word to pay by a day: written down, and taken off the books."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import in_book_range
from arbook.ledger.money import Money
from arbook.queries.customers import customer_by_id
from arbook.services.agreed import (
    AgreementError,
    check_amount,
    check_texts,
    close_agreement,
    note_event,
    remember,
)
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.agreements import promise_table


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


class PromiseService:
    """Use cases around promises."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def add(self, command: AddPromise, *, operation_id: str | None = None) -> Changes:
        """Write a customer's promise down; it keeps reminders back until its day is over.

        Raises:
            AgreementError: ``not_positive``, ``too_large``, ``other_currency``, ``promised_before_made``.
            DateError: out of the book's range.
        """
        return self._counter.change("add_promise", lambda change: _add_promise(change, command), operation_id)

    def withdraw(self, promise_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Take a promise off the books: it was recorded by mistake, or the customer took it back.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            promise = close_agreement(change, promise_table, promise_id, on, ("made_on", "withdrawn_on"))
            note_event(change, promise.customer_id, on, "promise_withdrawn", {"promised_on": promise.promised_on})
            remember(change, "promise", promise_id, promise.customer_id)

        return self._counter.change("withdraw_promise", work, operation_id)


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

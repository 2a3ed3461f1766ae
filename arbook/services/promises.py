"""A customer's word to pay by a day: written down, changed for another one, and taken off the books."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select, update

from arbook.ledger.agreeing import AgreementKind, can_stand_together
from arbook.ledger.dates import in_book_range
from arbook.ledger.money import Money, total
from arbook.ledger.promises import PromiseState
from arbook.queries.agreed_items import agreed_about, days_of_agreeing
from arbook.queries.customers import customer_by_id
from arbook.queries.items import OpenItemRow, open_items
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.reminder_policies import reminder_rules
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
from arbook.store.tables.agreements import promise_item_table, promise_table

CHANNELS = ("call", "mail", "person", "letter", "text")
"""How a word may be given."""


@dataclass(frozen=True, slots=True)
class AddPromise:
    """A customer's word to pay ``amount`` by ``promised_on``; ``who`` said it, ``channel`` (of ``CHANNELS``) is how.

    ``invoice_ids`` are what it is about, none: all they owe. ``replaces_id`` is the word that it takes the place of.
    ``grace_days`` None: as the rules of the book have it.
    """

    customer_id: int
    amount: Money
    made_on: date
    promised_on: date
    who: str = ""
    channel: str = ""
    note: str = ""
    invoice_ids: tuple[int, ...] = ()
    replaces_id: int | None = None
    grace_days: int | None = None


class PromiseService:
    """Use cases around promises."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def add(self, command: AddPromise, *, operation_id: str | None = None) -> Changes:
        """Write a customer's promise down; it keeps reminders of what it is about back until its last day is over.

        Raises:
            AgreementError: ``not_positive``, ``too_large``, ``other_currency``, ``promised_before_made``,
                ``unknown_channel``, ``nothing_open``, ``already_promised``, ``other_customer``, ``not_issued``, and
                what stands about an item (``in_running_plan``, ``in_settlement``).
            DateError: out of the book's range.
            InvoiceUnknownError: no such invoice.
        """
        return self._counter.change("add_promise", lambda change: _add(change, command), operation_id)

    def change(self, promise_id: int, command: AddPromise, *, operation_id: str | None = None) -> Changes:
        """Another word in the place of one that still runs; the old one stays in the log and counts for nothing.

        Raises:
            AgreementError: as ``add``; ``unknown``, ``already_ended``, ``before_start``, ``other_customer``.
        """

        def work(change: Change) -> None:
            on = command.made_on
            old = close_agreement(
                change, promise_table, promise_id, on, ("made_on", "withdrawn_on"), ending="replaced"
            )
            if old.customer_id != command.customer_id:
                raise AgreementError(why="unknown", promise_id=promise_id)
            _add(change, command, promise_id, old.promised_on)

        return self._counter.change("change_promise", work, operation_id)

    def withdraw(self, promise_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """Take a promise off the books: it was recorded by mistake, or the customer took it back.

        Raises:
            AgreementError: ``unknown``, ``already_ended``, ``before_start``.
        """

        def work(change: Change) -> None:
            days = ("made_on", "withdrawn_on")
            promise = close_agreement(change, promise_table, promise_id, on, days, ending="withdrawn")
            note_event(change, promise.customer_id, on, "promise_withdrawn", {"promised_on": promise.promised_on})
            remember(change, "promise", promise_id, promise.customer_id)

        return self._counter.change("withdraw_promise", work, operation_id)


def change_back(change: Change, promise_id: int) -> None:
    """The word that ``promise_id`` took the place of runs again. Part of a larger change."""
    table = promise_table
    replaced = select(table.c.replaces_id).where(table.c.id == promise_id).scalar_subquery()
    change.connection.execute(update(table).where(table.c.id == replaced).values(withdrawn_on=None, ending=""))


def _add(change: Change, command: AddPromise, replaces_id: int | None = None, before_on: date | None = None) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    about = _about(change, command)
    _check(command, card.currency)
    rules = reminder_rules(change.connection)
    promise_id = change.insert(
        promise_table,
        customer_id=command.customer_id,
        currency=command.amount.currency,
        amount_minor=command.amount.minor,
        owed_minor=max(total([item.item.open for item in about.items], card.currency).minor, 0),
        made_on=command.made_on,
        promised_on=command.promised_on,
        grace_days=rules.promise_days if command.grace_days is None else command.grace_days,
        replaces_id=replaces_id,
        who=command.who.strip(),
        channel=command.channel,
        note=command.note.strip(),
        operation_id=change.operation_id,
    )
    for item in about.items if about.is_named else ():
        change.insert(promise_item_table, promise_id=promise_id, due_piece_id=item.item.piece_id)
    facts = {
        "amount": command.amount,
        "promised_on": command.promised_on,
        "channel": command.channel,
        "invoices": ", ".join(dict.fromkeys(item.item.number for item in about.items)) if about.is_named else "",
        "before_on": before_on,
    }
    kind = "promise_made" if replaces_id is None else "promise_changed"
    note_event(change, command.customer_id, command.made_on, kind, facts, command.note, "in", command.who.strip())
    remember(change, "promise", promise_id, command.customer_id)


def _check(command: AddPromise, currency: str) -> None:
    check_amount(command.amount, currency)
    check_texts(who=command.who, note=command.note)
    if command.channel and command.channel not in CHANNELS:
        raise AgreementError(field="channel", why="unknown_channel", text=command.channel)
    if in_book_range(command.promised_on) < in_book_range(command.made_on):
        raise AgreementError(field="promised_on", why="promised_before_made", made_on=command.made_on)


@dataclass(frozen=True, slots=True)
class _About:
    """What a promise is about; unless ``is_named``, all that is owed."""

    items: Sequence[OpenItemRow]
    is_named: bool


def _about(change: Change, command: AddPromise) -> _About:
    """The open items of the named invoices, or all that nothing else is agreed about."""
    connection, on = change.connection, command.made_on
    owed = open_items(connection, on, command.customer_id)
    if not command.invoice_ids:
        free = [item for item in owed if _is_free(connection, command, item)]
        if owed and not free:
            check_pieces(connection, command.customer_id, [owed[0].item.piece_id], on, AgreementKind.PROMISE)
        _check_words(connection, command, free)
        return _About(free, is_named=len(free) < len(owed))
    for invoice_id in command.invoice_ids:
        number = check_invoice(change, command.customer_id, invoice_id)
        if not any(item.item.invoice_id == invoice_id for item in owed):
            raise AgreementError(field="items", why="nothing_open", number=number)
    named = [item for item in owed if item.item.invoice_id in command.invoice_ids]
    check_pieces(connection, command.customer_id, [item.item.piece_id for item in named], on, AgreementKind.PROMISE)
    _check_words(connection, command, named)
    return _About(named, is_named=True)


def _is_free(connection: Connection, command: AddPromise, item: OpenItemRow) -> bool:
    agreed = agreed_about(connection, command.customer_id, [item.item.piece_id], command.made_on)
    return all(can_stand_together(AgreementKind.PROMISE, each.kind) for each in agreed)


def _check_words(connection: Connection, command: AddPromise, items: Sequence[OpenItemRow]) -> None:
    """Two words about one item would be kept by the same money."""
    wanted = {item.item.piece_id for item in items}
    days = days_of_agreeing(connection, command.customer_id, command.made_on)
    for row in (row for day in days for row in promises(connection, day, command.customer_id)):
        if row.state is PromiseState.OPEN and _overlap(row, wanted):
            raise AgreementError(
                field="promised_on", why="already_promised", amount=row.amount, promised_on=row.promised_on
            )


def _overlap(row: PromiseRow, wanted: set[int]) -> bool:
    return not row.items or not wanted or any(item.piece_id in wanted for item in row.items)

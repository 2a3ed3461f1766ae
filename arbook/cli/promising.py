"""``promise``: what customers said they would pay, and what came of it."""

import sys
from argparse import ArgumentParser, Namespace

from arbook.cli.agreeing import add_agreement, check_options, list_rows, need
from arbook.cli.arguments import Commands, as_of, day, whole_number
from arbook.cli.books import amount_of, customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.cli.output import say
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.money import Money, total
from arbook.queries.aging import aging_by_customer
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.invoices import invoice_by_number
from arbook.queries.items import open_items
from arbook.queries.promises import PromiseRow, promises
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office
from arbook.services.promises import CHANNELS, AddPromise

_ADDED = ("amount", "by", "who", "channel", "note", "invoice", "grace")
_TAKEN = {
    "promise add": ("customer", *_ADDED),
    "promise change": ("id", *_ADDED),
    "promise withdraw": ("id",),
    "promise list": ("customer", "as_of"),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``promise``."""
    actions = ("add", "change", "withdraw", "list")
    promise = add_agreement(commands, "promise", _promise, actions, "what a customer promised")
    promise.add_argument("--amount", metavar="A", help="how much is promised (what is open of it)")
    promise.add_argument("--by", metavar="D", type=day, help="by when")
    promise.add_argument("--who", default="", help="who promised")
    promise.add_argument("--how", dest="channel", choices=CHANNELS, default="", help="how it was said")
    promise.add_argument(
        "--invoice", metavar="NUMBER", action="append", help="only this invoice; may be given several times"
    )
    promise.add_argument("--grace", metavar="DAYS", type=whole_number, help="days to wait beyond (the rules say)")


def _promise(arguments: Namespace) -> int:
    check_options(arguments, "promise", _TAKEN)
    if arguments.action in ("add", "change"):
        return _give(arguments)
    if arguments.action == "withdraw":
        need(arguments, "id")
        with for_change(arguments) as office:
            office.promises.withdraw(arguments.id, on=arguments.today)
        return done(arguments, "Promise {id} was withdrawn.", id=arguments.id)
    with for_reading(arguments) as office:
        rows = office.read(promises, as_of(arguments), customer_id_of(office, arguments))
    return list_rows(arguments, COLUMNS, [_cells(row) for row in rows])


COLUMNS = (
    *("id", "customer", "amount", "received", "late", "missing", "currency", "made_on", "promised_on", "until"),
    *("who", "how", "note", "invoices", "changes", "state"),
)


def _cells(row: PromiseRow) -> tuple[object, ...]:
    came, word = row.outcome, row.word
    return (
        *(row.promise_id, row.customer_number, row.amount, row.received, came.late, came.missing),
        *(row.amount.currency, row.made_on, row.promised_on, word.last_on, row.who, row.channel, row.note),
        tuple(dict.fromkeys(item.number for item in row.items)),
        *(row.changes, row.state.value),
    )


def _give(arguments: Namespace) -> int:
    """Add one, or change one for another."""
    is_new = arguments.action == "add"
    need(arguments, "customer" if is_new else "id", "by")
    with for_change(arguments) as office:
        old = None if is_new else _running(office, arguments)
        card = customer_of(office, arguments) if old is None else office.read(customer_by_id, old.customer_id)
        wanted = _command(office, arguments, card, old)
        made = office.promises.add(wanted) if is_new else office.promises.change(arguments.id, wanted)
        [row] = [
            row for row in office.read(promises, arguments.today, card.customer_id) if row.promise_id == made.made_id
        ]
    if row.word.is_above_owed:
        told = "{name} owes only {owed} of this; the word holds for no more."
        say(Sentence(told, {"name": card.name, "owed": row.word.owed}), stream=sys.stderr)
    return done(
        arguments,
        "{name} promised {amount} by {promised_on}.",
        cautions=("above_owed",) if row.word.is_above_owed else (),
        id=made.made_id,
        customer=card.number,
        name=card.name,
        amount=row.amount,
        currency=row.amount.currency,
        promised_on=row.promised_on,
        until=row.word.last_on,
        invoices=list(dict.fromkeys(item.number for item in row.items)),
    )


def _running(office: Office, arguments: Namespace) -> PromiseRow:
    for row in office.read(promises, arguments.today):
        if row.promise_id == arguments.id:
            return row
    raise CommandRefusedError("There is no promise {id} that runs.", id=arguments.id)


def _command(office: Office, arguments: Namespace, card: CustomerCard, old: PromiseRow | None) -> AddPromise:
    """As it was said. Of one that is changed, what is not said stays: a new day is no word about something else."""
    numbers = arguments.invoice or ()
    if old is not None and arguments.invoice is None:
        numbers = dict.fromkeys(item.number for item in old.items if item.number)
    ids = tuple(office.read(invoice_by_number, number).row.invoice_id for number in numbers)
    if old is None or arguments.invoice is not None or arguments.amount is not None:
        amount = _amount(office, arguments, card, ids)
    else:
        amount = old.outcome.missing or old.amount
    return AddPromise(
        card.customer_id,
        amount,
        arguments.today,
        arguments.by,
        who=arguments.who or (old.who if old else ""),
        channel=arguments.channel or (old.channel if old else ""),
        note=arguments.note or (old.note if old else ""),
        invoice_ids=ids,
        grace_days=old.word.grace_days if old and arguments.grace is None else arguments.grace,
    )


def _amount(office: Office, arguments: Namespace, card: CustomerCard, invoice_ids: tuple[int, ...]) -> Money:
    """As given, else what is open of the invoices, else what is payable of what is overdue or owed."""
    if arguments.amount is not None:
        return amount_of(arguments.amount, card.currency)
    if invoice_ids:
        rows = office.read(open_items, arguments.today, card.customer_id)
        return total([row.item.open for row in rows if row.item.invoice_id in invoice_ids], card.currency)
    for row in office.read(aging_by_customer, arguments.today, card.customer_id):
        return row.aging.payable
    return Money.zero(card.currency)

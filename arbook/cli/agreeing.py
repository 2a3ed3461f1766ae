"""Commands about what was agreed besides payment plans: promises, disputes, holds."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from arbook.cli.arguments import (
    Commands,
    add_as_of,
    add_command,
    add_customer,
    as_of,
    day,
    refuse_unused,
    whole_number,
)
from arbook.cli.books import amount_of, customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.cli.output import FORMATS, Listing, show
from arbook.ledger.disputes import DisputeReason
from arbook.ledger.money import Money
from arbook.queries import agreements
from arbook.queries.customers import CustomerCard
from arbook.queries.invoices import invoice_by_number
from arbook.services.disputes import OpenDispute
from arbook.services.holds import SetHold
from arbook.services.office import Office
from arbook.services.promises import AddPromise

_TAKEN = {
    "promise add": ("customer", "amount", "by", "who", "note"),
    "promise withdraw": ("id",),
    "promise list": ("customer", "as_of"),
    "dispute open": ("customer", "invoice", "amount", "reason", "note"),
    "dispute close": ("id", "outcome"),
    "dispute list": ("customer", "as_of"),
    "hold set": ("customer", "invoice", "until", "reason"),
    "hold lift": ("id",),
    "hold list": ("customer", "as_of"),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The agreeing commands."""
    promise = _add_agreement(commands, "promise", _promise, ("add", "withdraw", "list"), "what a customer promised")
    promise.add_argument("--amount", metavar="A", help="how much is promised")
    promise.add_argument("--by", metavar="D", type=day, help="by when")
    promise.add_argument("--who", default="", help="who promised")
    dispute = _add_agreement(commands, "dispute", _dispute, ("open", "close", "list"), "what a customer contests")
    dispute.add_argument("--invoice", metavar="NUMBER", help="only this invoice")
    dispute.add_argument("--amount", metavar="A", help="only this much")
    dispute.add_argument("--reason", choices=[each.value for each in DisputeReason], default="other")
    dispute.add_argument("--outcome", default="", help="how it was settled")
    hold = _add_agreement(commands, "hold", _hold, ("set", "lift", "list"), "pauses: who is not to be reminded")
    hold.add_argument("--invoice", metavar="NUMBER", help="only this invoice")
    hold.add_argument("--until", metavar="D", type=day, help="last day of the pause (until it is ended)")
    hold.add_argument("--reason", default="")


def _add_agreement(
    commands: "Commands[ArgumentParser]", name: str, run: object, actions: tuple[str, ...], told: str
) -> ArgumentParser:
    parser = add_command(commands, name, run, told)  # type: ignore[arg-type]
    parser.add_argument("action", choices=actions, nargs="?", default="list")
    add_customer(parser, required=False)
    parser.add_argument("--id", metavar="ID", type=whole_number, help=f"which {name}, as `list` shows")
    parser.add_argument("--note", default="")
    add_as_of(parser)
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.set_defaults(parser=parser)
    return parser


def _promise(arguments: Namespace) -> int:
    _check_options(arguments, "promise")
    if arguments.action == "add":
        _need(arguments, "customer", "amount", "by")
        with for_change(arguments) as office:
            card = customer_of(office, arguments)
            amount = amount_of(arguments.amount, card.currency)
            command = AddPromise(
                card.customer_id, amount, arguments.today, arguments.by, who=arguments.who, note=arguments.note
            )
            made = office.promises.add(command)
        template = "{name} promised {amount} by {promised_on}."
        return done(
            arguments,
            template,
            id=made.made_id,
            customer=card.number,
            name=card.name,
            amount=amount,
            currency=amount.currency,
            promised_on=arguments.by,
        )
    if arguments.action == "withdraw":
        _need(arguments, "id")
        with for_change(arguments) as office:
            office.promises.withdraw(arguments.id, on=arguments.today)
        return done(arguments, "Promise {id} was withdrawn.", id=arguments.id)
    with for_reading(arguments) as office:
        rows = office.read(agreements.promises, as_of(arguments), customer_id_of(office, arguments))
    columns = ("id", "customer", "amount", "received", "currency", "made_on", "promised_on", "who", "state")
    found = [
        (
            row.promise_id,
            row.customer_number,
            row.amount,
            row.received,
            row.amount.currency,
            row.made_on,
            row.promised_on,
            row.who,
            row.state.value,
        )
        for row in rows
    ]
    return _list(arguments, columns, found)


def _dispute(arguments: Namespace) -> int:
    _check_options(arguments, "dispute")
    if arguments.action == "open":
        _need(arguments, "customer")
        with for_change(arguments) as office:
            card = customer_of(office, arguments)
            command = OpenDispute(
                card.customer_id,
                arguments.today,
                invoice_id=_invoice_id(office, arguments),
                amount=_optional_amount(arguments, card),
                reason=DisputeReason(arguments.reason),
                note=arguments.note,
            )
            made = office.disputes.open(command)
        return done(
            arguments,
            "The dispute of {name} is open; reminders wait until it is closed.",
            id=made.made_id,
            customer=card.number,
            name=card.name,
        )
    if arguments.action == "close":
        _need(arguments, "id")
        with for_change(arguments) as office:
            office.disputes.close(arguments.id, on=arguments.today, outcome=arguments.outcome)
        return done(arguments, "Dispute {id} is closed.", id=arguments.id)
    with for_reading(arguments) as office:
        rows = office.read(agreements.disputes, as_of(arguments), customer_id_of(office, arguments))
    columns = ("id", "customer", "number", "amount", "opened_on", "reason", "note")
    return _list(
        arguments,
        columns,
        [
            (row.dispute_id, row.customer_number, row.number, row.amount, row.opened_on, row.reason, row.note)
            for row in rows
        ],
    )


def _hold(arguments: Namespace) -> int:
    _check_options(arguments, "hold")
    if arguments.action == "set":
        _need(arguments, "customer")
        with for_change(arguments) as office:
            card = customer_of(office, arguments)
            invoice_id = _invoice_id(office, arguments)
            command = SetHold(card.customer_id, arguments.today, arguments.until, arguments.reason, invoice_id)
            made = office.holds.set(command)
        template = "{name} is not reminded" + (" until {until}." if arguments.until else " until the pause is ended.")
        return done(arguments, template, id=made.made_id, customer=card.number, name=card.name, until=arguments.until)
    if arguments.action == "lift":
        _need(arguments, "id")
        with for_change(arguments) as office:
            office.holds.lift(arguments.id, on=arguments.today)
        return done(arguments, "Pause {id} is ended.", id=arguments.id)
    with for_reading(arguments) as office:
        rows = office.read(agreements.holds, as_of(arguments), customer_id_of(office, arguments))
    columns = ("id", "customer", "number", "starts_on", "ends_on", "reason")
    return _list(
        arguments,
        columns,
        [(row.hold_id, row.customer_number, row.number, row.starts_on, row.ends_on, row.reason) for row in rows],
    )


def _list(arguments: Namespace, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> int:
    show(arguments.format, {"as_of": as_of(arguments)}, Listing("rows", columns, rows))
    return 0


def _check_options(arguments: Namespace, name: str) -> None:
    told = f"{name} {arguments.action}"
    refuse_unused(arguments, told, ("action", *_TAKEN[told]))


def _need(arguments: Namespace, *names: str) -> None:
    missing = [f"--{name}" for name in names if getattr(arguments, name) is None]
    if missing:
        arguments.parser.error(f"{arguments.action} needs {', '.join(missing)}")


def _invoice_id(office: Office, arguments: Namespace) -> int | None:
    if arguments.invoice is None:
        return None
    return office.read(invoice_by_number, arguments.invoice).row.invoice_id


def _optional_amount(arguments: Namespace, card: CustomerCard) -> Money | None:
    return None if arguments.amount is None else amount_of(arguments.amount, card.currency)

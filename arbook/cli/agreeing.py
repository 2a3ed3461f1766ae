"""Pauses, and what the commands about agreements share: one noun, what is done about it, and its list."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence

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
from arbook.cli.books import customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.cli.output import FORMATS, Listing, show
from arbook.queries import agreements
from arbook.queries.invoices import invoice_by_number
from arbook.services.holds import SetHold
from arbook.services.office import Office

_TAKEN = {
    "hold set": ("customer", "invoice", "until", "reason"),
    "hold lift": ("id",),
    "hold list": ("customer", "as_of"),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``hold``."""
    hold = add_agreement(commands, "hold", _hold, ("set", "lift", "list"), "pauses: who is not to be reminded")
    hold.add_argument("--invoice", metavar="NUMBER", help="only this invoice")
    hold.add_argument("--until", metavar="D", type=day, help="last day of the pause (until it is ended)")
    hold.add_argument("--reason", default="")


def add_agreement(
    commands: "Commands[ArgumentParser]", name: str, run: object, actions: tuple[str, ...], told: str
) -> ArgumentParser:
    """A command about one kind of agreement, with what all of them take."""
    parser = add_command(commands, name, run, told)  # type: ignore[arg-type]
    parser.add_argument("action", choices=actions, nargs="?", default="list")
    add_customer(parser, required=False)
    parser.add_argument("--id", metavar="ID", type=whole_number, help=f"which {name}, as `list` shows")
    parser.add_argument("--note", default="")
    add_as_of(parser)
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.set_defaults(parser=parser)
    return parser


def _hold(arguments: Namespace) -> int:
    check_options(arguments, "hold", _TAKEN)
    if arguments.action == "set":
        need(arguments, "customer")
        with for_change(arguments) as office:
            card = customer_of(office, arguments)
            invoice_id = invoice_id_of(office, arguments)
            command = SetHold(card.customer_id, arguments.today, arguments.until, arguments.reason, invoice_id)
            made = office.holds.set(command)
        template = "{name} is not reminded" + (" until {until}." if arguments.until else " until the pause is ended.")
        return done(arguments, template, id=made.made_id, customer=card.number, name=card.name, until=arguments.until)
    if arguments.action == "lift":
        need(arguments, "id")
        with for_change(arguments) as office:
            office.holds.lift(arguments.id, on=arguments.today)
        return done(arguments, "Pause {id} is ended.", id=arguments.id)
    with for_reading(arguments) as office:
        rows = office.read(agreements.holds, as_of(arguments), customer_id_of(office, arguments))
    columns = ("id", "customer", "number", "starts_on", "ends_on", "reason")
    return list_rows(
        arguments,
        columns,
        [(row.hold_id, row.customer_number, row.number, row.starts_on, row.ends_on, row.reason) for row in rows],
    )


def list_rows(arguments: Namespace, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> int:
    """Show the list; the exit code."""
    show(arguments.format, {"as_of": as_of(arguments)}, Listing("rows", columns, rows))
    return 0


def check_options(arguments: Namespace, name: str, taken: Mapping[str, tuple[str, ...]]) -> None:
    """End with a word on usage where something was given that this wish does not take."""
    told = f"{name} {arguments.action}"
    refuse_unused(arguments, told, ("action", *taken[told]))


def need(arguments: Namespace, *names: str) -> None:
    """End with a word on usage where something is missing."""
    missing = [f"--{name}" for name in names if getattr(arguments, name) is None]
    if missing:
        arguments.parser.error(f"{arguments.action} needs {', '.join(missing)}")


def invoice_id_of(office: Office, arguments: Namespace) -> int | None:
    """Of the invoice that ``--invoice`` names."""
    if arguments.invoice is None:
        return None
    return office.read(invoice_by_number, arguments.invoice).row.invoice_id

"""Commands about who gets no further credit."""

from argparse import ArgumentParser, Namespace

from arbook.cli.agreeing import add_agreement, check_options, list_rows, need
from arbook.cli.arguments import Commands, as_of, day
from arbook.cli.books import customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.queries.credit_stops import credit_stops
from arbook.services.credit_stops import StopCredit

_NAME = "credit-stop"
_TAKEN = {
    f"{_NAME} set": ("customer", "until", "reason"),
    f"{_NAME} lift": ("id",),
    f"{_NAME} list": ("customer", "as_of"),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``credit-stop``."""
    told = "who gets no further credit; reminders go on"
    parser = add_agreement(commands, _NAME, _stop, ("set", "lift", "list"), told)
    parser.add_argument("--until", metavar="D", type=day, help="last day of the stop (until it is lifted)")
    parser.add_argument("--reason", default="")


def _stop(arguments: Namespace) -> int:
    check_options(arguments, _NAME, _TAKEN)
    if arguments.action == "set":
        need(arguments, "customer")
        with for_change(arguments) as office:
            card = customer_of(office, arguments)
            command = StopCredit(card.customer_id, arguments.today, arguments.until, arguments.reason)
            made = office.credit_stops.set(command)
        end = " until {until}." if arguments.until else " until it is lifted."
        facts = {"id": made.made_id, "customer": card.number, "name": card.name, "until": arguments.until}
        return done(arguments, "{name} gets no further credit" + end, **facts)
    if arguments.action == "lift":
        need(arguments, "id")
        with for_change(arguments) as office:
            office.credit_stops.lift(arguments.id, on=arguments.today)
        return done(arguments, "Credit stop {id} is lifted.", id=arguments.id)
    with for_reading(arguments) as office:
        rows = office.read(credit_stops, as_of(arguments), customer_id_of(office, arguments))
    columns = ("id", "customer", "name", "starts_on", "ends_on", "reason")
    told = [
        (row.stop_id, row.customer_number, row.customer_name, row.starts_on, row.ends_on, row.reason) for row in rows
    ]
    return list_rows(arguments, columns, told)

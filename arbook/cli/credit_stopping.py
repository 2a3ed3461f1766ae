"""Commands about who gets no further credit."""

from argparse import ArgumentParser, Namespace
from datetime import date

from arbook.cli.agreeing import add_agreement, check_options, need
from arbook.cli.arguments import Commands, as_of, day
from arbook.cli.books import customer_id_of, customer_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.cli.output import Listing, show
from arbook.queries.credit_standing import credit_stop
from arbook.queries.credit_stops import credit_stops, stopped_by_reminders
from arbook.queries.customers import customer_by_id
from arbook.services.credit_stops import StopCredit
from arbook.services.office import Office

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
        only = customer_id_of(office, arguments)
        rows = office.read(credit_stops, as_of(arguments), only)
        by_reminders = _by_reminders(office, as_of(arguments), only)
    columns = ("id", "customer", "name", "starts_on", "ends_on", "reason")
    told = [
        (row.stop_id, row.customer_number, row.customer_name, row.starts_on, row.ends_on, row.reason) for row in rows
    ]
    show(arguments.format, {"as_of": as_of(arguments)}, Listing("rows", columns, told), by_reminders)
    return 0


def _by_reminders(office: Office, day: date, only: int | None) -> Listing:
    """Whose credit a stage of a ladder stopped, and what has to be paid before they have it again."""
    rows = []
    for customer_id in office.read(stopped_by_reminders, day):
        card, stop = office.read(customer_by_id, customer_id), office.read(credit_stop, customer_id)
        if stop is not None and only in (None, customer_id):
            rows.append((card.number, card.name, stop.stage, stop.on, stop.open, stop.open.currency))
    return Listing("by_reminders", ("customer", "name", "stage", "on", "open", "currency"), sorted(rows))

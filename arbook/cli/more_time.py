"""Commands about more time: for all that a customer owes, and taking it back."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_customer, add_event, day, day_of
from arbook.cli.books import customer_of, for_change
from arbook.cli.files import check_target, write_paper
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.refusing import CommandRefusedError
from arbook.queries.extensions import last_extension
from arbook.queries.invoices import invoice_by_id, invoice_by_number


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``extend-all`` and ``extend-undo``."""
    every = add_command(commands, "extend-all", _extend_all, "give more time for all that a customer owes")
    add_customer(every, required=True)
    every.add_argument("--to", metavar="D", type=day, required=True, help="when it is due now")
    add_event(every, "why, for the customer's log", required=True)
    every.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the letter that confirms it as PDF")
    add_outcome_format(every)
    undo = add_command(commands, "extend-undo", _undo, "take the last more time of an invoice back")
    undo.add_argument("number", metavar="NUMBER", help="the invoice")
    add_outcome_format(undo)


def _extend_all(arguments: Namespace) -> int:
    if arguments.output is not None:
        check_target(arguments.output)
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        made = office.extensions.extend_all(
            card.customer_id,
            to_on=arguments.to,
            agreed_on=day_of(arguments),
            reason=arguments.reason,
            today=arguments.today,
        )
        file = None
        if arguments.output is not None:
            paper = office.notes.more_time(card.customer_id, made.operation_id, on=arguments.today)
            file = str(write_paper(paper, arguments.output))
    count = len(made.ids("invoice"))
    told = "{count} {count:invoice of|invoices of} {name} {count:is|are} now due on {due_on}."
    return done(arguments, told, count=count, customer=card.number, name=card.name, due_on=arguments.to, file=file)


def _undo(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        row = office.read(invoice_by_number, arguments.number).row
        given = office.read(last_extension, row.invoice_id)
        if given is None:
            raise CommandRefusedError("No more time was given for {number}.", number=arguments.number)
        made = office.extensions.take_back(given.operation_id, today=arguments.today)
        due_on = office.read(invoice_by_number, arguments.number).row.due_on
        others = [office.read(invoice_by_id, invoice_id).row for invoice_id in sorted(made.ids("invoice"))]
    numbers = [each.number for each in others if each.number != row.number]
    told = "Invoice {number} is due on {due_on} again."
    if numbers:
        told += " So are, each on its own day, those that were given more time with it: {also}."
    return done(arguments, told, number=row.number, due_on=due_on, also=numbers)

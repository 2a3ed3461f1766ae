"""The command for notes that ask for nothing: thanks after a reminder, a kind word to who always pays on time."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_customer, add_reading, as_of
from arbook.cli.books import customer_id_of, for_change, for_reading
from arbook.cli.outcomes import done
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError

_COLUMNS = ("customer", "name", "kind", "payment", "currency", "in_time", "channel", "to", "subject", "body")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``kind-notes``."""
    told = "show the kind notes that your ladders offer today, put them into the outbox, or let one be"
    parser = add_reading(commands, "kind-notes", _kind_notes, told)
    add_customer(parser, required=False)
    way = parser.add_mutually_exclusive_group()
    into = "put them into the outbox: mails are sent from there, letters printed"
    way.add_argument("--queue", action="store_true", help=into)
    way.add_argument("--let-be", action="store_true", help="not the one to --customer; it is not offered again")
    way.add_argument("--offer-again", action="store_true", help="take back --let-be of the last one to --customer")


def _kind_notes(arguments: Namespace) -> int:
    if arguments.queue or arguments.let_be or arguments.offer_again:
        return _change(arguments)
    with for_reading(arguments) as office:
        only, day = customer_id_of(office, arguments), as_of(arguments)
        drafts = [each for each in office.kind_notes.drafts(day) if only in (None, each.customer_id)]
    rows = [
        (
            each.proposal.number,
            each.proposal.name,
            each.proposal.kind.value,
            each.proposal.paid.amount if each.proposal.paid else None,
            each.proposal.paid.amount.currency if each.proposal.paid else None,
            each.proposal.in_time,
            each.channel.value,
            each.to_address,
            each.subject,
            each.body,
        )
        for each in drafts
    ]
    show(arguments.format, {"as_of": day}, Listing("rows", _COLUMNS, rows))
    return 0


def _change(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        only, day = customer_id_of(office, arguments), as_of(arguments)
        if only is None and not arguments.queue:
            raise CommandRefusedError("Say which note: --customer NO.")
        if only is not None and arguments.offer_again:
            office.kind_notes.offer_again(only)
            return done(arguments, "It is offered again.")
        if only is not None and arguments.let_be:
            office.kind_notes.let_be(day, only)
            return done(arguments, "It is not offered again.")
        ids = [each.customer_id for each in office.kind_notes.drafts(day)] if only is None else [only]
        count = len(office.kind_notes.queue(day, ids).ids("message")) if ids else 0
    told = "{count} {count:note waits|notes wait} in the outbox." if count else "No note is offered today."
    return done(arguments, told, count=count)

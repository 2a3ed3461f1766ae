"""What customers answer: a mail from a file, or words that are pasted."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_customer, day
from arbook.cli.books import customer_of, for_change
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.refusing import CommandRefusedError
from arbook.queries.customers import customer_by_id
from arbook.services.office import Office
from arbook.services.replies import WAYS, FoundReply, WriteReply

_NOBODY = "No customer has the address {address}. Give --customer."
_SEVERAL = "{address} is somebody at several customers: {customers}. Give --customer."


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``reply``."""
    reply = add_command(
        commands, "reply", _reply, "write a customer's answer into the log; reminders wait a few days"
    )
    reply.add_argument("file", metavar="FILE.eml", nargs="?", type=Path, help="a mail as a mail program saves it")
    add_customer(reply, required=False)
    reply.add_argument("--text", metavar="TEXT", help="what they said, where there is no file")
    reply.add_argument("--way", choices=WAYS, default="mail", help="how it came (mail)")
    reply.add_argument("--who", metavar="NAME", default="", help="who said it")
    reply.add_argument("--on", metavar="D", type=day, help="the day it came (today)")
    add_outcome_format(reply)


def _reply(arguments: Namespace) -> int:
    if (arguments.file is None) == (arguments.text is None):
        raise CommandRefusedError("Give either a mail as a file, or --text with what they said.")
    with for_change(arguments) as office:
        return _written(office, arguments) if arguments.file is None else _mail(office, arguments)


def _written(office: Office, arguments: Namespace) -> int:
    if arguments.customer is None:
        raise CommandRefusedError("Whose answer is it? Give --customer.")
    card = customer_of(office, arguments)
    on = arguments.on or arguments.today
    reply = WriteReply(card.customer_id, arguments.text, on, arguments.way, arguments.who)
    made = office.replies.write(reply, today=arguments.today)
    return done(arguments, "Written down for {name}.", name=card.name, customer=card.number, line=made.made_id)


def _mail(office: Office, arguments: Namespace) -> int:
    found = office.replies.read(_content(arguments.file))
    customer_id, number, name = _whose(office, arguments, found)
    made = office.replies.log_mail(customer_id, found, today=arguments.today)
    is_new = made.touches("customer")
    facts: dict[str, object] = {"name": name, "customer": number, "line": made.made_id, "is_new": is_new}
    facts |= {"files": [each.name for each in found.mail.files], "left_out": list(found.mail.left_out)}
    template = "Written down for {name}." if is_new else "This mail stands in the log of {name} already."
    return done(arguments, template, **facts)


def _content(path: Path) -> bytes:
    from arbook.mail.received import MOST_BYTES

    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CommandRefusedError("{file} cannot be read.", file=str(path)) from error


def _whose(office: Office, arguments: Namespace, found: FoundReply) -> tuple[int, str, str]:
    """The customer: with whom it stands already, else as given, or the only one whose mail it can be.

    Raises:
        CommandRefusedError: it may be nobody's, or several customers'.
    """
    if found.logged_with is not None or arguments.customer is not None:
        known = found.logged_with
        card = customer_of(office, arguments) if known is None else office.read(customer_by_id, known)
        return card.customer_id, card.number, card.name
    if len(found.customers) != 1:
        numbers = ", ".join(each.number for each in found.customers)
        template = _SEVERAL if found.customers else _NOBODY
        raise CommandRefusedError(template, address=found.mail.from_address, customers=numbers)
    [whose] = found.customers
    return whose.customer_id, whose.number, whose.name

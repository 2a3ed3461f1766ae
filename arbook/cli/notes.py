"""Commands that write what asks for nothing as PDF: receipt, thank-you note, more time, our terms."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, whole_number
from arbook.cli.books import customer_of
from arbook.cli.files import add_sent, book_for, note_sent, write_paper
from arbook.cli.outcomes import add_outcome_format, done
from arbook.queries.invoices import invoice_by_number


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``receipt``, ``thank-you``, ``extension-pdf`` and ``our-terms``."""
    receipt = add_command(commands, "receipt", _receipt, "write a receipt for a payment as PDF")
    thanks = add_command(commands, "thank-you", _thanks, "write a thank-you note for a payment as PDF")
    for parser in (receipt, thanks):
        parser.add_argument("payment", metavar="PAYMENT", type=whole_number, help="its id, see `payments`")
    more_time = add_command(commands, "extension-pdf", _extension, "confirm more time for an invoice as PDF")
    more_time.add_argument("number", metavar="NUMBER", help="of the invoice")
    terms = add_command(commands, "our-terms", _terms, "write your terms as a letter")
    terms.add_argument("--customer", metavar="NO", help="for this customer, with what holds for them")
    for parser in (receipt, thanks, more_time, terms):
        parser.add_argument("-o", "--output", metavar="PATH", type=Path, required=True, help="file or folder")
        add_sent(parser)
        add_outcome_format(parser)


def _receipt(arguments: Namespace) -> int:
    with book_for(arguments) as office:
        paper = office.notes.receipt(arguments.payment, on=arguments.today)
        path = write_paper(paper, arguments.output)
        note_sent(office, arguments, paper)
    return done(arguments, "The receipt for {name} is in {file}.", name=paper.customer_name, file=path)


def _thanks(arguments: Namespace) -> int:
    with book_for(arguments) as office:
        paper = office.notes.thanks(arguments.payment, on=arguments.today)
        path = write_paper(paper, arguments.output)
        note_sent(office, arguments, paper)
    return done(arguments, "The thank-you note for {name} is in {file}.", name=paper.customer_name, file=path)


def _extension(arguments: Namespace) -> int:
    with book_for(arguments) as office:
        card = office.read(invoice_by_number, arguments.number)
        paper = office.notes.extension(card.row.invoice_id, on=arguments.today)
        path = write_paper(paper, arguments.output)
        note_sent(office, arguments, paper)
    return done(arguments, "The letter on {number} is in {file}.", number=arguments.number, file=path)


def _terms(arguments: Namespace) -> int:
    with book_for(arguments) as office:
        card = customer_of(office, arguments) if arguments.customer else None
        paper = office.notes.our_terms(card.customer_id if card else None, on=arguments.today)
        path = write_paper(paper, arguments.output)
        note_sent(office, arguments, paper)
    return done(arguments, "Your terms are in {file}.", file=path)

"""``terms``: what the book offers, new ones, and what they come to for a date and an amount."""

from argparse import ArgumentParser, Namespace
from datetime import date

from arbook.cli.arguments import Commands, add_command, add_format, day
from arbook.cli.books import amount_of, book_currency, for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.terms_text import EARLY_SHAPE, read_terms, terms_text
from arbook.ledger.terms import DuePiece, Terms, due_pieces
from arbook.queries.settings import profile, terms_list
from arbook.services.invoices import calendar_for
from arbook.services.office import Office

_RULE_HELP = 'such as "30 days, end of month" or "30%% in 10 days; rest in 30 days"'
_COLUMNS = ("name", "rule", "early_percent", "early_days", "early_tax")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``terms``."""
    parser = add_command(commands, "terms", _terms, "list terms, add some, or see what they come to")
    parser.add_argument("--add", metavar="NAME", help="keep terms under this name")
    parser.add_argument("--rule", metavar="RULE", help=_RULE_HELP)
    parser.add_argument("--early", metavar=EARLY_SHAPE, help="a discount for paying early")
    parser.add_argument("--try", metavar="DATE", dest="tried_on", type=day, help="what they come to for that day")
    parser.add_argument("--name", metavar="NAME", help="with --try: these terms of the book")
    parser.add_argument("--amount", metavar="A", default="100.00", help="with --try: of this total (100.00)")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _terms(arguments: Namespace) -> int:
    if arguments.add is not None and arguments.rule is None:
        arguments.parser.error("say the terms with --rule")
    opened = for_change if arguments.add is not None else for_reading
    with opened(arguments) as office:
        told = None if arguments.rule is None else read_terms(arguments.add or "", arguments.rule, arguments.early)
        if arguments.add is not None and told is not None:
            _add(office, told)
        if arguments.tried_on is not None:
            _show_example(office, arguments, told or _named(office, arguments.name))
        else:
            rows = [_row(row.terms) for row in office.read(terms_list)]
            show(arguments.format, {}, Listing("rows", _COLUMNS, rows))
    return 0


def _add(office: Office, told: Terms) -> None:
    """Keep new terms; the same ones again are there already, others cannot take their name."""
    if not told.name.strip():
        raise CommandRefusedError("Terms need a name.")
    known = {row.terms.name: row.terms for row in office.read(terms_list)}
    if known.get(told.name, told) != told:
        template = "There are terms “{name}” already: {rule}. Choose another name."
        raise CommandRefusedError(template, name=told.name, rule=terms_text(known[told.name]))
    office.settings.add_terms(told)


def _row(terms: Terms) -> tuple[object, ...]:
    early = terms.early
    facts = (None, None, None) if early is None else (early.percent, early.days, early.tax.value)
    return (terms.name, terms_text(terms), *facts)


def _named(office: Office, name: str | None) -> Terms:
    offered = {row.terms.name: row.terms for row in office.read(terms_list)}
    if name not in offered:
        raise CommandRefusedError(
            "Say which terms to try: --rule, or --name with one of {names}.", names=tuple(offered)
        )
    return offered[name]


def _show_example(office: Office, arguments: Namespace, terms: Terms) -> None:
    issued_on: date = arguments.tried_on
    total = amount_of(arguments.amount, book_currency(office))
    calendar = calendar_for(terms, office.read(profile).country, issued_on)
    pieces: tuple[DuePiece, ...] = due_pieces(terms, issued_on, total, calendar=calendar)
    facts: dict[str, object] = {"issued_on": issued_on, "rule": terms_text(terms)}
    if terms.early is not None:
        facts["early_until"] = terms.early.last_day(issued_on)
    rows = [(piece.due_on, piece.amount, piece.amount.currency) for piece in pieces]
    show(arguments.format, facts, Listing("pieces", ("due_on", "amount", "currency"), rows))

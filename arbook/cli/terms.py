"""``terms``: what the book offers, new and changed ones, and what they come to for a date and an amount."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date

from arbook.cli.arguments import Commands, add_command, add_format, day, refuse_unused
from arbook.cli.books import amount_of, book_currency, for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.terms_text import EARLY_SHAPE, read_early, read_terms, terms_text
from arbook.ledger.terms import DuePiece, Terms, check_shares, due_pieces, first_due_first
from arbook.queries.offers import TermsRow, terms_list
from arbook.queries.settings import profile
from arbook.services.invoices import calendar_for
from arbook.services.office import Office

_RULE_HELP = 'such as "30 days, end of month" or "30%% in 10 days; rest in 30 days"'
_COLUMNS = ("name", "rule", "early_percent", "early_days", "early_tax", "is_default")
_NONE = "none"
_TRYING = ("tried_on", "amount")
_TAKEN = {
    "add": ("rule", "early", *_TRYING),
    "change": ("rule", "early", "rename", *_TRYING),
    "remove": (),
    "offer": (),
    "default": (),
}
"""What each wish takes; without one, ``--try`` takes terms of the book or a rule."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``terms``."""
    parser = add_command(commands, "terms", _terms, "list terms, keep or change some, or see what they come to")
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--add", metavar="NAME", help="keep terms under this name")
    wish.add_argument("--change", metavar="NAME", help="write these anew; what is not said stays")
    wish.add_argument("--remove", metavar="NAME", help="offer these no longer")
    wish.add_argument("--offer", metavar="NAME", help="offer these again")
    wish.add_argument("--default", metavar="NAME", help="new customers get these")
    wish.add_argument("--name", metavar="NAME", help="with --try: these terms of the book")
    parser.add_argument("--rule", metavar="RULE", help=_RULE_HELP)
    parser.add_argument("--early", metavar=EARLY_SHAPE, help="a discount for paying early; with --change also: none")
    parser.add_argument("--rename", metavar="NAME", help="with --change: their new name")
    parser.add_argument("--try", metavar="DATE", dest="tried_on", type=day, help="what they come to for that day")
    parser.add_argument("--amount", metavar="A", help="with --try: of this total (100.00)")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _terms(arguments: Namespace) -> int:
    wish = next((name for name in _TAKEN if getattr(arguments, name) is not None), None)
    _check_options(arguments, wish)
    opened = for_reading if wish is None else for_change
    with opened(arguments) as office:
        told = _told(office, arguments, wish)
        if wish is not None:
            _carry_out(office, arguments, wish, told)
        if arguments.tried_on is not None and told is not None:
            _show_example(office, arguments, told)
        else:
            first = office.read(profile).default_terms_id
            rows = [_row(row, first) for row in office.read(terms_list)]
            show(arguments.format, {}, Listing("rows", _COLUMNS, rows))
    return 0


def _check_options(arguments: Namespace, wish: str | None) -> None:
    if wish is not None:
        refuse_unused(arguments, f"terms --{wish}", (wish, *_TAKEN[wish]))
    elif arguments.tried_on is None:
        refuse_unused(arguments, "terms", ())
    else:
        told, used = ("terms --name", ("name",)) if arguments.name is not None else ("terms --try", ("rule", "early"))
        refuse_unused(arguments, told, (*used, *_TRYING))
    if arguments.early is not None and arguments.rule is None and wish != "change":
        arguments.parser.error("--early needs --rule")
    if wish == "add" and arguments.rule is None:
        arguments.parser.error("say the terms with --rule")
    if arguments.amount is not None and arguments.tried_on is None:
        arguments.parser.error("--amount is for --try")


def _told(office: Office, arguments: Namespace, wish: str | None) -> Terms | None:
    """The terms that the options describe; None where they describe none."""
    if wish == "change":
        return _changed(_named(office, arguments.change).terms, arguments)
    if arguments.rule is not None:
        return read_terms(arguments.add or "", arguments.rule, arguments.early)
    if arguments.tried_on is not None:
        return _named(office, arguments.name).terms
    return None


def _changed(known: Terms, arguments: Namespace) -> Terms:
    if arguments.rule is not None:
        known = replace(read_terms(known.name, arguments.rule), early=known.early)
    if arguments.early is not None:
        known = replace(known, early=None if arguments.early == _NONE else read_early(arguments.early))
    return replace(known, name=known.name if arguments.rename is None else arguments.rename)


def _carry_out(office: Office, arguments: Namespace, wish: str, told: Terms | None) -> None:
    settings = office.settings
    if wish == "add" and told is not None:
        _check_name(office, told)
        settings.add_terms(told)
    elif wish == "change" and told is not None:
        settings.change_terms(_named(office, arguments.change).terms_id, told)
    elif wish == "remove":
        settings.offer_terms(_named(office, arguments.remove).terms_id, offered=False)
    elif wish == "offer":
        settings.offer_terms(_named(office, arguments.offer, withdrawn=True).terms_id, offered=True)
    else:
        settings.choose_terms(_named(office, arguments.default).terms_id)


def _check_name(office: Office, told: Terms) -> None:
    """Other terms cannot take the name of those that are offered; say what those are."""
    check_shares(told)
    known = {row.terms.name.casefold(): row.terms for row in office.read(terms_list)}.get(
        told.name.strip().casefold()
    )
    if known is not None and replace(known, name=told.name) != told:
        template = "There are terms “{name}” already: {rule}. Choose another name, or --change them."
        raise CommandRefusedError(template, name=known.name, rule=terms_text(known))


def _row(row: TermsRow, default_id: int) -> tuple[object, ...]:
    terms, early = row.terms, row.terms.early
    facts = (None, None, None) if early is None else (early.percent, early.days, early.tax.value.replace("_", "-"))
    return (terms.name, terms_text(terms), *facts, row.terms_id == default_id)


def _named(office: Office, name: str | None, *, withdrawn: bool = False) -> TermsRow:
    offered = office.read(terms_list, withdrawn=withdrawn)
    for row in offered:
        if name is not None and row.terms.name.casefold() == name.strip().casefold():
            return row
    names = tuple(row.terms.name for row in offered)
    if withdrawn:
        raise CommandRefusedError("No terms “{name}” wait to be offered again ({names}).", name=name, names=names)
    if name is None:
        raise CommandRefusedError("Say which terms to try: --rule, or --name with one of {names}.", names=names)
    raise CommandRefusedError("There are no terms “{name}”. The book has: {names}.", name=name, names=names)


def _show_example(office: Office, arguments: Namespace, terms: Terms) -> None:
    issued_on: date = arguments.tried_on
    total = amount_of(arguments.amount or "100.00", book_currency(office))
    if total.minor <= 0:
        raise CommandRefusedError("Try terms with an amount above nothing, not {total}.", total=total)
    calendar = calendar_for(terms, office.read(profile).country, issued_on)
    pieces: tuple[DuePiece, ...] = first_due_first(due_pieces(terms, issued_on, total, calendar=calendar))
    facts: dict[str, object] = {"issued_on": issued_on, "rule": terms_text(terms)}
    if terms.early is not None:
        facts["early_until"] = terms.early.last_day(issued_on)
    rows = [(piece.due_on, piece.amount, piece.amount.currency) for piece in pieces]
    show(arguments.format, facts, Listing("pieces", ("due_on", "amount", "currency"), rows))

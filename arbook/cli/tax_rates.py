"""``tax-rates``: what lines are taxed with; and finding the rate that an option means."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal

from arbook.cli.arguments import Commands, add_command, add_format, refuse_unused
from arbook.cli.books import for_change, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_percent
from arbook.ledger.errors import AmountError
from arbook.ledger.invoicing import TaxRate
from arbook.queries.offers import TaxRateRow, tax_rates
from arbook.services.office import Office
from arbook.services.settings_offers import TAX_KINDS, TaxRateFacts

_COLUMNS = ("name", "percent", "kind", "note", "is_default")
_KINDS = {each.replace("_", "-"): each for each in TAX_KINDS}
_TAKEN = {
    "add": ("percent", "note", "kind"),
    "change": ("name", "percent", "note", "kind"),
    "remove": (),
    "offer": (),
    "default": (),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``tax-rates``."""
    parser = add_command(commands, "tax-rates", _tax_rates, "list tax rates, keep or change some")
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument("--add", metavar="NAME", help="offer a rate of this name")
    wish.add_argument("--change", metavar="RATE", help="write this one anew; what is not said stays")
    wish.add_argument("--remove", metavar="RATE", help="offer it no longer")
    wish.add_argument("--offer", metavar="RATE", help="offer it again")
    wish.add_argument("--default", metavar="RATE", help="new lines get this one")
    parser.add_argument("--name", metavar="NAME", help="with --change: its new name")
    parser.add_argument("--percent", metavar="P", help="how much, like 19 or 13.5")
    parser.add_argument("--note", metavar="TEXT", help="printed where it is used, such as why there is no tax")
    parser.add_argument("--kind", choices=tuple(_KINDS), help="what sort of rate it is (standard)")
    add_format(parser)
    parser.set_defaults(parser=parser)


def _tax_rates(arguments: Namespace) -> int:
    wish = next((name for name in _TAKEN if getattr(arguments, name) is not None), None)
    told = "tax-rates" if wish is None else f"tax-rates --{wish}"
    refuse_unused(arguments, told, () if wish is None else (wish, *_TAKEN[wish]))
    if wish == "add" and arguments.percent is None:
        arguments.parser.error("say how much it is with --percent")
    opened = for_reading if wish is None else for_change
    with opened(arguments) as office:
        if wish is not None:
            _carry_out(office, arguments, wish)
        rows = [
            (row.name, row.percent, row.kind.replace("_", "-"), row.note, row.is_default)
            for row in office.read(tax_rates)
        ]
    show(arguments.format, {}, Listing("rows", _COLUMNS, rows))
    return 0


def _carry_out(office: Office, arguments: Namespace, wish: str) -> None:
    settings = office.settings
    if wish == "add":
        settings.add_tax_rate(_facts(arguments, TaxRateFacts(arguments.add, Decimal(0))))
    elif wish == "offer":
        row = _row_meant(office.read(tax_rates, withdrawn=True), arguments.offer)
        settings.offer_tax_rate(row.tax_rate_id, offered=True)
    else:
        row = _row_meant(office.read(tax_rates), getattr(arguments, wish))
        if wish == "change":
            known = TaxRateFacts(row.name, row.percent, row.kind, row.note)
            settings.change_tax_rate(row.tax_rate_id, _facts(arguments, known))
        elif wish == "remove":
            settings.offer_tax_rate(row.tax_rate_id, offered=False)
        else:
            settings.choose_tax_rate(row.tax_rate_id)


def _facts(arguments: Namespace, known: TaxRateFacts) -> TaxRateFacts:
    """What is known, with what the options say instead."""
    return TaxRateFacts(
        known.name if arguments.name is None else arguments.name,
        known.percent if arguments.percent is None else parse_percent(arguments.percent),
        known.kind if arguments.kind is None else _KINDS[arguments.kind],
        known.note if arguments.note is None else arguments.note,
    )


def _row_meant(rows: Sequence[TaxRateRow], text: str) -> TaxRateRow:
    rates = [TaxRate(row.name, row.percent, row.note) for row in rows]
    return rows[rates.index(rate_meant(rates, text))]


def rate_meant(rates: Sequence[TaxRate], text: str) -> TaxRate:
    """One of these rates by its name, its percentage, or both: ``USt``, ``19``, ``19%``, ``USt 19``.

    Raises:
        CommandRefusedError: none of them, or several.
    """
    offered = tuple(dict.fromkeys(rates))
    found = _named(offered, text) or _of_percent(offered, text)
    if not found:
        name, _, percent = text.strip().removesuffix("%").rstrip().rpartition(" ")
        found = _of_percent(_named(offered, name), percent)
    plain = [rate for rate in found if not rate.note]
    if len(found) > 1 and len(plain) != 1:
        template = "“{text}” can mean {offered}. Say both, like {first}."
        first = f"{found[0].name} {_short(found[0].percent)}"
        raise CommandRefusedError(template, text=text, offered=tuple(map(told_rate, found)), first=first)
    if not found:
        template = "There is no tax rate “{text}”. The book has: {offered}."
        raise CommandRefusedError(template, text=text, offered=tuple(map(told_rate, offered)))
    return plain[0] if plain else found[0]


def told_rate(rate: TaxRate) -> str:
    """As the owner knows it."""
    return f"{rate.name} ({_short(rate.percent)}%)"


def _short(percent: Decimal) -> str:
    return f"{percent.normalize():f}"


def _named(rates: Sequence[TaxRate], text: str) -> list[TaxRate]:
    return [rate for rate in rates if rate.name.casefold() == text.strip().casefold()]


def _of_percent(rates: Sequence[TaxRate], text: str) -> list[TaxRate]:
    with suppress(AmountError):
        percent = parse_percent(text)
        return [rate for rate in rates if rate.percent == percent]
    return []

"""Commands for what the owner sets up once: the business, terms, tax rates, numbers."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from arbook.cli.arguments import Commands, add_command, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.entering import country_of
from arbook.cli.outcomes import add_outcome_format
from arbook.cli.output import Listing, show_facts, show_json
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_decimal, parse_percent
from arbook.ledger.invoicing import TaxRounding
from arbook.ledger.terms import net_days
from arbook.queries.offers import number_series, tax_rates, terms_list
from arbook.queries.settings import profile
from arbook.services.office import Office
from arbook.services.settings_offers import TaxRateFacts

_PROFILE_TEXTS = tuple(
    (
        "name address country email phone website tax_id tagline contact_name language paper_size iban bic bank_name "
        "payment_note accent local_account pay_ways pay_link card_phone check_to cash_note reference_kind "
        "paper_style paper_font address_form pay_slip"
    ).split()
)
_DESIGN_HELP = {
    "paper_style": "the look of papers: modern, classic, compact",
    "paper_font": "auto, noto-sans, noto-serif, dejavu-sans",
    "address_form": "where the address stands: auto, din5008-b, din5008-a, swiss, us10",
    "pay_slip": "a slip to cut off and send along: none, cut_off",
}
_PRICES = ("net", "gross")
_NONE = "none"
_SERIES = ("invoice", "credit_note", "plan", "customer", "late_charge")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``settings``."""
    settings = add_command(commands, "settings", _settings, "show or change the business and what it offers")
    for name in _PROFILE_TEXTS:
        settings.add_argument(f"--{name.replace('_', '-')}", dest=f"new_{name}", help=_DESIGN_HELP.get(name))
    settings.add_argument("--logo", metavar="FILE", type=Path, help="a PNG, JPEG or SVG for the letterhead")
    settings.add_argument("--add-terms", metavar="DAYS", type=whole_number, help="offer terms of so many days")
    settings.add_argument("--add-tax", metavar='"NAME;PERCENT[;NOTE]"', help="offer a tax rate, see `tax-rates`")
    settings.add_argument("--prices", choices=_PRICES, help="what prices of new invoices are: net or with tax")
    roundings = [each.value.replace("_", "-") for each in TaxRounding]
    settings.add_argument("--tax-rounding", choices=roundings, help="where tax of new invoices is rounded")
    settings.add_argument("--smallest-coin", metavar="A|none", help="what sums to pay are rounded to, like 0.05")
    settings.add_argument("--numbering", metavar="SERIES=PATTERN", help=f"for {', '.join(_SERIES)}")
    add_outcome_format(settings)


def _settings(arguments: Namespace) -> int:
    told = {name: getattr(arguments, f"new_{name}") for name in _PROFILE_TEXTS}
    told = {name: text for name, text in told.items() if text is not None}
    if "country" in told:
        told["country"] = country_of(told["country"])
    wanted: dict[str, Any] = {**told, **_priced(arguments)}
    if arguments.logo is not None:
        from arbook.documents.pictures import picture_of

        wanted["logo"] = picture_of(arguments.logo)
    offers = (arguments.add_terms, arguments.add_tax, arguments.numbering)
    opened = for_change if wanted or any(each is not None for each in offers) else for_reading
    with opened(arguments) as office:
        if wanted:
            office.settings.change_profile(replace(office.read(profile), **wanted))
        _offer(office, arguments)
        _show_settings(office, arguments)
    return 0


def _priced(arguments: Namespace) -> dict[str, Any]:
    """How new invoices are priced, as far as the options say it."""
    wanted: dict[str, Any] = {}
    if arguments.prices is not None:
        wanted["gross_prices"] = arguments.prices == _PRICES[1]
    if arguments.tax_rounding is not None:
        wanted["tax_rounding"] = arguments.tax_rounding.replace("-", "_")
    if arguments.smallest_coin is not None:
        is_none = arguments.smallest_coin == _NONE
        wanted["cash_rounding"] = None if is_none else parse_decimal(arguments.smallest_coin)
    return wanted


def _offer(office: Office, arguments: Namespace) -> None:
    if arguments.add_terms is not None:
        office.settings.add_terms(net_days(arguments.add_terms))
    if arguments.add_tax is not None:
        name, percent, note, *more = (*(part.strip() for part in arguments.add_tax.split(";")), "", "")
        if any(more) or not percent:
            template = "“{text}” is no tax rate. It looks like {shape}."
            raise CommandRefusedError(template, text=arguments.add_tax, shape="NAME;PERCENT[;NOTE]")
        office.settings.add_tax_rate(TaxRateFacts(name, parse_percent(percent), note=note))
    if arguments.numbering is not None:
        series, _, pattern = arguments.numbering.partition("=")
        if series not in _SERIES:
            raise CommandRefusedError("“{series}” is no series: it is {known}.", series=series, known=_SERIES)
        office.settings.change_numbering(series, pattern)


def _show_settings(office: Office, arguments: Namespace) -> None:
    own = office.read(profile)
    facts: dict[str, object] = {name: getattr(own, name) for name in ("currency", *_PROFILE_TEXTS)}
    facts |= {
        "has_logo": own.logo is not None,
        "prices": _PRICES[own.gross_prices],
        "tax_rounding": own.tax_rounding.replace("_", "-"),
        "smallest_coin": own.cash_rounding,
    }
    terms = [row.terms.name for row in office.read(terms_list)]
    rates, series = office.read(tax_rates), office.read(number_series)
    if arguments.format == "json":
        listing = Listing("tax_rates", ("name", "percent"), [(rate.name, rate.percent) for rate in rates])
        numbering = {row.kind: {"pattern": row.pattern, "next_counter": row.next_counter} for row in series}
        show_json({**facts, "terms": terms, "tax_rates": listing.as_dicts(), "numbering": numbering})
        return
    show_facts(facts)
    print(f"terms: {', '.join(terms)}")
    print(f"numbering: {', '.join(f'{row.kind} {row.pattern} (next {row.next_counter})' for row in series)}")
    print(f"tax rates: {', '.join(f'{rate.name} ({_percent(rate.percent)}%)' for rate in rates)}")


def _percent(value: Decimal) -> str:
    return f"{value.normalize():f}"

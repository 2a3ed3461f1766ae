"""Options that invoices, and those that come again, have in common: what holds for the whole paper."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date

from arbook.cli.invoice_lines import CHARGE_SHAPE, charges_of, discount_of
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.invoicing import Pricing, TaxRounding
from arbook.ledger.numbering import MOST_DAYS_AHEAD
from arbook.queries.settings import profile
from arbook.sentences.refusals import explain
from arbook.services.drawable import LettersError
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office

_NONE = ["none"]


def add_pricing(parser: ArgumentParser) -> None:
    """Options for what is priced, taken off or added on the whole paper."""
    prices = parser.add_mutually_exclusive_group()
    prices.add_argument("--gross", action="store_true", default=None, help="prices include the tax")
    prices.add_argument("--net", dest="gross", action="store_false", default=None, help="prices are without tax")
    off, added = "off the whole; repeatable; or none", "add to the whole, as shipping; or none"
    parser.add_argument("--discount", metavar="5%|A", action="append", default=[], help=off)
    parser.add_argument("--charge", metavar=f'"{CHARGE_SHAPE}"', action="append", default=[], help=added)
    roundings = [each.value.replace("_", "-") for each in TaxRounding]
    parser.add_argument("--tax-rounding", choices=roundings, help="where tax is rounded (the book's way)")


def add_anyway(parser: ArgumentParser) -> None:
    """``--anyway``."""
    parser.add_argument(
        "--anyway", action="store_true", help="although it is dated ahead, or the paper shows marks for some letters"
    )


_AHEAD = (
    "{issued_on} lies ahead. Numbers follow dates: until then no invoice could bear today's date. To issue it all "
    "the same, say --anyway."
)
CREDIT_AHEAD = (
    "{issued_on} lies ahead. Numbers follow dates: until then no credit note could bear today's date. To issue it "
    "all the same, say --anyway."
)


def check_ahead(arguments: Namespace, issued_on: date, template: str = _AHEAD) -> None:
    """Ask whether a later day than today is meant, unless ``--anyway`` was said: the series is stopped until then.

    Raises:
        CommandRefusedError: it lies ahead; one that can never be is refused by its own rule.
    """
    today: date = arguments.today
    if not arguments.anyway and 0 < (issued_on - today).days <= MOST_DAYS_AHEAD:
        raise CommandRefusedError(template, issued_on=issued_on)


def pricing_of(office: Office, arguments: Namespace, currency: str, known: Pricing | None = None) -> Pricing:
    """The pricing that is ``known``, else the book's, with what the options say instead.

    Raises:
        CommandRefusedError, AmountError: an option that cannot be read.
    """
    own = known or office.read(profile).pricing
    if arguments.discount == _NONE:
        own = replace(own, discount_tax=None)
    return replace(
        own,
        gross_prices=own.gross_prices if arguments.gross is None else arguments.gross,
        rounding=TaxRounding(arguments.tax_rounding.replace("-", "_")) if arguments.tax_rounding else own.rounding,
        discount=discount_of(_unless_none(arguments.discount), currency) if arguments.discount else own.discount,
        charges=charges_of(office, _unless_none(arguments.charge), currency) if arguments.charge else own.charges,
    )


def _unless_none(texts: list[str]) -> list[str]:
    """What an option says; ``none`` says that there is none any more."""
    return [] if texts == _NONE else texts


def check_letters(office: Office, arguments: Namespace, draft: DraftInvoice) -> None:
    """Ask whether the paper can show all of it, unless ``--anyway`` was said.

    Raises:
        CommandRefusedError: it cannot.
    """
    try:
        if not arguments.anyway:
            office.paper.check_letters(draft)
    except LettersError as error:
        template = "{reason} To issue it all the same, say --anyway."
        raise CommandRefusedError(template, reason=explain(error).sentence) from error

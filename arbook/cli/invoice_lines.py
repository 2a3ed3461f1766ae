"""The small languages of options: invoice lines, terms and tax rates by name."""

from decimal import Decimal

from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_decimal
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.settings import TaxRateRow, tax_rates, terms_list
from arbook.services.office import Office

LINE_SHAPE = "DESCRIPTION;QUANTITY;PRICE[;TAX]"


def lines_of(office: Office, texts: list[str]) -> tuple[InvoiceLine, ...]:
    """Lines from ``--line`` options; a line without tax takes the book's default rate.

    Raises:
        CommandRefusedError: not of the shape, or no such tax rate.
        AmountError: quantity or price is no number.
    """
    rates = office.read(tax_rates)
    return tuple(_line(text, rates) for text in texts)


def _line(text: str, rates: tuple[TaxRateRow, ...]) -> InvoiceLine:
    parts = [part.strip() for part in text.split(";")]
    if len(parts) not in (3, 4):
        raise CommandRefusedError("“{text}” is not a line. It looks like {shape}.", text=text, shape=LINE_SHAPE)
    description, quantity, price = parts[:3]
    tax = _tax(parts[3], rates) if len(parts) == 4 else _default_tax(rates)
    return InvoiceLine(description, _number(quantity), _number(price), tax)


def _number(text: str) -> Decimal:
    negative = text.startswith(("-", "−"))
    number = parse_decimal(text[1:] if negative else text)
    return -number if negative else number


def _default_tax(rates: tuple[TaxRateRow, ...]) -> TaxRate:
    return _as_tax(rates[0]) if rates else TaxRate("", Decimal(0))


def _as_tax(rate: TaxRateRow) -> TaxRate:
    return TaxRate(rate.name, rate.percent, rate.note)


def _tax(text: str, rates: tuple[TaxRateRow, ...]) -> TaxRate:
    """A rate of the book, by its name or its percentage."""
    for rate in rates:
        if rate.name.casefold() == text.casefold():
            return _as_tax(rate)
    bare = text.removesuffix("%").strip()
    if bare.replace(".", "", 1).isascii() and bare.replace(".", "", 1).isdigit():
        for rate in rates:
            if rate.percent == Decimal(bare):
                return _as_tax(rate)
    offered = tuple(f"{rate.name} ({rate.percent:f}%)" for rate in rates)
    raise CommandRefusedError("There is no tax rate “{text}”. The book has: {offered}.", text=text, offered=offered)


def terms_id_of(office: Office, text: str | None) -> int | None:
    """The id of terms by their name, or by their number of days; None where none were named.

    Raises:
        CommandRefusedError: the book has no such terms.
    """
    if text is None:
        return None
    offered = office.read(terms_list)
    wanted = f"{text} days net" if text.isdigit() else text
    for row in offered:
        if row.terms.name.casefold() == wanted.casefold():
            return row.terms_id
    names = tuple(row.terms.name for row in offered)
    raise CommandRefusedError("There are no terms “{text}”. The book has: {names}.", text=text, names=names)

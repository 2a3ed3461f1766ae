"""The small languages of options: invoice lines, terms and tax rates by name."""

import re
from collections.abc import Callable
from decimal import Decimal

from arbook.cli.refusing import CommandRefusedError
from arbook.cli.tax_rates import rate_meant, told_rate
from arbook.ledger.amounts import parse_bare, parse_percent, parse_price
from arbook.ledger.digits import latin_digits
from arbook.ledger.invoicing import NO_DISCOUNT, Charge, Discount, InvoiceLine, TaxRate
from arbook.ledger.terms import MOST_DAYS, net_days
from arbook.queries.invoices import InvoiceCard
from arbook.queries.offers import tax_rates, terms_list
from arbook.services.office import Office

LINE_SHAPE = "DESCRIPTION;QUANTITY;PRICE[;TAX[;DISCOUNT]]"
CHARGE_SHAPE = "DESCRIPTION;AMOUNT[;TAX]"
_WITHOUT_TAX = 2
"""Separators of a line that does not say its tax."""
_WITH_UNIT = re.compile(r"([-−]?[0-9][0-9.,' ]*) +([^0-9.,' ].*)")


def lines_of(office: Office, texts: list[str], currency: str) -> tuple[InvoiceLine, ...]:
    """Lines from ``--line`` options, priced in ``currency``; a line without tax takes the book's default rate.

    Raises:
        CommandRefusedError: not of the shape, or no such tax rate.
        AmountError: quantity or price is no number, or can be read in two ways.
    """
    rates = _book_rates(office)
    default = rates[0] if rates else TaxRate("", Decimal(0))
    return tuple(_line(text, currency, rates, default) for text in texts)


def credit_lines_of(office: Office, texts: list[str], invoice: InvoiceCard) -> tuple[InvoiceLine, ...]:
    """As ``lines_of`` for a credit note: a line without tax takes the rate of the invoice, where it has one.

    Raises:
        CommandRefusedError: as ``lines_of``; a line without tax, and the invoice has several rates or is not known
            by its lines.
        AmountError: quantity or price is no number.
    """
    billed = tuple(dict.fromkeys(TaxRate(row.tax_name, row.tax_percent, row.tax_note) for row in invoice.lines))
    offered = (*billed, *_book_rates(office))
    if not billed and not invoice.tax.minor:
        billed = tuple(rate for rate in offered if not rate.percent)[:1] or (TaxRate("", Decimal(0)),)
    default = billed[0] if len(billed) == 1 else None
    if default is None and any(text.count(";") == _WITHOUT_TAX for text in texts):
        why = "Invoice {number} has several tax rates" if billed else "The tax rate of invoice {number} is not known"
        raise CommandRefusedError(
            f"{why}: say it in each line, as in {{shape}}. There are: {{offered}}.",
            number=invoice.row.number,
            shape=LINE_SHAPE,
            offered=tuple(dict.fromkeys(told_rate(rate) for rate in billed or offered)),
        )
    currency = invoice.row.total.currency
    return tuple(_line(text, currency, billed, default or offered[0], offered) for text in texts)


def _line(
    text: str, currency: str, rates: tuple[TaxRate, ...], default: TaxRate, others: tuple[TaxRate, ...] = ()
) -> InvoiceLine:
    """One line; its tax is one of ``rates``, or where none of them is meant one of ``others``."""
    parts = [part.strip() for part in text.split(";")]
    if len(parts) not in (3, 4, 5):
        raise CommandRefusedError("“{text}” is not a line. It looks like {shape}.", text=text, shape=LINE_SHAPE)
    description, priced = parts[0], parts[2]
    quantity, unit = _quantity(parts[1])
    price, _, price_per = (each.strip() for each in priced.partition("/"))
    tax = _tax(parts[3], rates, others) if len(parts) > 3 and parts[3] else default
    discount = discount_of([parts[4]], currency) if len(parts) == 5 else NO_DISCOUNT
    per = _number(price_per) if price_per else Decimal(1)
    return InvoiceLine(description, quantity, _price(price, currency), tax, unit, discount, per)


def _quantity(text: str) -> tuple[Decimal, str]:
    """How many, and of what where a space parts it from the number: ``2.5 h``, ``1 000 m``."""
    text = latin_digits(text)
    found = _WITH_UNIT.fullmatch(text)
    return (_number(text), "") if found is None else (_number(found[1]), found[2].strip())


def _tax(text: str, rates: tuple[TaxRate, ...], others: tuple[TaxRate, ...]) -> TaxRate:
    try:
        return rate_meant(rates, text)
    except CommandRefusedError:
        if not others:
            raise
    return rate_meant(others, text)


def discount_of(texts: list[str], currency: str) -> Discount:
    """``5%``, several one after the other, and an amount at the end: said apart, or joined by ``+``.

    Raises:
        CommandRefusedError: more than one amount, a percentage after it, or a part that says nothing.
        AmountError: no number.
    """
    texts = [part for text in texts for part in text.split("+")]
    if len(texts) > 1 and not all(text.strip() for text in texts):
        raise CommandRefusedError("The discount ends in nothing. Write it like {shape}.", shape="10%+5")
    percents = [text.strip() for text in texts if text.strip().endswith("%")]
    amounts = [text.strip() for text in texts if text.strip() and not text.strip().endswith("%")]
    if len(amounts) > 1:
        raise CommandRefusedError("A discount has one amount, not {count}.", count=len(amounts))
    if amounts and texts[-1].strip().endswith("%"):
        raise CommandRefusedError("Of a discount the amount comes last, like {shape}.", shape="10%+5")
    off = _price(amounts[0], currency) if amounts else Decimal(0)
    return Discount(tuple(_number(text, parse_percent) for text in percents), off)


def charges_of(office: Office, texts: list[str], currency: str) -> tuple[Charge, ...]:
    """Charges from ``--charge`` options; one without tax takes the book's default rate.

    Raises:
        CommandRefusedError: not of the shape, or no such tax rate.
        AmountError: no number.
    """
    rates = _book_rates(office)
    default = rates[0] if rates else TaxRate("", Decimal(0))
    charges = []
    for text in texts:
        parts = [part.strip() for part in text.split(";")]
        if len(parts) not in (2, 3) or not parts[0]:
            raise CommandRefusedError(
                "“{text}” is not a charge. It looks like {shape}.", text=text, shape=CHARGE_SHAPE
            )
        tax = rate_meant(rates, parts[2]) if len(parts) == 3 else default
        charges.append(Charge(parts[0], _price(parts[1], currency), tax))
    return tuple(charges)


def _price(text: str, currency: str) -> Decimal:
    return _number(text, lambda plain: parse_price(plain, currency))


def _number(text: str, parse: Callable[[str], Decimal] = parse_bare) -> Decimal:
    negative = text.startswith(("-", "−"))
    number = parse(text[1:] if negative else text)
    return -number if negative else number


def _book_rates(office: Office) -> tuple[TaxRate, ...]:
    """The rates of the book, its default first."""
    return tuple(TaxRate(rate.name, rate.percent, rate.note) for rate in office.read(tax_rates))


def terms_id_of(office: Office, text: str | None) -> int | None:
    """The id of terms by their name, or by their number of days; None where none were named.

    Raises:
        CommandRefusedError: the book has no such terms.
    """
    if text is None:
        return None
    offered = office.read(terms_list)
    days = int(text) if re.fullmatch("[0-9]{1,4}", text) and int(text) <= MOST_DAYS else None
    for row in offered:
        is_net = days is not None and row.terms.pieces == net_days(days).pieces
        if is_net or row.terms.name.casefold() == text.casefold():
            return row.terms_id
    names = tuple(row.terms.name for row in offered)
    raise CommandRefusedError("There are no terms “{text}”. The book has: {names}.", text=text, names=names)

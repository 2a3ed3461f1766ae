"""One line of an invoice as typed, and what it comes to by the ledger's rules."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import lru_cache
from typing import Any

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.amounts import parse_bare
from arbook.ledger.billing import check_discounts
from arbook.ledger.errors import AmountError, ArbookError
from arbook.ledger.invoicing import NO_DISCOUNT, Discount, InvoiceLine, TaxRate, invoice_totals
from arbook.ledger.money import Money, currency_decimals

_MINUS = ("-", "\u2212")
NO_TAX = TaxRate("", Decimal(0))
MOST_CHARACTERS = 1000
"""Of what one line says; a page pasted by mistake is no line."""
_CELLS = {
    "no_description": "what",
    "bad_quantity": "quantity",
    "bad_price": "price",
    "bad_tax": "tax",
    "bad_discount": "discount",
    "discount_above_line": "discount",
}
_REMEMBERED = 10_000


@dataclass(slots=True)
class LineForm:
    """A line as typed. An empty quantity is one, an empty price nothing; ``15.24/12`` is a price for twelve.

    ``discount`` is ``10%``, ``10%+5%`` one after the other, or an amount; ``10%+5`` takes 5.00 off what 10 % leave.
    """

    what: str = ""
    quantity: str = ""
    unit: str = ""
    price: str = ""
    tax: TaxRate = NO_TAX
    discount: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing is typed yet."""
        return not any(text.strip() for text in (self.what, self.quantity, self.unit, self.price, self.discount))

    def copy(self) -> "LineForm":
        """The same once more."""
        return LineForm(**{each.name: getattr(self, each.name) for each in fields(self)})

    def parsed(self, decimal_mark: str) -> InvoiceLine:
        """The line as the ledger takes it.

        Raises:
            FormError: ``no_quantity``, ``no_discount``, ``too_long``; ``cell`` says which part of the line.
        """
        for key in ("what", "unit"):
            if len(getattr(self, key)) > MOST_CHARACTERS:
                raise FormError(field="lines", why="too_long", cell=key, most=MOST_CHARACTERS)
        quantity = _cell_number(self.quantity.strip() or "1", "quantity", decimal_mark)
        each, slash, per = (text.strip() for text in self.price.partition("/"))
        price = _cell_number(each or "0", "price", decimal_mark)
        price_per = _cell_number(per, "price", decimal_mark) if slash else Decimal(1)
        try:
            discount = discount_of(self.discount, decimal_mark)
        except AmountError:
            raise FormError(field="lines", why="no_discount", cell="discount") from None
        return InvoiceLine(self.what, quantity, price, self.tax, self.unit, discount, price_per)


def number_of(text: str, decimal_mark: str) -> Decimal:
    """A decimal that may be negative.

    Raises:
        AmountError: no number.
    """
    sign = -1 if text.startswith(_MINUS) else 1
    return sign * parse_bare(text.removeprefix("-").removeprefix("\u2212"), decimal_mark=decimal_mark)


def discount_of(text: str, decimal_mark: str) -> Discount:
    """``10%``, ``10%+5%``, ``25.00``, ``10%+25.00``; a percentage after an amount is not guessed.

    Raises:
        AmountError: not of this shape.
    """
    parts = [part.strip() for part in text.split("+")] if text.strip() else []
    percents = [part for part in parts if part.endswith("%")]
    amounts = parts[len(percents) :]
    if not parts:
        return NO_DISCOUNT
    if len(amounts) > 1 or parts[: len(percents)] != percents:
        raise AmountError(text=text, why="not_a_number", suggestion=None)
    off = number_of(amounts[0], decimal_mark) if amounts else Decimal(0)
    return Discount(tuple(number_of(part.removesuffix("%").strip(), decimal_mark) for part in percents), off)


def _cell_number(text: str, cell: str, decimal_mark: str) -> Decimal:
    """A quantity may be negative; so may a price be typed, and the ledger says what to do instead."""
    try:
        return number_of(text, decimal_mark)
    except AmountError:
        raise FormError(field="lines", why="no_quantity", cell=cell) from None


def judged(line: LineForm, decimal_mark: str, currency: str) -> tuple[InvoiceLine, Money] | ArbookError:
    """A line and what it comes to, or what is wrong with it; the refusal's ``cell`` says where."""
    texts = (line.what, line.quantity, line.unit, line.price, line.tax, line.discount)
    found = _judged(texts, decimal_mark, currency)
    if isinstance(found, ArbookError):
        cell = found.facts.get("cell") or _CELLS.get(str(found.facts.get("why")), "what")
        facts = {name: fact for name, fact in found.facts.items() if name != "cell"}
        return type(found)(field="lines", cell=cell, **facts)
    return found


@lru_cache(maxsize=_REMEMBERED)
def _judged(
    texts: tuple[str, str, str, str, TaxRate, str], decimal_mark: str, currency: str
) -> tuple[InvoiceLine, Money] | ArbookError:
    """Remembered, for most lines stay as they are while one is typed."""
    try:
        line = LineForm(*texts).parsed(decimal_mark)
        net = invoice_totals((line,), currency).line_nets[0]
        check_discounts((line,), currency)
    except ArbookError as refusal:
        return refusal
    return line, net


# ------------------------------------------------------------- lines that were kept
def cells_of(line: LineForm) -> list[str]:
    """The line as it stands on the screen, for keeping."""
    tax = line.tax
    return [
        line.what, line.quantity, line.unit, line.price, tax.name, str(tax.percent), tax.note, line.discount,
    ]  # fmt: skip


def line_of_cells(cells: Sequence[Any]) -> LineForm:
    """The line that ``cells_of`` wrote."""
    what, quantity, unit, price, name, percent, note, *more = cells
    return LineForm(what, quantity, unit, price, TaxRate(name, Decimal(percent), note), more[0] if more else "")


def lines_from(lines: Sequence[InvoiceLine], again: "TypedAgain") -> list[LineForm]:
    """Lines of a paper as one would type them again."""
    return [
        LineForm(
            line.description,
            again(line.quantity),
            line.unit,
            again.price(line.unit_price, line.price_per),
            line.tax,
            again.discount(line.discount),
        )
        for line in lines
    ]


class TypedAgain:
    """Writes a decimal the way the owner types it: no grouping, their decimal mark; money with all its decimals."""

    def __init__(self, decimal_mark: str, currency: str) -> None:
        self._mark, self._decimals = decimal_mark, currency_decimals(currency)

    def __call__(self, value: Decimal) -> str:
        """``6.50`` is "6.5", or "6,5"."""
        text = f"{value:f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", self._mark)

    def money(self, amount: Decimal) -> str:
        """``45.5`` is "45.50"; a price below the smallest coin keeps its digits: "0.125"."""
        digits = max(self._decimals, -int(amount.normalize().as_tuple().exponent))
        return f"{amount:.{digits}f}".replace(".", self._mark)

    def price(self, price: Decimal, per: Decimal) -> str:
        """``15.24/12`` where the price is for more than one."""
        return self.money(price) if per == 1 else f"{self.money(price)}/{self(per)}"

    def discount(self, discount: Discount) -> str:
        """``10%+5%+2.50``."""
        parts = [f"{self(percent)}%" for percent in discount.percents]
        return "+".join([*parts, *([self.money(discount.amount)] if discount.amount else [])])

"""What holds for the whole invoice, as typed: discount, shipping and other charges, prices with or without tax."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from arbook.gui.invoices.form_line import MOST_CHARACTERS, NO_TAX, TypedAgain, discount_of, number_of
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import AmountError, ArbookError
from arbook.ledger.invoicing import Charge, InvoiceError, Pricing, TaxRate, TaxRounding


@dataclass(slots=True)
class ChargeForm:
    """An amount added to the whole paper."""

    what: str = ""
    amount: str = ""
    tax: TaxRate = NO_TAX

    @property
    def is_empty(self) -> bool:
        """Nothing is added."""
        return not (self.what.strip() or self.amount.strip())


@dataclass(slots=True)
class PricingForm:
    """``discount`` is typed like a line's; ``discount_tax`` is the one rate it lowers, None for all of them."""

    gross_prices: bool = False
    rounding: TaxRounding = TaxRounding.PER_RATE
    discount: str = ""
    charges: list[ChargeForm] = field(default_factory=list)
    discount_tax: TaxRate | None = None

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed here."""
        return bool(self.discount.strip()) or any(not each.is_empty for each in self.charges)

    def parsed(self, decimal_mark: str) -> Pricing:
        """As the ledger takes it.

        Raises:
            FormError: ``no_discount``, ``no_charge``, ``too_long``.
            InvoiceError: ``bad_discount``.
        """
        try:
            discount = discount_of(self.discount, decimal_mark)
        except AmountError:
            raise FormError(field="discount", why="no_discount") from None
        if discount.amount < 0:
            raise InvoiceError(field="discount", why="bad_discount")
        charges = tuple(_charge(each, decimal_mark) for each in self.charges if not each.is_empty)
        only = self.discount_tax if discount else None
        return Pricing(self.gross_prices, self.rounding, discount, only, charges)

    def readable(self, decimal_mark: str) -> Pricing | None:
        """The same, None while it cannot be read."""
        try:
            return self.parsed(decimal_mark)
        except ArbookError:
            return None

    def refusal(self, decimal_mark: str) -> ArbookError | None:
        """What is wrong with it; None where it can be read."""
        try:
            self.parsed(decimal_mark)
        except ArbookError as refusal:
            return refusal
        return None

    def kept(self) -> dict[str, Any]:
        """As it stands on the screen, for keeping."""
        return {
            "gross_prices": self.gross_prices,
            "rounding": self.rounding.value,
            "discount": self.discount,
            "discount_tax": None if self.discount_tax is None else _tax(self.discount_tax),
            "charges": [[each.what, each.amount, *_tax(each.tax)] for each in self.charges if not each.is_empty],
        }


def _charge(form: ChargeForm, decimal_mark: str) -> Charge:
    if not form.what.strip():
        raise FormError(field="charges", why="no_charge")
    if len(form.what) > MOST_CHARACTERS:
        raise FormError(field="charges", why="too_long", most=MOST_CHARACTERS)
    try:
        amount = number_of(form.amount.strip(), decimal_mark)
    except AmountError:
        raise FormError(field="charge_amount", why="no_quantity") from None
    if not 0 <= amount <= 10**11:
        raise InvoiceError(field="charge_amount", why="bad_charge")
    return Charge(form.what.strip(), amount, form.tax)


def _tax(rate: TaxRate) -> list[str]:
    return [rate.name, str(rate.percent), rate.note]


def _rate(cells: list[str]) -> TaxRate:
    name, percent, note = cells
    return TaxRate(name, Decimal(percent), note)


def pricing_typed(kept: Mapping[str, Any]) -> PricingForm:
    """What ``PricingForm.kept`` wrote."""
    only = kept.get("discount_tax")
    return PricingForm(
        bool(kept.get("gross_prices")),
        TaxRounding(kept.get("rounding", TaxRounding.PER_RATE.value)),
        kept.get("discount", ""),
        [ChargeForm(what, amount, _rate(rest)) for what, amount, *rest in kept.get("charges", ())],
        None if only is None else _rate(only),
    )


def pricing_from(pricing: Pricing, again: TypedAgain) -> PricingForm:
    """The pricing of a paper as one would type it again."""
    return PricingForm(
        pricing.gross_prices,
        pricing.rounding,
        again.discount(pricing.discount),
        [ChargeForm(each.description, again.money(each.amount), each.tax) for each in pricing.charges],
        pricing.discount_tax,
    )

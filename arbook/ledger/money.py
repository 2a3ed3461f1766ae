"""Money: whole minor units of one currency, and nothing else.

Cents are integers from the keyboard to the disk; a rate meets them as a ``Decimal`` and is rounded once,
half away from zero, at a level the caller states.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import total_ordering

from arbook.ledger.errors import AmountError, CurrencyMixError, UnknownCurrencyError

MAX_MINOR = 10**13
"""Largest amount of one paper, in minor units: beyond any shop, far below 2**63 when a million are added."""
MOST_YEARLY_PERCENT = Decimal(100)
"""A rate of more a year is a slip of the key."""

_DECIMALS_OTHER_THAN_TWO = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
_TWO_DECIMALS = frozenset(
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG "
    "HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU "
    "MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR "
    "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED "
    "VES WST XCD XCG YER ZAR ZMW ZWG".split()
)


def currency_decimals(currency: str) -> int:
    """How many decimals the currency has (ISO 4217).

    Raises:
        UnknownCurrencyError: the code is not a currency in use.

    """
    if currency in _TWO_DECIMALS:
        return 2
    if currency in _DECIMALS_OTHER_THAN_TWO:
        return _DECIMALS_OTHER_THAN_TWO[currency]
    raise UnknownCurrencyError(code=currency)


def currencies() -> tuple[str, ...]:
    """All known currency codes, sorted."""
    return tuple(sorted(_TWO_DECIMALS | _DECIMALS_OTHER_THAN_TWO.keys()))


def round_half_away(value: Decimal) -> int:
    """Nearest whole number, halves away from zero (trade rule 14)."""
    # Decimal's HALF_UP rounds the magnitude, which is "away from zero" for both signs.
    return int(value.to_integral_value(rounding=ROUND_HALF_UP))


@total_ordering
@dataclass(frozen=True, slots=True, init=False)
class Money:
    """An amount: ``minor`` units (cents, yen, fils) of ``currency``. Adds and compares within one currency only."""

    minor: int
    currency: str

    def __init__(self, minor: int, currency: str) -> None:
        _set_minor(self, minor)
        _set_currency(self, currency)

    @classmethod
    def zero(cls, currency: str) -> "Money":
        """Nothing, in this currency."""
        return cls(0, currency)

    @classmethod
    def of(cls, decimal_text: str, currency: str) -> "Money":
        """From a plain decimal string such as ``"1240.50"``; used by data files, JSON and tests.

        Raises:
            AmountError: not a plain decimal, more decimals than the currency has, or beyond ``MAX_MINOR``.

        """
        places = currency_decimals(currency)
        sign, digits = (-1, decimal_text[1:]) if decimal_text.startswith("-") else (1, decimal_text)
        whole, _, fraction = digits.partition(".")
        if not (whole.isascii() and whole.isdigit()) or (
            fraction and not (fraction.isascii() and fraction.isdigit())
        ):
            raise AmountError(text=decimal_text, why="not_a_number", suggestion=None)
        if len(fraction) > places and fraction[places:].strip("0"):
            raise AmountError(text=decimal_text, why="too_many_decimals", suggestion=None)
        minor = int(whole + fraction[:places].ljust(places, "0"))
        if minor > MAX_MINOR:
            raise AmountError(text=decimal_text, why="too_large", suggestion=None)
        return cls(sign * minor, currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in major units, exactly."""
        return Decimal(self.minor).scaleb(-currency_decimals(self.currency))

    def __str__(self) -> str:
        """Plain decimal string with all of the currency's decimals and no grouping: ``-12.50``."""
        return f"{self.decimal:f}"

    def _checked(self, other: "Money") -> int:
        if self.currency != other.currency:
            raise CurrencyMixError(first=self.currency, second=other.currency)
        return other.minor

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._checked(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._checked(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __abs__(self) -> "Money":
        return Money(abs(self.minor), self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._checked(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def times(self, factor: Decimal) -> "Money":
        """This amount times a quantity or rate, rounded once to the minor unit."""
        return Money(round_half_away(self.minor * factor), self.currency)

    def rounded_to(self, step: Decimal) -> "Money":
        """The nearest multiple of ``step`` major units (0.05 where small coins are gone), halves away from zero.

        Raises:
            AmountError: ``step`` is not a whole number of minor units.

        """
        minor = step.scaleb(currency_decimals(self.currency))
        if minor <= 0 or minor != minor.to_integral_value():
            raise AmountError(text=f"{step:f}", why="too_many_decimals", suggestion=None)
        return Money(round_half_away(self.minor / minor) * int(minor), self.currency)

    def shared_by(self, weights: "list[int] | tuple[int, ...]") -> tuple["Money", ...]:
        """Parts in proportion to the weights (not all zero) that sum to the whole.

        Each part is the rounded running total less what came before, so that no part is off by more than a cent.

        """
        whole, parts, reached, given = sum(weights), [], 0, 0
        for weight in weights:
            reached += weight
            upto = round_half_away(Decimal(self.minor) * reached / whole)
            parts.append(Money(upto - given, self.currency))
            given = upto
        return tuple(parts)

    def split(self, parts: int) -> tuple["Money", ...]:
        """``parts`` equal amounts, each rounded; the last takes the rest so that they sum to the whole."""
        if parts < 1:
            raise ValueError("parts must be at least 1")
        share = round_half_away(Decimal(self.minor) / parts)
        rest = self.minor - share * (parts - 1)
        return (*(Money(share, self.currency) for _ in range(parts - 1)), Money(rest, self.currency))


_set_minor, _set_currency = (Money.__dict__[name].__set__ for name in ("minor", "currency"))
"""Whole books of amounts are made: the slots themselves take a third less than a frozen class's own way."""


def total(amounts: "list[Money] | tuple[Money, ...]", currency: str) -> Money:
    """Sum of amounts that are all in ``currency``; zero for none."""
    result = Money.zero(currency)
    for amount in amounts:
        result = result + amount
    return result

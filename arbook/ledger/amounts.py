"""Reading an amount that a person typed or pasted: ``1.240,50``, ``€ 1,240.50``, ``12*3``, ``(45.00)``.

The grammar is strict: digits of any script, at most one decimal mark, groups of three, one ``*`` product at most. A
text that could mean two amounts is refused with a suggestion instead of guessed (``1,245.00.0``).

One mark before three digits (``1,245``) is thousands to one reader and thousandths to another. Where the owner's
decimal mark is known, the other mark groups; where nothing is known, as on the command line, the text is refused. No
amount of a currency with fewer decimals has three of them, so ``1.000`` of such a currency is never taken for 1.
"""

import re
from decimal import Decimal

from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import AmountError
from arbook.ledger.money import MAX_MINOR, Money, currency_decimals, round_half_away

_LONGEST_TEXT = 40
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2009\u202f\u2007\t '’", " "))
_SYMBOLS = re.compile(r"^(?:[A-Z]{3}|[€$£¥₹₺₽]|Fr\.?|kr\.?|zł)?\s*|\s*(?:[A-Z]{3}|[€$£¥₹₺₽]|Fr\.?|kr\.?|zł)?$")
_PLAIN = re.compile(r"[0-9]+")
_TWO_WAYS = re.compile(r"([1-9][0-9]{0,2})([.,])([0-9]{3})")
_A_GROUP = 3
_MOST_WHOLE, _MOST_FRACTION = 15, 12
_CODE_AT_AN_END = re.compile(r"^([A-Z]{3})(?![A-Za-z])|(?<![A-Za-z])([A-Z]{3})$")
_SYMBOL_CURRENCIES = {
    "€": {"EUR"},
    "£": set("GBP EGP FKP GIP LBP SHP SSP SDG SYP".split()),
    "$": set(
        "USD CAD AUD NZD SGD HKD TWD MXN BBD BMD BND BSD BZD CLP COP ARS BRL DOP FJD GYD JMD KYD LRD NAD SBD SRD TTD "
        "UYU XCD CUP CVE MOP NIO TOP WST".split()
    ),
    "¥": {"JPY", "CNY"},
    "₹": {"INR"},
    "₺": {"TRY"},
    "₽": {"RUB"},
    "zł": {"PLN"},
}


def parse_amount(text: str, currency: str, *, decimal_mark: str | None = None) -> Money:
    """The amount a person meant.

    Args:
        text: What was typed; the currency's own symbol or code may stand at either end.
        currency: Currency of the field; its decimals bound the fraction.
        decimal_mark: The owner's decimal mark, "." or ","; None where nobody knows it.

    Raises:
        AmountError: with ``why`` one of ``empty``, ``not_a_number``, ``two_marks``, ``two_ways``,
            ``too_many_decimals``, ``too_large``, ``other_currency``; ``suggestion`` is a readable amount or None. Of
            ``two_ways``, ``whole`` and ``part`` are what it can mean; ``part`` is None where the currency has no such
            amount.

    """
    cleaned = latin_digits(text, decimal_mark or ".").strip().translate(_SPACES)
    if not cleaned:
        raise AmountError(text=text, why="empty", suggestion=None)
    if len(cleaned) > _LONGEST_TEXT:
        raise AmountError(text=text[:_LONGEST_TEXT], why="not_a_number", suggestion=None)
    if names_other_currency(cleaned, currency):
        raise AmountError(text=text, why="other_currency", suggestion=None, currency=currency)
    sign, cleaned = _sign(cleaned)
    factors = cleaned.replace("×", "*").split("*")
    if len(factors) > 2:
        raise AmountError(text=text, why="not_a_number", suggestion=None)
    places = currency_decimals(currency)
    if len(factors) == 1:
        decimal_mark = _known_mark(_number(cleaned), decimal_mark, places, text)
    value = Decimal(1)
    for factor in factors:
        value *= parse_decimal(factor, decimal_mark=decimal_mark, whole_text=text)
    minor = value.scaleb(places)
    if len(factors) == 1 and minor != minor.to_integral_value():
        raise AmountError(text=text, why="too_many_decimals", suggestion=None)
    if minor > MAX_MINOR:
        raise AmountError(text=text, why="too_large", suggestion=None)
    return Money(sign * round_half_away(minor), currency)


def parse_decimal(text: str, *, decimal_mark: str | None = None, whole_text: str | None = None) -> Decimal:
    """A non-negative decimal such as a quantity, a price or one factor of an amount.

    Raises:
        AmountError: see ``parse_amount``.

    """
    said = whole_text if whole_text is not None else text
    number = _number(text)
    if decimal_mark is None and (found := _TWO_WAYS.fullmatch(number)):
        raise _two_ways(said, found[1] + found[3], f"{found[1]}.{found[3]}0", None)
    return _value(number, decimal_mark or ".", said)


def parse_bare(text: str, *, decimal_mark: str | None = None) -> Decimal:
    """A non-negative decimal where nothing but figures may stand, such as a quantity: ``$5`` is none.

    Raises:
        AmountError: see ``parse_amount``.

    """
    if names_other_currency(text.strip(), ""):
        raise AmountError(text=text, why="not_a_number", suggestion=None)
    return parse_decimal(text, decimal_mark=decimal_mark)


def parse_price(text: str, currency: str) -> Decimal:
    """A non-negative price where nobody knows the decimal mark: as ``parse_decimal``, but a point before three digits
    begins the decimals of a currency that has three, as in its amounts.

    Raises:
        AmountError: see ``parse_amount``.

    """
    if names_other_currency(text.strip(), currency):
        raise AmountError(text=text, why="other_currency", suggestion=None, currency=currency)
    has_three = currency_decimals(currency) >= _A_GROUP
    found = _TWO_WAYS.fullmatch(_number(text)) if has_three else None
    return parse_decimal(text, decimal_mark="." if found and found[2] == "." else None)


def parse_percent(text: str) -> Decimal:
    """A non-negative rate, with or without its sign. Nobody has thousands of percent, so one mark is the decimal
    mark: ``19``, ``5.125 %``, ``5,125``.

    Raises:
        AmountError: ``not_a_percent``; else see ``parse_amount``.

    """
    number = _number(text.strip().removesuffix("%"))
    try:
        value = _value(number, "," if "," in number else ".", text)
    except AmountError as error:
        if error.facts["why"] != "not_a_number":
            raise
        raise AmountError(text=text, why="not_a_percent", suggestion=None) from None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def names_other_currency(text: str, currency: str) -> bool:
    """Whether the text has a symbol or code that this currency does not have: ``5 USD`` where euros are meant."""
    code = _CODE_AT_AN_END.search(text)
    if code and (code[1] or code[2]) != currency:
        return True
    return any(symbol in text and currency not in of for symbol, of in _SYMBOL_CURRENCIES.items())


def _number(text: str) -> str:
    return _SYMBOLS.sub("", latin_digits(text).translate(_SPACES).strip()).strip()


def _known_mark(number: str, decimal_mark: str | None, places: int, said: str) -> str:
    """The decimal mark of an amount in a currency with so many decimals."""
    found = _TWO_WAYS.fullmatch(number)
    if found is None or decimal_mark not in (None, found[2]):
        return decimal_mark or "."
    if places >= _A_GROUP and found[2] == (decimal_mark or "."):
        return found[2]
    fraction = found[3] if places >= _A_GROUP else found[3][:places]
    part = f"{found[1]}.{fraction}".removesuffix(".") if not found[3][len(fraction) :].strip("0") else None
    whole = f"{found[1]}{found[3]}.{'0' * places}".removesuffix(".")
    raise _two_ways(said, whole, part, decimal_mark)


def _two_ways(said: str, whole: str, part: str | None, decimal_mark: str | None) -> AmountError:
    """The refusal, with both readings written so that they cannot be misread."""
    mark = decimal_mark or "."
    whole, part = whole.replace(".", mark), None if part is None else part.replace(".", mark)
    return AmountError(text=said, why="two_ways", suggestion=whole, whole=whole, part=part)


def _value(number: str, decimal_mark: str, said: str) -> Decimal:
    whole, fraction = _parts(number, decimal_mark, said)
    if _PLAIN.fullmatch(whole + fraction) and len(whole) > _MOST_WHOLE:
        raise AmountError(text=said, why="too_large", suggestion=None)
    if not _PLAIN.fullmatch(whole + fraction) or len(fraction) > _MOST_FRACTION:
        raise AmountError(text=said, why="not_a_number", suggestion=None)
    return Decimal(f"{whole or '0'}.{fraction or '0'}")


def _sign(text: str) -> tuple[int, str]:
    if text.startswith("(") and text.endswith(")"):
        return -1, text[1:-1].strip()
    stripped = _SYMBOLS.sub("", text).strip()
    for minus in ("-", "\u2212"):
        if stripped.startswith(minus):
            return -1, stripped[1:].strip()
        if stripped.endswith(minus):
            return -1, stripped[:-1].strip()
    return 1, text


def _parts(number: str, decimal_mark: str, said: str) -> tuple[str, str]:
    """Whole and fraction digits; decides which of ``.`` ``,`` and space groups and which divides."""
    dots, commas = number.count("."), number.count(",")
    if dots and commas:
        mark = "." if number.rfind(".") > number.rfind(",") else ","
        if number.count(mark) > 1:
            raise AmountError(text=said, why="two_marks", suggestion=_without_last_mark(number))
    elif dots + commas == 1:
        mark = "." if dots else ","
        grouped = mark != decimal_mark and re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", number)
        mark = ("," if mark == "." else ".") if grouped else mark
    else:  # several of one kind can only group; none at all is a whole number
        mark = "," if dots else "."
    group = "," if mark == "." else "."
    whole, _, fraction = number.partition(mark)
    return _ungrouped(whole, group, said), fraction


def _ungrouped(whole: str, group: str, said: str) -> str:
    for separator in (group, " "):
        if separator in whole:
            if not re.fullmatch(rf"[0-9]{{1,3}}(?:{re.escape(separator)}[0-9]{{2,3}})+", whole):
                raise AmountError(text=said, why="not_a_number", suggestion=None)
            if len(whole.rsplit(separator, 1)[1]) != 3:  # India groups by two, but ends in three
                raise AmountError(text=said, why="not_a_number", suggestion=None)
            whole = whole.replace(separator, "")
    return whole


def _without_last_mark(number: str) -> str:
    cut = max(number.rfind("."), number.rfind(","))
    return number[:cut] + number[cut + 1 :]

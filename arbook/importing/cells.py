"""Reading one cell as its field's type: a value, or why there is none."""

import re
from collections.abc import Callable
from typing import Any

from arbook.importing.countries import country_code
from arbook.importing.days import DateOrder, read_day
from arbook.importing.fields import FieldSpec, FieldType
from arbook.ledger.amounts import names_other_currency, parse_amount
from arbook.ledger.errors import AmountError, UnknownCurrencyError
from arbook.ledger.money import Money, currency_decimals

Problem = tuple[str, dict[str, object]]
"""Why a cell is refused (see ``reading.Complaint``), and facts for the sentence."""
CellValue = tuple[Any, Problem | None]
"""The value of a cell (None when blank or refused) and what is wrong with it."""

BLANK: CellValue = (None, None)
_NOTHING = frozenset({"", "-", "–", "—", "n/a", "null", "none", "nil"})
_YES = frozenset({"yes", "y", "true", "t", "1", "x", "ja", "j", "wahr"})
_NO = frozenset({"no", "n", "false", "f", "0", "nein", "falsch"})
_BUSINESS = frozenset(
    {"business", "company", "organization", "organisation", "b2b", "firma", "unternehmen", "gewerblich"}
)
_CONSUMER = frozenset({"consumer", "individual", "person", "private", "b2c", "privat", "privatperson", "verbraucher"})
_LANGUAGES = {"english": "en", "englisch": "en", "german": "de", "deutsch": "de"}
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z]{2})?")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_AT_ONCE = frozenset({"due on receipt", "due upon receipt", "immediately", "on receipt", "sofort", "sofort fällig"})
_DAYS = re.compile(
    r"(?:net ?|netto ?)?([0-9]{1,4})(?:\.0+)?(?: ?(?:days?|d|tage?)\.?)?(?: net| netto)?", re.IGNORECASE
)
_MOST_DAYS = 999
_EMAIL = re.compile(r"[^@\s<>()\[\],;:\\\"]+@[^@\s<>()\[\],;:\\\"]+\.[^@\s<>()\[\],;:\\\"]{2,}")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+[0-9]{1,3}")
_PLAIN_AMOUNT = re.compile(r"(-?)([0-9]{1,11})(?:\.([0-9]{1,2}))?")
_LONG_NUMBER = re.compile(r"[(-]?[0-9][0-9., ']{13,}\)?")


def read_amount(text: str, currency: str, decimal_mark: str) -> CellValue:
    """``Money`` in ``currency``; blank is None. Refusals: ``not_an_amount`` (fact ``suggestion``),
    ``too_many_decimals``, ``too_large``, ``other_currency`` (fact ``currency``).
    """
    match = _PLAIN_AMOUNT.fullmatch(text)
    if match and currency_decimals(currency) == 2:  # nearly every cell; three digits after a mark could be thousands
        minor = int(match[2]) * 100 + int((match[3] or "").ljust(2, "0"))
        return Money(-minor if match[1] else minor, currency), None
    cleaned = text.strip()
    if cleaned.casefold() in _NOTHING:
        return BLANK
    if names_other_currency(cleaned, currency):
        return None, ("other_currency", {"currency": currency})
    if "*" in cleaned or "×" in cleaned:  # typing help, no business of a file
        return None, ("not_an_amount", {"suggestion": None})
    try:
        return parse_amount(cleaned, currency, decimal_mark=decimal_mark), None
    except AmountError as error:
        return None, _amount_problem(error, cleaned)


def _amount_problem(error: AmountError, text: str) -> Problem:
    why = str(error.facts["why"])
    if why == "not_a_number" and _LONG_NUMBER.fullmatch(text):
        why = "too_large"
    if why == "two_ways":  # the file's mark is known, and amounts have no three decimals
        why = "too_many_decimals"
    if why in {"too_many_decimals", "too_large"}:
        return why, {}
    return "not_an_amount", {"suggestion": error.facts["suggestion"]}


def reader_of(field: FieldSpec, date_order: DateOrder, pad_to: int | None) -> Callable[[str], CellValue]:
    """The function that reads this field's cells; amounts, which need a currency, have ``read_amount``."""
    if field.type is FieldType.DATE:
        return lambda text: _date(text, date_order)
    if field.type is FieldType.NUMBER:
        return lambda text: _number(text, field.longest, pad_to)
    if field.type in {FieldType.TEXT, FieldType.LINES}:
        is_single = field.type is FieldType.TEXT
        return lambda text: _text(text, field.longest, is_single=is_single)
    return _OTHERS[field.type]


def _text(text: str, longest: int, *, is_single: bool) -> CellValue:
    cleaned = text.strip()
    if not cleaned:
        return BLANK
    if not cleaned.isprintable():
        lines = (_CONTROL.sub(" ", line).strip() for line in cleaned.splitlines())
        cleaned = (" " if is_single else "\n").join(line for line in lines if line)
        if is_single:
            cleaned = " ".join(cleaned.split())
    if len(cleaned) > longest:
        return None, ("too_long", {"limit": longest})
    return cleaned or None, None


def _number(text: str, longest: int, pad_to: int | None) -> CellValue:
    """A number is text. ``="007"`` and ``'007`` are how programs make spreadsheets keep its zeros."""
    cleaned = text.strip()
    if cleaned.startswith('="') and cleaned.endswith('"'):
        cleaned = cleaned[2:-1]
    elif cleaned.startswith("'"):
        cleaned = cleaned[1:]
    if _SCIENTIFIC.fullmatch(cleaned):
        return None, ("number_lost", {})
    if pad_to and cleaned.isascii() and cleaned.isdigit():
        cleaned = cleaned.rjust(pad_to, "0")
    return _text(cleaned, longest, is_single=True)


def _date(text: str, order: DateOrder) -> CellValue:
    cleaned = text.strip()
    if cleaned.casefold() in _NOTHING:
        return BLANK
    day = read_day(cleaned, order)
    return (None, (day, {"order": order})) if isinstance(day, str) else (day, None)


def _yes_no(text: str) -> CellValue:
    word = text.strip().casefold()
    if word in _YES:
        return True, None
    return (False, None) if word in _NO or word in _NOTHING else (None, ("not_yes_or_no", {}))


def _country(text: str) -> CellValue:
    cleaned = " ".join(text.split())
    if cleaned.casefold() in _NOTHING:
        return BLANK
    code = country_code(cleaned)
    return (code, None) if code else (None, ("unknown_country", {}))


def _currency(text: str) -> CellValue:
    code = text.strip().upper()
    if code.casefold() in _NOTHING:
        return BLANK
    try:
        currency_decimals(code)
    except UnknownCurrencyError:
        return None, ("unknown_currency", {})
    return code, None


def _language(text: str) -> CellValue:
    cleaned = text.strip()
    if cleaned.casefold() in _NOTHING:
        return BLANK
    match = _LANGUAGE.fullmatch(cleaned)
    code = match[1].lower() if match else _LANGUAGES.get(cleaned.casefold())
    return (code, None) if code else (None, ("unknown_language", {}))


def _email(text: str) -> CellValue:
    cleaned = text.strip()
    if cleaned.casefold() in _NOTHING:
        return BLANK
    is_fit = len(cleaned) <= 254 and cleaned.isprintable() and _EMAIL.fullmatch(cleaned)
    return (cleaned, None) if is_fit else (None, ("bad_email", {}))


def _days(text: str) -> CellValue:
    cleaned = " ".join(text.split()).casefold()
    if cleaned in _NOTHING:
        return BLANK
    if cleaned in _AT_ONCE:
        return 0, None
    match = _DAYS.fullmatch(cleaned)
    if match is None or int(match[1]) > _MOST_DAYS:
        return None, ("not_days", {"limit": _MOST_DAYS})
    return int(match[1]), None


def _customer_kind(text: str) -> CellValue:
    word = text.strip().casefold()
    if word in _NOTHING:
        return BLANK
    if word in _BUSINESS or word in _CONSUMER:
        return "business" if word in _BUSINESS else "consumer", None
    return None, ("unknown_customer_kind", {})


_OTHERS: dict[FieldType, Callable[[str], CellValue]] = {
    FieldType.YES_NO: _yes_no,
    FieldType.COUNTRY: _country,
    FieldType.CURRENCY: _currency,
    FieldType.LANGUAGE: _language,
    FieldType.EMAIL: _email,
    FieldType.DAYS: _days,
    FieldType.CUSTOMER_KIND: _customer_kind,
}

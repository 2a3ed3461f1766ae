"""Terms in one line of text, as options take them: ``30% in 10 days; rest in 30 days, end of month``.

Pieces are separated by semicolons; the last takes the rest. Each begins with its share (``30%``, ``30% of rest``,
``30% of net``, ``100.00``, ``rest``; the last may leave it out) and goes on with steps, from left to right, counted
from the invoice date, or from the piece before after the word ``then`` (``rest then in 20 days``):
``30 days``, ``2 weeks``, ``1 month``, ``end of month``, ``day 10``, ``pay days 5 20``, ``after pay days 15``,
``business day``.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_decimal, parse_percent
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece

EARLY_SHAPE = "PERCENT;DAYS|advance[;TAX]"
_ADVANCE = "advance"
_SHARE = re.compile(
    r"(?:(?P<percent>[\d.,]+) ?%(?: of (?P<of>rest|net))?|(?P<amount>\d[\d.,]*)|(?P<rest>rest))"
    r"(?P<then> then)?(?: in | |$)"
)
_STEP: tuple[tuple[str, Callable[[re.Match[str]], Step]], ...] = (
    (r"(\d{1,9}) days?", lambda found: Step(StepKind.ADD_DAYS, int(found[1]))),
    (r"(\d{1,9}) weeks?", lambda found: Step(StepKind.ADD_WEEKS, int(found[1]))),
    (r"(\d{1,9}) months?", lambda found: Step(StepKind.ADD_MONTHS, int(found[1]))),
    (r"end of month", lambda _found: Step(StepKind.END_OF_MONTH)),
    (r"day (\d{1,2})", lambda found: Step(StepKind.SET_DAY, int(found[1]))),
    (r"pay days? ([\d ]+)", lambda found: _pay_days(StepKind.PAY_DAY, found[1])),
    (r"after pay days? ([\d ]+)", lambda found: _pay_days(StepKind.PAY_DAY_AFTER, found[1])),
    (r"business day", lambda _found: Step(StepKind.BUSINESS_DAY)),
)
_OF = {None: ShareKind.PERCENT, "rest": ShareKind.PERCENT_OF_REST, "net": ShareKind.PERCENT_OF_NET}
_THOUSANDS = 3
_COUNTED = (StepKind.ADD_DAYS, StepKind.ADD_WEEKS, StepKind.ADD_MONTHS)
_WORDS = {
    StepKind.ADD_DAYS: "{0} days",
    StepKind.ADD_WEEKS: "{0} weeks",
    StepKind.ADD_MONTHS: "{0} months",
    StepKind.END_OF_MONTH: "end of month",
    StepKind.SET_DAY: "day {0}",
    StepKind.PAY_DAY: "pay days {1}",
    StepKind.PAY_DAY_AFTER: "after pay days {1}",
    StepKind.BUSINESS_DAY: "business day",
}


def read_terms(name: str, text: str, early: str | None = None) -> Terms:
    """Terms from their text.

    Raises:
        CommandRefusedError: a part that is not understood.
        TermsError, EarlyDiscountError, AmountError: see there.
    """
    if re.fullmatch(r"\d{1,9}", text.strip()):
        text = f"{text.strip()} days"  # as `--terms 30` is meant
    texts = [part.strip() for part in text.lower().split(";")]
    pieces = [_piece(part, is_last=at == len(texts)) for at, part in enumerate(texts, start=1)]
    return Terms(name, tuple(pieces), None if early is None else read_early(early))


def read_early(text: str) -> EarlyDiscount:
    """A discount for early payment: ``2;10`` or ``2;10;unchanged``; ``2;advance`` for money in advance.

    Raises:
        CommandRefusedError: not of the shape.
        EarlyDiscountError, AmountError: see there.
    """
    parts = [part.strip() for part in text.split(";")]
    taxes = [each.value.replace("_", "-") for each in DiscountTax]
    if len(parts) > 1 and parts[1].lower() == _ADVANCE:
        parts[1] = "0"
    if len(parts) not in (2, 3) or not parts[1].isdecimal() or (len(parts) == 3 and parts[2] not in taxes):
        raise CommandRefusedError(
            "“{text}” is no discount. It looks like {shape}, with a tax of {taxes}.",
            text=text,
            shape=EARLY_SHAPE,
            taxes=tuple(taxes),
        )
    tax = DiscountTax(parts[2].replace("-", "_")) if len(parts) == 3 else DiscountTax.REDUCED_IF_TAKEN
    return EarlyDiscount(_short(parse_percent(parts[0])), int(parts[1][:6]), tax)


def terms_text(terms: Terms) -> str:
    """The text that ``read_terms`` reads as these terms."""
    return "; ".join(_told(piece, is_only=len(terms.pieces) == 1) for piece in terms.pieces)


def _piece(text: str, *, is_last: bool) -> TermsPiece:
    if not text:
        raise CommandRefusedError("A part of these terms says nothing. Write at least: at once.")
    share, kind, rest, after_last = _share(text)
    if share is None and kind is None and not is_last:
        raise CommandRefusedError("“{text}” does not say its share, like 30% or 100.00.", text=text)
    words = [word.strip() for word in rest.split(",") if word.strip()]
    steps = tuple(_step(word) for word in words if word not in ("at once", "now"))
    if share is None:
        return TermsPiece(steps, after_last=after_last)
    return TermsPiece(steps, kind or ShareKind.PERCENT, share, after_last=after_last)


def _share(text: str) -> tuple[Decimal | None, ShareKind | None, str, bool]:
    """The share, its kind (``REMAINDER`` where "rest" stands), what follows, and whether it counts from the piece
    before.
    """
    found = _SHARE.match(text)
    if found is None or re.fullmatch(r"\d+ (?:day|week|month)s?", text.partition(",")[0]):
        return None, None, text, False
    rest, after_last = text[found.end() :], found["then"] is not None
    if found["percent"]:
        return _short(parse_percent(found["percent"])), _OF[found["of"]], rest, after_last
    if found["amount"]:
        return _short(parse_decimal(found["amount"])), ShareKind.AMOUNT, rest, after_last
    return None, ShareKind.REMAINDER, rest, after_last


def _step(text: str) -> Step:
    for pattern, make in _STEP:
        if found := re.fullmatch(pattern, text):
            return make(found)
    raise CommandRefusedError(
        "“{text}” is no step. Write 30 days, 2 weeks, 1 month, end of month, day 10, pay days 5 20, "
        "after pay days 15 or business day.",
        text=text,
    )


def _pay_days(kind: StepKind, text: str) -> Step:
    first, *more = (int(day[:3]) for day in text.split())
    return Step(kind, first, tuple(more))


def _told(piece: TermsPiece, *, is_only: bool) -> str:
    steps = ", ".join(_step_text(step) for step in piece.steps)
    match piece.share_kind:
        case ShareKind.REMAINDER:
            share = "" if is_only and not piece.after_last else "rest"
        case ShareKind.AMOUNT:
            share = _amount_text(piece.share)
        case ShareKind.PERCENT:
            share = f"{piece.share:f}%"
        case _:
            share = f"{piece.share:f}% of {piece.share_kind.value.rpartition('_')[2]}"
    share += " then" if piece.after_last else ""
    return f"{share} in {steps or 'at once'}" if share else steps or "at once"


def _amount_text(share: Decimal | None) -> str:
    """As it can be read again: three decimals would be taken for thousands."""
    text = f"{share:f}"
    return f"{text}0" if len(text.partition(".")[2]) == _THOUSANDS else text


def _step_text(step: Step) -> str:
    text = _WORDS[step.kind].format(step.value, " ".join(str(day) for day in step.days))
    return text.removesuffix("s") if step.kind in _COUNTED and step.value == 1 else text


def _short(number: Decimal) -> Decimal:
    """Without the zero that a whole number gains: 30, not 30.0."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()

"""Terms in an owner's words: every step in its order, so that "30 days, then end of month" is not mistaken."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from arbook.gui.settings.form_terms import Example
from arbook.gui.shared.owner import Owner
from arbook.ledger.early_discount import DiscountTax
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece

_say = QCoreApplication.translate


def step_choices() -> list[tuple[object, str]]:
    """What a step can be."""
    return [
        (StepKind.ADD_DAYS, _say("Terms", "days")),
        (StepKind.ADD_WEEKS, _say("Terms", "weeks")),
        (StepKind.ADD_MONTHS, _say("Terms", "months")),
        (StepKind.END_OF_MONTH, _say("Terms", "end of the month")),
        (StepKind.SET_DAY, _say("Terms", "day of that month")),
        (StepKind.PAY_DAY, _say("Terms", "pay days, that day counts")),
        (StepKind.PAY_DAY_AFTER, _say("Terms", "pay days after it")),
        (StepKind.BUSINESS_DAY, _say("Terms", "next working day")),
    ]


def share_choices() -> list[tuple[object, str]]:
    """What a part can be of the invoice."""
    return [
        (ShareKind.PERCENT, _say("Terms", "% of the total")),
        (ShareKind.PERCENT_OF_REST, _say("Terms", "% of what is left")),
        (ShareKind.PERCENT_OF_NET, _say("Terms", "% of the net")),
        (ShareKind.AMOUNT, _say("Terms", "amount")),
    ]


def rounding_choices(owner: Owner, used: Decimal | None = None) -> list[tuple[object, str]]:
    """What a part can be a multiple of; ``used`` is one that is there already."""
    steps = {Decimal(step) for step in ("0.05", "1", "5", "10", "100")} | ({used} if used else set())
    words = _say("Terms", "rounded to {0}")
    rounded: list[tuple[object, str]] = [(step, words.format(owner.formats.quantity(step))) for step in sorted(steps)]
    return [(None, _say("Terms", "to the cent")), *rounded]


def tax_choices() -> list[tuple[object, str]]:
    """What becomes of the tax when somebody pays early."""
    return [
        (DiscountTax.REDUCED_IF_TAKEN, _say("Terms", "Off the whole sum; the tax gets less with it")),
        (DiscountTax.UNCHANGED, _say("Terms", "Off the net only; the tax stays as invoiced")),
        (DiscountTax.ALWAYS_REDUCED, _say("Terms", "Off the net; the tax is lower from the start, taken or not")),
    ]


def early_choices() -> list[tuple[object, str]]:
    """When money comes early; whether it is in advance."""
    return [(False, _say("Terms", "within days")), (True, _say("Terms", "in advance"))]


def terms_words(terms: Terms, owner: Owner) -> str:
    """All parts in a row: "30% at once; the rest 30 days, then end of month"."""
    told = [_piece_words(piece, owner, is_only=len(terms.pieces) == 1) for piece in terms.pieces]
    if terms.early is not None:
        early = _say("Terms", "{0} off within {1} days")
        if terms.early.is_in_advance:
            early = _say("Terms", "{0} off in advance")
        told.append(early.format(owner.formats.percent(terms.early.percent), terms.early.days))
    return "; ".join(told)


def _piece_words(piece: TermsPiece, owner: Owner, *, is_only: bool) -> str:
    when = _say("Terms", ", then ").join(_step_words(step) for step in piece.steps) or _say("Terms", "at once")
    if piece.after_last:
        when = _say("Terms", "{0} after the part before").format(when)
    if is_only:
        return when
    if piece.share is None:
        return _say("Terms", "the rest {0}").format(when)
    percent = owner.formats.percent(piece.share)
    share = {
        ShareKind.PERCENT: percent,
        ShareKind.PERCENT_OF_REST: _say("Terms", "{0} of what is left").format(percent),
        ShareKind.PERCENT_OF_NET: _say("Terms", "{0} of the net").format(percent),
    }.get(piece.share_kind, owner.formats.quantity(piece.share))
    if piece.round_to is not None:
        share = _say("Terms", "{0}, rounded to {1},").format(share, owner.formats.quantity(piece.round_to))
    return _say("Terms", "{0} {1}").format(share, when)


def _step_words(step: Step) -> str:
    days = ", ".join(str(day) for day in step.days)
    match step.kind:
        case StepKind.ADD_DAYS:
            return _say("Terms", "{0} days").format(days)
        case StepKind.ADD_WEEKS:
            return _say("Terms", "{0} weeks").format(days)
        case StepKind.ADD_MONTHS:
            return _say("Terms", "{0} months").format(days)
        case StepKind.END_OF_MONTH:
            return _say("Terms", "end of month")
        case StepKind.SET_DAY:
            return _say("Terms", "day {0} of the month").format(days)
        case StepKind.PAY_DAY:
            return _say("Terms", "pay day {0}").format(days)
        case StepKind.PAY_DAY_AFTER:
            return _say("Terms", "pay day {0} after it").format(days)
        case _:
            return _say("Terms", "next working day")


def example_words(example: Example, owner: Owner) -> str:
    """One sentence: "An invoice of 15 Jan over 100.00: 30.00 on 25 Jan, 70.00 on 28 Feb."."""
    formats, part = owner.formats, _say("Terms", "{0} on {1}")
    parts = ", ".join(part.format(formats.amount(each.amount), formats.day(each.due_on)) for each in example.pieces)
    told = _say("Terms", "An invoice of {0} over {1}: {2}.")
    words = told.format(formats.day(example.issued_on), formats.amount(example.total), parts)
    if example.early_on is None or example.early_pay is None:
        return words
    early = _say("Terms", "{0} Paid by {1}, {2} settle it.")
    return early.format(words, formats.day(example.early_on), formats.amount(example.early_pay))

"""Terms: what computes the due dates of an invoice, as steps applied from left to right to its date.

"30 days, then end of month" and "end of month, then 30 days" are different lists of the same steps, so the
phrase that peers confuse (trade rule 16) cannot be said here without its order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.calendars import EVERY_DAY, BusinessCalendar
from arbook.ledger.dates import add_days, add_months, in_book_range, month_end
from arbook.ledger.early_discount import MOST_DISCOUNT_DAYS, EarlyDiscount, EarlyDiscountError
from arbook.ledger.errors import AmountError, ArbookError
from arbook.ledger.money import Money, round_half_away

MOST_DAYS = 3650
MOST_MONTHS = 120


class TermsError(ArbookError):
    """Terms that make no due dates. Facts: ``why``."""


class StepKind(StrEnum):
    """One move of a date."""

    ADD_DAYS = "add_days"
    ADD_WEEKS = "add_weeks"
    ADD_MONTHS = "add_months"
    END_OF_MONTH = "end_of_month"
    SET_DAY = "set_day"
    PAY_DAY = "pay_day"
    PAY_DAY_AFTER = "pay_day_after"
    BUSINESS_DAY = "business_day"


_IN_DAYS = {StepKind.ADD_DAYS: 1, StepKind.ADD_WEEKS: 7}
_LIMITS = {
    StepKind.ADD_DAYS: MOST_DAYS,
    StepKind.ADD_WEEKS: MOST_DAYS // 7,
    StepKind.ADD_MONTHS: MOST_MONTHS,
    StepKind.SET_DAY: 31,
    StepKind.PAY_DAY: 31,
    StepKind.PAY_DAY_AFTER: 31,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One move; ``value`` is days, weeks, months or the day of the month, 0 where the kind says it all.

    ``PAY_DAY`` goes to the first of the pay days ``value, *more`` on or after the day reached (to one after it:
    ``PAY_DAY_AFTER``); a pay day beyond the month's end is its last day. ``BUSINESS_DAY`` leaves a weekend or
    holiday for the next working day of the calendar.
    """

    kind: StepKind
    value: int = 0
    more: tuple[int, ...] = ()

    def apply(self, day: date, calendar: BusinessCalendar = EVERY_DAY) -> date:
        """``day`` moved."""
        match self.kind:
            case StepKind.ADD_DAYS:
                return add_days(day, self.value)
            case StepKind.ADD_WEEKS:
                return add_days(day, 7 * self.value)
            case StepKind.ADD_MONTHS:
                return add_months(day, self.value)
            case StepKind.END_OF_MONTH:
                return month_end(day)
            case StepKind.SET_DAY:
                return _day_of_month(day, self.value)
            case StepKind.PAY_DAY:
                return _pay_day(day, self.days)
            case StepKind.PAY_DAY_AFTER:
                return _pay_day(add_days(day, 1), self.days)
            case StepKind.BUSINESS_DAY:
                return calendar.on_or_after(day)

    @property
    def days(self) -> tuple[int, ...]:
        """The pay days."""
        return (self.value, *self.more)

    def is_in_range(self) -> bool:
        """Whether a person can mean it."""
        lowest = 1 if self.kind in (StepKind.SET_DAY, StepKind.PAY_DAY, StepKind.PAY_DAY_AFTER) else 0
        return all(lowest <= value <= _LIMITS.get(self.kind, 0) for value in self.days)


def _day_of_month(day: date, wanted: int) -> date:
    return day.replace(day=min(wanted, month_end(day).day))


def _pay_day(day: date, wanted: tuple[int, ...]) -> date:
    """The first pay day from ``day`` on; each month has every one of them, its last day for those it lacks."""
    months = (day, add_months(day.replace(day=1), 1))
    return min(found for month in months for each in wanted if (found := _day_of_month(month, each)) >= day)


class ShareKind(StrEnum):
    """How much of the total a piece takes."""

    PERCENT = "percent"
    PERCENT_OF_REST = "percent_of_rest"
    PERCENT_OF_NET = "percent_of_net"
    AMOUNT = "amount"
    REMAINDER = "remainder"


_OF_A_PART = (ShareKind.PERCENT_OF_REST, ShareKind.PERCENT_OF_NET)


@dataclass(frozen=True, slots=True)
class TermsPiece:
    """One due piece: its share of the total and the steps to its due date.

    ``share`` is the percentage, or the amount in major units, or None for the remainder. ``round_to`` makes the
    piece a multiple of that many major units; ``after_last`` counts the steps from the due date of the piece before.
    """

    steps: tuple[Step, ...]
    share_kind: ShareKind = ShareKind.REMAINDER
    share: Decimal | None = None
    round_to: Decimal | None = None
    after_last: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """Named terms with one or more pieces, the last of which takes the remainder; ``early`` is the discount for
    paying the whole invoice early.
    """

    name: str
    pieces: tuple[TermsPiece, ...]
    early: EarlyDiscount | None = None

    def __post_init__(self) -> None:
        if not self.pieces or self.pieces[-1].share_kind is not ShareKind.REMAINDER:
            raise TermsError(why="last_piece_must_take_remainder")
        if any(piece.share_kind is ShareKind.REMAINDER for piece in self.pieces[:-1]):
            raise TermsError(why="one_remainder")
        if not all(step.is_in_range() for piece in self.pieces for step in piece.steps):
            raise TermsError(why="step_out_of_range")
        if any(piece.share is None or piece.share <= 0 for piece in self.pieces[:-1]):
            raise TermsError(why="share_not_positive")
        if any(piece.round_to is not None and piece.round_to <= 0 for piece in self.pieces):
            raise TermsError(why="share_not_positive")

    @property
    def is_at_once(self) -> bool:
        """Whether all of it is due on the invoice's own day, and nothing is taken off."""
        return self.early is None and [piece.steps for piece in self.pieces] == [()]

    @property
    def asks_for_business_days(self) -> bool:
        """Whether a calendar of working days is needed to date them."""
        return any(step.kind is StepKind.BUSINESS_DAY for piece in self.pieces for step in piece.steps)


@dataclass(frozen=True, slots=True)
class DuePiece:
    """A part of an invoice with its own due date."""

    due_on: date
    amount: Money


def net_days(days: int, name: str | None = None) -> Terms:
    """The commonest terms: everything due ``days`` after the invoice date."""
    return Terms(name or f"{days} days net", (TermsPiece((Step(StepKind.ADD_DAYS, days),)),))


def due_date(steps: tuple[Step, ...], issued_on: date, calendar: BusinessCalendar = EVERY_DAY) -> date:
    """Where the steps lead from the invoice date, which is never before it: a set day that has passed already is
    the next month's.

    Raises:
        DateError: beyond the book's range.
        CalendarError: the calendar is never open.

    """
    day = issued_on
    for step in steps:
        day = step.apply(day, calendar)
        if day < issued_on:
            day = step.apply(add_months(issued_on.replace(day=1), 1), calendar)
        in_book_range(day)
    return day


def due_pieces(
    terms: Terms,
    issued_on: date,
    amount: Money,
    *,
    net: Money | None = None,
    calendar: BusinessCalendar = EVERY_DAY,
) -> tuple[DuePiece, ...]:
    """The due pieces of an invoice in the terms' order; they sum to ``amount`` and none is negative. Pieces of
    nothing are left out; when there is nothing to pay at all, one piece of zero stands on the invoice date.

    A share is rounded, but takes no more than is left: 50 %, 50 % and the rest of 100.01 are 50.01, 50.00, nothing.

    Args:
        terms: What divides and dates it.
        issued_on: The invoice date.
        amount: The gross total.
        net: The total without tax, for shares of the net; the whole tax then falls into the last piece.
        calendar: Working days, for steps that ask for one.

    Raises:
        TermsError: the shares, before they are rounded, exceed the amount; a share that the currency cannot have.
        DateError, CalendarError: see ``due_date``.

    """
    if not amount:
        return (DuePiece(issued_on, amount),)
    pieces: list[DuePiece] = []
    rest, exact_rest, last_on = amount, Decimal(amount.minor), issued_on
    for piece in terms.pieces:
        last_on = due_date(piece.steps, last_on if piece.after_last else issued_on, calendar)
        share = _share(piece, amount, rest, amount if net is None else net)
        exact_rest -= _exact_share(piece, amount, exact_rest, amount if net is None else net)
        if exact_rest < 0:
            raise TermsError(field="terms", why="shares_exceed_amount")
        pieces.append(DuePiece(last_on, min(share, rest)))
        rest = rest - pieces[-1].amount
    return tuple(piece for piece in pieces if piece.amount)


def first_due_first(pieces: Iterable[DuePiece]) -> tuple[DuePiece, ...]:
    """The pieces by their days, as papers tell them."""
    return tuple(sorted(pieces, key=lambda piece: piece.due_on))


def _share(piece: TermsPiece, amount: Money, rest: Money, net: Money) -> Money:
    """What a piece takes of the rest, rounded."""
    if piece.share is None:
        return rest
    minor = round_half_away(_exact_share(piece, amount, Decimal(rest.minor), net))
    share = Money(minor, amount.currency)
    return share if piece.round_to is None else share.rounded_to(piece.round_to)


def _exact_share(piece: TermsPiece, amount: Money, rest: Decimal, net: Money) -> Decimal:
    """What a piece takes of the rest, in minor units."""
    if piece.share is None:
        return rest
    match piece.share_kind:
        case ShareKind.PERCENT:
            return amount.minor * piece.share / 100
        case ShareKind.PERCENT_OF_REST:
            return rest * piece.share / 100
        case ShareKind.PERCENT_OF_NET:
            return net.minor * piece.share / 100
        case _:
            return Decimal(_fixed_share(piece.share, amount.currency).minor)


def _fixed_share(share: Decimal, currency: str) -> Money:
    try:
        return Money.of(f"{share:f}", currency)
    except AmountError:
        raise TermsError(field="terms", why="share_too_fine", share=f"{share:f}", currency=currency) from None


def check_shares(terms: Terms) -> None:
    """Refuse terms whose percentages come to more than any invoice; amounts depend on the invoice. A discount for
    paying early cannot outlast terms that are days alone.

    Raises:
        TermsError: ``shares_exceed_amount``.
        EarlyDiscountError: ``longer_than_terms``.
    """
    if terms.early is not None and terms.early.days > _last_days(terms):
        raise EarlyDiscountError(field="discount_days", why="longer_than_terms")
    percents = [piece.share or Decimal(0) for piece in terms.pieces if piece.share_kind is ShareKind.PERCENT]
    parts = [piece.share or Decimal(0) for piece in terms.pieces if piece.share_kind in _OF_A_PART]
    if sum(percents) > 100 or any(part > 100 for part in parts):
        raise TermsError(why="shares_exceed_amount")


def _last_days(terms: Terms) -> int:
    """After how many days all is due; as many as any discount has where that depends on the calendar."""
    reached, last = 0, 0
    for piece in terms.pieces:
        if any(step.kind not in _IN_DAYS for step in piece.steps):
            return MOST_DISCOUNT_DAYS
        days = sum(step.value * _IN_DAYS[step.kind] for step in piece.steps)
        reached = reached + days if piece.after_last else days
        last = max(last, reached)
    return last

"""Terms: what computes the due dates of an invoice, as steps applied from left to right to its date.

"30 days, then end of month" and "end of month, then 30 days" are different lists of the same steps, so the
phrase that peers confuse (trade rule 16) cannot be said here without its order.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.dates import add_days, add_months, in_book_range, month_end
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money, total

MOST_DAYS = 3650
MOST_MONTHS = 120


class TermsError(ArbookError):
    """Terms that make no due dates. Facts: ``why``."""


class StepKind(StrEnum):
    """One move of a date."""

    ADD_DAYS = "add_days"
    ADD_MONTHS = "add_months"
    END_OF_MONTH = "end_of_month"
    SET_DAY = "set_day"


@dataclass(frozen=True, slots=True)
class Step:
    """One move; ``value`` is days, months or the day of the month, and 0 for the end of the month."""

    kind: StepKind
    value: int = 0

    def apply(self, day: date) -> date:
        """``day`` moved."""
        match self.kind:
            case StepKind.ADD_DAYS:
                return add_days(day, self.value)
            case StepKind.ADD_MONTHS:
                return add_months(day, self.value)
            case StepKind.END_OF_MONTH:
                return month_end(day)
            case StepKind.SET_DAY:
                return day.replace(day=min(self.value, month_end(day).day))


class ShareKind(StrEnum):
    """How much of the total a piece takes."""

    PERCENT = "percent"
    AMOUNT = "amount"
    REMAINDER = "remainder"


@dataclass(frozen=True, slots=True)
class TermsPiece:
    """One due piece: its share of the total and the steps to its due date.

    ``share`` is the percentage, or the amount in major units, or None for the remainder.
    """

    steps: tuple[Step, ...]
    share_kind: ShareKind = ShareKind.REMAINDER
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """Named terms with one or more pieces; the last piece takes the remainder."""

    name: str
    pieces: tuple[TermsPiece, ...]

    def __post_init__(self) -> None:
        if not self.pieces or self.pieces[-1].share_kind is not ShareKind.REMAINDER:
            raise TermsError(why="last_piece_must_take_remainder")
        limits = {StepKind.ADD_DAYS: MOST_DAYS, StepKind.ADD_MONTHS: MOST_MONTHS, StepKind.SET_DAY: 31}
        for step in (step for piece in self.pieces for step in piece.steps):
            if not 0 <= step.value <= limits.get(step.kind, 0):
                raise TermsError(why="step_out_of_range")
        if any(piece.share is None or piece.share <= 0 for piece in self.pieces[:-1]):
            raise TermsError(why="share_not_positive")


@dataclass(frozen=True, slots=True)
class DuePiece:
    """A part of an invoice with its own due date."""

    due_on: date
    amount: Money


def net_days(days: int, name: str | None = None) -> Terms:
    """The commonest terms: everything due ``days`` after the invoice date."""
    return Terms(name or f"{days} days net", (TermsPiece((Step(StepKind.ADD_DAYS, days),)),))


def due_date(steps: tuple[Step, ...], issued_on: date) -> date:
    """Where the steps lead from the invoice date.

    Raises:
        DateError: beyond the book's range.

    """
    day = issued_on
    for step in steps:
        day = step.apply(day)
    return in_book_range(day)


def due_pieces(terms: Terms, issued_on: date, amount: Money) -> tuple[DuePiece, ...]:
    """The due pieces of an invoice; they sum to ``amount``.

    Raises:
        TermsError: fixed shares exceed the amount.

    """
    pieces: list[DuePiece] = []
    for piece in terms.pieces[:-1]:
        pieces.append(DuePiece(due_date(piece.steps, issued_on), _share(piece, amount)))
    rest = amount - total([piece.amount for piece in pieces], amount.currency)
    if rest.minor < 0:
        raise TermsError(why="shares_exceed_amount")
    pieces.append(DuePiece(due_date(terms.pieces[-1].steps, issued_on), rest))
    return tuple(piece for piece in pieces if piece.amount) or (pieces[-1],)


def _share(piece: TermsPiece, amount: Money) -> Money:
    assert piece.share is not None
    if piece.share_kind is ShareKind.PERCENT:
        return amount.times(piece.share / 100)
    return Money.of(f"{piece.share:f}", amount.currency)

"""What is agreed for lateness: interest and where it comes from, fees, days of grace, bounds."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from arbook.ledger.errors import ArbookError
from arbook.ledger.interest import YearBasis
from arbook.ledger.money import MOST_YEARLY_PERCENT, Money

MOST_GRACE_DAYS = 365
MOST_STAGES = 20


class LateTermsError(ArbookError):
    """Terms of lateness that cannot be kept. Facts: ``why``, and ``most`` where there is a limit."""


class InterestBy(StrEnum):
    """Where the agreed interest comes from: nowhere, a rate of its own, points above a reference, or the law."""

    NONE = "none"
    YEARLY = "yearly"
    REFERENCE = "reference"
    STATUTORY = "statutory"


class ChargeWay(StrEnum):
    """Booked when charged, or shown as a claim and booked when it is paid."""

    BOOKED = "booked"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class LateTerms:
    """What is agreed for lateness.

    Args of note: ``yearly_percent`` (the rate, or the points above ``reference``), ``least`` and ``most`` (of the
    interest on one due piece, once there is any), ``has_compensation`` (the law's fixed sum is asked for), ``fee``
    (once a piece is late), ``stage_fees`` (on top, the sum after the first reminder, the second, and so on; the last
    holds for all later ones), ``percent`` (once, of what was owed when it became late).

    Raises:
        LateTermsError: ``rate_out_of_range``, ``percent_out_of_range``, ``grace_out_of_range``, ``no_reference``,
            ``least_above_most``, ``not_positive``, ``other_currency``, ``fees_fall``, ``too_many_stages``.
    """

    interest: InterestBy = InterestBy.STATUTORY
    yearly_percent: Decimal = Decimal(0)
    reference: str = ""
    year: YearBasis = YearBasis.DAYS_365
    grace_days: int = 0
    least: Money | None = None
    most: Money | None = None
    has_compensation: bool = True
    fee: Money | None = None
    stage_fees: tuple[Money, ...] = ()
    percent: Decimal = Decimal(0)
    way: ChargeWay = ChargeWay.BOOKED

    def __post_init__(self) -> None:
        if not 0 <= self.yearly_percent <= MOST_YEARLY_PERCENT:
            raise LateTermsError(field="yearly_percent", why="rate_out_of_range", most=MOST_YEARLY_PERCENT)
        if not 0 <= self.percent <= MOST_YEARLY_PERCENT:
            raise LateTermsError(field="percent", why="percent_out_of_range", most=MOST_YEARLY_PERCENT)
        if not 0 <= self.grace_days <= MOST_GRACE_DAYS:
            raise LateTermsError(field="grace_days", why="grace_out_of_range", most=MOST_GRACE_DAYS)
        if (self.interest is InterestBy.REFERENCE) != bool(self.reference):
            raise LateTermsError(field="reference", why="no_reference")
        _check_amounts(self)

    @property
    def is_nothing(self) -> bool:
        """Lateness costs nothing: agreed so, or the owner's grace."""
        has_sum = self.fee or self.stage_fees or self.percent
        return self.interest is InterestBy.NONE and not has_sum

    def bounded(self, interest: Money) -> Money:
        """The interest raised to the least, where there is any, and cut to the most that is agreed."""
        if self.least is not None and interest.minor > 0:
            interest = max(interest, self.least)
        return interest if self.most is None else min(interest, self.most)


def agreed_way(agreed: Iterable[LateTerms | None]) -> ChargeWay:
    """How a charge on these agreements is made: as the first of them says, booked where nothing is agreed."""
    return next((terms.way for terms in agreed if terms is not None), ChargeWay.BOOKED)


def _check_amounts(terms: LateTerms) -> None:
    named = {"least": terms.least, "most": terms.most, "fee": terms.fee}
    given = [(field, amount) for field, amount in named.items() if amount is not None]
    given += [("stage_fees", amount) for amount in terms.stage_fees]
    for field, amount in given:
        if amount.minor < 0 or (amount.minor == 0 and field != "stage_fees"):
            raise LateTermsError(field=field, why="not_positive")
        if amount.currency != given[0][1].currency:
            raise LateTermsError(field=field, why="other_currency", currency=given[0][1].currency)
    if terms.least is not None and terms.most is not None and terms.least > terms.most:
        raise LateTermsError(field="least", why="least_above_most")
    if len(terms.stage_fees) > MOST_STAGES:
        raise LateTermsError(field="stage_fees", why="too_many_stages", most=MOST_STAGES)
    if list(terms.stage_fees) != sorted(terms.stage_fees):
        raise LateTermsError(field="stage_fees", why="fees_fall")

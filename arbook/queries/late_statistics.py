"""What lateness brought and what was let go of it, over a period: for the owner's yearly look back."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.money import Money
from arbook.queries.late_charges import ChargeState, LateChargeRow, late_charges
from arbook.queries.late_waivers import WaiverReason, WaiverRow, waivers_of


@dataclass(frozen=True, slots=True)
class LateSummary:
    """Charges of one currency that bear a date of the period, as they stand now.

    ``interest`` and ``costs`` are of all not taken back, ``claimed`` what of them is not booked; ``settled``
    is neither open nor let go. ``waived`` is what was let go in the period, by its reason, whenever it was charged.
    """

    currency: str
    count: int
    interest: Money
    costs: Money
    claimed: Money
    open: Money
    settled: Money
    withdrawn: Money
    waived: dict[WaiverReason, Money]

    @property
    def waived_total(self) -> Money:
        """All that was let go."""
        return Money(sum(each.minor for each in self.waived.values()), self.currency)


def late_summaries(connection: Connection, starts_on: date, ends_on: date) -> tuple[LateSummary, ...]:
    """One summary a currency, both days included; none for currencies without charges or waivers."""
    charges = [row for row in late_charges(connection) if starts_on <= row.charged_on <= ends_on]
    waivers = [
        row for row in waivers_of(connection) if starts_on <= row.waived_on <= ends_on and not row.is_taken_back
    ]
    currencies = {row.total.currency for row in charges} | {row.amount.currency for row in waivers}
    return tuple(_summary(currency, charges, waivers) for currency in sorted(currencies))


def _summary(currency: str, charges: Iterable[LateChargeRow], waivers: Iterable[WaiverRow]) -> LateSummary:
    own = [row for row in charges if row.total.currency == currency]
    standing = [row for row in own if row.state is not ChargeState.WITHDRAWN]
    claimed = [row for row in standing if row.state is ChargeState.CLAIMED]
    booked = [row for row in standing if row.state is not ChargeState.CLAIMED]
    gone: Counter[WaiverReason] = Counter()
    for each in waivers:
        if each.amount.currency == currency:
            gone[each.reason] += each.amount.minor
    return LateSummary(
        currency,
        len(standing),
        Money(sum(row.interest.minor for row in standing), currency),
        Money(sum(row.costs.minor for row in standing), currency),
        Money(sum(row.left.minor for row in claimed), currency),
        Money(sum(row.open.minor for row in booked), currency),
        Money(sum(row.total.minor - row.open.minor - row.waived.minor for row in booked), currency),
        Money(sum(row.total.minor for row in own) - sum(row.total.minor for row in standing), currency),
        {reason: Money(gone[reason], currency) for reason in WaiverReason if gone[reason]},
    )

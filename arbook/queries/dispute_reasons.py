"""What customers contest, by reason: how often, how much, how it ended and how long it took."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from sqlalchemy import Connection

from arbook.ledger.dates import days_between
from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.ledger.money import Money, total
from arbook.queries.disputes import DisputeRow, all_disputes

_RIGHT = (Resolution.CREDITED, Resolution.ADJUSTED)


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason in one currency. ``was_right`` counts those that ended with a credit note or an adjustment, ``days``
    is how long the middle one took to settle (None: none has ended), ``amount`` what was contested.
    """

    reason: DisputeReason
    count: int
    running: int
    was_right: int
    amount: Money
    days: int | None


def dispute_reasons(connection: Connection, as_of: date, since: date) -> tuple[ReasonRow, ...]:
    """What was contested between the two days, the most frequent reason first."""
    found: dict[tuple[DisputeReason, str], list[DisputeRow]] = defaultdict(list)
    for row in all_disputes(connection, as_of, since=since):
        found[row.reason, row.named.currency].append(row)
    rows = [_reason(reason, currency, group) for (reason, currency), group in found.items()]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.amount.currency, -row.amount.minor, row.reason)))


def days_to_settle(rows: Iterable[DisputeRow]) -> int | None:
    """How long the middle one of those that are over took; None where none is."""
    days = [days_between(row.opened_on, row.ended_on) for row in rows if row.ended_on is not None]
    return median_low(days) if days else None


def _reason(reason: DisputeReason, currency: str, rows: list[DisputeRow]) -> ReasonRow:
    return ReasonRow(
        reason,
        len(rows),
        sum(row.is_running for row in rows),
        sum(row.resolution in _RIGHT for row in rows),
        total([row.named for row in rows], currency),
        days_to_settle(rows),
    )

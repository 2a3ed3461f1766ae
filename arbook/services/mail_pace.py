"""How fast mail may leave: what a provider takes in a minute and an hour, and a pause between two messages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import sleep

from arbook.queries.settings import MailAccountRow

PATIENCE = timedelta(minutes=2)
"""So long a run waits by itself; where it would be longer, the rest stays in the outbox until then."""
_STEP = 0.2
"""Seconds between two looks at whether the owner said stop."""
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """Limits of one account; 0 is none."""

    per_minute: int = 0
    per_hour: int = 0
    pause_seconds: int = 0

    def next_at(self, handed_over: Iterable[datetime], now: datetime) -> datetime:
        """The first moment from ``now`` on at which one more message keeps to all limits. What was handed over in the
        future, by a clock that was ahead, tells nothing.
        """
        past = sorted(each for each in handed_over if each <= now)
        at = now
        if past and self.pause_seconds:
            at = max(at, past[-1] + timedelta(seconds=self.pause_seconds))
        for most, span in ((self.per_minute, _MINUTE), (self.per_hour, _HOUR)):
            if most and len(past) >= most:
                at = max(at, past[-most] + span)
        return at


def pace_of(account: MailAccountRow) -> Pace:
    """The limits that the owner set for an account."""
    return Pace(account.per_minute, account.per_hour, account.pause_seconds)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Watch:
    """The clock that a run looks at and waits by; tests bring their own."""

    now: Callable[[], datetime] = _utc_now
    sleep: Callable[[float], None] = sleep


@dataclass(slots=True)
class Pacemaker:
    """Keeps one run to its pace; ``handed_over`` are the moments of the last hour, by whichever run or program."""

    pace: Pace = field(default_factory=Pace)
    handed_over: list[datetime] = field(default_factory=list)
    watch: Watch = field(default_factory=Watch)

    def next_at(self) -> datetime | None:
        """When the next message may leave; None: now."""
        now = self.watch.now()
        at = self.pace.next_at(self.handed_over, now)
        return at if at > now else None

    def wait_until(self, at: datetime, is_cancelled: Callable[[], bool]) -> None:
        """Wait, looking now and then whether the owner said stop; never beyond the patience."""
        patience = PATIENCE.total_seconds()
        while (left := (at - self.watch.now()).total_seconds()) > 0 and patience > 0 and not is_cancelled():
            self.watch.sleep(min(left, _STEP))
            patience -= _STEP

    def count(self) -> None:
        """A message was handed over, or nobody knows: it counts."""
        self.handed_over.append(self.watch.now())

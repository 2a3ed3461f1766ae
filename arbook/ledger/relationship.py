"""In which tone a customer is spoken to: as the owner says, warmly where care is needed, else as the history between
them suggests, and without any history as the stage of the ladder has it.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from arbook.ledger.dates import whole_years

TONES = ("warm", "neutral", "firm")
"""From the kindest on."""

LOOKS_BACK_MONTHS = 24
"""Payments of so many months count: people change."""
RECENT_MONTHS = 12
ENOUGH_SETTLED = 5
"""Fewer settled invoices tell nothing of a habit."""
ENOUGH_FOR_TREND = 3
GOOD_PERCENT, FAIR_PERCENT, BAD_PERCENT = 80, 50, 25
TREND_POINTS = 20
BROKEN_TOO_OFTEN = 2
LARGE_TIMES = 10
"""Who bought for so many times what is asked for is worth more than the quarrel."""
RELIABLE_PERCENT = 90
"""Who pays so much of it on time needs no word before the due date."""
YEARS_TO_TELL = 2
NEARLY_DAYS = 7
"""So many days late are no reason for firm words."""


class ToneFrom(StrEnum):
    """Who decided on the tone."""

    OWNER = "owner"
    SENSITIVE = "sensitive"
    RELATIONSHIP = "relationship"
    STAGE = "stage"


class ToneWhy(StrEnum):
    """What speaks for a tone; the number beside it is years, percent, a count or how many times."""

    YEARS = "years"
    ON_TIME = "on_time"
    ALWAYS = "always"
    FIRST_LATE = "first_late"
    RARELY = "rarely"
    BETTER = "better"
    WORSE = "worse"
    BROKEN = "broken"
    LARGE = "large"


class Relationship(NamedTuple):
    """What there was between owner and customer up to a day.

    Attributes:
        since_on: Day of the first invoice, None without any.
        settled: Pieces of invoices that were settled with money in the last two years.
        on_time: How many of them by their due date.
        recent: Those of the last year among ``settled``.
        recent_on_time: Those of the last year among ``on_time``.
        ever_settled: All pieces that were ever settled, in whatever way.
        ever_late: How many of them after their due date.
        late_now: Invoices that are late now.
        broken: Promises of the last year that were not kept.
        promised: All promises of the last year whose day is over.
        bought_minor: Invoiced in the last year, minor units.
        nearly: How many of ``settled`` came no more than a week late: few make a habit of the very day.
    """

    since_on: date | None = None
    settled: int = 0
    on_time: int = 0
    recent: int = 0
    recent_on_time: int = 0
    ever_settled: int = 0
    ever_late: int = 0
    late_now: int = 0
    broken: int = 0
    bought_minor: int = 0
    nearly: int = 0
    promised: int = 0

    def years(self, as_of: date) -> int:
        """Whole years since the first invoice."""
        return 0 if self.since_on is None else max(0, whole_years(self.since_on, as_of))

    @property
    def percent(self) -> int | None:
        """Share of what was settled in time, in percent, rounded down; None where too little was settled to say."""
        return self.on_time * 100 // self.settled if self.settled >= ENOUGH_SETTLED else None

    @property
    def is_reliable(self) -> bool:
        """Whether so nearly everything was paid on time that nobody has to be told of a due date."""
        return (self.percent or 0) >= RELIABLE_PERCENT and not (self.late_now or self.broken)

    @property
    def trend(self) -> int:
        """Points by which the last year's share is above that of the year before; 0 where either tells too little."""
        before, before_on_time = self.settled - self.recent, self.on_time - self.recent_on_time
        if min(before, self.recent) < ENOUGH_FOR_TREND:
            return 0
        return self.recent_on_time * 100 // self.recent - before_on_time * 100 // before

    @property
    def was_never_late(self) -> bool:
        """Whether nothing was ever settled late, of enough to say so."""
        return self.ever_settled >= ENOUGH_SETTLED and self.ever_late == 0

    @property
    def is_first_late(self) -> bool:
        """Whether one invoice is late now, and nothing ever was before."""
        return self.was_never_late and self.late_now == 1


class Manner(NamedTuple):
    """What the owner said of a customer: a tone (empty: left to the relationship), and whether care is needed."""

    tone: str = ""
    is_sensitive: bool = False
    reason: str = ""


NO_MANNER = Manner()
"""The owner said nothing."""

ToneReason = tuple[ToneWhy, int]


class ToneChoice(NamedTuple):
    """The tone, who decided on it, what the history says, and the owner's own reason where there is one."""

    tone: str
    source: ToneFrom
    reasons: tuple[ToneReason, ...] = ()
    note: str = ""


def choose_tone(
    stage_tone: str, relationship: Relationship, as_of: date, *, asked_minor: int = 0, manner: Manner = NO_MANNER
) -> ToneChoice:
    """The tone for a message at a stage of this tone.

    The relationship moves it by one step: a good customer reads the stage one step kinder, a bad one one step firmer,
    so that a last demand stays one.

    Args:
        stage_tone: Of the stage, one of ``TONES``.
        relationship: What there was up to ``as_of``.
        as_of: The day of the message.
        asked_minor: What is asked for, minor units; 0 where that is not known.
        manner: What the owner said.
    """
    found = tuple(reasons(relationship, as_of, asked_minor))
    if manner.tone:
        return ToneChoice(manner.tone, ToneFrom.OWNER, found, manner.reason)
    if manner.is_sensitive:
        return ToneChoice(TONES[0], ToneFrom.SENSITIVE, found, manner.reason)
    step = _step({why for why, _ in found})
    if step == 0:
        return ToneChoice(stage_tone, ToneFrom.STAGE, found)
    moved = min(max(TONES.index(stage_tone) + step, 0), len(TONES) - 1)
    return ToneChoice(TONES[moved], ToneFrom.RELATIONSHIP, found)


def _step(whys: set[ToneWhy]) -> int:
    """-1 kinder, 1 firmer."""
    if ToneWhy.BROKEN in whys or (ToneWhy.RARELY in whys and ToneWhy.BETTER not in whys):
        return 1
    is_good = bool(whys & {ToneWhy.ON_TIME, ToneWhy.ALWAYS, ToneWhy.LARGE})
    return -1 if is_good and ToneWhy.WORSE not in whys else 0


def reasons(found: Relationship, as_of: date, asked_minor: int = 0) -> Iterator[ToneReason]:
    """What speaks for one tone or another, the weightiest first; ``asked_minor`` as for ``choose_tone``."""
    percent, years = found.percent, found.years(as_of)
    if found.broken >= BROKEN_TOO_OFTEN and found.broken * 2 >= found.promised:
        yield ToneWhy.BROKEN, found.broken
    nearly = max(found.nearly, found.on_time) * 100 // found.settled if percent is not None else BAD_PERCENT
    if nearly < BAD_PERCENT:
        yield ToneWhy.RARELY, nearly
    if found.is_first_late:
        yield ToneWhy.FIRST_LATE, 0
    if found.was_never_late:
        yield ToneWhy.ALWAYS, found.ever_settled
    elif percent is not None and percent >= GOOD_PERCENT and not found.broken:
        yield ToneWhy.ON_TIME, percent
    if abs(found.trend) >= TREND_POINTS:
        yield (ToneWhy.BETTER if found.trend > 0 else ToneWhy.WORSE), abs(found.trend)
    is_fair = percent is not None and percent >= FAIR_PERCENT and not found.broken
    if is_fair and asked_minor > 0 and found.bought_minor >= LARGE_TIMES * asked_minor:
        yield ToneWhy.LARGE, found.bought_minor // asked_minor
    if years >= 1:
        yield ToneWhy.YEARS, years


def years_to_praise(relationship: Relationship, as_of: date) -> int:
    """In how many years this is the first invoice that is late; 0 where that is not so, or too short to tell."""
    years = relationship.years(as_of)
    return years if relationship.is_first_late and years >= YEARS_TO_TELL else 0

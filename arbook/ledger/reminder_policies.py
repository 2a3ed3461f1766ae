"""The ladder of reminders: its rungs, when each is reached, how it travels, and what it does besides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arbook.ledger.dates import month_end
from arbook.ledger.errors import ArbookError

MOST_STAGES = 20
MOST_OFFSET_DAYS = 730
MOST_REPEATS = 50
MOST_GAP_DAYS = 365
MOST_REST_DAYS = 14
"""After so many days a customer with many invoices may hear again of what reached no higher rung."""
GIVEN_DAYS = 7
"""A message asks to pay or answer within so many days, unless its stage says otherwise."""


class PolicyError(ArbookError):
    """A ladder that cannot be kept. Facts: ``why``, ``stage`` (counted from 1), ``most`` where there is a limit."""


class Channel(StrEnum):
    """How a reminder reaches the customer. A call or a text message is made by the owner, never by the program."""

    MAIL = "mail"
    LETTER = "letter"
    CALL = "call"
    TEXT = "text"

    @property
    def is_by_hand(self) -> bool:
        """The owner does it and says so; nothing leaves through the outbox."""
        return self in (Channel.CALL, Channel.TEXT)


class Enclosed(StrEnum):
    """What goes with a reminder by mail, beside the sheets of what is charged."""

    STATEMENT = "statement"
    INVOICES = "invoices"
    PLAN = "plan"


class Clock(StrEnum):
    """From where the days of a stage are counted.

    ``MONTH_END`` is the end of the month of (due date + days); ``LAST`` the last reminder for the item, ``DEADLINE``
    the last day that one gave; before any reminder both count from the due date.
    """

    DUE = "due"
    MONTH_END = "month_end"
    LAST = "last"
    DEADLINE = "deadline"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class Stage:
    """One rung: ``offset_days`` on its clock (negative: before the due date).

    ``channel`` None is by mail, or by letter to who has no address. ``sender`` signs instead of the business's
    contact; ``recipient`` is the role at the customer that it goes to, where somebody has it. ``gives_days`` is the
    new deadline; a rung ``repeats`` at most so many times more, ``repeat_days`` apart. ``charges``: what lateness
    costs is charged with it. ``stops_credit``: nothing more on account until this is paid. ``hands_over``: after it
    the case is ready for an agency or a lawyer. ``goes_alone``: a run that nobody watches may send it,
    where it goes by mail. ``from_address`` names the mail account it leaves by, empty: the one for all mail;
    ``encloses`` goes along with a mail.
    """

    stage_id: int
    position: int
    name: str
    offset_days: int
    tone: str = "neutral"
    clock: Clock = Clock.DUE
    channel: Channel | None = None
    sender: str = ""
    recipient: str = "accounts"
    gives_days: int = GIVEN_DAYS
    repeats: int = 0
    repeat_days: int = 14
    charges: bool = False
    stops_credit: bool = False
    hands_over: bool = False
    goes_alone: bool = False
    from_address: str = ""
    encloses: tuple[Enclosed, ...] = (Enclosed.STATEMENT,)

    @property
    def is_before_due(self) -> bool:
        """A friendly note before the due date."""
        return self.offset_days < 0

    def reached_on(
        self,
        due_on: date,
        last_on: date | None = None,
        deadline_on: date | None = None,
        issued_on: date | None = None,
    ) -> date:
        """The first day on which an item has reached this stage."""
        if self.clock is Clock.DUE:
            return due_on + timedelta(days=self.offset_days)
        if self.clock is Clock.MONTH_END:
            return month_end(due_on + timedelta(days=self.offset_days))
        given_on = deadline_on or max(last_on or due_on, due_on)  # a note before the due date gives no deadline
        starts = {Clock.LAST: last_on, Clock.DEADLINE: given_on, Clock.INVOICE: issued_on}
        return (starts[self.clock] or due_on) + timedelta(days=self.offset_days)

    def again_on(self, last_on: date | None, due_on: date) -> date:
        """The first day on which it may be repeated."""
        return (last_on or due_on) + timedelta(days=self.repeat_days)

    def days_after(self, below: "Stage") -> int:
        """About so many days lie between the rung below and this one."""
        if self.clock is Clock.LAST:
            return self.offset_days
        if self.clock is Clock.DEADLINE:
            return below.gives_days + self.offset_days
        return self.offset_days - below.offset_days if self.clock is below.clock else MOST_REST_DAYS

    def deadline_from(self, day: date) -> date:
        """The last day that a message of this stage gives."""
        return day + timedelta(days=self.gives_days)


FINAL_FROM = 3
"""So many stages after the due date a ladder needs for its last one to be a final demand."""


@dataclass(frozen=True, slots=True)
class ReminderPolicy:
    """The ladder, in order of position, and how many days lie at least between two messages to one customer.

    Without stages nobody is reminded by it. ``says_thanks`` to those who paid after a reminder; ``appreciates`` those
    who always pay in time: both are notes that the owner is offered. ``notes_reliable``: the note before the due date
    goes also to those who nearly always pay on time.
    """

    policy_id: int
    name: str
    stages: tuple[Stage, ...]
    min_gap_days: int
    says_thanks: bool = False
    appreciates: bool = False
    is_archived: bool = False
    notes_reliable: bool = False

    def is_final(self, stage_id: int) -> bool:
        """Whether nothing comes after this stage, and at least two others came before it: a final demand."""
        after_due = sorted((each.position, each.stage_id) for each in self.stages if not each.is_before_due)
        return len(after_due) >= FINAL_FROM and after_due[-1][1] == stage_id

    def stage_at(self, position: int) -> Stage | None:
        """The rung at this position."""
        return next((stage for stage in self.stages if stage.position == position), None)

    def rest_after(self, position: int) -> int:
        """For so many days after a message of this rung a customer is left in peace, unless something climbs higher.

        As long as the ladder takes to the next rung (after the last: as it took to that one), or as a rung that
        repeats waits; never less than the gap, and else no more than ``MOST_REST_DAYS``.
        """
        here = self.stage_at(position)
        if here is None:
            return self.min_gap_days
        if here.repeats:
            return max(self.min_gap_days, here.repeat_days)
        above, below = self.stage_at(position + 1), self.stage_at(position - 1)
        days = above.days_after(here) if above else here.days_after(below) if below else MOST_REST_DAYS
        return max(self.min_gap_days, min(days, MOST_REST_DAYS))


def check_policy(policy: ReminderPolicy) -> None:
    """Refuse a ladder that could not be climbed.

    Raises:
        PolicyError: ``no_name``, ``gap_out_of_range``, ``too_many_stages``, ``no_stage_name``, ``days_out_of_range``,
            ``note_after_late`` (a note before the due date that follows a later stage), ``days_fall``,
            ``note_by_clock`` (before the due date is counted from the due date), ``deadline_out_of_range``,
            ``repeats_out_of_range``, ``hands_over_early``, ``charges_unwritten`` (a call, or before the due date).
    """
    if not policy.name.strip():
        raise PolicyError(field="name", why="no_name")
    if not 0 <= policy.min_gap_days <= MOST_GAP_DAYS:
        raise PolicyError(field="min_gap_days", why="gap_out_of_range", most=MOST_GAP_DAYS)
    if len(policy.stages) > MOST_STAGES:
        raise PolicyError(field="stages", why="too_many_stages", most=MOST_STAGES)
    for place, stage in enumerate(policy.stages, start=1):
        _check_stage(stage, place)
        if stage.hands_over and place < len(policy.stages):
            raise PolicyError(field="hands_over", why="hands_over_early", stage=place)
    _check_order(policy.stages)


def kept_places(policy: ReminderPolicy, known: Mapping[int, int]) -> dict[int, int]:
    """The new position of each rung there was (``known``: position by stage id); of one that is gone that of the rung
    below it, 0 below the first. What was sent stands there from then on.

    Raises:
        PolicyError: ``unknown_stage`` when a stage is not of this policy.
    """
    new = {stage.stage_id: place for place, stage in enumerate(policy.stages, start=1) if stage.stage_id}
    if len(new) != sum(bool(stage.stage_id) for stage in policy.stages) or not set(new) <= set(known):
        raise PolicyError(why="unknown_stage")
    found, below = {}, 0
    for stage_id in sorted(known, key=known.__getitem__):
        below = new.get(stage_id, below)
        found[stage_id] = below
    return found


def _check_stage(stage: Stage, place: int) -> None:
    if not stage.name.strip():
        raise PolicyError(field="stage_name", why="no_stage_name", stage=place)
    if abs(stage.offset_days) > MOST_OFFSET_DAYS:
        raise PolicyError(field="offset_days", why="days_out_of_range", stage=place, most=MOST_OFFSET_DAYS)
    if stage.is_before_due and stage.clock is not Clock.DUE:
        raise PolicyError(field="clock", why="note_by_clock", stage=place)
    if stage.charges and (stage.is_before_due or (stage.channel is not None and stage.channel.is_by_hand)):
        raise PolicyError(field="charges", why="charges_unwritten", stage=place)
    if not 0 <= stage.gives_days <= MOST_GAP_DAYS:
        raise PolicyError(field="gives_days", why="deadline_out_of_range", stage=place, most=MOST_GAP_DAYS)
    if not 0 <= stage.repeats <= MOST_REPEATS or (stage.repeats and not 1 <= stage.repeat_days <= MOST_GAP_DAYS):
        raise PolicyError(field="repeats", why="repeats_out_of_range", stage=place, most=MOST_REPEATS)


def _check_order(stages: tuple[Stage, ...]) -> None:
    """Days counted from one start rise, and notes come first."""
    for place, stage in enumerate(stages, start=1):
        before = stages[: place - 1]
        if stage.is_before_due and any(not each.is_before_due for each in before):
            raise PolicyError(field="offset_days", why="note_after_late", stage=place)
        same = [each.offset_days for each in before if each.clock is stage.clock]
        if stage.clock in (Clock.DUE, Clock.MONTH_END, Clock.INVOICE) and same and same[-1] >= stage.offset_days:
            raise PolicyError(field="offset_days", why="days_fall", stage=place)

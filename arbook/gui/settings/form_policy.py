"""What the reminder part of the settings knows: a ladder as it is typed, and where its stages stand in time."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from arbook.ledger.digits import latin_digits
from arbook.ledger.reminder_policies import Clock, PolicyError, ReminderPolicy, Stage

_MONTH_REST = 15
"""So many days lie, on average, between a day and the end of its month."""
_TERM = 30
"""So many days lie, most often, between an invoice and its due date."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stage on the line of days: about so many days after the due date, and whether that is only about."""

    stage: Stage
    day: int
    is_about: bool


def marks_of(policy: ReminderPolicy) -> tuple[Mark, ...]:
    """Where the stages stand if each is sent on its day."""
    found: list[Mark] = []
    for stage in policy.stages:
        before = found[-1] if found else None
        start, is_about = 0, stage.clock is not Clock.DUE
        if stage.clock is Clock.MONTH_END:
            start = _MONTH_REST
        elif stage.clock is Clock.INVOICE:
            start = -_TERM
        elif before is not None and stage.clock is Clock.LAST:
            start, is_about = before.day, before.is_about
        elif before is not None and stage.clock is Clock.DEADLINE:
            start, is_about = before.day + before.stage.gives_days, before.is_about
        found.append(Mark(stage, start + stage.offset_days, is_about))
    return tuple(found)


@dataclass
class StageForm:
    """The texts of one stage, as typed; ``start`` is what they began with."""

    start: Stage
    name: str
    days: str
    gives: str
    repeats: str
    repeat_days: str

    @classmethod
    def of(cls, stage: Stage) -> "StageForm":
        """What stands in the fields of a stage."""
        numbers = (abs(stage.offset_days), stage.gives_days, stage.repeats, stage.repeat_days)
        return cls(stage, stage.name, *(str(each) for each in numbers))

    def stage(self, place: int) -> Stage:
        """The stage that is typed.

        Raises:
            PolicyError: ``not_a_number``.
        """
        return replace(
            self.start,
            name=self.name.strip(),
            offset_days=_days(self.days, place),
            gives_days=_days(self.gives, place),
            repeats=_days(self.repeats, place),
            repeat_days=_days(self.repeat_days, place),
        )


@dataclass
class PolicyForm:
    """A ladder being edited: what is in the book, and what is typed."""

    start: ReminderPolicy
    typed: ReminderPolicy = field(init=False)

    def __post_init__(self) -> None:
        self.typed = self.start

    @property
    def is_changed(self) -> bool:
        """Whether anything typed is not in the book."""
        return self.typed != self.start

    @property
    def keeps_all_stages(self) -> bool:
        """Whether no stage was taken out: one that is gone comes back only as a new one, so that has no Undo."""
        kept = {stage.stage_id for stage in self.typed.stages}
        return all(stage.stage_id in kept for stage in self.start.stages)

    def with_stage(self, name: str) -> ReminderPolicy:
        """One more stage at the end, two weeks after the one before."""
        last = max((stage.offset_days for stage in self.typed.stages if stage.clock is Clock.DUE), default=-11)
        place = len(self.typed.stages) + 1
        return replace(self.typed, stages=(*self.typed.stages, Stage(0, place, name, last + 14)))

    def with_changed(self, position: int, stage: Stage) -> ReminderPolicy:
        """With another stage in place of the one at this position, counted from 1."""
        stages = tuple(stage if each.position == position else each for each in self.typed.stages)
        return replace(self.typed, stages=stages)

    def with_more(self, stage: Stage) -> ReminderPolicy:
        """With this stage at the end."""
        return replace(self.typed, stages=(*self.typed.stages, stage))

    def moved_up(self, place: int) -> ReminderPolicy:
        """The stage at this place, counted from 0, changes places with the one before it."""
        stages = list(self.typed.stages)
        stages[place - 1 : place + 1] = [stages[place], stages[place - 1]]
        return replace(self.typed, stages=_counted(stages))

    def without_stage(self, place: int) -> ReminderPolicy:
        """Without the stage at this place, counted from 0."""
        stages = self.typed.stages
        return replace(self.typed, stages=_counted((*stages[:place], *stages[place + 1 :])))


def _counted(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    return tuple(replace(stage, position=place) for place, stage in enumerate(stages, start=1))


def _days(text: str, place: int) -> int:
    plain = latin_digits(text).strip()
    if not plain.isdecimal():
        raise PolicyError(field="stages", why="not_a_number", stage=place, text=text.strip())
    return int(plain)

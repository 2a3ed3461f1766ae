"""What a policy that is being written would do on a day, beside what the book does as it stands. Changes nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from arbook.ledger.reminder_policies import ReminderPolicy, check_policy, kept_places
from arbook.ledger.reminder_situations import Decisions, RemindableItem, Situation
from arbook.ledger.reminders import decide_reminders, next_climb
from arbook.queries.reminder_policies import (
    calendars,
    default_policy_of,
    policies,
    policy_uses,
    reminder_rules,
    rung_places,
)
from arbook.queries.reminding import for_one_day, situations


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a customer on the day: a way (``mail``, ``letter``, ``call``, ``text``) with its stage, or why
    they are held back, and until when. Empty where nothing is said of them.
    """

    way: str = ""
    stage: str = ""
    held: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class ChangedCustomer:
    """Somebody whom the policy would treat otherwise today."""

    customer_id: int
    number: str
    name: str
    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True)
class InFlight:
    """An open item that has begun to climb: what was sent last, and what follows when, before and after."""

    customer_number: str
    customer_name: str
    item: str
    sent: str
    before: tuple[str, date] | None
    after: tuple[str, date] | None


@dataclass(frozen=True, slots=True)
class PolicyTrial:
    """The day before and after: how many by which way, who changes, and what is under way. Both are what the day's
    list says, with as many as may go out in one day.

    ``customers`` is how many are reminded by it; ``is_as_default`` where nobody is, so that it was tried as if
    it served all who have none of their own.
    """

    as_of: date
    before: Mapping[str, int]
    after: Mapping[str, int]
    changed: tuple[ChangedCustomer, ...]
    in_flight: tuple[InFlight, ...]
    customers: int
    is_as_default: bool


def try_policy(connection: Connection, draft: ReminderPolicy, as_of: date) -> PolicyTrial:
    """The day with this policy in place of the one it rewrites.

    Raises:
        PolicyError: as ``check_policy``; ``unknown_stage``.
    """
    check_policy(draft)
    ladders, uses = policies(connection), policy_uses(connection)
    is_used = draft.policy_id in uses and uses[draft.policy_id].is_used
    concerned = draft.policy_id if is_used else default_policy_of(connection, ladders).policy_id
    known = rung_places(connection, draft.policy_id) if draft.policy_id else {}
    places = {known[stage_id]: place for stage_id, place in kept_places(draft, known).items()} if is_used else {}
    numbered = tuple(replace(stage, position=place) for place, stage in enumerate(draft.stages, start=1))
    trial = _Trial(concerned, replace(draft, stages=numbered), places)
    rules = reminder_rules(connection)
    notes = max((-stage.offset_days for stage in numbered), default=0)
    until = as_of + timedelta(days=max(notes, 0))
    now = situations(connection, as_of, reply_days=rules.reply_days, until=until)
    then = tuple(trial.applied(each) for each in now)
    calendar_of = calendars(connection, rules, as_of)
    before, after = (
        for_one_day(connection, decide_reminders(each, as_of, rules, calendar_of), as_of) for each in (now, then)
    )
    return PolicyTrial(
        as_of,
        _ways(before),
        _ways(after),
        _changed(now, before, after),
        tuple(_in_flight(now, then, trial, as_of)),
        sum(trial.concerns(each) for each in now),
        is_as_default=not is_used,
    )


@dataclass(frozen=True, slots=True)
class _Trial:
    """The draft in place of policy ``concerned``, and where what was sent stands in it."""

    concerned: int
    draft: ReminderPolicy
    places: Mapping[int, int]

    def concerns(self, situation: Situation) -> bool:
        own = situation.policy.policy_id == self.concerned
        return own or any(item.policy and item.policy.policy_id == self.concerned for item in situation.items)

    def is_under(self, situation: Situation, item: RemindableItem) -> bool:
        return (item.policy or situation.policy).policy_id == self.concerned

    def applied(self, situation: Situation) -> Situation:
        if not self.concerns(situation):
            return situation
        items = tuple(self._moved(item) if self.is_under(situation, item) else item for item in situation.items)
        situation = situation._replace(items=items)
        if situation.policy.policy_id != self.concerned:
            return situation
        return situation._replace(policy=self.draft, last_position=self._place(situation.last_position))

    def _moved(self, item: RemindableItem) -> RemindableItem:
        place = self._place(item.sent_position)
        return item._replace(sent_position=place, policy=self.draft if item.policy else None)

    def _place(self, position: int | None) -> int | None:
        """Where what was sent stands in the draft."""
        return None if position is None else self.places.get(position, position)


def _ways(decided: Decisions) -> dict[str, int]:
    return dict(Counter(each.channel.value for each in (*decided.proposals, *decided.by_hand)))


def _outcomes(decided: Decisions) -> dict[int, Outcome]:
    found = {each.customer_id: Outcome(held=each.reason.value, until=each.until) for each in decided.held}
    for each in (*decided.proposals, *decided.by_hand):
        found[each.customer_id] = Outcome(each.channel.value, each.stage.name)
    return found


def _changed(now: Iterable[Situation], before: Decisions, after: Decisions) -> tuple[ChangedCustomer, ...]:
    first, second, nothing = _outcomes(before), _outcomes(after), Outcome()
    lines = (
        ChangedCustomer(
            each.customer_id,
            each.number,
            each.name,
            first.get(each.customer_id, nothing),
            second.get(each.customer_id, nothing),
        )
        for each in now
    )
    return tuple(line for line in lines if line.before != line.after)


def _in_flight(now: Iterable[Situation], then: Iterable[Situation], trial: _Trial, as_of: date) -> Iterable[InFlight]:
    for first, second in zip(now, then, strict=True):
        for old, new in zip(first.items, second.items, strict=True):
            if old.sent_position is None or not trial.is_under(first, old):
                continue
            sent = (old.policy or first.policy).stage_at(old.sent_position)
            yield InFlight(
                first.number,
                first.name,
                old.number,
                sent.name if sent else "",
                _next(first.policy, old, as_of),
                _next(second.policy, new, as_of),
            )


def _next(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> tuple[str, date] | None:
    found = next_climb(policy, item, as_of)
    return (found[0].name, found[2]) if found else None

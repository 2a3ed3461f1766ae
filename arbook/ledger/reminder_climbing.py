"""Which rung an item climbs next, and when; and how long its customer is left in peace meanwhile."""

from collections.abc import Sequence
from datetime import date, timedelta

from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.ledger.reminder_situations import ProposedItem, RemindableItem, Situation

_A_DAY = timedelta(days=1)


def next_climb(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> tuple[Stage, int, date] | None:
    """The rung that follows for this item, how often it was sent before, and the day on which it is reached.

    The one last sent while it repeats, else the one above; notes before the due date are skipped from that day on.
    """
    found = climb(item.policy or policy, item, is_due=as_of >= item.due_on)
    return None if found is None else (*found, climb_on(*found, item))


def climb(own: ReminderPolicy, item: RemindableItem, *, is_due: bool) -> tuple[Stage, int] | None:
    """The rung that follows for this item on its own ladder, and how often it was sent before.

    On the due date itself a note ahead of time would be none any more.
    """
    sent = item.sent_position
    for stage in own.stages:
        if is_due and stage.offset_days < 0:
            continue
        if sent is None or stage.position > sent:
            return stage, 0
        if stage.position == sent and item.times <= stage.repeats:
            return stage, item.times
    return None


def climb_on(stage: Stage, turn: int, item: RemindableItem) -> date:
    """The day on which the item reaches this rung, or its repeat: never before the deadline it was given is over."""
    if turn:
        reached = stage.again_on(item.last_on, item.due_on)
    else:
        reached = stage.reached_on(item.due_on, item.last_on, item.deadline_on, item.issued_on)
    return reached if item.deadline_on is None else max(reached, item.deadline_on + _A_DAY)


def next_stage(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> Stage | None:
    """The rung that follows for this item."""
    found = next_climb(policy, item, as_of)
    return found[0] if found else None


def reached_stage(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> Stage | None:
    """The rung this item climbs today, or None."""
    found = next_climb(policy, item, as_of)
    return found[0] if found is not None and as_of >= found[2] else None


def top_stage(listed: Sequence[ProposedItem]) -> Stage | None:
    """The highest rung that one of them climbs; None where all are only listed."""
    top = None
    for _, stage, _, _ in listed:
        if stage is not None and stage is not top and (top is None or stage.position > top.position):
            top = stage
    return top


def rested_on(situation: Situation, listed: Sequence[ProposedItem], last_on: date) -> date:
    """The first day on which they may hear of what climbs no higher than they were last spoken to.

    The last message named all that was late: each further invoice on the same rungs must not bring another one.
    """
    top = top_stage(listed)
    assert top is not None  # one of them climbs
    if situation.last_position is None or top.position > situation.last_position:
        return last_on
    return last_on + timedelta(days=situation.policy.rest_after(situation.last_position))


def overtaken_on(policy: ReminderPolicy, listed: Sequence[ProposedItem], as_of: date) -> tuple[Stage, date] | None:
    """The higher rung that something listed reaches within the days that a message of today would give; else None.

    "Please pay by the 26th" about what is asked for in other words on the 22nd: the more serious message goes first.
    """
    top = top_stage(listed)
    assert top is not None  # one of them climbs
    last_day, found = as_of if top.is_before_due else top.deadline_from(as_of), []
    for each in listed:
        step = next_climb(policy, each.item, as_of) if each.stage is None and not each.item.is_charge else None
        if step is not None and step[0].position > top.position and as_of < step[2] <= last_day:
            found.append((step[0], step[2]))
    return min(found, key=lambda step: step[1], default=None)


def demanded(policy: ReminderPolicy, listed: list[ProposedItem], as_of: date) -> list[ProposedItem]:
    """What a message may ask for: all that is listed, but a final demand only what was reminded of up to it.

    "In spite of all our reminders" has to be true of each line; what is not so far has its own turn later.
    """
    top = top_stage(listed)
    if top is None or len(listed) == 1 or not policy.is_final(top.stage_id):
        return listed
    return [each for each in listed if each.item.is_charge or _is_demanded(policy, each, as_of)]


def _is_demanded(policy: ReminderPolicy, each: ProposedItem, as_of: date) -> bool:
    """Whether all messages before the final one named it, and the last of them waited for it as long as it said."""
    own, item = each.item.policy or policy, each.item
    late = [stage.position for stage in own.stages if not stage.is_before_due]
    if item.sent_position is None or not late or item.sent_position < late[-2:][0]:
        return False
    return each.stage is not None or item.deadline_on is None or item.deadline_on < as_of


def needs_no_note(situation: Situation, listed: Sequence[ProposedItem]) -> bool:
    """Who nearly always pays on time reads no note before the due date, unless the policy says so."""
    own = situation.policy
    if situation.on_time_percent is None or any((each.item.policy or own).notes_reliable for each in listed):
        return False
    return all(each.days_late <= 0 and each.stage is not None and each.stage.is_before_due for each in listed)


def once_late(policy: ReminderPolicy, listed: Sequence[ProposedItem]) -> tuple[Stage, date] | None:
    """The first rung that one of them reaches once it is late, and the day; None where there is none."""
    found = []
    for each in listed:
        step = climb(each.item.policy or policy, each.item, is_due=True)
        if step is not None:
            found.append((step[0], climb_on(*step, each.item)))
    return min(found, key=lambda step: (step[1], step[0].position), default=None)

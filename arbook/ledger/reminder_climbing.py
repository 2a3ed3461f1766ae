"""Which rung an item climbs next, and when; and how long its customer is left in peace meanwhile."""

from collections.abc import Sequence
from datetime import date, timedelta

from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.ledger.reminder_situations import ProposedItem, RemindableItem, Situation


def next_climb(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> tuple[Stage, int, date] | None:
    """The rung that follows for this item, how often it was sent before, and the day on which it is reached.

    The one last sent while it repeats, else the one above; notes before the due date are skipped once it is late.
    """
    found = climb(item.policy or policy, item, is_late=as_of > item.due_on)
    return None if found is None else (*found, climb_on(*found, item))


def climb(own: ReminderPolicy, item: RemindableItem, *, is_late: bool) -> tuple[Stage, int] | None:
    """The rung that follows for this item on its own ladder, and how often it was sent before."""
    sent = item.sent_position
    for stage in own.stages:
        if is_late and stage.offset_days < 0:
            continue
        if sent is None or stage.position > sent:
            return stage, 0
        if stage.position == sent and item.times <= stage.repeats:
            return stage, item.times
    return None


def climb_on(stage: Stage, turn: int, item: RemindableItem) -> date:
    """The day on which the item reaches this rung, or its repeat."""
    if turn:
        return stage.again_on(item.last_on, item.due_on)
    return stage.reached_on(item.due_on, item.last_on, item.deadline_on, item.issued_on)


def next_stage(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> Stage | None:
    """The rung that follows for this item."""
    found = next_climb(policy, item, as_of)
    return found[0] if found else None


def reached_stage(policy: ReminderPolicy, item: RemindableItem, as_of: date) -> Stage | None:
    """The rung this item climbs today, or None."""
    found = next_climb(policy, item, as_of)
    return found[0] if found is not None and as_of >= found[2] else None


def rested_on(situation: Situation, listed: Sequence[ProposedItem], last_on: date) -> date:
    """The first day on which they may hear of what climbs no higher than they were last spoken to.

    The last message named all that was late: each further invoice on the same rungs must not bring another one.
    """
    reached = max(each.stage.position for each in listed if each.stage is not None)
    if situation.last_position is None or reached > situation.last_position:
        return last_on
    return last_on + timedelta(days=situation.policy.rest_after(situation.last_position))


def demanded(policy: ReminderPolicy, listed: list[ProposedItem]) -> list[ProposedItem]:
    """What a message may ask for: all that is listed, but a final demand nothing of which it was not reminded before.

    "In spite of all our reminders" has to be true of each line; what came due meanwhile has its own turn later.
    """
    top = max(
        (each.stage for each in listed if each.stage is not None), key=lambda stage: stage.position, default=None
    )
    if top is None or len(listed) == 1 or not policy.is_final(top.stage_id):
        return listed
    return [each for each in listed if each.item.is_charge or _was_reminded(each.item.policy or policy, each.item)]


def _was_reminded(policy: ReminderPolicy, item: RemindableItem) -> bool:
    """Whether a message after the due date named it."""
    sent = policy.stage_at(item.sent_position or 0)
    return sent is not None and not sent.is_before_due


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
        step = climb(each.item.policy or policy, each.item, is_late=True)
        if step is not None:
            found.append((step[0], climb_on(*step, each.item)))
    return min(found, key=lambda step: (step[1], step[0].position), default=None)

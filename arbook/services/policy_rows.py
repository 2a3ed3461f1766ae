"""Writing a policy's rows. Parts of larger changes."""

from dataclasses import replace

from sqlalchemy import select, update

from arbook.ledger.reminder_policies import ReminderPolicy, Stage, kept_places
from arbook.queries.reminder_policies import rung_places
from arbook.services.changing import Change
from arbook.store.tables.reminders import reminder_policy_table, reminder_stage_table, stage_wording_table

_APART = 1_000
"""Rungs step aside by so many positions while they change places: no two may stand on one."""


def insert_policy(change: Change, policy: ReminderPolicy) -> int:
    """A new policy with new stages; its id."""
    policy_id = change.insert(reminder_policy_table, operation_id=change.operation_id, **_head(policy))
    for place, stage in enumerate(policy.stages, start=1):
        change.insert(reminder_stage_table, policy_id=policy_id, **_rung(stage, place))
    change.touch("reminder_policy", policy_id)
    return policy_id


def rewrite_policy(change: Change, policy: ReminderPolicy) -> None:
    """The policy as it is now: kept rungs keep their id, and with it what was sent at them; one that is gone is
    retired onto the rung below, from where its items go on.
    """
    table, stages = reminder_policy_table, reminder_stage_table
    head = update(table).where(table.c.id == policy.policy_id)
    change.connection.execute(head.values(operation_id=change.operation_id, **_head(policy)))
    known = rung_places(change.connection, policy.policy_id)
    own = update(stages).where(stages.c.policy_id == policy.policy_id, ~stages.c.is_retired)
    change.connection.execute(own.values(position=stages.c.position + _APART))
    places = kept_places(policy, known)
    _follow(change, policy.policy_id, {known[stage_id]: place for stage_id, place in places.items()})
    for stage_id, position in places.items():
        one = update(stages).where(stages.c.id == stage_id)
        kept = next((each for each in policy.stages if each.stage_id == stage_id), None)
        if kept is None:
            change.connection.execute(one.values(position=position, is_retired=True))
        else:
            change.connection.execute(one.values(**_rung(kept, position)))
    for place, stage in enumerate(policy.stages, start=1):
        if not stage.stage_id:
            change.insert(stages, policy_id=policy.policy_id, **_rung(stage, place))
    change.touch("reminder_policy", policy.policy_id)


def _follow(change: Change, policy_id: int, places: dict[int, int]) -> None:
    """Rungs that were retired before go along with the rung that they were retired onto."""
    table = reminder_stage_table
    retired = select(table.c.id, table.c.position).where(table.c.policy_id == policy_id, table.c.is_retired)
    for stage_id, position in change.connection.execute(retired).all():
        own = update(table).where(table.c.id == stage_id)
        change.connection.execute(own.values(position=places.get(position, position)))


def copy_of(policy: ReminderPolicy, name: str) -> ReminderPolicy:
    """The same ladder under another name, with rungs of its own."""
    stages = tuple(replace(stage, stage_id=0) for stage in policy.stages)
    return replace(policy, policy_id=0, name=name, stages=stages, is_archived=False)


def copy_wordings(change: Change, first: ReminderPolicy, second: ReminderPolicy) -> None:
    """The owner's own texts go along with a copied ladder."""
    table = stage_wording_table
    for old, new in zip(first.stages, second.stages, strict=True):
        for row in change.connection.execute(select(table).where(table.c.stage_id == old.stage_id)).all():
            facts = {"language": row.language, "tone": row.tone, "subject": row.subject, "body": row.body}
            change.insert(table, stage_id=new.stage_id, **facts)


def _head(policy: ReminderPolicy) -> dict[str, object]:
    return {
        "name": policy.name.strip(),
        "min_gap_days": policy.min_gap_days,
        "says_thanks": policy.says_thanks,
        "appreciates": policy.appreciates,
        "notes_reliable": policy.notes_reliable,
    }


def _rung(stage: Stage, position: int) -> dict[str, object]:
    return {
        "position": position,
        "name": stage.name.strip(),
        "offset_days": stage.offset_days,
        "clock": stage.clock.value,
        "tone": stage.tone,
        "channel": stage.channel.value if stage.channel else "",
        "sender": stage.sender.strip(),
        "recipient": stage.recipient,
        "gives_days": stage.gives_days,
        "repeats": stage.repeats,
        "repeat_days": stage.repeat_days,
        "charges": stage.charges,
        "stops_credit": stage.stops_credit,
        "hands_over": stage.hands_over,
        "goes_alone": stage.goes_alone,
        "from_address": stage.from_address.strip(),
        "encloses": ",".join(stage.encloses),
    }

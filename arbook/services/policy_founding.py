"""The reminder policies that a new book starts with."""

import json
from typing import Any

from arbook.ledger.plan_keeping import USUAL_RULES
from arbook.ledger.reminder_policies import Channel, Clock, ReminderPolicy, Stage
from arbook.resources import resource_text
from arbook.services.changing import Change
from arbook.services.founding_words import FoundingWords
from arbook.services.policy_rows import insert_policy
from arbook.store.tables.agreements import plan_rules_table
from arbook.store.tables.reminders import reminder_rules_table

FOUNDING_DEFAULT = "standard"
FOUNDING_PLANS = "plans"
"""By which ladder the parts of payment plans are reminded."""
MOST_A_DAY = 25
REPLY_DAYS = 3


def found_policies(change: Change, words: FoundingWords) -> int:
    """Write the shipped policies and what holds for all; the id of the one that serves by default."""
    shipped = json.loads(resource_text("founding", "policies.json"))
    ids = {key: insert_policy(change, _policy(told, words.policies[key], words)) for key, told in shipped.items()}
    change.insert(
        reminder_rules_table, most_a_day=MOST_A_DAY, reply_days=REPLY_DAYS, operation_id=change.operation_id
    )
    change.insert(
        plan_rules_table,
        policy_id=ids[FOUNDING_PLANS],
        notice_days=USUAL_RULES.notice_days,
        tolerance_days=USUAL_RULES.tolerance_days,
        broken_parts=USUAL_RULES.broken_parts,
        broken_days=USUAL_RULES.broken_days,
        operation_id=change.operation_id,
    )
    return ids[FOUNDING_DEFAULT]


def _policy(told: dict[str, Any], name: str, words: FoundingWords) -> ReminderPolicy:
    stages = tuple(_stage(each, place, words) for place, each in enumerate(told["stages"], start=1))
    return ReminderPolicy(0, name, stages, told["min_gap_days"], told["says_thanks"], told["appreciates"])


def _stage(told: dict[str, Any], place: int, words: FoundingWords) -> Stage:
    facts = dict(told)
    name = words.stages[facts.pop("key")]
    channel = Channel(facts.pop("channel")) if "channel" in facts else None
    return Stage(0, place, name, clock=Clock(facts.pop("clock", "due")), channel=channel, **facts)

"""What a policy, and what holds for all of them, must be before it is written."""

from sqlalchemy import Table, func, select

from arbook.ledger.reminder_policies import PolicyError, ReminderPolicy, check_policy
from arbook.ledger.reminder_situations import ReminderRules
from arbook.queries.reminder_policies import policies
from arbook.services.changing import Change
from arbook.store.tables.reminders import reminder_policy_table

LONGEST_NAME = 200
TONES = ("warm", "neutral", "firm")
RECIPIENTS = ("accounts", "owner", "buyer", "other")
MOST_A_DAY = 100_000
MOST_REPLY_DAYS = 365
MOST_PROMISE_DAYS = 60
_WEEK = frozenset(range(7))


def check_writable(policy: ReminderPolicy) -> None:
    """Refuse what cannot be climbed or written.

    Raises:
        PolicyError: as ``check_policy``; ``long_text``, ``unknown_choice``.
    """
    check_policy(policy)
    check_text("name", policy.name)
    for stage in policy.stages:
        check_text("stage_name", stage.name)
        check_text("sender", stage.sender)
        for field, text, known in (("tone", stage.tone, TONES), ("recipient", stage.recipient, RECIPIENTS)):
            if text not in known:
                raise PolicyError(field=field, why="unknown_choice", text=text, known=known)


def check_text(field: str, text: str) -> None:
    """Refuse a name or note that is no line.

    Raises:
        PolicyError: ``long_text``.
    """
    if len(text) > LONGEST_NAME:
        raise PolicyError(field=field, why="long_text", most=LONGEST_NAME)


def check_rules(rules: ReminderRules) -> None:
    """Refuse rules that no day can keep to.

    Raises:
        PolicyError: ``rules_out_of_range``, ``unknown_weekday``, ``no_day_left``.
    """
    for field, number, most in (
        ("most_a_day", rules.most_a_day, MOST_A_DAY),
        ("reply_days", rules.reply_days, MOST_REPLY_DAYS),
        ("promise_days", rules.promise_days, MOST_PROMISE_DAYS),
        ("least", rules.least, MOST_A_DAY),
    ):
        if not 0 <= number <= most:
            raise PolicyError(field=field, why="rules_out_of_range", most=most)
    if unknown := rules.quiet_weekdays - _WEEK:
        raise PolicyError(field="quiet_weekdays", why="unknown_weekday", text=min(unknown))
    if rules.quiet_weekdays == _WEEK:
        raise PolicyError(field="quiet_weekdays", why="no_day_left")


def refuse_name_taken(change: Change, policy: ReminderPolicy) -> None:
    """Refuse the name of another policy, large or small letters alike.

    Raises:
        PolicyError: ``name_taken``.
    """
    table = reminder_policy_table
    others = select(table.c.name).where(table.c.id != policy.policy_id)
    wanted = policy.name.strip().casefold()
    if any(name.casefold() == wanted for name in change.connection.execute(others).scalars()):
        raise PolicyError(field="name", why="name_taken", name=policy.name.strip())


def known_policy(change: Change, policy_id: int) -> ReminderPolicy:
    """The policy as it stands.

    Raises:
        PolicyError: ``unknown_policy``.
    """
    found = policies(change.connection).get(policy_id)
    if found is None:
        raise PolicyError(field="policy", why="unknown_policy")
    return found


def offered_policy(change: Change, policy_id: int) -> ReminderPolicy:
    """A policy that can be chosen.

    Raises:
        PolicyError: ``unknown_policy``, ``is_retired``.
    """
    found = known_policy(change, policy_id)
    if found.is_archived:
        raise PolicyError(field="policy", why="is_retired")
    return found


def require_row(change: Change, table: Table, row_id: int, why: str) -> None:
    """Refuse an id that is not there.

    Raises:
        PolicyError: ``why``.
    """
    if not change.connection.execute(select(func.count()).where(table.c.id == row_id)).scalar():
        raise PolicyError(why=why)

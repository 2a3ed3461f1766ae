"""The ladder of reminders: the one every new book starts with, and the owner's own words on its rungs."""

from sqlalchemy import delete, select

from arbook.ledger.errors import ArbookError
from arbook.services.changing import Change, Changes, Counter
from arbook.services.founding_words import FoundingWords
from arbook.services.reminder_letters import Wording, check_wording, letter_language
from arbook.store.tables.reminders import reminder_policy_table, reminder_stage_table, stage_wording_table

SHIPPED_GAP_DAYS = 5
SHIPPED_STAGES = (
    ("before_due", -3, "warm"),
    ("first", 3, "neutral"),
    ("second", 14, "neutral"),
    ("third", 30, "firm"),
)
"""Key of name and text, days after the due date, tone."""


class StageUnknownError(ArbookError):
    """There is no such stage. Facts: ``stage_id``."""


def default_policy(change: Change, words: FoundingWords) -> int:
    """Write the policy that a new book starts with and return its id. Part of a larger change."""
    policy_id = change.insert(
        reminder_policy_table, name=words.policy, min_gap_days=SHIPPED_GAP_DAYS, operation_id=change.operation_id
    )
    for position, (key, offset_days, tone) in enumerate(SHIPPED_STAGES, start=1):
        change.insert(
            reminder_stage_table,
            policy_id=policy_id,
            position=position,
            name=words.stages[key],
            offset_days=offset_days,
            tone=tone,
        )
    change.touch("reminder_policy", policy_id)
    return policy_id


class PolicyService:
    """Changes to policies."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def change_wording(
        self, stage_id: int, language: str, wording: Wording | None, operation_id: str | None = None
    ) -> Changes:
        """Set the owner's own text of a stage in one language; None returns to the shipped text.

        Raises:
            WordingError: the text cannot be used.
            StageUnknownError: there is no such stage.
        """
        if wording is not None:
            check_wording(wording)

        def work(change: Change) -> None:
            _require_stage(change, stage_id)
            _write_wording(change, stage_id, letter_language(language), wording)
            change.touch("reminder_stage", stage_id)

        return self._counter.change("change_wording", work, operation_id)


def _require_stage(change: Change, stage_id: int) -> None:
    known = change.connection.execute(select(reminder_stage_table.c.id).where(reminder_stage_table.c.id == stage_id))
    if known.scalar() is None:
        raise StageUnknownError(stage_id=stage_id)


def _write_wording(change: Change, stage_id: int, language: str, wording: Wording | None) -> None:
    table = stage_wording_table
    change.connection.execute(delete(table).where(table.c.stage_id == stage_id, table.c.language == language))
    if wording is not None:
        change.insert(table, stage_id=stage_id, language=language, subject=wording.subject, body=wording.body)

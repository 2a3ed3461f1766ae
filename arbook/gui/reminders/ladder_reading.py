"""What the ladder shows: every stage with its texts, and customers to try them on. Read on the book lane."""

from dataclasses import dataclass
from datetime import date

from arbook.formats.formats import LANGUAGES
from arbook.ledger.reminders import Stage
from arbook.queries.addressing import own_wordings
from arbook.queries.reminder_policies import policies, policy_uses
from arbook.queries.settings import profile
from arbook.services.office import Office
from arbook.services.reminder_letters import Wording, letter_language
from arbook.services.shipped_letters import shipped_wording, starting_wording

_CUSTOMERS = 50


@dataclass(frozen=True, slots=True)
class RungRow:
    """A stage with its texts by language: the owner's own, the shipped one, and where an own one begins.

    ``policy`` is its policy's name where more than one is in use.
    """

    policy: str
    min_gap_days: int
    stage: Stage
    own: dict[str, Wording]
    shipped: dict[str, Wording]
    start: dict[str, Wording]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Every stage of the policies in use, in order, and customers to try the texts on."""

    rungs: tuple[RungRow, ...]
    business: str
    language: str
    customers: tuple[tuple[int, str], ...]


def read_ladder(office: Office, as_of: date) -> Ladder:
    """On the book lane."""
    business, own = office.read(profile), office.read(own_wordings)
    ladders, uses = office.read(policies), office.read(policy_uses)
    used = [ladder for ladder in ladders.values() if uses[ladder.policy_id].is_used]
    rungs = tuple(
        RungRow(
            policy.name if len(used) > 1 else "",
            policy.min_gap_days,
            stage,
            {lang: Wording(*own[stage.stage_id, lang]) for lang in LANGUAGES if (stage.stage_id, lang) in own},
            {lang: shipped_wording(policy, stage, lang) for lang in LANGUAGES},
            {lang: starting_wording(policy, stage, lang) for lang in LANGUAGES},
        )
        for policy in used or ladders.values()
        for stage in policy.stages
    )
    first = office.reminders.prepare(as_of).proposals[:_CUSTOMERS]
    customers = tuple((each.customer_id, each.name) for each in first)
    return Ladder(rungs, business.name, letter_language(business.language), customers)

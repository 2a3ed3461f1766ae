"""What the ladder shows: every stage with its texts, and customers to try them on. Read on the book lane."""

from dataclasses import dataclass, replace
from datetime import date

from arbook.ledger.relationship import TONES
from arbook.ledger.reminder_policies import Channel, ReminderPolicy, Stage
from arbook.queries.addressing import own_wordings
from arbook.queries.reminder_policies import policies, policy_uses
from arbook.queries.settings import profile
from arbook.services.office import Office
from arbook.services.reminder_letters import Wording, letter_language
from arbook.services.shipped_letters import shipped_wording, starting_wording

_CUSTOMERS = 50


@dataclass(frozen=True, slots=True)
class RungRow:
    """A stage of a ladder, with the owner's own texts by language and tone (empty: for every tone without its own).

    ``is_named``: more than one ladder is in use.
    """

    ladder: ReminderPolicy
    stage: Stage
    own: dict[tuple[str, str], Wording]
    is_named: bool = False

    def own_tones(self, language: str) -> tuple[str, ...]:
        """For which tones the owner wrote a text in this language, the one for every tone first."""
        return tuple(tone for tone in ("", *TONES) if (language, tone) in self.own)

    def shipped(self, language: str, tone: str) -> Wording:
        """What it says in a tone where the owner wrote nothing."""
        is_letter = self.stage.channel is Channel.LETTER
        return shipped_wording(self.ladder, replace(self.stage, tone=tone), language, is_letter=is_letter)

    def mailed(self, language: str) -> Wording:
        """The shipped text of a mail, which has all the parts that an own text can name."""
        return shipped_wording(self.ladder, self.stage, language)

    def start(self, language: str, tone: str) -> Wording:
        """Where an own text in that tone begins."""
        return starting_wording(self.ladder, replace(self.stage, tone=tone), language)

    def in_tone(self, tone: str) -> ReminderPolicy:
        """Its ladder, with this stage in another tone."""
        stages = (
            replace(each, tone=tone) if each.stage_id == self.stage.stage_id else each for each in self.ladder.stages
        )
        return replace(self.ladder, stages=tuple(stages))


@dataclass(frozen=True, slots=True)
class Ladder:
    """Every stage of the policies in use, in order, and customers to try the texts on: those to whom something is due
    soon (``early``), and those who are late.
    """

    rungs: tuple[RungRow, ...]
    business: str
    language: str
    early: tuple[tuple[int, str], ...]
    late: tuple[tuple[int, str], ...]

    def readers(self, stage: Stage) -> tuple[tuple[int, str], ...]:
        """Who could be sent this stage today: a note ahead of time is about nothing that is late."""
        return self.early if stage.is_before_due else self.late


def read_ladder(office: Office, as_of: date) -> Ladder:
    """On the book lane."""
    business, own = office.read(profile), office.read(own_wordings).texts
    ladders, uses = office.read(policies), office.read(policy_uses)
    used = [ladder for ladder in ladders.values() if uses[ladder.policy_id].is_used]
    rungs = tuple(
        RungRow(
            policy,
            stage,
            {(lang, tone): Wording(*own[of, lang, tone]) for of, lang, tone in own if of == stage.stage_id},
            is_named=len(used) > 1,
        )
        for policy in used or ladders.values()
        for stage in policy.stages
    )
    early, late = list[tuple[int, str]](), list[tuple[int, str]]()
    for each in office.reminders.prepare(as_of).proposals:
        (late if each.days_late > 0 else early).append((each.customer_id, each.name))
    language = letter_language(business.language)
    return Ladder(rungs, business.name, language, tuple(early[:_CUSTOMERS]), tuple(late[:_CUSTOMERS]))

"""In which tone somebody is spoken to, and why, in words."""

from arbook.ledger.relationship import ToneChoice, ToneFrom, ToneWhy
from arbook.sentences.sentence import Sentence

TONE_WORDS = {"warm": "warm", "neutral": "neutral", "firm": "firm"}

_WHY = {
    ToneWhy.YEARS: "customer for {number} {number:year|years}",
    ToneWhy.ON_TIME: "{number} % of their invoices were paid in time",
    ToneWhy.ALWAYS: "never paid late before",
    ToneWhy.FIRST_LATE: "this is the first that is late",
    ToneWhy.RARELY: "{number} % of their invoices were paid by a week after the due date",
    ToneWhy.BETTER: "pays better than a year ago",
    ToneWhy.WORSE: "pays later than a year ago",
    ToneWhy.BROKEN: "{number} promises not kept in a year",
    ToneWhy.LARGE: "bought {number} times as much in a year",
}

_NEVER_NEAR = "nothing was paid by a week after its due date"
"""``ToneWhy.RARELY`` where a share of nothing would be told like a measurement."""

_FROM = {
    ToneFrom.OWNER: "The tone is {tone}: you chose it.",
    ToneFrom.SENSITIVE: "The tone is {tone}: you asked for care with them.",
    ToneFrom.RELATIONSHIP: "The tone is {tone}, from how they pay.",
    ToneFrom.STAGE: "The tone is {tone}, as the stage has it.",
}


def tone_sentence(choice: ToneChoice) -> Sentence:
    """Which tone, and who decided on it."""
    return Sentence(_FROM[choice.source], {"tone": Sentence(TONE_WORDS[choice.tone], {})})


def tone_reasons(choice: ToneChoice) -> tuple[Sentence, ...]:
    """What speaks for a tone, each in a few words."""
    return tuple(_reason(why, number) for why, number in choice.reasons)


def _reason(why: ToneWhy, number: int) -> Sentence:
    is_never = why is ToneWhy.RARELY and number == 0
    return Sentence(_NEVER_NEAR if is_never else _WHY[why], {"number": number})

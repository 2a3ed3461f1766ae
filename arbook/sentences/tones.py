"""In which tone somebody is spoken to, and why, in words."""

from arbook.ledger.relationship import ToneChoice, ToneFrom, ToneWhy
from arbook.sentences.sentence import Sentence

TONE_WORDS = {"warm": "warm", "neutral": "neutral", "firm": "firm"}

_WHY = {
    ToneWhy.YEARS: "customer for {number} {number:year|years}",
    ToneWhy.ON_TIME: "{number} % paid in time",
    ToneWhy.ALWAYS: "never paid late before",
    ToneWhy.FIRST_LATE: "this is the first that is late",
    ToneWhy.RARELY: "only {number} % came within a week of the due date",
    ToneWhy.BETTER: "pays better than a year ago",
    ToneWhy.WORSE: "pays later than a year ago",
    ToneWhy.BROKEN: "{number} promises not kept in a year",
    ToneWhy.LARGE: "bought {number} times as much in a year",
}

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
    return tuple(Sentence(_WHY[why], {"number": number}) for why, number in choice.reasons)

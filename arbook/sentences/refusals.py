"""From a refusal to words: every error class, and every ``why`` it gives, has its sentence.

Classes are looked up by name, because the rooms below are free to stay unloaded until they are needed. A class
without words of its own speaks with those of the class above it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from string import Formatter

from arbook.formats.formats import Formats
from arbook.ledger.errors import ArbookError
from arbook.sentences.book_words import BOOK_WORDS
from arbook.sentences.customer_words import CUSTOMER_WORDS
from arbook.sentences.file_words import FILE_WORDS
from arbook.sentences.late_words import LATE_WORDS
from arbook.sentences.money_words import MONEY_WORDS
from arbook.sentences.post_words import POST_WORDS
from arbook.sentences.sentence import Sentence, field_words
from arbook.sentences.settlement_words import SETTLEMENT_WORDS

Words = Mapping[str, tuple[str, ...]]
"""By ``why``; "" holds the sentence for a why nobody foresaw. Of several templates the first one speaks whose facts
are all there."""

WORDS: Mapping[str, Words] = {
    **BOOK_WORDS,
    **MONEY_WORDS,
    **LATE_WORDS,
    **CUSTOMER_WORDS,
    **SETTLEMENT_WORDS,
    **FILE_WORDS,
    **POST_WORDS,
}

_LAST_RESORT = "This cannot be done ({name})."


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a refusal tells: the sentence, and the form field or option it belongs to, if any."""

    sentence: Sentence
    field: str | None

    def plain(self, formats: Formats) -> str:
        """The sentence in the language of ``formats``, on one line."""
        return self.sentence.plain(formats)


def explain(error: ArbookError) -> Refusal:
    """The words for a refusal."""
    return Refusal(_sentence([each.__name__ for each in type(error).__mro__], _facts(error)), error.field)


def explain_kept(names: Sequence[str], facts: Mapping[str, object]) -> Sentence:
    """The words for a refusal that was written down: its class and those above it, and its facts."""
    return _sentence(names, {name: _kept(name, fact) for name, fact in facts.items()})


def _kept(name: str, fact: object) -> object:
    """Days were kept as text, and are told as days again."""
    if isinstance(fact, Mapping):
        return explain_kept(fact["names"], fact["facts"])
    is_day = isinstance(fact, str) and name.endswith(("_on", "as_of")) and _moment(fact) is not None
    return date.fromisoformat(str(fact)) if is_day else _fact(name, fact)


def _sentence(names: Sequence[str], facts: Mapping[str, object]) -> Sentence:
    for name in names:
        words = WORDS.get(name)
        if words is not None and (template := _chosen(words, str(facts.get("why") or ""), facts)):
            return Sentence(template, dict(facts))
    return Sentence(_LAST_RESORT, {"name": names[0]})


def _facts(error: ArbookError) -> dict[str, object]:
    """The facts as people know them; a refusal among them, as the cause of this one, becomes its own sentence."""
    return {name: _fact(name, fact) for name, fact in error.facts.items()}


def _fact(name: str, fact: object) -> object:
    if isinstance(fact, ArbookError):
        return explain(fact).sentence
    if name == "fields" and isinstance(fact, tuple):
        return tuple(field_words(str(each)) for each in fact)
    if name == "owner" and isinstance(fact, str):  # of user@computer, only the computer tells the owner something
        return fact.rpartition("@")[2]
    return _moment(fact) if name == "since" and isinstance(fact, str) else fact


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _chosen(words: Words, why: str, facts: Mapping[str, object]) -> str | None:
    told = {name for name, fact in facts.items() if fact is not None and fact not in ("", ())}
    for template in (*words.get(why, ()), *words.get("", ())):
        if wanted_facts(template) <= told:
            return template
    return None


def wanted_facts(template: str) -> set[str]:
    """The names a template needs."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}

"""The shipped texts of reminders: one for each tone and rung of the ladder, for one item and for several, to be
mailed or printed. A language's texts are one catalog, and its letters are put together from it.
"""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

from arbook.ledger.relationship import Relationship, years_to_praise
from arbook.ledger.reminder_policies import ReminderPolicy, Stage
from arbook.resources import resource_text
from arbook.services.reminder_letters import Wording

RUNGS = ("before_due", "first", "second", "third", "final")
"""Which texts a tone has: the note before the due date, the steps after it, and what a long ladder ends with."""


def rung_of(policy: ReminderPolicy, stage: Stage, *, is_early: bool = False) -> str:
    """Which text serves a stage: by its place among the stages after the due date, the last of three or more says
    that it is. ``is_early``: nothing is late yet although the stage is none before the due date.
    """
    if stage.is_before_due or is_early:
        return RUNGS[0]
    if policy.is_final(stage.stage_id):
        return RUNGS[-1]
    before = sum(not each.is_before_due and each.position < stage.position for each in policy.stages)
    return RUNGS[min(1 + before, len(RUNGS) - 2)]


def shipped_wording(
    policy: ReminderPolicy, stage: Stage, language: str, *, is_early: bool = False, is_letter: bool = False
) -> Wording:
    """The text of a stage's tone and place. It says what the stage does besides: stop credit, end at an agency."""
    rung = rung_of(policy, stage, is_early=is_early)
    return _shipped(language, stage.tone, rung, is_letter, stage.stops_credit, stage.hands_over)


def history_words(relationship: Relationship, as_of: date, language: str) -> str:
    """What a first reminder may say of a good history, where it is true; else nothing."""
    if not relationship.is_first_late:
        return ""
    words, years = _catalog(language)["history"], years_to_praise(relationship, as_of)
    told: str = words["years"].replace("[years]", str(years)) if years else words["always"]
    return told


def agreed_texts(language: str) -> dict[str, str]:
    """What a text may say of what was agreed before: words, plans, offers and disputes that came to nothing."""
    found: dict[str, str] = _catalog(language)["agreed"]
    return found


def besides_texts(language: str) -> dict[str, str]:
    """What stands above items that are only listed along: those ``new`` since, or reminded of ``before``."""
    found: dict[str, str] = _catalog(language)["besides"]
    return found


def starting_wording(policy: ReminderPolicy, stage: Stage, language: str) -> Wording:
    """Where the owner's own text of a stage begins: as the shipped one, but without its branches."""
    catalog = _catalog(language)
    text, way = catalog[stage.tone][rung_of(policy, stage)], catalog["mail"]
    begin = _placed(catalog["begin"], _form(text["opening"], "own")).replace("{{ about }}", "{{ total }}")
    asked = _asked(catalog, text, stops_credit=stage.stops_credit, hands_over=stage.hands_over)
    body = _joined([begin, "{{ list }}", *asked, *_to_pay(catalog)], catalog, text, catalog["farewell"])
    return Wording(text["subject"]["own"], _named(body, catalog, way))


@lru_cache(maxsize=256)
def _shipped(language: str, tone: str, rung: str, is_letter: bool, stops: bool, hands_over: bool) -> Wording:
    catalog = _catalog(language)
    text, way = catalog[tone][rung], catalog["letter" if is_letter else "mail"]
    told = text["subject"]
    subject = (
        f"{{% if only_invoices and papers == 1 %}}{told['one']}"
        f"{{% elif only_invoices and papers < 4 %}}{told['few']}{{% else %}}{told['many']}{{% endif %}}"
    )
    opening = _counted(text["opening"])
    excused = " ".join(filter(None, (text.get("excuse", ""), opening)))
    thanks = catalog["thanks"].replace("[Opening]", "{% if agreed %}{{ agreed }} {% endif %}[Opening]")
    thanked, begun = _placed(thanks, opening), _placed(catalog["begin"], excused)
    if rung == RUNGS[1] and tone != "firm":
        begun = f"{{% if history %}}{{{{ history }}}} {opening}{{% else %}}{begun}{{% endif %}}"
    agreed = f"{{{{ agreed }}}} {opening}"
    begin = f"{{% if received %}}{thanked}{{% elif agreed %}}{agreed}{{% else %}}{begun}{{% endif %}}"
    farewell = catalog["farewell"] + "\n{% if business != sender %}{{ business }}{% endif %}"
    asked = _asked(catalog, text, stops_credit=stops, hands_over=hands_over)
    to_pay = () if is_letter else _to_pay(catalog)  # below a printed one stands how to pay
    body = _joined([begin, "{{ list }}", *asked, *to_pay], catalog, text, farewell)
    return Wording(subject, _named(body, catalog, way))


@cache
def _catalog(language: str) -> dict[str, Any]:
    """Its tones by name, each a text by rung; beside them what all texts have in common."""
    catalog: dict[str, Any] = json.loads(resource_text("letters", language, "texts.json"))
    return catalog


def _asked(catalog: dict[str, Any], text: dict[str, Any], *, stops_credit: bool, hands_over: bool) -> list[str]:
    """What is asked for, and what follows: what the stage itself does goes before the text's own words for it."""
    credit = catalog["stops_credit"] if stops_credit else ""
    follows = catalog["hands_over"] if hands_over else text.get("or_else", "")
    return [*text["ask"], *filter(None, (credit, follows))]


def _to_pay(catalog: dict[str, Any]) -> tuple[str]:
    """The account, and right below it the other ways to pay."""
    return (f"{catalog['account']}\n\n{catalog['ways']}",)


def _joined(paragraphs: Sequence[str], catalog: dict[str, Any], text: dict[str, Any], farewell: str) -> str:
    """The whole letter. Behind a branch one line break is lost, so one more is written."""
    whole = [catalog["greeting"], *paragraphs, text["end"], farewell]
    return "".join(f"{each}\n\n\n" if each.endswith("%}") else f"{each}\n\n" for each in whole).strip("\n")


def _named(body: str, catalog: dict[str, Any], way: dict[str, str]) -> str:
    """With the sentences that several texts share, and how one answers a mail or a letter."""
    body = body.replace("[on_its_way]", catalog["on_its_way"])
    for name, words in way.items():
        body = body.replace(f"[{name}]", words)
    return body


def _form(told: str | dict[str, str], form: str) -> str:
    return told if isinstance(told, str) else told[form]


def _counted(told: str | dict[str, str]) -> str:
    """For one item and for several."""
    if isinstance(told, str):
        return told
    return f"{{% if count == 1 %}}{told['one']}{{% else %}}{told['several']}{{% endif %}}"


def _placed(frame: str, opening: str) -> str:
    """The first sentence in its place; some languages go on small after the greeting."""
    return frame.replace("[Opening]", opening).replace("[opening]", _small(opening))


def _small(opening: str) -> str:
    """With small first letters, in each branch where it begins with one."""
    if not opening.startswith("{%"):
        return opening[0].lower() + opening[1:]
    head, _, rest = opening.partition("%}")
    one, divider, several = rest.partition("{% else %}")
    return f"{head}%}}{one[0].lower()}{one[1:]}{divider}{several[0].lower()}{several[1:]}"

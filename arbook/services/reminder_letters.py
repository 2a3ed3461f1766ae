"""Reminder letters: a text, shipped or the owner's own, filled with facts.

A book can come from a stranger, and with it the wording: so a text may print, choose and repeat once, nothing else.
Facts are plain texts, whole numbers and lists of them, and what comes out is capped.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from arbook.formats.formats import DEFAULT_LANGUAGE, LANGUAGES
from arbook.ledger.errors import ArbookError
from arbook.resources import resource_path, resource_text

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST_WORDING = 20_000
"""Characters of a text, before and after its facts are filled in."""

_QUOTED = re.compile(r"'([^']*)'")
_ALLOWED = frozenset(
    "Template Output TemplateData Name If For Getattr Const Compare Operand And Or Not CondExpr".split()
)


class WordingError(ArbookError):
    """A text that cannot be used.

    Facts: ``why``: ``empty``, ``too_long``, ``not_readable``, ``not_allowed``, ``unknown_fact``; ``line`` where it
    is known; ``name`` of a field that there is none of; ``detail`` of what cannot be read.
    """


@dataclass(frozen=True, slots=True)
class LetterItem:
    """An item as the letter lists it, ready to print. ``number`` is empty for what has no paper.

    ``early_pay`` settles its invoice until ``early_by``, and ``early_saving`` is let go, as long as that can be
    earned; ``early_is_whole`` where the invoice has more parts than this one. ``besides`` are words above the first
    of those that are only listed along. ``nature`` is ``costs`` or ``interest`` where it is no sale, ``name`` then
    what it is called.
    """

    number: str
    due: str
    open: str
    amount: str
    is_part: bool
    is_installment: bool
    early_pay: str = ""
    early_by: str = ""
    early_saving: str = ""
    early_is_whole: bool = False
    nature: str = ""
    name: str = ""
    besides: str = ""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """All that a text can say. Money and days are already in the customer's language; empty means not known.

    ``numbers`` and ``about`` are of what the letter speaks of in the first place, ``total`` of all that is listed.
    ``ways`` are lines: what to write on the transfer, and how else to pay than to the account. ``late`` says what is
    claimed for lateness besides the items and what stops the clock; it ends the list. ``charged`` is what of the
    items stands besides the invoices, ``principal`` the rest; both are empty where nothing was charged. ``history``
    is what is good to tell of the years before, ``agreed`` what was promised and not kept, or contested in vain; each
    a sentence or nothing. From ``balance`` on they are known only to a text that asks for one of them, see
    ``letter_extras``.
    """

    customer: str
    contact: str
    business: str
    sender: str
    account: str
    stage: str
    items: tuple[LetterItem, ...]
    numbers: str
    first_due: str
    total: str
    on_account: str
    received: str
    received_on: str
    reply_by: str
    only_invoices: bool
    has_late: bool
    about: str = ""
    ways: str = ""
    late: str = ""
    charged: str = ""
    principal: str = ""
    history: str = ""
    agreed: str = ""
    balance: str = ""
    overdue: str = ""
    oldest_due: str = ""
    days_late: str = ""
    last_payment: str = ""
    last_payment_on: str = ""
    years: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A subject and a body: before filling, templates; after it, the text."""

    subject: str
    body: str


def letter_language(*wishes: str) -> str:
    """The first wish that letters are shipped in, else the default."""
    known = (wish.replace("_", "-").partition("-")[0].lower() for wish in wishes)
    return next((language for language in known if language in LANGUAGES), DEFAULT_LANGUAGE)


def fill(wording: Wording, facts: LetterFacts, language: str, variant: str = "") -> Wording:
    """The finished subject and body; ``variant`` is a country's spelling of the language.

    Raises:
        WordingError: the text cannot be read, asks for what there is not, or grows too long.
    """
    values = {name: getattr(facts, name) for name in LetterFacts.__dataclass_fields__ if name != "items"}
    items, first = facts.items, _in_the_first_place(facts.items)
    values |= {"count": len(first), "papers": len({item.number for item in first}), "several": len(items) > 1}
    values |= {"items": [_as_mapping(item) for item in items], "about": facts.about or facts.total}
    spelled = variant if resource_path("letters", variant or language, "items.txt").is_file() else ""
    listed = _filled(resource_text("letters", spelled or language, "items.txt"), values, "items")
    values["list"] = _set_apart(_tidy(listed, gap="\n"), items)
    subject = " ".join(_filled(wording.subject, values, "subject").split())
    body = _tidy(_filled(wording.body, values, "body"), gap="\n\n")
    for name, text in (("subject", subject), ("body", body)):
        if not text:
            raise WordingError(field=name, why="empty")
    return Wording(subject, body)


def check_wording(wording: Wording) -> None:
    """Try the owner's text on an example.

    Raises:
        WordingError: as ``fill``.
    """
    item = LetterItem("2026-0104", "23 Oct 2026", "1.00", "2.00", is_part=True, is_installment=False)
    words = {name: "x" for name, kind in LetterFacts.__annotations__.items() if kind is str}
    for received in ("", "1.00"):
        facts: dict[str, Any] = {**words, "received": received, "only_invoices": True, "has_late": True}
        fill(wording, LetterFacts(**facts, items=(item, item)), DEFAULT_LANGUAGE)


def _in_the_first_place(items: Sequence[LetterItem]) -> Sequence[LetterItem]:
    """Without those that are only listed along."""
    begin = next((place for place, item in enumerate(items) if item.besides), len(items))
    return items[:begin]


def _set_apart(listed: str, items: Sequence[LetterItem]) -> str:
    """With an empty line above what is only listed along."""
    for words in filter(None, (item.besides for item in items)):
        listed = listed.replace(f"\n{words}\n", f"\n\n{words}\n", 1)
    return listed


def _as_mapping(item: LetterItem) -> Mapping[str, str | bool]:
    return {name: getattr(item, name) for name in LetterItem.__dataclass_fields__}


def _tidy(text: str, *, gap: str) -> str:
    """No blank at line ends, and paragraphs ``gap`` apart, however the text's branches fell out."""
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(rf"\n{{{len(gap)},}}", gap, "\n".join(lines)).strip("\n")


def _filled(text: str, values: Mapping[str, Any], field: str) -> str:
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    try:
        return _capped(_template(text), values, field)
    except TemplateSyntaxError as error:
        raise WordingError(field=field, why="not_readable", line=error.lineno, detail=error.message) from None
    except (RecursionError, SyntaxError, MemoryError):
        raise WordingError(field=field, why="not_readable", detail="nested") from None
    except UndefinedError as error:
        raise WordingError(field=field, why="unknown_fact", name=_asked_for(error), **_line_of(error)) from None
    except (SecurityError, TypeError) as error:
        raise WordingError(field=field, why="not_allowed", **_line_of(error)) from None
    except WordingError as error:
        raise WordingError(field=field, **error.facts) from None


def _asked_for(error: Exception) -> str:
    """The field that there is none of, as the library names it last."""
    quoted: list[str] = _QUOTED.findall(str(error))
    return quoted[-1] if quoted else ""


def _line_of(error: Exception) -> dict[str, int]:
    """The line of the text that could not be filled, as the library tells it; nothing where it does not."""
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return {"line": lines[-1]} if lines else {}


def _capped(template: "Template", values: Mapping[str, Any], field: str) -> str:
    parts: list[str] = []
    size = 0
    for part in template.generate(**values):
        size += len(part)
        if size > LONGEST_WORDING:
            raise WordingError(field=field, why="too_long", most=LONGEST_WORDING)
        parts.append(part)
    return "".join(parts)


@cache
def _environment() -> "ImmutableSandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, autoescape=False, finalize=_only_text
    )
    environment.globals.clear()
    return environment


def _only_text(value: Any) -> Any:
    """What is printed; a whole list or an object would show its insides to the customer."""
    from jinja2 import Undefined

    if isinstance(value, str | int | Undefined) and not isinstance(value, bool):
        return value
    raise TypeError(f"{type(value).__name__} is no text")


@lru_cache(maxsize=64)
def _template(text: str) -> "Template":
    """A text read and found harmless: only what prints, chooses, and repeats without nesting."""
    if len(text) > LONGEST_WORDING:
        raise WordingError(why="too_long", most=LONGEST_WORDING)
    environment = _environment()
    _check_nodes([environment.parse(text)], is_repeating=False)
    return environment.from_string(text)


def _check_nodes(nodes: Sequence[Any], *, is_repeating: bool) -> None:
    for node in nodes:
        kind = type(node).__name__
        if kind not in _ALLOWED or (kind == "For" and is_repeating):
            raise WordingError(why="not_allowed", line=node.lineno)
        _check_nodes(list(node.iter_child_nodes()), is_repeating=is_repeating or kind == "For")

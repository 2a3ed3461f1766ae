"""How a customer can pay, and the link that leads to where an amount can be paid."""

import re
from enum import StrEnum
from urllib.parse import quote, urlsplit

from arbook.ledger.money import Money

_PLACE = re.compile(r"\{([^{}]*)\}")
LINK_PLACES = ("amount", "currency", "reference")
"""What a template can hold in braces: ``12.30``, ``EUR`` and the reference."""

LONGEST_LINK = 300
"""Characters of a template."""


class PayWay(StrEnum):
    """A way that papers tell, in the order in which they tell it. ``CODE`` is the one to scan."""

    BANK = "bank"
    CODE = "code"
    LINK = "link"
    CARD = "card"
    CHECK = "check"
    CASH = "cash"


def ways_of(text: str) -> tuple[PayWay, ...]:
    """The ways named in ``bank,code``, in their own order; what is none is left out."""
    named = {part.strip() for part in text.split(",")}
    return tuple(way for way in PayWay if way.value in named)


def unknown_ways(text: str) -> tuple[str, ...]:
    """What is named there that is no way."""
    named = (part.strip() for part in text.split(","))
    return tuple(part for part in named if part and part not in set(PayWay))


def is_link_template(text: str) -> bool:
    """Whether this is a web address (https) in which only known places stand in braces, none of them in the name of
    the host: to whom the money goes is never filled in.
    """
    if len(text) > LONGEST_LINK or any(mark.isspace() or not mark.isprintable() for mark in text):
        return False
    if any(place not in LINK_PLACES for place in _PLACE.findall(text)) or set(_PLACE.sub("", text)) & set("{}<>\"'"):
        return False
    try:
        parts = urlsplit(_PLACE.sub("0", text))
    except ValueError:
        return False
    host = text.partition("://")[2].partition("/")[0].partition("?")[0]
    return parts.scheme == "https" and "." in parts.netloc and not set(host) & set("{@")


def filled_link(template: str, amount: Money, reference: str) -> str:
    """The address for this amount; what is set in is escaped, and the amount has a dot whatever the language."""
    facts = {"amount": str(amount), "currency": amount.currency, "reference": reference}
    return _PLACE.sub(lambda found: quote(facts[found[1]], safe=""), template)

"""The rates and rules on late payment that ship with the program, as the ledger's objects.

They begin every book; the owner's own corrections live in the book.
"""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from arbook.ledger.interest import RatePoint, RateTable
from arbook.ledger.money import Money
from arbook.ledger.statutory import CompensationBand, RateFixed, StatutoryRule
from arbook.resources import resource_path


@dataclass(frozen=True, slots=True)
class ReferenceRate:
    """A published rate over time, with where it is from and until when it was looked up."""

    key: str
    name: str
    source: str
    as_of: date
    table: RateTable


@cache
def shipped_rates() -> dict[str, ReferenceRate]:
    """The reference rates by their key."""
    return {
        key: ReferenceRate(
            key,
            stored["name"],
            stored["source"],
            date.fromisoformat(stored["as_of"]),
            RateTable(
                tuple(RatePoint(date.fromisoformat(day), Decimal(percent)) for day, percent in stored["rates"])
            ),
        )
        for key, stored in _read("rates.json").items()
    }


@cache
def shipped_rules() -> tuple[StatutoryRule, ...]:
    """The statutory rules of all countries that are known."""
    return tuple(rule_from_json(stored) for stored in _read("rules.json"))


def told_source(text: str, language: str) -> str:
    """A shipped name or source in a language; the owner's own, and what nobody translated, as it is."""
    return str(_translated(language).get(text, text))


@cache
def _translated(language: str) -> dict[str, str]:
    told: dict[str, str] = _read(f"{language}.json") if language == "de" else {}
    return told


def rule_from_json(stored: dict[str, Any]) -> StatutoryRule:
    """A rule as it is written in a file or in the book."""
    currency = stored["currency"]
    return StatutoryRule(
        country=stored["country"],
        kinds=tuple(stored["kinds"]),
        from_day=date.fromisoformat(stored["from"]),
        reference=stored["reference"],
        points=Decimal(stored["points"]),
        rate_fixed=RateFixed(stored["rate_fixed"]),
        bands=tuple(
            CompensationBand(Money.of(least, currency), Money.of(amount, currency))
            for least, amount in stored["bands"]
        ),
        source=stored["source"],
        looked_up_on=date.fromisoformat(stored["looked_up_on"]),
        gives_claim=stored.get("gives_claim", True),
        allows_agreed=stored.get("allows_agreed", True),
    )


def rule_to_json(rule: StatutoryRule) -> dict[str, Any]:
    """How a rule is written; ``rule_from_json`` reads it."""
    return {
        "country": rule.country,
        "kinds": list(rule.kinds),
        "from": rule.from_day.isoformat(),
        "reference": rule.reference,
        "points": str(rule.points),
        "rate_fixed": rule.rate_fixed.value,
        "currency": rule.bands[0].amount.currency if rule.bands else "EUR",
        "bands": [[str(band.from_amount), str(band.amount)] for band in rule.bands],
        "source": rule.source,
        "looked_up_on": rule.looked_up_on.isoformat(),
        "gives_claim": rule.gives_claim,
        "allows_agreed": rule.allows_agreed,
    }


def _read(name: str) -> Any:
    return json.loads(resource_path("legal", name).read_text(encoding="utf-8"))

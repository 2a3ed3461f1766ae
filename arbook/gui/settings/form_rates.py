"""A tax rate as it is being typed, and the wordings that are usual where no tax is charged."""

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from arbook.ledger.amounts import parse_percent
from arbook.ledger.errors import AmountError
from arbook.queries.settings import TaxRateRow
from arbook.resources import resource_text
from arbook.services.settings_offers import TaxRateFacts

UNTAXED = ("exempt", "reverse_charge")
"""Kinds whose reason is told on the invoice."""


@dataclass(frozen=True, slots=True)
class UsualNote:
    """A wording for one kind of rate in a language of papers; without ``countries`` it serves in all of them."""

    kind: str
    language: str
    text: str
    countries: tuple[str, ...] = ()


@cache
def _usual_notes() -> tuple[UsualNote, ...]:
    stored = json.loads(resource_text("tax", "notes.json"))["notes"]
    return tuple(
        UsualNote(each["kind"], each["language"], each["text"], tuple(each.get("countries", ()))) for each in stored
    )


def usual_notes(kind: str, country: str, language: str) -> tuple[str, ...]:
    """Wordings to choose from, the country's own before the others, the papers' language before other languages."""
    fitting = [each for each in _usual_notes() if each.kind == kind and country in (each.countries or (country,))]
    fitting.sort(key=lambda each: (each.language != language, not each.countries))
    return tuple(each.text for each in fitting)


@dataclass(slots=True)
class RateForm:
    """An empty percentage of a kind that is not taxed is 0."""

    name: str = ""
    percent: str = ""
    kind: str = "standard"
    note: str = ""

    def facts(self) -> TaxRateFacts:
        """The rate.

        Raises:
            AmountError: with the field ``percent``: no number.
        """
        typed = self.percent.strip() or ("0" if self.kind in UNTAXED else "")
        try:
            percent: Decimal = parse_percent(typed)
        except AmountError as refusal:
            raise AmountError(field="percent", **refusal.facts) from None
        return TaxRateFacts(self.name.strip(), percent, self.kind, self.note.strip())


def facts_of(row: TaxRateRow) -> TaxRateFacts:
    """A kept rate as it would be written again."""
    return TaxRateFacts(row.name, row.percent, row.kind, row.note, row.is_default)

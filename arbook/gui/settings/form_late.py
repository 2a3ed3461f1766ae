"""Late payment in the settings: what is agreed with all, the reference rates, and a rate as it is typed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arbook.ledger.amounts import parse_percent
from arbook.ledger.errors import ArbookError
from arbook.queries.late_rates import LawRuleRow, RatePointRow, countries_near, law_rules, rate_points
from arbook.queries.late_terms import LateTermsRow, agreed_terms
from arbook.queries.settings import profile
from arbook.services.late_errors import RateError
from arbook.services.late_rates import AddRate
from arbook.services.office import Office


@dataclass(frozen=True, slots=True)
class LateSettings:
    """What holds for all customers (None: only the law), every point of every rate, newest first, and the law.

    ``near`` are the countries of the business and its customers: theirs is shown first, ``home``, the business's own,
    before the others.
    """

    agreed: LateTermsRow | None
    points: tuple[RatePointRow, ...]
    laws: tuple[LawRuleRow, ...] = ()
    near: frozenset[str] = frozenset()
    home: str = ""

    @property
    def near_rates(self) -> frozenset[str]:
        """The rates that these countries' rules lean on, and those with points of the owner's own."""
        used = {row.rule.reference for row in self.laws if row.rule.country in self.near}
        return frozenset(used | {row.reference for row in self.points if row.is_own})

    def rates(self, *, every: bool) -> tuple[str, ...]:
        """The keys of all rates, or of those near, in the order in which they are shown: home's first."""
        at_home = {row.rule.reference for row in self.laws if row.rule.country == self.home}
        keys = dict.fromkeys(row.reference for row in self.points if every or row.reference in self.near_rates)
        return tuple(sorted(keys, key=lambda key: key not in at_home))

    @property
    def names(self) -> dict[str, str]:
        """The rates' names by their keys."""
        return {row.reference: row.name for row in self.points}


def read_late(office: Office) -> LateSettings:
    """From the book."""
    rows = office.read(agreed_terms).rows
    points = sorted(office.read(rate_points), key=lambda row: row.from_on, reverse=True)
    ordered = sorted(points, key=lambda row: row.reference)
    agreed = rows[0] if rows and rows[0].terms is not None else None
    home = office.read(profile).country
    laws = sorted(office.read(law_rules), key=lambda row: row.rule.country != home)
    return LateSettings(agreed, tuple(ordered), tuple(laws), office.read(countries_near), home)


@dataclass(slots=True)
class LateRateForm:
    """A rate that changes on a day. ``replaces`` says that the day may have another one already."""

    reference: str = ""
    from_on: date | None = None
    percent_typed: str = ""
    source: str = ""
    replaces: bool = False

    def command(self, today: date) -> AddRate:
        """Add or correct it; it was looked up today.

        Raises:
            RateError, AmountError: something is missing or cannot be read; ``field`` says what.
        """
        if not self.reference.strip():
            raise RateError(field="reference", why="no_reference")
        return AddRate(
            self.reference.strip(), self.from_on or today, self._percent(), self.source.strip(), today, self.replaces
        )

    def _percent(self) -> Decimal:
        text = self.percent_typed.strip().replace("\u2212", "-")
        try:
            return -parse_percent(text[1:]) if text.startswith("-") else parse_percent(text)
        except ArbookError as refusal:
            refusal.field = "percent"
            raise

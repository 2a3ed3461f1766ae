"""May I charge for lateness, and how much today? What the contract says, what the law gives, what came before.

Pure: the facts come from ``queries.lateness``, the words from ``sentences``. Nothing here is advice; every answer
names where it comes from and when that was looked up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arbook.ledger.errors import ArbookError
from arbook.ledger.interest import RateTable
from arbook.ledger.lateness import (
    InterestBy,
    LateClaim,
    LateDebt,
    LateTerms,
    agreed_claim,
    known_until,
    late_spans,
    no_claim,
    statutory_claim,
)
from arbook.ledger.money import Money
from arbook.ledger.statutory import RateFixed, StatutoryError, StatutoryRule, law_of


class Basis(StrEnum):
    """On what a charge stands."""

    AGREED = "agreed"
    STATUTORY = "statutory"


class WhyNot(StrEnum):
    """Why nothing may be charged."""

    NOT_LATE = "not_late"
    CREDITED = "credited"
    IN_TIME = "in_time"
    IN_GRACE = "in_grace"
    NOTHING_AGREED = "nothing_agreed"
    AGREED_NONE = "agreed_none"
    FORBIDDEN = "forbidden"
    CONSUMER = "consumer"
    NO_CLAIM = "no_claim"
    NO_RULE = "no_rule"
    RULE_NOT_YET = "rule_not_yet"
    NO_RATE = "no_rate"
    ALL_CHARGED = "all_charged"
    TOO_LITTLE = "too_little"


class Caution(StrEnum):
    """What the owner should know before charging."""

    ON_ACCOUNT = "on_account"
    DISPUTED = "disputed"
    IN_PLAN = "in_plan"
    IN_OFFER = "in_offer"
    RATE_ASSUMED = "rate_assumed"
    OTHER_CURRENCY = "other_currency"
    DIRECTIVE_ONLY = "directive_only"
    OVERCHARGED = "overcharged"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference rate with where it is from and until when it was looked up."""

    key: str
    name: str
    source: str
    as_of: date
    table: RateTable


@dataclass(frozen=True, slots=True)
class Said:
    """What one side, contract or law, says of one late piece: a claim to date, or the reason for none.

    ``claim`` counts all lateness up to the day, whatever was charged before. ``why_not`` beside a claim tells why it
    bears no interest. ``rule`` is the law it leans on, ``reference`` the rate.
    """

    basis: Basis
    claim: LateClaim
    why_not: WhyNot | None = None
    rule: StatutoryRule | None = None
    reference: Reference | None = None
    cautions: tuple[Caution, ...] = ()

    @property
    def is_claim(self) -> bool:
        """Whether there is anything to ask for."""
        return self.claim.total.minor > 0


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was charged for the piece before and stands: waived sums included, since they are not asked for twice."""

    interest: Money
    costs: Money


@dataclass(frozen=True, slots=True)
class LateDecision:
    """The answer for one piece on one day.

    ``applies`` is the side that counts, None where neither gives a claim; ``interest`` and ``costs`` are what may
    still be charged: the claim to date less ``earlier``.
    """

    debt: LateDebt
    as_of: date
    contract: Said
    law: Said
    applies: Basis | None
    earlier: Earlier
    interest: Money
    costs: Money
    why_not: WhyNot | None
    cautions: tuple[Caution, ...] = ()

    @property
    def total(self) -> Money:
        """Interest and costs that may be charged now."""
        return self.interest + self.costs

    @property
    def said(self) -> Said | None:
        """The side that applies."""
        return {Basis.AGREED: self.contract, Basis.STATUTORY: self.law}.get(self.applies) if self.applies else None

    @property
    def days_late(self) -> int:
        """Days past the due date that holds on the day; zero or less while it is not late."""
        return (self.as_of - self.debt.due_on(self.as_of)).days


@dataclass(frozen=True, slots=True)
class Law:
    """What of the law is known: rules, rates, and whose law and kind it is about."""

    rules: Sequence[StatutoryRule]
    references: Mapping[str, Reference]
    country: str
    kind: str

    @property
    def tables(self) -> dict[str, RateTable]:
        """The rates alone."""
        return {key: each.table for key, each in self.references.items()}


def decide_lateness(
    debt: LateDebt,
    as_of: date,
    terms: LateTerms | None,
    law: Law,
    earlier: Earlier,
    *,
    by: Basis | None = None,
    cautions: tuple[Caution, ...] = (),
) -> LateDecision:
    """What may be charged for a piece on a day.

    Args:
        debt: The piece and all that bears on it.
        as_of: The last day counted.
        terms: What is agreed, None where nothing is: then the law counts.
        law: What is known of it.
        earlier: What was charged before.
        by: The owner's own choice between the two sides; without it what is agreed goes before the law.
        cautions: What else the owner should know.
    """
    contract, of_law = contract_says(debt, as_of, terms, law), law_says(debt, as_of, law)
    chosen = by or (Basis.STATUTORY if terms is None else Basis.AGREED)
    said = contract if chosen is Basis.AGREED else of_law
    zero = Money.zero(debt.principal.currency)
    interest = max(said.claim.interest - earlier.interest, zero)
    costs = max(said.claim.costs_total - earlier.costs, zero)
    if earlier.interest > said.claim.interest or earlier.costs > said.claim.costs_total:
        cautions = (*cautions, Caution.OVERCHARGED)
    why_not = said.why_not if not said.is_claim else None
    if why_not is None and not interest + costs:
        why_not = WhyNot.ALL_CHARGED if earlier.interest + earlier.costs else WhyNot.TOO_LITTLE
    return LateDecision(
        debt,
        as_of,
        contract,
        of_law,
        chosen if said.is_claim else None,
        earlier,
        interest,
        costs,
        why_not,
        tuple(dict.fromkeys((*cautions, *said.cautions))),
    )


def _why_not_late(debt: LateDebt, as_of: date) -> WhyNot:
    """Why there is no day on which something was owed past its due date."""
    if as_of <= debt.due_on(as_of):
        return WhyNot.NOT_LATE
    return WhyNot.CREDITED if debt.is_credited else WhyNot.IN_TIME


def law_says(debt: LateDebt, as_of: date, law: Law) -> Said:
    """What the law of the customer's country gives against a customer of this kind."""
    nothing = no_claim(debt.principal.currency)
    spans = late_spans(debt, as_of)
    late_on = spans[0].first if spans else as_of
    rule, why_not = _rule_on(law, late_on)
    if rule is None or why_not is not None:
        return Said(Basis.STATUTORY, nothing, why_not, rule)
    if not spans:
        return Said(Basis.STATUTORY, nothing, _why_not_late(debt, as_of), rule, law.references.get(rule.reference))
    try:
        claim = statutory_claim(rule, debt, as_of, law.tables)
    except ArbookError:
        return Said(Basis.STATUTORY, nothing, WhyNot.NO_RATE, rule, law.references.get(rule.reference))
    return _with_cautions(Basis.STATUTORY, claim, rule, rule.reference, law, None)


def contract_says(debt: LateDebt, as_of: date, terms: LateTerms | None, law: Law) -> Said:
    """What the agreed terms come to, as far as the law lets them."""
    nothing = no_claim(debt.principal.currency)
    if terms is None:
        return Said(Basis.AGREED, nothing, WhyNot.NOTHING_AGREED)
    if terms.is_nothing:
        return Said(Basis.AGREED, nothing, WhyNot.AGREED_NONE)
    spans = late_spans(debt, as_of)
    rule, why_no_law = _rule_on(law, spans[0].first if spans else as_of)
    if rule is not None and not rule.allows_agreed:
        return Said(Basis.AGREED, nothing, WhyNot.FORBIDDEN, rule)
    if not spans:
        return Said(Basis.AGREED, nothing, _why_not_late(debt, as_of))
    if not late_spans(debt, as_of, terms.grace_days):
        return Said(Basis.AGREED, nothing, WhyNot.IN_GRACE)
    leans = rule if terms.interest is InterestBy.STATUTORY and why_no_law is None else None
    key = leans.reference if leans else terms.reference
    try:
        claim = agreed_claim(terms, debt, as_of, law.tables, leans)
    except ArbookError:
        return Said(Basis.AGREED, nothing, WhyNot.NO_RATE, leans, law.references.get(key))
    why_not = why_no_law if terms.interest is InterestBy.STATUTORY else None
    return _with_cautions(Basis.AGREED, claim, leans, key, law, why_not)


def _rule_on(law: Law, day: date) -> tuple[StatutoryRule | None, WhyNot | None]:
    """The rule in force, and why it gives nothing where it does not."""
    try:
        rule = law_of(law.rules, law.country, law.kind, day)
    except StatutoryError as error:
        return None, WhyNot.RULE_NOT_YET if error.facts["why"] == "not_yet" else WhyNot.NO_RULE
    if rule.gives_claim:
        return rule, None
    return rule, WhyNot.CONSUMER if law.kind == "consumer" else WhyNot.NO_CLAIM


def _with_cautions(
    basis: Basis, claim: LateClaim, rule: StatutoryRule | None, key: str, law: Law, why_not: WhyNot | None
) -> Said:
    reference = law.references.get(key)
    cautions: list[Caution] = []
    if reference is not None and claim.sheet.slices and _rate_day(claim, rule) > known_until(reference.as_of):
        cautions.append(Caution.RATE_ASSUMED)
    if rule is not None and rule.bands and rule.bands[0].amount.currency != claim.interest.currency:
        cautions.append(Caution.OTHER_CURRENCY)
    if rule is not None and rule.country != law.country:
        cautions.append(Caution.DIRECTIVE_ONLY)
    return Said(basis, claim, why_not, rule, reference, tuple(cautions))


def _rate_day(claim: LateClaim, rule: StatutoryRule | None) -> date:
    """The last day whose reference rate counts."""
    is_fixed_first = rule is not None and rule.rate_fixed is RateFixed.WHEN_LATE
    return claim.sheet.slices[0].first if is_fixed_first else claim.sheet.slices[-1].last

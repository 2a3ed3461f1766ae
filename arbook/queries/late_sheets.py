"""The interest sheet: what a charge says slice by slice, of the day for a claim, as frozen for one that was made."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from arbook.ledger.interest import Slice
from arbook.ledger.items import Nature
from arbook.ledger.lateness import Cost, CostKind, LateTerms
from arbook.ledger.may_charge import Basis, Reference, Said
from arbook.ledger.money import Money, total
from arbook.queries.late_charges import LateChargeCard
from arbook.queries.late_terms import late_terms_from_json, late_terms_to_json
from arbook.queries.lateness import LateAnswer


@dataclass(frozen=True, slots=True)
class RateSource:
    """Where a rate or rule is from and when it was looked up."""

    name: str
    source: str
    looked_up_on: date


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One late piece on a sheet.

    ``slices`` explain the interest from the first late day on; their exact amounts sum to ``unrounded`` minor units.
    ``claim_interest`` is that rounded once and held between the agreed bounds; ``interest`` is what of it this charge
    asks for, after ``interest_before``, so with the costs. ``law`` and ``rate`` name their sources where they count.
    """

    piece_id: int
    number: str
    position: int
    issued_on: date
    first_due_on: date
    due_on: date
    principal: Money
    open: Money
    basis: Basis
    terms: LateTerms | None
    law: RateSource | None
    points: Decimal | None
    rate: RateSource | None
    slices: tuple[Slice, ...]
    claim_interest: Money
    claim_costs: tuple[Cost, ...]
    interest_before: Money
    costs_before: Money
    interest: Money
    costs: Money

    @property
    def unrounded(self) -> Decimal:
        """The sum of the slices in minor units, before it is rounded."""
        return sum((each.exact for each in self.slices), Decimal(0))


@dataclass(frozen=True, slots=True)
class LateSheet:
    """A whole sheet; ``number`` is empty for a claim that was not charged yet."""

    number: str
    dated_on: date
    currency: str
    parts: tuple[SheetPart, ...]

    @property
    def interest(self) -> Money:
        """Interest of this charge."""
        return total([part.interest for part in self.parts], self.currency)

    @property
    def costs(self) -> Money:
        """Costs of this charge."""
        return total([part.costs for part in self.parts], self.currency)

    @property
    def costs_are(self) -> str:
        """What the costs are for, by the value of their kind; empty where they are of several kinds."""
        kinds = {cost.kind for part in self.parts if part.costs for cost in part.claim_costs}
        return kinds.pop().value if len(kinds) == 1 else ""

    @property
    def total(self) -> Money:
        """Both."""
        return self.interest + self.costs


def part_of(answer: LateAnswer) -> SheetPart | None:
    """What a sheet of the day says of a piece; None where there is no claim."""
    decision, piece = answer.decision, answer.piece
    said = decision.said
    if said is None or decision.applies is None:
        return None
    agreed = answer.agreement.terms if answer.agreement and decision.applies is Basis.AGREED else None
    return SheetPart(
        piece_id=piece.piece_id,
        number=piece.number,
        position=piece.position,
        issued_on=piece.issued_on,
        first_due_on=piece.debt.first_due_on,
        due_on=piece.due_on,
        principal=piece.debt.principal,
        open=piece.open,
        basis=decision.applies,
        terms=agreed,
        law=_law_source(said),
        points=_points(said, agreed),
        rate=_rate_source(said.reference),
        slices=said.claim.sheet.slices,
        claim_interest=said.claim.interest,
        claim_costs=said.claim.costs,
        interest_before=decision.earlier.interest,
        costs_before=decision.earlier.costs,
        interest=decision.interest,
        costs=decision.costs,
    )


def sheet_of_day(
    answers: tuple[LateAnswer, ...], on: date, currency: str, natures: Collection[Nature] = tuple(Nature)
) -> LateSheet:
    """The sheet of what may be charged on a day; pieces of which nothing may be are left out."""
    has_interest, has_costs = Nature.INTEREST in natures, Nature.COSTS in natures
    found = (part for each in answers if (part := part_of(each)) is not None)
    parts = (only_natures(each, interest=has_interest, costs=has_costs) for each in found)
    return LateSheet("", on, currency, tuple(part for part in parts if part.interest + part.costs))


def sheet_of_charge(card: LateChargeCard) -> LateSheet:
    """The sheet of a charge exactly as it was made, whatever became of rates, rules and payments later."""
    currency = card.row.interest.currency
    parts = tuple(_part_from_json(each, currency) for each in card.frozen["parts"])
    return LateSheet(card.row.number, card.row.charged_on, currency, parts)


def _law_source(said: Said) -> RateSource | None:
    rule = said.rule
    return None if rule is None else RateSource(rule.country, rule.source, rule.looked_up_on)


def _rate_source(reference: Reference | None) -> RateSource | None:
    return None if reference is None else RateSource(reference.name, reference.source, reference.as_of)


def _points(said: Said, agreed: LateTerms | None) -> Decimal | None:
    if said.reference is None:
        return None
    if said.rule is not None:
        return said.rule.points
    return None if agreed is None else agreed.yearly_percent


def part_to_json(part: SheetPart) -> dict[str, Any]:
    """How a part is frozen in the book; amounts are decimal texts in the charge's currency, ``exact`` minor units."""
    return {
        "piece": part.piece_id,
        "number": part.number,
        "position": part.position,
        "issued_on": part.issued_on.isoformat(),
        "first_due_on": part.first_due_on.isoformat(),
        "due_on": part.due_on.isoformat(),
        "principal": str(part.principal),
        "open": str(part.open),
        "basis": part.basis.value,
        "terms": None if part.terms is None else late_terms_to_json(part.terms),
        "law": _source_to_json(part.law),
        "points": None if part.points is None else str(part.points),
        "rate": _source_to_json(part.rate),
        "slices": [
            {
                "from": each.first.isoformat(),
                "to": each.last.isoformat(),
                "days": each.days,
                "balance": str(each.principal),
                "yearly_percent": str(each.yearly_percent),
                "days_of_year": each.days_of_year,
                "exact": str(each.exact),
            }
            for each in part.slices
        ],
        "claim_interest": str(part.claim_interest),
        "claim_costs": [{"kind": each.kind.value, "amount": str(each.amount)} for each in part.claim_costs],
        "interest_before": str(part.interest_before),
        "costs_before": str(part.costs_before),
        "interest": str(part.interest),
        "costs": str(part.costs),
    }


def _source_to_json(source: RateSource | None) -> dict[str, str] | None:
    if source is None:
        return None
    return {"name": source.name, "source": source.source, "looked_up_on": source.looked_up_on.isoformat()}


def _source_from_json(stored: dict[str, str] | None) -> RateSource | None:
    if stored is None:
        return None
    return RateSource(stored["name"], stored["source"], date.fromisoformat(stored["looked_up_on"]))


def _part_from_json(stored: dict[str, Any], currency: str) -> SheetPart:
    def money(name: str) -> Money:
        return Money.of(stored[name], currency)

    def day(name: str) -> date:
        return date.fromisoformat(stored[name])

    return SheetPart(
        piece_id=stored["piece"],
        number=stored["number"],
        position=stored["position"],
        issued_on=day("issued_on"),
        first_due_on=day("first_due_on"),
        due_on=day("due_on"),
        principal=money("principal"),
        open=money("open"),
        basis=Basis(stored["basis"]),
        terms=None if stored["terms"] is None else late_terms_from_json(stored["terms"]),
        law=_source_from_json(stored["law"]),
        points=None if stored["points"] is None else Decimal(stored["points"]),
        rate=_source_from_json(stored["rate"]),
        slices=tuple(_slice_from_json(each, currency) for each in stored["slices"]),
        claim_interest=money("claim_interest"),
        claim_costs=tuple(
            Cost(CostKind(each["kind"]), Money.of(each["amount"], currency)) for each in stored["claim_costs"]
        ),
        interest_before=money("interest_before"),
        costs_before=money("costs_before"),
        interest=money("interest"),
        costs=money("costs"),
    )


def _slice_from_json(stored: dict[str, Any], currency: str) -> Slice:
    return Slice(
        date.fromisoformat(stored["from"]),
        date.fromisoformat(stored["to"]),
        Money.of(stored["balance"], currency),
        Decimal(stored["yearly_percent"]),
        stored["days"],
        stored["days_of_year"],
        Decimal(stored["exact"]),
    )


def only_natures(part: SheetPart, *, interest: bool, costs: bool) -> SheetPart:
    """The part with what is not asked for now left out."""
    zero = Money.zero(part.interest.currency)
    return replace(part, interest=part.interest if interest else zero, costs=part.costs if costs else zero)

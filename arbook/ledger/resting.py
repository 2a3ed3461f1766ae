"""What is open and not asked for, since something is agreed about it or it is contested; and what is asked for."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total


@dataclass(frozen=True, slots=True)
class Resting:
    """So much of a due piece is not asked for. ``number`` is a plan's, ``until`` the day a word or an offer names."""

    piece_id: int
    kind: AgreementKind
    amount: Money
    number: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DuePart:
    """What is to be paid by an agreement, and by when."""

    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class RunningAgreement:
    """A plan, a settlement or a promise that runs.

    Args:
        kind: Which of them.
        made_on: When it was agreed, offered or said.
        parts: What is still to come by it, the first part first.
        piece_ids: What it is about; None of a promise about all that is owed.
        number: A plan's.
        settles: What a settlement is enough for; None for the others.
        is_accepted: Of a settlement, that the customer agreed to it, or paid part of it.

    """

    kind: AgreementKind
    made_on: date
    parts: tuple[DuePart, ...]
    piece_ids: frozenset[int] | None = None
    number: str = ""
    settles: Money | None = None
    is_accepted: bool = False

    @property
    def left(self) -> Money:
        """What is still to come by it."""
        return total([part.amount for part in self.parts], self.parts[0].amount.currency)

    @property
    def until(self) -> date:
        """The day of its last part."""
        return self.parts[-1].due_on

    def is_about(self, piece_ids: Collection[int]) -> bool:
        """Whether one of these pieces is in it."""
        return self.piece_ids is None or not self.piece_ids.isdisjoint(piece_ids)

    def due(self, as_of: date) -> Money:
        """What should have come before that day."""
        return total([part.amount for part in self.parts if part.due_on < as_of], self.left.currency)

    def following(self, as_of: date) -> DuePart | None:
        """What is to come next, from that day on."""
        return next((part for part in self.parts if part.due_on >= as_of), None)


@dataclass(frozen=True, slots=True)
class AtRest:
    """What runs with a customer, and what rests for it. ``promised`` is what is promised of what is in no plan."""

    resting: tuple[Resting, ...] = ()
    agreements: tuple[RunningAgreement, ...] = ()
    promised: Money | None = None

    def of(self, kind: AgreementKind) -> tuple[Money, ...]:
        """What rests for one reason."""
        return tuple(each.amount for each in self.resting if each.kind is kind)

    def in_plans(self, as_of: date) -> tuple[Resting, ...]:
        """What rests in plans, without so much of its first items as should have come before that day."""
        missed = {each.number: each.due(as_of).minor for each in self.agreements if each.kind is AgreementKind.PLAN}
        found = []
        for each in self.resting:
            if each.kind is AgreementKind.PLAN:
                late = min(missed.get(each.number, 0), each.amount.minor)
                missed[each.number] = missed.get(each.number, 0) - late
                found.append(replace(each, amount=each.amount - Money(late, each.amount.currency)))
        return tuple(each for each in found if each.amount)


NOTHING_RESTS = AtRest()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a customer is asked for: ``now``, and ``amount`` by ``by``, which is the same where there is a now; zero
    where nothing is asked for. ``agreements`` are those by which it is asked, ``piece_ids`` what is asked in its own
    right.
    """

    now: Money
    amount: Money
    by: date | None = None
    agreements: tuple[RunningAgreement, ...] = ()
    piece_ids: frozenset[int] = frozenset()


def put_to_rest(
    items: Sequence[OpenItem], contested: Mapping[int, Money], agreements: Sequence[RunningAgreement]
) -> AtRest:
    """What of these items rests: what is contested of each, then all of it for the first agreement that it is in: a
    plan before a settlement before a promise.

    A word about less than its items come to lets all of them rest, as reminders do. A word about more is for what a
    plan asks until its day, so that this is not asked for twice.
    """
    free = {item.piece_id: item.open.minor for item in items if item.open.minor > 0}
    currency = items[0].open.currency if items else ""
    resting = []
    for piece_id, amount in contested.items():
        if piece_id in free:
            resting.append(Resting(piece_id, AgreementKind.DISPUTE, amount))
            free[piece_id] -= amount.minor
    for kind in (AgreementKind.PLAN, AgreementKind.SETTLEMENT):
        for each in agreements:
            if each.kind is kind:
                resting += _taken(each, free, currency)
    settled = [each for each in agreements if each.kind is not AgreementKind.PROMISE]
    words = [each for each in agreements if each.kind is AgreementKind.PROMISE]
    pool, said = dict(free), []
    for word in words:
        resting += _taken(word, free, currency)
        share = _shared(word, pool)
        settled, moved = _moved(settled, word, word.left.minor - share)
        said.append((_of(word, share + moved), share))
    told = (*settled, *(word for word, _ in said if word.parts))
    promised = Money(sum(share for _, share in said), currency) if said else None
    return AtRest(tuple(resting), tuple(each for each in told if each.parts), promised)


def _taken(agreement: RunningAgreement, free: dict[int, int], currency: str) -> list[Resting]:
    """All that is left of what the agreement is about rests for it."""
    found = []
    for piece_id in free if agreement.piece_ids is None else sorted(agreement.piece_ids & free.keys()):
        if free[piece_id] > 0:
            amount = Money(free[piece_id], currency)
            found.append(Resting(piece_id, agreement.kind, amount, agreement.number, agreement.until))
            free[piece_id] = 0
    return found


def _shared(word: RunningAgreement, pool: dict[int, int]) -> int:
    """How much of a word is for what is in no plan, in the order of what is open."""
    share, left = 0, word.left.minor
    for piece_id in [each for each in pool if word.is_about((each,))]:
        taken = min(pool[piece_id], left - share)
        pool[piece_id] -= taken
        share += taken
    return share


def _moved(
    agreements: list[RunningAgreement], word: RunningAgreement, left: int
) -> tuple[list[RunningAgreement], int]:
    """The plans without what a word puts off to its own day, and how much that is."""
    found, moved = [], 0
    for each in agreements:
        if each.kind is not AgreementKind.PLAN or not _is_for(word, each):
            found.append(each)
            continue
        parts = []
        for part in each.parts:
            taken = min(part.amount.minor, left - moved) if part.due_on <= word.until else 0
            moved += taken
            parts.append(replace(part, amount=part.amount - Money(taken, part.amount.currency)))
        found.append(replace(each, parts=tuple(part for part in parts if part.amount)))
    return found, moved


def _is_for(word: RunningAgreement, plan: RunningAgreement) -> bool:
    return word.piece_ids is None or plan.is_about(word.piece_ids)


def _of(word: RunningAgreement, minor: int) -> RunningAgreement:
    (part,) = word.parts
    return replace(word, parts=(replace(part, amount=Money(minor, part.amount.currency)),) if minor else ())


def rest_of(items: Iterable[OpenItem], resting: Iterable[Resting]) -> tuple[tuple[OpenItem, Money], ...]:
    """Each item with what of it is asked for in its own right; never below zero."""
    held: dict[int, int] = {}
    for each in resting:
        held[each.piece_id] = held.get(each.piece_id, 0) + each.amount.minor
    return tuple(
        (item, Money(max(item.open.minor - held.get(item.piece_id, 0), 0), item.open.currency)) for item in items
    )


def asked_for(items: Sequence[OpenItem], on_account: Money, rest: AtRest, as_of: date) -> Asked:
    """What to pay: at once what is late and does not rest, and what is late by an agreement, less money on account.

    Where that is nothing, what comes first: all that is not due yet by its first day, or the next part of an
    agreement.
    """
    currency = on_account.currency
    free = [(item, left) for item, left in rest_of(items, rest.resting) if left]
    late = [(item, left) for item, left in free if item.due_on < as_of]
    overdue = tuple(each for each in rest.agreements if each.due(as_of))
    due = total([*(left for _, left in late), *(each.due(as_of) for each in overdue)], currency)
    if due > on_account:
        now = due - on_account
        return Asked(now, now, None, overdue, frozenset(item.piece_id for item, _ in late))
    to_come = [(item, left) for item, left in free if item.due_on >= as_of]
    return _first(to_come, rest.agreements, on_account - due, as_of)


def _first(
    to_come: Sequence[tuple[OpenItem, Money]],
    agreements: Iterable[RunningAgreement],
    unused: Money,
    as_of: date,
) -> Asked:
    nothing = Money.zero(unused.currency)
    parts = [(each, part) for each in agreements if (part := each.following(as_of))]
    days = [item.due_on for item, _ in to_come] + [part.due_on for _, part in parts]
    if not days:
        return Asked(nothing, nothing)
    by = min(days)
    own = to_come if any(item.due_on == by for item, _ in to_come) else ()
    named = [(each, part.amount) for each, part in parts if part.due_on == by]
    amount = total([*(left for _, left in own), *(each for _, each in named)], unused.currency) - unused
    if amount.minor <= 0:
        return Asked(nothing, nothing)
    ids = frozenset(item.piece_id for item, _ in own)
    return Asked(nothing, amount, by, tuple(each for each, _ in named), ids)

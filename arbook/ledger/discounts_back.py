"""A credit note on an invoice that was paid less a discount (trade rule 8).

A discount is a lower price, also for what comes back: of 100.00 less 2.00, paid with 98.00, goods of 20.00 brought
19.60. So much comes back to the customer, and 0.40 of the discount falls with them; what stays sold keeps its 1.60. A
write-off is no price: no money came for it, so a credit note takes it back before anything comes on account.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from arbook.ledger.invoicing import TaxSum
from arbook.ledger.money import Money, round_half_away, total
from arbook.ledger.tax_shares import TaxShare


@dataclass(frozen=True, slots=True)
class DiscountPart:
    """What a discount took of one rate: as it was first ``given``, and as it ``stands`` after credit notes.

    ``whole`` is what it was given on and ``left`` what credit notes left of that, both with tax; of one ``rate``, or
    of the whole paper where that is None.
    """

    given: TaxShare
    stands: TaxShare
    whole: Money
    left: Money
    rate: tuple[str, Decimal] | None = None

    def of_left(self) -> TaxShare:
        """What of it belongs to what is left.

        What falls is rounded once, from what was first given and all that was credited since: after 2.00 on 100.00,
        credits of 20.00, 33.33 and 46.67 take 0.40, 0.67 and 0.93, together 2.00, whatever was rounded between.
        """
        gone = self.whole - max(min(self.left, self.whole), Money.zero(self.whole.currency))
        return part_of(self.given, self.given.gross - _share(self.given.gross, gone, self.whole))


@dataclass(frozen=True, slots=True)
class StandingDiscount:
    """A discount that stands on an invoice, rate by rate; ``entry_id`` is its entry."""

    entry_id: int
    parts: tuple[DiscountPart, ...]

    @property
    def amount(self) -> Money:
        """What it lets go now."""
        return total([each.stands.gross for each in self.parts], self.parts[0].whole.currency)

    def after(self, credited: Money, taxes: Sequence[TaxSum]) -> "StandingDiscount":
        """As it is looked at when so much more is credited, of these rates."""
        by_rate, zero = gross_by_rate(taxes), credited - credited
        parts = [
            replace(part, left=part.left - (by_rate.get(part.rate, zero) if part.rate else credited))
            for part in self.parts
        ]
        return replace(self, parts=tuple(parts))

    def kept(self, most: Money) -> tuple[TaxShare, ...]:
        """What stays of it, rate by rate: all but the share of what was credited, of which at most ``most`` falls.

        A credit note never opens an invoice: what it puts on an open rest takes nothing of the discount along, so
        ``most`` is what it comes to beyond that and beyond what was written off. What stayed for that falls with the
        next credit note.
        """
        wanted = [each.of_left() for each in self.parts]
        falls = [each.stands.gross - stays.gross for each, stays in zip(self.parts, wanted, strict=True)]
        whole = total(falls, most.currency)
        if whole > most:
            shares = most.shared_by([each.minor for each in falls])
            wanted = [
                part_of(each.given, each.stands.gross - share) for each, share in zip(self.parts, shares, strict=True)
            ]
        elif whole.minor <= 0:
            wanted = [each.stands for each in self.parts]
        return tuple(each for each in wanted if each.gross)


def gross_by_rate(taxes: Sequence[TaxSum]) -> dict[tuple[str, Decimal], Money]:
    """What a paper comes to with tax, by the name and percentage of its rates."""
    sums: dict[tuple[str, Decimal], Money] = {}
    for each in taxes:
        key, gross = (each.rate.name, each.rate.percent), each.net + each.tax
        sums[key] = sums[key] + gross if key in sums else gross
    return sums


def part_of(given: TaxShare, gross: Money) -> TaxShare:
    """So much of what a discount took of a rate, with the tax it had: all of the tax goes with the last of it.

    Of 2.38 with a tax of 0.38, 1.90 has 0.30; of a discount that left the tax alone nothing is tax.
    """
    tax = given.tax - _share(given.tax, given.gross - gross, given.gross)
    return replace(given, net=gross - tax, tax=tax)


def _share(amount: Money, part: Money, whole: Money) -> Money:
    """As much of the amount as the part is of the whole; all of it where the whole is nothing."""
    exact = Decimal(amount.minor * part.minor) / whole.minor if whole else Decimal(amount.minor)
    return Money(round_half_away(exact), amount.currency)

"""What an interest sheet is drawn from: late invoices, what each costs, and where that comes from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arbook.documents.letterhead import Recipient
from arbook.ledger.interest import Slice, interest_a_day
from arbook.ledger.lateness import Cost
from arbook.ledger.money import Money, round_half_away, total


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rate or a rule is from, and when it was looked up."""

    name: str
    source: str
    looked_up_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LateItem:
    """One late piece of an invoice and what it costs.

    Args:
        position: Of a part, where the invoice is due in several; 0 for a whole one.
        open: What of the invoice itself is open on the sheet's day.
        slices: The interest, exact; their sum rounded once is ``interest`` where no least or most is agreed.
        interest: Interest to date, in all.
        costs: Fixed sums and fees to date.
        before: What of both was asked for earlier.
        asked: What this sheet asks for.
        agreed: Whether it stands on an agreement; else on the law.
        law: The rule of law it leans on, if any.
        rate: The reference rate it leans on, if any, and the ``points`` above it.

    """

    number: str
    due_on: date
    open: Money
    slices: tuple[Slice, ...]
    interest: Money
    costs: tuple[Cost, ...]
    before: Money
    asked: Money
    position: int = 0
    agreed: bool = False
    law: Source | None = None
    rate: Source | None = None
    points: Decimal | None = None

    @property
    def left_out(self) -> Money:
        """What is asked for now less all it came to: below zero where something was asked for before, or is not."""
        return self.asked - self.interest - total([each.amount for each in self.costs], self.asked.currency)

    @property
    def unrounded(self) -> Decimal:
        """The slices together, in minor units."""
        return sum((each.exact for each in self.slices), Decimal(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestPaper:
    """Everything an interest sheet is drawn from.

    Args:
        number: The charge's; empty for a claim that was not charged.
        dated_on: The last day counted.
        reference: What the customer should write on the transfer.
        is_enclosed: It goes behind a reminder, which says what is left to pay by now and how.

    """

    number: str
    recipient: Recipient
    dated_on: date
    items: tuple[LateItem, ...]
    reference: str = ""
    is_enclosed: bool = False

    @property
    def asked(self) -> Money:
        """What the sheet asks for, without the invoices themselves."""
        return total([item.asked for item in self.items], self.items[0].asked.currency)

    @property
    def open(self) -> Money:
        """What is open of the invoices themselves."""
        return total([item.open for item in self.items], self.items[0].open.currency)

    @property
    def a_day(self) -> Money:
        """What each further day adds as long as nothing is paid."""
        running = [each for item in self.items for each in item.slices[-1:] if each.last >= self.dated_on]
        owed = [item.open for item in self.items if item.slices and item.slices[-1].last >= self.dated_on]
        exact = sum((interest_a_day(each, left) for each, left in zip(running, owed, strict=True)), Decimal(0))
        return Money(round_half_away(exact), self.asked.currency)

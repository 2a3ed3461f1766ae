"""A smaller sum in plain Python: what money and what else came for its items since, and what it is on a day."""

from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from tests.machine.plain_book import PlainCustomer, Share


@dataclass
class Offer:
    """``first`` is how many shares there were before it; ``own`` are the credits by which it let go itself.

    ``parts`` are the last days, grace included, and the amounts.
    """

    key: int
    offered_on: date
    owed: dict[int, int]
    parts: list[tuple[date, int]]
    first: int
    own: set[int] = field(default_factory=set)
    accepted_on: date = date.max
    withdrawn_on: date = date.max
    taken_on: date = date.min
    is_met: bool = False

    @property
    def enough(self) -> int:
        return sum(amount for _, amount in self.parts)

    def shares(self, book: PlainCustomer, day: date = date.max, first: int = 0) -> list[Share]:
        """What came for its items, or went, by that day; of what was put there as the ``first`` or later."""
        since = book.shares[max(first, self.first) :]
        return [each for each in since if each.item in self.owed and each.credit not in self.own and each.day <= day]

    def money(self, book: PlainCustomer, day: date = date.max, first: int = 0) -> list[Share]:
        """What of it is money that came for the offer, and not before it."""
        credits_ = book.credits
        return [
            each
            for each in self.shares(book, day, first)
            if credits_[each.credit].kind == "payment" and credits_[each.credit].day >= self.offered_on
        ]

    def lost(self, book: PlainCustomer) -> int:
        """What had come for its items besides its own money, and was taken back since."""
        own = self.money(book)
        return -sum(each.minor for each in self.shares(book) if each.minor < 0 and each not in own)

    def sums(self, book: PlainCustomer, day: date = date.max) -> tuple[int, int]:
        """What is needed, and what was received."""
        received = sum(each.minor for each in self.money(book, day))
        others = sum(each.minor for each in self.shares(book, day)) - received
        return max(min(self.enough, sum(self.owed.values()) - others), 0), received

    def state(self, book: PlainCustomer, day: date) -> str:
        """In one word, as seen on that day."""
        needed, received = self.sums(book, day)
        if self.withdrawn_on <= day:
            return "withdrawn"
        if needed == 0 and received <= 0:
            return "void"
        for last, wanted in self.over(needed, day):
            if self.received_by(book, day, last) < wanted:
                return "lapsed"
        if received >= needed:
            return "met"
        return "accepted" if received > 0 or self.accepted_on <= day else "offered"

    def over(self, needed: int, day: date) -> list[tuple[date, int]]:
        """The last days that are over, and what was to be there by then; late money may be taken."""
        taken = self.taken_on if self.taken_on <= day else date.min
        sums = accumulate(amount for _, amount in self.parts)
        lasts = [max(last, taken) for last, _ in self.parts]
        return [(last, min(each, needed)) for last, each in zip(lasts, sums, strict=True) if last < day]

    def asks_for(self, book: PlainCustomer, day: date) -> set[int]:
        """What is missing of the sum, and of its next part; nothing once it is over."""
        if self.offered_on > day or self.state(book, day) not in ("offered", "accepted"):
            return set()
        needed, received = self.sums(book, day)
        wanted = [min(each, needed) for each in accumulate(amount for _, amount in self.parts)]
        return {needed - received, next(each for each in wanted if each > received) - received}

    def received_by(self, book: PlainCustomer, day: date, last: date) -> int:
        return sum(each.minor for each in self.money(book, day) if book.credits[each.credit].day <= last)

    def can_be_taken(self, book: PlainCustomer, day: date) -> bool:
        """It lapsed, and all that was to be there by now is there."""
        if self.state(book, day) != "lapsed":
            return False
        needed, received = self.sums(book, day)
        return received >= self.over(needed, day)[-1][1]

    def met_on(self, book: PlainCustomer) -> date:
        """The day on which the sum was there for good, or was taken."""
        needed, _ = self.sums(book)
        came, since = 0, self.offered_on
        for each in sorted(self.money(book), key=lambda each: each.day):
            if came < needed <= came + each.minor:
                since = each.day
            came += each.minor
        return max(since, self.taken_on)

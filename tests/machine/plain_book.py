"""A customer's money in plain Python: no database, no rules of the program, only sums that must come out the same."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

BANDS = ((0, "not_due"), (30, "days_1_30"), (60, "days_31_60"), (90, "days_61_90"))


@dataclass
class Item:
    """Something owed. ``dues`` are the due dates and from when each was known."""

    key: int
    issued: date
    amount: int
    dues: list[tuple[date, date]]
    invoice: int = 0
    is_costs: bool = False
    is_interest: bool = False

    @property
    def rank(self) -> int:
        """Its place where money goes to costs, then interest, then the rest."""
        return 0 if self.is_costs else 1 if self.is_interest else 2

    def due(self, day: date = date.max) -> date:
        """As known on a day."""
        known = [due for since, due in self.dues if since <= day]
        assert known, f"item {self.key} is seen before it was there"
        return known[-1]


@dataclass
class Credit:
    """Something in the customer's favor. ``with_payment`` is the payment it came with and goes with."""

    key: int
    kind: str
    day: date
    amount: int
    invoice: int = 0
    payment: int = 0
    with_payment: int = 0
    is_reversed: bool = False
    reversed_on: date = date.max

    def gone_by(self, day: date) -> bool:
        return self.is_reversed and self.reversed_on <= day


@dataclass
class Share:
    """What of a credit stands on an item from a day on; less than nothing where it was taken back.

    ``is_made_good`` is one of a refund that was cancelled, or of its cancelling: the money was there all the time.
    ``as_of`` is the day from which it bears on interest where that is not its own.
    """

    day: date
    credit: int
    item: int
    minor: int
    is_made_good: bool = False
    as_of: date | None = None


@dataclass
class Took:
    """What a refund of a payment did to what that had settled, and what was open of those invoices before.

    ``first`` is how many shares there were before it; ``fell`` are the smaller sums that were not met any more.
    """

    shares: list[Share]
    before: dict[int, int]
    first: int = 0
    fell: list[int] = field(default_factory=list)


@dataclass
class PlainCustomer:
    """All that happened to one customer, as signed sums with their days, and what settles what since when."""

    moved: list[tuple[date, int]] = field(default_factory=list)
    items: dict[int, Item] = field(default_factory=dict)
    credits: dict[int, Credit] = field(default_factory=dict)
    shares: list[Share] = field(default_factory=list)
    took: dict[int, Took] = field(default_factory=dict)
    last: set[int] = field(default_factory=set)
    """Items that money reaches last."""

    # ------------------------------------------------------------ sums
    def balance(self, day: date = date.max) -> int:
        return sum(amount for moved_on, amount in self.moved if moved_on <= day)

    def got(self, item: Item, credit: int | None = None, day: date = date.max) -> int:
        """What stands on an item on a day, of one credit or of all."""
        return sum(
            share.minor
            for share in self.shares
            if share.item == item.key and share.day <= day and credit in (None, share.credit)
        )

    def open(self, item: Item, day: date = date.max) -> int:
        return item.amount - self.got(item, day=day) if item.issued <= day else 0

    def left(self, credit: int, day: date = date.max) -> int:
        """What is on account of a credit on a day."""
        known = self.credits[credit]
        used = sum(share.minor for share in self.shares if share.credit == credit and share.day <= day)
        return known.amount - used if known.day <= day else 0

    def open_items(self, day: date = date.max) -> list[Item]:
        """The oldest due first."""
        found = (item for item in self.items.values() if self.open(item, day))
        return sorted(found, key=lambda item: (item.due(day), item.issued, item.key))

    def of_invoice(self, invoice: int) -> list[Item]:
        """What is open of it, the oldest due first."""
        return [item for item in self.open_items() if item.invoice == invoice]

    def interest(self, item: Item, today: date, yearly_percent: int) -> Fraction:
        """Minor units of interest by today, day by day: on what was owed in the morning of each late day."""
        whole, credits_ = Fraction(0), {share.credit for share in self.shares if share.item == item.key}
        notes = {key for key in credits_ if self.credits[key].kind == "credit_note"}
        came = (share for share in self.shares if not self.never_came(share, today))
        mine = [share for share in came if share.item == item.key and share.day <= today]
        day = min(due for _, due in item.dues)
        while (day := day + timedelta(days=1)) <= today:
            before = day - timedelta(days=1)
            got = sum(share.minor for share in mine if self.came(share, today) <= before)
            got += sum(self.got(item, key, today) - self.got(item, key, before) for key in notes)
            if day > self.promised(item, day):
                whole += Fraction(max(item.amount - got, 0) * yearly_percent, 36_500)
        return whole

    def came(self, share: Share, today: date) -> date:
        """Money bears on interest from the day it came; once some of it was taken back, from the day of its share."""
        credit = self.credits[share.credit]
        gone = (each for each in self.shares if each.credit == share.credit and each.minor < 0 and each.day <= today)
        moved = any(not each.is_made_good for each in gone)
        if share.as_of is not None:
            return share.as_of
        return share.day if moved or credit.kind != "payment" or share.minor < 0 else credit.day

    def never_came(self, share: Share, today: date) -> bool:
        """A payment that was taken back was never there, nor what was let go because of it."""
        credit = self.credits[share.credit]
        gone = {each.payment for each in self.credits.values() if each.kind == "payment" and each.gone_by(today)}
        return bool({credit.payment, credit.with_payment} - {0} & gone)

    def promised(self, item: Item, day: date) -> date:
        """The due date that held on a day: more time that was agreed after its own end replaces the date before."""
        begins, held = item.dues[0]
        for since, due in item.dues[1:]:
            begins = since if due >= since else begins
            held = due if begins <= day else held
        return held

    def on_account(self, day: date = date.max) -> dict[int, int]:
        return {key: left for key in self.credits if (left := self.left(key, day))}

    def bands(self, day: date) -> list[int]:
        """What was open on a day, by days late."""
        sums = dict.fromkeys([name for _, name in BANDS] + ["over_90"], 0)
        for item in self.open_items(day):
            late = (day - item.due(day)).days
            sums[next((name for last, name in BANDS if late <= last), "over_90")] += self.open(item, day)
        return list(sums.values())

    # ------------------------------------------------------------ what happens
    def owes(self, item: Item) -> None:
        self.items[item.key] = item
        self.moved.append((item.issued, item.amount))

    def gets(self, credit: Credit) -> int:
        self.credits[credit.key] = credit
        self.moved.append((credit.day, -credit.amount))
        return credit.key

    def put(self, credit: int, item: Item, most: int, since: date) -> int:
        """A share counts once both were there and free, and not before ``since``; returns what was put."""
        part = min(most, self.open(item), self.left(credit))
        if part:
            gone = [
                share.day
                for share in self.shares
                if share.minor < 0 and (share.credit == credit or share.item == item.key)
            ]
            day = max(self.credits[credit].day, item.issued, since, *gone)
            self.shares.append(Share(day, credit, item.key, part))
        return part

    def put_in_order(self, credit: int, items: Iterable[Item], since: date, most: int | None = None) -> None:
        left = self.left(credit) if most is None else most
        for item in sorted(items, key=lambda item: item.key in self.last):
            left -= self.put(credit, item, left, since)

    def take_back(self, credit: int, item: Item, on: date, most: int | None = None) -> int:
        """A share is gone from a day on, and never before it came; returns what is free again."""
        stands = self.got(item, credit)
        part = stands if most is None else min(most, stands)
        if part:
            came = max(share.day for share in self.shares if (share.credit, share.item) == (credit, item.key))
            self.shares.append(Share(max(on, came), credit, item.key, -part))
        return part

    def undo_credit(self, credit: int, reversal: Item) -> None:
        """A payment or what was let go is taken back: what it settled is open, and it settles its own reversal."""
        for item in self.items.values():
            self.take_back(credit, item, reversal.issued)
        self.owes(reversal)
        self.put(credit, reversal, reversal.amount, reversal.issued)
        self.credits[credit].is_reversed, self.credits[credit].reversed_on = True, reversal.issued

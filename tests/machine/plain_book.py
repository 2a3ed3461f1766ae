"""A customer's money in plain Python: no database, no rules of the program, only sums that must come out the same."""

from dataclasses import dataclass, field
from datetime import date

BANDS = ((0, "not_due"), (30, "days_1_30"), (60, "days_31_60"), (90, "days_61_90"))


@dataclass
class Item:
    """Something owed. ``dues`` are the due dates and from when each was known."""

    key: int
    issued: date
    amount: int
    dues: list[tuple[date, date]]
    invoice: int = 0
    got: dict[int, int] = field(default_factory=dict)

    @property
    def open(self) -> int:
        return self.amount - sum(self.got.values())

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


@dataclass
class PlainCustomer:
    """All that happened to one customer, as signed sums with their days, and what settles what now."""

    moved: list[tuple[date, int]] = field(default_factory=list)
    items: dict[int, Item] = field(default_factory=dict)
    credits: dict[int, Credit] = field(default_factory=dict)

    def balance(self, day: date = date.max) -> int:
        return sum(amount for moved_on, amount in self.moved if moved_on <= day)

    def left(self, credit: int) -> int:
        return self.credits[credit].amount - sum(item.got.get(credit, 0) for item in self.items.values())

    def owes(self, item: Item) -> None:
        self.items[item.key] = item
        self.moved.append((item.issued, item.amount))

    def gets(self, credit: Credit) -> None:
        self.credits[credit.key] = credit
        self.moved.append((credit.day, -credit.amount))

    def put(self, credit: int, item: Item, most: int) -> int:
        part = min(most, item.open, self.left(credit))
        if part:
            item.got[credit] = item.got.get(credit, 0) + part
        return part

    def open_items(self) -> list[Item]:
        return sorted(
            (item for item in self.items.values() if item.open), key=lambda item: (item.due(), item.issued, item.key)
        )

    def put_on_oldest(self, credit: int) -> None:
        for item in self.open_items():
            self.put(credit, item, self.left(credit))

    def put_on_oldest_but(self, credit: int, but: Item) -> None:
        for item in self.open_items():
            if item is not but:
                self.put(credit, item, self.left(credit))

    def undo_credit(self, credit: int, reversal: Item) -> None:
        """A payment or what was let go is taken back: what it settled is open, and it settles its own reversal."""
        for item in self.items.values():
            item.got.pop(credit, None)
        self.owes(reversal)
        reversal.got[credit] = reversal.amount
        self.credits[credit].is_reversed = True

    def on_account(self) -> int:
        return sum(self.left(credit) for credit in self.credits)

    def bands(self, today: date) -> dict[str, int]:
        """What is open now, by days late."""
        sums = dict.fromkeys([name for _, name in BANDS] + ["over_90"], 0)
        for item in self.open_items():
            late = (today - item.due(today)).days
            sums[next((name for last, name in BANDS if late <= last), "over_90")] += item.open
        return sums

"""Giving up what is owed, or granting a discount, as a form: of which invoice or part, how much, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money, total
from arbook.services.changing import new_operation_id
from arbook.services.giving_up import GivingUpError, LetGo


@dataclass(frozen=True, slots=True)
class Given:
    """What can be let go: an open invoice, or one of its parts."""

    items: tuple[OpenItem, ...]
    part: int = 0
    parts: int = 1

    @property
    def key(self) -> str:
        """By which a field knows it."""
        return f"{self.items[0].invoice_id or -self.items[0].piece_id}:{self.part}"

    @property
    def open(self) -> Money:
        """All that can be let go of it."""
        return total([item.open for item in self.items], self.items[0].open.currency)

    @property
    def invoiced(self) -> Money:
        """What it came to before anything was settled."""
        return total([item.amount for item in self.items], self.items[0].open.currency)


@dataclass(slots=True)
class LetGoForm:
    """``choices`` are the customer's open invoices, and their parts where they have several."""

    today: date
    customer_id: int
    choices: Sequence[Given] = ()
    chosen: Given | None = None
    kind: EntryKind = EntryKind.WRITE_OFF
    amount: Money | None = None
    on: date | None = None
    reason: str = ""
    small: Money | None = None
    meant: tuple[EntryKind, Money] | None = None
    """A whole invoice that the owner was asked about."""
    operation_id: str = field(default_factory=new_operation_id)

    def take(self, items: Sequence[OpenItem], parts: dict[int, int], invoice_id: int | None) -> None:
        """What is open; begins with the invoice that is named, else with the oldest."""
        self.choices = given_of(items, parts)
        named = next((each for each in self.choices if each.items[0].invoice_id == invoice_id), None)
        self.choose(named or next(iter(self.choices), None))

    def choose(self, given: Given | None) -> None:
        """Another invoice or part. How much of it is the owner's to say; of a small rest all is proposed."""
        self.chosen, self.meant = given, None
        self.amount = given.open if given is not None and self.is_small else None

    @property
    def is_small(self) -> bool:
        """Whether no more is left of it than the owner's small difference."""
        chosen, most = self.chosen, self.small
        if chosen is None or most is None or chosen.open.currency != most.currency:
            return False
        return chosen.open <= most and chosen.open < chosen.invoiced

    @property
    def left(self) -> Money | None:
        """What stays open of it; None while that cannot be said."""
        if self.chosen is None or self.amount is None:
            return None
        return self.chosen.open - self.amount

    def command(self) -> LetGo:
        """What to write.

        Raises:
            AmountError, DateError, FormError, GivingUpError: missing, above what is open, or in the future;
                ``all_given_up``, ``all_granted`` once, where nothing would be left.
        """
        if self.chosen is None:
            raise GivingUpError(field="choice", why="nothing_open")
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.amount > self.chosen.open:
            raise GivingUpError(field="amount", why="above_open")
        if self.on is None:
            raise DateError(field="on", text="", why="empty")
        if self.on > self.today:
            raise FormError(field="on", why="in_future", today=self.today)
        self._ask_whether_meant(self.amount)
        pieces = tuple(item.piece_id for item in self.chosen.items)
        return LetGo(self.customer_id, pieces, self.on, self.reason, self.amount, self.kind)

    def _ask_whether_meant(self, amount: Money) -> None:
        """A whole invoice is asked about once, when there is a reason; whoever says so again means it."""
        asked = (self.kind, amount)
        if self.reason.strip() and not self.left and not self.is_small and asked != self.meant:
            self.meant = asked
            why = "all_given_up" if self.kind is EntryKind.WRITE_OFF else "all_granted"
            raise FormError(field="amount", why=why, amount=amount)


def given_of(items: Sequence[OpenItem], parts: dict[int, int]) -> tuple[Given, ...]:
    """Open items by invoice, oldest due first; after an invoice of several open parts each of them by itself."""
    groups: dict[int, list[OpenItem]] = {}
    for item in items:
        groups.setdefault(item.invoice_id or -item.piece_id, []).append(item)
    found: list[Given] = []
    for own in groups.values():
        count = parts.get(own[0].invoice_id, 1)
        found.append(Given(tuple(own), own[0].position if len(own) == 1 and count > 1 else 0, count))
        if len(own) > 1:
            found += [Given((item,), item.position, count) for item in own]
    return tuple(found)

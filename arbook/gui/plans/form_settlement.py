"""A settlement as a form: of which items, how much is enough, by when, and in how many parts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.amounts import parse_percent
from arbook.ledger.calendars import working_day_in
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.settlements import Settlement
from arbook.services.changing import new_operation_id
from arbook.services.settlement_offers import OfferSettlement, plan_settlement

UNTIL_AFTER_DAYS, FIRST_AFTER_DAYS = 21, 7
USUAL_PERCENT = "70"
MOST_CHARACTERS = 2000
"""Of the note, which stands in the letter."""


@dataclass(slots=True)
class SettlementForm:
    """Fields of the dialog. ``by_amount`` takes a sum, else a percentage of what is open."""

    today: date
    customer_id: int = 0
    currency: str = "EUR"
    items: tuple[OpenItem, ...] = ()
    ticked: frozenset[int] = frozenset()
    by_amount: bool = False
    percent: str = USUAL_PERCENT
    amount: Money | None = None
    until: date | None = None
    count: str = "1"
    grace: str = "0"
    note: str = ""
    is_accepted: bool = False
    first_on: date | None = None
    """The last day for the first of several parts."""
    operation_id: str = field(default_factory=new_operation_id)

    def __post_init__(self) -> None:
        self.until = self.until or working_day_in(self.today, UNTIL_AFTER_DAYS)
        self.first_on = self.first_on or working_day_in(self.today, FIRST_AFTER_DAYS)

    def take_items(self, currency: str, items: Sequence[OpenItem]) -> None:
        """What may be settled: all that is late is ticked, or everything while nothing is."""
        self.currency, self.items = currency, tuple(item for item in items if item.open.minor > 0)
        late = {item.piece_id for item in self.items if item.days_late(self.today) > 0}
        self.ticked = frozenset(late or {item.piece_id for item in self.items})

    @property
    def is_in_parts(self) -> bool:
        """Several parts are asked for."""
        text = self.count.strip()
        return text.isascii() and text.isdigit() and int(text) > 1

    @property
    def owed(self) -> Money:
        """What the ticked items come to."""
        return total([item.open for item in self.items if item.piece_id in self.ticked], self.currency)

    def preview(self) -> Settlement:
        """The settlement that offering would write.

        Raises:
            ArbookError: as ``command``; it makes no settlement.
        """
        return plan_settlement(self.items, self.command())

    def command(self) -> OfferSettlement:
        """What to offer.

        Raises:
            FormError: ``no_items``, ``no_count``, or the note is ``too_long``.
            AmountError, DateError: missing, or no percentage.
        """
        if not self.ticked:
            raise FormError(field="items", why="no_items")
        if self.until is None:
            raise DateError(field="until", text="", why="empty")
        if self.is_in_parts and self.first_on is None:
            raise DateError(field="first_on", text="", why="empty")
        if self.by_amount and self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if len(self.note) > MOST_CHARACTERS:
            raise FormError(field="note", why="too_long", most=MOST_CHARACTERS)
        return OfferSettlement(
            self.customer_id,
            self.today,
            self.until,
            tuple(item.piece_id for item in self.items if item.piece_id in self.ticked),
            amount=self.amount if self.by_amount else None,
            percent=None if self.by_amount else parse_percent(self.percent),
            count=_whole(self.count, "count", "no_count"),
            first_on=self.first_on if self.is_in_parts else None,
            grace_days=_whole(self.grace or "0", "grace_days", "no_count"),
            note=self.note,
            is_accepted=self.is_accepted,
        )


def _whole(text: str, name: str, why: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 3:
        raise FormError(field=name, why=why)
    return int(text)

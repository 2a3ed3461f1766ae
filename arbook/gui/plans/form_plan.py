"""A payment plan as a form: over which invoices, divided how, and what that comes to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.dates import add_days
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.plans import Frequency, Installment
from arbook.services.changing import new_operation_id
from arbook.services.payment_plans import AgreePlan, preview_plan

_FIRST_AFTER_DAYS = 14
_USUAL_COUNT = "4"
MOST_CHARACTERS = 2000
"""Of the note, which stands on the agreement."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An installment, what is left to pay after it, and how much of the whole is paid by then (0 to 1)."""

    installment: Installment
    left: Money
    paid_share: float


@dataclass(slots=True)
class PlanForm:
    """Fields of the dialog. ``by_amount`` divides by the amount of each payment, else by their number."""

    today: date
    customer_id: int | None = None
    currency: str = "EUR"
    items: tuple[OpenItem, ...] = ()
    ticked: frozenset[int] = frozenset()
    by_amount: bool = False
    count: str = _USUAL_COUNT
    each: Money | None = None
    first_on: date | None = None
    frequency: Frequency = Frequency.MONTHLY
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def __post_init__(self) -> None:
        self.first_on = self.first_on or add_days(self.today, _FIRST_AFTER_DAYS)

    def take_customer(self, customer_id: int, currency: str, items: Sequence[OpenItem]) -> None:
        """Another customer: all that is due is ticked, or everything while nothing is due."""
        self.customer_id, self.currency = customer_id, currency
        self.items = tuple(item for item in items if item.open.minor > 0)
        due = {item.piece_id for item in self.items if item.days_late(self.today) >= 0}
        self.ticked = frozenset(due or {item.piece_id for item in self.items})

    @property
    def debt(self) -> Money:
        """What the ticked invoices come to."""
        return total([item.open for item in self.items if item.piece_id in self.ticked], self.currency)

    def preview(self) -> tuple[PlanLine, ...]:
        """The installments that agreeing would write.

        Raises:
            ArbookError: as ``command``; the division makes no plan.
        """
        parts = preview_plan(self.items, self.command())
        debt, left, lines = self.debt, self.debt, []
        for part in parts:
            left = left - part.amount
            lines.append(PlanLine(part, left, 1 - left.minor / debt.minor))
        return tuple(lines)

    def command(self) -> AgreePlan:
        """The plan to agree.

        Raises:
            FormError: ``no_customer``, ``no_items``, ``no_count``, or the note is ``too_long``.
            AmountError, DateError: missing.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if len(self.note) > MOST_CHARACTERS:
            raise FormError(field="note", why="too_long", most=MOST_CHARACTERS)
        if not self.ticked:
            raise FormError(field="items", why="no_items")
        if self.first_on is None:
            raise DateError(field="first_on", text="", why="empty")
        if self.by_amount and self.each is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        return AgreePlan(
            self.customer_id,
            tuple(item.piece_id for item in self.items if item.piece_id in self.ticked),
            self.first_on,
            self.frequency,
            self.today,
            count=None if self.by_amount else self._count(),
            amount=self.each if self.by_amount else None,
            note=self.note,
        )

    def _count(self) -> int:
        text = self.count.strip()
        if not (text.isascii() and text.isdigit()) or len(text) > 4:
            raise FormError(field="count", why="no_count")
        return int(text)

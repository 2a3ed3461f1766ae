"""Undoing something in the book: when, why, and what the bank took. A counter-entry is written, nothing deleted."""

from dataclasses import dataclass, field
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import DateError
from arbook.ledger.money import Money
from arbook.services.changing import new_operation_id


@dataclass(slots=True)
class CounterForm:
    """``fee`` is what the bank took for a bounced payment; the owner bears it, unless they say the customer does."""

    today: date
    on: date | None = None
    reason: str = ""
    fee: Money | None = None
    is_charged: bool = False
    operation_id: str = field(default_factory=new_operation_id)

    def day(self) -> date:
        """From when it counts.

        Raises:
            DateError: no day is given.
            FormError: ``in_future``.
        """
        if self.on is None:
            raise DateError(field="on", text="", why="empty")
        if self.on > self.today:
            raise FormError(field="on", why="in_future", today=self.today)
        return self.on

    @property
    def charged(self) -> Money | None:
        """The fee that becomes a charge of the customer's."""
        return self.fee if self.is_charged and self.fee else None

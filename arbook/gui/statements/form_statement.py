"""Which statements are wanted, as a form."""

from dataclasses import dataclass
from datetime import date

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.dates import add_months
from arbook.ledger.errors import DateError
from arbook.ledger.statements import StatementKind, check_period

_USUAL_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind and its days; ``starts_on`` only of an activity statement."""

    kind: StatementKind
    starts_on: date | None
    as_of: date


@dataclass(slots=True)
class StatementForm:
    """``customer_id`` is None for everybody who owes or is owed something."""

    today: date
    customer_id: int | None = None
    is_everybody: bool = False
    kind: StatementKind = StatementKind.OPEN_ITEM
    starts_on: date | None = None
    as_of: date | None = None

    def __post_init__(self) -> None:
        self.as_of = self.as_of or self.today
        self.starts_on = self.starts_on or add_months(self.today, -_USUAL_MONTHS).replace(day=1)

    def wanted(self) -> Wanted:
        """What is to be drawn.

        Raises:
            FormError: nobody is chosen.
            DateError: a day is missing.
            StatementError: the period ends before it begins, or after today.
        """
        if self.customer_id is None and not self.is_everybody:
            raise FormError(field="customer", why="no_customer")
        if self.as_of is None:
            raise DateError(field="to", text="", why="empty")
        if self.kind is StatementKind.OPEN_ITEM:
            return Wanted(self.kind, None, self.as_of)
        if self.starts_on is None:
            raise DateError(field="from", text="", why="empty")
        check_period(self.starts_on, self.as_of, self.today)
        return Wanted(self.kind, self.starts_on, self.as_of)

"""When what an invoice is for was supplied, where that is not the invoice's own date.

Sources: Art. 226 no. 7 of Directive 2006/112/EC asks for the date of the supply as far as it
differs from the invoice's date. § 14 (4) no. 6 UStG (with UStAE 14.5 (16)) and § 11 (1) no. 3 d UStG of Austria ask
for it on every invoice.
"""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.dates import in_book_range
from arbook.ledger.invoicing import InvoiceError

_ALWAYS_TOLD = frozenset({"AT", "DE"})


@dataclass(frozen=True, slots=True)
class Supply:
    """On one day, or from the first to the last day of a period, both in it.

    Raises:
        InvoiceError: ``supply_backwards``.
        DateError: beyond the book's range.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        in_book_range(self.first)
        if in_book_range(self.last) < self.first:
            raise InvoiceError(field="supply", why="supply_backwards")

    @property
    def is_one_day(self) -> bool:
        """Whether it is a day, no period."""
        return self.first == self.last


def supply_told(supply: Supply | None, issued_on: date, country: str) -> Supply | None:
    """What an invoice of a business in ``country`` says: the supply that was given (None means the invoice's own
    date), and that date only where the law wants it told on every invoice.
    """
    if supply is not None:
        return supply
    return Supply(issued_on, issued_on) if country in _ALWAYS_TOLD else None

"""When what an invoice is for was supplied, as it stands in two date fields."""

from dataclasses import dataclass
from datetime import date

from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceError
from arbook.ledger.supplies import Supply


@dataclass(slots=True)
class SupplyForm:
    """Both empty: on the invoice's date. The first alone is a day, both are a period."""

    first: date | None = None
    last: date | None = None

    @property
    def is_begun(self) -> bool:
        """Whether anything is said."""
        return self.first is not None or self.last is not None

    def parsed(self) -> Supply | None:
        """What is meant.

        Raises:
            InvoiceError: ``supply_without_first``, ``supply_backwards``.
        """
        if self.first is None:
            if self.last is not None:
                raise InvoiceError(field="supplied_from", why="supply_without_first")
            return None
        try:
            return Supply(self.first, self.last or self.first)
        except InvoiceError as refusal:
            raise InvoiceError(field="supplied_to", **refusal.facts) from None

    def refusal(self) -> ArbookError | None:
        """What is wrong with it."""
        try:
            self.parsed()
        except ArbookError as found:
            return found
        return None

    def kept(self) -> list[str]:
        """As JSON has it."""
        return ["" if day is None else day.isoformat() for day in (self.first, self.last)]


def supply_of(supply: Supply | None) -> SupplyForm:
    """A draft's, to be gone on with."""
    if supply is None:
        return SupplyForm()
    return SupplyForm(supply.first, None if supply.is_one_day else supply.last)


def supply_typed(kept: list[str]) -> SupplyForm:
    """What ``kept`` wrote."""
    first, last = (date.fromisoformat(text) if text else None for text in kept)
    return SupplyForm(first, last)

"""Who is meant: customers found by any part of name, number or mail address, without asking the book each time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from arbook.gui.shared.customer_field import Found
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.session import Session
from arbook.ledger.folding import fold, search_key
from arbook.queries.customers import CustomerRow, list_customers
from arbook.services.office import Office

_MOST_FOUND = 40


@dataclass(frozen=True, slots=True)
class _Known:
    row: CustomerRow
    key: str


def _read(office: Office, as_of: date) -> tuple[_Known, ...]:
    return tuple(
        _Known(row, search_key(row.number, row.name, row.email))
        for row in office.read(list_customers, as_of)
        if not row.is_archived
    )


class CustomerSearch:
    """Read all customers once with ``load``; then ``find`` answers at once."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._known: tuple[_Known, ...] = ()

    def load(self, session: Session, done: Callable[[], object]) -> None:
        """Read the customers; ``done`` is called when they can be found (a method of a window)."""
        today = self._owner.today()

        def take(known: tuple[_Known, ...]) -> None:
            self._known = known
            done()

        session.ask(lambda office: _read(office, today), take, receiver=getattr(done, "__self__", None))

    def find(self, text: str) -> list[Found]:
        """Customers whose name, number or mail address holds every word; those who begin with it come first."""
        folded = fold(text)
        words = folded.split()
        found = [each for each in self._known if all(word in each.key for word in words)]
        found.sort(key=lambda each: not fold(each.row.name).startswith(folded))
        return [(each.row.customer_id, each.row.name, self._below(each.row)) for each in found[:_MOST_FOUND]]

    def name_of(self, customer_id: object) -> str:
        """The customer's name, empty when nobody has this id."""
        return next((each.row.name for each in self._known if each.row.customer_id == customer_id), "")

    def _below(self, row: CustomerRow) -> str:
        return f"{row.number}  ·  {self._owner.formats.money(row.aging.balance)}"

"""The way back of what is written down about a customer, and the way there again, for Ctrl+Z and Ctrl+Y."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.customers import CustomerFacts
from arbook.services.office import Office

Wish = Callable[[Office, str | None], Changes]
"""A change, and the operation id it is made under; None makes a new one."""


def did(session: Session, said: str, changes: Changes, wish: Wish, today: date) -> None:
    """A note, promise, dispute or hold began or ended: it can be taken back, and be written down again."""
    newest = [changes.operation_id]

    def back(office: Office) -> Changes:
        return office.taking_back.take_back(newest[-1], today=today)

    def again(office: Office) -> Changes:
        made = wish(office, None)
        newest.append(made.operation_id)
        return made

    session.history.did(said, back, again)


def added(session: Session, said: str, changes: Changes, facts: CustomerFacts, today: date) -> None:
    """A new customer: goes again as long as nothing hangs on them, and comes back under the same number."""
    assert changes.made_id is not None
    newest, facts = [changes.made_id], replace(facts, number=changes.number)

    def back(office: Office) -> Changes:
        return office.customers.remove(newest[-1])

    def again(office: Office) -> Changes:
        made = office.customers.add(facts, today=today)
        assert made.made_id is not None
        newest.append(made.made_id)
        return made

    session.history.did(said, back, again)


def edited(session: Session, said: str, customer_id: int, before: CustomerFacts, after: CustomerFacts) -> None:
    """A customer's card was written anew: the one before comes back."""
    session.history.did(
        said,
        lambda office: office.customers.change(customer_id, before),
        lambda office: office.customers.change(customer_id, after),
    )

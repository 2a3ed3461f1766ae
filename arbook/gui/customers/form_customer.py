"""The customer card as a form: what was typed, and the facts it makes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from arbook.ledger.money import Money
from arbook.queries.customers import CustomerCard, PersonRow
from arbook.services.changing import new_operation_id
from arbook.services.customers import CustomerError, CustomerFacts, PersonFacts


@dataclass(slots=True)
class CustomerForm:
    """``customer_id`` is None for a new one. ``people`` are as typed; empty ones are left out."""

    customer_id: int | None = None
    name: str = ""
    number: str = ""
    kind: str = "business"
    currency: str = ""
    language: str = ""
    country: str = ""
    address: str = ""
    tax_id: str = ""
    note: str = ""
    terms_id: int | None = None
    policy_id: int | None = None
    since_on: date | None = None
    credit_limit: Money | None = None
    people: list[PersonFacts] = field(default_factory=list)
    operation_id: str = field(default_factory=new_operation_id)

    @classmethod
    def of(cls, card: CustomerCard, people: Sequence[PersonRow]) -> "CustomerForm":
        """The form of a customer who is in the book."""
        return cls(
            card.customer_id,
            card.name,
            card.number,
            card.kind,
            card.currency,
            card.language,
            card.country,
            card.address,
            card.tax_id,
            card.note,
            card.terms_id,
            card.policy_id,
            card.since_on,
            card.credit_limit,
            [
                PersonFacts(each.name, each.role, each.email, each.phone, each.language, each.address,
                            each.gets_reminders)
                for each in people
            ],
        )  # fmt: skip

    def set_person(self, place: int, person: PersonFacts) -> None:
        """What is known of one person; the one after the last is new."""
        self.people[place : place + 1] = [person]

    def remove_person(self, place: int) -> None:
        """Take somebody off the list."""
        del self.people[place : place + 1]

    def facts(self) -> CustomerFacts:
        """What is to be written down.

        Raises:
            CustomerError: ``no_name``.
        """
        if not self.name.strip():
            raise CustomerError(field="name", why="no_name")
        limit = self.credit_limit
        if limit is not None and self.currency and limit.currency != self.currency:
            limit = replace(limit, currency=self.currency)
        known = tuple(each for each in self.people if any((each.name, each.email, each.phone, each.address)))
        return CustomerFacts(
            name=self.name,
            number=self.number,
            kind=self.kind,
            currency=self.currency,
            language=self.language,
            address=self.address,
            country=self.country,
            tax_id=self.tax_id,
            note=self.note,
            since_on=self.since_on,
            terms_id=self.terms_id,
            policy_id=self.policy_id,
            credit_limit=limit,
            people=known,
        )

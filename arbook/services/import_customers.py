"""Customers from a file, and the ones that a file of invoices makes along the way."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from arbook.importing.rows import CustomerRecord, Record
from arbook.importing.who import plain_name
from arbook.ledger.terms import net_days
from arbook.mail.errors import BadAddressError
from arbook.queries.settings import profile
from arbook.services.customers import CustomerError, CustomerFacts, PersonFacts, add_customer
from arbook.services.import_completing import KnownCustomers, complete_customer
from arbook.services.import_running import RunningImport
from arbook.services.settings_offers import ensure_terms


def take_customers(running: RunningImport, records: Iterable[Any]) -> None:
    """Write the customers that the book does not know yet, and complete those that it knows."""
    known = KnownCustomers(running.change)
    for record in records:
        facts = _customer_facts(record)
        if record.number in known.cards:
            complete_customer(running, record, facts, known)
        else:
            write_customer(running, record, replace(facts, terms_id=_terms_id(running, record)))


def _terms_id(running: RunningImport, record: CustomerRecord) -> int | None:
    return None if record.terms_days is None else ensure_terms(running.change, net_days(record.terms_days))


def _customer_facts(record: CustomerRecord) -> CustomerFacts:
    """What the row says, but for the terms, which need a row of their own."""
    place = " ".join(part for part in (record.postcode, record.city) if part)
    person = PersonFacts(name=record.contact_name or "", email=record.email or "", phone=record.phone or "")
    return CustomerFacts(
        number=record.number,
        name=record.name,
        kind=record.kind or "business",
        currency=record.currency or "",
        language=record.language or "",
        address="\n".join(part for part in (record.address, place) if part),
        country=record.country or "",
        tax_id=record.tax_id or "",
        people=(person,) if person != PersonFacts() else (),
    )


def write_customer(running: RunningImport, record: Record, facts: CustomerFacts) -> None:
    """Write one customer, or complain of its row."""
    try:
        customer_id = add_customer(running.change, facts, running.today)
    except CustomerError as error:
        running.complain(record, error.field or "", facts.name, str(error.facts["why"]))
        return
    except BadAddressError:
        running.complain(record, "email", facts.people[0].email, "bad_email")
        return
    currency = facts.currency or profile(running.change.connection).currency
    running.customers[facts.number] = (customer_id, currency)
    running.numbers.setdefault(plain_name(facts.name), []).append(facts.number)
    running.count.customers += 1

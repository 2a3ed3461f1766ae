"""A customer of the book met again in a file: what is missing is filled in, a contradiction refuses the file."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select, update

from arbook.importing.rows import CustomerRecord, Record
from arbook.importing.who import plain_name
from arbook.ledger.folding import search_key
from arbook.ledger.terms import net_days
from arbook.mail.addresses import check_address
from arbook.mail.errors import BadAddressError
from arbook.queries.offers import terms_from_json
from arbook.services.changing import Change
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.import_running import RunningImport
from arbook.services.settings_offers import ensure_terms
from arbook.store.tables.customers import customer_table, person_table
from arbook.store.tables.offers import terms_table

_TEXTS = ("name", "address", "country", "language", "tax_id")


class KnownCustomers:
    """The customers of the book by number, the people there, and the names of terms: read once an import."""

    def __init__(self, change: Change) -> None:
        rows = change.connection.execute(select(customer_table)).mappings()
        self.cards: dict[str, dict[str, Any]] = {row["number"]: dict(row) for row in rows}
        self.people: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        in_order = select(person_table).order_by(person_table.c.customer_id, person_table.c.position)
        for row in change.connection.execute(in_order).mappings():
            self.people[row["customer_id"]].append(dict(row))
        self.terms = {row.id: row for row in change.connection.execute(select(terms_table))}


def complete_customer(
    running: RunningImport, record: CustomerRecord, facts: CustomerFacts, known: KnownCustomers
) -> None:
    """Fill what the book lacks of this customer, or complain of what it has otherwise."""
    card = known.cards[facts.number]
    before = len(running.complaints)
    filled = _missing_facts(running, record, facts, card) | _missing_terms(running, record, card, known)
    has_person = _complete_people(running, record, facts, known.people[card["id"]], card["id"])
    if len(running.complaints) > before:
        return
    if not filled and not has_person:
        running.count.known += 1
        return
    name = filled.get("name", card["name"])
    there = (text for person in known.people[card["id"]] for text in (person["name"], person["email"]))
    running.change.connection.execute(
        update(customer_table)
        .where(customer_table.c.id == card["id"])
        .values(
            **filled,
            search_key=search_key(facts.number, name, *there),
            operation_id=running.change.operation_id,
        )
    )
    running.change.touch("customer", card["id"])
    running.count.updated += 1


def _missing_facts(
    running: RunningImport, record: Record, facts: CustomerFacts, card: dict[str, Any]
) -> dict[str, Any]:
    """Texts that are empty in the book. A name that is the number was only a stand-in, on either side."""
    filled: dict[str, Any] = {}
    for key in _TEXTS:
        text, known = str(getattr(facts, key)), str(card[key])
        stand_in = facts.number if key == "name" else ""
        if text in ("", stand_in):
            continue
        if known in ("", stand_in):
            filled[key] = text
        elif plain_name(text) != plain_name(known):
            _differ(running, record, key, text, known)
    if facts.kind == "consumer" and card["kind"] == "business":  # what the book takes where nothing was said
        filled["kind"] = facts.kind
    if facts.currency and facts.currency != card["currency"]:
        running.complain(record, "currency", facts.currency, "customer_has_other_currency", currency=card["currency"])
    return filled


def _missing_terms(
    running: RunningImport, record: CustomerRecord, card: dict[str, Any], known: KnownCustomers
) -> dict[str, Any]:
    """Terms are compared by what they compute; the owner may have named them otherwise."""
    if record.terms_days is None:
        return {}
    told = net_days(record.terms_days)
    if card["terms_id"] is None:
        return {"terms_id": ensure_terms(running.change, told)}
    kept = known.terms[card["terms_id"]]
    if terms_from_json(told.name, kept.rule) != told:
        _differ(running, record, "terms_days", str(record.terms_days), kept.name)
    return {}


def _complete_people(
    running: RunningImport, record: Record, facts: CustomerFacts, people: list[dict[str, Any]], customer_id: int
) -> bool:
    """Whether somebody, or an e-mail address, phone or name of somebody, came to the customer's people."""
    if not facts.people:
        return False
    told = facts.people[0]
    if told.email and not _is_address(running, record, told.email):
        return False
    mailed = [person["email"] for person in people if person["email"]]
    if told.email and mailed and plain_name(told.email) not in map(plain_name, mailed):
        _differ(running, record, "email", told.email, mailed[0])
        return False
    person = _person_meant(told, people)
    if person is None:
        return _add_person(running, told, people, customer_id)
    return _complete_person(running, record, told, person)


def _person_meant(told: PersonFacts, people: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Who has this address, else this name, else the first whose name one of both does not say."""
    for key in ("email", "name"):
        text = plain_name(getattr(told, key))
        found = next((person for person in people if text and plain_name(person[key]) == text), None)
        if found is not None:
            return found
    return next((person for person in people if not (told.name and person["name"])), None)


def _complete_person(running: RunningImport, record: Record, told: PersonFacts, person: dict[str, Any]) -> bool:
    lacking: dict[str, Any] = {}
    for key, field in (("name", "contact_name"), ("email", "email"), ("phone", "phone")):
        text, known = getattr(told, key), person[key]
        if text and not known:
            lacking[key] = text
        elif text and plain_name(text) != plain_name(known):
            _differ(running, record, field, text, known)
    if lacking:
        running.change.connection.execute(
            update(person_table)
            .where(person_table.c.id == person["id"])
            .values(**lacking, operation_id=running.change.operation_id)
        )
        person |= lacking
    return bool(lacking)


def _add_person(running: RunningImport, told: PersonFacts, people: list[dict[str, Any]], customer_id: int) -> bool:
    row = {"customer_id": customer_id, "name": told.name, "email": told.email, "phone": told.phone}
    row |= {"position": len(people) + 1, "operation_id": running.change.operation_id}
    row["id"] = running.change.insert(person_table, **row)
    people.append(row)
    return True


def _is_address(running: RunningImport, record: Record, email: str) -> bool:
    try:
        check_address(email)
    except BadAddressError:
        running.complain(record, "email", email, "bad_email")
        return False
    return True


def _differ(running: RunningImport, record: Record, key: str, text: str, known: str) -> None:
    running.complain(record, key, text, "differs", known=known)

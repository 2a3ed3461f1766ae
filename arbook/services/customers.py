"""Adding and changing customers and the people there."""

from dataclasses import dataclass, fields, replace
from datetime import date

from sqlalchemy import delete, func, insert, select, update

from arbook.ledger.errors import ArbookError
from arbook.ledger.folding import search_key
from arbook.ledger.money import Money, currency_decimals
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import log_contact
from arbook.services.numbers import take_number
from arbook.store.tables.all_tables import metadata
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.customers import customer_table, person_table
from arbook.store.tables.money import entry_table

LONGEST_NAME = 200
LONGEST_TEXT = 2000
LONGEST_NOTE = 20_000
_DIRECTION_MARKS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


class CustomerError(ArbookError):
    """A customer that cannot be written down. Facts: ``why`` and what it is about."""


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Somebody at the customer. ``role`` is accounts, owner, buyer or other."""

    name: str = ""
    role: str = "accounts"
    email: str = ""
    phone: str = ""
    language: str = ""
    address: str = ""
    gets_reminders: bool = True


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What the owner says about a customer; an empty ``number`` takes the next one, an empty currency the book's."""

    name: str
    number: str = ""
    kind: str = "business"
    currency: str = ""
    language: str = ""
    address: str = ""
    country: str = ""
    tax_id: str = ""
    note: str = ""
    since_on: date | None = None
    terms_id: int | None = None
    policy_id: int | None = None
    credit_limit: Money | None = None
    people: tuple[PersonFacts, ...] = ()


class CustomerService:
    """Use cases around the customer card."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def add(self, facts: CustomerFacts, *, today: date, operation_id: str | None = None) -> Changes:
        """A new customer; ``Changes.made_id`` and ``number`` say which.

        Raises:
            CustomerError: no name, a name that is too long, a number that is taken, a bad mail address.
        """

        def work(change: Change) -> None:
            add_customer(change, facts, today)

        return self._counter.change("add_customer", work, operation_id)

    def change(self, customer_id: int, facts: CustomerFacts, *, operation_id: str | None = None) -> Changes:
        """Write the card anew, people included. Issued invoices stay as they are.

        Raises:
            CustomerError: as ``add``; ``currency_is_used`` when the ledger already has entries in another currency.
        """

        def work(change: Change) -> None:
            checked = _checked(change, facts, customer_id)
            _check_currency(change, customer_id, checked.currency)
            table = customer_table
            change.connection.execute(
                update(table)
                .where(table.c.id == customer_id)
                .values(**_columns(checked), operation_id=change.operation_id)
            )
            _write_people(change, customer_id, checked.people)
            change.touch("customer", customer_id)
            change.made(customer_id, checked.number)

        return self._counter.change("change_customer", work, operation_id)

    def remove(self, customer_id: int, *, operation_id: str | None = None) -> Changes:
        """Take a customer off the book who was written down by mistake, with the people there.

        Raises:
            CustomerError: ``in_use``: an invoice, a payment, a line in the log or something else hangs on them.
        """

        def work(change: Change) -> None:
            name = change.connection.execute(
                select(customer_table.c.name).where(customer_table.c.id == customer_id)
            ).scalar()
            if name is None:
                raise CustomerError(why="gone")
            if _is_used(change, customer_id):
                raise CustomerError(why="in_use", name=name)
            change.connection.execute(delete(person_table).where(person_table.c.customer_id == customer_id))
            change.connection.execute(delete(customer_table).where(customer_table.c.id == customer_id))
            change.touch("customer", customer_id)

        return self._counter.change("remove_customer", work, operation_id)

    def add_note(self, customer_id: int, text: str, *, today: date, operation_id: str | None = None) -> Changes:
        """A note of the owner's in the customer's log.

        Raises:
            CustomerError: ``empty_note``, ``too_long``.
        """
        if not text.strip():
            raise CustomerError(field="note", why="empty_note")

        def work(change: Change) -> None:
            if len(text.strip()) > LONGEST_NOTE:
                raise CustomerError(field="note", why="too_long", most=LONGEST_NOTE)
            log_contact(change, customer_id, today, kind="note", direction="own", body=text.strip())

        return self._counter.change("add_note", work, operation_id)


def add_customer(change: Change, facts: CustomerFacts, today: date) -> int:
    """Write a new customer inside a running change; used by imports and the demo book too."""
    checked = _checked(change, facts, None)
    if not checked.number:
        checked = replace(checked, number=_free_number(change, today))
    since = checked.since_on or today
    row = {**_columns(checked), "since_on": since, "operation_id": change.operation_id}
    customer_id = change.insert(customer_table, **row)
    _write_people(change, customer_id, checked.people)
    change.touch("customer", customer_id)
    change.made(customer_id, checked.number)
    return customer_id


def _is_used(change: Change, customer_id: int) -> bool:
    """Whether any row of the book but the people there points at the customer."""
    links = [
        column
        for table in metadata.tables.values()
        for column in table.columns
        if table is not person_table and column.references(customer_table.c.id)
    ]
    return any(
        change.connection.execute(select(column).where(column == customer_id).limit(1)).first() is not None
        for column in links
    )


def _checked(change: Change, facts: CustomerFacts, customer_id: int | None) -> CustomerFacts:
    facts = _trimmed(facts)
    if not facts.name:
        raise CustomerError(field="name", why="no_name")
    _check_lengths(facts)
    for person in facts.people:
        _check_email(person.email)
    if facts.country:
        _check_country(facts.country)
    currency = facts.currency or _book_currency(change)
    currency_decimals(currency)
    limit = facts.credit_limit
    if limit is not None and (limit.minor < 0 or limit.currency != currency):
        raise CustomerError(field="credit_limit", why="bad_limit", currency=currency)
    _check_number_is_free(change, facts.number, customer_id)
    return replace(facts, currency=currency)


def _check_lengths(facts: CustomerFacts) -> None:
    """Refuse what nobody means to write: a whole page pasted into a name."""
    short = [("name", facts.name), ("number", facts.number), ("tax_id", facts.tax_id)]
    short += [("people", text) for each in facts.people for text in (each.name, each.email, each.phone)]
    long = [("address", facts.address), ("note", facts.note), *(("people", each.address) for each in facts.people)]
    for texts, most in ((short, LONGEST_NAME), (long, LONGEST_TEXT)):
        for field, text in texts:
            if len(text) > most:
                raise CustomerError(field=field, why="too_long", most=most)


def _trimmed(facts: CustomerFacts) -> CustomerFacts:
    """One-line fields lose their line breaks; they are printed and mailed on one line.

    They also lose the marks that turn the direction of text: in a list they would turn what follows them too.
    """
    lines = {"address", "note"}
    trimmed = {
        field.name: value.strip() if field.name in lines else _one_line(value)
        for field in fields(facts)
        if isinstance(value := getattr(facts, field.name), str)
    }
    people = tuple(replace(each, name=_one_line(each.name), phone=_one_line(each.phone)) for each in facts.people)
    return replace(facts, **trimmed, people=people)  # type: ignore[arg-type]


def _one_line(text: str) -> str:
    return " ".join(text.translate(_DIRECTION_MARKS).split())


def _check_email(text: str) -> None:
    if not text:
        return
    from arbook.mail.addresses import check_address

    check_address(text)


def _check_country(text: str) -> None:
    from arbook.importing.countries import country_code

    if country_code(text) != text:
        raise CustomerError(field="country", why="bad_country", text=text)


def _check_number_is_free(change: Change, number: str, customer_id: int | None) -> None:
    if not number:
        return
    taken = change.connection.execute(select(customer_table.c.id).where(customer_table.c.number == number)).scalar()
    if taken is not None and taken != customer_id:
        raise CustomerError(field="number", why="number_taken", number=number)


def _check_currency(change: Change, customer_id: int, currency: str) -> None:
    other = change.connection.execute(
        select(func.count()).where(entry_table.c.customer_id == customer_id, entry_table.c.currency != currency)
    ).scalar()
    if other:
        raise CustomerError(field="currency", why="currency_is_used")


def _free_number(change: Change, today: date) -> str:
    """The next number nobody typed by hand before."""
    while True:
        number = take_number(change, "customer", today)
        found = change.connection.execute(
            select(customer_table.c.id).where(customer_table.c.number == number)
        ).scalar()
        if found is None:
            return number


def _book_currency(change: Change) -> str:
    currency: str = change.connection.execute(select(business_profile_table.c.currency)).scalar_one()
    return currency


def _columns(facts: CustomerFacts) -> dict[str, object]:
    limit = facts.credit_limit
    there = (text for person in facts.people for text in (person.name, person.email))
    return {
        "number": facts.number,
        "name": facts.name,
        "kind": facts.kind,
        "currency": facts.currency,
        "language": facts.language,
        "address": facts.address,
        "country": facts.country,
        "tax_id": facts.tax_id,
        "note": facts.note,
        "terms_id": facts.terms_id,
        "policy_id": facts.policy_id,
        "credit_limit_minor": None if limit is None else limit.minor,
        "search_key": search_key(facts.number, facts.name, *there),
    }


def _write_people(change: Change, customer_id: int, people: tuple[PersonFacts, ...]) -> None:
    change.connection.execute(person_table.delete().where(person_table.c.customer_id == customer_id))
    rows = [
        {
            **{field.name: getattr(person, field.name) for field in fields(person)},
            "customer_id": customer_id,
            "position": position,
            "operation_id": change.operation_id,
        }
        for position, person in enumerate(people, start=1)
    ]
    if rows:
        change.connection.execute(insert(person_table), rows)

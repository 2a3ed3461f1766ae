"""Commands that write down what happened: customers, payments that bounced, notes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace

from arbook.cli.arguments import Commands, add_command, add_customer, add_event, day_of, whole_number
from arbook.cli.books import amount_of, book_currency, customer_of, for_change
from arbook.cli.invoice_lines import terms_id_of
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.refusing import CommandRefusedError
from arbook.importing.countries import country_code
from arbook.ledger.money import Money, total
from arbook.queries.credited import notes_on_account
from arbook.queries.customers import CustomerCard, PersonRow, customer_by_number, people
from arbook.queries.payment_uses import let_go_undone
from arbook.queries.payments import PaymentRow, payments_by_ids
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.office import Office

_CUSTOMER_TEXTS = ("number", "name", "kind", "currency", "language", "address", "country", "tax_id", "note")
_PERSON_TEXTS = {"contact": "name", "email": "email", "phone": "phone"}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The entering commands."""
    _add_customer(commands)
    _add_reversal(commands)
    note = add_command(commands, "note", _note, "add a note to a customer's log")
    add_customer(note, required=True)
    note.add_argument("text", metavar="TEXT", help="the note")
    add_outcome_format(note)


def _add_customer(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "customer", _customer, "add or change a customer")
    parser.add_argument("action", choices=("add", "change"))
    add_customer(parser, required=False)
    for name in (*_CUSTOMER_TEXTS, *_PERSON_TEXTS):
        choices = ("business", "public", "consumer") if name == "kind" else None
        parser.add_argument(f"--{name.replace('_', '-')}", dest=f"new_{name}", choices=choices)
    parser.add_argument("--terms", metavar="NAME", help="terms by name, or a number of days")
    parser.add_argument("--credit-limit", metavar="A", help="how much may be owed at most")
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _add_reversal(commands: "Commands[ArgumentParser]") -> None:
    back = add_command(commands, "reverse-payment", _reverse_payment, "take a payment back: it bounced or was wrong")
    back.add_argument("payment", metavar="PAYMENT", type=whole_number, help="its number, as `payments` lists it")
    add_event(back)
    back.add_argument("--fee", metavar="A", help="what the bank took, charged to the customer")
    add_outcome_format(back)


def _customer(arguments: Namespace) -> int:
    if arguments.action == "change" and arguments.customer is None:
        arguments.parser.error("to change a customer, say which: --customer NO")
    if arguments.action == "add" and arguments.customer is not None:
        arguments.parser.error("a new customer's own number is said with --number, not with --customer")
    with for_change(arguments) as office:
        if arguments.action == "add":
            facts = _new_facts(office, arguments, CustomerFacts(name=""), PersonFacts())
            made = office.customers.add(facts, today=arguments.today)
            return done(arguments, "Customer {customer}, {name}, was added.", customer=made.number, name=facts.name)
        card = customer_of(office, arguments)
        known = office.read(people, card.customer_id)
        first = _person_facts(known[0]) if known else PersonFacts()
        facts = _new_facts(office, arguments, _facts_of(card), first)
        facts = replace(facts, people=(*facts.people, *(_person_facts(each) for each in known[1:])))
        office.customers.change(card.customer_id, facts)
        return done(arguments, "Customer {customer}, {name}, was changed.", customer=facts.number, name=facts.name)


def _new_facts(office: Office, arguments: Namespace, facts: CustomerFacts, person: PersonFacts) -> CustomerFacts:
    """The facts with what the options say instead."""
    told = {name: getattr(arguments, f"new_{name}") for name in (*_CUSTOMER_TEXTS, *_PERSON_TEXTS)}
    if told["country"] is not None:
        told["country"] = country_of(told["country"])
    person = replace(person, **{key: told[name] for name, key in _PERSON_TEXTS.items() if told[name] is not None})
    facts = replace(facts, **{name: told[name] for name in _CUSTOMER_TEXTS if told[name] is not None})
    facts = replace(facts, people=(person,) if person != PersonFacts() else ())
    if arguments.terms is not None:
        facts = replace(facts, terms_id=terms_id_of(office, arguments.terms))
    if arguments.credit_limit is not None:
        limit = amount_of(arguments.credit_limit, facts.currency or book_currency(office))
        facts = replace(facts, credit_limit=limit)
    return facts


def country_of(text: str) -> str:
    """A country's code, by its code or name; nothing stays nothing.

    Raises:
        CommandRefusedError: it is not a country.
    """
    code = country_code(text.strip()) if text.strip() else ""
    if code is None:
        raise CommandRefusedError("“{text}” is not a country. Write its two letters, like DE.", text=text)
    return code


def _facts_of(card: CustomerCard) -> CustomerFacts:
    return CustomerFacts(
        **{name: getattr(card, name) for name in _CUSTOMER_TEXTS},
        since_on=card.since_on,
        terms_id=card.terms_id,
        policy_id=card.policy_id,
        credit_limit=card.credit_limit,
    )


def _person_facts(row: PersonRow) -> PersonFacts:
    return PersonFacts(row.name, row.role, row.email, row.phone, row.language, row.address, row.gets_reminders)


def _reverse_payment(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        on = day_of(arguments)
        rows = office.read(payments_by_ids, [arguments.payment])
        currency = rows[0].amount.currency if rows else book_currency(office)
        fee = None if arguments.fee is None else amount_of(arguments.fee, currency)
        before = _of_notes(office, rows, currency)
        changes = office.payments.reverse(
            arguments.payment, on=on, today=arguments.today, reason=arguments.reason, fee=fee
        )
        falls = office.read(let_go_undone, changes.operation_id)
        credited = before - _of_notes(office, rows, currency)
    told = "Payment {payment} was taken back; what it paid is open again"
    told += ", and {again} that was let go because of it" if falls else ""
    return done(
        arguments,
        told + ("; {credited} of that is covered by what was credited." if credited else "."),
        payment=arguments.payment,
        reversed_on=on,
        again=total([each.amount for each in falls], currency),
        open_again=list(dict.fromkeys(each.number for each in falls)),
        credited=credited,
    )


def _of_notes(office: Office, rows: Sequence[PaymentRow], currency: str) -> Money:
    """What lies on account of credit notes of whoever paid."""
    found = [office.read(notes_on_account, row.customer_id) for row in rows]
    return total([amount for notes in found for amount in notes.values()], currency)


def _note(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(customer_by_number, arguments.customer)
        office.customers.add_note(card.customer_id, arguments.text, today=arguments.today)
    return done(arguments, "The note stands in the log of {name}.", customer=card.number, name=card.name)

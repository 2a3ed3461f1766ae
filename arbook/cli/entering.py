"""Commands that write down what happened: customers, payments, notes."""

from argparse import ArgumentParser, Namespace
from contextlib import suppress
from dataclasses import replace

from arbook.cli.arguments import Commands, add_command, add_customer, add_event, day, day_of, whole_number
from arbook.cli.books import amount_of, book_currency, customer_of, for_change, items_of
from arbook.cli.invoice_lines import terms_id_of
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.refusing import CommandRefusedError
from arbook.importing.countries import country_code
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money
from arbook.queries.customers import CustomerCard, PersonRow, customer_by_number, people
from arbook.queries.invoices import InvoiceRow, InvoiceUnknownError, invoice_by_number, settlements
from arbook.queries.money_rules import money_rules
from arbook.queries.payments import list_payments, payment_shares, payments_by_ids
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.office import Office
from arbook.services.payments import METHODS, Order, RecordPayment, SmallRest

_CUSTOMER_TEXTS = ("number", "name", "kind", "currency", "language", "address", "country", "tax_id", "note")
_ORDERS = ("oldest", "costs-first", "closest", "on-account")
_PERSON_TEXTS = {"contact": "name", "email": "email", "phone": "phone"}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The entering commands."""
    _add_customer(commands)
    _add_payments(commands)
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


def _add_payments(commands: "Commands[ArgumentParser]") -> None:
    pay = add_command(commands, "pay", _pay, "record a payment: named invoices first, then the oldest due")
    add_customer(pay, required=True)
    pay.add_argument("--amount", metavar="A", required=True)
    pay.add_argument("--on", metavar="D", type=day, help="when it came (today)")
    pay.add_argument(
        "--for", metavar="NUMBER", dest="numbers", nargs="+", action="extend", default=[], help="invoices it is for"
    )
    pay.add_argument(
        "--discount", metavar="A|auto", help="let go of A on the one invoice of --for; auto takes what is earned"
    )
    pay.add_argument("--write-off-rest", action="store_true", help="write a small rest off, see `money-rules`")
    pay.add_argument("--order", choices=_ORDERS, help="where it goes first (the book's rule)")
    pay.add_argument("--method", choices=METHODS, default="bank")
    pay.add_argument("--reference", default="", help="what the customer wrote")
    pay.add_argument("--note", default="")
    add_outcome_format(pay)
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


def _pay(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        gone = written_off(office, arguments.numbers)
        numbers = [number for number in arguments.numbers if number not in gone]
        command = RecordPayment(
            customer_id=card.customer_id,
            received_on=day_of(arguments),
            amount=amount_of(arguments.amount, card.currency),
            method=arguments.method,
            reference=arguments.reference,
            note=arguments.note,
            order=_order_of(office, arguments.order),
            named=named_pieces(items_of(office, card.customer_id), numbers),
            discounts=_discounts(office, arguments, card.currency),
            small_rest=SmallRest.WRITE_OFF if arguments.write_off_rest else SmallRest.LEAVE,
            recovers=tuple(gone.values()),
        )
        made = office.payments.record(command, today=arguments.today)
        return _tell_payment(office, arguments, card, made.made_id or 0)


def _order_of(office: Office, asked: str | None) -> Order:
    """The order that was asked for, else the book's."""
    if asked is None:
        return Order.COSTS_FIRST if office.read(money_rules).costs_first else Order.NAMED_THEN_OLDEST
    return Order.NAMED_THEN_OLDEST if asked == "oldest" else Order(asked.replace("-", "_"))


def _discounts(office: Office, arguments: Namespace, currency: str) -> tuple[tuple[int, Money], ...] | None:
    if arguments.discount is None:
        return ()
    if arguments.discount == "auto":
        return None
    if len(arguments.numbers) != 1:
        raise CommandRefusedError("Say with --for which one invoice the discount is of.")
    invoice = office.read(invoice_by_number, arguments.numbers[0])
    return ((invoice.row.invoice_id, amount_of(arguments.discount, currency)),)


def written_off(office: Office, numbers: list[str]) -> dict[str, int]:
    """Those of the invoices that are written off, by number: money for them takes the write-off back."""
    cards: dict[str, InvoiceRow] = {}
    for number in numbers:
        with suppress(InvoiceUnknownError):  # who asks for an unknown one is told so with the open ones
            cards[number] = office.read(invoice_by_number, number).row
    rows = {number: office.read(settlements, row.invoice_id) for number, row in cards.items() if not row.open}
    return {
        number: cards[number].invoice_id
        for number, settled in rows.items()
        if any(each.kind is EntryKind.WRITE_OFF for each in settled)
    }


def _tell_payment(office: Office, arguments: Namespace, card: CustomerCard, payment_id: int) -> int:
    row = next(
        each for each in office.read(list_payments, customer_id=card.customer_id) if each.payment_id == payment_id
    )
    shares = office.read(payment_shares, payment_id)
    template = "Payment {payment} of {amount} from {name} recorded"
    template += ", for {settles}" if shares else ""
    template += "; {on_account} stays on account." if row.on_account else "."
    return done(
        arguments,
        template,
        payment=payment_id,
        customer=card.number,
        name=card.name,
        amount=row.amount,
        currency=row.amount.currency,
        received_on=row.received_on,
        settles=tuple(dict.fromkeys(share.number for share in shares)),
        on_account=row.on_account,
    )


def named_pieces(items: tuple[OpenItem, ...], numbers: list[str]) -> tuple[int, ...]:
    """Ids of the due pieces of these invoices.

    Raises:
        CommandRefusedError: one of them is not open.
    """
    found: list[int] = []
    for number in numbers:
        ids = [item.piece_id for item in items if item.number == number]
        if not ids:
            raise CommandRefusedError("This customer has no open invoice {number}.", number=number)
        found += ids
    return tuple(found)


def _reverse_payment(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        on = day_of(arguments)
        rows = office.read(payments_by_ids, [arguments.payment])
        currency = rows[0].amount.currency if rows else book_currency(office)
        fee = None if arguments.fee is None else amount_of(arguments.fee, currency)
        office.payments.reverse(arguments.payment, on=on, today=arguments.today, reason=arguments.reason, fee=fee)
    return done(
        arguments,
        "Payment {payment} was taken back; what it paid is open again.",
        payment=arguments.payment,
        reversed_on=on,
    )


def _note(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(customer_by_number, arguments.customer)
        office.customers.add_note(card.customer_id, arguments.text, today=arguments.today)
    return done(arguments, "The note stands in the log of {name}.", customer=card.number, name=card.name)

"""``pay``: money received, what it is for, and what is let go with it."""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress

from arbook.cli.arguments import Commands, add_command, add_customer, day, day_of, refuse_unused
from arbook.cli.books import amount_of, customer_of, for_change, items_of
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import say
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.allocation import is_far_above
from arbook.ledger.items import ChargeFor, EntryKind, Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.queries.customers import CustomerCard
from arbook.queries.invoice_outcome import settlements
from arbook.queries.invoices import InvoiceRow, InvoiceUnknownError, invoice_by_number
from arbook.queries.late_charges import late_charge_by_number
from arbook.queries.late_claims import charge_of, claim_items
from arbook.queries.lateness import asking_too_much
from arbook.queries.ledger import first_day
from arbook.queries.money_rules import money_rules
from arbook.queries.payment_uses import PaymentUses, SettledDebt, payment_uses
from arbook.queries.payments import payments_by_ids
from arbook.sentences.sentence import Sentence
from arbook.services.office import Office
from arbook.services.payments import METHODS, Order, RecordPayment, SmallRest

_ORDERS = ("oldest", "costs-first", "closest", "on-account")
_ON_ACCOUNT = ("customer", "amount", "on", "order", "method", "reference", "note", "anyway")
_LONG_BEFORE = 366
"""Days before the customer's first entry from which on a payment's day is asked about."""

_DEBT_WORDS: dict[EntryKind | ChargeFor, str] = {
    ChargeFor.BANK: "the bank fee of {day}",
    ChargeFor.PLAN: "the payment plan's fee of {day}",
    ChargeFor.INTEREST: "the payment plan's interest of {day}",
    EntryKind.REFUND: "the refund of {day}",
    EntryKind.OPENING: "the opening balance of {day}",
}
"""What money settles that bears no number."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``pay``."""
    pay = add_command(commands, "pay", _pay, "record a payment: named invoices first, then the oldest due")
    add_customer(pay, required=True)
    pay.add_argument("--amount", metavar="A", required=True)
    pay.add_argument("--on", metavar="D", type=day, help="when it came (today)")
    pay.add_argument(
        "--for", metavar="NUMBER", dest="numbers", nargs="+", action="extend", default=[], help="invoices it is for"
    )
    pay.add_argument(
        "--discount",
        metavar="A|auto",
        help="a discount of A on the one invoice of --for; auto takes what is earned",
    )
    pay.add_argument(
        "--claims",
        metavar="CHARGE",
        nargs="+",
        default=[],
        help="claimed late charges, see `charges`; or all",
    )
    pay.add_argument("--write-off-rest", action="store_true", help="write a small rest off, see `money-rules`")
    pay.add_argument("--order", choices=_ORDERS, help="where it goes first (the book's rule)")
    pay.add_argument("--method", choices=METHODS, default="bank")
    pay.add_argument("--reference", default="", help="what the customer wrote")
    pay.add_argument("--note", default="")
    pay.add_argument("--anyway", action="store_true", help="although its day or amount is far from anything known")
    add_outcome_format(pay)
    pay.set_defaults(parser=pay)


def _pay(arguments: Namespace) -> int:
    if arguments.order == "on-account":
        refuse_unused(arguments, "pay --order on-account", _ON_ACCOUNT)
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        if not arguments.anyway:
            _check_day(office, arguments, card)
            _check_amount(office, arguments, card)
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
            is_own_order=arguments.order in ("oldest", "costs-first"),
            named=named_pieces(items_of(office, card.customer_id), numbers),
            discounts=discounts_of(office, arguments, card.currency),
            small_rest=SmallRest.INSIST if arguments.write_off_rest else SmallRest.LEAVE,
            recovers=tuple(gone.values()),
            claims=_claims(office, arguments.claims, card.customer_id),
        )
        made = office.payments.record(command, today=arguments.today)
        return _tell_payment(office, arguments, card, made.made_id or 0, command.claims)


def _check_day(office: Office, arguments: Namespace, card: CustomerCard) -> None:
    """Refuse a day that is most likely mistyped: long before anything the book knows of the customer.

    Raises:
        CommandRefusedError: it is.
    """
    known_since = min(office.read(first_day, card.customer_id) or arguments.today, arguments.today)
    if (known_since - day_of(arguments)).days <= _LONG_BEFORE:
        return
    raise CommandRefusedError(
        "A payment of {day} lies more than a year before anything known of {name}. To record it all the same, say "
        "--anyway.",
        day=day_of(arguments),
        name=card.name,
    )


def _check_amount(office: Office, arguments: Namespace, card: CustomerCard) -> None:
    """Refuse an amount that is most likely mistyped: a hundred times what is owed, or more.

    Raises:
        CommandRefusedError: it is.
    """
    amount = amount_of(arguments.amount, card.currency)
    owed = total([item.open for item in items_of(office, card.customer_id)], card.currency)
    if not is_far_above(amount, owed):
        return
    raise CommandRefusedError(
        "{amount} is {times} times the {owed} that {name} owes. To record it all the same, say --anyway.",
        amount=amount,
        times=amount.minor // owed.minor,
        owed=owed,
        name=card.name,
    )


def _order_of(office: Office, asked: str | None) -> Order:
    """The order that was asked for, else the book's."""
    if asked is None:
        return Order.COSTS_FIRST if office.read(money_rules).costs_first else Order.NAMED_THEN_OLDEST
    return Order.NAMED_THEN_OLDEST if asked == "oldest" else Order(asked.replace("-", "_"))


def discounts_of(office: Office, arguments: Namespace, currency: str) -> tuple[tuple[int, Money], ...] | None:
    """What ``--discount`` lets go of: of the one invoice of ``--for``, what is earned (None), or nothing.

    Raises:
        CommandRefusedError: it does not say of which invoice.
    """
    if arguments.discount is None:
        return ()
    if arguments.discount == "auto":
        return None
    if len(arguments.numbers) != 1:
        raise CommandRefusedError("Say with --for which one invoice the discount is of.")
    invoice = office.read(invoice_by_number, arguments.numbers[0])
    return ((invoice.row.invoice_id, amount_of(arguments.discount, currency)),)


def _claims(office: Office, numbers: list[str], customer_id: int) -> tuple[int, ...]:
    """The charges that are claimed and paid now."""
    if numbers == ["all"]:
        items = office.read(claim_items, customer_id)
        return tuple(dict.fromkeys(charge_of(item.piece_id) for item in items))
    return tuple(office.read(late_charge_by_number, number).row.charge_id for number in numbers)


def _still_claimed(office: Office, customer_id: int, claims: tuple[int, ...]) -> tuple[str, ...]:
    """Of the charges that were to be paid those that the money did not reach."""
    items = office.read(claim_items, customer_id)
    return tuple(dict.fromkeys(item.number for item in items if charge_of(item.piece_id) in claims))


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


def _tell_payment(
    office: Office, arguments: Namespace, card: CustomerCard, payment_id: int, claims: tuple[int, ...]
) -> int:
    (row,) = office.read(payments_by_ids, [payment_id])
    uses = office.read(payment_uses, payment_id)
    later = tuple(debt.number for debt in uses.debts if debt.number and debt.dated_on > row.received_on)
    if later:
        say(Sentence("Its day lies before that of {numbers}.", {"numbers": later}), stream=sys.stderr)
    unreached = _still_claimed(office, card.customer_id, claims)
    if unreached:
        told = "The money did not reach {numbers}: that is still claimed, and booked once it is paid."
        say(Sentence(told, {"numbers": unreached}), stream=sys.stderr)
    too_large = office.read(asking_too_much, card.customer_id, arguments.today, claims)
    if too_large:
        told = "{numbers} asks for more than it comes to with this payment. Waive what is too much, or take it back."
        say(Sentence(told, {"numbers": too_large}), stream=sys.stderr)
    facts: dict[str, object] = {
        "payment": payment_id,
        "customer": card.number,
        "name": card.name,
        "amount": row.amount,
        "currency": row.amount.currency,
        "received_on": row.received_on,
        "settles": tuple(debt.number for debt in uses.debts if _is_invoice(debt)),
        "charges": tuple(_charge(debt) for debt in uses.debts if not _is_invoice(debt)),
        "discount": uses.discount,
        "written_off": uses.written_off,
        "written_off_again": uses.given_up_again,
        "on_account": row.on_account,
        "issued_later": later,
        "still_claimed": unreached,
        "too_large": too_large,
    }
    if arguments.format == "json":
        return done(arguments, "", **facts)
    return done(arguments, _told(uses, row.on_account), **facts | {"debts": _debts_words(uses)})


def _told(uses: PaymentUses, on_account: Money) -> str:
    """The template of the answer: what the money was for, what was let go with it, and what is left of it."""
    parts = ["Payment {payment} of {amount} from {name} recorded" + (", for {debts}" if uses.debts else "")]
    parts += ["{discount} early discount"] if uses.discount else []
    parts += ["{written_off} written off"] if uses.written_off else []
    parts += ["{written_off_again} is written off again"] if uses.given_up_again else []
    parts += ["{on_account} stays on account"] if on_account else []
    return "; ".join(parts) + "."


def _debts_words(uses: PaymentUses) -> tuple[Sentence, ...]:
    """Each once: a late charge is interest and costs under one number."""
    once = {debt.number or (debt.kind, debt.dated_on): debt for debt in uses.debts}
    return tuple(map(_debt_words, once.values()))


def _debt_words(debt: SettledDebt) -> Sentence:
    """An invoice by its number, anything else by what it is and its day."""
    what = _DEBT_WORDS.get(debt.charged_for or debt.kind, "what was owed since {day}")
    return Sentence("{number}" if debt.number else what, {"number": debt.number, "day": debt.dated_on})


def _is_invoice(debt: SettledDebt) -> bool:
    return bool(debt.number) and debt.nature is Nature.PRINCIPAL


def _charge(debt: SettledDebt) -> dict[str, object]:
    facts: dict[str, object] = {
        "kind": debt.charged_for or debt.kind,
        "charged_on": debt.dated_on,
        "amount": debt.amount,
    }
    return facts | {"number": debt.number} if debt.number else facts


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

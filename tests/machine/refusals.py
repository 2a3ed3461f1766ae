"""Wishes that no book can grant. Each is told the machine and a number to choose with."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.services.credit_notes import CreditNote
from arbook.services.giving_up import LetGo
from arbook.services.payments import RecordPayment
from arbook.services.refunds import RefundMoney

Machine = Any
MISSING = 10**9


def pay_nothing(machine: Machine, _: int) -> object:
    return machine.shop.payments.record(
        RecordPayment(machine.who, machine.today, machine.money(0)), today=machine.today
    )


def pay_tomorrow(machine: Machine, pick: int) -> object:
    told = RecordPayment(machine.who, machine.today + timedelta(days=1 + pick), machine.money(100))
    return machine.shop.payments.record(told, today=machine.today)


def pay_in_another_currency(machine: Machine, pick: int) -> object:
    told = RecordPayment(machine.who, machine.today, Money(pick + 1, "USD"))
    return machine.shop.payments.record(told, today=machine.today)


def split_above_what_is_open(machine: Machine, pick: int) -> object:
    items = machine.mine.open_items()
    key, most = (
        (MISSING, 1) if not items else (items[pick % len(items)].key, machine.mine.open(items[pick % len(items)]))
    )
    above = machine.money(most + 1)
    told = RecordPayment(machine.who, machine.today, above, split=((key, above),))
    return machine.shop.payments.record(told, today=machine.today)


def split_above_the_payment(machine: Machine, pick: int) -> object:
    items = [item for item in machine.mine.open_items() if machine.mine.open(item) > 1]
    if not items:
        return pay_nothing(machine, pick)
    item = items[pick % len(items)]
    split = ((item.key, machine.money(2)),)
    return machine.shop.payments.record(
        RecordPayment(machine.who, machine.today, machine.money(1), split=split), today=machine.today
    )


def pay_the_items_of_another_customer(machine: Machine, pick: int) -> object:
    theirs = [item for who, plain in machine.plain.items() if who != machine.who for item in plain.open_items()]
    key = theirs[pick % len(theirs)].key if theirs else MISSING
    told = RecordPayment(machine.who, machine.today, machine.money(1), split=((key, machine.money(1)),))
    return machine.shop.payments.record(told, today=machine.today)


def bounce_twice(machine: Machine, pick: int) -> object:
    gone = [each for each in machine.mine.credits.values() if each.kind == "payment" and each.is_reversed]
    payment = gone[pick % len(gone)].payment if gone else MISSING
    return machine.shop.payments.reverse(payment, on=machine.today, today=machine.today, reason="again")


def take_back_a_reversal(machine: Machine, _: int) -> object:
    gone = [each for each in machine.mine.credits.values() if each.is_reversed]
    entry = machine.entry(reverses_id=machine.entry_of_credit(gone[-1].key)) if gone else MISSING
    return machine.shop.giving_up.take_back(entry, on=machine.today, today=machine.today, reason="again")


def cancel_a_payment_as_if_it_were_a_refund(machine: Machine, _: int) -> object:
    paid = machine.standing("payment")
    entry = machine.entry_of_credit(paid[-1].key) if paid else MISSING
    return machine.shop.refunds.cancel(entry, on=machine.today, today=machine.today, reason="wrong")


def refund_more_than_lies_on_account(machine: Machine, _: int) -> object:
    told = RefundMoney(machine.who, machine.money(sum(machine.mine.on_account().values()) + 1), machine.today)
    return machine.shop.refunds.refund(told, today=machine.today)


def refund_more_than_was_paid(machine: Machine, pick: int) -> object:
    paid = machine.standing("payment")
    payment, most = (paid[pick % len(paid)].payment, paid[pick % len(paid)].amount) if paid else (MISSING, 1)
    told = RefundMoney(machine.who, machine.money(most + 1), machine.today, payment_id=payment)
    return machine.shop.refunds.refund(told, today=machine.today)


def credit_more_than_was_charged(machine: Machine, pick: int) -> object:
    invoices = sorted(machine.totals)
    invoice = invoices[pick % len(invoices)]
    above = machine.totals[invoice] - machine.credited[invoice] + 1
    rate = TaxRate("VAT", Decimal(19 if invoice in machine.own else 0))
    line = InvoiceLine("back", Decimal(1), Decimal(above) / 100, rate)
    return machine.shop.invoices.credit(CreditNote(invoice, machine.today, (line,)), today=machine.today)


def let_go_more_than_is_open(machine: Machine, pick: int) -> object:
    items = machine.mine.open_items()
    key, most = (
        (MISSING, 1) if not items else (items[pick % len(items)].key, machine.mine.open(items[pick % len(items)]))
    )
    told = LetGo(machine.who, (key,), machine.today, "gone", machine.money(most + 1))
    return machine.shop.giving_up.let_go(told, today=machine.today)


def put_money_that_is_used_up(machine: Machine, pick: int) -> object:
    used = [key for key in machine.mine.credits if not machine.mine.left(key)]
    return machine.shop.payments.put_on_items(used[pick % len(used)] if used else MISSING, on=machine.today)


REFUSALS: tuple[Callable[[Machine, int], object], ...] = (
    pay_nothing,
    pay_tomorrow,
    pay_in_another_currency,
    split_above_what_is_open,
    split_above_the_payment,
    pay_the_items_of_another_customer,
    bounce_twice,
    take_back_a_reversal,
    cancel_a_payment_as_if_it_were_a_refund,
    refund_more_than_lies_on_account,
    refund_more_than_was_paid,
    credit_more_than_was_charged,
    let_go_more_than_is_open,
    put_money_that_is_used_up,
)

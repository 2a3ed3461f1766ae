"""A credit note stays with its invoice when the money for that goes back: nobody is asked for what was credited."""

from decimal import Decimal

import pytest

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, TermsPiece
from arbook.queries.early_payment import early_offers
from arbook.services.credit_notes import CreditNote
from tests.builders import Customer, Debt, Shop, day
from tests.support.crediting import (
    BACK,
    LATER,
    PAID,
    SOLD,
    card,
    credited,
    goods,
    movements,
    on_account,
    pays_early,
    sold,
)
from tests.support.late_desk import NINE, Desk

LATE = "2026-12-31"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def is_credited_whole(ada: Customer, invoice_id: int) -> None:
    told = CreditNote(invoice_id, BACK, whole=True)
    ada.shop.invoices.credit(told, today=BACK)


def still_open(ada: Customer, invoice_id: int) -> str:
    return str(card(ada, invoice_id).row.open)


def test_an_invoice_that_was_paid_and_credited_whole_owes_nothing_when_the_payment_bounces(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = ada.pays("1000.00", on=LATER)
    is_credited_whole(ada, invoice_id)
    ada.takes_back(payment, on=BACK)
    assert (still_open(ada, invoice_id), on_account(ada), ada.balance(BACK)) == ("0.00", [], "0.00")


def test_what_was_credited_bears_no_interest_when_the_payment_bounces(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = ada.pays("1000.00", on=LATER)
    is_credited_whole(ada, invoice_id)
    ada.takes_back(payment, on=BACK)
    desk = Desk(ada.shop)
    desk.agree(NINE)
    assert desk.may(ada, LATE).total.minor == 0


def test_a_payment_that_is_paid_back_leaves_the_credit_note_to_the_invoice(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = ada.pays("1000.00", on=LATER)
    is_credited_whole(ada, invoice_id)
    ada.is_refunded("1000.00", on=BACK, payment_id=payment)
    assert (still_open(ada, invoice_id), on_account(ada), ada.balance(BACK)) == ("0.00", [], "0.00")


def test_a_part_that_is_paid_back_is_met_by_so_much_of_the_credit_note(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = ada.pays("1000.00", on=LATER)
    credited(ada, invoice_id, "400.00")
    ada.is_refunded("300.00", on=BACK, payment_id=payment)
    assert (still_open(ada, invoice_id), on_account(ada), ada.balance(BACK)) == ("0.00", ["100.00"], "-100.00")


def test_after_a_bounce_the_early_price_is_that_of_what_is_left(ada: Customer) -> None:
    """1000 less 2 %, 200 credited, bounced: 784 in time settle it, as if it had been 800 from the start."""
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    credited(ada, invoice_id, "200.00", on="2026-03-06")
    ada.takes_back(payment, on="2026-03-07")
    (offer,) = ada.shop.read(early_offers, ada.customer_id)
    assert (str(offer.pay), str(offer.discount)) == ("784.00", "16.00")
    ada.pays("784.00", on="2026-03-08", discounts=None)
    assert (still_open(ada, invoice_id), on_account(ada), ada.balance(BACK)) == ("0.00", [], "0.00")


def test_nobody_is_invited_to_pay_early_what_was_credited_whole(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    payment = pays_early(ada)
    ada.shop.invoices.credit(CreditNote(invoice_id, PAID, whole=True), today=PAID)
    ada.takes_back(payment, on=PAID)
    assert ada.shop.read(early_offers, ada.customer_id) == ()


def test_the_oldest_credit_note_goes_back_first(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    payment = ada.pays("100.00", on=LATER)
    credited(ada, invoice_id, "30.00")
    credited(ada, invoice_id, "40.00")
    ada.is_refunded("30.00", on=BACK, payment_id=payment)
    assert (still_open(ada, invoice_id), on_account(ada)) == ("0.00", ["40.00"])


def test_a_credit_note_goes_to_the_part_of_its_invoice_that_is_due_first(ada: Customer) -> None:
    half = TermsPiece((Step(StepKind.ADD_DAYS, 30),), ShareKind.PERCENT, Decimal(50))
    invoice_id = sold(ada, goods("100.00"), pieces=(half, TermsPiece((Step(StepKind.ADD_DAYS, 60),))))
    payment = ada.pays("100.00", on=LATER)
    credited(ada, invoice_id, "30.00")
    ada.is_refunded("60.00", on=BACK, payment_id=payment)
    assert [str(piece.open) for piece in card(ada, invoice_id).pieces] == ["0.00", "30.00"]


def test_only_its_own_credit_note_goes_back_to_an_invoice(ada: Customer) -> None:
    kept = ada.owes("50.00", due="2026-03-31", on=SOLD)
    ada.pays("50.00", on=PAID)
    credited(ada, kept.invoice_id, "50.00")
    bounced = ada.owes("80.00", due="2026-03-31", on=SOLD)
    payment = ada.pays("80.00", on=LATER, named=(bounced.piece_id,))
    ada.takes_back(payment, on=BACK)
    assert (bounced.open(), on_account(ada)) == ("80.00", ["50.00"])


def test_a_credit_note_that_was_paid_out_is_gone_until_that_comes_back(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    payment = ada.pays("100.00", on=LATER)
    is_credited_whole(ada, invoice_id)
    out = ada.is_refunded("100.00", on=BACK)
    ada.takes_back(payment, on=BACK)
    assert (still_open(ada, invoice_id), ada.balance(BACK)) == ("100.00", "100.00")
    ada.shop.refunds.cancel(out, on=BACK, today=BACK, reason="never sent")
    assert (still_open(ada, invoice_id), on_account(ada), ada.balance(BACK)) == ("0.00", [], "0.00")


@pytest.mark.parametrize("kind", [EntryKind.WRITE_OFF, EntryKind.DISCOUNT])
def test_what_is_owed_again_since_the_owner_takes_back_what_was_let_go_meets_the_credit_note(
    ada: Customer, kind: EntryKind
) -> None:
    """30.00 of the price are let go after 20.00 of the payment were moved to another invoice by paying them back."""
    debt = ada.owes("100.00", due="2026-03-31", on=SOLD)
    payment = ada.pays("100.00", on=PAID)
    credited(ada, debt.invoice_id, "20.00")
    out = ada.is_refunded("20.00", on=BACK)
    ada.is_refunded("30.00", on=BACK, payment_id=payment)
    let_go = ada.is_let_off(debt, on=BACK, kind=kind, reason="scratched")
    assert (debt.open(), ada.balance(BACK)) == ("0.00", "0.00")
    ada.shop.refunds.cancel(out, on=BACK, today=BACK, reason="never sent")
    assert on_account(ada) == ["20.00"]
    ada.shop.giving_up.take_back(let_go, on=BACK, today=BACK, reason="not scratched")
    assert (debt.open(), on_account(ada), ada.balance(BACK)) == ("10.00", [], "10.00")


def test_a_fee_of_the_bank_is_owed_beside_the_credited_invoice(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    payment = ada.pays("100.00", on=LATER)
    is_credited_whole(ada, invoice_id)
    fee = Money.of("3.50", "EUR")
    ada.shop.payments.reverse(payment, on=BACK, today=BACK, reason="bounced", fee=fee)
    assert (still_open(ada, invoice_id), on_account(ada), ada.balance(BACK)) == ("0.00", [], "3.50")


def test_a_day_before_the_bounce_shows_the_credit_note_where_it_lay(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    payment = ada.pays("100.00", on=LATER)
    ada.shop.invoices.credit(CreditNote(invoice_id, LATER, whole=True), today=LATER)
    ada.takes_back(payment, on=BACK)
    debt = Debt(ada.shop, ada.customer_id, invoice_id, card(ada, invoice_id).pieces[0].piece_id, "")
    before = day("2026-03-19")
    assert (debt.open(before), on_account(ada, before), ada.balance(before)) == ("0.00", ["100.00"], "-100.00")
    assert movements(ada) == ["invoice 100.00", "payment -100.00", "credit_note -100.00", "reversal 100.00"]

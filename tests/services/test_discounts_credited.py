"""A credit note on an invoice that was paid less a discount gives back what was paid for what comes back."""

from decimal import Decimal

import pytest

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, TermsPiece
from arbook.services.credit_notes import CreditNote
from tests.builders import Customer, Debt, Shop
from tests.support.crediting import (
    BACK,
    LATER,
    PAID,
    SOLD,
    TWO,
    card,
    credited,
    discounts,
    goods,
    movements,
    on_account,
    pays_early,
    sold,
)

VAT, LOW = TaxRate("VAT", Decimal(19)), TaxRate("VAT", Decimal(7))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def sold_and_paid(ada: Customer, *lines: InvoiceLine, early: EarlyDiscount = TWO) -> int:
    invoice_id = sold(ada, *lines, early=early)
    pays_early(ada)
    return invoice_id


def test_what_comes_back_of_an_invoice_paid_early_gives_back_what_was_paid_for_it(ada: Customer) -> None:
    invoice_id = sold_and_paid(ada, goods("100.00"))
    credited(ada, invoice_id, "20.00")
    told = ["invoice 100.00", "payment -98.00", "discount -2.00"]
    assert movements(ada) == [*told, "credit_note -20.00", "reversal 2.00", "discount -1.60"]
    assert (on_account(ada), ada.balance(BACK), str(card(ada, invoice_id).row.open)) == (["19.60"], "-19.60", "0.00")


def test_all_that_was_paid_comes_back_when_credit_notes_take_the_whole_invoice(ada: Customer) -> None:
    invoice_id = sold_and_paid(ada, goods("100.00"))
    for price in ("20.00", "33.33", "46.67"):
        credited(ada, invoice_id, price)
    assert (on_account(ada), ada.balance(BACK)) == (["19.60", "32.66", "45.74"], "-98.00")
    assert discounts(ada, invoice_id) == []


def test_a_discount_that_was_earned_and_granted_later_falls_by_its_share_too(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    ada.pays("98.00", on=PAID)
    ada.shop.giving_up.grant_earned(invoice_id, today=LATER)
    credited(ada, invoice_id, "20.00")
    assert (on_account(ada), discounts(ada, invoice_id)) == (["19.60"], ["1.60 + 0.00"])


def test_a_discount_that_the_owner_granted_as_a_lower_price_falls_by_its_share_too(ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-04-01", on=SOLD)
    ada.pays("60.00", on=PAID)
    ada.is_let_off(debt, on=LATER, kind=EntryKind.DISCOUNT, reason="scratched")
    credited(ada, debt.invoice_id, "50.00")
    assert (on_account(ada), movements(ada)[-1]) == (["30.00"], "discount -20.00")


def test_a_discount_after_a_first_credit_note_was_given_on_what_that_left(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    credited_early = CreditNote(invoice_id, SOLD, (goods("20.00"),))
    ada.shop.invoices.credit(credited_early, today=SOLD)
    ada.pays("78.40", on=PAID, discounts=None)
    credited(ada, invoice_id, "40.00")
    assert (on_account(ada), discounts(ada, invoice_id)) == (["39.20"], ["0.80 + 0.00"])


def test_a_credit_note_that_the_open_rest_takes_opens_nothing_and_the_next_one_takes_the_share_of_both(
    ada: Customer,
) -> None:
    """30.00 of 98.00 were paid back, so that 30.00 are open beside a discount of 2.00."""
    invoice_id = sold(ada, goods("100.00"))
    ada.is_refunded("30.00", on=LATER, payment_id=pays_early(ada), keeps_let_go=True)
    credited(ada, invoice_id, "20.00")
    assert (on_account(ada), str(card(ada, invoice_id).row.open)) == ([], "10.00")
    assert discounts(ada, invoice_id) == ["2.00 + 0.00"]
    credited(ada, invoice_id, "10.50")
    assert (on_account(ada), discounts(ada, invoice_id)) == ([], ["1.50 + 0.00"])
    credited(ada, invoice_id, "19.50")
    assert (on_account(ada), discounts(ada, invoice_id)) == (["19.00"], ["1.00 + 0.00"])


def test_what_was_written_off_comes_back_whole_before_the_share_of_the_discount(ada: Customer) -> None:
    """90.00 paid, 2.00 discount and 8.00 written off: of the 80.00 that stay, 78.40 are the price."""
    invoice_id = sold(ada, goods("100.00"))
    off = ((invoice_id, Money.of("2.00", "EUR")),)
    piece = card(ada, invoice_id).pieces[0].piece_id
    split = ((piece, Money.of("90.00", "EUR")),)
    ada.pays("90.00", on=PAID, split=split, discounts=off)
    ada.is_let_off(Debt(ada.shop, ada.customer_id, invoice_id, piece, ""), on=LATER)
    credited(ada, invoice_id, "5.00")
    assert movements(ada)[4:] == ["credit_note -5.00", "reversal 8.00", "write_off -3.00"]
    credited(ada, invoice_id, "15.00")
    assert movements(ada)[7:] == ["credit_note -15.00", "reversal 3.00", "reversal 2.00", "discount -1.60"]
    assert (on_account(ada), ada.balance(BACK)) == (["11.60"], "-11.60")


@pytest.mark.parametrize(
    ("tax", "price", "was", "stays", "back"),
    [
        (DiscountTax.REDUCED_IF_TAKEN, "20.00", "2.00 + 0.38", "1.60 + 0.30", "23.32"),
        (DiscountTax.UNCHANGED, "20.00", "2.00 + 0.00", "1.60 + 0.00", "23.40"),
        (DiscountTax.ALWAYS_REDUCED, "20.00", "2.00 + 0.00", "1.60 + 0.00", "23.32"),
    ],
)
def test_the_share_of_a_discount_takes_the_tax_along_as_its_discount_did(
    ada: Customer, tax: DiscountTax, price: str, was: str, stays: str, back: str
) -> None:
    invoice_id = sold_and_paid(ada, goods("100.00", VAT), early=EarlyDiscount(Decimal(2), 10, tax))
    assert discounts(ada, invoice_id) == [was]
    credited(ada, invoice_id, price, VAT)
    assert (on_account(ada), discounts(ada, invoice_id)) == ([back], [stays])


@pytest.mark.parametrize("tax", DiscountTax)
def test_goods_of_one_rate_take_the_discount_of_that_rate(ada: Customer, tax: DiscountTax) -> None:
    early = EarlyDiscount(Decimal(5), 10, tax)
    invoice_id = sold_and_paid(ada, goods("50.00", VAT), goods("50.00", LOW), early=early)
    high, low = discounts(ada, invoice_id)
    credited(ada, invoice_id, "50.00", LOW)
    assert discounts(ada, invoice_id) == [high]
    credited(ada, invoice_id, "50.00", VAT)
    assert (discounts(ada, invoice_id), low.startswith("2.5")) == ([], True)


def test_when_the_payment_bounces_later_the_rest_of_its_discount_goes_with_it(ada: Customer) -> None:
    invoice_id = sold(ada, goods("100.00"))
    payment_id = pays_early(ada)
    credited(ada, invoice_id, "20.00")
    ada.takes_back(payment_id, on=BACK)
    assert movements(ada)[6:] == ["reversal 98.00", "reversal 1.60"]
    assert (ada.balance(BACK), str(card(ada, invoice_id).row.open), on_account(ada)) == ("80.00", "80.00", [])


def test_a_discount_stays_on_the_part_of_the_invoice_where_it_was(ada: Customer) -> None:
    half = TermsPiece((Step(StepKind.ADD_DAYS, 30),), ShareKind.PERCENT, Decimal(50))
    invoice_id = sold(ada, goods("100.00"), pieces=(half, TermsPiece((Step(StepKind.ADD_DAYS, 60),))))
    ada.pays("98.00", on=PAID, discounts=None)
    credited(ada, invoice_id, "20.00")
    assert (on_account(ada), [str(piece.open) for piece in card(ada, invoice_id).pieces]) == (
        ["19.60"],
        ["0.00", "0.00"],
    )
    assert discounts(ada, invoice_id) == ["1.60 + 0.00"]

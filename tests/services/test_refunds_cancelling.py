"""A refund that was never sent: the money is where it was, its discount too, and nobody is charged for the days."""

from decimal import Decimal

import pytest

from arbook.ledger.invoicing import TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import ShareKind, Step, StepKind, TermsPiece
from arbook.queries.early_payment import unearned_discounts, untaken_discounts
from arbook.queries.items import money_on_account
from arbook.services.payments import SmallRest
from tests.builders import Customer, Shop, day
from tests.support.crediting import (
    BACK,
    FREE,
    LATER,
    PAID,
    SOLD,
    card,
    credited,
    discounts,
    goods,
    movements,
    on_account,
    pays_early,
    sold,
)
from tests.support.late_desk import NINE, Desk

LATE = "2026-12-31"
VAT = TaxRate("VAT", Decimal(19))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def is_never_sent(ada: Customer, entry_id: int, on: str = "2026-03-21") -> None:
    ada.shop.refunds.cancel(entry_id, on=day(on), today=day(on), reason="never sent")


def stands(ada: Customer, invoice_id: int) -> tuple[str, list[str], str]:
    """What is open of the invoice, what lies on account, and the balance."""
    return str(card(ada, invoice_id).row.open), on_account(ada, LATE), ada.balance(LATE)


def charged(ada: Customer, on: str = LATE) -> str:
    desk = Desk(ada.shop)
    desk.agree(NINE)
    return str(desk.may(ada, on).total)


def test_money_that_was_never_paid_back_settles_its_invoice_as_before(ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2026-03-31", on=SOLD)
    payment = ada.pays("1000.00", on=PAID)
    is_never_sent(ada, ada.is_refunded("300.00", on=BACK, payment_id=payment))
    assert stands(ada, debt.invoice_id) == ("0.00", [], "0.00")


def test_the_discount_that_fell_with_the_refund_is_there_again_with_its_tax(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    before = discounts(ada, invoice_id)
    is_never_sent(ada, ada.is_refunded("30.00", on=BACK, payment_id=payment))
    assert stands(ada, invoice_id) == ("0.00", [], "0.00")
    assert (discounts(ada, invoice_id), before) == (["20.00 + 0.00"], ["20.00 + 0.00"])
    assert movements(ada)[-3:] == ["refund 30.00", "reversal -30.00", "discount -20.00"]
    assert (ada.shop.read(untaken_discounts), ada.shop.read(unearned_discounts)) == ((), ())


def test_a_discount_that_is_there_again_falls_with_its_payment_as_before(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    is_never_sent(ada, ada.is_refunded("30.00", on=BACK, payment_id=payment))
    ada.takes_back(payment, on="2026-03-22")
    assert stands(ada, invoice_id) == ("1000.00", [], "1000.00")


def test_a_credit_note_after_that_takes_its_share_of_the_discount(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    is_never_sent(ada, ada.is_refunded("30.00", on=BACK, payment_id=payment))
    credited(ada, invoice_id, "200.00", FREE, on="2026-03-22")
    assert stands(ada, invoice_id) == ("0.00", ["196.00"], "-196.00")


@pytest.mark.parametrize("out", ["980.00", "100.00", "0.01"])
@pytest.mark.parametrize("back", [("200.00",), ("333.33", "466.67"), ("1000.00",), ("400.00", "600.00"), ("0.01",)])
def test_credit_notes_in_between_come_to_what_they_do_where_the_money_never_left(
    ada: Customer, out: str, back: tuple[str, ...]
) -> None:
    found = []
    for who, is_paid_out in ((ada, False), (ada.shop.customer("Bo"), True)):
        invoice_id = sold(who, goods("1000.00"))
        payment = pays_early(who)
        entry = who.is_refunded(out, on=BACK, payment_id=payment) if is_paid_out else 0
        for each in back:
            credited(who, invoice_id, each, FREE, on=BACK)
        if is_paid_out:
            is_never_sent(who, entry)
        told = str(card(who, invoice_id).row.open), who.balance(LATE), discounts(who, invoice_id)
        found.append((*told, sum(map(Decimal, on_account(who, LATE)))))
    assert found[0] == found[1]


@pytest.mark.parametrize("goods_back", ["3.33", "0.47", "77.77", "333.33"])
def test_what_a_credit_note_left_of_a_discount_is_there_again_and_is_known_for_its_rest(
    ada: Customer, goods_back: str
) -> None:
    found = []
    for who, is_paid_out in ((ada, False), (ada.shop.customer("Bo"), True)):
        invoice_id = sold(who, goods("1000.00", VAT))
        payment = pays_early(who)
        credited(who, invoice_id, goods_back, VAT, on=BACK)
        if is_paid_out:
            is_never_sent(who, who.is_refunded("500.00", on=BACK, payment_id=payment))
        stood = discounts(who, invoice_id)
        credited(who, invoice_id, "0.53", VAT, on=BACK)
        found.append((stood, discounts(who, invoice_id), who.balance(LATE)))
    assert found[0] == found[1]


def test_a_credit_note_in_between_takes_a_small_rest_that_was_written_off_first(ada: Customer) -> None:
    found = []
    for who, is_paid_out in ((ada, False), (ada.shop.customer("Bo"), True)):
        debt = who.owes("100.00", due="2026-03-31", on=SOLD)
        payment = who.pays("98.00", on=PAID, small_rest=SmallRest.WRITE_OFF)
        entry = who.is_refunded("98.00", on=BACK, payment_id=payment) if is_paid_out else 0
        credited(who, debt.invoice_id, "1.50", FREE, on=BACK)
        credited(who, debt.invoice_id, "30.00", FREE, on=BACK)
        if is_paid_out:
            is_never_sent(who, entry)
        found.append((debt.open(), who.balance(LATE)))
    assert found[0] == found[1]


def test_the_small_rest_that_fell_with_the_refund_is_let_go_again(ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-03-31", on=SOLD)
    off = ((debt.invoice_id, Money.of("2.00", "EUR")),)
    payment = ada.pays("98.00", on=PAID, discounts=off)
    is_never_sent(ada, ada.is_refunded("98.00", on=BACK, payment_id=payment))
    assert stands(ada, debt.invoice_id) == ("0.00", [], "0.00")


def test_the_credit_note_that_took_the_moneys_place_is_on_account_again(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    credited(ada, invoice_id, "200.00")
    out = ada.is_refunded("980.00", on=BACK, payment_id=payment)
    assert stands(ada, invoice_id) == ("800.00", [], "800.00")
    is_never_sent(ada, out)
    assert stands(ada, invoice_id) == ("0.00", ["196.00"], "-196.00")
    assert discounts(ada, invoice_id) == ["16.00 + 0.00"]


def test_the_discount_is_back_on_the_part_of_the_invoice_where_it_stood(ada: Customer) -> None:
    half = TermsPiece((Step(StepKind.ADD_DAYS, 30),), ShareKind.PERCENT, Decimal(50))
    invoice_id = sold(ada, goods("100.00"), pieces=(half, TermsPiece((Step(StepKind.ADD_DAYS, 60),))))
    payment = ada.pays("98.00", on=PAID, discounts=None)
    is_never_sent(ada, ada.is_refunded("60.00", on=BACK, payment_id=payment))
    assert [str(piece.open) for piece in card(ada, invoice_id).pieces] == ["0.00", "0.00"]


def test_what_was_paid_in_between_stays_and_the_rest_comes_on_account(ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2026-03-31", on=SOLD)
    payment = ada.pays("1000.00", on=PAID)
    out = ada.is_refunded("300.00", on=BACK, payment_id=payment)
    ada.pays("120.00", on=BACK)
    is_never_sent(ada, out)
    assert stands(ada, debt.invoice_id) == ("0.00", ["120.00"], "-120.00")


def test_the_discount_stays_gone_where_another_part_of_the_money_went_back_since(ada: Customer) -> None:
    """It would not stand there either if only the second had been paid back."""
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    first = ada.is_refunded("30.00", on=BACK, payment_id=payment)
    second = ada.is_refunded("50.00", on=BACK, payment_id=payment)
    is_never_sent(ada, first)
    assert stands(ada, invoice_id) == ("70.00", [], "70.00")
    is_never_sent(ada, second)
    assert stands(ada, invoice_id) == ("20.00", [], "20.00")
    (row,) = ada.shop.read(untaken_discounts)
    assert str(row.discount) == "20.00"


def test_a_payment_that_bounced_meanwhile_does_not_come_back_with_its_refund(ada: Customer) -> None:
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    out = ada.is_refunded("30.00", on=BACK, payment_id=payment)
    ada.takes_back(payment, on=BACK)
    is_never_sent(ada, out)
    assert stands(ada, invoice_id) == ("1000.00", [], "1000.00")


def test_a_refund_that_was_never_sent_leaves_nothing_to_charge_for(ada: Customer) -> None:
    """Paid in time, paid back by mistake for some weeks after the due date: the money was there all the time."""
    invoice_id = sold(ada, goods("1000.00"))
    payment = pays_early(ada)
    out = ada.is_refunded("980.00", on="2026-05-04", payment_id=payment)
    assert charged(ada, "2026-05-20") != "0.00"
    is_never_sent(ada, out, on="2026-06-01")
    assert (stands(ada, invoice_id)[0], charged(ada)) == ("0.00", "0.00")


def test_money_paid_back_from_the_account_keeps_its_day_too_when_that_was_never_sent(ada: Customer) -> None:
    ada.pays("1000.00", on=PAID)
    out = ada.is_refunded("1000.00", on=LATER)
    is_never_sent(ada, out)
    debt = ada.owes("1000.00", due="2026-03-31", on=SOLD)
    assert charged(ada, "2026-06-01") != "0.00"
    (row,) = ada.shop.read(money_on_account, day("2026-06-01"), ada.customer_id)
    ada.shop.payments.put_on_items(row.on_account_id, on=day("2026-06-01"))
    assert (debt.open(), charged(ada)) == ("0.00", "0.00")


def test_what_something_else_settled_in_between_counts_from_its_own_day(ada: Customer) -> None:
    """300.00 were away from May 4 on, and 100.00 of them came from elsewhere on May 14: ten days of interest."""
    ada.owes("1000.00", due="2026-03-31", on=SOLD)
    payment = ada.pays("1000.00", on=PAID)
    out = ada.is_refunded("300.00", on="2026-05-04", payment_id=payment)
    ada.pays("100.00", on="2026-05-14")
    is_never_sent(ada, out, on="2026-06-01")
    desk = Desk(ada.shop)
    desk.agree(NINE)
    (answer,) = desk.may(ada, LATE).answers
    slices = answer.decision.contract.claim.sheet.slices
    assert [(each.days, str(each.principal)) for each in slices] == [(10, "100.00")]

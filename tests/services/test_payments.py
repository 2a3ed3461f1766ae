"""Money received goes where the customer said, else to the oldest; a bounced payment opens what it paid."""

from datetime import date

import pytest

from arbook.ledger.allocation import AllocationError
from arbook.ledger.errors import DateError
from arbook.ledger.money import MAX_MINOR, Money
from arbook.queries.customers import CustomerUnknownError
from arbook.queries.items import money_on_account
from arbook.queries.ledger import ledger_rows
from arbook.queries.payments import list_payments, payment_shares
from arbook.services.changing import OperationClashError, new_operation_id
from arbook.services.payments import Order, PaymentError, RecordPayment
from tests.builders import Customer, Shop

EUR = "EUR"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def eur(text: str) -> Money:
    return Money.of(text, EUR)


def test_a_payment_goes_to_the_oldest_due_first(ada: Customer) -> None:
    newer, older = ada.owes("100.00", due="2026-02-10"), ada.owes("80.00", due="2026-01-10")
    ada.pays("130.00", on="2026-03-01")
    assert (older.open(), newer.open()) == ("0.00", "50.00")


def test_what_the_customer_names_comes_first_and_the_rest_goes_to_the_oldest(ada: Customer) -> None:
    older = ada.owes("80.00", due="2026-01-10", number="2026-0104")
    newer = ada.owes("100.00", due="2026-02-10", number="2026-0117")
    ada.pays("130.00", on="2026-03-01", reference="transfer 2026-0117 and part")
    assert (newer.open(), older.open()) == ("0.00", "50.00")


def test_a_number_inside_a_longer_one_is_not_named(ada: Customer) -> None:
    older = ada.owes("80.00", due="2026-01-10", number="R-100")
    short = ada.owes("50.00", due="2026-02-10", number="2026-011")
    ada.owes("70.00", due="2026-03-10", number="2026-0117")
    ada.pays("50.00", on="2026-03-01", reference="for 2026-0117")
    assert (older.open(), short.open()) == ("80.00", "50.00")


def test_what_is_left_over_stays_on_account_and_can_be_used_later(shop: Shop, ada: Customer) -> None:
    first = ada.owes("80.00", due="2026-01-10")
    ada.pays("130.00", on="2026-01-05")
    (rest,) = shop.read(money_on_account, date(2026, 2, 1))
    assert (first.open(), str(rest.credit.open)) == ("0.00", "50.00")
    second = ada.owes("60.00", due="2026-03-01", on="2026-02-01")
    assert second.open() == "60.00"
    shop.payments.put_on_items(rest.on_account_id, on=date(2026, 2, 3))
    assert second.open() == "10.00"
    assert second.open(on="2026-02-02") == "60.00"


def test_the_owners_own_split_is_held_to_what_is_open(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("80.00", due="2026-01-10")
    for split in (
        ((debt.piece_id, eur("80.01")),),
        ((debt.piece_id + 99, eur("1.00")),),
        ((debt.piece_id, eur("0.00")),),
    ):
        with pytest.raises(AllocationError):
            ada.pays("100.00", on="2026-01-05", split=split)
    with pytest.raises(AllocationError):
        ada.pays("10.00", on="2026-01-05", split=((debt.piece_id, eur("20.00")),))
    assert shop.read(list_payments) == ()
    ada.pays("100.00", on="2026-01-05", split=((debt.piece_id, eur("30.00")),))
    assert debt.open() == "50.00"


def test_a_payment_can_be_kept_on_account_whole(ada: Customer) -> None:
    debt = ada.owes("80.00", due="2026-01-10")
    ada.pays("80.00", on="2026-01-05", order=Order.ON_ACCOUNT)
    assert (debt.open(), ada.balance("2026-02-01")) == ("80.00", "0.00")


def test_money_received_before_the_invoice_counts_from_the_invoice_on(ada: Customer) -> None:
    debt = ada.owes("80.00", due="2026-02-10", on="2026-01-20")
    ada.pays("80.00", on="2026-01-05")
    assert [ada.balance(day) for day in ("2026-01-04", "2026-01-05", "2026-01-20")] == ["0.00", "-80.00", "0.00"]
    assert debt.open(on="2026-01-20") == "0.00"


def test_a_bounced_payment_opens_what_it_paid_from_that_day_on(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("80.00", due="2026-01-10")
    payment_id = ada.pays("100.00", on="2026-01-05")
    ada.takes_back(payment_id, on="2026-01-15")
    assert (debt.open(on="2026-01-14"), debt.open(on="2026-01-15")) == ("0.00", "80.00")
    assert (ada.balance("2026-01-14"), ada.balance("2026-01-15")) == ("-20.00", "80.00")
    assert [row.entry.kind.value for row in shop.read(ledger_rows, ada.customer_id)] == [
        "invoice",
        "payment",
        "reversal",
    ]
    (row,) = shop.read(list_payments)
    assert row.is_reversed


def test_a_payment_is_reversed_once(ada: Customer) -> None:
    payment_id = ada.pays("100.00", on="2026-01-05")
    with pytest.raises(PaymentError):
        ada.takes_back(payment_id, on="2026-01-04")
    ada.takes_back(payment_id, on="2026-01-05")
    with pytest.raises(PaymentError) as refused:
        ada.takes_back(payment_id, on="2026-01-06")
    assert refused.value.facts["why"] == "already_reversed"


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"amount": Money(0, EUR)}, PaymentError),
        ({"amount": Money(-100, EUR)}, PaymentError),
        ({"amount": Money(MAX_MINOR + 1, EUR)}, PaymentError),
        ({"amount": Money(100, "USD")}, PaymentError),
        ({"received_on": date(2026, 1, 6)}, PaymentError),
        ({"received_on": date(1026, 1, 6)}, DateError),
        ({"method": "barter"}, PaymentError),
        ({"customer_id": 99}, CustomerUnknownError),
    ],
)
def test_a_payment_that_cannot_be_is_refused(
    shop: Shop, ada: Customer, facts: dict[str, object], error: type[Exception]
) -> None:
    told = {"customer_id": ada.customer_id, "received_on": date(2026, 1, 5), "amount": eur("1.00")}
    with pytest.raises(error):
        shop.payments.record(RecordPayment(**(told | facts)), today=date(2026, 1, 5))  # type: ignore[arg-type]
    assert shop.read(list_payments) == ()


def test_one_wish_is_one_payment_however_often_it_is_sent(shop: Shop, ada: Customer) -> None:
    wish, told = new_operation_id(), RecordPayment(ada.customer_id, date(2026, 1, 5), eur("10.00"))
    first = shop.payments.record(told, today=date(2026, 1, 5), operation_id=wish)
    assert shop.payments.record(told, today=date(2026, 1, 5), operation_id=wish) == first
    assert len(shop.read(list_payments)) == 1
    with pytest.raises(OperationClashError):
        shop.payments.reverse(
            first.made_id or 0, on=date(2026, 1, 5), today=date(2026, 1, 5), reason="", operation_id=wish
        )


def test_the_list_says_what_each_payment_settled(shop: Shop, ada: Customer) -> None:
    ada.owes("80.00", due="2026-01-10", number="A-1000")
    payment_id = ada.pays("100.00", on="2026-01-05")
    assert [(share.number, str(share.amount)) for share in shop.read(payment_shares, payment_id)] == [
        ("A-1000", "80.00")
    ]
    (row,) = shop.read(list_payments, search="ada")
    assert str(row.on_account) == "20.00"

"""Refunds, write-offs and what bad input does to them: a sentence, and nothing half done."""

from functools import partial

import pytest

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.queries.invoices import invoice_by_id, list_invoices
from arbook.queries.items import open_items
from arbook.queries.ledger import ledger_rows
from arbook.queries.payments import payment_shares
from arbook.queries.pieces import part_counts
from arbook.services.giving_up import GivingUpError
from arbook.services.payments import PaymentError, RecordPayment
from arbook.services.refunds import RefundError
from arbook.services.reversing import ReversalError
from tests.builders import Customer, Shop, day


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def kinds(customer: Customer) -> list[str]:
    rows = customer.shop.read(ledger_rows, customer.customer_id)
    return [f"{row.entry.kind.value} {row.entry.amount}" for row in rows]


def test_money_is_never_used_before_the_place_was_free(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-03-01", on="2026-02-01")
    first = ada.pays("100.00", on="2026-03-10")
    ada.takes_back(first, on="2026-04-01")
    late = RecordPayment(ada.customer_id, day("2026-03-20"), Money.of("100.00", "EUR"))
    ada.shop.payments.record(late, today=day("2026-04-02"))
    opens = {row.item.open.minor for row in ada.shop.read(open_items, day("2026-03-25"), ada.customer_id)}
    assert opens == set()
    assert (desk.open(), ada.balance("2026-03-25")) == ("0.00", "-100.00")


def test_a_refund_of_an_allocated_payment_opens_the_invoice(ada: Customer) -> None:
    desk = ada.owes("300.00", due="2026-03-01")
    paid = ada.pays("500.00", on="2026-03-01")
    ada.is_refunded("300.00", on="2026-03-05", payment_id=paid, reopen=(desk.piece_id,))
    assert (desk.open(), ada.balance("2026-03-05")) == ("300.00", "100.00")


def test_more_than_the_payment_is_not_paid_back(ada: Customer) -> None:
    paid = ada.pays("50.00", on="2026-03-01")
    ada.is_refunded("30.00", on="2026-03-02", payment_id=paid)
    with pytest.raises(RefundError) as refused:
        ada.is_refunded("30.00", on="2026-03-03", payment_id=paid)
    assert refused.value.facts["why"] == "above_payment"
    assert ada.balance("2026-03-03") == "-20.00"


def test_a_refund_that_is_cancelled_lies_on_account_again(ada: Customer) -> None:
    ada.pays("50.00", on="2026-03-01")
    entry = ada.is_refunded("50.00", on="2026-03-02")
    ada.shop.refunds.cancel(entry, on=day("2026-03-03"), today=day("2026-03-03"), reason="")
    assert ada.balance("2026-03-03") == "-50.00"
    with pytest.raises(ReversalError):
        ada.shop.refunds.cancel(entry, on=day("2026-03-04"), today=day("2026-03-04"), reason="")


def test_a_write_off_with_a_cancelled_refund_goes_with_it(ada: Customer) -> None:
    ada.pays("50.00", on="2026-03-01")
    entry = ada.is_refunded("70.00", on="2026-03-02", beyond=True)
    (item,) = (row.item for row in ada.shop.read(open_items, day("2026-03-02"), ada.customer_id))
    ada.is_let_off(type("Owed", (), {"piece_id": item.piece_id})(), on="2026-03-02")
    ada.shop.refunds.cancel(entry, on=day("2026-03-03"), today=day("2026-03-03"), reason="")
    assert ada.balance("2026-03-03") == "-50.00"


@pytest.mark.parametrize(
    ("amount", "on", "reason", "why"),
    [
        ("100.01", "2026-03-05", "gone", "above_open"),
        ("0.00", "2026-03-05", "gone", "not_positive"),
        ("10.00", "2026-01-05", "gone", "before_invoice"),
        ("10.00", "2026-03-05", "  ", "no_reason"),
        ("10.00", "2026-03-05", "x" * 2001, "too_long"),
    ],
)
def test_what_cannot_be_let_go_is_refused(ada: Customer, amount: str, on: str, reason: str, why: str) -> None:
    desk = ada.owes("100.00", due="2026-03-01")
    with pytest.raises(GivingUpError) as refused:
        ada.is_let_off(desk, on=on, amount=amount, reason=reason)
    assert refused.value.facts["why"] == why
    assert kinds(ada) == ["invoice 100.00"]


def test_money_for_what_was_never_written_off_recovers_nothing(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-03-01")
    with pytest.raises(PaymentError):
        ada.pays("10.00", on="2026-03-05", recovers=(desk.invoice_id,))
    assert kinds(ada) == ["invoice 100.00"]


def test_a_payment_that_bounces_takes_its_discount_along(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-03-01")
    off = ((desk.invoice_id, Money.of("2.00", "EUR")),)
    paid = ada.pays("98.00", on="2026-02-20", discounts=off)
    assert desk.open() == "0.00"
    ada.takes_back(paid, on="2026-02-25")
    assert (desk.open(), ada.balance("2026-02-25")) == ("100.00", "100.00")


def test_an_invoice_stays_due_on_its_day_when_the_payment_that_took_its_discount_bounces(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-03-31", on="2026-03-01")
    (before,) = ada.shop.read(list_invoices)
    off = ((desk.invoice_id, Money.of("2.00", "EUR")),)
    ada.takes_back(ada.pays("98.00", on="2026-03-05", discounts=off), on="2026-03-09")
    assert ada.shop.read(list_invoices) == (before,)
    assert [piece.due_on for piece in ada.shop.read(invoice_by_id, desk.invoice_id).pieces] == [day("2026-03-31")]
    assert ada.shop.read(part_counts, ada.customer_id) == {}
    again = ada.pays("50.00", on="2026-03-10")
    assert [(share.position, share.parts) for share in ada.shop.read(payment_shares, again)] == [(1, 1)]


def test_nothing_is_undone_on_a_day_to_come(ada: Customer) -> None:
    ada.owes("100.00", due="2026-03-01", on="2026-02-01")
    paid = ada.pays("60.00", on="2026-03-01")
    refund = ada.is_refunded("20.00", on="2026-03-02", beyond=True)
    off = next(row.item for row in ada.shop.read(open_items, day("2026-03-02"), ada.customer_id))
    let_go = ada.is_let_off(type("Owed", (), {"piece_id": off.piece_id})(), on="2026-03-02")
    before, today = kinds(ada), day("2026-03-05")
    for undo in (
        partial(ada.shop.payments.reverse, paid),
        partial(ada.shop.refunds.cancel, refund),
        partial(ada.shop.giving_up.take_back, let_go),
    ):
        with pytest.raises((PaymentError, ReversalError)) as refused:
            undo(on=day("2026-03-06"), today=today, reason="")
        assert refused.value.facts["why"] in ("back_in_future", "in_future")
        assert refused.value.facts["today"] == today
    assert kinds(ada) == before


@pytest.mark.parametrize("on", ["2026-02-28", "2020-01-01"])
def test_a_payment_is_not_taken_back_before_it_came(ada: Customer, on: str) -> None:
    paid = ada.pays("60.00", on="2026-03-01")
    with pytest.raises(PaymentError) as refused:
        ada.shop.payments.reverse(paid, on=day(on), today=day("2026-03-05"), reason="")
    assert refused.value.facts["why"] == "before_payment"
    assert kinds(ada) == ["payment -60.00"]


def test_what_undoes_an_entry_is_not_undone_itself(ada: Customer) -> None:
    paid = ada.pays("60.00", on="2026-03-01")
    ada.takes_back(paid, on="2026-03-02")
    rows = ada.shop.read(ledger_rows, ada.customer_id)
    reversal = next(row.entry.entry_id for row in rows if row.entry.kind is EntryKind.REVERSAL)
    before = kinds(ada)
    for undo in (ada.shop.refunds.cancel, ada.shop.giving_up.take_back):
        with pytest.raises(ReversalError) as refused:
            undo(reversal, on=day("2026-03-03"), today=day("2026-03-03"), reason="")
        assert refused.value.facts["why"] == "is_reversal"
    assert kinds(ada) == before

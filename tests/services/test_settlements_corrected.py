"""A settlement that was met, and what happens to its items afterwards: all it let go falls with its money."""

import pytest

from arbook.ledger.settlements import SettlementState
from arbook.queries.ledger import ledger_rows
from tests.builders import Customer, Debt, Shop, day
from tests.support.crediting import credited
from tests.support.offers import offered, stands

OFFERED, LAST = "2026-06-01", "2026-06-20"
PAID, LATER, BOUNCED = "2026-06-10", "2026-06-12", "2026-06-25"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("1190.00", due="2026-03-01")


def test_what_a_credit_note_left_written_off_is_open_again_when_the_money_bounces(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    paid = ada.pays("800.00", on=PAID)
    credited(ada, desk.invoice_id, "100.00", on=LATER)
    assert (desk.open(), ada.balance(LATER)) == ("0.00", "0.00")
    assert str(stands(ada, deal, on=LATER).standing.let_go) == "290.00"
    ada.takes_back(paid, on=BOUNCED)
    assert (desk.open(), ada.balance(BOUNCED)) == ("1090.00", "1090.00")
    assert stands(ada, deal, on=BOUNCED).state is SettlementState.LAPSED


def test_what_late_money_left_written_off_is_open_again_when_the_sum_bounces(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    paid = ada.pays("800.00", on=PAID)
    ada.pays("50.00", on=LATER, recovers=(desk.invoice_id,))
    assert desk.open() == "0.00"
    ada.takes_back(paid, on=BOUNCED)
    assert (desk.open(), ada.balance(BOUNCED)) == ("1140.00", "1140.00")


def test_a_refund_that_was_never_sent_leaves_what_was_let_go_with_its_settlement(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    paid = ada.pays("800.00", on=PAID)
    refund = ada.is_refunded("300.00", on=LATER, payment_id=paid)
    assert desk.open() == "690.00"
    ada.shop.refunds.cancel(refund, on=day(LATER), today=day(LATER), reason="never sent")
    assert (desk.open(), stands(ada, deal, on=LATER).state) == ("0.00", SettlementState.MET)
    ada.takes_back(paid, on=BOUNCED)
    assert (desk.open(), ada.balance(BOUNCED)) == ("1190.00", "1190.00")


def test_a_refund_that_was_never_sent_leaves_what_came_beyond_the_sum_where_it_was(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    paid = ada.pays("800.00", on=PAID)
    ada.pays("150.00", on=BOUNCED, recovers=(desk.invoice_id,))
    refund = ada.is_refunded("300.00", on=BOUNCED, payment_id=paid)
    assert (desk.open(), ada.balance(BOUNCED)) == ("540.00", "540.00")
    ada.shop.refunds.cancel(refund, on=day(BOUNCED), today=day(BOUNCED), reason="never sent")
    assert (desk.open(), ada.balance(BOUNCED)) == ("0.00", "0.00")
    now = stands(ada, deal, on=BOUNCED).standing
    assert (now.state, str(now.let_go), str(now.received)) == (SettlementState.MET, "240.00", "950.00")


def test_what_came_after_a_refund_that_was_never_sent_goes_on_once_the_sum_is_met_again(
    ada: Customer, desk: Debt
) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    shelf = ada.owes("310.00", due="2026-05-20")
    paid = ada.pays("800.00", on=PAID, named=(desk.piece_id,))
    refund = ada.is_refunded("300.00", on=PAID, payment_id=paid)
    ada.pays("50.00", on=LATER, named=(desk.piece_id,))
    ada.shop.refunds.cancel(refund, on=day(LATER), today=day(LATER), reason="never sent")
    assert (desk.open(), shelf.open(), ada.balance(LATER)) == ("0.00", "260.00", "260.00")


def test_late_money_that_was_there_first_goes_on_before_what_came_in_time(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("100.00", on=BOUNCED)
    ada.pays("800.00", on=PAID)
    assert stands(ada, deal, on=BOUNCED).state is SettlementState.MET
    assert (desk.open(), ada.balance(BOUNCED)) == ("0.00", "-100.00")


def test_money_beyond_the_sum_goes_to_what_else_is_open_oldest_due_first(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    shelf, lamp = ada.owes("310.00", due="2026-05-20"), ada.owes("40.00", due="2026-05-10")
    ada.pays("900.00", on=PAID, named=(desk.piece_id,))
    assert (desk.open(), lamp.open(), shelf.open()) == ("0.00", "0.00", "250.00")
    assert ada.balance(PAID) == "250.00"


def test_money_that_went_on_to_another_invoice_is_gone_from_there_when_it_bounces(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    shelf = ada.owes("310.00", due="2026-05-20")
    paid = ada.pays("900.00", on=PAID, named=(desk.piece_id,))
    ada.takes_back(paid, on=BOUNCED)
    assert (desk.open(), shelf.open(), ada.balance(BOUNCED)) == ("1190.00", "310.00", "1500.00")


def test_money_beyond_one_sum_meets_another_offer(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("310.00", due="2026-05-20")
    second = offered(ada, shelf, on=OFFERED, until=LAST, enough="200.00")
    first = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("1000.00", on=PAID, named=(desk.piece_id,))
    assert (desk.open(), shelf.open(), ada.balance(PAID)) == ("0.00", "0.00", "0.00")
    assert {stands(ada, each, on=PAID).state for each in (first, second)} == {SettlementState.MET}


def test_what_is_taken_back_of_one_invoice_calls_all_of_it_off(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("310.00", due="2026-04-01")
    deal = offered(ada, on=OFFERED, until=LAST, enough="100.00")
    ada.pays("100.00", on=PAID)
    entry = next(
        row.entry.entry_id for row in ada.shop.read(ledger_rows, ada.customer_id) if row.entry.kind == "write_off"
    )
    ada.shop.giving_up.take_back(entry, on=day(LATER), today=day(LATER), reason="Misread")
    assert (desk.open(), shelf.open(), ada.balance(LATER)) == ("1090.00", "310.00", "1400.00")
    assert (stands(ada, deal, on=LATER).state, ada.log()[0]) == (SettlementState.WITHDRAWN, "settlement_withdrawn")

"""Settlements on a real book: every state, and every way out of it."""

import pytest

from arbook.ledger.disputes import DisputeReason
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency
from arbook.ledger.settlements import SettlementError, SettlementState
from arbook.queries.contact_log import contact_log
from arbook.queries.disputes import disputes
from arbook.queries.ledger import ledger_rows
from arbook.queries.plans import plans
from arbook.queries.settlements import late_settlements, settled_pieces
from arbook.services import settling
from arbook.services.agreed import AgreementError
from arbook.services.disputes import OpenDispute
from arbook.services.paper import NoPaperError
from arbook.services.paper_mails import PaperMailService
from arbook.services.payment_plans import AgreePlan
from arbook.services.taking_back import TakingBackService
from tests.builders import Customer, Debt, Shop, day
from tests.support.offers import offer_of, offered, stands

OFFERED, LAST, LATE = "2026-06-01", "2026-06-20", "2026-06-21"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("1190.00", due="2026-03-01", tax="190.00")


def state(customer: Customer, settlement_id: int, on: str) -> SettlementState:
    return stands(customer, settlement_id, on=on).state


def entries(customer: Customer) -> list[str]:
    rows = customer.shop.read(ledger_rows, customer.customer_id)
    return [f"{row.entry.kind.value} {row.entry.amount}" for row in rows]


def test_what_is_left_is_written_off_only_when_all_the_money_has_come(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("500.00", on="2026-06-10")
    assert (desk.open(), state(ada, deal, "2026-06-10")) == ("690.00", SettlementState.ACCEPTED)
    ada.pays("300.00", on=LAST)
    assert (desk.open(), ada.balance(LAST)) == ("0.00", "0.00")
    assert state(ada, deal, LAST) is SettlementState.MET
    assert "write_off -390.00" in entries(ada)


def test_the_write_off_says_why_and_takes_its_tax_along(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("800.00", on="2026-06-10")
    [row] = [row for row in ada.shop.read(ledger_rows, ada.customer_id) if row.entry.kind is EntryKind.WRITE_OFF]
    assert row.entry.detail == "Settled for €800.00, as offered on 1 Jun 2026"
    with ada.shop.book.reading() as connection:
        [(net, tax)] = connection.exec_driver_sql("SELECT net_minor, tax_minor FROM entry_tax").all()
    assert (net, tax) == (32773, 6227)


def test_a_percentage_is_of_what_is_open(ada: Customer, desk: Debt) -> None:
    ada.pays("190.00", on="2026-03-05")
    planned = ada.shop.settlements.preview(offer_of(ada, desk, on=OFFERED, until=LAST, percent="70"))
    assert (str(planned.enough), str(planned.saved)) == ("700.00", "300.00")


def test_without_chosen_items_all_that_is_open_is_settled(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("310.00", due="2026-04-01")
    offered(ada, on=OFFERED, until=LAST, enough="1000.00")
    ada.pays("1000.00", on="2026-06-10")
    assert (desk.open(), shelf.open(), ada.balance(LAST)) == ("0.00", "0.00", "0.00")


def test_other_items_stay_owed(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("310.00", due="2026-04-01")
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("800.00", on="2026-06-10", named=(desk.piece_id,))
    assert (desk.open(), shelf.open()) == ("0.00", "310.00")


def test_it_lapses_by_itself_and_all_stays_owed(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("799.99", on=LAST)
    assert state(ada, deal, LATE) is SettlementState.LAPSED
    assert desk.open() == "390.01"
    assert "settlement_met" not in ada.log()


def test_cy_pays_a_day_late_and_the_owner_takes_it_with_one_word(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="833.00")
    ada.pays("833.00", on=LATE)
    assert desk.open() == "357.00"
    assert [row.settlement_id for row in ada.shop.read(late_settlements, day(LATE))] == [deal]
    ada.shop.settlements.take_late(deal, on=day("2026-06-22"))
    assert (desk.open(), state(ada, deal, "2026-06-22")) == ("0.00", SettlementState.MET)
    assert ada.shop.read(late_settlements, day("2026-06-22")) == ()


def test_one_that_will_not_turn_keeps_nobody_waiting(
    ada: Customer, desk: Debt, monkeypatch: pytest.MonkeyPatch
) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="833.00")
    tried: list[int] = []
    monkeypatch.setattr(settling, "_settle", lambda _change, row: tried.append(row.settlement_id))
    ada.pays("833.00", on=LAST)
    assert tried == [deal]


def test_days_of_grace_spare_the_question(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="833.00", grace_days=1)
    ada.pays("833.00", on=LATE)
    assert (desk.open(), state(ada, deal, LATE)) == ("0.00", SettlementState.MET)


def test_what_came_in_time_is_not_taken_a_second_time(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    with pytest.raises(SettlementError) as refusal:
        ada.shop.settlements.take_late(deal, on=day("2026-06-10"))
    assert refusal.value.facts["why"] == "not_late"


def test_too_much_money_lies_on_account_where_nothing_else_is_owed(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("900.00", on="2026-06-10")
    assert (desk.open(), ada.balance(LAST)) == ("0.00", "-100.00")
    assert str(stands(ada, deal, on=LAST).standing.received) == "800.00"


def test_money_from_before_makes_the_write_off_smaller(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("100.00", on="2026-05-20")
    assert desk.open() == "1090.00"
    ada.pays("800.00", on="2026-06-10")
    assert (desk.open(), ada.balance(LAST)) == ("0.00", "0.00")
    assert "write_off -290.00" in entries(ada)


def test_money_of_somebody_else_changes_nothing(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.shop.customer("Bo").pays("800.00", on="2026-06-10")
    assert (desk.open(), state(ada, deal, "2026-06-10")) == ("1190.00", SettlementState.OFFERED)


def test_a_payment_that_bounces_brings_back_what_was_written_off(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    paid = ada.pays("800.00", on="2026-06-10")
    ada.takes_back(paid, on="2026-06-25")
    assert (desk.open(), desk.open("2026-06-24"), state(ada, deal, "2026-06-25")) == (
        "1190.00",
        "0.00",
        SettlementState.LAPSED,
    )
    assert ada.log()[0] == "settlement_fell"


def test_money_that_comes_again_in_time_settles_again(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.takes_back(ada.pays("800.00", on="2026-06-10"), on="2026-06-12")
    assert state(ada, deal, "2026-06-12") is SettlementState.OFFERED
    ada.pays("800.00", on="2026-06-18")
    assert (desk.open(), state(ada, deal, LAST)) == ("0.00", SettlementState.MET)


def test_a_payment_that_bounces_from_under_late_money_opens_it_too(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    paid = ada.pays("800.00", on=LATE)
    ada.shop.settlements.take_late(deal, on=day(LATE))
    ada.takes_back(paid, on="2026-06-30")
    assert (desk.open(), state(ada, deal, "2026-06-30")) == ("1190.00", SettlementState.LAPSED)


def test_a_write_off_that_the_owner_takes_back_stays_taken_back(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("800.00", on="2026-06-10")
    [entry] = [
        row.entry.entry_id
        for row in ada.shop.read(ledger_rows, ada.customer_id)
        if row.entry.kind is EntryKind.WRITE_OFF
    ]
    ada.shop.giving_up.take_back(entry, on=day("2026-06-15"), today=day("2026-06-15"), reason="Misread")
    assert (desk.open(), state(ada, deal, "2026-06-15")) == ("390.00", SettlementState.WITHDRAWN)
    ada.pays("10.00", on="2026-06-16")
    assert desk.open() == "380.00"


def test_an_offer_that_is_withdrawn_counts_no_money_any_more(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.shop.settlements.withdraw(deal, on=day("2026-06-05"), today=day("2026-06-05"), reason="They sold the shop")
    ada.pays("800.00", on="2026-06-10")
    assert (desk.open(), state(ada, deal, LAST)) == ("390.00", SettlementState.WITHDRAWN)
    assert ada.shop.read(contact_log, ada.customer_id)[0].body == "They sold the shop"


def test_what_is_met_is_not_withdrawn(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.pays("800.00", on="2026-06-10")
    with pytest.raises(SettlementError) as refusal:
        ada.shop.settlements.withdraw(deal, on=day(LAST), today=day(LAST))
    assert refusal.value.facts["why"] == "is_met"


def test_who_accepts_is_told_apart_from_who_was_only_asked(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.shop.settlements.accept(deal, on=day("2026-06-03"), today=day("2026-06-03"))
    assert state(ada, deal, "2026-06-02") is SettlementState.OFFERED
    assert state(ada, deal, "2026-06-03") is SettlementState.ACCEPTED
    with pytest.raises(SettlementError) as refusal:
        ada.shop.settlements.accept(deal, on=day("2026-06-04"), today=day("2026-06-04"))
    assert refusal.value.facts["why"] == "already_accepted"


def test_nobody_accepts_what_has_lapsed(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    with pytest.raises(SettlementError) as refusal:
        ada.shop.settlements.accept(deal, on=day(LATE), today=day(LATE))
    assert refusal.value.facts["why"] == "not_running"


def test_agreed_on_the_telephone_is_accepted_from_the_start(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00", is_accepted=True)
    assert state(ada, deal, OFFERED) is SettlementState.ACCEPTED


def test_an_offer_made_by_mistake_is_taken_back(ada: Customer, desk: Debt) -> None:
    made = ada.shop.settlements.offer(
        offer_of(ada, desk, on=OFFERED, until=LAST, enough="800.00"), today=day(OFFERED)
    )
    TakingBackService(ada.shop.counter).take_back(made.operation_id, today=day(OFFERED))
    assert state(ada, made.made_id or 0, OFFERED) is SettlementState.WITHDRAWN
    assert (ada.shop.read(settled_pieces, day(OFFERED)), ada.shop.read(contact_log, ada.customer_id)) == ({}, ())


def test_late_money_that_was_taken_by_mistake_is_late_again(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="833.00")
    ada.pays("833.00", on=LATE)
    taken = ada.shop.settlements.take_late(deal, on=day(LATE))
    assert desk.open() == "0.00"
    TakingBackService(ada.shop.counter).take_back(taken.operation_id, today=day("2026-06-22"))
    assert (desk.open(), state(ada, deal, "2026-06-22")) == ("357.00", SettlementState.LAPSED)


def test_a_withdrawal_that_is_taken_back_lets_the_offer_stand(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    gone = ada.shop.settlements.withdraw(deal, on=day("2026-06-05"), today=day("2026-06-05"))
    TakingBackService(ada.shop.counter).take_back(gone.operation_id, today=day("2026-06-05"))
    assert state(ada, deal, "2026-06-06") is SettlementState.OFFERED


def test_in_parts_each_has_its_day(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00", count=2, first_on=day("2026-06-10"))
    assert stands(ada, deal, on="2026-06-05").standing.next_on == day("2026-06-10")
    ada.pays("400.00", on="2026-06-10")
    assert stands(ada, deal, on="2026-06-15").standing.next_on == day(LAST)
    ada.pays("400.00", on=LAST)
    assert (desk.open(), state(ada, deal, LAST)) == ("0.00", SettlementState.MET)


def test_a_part_that_is_missing_ends_it_before_its_last_day(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00", count=2, first_on=day("2026-06-10"))
    assert state(ada, deal, "2026-06-11") is SettlementState.LAPSED


def test_its_items_are_waited_for_until_it_is_over(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    assert ada.shop.read(settled_pieces, day(LAST)) == {desk.piece_id: day(LAST)}
    assert ada.shop.read(settled_pieces, day(LATE)) == {}
    assert ada.shop.read(settled_pieces, day("2026-05-31")) == {}


def test_the_letter_is_kept_as_it_left(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00", note="As told on the telephone.")
    kept = ada.shop.settlements.paper(deal, on=day(OFFERED))
    first = kept.draw()
    ada.pays("800.00", on="2026-06-10")
    assert (first[:5], ada.shop.settlements.paper(deal, on=day(OFFERED)).draw()) == (b"%PDF-", first)
    assert ada.shop.settlements.letter(offer_of(ada, ada.owes("5", due=LAST), on=OFFERED, until=LAST, enough="3"))
    assert kept.file_name == f"settlement-offer-{ada.number}-2026-06-01.pdf"


def test_an_invoice_that_is_credited_meanwhile_leaves_less_to_let_go(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    ada.is_let_off(desk, on="2026-06-05", amount="400.00", kind=EntryKind.DISCOUNT)
    assert str(stands(ada, deal, on="2026-06-05").standing.needed) == "790.00"
    ada.pays("790.00", on="2026-06-10")
    assert (desk.open(), state(ada, deal, LAST)) == ("0.00", SettlementState.MET)


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"enough": "1190.00"}, "no_smaller_sum"),
        ({"enough": "0.00"}, "not_positive"),
        ({"percent": "100"}, "bad_percent"),
        ({"percent": "0"}, "bad_percent"),
        ({"percent": "70", "enough": "800.00"}, "one_sum"),
        ({}, "one_sum"),
        ({"enough": "800.00", "until": "2026-05-31"}, "before_offered"),
        ({"enough": "800.00", "on": "2026-06-02"}, "in_future"),
        ({"enough": "800.00", "grace_days": 61}, "bad_grace"),
    ],
)
def test_what_makes_no_settlement_is_refused(ada: Customer, desk: Debt, how: dict[str, str], why: str) -> None:
    command = offer_of(ada, desk, **{"on": OFFERED, "until": LAST, **how})
    with pytest.raises(SettlementError) as refusal:
        ada.shop.settlements.offer(command, today=day(OFFERED))
    assert refusal.value.facts["why"] == why
    assert ada.log() == []


def test_a_settlement_that_is_over_stands_in_nobodys_way(ada: Customer, desk: Debt) -> None:
    offered(ada, desk, on="2026-05-01", until="2026-05-10", enough="800.00")
    again = offered(ada, desk, on=OFFERED, until=LAST, enough="700.00")
    ada.pays("700.00", on="2026-06-10")
    assert (desk.open(), state(ada, again, LAST)) == ("0.00", SettlementState.MET)


def test_the_letter_of_an_offer_goes_by_mail_as_long_as_it_stands(ada: Customer, desk: Debt) -> None:
    deal = offered(ada, desk, on=OFFERED, until=LAST, enough="800.00")
    mails, papers = PaperMailService(ada.shop.counter), ada.shop.settlements
    body = mails.draft(papers.paper(deal, on=day(OFFERED)), today=day(OFFERED)).body
    assert "if €800.00 is on our account by 20 June 2026, the €1,190.00 that is open between us is settled" in body
    papers.withdraw(deal, on=day(OFFERED), today=day(OFFERED))
    with pytest.raises(NoPaperError):
        mails.draft(papers.paper(deal, on=day(OFFERED)), today=day(OFFERED))


def test_a_plan_over_what_is_contested_is_refused_and_what_is_in_a_plan_may_be_contested(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk, shelf = ada.owes("100.00", due="2026-01-10"), ada.owes("100.00", due="2026-01-10")
    on = day("2026-02-02")
    first = day("2026-03-01"), Frequency.MONTHLY, on
    shop.disputes.open(OpenDispute(ada.customer_id, on, desk.invoice_id, None, DisputeReason.DEFECT))
    with pytest.raises(AgreementError) as refusal:
        shop.agreements.agree_plan(AgreePlan(ada.customer_id, (desk.piece_id,), *first, count=2))
    assert refusal.value.facts["why"] == "in_dispute"
    shop.agreements.agree_plan(AgreePlan(ada.customer_id, (shelf.piece_id,), *first, count=2))
    shop.disputes.open(OpenDispute(ada.customer_id, on, shelf.invoice_id, None, DisputeReason.WRONG_PRICE))
    assert len(shop.read(disputes, on)) == 2


def test_a_plan_is_made_over_what_nobody_contests_beside_a_part_that_is_contested(shop: Shop) -> None:
    ada = shop.customer("Ada")
    desk, shelf = ada.owes("100.00", due="2026-01-10"), ada.owes("100.00", due="2026-01-20")
    on = day("2026-02-02")
    first = day("2026-03-01"), Frequency.MONTHLY, on
    shop.disputes.open(OpenDispute(ada.customer_id, on, None, Money.of("40.00", "EUR"), DisputeReason.OTHER))
    with pytest.raises(AgreementError, match="in_dispute"):
        shop.agreements.agree_plan(AgreePlan(ada.customer_id, (desk.piece_id,), *first, count=2))
    shop.agreements.agree_plan(AgreePlan(ada.customer_id, (shelf.piece_id,), *first, count=2))
    assert [str(each.total) for each in shop.read(plans, on)] == ["100.00"]


def test_money_on_account_is_put_on_the_invoices_before_less_is_offered(shop: Shop) -> None:
    ada = shop.customer("Ada")
    ada.pays("40.00", on="2026-01-05")
    ada.owes("100.00", due="2026-01-15")
    with pytest.raises(SettlementError) as refusal:
        offered(ada, on=OFFERED, until=LAST, enough="60.00")
    assert (refusal.value.facts["why"], str(refusal.value.facts["money"])) == ("on_account", "40.00")

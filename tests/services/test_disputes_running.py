"""Disputes in a book: every way in, what is still asked for, and every way out."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.bands import Bands
from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.ledger.reminders import Held
from arbook.queries.banded import AgingBy, aging_in_bands
from arbook.queries.contact_log import contact_log, files_of
from arbook.queries.contested import contested_pieces
from arbook.queries.dispute_reasons import days_to_settle, dispute_reasons
from arbook.queries.disputes import DisputeRow, all_disputes, dispute_by_id, disputes
from arbook.queries.follow_ups import follow_ups
from arbook.queries.reminding import decisions
from arbook.queries.resting import resting_by_customer
from arbook.services.agreed import AgreementError
from arbook.services.contact_log import ContactFile
from arbook.services.credit_notes import CreditNote, Return
from arbook.services.crediting_disputes import credit_for
from arbook.services.disputes import CarryOn, DisputedLine, OpenDispute, SettleDispute
from arbook.services.taking_back import TakingBackService
from tests.builders import Customer, Debt, Shop, day
from tests.support.contested import credit, sold_lines
from tests.support.shop import euro

OPENED, LATER = day("2026-03-02"), day("2026-03-12")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada", email="ada@example.com")


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("500.00", due="2026-02-01")


def contest(who: Customer, invoice_id: int | None, amount: str | None = None, **more: object) -> int:
    part = None if amount is None else euro(amount)
    command = OpenDispute(who.customer_id, OPENED, invoice_id, part, DisputeReason.DEFECT)
    made = who.shop.disputes.open(replace(command, **more)).made_id  # type: ignore[arg-type]
    assert made is not None
    return made


def row(who: Customer, dispute_id: int, on: str = "2026-03-12") -> DisputeRow:
    found = who.shop.read(dispute_by_id, dispute_id, day(on))
    assert found is not None
    return found


def asked(who: Customer, on: str = "2026-03-12") -> str:
    found = who.shop.read(decisions, day(on))
    return str(found.proposals[0].amount) if found.proposals else str([held.reason.value for held in found.held])


def takes_back(who: Customer, invoice_id: int, *returns: Return) -> None:
    who.shop.invoices.credit(CreditNote(invoice_id, LATER, returns=returns), today=LATER)


def why(call: object, *told: object) -> str:
    with pytest.raises(AgreementError) as refusal:
        call(*told)  # type: ignore[operator]
    return str(refusal.value.facts["why"])


def test_of_a_contested_part_the_rest_is_asked_for(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id, "100.00")
    assert asked(ada) == "400.00"
    assert row(ada, which).contested == euro("100.00")


def test_nothing_is_asked_for_of_an_invoice_contested_as_a_whole(ada: Customer, desk: Debt) -> None:
    contest(ada, desk.invoice_id)
    [held] = ada.shop.read(decisions, LATER).held
    assert held.reason is Held.DISPUTE


def test_contested_lines_come_to_what_their_credit_note_would(ada: Customer) -> None:
    invoice_id = sold_lines(ada, "10.00", "3.33")
    lines = (DisputedLine(1, Decimal(2)), DisputedLine(2, Decimal(10)))
    which = contest(ada, invoice_id, lines=lines)
    found = row(ada, which)
    assert [(each.description, str(each.quantity), str(each.amount)) for each in found.lines] == [
        ("Thing 1", "2", "24.00"),
        ("Thing 2", "10", "39.96"),
    ]
    assert found.contested == euro("63.96")


def test_the_contested_part_credited_ends_the_dispute_by_itself(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id, "100.00")
    credit(ada, desk.invoice_id, "100.00", on="2026-03-05")
    found = row(ada, which)
    assert (found.is_running, found.ended_on, found.resolution) == (False, day("2026-03-05"), Resolution.CREDITED)
    assert asked(ada) == "400.00"


def test_a_credit_note_over_part_of_it_leaves_the_rest_contested(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id, "100.00")
    credit(ada, desk.invoice_id, "30.00", on="2026-03-05")
    assert row(ada, which).contested == euro("70.00")
    assert asked(ada) == "400.00"


def test_what_is_paid_in_full_is_contested_no_more_until_the_money_bounces(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id, "100.00")
    payment = ada.pays("500.00", on="2026-03-05")
    assert row(ada, which).resolution is Resolution.PAID
    ada.takes_back(payment, on="2026-03-09")
    assert (row(ada, which).is_running, asked(ada)) == (True, "400.00")
    assert not row(ada, which, "2026-03-08").is_running


def test_what_is_written_off_is_contested_no_more(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id)
    ada.is_let_off(desk, on="2026-03-05")
    assert row(ada, which).resolution is Resolution.LET_GO


def test_of_a_paid_invoice_the_owner_ends_the_dispute(ada: Customer, desk: Debt) -> None:
    ada.pays("500.00", on="2026-02-10")
    which = contest(ada, desk.invoice_id, "100.00")
    assert row(ada, which).is_running
    ada.shop.disputes.settle(SettleDispute(which, LATER, Resolution.ADJUSTED, "sent a new one"))
    assert (row(ada, which).ended_on, row(ada, which).outcome) == (LATER, "sent a new one")


@pytest.mark.parametrize("how", [Resolution.REJECTED, Resolution.WITHDRAWN])
def test_what_was_rejected_or_withdrawn_is_asked_for_again(ada: Customer, desk: Debt, how: Resolution) -> None:
    which = contest(ada, desk.invoice_id, "100.00")
    ada.shop.disputes.settle(SettleDispute(which, LATER, how))
    assert asked(ada) == "500.00"
    assert row(ada, which).resolution is how


def test_a_credit_note_settles_the_dispute_in_one_step(ada: Customer) -> None:
    invoice_id = sold_lines(ada, "10.00", "3.00")
    which = contest(ada, invoice_id, lines=(DisputedLine(2, Decimal(4)),))
    note = ada.shop.read(credit_for, row(ada, which), LATER, "Four were broken")
    made = ada.shop.disputes.credit(which, note, today=LATER)
    found = row(ada, which)
    assert (found.resolution, found.credit_note, found.is_closed) == (Resolution.CREDITED, made.number, True)
    assert asked(ada) == "141.60"


def test_a_credit_note_over_another_line_leaves_a_contested_line_contested(ada: Customer) -> None:
    invoice_id = sold_lines(ada, "10.00", "3.00")
    which = contest(ada, invoice_id, lines=(DisputedLine(2, Decimal(10)),))
    takes_back(ada, invoice_id, Return(1, Decimal(4)))
    assert (row(ada, which).is_running, row(ada, which).contested, asked(ada)) == (True, euro("36.00"), "72.00")
    takes_back(ada, invoice_id, Return(2, Decimal(10)))
    assert (row(ada, which).resolution, asked(ada)) == (Resolution.CREDITED, "72.00")


@pytest.mark.parametrize(("amount", "left"), [("120.00", "36.00"), (None, "0.00")])
def test_the_credit_note_for_an_amount_or_all_of_it_comes_to_what_is_contested(
    ada: Customer, amount: str | None, left: str
) -> None:
    invoice_id = sold_lines(ada, "10.00", "3.00")
    which = contest(ada, invoice_id, amount)
    note = ada.shop.read(credit_for, row(ada, which), LATER)
    ada.shop.disputes.credit(which, note, today=LATER)
    assert ada.balance("2026-03-12") == left


def test_a_credit_note_for_another_invoice_settles_nothing(ada: Customer, desk: Debt) -> None:
    other = sold_lines(ada, "10.00")
    which = contest(ada, desk.invoice_id)
    note = ada.shop.read(credit_for, row(ada, which)._replace(invoice_id=other, number="2026-0001"), LATER)
    with pytest.raises(AgreementError) as refusal:
        ada.shop.disputes.credit(which, note, today=LATER)
    assert refusal.value.facts["why"] == "other_invoice"
    assert row(ada, which).is_running


def test_of_a_dispute_about_all_they_owe_any_invoice_of_theirs_may_be_credited(ada: Customer, desk: Debt) -> None:
    invoice_id = sold_lines(ada, "10.00", "3.00")
    which = contest(ada, None, "50.00")
    with pytest.raises(AgreementError, match="no_invoice"):
        ada.shop.read(credit_for, row(ada, which), LATER)
    note = ada.shop.read(credit_for, row(ada, which), LATER, "", invoice_id)
    ada.shop.disputes.credit(which, note, today=LATER)
    assert (row(ada, which).resolution, row(ada, which).is_running) == (Resolution.CREDITED, False)
    assert (desk.open(), ada.balance("2026-03-12")) == ("500.00", "606.00")


def test_nobody_elses_invoice_is_credited_for_a_dispute(ada: Customer, desk: Debt) -> None:
    bo = ada.shop.customer("Bo")
    other = sold_lines(bo, "10.00")
    which = contest(ada, None, "50.00")
    note = ada.shop.read(credit_for, row(ada, which), LATER, "", other)
    with pytest.raises(AgreementError, match="other_customer"):
        ada.shop.disputes.credit(which, note, today=LATER)
    assert (row(ada, which).is_running, bo.balance("2026-03-12")) == (True, "120.00")


def test_one_invoice_is_contested_as_a_whole_once_and_no_line_twice(ada: Customer, desk: Debt) -> None:
    opened = ada.shop.disputes.open
    contest(ada, desk.invoice_id, "100.00")
    whole = OpenDispute(ada.customer_id, LATER, desk.invoice_id)
    assert why(opened, whole) == "already_disputed"
    contest(ada, desk.invoice_id, "50.00")
    assert asked(ada) == "350.00"
    invoice_id = sold_lines(ada, "10.00", "3.00")
    contest(ada, invoice_id, lines=(DisputedLine(1, Decimal(1)),))
    again = OpenDispute(ada.customer_id, LATER, invoice_id, lines=(DisputedLine(1, Decimal(2)),))
    assert why(opened, again) == "already_disputed"


def test_lines_are_contested_of_a_known_invoice_and_no_more_than_it_has(ada: Customer) -> None:
    invoice_id = sold_lines(ada, "10.00")
    opened = ada.shop.disputes.open
    command = OpenDispute(ada.customer_id, OPENED, invoice_id)
    assert why(opened, replace(command, lines=(DisputedLine(2, Decimal(1)),))) == "line_unknown"
    assert why(opened, replace(command, lines=(DisputedLine(1, Decimal(11)),))) == "line_too_much"
    assert why(opened, replace(command, invoice_id=None, lines=(DisputedLine(1, Decimal(1)),))) == "no_invoice"


def test_the_next_step_stands_on_today_and_is_done_with_the_dispute(ada: Customer, desk: Debt) -> None:
    which = contest(
        ada, desk.invoice_id, "100.00", assignee="Bo", next_on=day("2026-03-09"), next_note="call the mill"
    )
    [noted] = ada.shop.read(follow_ups, until=day("2026-03-09"))
    assert (noted.note, noted.assignee) == ("call the mill", "Bo")
    ada.shop.disputes.carry_on(CarryOn(which, day("2026-03-09"), "Cy", day("2026-03-20"), "look at the sample"))
    found = row(ada, which)
    assert found.next_step is not None
    assert (found.assignee, found.next_step.due_on, found.next_step.note) == (
        "Cy",
        day("2026-03-20"),
        "look at the sample",
    )
    assert ada.shop.read(follow_ups, until=day("2026-03-19")) == ()
    ada.shop.disputes.settle(SettleDispute(which, day("2026-03-15"), Resolution.REJECTED))
    assert ada.shop.read(follow_ups) == ()


def test_a_dispute_goes_on_with_something_new_only_and_not_once_it_is_closed(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id)
    assert why(ada.shop.disputes.carry_on, CarryOn(which, LATER)) == "nothing_said"
    settled = SettleDispute(which, LATER, Resolution.WITHDRAWN)
    ada.shop.disputes.settle(settled)
    assert why(ada.shop.disputes.carry_on, CarryOn(which, LATER, note="more")) == "already_ended"
    assert why(ada.shop.disputes.settle, settled) == "already_ended"
    assert why(ada.shop.disputes.settle, SettleDispute(99, LATER, Resolution.PAID)) == "unknown_resolution"


def test_a_file_is_kept_with_the_line_of_the_log(ada: Customer, desk: Debt) -> None:
    picture = ContactFile("broken.png", "image/png", b"picture")
    contest(ada, desk.invoice_id, files=(picture,), note="See the picture")
    [line] = ada.shop.read(contact_log, ada.customer_id)
    assert (line.kind, line.body) == ("dispute_opened", "See the picture")
    assert [each.content for each in ada.shop.read(files_of, line.contact_id)] == [b"picture"]
    large = ContactFile("film.mp4", "video/mp4", b"x" * 20_000_001)
    assert why(ada.shop.disputes.open, OpenDispute(ada.customer_id, OPENED, files=(large,))) == "file_too_large"


def test_a_dispute_and_its_end_are_taken_back(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id, "100.00")
    ended = ada.shop.disputes.settle(SettleDispute(which, LATER, Resolution.REJECTED, "it was fine"))
    TakingBackService(ada.shop.counter).take_back(ended.operation_id, today=LATER)
    found = row(ada, which)
    assert (found.is_running, found.resolution, found.outcome) == (True, None, "")


def test_the_aging_tells_what_is_contested_and_never_more_than_is_open(ada: Customer, desk: Debt) -> None:
    contest(ada, desk.invoice_id, "300.00")
    contest(ada, desk.invoice_id, "100.00")
    assert ada.shop.read(contested_pieces, LATER) == {desk.piece_id: euro("400.00")}
    ada.pays("200.00", on="2026-03-05")
    assert ada.shop.read(resting_by_customer, LATER)[ada.customer_id, "EUR"].disputed == euro("300.00")
    [line] = ada.shop.read(aging_in_bands, LATER, Bands((30,)), by=AgingBy.INVOICE)
    assert (line.disputed, line.balance) == (euro("300.00"), euro("300.00"))


def test_what_is_contested_of_all_they_owe_begins_with_the_oldest(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("80.00", due="2026-02-10")
    contest(ada, None, "530.00")
    assert ada.shop.read(contested_pieces, LATER) == {desk.piece_id: euro("500.00"), shelf.piece_id: euro("30.00")}


def test_a_dispute_taken_back_takes_its_next_step_along(ada: Customer, desk: Debt) -> None:
    command = OpenDispute(ada.customer_id, OPENED, desk.invoice_id, next_on=LATER, next_note="look at it")
    opened = ada.shop.disputes.open(command)
    TakingBackService(ada.shop.counter).take_back(opened.operation_id, today=OPENED)
    assert ada.shop.read(follow_ups) == ()
    assert ada.shop.read(all_disputes, LATER) == ()


def test_what_we_get_wrong_is_counted_by_reason(ada: Customer, desk: Debt) -> None:
    shelf = ada.owes("80.00", due="2026-02-01")
    first = contest(ada, desk.invoice_id, "100.00")
    contest(ada, shelf.invoice_id)
    contest(ada, desk.invoice_id, "20.00", reason=DisputeReason.WRONG_PRICE)
    note = ada.shop.read(credit_for, row(ada, first), day("2026-03-09"))
    ada.shop.disputes.credit(first, note, today=day("2026-03-09"))
    found = ada.shop.read(dispute_reasons, LATER, day("2026-01-01"))
    told = [
        (each.reason.value, each.count, each.running, each.was_right, str(each.amount), each.days) for each in found
    ]
    assert told == [("defect", 2, 1, 1, "180.00", 7), ("wrong_price", 1, 1, 0, "20.00", None)]
    every = ada.shop.read(all_disputes, LATER, ada.customer_id)
    assert (len(every), len(ada.shop.read(disputes, LATER)), days_to_settle(every)) == (3, 2, 7)


def test_two_disputes_of_one_invoice_come_to_no_more_than_it(ada: Customer, desk: Debt) -> None:
    first = contest(ada, desk.invoice_id, "300.00")
    assert why(contest, ada, desk.invoice_id, "250.00") == "above_contested"
    second = contest(ada, desk.invoice_id, "200.00")
    ada.pays("100.00", on=LATER)
    shown = {found.dispute_id: str(found.contested) for found in ada.shop.read(disputes, LATER)}
    assert shown == {first: "300.00", second: "100.00"}
    assert str(row(ada, second).contested) == "100.00"
    assert [(each.count, str(each.amount)) for each in ada.shop.read(dispute_reasons, LATER, OPENED)] == [
        (2, "500.00")
    ]


def test_what_was_rejected_may_be_contested_again(ada: Customer, desk: Debt) -> None:
    first = contest(ada, desk.invoice_id, "300.00")
    ada.shop.disputes.settle(SettleDispute(first, LATER, Resolution.REJECTED))
    assert contest(ada, desk.invoice_id, "400.00", opened_on=LATER) > first


def test_how_a_dispute_goes_on_is_taken_back_with_who_is_on_it_and_what_came_next(ada: Customer, desk: Debt) -> None:
    first, second = day("2026-03-09"), day("2026-03-20")
    which = contest(ada, desk.invoice_id, assignee="Bo", next_on=first, next_note="call the mill")
    noted = ada.shop.disputes.carry_on(CarryOn(which, LATER, "Cy", second, "look at the sample", "They want proof"))
    back = TakingBackService(ada.shop.counter)
    back.take_back(noted.operation_id, today=LATER)
    found = row(ada, which)
    assert (found.assignee, [(each.due_on, each.note) for each in ada.shop.read(follow_ups)]) == (
        "Bo",
        [(first, "call the mill")],
    )
    assert "They want proof" not in [line.body for line in ada.shop.read(contact_log, ada.customer_id)]
    noted = ada.shop.disputes.carry_on(CarryOn(which, LATER, "Cy", note="They want proof"))
    ada.shop.disputes.settle(SettleDispute(which, LATER, Resolution.REJECTED))
    assert why(lambda: back.take_back(noted.operation_id, today=LATER)) == "already_ended"


def test_an_end_taken_back_brings_what_was_to_be_done_next_along(ada: Customer, desk: Debt) -> None:
    which = contest(ada, desk.invoice_id, next_on=day("2026-03-20"), next_note="call the mill")
    ended = ada.shop.disputes.settle(SettleDispute(which, LATER, Resolution.REJECTED))
    assert ada.shop.read(follow_ups) == ()
    TakingBackService(ada.shop.counter).take_back(ended.operation_id, today=LATER)
    assert [each.note for each in ada.shop.read(follow_ups)] == ["call the mill"]


def test_no_more_than_is_owed_is_contested_of_all_that_they_owe(shop: Shop, ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    everything = OpenDispute(ada.customer_id, OPENED)
    for amount in ("100.01", "2000"):
        with pytest.raises(AgreementError) as refusal:
            shop.disputes.open(replace(everything, amount=euro(amount)))
        assert (refusal.value.facts["why"], str(refusal.value.facts["owed"])) == ("above_owed", "100.00")
    shop.disputes.open(replace(everything, amount=euro("60")))
    with pytest.raises(AgreementError) as refusal:
        shop.disputes.open(replace(everything, amount=euro("40.01")))
    assert str(refusal.value.facts["contested"]) == "60.00"
    shop.disputes.open(replace(everything, amount=euro("40")))

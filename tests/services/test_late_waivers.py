"""Claims and waivers at the counter: booked once they are paid, let go for a reason, taken back."""

from decimal import Decimal

import pytest

from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.ledger.may_charge import WhyNot
from arbook.ledger.money import Money
from arbook.queries.late_charges import LateChargeUnknownError, late_charge_card, late_charges
from arbook.queries.late_claims import charges_apart, claim_items
from arbook.queries.late_statistics import late_summaries
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.services.late_errors import LatenessError
from arbook.services.lateness import ChargeLateness, WaiveCharge
from arbook.services.reversing import ReversalError
from tests.builders import Customer, Shop, day
from tests.ledger.given import euro
from tests.support.late_desk import NINE, Desk, ledger, refusal


@pytest.fixture
def desk(sound_shop: Shop) -> Desk:
    return Desk(sound_shop)


def test_a_claim_is_no_part_of_the_balance_until_it_is_paid(desk: Desk, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED)
    assert ada.balance("2025-01-31") == "1000.00"
    assert str(desk.shop.read(charges_apart, ada.customer_id, day("2025-01-31")).claimed) == "12.40"
    assert [str(item.open) for item in desk.shop.read(claim_items, ada.customer_id)] == ["7.40", "5.00"]
    ada.pays("1012.40", on="2025-02-01", claims=(charge_id,))
    assert (debt.open(), ada.balance("2025-02-01")) == ("0.00", "0.00")
    assert desk.charges(ada) == [("L-2025-0001", "settled", "12.40", "0.00")]
    assert desk.shop.read(late_charge_card, charge_id).row.booked_on == day("2025-02-01")


def test_a_payment_that_names_a_claim_books_it_and_one_that_does_not_reach_it_does_not(
    desk: Desk, ada: Customer
) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED)
    ada.pays("100.00", on="2025-02-01", claims=(charge_id,))
    assert desk.charges(ada)[0][1] == "claimed"
    ada.pays("12.40", on="2025-02-02", reference="for L-2025-0001")
    assert (desk.charges(ada)[0][1], debt.open()) == ("settled", "900.00")


def test_a_split_of_the_owners_own_may_reach_a_claim(desk: Desk, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED)
    interest, _costs = desk.shop.read(claim_items, ada.customer_id)
    split = ((debt.piece_id, euro("50.00")), (interest.piece_id, euro("7.40")))
    ada.pays("57.40", on="2025-02-01", claims=(charge_id,), split=split)
    assert (debt.open(), desk.charges(ada)) == ("950.00", [("L-2025-0001", "open", "12.40", "5.00")])


def test_a_claim_of_somebody_else_is_not_paid(desk: Desk, ada: Customer) -> None:
    bo = desk.shop.customer("Bo")
    bo.owes("1000.00", due="2025-01-01")
    charge_id = desk.charge(bo, "2025-01-31", way=ChargeWay.CLAIMED)
    with pytest.raises(LatenessError) as refused:
        ada.pays("10.00", on="2025-02-01", claims=(charge_id,))
    assert refusal(refused) == "not_claimed"


def test_a_claim_may_be_booked_by_hand_and_only_once(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    charge_id = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED)
    desk.lateness.book(charge_id, on=day("2025-02-03"), today=day("2025-02-03"))
    assert desk.charges(ada)[0][1] == "open"
    for on, why in (("2025-02-03", "is_booked"), ("2025-01-30", "before_charge")):
        with pytest.raises(LatenessError) as refused:
            desk.lateness.book(charge_id, on=day(on), today=day("2025-02-03"))
        assert refusal(refused) == why


def test_waiving_stands_in_the_ledger_with_its_reason_and_is_not_asked_for_again(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31")
    desk.waive(charge_id, "2025-02-01", WaiverReason.PLAN_KEPT, amount=euro("6.00"), note="paid as agreed")
    assert desk.charges(ada) == [("L-2025-0001", "open", "12.40", "6.40")]
    waived = desk.shop.read(waivers_of, ada.customer_id)
    assert [(str(each.amount), each.nature, each.reason, each.note) for each in waived] == [
        ("5.00", Nature.COSTS, WaiverReason.PLAN_KEPT, "paid as agreed"),
        ("1.00", Nature.INTEREST, WaiverReason.PLAN_KEPT, "paid as agreed"),
    ]
    assert ledger(desk, ada)[-2:] == [("waiver", "L-2025-0001", "-5.00"), ("waiver", "L-2025-0001", "-1.00")]
    assert str(desk.may(ada, "2025-02-01").total) == "0.24"  # one more day, and nothing of what was let go
    desk.waive(charge_id, "2025-02-02")
    assert desk.charges(ada) == [("L-2025-0001", "waived", "12.40", "0.00")]


def test_a_waiver_is_taken_back_by_an_entry_that_points_back(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    charge_id = desk.charge(ada, "2025-01-31")
    desk.waive(charge_id, "2025-02-01")
    assert desk.charges(ada) == [("L-2025-0001", "waived", "7.40", "0.00")]
    (waived,) = desk.shop.read(waivers_of, ada.customer_id)
    back = {"on": day("2025-02-02"), "today": day("2025-02-02"), "reason": "too early"}
    desk.lateness.take_waiver_back(waived.entry_id, **back)  # type: ignore[arg-type]
    assert desk.charges(ada) == [("L-2025-0001", "open", "7.40", "7.40")]
    assert [each.is_taken_back for each in desk.shop.read(waivers_of, ada.customer_id)] == [True]
    with pytest.raises(ReversalError):
        desk.lateness.take_waiver_back(waived.entry_id, **back)  # type: ignore[arg-type]


def test_a_claim_that_is_let_go_is_booked_with_it_so_that_both_are_seen(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9), way=ChargeWay.CLAIMED))
    desk.waive(desk.charge(ada, "2025-01-31"), "2025-02-01", WaiverReason.OUR_MISTAKE)
    assert [each[0] for each in ledger(desk, ada)] == ["invoice", "charge", "waiver"]
    assert desk.charges(ada) == [("L-2025-0001", "waived", "7.40", "0.00")]


def test_what_is_let_go_of_a_claim_in_part_leaves_the_rest_a_claim(desk: Desk, ada: Customer) -> None:
    """Trade: nothing is owed that the owner did not book, though they were graceful with a part of it."""
    debt = ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED)
    desk.waive(charge_id, "2025-02-01", amount=euro("6.00"))
    (row,) = desk.shop.read(late_charges, ada.customer_id)
    assert (row.state.value, str(row.left), str(row.waived), row.booked_on) == ("claimed", "6.40", "6.00", None)
    assert ada.balance("2025-02-01") == "1000.00"
    assert [each[2] for each in ledger(desk, ada)] == ["1000.00", "5.00", "-5.00", "1.00", "-1.00"]
    assert [str(item.open) for item in desk.shop.read(claim_items, ada.customer_id)] == ["6.40"]
    assert str(desk.shop.read(charges_apart, ada.customer_id, day("2025-01-31")).claimed) == "12.40"
    assert str(desk.shop.read(charges_apart, ada.customer_id, day("2025-02-01")).claimed) == "6.40"
    (told,) = desk.shop.read(late_summaries, day("2025-01-01"), day("2025-12-31"))
    assert (str(told.claimed), str(told.waived_total), str(told.settled)) == ("6.40", "6.00", "0.00")
    with pytest.raises(LatenessError) as refused:
        desk.waive(charge_id, "2025-02-01", amount=euro("6.41"))
    assert (refusal(refused), str(refused.value.facts["most"])) == ("above_open", "6.40")
    ada.pays("1006.40", on="2025-02-02", claims=(charge_id,))
    assert (debt.open(), ada.balance("2025-02-02")) == ("0.00", "0.00")
    assert desk.charges(ada) == [("L-2025-0001", "settled", "12.40", "0.00")]


def test_a_claim_that_was_let_go_is_a_claim_again_when_that_is_taken_back(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id, on = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED), day("2025-02-03")
    part = desk.lateness.waive(WaiveCharge(charge_id, on, WaiverReason.GOODWILL, amount=euro("6.00")), today=on)
    rest = desk.lateness.waive(WaiveCharge(charge_id, on, WaiverReason.GOODWILL), today=on)
    assert desk.charges(ada) == [("L-2025-0001", "waived", "12.40", "0.00")]
    for waived, left in ((rest, ["6.40"]), (part, ["7.40", "5.00"])):
        desk.lateness.take_waivers_back(charge_id, waived.operation_id, on=on, today=on, reason="after all")
        assert [str(item.open) for item in desk.shop.read(claim_items, ada.customer_id)] == left
        assert (ada.balance("2025-02-03"), desk.charges(ada)[0][1]) == ("1000.00", "claimed")


def test_only_the_costs_of_a_claim_may_be_let_go(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED)
    desk.waive(charge_id, "2025-02-01", natures=(Nature.COSTS,))
    desk.lateness.book(charge_id, on=day("2025-02-03"), today=day("2025-02-03"))
    assert desk.charges(ada) == [("L-2025-0001", "open", "12.40", "7.40")]
    desk.withdraw(charge_id, "2025-02-04")
    assert (desk.charges(ada)[0][1], ada.balance("2025-02-04")) == ("withdrawn", "1000.00")


def test_what_was_never_charged_may_be_let_go_at_once(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    command = ChargeLateness(ada.customer_id, day("2025-01-31"), note="a good year")
    desk.lateness.let_go(command, WaiverReason.GOODWILL, today=day("2025-01-31"))
    assert desk.charges(ada) == [("L-2025-0001", "waived", "12.40", "0.00")]
    assert ada.balance("2025-01-31") == "1000.00"
    assert desk.may(ada, "2025-01-31").answers[0].decision.why_not is WhyNot.ALL_CHARGED


def test_a_claim_that_is_taken_back_never_was_in_the_ledger_and_its_number_stays(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.withdraw(desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED), "2025-02-01")
    assert [each[0] for each in ledger(desk, ada)] == ["invoice"]
    desk.charge(ada, "2025-02-01")
    assert [each[:2] for each in desk.charges(ada)] == [("L-2025-0001", "withdrawn"), ("L-2025-0002", "open")]


def test_waiving_is_refused_where_it_makes_no_sense(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31")
    for facts, why in (
        ({"amount": euro("12.41")}, "above_open"),
        ({"amount": euro("0.00")}, "not_positive"),
        ({"amount": Money.of("1.00", "GBP")}, "other_currency"),
        ({"reason": WaiverReason.OTHER}, "no_note"),
        ({"note": "x" * 2001}, "too_long"),
    ):
        with pytest.raises(LatenessError) as refused:
            desk.waive(charge_id, "2025-02-01", **facts)
        assert refusal(refused) == why
    with pytest.raises(LatenessError) as refused:
        desk.waive(charge_id, "2025-01-30")
    assert refusal(refused) == "before_charge"
    desk.waive(charge_id, "2025-02-01")
    with pytest.raises(LatenessError) as refused:
        desk.waive(charge_id, "2025-02-01")
    assert refusal(refused) == "nothing_open"
    with pytest.raises(LateChargeUnknownError):
        desk.waive(99, "2025-02-01")


def test_what_one_operation_let_go_is_owed_again_in_one_step(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id, on = desk.charge(ada, "2025-01-31"), day("2025-02-03")
    waived = desk.lateness.waive(WaiveCharge(charge_id, on, WaiverReason.GOODWILL), today=on)
    assert ada.balance("2025-02-03") == "1000.00"
    back = {"on": on, "today": on, "reason": "after all"}
    desk.lateness.take_waivers_back(charge_id, waived.operation_id, **back)  # type: ignore[arg-type]
    assert ada.balance("2025-02-03") == "1012.40"
    for waived_by, why in ((waived.operation_id, "already_reversed"), ("another", "unknown")):
        with pytest.raises(ReversalError) as refused:
            desk.lateness.take_waivers_back(charge_id, waived_by, **back)  # type: ignore[arg-type]
        assert refused.value.facts["why"] == why

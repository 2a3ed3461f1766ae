"""Charging for lateness at the counter: charged, claimed, booked, let go, taken back; the invoice stays as it is."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.ledger.may_charge import Basis, Caution, WhyNot
from arbook.ledger.money import Money
from arbook.ledger.statutory import RateFixed, StatutoryRule
from arbook.queries.invoices import invoice_by_id
from arbook.queries.late_charges import (
    LateChargeUnknownError,
    charges_of_invoice,
    late_charge_card,
    late_charges,
)
from arbook.queries.late_claims import charges_apart, claim_items
from arbook.queries.late_rates import law_rules, rate_points
from arbook.queries.late_sheets import sheet_of_charge, sheet_of_day
from arbook.queries.late_terms import agreed_terms, late_terms_from_json, late_terms_to_json
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.queries.lateness import LateAnswers, late_answers
from arbook.queries.ledger import ledger_rows
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.late_errors import LatenessError, RateError
from arbook.services.late_rates import AddRate, LateRateService
from arbook.services.lateness import AgreeLateTerms, ChargeLateness, LatenessService, WaiveCharge
from arbook.services.payments import Order
from arbook.services.reversing import ReversalError
from arbook.store.tables.lateness import late_charge_table
from tests.builders import Customer, Shop, day
from tests.ledger.given import euro

NINE = LateTerms(InterestBy.YEARLY, Decimal(9), fee=euro("5.00"))


class Desk:
    """Who charges: everything on a day, in a line each."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.lateness = LatenessService(shop.counter)
        self.rates = LateRateService(shop.counter)

    def agree(self, terms: LateTerms | None, customer: Customer | None = None, **facts: object) -> None:
        customer_id = customer.customer_id if customer else None
        self.lateness.agree(AgreeLateTerms(terms, customer_id, **facts))  # type: ignore[arg-type]

    def charge(self, customer: Customer, on: str, **facts: object) -> int:
        command = ChargeLateness(customer.customer_id, day(on), **facts)  # type: ignore[arg-type]
        made = self.lateness.charge(command, today=day(on))
        assert made.made_id is not None
        return made.made_id

    def waive(self, charge_id: int, on: str, reason: WaiverReason = WaiverReason.GOODWILL, **facts: object) -> None:
        command = WaiveCharge(charge_id, day(on), reason, **facts)  # type: ignore[arg-type]
        self.lateness.waive(command, today=day(on))

    def withdraw(self, charge_id: int, on: str, reason: str = "ours") -> None:
        self.lateness.withdraw(charge_id, on=day(on), today=day(on), reason=reason)

    def may(self, customer: Customer, on: str, **asked: object) -> LateAnswers:
        found = self.shop.read(late_answers, customer.customer_id, day(on), **asked)
        assert isinstance(found, LateAnswers)
        return found

    def charges(self, customer: Customer) -> list[tuple[str, str, str, str]]:
        rows = self.shop.read(late_charges, customer.customer_id)
        return [(row.number, row.state.value, str(row.total), str(row.open)) for row in reversed(rows)]


@pytest.fixture
def desk(sound_shop: Shop) -> Desk:
    return Desk(sound_shop)


def refusal(refused: pytest.ExceptionInfo[LatenessError] | pytest.ExceptionInfo[RateError]) -> object:
    return refused.value.facts["why"]


def ledger(desk: Desk, customer: Customer) -> list[tuple[str, str, str]]:
    rows = desk.shop.read(ledger_rows, customer.customer_id)
    return [(row.entry.kind.value, row.entry.number, str(row.entry.amount)) for row in rows]


def test_a_charge_is_a_paper_of_its_own_and_the_invoice_stays_as_it_is(desk: Desk, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    before = desk.shop.read(invoice_by_id, debt.invoice_id)
    desk.agree(NINE)
    desk.charge(ada, "2025-01-31")
    assert desk.charges(ada) == [("L-2025-0001", "open", "12.40", "12.40")]
    assert desk.shop.read(invoice_by_id, debt.invoice_id) == before
    assert ledger(desk, ada) == [
        ("invoice", debt.number, "1000.00"),
        ("charge", "L-2025-0001", "7.40"),
        ("charge", "L-2025-0001", "5.00"),
    ]
    apart = desk.shop.read(charges_apart, ada.customer_id, day("2025-01-31"))
    assert (str(apart.interest), str(apart.costs), str(apart.claimed)) == ("7.40", "5.00", "0.00")
    assert ada.balance("2025-01-31") == "1012.40"


def test_the_next_stage_charges_only_the_increase_and_interest_bears_none(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    desk.charge(ada, "2025-01-31")
    assert desk.may(ada, "2025-01-31").answers[0].decision.why_not is WhyNot.ALL_CHARGED
    desk.charge(ada, "2025-03-02")
    # 60 days are 14.79 rounded once; two times 30 days would be 14.80
    assert desk.charges(ada) == [("L-2025-0001", "open", "12.40", "12.40"), ("L-2025-0002", "open", "7.39", "7.39")]


def test_a_part_payment_lowers_what_bears_interest_from_the_next_day(desk: Desk, ada: Customer) -> None:
    """Trade rule 5."""
    ada.owes("1000.00", due="2025-01-01")
    ada.pays("400.00", on="2025-01-31")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(8)))
    (answer,) = desk.may(ada, "2025-03-02").answers
    assert str(answer.decision.interest) == "10.52"
    assert [str(each.principal) for each in answer.decision.contract.claim.sheet.slices] == ["1000.00", "600.00"]


def test_what_was_paid_late_may_still_be_charged_for_its_late_days(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    ada.pays("1000.00", on="2025-01-31")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    assert str(desk.may(ada, "2025-06-01").total) == "7.40"
    desk.charge(ada, "2025-06-01")
    assert not desk.may(ada, "2025-07-01").total


def test_a_bounced_payment_lets_interest_run_on(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    paid = ada.pays("1000.00", on="2025-01-11")
    ada.takes_back(paid, on="2025-01-21")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    assert [each.days for each in desk.may(ada, "2025-01-31").answers[0].decision.contract.claim.sheet.slices] == [
        10,
        10,
    ]


def test_an_extension_stops_the_clock(desk: Desk, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    command = ExtendInvoice(debt.invoice_id, day("2025-02-15"), day("2025-01-11"), "cash is short")
    ExtensionService(desk.shop.counter).extend(command, today=day("2025-01-11"))
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    assert [
        (str(each.first), str(each.last))
        for each in desk.may(ada, "2025-02-20").answers[0].decision.contract.claim.sheet.slices
    ] == [("2025-01-02", "2025-01-10"), ("2025-02-16", "2025-02-20")]


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


def test_what_was_never_charged_may_be_let_go_at_once(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    command = ChargeLateness(ada.customer_id, day("2025-01-31"), note="a good year")
    desk.lateness.let_go(command, WaiverReason.GOODWILL, today=day("2025-01-31"))
    assert desk.charges(ada) == [("L-2025-0001", "waived", "12.40", "0.00")]
    assert ada.balance("2025-01-31") == "1000.00"
    assert desk.may(ada, "2025-01-31").answers[0].decision.why_not is WhyNot.ALL_CHARGED


def test_a_charge_that_was_paid_and_is_taken_back_leaves_the_money_on_account(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    charge_id = desk.charge(ada, "2025-01-31")
    ada.pays("1006.00", on="2025-02-01")
    desk.waive(charge_id, "2025-02-02")
    desk.withdraw(charge_id, "2025-02-03")
    assert desk.charges(ada) == [("L-2025-0001", "withdrawn", "12.40", "0.00")]
    assert ada.balance("2025-02-03") == "-6.00"
    assert desk.may(ada, "2025-02-03").total == euro("12.64")  # 31 late days, and the fee, may be asked for anew
    with pytest.raises(LatenessError) as refused:
        desk.withdraw(charge_id, "2025-02-04")
    assert refusal(refused) == "is_withdrawn"


def test_a_claim_that_is_taken_back_never_was_in_the_ledger_and_its_number_stays(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.withdraw(desk.charge(ada, "2025-01-31", way=ChargeWay.CLAIMED), "2025-02-01")
    assert [each[0] for each in ledger(desk, ada)] == ["invoice"]
    desk.charge(ada, "2025-02-01")
    assert [each[:2] for each in desk.charges(ada)] == [("L-2025-0001", "withdrawn"), ("L-2025-0002", "open")]


def test_a_charge_stays_what_it_was_when_rates_terms_and_payments_change(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    live = desk.may(ada, "2025-01-31")
    charge_id = desk.charge(ada, "2025-01-31")
    made = sheet_of_charge(desk.shop.read(late_charge_card, charge_id))
    assert made.parts == sheet_of_day(live.answers, day("2025-01-31"), "EUR").parts
    desk.rates.add(
        AddRate("ecb", day("2025-01-01"), Decimal(9), "a slip", day("2025-02-01"), replace=True),
        today=day("2025-02-01"),
    )
    desk.agree(LateTerms(InterestBy.NONE), ada)
    ada.pays("1000.00", on="2025-01-10")
    assert sheet_of_charge(desk.shop.read(late_charge_card, charge_id)) == made
    assert made.parts[0].rate is not None
    assert made.parts[0].unrounded / 100 - made.interest.decimal < Decimal("0.005")


def test_the_customers_own_terms_go_before_the_books_from_their_day_on(desk: Desk, ada: Customer) -> None:
    old, new = ada.owes("100.00", due="2025-01-31"), ada.owes("100.00", due="2025-03-31")
    desk.agree(NINE)
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(4)), ada, from_on=day("2025-02-01"), note="frame of 2025")
    by_piece = {each.piece.piece_id: each.agreement for each in desk.may(ada, "2025-06-01").answers}
    told = [by_piece[debt.piece_id] for debt in (old, new)]
    assert [row.terms.yearly_percent for row in told if row and row.terms] == [Decimal(9), Decimal(4)]
    desk.agree(None, ada)
    assert desk.shop.read(agreed_terms, ada.customer_id).on(day("2025-03-01")) == told[0]
    desk.agree(None)
    assert desk.may(ada, "2025-06-01").answers[0].decision.applies is Basis.STATUTORY


def test_terms_come_back_from_the_book_as_they_were_agreed(desk: Desk) -> None:
    terms = LateTerms(
        InterestBy.REFERENCE,
        Decimal("4.25"),
        "ecb",
        grace_days=5,
        least=euro("1.00"),
        most=euro("50.00"),
        has_compensation=False,
        fee=euro("2.00"),
        stage_fees=(euro("0.00"), euro("5.00")),
        percent=Decimal("1.5"),
        way=ChargeWay.CLAIMED,
    )
    assert late_terms_from_json(late_terms_to_json(terms)) == terms
    desk.agree(terms)
    assert desk.shop.read(agreed_terms).rows[0].terms == terms


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (LateTerms(InterestBy.REFERENCE, Decimal(4), "gone"), "unknown_reference"),
        (LateTerms(fee=Money.of("1.00", "GBP")), "other_currency"),
        (LateTerms(stage_fees=(Money.of("1.00", "GBP"),)), "other_currency"),
    ],
)
def test_terms_that_do_not_fit_the_book_are_refused(desk: Desk, ada: Customer, terms: LateTerms, why: str) -> None:
    with pytest.raises(LatenessError) as refused:
        desk.agree(terms, ada)
    assert refusal(refused) == why


def test_nothing_is_charged_before_the_due_date_or_on_a_day_to_come(desk: Desk, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    for piece_ids in ((), (debt.piece_id,)):
        with pytest.raises(LatenessError) as refused:
            desk.charge(ada, "2025-01-01", piece_ids=piece_ids)
        assert refusal(refused) == "not_late"
    command = ChargeLateness(ada.customer_id, day("2025-01-31"))
    with pytest.raises(LatenessError) as refused:
        desk.lateness.charge(command, today=day("2025-01-30"))
    assert refusal(refused) == "in_future"
    assert desk.charges(ada) == []


def test_a_consumer_is_not_charged_what_the_law_does_not_give(desk: Desk) -> None:
    brit = desk.shop.customer("Brit", kind="consumer", country="GB")
    brit.owes("1000.00", due="2025-01-01")
    with pytest.raises(LatenessError) as refused:
        desk.charge(brit, "2025-01-31")
    assert (refusal(refused), refused.value.facts["country"]) == ("consumer", "GB")


def test_a_piece_of_somebody_else_is_not_charged(desk: Desk, ada: Customer) -> None:
    other = desk.shop.customer("Bo").owes("10.00", due="2025-01-01")
    with pytest.raises(LatenessError) as refused:
        desk.charge(ada, "2025-01-31", piece_ids=(other.piece_id,))
    assert refusal(refused) == "unknown_piece"


def test_one_of_the_two_may_be_charged_alone_and_one_invoice_alone(desk: Desk, ada: Customer) -> None:
    first = ada.owes("1000.00", due="2025-01-01")
    ada.owes("500.00", due="2025-01-02")
    desk.agree(NINE)
    desk.charge(ada, "2025-01-31", piece_ids=(first.piece_id, first.piece_id), natures=(Nature.INTEREST,))
    assert desk.charges(ada) == [("L-2025-0001", "open", "7.40", "7.40")]
    assert str(desk.may(ada, "2025-01-31").costs) == "10.00"


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


def test_what_the_owner_should_know_is_said_before(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    ada.pays("50.00", on="2025-01-10", order=Order.ON_ACCOUNT)
    answers = desk.may(ada, "2025-01-31")
    assert str(answers.on_account) == "50.00"
    assert Caution.ON_ACCOUNT in answers.answers[0].decision.cautions


def test_a_reference_rate_is_extended_and_corrected_by_the_owner_with_its_source(desk: Desk) -> None:
    today = day("2026-07-05")
    desk.rates.add(AddRate("ecb", day("2026-07-01"), Decimal("2.40"), "ecb.europa.eu", today), today=today)
    with pytest.raises(RateError) as refused:
        desk.rates.add(AddRate("ecb", day("2026-07-01"), Decimal("2.50"), "ecb.europa.eu", today), today=today)
    assert refusal(refused) == "is_known"
    desk.rates.add(AddRate("ecb", day("2026-07-01"), Decimal("2.50"), "seen again", today, replace=True), today=today)
    own = [row for row in desk.shop.read(rate_points) if row.is_own]
    assert [(row.reference, row.percent, row.source) for row in own] == [("ecb", Decimal("2.50"), "seen again")]
    desk.rates.remove("ecb", day("2026-07-01"), today=today)
    assert not [row for row in desk.shop.read(rate_points) if row.is_own]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"percent": Decimal(900)}, "rate_out_of_range"),
        ({"reference": " "}, "no_reference"),
        ({"reference": "x" * 41}, "too_long"),
        ({"source": ""}, "no_source"),
        ({"looked_up_on": day("2026-07-06")}, "in_future"),
    ],
)
def test_a_rate_without_a_source_or_beyond_reason_is_refused(desk: Desk, facts: dict[str, object], why: str) -> None:
    told = {
        "reference": "house bank",
        "from_on": day("2026-07-01"),
        "percent": Decimal(3),
        "source": "letter",
        "looked_up_on": day("2026-07-05"),
    }
    with pytest.raises(RateError) as refused:
        desk.rates.add(AddRate(**{**told, **facts}), today=day("2026-07-05"))  # type: ignore[arg-type]
    assert refusal(refused) == why
    with pytest.raises(RateError) as refused:
        desk.rates.remove("ecb", day("2026-07-02"), today=day("2026-07-05"))
    assert refusal(refused) == "unknown_rate"


def test_a_rule_of_the_owners_own_answers_where_none_was_known(desk: Desk) -> None:
    today = day("2026-07-05")
    jane = desk.shop.customer("Jane", country="US")
    jane.owes("1000.00", due="2026-03-01")
    assert desk.may(jane, "2026-03-31").answers[0].decision.why_not is WhyNot.NO_RULE
    rule = StatutoryRule(
        "US",
        ("business", "consumer"),
        day("2000-01-01"),
        "",
        Decimal(5),
        RateFixed.EACH_DAY,
        (),
        "Code of our state",
        today,
    )
    desk.rates.add_rule(rule, today=today)
    assert str(desk.may(jane, "2026-03-31").total) == "4.11"
    desk.rates.remove_rule("US", "business", day("2000-01-01"))
    assert [row.kind for row in desk.shop.read(law_rules) if row.is_own] == ["consumer"]
    for facts, why in (
        ({"country": "XX"}, "bad_country"),
        ({"kinds": ()}, "no_kinds"),
        ({"points": Decimal(900)}, "rate_out_of_range"),
        ({"reference": "gone"}, "unknown_reference"),
        ({"points": Decimal(0)}, "no_points"),
        ({"source": ""}, "no_source"),
    ):
        with pytest.raises(RateError) as refused:
            desk.rates.add_rule(_but(rule, **facts), today=today)
        assert refusal(refused) == why
    with pytest.raises(RateError) as refused:
        desk.rates.remove_rule("US", "business", day("2000-01-01"))
    assert refusal(refused) == "unknown_rule"


def _but(rule: StatutoryRule, **facts: object) -> StatutoryRule:
    return replace(rule, **facts)  # type: ignore[arg-type]


def test_the_database_itself_refuses_to_change_a_charge(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    desk.charge(ada, "2025-01-31")
    with pytest.raises(IntegrityError, match="never changed"), desk.shop.book.writing() as connection:
        connection.execute(update(late_charge_table).values(interest_minor=1))


def test_the_same_wish_twice_charges_once(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    command = ChargeLateness(ada.customer_id, day("2025-01-31"))
    first = desk.lateness.charge(command, today=day("2025-01-31"), operation_id="once")
    again = desk.lateness.charge(command, today=day("2025-01-31") + timedelta(days=1), operation_id="once")
    assert (first.made_id, first.number) == (again.made_id, again.number)
    assert len(desk.charges(ada)) == 1


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


def test_an_invoice_knows_the_charges_that_ask_for_it(desk: Desk, ada: Customer) -> None:
    first, second = ada.owes("1000.00", due="2025-01-01"), ada.owes("500.00", due="2025-01-01")
    desk.agree(NINE)
    desk.charge(ada, "2025-01-31", piece_ids=(first.piece_id,))
    taken_back = desk.charge(ada, "2025-01-31", piece_ids=(second.piece_id,))
    desk.withdraw(taken_back, "2025-01-31")
    assert [row.number for row in desk.shop.read(charges_of_invoice, first.invoice_id)] == ["L-2025-0001"]
    assert desk.shop.read(charges_of_invoice, second.invoice_id) == ()

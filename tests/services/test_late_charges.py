"""Charging for lateness at the counter: a paper of its own, only the increase; the invoice stays as it is."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from arbook.ledger.items import Nature
from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.ledger.may_charge import Caution, WhyNot
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import money_on_account
from arbook.queries.late_charges import charges_of_invoice, late_charge_card
from arbook.queries.late_claims import charges_apart
from arbook.queries.late_sheets import sheet_of_charge, sheet_of_day
from arbook.queries.paying import payment_behavior
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.late_errors import LatenessError
from arbook.services.late_rates import AddRate
from arbook.services.lateness import ChargeLateness
from arbook.services.payments import Order
from arbook.store.tables.late_charges import late_charge_table
from tests.builders import Customer, Shop, day
from tests.ledger.given import euro
from tests.support.crediting import credited
from tests.support.late_desk import NINE, Desk, ledger, refusal


@pytest.fixture
def desk(sound_shop: Shop) -> Desk:
    return Desk(sound_shop)


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


def test_a_payment_that_bounced_or_never_was_did_not_stop_the_clock(desk: Desk, ada: Customer) -> None:
    """The money was never there, whatever the book thought for ten days; as of those days it is still believed."""
    ada.owes("1000.00", due="2025-01-01")
    paid = ada.pays("1000.00", on="2025-01-11")
    ada.takes_back(paid, on="2025-01-21")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    assert _late_days(desk, ada, "2025-01-31") == [30]
    assert _late_days(desk, ada, "2025-01-20") == [10]


def test_what_was_given_up_bears_no_interest_until_it_is_owed_again(desk: Desk, ada: Customer) -> None:
    """The owner's own decision, unlike money that never was."""
    debt = ada.owes("1000.00", due="2025-01-01")
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    ada.is_let_off(debt, on="2025-01-11")
    ada.pays("400.00", on="2025-01-31", recovers=(debt.invoice_id,))
    assert _late_days(desk, ada, "2025-02-05") == [10]


def _late_days(desk: Desk, customer: Customer, on: str) -> list[int]:
    (answer,) = desk.may(customer, on).answers
    return [each.days for each in answer.decision.contract.claim.sheet.slices]


def test_an_extension_stops_the_clock(desk: Desk, ada: Customer) -> None:
    debt = ada.owes("1000.00", due="2025-01-01")
    command = ExtendInvoice(debt.invoice_id, day("2025-02-15"), day("2025-01-11"), "cash is short")
    ExtensionService(desk.shop.counter).extend(command, today=day("2025-01-11"))
    desk.agree(LateTerms(InterestBy.YEARLY, Decimal(9)))
    assert [
        (str(each.first), str(each.last))
        for each in desk.may(ada, "2025-02-20").answers[0].decision.contract.claim.sheet.slices
    ] == [("2025-01-02", "2025-01-10"), ("2025-02-16", "2025-02-20")]


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


def test_what_was_credited_whole_or_paid_in_time_says_so(desk: Desk, ada: Customer) -> None:
    wrong, paid = ada.owes("100.00", due="2025-01-01"), ada.owes("200.00", due="2025-01-01")
    credited(ada, wrong.invoice_id, "100.00", on="2025-03-01")
    ada.pays("200.00", on="2025-01-01", named=(paid.piece_id,))
    for debt, why in ((wrong, "credited"), (paid, "in_time")):
        with pytest.raises(LatenessError) as refused:
            desk.charge(ada, "2025-06-01", piece_ids=(debt.piece_id,))
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


def test_what_the_owner_should_know_is_said_before(desk: Desk, ada: Customer) -> None:
    ada.owes("1000.00", due="2025-01-01")
    ada.pays("50.00", on="2025-01-10", order=Order.ON_ACCOUNT)
    answers = desk.may(ada, "2025-01-31")
    assert str(answers.on_account) == "50.00"
    assert Caution.ON_ACCOUNT in answers.answers[0].decision.cautions


def test_money_that_lay_on_account_stops_the_clock_on_the_day_it_came(desk: Desk, ada: Customer) -> None:
    """Ten days of the month of January are late, whenever the owner puts the money where it belongs."""
    debt = ada.owes("1000.00", due="2025-01-01")
    desk.agree(NINE)
    ada.pays("1000.00", on="2025-01-11", order=Order.ON_ACCOUNT)
    (lying,) = desk.shop.read(money_on_account, day("2025-03-01"), ada.customer_id)
    desk.shop.payments.put_on_items(lying.on_account_id, on=day("2025-03-01"))
    (answer,) = desk.may(ada, "2025-03-05").answers
    assert answer.piece.invoice_id == debt.invoice_id
    assert str(answer.decision.contract.claim.interest) == "2.47"
    behavior = desk.shop.read(payment_behavior, ada.customer_id, day("2025-03-05"))
    assert behavior.lifetime.days_late == 10


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


def test_an_invoice_knows_the_charges_that_ask_for_it(desk: Desk, ada: Customer) -> None:
    first, second = ada.owes("1000.00", due="2025-01-01"), ada.owes("500.00", due="2025-01-01")
    desk.agree(NINE)
    desk.charge(ada, "2025-01-31", piece_ids=(first.piece_id,))
    taken_back = desk.charge(ada, "2025-01-31", piece_ids=(second.piece_id,))
    desk.withdraw(taken_back, "2025-01-31")
    assert [row.number for row in desk.shop.read(charges_of_invoice, first.invoice_id)] == ["L-2025-0001"]
    assert desk.shop.read(charges_of_invoice, second.invoice_id) == ()

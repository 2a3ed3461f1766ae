"""Two agreements about one item: each pair stands, or is refused with a sentence that says what to do first.

asked for    while there is  promise   dispute   extension  plan      settlement
promise                      refused   stands    stands     stands    refused
dispute                      stands    refused   stands     stands    refused
extension                    stands    stands    stands     refused   refused
plan                         stands    refused   refused    refused   refused
settlement                   refused   refused   refused    refused   refused
"""

from collections.abc import Callable

import pytest

from arbook.formats.formats import formats_for
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency
from arbook.queries.lateness import late_answers
from arbook.sentences.refusals import explain
from arbook.services.disputes import OpenDispute
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.payment_plans import AgreePlan
from arbook.services.promises import AddPromise
from tests.builders import Customer, Debt, Shop, day
from tests.support.late_desk import NINE
from tests.support.late_desk import Desk as LateDesk
from tests.support.offers import offered

BEFORE, ON, LAST, LATER = "2026-05-28", "2026-06-01", "2026-06-20", "2026-07-10"


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def desk(ada: Customer) -> Debt:
    return ada.owes("1190.00", due="2026-03-01")


def promise(ada: Customer, desk: Debt, until: str, on: str = ON) -> object:
    amount = Money.of("100.00", "EUR")
    return ada.shop.promises.add(
        AddPromise(ada.customer_id, amount, day(on), day(until), invoice_ids=(desk.invoice_id,))
    )


def dispute(ada: Customer, desk: Debt, _until: str, on: str = ON) -> object:
    return ada.shop.disputes.open(OpenDispute(ada.customer_id, day(on), desk.invoice_id))


def extension(ada: Customer, desk: Debt, until: str, on: str = ON) -> object:
    command = ExtendInvoice(desk.invoice_id, day(until), day(on), "a quiet month")
    return ExtensionService(ada.shop.counter).extend(command, today=day(ON))


def plan(ada: Customer, desk: Debt, until: str, on: str = ON) -> object:
    command = AgreePlan(ada.customer_id, (desk.piece_id,), day(until), Frequency.MONTHLY, day(on), count=3)
    return ada.shop.agreements.agree_plan(command)


def settlement(ada: Customer, desk: Debt, until: str, on: str = ON) -> object:
    return offered(ada, desk, on=on, until=until, enough="800.00")


Agree = Callable[..., object]
KINDS: tuple[Agree, ...] = (promise, dispute, extension, plan, settlement)
IN_PLAN = "Plan P-001 already covers one of these invoices. End it first."
IN_SETTLEMENT = "A settlement until 20 Jun 2026 already covers one of these items. Withdraw that first."
EXTENDED = "One of these items was given until 20 Jun 2026. Take that back first."
CONTESTED = "One of these items is contested. Settle that first."
REFUSED: dict[tuple[Agree, Agree], str] = {
    (promise, promise): "They promised €100.00 by 20 Jun 2026. Change that promise instead.",
    (promise, settlement): IN_SETTLEMENT,
    (dispute, dispute): "R-0001 is contested since 1 Jun 2026. Carry on with that dispute.",
    (dispute, settlement): IN_SETTLEMENT,
    (extension, plan): IN_PLAN,
    (extension, settlement): IN_SETTLEMENT,
    (plan, dispute): CONTESTED,
    (plan, extension): EXTENDED,
    (plan, plan): IN_PLAN,
    (plan, settlement): IN_SETTLEMENT,
    (settlement, promise): "They promised to pay by 20 Jun 2026. Take the promise back first.",
    (settlement, dispute): CONTESTED,
    (settlement, extension): EXTENDED,
    (settlement, plan): IN_PLAN,
    (settlement, settlement): IN_SETTLEMENT,
}
"""The one that is asked for, the one that runs, and what the owner is told."""


@pytest.mark.parametrize("running", KINDS, ids=lambda kind: f"while-there-is-a-{kind.__name__}")
@pytest.mark.parametrize("wanted", KINDS, ids=lambda kind: f"a-{kind.__name__}")
def test_two_agreements_about_one_item_stand_together_or_are_refused_with_a_sentence(
    ada: Customer, desk: Debt, wanted: Agree, running: Agree
) -> None:
    running(ada, desk, LAST)
    lines = ada.log()
    told = REFUSED.get((wanted, running))
    if told is None:
        wanted(ada, desk, LATER)
        assert len(ada.log()) == len(lines) + 1
        return
    with pytest.raises(ArbookError) as refusal:
        wanted(ada, desk, LATER)
    assert explain(refusal.value).plain(formats_for("en")) == told
    assert ada.log() == lines


@pytest.mark.parametrize("running", KINDS, ids=lambda kind: f"while-there-is-a-{kind.__name__}")
@pytest.mark.parametrize("wanted", KINDS, ids=lambda kind: f"a-{kind.__name__}")
def test_a_day_of_the_past_is_no_way_around_what_was_agreed_since(
    ada: Customer, desk: Debt, wanted: Agree, running: Agree
) -> None:
    running(ada, desk, LAST)
    if (wanted, running) in REFUSED:
        with pytest.raises(ArbookError):
            wanted(ada, desk, LATER, on=BEFORE)


def test_in_the_days_of_grace_a_promise_still_stands_in_the_way_of_a_smaller_sum(ada: Customer, desk: Debt) -> None:
    promise(ada, desk, ON)
    with pytest.raises(ArbookError, match="in_promise"):
        settlement(ada, desk, LATER, on="2026-06-03")
    settlement(ada, desk, LATER, on="2026-06-04")


@pytest.mark.parametrize("running", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_agreed_about_one_invoice_stands_in_no_others_way(ada: Customer, desk: Debt, running: Agree) -> None:
    running(ada, desk, LAST)
    other = ada.owes("50.00", due="2026-03-10")
    plan(ada, other, LATER)


@pytest.mark.parametrize("running", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_agreed_with_one_customer_stands_in_no_others_way(
    shop: Shop, ada: Customer, desk: Debt, running: Agree
) -> None:
    running(ada, desk, LAST)
    ben = shop.customer("Ben")
    offered(ben, ben.owes("1000.00", due="2026-03-10"), on=ON, until=LATER, enough="800.00")


@pytest.mark.parametrize("running", [dispute, plan, settlement], ids=lambda kind: kind.__name__)
def test_what_is_spoken_about_is_not_charged_for_unasked(ada: Customer, desk: Debt, running: Agree) -> None:
    LateDesk(ada.shop).agree(NINE)
    running(ada, desk, LAST)
    [answer] = ada.shop.read(late_answers, ada.customer_id, day(ON)).answers
    assert answer.decision.interest.minor > 0
    assert not answer.is_still_owed

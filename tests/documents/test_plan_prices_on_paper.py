"""What an agreement says of its price, its versions, and what follows when a part is missed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from paper_samples import ENGLISH, FINCH, GERMAN, ITEMS, euros, text_of
from test_plan_and_letter_papers import DEBT, PLAN

from arbook.documents.agreement import draw_plan_agreement
from arbook.documents.errors import PaperError
from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import Division, DownPayment, PlanDebt, PlanPrice, make_plan
from arbook.ledger.plans import Frequency

PRICE = PlanPrice(Decimal(6), euros("15.00"))
DIVISION = Division(date(2026, 12, 31), Frequency.MONTHLY, count=4)
DOWN = DownPayment(euros("755.40"), date(2026, 12, 1))
PARTS = make_plan(PlanDebt(DEBT, DEBT), DIVISION, PLAN.dated_on, price=PRICE, down=DOWN)
PRICED = replace(PLAN, installments=PARTS, price=PRICE, rules=PlanRules())


def told(paper, language=ENGLISH):
    return " ".join(text_of(draw_plan_agreement(paper, FINCH, *language)).split())


def test_fee_interest_and_down_payment_stand_on_the_agreement():
    text = told(PRICED)
    assert "For the plan we charge €15.00 once. Interest is 6% a year on what is left, by the day:" in text
    assert "Down payment 1 Dec 2026" in text or "Down payment 1 December 2026" in text
    assert "Installment 1 of 4" in text
    assert "Of that interest" in text
    assert "interest that has not run up by then is not owed" in text
    assert str(PARTS[1].interest) in text
    assert sum(item.open.minor for item in ITEMS) == DEBT.minor


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (PlanRules(), "If 2 installments are missed, or one is 21 days late, all that is left may fall due at once."),
        (PlanRules(broken_parts=1), "If one installment is missed, all that is left may fall due at once."),
        (PlanRules(broken_days=0), "If 2 installments are missed, all that is left may fall due at once."),
        (PlanRules(broken_parts=0), "If an installment is 21 days late, all that is left may fall due at once."),
        (PlanRules(broken_parts=0, broken_days=0), "What happens then we decide together, and not before."),
    ],
)
def test_what_follows_when_parts_are_missed_stands_there_before_it_is_signed(rules, said):
    assert said in told(replace(PRICED, rules=rules))


def test_what_is_tolerated_stands_there_too():
    assert "up to 3 days after its day is in time" in told(PRICED)
    assert "bis zu 3 Tage nach ihrem Tag gilt als" in told(PRICED, GERMAN)


def test_another_version_names_what_it_takes_the_place_of():
    paper = replace(
        PRICED, version=2, replaces_on=date(2026, 9, 1), reason="less work in spring.", paid_before=euros("200.00")
    )
    text = told(paper)
    assert "This is version 2 of the plan. It takes the place of the one of 1 September 2026." in text
    assert "Why it was changed: less work in spring. What was paid until then, €200.00, counts." in text


def test_charges_that_are_let_go_once_it_was_kept_are_named():
    assert "Charges of €40.00 for earlier lateness are let go" in told(replace(PRICED, waived=euros("40.00")))


def test_parts_that_leave_out_the_fee_are_no_agreement():
    with pytest.raises(PaperError):
        draw_plan_agreement(replace(PRICED, price=PlanPrice(Decimal(6))), FINCH, *ENGLISH)

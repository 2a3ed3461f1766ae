"""The settlement offer and how a payment plan stands."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from note_samples import AS_OF
from paper_samples import ENGLISH, FINCH, GERMAN, ITEMS, MARLOW, euros, expected, pages_of, text_of

from arbook.documents.errors import PaperError
from arbook.documents.plan_progress import ProgressPaper, draw_plan_progress
from arbook.documents.settlement import SettlementPaper, draw_settlement_offer
from arbook.ledger.plans import Frequency, InstallmentState, installments_by_count
from arbook.ledger.settlements import SettlementPart, parts_of

OFFER = SettlementPaper(
    recipient=MARLOW,
    dated_on=AS_OF,
    items=ITEMS[:2],
    parts=(SettlementPart(date(2026, 12, 15), euros("2500.00")),),
    reference="1042",
    note="Nora Finch and Siobhan Keane spoke about this on 24 November.",
)
PARTS = installments_by_count(euros("4755.40"), 6, date(2026, 9, 30), Frequency.MONTHLY)
PAID = ("792.57", "792.57", "300.00", "0.00", "0.00", "0.00")
STATES = tuple(InstallmentState(part, euros(paid), part.due_on) for part, paid in zip(PARTS, PAID, strict=True))
PROGRESS = ProgressPaper(number="P-2026-003", recipient=MARLOW, dated_on=date(2026, 12, 2), states=STATES)
KEPT = replace(PROGRESS, dated_on=AS_OF)
DONE = replace(PROGRESS, states=tuple(state._replace(paid=state.installment.amount) for state in STATES))


@pytest.mark.parametrize(("language", "style"), [("en", ENGLISH), ("de", GERMAN)])
def test_an_offer_says_exactly_what_is_expected(language: str, style: Any) -> None:
    assert text_of(draw_settlement_offer(OFFER, FINCH, *style)) + "\n" == expected(f"settlement-{language}")


@pytest.mark.parametrize(("language", "style"), [("en", ENGLISH), ("de", GERMAN)])
def test_a_plan_stands_as_is_expected(language: str, style: Any) -> None:
    assert text_of(draw_plan_progress(PROGRESS, FINCH, *style)) + "\n" == expected(f"progress-{language}")


def test_an_offer_asks_for_the_smaller_sum_by_its_day() -> None:
    text = text_of(draw_settlement_offer(OFFER, FINCH, *ENGLISH))
    assert "€2,500.00 by 15 Dec 2026" in text
    assert "the other €622.70" in text


@pytest.mark.parametrize(
    "change",
    [
        {"parts": (SettlementPart(date(2026, 12, 15), euros("3122.70")),)},
        {"parts": (SettlementPart(date(2026, 12, 15), euros("0.00")),)},
        {"parts": ()},
        {"items": ()},
        {"parts": (SettlementPart(date(2026, 11, 1), euros("2500.00")),)},
    ],
)
def test_an_offer_that_offers_nothing_is_not_drawn(change: dict[str, Any]) -> None:
    with pytest.raises(PaperError):
        draw_settlement_offer(replace(OFFER, **change), FINCH, *ENGLISH)


def test_an_offer_in_parts_lists_them_and_asks_for_the_first() -> None:
    parts = parts_of(euros("2500.00"), 2, date(2026, 12, 31), date(2026, 12, 10))
    text = text_of(draw_settlement_offer(replace(OFFER, parts=parts), FINCH, *ENGLISH))
    assert "Part 1 of 2\n10 December 2026\n1,250.00" in text
    assert "in 2 parts" in text
    assert "€1,250.00 by 10 Dec 2026" in text
    assert "If every part is on our account by its day" in text


def test_a_letter_says_how_much_tax_is_corrected_where_there_is_some() -> None:
    with_tax = replace(OFFER, tax=euros("99.42"), tax_name="VAT")
    assert "€99.42 is VAT" in text_of(draw_settlement_offer(with_tax, FINCH, *ENGLISH)).replace("\n", " ")
    assert "VAT. Once" not in text_of(draw_settlement_offer(OFFER, FINCH, *ENGLISH))


def test_there_is_a_place_to_say_yes() -> None:
    text = text_of(draw_settlement_offer(OFFER, FINCH, *ENGLISH))
    assert "Place, date" in text
    assert "Marlow Hotel Group" in text.split("We agree.")[1]


def test_a_part_that_did_not_come_is_asked_for_at_once() -> None:
    text = text_of(draw_plan_progress(PROGRESS, FINCH, *ENGLISH))
    assert "Overdue\n€492.57" in text
    assert "Amount\n€492.57" in text.split("How to pay")[1]


def test_a_kept_plan_tells_the_next_part_and_its_day() -> None:
    text = text_of(draw_plan_progress(KEPT, FINCH, *ENGLISH))
    assert "Next payment\n€492.57\non 30 November 2026" in text
    assert "overdue" not in text


def test_a_plan_that_is_paid_asks_for_nothing() -> None:
    text = text_of(draw_plan_progress(DONE, FINCH, *ENGLISH))
    assert "All of it is paid." in text
    assert "IBAN" not in text


def test_a_part_that_was_credited_is_not_said_to_be_paid() -> None:
    states = (*STATES[:3], *(state._replace(dropped=state.installment.amount) for state in STATES[3:]))
    text = " ".join(text_of(draw_plan_progress(replace(PROGRESS, states=states), FINCH, *ENGLISH)).split())
    assert "2 of 3 installments" in text
    assert text.count(" paid ") == 2


@pytest.mark.parametrize("count", [1, 2, 12, 60])
def test_the_last_part_the_sum_and_how_to_pay_stand_together(count: int) -> None:
    parts = installments_by_count(euros("4755.40"), count, date(2027, 1, 1), Frequency.MONTHLY)
    states = tuple(InstallmentState(part, euros("0.00"), part.due_on) for part in parts)
    *_, last = pages_of(draw_plan_progress(replace(PROGRESS, states=states), FINCH, *ENGLISH))
    assert f"Installment {count} of {count}" in last
    assert "Still to come" in last
    assert "How to pay" in last

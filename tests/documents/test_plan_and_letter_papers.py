"""Payment plan agreements and reminder letters."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from paper_boxes import recorded
from paper_samples import AS_OF, ENGLISH, FINCH, GERMAN, ITEMS, MARLOW, euros, expected, pages_of, text_of
from pypdf import PdfReader

from arbook.documents.agreement import PlanPaper, draw_plan_agreement
from arbook.documents.errors import PaperError
from arbook.documents.reminder_letter import LetterPaper, draw_reminder_letter
from arbook.documents.styles import STYLES
from arbook.ledger.pay_ways import PayWay
from arbook.ledger.plans import Frequency, installments_by_count

DEBT = euros("4755.40")
PLAN = PlanPaper(
    number="P-2026-003",
    recipient=MARLOW,
    dated_on=AS_OF,
    items=ITEMS,
    installments=installments_by_count(DEBT, 6, date(2026, 12, 31), Frequency.MONTHLY),
    reference="1042 P-2026-003",
)
LETTER = LetterPaper(
    recipient=MARLOW,
    dated_on=AS_OF,
    subject="A reminder about two invoices",
    before=("Dear Ms Keane,", "The invoices below are past their due date."),
    items=ITEMS[:2],
    after=("If you need more time, please call us.", "Kind regards\nNora Finch"),
    reference="1042",
)


@pytest.mark.parametrize(("name", "language"), [("plan-en", ENGLISH), ("plan-de", GERMAN)])
def test_an_agreement_says_exactly_what_is_expected(name, language):
    assert text_of(draw_plan_agreement(PLAN, FINCH, *language)) + "\n" == expected(name)


def test_the_installments_on_paper_end_at_nothing_left():
    text = text_of(draw_plan_agreement(PLAN, FINCH, *ENGLISH))
    assert "Installment 6 of 6\n31 May 2027\n792.55\n0.00" in text
    assert "All installments together\n€4,755.40" in text


@pytest.mark.parametrize("count", range(1, 24))
def test_a_letter_always_says_how_else_to_pay_and_never_on_a_page_of_its_own(count):
    ways = replace(FINCH, ways=tuple(PayWay), pay_link="https://pay.example/{amount}", paper_size="LETTER")
    before = ("Dear Ms Keane,", *("A line of the letter." for _ in range(count)), "Thank you.", "Kind regards")
    paper = replace(LETTER, items=(), before=before, after=(), asked=euros("4755.40"), pay_by=AS_OF)
    pages = pages_of(draw_reminder_letter(paper, ways, *ENGLISH))
    assert "By check" in pages[-1]
    assert "Thank you.\nKind regards" in pages[-1]


@pytest.mark.parametrize("count", [1, 2, 26, 120])
def test_both_sides_find_a_place_to_sign(count):
    plan = replace(PLAN, installments=installments_by_count(DEBT, count, date(2026, 12, 1), Frequency.WEEKLY))
    text = text_of(draw_plan_agreement(plan, FINCH, *ENGLISH))
    assert text.count("Place, date") == 2
    assert "For Finch Joinery" in text
    assert "For Marlow Hotel Group" in text


@pytest.mark.parametrize("language", [ENGLISH, GERMAN])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_short_plan_is_one_page_to_sign(count, language):
    plan = replace(PLAN, installments=installments_by_count(DEBT, count, date(2026, 12, 1), Frequency.MONTHLY))
    drawn = draw_plan_agreement(plan, FINCH, *language)
    assert len(PdfReader(BytesIO(drawn)).pages) == 1


@pytest.mark.parametrize("language", [ENGLISH, GERMAN])
@pytest.mark.parametrize("style", list(STYLES))
def test_on_one_page_to_sign_each_section_still_begins_with_air_above_it(style, language, monkeypatch):
    drawn = recorded(monkeypatch)
    plan = replace(PLAN, installments=installments_by_count(DEBT, 3, date(2026, 12, 1), Frequency.MONTHLY))
    draw_plan_agreement(plan, replace(FINCH, style=style), *language)
    for key in ("agreement.items", "agreement.plan", "agreement.missed.title"):
        at = next(at for at, box in enumerate(drawn) if box.text == language[0].say(key))
        assert drawn[at].base - max(box.base for box in drawn[:at]) > 1.6 * drawn[at].size, key


def test_a_plan_that_is_not_the_debt_is_not_printed():
    with pytest.raises(PaperError):
        draw_plan_agreement(replace(PLAN, installments=PLAN.installments[:-1]), FINCH, *ENGLISH)
    with pytest.raises(PaperError):
        draw_plan_agreement(replace(PLAN, items=()), FINCH, *ENGLISH)


def test_a_letter_says_exactly_what_is_expected():
    assert text_of(draw_reminder_letter(LETTER, FINCH, *ENGLISH)) + "\n" == expected("letter-en")


def test_a_letter_may_ask_for_less_than_is_open():
    text = text_of(draw_reminder_letter(replace(LETTER, asked=euros("500.00")), FINCH, *ENGLISH))
    assert "Open in all\n€3,122.70" in text
    assert "Amount\n€500.00" in text


def test_a_letter_without_items_is_only_a_letter():
    text = text_of(draw_reminder_letter(replace(LETTER, items=()), FINCH, *ENGLISH))
    assert "Kind regards\nNora Finch" in text
    assert "How to pay" not in text


def test_a_letter_longer_than_a_page_goes_on():
    long = replace(LETTER, before=tuple(f"Paragraph {n}." for n in range(200)))
    text = text_of(draw_reminder_letter(long, FINCH, *ENGLISH))
    assert all(f"Paragraph {n}." in text for n in range(200))

"""The interest sheet: one line a slice, what is fixed, where it comes from, and what stops the clock."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from paper_samples import ENGLISH, FINCH, GERMAN, MARLOW, euros, expected, text_of
from pypdf import PdfReader

from arbook.documents.errors import PaperError
from arbook.documents.interest_paper import InterestPaper, LateItem, Source
from arbook.documents.interest_sheet import draw_interest_sheet
from arbook.documents.wording import Wording
from arbook.formats.formats import Formats
from arbook.ledger.interest import Reduction, fixed_rate, interest_sheet
from arbook.ledger.lateness import Cost, CostKind
from arbook.ledger.money import Money

LAW = Source("IE", "Directive 2011/7/EU, articles 2, 3 and 6", date(2026, 11, 22))
RATE = Source("European Central Bank, main refinancing operations, on 1 January and 1 July", "", date(2026, 1, 1))
AS_OF = date(2025, 3, 2)


def late_item(
    paid: tuple[tuple[date, str], ...] = (), *, number: str = "2026-0104", upto: date = AS_OF, fixed: str = "40.00"
) -> LateItem:
    """1,000 due on the first of January 2025, at 8 percent, with what was paid of it."""
    reductions = [Reduction(day, euros(amount)) for day, amount in paid]
    sheet = interest_sheet(euros("1000.00"), date(2025, 1, 1), upto, fixed_rate(Decimal(8)), reductions=reductions)
    costs = (Cost(CostKind.COMPENSATION, euros(fixed)),) if fixed else ()
    left = euros("1000.00")
    for each in reductions:
        left = left - each.amount
    return LateItem(
        number=number,
        due_on=date(2025, 1, 1),
        open=left,
        slices=sheet.slices,
        interest=sheet.total,
        costs=costs,
        before=euros("0.00"),
        asked=sheet.total + euros(fixed or "0.00"),
        law=LAW if fixed else None,
        rate=RATE if fixed else None,
        points=Decimal(8) if fixed else None,
        agreed=not fixed,
    )


ONE = late_item(fixed="")
THREE = late_item(((date(2025, 1, 31), "400.00"), (date(2025, 2, 14), "100.00")))
SIXTY = late_item(tuple((date(2025, 1, 1) + timedelta(7 * each), "10.00") for each in range(1, 60)),
                  upto=date(2026, 3, 1))  # fmt: skip


def paper_of(*items: LateItem, number: str = "L-2025-0001", upto: date = AS_OF) -> InterestPaper:
    return InterestPaper(number=number, recipient=MARLOW, dated_on=upto, items=items, reference="1042 L-2025-0001")


def page_count(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize(("name", "language"), [("interest-en", ENGLISH), ("interest-de", GERMAN)])
def test_a_sheet_over_two_invoices_says_exactly_what_is_expected(
    name: str, language: tuple[Wording, Formats]
) -> None:
    later = replace(ONE, number="2026-0117", before=euros("3.00"), asked=ONE.interest - euros("3.00"))
    assert text_of(draw_interest_sheet(paper_of(THREE, later), FINCH, *language)) + "\n" == expected(name)


@pytest.mark.parametrize(("item", "count"), [(ONE, 1), (THREE, 3), (SIXTY, 60)])
def test_each_slice_has_one_line(item: LateItem, count: int) -> None:
    assert len(item.slices) == count
    lines = text_of(draw_interest_sheet(paper_of(item), FINCH, *ENGLISH)).splitlines()
    assert lines.count("8%") == count


def test_a_sheet_of_a_few_slices_is_one_page_and_one_of_sixty_goes_on() -> None:
    assert page_count(draw_interest_sheet(paper_of(ONE), FINCH, *ENGLISH)) == 1
    assert page_count(draw_interest_sheet(paper_of(THREE), FINCH, *GERMAN)) == 1
    letter = replace(FINCH, paper_size="LETTER")
    assert page_count(draw_interest_sheet(paper_of(THREE), letter, *ENGLISH)) == 1
    assert page_count(draw_interest_sheet(paper_of(SIXTY), FINCH, *ENGLISH)) == 3


def test_only_the_sum_is_rounded() -> None:
    text = text_of(draw_interest_sheet(paper_of(late_item(((date(2025, 1, 31), "400.00"),))), FINCH, *ENGLISH))
    assert "6.5753" in text  # 1,000 for 30 days
    assert "3.9452" in text  # 600 for 30 days
    assert "Sum, not rounded\n60\n10.5205" in text
    assert "Interest, rounded\n10.52" in text


def test_a_fixed_sum_stands_apart_with_its_source() -> None:
    text = text_of(draw_interest_sheet(paper_of(THREE), FINCH, *ENGLISH))
    assert "Fixed sum by law\n40.00" in text
    assert "Legal basis: Directive 2011/7/EU, articles 2, 3 and 6." in text
    assert "looked up on 1 Jan 2026" in " ".join(text.split())


def test_a_source_is_told_in_the_language_of_the_customer() -> None:
    text = text_of(draw_interest_sheet(paper_of(THREE), FINCH, *GERMAN))
    assert "Rechtsgrundlage: Richtlinie 2011/7/EU, Artikel 2, 3 und 6." in text


def test_the_sheet_says_what_stops_the_clock_and_what_a_day_costs() -> None:
    text = " ".join(text_of(draw_interest_sheet(paper_of(ONE), FINCH, *ENGLISH)).split())
    assert "Interest ends on the day on which the €1,000.00 still open on the invoices has arrived." in text
    assert "Until then each day adds about €0.22." in text


def test_nothing_more_is_added_once_the_invoice_is_paid() -> None:
    paid = late_item(((date(2025, 1, 31), "1000.00"),))
    text = text_of(draw_interest_sheet(paper_of(paid), FINCH, *ENGLISH))
    assert "The invoices are paid, so nothing more is added." in text
    assert "Amount\n€46.58" in text  # 6.58 and the fixed sum are still to be paid


def test_invoices_stand_apart_from_what_came_on_top() -> None:
    text = text_of(draw_interest_sheet(paper_of(ONE), FINCH, *ENGLISH))
    assert "Open invoices\n€1,000.00" in text
    assert "For late payment\n€13.15" in text
    assert "Together\n€1,013.15" in text


def test_a_claim_that_was_not_charged_has_no_number() -> None:
    text = text_of(draw_interest_sheet(paper_of(ONE, number=""), FINCH, *ENGLISH))
    assert "Number\n" not in text.partition("How to pay")[0]


def test_interest_within_an_agreed_least_says_so() -> None:
    bounded = replace(ONE, interest=euros("15.00"), asked=euros("15.00"))
    text = text_of(draw_interest_sheet(paper_of(bounded), FINCH, *ENGLISH))
    assert "as agreed at least or at" in " ".join(text.split())
    assert "15.00" in text


def test_slices_of_a_currency_without_cents_have_two_decimals() -> None:
    yen = Money(100_000, "JPY")
    sheet = interest_sheet(yen, date(2025, 1, 1), date(2025, 1, 11), fixed_rate(Decimal(8)))
    zero = Money.zero("JPY")
    item = LateItem(number="7", due_on=date(2025, 1, 1), open=yen, slices=sheet.slices, interest=sheet.total,
                    costs=(), before=zero, asked=sheet.total)  # fmt: skip
    assert "219.18" in text_of(draw_interest_sheet(paper_of(item), FINCH, *ENGLISH))


def test_equal_facts_give_equal_bytes() -> None:
    assert draw_interest_sheet(paper_of(THREE), FINCH, *ENGLISH) == draw_interest_sheet(
        paper_of(THREE), FINCH, *ENGLISH
    )


def test_a_sheet_with_nothing_to_explain_is_refused() -> None:
    with pytest.raises(PaperError):
        draw_interest_sheet(paper_of(), FINCH, *ENGLISH)

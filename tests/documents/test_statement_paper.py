"""The statement as the customer reads it."""

import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from paper_samples import (
    AS_OF,
    ENGLISH,
    FINCH,
    GERMAN,
    ITEMS,
    activity_paper,
    amounts_in,
    charged_paper,
    euros,
    expected,
    long_paper,
    open_item_paper,
    pages_of,
    text_of,
)
from pypdf import PdfReader

from arbook.documents.statement import draw_statement
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import ChargeFor, EntryKind, Nature, OpenItem
from arbook.ledger.money import Money
from arbook.ledger.resting import AtRest, Resting
from arbook.ledger.statements import Entry, activity_statement


@pytest.mark.parametrize(
    ("name", "paper", "language"),
    [
        ("statement-activity-en", activity_paper(), ENGLISH),
        ("statement-activity-de", activity_paper(), GERMAN),
        ("statement-open-items-en", open_item_paper(on_account="100.00"), ENGLISH),
        ("statement-open-items-de", open_item_paper(on_account="100.00"), GERMAN),
        ("statement-400-lines-en", long_paper(400), ENGLISH),
    ],
)
def test_a_statement_says_exactly_what_is_expected(name, paper, language):
    assert text_of(draw_statement(paper, FINCH, *language)) + "\n" == expected(name)


def test_equal_facts_give_equal_bytes():
    first = draw_statement(activity_paper(), FINCH, *ENGLISH)
    draw_statement(long_paper(60), FINCH, *GERMAN)
    assert draw_statement(activity_paper(), FINCH, *ENGLISH) == first


def test_the_file_knows_its_title_author_language_and_day():
    reader = PdfReader(io.BytesIO(draw_statement(activity_paper(), FINCH, *GERMAN)))
    assert reader.metadata.title == "Kontoauszug, Marlow Hotel Group"
    assert reader.metadata.author == "Finch Joinery"
    assert reader.metadata.creation_date.date() == AS_OF
    assert reader.trailer["/Root"]["/Lang"] == "de"


def test_every_amount_of_the_statement_stands_on_the_paper():
    paper, formats = long_paper(400), ENGLISH[1]
    found = amounts_in(text_of(draw_statement(paper, FINCH, *ENGLISH)))
    for line in paper.statement.lines:
        for amount in (line.charged, line.balance):
            found.remove(formats.amount(amount))
    rest = {formats.amount(line.balance) for line in paper.statement.lines} | {"0.00"}
    assert set(found) <= rest, "an amount on the paper is in no line"


def test_each_page_carries_its_balance_to_the_next():
    paper, formats = long_paper(400), ENGLISH[1]
    pages = pages_of(draw_statement(paper, FINCH, *ENGLISH))
    balances = {formats.amount(line.balance) for line in paper.statement.lines}
    for page, following in pairwise(pages):
        carried = re.search(r"Carried forward\n(.+)", page).group(1)
        brought = re.search(r"Brought forward\n(.+)", following).group(1)
        assert carried == brought
        assert carried in balances
        assert amounts_in(page.split("Carried forward")[0])[-1] == carried
    assert "Carried forward" not in pages[-1]


def test_each_page_says_which_of_how_many_it_is():
    pages = pages_of(draw_statement(long_paper(400), FINCH, *ENGLISH))
    assert len(pages) > 10
    assert f"\n1 of {len(pages)}\n" in pages[0]
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert "Date\nWhat\nDue\nCharged\nPaid, credited\nBalance" in page


@pytest.mark.parametrize("count", range(1, 45))
def test_the_closing_balance_never_stands_on_a_page_without_a_line(count):
    pages = pages_of(draw_statement(long_paper(count), FINCH, *ENGLISH))
    closing = next(page for page in pages if "Balance on 1 April 2026" in page)
    assert "Invoice 2026-" in closing


@pytest.mark.parametrize("style", ["modern", "classic", "compact"])
def test_interest_and_costs_stand_below_the_invoices_with_a_sum_of_their_own(style):
    paper = charged_paper()
    text = text_of(draw_statement(paper, replace(FINCH, style=style), *ENGLISH))
    told = [
        "Invoices and payments\n4,755.40",
        "Interest and costs",
        "Interest L-2026-0003",
        "Fixed sum by law L-2026-0003",
        "Interest L-2026-0004\nclaimed, not in the balance\n9.50",
        "Interest and costs together\n94.82",
        "Balance on 26 November 2026\n€4,850.22",
        "Besides the balance, €9.50 is claimed for late payment.",
        "Interest ends on the day on which the €3,122.70 still open on late invoices has arrived",
    ]
    assert "2 invoices past their due date" in text
    flat = " ".join(text.split())
    places = [flat.index(" ".join(each.split())) for each in told]
    assert places == sorted(places)
    assert paper.statement.principal + paper.statement.charges == paper.statement.closing


def test_a_charge_that_was_taken_back_is_not_called_paid():
    day, sum_by_law = date(2026, 11, 20), euros("40.00")
    facts = {"nature": Nature.COSTS, "charged_for": ChargeFor.COMPENSATION}
    charge = Entry(1, day, EntryKind.CHARGE, "L-2026-0003", sum_by_law, **facts)
    back = Entry(2, day, EntryKind.REVERSAL, "L-2026-0003", -sum_by_law, reverses=EntryKind.CHARGE, **facts)
    zero = euros("0.00")
    statement = activity_statement(zero, [charge, back], [], zero, starts_on=day, as_of=AS_OF)
    text = text_of(draw_statement(replace(activity_paper(), statement=statement, open_items=()), FINCH, *ENGLISH))
    assert "Fixed sum by law L-2026-0003, taken back −40.00 0.00" in " ".join(text.split())


def test_money_on_account_reduces_what_is_asked_for_now():
    text = text_of(draw_statement(open_item_paper(on_account="100.00"), FINCH, *ENGLISH))
    assert "Please pay now\n€3,022.70" in text
    assert "Your payment, not yet used" in text
    assert "−100.00" in text
    assert "Balance on 26 November 2026\n€4,655.40" in text


def test_a_balance_in_the_customers_favor_asks_for_nothing():
    paper = open_item_paper(items=(), on_account="100.00")
    text = text_of(draw_statement(paper, FINCH, *ENGLISH))
    assert "Balance\n€100.00\nin your favor" in text
    assert "€100.00 stands in your favor" in text
    assert "How to pay" not in text
    assert paper.asked.now == euros("0.00")


@pytest.mark.parametrize(("language", "words"), [(ENGLISH, "Nothing is open. Thank you."), (GERMAN, "Es ist nichts")])
def test_a_statement_without_lines_says_so(language, words):
    text = text_of(draw_statement(open_item_paper(items=()), FINCH, *language))
    assert words in text
    assert "IBAN" not in text


def test_a_balance_that_is_not_due_is_asked_for_by_its_day():
    text = text_of(draw_statement(open_item_paper(items=ITEMS[2:]), FINCH, *ENGLISH))
    assert "nothing is past its due date" in text
    assert "€1,632.70 by 20 Dec 2026" in text


def test_days_show_their_year_once_they_are_of_different_years():
    old = OpenItem(7, "2025-0900", date(2025, 12, 1), date(2025, 12, 31), euros("5.00"), euros("5.00"))
    text = text_of(draw_statement(open_item_paper(items=(old, *ITEMS)), FINCH, *ENGLISH))
    assert "1 Dec 2025" in text
    assert "23 Sep 2026" in text


@pytest.mark.parametrize(
    ("amount", "currency", "printed"),
    [("1234567", "JPY", "JP¥1,234,567"), ("1234.567", "KWD", "KWD 1,234.567"), ("9.90", "CHF", "CHF 9.90")],
)
def test_other_currencies_keep_their_decimals_and_get_no_euro_code(amount, currency, printed):
    money = Money.of(amount, currency)
    item = OpenItem(1, "A-1", date(2026, 9, 1), date(2026, 10, 1), money, money)
    text = text_of(draw_statement(open_item_paper(items=(item,), currency=currency), FINCH, *ENGLISH))
    assert f"Please pay now\n{printed}" in text.replace("\u00a0", " ")
    assert "Scan to pay" not in text


def test_the_largest_amounts_are_never_cut():
    most = Money(10**13, "EUR")
    items = [OpenItem(n, f"2026-{n}", date(2026, 9, 1), date(2026, 10, 1), most, most) for n in range(9)]
    text = text_of(draw_statement(open_item_paper(items=items), FINCH, *ENGLISH))
    assert text.count("€900,000,000,000.00") == 4  # to pay, balance, closing, how to pay
    assert "…" not in text


def test_letter_size_and_a4_say_the_same():
    letter = PdfReader(io.BytesIO(draw_statement(activity_paper(), replace(FINCH, paper_size="LETTER"), *ENGLISH)))
    assert [float(side) for side in letter.pages[0].mediabox[2:]] == [612.0, 792.0]
    assert len(letter.pages) == 1
    a4 = pages_of(draw_statement(activity_paper(), FINCH, *ENGLISH))[0]
    from_title = [line.strip() for line in letter.pages[0].extract_text().partition("Page")[2].splitlines()]
    assert from_title == a4.partition("Page")[2].splitlines()


def test_a_reference_that_only_names_the_invoice_it_paid_is_not_told_twice():
    paper = activity_paper()
    lines = paper.statement.lines
    paid = next(line for line in lines if line.settles)

    def told(detail):
        own = tuple(replace(line, detail=detail) if line is paid else line for line in lines)
        return text_of(draw_statement(replace(paper, statement=replace(paper.statement, lines=own)), FINCH, *ENGLISH))

    assert told(paid.settles[0]) == told("")
    assert "TRF 4711" in told("TRF 4711")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (ENGLISH, "1 invoice past its due date|Not asked for now|€1,632.70 of it contested by you"),
        (GERMAN, "1 überfällige Rechnung|Jetzt nicht verlangt|davon 1.632,70 € strittig"),
    ],
)
def test_what_is_contested_is_neither_asked_for_nor_called_not_due(language, words):
    paper, wholly = replace(open_item_paper(), open_items=ITEMS), ITEMS[0]
    contested = replace(paper, rest=contested_whole(wholly))
    text = text_of(draw_statement(contested, FINCH, *language))
    assert all(each in " ".join(text.split()) for each in words.split("|"))
    assert contested.asked.now == paper.asked.now - wholly.open


def contested_whole(item):
    return AtRest((Resting(item.piece_id, AgreementKind.DISPUTE, item.open),))


def test_a_statement_of_contested_items_alone_says_so():
    item = ITEMS[0]
    paper = replace(open_item_paper(items=(item,)), open_items=(item,), rest=contested_whole(item))
    text = " ".join(text_of(draw_statement(paper, FINCH, *ENGLISH)).split())
    assert "Not asked for now" in text
    assert "contested by you" in text
    assert "Not due yet €" not in text

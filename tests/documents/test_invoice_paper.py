"""Invoices and credit notes as the customer reads them."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from paper_samples import (
    AS_OF,
    ENGLISH,
    FINCH,
    GERMAN,
    LINES,
    MARLOW,
    VAT_23,
    amounts_in,
    expected,
    pages_of,
    text_of,
)

from arbook.documents.errors import PaperError
from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import InvoicePaper
from arbook.ledger.invoicing import Discount, InvoiceLine, TaxRate, invoice_totals
from arbook.ledger.money import Money
from arbook.ledger.supplies import Supply
from arbook.ledger.terms import DuePiece

TOTALS = invoice_totals(LINES, "EUR")
INVOICE = InvoicePaper(
    kind="invoice",
    number="2026-0148",
    issued_on=AS_OF,
    recipient=replace(MARLOW, tax_id="IE 1111111X"),
    currency="EUR",
    lines=LINES,
    totals=TOTALS,
    pieces=(DuePiece(date(2026, 12, 26), TOTALS.gross),),
    supply=Supply(date(2026, 11, 24), date(2026, 11, 24)),
    reference="PO 7781",
    note="Thank you for your order.\nThe oil needs two days to dry.",
)
CREDIT_NOTE = replace(
    INVOICE,
    kind="credit_note",
    number="2026-0011",
    pieces=(),
    corrects_number="2026-0117",
    corrects_on=date(2026, 10, 10),
    note="",
)


@pytest.mark.parametrize(
    ("name", "paper", "language"),
    [
        ("invoice-en", INVOICE, ENGLISH),
        ("invoice-de", INVOICE, GERMAN),
        ("credit-note-en", CREDIT_NOTE, ENGLISH),
        ("credit-note-de", CREDIT_NOTE, GERMAN),
    ],
)
def test_an_invoice_says_exactly_what_is_expected(name, paper, language):
    assert text_of(draw_invoice(paper, FINCH, *language)) + "\n" == expected(name)


def test_lines_taxes_and_total_are_the_ledgers_own():
    found = amounts_in(text_of(draw_invoice(INVOICE, FINCH, *ENGLISH)))
    formats = ENGLISH[1]
    told = [*TOTALS.line_nets, TOTALS.net, *(each.tax for each in TOTALS.taxes), TOTALS.gross]
    for amount in told:
        assert formats.amount(amount) in found
    assert TOTALS.gross == TOTALS.net + TOTALS.tax


def test_an_invoice_due_in_parts_names_each_part():
    first, second, third = TOTALS.gross.split(3)
    pieces = tuple(
        DuePiece(date(2026, 12, day), amount) for day, amount in zip((1, 15, 29), (first, second, third), strict=True)
    )
    text = text_of(draw_invoice(replace(INVOICE, pieces=pieces), FINCH, *ENGLISH))
    assert f"Please pay first\n{ENGLISH[1].money(first)}\nby 1 December 2026" in text
    assert "in 3 parts, the last by 29 Dec 2026" in text
    for position, piece in enumerate(pieces, start=1):
        day, money = ENGLISH[1].long_day(piece.due_on), ENGLISH[1].money(piece.amount)
        assert f"{position} of 3, by {day}\n{money}" in text


def test_parts_that_do_not_add_up_are_not_printed():
    short = (DuePiece(date(2026, 12, 26), TOTALS.gross - Money(1, "EUR")),)
    with pytest.raises(PaperError) as refusal:
        draw_invoice(replace(INVOICE, pieces=short), FINCH, *ENGLISH)
    assert refusal.value.facts == {"why": "does_not_add_up"}


def test_an_invoice_without_lines_is_not_printed():
    with pytest.raises(PaperError):
        draw_invoice(replace(INVOICE, lines=()), FINCH, *ENGLISH)


def test_a_note_of_the_tax_rate_stands_on_the_invoice_once():
    reverse = TaxRate("VAT", Decimal(0), "Reverse charge: the customer owes the tax.")
    lines = (
        InvoiceLine("Design", Decimal(1), Decimal(500), reverse),
        InvoiceLine("Plan", Decimal(1), Decimal(9), reverse),
    )
    totals = invoice_totals(lines, "EUR")
    text = text_of(draw_invoice(replace(INVOICE, lines=lines, totals=totals, pieces=()), FINCH, *ENGLISH))
    assert text.count("Reverse charge: the customer owes the tax.") == 1


def test_a_long_invoice_carries_its_net_from_page_to_page():
    lines = tuple(InvoiceLine(f"Item {n}", Decimal(1), Decimal(n), VAT_23) for n in range(1, 101))
    totals = invoice_totals(lines, "EUR")
    pages = pages_of(draw_invoice(replace(INVOICE, lines=lines, totals=totals, pieces=()), FINCH, *ENGLISH))
    assert len(pages) > 2
    last = int(pages[0].split("Carried forward")[0].rsplit("Item ", 1)[1].split("\n")[0])
    carried = ENGLISH[1].amount(Money(last * (last + 1) // 2 * 100, "EUR"))
    assert f"Carried forward\n{carried}" in pages[0]
    assert f"Brought forward\n{carried}" in pages[1]


def test_a_description_longer_than_a_page_is_printed_to_its_last_word():
    words = "\n".join(f"w{n}" for n in range(200))
    lines = (InvoiceLine(words, Decimal(1), Decimal(5), VAT_23),)
    totals = invoice_totals(lines, "EUR")
    pages = pages_of(draw_invoice(replace(INVOICE, lines=lines, totals=totals, pieces=()), FINCH, *ENGLISH))
    told = [word for word in " ".join(pages).split() if re.fullmatch(r"w\d+", word)]
    assert told == words.split()


def test_prices_keep_their_own_decimals():
    lines = (InvoiceLine("Screws", Decimal(1000), Decimal("0.0125"), VAT_23),)
    totals = invoice_totals(lines, "EUR")
    text = text_of(draw_invoice(replace(INVOICE, lines=lines, totals=totals, pieces=()), FINCH, *ENGLISH))
    assert "1,000\n0.0125\n23%\n12.50" in text


def test_words_below_a_short_invoice_stand_beside_its_sums_and_all_is_one_page():
    notes = "\n".join(f"Note {number}" for number in range(4))
    assert len(pages_of(draw_invoice(replace(INVOICE, note=notes), FINCH, *ENGLISH))) == 1
    long = "\n".join(f"Note {number}" for number in range(30))
    assert "Note 29" in text_of(draw_invoice(replace(INVOICE, note=long), FINCH, *ENGLISH))


def test_an_amount_off_a_line_is_written_as_money():
    line = InvoiceLine("Training", Decimal(2), Decimal(90), VAT_23, discount=Discount((Decimal(10),), Decimal(5)))
    paper = replace(INVOICE, lines=(line,), totals=invoice_totals((line,), "EUR"), pieces=())
    assert "less 10%, less 5.00" in text_of(draw_invoice(paper, FINCH, *ENGLISH))

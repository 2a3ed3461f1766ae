"""What stays together on the pages of an invoice, and what paying early is told as."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from paper_samples import AS_OF, ENGLISH, FINCH, GERMAN, MARLOW, VAT_13_5, VAT_23, pages_of, text_of

from arbook.documents.invoice import draw_invoice
from arbook.documents.invoice_paper import InvoicePaper
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, with_discounted_tax
from arbook.ledger.invoicing import Charge, Discount, InvoiceLine, Pricing, TaxRate, invoice_totals
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece

REVERSE = TaxRate("VAT", Decimal(0), "Reverse charge: the customer owes the tax.")
EXEMPT = TaxRate("VAT", Decimal(0), "Exempt under schedule 1.")
RATES = (VAT_23, VAT_13_5, REVERSE, EXEMPT)
HEAD = replace(FINCH, bic="AIBKIE2D", bank_name="Quayside Bank", payment_note="Please give the number. Thank you.")


def invoice_of(count: int, parts: int = 1, early: EarlyDiscount | None = None, **more: object) -> InvoicePaper:
    """An invoice with everything there is to say."""
    lines = tuple(
        InvoiceLine(f"Work {n}\nin the harbor", Decimal(n), Decimal("12.5"), RATES[n % 4], "h")
        for n in range(1, count + 1)
    )
    pricing = Pricing(discount=Discount((Decimal(3),)), charges=(Charge("Shipping", Decimal("24.9"), VAT_23),))
    totals = invoice_totals(lines, "EUR", pricing)
    asked = totals.gross.rounded_to(Decimal("0.05"))
    pieces = tuple(
        DuePiece(AS_OF + timedelta(days=30 * at), part) for at, part in enumerate(asked.split(parts), start=1)
    )
    told = InvoicePaper(
        kind="invoice",
        number="2026-0148",
        issued_on=AS_OF,
        recipient=MARLOW,
        currency="EUR",
        lines=lines,
        totals=totals,
        pricing=pricing,
        rounding=asked - totals.gross,
        pieces=pieces,
        early=early,
        note="Thank you for your order.",
    )
    return replace(told, **more)  # type: ignore[arg-type]


def plain(percent: str, tax: DiscountTax) -> InvoicePaper:
    """120.00, or 100.00 and tax of 20 %, with a discount within 14 days."""
    early = EarlyDiscount(Decimal(percent), 14, tax)
    lines = (InvoiceLine("Sign", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(20))),)
    totals = with_discounted_tax(early, invoice_totals(lines, "EUR"))
    piece = DuePiece(date(2026, 12, 26), totals.gross)
    return invoice_of(
        1, early=early, lines=lines, totals=totals, pricing=Pricing(), pieces=(piece,), rounding=Money.zero("EUR")
    )


@pytest.mark.parametrize("paper_size", ["A4", "LETTER"])
@pytest.mark.parametrize("count", range(1, 30))
def test_a_line_the_sums_and_how_to_pay_stand_on_one_page(count, paper_size):
    paper = invoice_of(count, parts=3, early=EarlyDiscount(Decimal(2), 14))
    *_, last = pages_of(draw_invoice(paper, replace(HEAD, paper_size=paper_size), *ENGLISH))
    assert f"Work {count}\n" in last
    assert "\nTotal\n" in last.split("Work")[-1]
    assert "How to pay" in last.split("\nTotal\n")[-1]
    assert "When to pay how much" in last


def test_an_invoice_that_nearly_fits_one_page_is_set_closer():
    pages = [len(pages_of(draw_invoice(invoice_of(count), HEAD, *ENGLISH))) for count in range(1, 12)]
    assert pages[:4] == [1] * 4
    assert pages == sorted(pages)


def test_the_part_that_comes_first_is_the_one_to_pay_now():
    text = text_of(draw_invoice(invoice_of(3, parts=2), HEAD, *GERMAN))
    assert "Bitte zahlen Sie zuerst" in text
    assert "Danach" in text
    assert "Erster Teil" in text
    assert "Wann Sie wie viel zahlen" in text


def test_paying_early_is_told_with_its_day_and_what_it_saves():
    text = text_of(draw_invoice(plain("2", DiscountTax.REDUCED_IF_TAKEN), HEAD, *ENGLISH)).replace("\n", " ")
    assert "Pay €117.60 by 10 December 2026 and save €2.40." in text
    assert "€0.40 of what you save is tax." in text
    assert "If you pay early €117.60 by 10 Dec 2026, you save €2.40" in text
    assert "Or early €117.60 by 10 Dec 2026" in text


def test_a_discount_for_money_in_advance_is_told_as_that():
    paper = plain("2", DiscountTax.REDUCED_IF_TAKEN)
    text = text_of(draw_invoice(replace(paper, early=EarlyDiscount(Decimal(2), 0)), HEAD, *ENGLISH)).replace(
        "\n", " "
    )
    assert "Paid in advance, by 26 November 2026, it is €117.60: you save €2.40." in text
    assert "If you pay in advance €117.60 by 26 Nov 2026, you save €2.40" in text


@pytest.mark.parametrize(
    ("tax", "pay", "words"),
    [
        (DiscountTax.UNCHANGED, "€118.00", "The saving is off the net; the tax stays as invoiced."),
        (DiscountTax.ALWAYS_REDUCED, "€117.60", "The tax is counted on the lower sum already and stays the same"),
    ],
)
def test_one_line_says_what_paying_early_does_to_the_tax(tax, pay, words):
    text = text_of(draw_invoice(plain("2", tax), HEAD, *ENGLISH)).replace("\n", " ")
    assert f"Pay {pay} by 10 December 2026 and save €2.00." in text
    assert words in text


def test_taxes_that_look_alike_are_led_to_their_notes_by_small_figures():
    text = text_of(draw_invoice(invoice_of(4), HEAD, *ENGLISH))
    assert "¹ Exempt under schedule 1." in text or "¹ Reverse charge: the customer owes the tax." in text
    assert text.count("0%¹\n") == 1
    assert text.count("0%²\n") == 1


def test_a_draft_says_that_it_is_one_in_the_customers_language():
    text = text_of(draw_invoice(invoice_of(2, number=""), HEAD, *GERMAN))
    assert "Entwurf einer Rechnung" in text
    assert "DRAFT" not in text
    assert "bitte  angeben" not in text


def test_prices_that_hold_the_tax_say_so_above_their_column():
    lines = (InvoiceLine("Sign", Decimal(1), Decimal(123), VAT_23),)
    pricing = Pricing(gross_prices=True)
    totals = invoice_totals(lines, "EUR", pricing)
    paper = invoice_of(1, lines=lines, pricing=pricing, totals=totals, pieces=(), rounding=None)
    assert "Price, with tax" in text_of(draw_invoice(paper, HEAD, *ENGLISH))


def test_a_credit_note_says_whether_it_is_for_all_of_the_invoice_or_a_part():
    paper = invoice_of(1, kind="credit_note", pieces=(), corrects_number="2026-0117", corrects_on=date(2026, 10, 10))
    whole = text_of(draw_invoice(replace(paper, corrects_total=paper.total), HEAD, *ENGLISH))
    assert "the whole invoice" in whole
    part = text_of(draw_invoice(replace(paper, corrects_total=Money.of("1632.70", "EUR")), HEAD, *GERMAN))
    assert "ein Teil der Rechnung" in part
    assert "vom 10. Oktober 2026 über 1.632,70 €" in part.replace("\u00a0", " ")


def test_five_thousand_lines_are_carried_over_their_pages_to_one_sum():
    lines = tuple(InvoiceLine(f"Item {n}", Decimal(1), Decimal(n), RATES[n % 4]) for n in range(1, 5001))
    totals = invoice_totals(lines, "EUR")
    pieces = tuple(DuePiece(AS_OF + timedelta(days=30 * at), part) for at, part in enumerate(totals.gross.split(24)))
    paper = invoice_of(1, lines=lines, totals=totals, pricing=Pricing(), pieces=pieces, rounding=None)
    drawn = draw_invoice(paper, HEAD, *ENGLISH)
    assert draw_invoice(paper, HEAD, *ENGLISH) == drawn
    pages = pages_of(drawn)
    assert "12,502,500.00" in pages[-1]
    for page, following in pairwise(pages):
        carried = page.split("Carried forward\n")[1].split("\n")[0]
        assert f"Brought forward\n{carried}" in following
    assert "24 of 24" in pages[-1]
    assert "How to pay" in pages[-1]


def test_the_largest_sums_stand_whole_wherever_they_are_told():
    lines = (InvoiceLine("Bridge", Decimal(1), Decimal("80000000000"), VAT_23),)
    totals = invoice_totals(lines, "EUR")
    pieces = tuple(DuePiece(AS_OF + timedelta(days=30 * at), part) for at, part in enumerate(totals.gross.split(2)))
    more = {"lines": lines, "totals": totals, "pricing": Pricing(), "pieces": pieces, "rounding": None}
    paper = invoice_of(1, early=EarlyDiscount(Decimal(2), 14), **more)
    for name in ('<b>Works</b> & "Sons" 東京 شركة 😀\nsecond line', "N" * 400):
        texts = text_of(draw_invoice(paper, replace(HEAD, business_name=name), *ENGLISH))
        for amount in ("€98,400,000,000.00", "€49,200,000,000.00", "€96,432,000,000.00", "80,000,000,000.00"):
            assert amount in texts


def test_a_foot_is_set_smaller_before_its_page_number_is_cut():
    text = text_of(draw_invoice(invoice_of(1, number="2026-" + "9" * 60), HEAD, *ENGLISH))
    assert "page 1 of 1" in text


def test_a_business_that_charges_no_tax_says_nothing_about_it():
    lines = (InvoiceLine("Sign", Decimal(2), Decimal(60), TaxRate("No tax", Decimal(0))),)
    totals = invoice_totals(lines, "EUR")
    paper = invoice_of(1, lines=lines, totals=totals, pricing=Pricing(), pieces=(), rounding=None, note="")
    text = text_of(draw_invoice(paper, HEAD, *ENGLISH))
    for word in ("Tax", "tax", "Net", "0%"):
        assert word not in text.split("How to pay")[0].split("Amount, EUR")[0].split("Invoice 2026")[1]
        assert word not in text.split("Amount, EUR")[1]
    assert "Total\n€120.00" in text

"""Discounts, gross prices, charges and coins, from the form to the paper and the check."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import Charge, Discount, InvoiceLine, Pricing, TaxRate, TaxRounding
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.early_payment import early_offers
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.queries.settings import profile
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from arbook.services.paper import PaperService
from arbook.services.payments import RecordPayment
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop

TODAY = date(2026, 12, 3)
VAT = TaxRate("VAT", Decimal(23))


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def issued(
    shop: Shop, ada: Customer, *lines: InvoiceLine, terms: Terms | None = None, **pricing: object
) -> InvoiceCard:
    terms_id = None
    if terms is not None:
        terms_id = SettingsService(shop.counter).add_terms(terms).made_id
    told = DraftInvoice(ada.customer_id, TODAY, lines, terms_id, pricing=Pricing(**pricing))  # type: ignore[arg-type]
    made = shop.invoices.issue(told, today=TODAY)
    card: InvoiceCard = shop.read(invoice_by_id, made.made_id)
    return card


def printed(shop: Shop, card: InvoiceCard) -> str:
    paper = PaperService(shop.counter).invoice(card.row.invoice_id)
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(paper.draw())).pages)


def shelf(price: str, discount: Discount | None = None) -> InvoiceLine:
    return InvoiceLine("Shelf", Decimal(1), Decimal(price), VAT, discount=discount or Discount())


def test_a_discounted_line_and_a_discounted_paper_are_printed_as_they_were_agreed(shop: Shop, ada: Customer) -> None:
    card = issued(
        shop,
        ada,
        shelf("100.00", Discount((Decimal(10),))),
        shelf("110.00"),
        discount=Discount((Decimal(5),)),
        charges=(Charge("Shipping", Decimal(10), VAT),),
    )
    assert [str(each) for each in (card.net, card.tax, card.row.total)] == ["200.00", "46.00", "246.00"]
    text = printed(shop, card)
    for told in ("less 10", "Lines", "200.00", "Discount 5", "−10.00", "Shipping", "246.00"):
        assert told in text


def test_gross_prices_stay_what_was_said_and_hold_their_tax(shop: Shop, ada: Customer) -> None:
    card = issued(shop, ada, shelf("123.00"), shelf("12.30"), gross_prices=True, rounding=TaxRounding.PER_LINE)
    assert [str(each) for each in (card.net, card.tax, card.row.total)] == ["110.00", "25.30", "135.30"]
    assert card.pricing == Pricing(gross_prices=True, rounding=TaxRounding.PER_LINE)
    assert "Lines, tax included" in printed(shop, card)


def test_coins_that_are_gone_are_rounded_and_the_rounding_is_shown(shop: Shop, ada: Customer) -> None:
    business = replace(shop.read(profile), cash_rounding=Decimal("0.05"))
    SettingsService(shop.counter).change_profile(business)
    card = issued(shop, ada, shelf("10.02"))
    assert [str(each) for each in (card.row.total, card.rounding)] == ["12.30", "-0.02"]
    assert card.pieces[0].open == card.row.total
    assert "Rounding" in printed(shop, card)


def test_paying_early_saves_what_the_paper_says(shop: Shop, ada: Customer) -> None:
    terms = Terms("2/10 net 30", net_days(30).pieces, EarlyDiscount(Decimal(2), 10))
    text = printed(shop, issued(shop, ada, shelf("100.00"), terms=terms))
    assert "Pay €120.54 by 13 December 2026 and save €2.46." in text.replace("\n", " ")


def test_what_is_paid_early_can_be_paid_in_coins_though_they_were_changed_since(shop: Shop, ada: Customer) -> None:
    for coin in (Decimal("0.05"), None):
        SettingsService(shop.counter).change_profile(replace(shop.read(profile), cash_rounding=coin))
        if coin:
            terms = Terms("2/10 net 30", net_days(30).pieces, EarlyDiscount(Decimal(2), 10))
            card = issued(shop, ada, shelf("16.90"), terms=terms)
    assert str(card.row.total) == "20.80"
    (offer,) = shop.read(early_offers, ada.customer_id)
    assert (str(offer.pay), str(offer.discount)) == ("20.35", "0.45")  # 2 % off is 20.38
    assert "Pay €20.35 by 13 December 2026 and save €0.45." in printed(shop, card).replace("\n", " ")
    shop.payments.record(RecordPayment(ada.customer_id, TODAY, offer.pay, discounts=None), today=TODAY)
    assert not shop.read(invoice_by_id, card.row.invoice_id).row.open


def test_a_deposit_of_the_net_leaves_all_tax_to_the_last_piece(shop: Shop, ada: Customer) -> None:
    deposit = TermsPiece((), ShareKind.PERCENT_OF_NET, Decimal(40))
    rest = TermsPiece((Step(StepKind.ADD_DAYS, 30), Step(StepKind.BUSINESS_DAY)))
    card = issued(shop, ada, shelf("1000.00"), terms=Terms("deposit", (deposit, rest)))
    assert [(piece.due_on, str(piece.amount)) for piece in card.pieces] == [
        (TODAY, "400.00"),
        (date(2027, 1, 4), "830.00"),  # 30 days lead to Saturday the 2nd
    ]


def test_a_credit_note_counts_as_its_invoice_did(shop: Shop, ada: Customer) -> None:
    card = issued(shop, ada, shelf("123.00"), gross_prices=True)
    made = shop.invoices.credit(CreditNote(card.row.invoice_id, TODAY, (shelf("123.00"),)), today=TODAY)
    credit: InvoiceCard = shop.read(invoice_by_id, made.made_id)
    assert (credit.row.total, credit.tax) == (card.row.total, card.tax)
    assert not shop.read(invoice_by_id, card.row.invoice_id).row.open

"""Receipts, thank-you notes, more time in writing, our terms: made from the book."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.settings import profile
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.invoices import DraftInvoice
from arbook.services.note_papers import NotePaperService
from arbook.services.paper import NoPaperError
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop
from tests.support.reading_papers import words_of

ISSUED, DUE, LATER, TODAY = date(2026, 11, 2), date(2026, 11, 16), date(2026, 12, 31), date(2026, 11, 26)
LINES = (InvoiceLine("Shelf", Decimal(1), Decimal("100"), TaxRate("VAT", Decimal(0))),)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    own = replace(shop.read(profile), name="Finch Joinery", iban="IE29AIBK93115212345678", reference_kind="rf")
    SettingsService(shop.counter).change_profile(own)
    yield shop
    shop.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada", address="1 Quay")


@pytest.fixture
def notes(shop: Shop) -> NotePaperService:
    return NotePaperService(shop.counter)


def issue(shop: Shop, ada: Customer) -> int:
    made = shop.invoices.issue(DraftInvoice(ada.customer_id, ISSUED, LINES, due_on=DUE), today=ISSUED)
    assert made.made_id is not None
    return made.made_id


def test_a_receipt_tells_what_the_money_was_used_for_and_what_is_left(
    shop: Shop, ada: Customer, notes: NotePaperService
) -> None:
    issue(shop, ada)
    payment_id = ada.pays("130.00", on="2026-11-12")
    paper = notes.receipt(payment_id, on=TODAY)
    text = words_of(paper)
    assert paper.file_name == f"receipt-{ada.number}-{payment_id}-2026-11-26.pdf"
    for said in (
        "We received €130.00",
        "Invoice 2026-0001 2 Nov 2026 100.00",
        "kept for your next invoice 30.00",
        "In your favour €30.00",
    ):
        assert said in text


def test_a_receipt_tells_nothing_of_the_credit_of_another_payment(
    shop: Shop, ada: Customer, notes: NotePaperService
) -> None:
    issue(shop, ada)
    first, second = ada.pays("100.00", on="2026-11-12"), ada.pays("50.00", on="2026-11-12")
    papers = [notes.receipt(each, on=TODAY) for each in (first, second)]
    texts = [words_of(each) for each in papers]
    assert "everything is settled" in texts[0]
    assert "50.00" not in texts[0]
    assert "In your favour €50.00" in texts[1]
    assert papers[0].file_name != papers[1].file_name


def test_a_payment_that_was_taken_back_has_no_receipt(shop: Shop, ada: Customer, notes: NotePaperService) -> None:
    issue(shop, ada)
    payment_id = ada.pays("100.00", on="2026-11-12")
    ada.takes_back(payment_id, on="2026-11-20")
    for paper in (notes.receipt, notes.thanks):
        with pytest.raises(NoPaperError) as refusal:
            paper(payment_id, on=TODAY)
        assert refusal.value.facts["why"] == "taken_back"


def test_a_thank_you_note_notices_that_the_money_came_early(
    shop: Shop, ada: Customer, notes: NotePaperService
) -> None:
    issue(shop, ada)
    text = words_of(notes.thanks(ada.pays("100.00", on="2026-11-12"), on=TODAY))
    assert "It came before its day" in text
    assert "everything between us is settled" in text


def test_a_thank_you_note_says_nothing_of_what_is_late(shop: Shop, ada: Customer, notes: NotePaperService) -> None:
    issue(shop, ada)
    text = words_of(notes.thanks(ada.pays("40.00", on="2026-11-20"), on=TODAY))
    assert "€40.00 arrived" in text
    assert "60.00" not in text
    assert "its day" not in text


def test_more_time_is_confirmed_with_the_new_day_and_how_to_pay(
    shop: Shop, ada: Customer, notes: NotePaperService
) -> None:
    invoice_id = issue(shop, ada)
    with pytest.raises(NoPaperError) as refusal:
        notes.extension(invoice_id, on=TODAY)
    assert refusal.value.facts["why"] == "no_extension"
    asked = ExtendInvoice(invoice_id, LATER, date(2026, 11, 20), "asked")
    ExtensionService(shop.counter).extend(asked, today=TODAY)
    text = words_of(notes.extension(invoice_id, on=TODAY))
    for said in (
        "As we agreed on 20 November 2026",
        "31 December 2026 instead of 16 November 2026",
        "RF31 2026 0001",
    ):
        assert said in text
    assert "asked" not in text
    ada.pays("100.00", on="2026-11-24")
    with pytest.raises(NoPaperError):
        notes.extension(invoice_id, on=TODAY)


def test_our_terms_are_those_that_hold_for_the_customer(shop: Shop, ada: Customer, notes: NotePaperService) -> None:
    paper = notes.our_terms(on=TODAY)
    text = words_of(paper)
    assert paper.file_name == "terms-2026-11-26.pdf"
    for said in ("To our customers", "An invoice of 26 November 2026 over €1,000.00", "3, 14 and 30", "IE29 AIBK"):
        assert said in text
    assert "Ada" in words_of(notes.our_terms(ada.customer_id, on=TODAY))

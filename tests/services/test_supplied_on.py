"""When what an invoice is for was supplied: kept with it, frozen with it, and told where the law wants it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.supplies import Supply
from arbook.queries.drafts import kept_draft
from arbook.queries.invoices import invoice_by_id
from arbook.queries.settings import profile
from arbook.services.credit_notes import CreditNote
from arbook.services.drafts import as_draft
from arbook.services.invoices import DraftInvoice
from arbook.services.paper import PaperService
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop
from tests.support.reading_papers import text_of, words_of

TODAY = date(2026, 12, 3)
NOVEMBER = Supply(date(2026, 11, 1), date(2026, 11, 30))
THE_FIFTH = Supply(date(2026, 11, 5), date(2026, 11, 5))
LINES = (InvoiceLine("Shelf", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(23))),)


@pytest.fixture
def german(sound_shop: Shop) -> Shop:
    shop = sound_shop
    own = replace(shop.read(profile), country="DE", language="de")
    SettingsService(shop.counter).change_profile(own)
    return shop


def issued_words(shop: Shop, ada: Customer, supply: Supply | None) -> str:
    draft = DraftInvoice(ada.customer_id, date(2026, 11, 26), LINES, supply=supply)
    made = shop.invoices.issue(draft, today=TODAY)
    return words_of(PaperService(shop.counter).invoice(made.made_id or 0))


@pytest.mark.parametrize("supply", [None, NOVEMBER, THE_FIFTH])
def test_a_draft_keeps_it_and_so_does_the_invoice(sound_shop: Shop, ada: Customer, supply: Supply | None) -> None:
    draft = DraftInvoice(ada.customer_id, date(2026, 11, 26), LINES, supply=supply)
    kept = sound_shop.invoices.save_draft(draft).made_id or 0
    again = as_draft(sound_shop.read(kept_draft, kept))
    assert again.supply == supply
    sound_shop.invoices.issue(again, today=TODAY, draft_id=kept)
    assert sound_shop.read(invoice_by_id, kept).supply == supply


def test_an_irish_invoice_tells_it_only_where_it_differs_from_its_date(sound_shop: Shop, ada: Customer) -> None:
    assert "Delivered" not in issued_words(sound_shop, ada, None)
    assert "Delivered 5 November 2026" in issued_words(sound_shop, ada, THE_FIFTH)
    assert "Service period 1 Nov 2026 to 30 Nov 2026" in issued_words(sound_shop, ada, NOVEMBER)


def test_a_german_invoice_always_tells_it(german: Shop, ada: Customer) -> None:
    assert "Leistungsdatum 26. November 2026" in issued_words(german, ada, None)
    assert "Leistungszeitraum 01.11.2026 bis 30.11.2026" in issued_words(german, ada, NOVEMBER)


def test_the_preview_of_a_german_draft_tells_it_too(german: Shop, ada: Customer) -> None:
    draft = DraftInvoice(ada.customer_id, date(2026, 11, 26), LINES)
    assert "Leistungsdatum 26. November 2026" in text_of(PaperService(german.counter).draft(draft).draw())


def test_a_credit_note_names_the_invoice_it_corrects_and_no_supply_of_its_own(german: Shop, ada: Customer) -> None:
    made = german.invoices.issue(DraftInvoice(ada.customer_id, date(2026, 11, 26), LINES), today=TODAY)
    note = CreditNote(invoice_id=made.made_id or 0, issued_on=date(2026, 11, 27), whole=True)
    credit = german.invoices.credit(note, today=TODAY)
    assert "Leistungsdatum" not in words_of(PaperService(german.counter).invoice(credit.made_id or 0))

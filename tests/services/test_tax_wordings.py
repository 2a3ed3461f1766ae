"""What papers say of taxes that are not charged: usual wordings in the customer's language, own words as they are."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.formats.formats import LANGUAGES
from arbook.ledger.invoicing import Charge, InvoiceLine, Pricing, TaxRate
from arbook.queries.invoices import invoice_by_id
from arbook.queries.settings import profile
from arbook.resources import resource_text
from arbook.services.credit_notes import CreditNote
from arbook.services.customers import CustomerFacts
from arbook.services.invoices import DraftInvoice
from arbook.services.paper import PaperService
from arbook.services.settings import SettingsService
from arbook.services.tax_wordings import told_in, usual_notes
from tests.builders import Customer, Shop
from tests.support.reading_papers import text_of

TODAY = date(2026, 11, 26)
GERMAN = "Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge)."
ENGLISH = "Reverse charge: the recipient of the supply owes the VAT (Article 196 of Directive 2006/112/EC)."


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A German business."""
    shop = Shop(tmp_path)
    own = replace(shop.read(profile), country="DE", language="de", iban="", tax_id="DE123456789")
    SettingsService(shop.counter).change_profile(own)
    return shop


@pytest.fixture
def abroad(shop: Shop) -> Customer:
    """Somebody in the Netherlands, who reads English."""
    made = shop.customer("Jan de Vries", email="jan@example.com", address="Gracht 1\nUtrecht")
    speak(shop, made, "en")
    return made


def speak(shop: Shop, customer: Customer, language: str) -> None:
    facts = CustomerFacts("Jan de Vries", customer.number, address="Gracht 1\nUtrecht", language=language)
    shop.customers.change(customer.customer_id, facts)


def draft_of(customer: Customer, *notes: str) -> DraftInvoice:
    rates = [TaxRate(f"VAT {at}", Decimal(0), note) for at, note in enumerate(notes)]
    lines = tuple(InvoiceLine("Planning", Decimal(1), Decimal(500), rate) for rate in rates)
    return DraftInvoice(customer.customer_id, TODAY, lines, due_on=TODAY)


def issue(shop: Shop, draft: DraftInvoice) -> int:
    made = shop.invoices.issue(draft, today=TODAY).made_id
    assert made is not None
    return made


def printed(shop: Shop, invoice_id: int) -> str:
    return text_of(PaperService(shop.counter).invoice(invoice_id).draw())


def test_a_customer_reads_the_usual_wording_in_their_own_language(shop: Shop, abroad: Customer) -> None:
    draft = draft_of(abroad, GERMAN)
    assert ENGLISH in text_of(PaperService(shop.counter).draft(draft).draw())
    invoice_id = issue(shop, draft)
    assert ENGLISH in printed(shop, invoice_id)
    assert shop.read(lambda connection: invoice_by_id(connection, invoice_id)).lines[0].tax_note == GERMAN


def test_what_was_printed_stays_when_the_customer_speaks_otherwise_later(shop: Shop, abroad: Customer) -> None:
    invoice_id = issue(shop, draft_of(abroad, GERMAN))
    before = PaperService(shop.counter).invoice(invoice_id).draw()
    speak(shop, abroad, "de")
    assert PaperService(shop.counter).invoice(invoice_id).draw() == before
    assert GERMAN in printed(shop, issue(shop, draft_of(abroad, GERMAN)))


def test_the_owner_s_own_words_are_printed_as_they_are(shop: Shop, abroad: Customer) -> None:
    own = "Die Steuer schuldet der Kunde."
    paper = printed(shop, issue(shop, draft_of(abroad, own, GERMAN)))
    assert own in paper
    assert ENGLISH in paper


def test_a_credit_note_speaks_as_its_invoice_does(shop: Shop, abroad: Customer) -> None:
    invoice_id = issue(shop, draft_of(abroad, GERMAN))
    made = shop.invoices.credit(CreditNote(invoice_id, TODAY, (), whole=True), today=TODAY).made_id
    assert made is not None
    assert ENGLISH in printed(shop, made)


def test_the_note_of_a_charge_is_told_in_the_customer_s_language_too(shop: Shop, abroad: Customer) -> None:
    free = TaxRate("frei", Decimal(0), "Die Leistung ist von der Umsatzsteuer befreit.")
    draft = replace(draft_of(abroad, GERMAN), pricing=Pricing(charges=(Charge("Freight", Decimal(9), free),)))
    assert "Exempt from VAT." in printed(shop, issue(shop, draft))


def test_every_usual_wording_has_its_like_in_every_language_of_papers() -> None:
    notes = json.loads(resource_text("tax", "notes.json"))["notes"]
    for note in notes:
        for country in note.get("countries", ("DE", "FR", "IE")):
            for language in LANGUAGES:
                told = told_in(language, [note["text"]], country).get(note["text"], note["text"])
                [twin] = {each["language"] for each in notes if each["text"] == told}
                assert twin == language, note["text"]
                assert told in usual_notes(note["kind"], country, language)


def test_the_wording_of_one_s_own_country_comes_before_the_general_one() -> None:
    assert told_in("de-AT", [ENGLISH], "AT") == {
        ENGLISH: "Übergang der Steuerschuld auf den Leistungsempfänger (Reverse Charge)."
    }
    assert told_in("de", [ENGLISH], "GB") == {ENGLISH: GERMAN}
    assert told_in("en", [GERMAN], "GB") == {GERMAN: "Reverse charge: customer to account to HMRC for the VAT."}
    assert told_in("fr", [GERMAN], "DE") == {GERMAN: ENGLISH}
    assert told_in("en", ["Own words", ENGLISH, ""], "DE") == {}

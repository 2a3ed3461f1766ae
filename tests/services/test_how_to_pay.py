"""How to pay, as the owner says it in the settings: on papers, in mails, and for ever on what was issued."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.references import creditor_reference, grouped_reference
from arbook.ledger.statements import StatementKind
from arbook.queries.find import find_anything
from arbook.queries.integrity_words import word_findings
from arbook.queries.settings import profile
from arbook.services.invoices import DraftInvoice
from arbook.services.paper import PaperService
from arbook.services.reminder_drafts import sheet_of
from arbook.services.reminders import ReminderService
from arbook.services.settings import SettingsService
from arbook.services.settings_offers import SettingsError
from tests.builders import Customer, Shop
from tests.support.reading_codes import read_picture

ISSUED, DUE, LATE = date(2026, 11, 26), date(2026, 12, 10), date(2026, 12, 14)
LINES = (InvoiceLine("Shelf", Decimal(1), Decimal("60"), TaxRate("VAT", Decimal(23))),)
LINK = "https://pay.example/finch/{amount}{currency}?for={reference}"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    says(shop, name="Finch Joinery", iban="IE29AIBK93115212345678", reference_kind="rf")
    yield shop
    assert shop.read(lambda connection: list(word_findings(connection))) == []
    shop.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada", email="ada@example.com", address="1 Quay")


def says(shop: Shop, **texts: str) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), **texts))  # type: ignore[arg-type]


def issue(shop: Shop, customer: Customer) -> bytes:
    made = shop.invoices.issue(DraftInvoice(customer.customer_id, ISSUED, LINES, due_on=DUE), today=ISSUED)
    assert made.made_id is not None
    return PaperService(shop.counter).invoice(made.made_id).draw()


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())


def code_on(pdf: bytes) -> list[str]:
    """The lines that a telephone reads on the first page."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=4).to_pil()
    document.close()
    return read_picture(image).split("\n")


def mail_to(shop: Shop, customer: Customer) -> str:
    preview = ReminderService(shop.counter, PaperService(shop.counter)).preview(customer.customer_id, LATE)
    return preview.draft.body


def test_an_invoice_asks_for_its_structured_reference_and_a_telephone_reads_it(shop: Shop, ada: Customer) -> None:
    pdf = issue(shop, ada)
    assert "please quote RF31 2026 0001" in text_of(pdf)
    read = code_on(pdf)
    assert read[5:8] == ["Finch Joinery", "IE29AIBK93115212345678", "EUR73.8"]
    assert read[9:] == ["RF3120260001"]


def test_the_reference_finds_the_invoice(shop: Shop, ada: Customer) -> None:
    issue(shop, ada)
    for typed in ("RF3120260001", "rf31 2026 0001", "rf31"):
        [found] = shop.read(find_anything, typed).invoices
        assert found.number == "2026-0001"


def test_every_way_that_is_told_stands_on_the_paper(shop: Shop, ada: Customer) -> None:
    says(shop, pay_ways="bank,link,card,check,cash", pay_link=LINK, card_phone="091 555 010", address="1 Dock St")
    pdf = issue(shop, ada)
    said = text_of(pdf)
    for words in (
        "https://pay.example/finch/73.80EUR?for=RF3120260001",
        "call 091 555 010",
        "payable to Finch Joinery",
    ):
        assert words in said
    assert "In cash 1 Dock St" in said
    assert "Scan to pay" not in said
    [link] = [note.get_object()["/A"]["/URI"] for note in PdfReader(BytesIO(pdf)).pages[0].annotations or ()]
    assert link == "https://pay.example/finch/73.80EUR?for=RF3120260001"


def test_without_an_account_the_code_leads_to_where_one_can_pay(shop: Shop, ada: Customer) -> None:
    says(
        shop, iban="", local_account="Sort code 20-00-00, account 12345678", pay_ways="bank,code,link", pay_link=LINK
    )
    pdf = issue(shop, ada)
    assert code_on(pdf) == ["https://pay.example/finch/73.80EUR?for=RF3120260001"]
    assert "Sort code 20-00-00" in text_of(pdf)


def test_a_statement_asks_for_the_invoice_where_one_is_late_and_else_for_the_customers_reference(
    shop: Shop, ada: Customer
) -> None:
    issue(shop, ada)
    papers = PaperService(shop.counter)

    def quoted() -> str:
        return code_on(papers.statement(ada.customer_id, StatementKind.OPEN_ITEM, as_of=LATE).draw())[9]

    assert quoted() == "RF3120260001"
    issue(shop, ada)
    assert quoted() == creditor_reference(ada.number)
    says(shop, reference_kind="fi")
    assert code_on(papers.statement(ada.customer_id, StatementKind.OPEN_ITEM, as_of=LATE).draw())[10] == ada.number


def test_a_printed_reminder_quotes_what_the_mail_would(shop: Shop, ada: Customer) -> None:
    issue(shop, ada)
    papers = PaperService(shop.counter)
    draft = ReminderService(shop.counter, papers).preview(ada.customer_id, LATE).draft
    assert draft.reference == "RF3120260001"
    assert code_on(papers.letter_pdf(sheet_of(draft, LATE)))[9:] == ["RF3120260001"]


def test_a_way_that_is_not_told_is_nowhere(shop: Shop, ada: Customer) -> None:
    says(shop, pay_ways="cash", cash_note="At the workshop, Mondays", pay_link=LINK)
    said = text_of(issue(shop, ada))
    assert "IE29" not in said
    assert "pay.example" not in said
    assert "At the workshop, Mondays" in said
    mail = mail_to(shop, ada)
    assert "IE29" not in mail
    assert "In cash: At the workshop, Mondays" in mail


def test_an_issued_invoice_keeps_what_it_said(shop: Shop, ada: Customer) -> None:
    says(shop, pay_ways="bank,code,link", pay_link=LINK)
    before = issue(shop, ada)
    says(shop, reference_kind="plain", pay_ways="check", pay_link="", check_to="Somebody", iban="")
    assert PaperService(shop.counter).invoice(1).draw() == before


def test_a_mail_says_how_to_pay_what_it_asks_for(shop: Shop, ada: Customer) -> None:
    says(shop, pay_ways="bank,link", pay_link=LINK)
    issue(shop, ada)
    assert (
        "Our bank account: IE29 AIBK 9311 5212 3456 78\nReference: RF31 2026 0001\n"
        "Online: https://pay.example/finch/73.80EUR?for=RF3120260001\n\n"
    ) in mail_to(shop, ada)
    issue(shop, ada)
    both = mail_to(shop, ada)
    assert f"Online: https://pay.example/finch/147.60EUR?for={creditor_reference(ada.number)}\n" in both
    assert f"Reference: {grouped_reference(creditor_reference(ada.number))}\n" in both
    says(shop, reference_kind="plain", pay_ways="cash")
    assert "Reference:" not in mail_to(shop, ada)


@pytest.mark.parametrize(
    ("texts", "field", "why"),
    [
        ({"pay_ways": "bank,barter"}, "pay_ways", "bad_way"),
        ({"pay_ways": "link"}, "pay_link", "no_link"),
        ({"pay_link": "http://pay.example"}, "pay_link", "bad_link"),
        ({"reference_kind": "swiss"}, "reference_kind", "bad_reference_kind"),
        ({"iban": "IE29AIBK93115212345679"}, "iban", "bad_iban"),
    ],
)
def test_what_no_customer_could_use_is_refused(shop: Shop, texts: dict[str, str], field: str, why: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        says(shop, **texts)
    assert (refusal.value.field, refusal.value.facts["why"]) == (field, why)

"""An issued invoice is printed the same for ever."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.statements import StatementKind
from arbook.queries.integrity_papers import row_findings
from arbook.queries.settings import profile
from arbook.services.credit_notes import CreditNote
from arbook.services.customers import CustomerFacts, PersonFacts
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.invoices import DraftInvoice
from arbook.services.letterhead_sample import sample_paper
from arbook.services.paper import PaperService
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop
from tests.support.letterheads import change_letterhead
from tests.support.reading_papers import text_of

ISSUED, DUE, LATER = date(2026, 11, 26), date(2026, 12, 10), date(2026, 12, 31)
LINES = (InvoiceLine("Shelf", Decimal(1), Decimal("60"), TaxRate("VAT", Decimal(23))),)


def picture(color: str) -> bytes:
    """A logo of one color."""
    file = BytesIO()
    Image.new("RGB", (24, 12), color).save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), logo=picture("navy"), iban=""))
    yield shop
    assert shop.read(lambda connection: list(row_findings(connection))) == []
    shop.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada", email="ada@example.com", address="1 Quay")


@pytest.fixture
def invoice_id(shop: Shop, ada: Customer) -> int:
    return issue(shop, ada)


def issue(shop: Shop, customer: Customer) -> int:
    draft = DraftInvoice(customer.customer_id, ISSUED, LINES, due_on=DUE)
    made = shop.invoices.issue(draft, today=ISSUED)
    assert made.made_id is not None
    return made.made_id


def printed(shop: Shop, invoice_id: int) -> bytes:
    return PaperService(shop.counter).invoice(invoice_id).draw()


def give_more_time(shop: Shop, ada: Customer, invoice_id: int) -> None:
    agreed_on = date(2026, 12, 1)
    ExtensionService(shop.counter).extend(ExtendInvoice(invoice_id, LATER, agreed_on, "asked"), today=agreed_on)


def move_house(shop: Shop, ada: Customer, invoice_id: int) -> None:
    look = {"paper_style": "classic", "paper_font": "dejavu-sans", "address_form": "us10", "pay_slip": "cut_off"}
    change_letterhead(shop, country="DE", language="de", **look)


def change_logo(shop: Shop, ada: Customer, invoice_id: int) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), logo=picture("red")))


def remove_logo(shop: Shop, ada: Customer, invoice_id: int) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), logo=None))


def change_customer(shop: Shop, ada: Customer, invoice_id: int) -> None:
    people = (PersonFacts("Somebody Else", email="new@example.com"),)
    changed = CustomerFacts(
        "Ada Ltd", ada.number, address="9 Moor", country="DE", language="de", tax_id="DE1", people=people
    )
    shop.customers.change(ada.customer_id, changed)


def pay_half(shop: Shop, ada: Customer, invoice_id: int) -> None:
    ada.pays("35.00", on="2026-12-01")


def credit_all(shop: Shop, ada: Customer, invoice_id: int) -> None:
    shop.invoices.credit(CreditNote(invoice_id, date(2026, 12, 2), LINES, note="sorry"), today=date(2026, 12, 2))


Later = Callable[[Shop, Customer, int], None]


@pytest.mark.parametrize(
    "later", [give_more_time, move_house, change_logo, remove_logo, change_customer, pay_half, credit_all]
)
def test_nothing_that_happens_later_changes_a_printed_byte(
    shop: Shop, ada: Customer, invoice_id: int, later: Later
) -> None:
    before = printed(shop, invoice_id)
    later(shop, ada, invoice_id)
    assert printed(shop, invoice_id) == before


def test_an_extended_invoice_shows_its_first_day_and_the_statement_the_new_one(
    shop: Shop, ada: Customer, invoice_id: int
) -> None:
    give_more_time(shop, ada, invoice_id)
    assert "10 December 2026" in text_of(printed(shop, invoice_id))
    kind = StatementKind.OPEN_ITEM
    stated = text_of(PaperService(shop.counter).statement(ada.customer_id, kind, as_of=date(2026, 12, 5)).draw())
    assert "31 December 2026" in stated
    assert "10 December 2026" not in stated


def test_a_logo_is_kept_once_for_all_papers_that_bear_it(shop: Shop, ada: Customer) -> None:
    for _ in range(3):
        issue(shop, ada)
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), logo=picture("red")))
    issue(shop, ada)
    with shop.book.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM logo").scalar() == 2


def test_a_draft_looks_as_it_will_be_issued_but_bears_no_number(shop: Shop, ada: Customer) -> None:
    paper = PaperService(shop.counter).draft(DraftInvoice(ada.customer_id, ISSUED, LINES, due_on=DUE))
    assert text_of(paper.draw()).count("Draft invoice") >= 1
    assert paper.file_name == f"draft-{ada.number}-2026-11-26.pdf"


def test_a_german_business_keeps_german_file_names_and_sends_english_ones_to_the_english(
    shop: Shop, invoice_id: int
) -> None:
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), language="de"))
    brown = shop.customer("Brown", language="en")
    papers = PaperService(shop.counter)
    assert papers.invoice(invoice_id).file_name.startswith("Rechnung-")
    mine = papers.statement(brown.customer_id, StatementKind.OPEN_ITEM, as_of=ISSUED)
    assert mine.file_name == f"Kontoauszug-{brown.number}-2026-11-26.pdf"
    ((name, _),) = papers.attachments(brown.customer_id, ISSUED)
    assert name == f"statement-{brown.number}-2026-11-26.pdf"


def test_a_sample_of_the_letterhead_speaks_the_language_of_the_papers(shop: Shop) -> None:
    sample = text_of(sample_paper(replace(shop.read(profile), language="de"), ISSUED))
    assert "Rechnung Muster" in sample
    assert "Was Sie verkauft haben" in sample
    assert "Sample" not in sample


def test_a_copy_says_how_the_invoice_stands_and_the_paper_itself_stays(
    shop: Shop, ada: Customer, invoice_id: int
) -> None:
    before, papers = printed(shop, invoice_id), PaperService(shop.counter)
    assert papers.invoice(invoice_id, standing_on=DUE).draw() == before
    assert "Overdue since 10 Dec 2026" in text_of(papers.invoice(invoice_id, standing_on=LATER).draw())
    ada.pays("73.80", on=LATER)
    copy = text_of(papers.invoice(invoice_id, standing_on=LATER).draw())
    assert "Paid" in copy
    assert "Nothing to pay." in copy
    assert printed(shop, invoice_id) == before

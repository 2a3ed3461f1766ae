"""Finding anything in a book: what is meant stands first, and drafts, credit notes and people are found too."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.find import Found, FoundInvoice, FoundPayment, find_anything
from arbook.services.credit_notes import CreditNote
from arbook.services.customers import PersonFacts
from arbook.services.invoices import DraftInvoice
from tests.support.shop import Shop, open_shop

MARCH = date(2026, 3, 2)
LINES = (InvoiceLine("Oars", Decimal(1), Decimal("1240.50"), TaxRate("VAT", Decimal(0))),)


@pytest.fixture
def traded(tmp_path: Path) -> Iterator[Shop]:
    shop = open_shop(tmp_path)
    yield shop
    shop.book.close()


def found(shop: Shop, text: str, **more: int) -> Found:
    return shop.read(lambda connection: find_anything(connection, text, **more))


def names(shop: Shop, text: str) -> list[str]:
    return [row.name for row in found(shop, text).customers]


def test_a_customer_is_found_by_the_people_there(traded: Shop) -> None:
    traded.customer("Harbour", people=(PersonFacts(name="José Núñez", email="jose@quay.example"),))
    assert names(traded, "nunez") == names(traded, "quay.ex") == ["Harbour Ltd"]


def test_a_changed_customer_is_found_by_the_new_name_and_not_by_the_old(traded: Shop) -> None:
    from arbook.services.customers import CustomerFacts

    ada = traded.customer("Ada")
    traded.customers.change(ada, CustomerFacts(name="Straßen & Müll", number="77"))
    assert names(traded, "ada") == []
    for typed in ("strasse", "straße", "muell", "mull", "MÜLL"):
        assert names(traded, typed) == ["Straßen & Müll"]


def test_whose_name_begins_with_the_word_stands_before_whose_name_only_holds_it(traded: Shop) -> None:
    for name in ("Parkhotel", "Hotelier Sons", "Hotel"):
        traded.customer(name, email="")
    assert names(traded, "hotel") == ["Hotel Ltd", "Hotelier Sons Ltd", "Parkhotel Ltd"]


def test_more_namesakes_than_are_looked_through_do_not_hide_who_is_called_so(traded: Shop) -> None:
    for place in range(260):
        traded.customer(f"Armar {place}", email="")
    traded.customer("Marlow", email="")
    assert names(traded, "mar")[0] == "Marlow Ltd"


def test_drafts_and_credit_notes_are_found(traded: Shop) -> None:
    ada = traded.customer("Ada")
    issued = traded.invoices.issue(DraftInvoice(ada, MARCH, LINES, reference="PO 4711/A"), today=MARCH).made_id
    assert issued is not None
    traded.invoices.credit(CreditNote(issued, MARCH, LINES), today=MARCH)
    traded.invoices.save_draft(DraftInvoice(ada, MARCH, LINES, reference="Rowing club"))
    assert [row.number for row in found(traded, "4711").invoices] == ["2026-0001"]
    assert [row.state for row in found(traded, "rowing").invoices] == ["draft"]
    assert {row.kind for row in found(traded, "1").invoices} >= {"invoice", "credit_note"}


def test_the_exact_tail_stands_before_longer_numbers(traded: Shop) -> None:
    ada = traded.customer("Ada")
    for number in ("2025-0148", "2026-1480", "RE20260148", "2026-0148"):
        traded.invoice(ada, "10", date(2026, 4, 1), number)
    numbers = [row.number for row in found(traded, "148").invoices]
    assert numbers == ["2026-0148", "RE20260148", "2025-0148", "2026-1480"]
    assert "2026-0148" in [row.number for row in found(traded, "2026-148").invoices]


@pytest.mark.parametrize("typed", ["1240.50", "1.240,50", "1,240.50", "1240,5", "€1.240,50", "1240.5 EUR"])
def test_an_amount_finds_invoices_and_payments_of_it(traded: Shop, typed: str) -> None:
    ada = traded.customer("Ada")
    traded.invoice(ada, "1240.50", date(2026, 4, 1), "X-1")
    traded.pay(ada, "1240.50", MARCH)
    paper, money = found(traded, typed).amounts
    assert isinstance(paper, FoundInvoice)
    assert isinstance(money, FoundPayment)
    assert (paper.number, money.customer_name) == ("X-1", "Ada Ltd")


@pytest.mark.parametrize("typed", ["", "  ", "...", "%", "' OR 1=1 --", "\x00", "(((", "9" * 400, "ä" * 20_000])
def test_nothing_that_can_be_typed_upsets_it(traded: Shop, typed: str) -> None:
    traded.customer("Ada")
    assert found(traded, typed).invoices == ()


def test_no_group_has_more_than_asked_for(traded: Shop) -> None:
    ada = traded.customer("Ada")
    for place in range(6):
        traded.invoice(ada, "10", date(2026, 4, 1), f"R-{place}")
        traded.pay(ada, "10", MARCH)
        traded.customer(f"Ada {place}")
    answer = found(traded, "10", most=4)
    assert len(answer.amounts) == 4
    assert {type(row) for row in answer.amounts} == {FoundInvoice, FoundPayment}
    assert len(found(traded, "r", most=4).invoices) == 4
    assert len(found(traded, "ada", most=4).customers) == 4

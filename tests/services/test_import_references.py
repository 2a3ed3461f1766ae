"""Payments of a bank's file that say no customer and no invoice, only what was written on the transfer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.importing.fields import ImportKind
from arbook.importing.rows import PaymentRecord
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.references import ReferenceKind, creditor_reference, grouped_reference, payment_reference
from arbook.queries.items import money_on_account, open_items
from arbook.queries.settings import profile
from arbook.services.importing import ImportRefusedError, ImportService
from arbook.services.invoices import DraftInvoice
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop

ISSUED, CAME = date(2026, 11, 2), date(2026, 11, 26)
LINES = (InvoiceLine("Shelf", Decimal(1), Decimal("60"), TaxRate("", Decimal(0))),)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


def quoting(shop: Shop, kind: ReferenceKind) -> tuple[Customer, Customer]:
    """Two customers with two invoices each: 2026-0001 and 3 are Ada's, 2026-0002 and 4 are Ben's."""
    SettingsService(shop.counter).change_profile(replace(shop.read(profile), reference_kind=kind.value))
    ada, ben = shop.customer("Ada"), shop.customer("Ben")
    for who in (ada, ben, ada, ben):
        shop.invoices.issue(DraftInvoice(who.customer_id, ISSUED, LINES, due_on=CAME), today=ISSUED)
    return ada, ben


def take(shop: Shop, reference: str, *, number: str | None = None, customer: str | None = None) -> int:
    row = PaymentRecord(2, customer, number, CAME, Money.of("60", "EUR"), "EUR", None, reference)
    return ImportService(shop.counter).run(ImportKind.PAYMENTS, [row], today=CAME).count.payments


def still_open(shop: Shop) -> list[str]:
    return sorted(row.item.number for row in shop.read(open_items, CAME))


def refusal(shop: Shop, reference: str) -> str:
    with pytest.raises(ImportRefusedError) as refused:
        take(shop, reference)
    return str(refused.value.complaints[0].why)


@pytest.mark.parametrize("kind", list(ReferenceKind))
def test_a_line_quoting_a_reference_pays_the_invoice_it_was_made_from(shop: Shop, kind: ReferenceKind) -> None:
    quoting(shop, kind)
    quoted = payment_reference("2026-0003", kind)
    assert take(shop, f"SEPA {quoted} Ada Ltd") == 1
    assert still_open(shop) == ["2026-0001", "2026-0002", "2026-0004"]
    assert shop.read(money_on_account, CAME) == ()


def test_an_rf_reference_is_found_in_groups_and_in_the_column_of_invoice_numbers(shop: Shop) -> None:
    quoting(shop, ReferenceKind.RF)
    fourth, third = (grouped_reference(creditor_reference(number)) for number in ("2026-0004", "2026-0003"))
    assert take(shop, "", number=fourth) == 1
    assert take(shop, f"thank you {third} from Ada") == 1
    assert still_open(shop) == ["2026-0001", "2026-0002"]


def test_an_rf_reference_in_the_text_decides_where_only_the_customer_is_told(shop: Shop) -> None:
    ada, _ben = quoting(shop, ReferenceKind.RF)
    number = next(row.customer_number for row in shop.read(open_items, CAME) if row.customer_id == ada.customer_id)
    take(shop, creditor_reference("2026-0003"), customer=number)
    assert still_open(shop) == ["2026-0001", "2026-0002", "2026-0004"]


def test_a_customers_own_number_pays_their_oldest(shop: Shop) -> None:
    _ada, ben = quoting(shop, ReferenceKind.RF)
    number = next(row.customer_number for row in shop.read(open_items, CAME) if row.customer_id == ben.customer_id)
    take(shop, f"Statement {creditor_reference(number)}")
    assert still_open(shop) == ["2026-0001", "2026-0003", "2026-0004"]


def test_what_names_nobody_or_two_customers_refuses_the_file_and_says_which_line(shop: Shop) -> None:
    quoting(shop, ReferenceKind.PLAIN)
    assert refusal(shop, "Happy birthday 2026") == "nobody_quoted"
    assert refusal(shop, "RF99 2026 0003") == "nobody_quoted"
    assert refusal(shop, "2026-0001 and 2026-0002") == "several_quoted"
    assert len(still_open(shop)) == 4

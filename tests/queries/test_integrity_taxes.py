"""What a discount or write-off says of net and tax is split anew by the check, and told where it differs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select, text

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.terms import Terms, net_days
from arbook.queries.early_payment import early_offers
from arbook.queries.integrity import money_findings
from arbook.services.changing import Change
from arbook.services.giving_up import LetGo
from arbook.services.invoices import DraftInvoice
from arbook.services.settings import SettingsService
from arbook.store.tables.all_tables import TRIGGERS
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table
from tests.builders import Customer, Shop

MARCH = date(2026, 3, 2)
LINES = (
    InvoiceLine("Oars", Decimal("2.5"), Decimal("19.99"), TaxRate("VAT", Decimal(19))),
    InvoiceLine("Rope", Decimal(7), Decimal("3.33"), TaxRate("VAT", Decimal(7))),
    InvoiceLine("Book", Decimal(1), Decimal("5.01"), TaxRate("none", Decimal(0))),
)
"""49.98 + 9.50, 23.31 + 1.63, 5.01: 89.43."""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada")


def issue(shop: Shop, ada: Customer, early: EarlyDiscount | None = None) -> int:
    terms_id = None
    if early is not None:
        terms_id = SettingsService(shop.counter).add_terms(Terms("early", net_days(30).pieces, early)).made_id
    return shop.invoices.issue(DraftInvoice(ada.customer_id, MARCH, LINES, terms_id), today=MARCH).made_id or 0


def pieces_of(shop: Shop, invoice_id: int) -> tuple[int, ...]:
    own = select(due_piece_table.c.id).where(due_piece_table.c.invoice_id == invoice_id)
    return tuple(shop.read(lambda connection: connection.execute(own).scalars().all()))


def let_off(shop: Shop, ada: Customer, invoice_id: int, amount: str, kind: EntryKind = EntryKind.WRITE_OFF) -> int:
    table = due_piece_table
    pieces = shop.read(
        lambda connection: (
            connection.execute(select(table.c.id).where(table.c.invoice_id == invoice_id)).scalars().all()
        )
    )
    told = LetGo(ada.customer_id, tuple(pieces), MARCH, "gone", Money.of(amount, "EUR"), kind)
    return shop.giving_up.let_go(told, today=MARCH).made_id or 0


def found(shop: Shop) -> list[tuple[str, str]]:
    return [(each.code, each.detail) for each in shop.read(money_findings)]


def damage(shop: Shop, *statements: str) -> None:
    """Another program writes this."""

    def work(change: Change) -> None:
        for statement in (*(f"DROP TRIGGER {trigger.split()[2]}" for trigger in TRIGGERS), *statements):
            change.connection.execute(text(statement))

    shop.counter.change("test_damage", work)


@pytest.mark.parametrize("tax", DiscountTax)
@pytest.mark.parametrize("paid_before", ["", "13.37"])
def test_a_discount_that_a_payment_took_is_split_as_it_was_offered(
    shop: Shop, ada: Customer, tax: DiscountTax, paid_before: str
) -> None:
    issue(shop, ada, EarlyDiscount(Decimal("2.75"), 10, tax))
    if paid_before:
        ada.pays(paid_before, on=MARCH)
    (offer,) = shop.read(early_offers)
    ada.pays(str(offer.pay), on=MARCH, discounts=None)
    assert not shop.read(early_offers)
    assert found(shop) == []
    table = entry_table
    entry = shop.read(
        lambda connection: connection.execute(select(table.c.id).where(table.c.kind == "discount")).scalar_one()
    )
    damage(shop, "UPDATE entry_tax SET net_minor = net_minor - 1, tax_minor = tax_minor + 1 WHERE tax_percent = '7'")
    assert found(shop) == [("entry_tax_differs", str(entry))]


@pytest.mark.parametrize("tax", DiscountTax)
def test_a_discount_whose_payment_bounced_is_in_order_still(shop: Shop, ada: Customer, tax: DiscountTax) -> None:
    issue(shop, ada, EarlyDiscount(Decimal("2.75"), 10, tax))
    (offer,) = shop.read(early_offers)
    paid = ada.pays(str(offer.pay), on=MARCH, discounts=None)
    shop.payments.reverse(paid, on=MARCH, today=MARCH, reason="bounced")
    assert shop.read(early_offers) == (offer,)
    assert found(shop) == []


@pytest.mark.parametrize("kind", [EntryKind.WRITE_OFF, EntryKind.DISCOUNT])
@pytest.mark.parametrize("amount", ["0.01", "12.34", "89.43"])
def test_what_the_owner_lets_go_is_its_share_of_the_invoice(
    shop: Shop, ada: Customer, kind: EntryKind, amount: str
) -> None:
    let_off(shop, ada, issue(shop, ada), amount, kind)
    assert found(shop) == []


@pytest.mark.parametrize("tax", DiscountTax)
def test_a_discount_that_was_offered_may_come_with_an_own_split(shop: Shop, ada: Customer, tax: DiscountTax) -> None:
    invoice_id = issue(shop, ada, EarlyDiscount(Decimal("2.75"), 10, tax))
    (offer,) = shop.read(early_offers)
    (piece_id,) = pieces_of(shop, invoice_id)
    part = Money.of("40.00", "EUR")
    ada.pays("40.00", on=MARCH, split=((piece_id, part),), discounts=((invoice_id, offer.discount),))
    assert found(shop) == []


def test_an_own_discount_with_a_payment_is_its_share_of_the_invoice(shop: Shop, ada: Customer) -> None:
    invoice_id = issue(shop, ada, EarlyDiscount(Decimal(2), 10, DiscountTax.UNCHANGED))
    ada.pays("80.00", on=MARCH, discounts=((invoice_id, Money.of("9.43", "EUR")),))
    assert found(shop) == []


def test_an_invoice_from_elsewhere_says_only_how_much_tax_it_holds(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("119.00", due="2026-04-01", tax="19.00")
    entry = ada.is_let_off(debt, on="2026-04-02", amount="11.90")
    assert found(shop) == []
    damage(shop, "UPDATE entry_tax SET net_minor = 1190, tax_minor = 0")
    assert found(shop) == [("entry_tax_differs", str(entry))]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM entry_tax WHERE tax_percent = '19'",
        "DELETE FROM entry_tax",
        "UPDATE entry_tax SET tax_percent = '20' WHERE tax_percent = '19'",
        "UPDATE entry_tax SET tax_name = 'duty' WHERE tax_percent = '7'",
        "UPDATE entry_tax SET net_minor = net_minor + 1 WHERE tax_percent = '0'",
        "INSERT INTO entry_tax (entry_id, tax_name, tax_percent, net_minor, tax_minor) "
        "SELECT entry_id, tax_name, tax_percent, net_minor, tax_minor FROM entry_tax WHERE tax_percent = '7'",
    ],
)
def test_a_tax_that_is_no_longer_that_of_the_invoice_is_told(shop: Shop, ada: Customer, statement: str) -> None:
    entry = let_off(shop, ada, issue(shop, ada), "12.34")
    damage(shop, statement)
    assert found(shop) == [("entry_tax_differs", str(entry))]


def test_a_payment_lets_no_tax_go(shop: Shop, ada: Customer) -> None:
    ada.pays("5.00", on=MARCH)
    damage(shop, "INSERT INTO entry_tax (entry_id, tax_name, net_minor, tax_minor) VALUES (1, '', 500, 0)")
    assert found(shop) == [("entry_tax_differs", "1")]

"""A check recomputes what is stored twice, and tells every row that no longer agrees."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.integrity import money_findings
from arbook.queries.invoice_order import invoice_ids
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from arbook.store.tables.all_tables import TRIGGERS
from tests.support.shop import Shop, open_shop

MARCH = date(2026, 3, 2)
VAT = TaxRate("VAT", Decimal(19))
LINES = (
    InvoiceLine("Oars", Decimal("2.5"), Decimal("19.99"), VAT),
    InvoiceLine("Rope", Decimal(1), Decimal("0.01"), TaxRate("VAT", Decimal(7))),
)


@pytest.fixture
def traded(tmp_path: Path) -> Iterator[Shop]:
    """An invoice with lines (due piece 1), one from elsewhere (2), a credit note, payments, a plan, a reversal."""
    shop = open_shop(tmp_path)
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    issued = shop.invoices.issue(DraftInvoice(ada, MARCH, LINES), today=MARCH).made_id
    assert issued is not None
    shop.invoices.credit(CreditNote(issued, MARCH, LINES[1:]), today=MARCH)
    shop.invoices.save_draft(DraftInvoice(ada, MARCH, LINES))
    piece = shop.invoice(bo, "100", date(2026, 4, 1), "X-1")
    shop.pay(ada, "10", date(2026, 3, 10))
    shop.pay(bo, "20", date(2026, 3, 11))
    bounced = shop.pay(bo, "5", date(2026, 3, 12)).made_id
    assert bounced is not None
    shop.payments.reverse(bounced, on=date(2026, 3, 13), today=date(2026, 3, 13), reason="bounced")
    shop.plan(bo, (piece, "80"), MARCH, (date(2026, 4, 1), "40"), (date(2026, 5, 1), "40"))
    yield shop
    shop.book.close()


def damaged(shop: Shop, *statements: str) -> list[tuple[str, str, str]]:
    """What the check finds once another program has written this."""
    for trigger in TRIGGERS:
        shop.spoil(text(f"DROP TRIGGER {trigger.split()[2]}"))
    for statement in statements:
        shop.spoil(text(statement))
    return [(each.code, each.where, each.detail) for each in shop.read(money_findings)]


def test_a_book_that_only_arbook_wrote_has_nothing_to_find(traded: Shop) -> None:
    assert traded.read(money_findings) == ()


DAMAGES = {
    "payment_differs_from_entry": ("UPDATE payment SET amount_minor = 999 WHERE id = 1", "", "1"),
    "plan_differs_from_installments": (
        "UPDATE plan_installment SET amount_minor = 3999 WHERE position = 2",
        "",
        "P-001",
    ),
    "plan_differs_from_items": ("UPDATE plan_item SET amount_minor = 7999", "", "P-001"),
    "entry_date_differs": ("UPDATE invoice SET issued_on = '2026-03-01' WHERE id = 1", "", "1"),
    "piece_differs_from_entry": ("UPDATE due_piece SET issued_on = '2026-03-03' WHERE id = 1", "", "1"),
    "on_account_differs_from_entry": ("UPDATE on_account SET dated_on = '2026-02-28' WHERE id = 1", "", "1"),
    "due_before_issued": ("UPDATE due_piece SET due_on = '2026-03-01' WHERE id = 1", "", "1"),
    "allocation_too_early": ("UPDATE allocation SET allocated_on = '2026-03-01' WHERE id = 1", "", "1"),
    "allocation_mixed": ("UPDATE allocation SET due_piece_id = 2 WHERE id = 1", "", "1"),
    "line_differs": ("UPDATE invoice_line SET unit_price = '20.01' WHERE id = 1", "1", "2026-0001"),
    "net_differs_from_lines": (
        "UPDATE invoice SET net_minor = net_minor - 1, tax_minor = tax_minor + 1 WHERE id = 1",
        "",
        "2026-0001",
    ),
    "tax_differs_from_lines": ("UPDATE invoice_line SET tax_percent = '20' WHERE id = 1", "", "2026-0001"),
    "lines_make_no_invoice": ("UPDATE invoice_line SET quantity = 'two' WHERE id = 1", "", "2026-0001"),
    "search_key_differs": ("UPDATE customer SET name = 'Eve' WHERE name = 'Bo Ltd'", "", "1002"),
    "invoice_differs_from_lines": ("DELETE FROM invoice_line WHERE invoice_id = 1", "", "2026-0001"),
}


@pytest.mark.parametrize("code", DAMAGES)
def test_a_row_that_no_longer_agrees_is_told(traded: Shop, code: str) -> None:
    statement, where, detail = DAMAGES[code]
    assert (code, where, detail) in damaged(traded, statement)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("entry", "dated_on"),
        ("due_piece", "issued_on"),
        ("due_piece", "due_on"),
        ("due_piece", "first_due_on"),
        ("invoice", "issued_on"),
        ("payment", "received_on"),
        ("allocation", "allocated_on"),
        ("on_account", "dated_on"),
    ],
)
@pytest.mark.parametrize("day", ["2026-02-30", "02/03/2026", "now", ""])
def test_a_date_that_is_no_day_is_told(traded: Shop, table: str, column: str, day: str) -> None:
    found = damaged(traded, f"UPDATE {table} SET {column} = '{day}' WHERE id = 1")
    assert ("not_a_day", table, "1") in found


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM invoice_word WHERE word = '1'",
        "UPDATE invoice_word SET word = 'x-2' WHERE word = 'x-1'",
        "INSERT INTO invoice_word (word, invoice_id) VALUES ('ghost', 1)",
        "UPDATE invoice SET reference = 'PO-7' WHERE id = 1",
    ],
)
def test_words_that_no_longer_lead_to_their_paper_are_told(traded: Shop, statement: str) -> None:
    assert ("words_differ", "invoice_word", "") in damaged(traded, statement)


def test_a_payment_without_an_entry_and_a_piece_of_another_customer_are_told(traded: Shop) -> None:
    found = damaged(
        traded,
        "UPDATE entry SET payment_id = NULL WHERE payment_id = 1",
        "UPDATE due_piece SET customer_id = 2 WHERE id = 1",
    )
    assert {("payment_differs_from_entry", "", "1"), ("piece_differs_from_entry", "", "1")} <= set(found)


def test_a_damaged_draft_is_told_by_its_place(traded: Shop) -> None:
    assert ("line_differs", "1", "draft 3") in damaged(
        traded, "UPDATE invoice_line SET net_minor = 1 WHERE invoice_id = 3 AND position = 1"
    )


def test_terms_that_lead_back_to_a_day_of_the_month_are_no_damage(traded: Shop) -> None:
    terms = '{"pieces": [{"share": "remainder", "steps": [{"set_day": 1}]}]}'
    found = damaged(
        traded,
        f"UPDATE invoice SET terms = '{terms}' WHERE id = 1",
        "UPDATE due_piece SET due_on = '2026-03-01', first_due_on = '2026-03-01' WHERE id = 1",
    )
    assert found == []


def test_lists_are_whole_after_a_check(traded: Shop) -> None:
    """What a check sets up for its own long reading must not stay on the connection."""
    with traded.book.reading() as connection:
        before = list(invoice_ids(connection))
        money_findings(connection)
        assert list(invoice_ids(connection)) == before

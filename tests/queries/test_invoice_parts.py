"""An invoice that falls due in several parts: the list tells the one that is due next."""

from contextlib import closing
from datetime import date
from pathlib import Path

from arbook.ledger.money import Money
from arbook.queries.invoice_order import invoice_ids
from arbook.queries.invoices import InvoiceRow, invoice_by_number, invoices_by_ids
from arbook.queries.pieces import NextPart
from tests.builders import Shop
from tests.support.money_shop import in_parts


def listed(shop: Shop, order: str = "") -> tuple[InvoiceRow, ...]:
    with shop.book.reading() as connection:
        return invoices_by_ids(connection, invoice_ids(connection, order=order))


def test_the_first_part_that_is_open_is_due_next_and_the_last_one_once_all_else_is_paid(tmp_path: Path) -> None:
    with closing(Shop(tmp_path)) as shop:
        ada = shop.customer("Ada")
        in_parts(shop, ada)
        [row] = listed(shop)
        assert (row.due_on, row.part) == (date(2026, 11, 1), NextPart(1, 3, Money.of("300", "EUR")))
        ada.pays("400.00", on="2026-11-02")
        [row] = listed(shop)
        assert (row.due_on, row.part) == (date(2026, 12, 1), NextPart(2, 3, Money.of("200", "EUR")))
        with shop.book.reading() as connection:
            assert invoice_by_number(connection, row.number).row == row
        ada.pays("500.00", on="2026-11-03")
        [row] = listed(shop)
        assert (row.due_on, row.part) == (date(2026, 11, 1), None)


def test_an_invoice_due_at_once_has_no_parts_and_stands_in_the_order_of_what_is_due_next(tmp_path: Path) -> None:
    with closing(Shop(tmp_path)) as shop:
        ada = shop.customer("Ada")
        in_parts(shop, ada)
        ada.pays("300.00", on="2026-11-02")
        ada.owes("50.00", due="2026-11-20")
        rows = listed(shop, "due")
        assert [row.due_on for row in rows] == [date(2026, 11, 20), date(2026, 12, 1)]
        assert rows[0].part is None

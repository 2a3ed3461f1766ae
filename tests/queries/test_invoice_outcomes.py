"""What the list of invoices calls those of which nothing is open: only money makes an invoice a paid one."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.queries.invoice_outcome import Outcome, Unpaid, settlements
from arbook.queries.invoices import InvoiceRow, invoice_by_number, list_invoices
from arbook.services.credit_notes import CreditNote
from tests.builders import Customer, Shop, day


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada")


def row_of(shop: Shop, number: str) -> InvoiceRow:
    (row,) = [each for each in shop.read(list_invoices) if each.number == number]
    assert shop.read(invoice_by_number, number).row == row
    return row


def test_what_is_open_has_not_ended(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-03-01", number="A")
    ada.is_let_off(debt, on="2026-03-02", amount="40.00")
    assert row_of(shop, "A").outcome is None


def test_an_invoice_that_was_paid_is_paid(shop: Shop, ada: Customer) -> None:
    ada.owes("100.00", due="2026-03-01", number="A")
    ada.pays("100.00", on="2026-03-02")
    assert row_of(shop, "A").outcome is Outcome.PAID


def test_an_invoice_that_was_written_off_is_never_called_paid(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-03-01", number="A")
    ada.is_let_off(debt, on="2026-03-02")
    assert row_of(shop, "A").outcome is Outcome.WRITTEN_OFF


def test_the_rest_of_a_payment_that_was_written_off_is_told(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-03-01", number="A")
    ada.pays("70.00", on="2026-03-02")
    ada.is_let_off(debt, on="2026-03-03")
    row = row_of(shop, "A")
    assert (row.outcome, str(row.written_off)) == (Outcome.PARTLY_WRITTEN_OFF, "30.00")


def test_a_write_off_that_was_taken_back_and_paid_leaves_a_paid_invoice(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-03-01", number="A")
    entry = ada.is_let_off(debt, on="2026-03-02")
    shop.giving_up.take_back(entry, on=day("2026-03-03"), today=day("2026-03-03"), reason="they paid")
    ada.pays("100.00", on="2026-03-04")
    row = row_of(shop, "A")
    assert row.outcome is Outcome.PAID
    assert [each.kind for each in shop.read(settlements, row.invoice_id)] == [EntryKind.PAYMENT]
    assert [piece.piece_id for piece in shop.read(invoice_by_number, "A").pieces] == [debt.piece_id]


def test_what_was_granted_to_the_last_cent_was_let_go(shop: Shop, ada: Customer) -> None:
    debt = ada.owes("100.00", due="2026-03-01", number="A")
    ada.is_let_off(debt, on="2026-03-02", kind=EntryKind.DISCOUNT)
    assert row_of(shop, "A").outcome is Outcome.LET_GO


def test_an_invoice_that_was_taken_back_is_credited_and_its_credit_note_is_neither(shop: Shop, ada: Customer) -> None:
    ada.owes("100.00", due="2026-03-01", number="A")
    invoice_id = row_of(shop, "A").invoice_id
    back = (InvoiceLine("Taken back", Decimal(1), Decimal(100), TaxRate("", Decimal(0))),)
    shop.invoices.credit(CreditNote(invoice_id, day("2026-03-02"), back), today=day("2026-03-02"))
    assert row_of(shop, "A").outcome is Outcome.CREDITED
    (note,) = [each for each in shop.read(list_invoices) if each.kind == "credit_note"]
    assert note.outcome is None


@pytest.mark.parametrize(
    ("unpaid", "outcome"),
    [
        (Unpaid(), Outcome.PAID),
        (Unpaid(granted=300), Outcome.PAID),
        (Unpaid(credited=4_000), Outcome.PAID),
        (Unpaid(credited=9_700, granted=300), Outcome.CREDITED),
        (Unpaid(credited=4_000, written_off=6_000), Outcome.PARTLY_WRITTEN_OFF),
        (Unpaid(written_off=1), Outcome.PARTLY_WRITTEN_OFF),
    ],
)
def test_a_discount_or_a_part_taken_back_leaves_the_rest_paid(unpaid: Unpaid, outcome: Outcome) -> None:
    assert unpaid.outcome(10_000) is outcome


def test_an_invoice_of_nothing_counts_as_paid() -> None:
    assert Unpaid().outcome(0) is Outcome.PAID


def test_a_page_of_the_list_asks_once_for_all_of_it(shop: Shop, ada: Customer) -> None:
    for _ in range(5):
        ada.is_let_off(ada.owes("10.00", due="2026-03-01"), on="2026-03-02")
    asked: list[str] = []

    def listed(connection: Connection) -> tuple[InvoiceRow, ...]:
        event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
        return list_invoices(connection)

    rows = shop.read(listed)
    assert {row.outcome for row in rows} == {Outcome.WRITTEN_OFF}
    assert len([each for each in asked if "allocation" in each]) == 1

"""Whose credit is stopped is told while the invoice is written, and payment in advance changes its terms."""

from collections.abc import Callable
from datetime import date

import pytest

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.limit_dialog import LimitDialog
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.terms import Terms, TermsPiece, net_days
from arbook.services.credit_stops import CreditStopService, StopCredit
from tests.gui.invoices.hands import FI, Settle, write_line
from tests.support.desks import nameless, shown
from tests.support.late_shop import TODAY, ago
from tests.support.shop import Shop

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """Fi gets no further credit for some days."""
    CreditStopService(shop.counter).set(StopCredit(FI, ago(3), ago(-4), "two bounced checks"))
    return shop


def begin(window: MainWindow, settle: Settle) -> InvoiceEditor:
    """An invoice for Fi with one line, over 40."""
    window.resize(1440, 900)
    window.grant(NewInvoice(FI))
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    editor = desk.editor
    write_line(editor, 0, "Trade stand", "2", "pcs", "20")
    return editor


def test_the_stop_is_told_beside_the_invoice_until_it_ends(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    shop.book.close()
    editor = begin(open_window(shop.path), settle)
    assert editor.buyer_card._late.accessibleName() == "No further credit until 30 Nov: two bounced checks"
    assert editor.buyer_card.in_short() == editor.buyer_card._late.accessibleName()


def test_after_its_last_day_nothing_is_told(shop: Shop, open_window: OpenWindow, settle: Settle) -> None:
    shop.book.close()
    editor = begin(open_window(shop.path, today=date(2026, 12, 1)), settle)
    assert "credit" not in editor.buyer_card.in_short()


def test_paid_in_advance_is_due_on_its_own_day(shop: Shop, open_window: OpenWindow, settle: Settle) -> None:
    shop.book.close()
    editor = begin(open_window(shop.path), settle)
    before = editor.due.day
    editor.buyer_card._late.acted.emit()
    assert before != TODAY
    assert editor.due.day == TODAY
    terms = editor.chosen_terms()
    assert terms is not None
    assert terms.is_at_once


def test_the_question_at_the_end_makes_it_due_at_once_as_well(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    shop.book.close()
    window = open_window(shop.path)
    editor = begin(window, settle)
    editor.issue.click()
    shown(window, IssueDialog).primary.click()
    settle(window)
    dialog = shown(window, LimitDialog)
    assert nameless(dialog) == []
    dialog.advance.click()
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    [row] = [each for each in desk.model.rows() if each.customer_id == FI and each.issued_on == TODAY]
    assert (row.state, row.due_on) == ("issued", TODAY)


def test_the_list_of_customers_finds_whose_credit_is_stopped(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    shop.book.close()
    window = open_window(shop.path)
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    settle(window)
    desk.list._stopped.setChecked(True)
    assert [(line.row.name, line.state) for line in desk.list.shown_lines()] == [("Fi Ltd", "stopped")]
    desk.show_customer(1)
    assert not desk.list._stopped.isChecked()
    assert len(desk.list.shown_lines()) == 6


def test_terms_with_days_or_parts_are_not_at_once() -> None:
    assert Terms("Due at once", (TermsPiece(()),)).is_at_once
    assert not net_days(14).is_at_once

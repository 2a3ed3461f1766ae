"""A due date set by hand: what is wrong with it is said beside it, and what of the terms it is in place of."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.shared.wishes import NewInvoice, ShowInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.offers import terms_list
from arbook.services.changing import Changes
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office
from tests.gui.invoices.hands import write_line
from tests.support.desks import write
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


def typed(editor: InvoiceEditor, text: str) -> None:
    """Type a due date and go on."""
    editor.due.setFocus()
    write(editor.due, text)
    editor.note.setFocus()


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_due_date_before_the_invoice_stays_with_its_complaint_and_the_sums_stay(
    editor: InvoiceEditor, qtbot: QtBot, leave: Qt.Key
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    before = editor.totals.to_pay
    editor.due.setFocus()
    editor.due.selectAll()
    QTest.keyClicks(editor.due, "10")
    QTest.keyClick(editor.due, leave)
    editor.note.setFocus()
    qtbot.waitUntil(lambda: bool(editor.due.complaint))
    write_line(editor, 1, "Bracket", "1", "pcs", "0")
    assert editor.due.day == TODAY.replace(day=10)
    assert editor.due.text()
    assert editor.due.complaint
    assert editor.rows["due_on"].note.text() == editor.due.complaint
    assert editor.totals.to_pay == before
    assert editor.foot._words.text() == editor.due.complaint
    typed(editor, "28.11.2026")
    assert editor.due.complaint == ""
    assert editor.totals.to_pay == before


def test_a_due_date_in_place_of_several_parts_says_so_and_gives_them_back(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    assert window.session is not None
    half = TermsPiece((Step(StepKind.ADD_DAYS, 10),), ShareKind.PERCENT, Decimal(50))
    parts = (half, TermsPiece((Step(StepKind.ADD_DAYS, 30),)))
    made: list[Changes] = []
    window.session.change(lambda office: office.settings.add_terms(Terms("Halves", parts)), done=made.append)
    settle(window)
    window.grant(NewInvoice(6))
    settle(window)
    editor = desk.editor
    editor.terms.set_value(made[0].made_id)
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    assert editor.rows["due_on"].note.text() == "in 2 parts"
    last = editor.due.day
    assert last == TODAY + timedelta(days=30)
    typed(editor, "20.12.2026")
    assert "2 parts of the terms" in editor.rows["due_on"].note.text()
    typed(editor, "")
    assert editor.due.day == last
    assert editor.rows["due_on"].note.text() == "in 2 parts"


def test_the_total_is_told_beside_the_button_before_anybody_is_chosen(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    desk.make_new()
    settle(window)
    assert "To pay" not in desk.editor.foot._words.text()
    write_line(desk.editor, 0, "Shelf", "2", "pcs", "10")
    assert desk.editor.foot._words.text().startswith(f"To pay {desk.editor.totals.to_pay}.")


def drafted(window: MainWindow, settle: Settle, change: Callable[[Office, int], Changes]) -> None:
    """Fi's draft of 7 days is opened after its terms were ``change``d."""
    assert window.session is not None
    made: list[Changes] = []

    def keep(office: Office) -> Changes:
        [week] = [row.terms_id for row in office.read(terms_list) if row.terms.pieces == net_days(7).pieces]
        line = InvoiceLine("Shelf", Decimal(1), Decimal(10), TaxRate("", Decimal(0)))
        draft = DraftInvoice(6, TODAY, (line,), terms_id=week)
        kept = office.invoices.save_draft(draft)
        change(office, week)
        return kept

    window.session.change(keep, done=made.append)
    settle(window)
    window.grant(ShowInvoice(made[0].made_id or 0))
    settle(window)
    settle(window)


def test_a_draft_keeps_terms_that_are_not_offered_any_more(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    drafted(window, settle, lambda office, terms_id: office.settings.offer_terms(terms_id, offered=False))
    assert desk.editor.due.day == TODAY + timedelta(days=7)
    assert desk.editor.rows["terms"].note.text() == ""


def test_a_draft_whose_terms_were_changed_since_says_so(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    drafted(window, settle, lambda office, terms_id: office.settings.change_terms(terms_id, net_days(45)))
    assert desk.editor.rows["terms"].note.text() == "Those it had have changed since."
    desk.editor.terms.chosen.emit(desk.editor.terms.value)
    assert desk.editor.rows["terms"].note.text() == ""

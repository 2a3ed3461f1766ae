"""Writing, keeping, issuing and crediting invoices."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import NewInvoice, ShowInvoice
from arbook.gui.shell.window import MainWindow
from arbook.queries.invoices import InvoiceRow
from tests.support.desks import nameless, shown, write
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


@pytest.fixture
def desk(window: MainWindow, settle: Settle) -> InvoicesDesk:
    made = window.view.show_desk("invoices")
    assert isinstance(made, InvoicesDesk)
    settle(window)
    return made


@pytest.fixture
def editor(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> InvoiceEditor:
    window.grant(NewInvoice(6))
    settle(window)
    return desk.editor


def write_line(editor: InvoiceEditor, place: int, *texts: str) -> None:
    for cell, text in zip(editor.lines._lines[place].cells, texts, strict=False):
        write(cell, text)


def drafts(desk: InvoicesDesk) -> list[InvoiceRow]:
    return [row for row in desk.model.rows() if row.state == "draft"]


def test_terms_give_the_due_date_and_lines_the_totals(editor: InvoiceEditor) -> None:
    write_line(editor, 0, "Oak shelf", "4", "pcs", "118.00")
    assert editor.due.day == date(2026, 12, 26)
    assert editor.lines._lines[0].amount.text() == "472.00"
    assert editor.form.totals().net == editor.form.line_net(0)
    assert editor.totals.to_pay == editor.session.owner.formats.money(editor.form.totals().gross)


def test_enter_goes_through_the_line_and_on_to_a_new_one(editor: InvoiceEditor, qtbot: QtBot) -> None:
    first = editor.lines._lines[0].cells
    first[0].setFocus()
    for cell, text in zip(first, ("Shelf", "2", "pcs", "10"), strict=True):
        assert cell.hasFocus()
        qtbot.keyClicks(cell, text)
        qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert len(editor.lines._lines) == 2
    assert editor.lines._lines[1].cells[0].hasFocus()
    qtbot.keyClick(editor.lines._lines[1].cells[0], Qt.Key.Key_Return)
    assert editor.note.hasFocus()


def test_a_line_is_copied_and_removed_by_keys(editor: InvoiceEditor, qtbot: QtBot) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    qtbot.keyClick(editor.lines._lines[1].cells[0], Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [line.what for line in editor.form.lines] == ["Shelf", "Shelf", ""]
    qtbot.keyClick(editor.lines._lines[0].cells[0], Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [line.what for line in editor.form.lines] == ["Shelf", ""]


def test_what_is_typed_is_kept_as_a_draft_and_can_be_gone_on_with(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write(editor.reference, "Your order")
    write_line(editor, 0, "Fitting", "6.5", "h", "48")
    editor.leave()
    settle(window)
    [draft] = drafts(desk)
    assert (draft.customer_name, draft.reference, draft.number) == ("Fi Ltd", "Your order", "")
    assert desk.model.rows()[0] == draft
    desk.open_row(draft)
    settle(window)
    assert editor.customer.text() == "Fi Ltd"
    assert [line.quantity for line in editor.form.lines] == ["6.5", ""]
    write_line(editor, 0, "Fitting on site")
    editor.leave()
    settle(window)
    assert len(drafts(desk)) == 1


def test_half_a_line_is_not_kept_and_says_what_is_missing(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    write_line(editor, 1, "", "3", "pcs", "5")
    qtbot.waitUntil(lambda: "Line 2" in editor.foot._words.text(), timeout=5_000)
    assert drafts(desk) == []


def test_an_invoice_is_issued_after_one_question_and_the_next_begins(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    told: list[str] = []
    desk.told.connect(told.append)
    editor.issue_next.click()
    question = shown(window, IssueDialog)
    question.primary.click()
    settle(window)
    [sentence] = told
    number = sentence.removeprefix("Invoice ").removesuffix(" issued.")
    assert editor.form.customer_id is None
    assert editor.form.filled() == []
    editor.leave()
    settle(window)
    assert drafts(desk) == []
    assert desk.model.rows()[0].number == number


def test_it_stays_a_draft_when_the_question_is_answered_so(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    before = len(desk.model.rows())
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    editor.issue.click()
    shown(window, IssueDialog).cancel.click()
    editor.leave()
    settle(window)
    assert len(drafts(desk)) == 1
    assert len(desk.model.rows()) == before + 1


def test_without_a_customer_nothing_is_asked(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> None:
    desk.make_new()
    settle(window)
    write_line(desk.editor, 0, "Shelf", "2", "pcs", "10")
    desk.press_main()
    assert desk.editor.customer.complaint == "Choose a customer from the list."
    assert window.findChildren(IssueDialog) == []


def test_the_preview_is_the_paper_without_a_number(
    editor: InvoiceEditor, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    editor.preview.click()
    paper = shown(window, PaperDialog)
    qtbot.waitUntil(lambda: paper.pane.view.page_count > 0, timeout=20_000)
    paper.reject()


def test_the_lines_of_the_last_invoice_can_be_taken_over(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    editor.issue.click()
    shown(window, IssueDialog).primary.click()
    settle(window)
    window.grant(NewInvoice(6))
    settle(window)
    assert editor.buyer is not None
    assert editor.buyer.last is not None
    editor.buyer_card.again.emit(editor.buyer.last.invoice_id)
    settle(window)
    assert [line.what for line in editor.form.lines] == ["Shelf", ""]


def test_an_issued_invoice_is_shown_with_its_lines_and_credited_in_full(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    editor.issue.click()
    shown(window, IssueDialog).primary.click()
    settle(window)
    row = desk.model.rows()[0]
    window.grant(ShowInvoice(row.invoice_id))
    settle(window)
    desk.shown.acted.emit("credit", row)
    settle(window)
    credit = shown(window, CreditDialog)
    credit.primary.click()
    settle(window)
    rows = {each.invoice_id: each for each in desk.model.rows()}
    assert not rows[row.invoice_id].open
    assert next(each for each in rows.values() if each.kind == "credit_note").total == row.total


def test_an_amount_is_credited_to_the_cent_with_its_tax(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "100")
    editor.issue.click()
    shown(window, IssueDialog).primary.click()
    settle(window)
    row = desk.model.rows()[0]
    desk.shown.acted.emit("credit", row)
    settle(window)
    credit = shown(window, CreditDialog)
    credit.whole.set_picked(False)
    credit._take_fields()
    write(credit.amount, "33.33")
    write(credit.why, "one shelf is scratched")
    credit.primary.click()
    settle(window)
    note = next(each for each in desk.model.rows() if each.kind == "credit_note")
    assert str(note.total) == "33.33"


def test_an_invoice_of_another_program_is_recorded_once(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    assert window.session is not None
    for _ in range(2):
        dialog = RecordDialog(window.session, window)
        dialog.open()
        settle(window)
        dialog.customer.set_customer(6, "Fi Ltd")
        dialog._choose(6)
        settle(window)
        write(dialog.number, "OLD-7")
        dialog.due.set_day(date(2026, 12, 1))
        write(dialog.total, "99.90")
        dialog.primary.click()
        settle(window)
    assert "already has an invoice OLD-7" in dialog.number.complaint
    dialog.reject()
    assert [str(each.total) for each in desk.model.rows() if each.number == "OLD-7"] == ["99.90"]


def test_drafts_and_open_invoices_can_be_shown_alone(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(desk.model)
    assert desk.filters is not None
    desk.filters.set_picked("draft")
    desk.read_again()
    settle(window)
    assert desk.model.rows() == []
    desk.show_all()
    settle(window)
    assert len(desk.model.rows()) == 7


def test_every_field_has_a_name_and_the_desk_fits_a_small_window(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow
) -> None:
    assert nameless(editor) == []
    editor.leave()
    assert nameless(desk) == []
    assert desk.minimumSizeHint().width() <= 1024 - 104
    assert desk.minimumSizeHint().height() <= 700


def test_quantities_may_be_negative_to_deduct(editor: InvoiceEditor) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "100")
    write_line(editor, 1, "Deposit", "-1", "", "50")
    assert editor.form.parsed_lines()[1].quantity == Decimal(-1)
    assert str(editor.form.totals().net) == "150.00"
    assert editor.form.issued_on == TODAY

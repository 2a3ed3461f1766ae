"""Writing, keeping, issuing and crediting invoices."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.form_line import LineForm
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.items_menu import ItemsMenu
from arbook.gui.invoices.line_cells import LineCell
from arbook.gui.invoices.words import invoice_chip
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import NewCustomer, NewInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import net_days
from arbook.queries.invoices import InvoiceRow, invoice_by_id, list_invoices
from arbook.services.changing import Changes
from arbook.services.credit_notes import CreditNote
from arbook.services.giving_up import LetGo
from arbook.services.office import Office
from arbook.services.payments import RecordPayment
from tests.gui.invoices.hands import Settle, issue, write_line
from tests.support.desks import nameless, shown, write
from tests.support.late_shop import TODAY


def totals_of(editor: InvoiceEditor) -> InvoiceTotals:
    terms = editor.chosen_terms()
    assert terms is not None
    return editor.form.totals(terms)


def is_wrong(editor: InvoiceEditor, place: int, key: str) -> bool:
    return bool(editor.lines.cell(place, key).property("wrong") == "true")


def drafts(desk: InvoicesDesk) -> list[InvoiceRow]:
    return [row for row in desk.model.rows() if row.state == "draft"]


def test_terms_give_the_due_date_and_lines_the_totals(editor: InvoiceEditor) -> None:
    write_line(editor, 0, "Oak shelf", "4", "pcs", "118.00")
    assert editor.due.day == date(2026, 12, 26)
    assert [str(net) for net in editor.form.nets()] == ["472.00", "None"]
    assert editor.totals.to_pay == editor.session.owner.formats.money(totals_of(editor).gross)


def test_enter_goes_through_the_line_and_on_to_a_new_one(editor: InvoiceEditor, qtbot: QtBot) -> None:
    editor.lines.start()
    for key, text in (("what", "Shelf"), ("quantity", "2"), ("unit", "pcs"), ("price", "10"), ("tax", "")):
        cell = editor.lines.cell(0, key)
        qtbot.waitUntil(cell.hasFocus)
        qtbot.keyClicks(cell, text)
        qtbot.keyClick(cell, Qt.Key.Key_Return)
    second = editor.lines.cell(1)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Return)
    qtbot.waitUntil(editor.note.hasFocus)


def test_a_line_is_copied_and_removed_by_keys_and_comes_back(editor: InvoiceEditor, qtbot: QtBot) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    qtbot.keyClick(editor.lines.cell(1), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [line.what for line in editor.form.lines] == ["Shelf", "Shelf", ""]
    write_line(editor, 1, "Bracket")
    qtbot.keyClick(editor.lines.cell(0), Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [line.what for line in editor.form.lines] == ["Bracket", ""]
    editor.session.history.undo()
    assert [line.what for line in editor.form.lines] == ["Shelf", "Bracket", ""]
    editor.session.history.redo()
    assert [line.what for line in editor.form.lines] == ["Bracket", ""]


def test_a_line_that_is_begun_is_not_overwritten_by_the_one_above(editor: InvoiceEditor, qtbot: QtBot) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    write_line(editor, 1, "Bracket")
    for key in ("what", "price"):
        qtbot.keyClick(editor.lines.cell(1, key), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    line = editor.form.lines[1]
    assert (line.what, line.quantity, line.price) == ("Bracket", "", "10")


def test_f4_offers_what_was_sold_before_with_price_and_tax(
    editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    write_line(editor, 0, "Oak shelf", "2", "pcs", "10.50")
    issue(editor, window, settle)
    window.grant(NewInvoice(6))
    settle(window)
    write_line(editor, 0, "oak")
    qtbot.keyClick(editor.lines.cell(0), Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in window.findChildren(ItemsMenu)))
    [menu] = window.findChildren(ItemsMenu)
    [action] = menu.actions()
    assert action.text().startswith("Oak shelf\t10.50")
    action.trigger()
    menu.close()
    line = editor.form.lines[0]
    assert (line.what, line.quantity, line.unit, line.price) == ("Oak shelf", "", "pcs", "10.50")


def test_what_is_wrong_is_marked_in_its_own_cell(editor: InvoiceEditor) -> None:
    write_line(editor, 0, "Shelf", "2x", "pcs", "10")
    editor.issue.click()
    wrong = [key for key in ("what", "quantity", "unit", "price", "tax") if is_wrong(editor, 0, key)]
    assert wrong == ["quantity"]
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    assert not is_wrong(editor, 0, "quantity")


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        (("Shelf", "2000000000", "", "10"), "quantity"),
        (("Shelf", "0", "", "10"), "quantity"),
        (("Shelf", "1", "", "-10"), "price"),
        (("Shelf", "1", "", "999999999999999"), "price"),
        (("Shelf" * 4000, "1", "", "10"), "what"),
        (("", "1", "", "10"), "what"),
    ],
)
def test_absurd_lines_are_refused_in_the_cell_that_is_absurd(
    editor: InvoiceEditor, texts: tuple[str, ...], key: str
) -> None:
    write_line(editor, 0, *texts)
    editor.issue.click()
    assert is_wrong(editor, 0, key)
    assert editor.foot._words.text().startswith("Line 1: ")


def test_a_day_that_is_none_is_refused_beside_its_field(editor: InvoiceEditor, window: MainWindow) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    write(editor.due, "31.02.")
    editor.issue.click()
    assert editor.due.complaint
    assert editor.due.text() == "31.02."
    assert window.findChildren(IssueDialog) == []


def test_five_hundred_lines_are_typed_into_like_five(editor: InvoiceEditor, qtbot: QtBot) -> None:
    editor.lines.show_lines([LineForm(f"Item {n}", "2", "pcs", "10.50") for n in range(500)])
    editor.take_fields()
    cell = editor.lines.cell(500)
    assert len(editor.lines.findChildren(LineCell)) < 200
    qtbot.keyClicks(cell, "Last")
    assert [line.what for line in editor.form.lines[498:]] == ["Item 498", "Item 499", "Last", ""]
    editor.lines.go_to(0)
    first = editor.lines.cell(0)
    assert isinstance(first, LineCell)
    assert first.text() == "Item 0"


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


def test_half_a_line_is_kept_as_it_was_typed(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    write_line(editor, 1, "", "3x", "pcs", "5")
    editor.due.set_day(date(2026, 12, 1))
    editor.leave()
    settle(window)
    [draft] = drafts(desk)
    desk.open_row(draft)
    settle(window)
    assert [(line.what, line.quantity) for line in editor.form.lines] == [("Shelf", "2"), ("", "3x"), ("", "")]
    assert (editor.form.due_own, editor.due.day) == (date(2026, 12, 1), date(2026, 12, 1))


def test_what_is_typed_before_a_customer_is_chosen_comes_back(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    desk.make_new()
    settle(window)
    write_line(desk.editor, 0, "Shelf", "2", "pcs", "10")
    desk.editor.leave()
    settle(window)
    desk.make_new()
    settle(window)
    assert [line.what for line in desk.editor.form.lines] == ["Shelf", ""]
    desk.editor.choose(6)
    settle(window)
    desk.editor.leave()
    settle(window)
    assert len(drafts(desk)) == 1
    desk.make_new()
    settle(window)
    assert [line.what for line in desk.editor.form.lines] == [""]


def test_a_draft_that_was_thrown_away_comes_back(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    editor.due.set_day(date(2026, 12, 1))
    editor.leave()
    settle(window)
    desk.shown.acted.emit("discard", drafts(desk)[0])
    settle(window)
    assert drafts(desk) == []
    editor.session.history.undo()
    settle(window)
    [draft] = drafts(desk)
    desk.open_row(draft)
    settle(window)
    assert [line.what for line in editor.form.lines] == ["Shelf", ""]
    assert editor.due.day == date(2026, 12, 1)
    editor.session.history.redo()
    settle(window)
    assert drafts(desk) == []


def test_del_throws_a_draft_away_and_ctrl_z_brings_it_back(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    editor.leave()
    settle(window)
    desk.view.choose(drafts(desk)[0].invoice_id)
    desk.view.setFocus()
    QTest.keyClick(desk.view, Qt.Key.Key_Delete)
    settle(window)
    assert drafts(desk) == []
    QTest.keyClick(desk.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert len(drafts(desk)) == 1


def somebody_new(desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot) -> CustomerDialog:
    """The window for a customer, opened by typing a name that nobody has for whom a new invoice is."""
    desk.make_new()
    settle(window)
    desk.editor.customer.setFocus()
    qtbot.keyClicks(desk.editor.customer, "Gill Weir")
    qtbot.waitUntil(desk.editor.customer._list.isVisible)
    qtbot.keyClick(desk.editor.customer, Qt.Key.Key_Return)
    dialog = shown(window, CustomerDialog)
    settle(window)
    return dialog


def test_somebody_new_is_written_down_from_the_customer_field(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = somebody_new(desk, window, settle, qtbot)
    assert dialog.name.text() == "Gill Weir"
    dialog.primary.click()
    settle(window)
    assert desk.editor.buyer is not None
    assert desk.editor.buyer.card.name == "Gill Weir"
    assert desk.editor.focusWidget() is desk.editor.lines.cell(0, "what")


def test_after_somebody_new_is_written_down_one_types_on_in_the_first_line(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = somebody_new(desk, window, settle, qtbot)
    dialog.primary.click()
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.editor.lines.cell(0, "what"))
    qtbot.keyClicks(QApplication.focusWidget(), "Oak shelf")
    assert desk.editor.customer.text() == "Gill Weir"
    assert desk.editor.form.lines[0].what == "Oak shelf"


def test_somebody_written_down_elsewhere_does_not_become_the_buyer(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = somebody_new(desk, window, settle, qtbot)
    dialog.reject()
    window.view.show_desk("customers")
    window.grant(NewCustomer("Hank Moor"))
    dialog = shown(window, CustomerDialog)
    settle(window)
    dialog.primary.click()
    settle(window)
    assert desk.editor.form.customer_id is None


def test_a_customer_who_arrives_while_another_window_has_the_keys_leads_to_the_first_line_too(
    desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk.make_new()
    settle(window)
    editor = desk.editor
    editor.customer.setFocus()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert not editor.customer.hasFocus()
    editor.choose(6)
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is editor.lines.cell(0, "what"))


def test_terms_written_in_the_settings_meanwhile_can_be_chosen_in_an_open_invoice(
    editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    chosen, known = editor.terms.value, editor.terms.values
    made: list[Changes] = []
    assert window.session is not None
    window.session.change(lambda office: office.settings.add_terms(net_days(45)), done=made.append)
    settle(window)
    settle(window)
    assert editor.terms.values == [*known, made[0].made_id]
    assert editor.terms.value == chosen


def test_after_issuing_the_list_stands_at_the_new_invoice(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    write_line(editor, 0, "Shelf", "2", "pcs", "10")
    issue(editor, window, settle)
    chosen = desk.view.chosen_row()
    assert chosen is not None
    assert (chosen.customer_name, chosen.state) == ("Fi Ltd", "issued")
    desk.shown.acted.emit("copy", chosen)
    settle(window)
    assert [line.what for line in editor.form.lines] == ["Shelf", ""]
    assert editor.form.customer_id == 6


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
    issue(editor, window, settle)
    window.grant(NewInvoice(6))
    settle(window)
    assert editor.buyer is not None
    assert editor.buyer.last is not None
    editor.buyer_card.again.emit(editor.buyer.last.invoice_id)
    settle(window)
    assert [line.what for line in editor.form.lines] == ["Shelf", ""]


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
    assert str(totals_of(editor).net) == "150.00"
    assert editor.form.issued_on == TODAY


def test_what_was_written_off_or_credited_is_not_called_paid(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    assert window.session is not None

    def settle_three(office: Office) -> Changes:
        rows = {row.total.minor: row for row in office.read(list_invoices)}
        off, rest, back = rows[30_000], rows[64_000], rows[7_500]
        for row in (off, rest):
            if row is rest:
                office.payments.record(RecordPayment(row.customer_id, TODAY, Money(60_000, "EUR")), today=TODAY)
            pieces = tuple(piece.piece_id for piece in office.read(invoice_by_id, row.invoice_id).pieces)
            office.giving_up.let_go(LetGo(row.customer_id, pieces, TODAY, "gone"), today=TODAY)
        lines = (InvoiceLine("Taken back", Decimal(1), Decimal(75), TaxRate("", Decimal(0))),)
        return office.invoices.credit(CreditNote(back.invoice_id, TODAY, lines), today=TODAY)

    window.session.change(settle_three)
    settle(window)
    states, abouts = {}, {}
    for line in range(desk.model.rowCount()):
        row = desk.model.row_at(desk.model.index(line, 0))
        assert row is not None
        if row.kind == "credit_note":
            continue
        states[row.total.minor] = invoice_chip(row, desk.session.owner)
        desk.shown.show_row(row)
        abouts[row.total.minor] = desk.shown._about.text()
    assert (states[30_000].text, states[30_000].tone) == ("Written off", "quiet")
    assert (states[64_000].text, states[64_000].tone) == ("Partly written off", "quiet")
    assert "40.00 written off" in abouts[64_000]
    assert "written off" not in abouts[30_000]
    assert states[7_500].text == "Credited"
    assert [look.text for look in states.values()].count("Paid") == 0

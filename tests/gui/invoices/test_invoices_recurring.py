"""Invoices that come again, and more time for one."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.due_dialog import IssueDueDialog
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.extend_dialog import ExtendDialog
from arbook.gui.invoices.recurring_page import RecurringPage
from arbook.gui.invoices.repeat_dialog import RepeatDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import ShowRecurring
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.money import Money
from arbook.ledger.recurring import InvoicedAt, PeriodUnit
from arbook.queries.credit_standing import CreditStanding, credit_standing
from tests.gui.invoices.hands import FI, Settle, card_of, issue, limit_of, stop_above, write_cells
from tests.support.desks import nameless, shown, write


def issue_rent(editor: InvoiceEditor, window: MainWindow, settle: Settle, what: str = "Rent") -> int:
    write_cells(editor, 0, what=what, price="100")
    issue(editor, window, settle)
    row = window.view.show_desk("invoices").view.chosen_row()  # type: ignore[attr-defined]
    return int(row.invoice_id)


def balance_of(window: MainWindow, settle: Settle) -> int:
    found: list[CreditStanding] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(credit_standing, FI), found.append)
    settle(window)
    return found[0].exposure.minor


def repeated(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle, starts_on: date
) -> RecurringPage:
    """Rent of 100.00, every month from that day on."""
    issue_rent(editor, window, settle, "Rent {period}")
    desk.shown.acted.emit("repeat", desk.view.chosen_row())
    settle(window)
    dialog = shown(window, RepeatDialog)
    write(dialog.name, "Rent")
    dialog.starts.set_day(starts_on)
    assert nameless(dialog) == []
    dialog.primary.click()
    settle(window)
    window.grant(ShowRecurring())
    settle(window)
    assert desk._page is not None
    return desk._page


def changing(page: RecurringPage, window: MainWindow) -> RepeatDialog:
    """The dialog that changes the first series of the page."""
    page.shown.acted.emit("change", page.model.rows()[0])
    return shown(window, RepeatDialog)


def agree(dialog: RepeatDialog, page: RecurringPage, window: MainWindow, settle: Settle) -> None:
    """Save it and show the series beside the list."""
    dialog.primary.click()
    settle(window)
    page.shown.show_row(page.model.rows()[0])


def test_more_time_moves_the_due_date_and_a_letter_confirms_it(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    invoice_id = issue_rent(editor, window, settle)
    desk.shown.acted.emit("extend", desk.view.chosen_row())
    settle(window)
    dialog = shown(window, ExtendDialog)
    dialog.primary.click()
    assert dialog.rows["to_on"].note.text() == "A date is missing."
    dialog.day.set_day(date(2026, 12, 20))
    dialog.primary.click()
    settle(window)
    assert dialog.rows["to_on"].note.text() == "It is due on 26 Dec 2026 already. Choose a later day."
    dialog.day.set_day(date(2027, 1, 31))
    dialog.primary.click()
    settle(window)
    assert dialog.rows["reason"].note.text() == "Say why: the reason stands in the customer's log."
    dialog.day.set_day(date(2027, 1, 31))
    write(dialog.reason, "builder is ill")
    dialog.primary.click()
    settle(window)
    [piece] = card_of(window, settle, invoice_id).pieces
    assert (piece.due_on, piece.first_on) == (date(2027, 1, 31), date(2026, 12, 26))
    letter = shown(window, PaperDialog)
    qtbot.waitUntil(letter.primary.isEnabled, timeout=20_000)
    letter.reject()


def test_an_issued_invoice_is_let_come_again_and_proposed_on_its_day(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 12, 1))
    [row] = page.model.rows()
    assert (row.name, row.next_on, row.due(editor.form.today)) == ("Rent", date(2026, 12, 1), ())
    assert not page.issue_due.isEnabled()
    assert nameless(page) == []
    assert desk.minimumSizeHint().width() <= 1024 - 104


def test_every_missed_period_is_shown_and_issued_after_one_question(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 9, 1))
    assert page.issue_due.text() == "Issue all 3 that are due"
    assert "1 Sep to 30 Sep\n1 Oct to 31 Oct\n1 Nov to 30 Nov" in page.shown._due.text()
    assert page.shown._lines.text() == "Rent 1 Sep to 30 Sep: 1 × 100.00"
    told: list[str] = []
    desk.told.connect(told.append)
    desk.press_main()
    settle(window)
    shown(window, IssueDueDialog).primary.click()
    for _ in range(3):
        settle(window)
    assert told[-1].startswith("3 invoices issued, ")
    [row] = page.model.rows()
    assert row.next_on == date(2026, 12, 1)
    desk.leave()
    settle(window)
    newest = card_of(window, settle, desk.model.rows()[0].invoice_id)
    assert newest.lines[0].description == "Rent 1 Nov 2026 – 30 Nov 2026"


def test_one_period_is_left_out_and_comes_back_by_undo(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 10, 1))
    page.shown.acted.emit("skip", page.model.rows()[0])
    settle(window)
    assert len(page.model.rows()[0].due(editor.form.today)) == 1
    editor.session.history.undo()
    settle(window)
    assert len(page.model.rows()[0].due(editor.form.today)) == 2


def test_what_comes_again_is_ended_and_changed_and_taken_back(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 12, 1))
    page.shown.acted.emit("end", page.model.rows()[0])
    settle(window)
    assert page.model.rows()[0].next_on is None
    editor.session.history.undo()
    settle(window)
    assert page.model.rows()[0].next_on == date(2026, 12, 1)
    dialog = changing(page, window)
    dialog.at.set_value(InvoicedAt.END)
    dialog.at.chosen.emit(InvoicedAt.END)
    dialog.primary.click()
    settle(window)
    assert page.model.rows()[0].next_on == date(2027, 1, 1)
    editor.session.history.undo()
    settle(window)
    assert page.model.rows()[0].next_on == date(2026, 12, 1)


def test_the_last_period_is_told_before_one_agrees_and_beside_it(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 12, 1))
    dialog = changing(page, window)
    dialog.until.set_day(date(2027, 2, 12))
    dialog.until.day_changed.emit(dialog.until.day)
    assert "The last one is for 1 Feb 2027 to 28 Feb 2027." in said_in(dialog)
    dialog.primary.click()
    settle(window)
    page.shown.show_row(page.model.rows()[0])
    assert "The last one is for 1 Feb 2027 to 28 Feb 2027." in said_in(page.shown)


def said_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("every", "0", "It can come again every 1 to 120 times that period."),
        ("every", "often", "Say how many, with digits."),
        ("name", "", "Give it a name, so that you find it again."),
    ],
)
def test_a_rhythm_that_makes_no_dates_is_refused_beside_its_field(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle, field: str, text: str, said: str
) -> None:
    issue_rent(editor, window, settle)
    desk.shown.acted.emit("repeat", desk.view.chosen_row())
    settle(window)
    dialog = shown(window, RepeatDialog)
    write(getattr(dialog, field), text)
    dialog.primary.click()
    settle(window)
    assert dialog.rows[field].note.text() == said
    dialog.reject()


def test_today_says_what_comes_again_and_leads_there(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    today = window.view.show_desk("today")
    assert isinstance(today, TodayDesk)
    settle(window)
    assert "recurring" not in today.__dict__
    repeated(desk, editor, window, settle, date(2026, 9, 1))
    window.view.show_desk("today")
    settle(window)
    settle(window)
    assert today.strips.recurring.isVisible()
    assert today.strips.recurring.accessibleName() == "3 invoices that come again are due."
    today.strips.recurring.acted.emit()
    settle(window)
    assert desk._page is not None
    assert desk._page.isVisible()


def test_the_filter_leads_to_what_comes_again_and_back(
    desk: InvoicesDesk, window: MainWindow, settle: Settle
) -> None:
    assert desk.filters is not None
    desk.filters.set_picked("recurring")
    desk.filters.picked.emit("recurring")
    settle(window)
    assert desk._page is not None
    desk.leave()
    settle(window)
    assert desk._page is None
    assert desk.filters.key == "all"
    assert len(desk.model.rows()) == 7


def due_dialog(desk: InvoicesDesk, window: MainWindow, settle: Settle) -> IssueDueDialog:
    desk.press_main()
    settle(window)
    return shown(window, IssueDueDialog)


def test_whose_limit_is_passed_is_told_before_what_is_due_is_issued(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 10, 1))
    owed = balance_of(window, settle)
    desk.session.change(limit_of(owed + 15_000))
    settle(window)
    dialog = due_dialog(desk, window, settle)
    words = desk.session.owner.formats.money
    then, limit = words(Money(owed + 23_800, "EUR")), words(Money(owed + 15_000, "EUR"))
    assert f"Fi Ltd would owe {then}, €88.00 above the limit of {limit}." in said_in(dialog)
    assert "Why all the same" not in said_in(dialog)
    dialog.primary.click()
    for _ in range(2):
        settle(window)
    assert page.model.rows()[0].next_on == date(2026, 12, 1)


@pytest.mark.parametrize(("reason", "issued"), [("", 1), ("Known for years", 2)])
def test_where_the_limit_stops_an_invoice_what_is_due_asks_for_a_reason(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle, reason: str, issued: int
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 10, 1))
    desk.session.change(limit_of(balance_of(window, settle) + 15_000))
    desk.session.change(stop_above)
    settle(window)
    told: list[str] = []
    desk.told.connect(told.append)
    dialog = due_dialog(desk, window, settle)
    assert nameless(dialog) == []
    write(dialog._reason, reason)
    dialog.primary.click()
    for _ in range(3):
        settle(window)
    assert len(page.model.rows()[0].due(editor.form.today)) == 2 - issued
    assert ("Above the limit, and not issued: 1." in told[-1]) is not bool(reason)


def test_letters_that_no_paper_can_show_are_told_before_what_is_due_is_issued(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 11, 1))
    dialog = changing(page, window)
    write(dialog.note, "東京")
    dialog.primary.click()
    settle(window)
    assert "東京" in said_in(due_dialog(desk, window, settle))


def test_the_days_no_invoice_is_for_are_told_and_drafted_at_their_part_of_the_price(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 12, 1))
    assert page.shown.buttons["rest"].isHidden()
    dialog = changing(page, window)
    dialog.at.set_value(InvoicedAt.END)
    dialog.until.set_day(date(2027, 2, 7))
    dialog.until.day_changed.emit(dialog.until.day)
    told = "No invoice is written for 1 Feb 2027 to 7 Feb 2027."
    assert told in said_in(dialog)
    agree(dialog, page, window, settle)
    assert told in said_in(page.shown)
    page.shown.buttons["rest"].click()
    settle(window)
    settle(window)
    [line] = [each for each in desk.editor.form.lines if not each.is_empty]
    assert (line.what, line.price) == ("Rent 1 Feb 2027 – 7 Feb 2027", "25.00")


def test_a_first_part_of_a_calendar_month_is_told_before_one_agrees_and_beside_it(
    desk: InvoicesDesk, editor: InvoiceEditor, window: MainWindow, settle: Settle
) -> None:
    page = repeated(desk, editor, window, settle, date(2026, 12, 1))
    dialog = changing(page, window)
    dialog.unit.set_value(PeriodUnit.CALENDAR_MONTH)
    dialog.starts.set_day(date(2026, 12, 15))
    dialog.starts.day_changed.emit(dialog.starts.day)
    told = "The first one is for 15 Dec to 31 Dec, at its part of the price."
    assert told in said_in(dialog)
    agree(dialog, page, window, settle)
    assert told in said_in(page.shown)

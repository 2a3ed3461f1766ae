"""Today tells what is owed, who needs the owner, and whom to remind."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.table import Section
from arbook.gui.shared.wishes import ShowCustomer
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.services.follow_ups import AddFollowUp, FollowUpService
from tests.support.late_shop import TODAY
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
ServerMaker = Callable[..., ScriptedSmtpServer]
ADA, DI, FI = 1, 4, 6


def names(desk: TodayDesk, kind: str) -> list[str]:
    return [row.name for row in desk.run.list.model.rows() if row.kind == kind]


def test_the_facts_are_those_of_the_ledger(today: TodayDesk) -> None:
    assert today.sums.owed.look.number == "€4,805.50"
    assert today.sums.owed.look.note == "7 invoices"
    assert today.sums.overdue.look.number == "€2,805.50"
    assert today.sums.overdue.look.note == "6 invoices"
    assert "1–30 days 2,505.50" in today.sums.aging.accessibleName()


def test_who_should_be_called_first_comes_unticked(window: MainWindow, settle: Settle) -> None:
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    assert [each.name for each in desk.run.list.ticked()] == ["Ada Stone Ltd", "Bo Ltd"]
    model = desk.run.list.model
    heads = [model.line(each) for each in model.heads]
    assert "3 customers, 1 comes unticked: call first" in [each.note for each in heads if isinstance(each, Section)]
    desk.run.list.model.check_all()
    desk.load()
    settle(window)
    assert [each.name for each in desk.run.list.ticked()] == ["Ada Stone Ltd", "Di Ltd", "Bo Ltd"]


def test_everybody_stands_in_one_section_with_the_reason(today: TodayDesk) -> None:
    assert names(today, "promise") == ["Di Ltd"]
    assert [each.name for each in today.run.list.ticked()] == ["Ada Stone Ltd", "Di Ltd", "Bo Ltd"]
    held = {row.name: row.source for row in today.run.list.model.rows() if row.kind == "held"}
    assert set(held) == {"Ed Ltd"}
    needing = [row.name for row in today.run.list.model.rows() if row.proposal is None and row.kind != "held"]
    assert needing == ["Di Ltd", "Cy Ltd"]
    spoken = [line for row in today.run.list.view.table_of_text() for line in row]
    assert "Disputed. Settle this first." in spoken
    assert "Promised for 24 Nov. Nothing has come." in spoken


def test_who_needs_the_owner_for_two_reasons_has_one_line_and_all_that_helps_with_either(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    FollowUpService(shop.counter).add(AddFollowUp(DI, TODAY, "ask about the crane", TODAY))
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    assert isinstance(window.desk, TodayDesk)
    run = window.desk.run
    first = [row for row in run.list.model.rows() if row.proposal is None and row.kind != "held"]
    assert [row.name for row in first] == ["Di Ltd", "Cy Ltd"]
    spoken = [line for row in run.list.view.table_of_text() for line in row]
    assert "Promised for 24 Nov. Nothing has come. ask about the crane" in spoken
    run.list.view.choose(first[0].key)
    settle(window)
    steps = [each.text() for each in run.panel._steps if isinstance(each, Button)]
    assert steps == ["Record payment", "Write down a promise", "What did they say?", "Done", "Customer"]
    next(each for each in run.panel._steps if isinstance(each, Button) and each.text() == "Done").click()
    settle(window)
    [left] = [row for row in run.list.model.rows() if row.customer_id == DI and row.kind == "promise"]
    assert left.besides == ()


def test_the_worklist_keeps_every_promise_of_an_item_model(today: TodayDesk, qtbot: QtBot) -> None:
    QAbstractItemModelTester(today.run.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    today.run.list.model.check_all()
    today.run.list.filters.set_picked("ready")
    today.run.list.filters.picked.emit("ready")
    assert today.run.list.model.rowCount() == 4


def test_the_footer_says_what_sending_will_do(today: TodayDesk) -> None:
    assert today.run.send.text() == "Send 3 reminders"
    assert today.run.foot._words.text() == "3 ticked: 2 by mail, 1 to print"
    assert today.run.foot._note.text().startswith("€2,230.50 in all.")


def test_space_unticks_and_the_footer_follows(today: TodayDesk, qtbot: QtBot) -> None:
    view = today.run.list.view
    view.setFocus()
    assert today.run.list.choose_customer(
        next(row.customer_id for row in today.run.list.model.rows() if row.proposal)
    )
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert today.run.send.text() == "Send 2 reminders"
    today.run.list.filters.set_picked("held")
    today.run.list.filters.picked.emit("held")
    today.run.list.filters.set_picked("all")
    today.run.list.filters.picked.emit("all")
    assert today.run.send.text() == "Send 2 reminders"


def test_the_chosen_reminder_is_shown_word_for_word(window: MainWindow, today: TodayDesk, settle: Settle) -> None:
    ada = next(row for row in today.run.list.model.rows() if row.proposal)
    today.run.list.view.choose(ada.key)
    settle(window)
    letter = today.run.panel.letter
    assert letter._text.text().startswith("Dear Ada Stone,")
    assert letter._attached[0].text().endswith(".pdf")
    assert "ada@stone.example" in letter._to.text()


def test_words_typed_for_one_reminder_are_kept_while_the_owner_looks_elsewhere(
    window: MainWindow, today: TodayDesk, settle: Settle, qtbot: QtBot
) -> None:
    rows = [row for row in today.run.list.model.rows() if row.proposal]
    today.run.list.view.choose(rows[0].key)
    settle(window)
    qtbot.mouseClick(today.run.panel.actions_row.button("edit"), Qt.MouseButton.LeftButton)
    today.run.panel.letter.text_field.setPlainText("Dear Ada, call me.")
    today.run.list.view.choose(rows[1].key)
    settle(window)
    today.run.list.view.choose(rows[0].key)
    settle(window)
    assert today.run.panel.letter._text.text() == "Dear Ada, call me."
    picks = {pick.customer_id: pick.body for pick in today.run.form.command(TODAY).picks}
    assert picks[rows[0].customer_id] == "Dear Ada, call me."


def test_enter_on_a_row_goes_to_the_customer(today: TodayDesk, qtbot: QtBot) -> None:
    row = today.run.list.model.rows()[0]
    with qtbot.waitSignal(today.run.wish) as caught:
        today.run.list.opened.emit(row)
    assert caught.args == [ShowCustomer(row.customer_id)]


def test_a_day_without_reminders_says_so(shop: Shop, open_window: OpenWindow, settle: Settle) -> None:
    from datetime import date

    shop.book.close()
    window = open_window(shop.path, today=date(2026, 9, 1))
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    assert desk.run._stack.currentIndex() == 1
    assert desk.calm.empty._why.text() == "Nobody is late."
    assert not desk.run.foot.isVisible()


def test_leaving_somebody_out_is_undone_by_key(today: TodayDesk, qtbot: QtBot) -> None:
    row = next(row for row in today.run.list.model.rows() if row.proposal)
    today.run.panel.skipped.emit(row)
    assert len(today.run.list.ticked()) == 2
    qtbot.keyClick(today.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(today.run.list.ticked()) == 3
    today.run.list.view.choose(row.key)
    today.run.list.view.setFocus()
    qtbot.keyClick(today.run.list.view, Qt.Key.Key_Space)
    assert len(today.run.list.ticked()) == 2
    qtbot.keyClick(today.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(today.run.list.ticked()) == 3


def test_a_customer_is_paused_from_the_list_and_the_pause_undone(today: TodayDesk, qtbot: QtBot) -> None:
    row = next(row for row in today.run.list.model.rows() if row.proposal)
    today.run.panel.pause_wanted.emit(row, 2)
    qtbot.waitUntil(lambda: len(today.run.list.ticked()) == 2, timeout=20_000)
    assert "Paused until 10 Dec 2026." in [line for each in today.run.list.view.table_of_text() for line in each]
    qtbot.waitUntil(lambda: today.session.history.can_undo)
    qtbot.keyClick(today.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(today.run.list.ticked()) == 3, timeout=20_000)


def test_in_a_narrow_window_space_shows_the_preview_and_escape_puts_it_away(today: TodayDesk, qtbot: QtBot) -> None:
    window = today.window()
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: not today.run.panel.isVisible())
    today.run.list.view.choose_first()
    today.run.list.view.setFocus()
    ticked = len(today.run.list.ticked())
    qtbot.keyClick(today.run.list.view, Qt.Key.Key_Space)
    qtbot.waitUntil(today.run.panel.isVisible)
    assert len(today.run.list.ticked()) == ticked
    assert today.leave()
    qtbot.waitUntil(lambda: not today.run.panel.isVisible())


def test_what_another_desk_changes_is_seen_at_once(
    window: MainWindow, today: TodayDesk, settle: Settle, qtbot: QtBot
) -> None:
    from arbook.ledger.money import Money
    from arbook.services.payments import RecordPayment

    ada = next(row for row in today.run.list.model.rows() if row.name == "Ada Stone Ltd")
    command = RecordPayment(ada.customer_id, TODAY, Money.of("1290.50", "EUR"))
    assert window.session is not None
    with qtbot.waitSignal(today.run.loaded, timeout=20_000):
        window.session.change(lambda office: office.payments.record(command, today=TODAY))
    assert [each.name for each in today.run.list.ticked()] == ["Di Ltd", "Bo Ltd"]
    assert today.sums.owed.look.number == "€3,515.00"

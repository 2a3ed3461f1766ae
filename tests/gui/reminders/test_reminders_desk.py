"""The outbox shows what became of every message and lets the owner say what the program cannot know."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.reminders.ladder import LadderPart
from arbook.gui.reminders.message_panel import MessagePanel
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import ReviewReminder
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.outbox import message_counts
from arbook.services.payments import RecordPayment
from tests.support.desks import nameless
from tests.support.late_shop import TODAY
from tests.support.shop import Shop, euro

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
ADA, BO, DI = 1, 2, 4


@pytest.fixture
def desk(shop: Shop, open_window: OpenWindow, settle: Settle) -> RemindersDesk:
    """Ada's message is unsure, Di's was refused, Bo's letter waits for the printer."""
    ids = sorted(shop.queue(TODAY, ADA, BO, DI).ids("message"))
    mails = [message_id for message_id in ids if shop.outbox.claim(message_id)]
    shop.outbox.settle(mails[0], Delivery(Outcome.UNSURE, Stage.DOT), today=TODAY)
    shop.outbox.settle(mails[1], Delivery(Outcome.REFUSED, Stage.RECIPIENT, 550, "no such user"), today=TODAY)
    shop.book.close()
    window = open_window(shop.path)
    made = window.view.show_desk("reminders")
    assert isinstance(made, RemindersDesk)
    made.show_part("outbox")
    settle(window)
    return made


def answers(panel: MessagePanel) -> list[str]:
    return [button.text() for button in panel.body.parentWidget().findChildren(QPushButton) if button.isVisible()]


def counts(desk: RemindersDesk, settle: Settle) -> dict[str, int]:
    found: list[dict[str, int]] = []
    desk.session.ask(lambda office: office.read(message_counts), found.append)
    settle(desk.window())  # type: ignore[arg-type]
    return found[0]


def choose(desk: RemindersDesk, state: str, settle: Settle) -> None:
    row = next(row for row in desk.outbox.model.rows() if row.state == state)
    desk.outbox.view.choose(row.message_id)
    settle(desk.window())  # type: ignore[arg-type]


def press(desk: RemindersDesk, words: str) -> None:
    next(button for button in desk.outbox.panel.findChildren(QPushButton) if button.text() == words).click()


def test_what_needs_the_owner_stands_first(desk: RemindersDesk) -> None:
    QAbstractItemModelTester(desk.outbox.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [row.state for row in desk.outbox.model.rows()] == ["unsure", "to_print", "failed"]
    desk.outbox.filters.set_picked("sent")
    desk.outbox.filters.picked.emit("sent")
    assert desk.outbox.model.rowCount() == 0


def test_an_unsure_message_has_three_answers_of_equal_weight(desk: RemindersDesk, settle: Settle) -> None:
    choose(desk, "unsure", settle)
    assert answers(desk.outbox.panel) == ["It arrived", "Send it again", "Call instead"]
    kinds = {button.property("kind") for button in desk.outbox.panel.body.parentWidget().findChildren(QPushButton)}
    assert kinds == {"plain"}


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("It arrived", {"sent": 1, "failed": 1, "to_print": 1}),
        ("Send it again", {"queued": 1, "failed": 1, "to_print": 1}),
        ("Call instead", {"failed": 2, "to_print": 1}),
    ],
)
def test_the_answer_is_written_down(
    desk: RemindersDesk, settle: Settle, qtbot: QtBot, words: str, after: dict[str, int]
) -> None:
    choose(desk, "unsure", settle)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        press(desk, words)
    assert counts(desk, settle) == after


def test_a_failed_message_can_go_once_more_and_be_taken_back(
    desk: RemindersDesk, settle: Settle, qtbot: QtBot
) -> None:
    choose(desk, "failed", settle)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        press(desk, "Try again")
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.outbox.foot.isVisible()
    assert desk.outbox.foot._words.text() == "1 message waits"
    choose(desk, "queued", settle)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        press(desk, "Take it back")
    assert counts(desk, settle) == {"unsure": 1, "cancelled": 1, "to_print": 1}


def test_a_letter_that_is_true_no_more_is_logged_once_the_owner_said_that_it_left(
    desk: RemindersDesk, settle: Settle, qtbot: QtBot
) -> None:
    desk.session.change(
        lambda office: office.payments.record(RecordPayment(BO, TODAY, euro("1")), today=TODAY)  # type: ignore[attr-defined]
    )
    settle(desk.window())  # type: ignore[arg-type]
    choose(desk, "to_print", settle)
    press(desk, "It is in the post")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, SheetDialog)
    assert asked.title.text() == "Is it in the post already?"
    assert nameless(asked) == []
    assert any(label.text().startswith("Money came in since message") for label in asked.findChildren(QLabel))
    assert counts(desk, settle)["to_print"] == 1
    with qtbot.waitSignal(desk.told) as told:
        asked.primary.click()
    assert told.args == ["Letter logged as sent."]
    assert counts(desk, settle)["sent"] == 1


def test_a_letter_is_made_and_logged_once_it_is_in_the_post(
    desk: RemindersDesk, settle: Settle, qtbot: QtBot
) -> None:
    choose(desk, "to_print", settle)
    press(desk, "Show the letter")
    qtbot.waitUntil(lambda: bool(desk.window().findChildren(PaperDialog)))
    [dialog] = desk.window().findChildren(PaperDialog)
    qtbot.waitUntil(lambda: dialog.pane.view.page_count == 1, timeout=20_000)
    assert dialog.pane.view.content.startswith(b"%PDF")
    qtbot.waitUntil(lambda: dialog.foot.sent_button.isVisibleTo(dialog), timeout=20_000)
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        dialog.foot.sent_button.click()
    assert told.args == ["Letter logged as sent."]
    assert counts(desk, settle) == {"unsure": 1, "failed": 1, "sent": 1}


def test_a_wish_to_see_a_reminder_leads_to_today(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.grant(ReviewReminder(DI))
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    qtbot.waitUntil(lambda: desk.customer_shown() == DI)
    chosen = desk.run.list.view.chosen_row()
    assert chosen is not None
    assert chosen.proposal is not None


def test_the_runs_tell_how_many_stand_where_and_lead_to_their_messages(desk: RemindersDesk, settle: Settle) -> None:
    assert "runs" not in vars(desk)
    desk.show_part("runs")  # read when it is first shown
    settle(desk.window())  # type: ignore[arg-type]
    [run] = desk.runs.model.rows()
    assert run.counts == {"unsure": 1, "failed": 1, "to_print": 1}
    desk.runs.run_opened.emit(run)
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.outbox.isVisible()
    assert desk.outbox.model.rowCount() == 3
    assert desk.outbox.all_runs.text() == "Run of 26 Nov 2026"


def test_a_message_is_found_by_its_customer(desk: RemindersDesk, settle: Settle) -> None:
    desk.outbox.search.searched.emit("bo")
    settle(desk.window())  # type: ignore[arg-type]
    assert [row.customer_name for row in desk.outbox.model.rows()] == ["Bo Ltd"]
    desk.outbox.search.searched.emit("nobody of this name")
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.outbox.model.rowCount() == 0
    assert desk.outbox._nothing.isVisible()


def test_what_waits_can_be_discarded(desk: RemindersDesk, settle: Settle, qtbot: QtBot) -> None:
    choose(desk, "failed", settle)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        press(desk, "Try again")
    qtbot.waitUntil(desk.outbox.foot.isVisible, timeout=20_000)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.outbox.discard.click()
    assert counts(desk, settle) == {"unsure": 1, "cancelled": 1, "to_print": 1}


# ------------------------------------------------------------- stages and texts
@pytest.fixture
def ladder(window: MainWindow, settle: Settle, qtbot: QtBot) -> LadderPart:
    """The ladder of a book from which nothing was sent: the desk begins with it."""
    desk = window.view.show_desk("reminders")
    assert isinstance(desk, RemindersDesk)
    qtbot.waitUntil(lambda: desk.ladder.isVisible() and bool(desk.ladder._body.text()), timeout=20_000)
    return desk.ladder


def test_a_stage_is_shown_as_a_real_customer_would_read_it(ladder: LadderPart, qtbot: QtBot) -> None:
    assert [row.stage.offset_days for row in ladder.model.rows()] == [-3, 3, 14, 30]
    ladder.view.choose(ladder.model.rows()[2].stage.stage_id)
    assert ladder.reader.currentText() == "Ada Stone Ltd"
    qtbot.waitUntil(lambda: "€1,290.50" in ladder._body.text(), timeout=20_000)
    assert ladder._body.text().startswith("Dear Ada Stone,")
    ladder.reader.set_value(None)
    ladder.reader.chosen.emit(None)
    qtbot.waitUntil(lambda: "2026-0117" in ladder._body.text(), timeout=20_000)


def test_a_note_ahead_of_time_is_not_tried_on_a_customer_who_is_late(ladder: LadderPart, qtbot: QtBot) -> None:
    early, late = (ladder.model.rows()[at].stage for at in (0, 1))
    assert ladder.reader.currentText() == "An invented customer"
    qtbot.waitUntil(lambda: "2026-0139" in ladder._body.text(), timeout=20_000)
    ladder.view.choose(late.stage_id)
    assert ladder.reader.currentText() == "Ada Stone Ltd"
    ladder.view.choose(early.stage_id)
    assert ladder.reader.findText("Ada Stone Ltd") < 0
    qtbot.waitUntil(lambda: "2026-0139" in ladder._body.text(), timeout=20_000)


def test_own_words_are_tried_while_typed_kept_and_taken_back(
    ladder: LadderPart, window: MainWindow, qtbot: QtBot
) -> None:
    ladder.view.choose(ladder.model.rows()[1].stage.stage_id)
    ladder.editor.own.click()
    assert "[Greeting]" in ladder.editor.body_text.toPlainText()
    assert "{" not in ladder.editor.body_text.toPlainText()
    ladder.editor.body_text.setPlainText("[Greeting]\n\nplease send [Sum] by [Answer by].")
    qtbot.waitUntil(lambda: "please send €1,290.50 by 3 December 2026." in ladder._body.text(), timeout=20_000)
    assert ladder._body.text().startswith("Dear Ada Stone,\n\nplease")
    ladder.editor.save.click()
    qtbot.waitUntil(lambda: bool(ladder.model.rows()[1].own), timeout=20_000)
    qtbot.waitUntil(lambda: not ladder.editor.save.isEnabled(), timeout=20_000)
    assert ladder.editor.body_text.toPlainText() == "[Greeting]\n\nplease send [Sum] by [Answer by]."
    assert window.session is not None
    window.session.history.undo()
    qtbot.waitUntil(lambda: not ladder.model.rows()[1].own, timeout=20_000)
    qtbot.waitUntil(lambda: not ladder.editor.is_own, timeout=20_000)


def test_every_tone_is_read_before_a_stage_speaks_in_it_and_that_is_taken_back(
    ladder: LadderPart, window: MainWindow, qtbot: QtBot
) -> None:
    ladder.view.choose(ladder.model.rows()[1].stage.stage_id)
    qtbot.waitUntil(lambda: "According to our books" in ladder._body.text(), timeout=20_000)
    assert not ladder.editor.use_tone.isVisible()
    ladder.editor._tones._buttons["firm"].click()
    qtbot.waitUntil(lambda: "not reached us yet" in ladder._body.text(), timeout=20_000)
    assert [row.stage.tone for row in ladder.model.rows()] == ["warm", "neutral", "neutral", "firm"]
    ladder.editor.use_tone.click()
    qtbot.waitUntil(lambda: ladder.model.rows()[1].stage.tone == "firm", timeout=20_000)
    qtbot.waitUntil(lambda: not ladder.editor.use_tone.isVisible(), timeout=20_000)
    assert window.session is not None
    window.session.history.undo()
    qtbot.waitUntil(lambda: ladder.model.rows()[1].stage.tone == "neutral", timeout=20_000)


def test_a_text_that_cannot_be_used_says_why_and_is_not_saved(ladder: LadderPart, qtbot: QtBot) -> None:
    ladder.editor.own.click()
    ladder.editor.body_text.setPlainText("please send {{ gold }}")
    qtbot.waitUntil(lambda: bool(ladder.editor._complaint.text()), timeout=20_000)
    assert not ladder.editor.save.isEnabled()


# ---------------------------------------------------------------- room
@pytest.fixture
def large(shop: Shop, open_window: OpenWindow, settle: Settle) -> RemindersDesk:
    """Text of 150 % on a small screen; a letter of Bo's waits for the printer."""
    Memory().remember_look(Mode.LIGHT, 1.5)
    shop.queue(TODAY, BO)
    shop.book.close()
    window = open_window(shop.path)
    window.resize(QSize(1024, 700))
    made = window.view.show_desk("reminders")
    assert isinstance(made, RemindersDesk)
    settle(window)
    return made


def test_what_a_customer_reads_takes_the_place_of_stages_and_text_where_nothing_else_fits(
    large: RemindersDesk, settle: Settle, qtbot: QtBot
) -> None:
    large.show_part("ladder")
    settle(large.window())  # type: ignore[arg-type]
    ladder = large.ladder
    qtbot.waitUntil(ladder.show_panel.isVisible)
    assert ladder.panel.isHidden()
    assert ladder.editor.geometry().right() <= ladder.rect().right()
    ladder.show_panel.click()
    qtbot.waitUntil(ladder.panel.isVisible)
    assert ladder.panel.geometry().right() <= ladder.rect().right()
    assert not ladder.editor.isVisible()
    large.leave()
    qtbot.waitUntil(ladder.editor.isVisible)
    assert ladder.panel.isHidden()


def test_the_panel_of_the_outbox_comes_by_a_word_and_goes_by_esc(
    large: RemindersDesk, settle: Settle, qtbot: QtBot
) -> None:
    large.show_part("outbox")
    settle(large.window())  # type: ignore[arg-type]
    outbox = large.outbox
    qtbot.waitUntil(outbox.show_panel.isVisible)
    outbox.show_panel.click()
    qtbot.waitUntil(lambda: outbox.panel.isVisible() and not outbox.view.isVisible())
    assert outbox.panel.geometry().right() <= outbox.rect().right()
    large.leave()
    qtbot.waitUntil(outbox.view.isVisible)


def test_a_page_without_room_for_the_day_leaves_it_out_before_its_name_is_cut(
    large: RemindersDesk, qtbot: QtBot
) -> None:
    head = large.head
    qtbot.waitUntil(lambda: not head.note.isVisible())
    assert head.title.width() >= head.title.sizeHint().width()

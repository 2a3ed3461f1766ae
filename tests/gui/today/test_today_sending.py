"""Send does what its label says, can be stopped before anything leaves, and asks about what is not settled."""

import email
from collections.abc import Callable
from datetime import timedelta
from email import policy
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from arbook.gui.shared.password_dialog import PasswordDialog
from arbook.gui.shared.wishes import ShowCustomer, ShowSettings
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.readiness import CheckKind
from arbook.mail.secrets import PasswordSafe
from tests.support.accounts import PASSWORD
from tests.support.late_shop import TODAY
from tests.support.shop import Shop
from tests.support.smtp_server import HANG, ScriptedSmtpServer

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
ServerMaker = Callable[..., ScriptedSmtpServer]
ADA, DI, FI = 1, 4, 6


def test_send_reaches_the_customers_and_the_list_is_empty_after(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: ServerMaker,
    safe: PasswordSafe,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    today = today_with(server)
    with qtbot.waitSignal(today.run.notes.sending.finished, timeout=20_000) as caught:
        qtbot.keyClick(today.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    report = caught.args[0]
    assert (report.sent, report.failed, report.unsure, report.stopped_by) == (2, 0, 0, None)
    assert sorted(each.recipients[0] for each in server.mailbox) == ["ada@stone.example", "di@stone.example"]
    message = email.message_from_bytes(server.mailbox[0].raw, policy=policy.default)
    assert [part.get_content_type() for part in message.iter_attachments()] == ["application/pdf"]
    settle(today.window())
    assert today.run.list.ticked() == []
    assert not today.run.foot.isVisible()


def test_without_a_kept_password_it_is_asked_for_and_used_for_the_session(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk], serve: ServerMaker, safe: PasswordSafe, qtbot: QtBot
) -> None:
    server = serve()
    today = today_with(server)
    today.run.send.click()
    window = today.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(PasswordDialog)), timeout=20_000)
    dialog = window.findChildren(PasswordDialog)[0]
    dialog.password.setText(PASSWORD)
    with qtbot.waitSignal(today.run.notes.sending.finished, timeout=20_000) as caught:
        dialog.primary.click()
    assert caught.args[0].sent == 2
    assert safe.get("owner (localhost)") is None


def test_a_wrong_password_leaves_everything_waiting_and_says_why(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk], serve: ServerMaker, safe: PasswordSafe, qtbot: QtBot
) -> None:
    server = serve()
    safe.set("owner (localhost)", "wrong horse")
    today = today_with(server)
    with qtbot.waitSignal(today.run.notes.sending.finished, timeout=20_000) as caught:
        today.run.send.click()
    assert caught.args[0].left == 2
    assert today.run.notes.card._banner.isVisible()
    assert "2 still waiting" in today.run.notes.card._banner.accessibleName()
    assert server.mailbox == []


def test_closing_the_window_waits_for_the_message_under_way(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: ServerMaker,
    safe: PasswordSafe,
    shop: Shop,
    qtbot: QtBot,
) -> None:
    from arbook.queries.outbox import message_counts

    server = serve(dot=[1.0, HANG])
    safe.set("owner (localhost)", PASSWORD)
    today = today_with(server)
    with qtbot.waitSignal(today.run.notes.sending.progressed, timeout=20_000):
        today.run.send.click()
    today.window().close()
    assert len(server.mailbox) == 1
    shop.open()
    assert shop.read(message_counts) == {"sent": 1, "queued": 1, "to_print": 1}
    shop.book.close()


def test_the_demo_sends_for_show_and_reaches_no_server(
    shop: Shop,
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: ServerMaker,
    safe: PasswordSafe,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    shop.make_demo()
    today = today_with(server)
    counted: list[str] = []
    today.run.notes.sending.counting.connect(lambda countdown: counted.append(str(countdown.is_demo)))
    with qtbot.waitSignal(today.run.notes.sending.finished, timeout=20_000) as caught:
        today.run.send.click()
    assert (caught.args[0].pretended, caught.args[0].sent) == (2, 0)
    assert (server.connections, server.mailbox) == (0, [])
    assert set(counted) == {"True"}
    told = today.run.notes.card._banner.accessibleName()
    assert told == "2 sent for show: this is the demo, nothing left this computer."
    settle(today.window())
    assert today.run.list.ticked() == []


def test_the_days_reminders_are_written_as_files(
    today: TodayDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(today.run.told, timeout=20_000) as caught:
        today.run.body.files.click()
    assert caught.args[0].startswith("3 reminders written to")
    assert sorted(path.suffix for path in folder.iterdir()) == [".eml", ".eml", ".pdf"]


def test_whoever_asks_while_files_are_written_does_not_wait_for_all_of_them(
    today: TodayDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "drafts"))
    written: list[int] = []
    with qtbot.waitSignal(today.run.told, timeout=20_000):
        today.run.body.files.click()
        today.session.ask(lambda _office: len(list((tmp_path / "drafts").glob("*"))), written.append)
    assert len(written) == 1
    assert written[0] < 3


def test_nobody_ticked_means_no_file(today: TodayDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    for row in [row for row in today.run.list.model.rows() if row.proposal]:
        today.run.panel.skipped.emit(row)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: pytest.fail("there is nothing to write"))
    today.run.told.connect(told.append)
    today.run.write_files()
    assert told == ["Tick those whose reminders you want as files."]


# ------------------------------------------------------------- the ten seconds before a run leaves
@pytest.fixture
def long_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arbook.gui.shared.grace.GRACE_SECONDS", 10)
    monkeypatch.setattr("arbook.gui.shared.grace.TICK_MS", 60_000)


def stood_in_the_book(today: TodayDesk, settle: Settle) -> dict[str, int]:
    from arbook.queries.outbox import message_counts

    found: list[dict[str, int]] = []
    today.session.ask(lambda office: office.read(message_counts), found.append)
    settle(today.window())  # type: ignore[arg-type]
    return found[0]


@pytest.mark.usefixtures("long_grace")
@pytest.mark.parametrize("way", ["button", "escape", "undo"])
def test_within_ten_seconds_a_run_is_stopped_whole_and_offered_again_with_the_owners_words(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: ServerMaker,
    safe: PasswordSafe,
    settle: Settle,
    qtbot: QtBot,
    way: str,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    today = today_with(server)
    ada = next(each for each in today.run.list.ticked() if each.customer_id == ADA)
    today.run.form.set_words(ada, ("Ada", "Dear Ada, call me."))
    with qtbot.waitSignal(today.run.notes.sending.counting, timeout=20_000) as caught:
        today.run.send.click()
    assert (caught.args[0].messages, caught.args[0].seconds) == (2, 10)
    note = today.run.outgoing.note
    assert note is not None
    assert note.accessibleName() == "Sending 2 reminders in 10 seconds"
    settle(today.window())  # type: ignore[arg-type]
    assert stood_in_the_book(today, settle) == {"queued": 2, "to_print": 1}
    assert today.run.list.ticked() == []
    with qtbot.waitSignal(today.run.notes.sending.stopped, timeout=20_000):
        if way == "button":
            note._button.click()
        elif way == "escape":
            qtbot.keyClick(today.window(), Qt.Key.Key_Escape)
        else:
            qtbot.keyClick(today.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(today.run.list.ticked()) == 3, timeout=20_000)
    assert not note.isVisible()
    assert stood_in_the_book(today, settle) == {"cancelled": 3}
    picks = {pick.customer_id: pick.body for pick in today.run.form.command(TODAY).picks}
    assert picks[ADA] == "Dear Ada, call me."
    assert server.mailbox == []


def test_a_stopped_run_can_be_sent_after_all_and_leaves_once(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: ServerMaker,
    safe: PasswordSafe,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    today = today_with(server)
    monkeypatch.setattr("arbook.gui.shared.grace.TICK_MS", 60_000)
    with qtbot.waitSignal(today.run.notes.sending.counting, timeout=20_000):
        today.run.send.click()
    today.run.notes.sending.stop()
    qtbot.waitUntil(lambda: len(today.run.list.ticked()) == 3, timeout=20_000)
    monkeypatch.setattr("arbook.gui.shared.grace.TICK_MS", 20)
    with qtbot.waitSignal(today.run.notes.sending.finished, timeout=20_000) as caught:
        today.run.send.click()
    assert caught.args[0].sent == 2
    assert sorted(each.recipients[0] for each in server.mailbox) == ["ada@stone.example", "di@stone.example"]


@pytest.mark.usefixtures("long_grace")
def test_closing_within_the_grace_sends_nothing_and_the_next_start_offers_what_waits(
    today_with: Callable[[ScriptedSmtpServer], TodayDesk],
    serve: ServerMaker,
    safe: PasswordSafe,
    shop: Shop,
    open_window: OpenWindow,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    server = serve()
    safe.set("owner (localhost)", PASSWORD)
    today = today_with(server)
    with qtbot.waitSignal(today.run.notes.sending.counting, timeout=20_000):
        today.run.send.click()
    today.window().close()
    window = open_window(shop.path)
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    qtbot.waitUntil(desk.run.notes.waiting.isVisible, timeout=20_000)
    assert desk.run.notes.waiting.accessibleName() == "2 reminders wait in the outbox. They were not sent."
    assert server.mailbox == []
    desk.run.notes.waiting.discard.click()
    qtbot.waitUntil(lambda: len(desk.run.list.ticked()) == 1, timeout=20_000)
    assert not desk.run.notes.waiting.isVisible()
    assert stood_in_the_book(desk, settle) == {"cancelled": 2, "to_print": 1}


# ------------------------------------------------------------- asked before sending
def test_money_that_is_not_matched_is_asked_about_once(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    from arbook.gui.shared.send_question import SendQuestion

    shop.mail_account()
    shop.profile(iban="IE29AIBK93115212345678")
    shop.pay(ADA, "5", TODAY, split={})
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    qtbot.waitUntil(lambda: "1 payment unmatched" in desk.run.notes.gate.accessibleDescription(), timeout=20_000)
    passed: list[list[int]] = []
    desk.run.notes.gate.passed.disconnect()
    desk.run.notes.gate.passed.connect(lambda proposals: passed.append([each.customer_id for each in proposals]))
    desk.run.send.click()
    question = window.findChildren(SendQuestion)[-1]
    assert question.others.text() == "Send the 1 not concerned"
    assert question.cancel.text() == "Match first"
    question.others.click()
    desk.run.send.click()
    window.findChildren(SendQuestion)[-1].primary.click()
    desk.run.send.click()
    assert passed == [[2], [ADA, 2], [ADA, 2]]


def test_who_answered_lately_is_named_and_one_click_away_before_they_are_reminded(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    from arbook.gui.shared.send_question import SendQuestion

    shop.mail_account()
    shop.profile(iban="IE29AIBK93115212345678")
    shop.pay(2, "1", TODAY)
    shop.told(ADA, TODAY - timedelta(days=5))
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    notes = desk.run.notes
    qtbot.waitUntil(lambda: "Ada Stone Ltd answered on" in notes.gate.accessibleDescription(), timeout=20_000)
    wished: list[object] = []
    notes.wish.connect(wished.append)
    desk.run.send.click()
    question = window.findChildren(SendQuestion)[-1]
    assert question.cancel.text() == "Read it first"
    question.cancel.click()
    assert wished == [ShowCustomer(ADA)]


def test_who_presses_send_before_the_book_told_what_is_open_waits_for_it(today: TodayDesk) -> None:
    from arbook.gui.shared.send_gate import SendGate

    known = today.run.notes.gate
    gate = SendGate(today.session.owner, is_demo=False)
    gate.setParent(today.run)
    passed: list[object] = []
    gate.passed.connect(passed.append)
    board, facts = known._board, known._facts
    assert board is not None
    assert facts is not None
    gate.take_board(board)
    gate.ask(board.proposals, today.window())
    assert not passed
    gate._answered.update(known.checks)
    gate.take_facts(facts)
    assert passed == [board.proposals]


# ------------------------------------------------------------- one by one, left out, paused
def test_one_by_one_goes_through_the_ticked_and_sends_or_skips_each(today: TodayDesk) -> None:
    sent: list[str] = []
    today.run.notes.gate.passed.disconnect()
    today.run.notes.gate.passed.connect(lambda proposals: sent.append(proposals[0].name))
    today.run.notes.gate.passed.connect(lambda _proposals: today.run.steps.turns.send())  # type: ignore[union-attr]
    today.run.notes.gate._answered.update(today.run.notes.gate.checks)
    today.run.foot.one_by_one.click()
    assert today.run.foot._words.text().startswith("1 of 3: Ada Stone Ltd")
    assert today.run.send.text() == "Send and next"
    today.run.send.click()
    today.run.steps.go_on()
    today.run._show_foot()
    assert today.run.foot._words.text().startswith("2 of 3: Di Ltd")
    today.run.foot.skip.click()
    assert today.run.send.text() == "Send this one"
    assert today.leave()
    assert sent == ["Ada Stone Ltd"]
    assert today.run.foot.one_by_one.text() == "One by one"


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        (CheckKind.MAIL, "mail"),
        (CheckKind.PASSWORD, "mail"),
        (CheckKind.BANK, "business"),
        (CheckKind.QUIET, "reminders"),
    ],
)
def test_what_is_missing_opens_the_part_of_the_settings_where_it_is_entered(
    today: TodayDesk, kind: CheckKind, part: str
) -> None:
    wished: list[object] = []
    today.run.notes.wish.disconnect()
    today.run.notes.wish.connect(wished.append)
    today.run.notes.gate.acted.emit(kind)
    assert wished == [ShowSettings(part)]

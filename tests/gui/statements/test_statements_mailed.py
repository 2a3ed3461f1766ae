"""Statements by mail: the one that is shown, and those of many, who have an address, with progress and a stop."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared.mail_dialog import MailDialog
from arbook.gui.shared.wishes import MakeStatement
from arbook.gui.shell.window import MainWindow
from arbook.gui.statements.dialog import StatementDialog
from arbook.gui.statements.many_by_mail import MailBatch, MailQuestion
from arbook.queries.outbox import MessageRow, messages
from tests.support.desks import shown, wished
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]


@pytest.fixture
def window(shop: Shop, open_window: Callable[..., MainWindow]) -> MainWindow:
    """Without a mail account, so that nothing leaves."""
    from arbook.services.settings import SettingsService

    SettingsService(shop.counter).forget_mail_account("owner@harbour.example")
    shop.book.close()
    return open_window(shop.path)


def waiting(window: MainWindow, qtbot: QtBot) -> tuple[MessageRow, ...]:
    answers: list[tuple[MessageRow, ...]] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(messages), lambda rows: answers.append(tuple(rows)))
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def question_of(dialog: StatementDialog, qtbot: QtBot) -> MailQuestion:
    qtbot.waitUntil(lambda: dialog.foot.mailing.button.isVisible() and dialog.foot.mailing.button.isEnabled())
    dialog.foot.mailing.button.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(MailQuestion)), timeout=20_000)
    return dialog.findChildren(MailQuestion)[-1]


def many(window: MainWindow, qtbot: QtBot) -> StatementDialog:
    dialog = wished(window, MakeStatement(None), StatementDialog)
    qtbot.waitUntil(lambda: len(dialog.picks.ids) == 6, timeout=20_000)
    return dialog


def test_the_statement_that_is_shown_goes_by_mail(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, MakeStatement(1), StatementDialog)
    settle(window)
    qtbot.waitUntil(dialog.foot.mailing.button.isVisible, timeout=20_000)
    content = dialog.pane.view.content
    dialog.foot.mailing.button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(MailDialog)), timeout=20_000)
    mail = shown(window, MailDialog)
    assert mail.command().content == content
    assert "your statement of open items as of" in mail.mail.text.toPlainText()
    mail.primary.click()
    qtbot.waitUntil(lambda: len(waiting(window, qtbot)) == 1, timeout=20_000)


def test_those_of_many_go_to_who_has_an_address_and_nobody_gets_the_same_twice(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = many(window, qtbot)
    question = question_of(dialog, qtbot)
    count = int("".join(letter for letter in question.primary.text() if letter.isdigit()))
    assert 0 < count <= 6
    told: list[str] = []
    dialog.told.connect(told.append)
    question.primary.click()
    qtbot.waitUntil(lambda: told == [f"{count} statements wait in the outbox."], timeout=60_000)
    rows = waiting(window, qtbot)
    assert len(rows) == len({row.customer_id for row in rows}) == count
    assert all(row.attachment_names.endswith(f"{TODAY}.pdf") for row in rows)
    again = question_of(many(window, qtbot), qtbot)
    assert not again.primary.isEnabled()
    again.reject()


def test_a_stop_keeps_those_that_are_written_and_the_rest_can_follow(window: MainWindow, qtbot: QtBot) -> None:
    dialog = many(window, qtbot)
    question = question_of(dialog, qtbot)
    question.primary.click()
    qtbot.waitUntil(lambda: isinstance(dialog._run, MailBatch), timeout=20_000)
    run = dialog._run
    assert run is not None
    run.moved.connect(lambda *_told: run.stop())
    qtbot.waitUntil(lambda: dialog.primary.text() == "Go on with the rest", timeout=20_000)
    assert "1 are written and wait in the outbox." in dialog._told.text()
    assert len(waiting(window, qtbot)) == 1
    run.moved.disconnect()
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert len(waiting(window, qtbot)) == run.done > 1

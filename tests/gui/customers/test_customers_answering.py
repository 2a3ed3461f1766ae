"""Answers, notes to come back, and how somebody is spoken to, from the customer's page; mails dropped on a desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from arbook.gui.customers.answering import FollowUpDialog, ReplyDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.exporting import log_table
from arbook.gui.customers.log_dialog import LogDialog
from arbook.gui.customers.manner_dialog import MannerDialog
from arbook.gui.shared.mail_drop import mails_in
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
MAIL = "From: Ada <{0}>\r\nMessage-ID: <m1@a.example>\r\nSubject: Re: Invoice\r\n\r\nWe pay on Friday."


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow, settle: Settle) -> MainWindow:
    shop.book.close()
    opened = open_window(shop.path)
    opened.view.show_desk("customers")
    settle(opened)
    return opened


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> CustomersDesk:
    found = window.desk
    assert isinstance(found, CustomersDesk)
    found.show_customer(1)
    qtbot.waitUntil(lambda: found.page.facts is not None and found.page.facts.card.customer_id == 1)
    return found


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "answer.eml"
    path.write_bytes(MAIL.format("nobody@else.example").encode())
    return path


def opened(desk: CustomersDesk, kind: type[QDialog], key: str) -> QDialog:
    desk._act(key)
    found = desk.window().findChild(kind)
    assert isinstance(found, kind)
    return found


def kinds(desk: CustomersDesk) -> list[str]:
    facts = desk.page.facts
    assert facts is not None
    return [each.kind for each in facts.contacts]


def drop(target: CustomersDesk | TodayDesk, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    mods = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, mods)
    assert target._mails.eventFilter(target, event)


def test_an_answer_that_was_pasted_stands_in_the_log_and_can_be_undone(desk: CustomersDesk, qtbot: QtBot) -> None:
    before = kinds(desk)
    dialog = opened(desk, ReplyDialog, "reply")
    assert isinstance(dialog, ReplyDialog)
    dialog.text.setPlainText("We pay on Friday.")
    dialog.way.set_picked("call")
    dialog.confirm()
    qtbot.waitUntil(lambda: kinds(desk) == ["call", *before])
    desk.session.history.undo()
    qtbot.waitUntil(lambda: kinds(desk) == before)


def test_an_empty_answer_is_asked_about_beside_the_field(desk: CustomersDesk, qtbot: QtBot) -> None:
    dialog = opened(desk, ReplyDialog, "reply")
    assert isinstance(dialog, ReplyDialog)
    dialog.confirm()
    qtbot.waitUntil(lambda: "What did they say?" in dialog.rows["text"].note.text())
    dialog.day.set_day(None)
    dialog.text.setPlainText("Soon")
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(dialog.rows["on"].note.text()))
    dialog.reject()


def test_a_mail_fills_the_dialog_and_is_kept_whole(desk: CustomersDesk, qtbot: QtBot, mail: Path) -> None:
    before = kinds(desk)
    dialog = opened(desk, ReplyDialog, "reply")
    assert isinstance(dialog, ReplyDialog)
    dialog.open_mail(mail)
    qtbot.waitUntil(lambda: "We pay on Friday." in dialog.text.toPlainText())
    assert dialog.who.text() == "Ada"
    dialog.confirm()
    qtbot.waitUntil(lambda: kinds(desk) == ["mail", *before])


def test_what_is_no_mail_is_told_beside_the_text(desk: CustomersDesk, qtbot: QtBot, mail: Path) -> None:
    mail.write_bytes(b"%PDF")
    dialog = opened(desk, ReplyDialog, "reply")
    assert isinstance(dialog, ReplyDialog)
    dialog.open_mail(mail)
    qtbot.waitUntil(lambda: "no mail" in dialog.rows["text"].note.text())
    dialog.reject()


def test_a_mail_dropped_on_a_customers_page_is_theirs(desk: CustomersDesk, qtbot: QtBot, mail: Path) -> None:
    before = kinds(desk)
    drop(desk, mail)
    qtbot.waitUntil(lambda: kinds(desk) == ["mail", *before])
    told: list[str] = []
    desk.told.connect(told.append)
    drop(desk, mail)
    qtbot.waitUntil(lambda: any("already" in each for each in told))


def test_a_mail_dropped_on_today_is_the_senders_and_a_strangers_is_nobodys(
    window: MainWindow, settle: Settle, qtbot: QtBot, mail: Path
) -> None:
    window.view.show_desk("today")
    settle(window)
    today = window.desk
    assert isinstance(today, TodayDesk)
    told: list[str] = []
    today.told.connect(told.append)
    drop(today, mail)
    qtbot.waitUntil(lambda: any("nobody@else.example" in each for each in told))


def test_only_mails_are_taken(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.pdf", "b.EML")])
    assert [path.name for path in mails_in(data)] == ["b.EML"]
    assert mails_in(QMimeData()) == []


def test_a_note_to_come_back_is_put_on_a_day(desk: CustomersDesk, qtbot: QtBot) -> None:
    before = kinds(desk)
    dialog = opened(desk, FollowUpDialog, "follow_up")
    assert isinstance(dialog, FollowUpDialog)
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(dialog.rows["note"].note.text()))
    dialog.note.setPlainText("ask about the crane")
    dialog.confirm()
    qtbot.waitUntil(lambda: kinds(desk) == ["follow_up_set", *before])


def test_the_tone_is_chosen_and_the_page_says_that_care_is_needed(desk: CustomersDesk, qtbot: QtBot) -> None:
    dialog = opened(desk, MannerDialog, "manner")
    assert isinstance(dialog, MannerDialog)
    dialog.care.setChecked(True)
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(dialog.rows["reason"].note.text()))
    dialog.reason.setText("fire in their shop")
    dialog.confirm()
    qtbot.waitUntil(lambda: desk.page.facts is not None and desk.page.facts.manner.is_sensitive)
    assert "With care" in desk.page.head.accessibleName()
    desk.session.history.undo()
    qtbot.waitUntil(lambda: desk.page.facts is not None and not desk.page.facts.manner.is_sensitive)


def test_the_log_is_searched_and_what_is_found_goes_into_a_table(
    desk: CustomersDesk, qtbot: QtBot, mail: Path
) -> None:
    mail.write_bytes(mail.read_bytes().replace(b"We pay", "Grüße, we pay".encode()))
    drop(desk, mail)
    qtbot.waitUntil(lambda: "mail" in kinds(desk))
    facts = desk.page.facts
    assert facts is not None
    desk._show_contact(facts.contacts[-1])
    [dialog] = desk.window().findChildren(LogDialog)
    dialog.search.setText("grusse friday")
    found = dialog._model.rows()
    assert [row.subject for row in found] == ["Re: Invoice"]
    head, line = log_table(found, desk.session.owner)
    assert "Fingerprint" in head
    assert line[-1] == found[0].fingerprint
    dialog.search.setText("nowhere")
    assert list(dialog._model.rows()) == []
    dialog.accept()

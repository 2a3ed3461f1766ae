"""Several mail accounts in the settings: another one, which one is used, how fast, with a copy, or as files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.mail_chooser import NEW
from arbook.gui.shell.window import MainWindow
from arbook.queries.settings import MailAccountRow, mail_accounts

Settle = Callable[[MainWindow], None]
FIRST = "owner@harbour.example"


@pytest.fixture
def mail(desk: SettingsDesk, settle: Settle) -> SettingsDesk:
    desk.show_part("mail")
    settle(desk.window())  # type: ignore[arg-type]
    return desk


def accounts(desk: SettingsDesk, settle: Settle) -> tuple[MailAccountRow, ...]:
    found: list[tuple[MailAccountRow, ...]] = []
    desk.session.ask(lambda office: office.read(mail_accounts), found.append)
    settle(desk.window())  # type: ignore[arg-type]
    return found[0]


def save(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.history.did_it, timeout=20_000):
        desk.press_main()
    settle(desk.window())  # type: ignore[arg-type]


def test_an_address_that_changes_is_no_second_account(mail: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    mail.mail.address.setText("nora@harbour.example")
    save(mail, settle, qtbot)
    assert [each.address for each in accounts(mail, settle)] == ["nora@harbour.example"]
    mail.session.history.undo()
    qtbot.waitUntil(lambda: [each.address for each in accounts(mail, settle)] == [FIRST], timeout=20_000)


def test_another_account_is_set_up_and_used(mail: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    part = mail.mail
    part.chooser.another.click()
    assert (part.address.text(), part.chooser.choice.value) == ("", NEW)
    part.address.setText("nora@gmx.de")
    part.address.editingFinished.emit()
    assert part.host.text() == "mail.gmx.net"
    assert "22 Nov 2026" in part.rows["password"].note.text()
    save(mail, settle, qtbot)
    assert [(each.address, each.is_default) for each in accounts(mail, settle)] == [
        ("nora@gmx.de", True), (FIRST, False),
    ]  # fmt: skip
    qtbot.waitUntil(lambda: part.chooser.choice.count() == 2, timeout=20_000)
    part.chooser.choice.set_value(FIRST)
    part.chooser.picked.emit(FIRST)
    assert part.address.text() == FIRST
    with qtbot.waitSignal(mail.session.history.did_it, timeout=20_000):
        part.chooser.use.click()
    assert accounts(mail, settle)[0].address == FIRST
    with qtbot.waitSignal(mail.session.history.did_it, timeout=20_000):
        part.chooser.take_out.click()
    assert [each.address for each in accounts(mail, settle)] == ["nora@gmx.de"]


def test_the_address_is_named_as_not_saved_though_it_filled_in_the_server(mail: SettingsDesk) -> None:
    part = mail.mail
    part.chooser.another.click()
    part.address.setText("nora@gmx.de")
    part.address.editingFinished.emit()
    assert part.foot._words.text().startswith("Not saved yet: E-mail address, Server")


def test_what_is_typed_is_not_lost_by_looking_at_another_account(mail: SettingsDesk) -> None:
    part = mail.mail
    part.sender_name.setText("Nora")
    part.chooser.another.click()
    assert (part.address.text(), part.sender_name.text()) == (FIRST, "Nora")


def test_limits_a_copy_and_files_are_kept(mail: SettingsDesk, settle: Settle, qtbot: QtBot, tmp_path: Path) -> None:
    leaving = mail.mail.leaving
    leaving.per_minute.setText("30")
    leaving.pause.setText("2")
    leaving.keeps_copy.click()
    assert leaving.imap_host.text() == "imap.harbour.example"
    leaving.writes_files.click()
    leaving.writes_to.setText(str(tmp_path))
    save(mail, settle, qtbot)
    [kept] = accounts(mail, settle)
    assert (kept.per_minute, kept.per_hour, kept.pause_seconds) == (30, 0, 2)
    assert (kept.imap_host, kept.imap_port, kept.writes_to) == ("imap.harbour.example", 993, str(tmp_path))
    assert not mail.mail.is_changed


def test_files_without_a_folder_are_refused_for_mail_would_leave(
    mail: SettingsDesk, settle: Settle, qtbot: QtBot
) -> None:
    mail.mail.leaving.writes_files.click()
    mail.press_main()
    qtbot.waitUntil(lambda: "in which folder" in mail.mail.rows["writes_to"].note.text(), timeout=20_000)
    assert accounts(mail, settle)[0].writes_to == ""


def test_a_limit_that_is_no_number_is_refused_beside_its_field(mail: SettingsDesk, qtbot: QtBot) -> None:
    mail.mail.leaving.per_hour.setText("many")
    mail.press_main()
    note = mail.mail.rows["per_hour"].note
    qtbot.waitUntil(lambda: "whole number" in note.text(), timeout=20_000)


def test_a_test_without_a_password_asks_for_it_and_bothers_no_server(
    mail: SettingsDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("arbook.mail.smtp.open_post", lambda *account: asked.append(account))
    part = mail.mail
    part._say("localhost takes no mail on port 9.", "bad", "circle-alert")
    part.test.click()
    qtbot.waitUntil(lambda: part.rows["password"].note.text() == "Type the password first.")
    assert part.result.isHidden()
    assert part.test.isEnabled()
    part.opening.way.set_value("other")
    for field in (part.opening.authorize_url, part.opening.token_url):
        field.setText("https://login.example.org/x")
    part.opening.scope.setText("mail")
    part.opening.client_id.setText("my-id")
    part.test.click()
    qtbot.waitUntil(lambda: part.rows["sign_in"].note.text() == "Sign in first.")
    assert asked == []


def test_what_an_earlier_test_said_goes_when_the_next_is_refused_beside_its_field(
    mail: SettingsDesk, qtbot: QtBot
) -> None:
    part = mail.mail
    part._say("localhost takes no mail on port 9.", "bad", "circle-alert")
    part.host.setText("https://smtp.example.org")
    part.test.click()
    assert part.result.isHidden()
    assert "is not the name of a server" in part.rows["host"].note.text()

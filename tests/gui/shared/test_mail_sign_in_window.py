"""Signing in at a mail provider from the windows: in the settings, and the dialog itself."""

from dataclasses import replace
from socket import create_connection
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.settings.form_mail import MailForm
from arbook.gui.settings.mail_opening import OpeningCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.sign_in_dialog import SignInDialog
from arbook.gui.shell.window import MainWindow
from tests.support.signing_in import MailWorld


def is_shut(back: str) -> bool:
    """Whether nobody waits there for a browser any more."""
    try:
        create_connection(("127.0.0.1", urlsplit(back).port or 0)).close()
    except ConnectionRefusedError:
        return True
    return False


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


@pytest.fixture
def place(qtbot: QtBot, look: object) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_new_address_brings_the_way_that_its_provider_wants() -> None:
    form = MailForm(None, "Harbour", "office@harbour.example")
    assert (form.sign_in, form.host) == ("password", "smtp.harbour.example")
    form.address = "shop@outlook.com"  # as it is being typed
    assert form.choose_address("shop@outlook.com")
    assert (form.sign_in, form.host) == ("microsoft", "smtp-mail.outlook.com")
    assert not form.choose_address("shop@outlook.com"), "what was changed since is not guessed over"
    assert form.row().sign_in == "microsoft"
    kept = MailForm(replace(form.row(), host="smtp.office365.com"))
    assert not kept.choose_address("shop@outlook.com")
    assert kept.host == "smtp.office365.com"


def test_a_password_field_gives_way_to_the_button(place: QWidget, window: MainWindow) -> None:
    card = OpeningCard(session_of(window))
    card.setParent(place)
    card.show()
    assert card.rows["password"].isVisible()
    assert not card.sign_in.isVisible()
    card.way.set_value("microsoft")
    assert not card.rows["password"].isVisible()
    assert card.sign_in.isVisible()
    assert card.sign_in.text() == "Sign in with Microsoft"
    assert card.rows["tenant"].isVisible()
    assert not card.rows["token_url"].isVisible()
    card.way.set_value("other")
    assert card.rows["token_url"].isVisible()
    assert not card.rows["tenant"].isVisible()
    form = MailForm(None)
    card.client_id.setText(" my-id ")
    card.take(form)
    assert (form.sign_in, form.row().client_id) == ("other", "my-id")


def test_signing_in_from_the_settings_is_told_and_kept(
    world: MailWorld, place: QWidget, window: MainWindow, qtbot: QtBot
) -> None:
    card, row = OpeningCard(session_of(window)), world.account()
    card.setParent(place)
    card.look_up("book", row)
    qtbot.waitUntil(lambda: card.state.text() == "Nobody signed in on this computer yet.")
    card.begin("book", row)
    qtbot.waitUntil(lambda: card.state.text() == "Signed in on this computer.")
    assert card.sign_in.text() == "Sign in again"
    other = OpeningCard(session_of(window))
    other.setParent(place)
    other.look_up("book", row)
    qtbot.waitUntil(lambda: other.state.text() == "Signed in on this computer.")


def test_a_no_is_told_and_the_button_begins_anew(
    world: MailWorld, place: QWidget, window: MainWindow, qtbot: QtBot
) -> None:
    world.provider.script.refusal = {"error": "access_denied"}
    dialog = SignInDialog(place, session_of(window), "book", world.account())
    told: list[object] = []
    dialog.signed_in.connect(told.append)
    dialog.open()
    dialog.begin()
    qtbot.waitUntil(lambda: dialog.primary.text() == "Try again")
    assert "You said no in the browser" in dialog._told.text()
    world.provider.script.refusal = None
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(told))
    assert not dialog.isVisible()


def test_cancel_ends_the_waiting_at_once(
    world: MailWorld, place: QWidget, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arbook.gui.shared.sign_in_dialog.open_page", lambda _url: False)
    dialog = SignInDialog(place, session_of(window), "book", world.account())
    dialog.open()
    dialog.begin()
    qtbot.waitUntil(lambda: bool(dialog.address.text()))
    assert dialog.address.text().startswith(world.provider.authorize_url)
    assert "No browser could be opened" in dialog.row.note.text()
    dialog.reject()
    back = parse_qs(urlsplit(dialog.address.text()).query)["redirect_uri"][0]
    qtbot.waitUntil(lambda: is_shut(back))
    assert world.provider.asked == []

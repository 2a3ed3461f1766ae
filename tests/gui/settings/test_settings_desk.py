"""Settings are read, changed and refused beside their fields; the password goes to the safe and nowhere else."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.form_mail import MailForm
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import DARK
from arbook.gui.shell.window import MainWindow
from arbook.mail.secrets import PasswordSafe
from arbook.queries.settings import mail_account, profile, tax_rates, terms_list
from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

Settle = Callable[[MainWindow], None]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def serve(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., ScriptedSmtpServer]]:
    monkeypatch.setattr("arbook.mail.smtp.trusted_context", authority.client_context)
    with ExitStack() as stack:

        def start(**faults: object) -> ScriptedSmtpServer:
            return stack.enter_context(ScriptedSmtpServer(authority.server_context(), SmtpScript(faults=faults)))

        yield start


@pytest.fixture
def desk(window: MainWindow, settle: Settle) -> SettingsDesk:
    made = window.view.show_desk("settings")
    settle(window)
    assert isinstance(made, SettingsDesk)
    return made


def read(desk: SettingsDesk, settle: Settle, query: Callable[..., object]) -> object:
    found: list[object] = []
    desk.session.ask(lambda office: office.read(query), found.append)
    settle(desk.window())  # type: ignore[arg-type]
    return found[0]


def test_the_business_is_written_and_the_rail_says_its_new_name(
    desk: SettingsDesk, settle: Settle, qtbot: QtBot
) -> None:
    desk.business.fields["name"].setText("Harbour Cycles")  # type: ignore[union-attr]
    desk.business.fields["address"].setPlainText("1 Quay\nCork")  # type: ignore[union-attr]
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.press_main()
    own = read(desk, settle, profile)
    assert (own.name, own.address, own.currency) == ("Harbour Cycles", "1 Quay\nCork", "EUR")  # type: ignore[attr-defined]
    window = desk.window()
    assert isinstance(window, MainWindow)
    assert window.view.rail._business.text() == "Harbour Cycles"


def test_a_wrong_account_number_is_refused_beside_its_field(desk: SettingsDesk, settle: Settle) -> None:
    desk.business.fields["iban"].setText("DE02 1203 0000 0000 2020 52")  # type: ignore[union-attr]
    desk.press_main()
    settle(desk.window())  # type: ignore[arg-type]
    assert "is not an account number (IBAN)" in desk.business.rows["iban"].note.text()
    assert read(desk, settle, profile).iban == "DE02 1203 0000 0000 2020 51"  # type: ignore[attr-defined]


def test_what_is_being_typed_survives_changes_elsewhere(desk: SettingsDesk, settle: Settle) -> None:
    desk.business.fields["phone"].setText("+353 1 555")  # type: ignore[union-attr]
    desk.load()
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.business.fields["phone"].text() == "+353 1 555"  # type: ignore[union-attr]


def test_an_address_brings_the_settings_of_its_provider() -> None:
    form = MailForm(None)
    assert form.choose_address("nora@gmx.de")
    assert (form.host, form.port, form.security, form.username) == ("mail.gmx.net", "465", "tls", "nora@gmx.de")
    assert not form.choose_address("nora@gmx.de")
    assert not form.choose_address("no address")


def test_the_password_is_kept_in_the_safe_and_not_in_the_book(
    desk: SettingsDesk, settle: Settle, safe: PasswordSafe, shop: Shop, qtbot: QtBot
) -> None:
    desk.show_part("mail")
    desk.mail.password.setText(PASSWORD)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.press_main()
    assert safe.get("owner") == PASSWORD
    assert desk.mail.password.text() == ""
    desk.window().close()
    assert PASSWORD.encode() not in shop.path.read_bytes()


def test_a_port_that_contradicts_the_encryption_is_told_at_once(desk: SettingsDesk, settle: Settle) -> None:
    desk.show_part("mail")
    desk.mail.port.setText("465")
    desk.press_main()
    assert "Port 465 begins with TLS at once" in desk.mail.rows["port"].note.text()
    assert read(desk, settle, mail_account).port == 587  # type: ignore[attr-defined]


def test_a_test_message_goes_to_the_owner_alone(
    desk: SettingsDesk, serve: Callable[..., ScriptedSmtpServer], qtbot: QtBot
) -> None:
    server = serve()
    desk.show_part("mail")
    desk.mail.port.setText(str(server.port))
    desk.mail.password.setText(PASSWORD)
    desk.mail.test.click()
    qtbot.waitUntil(desk.mail.test.isEnabled, timeout=20_000)
    assert [each.recipients for each in server.mailbox] == [["owner@harbour.example"]]
    assert "took the test" in desk.mail.result.accessibleName()


def test_a_wrong_password_is_told_in_plain_words(
    desk: SettingsDesk, serve: Callable[..., ScriptedSmtpServer], qtbot: QtBot
) -> None:
    server = serve()
    desk.show_part("mail")
    desk.mail.port.setText(str(server.port))
    desk.mail.password.setText("wrong horse")
    desk.mail.test.click()
    qtbot.waitUntil(desk.mail.test.isEnabled, timeout=20_000)
    told = desk.mail.result.accessibleName()
    assert "password" in told
    assert "wrong horse" not in told
    assert server.mailbox == []


def test_terms_rates_and_numbers_are_added_and_shown(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    desk.show_part("lists")
    desk.lists.days.setText("45")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.lists._add_terms.click()
    desk.lists.rate_name.setText("Culture")
    desk.lists.percent.setText("5.5")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.lists._add_rate.click()
    desk.lists.patterns["invoice"].setText("R{n:05}")
    assert desk.lists.rows["invoice"].note.text() == "Next: R00001"
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.press_main()
    assert "45 days net" in [row.terms.name for row in read(desk, settle, terms_list)]  # type: ignore[attr-defined]
    assert "Culture" in [row.name for row in read(desk, settle, tax_rates)]  # type: ignore[attr-defined]


def test_words_are_no_number_of_days_and_a_pattern_needs_a_counter(desk: SettingsDesk, settle: Settle) -> None:
    desk.show_part("lists")
    desk.lists.days.setText("soon")
    desk.lists._add_terms.click()
    assert desk.lists.rows["days"].note.text() == "A number of days, from 1 to 365."
    desk.lists.patterns["plan"].setText("P")
    desk.press_main()
    settle(desk.window())  # type: ignore[arg-type]
    assert "needs one counter" in desk.lists.rows["plan"].note.text()


def test_the_look_changes_at_once_and_is_remembered(desk: SettingsDesk) -> None:
    desk.show_part("look")
    desk.look.mode.set_value(Mode.DARK)
    desk.look.mode.activated.emit(desk.look.mode.currentIndex())
    assert colors() is DARK
    assert Memory().mode is Mode.DARK
    desk.look.mode.set_value(Mode.LIGHT)
    desk.look.mode.activated.emit(desk.look.mode.currentIndex())

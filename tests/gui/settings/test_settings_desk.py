"""Settings are read, changed and refused beside their fields; the password goes to the safe and nowhere else."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.form_mail import MailForm
from arbook.gui.settings.form_numbers import SeriesForm
from arbook.gui.settings.ways_field import WaysField
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import DARK
from arbook.gui.shell.window import MainWindow
from arbook.ledger.pay_ways import PayWay
from arbook.mail.secrets import PasswordSafe
from arbook.queries.offers import SeriesRow, number_series, tax_rates, terms_list
from arbook.queries.settings import mail_account, profile
from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.desks import shown
from tests.support.late_shop import TODAY
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


def read(desk: SettingsDesk, settle: Settle, query: Callable[..., object]) -> object:
    found: list[object] = []
    desk.session.ask(lambda office: office.read(query), found.append)
    settle(desk.window())  # type: ignore[arg-type]
    return found[0]


def test_the_owner_ticks_which_ways_to_pay_are_told(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    ways = desk.business.fields["pay_ways"]
    assert isinstance(ways, WaysField)
    ways.ticks[PayWay.CHECK].click()
    ways.ticks[PayWay.CODE].click()
    desk.business.fields["reference_kind"].set_value("rf")  # type: ignore[union-attr]
    with qtbot.waitSignal(desk.session.history.did_it, timeout=20_000):
        desk.press_main()
    settle(desk.window())  # type: ignore[arg-type]
    kept = read(desk, settle, profile)
    assert (kept.pay_ways, kept.reference_kind) == ("bank,check", "rf")  # type: ignore[attr-defined]


def test_a_link_that_leads_nowhere_is_refused_beside_its_field(desk: SettingsDesk, qtbot: QtBot) -> None:
    desk.business.fields["pay_link"].setText("http://pay.example")  # type: ignore[union-attr]
    desk.press_main()
    note = desk.business.rows["pay_link"].note
    qtbot.waitUntil(lambda: "begins with https://" in note.text(), timeout=20_000)


def test_our_terms_are_shown_as_a_letter(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    desk.lists.our_terms_button.click()
    dialog = shown(desk.window(), PaperDialog)  # type: ignore[arg-type]
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=20_000)
    assert dialog.pane.view.content.startswith(b"%PDF")
    dialog.reject()


def test_the_business_is_written_and_the_rail_says_its_new_name(
    desk: SettingsDesk, settle: Settle, qtbot: QtBot
) -> None:
    desk.business.fields["name"].setText("Harbour Cycles")  # type: ignore[union-attr]
    desk.business.fields["address"].setPlainText("1 Quay\nCork")  # type: ignore[union-attr]
    with qtbot.waitSignal(desk.session.history.did_it, timeout=20_000):
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
    with qtbot.waitSignal(desk.session.history.did_it, timeout=20_000):
        desk.press_main()
    assert safe.get("owner (localhost)") == PASSWORD
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


def test_the_demo_book_offers_no_test_message_and_would_not_send_one(
    open_window: Callable[..., MainWindow], settle: Settle, qtbot: QtBot
) -> None:
    window = open_window()
    window.open_demo()
    qtbot.waitUntil(lambda: window.session is not None, timeout=90_000)
    desk = window.view.show_desk("settings")
    settle(window)
    assert isinstance(desk, SettingsDesk)
    assert not desk.mail.test.isEnabled()
    desk.mail._send_test()
    qtbot.waitUntil(lambda: "nothing is sent from it" in desk.mail.result.accessibleName(), timeout=20_000)


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


def undo(desk: SettingsDesk, settle: Settle) -> None:
    desk.session.history.undo()
    settle(desk.window())  # type: ignore[arg-type]


@pytest.fixture
def did(desk: SettingsDesk) -> list[str]:
    """What was done and can be taken back, in the words of the toast."""
    said: list[str] = []
    desk.session.history.did_it.connect(lambda step: said.append(step.said))
    return said


def test_the_business_can_be_taken_back_to_what_it_was(
    desk: SettingsDesk, settle: Settle, did: list[str], qtbot: QtBot
) -> None:
    before = read(desk, settle, profile)
    desk.business.fields["name"].setText("Harbor Cycles")  # type: ignore[union-attr]
    desk.press_main()
    qtbot.waitUntil(lambda: did == ["Business saved."], timeout=20_000)
    settle(desk.window())  # type: ignore[arg-type]
    undo(desk, settle)
    assert read(desk, settle, profile) == before
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.business.fields["name"].text() == before.name  # type: ignore[union-attr, attr-defined]


def test_what_is_shown_and_saved_unchanged_changes_nothing(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    before = read(desk, settle, profile)
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        desk.press_main()
    assert told.args == ["Nothing has changed."]
    assert read(desk, settle, profile) == before


def test_the_letterhead_is_seen_while_it_is_typed(desk: SettingsDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.business.paper.is_drawn, timeout=20_000)
    before = desk.business.paper.grab().toImage()
    desk.business.fields["accent"].set_value("#8A3B1E")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.business.paper.grab().toImage() != before, timeout=20_000)


def test_another_look_is_seen_at_once_and_kept(
    desk: SettingsDesk, settle: Settle, did: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: desk.business.paper.is_drawn, timeout=20_000)
    before = desk.business.paper.grab().toImage()
    desk.business.fields["paper_style"].set_value("classic")  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.business.paper.grab().toImage() != before, timeout=20_000)
    desk.press_main()
    qtbot.waitUntil(lambda: did == ["Business saved."], timeout=20_000)
    assert read(desk, settle, profile).paper_style == "classic"  # type: ignore[attr-defined]


def test_the_windows_of_envelopes_are_those_of_the_sheet(desk: SettingsDesk) -> None:
    form = desk.business.fields["address_form"]
    desk.business.fields["paper_size"].set_value("A4")  # type: ignore[union-attr]
    assert form.values == ["auto", "din5008-b", "din5008-a", "swiss"]  # type: ignore[union-attr]
    desk.business.fields["paper_size"].set_value("LETTER")  # type: ignore[union-attr]
    assert form.values == ["auto", "us10"]  # type: ignore[union-attr]


def test_a_picture_is_taken_from_a_drawing_and_kept_in_the_book(
    desk: SettingsDesk, settle: Settle, did: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    drawing = tmp_path / "logo.svg"
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><rect width="40" height="10"/></svg>'
    )
    with qtbot.waitSignal(desk.business.logo.changed, timeout=20_000):
        desk.business.logo.take_file(drawing)
    desk.press_main()
    qtbot.waitUntil(lambda: bool(did), timeout=20_000)
    assert read(desk, settle, profile).logo.startswith(b"\x89PNG")  # type: ignore[attr-defined]
    text = tmp_path / "logo.png"
    text.write_text("no picture at all")
    desk.business.logo.take_file(text)
    qtbot.waitUntil(lambda: "no picture" in desk.business.logo._note.text(), timeout=20_000)
    assert desk.business.logo.picture is not None


def test_terms_and_rates_are_added_and_can_be_taken_back(
    desk: SettingsDesk, settle: Settle, did: list[str], qtbot: QtBot
) -> None:
    desk.show_part("lists")
    desk.lists.days.setText("45")
    desk.lists.add_terms_button.click()
    qtbot.waitUntil(lambda: len(did) == 1, timeout=20_000)
    desk.lists.rate_name.setText("Culture")
    desk.lists.percent.setText("5.5")
    desk.lists.add_rate_button.click()
    qtbot.waitUntil(lambda: len(did) == 2, timeout=20_000)
    assert "45 days net" in [row.terms.name for row in read(desk, settle, terms_list)]  # type: ignore[attr-defined]
    assert "Culture" in [row.name for row in read(desk, settle, tax_rates)]  # type: ignore[attr-defined]
    undo(desk, settle)
    undo(desk, settle)
    assert "45 days net" not in [row.terms.name for row in read(desk, settle, terms_list)]  # type: ignore[attr-defined]
    assert "Culture" not in [row.name for row in read(desk, settle, tax_rates)]  # type: ignore[attr-defined]


def test_other_terms_can_be_the_first_and_some_no_longer_offered(
    desk: SettingsDesk, settle: Settle, did: list[str], qtbot: QtBot
) -> None:
    desk.show_part("lists")
    before = read(desk, settle, profile).default_terms_id  # type: ignore[attr-defined]
    click(desk.lists.terms, "Use for new ones: 14 days net")
    qtbot.waitUntil(lambda: did == ["New customers get 14 days net."], timeout=20_000)
    assert read(desk, settle, profile).default_terms_id != before  # type: ignore[attr-defined]
    settle(desk.window())  # type: ignore[arg-type]
    click(desk.lists.terms, "Remove: 7 days net")
    qtbot.waitUntil(lambda: did[1:] == ["7 days net is no longer offered."], timeout=20_000)
    undo(desk, settle)
    undo(desk, settle)
    assert read(desk, settle, profile).default_terms_id == before  # type: ignore[attr-defined]
    assert "7 days net" in [row.terms.name for row in read(desk, settle, terms_list)]  # type: ignore[attr-defined]


def click(part: QWidget, name: str) -> None:
    next(each for each in part.findChildren(QAbstractButton) if each.accessibleName() == name).click()


def test_words_are_no_number_of_days(desk: SettingsDesk) -> None:
    desk.show_part("lists")
    desk.lists.days.setText("soon")
    desk.lists.add_terms_button.click()
    assert desk.lists.rows["days"].note.text() == "A number of days, from 1 to 365."


# ---------------------------------------------------------------- numbers
def test_numbers_are_shown_plainly_and_saved_together(
    desk: SettingsDesk, settle: Settle, did: list[str], qtbot: QtBot
) -> None:
    desk.show_part("numbers")
    line = desk.numbers.lines["invoice"]
    line.prefix.setText("R")
    line.year.setCurrentIndex(1)
    line.digits.set_value(5)
    line.next_number.setText("41")
    assert line.note.text() == "Next: R00041"
    desk.numbers.lines["plan"].next_number.setText("7")
    desk.press_main()
    qtbot.waitUntil(lambda: did == ["Numbers saved."], timeout=20_000)
    kept = {row.kind: row for row in read(desk, settle, number_series)}  # type: ignore[attr-defined]
    assert (kept["invoice"].pattern, kept["invoice"].next_counter) == ("R{n:05}", 41)
    assert kept["plan"].next_counter == 7
    undo(desk, settle)
    assert "{n:05}" not in {row.pattern for row in read(desk, settle, number_series)}  # type: ignore[attr-defined]


def test_a_number_that_goes_back_is_refused_beside_its_field(desk: SettingsDesk, settle: Settle) -> None:
    desk.show_part("numbers")
    line = desk.numbers.lines["customer"]
    line.next_number.setText("2")
    desk.press_main()
    settle(desk.window())  # type: ignore[arg-type]
    assert "Numbers never go back" in line.note.text()
    line.next_number.setText("soon")
    desk.press_main()
    assert "whole number" in line.note.text()


def test_a_series_with_a_form_of_its_own_keeps_it_until_something_is_typed() -> None:
    form = SeriesForm(SeriesRow("invoice", "{n:03}/{year}", 8))
    assert form.example(TODAY) == "008/2026"
    assert not form.is_changed
    form.type(prefix="", has_year=True, digits=4)
    assert not form.is_changed
    form.next_number = "9"
    assert form.wanted() == SeriesRow("invoice", "{n:03}/{year}", 9)
    form.type(prefix="A")
    assert form.wanted().pattern == "A{year}-{n:04}"


# ---------------------------------------------------------------- the book's file
def test_a_copy_is_made_now_and_told(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    desk.show_part("book")
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.book.last.text() == "No copy yet"
    with qtbot.waitSignal(desk.told, timeout=20_000):
        desk.book.make.click()
    settle(desk.window())  # type: ignore[arg-type]
    assert desk.book.last.text().startswith("The last copy is of")
    assert desk.book.open_copies.isEnabled()


def test_the_book_is_added_up_again_on_demand(desk: SettingsDesk, qtbot: QtBot) -> None:
    desk.show_part("book")
    desk.book.check.click()
    qtbot.waitUntil(lambda: "adds up" in desk.book.result.accessibleName(), timeout=20_000)


def test_the_look_changes_at_once_and_is_remembered(desk: SettingsDesk) -> None:
    desk.show_part("look")
    desk.look.mode.set_value(Mode.DARK)
    desk.look.mode.activated.emit(desk.look.mode.currentIndex())
    assert colors() is DARK
    assert Memory().mode is Mode.DARK
    desk.look.mode.set_value(Mode.LIGHT)
    desk.look.mode.activated.emit(desk.look.mode.currentIndex())


def test_papers_for_lateness_are_numbered_as_the_owner_likes(
    window: MainWindow, desk: SettingsDesk, settle: Settle, qtbot: QtBot
) -> None:
    desk.show_part("numbers")
    line = desk.numbers.lines["late_charge"]
    assert line.prefix.text() == "L-"
    line.prefix.setText("LATE-")
    assert line.note.text() == "Next: LATE-2026-0001"
    desk.press_main()
    qtbot.waitUntil(lambda: not desk.numbers.is_changed)

"""Settings wait for their button: until it is pressed, nothing on the screen says that all is saved."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.part import SettingsPart
from arbook.gui.shared.fields import Field
from arbook.gui.shell.window import MainWindow
from arbook.queries.settings import profile

Settle = Callable[[MainWindow], None]
FIELDS: dict[str, Callable[[SettingsDesk], Field]] = {
    "business": lambda desk: desk.business.fields["phone"],  # type: ignore[dict-item, return-value]
    "mail": lambda desk: desk.mail.sender_name,
    "numbers": lambda desk: desk.numbers.lines["invoice"].prefix,
}

UNSAVED = {
    "business": "Not saved yet: Telephone.",
    "mail": "Not saved yet: Name beside it.",
    "numbers": "Not saved yet.",
}


def part_of(desk: SettingsDesk, key: str) -> SettingsPart:
    desk.show_part(key)
    part = desk._stack.currentWidget()
    assert isinstance(part, SettingsPart)
    return part


def foot(part: SettingsPart) -> str:
    return part.foot._words.text()


@pytest.mark.parametrize("key", FIELDS)
def test_what_is_typed_is_not_called_kept_before_it_is_saved(
    window: MainWindow, desk: SettingsDesk, settle: Settle, qtbot: QtBot, key: str
) -> None:
    part, field = part_of(desk, key), FIELDS[key](desk)
    rail = window.view.rail.foot
    assert foot(part) == "Kept in this book."
    assert part.take_back_button.isHidden()
    assert "Everything is saved" in rail.accessibleName()
    before = field.text()
    field.setText("Zeppelin")
    assert foot(part) == UNSAVED[key]
    assert part.take_back_button.isVisible()
    assert rail.accessibleName() == f"Settings not saved. {desk.segments.words_of(key)}"
    field.setText(before)
    assert foot(part) == "Kept in this book."
    assert "Everything is saved" in rail.accessibleName()
    field.setText("Zeppelin")
    desk.press_main()
    qtbot.waitUntil(lambda: foot(part) == "Kept in this book.", timeout=20_000)
    assert "Everything is saved" in rail.accessibleName()


@pytest.mark.parametrize("key", FIELDS)
def test_what_was_typed_can_be_put_back_as_it_was(
    window: MainWindow, desk: SettingsDesk, qtbot: QtBot, key: str
) -> None:
    part, field = part_of(desk, key), FIELDS[key](desk)
    before = field.text()
    field.setText("Zeppelin")
    part.take_back_button.click()
    qtbot.waitUntil(lambda: field.text() == before, timeout=20_000)
    assert foot(part) == "Kept in this book."
    assert "Everything is saved" in window.view.rail.foot.accessibleName()


def test_a_password_that_waits_for_the_safe_is_not_saved_yet(desk: SettingsDesk) -> None:
    part = part_of(desk, "mail")
    desk.mail.password.setText("swordfish")
    assert foot(part) == "Not saved yet: Password."
    part.take_back_button.click()
    assert desk.mail.password.text() == ""


def test_a_refused_change_is_still_not_saved(desk: SettingsDesk, settle: Settle, qtbot: QtBot) -> None:
    part = part_of(desk, "business")
    iban = desk.business.fields["iban"]
    assert isinstance(iban, Field)
    iban.setText("DE02 1203 0000 0000 2020 52")
    desk.press_main()
    qtbot.waitUntil(lambda: bool(iban.complaint), timeout=20_000)
    assert foot(part) == "Not saved yet: Account number (IBAN)."
    found: list[str] = []
    desk.session.ask(lambda office: office.read(profile).iban, found.append)
    qtbot.waitUntil(lambda: found == ["DE02 1203 0000 0000 2020 51"], timeout=20_000)


def test_the_next_book_begins_with_everything_saved(window: MainWindow, desk: SettingsDesk, qtbot: QtBot) -> None:
    desk.business.fields["phone"].setText("+353 1 555")  # type: ignore[union-attr]
    session = window.session
    assert session is not None
    path = session.path
    window.open_book(path)
    qtbot.waitUntil(lambda: window.session not in (None, session), timeout=20_000)
    assert "Everything is saved" in window.view.rail.foot.accessibleName()

"""What is typed on keyboards without Latin letters and digits is understood."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import MoneyField
from arbook.gui.shared.owner import Owner
from arbook.ledger.digits import latin_digits
from arbook.ledger.money import Money
from tests.support.desks import write

TODAY = date(2026, 11, 26)
IRISH = Owner(formats=formats_for("en", "IE"), explain=str, today=lambda: TODAY)
GERMAN = Owner(formats=formats_for("de", "DE"), explain=str, today=lambda: TODAY)


@pytest.mark.parametrize(
    ("typed", "owner", "meant"),
    [
        ("٣٤٥", IRISH, "345"),
        ("۱٬۲۴۰٫۵۰", IRISH, "1240.50"),
        ("۱٬۲۴۰٫۵۰", GERMAN, "1240.50"),
        ("१२३.४५", IRISH, "123.45"),
        ("１２３", IRISH, "123"),
        ("\u200f٣٤٥\u200e", IRISH, "345"),
        ("€ ٣٤٥", IRISH, "345"),
    ],
)
def test_amounts_are_read_in_the_digits_of_any_script(
    look: QApplication, qtbot: QtBot, typed: str, owner: Owner, meant: str
) -> None:
    field = MoneyField("EUR", owner)
    qtbot.addWidget(field)
    write(field, typed)
    field.editingFinished.emit()
    assert field.amount == Money.of(meant, "EUR")
    assert field.text() == owner.formats.amount(Money.of(meant, "EUR"))


@pytest.mark.parametrize("typed", ["½", "③", "Ⅻ", "三百"])
def test_signs_that_are_no_digits_are_refused_and_not_guessed(look: QApplication, qtbot: QtBot, typed: str) -> None:
    field = MoneyField("EUR", IRISH)
    qtbot.addWidget(field)
    write(field, typed)
    field.editingFinished.emit()
    assert (field.amount, bool(field.complaint)) == (None, True)


def test_latin_text_is_left_as_it_is() -> None:
    assert latin_digits("1.240,50 €") == "1.240,50 €"
    assert latin_digits("Müller 7") == "Müller 7"


def test_a_date_in_arabic_digits_is_read(look: QApplication, qtbot: QtBot) -> None:
    field = DateField(IRISH)
    qtbot.addWidget(field)
    write(field, "٥-١٢-٢٠٢٦")
    field.editingFinished.emit()
    assert field.day == date(2026, 12, 5)


def press(field: DateField, text: str, key: int = 0) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key or ord(text.upper()), Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(field, event)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("е", TODAY), ("τ", TODAY), ("א", TODAY), ("ف", TODAY), ("т", TODAY),
        ("ь", date(2026, 12, 1)), ("μ", date(2026, 12, 1)),
        ("л", date(2026, 12, 13)), ("κ", date(2026, 12, 13)),
    ],
)  # fmt: skip
def test_the_keys_at_the_places_of_t_m_and_k_step_the_day(
    look: QApplication, qtbot: QtBot, typed: str, day: date
) -> None:
    field = DateField(IRISH, date(2026, 12, 8))
    qtbot.addWidget(field)
    press(field, typed)
    assert field.day == day


def test_the_arrows_step_the_day_on_every_keyboard(look: QApplication, qtbot: QtBot) -> None:
    field = DateField(IRISH, date(2026, 12, 31))
    qtbot.addWidget(field)
    press(field, "", int(Qt.Key.Key_Up))
    assert field.day == date(2027, 1, 1)
    for _ in range(2):
        press(field, "", int(Qt.Key.Key_Down))
    assert field.day == date(2026, 12, 30)


def test_the_thirty_first_of_february_is_refused_with_a_sentence(look: QApplication, qtbot: QtBot) -> None:
    field = DateField(IRISH)
    qtbot.addWidget(field)
    write(field, "31.02.")
    field.editingFinished.emit()
    assert (field.day, bool(field.complaint)) == (None, True)
    assert field.text() == "31.02."

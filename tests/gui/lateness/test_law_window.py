"""The law on late payment in the settings: what matters here first, rules of one's own over the shipped ones."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.form_law import FIXED, NO_AGREEMENT, NO_CLAIM, LawRuleForm, given_by, typed_sums
from arbook.gui.settings.late_card import LateCard
from arbook.gui.settings.law_dialog import LawRuleDialog
from arbook.gui.shell.window import MainWindow
from arbook.ledger.errors import ArbookError
from arbook.queries.late_rates import LawRuleRow
from tests.builders import Shop
from tests.support.desks import nameless, shown, write

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
TODAY = date(2026, 11, 22)


@pytest.fixture
def window(tmp_path: Path, open_window: OpenWindow) -> MainWindow:
    shop = Shop(tmp_path)
    shop.customer("Ada", country="DE", kind="business")
    shop.close()
    return open_window(shop.path, today=TODAY)


@pytest.fixture
def late(window: MainWindow, settle: Settle) -> LateCard:
    desk = window.view.show_desk("settings")
    assert isinstance(desk, SettingsDesk)
    desk.show_part("lists")
    settle(window)
    return desk.lists.late


def lands(late: LateCard) -> set[str]:
    return {row.rule.country for row in late.laws.model.rows()}


def german(late: LateCard) -> LawRuleRow:
    return next(row for row in late.laws.model.rows() if (row.rule.country, row.kind) == ("DE", "business"))


def test_what_matters_to_this_book_stands_first_and_the_rest_on_wish(late: LateCard) -> None:
    assert {"DE", "EU"} <= lands(late)
    assert not {"GB", "CH"} & lands(late)
    assert "boe_half_year" not in {row.reference for row in late.model.rows()}
    late.every_button.click()
    assert {"GB", "CH", "AT"} <= lands(late)
    assert "boe_half_year" in {row.reference for row in late.model.rows()}


def test_rates_stand_newest_first_those_of_the_own_country_before_others(late: LateCard) -> None:
    rows = late.model.rows()
    assert rows[0].reference == "ecb"  # the shop is in Ireland
    days = [row.from_on for row in rows if row.reference == "ecb"]
    assert days == sorted(days, reverse=True)
    late.every_button.click()
    assert late.model.rows()[0].reference == "ecb"


def test_the_wheel_moves_the_page_until_the_owner_works_in_the_table(late: LateCard, qtbot: QtBot) -> None:
    late.every_button.click()
    view = late.view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    view.clearFocus()
    assert not is_wheeled(view)
    assert bar.value() == 0
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert is_wheeled(view)
    assert bar.value() > 0


def is_wheeled(view: QAbstractItemView) -> bool:
    """A step of the mouse wheel over the table; whether the table took it."""
    middle, port = view.viewport().rect().center(), view.viewport()
    event = QWheelEvent(
        QPointF(middle),
        QPointF(port.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)
    return event.isAccepted()


def test_a_rule_is_written_over_the_shipped_one_and_taken_back(
    late: LateCard, window: MainWindow, qtbot: QtBot
) -> None:
    late.laws.write_rule(german(late))
    dialog = shown(window, LawRuleDialog)
    assert (dialog.points.text(), dialog.sums.text(), dialog.currency.text()) == ("9", "40", "EUR")
    assert nameless(dialog) == []
    write(dialog.points, "9.5")
    write(dialog.sums, "0=40 1000=70.50")
    write(dialog.source, "")
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.rows["source"].field.complaint == "Say where it can be looked up.")
    write(dialog.source, "Our own reading")
    dialog.primary.click()
    qtbot.waitUntil(lambda: german(late).is_own)
    rule = german(late).rule
    assert (str(rule.points), [str(band.amount) for band in rule.bands]) == ("9.5", ["40.00", "70.50"])
    assert rule.looked_up_on == TODAY
    late.laws.view.choose(("DE", "business", rule.from_day))
    late.laws.back_button.click()
    qtbot.waitUntil(lambda: not german(late).is_own)
    window.session.history.undo()
    qtbot.waitUntil(lambda: german(late).is_own)
    assert str(german(late).rule.points) == "9.5"


def test_a_new_rule_goes_again_when_it_is_undone(late: LateCard, window: MainWindow, qtbot: QtBot) -> None:
    late.laws.write_rule()
    dialog = shown(window, LawRuleDialog)
    for field, value in ((dialog.country, "US"), (dialog.gives, FIXED)):
        field.set_value(value)
        field.chosen.emit(value)
    assert not dialog.rows["rate_fixed"].isVisible()
    write(dialog.points, "6")
    write(dialog.source, "Code of our state")
    dialog.primary.click()
    late.every_button.click()
    qtbot.waitUntil(lambda: "US" in lands(late))
    window.session.history.undo()
    qtbot.waitUntil(lambda: "US" not in lands(late))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"points_typed": "many"}, "points"),
        ({"sums_typed": "forty"}, "sums"),
        ({"sums_typed": "40", "currency": "XXQ"}, "currency"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(facts: dict[str, str], field: str) -> None:
    form = LawRuleForm("DE", gives=FIXED, points_typed="5", source="law")
    for name, value in facts.items():
        setattr(form, name, value)
    with pytest.raises(ArbookError) as refused:
        form.rule(TODAY)
    assert refused.value.field == field


@pytest.mark.parametrize("gives", [FIXED, NO_CLAIM, NO_AGREEMENT, "ecb"])
def test_a_rule_is_typed_again_as_it_was(gives: str) -> None:
    form = LawRuleForm(
        "DE", gives=gives, points_typed="5", sums_typed="0=40 1000=70,50", source="law", decimal_mark=","
    )
    rule = form.rule(TODAY)
    assert given_by(rule) == gives
    assert typed_sums(rule, ",") == ("" if gives in (NO_CLAIM, NO_AGREEMENT) else "0=40 1000=70,5")

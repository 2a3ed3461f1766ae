"""The rules about money stand in the settings, are saved at once, and can be taken back."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from arbook.gui.settings.lists import ListsPart
from arbook.gui.shared.wishes import ShowSettings
from arbook.gui.shell.window import MainWindow
from arbook.queries.money_rules import LimitAction, money_rules
from tests.support.desks import write

Settle = Callable[[MainWindow], None]


def test_the_rules_about_money_are_set_where_an_owner_looks_and_taken_back(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.grant(ShowSettings("lists"))
    settle(window)
    [part] = window.findChildren(ListsPart)
    card = part.money
    qtbot.waitUntil(lambda: card.bands.text() == "30, 60, 90")
    write(card.small, "2")
    card.small.editingFinished.emit()
    card.limit.set_value(LimitAction.STOP)
    card.limit.chosen.emit(LimitAction.STOP)
    settle(window)
    found: list[object] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(money_rules), found.append)
    settle(window)
    [rules] = found
    assert (str(rules.small_difference), rules.limit_action) == ("2.00", LimitAction.STOP)  # type: ignore[attr-defined]
    write(card.bands, "30, 10")
    card.bands.editingFinished.emit()
    assert "later than the one before" in card.rows["bands"].note.text()
    window.session.history.undo()
    qtbot.waitUntil(lambda: card.limit.value is LimitAction.WARN)

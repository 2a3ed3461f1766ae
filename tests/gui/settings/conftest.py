"""The settings of the shop, in front."""

from collections.abc import Callable

import pytest

from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.shell.window import MainWindow


@pytest.fixture
def desk(window: MainWindow, settle: Callable[[MainWindow], None]) -> SettingsDesk:
    made = window.view.show_desk("settings")
    settle(window)
    assert isinstance(made, SettingsDesk)
    return made

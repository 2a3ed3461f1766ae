"""The list of customers says how many owe, in words that have room beside the order."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.customers.list_panel import ListPanel
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.theme import apply_theme
from tests.support.late_shop import TODAY

IRISH = Owner(formats=formats_for("en", "IE"), explain=str, today=lambda: TODAY)


@pytest.mark.parametrize("text_size", [1.0, 1.3, 1.5])
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(("owing", "total"), [(3, 4), (32_927, 50_000)])
def test_how_many_owe_is_read_whole(
    qtbot: QtBot, look: QApplication, owing: int, total: int, narrow: bool, text_size: float
) -> None:
    apply_theme(look, Mode.LIGHT, text_size)
    try:
        panel = ListPanel(IRISH)
        qtbot.addWidget(panel)
        panel._owing_count = owing
        panel._lines = (None,) * total  # type: ignore[assignment]
        panel.set_narrow(narrow=narrow)
        panel.resize(panel.maximumWidth(), 400)
        panel.show()
        count = panel._count
        assert count.text().startswith(IRISH.formats.count(owing))
        qtbot.waitUntil(lambda: count.fontMetrics().horizontalAdvance(count.text()) <= count.width())
        assert total > 4 or "of 4" in count.text() or text_size == 1.5
    finally:
        apply_theme(look, Mode.LIGHT)

"""The window's first ground is the desktop's or the owner's choice, before the desktop itself is asked."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from arbook.gui.shared.mode import Mode, first_colors
from arbook.gui.shared.tokens import DARK, LIGHT


@pytest.mark.parametrize(("ground", "colors"), [("#202326", DARK), ("#eff0f1", LIGHT)])
def test_the_first_ground_is_as_dark_as_the_desktops(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, ground: str, colors: object
) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    monkeypatch.setattr(QGuiApplication, "palette", lambda: palette)
    assert first_colors(Mode.SYSTEM) is colors
    assert (first_colors(Mode.LIGHT), first_colors(Mode.DARK)) == (LIGHT, DARK)

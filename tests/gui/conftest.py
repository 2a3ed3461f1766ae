"""Windows are tested without a screen unless one is asked for; this must stand before Qt is imported."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from arbook.gui.shared.theme import Mode, apply_theme


@pytest.fixture
def look(qapp: QApplication) -> QApplication:
    """The application dressed in the light mode."""
    apply_theme(qapp, Mode.LIGHT)
    return qapp

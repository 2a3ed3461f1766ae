"""The mode the windows are shown in: palette, style sheet and type, applied to the whole program at once.

Parts ask ``colors()`` when they paint. Widgets that hold an icon take it anew on ``StyleChange``, which Qt sends
to every widget when the mode changes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette, QScreen
from PySide6.QtWidgets import QApplication

from arbook.gui.shared import fonts
from arbook.gui.shared.mode import Mode, colors_for
from arbook.gui.shared.sheet import style_sheet
from arbook.gui.shared.tokens import LIGHT, Colors


class Theme(QObject):
    """Holds the mode and text size and puts them on the application."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.SYSTEM
        self._colors = LIGHT
        self._follows = False

    @property
    def colors(self) -> Colors:
        """Colors of the mode that is shown now."""
        return self._colors

    @property
    def mode(self) -> Mode:
        """The owner's choice."""
        return self._mode

    def apply(self, app: QApplication, mode: Mode = Mode.SYSTEM, text_size: float = 1.0) -> None:
        """Show the whole program in ``mode`` with text ``text_size`` times the normal size (1.0 to 1.5)."""
        self._mode = mode
        if not self._follows:
            self._follows = True
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
            app.primaryScreenChanged.connect(self._follow_screen)
            self._follow_screen(app.primaryScreen(), measure=False)
        self._colors = colors_for(self._mode)
        fonts.load(text_size)
        with _nothing_collected():
            _undress(app)
            app.setFont(fonts.font("body"))
            app.setPalette(palette_of(self._colors))
            app.setStyleSheet(style_sheet(self._colors, fonts.scaled))
        self.changed.emit()

    def _follow_screen(self, screen: QScreen | None, *, measure: bool = True) -> None:
        """The main screen is another one now: its scale counts, and what becomes of it."""
        if screen is not None:
            screen.logicalDotsPerInchChanged.connect(self._measure_anew)
        if measure:
            self._measure_anew()

    def _measure_anew(self) -> None:
        """The scale changed while the windows are open: fonts, rows and fields take their size from the new one."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.apply(app, self._mode, fonts.text_size())

    def _follow_system(self) -> None:
        app = QApplication.instance()
        if self._mode is Mode.SYSTEM and isinstance(app, QApplication):
            self.apply(app, Mode.SYSTEM, fonts.text_size())


def _undress(app: QApplication) -> None:
    """Take the style sheet off before another is put on: Qt then goes through all widgets twice, where replacing one
    by the other goes through every widget once for each that it stands in (five times as long for all desks).
    """
    if app.styleSheet():
        app.setStyleSheet("")


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Qt goes through a list of all widgets and calls some of ours on the way: a window that is no longer used must
    not be taken away by the garbage collector just then (the process would crash).
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


_theme: Theme | None = None


def theme() -> Theme:
    """The program's one theme."""
    global _theme  # noqa: PLW0603 -- a QObject can only be made once an application may exist
    if _theme is None:
        _theme = Theme()
    return _theme


def colors() -> Colors:
    """Colors of the mode that is shown now."""
    return theme().colors


def apply_theme(app: QApplication, mode: Mode = Mode.SYSTEM, text_size: float = 1.0) -> None:
    """Show the whole program in ``mode``; safe to call again at any time."""
    theme().apply(app, mode, text_size)


def palette_of(shown: Colors) -> QPalette:
    """Qt's palette in our colors, for everything the style sheet does not name."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, value in {
        role.Window: shown.canvas,
        role.WindowText: shown.text,
        role.Base: shown.surface,
        role.AlternateBase: shown.sunken,
        role.Text: shown.text,
        role.PlaceholderText: shown.text3,
        role.Button: shown.surface,
        role.ButtonText: shown.text,
        role.BrightText: shown.bad,
        role.Highlight: shown.accent,
        role.HighlightedText: shown.on_accent,
        role.Accent: shown.accent,
        role.Link: shown.accent_text,
        role.LinkVisited: shown.accent_text,
        role.ToolTipBase: shown.toast,
        role.ToolTipText: shown.on_toast,
        role.Light: shown.surface,
        role.Midlight: shown.line,
        role.Mid: shown.line,
        role.Dark: shown.line_strong,
        role.Shadow: shown.line_strong,
    }.items():
        palette.setColor(target, QColor(value))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(shown.text3))
    return palette

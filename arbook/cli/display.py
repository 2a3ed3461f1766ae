"""Can a window open here? Asked before Qt is, because Qt ends the process where the answer is no.

Only Linux is in doubt: a server has no display, and a bare system lacks libraries that Qt's wheel does not bring.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from ctypes import CDLL, c_void_p

APT_PACKAGES = (
    "libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
"""What a bare Debian or Ubuntu needs for a window; the other libraries arrive with these."""

_WINDOW_LIBRARIES = (
    "libxcb-cursor.so.0 libxkbcommon-x11.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0 "
    "libxcb-image.so.0 libxcb-render-util.so.0 libxcb-xkb.so.1 libxcb-randr.so.0 libX11-xcb.so.1"
).split()
_TRIES = 2
_DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether there is a screen to show a window on."""
    if not platform.startswith("linux"):
        return True
    if not any(environ.get(name) for name in _DISPLAY_VARIABLES):
        return False
    return not _uses_x11(environ) or _answers_at_display()


def missing_libraries(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> tuple[str, ...]:
    """The system libraries that a window needs and that are not installed."""
    if not platform.startswith("linux") or not _uses_x11(environ):
        return ()
    return tuple(name for name in _WINDOW_LIBRARIES if not _is_installed(name))


def _uses_x11(environ: Mapping[str, str]) -> bool:
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.startswith("xcb")
    return not environ.get("WAYLAND_DISPLAY") and bool(environ.get("DISPLAY"))


def _is_installed(name: str) -> bool:
    with suppress(OSError):
        CDLL(name)
        return True
    return False


def _answers_at_display() -> bool:
    """Whether an X server answers at DISPLAY; true where nobody can be asked, so that the missing part is named."""
    try:
        xcb = CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = c_void_p
    xcb.xcb_connection_has_error.argtypes = [c_void_p]
    xcb.xcb_disconnect.argtypes = [c_void_p]
    return any(_stays_connected(xcb) for _ in range(_TRIES))


def _stays_connected(xcb: CDLL) -> bool:
    """Whether a connection was made, which is then kept.

    A server without other clients begins anew when its last one goes, and drops who comes just then: so ours does not
    go before Qt has come, and who was dropped asks once more (the server answers when it is done).
    """
    connection = xcb.xcb_connect(None, None)
    if xcb.xcb_connection_has_error(connection):
        xcb.xcb_disconnect(connection)
        return False
    return True

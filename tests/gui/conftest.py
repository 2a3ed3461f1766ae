"""Windows are tested without a screen unless one is asked for; this must stand before Qt is imported."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shell.window import FIRST_SIZE, MainWindow
from arbook.ledger.errors import ArbookError
from arbook.mail.secrets import PasswordSafe, SessionSafe
from tests.support.late_shop import TODAY, late_shop
from tests.support.shop import Shop
from tests.support.signing_in import MailWorld, mail_world


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The windows of the tests are drawn by the style that the program names."""
    return ["arbook", "-style", "Fusion"]


PATIENCE_MS = 20_000


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits as long as a busy machine needs: who says what they want to see loses nothing by it."""
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture
def look(qapp: QApplication) -> QApplication:
    """The application dressed in the light mode."""
    apply_theme(qapp, Mode.LIGHT)
    return qapp


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Filled drawings are kept in a folder of all these tests: a drawing is made once in a process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program remembers goes to a folder of the test, and nobody's real passwords are asked for."""
    home = tmp_path / "home"
    monkeypatch.setenv("ARBOOK_HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.delenv("ARBOOK_MAIL_PASSWORD", raising=False)
    monkeypatch.setattr("arbook.gui.shared.language.system_language", lambda: "en")
    safe = SessionSafe()
    monkeypatch.setattr("arbook.services.mail_accounts.open_safe", lambda _book_id: safe)
    return home


@pytest.fixture(autouse=True)
def short_grace(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run waits two short ticks; tests of the grace itself set what they need."""
    monkeypatch.setattr("arbook.gui.shared.grace.GRACE_SECONDS", 2)
    monkeypatch.setattr("arbook.gui.shared.grace.TICK_MS", 20)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailWorld]:
    """A mail provider where one signs in, its mail server, and the owner's browser that says yes."""
    with mail_world(tmp_path, monkeypatch) as made:
        monkeypatch.setattr("arbook.gui.shared.sign_in_dialog.open_page", made.browser.open)
        yield made


@pytest.fixture
def safe(own_home: Path) -> PasswordSafe:
    """The safe that the windows use in this test."""
    from arbook.services import mail_accounts

    return mail_accounts.open_safe("")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A shop of five customers, each in another situation on ``TODAY``; close its book before a window opens it."""
    return late_shop(tmp_path)


OpenWindow = Callable[..., MainWindow]

_windows = count(1)
_COLLECTED_EVERY = 10
"""Python leaves collecting to the program, whose timer no test waits for: the windows of all tests are gigabytes."""


@pytest.fixture
def open_window(look: QApplication, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens the main window on a book and waits until it is shown; closes it at the end."""
    opened: list[MainWindow] = []

    def start(
        path: Path | None = None, *, today: date = TODAY, wait: bool = True, at_start: bool = False
    ) -> MainWindow:
        """``at_start`` names the book when the window is furnished, as the program does that is called with one."""
        opened[:] = filter(shiboken6.isValid, opened)  # what ended is not held any longer
        if next(_windows) % _COLLECTED_EVERY == 0:
            gc.collect()
        memory = Memory()
        window = MainWindow(memory, lambda: today)
        if memory.geometry is None:
            window.resize(FIRST_SIZE)  # the screen of the tests is a small one
        window.furnish(path if at_start else None)
        opened.append(window)
        window.door.opened.connect(lambda session, _name: session.refused.connect(raise_defects))
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if path is None:
            window.front.show_welcome()
            return window
        if not at_start:
            window.open_book(path)
        if wait:
            qtbot.waitUntil(lambda: window.session is not None, timeout=20_000)
        return window

    yield start
    for window in filter(shiboken6.isValid, opened):
        window.close()
        window.deleteLater()
    look.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else it stands while the next is restyled


def raise_defects(error: Exception) -> None:
    """A refusal is told to the owner; anything else that comes from a lane fails the test."""
    if not isinstance(error, ArbookError):
        raise error


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow) -> MainWindow:
    """The main window on the shop's book, at Today."""
    shop.book.close()
    return open_window(shop.path)


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until all that was asked of the book has come home."""

    def wait(window: MainWindow) -> None:
        for _ in range(3):  # an answer may ask again
            came: list[object] = []
            assert window.session is not None
            window.session.ask(lambda _office: 0, came.append)
            qtbot.waitUntil(lambda came=came: bool(came), timeout=20_000)

    return wait

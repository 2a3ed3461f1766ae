"""A whole day without a mouse: every step is a key, sent to what has the focus, from the first page to the last."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared.letter_view import LetterView
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.menu_letters import plain
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shell.window import MainWindow
from arbook.mail.secrets import PasswordSafe
from tests.cli.conftest import Arbook
from tests.gui.conftest import OpenWindow, look, open_window, own_home, safe, shop, short_grace
from tests.support.accounts import PASSWORD
from tests.support.late_shop import TODAY
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer

__all__ = ["look", "open_window", "own_home", "safe", "shop", "short_grace"]

LONG_MS = 20_000
DAY = ("--today", str(TODAY))
CUSTOMERS = "Number,Name,E-mail\nN-1,Nell Harper,nell@harper.example\n"


class Keyboard:
    """Ten fingers. After each key something has the focus, can be seen, and says what it is."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def until(self, wanted: Callable[[], object]) -> None:
        def is_so() -> bool:
            if QApplication.activeWindow() is None:  # a desktop gives the window behind its turn
                for each in QApplication.topLevelWidgets():
                    if each.isVisible():
                        each.activateWindow()
            return bool(wanted())

        self._qtbot.waitUntil(is_so, timeout=LONG_MS)

    @property
    def focus(self) -> QWidget:
        self.until(QApplication.focusWidget)
        found = QApplication.focusWidget()
        assert found is not None
        return found

    @property
    def name(self) -> str:
        return spoken(self.focus)

    def press(self, *texts: str) -> None:
        """Keys by Qt's names: Ctrl+K."""
        for text in texts:
            pair = QKeySequence(text)[0]
            target = QApplication.activePopupWidget() or self.focus
            QTest.keyClick(target, pair.key(), pair.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def fill(self, text: str) -> None:
        self.press("Ctrl+A")
        self.type(text)

    def rests(self, where: str = "") -> None:
        """The focus can be seen and has a name; ``where`` is how it begins."""

        def is_there() -> bool:
            held = QApplication.focusWidget()
            return held is not None and held.isVisible() and spoken(held).startswith(where)

        try:
            self.until(is_there)
        except Exception as late:
            raise AssertionError(f"the focus is at “{self.name}”, not “{where}”") from late
        assert self.name, type(self.focus).__name__
        assert not self.focus.visibleRegion().isEmpty(), self.name

    def go(self, name: str, key: str = "Tab") -> None:
        """To the control of this name, by Tab or another key."""
        seen = []
        for _ in range(80):
            if self.name.startswith(name):
                self.rests(name)
                return
            seen.append(self.name)
            self.press(key)
        raise AssertionError(f"no “{name}” on the way through {seen}")

    def find(self, words: str) -> None:
        """Ctrl+K, some words, Enter."""
        self.press("Ctrl+K")
        self.rests("Find anything")
        self.type(words)
        self.press("Return")
        self.until(lambda: self.name != "Find anything")

    def choose(self, *entries: str) -> None:
        """An entry of the menu that is open, or of a menu in it."""
        self.until(QApplication.activePopupWidget)
        menu = QApplication.activePopupWidget()
        for entry in entries:
            assert isinstance(menu, QMenu)
            action = self._walk_to(menu, entry)
            inner = action.menu()
            self.press("Return" if inner is None else "Right")
            if isinstance(inner, QMenu):
                self.until(inner.isVisible)
                menu = inner

    def _walk_to(self, menu: QMenu, entry: str) -> QAction:
        for _ in menu.actions():
            if menu.activeAction() is not None and plain(menu.activeAction()) == entry:
                return menu.activeAction()
            self.press("Down")
        raise AssertionError(f"no “{entry}” among {[plain(each) for each in menu.actions()]}")


def spoken(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.fixture
def keys(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def window(shop: Shop, server: ScriptedSmtpServer, safe: PasswordSafe, open_window: OpenWindow) -> MainWindow:
    """The first page, on a computer where the shop's book was open yesterday."""
    shop.mail_account(server.port)
    shop.profile(iban="IE29AIBK93115212345678")
    safe.set("owner (localhost)", PASSWORD)
    shop.book.close()
    Memory().remember_book(shop.path, "Harbour Bikes", TODAY - timedelta(days=1))
    return open_window()


def told(window: MainWindow) -> str:
    """The sentence in the corner."""
    return window.answers.toast.accessibleName() if window.answers.toast.isVisible() else ""


@pytest.mark.timeout(400)  # some machines are slow
def test_a_whole_day_by_keyboard(
    window: MainWindow,
    keys: Keyboard,
    shop: Shop,
    server: ScriptedSmtpServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    done: Arbook,
) -> None:
    saved, brought = tmp_path / "statement.pdf", tmp_path / "customers.csv"
    brought.write_text(CUSTOMERS, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(saved), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(brought), ""))
    for step in (open_the_book, write_down_a_customer, invoice_three_lines, take_money, remind, promise_and_hold,
                 agree_a_plan, import_a_file, enlarge_the_text, ask_for_help):  # fmt: skip
        step(keys, window)
        keys.rests()
    save_a_statement(keys, window, saved)
    [message] = server.mailbox
    assert b"Dear Ada, " in message.raw
    keys.press("Ctrl+Q")
    keys.until(lambda: not window.isVisible())
    [gil] = done("customers", shop.path, "--search", "Gil Frames", *DAY, "--format", "json").json["rows"]
    assert gil["balance"] == "82.67"
    assert done("check", shop.path).code == 0


def open_the_book(keys: Keyboard, window: MainWindow) -> None:
    keys.rests("shop.arbook")
    keys.press("Return")
    keys.until(lambda: window.desk is not None)
    keys.rests()


def write_down_a_customer(keys: Keyboard, window: MainWindow) -> None:
    keys.find("new customer")
    keys.rests("Name")
    keys.type("Gil Frames")
    keys.go("Credit limit")
    keys.type("500")
    keys.press("Ctrl+Return")
    keys.until(lambda: told(window) == "Gil Frames is written down.")


def invoice_three_lines(keys: Keyboard, window: MainWindow) -> None:
    keys.find("Gil Frames")
    keys.until(lambda: window.desk is not None and window.desk.customer_shown() == 7)
    keys.press("Ctrl+I")
    keys.rests("What, Line 1")
    for line, (what, quantity, price) in enumerate((("Oak", "3", "40"), ("Glass", "1", "25.50"), ("Wax", "2", "4"))):
        for field, text in (("What", what), ("Quantity", quantity), ("Price each", price)):
            keys.go(f"{field}, Line {line + 1}", "Return")
            keys.fill(text)
        keys.go(f"What, Line {line + 2}", "Return")
    keys.press("Ctrl+Return")
    keys.rests("Issue 2026-")
    keys.press("Return")
    keys.until(lambda: told(window).endswith("issued."))


def take_money(keys: Keyboard, window: MainWindow) -> None:
    keys.find("Gil Frames")
    keys.until(lambda: window.desk is not None and window.desk.key == "customers")
    keys.press("Ctrl+R")
    keys.rests("Amount received")
    keys.type("100")
    keys.press("Ctrl+Return")
    keys.until(lambda: told(window).startswith("Payment of €100.00"))


def remind(keys: Keyboard, window: MainWindow) -> None:
    keys.press("Ctrl+1")
    keys.go("Reminders for today", "F6")
    worklist = keys.focus
    assert isinstance(worklist, RowsView)
    keys.until(lambda: worklist.rows.rowCount() > 5)
    for name in ("Bo ", "Ada "):
        keys.press("Home")
        keys.until(lambda name=name: row_begins(keys, worklist, name))
        if name == "Bo ":
            keys.press("Space")
    keys.until(window.findChildren(LetterView)[0].isVisible)
    keys.go("Edit")
    keys.press("Return")
    keys.rests("Text of the reminder")
    keys.press("Ctrl+Home")
    keys.type("Dear Ada, ")
    keys.press("Esc")
    keys.go("Reminders for today", "F6")
    keys.press("Ctrl+Return")
    keys.until(lambda: "1 sent" in told(window))


def row_begins(keys: Keyboard, view: RowsView, name: str) -> bool:
    row = view.chosen_row()
    if row is not None and row.name.startswith(name) and row.proposal is not None:
        return True
    keys.press("Down")
    return False


def promise_and_hold(keys: Keyboard, window: MainWindow) -> None:
    keys.find("Fi Ltd")
    keys.until(lambda: window.desk is not None and window.desk.customer_shown() == 6)
    keys.go("More with this customer")
    keys.press("Return")
    keys.choose("Agree with them", "Write down a promise")
    keys.rests("How much")
    keys.fill("500")
    keys.go("By which day")
    keys.fill("5-12")
    keys.press("Ctrl+Return")
    keys.until(lambda: "promised for" in told(window))
    keys.press("Ctrl+Z")
    keys.until(lambda: "promised for" not in told(window))
    keys.press("Ctrl+Y")
    keys.rests()
    keys.go("More with this customer")
    keys.press("Return")
    keys.choose("Their reminders", "Pause reminders")
    keys.rests()
    keys.press("Esc")


def agree_a_plan(keys: Keyboard, window: MainWindow) -> None:
    keys.find("Bo Ltd")
    keys.until(lambda: window.desk is not None and window.desk.customer_shown() == 2)
    keys.go("Agree a plan")
    keys.press("Return")
    keys.go("Payments")
    keys.fill("3")
    keys.press("Ctrl+Return")
    keys.until(lambda: "has started" in told(window))
    keys.rests()
    keys.press("Esc")


def import_a_file(keys: Keyboard, window: MainWindow) -> None:
    keys.find("import")
    keys.go("Choose a file")
    keys.press("Return")
    keys.rests()
    dialog = keys.focus.window()
    keys.until(dialog.primary.isEnabled)  # type: ignore[attr-defined]
    keys.press("Ctrl+Return")
    keys.until(lambda: getattr(dialog, "outcome", None))
    keys.rests()
    keys.press("Esc")


def enlarge_the_text(keys: Keyboard, window: MainWindow) -> None:
    keys.press("Ctrl+,")
    keys.go("Business")
    keys.go("Windows", "Right")
    keys.press("Space")
    keys.go("Size of the text")
    keys.press("Down")
    keys.until(lambda: Memory().text_size > 1)
    keys.press("Up")


def ask_for_help(keys: Keyboard, window: MainWindow) -> None:
    keys.press("F1")
    keys.until(lambda: keys.focus.window() is not window)
    keys.rests()
    keys.press("Esc")
    keys.until(lambda: keys.focus.window() is window)


def save_a_statement(keys: Keyboard, window: MainWindow, saved: Path) -> None:
    keys.find("Ada Stone")
    keys.until(lambda: window.desk is not None and window.desk.customer_shown() == 1)
    keys.press("Ctrl+P")
    keys.rests("As of")
    dialog = keys.focus.window()
    keys.until(lambda: dialog.pane.view.content)  # type: ignore[attr-defined]
    keys.press("Ctrl+Return")
    keys.until(lambda: saved.exists() and "Saved as" in told(window))
    assert saved.read_bytes().startswith(b"%PDF")

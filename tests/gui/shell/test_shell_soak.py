"""The windows' process stands whatever is opened, restyled and closed, and keeps nothing of what was closed.

The normal run does a little of everything; `-m soak` does it for many windows in one process, each in another order.
"""

import gc
from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from arbook.gui.shared.memory import TEXT_SIZES, Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import (
    AgreeOnPlan,
    ImportFile,
    MakeStatement,
    NewCustomer,
    NewInvoice,
    ReviewReminder,
    ShowCustomer,
    ShowDesk,
    ShowInvoice,
    ShowSettings,
    TakePayment,
    Wish,
)
from arbook.gui.shell.desks import desk_keys
from arbook.gui.shell.window import MainWindow
from arbook.mail.secrets import PasswordSafe
from arbook.queries.settings import mail_accounts
from arbook.services.mail_accounts import name_in_safe
from tests.support.shop import Shop

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

SETTINGS = ("business", "mail", "numbers", "lists", "look", "book")
DIALOGS: list[Wish] = [TakePayment(1), AgreeOnPlan(1), MakeStatement(1), NewCustomer(), ImportFile()]
PAGES: list[Wish] = [
    *(ShowDesk(key) for key in desk_keys()),
    *(ShowSettings(part) for part in SETTINGS),
    ReviewReminder(1),
    ShowCustomer(2),
    ShowInvoice(1),
    NewInvoice(1),
]
MANY_WINDOWS, MANY_STEPS = 150, 25
ALL_SEEN_AFTER, IN_A_ROW = 25, 10
"""Windows until every desk was seen; and of how many the least count holds, since an answer may be on its way."""

LEFT_BY_A_WINDOW = 5
"""Objects at most; a window that somebody still holds has hundreds."""


def held_objects() -> int:
    """Objects of the program's own classes that somebody still holds."""
    return sum(str(type(each).__module__).startswith("arbook.") for each in gc.get_objects())


def restyle(app: QApplication, chance: Random) -> None:
    apply_theme(app, chance.choice(list(Mode)), chance.choice(TEXT_SIZES))


def let_go(app: QApplication) -> None:
    """What was closed ends now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    app.processEvents()


def ended(window: MainWindow) -> None:
    window.close()
    window.deleteLater()


def dialogs_of(window: MainWindow) -> list[QDialog]:
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def all_rejected(window: MainWindow) -> bool:
    """One that is busy or holds what was typed asks to be pressed again."""
    for each in dialogs_of(window):
        each.reject()
    return not dialogs_of(window)


def test_dialogs_restyled_and_closed_leave_nothing_behind(
    shop: Shop, open_window: OpenWindow, settle: Settle, look: QApplication, qtbot: QtBot, safe: PasswordSafe
) -> None:
    with shop.book.reading() as connection:
        for account in mail_accounts(connection):
            safe.set(name_in_safe(account), "horse")  # else Today says some time later that it is missing
    shop.book.close()
    window, chance, counts = open_window(shop.path), Random(1), list[int]()
    for _ in range(3):
        for wish in DIALOGS:
            window.grant(wish)
            qtbot.waitUntil(lambda: bool(dialogs_of(window)))
            restyle(look, chance)
            qtbot.waitUntil(lambda: all_rejected(window))
        settle(window)
        let_go(look)
        counts.append(len(look.allWidgets()))
    assert counts[-1] == counts[-2], counts


def test_a_window_closed_while_it_reads_and_is_restyled_leaves_nothing_behind(
    shop: Shop, open_window: OpenWindow, look: QApplication
) -> None:
    shop.book.close()
    counts, chance = list[int](), Random(2)
    for _ in range(3):
        window = open_window(shop.path)
        for wish in PAGES:
            window.grant(wish)  # the next comes before the last is answered
        restyle(look, chance)
        ended(window)
        restyle(look, chance)
        let_go(look)
        counts.append(len(look.allWidgets()))
    assert counts[-1] == counts[-2], counts


@pytest.mark.parametrize(
    ("windows", "steps"),
    [(1, MANY_STEPS), pytest.param(MANY_WINDOWS, MANY_STEPS, marks=[pytest.mark.soak, pytest.mark.timeout(3_600)])],
)
def test_the_process_stands_whatever_the_owner_does(
    shop: Shop, open_window: OpenWindow, look: QApplication, qtbot: QtBot, windows: int, steps: int
) -> None:
    shop.book.close()
    held = list[int]()
    for number in range(windows):
        chance = Random(number)
        Memory().remember_language(chance.choice(["en", "de"]))
        window = open_window(shop.path)
        for _ in range(steps):
            one_step(window, look, qtbot, chance)
        ended(window)
        if chance.random() < 0.5:
            restyle(look, chance)
        del window
        let_go(look)
        held.append(held_objects())
    Memory().remember_language("en")
    warm = held[:ALL_SEEN_AFTER]
    assert min(held[-IN_A_ROW:]) - min(warm[-IN_A_ROW:]) <= windows * LEFT_BY_A_WINDOW, held
    assert not [each for each in look.topLevelWidgets() if isinstance(each, MainWindow)]


def one_step(window: MainWindow, app: QApplication, qtbot: QtBot, chance: Random) -> None:
    """One thing an owner might do next, without waiting for the last to be answered."""
    doing: list[Callable[[], object]] = [
        lambda: window.grant(chance.choice(PAGES)),
        lambda: window.grant(chance.choice(DIALOGS)),
        lambda: restyle(app, chance),
        lambda: window.resize(chance.choice([1024, 1440]), chance.choice([700, 900])),
        window.find_anything,
        window.show_help,
        lambda: qtbot.wait(chance.choice([1, 20, 100])),
        lambda: [dialog.reject() for dialog in dialogs_of(window)],
        gc.collect,
    ]
    chance.choice(doing)()

"""Undo and redo, through the main window's keys and toast."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from arbook.gui.shell.window import MainWindow
from arbook.queries.agreements import HoldRow, holds
from arbook.services.changing import Changes
from arbook.services.holds import SetHold
from arbook.services.office import Office
from tests.support.late_shop import TODAY

SAID = "No reminders to this customer."
Settle = Callable[[MainWindow], None]


def hold_somebody(window: MainWindow, customer_id: int) -> None:
    """What a desk does: change the book, then hand in the ways back and there again."""
    session = window.session
    assert session is not None
    made: list[int | None] = []

    def do(office: Office) -> Changes:
        changes = office.holds.set(SetHold(customer_id, TODAY, reason="On holiday"))
        made.append(changes.made_id)
        return changes

    def back(office: Office) -> Changes:
        last = made[-1]
        assert last is not None
        return office.holds.lift(last, on=TODAY)

    session.change(do, done=lambda _changes: session.history.did(SAID, back, do), receiver=window)


@pytest.fixture
def running(window: MainWindow, settle: Settle, qtbot: QtBot) -> Callable[[], list[HoldRow]]:
    """The holds that run now."""

    def read() -> list[HoldRow]:
        settle(window)
        found: list[list[HoldRow]] = []
        assert window.session is not None
        window.session.ask(lambda office: list(office.read(holds, TODAY)), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return read


@pytest.fixture
def before(window: MainWindow, running: Callable[[], list[HoldRow]]) -> int:
    """How many holds ran before one more was set."""
    count = len(running())
    hold_somebody(window, 1)
    assert len(running()) == count + 1
    return count


def test_what_was_changed_is_undone_and_done_again_by_keys(
    window: MainWindow, running: Callable[[], list[HoldRow]], before: int
) -> None:
    assert window.answers.toast.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(running()) == before
    assert window.answers.toast.accessibleName() == f"Undone: {SAID}"
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(running()) == before + 1


def test_the_toast_undoes_its_own_step_and_only_once(
    window: MainWindow, running: Callable[[], list[HoldRow]], before: int
) -> None:
    assert window.session is not None
    history = window.session.history
    window.answers.toast.undone.emit(history._done[-1])
    assert len(running()) == before
    assert not history.can_undo
    assert history.can_redo
    history.undo()
    assert len(running()) == before


def test_the_key_never_silently_takes_back_what_was_done_before_a_posted_change(
    window: MainWindow, running: Callable[[], list[HoldRow]], before: int
) -> None:
    window.tell("Payment recorded.")
    window.answers.undo()
    assert len(running()) == before + 1
    assert "Payment recorded." in window.answers.toast.accessibleName()
    assert SAID in window.answers.toast.accessibleName()
    window.answers.undo()
    assert len(running()) == before


def test_what_only_was_said_is_no_deed_and_the_key_does_not_speak_of_it(
    window: MainWindow, running: Callable[[], list[HoldRow]], before: int
) -> None:
    assert window.session is not None
    window.session.history.aside("What you typed is kept.")
    window.tell("What you typed is kept.")
    assert window.answers.toast.accessibleName() == "What you typed is kept."
    window.answers.undo()
    assert len(running()) == before


def test_of_a_posted_change_the_key_says_how_it_is_countered(window: MainWindow) -> None:
    assert window.session is not None
    window.session.history.counter_with("Payment recorded.", "Open it in Payments to take it back.")
    window.tell("Payment recorded.")
    window.answers.undo()
    told = window.answers.toast.accessibleName()
    assert told == "Undo does not reach this: Payment recorded. Open it in Payments to take it back."
    window.tell("Invoice 1 issued.")
    window.answers.undo()
    assert "take it back" not in window.answers.toast.accessibleName()

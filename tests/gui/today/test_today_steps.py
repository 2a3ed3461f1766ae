"""A long day's list comes in two steps: what is seen first, then all of it; nothing leaves in between."""

from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared.run_view import RunView
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.queries.foremost import foremost_decisions
from arbook.services.worklist import Board
from tests.support.shop import Shop

Seen = list[tuple[bool, int, bool]]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Of each step: whether it was whole, how many were ticked to be sent, and whether Send was offered."""
    monkeypatch.setattr("arbook.services.worklist.foremost_decisions", partial(foremost_decisions, asked=2))
    steps: Seen = []
    begin, show = RunView._begin, RunView._show

    def note(after: Callable[[RunView, Board], None], run: RunView, board: Board) -> None:
        after(run, board)
        steps.append((board.is_whole, len(run.form.ticked), not run.foot.isHidden()))

    monkeypatch.setattr(RunView, "_begin", lambda run, board: note(begin, run, board))
    monkeypatch.setattr(RunView, "_show", lambda run, board: note(show, run, board))
    return steps


def test_nothing_can_be_sent_before_all_of_a_long_list_is_there(
    seen: Seen, shop: Shop, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    shop.book.close()
    window = open_window(shop.path)
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=20_000)
    desk = window.desk
    assert isinstance(desk, TodayDesk)
    (begun_whole, begun_ticked, begun_sends), (is_whole, ticked, sends) = seen
    assert (begun_whole, begun_ticked, begun_sends) == (False, 0, False)
    assert is_whole
    assert sends
    assert ticked > 0
    assert desk.sums.isVisible()
    assert any(each.isdigit() for each in desk.sums.owed.accessibleName())

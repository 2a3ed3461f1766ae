"""While a long run is written into the outbox: the window answers, says how far it is, and the run can be stopped."""

from collections.abc import Callable
from threading import Event, Timer

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared.sending import Phase, Sending
from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.queries.outbox import message_counts
from arbook.services.paper import PaperService
from tests.support.shop import Shop
from tests.support.smtp_server import ScriptedSmtpServer

Settle = Callable[[MainWindow], None]
TodayWith = Callable[..., TodayDesk]


@pytest.fixture
def pen(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Drawing papers waits for it."""
    pen, draw = Event(), PaperService.attachments

    def draw_slowly(papers: PaperService, *args: object, **wanted: object) -> object:
        assert pen.wait(20)
        return draw(papers, *args, **wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(PaperService, "attachments", draw_slowly)
    return pen


@pytest.fixture
def today(today_with: TodayWith, serve: Callable[..., ScriptedSmtpServer]) -> TodayDesk:
    return today_with(serve())


def test_a_question_is_answered_while_the_run_is_being_written(today: TodayDesk, pen: Event, qtbot: QtBot) -> None:
    sending, answered = Sending.of(today.session), list[tuple[dict[str, int], Phase]]()
    with qtbot.waitSignal(sending.writing, timeout=20_000) as caught:
        today.run.send.click()
    assert caught.args == [0, 3]
    today.session.ask(
        lambda office: office.read(message_counts), lambda found: answered.append((found, sending.phase))
    )
    with qtbot.waitSignal(sending.queued, timeout=20_000):
        pen.set()
    assert answered == [({}, Phase.QUEUEING)]


def test_a_run_that_is_stopped_while_it_is_written_stands_nowhere(
    today: TodayDesk, pen: Event, settle: Settle, qtbot: QtBot
) -> None:
    sending, told = Sending.of(today.session), list[str]()
    today.run.told.connect(told.append)
    with qtbot.waitSignal(sending.writing, timeout=20_000):
        today.run.send.click()
    card = today.run.notes.card
    assert "0 of 3" in card._card._doing.text()
    assert not today.run.send.isEnabled()
    with qtbot.waitSignal(sending.stopped, timeout=20_000):
        card._card._stop.click()
        pen.set()
    settle(today.window())  # type: ignore[arg-type]
    assert told == ["Stopped. Nothing was sent."]
    assert card.isHidden()
    assert today.run.send.isEnabled()
    counts: list[dict[str, int]] = []
    today.session.ask(lambda office: office.read(message_counts), counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    assert counts == [{}]


def test_a_stop_that_comes_a_moment_too_late_takes_the_run_back(
    today: TodayDesk, pen: Event, settle: Settle, qtbot: QtBot
) -> None:
    pen.set()
    sending = Sending.of(today.session)
    sending.writing.connect(lambda done, total: sending.stop() if done == total else None)
    with qtbot.waitSignal(sending.stopped, timeout=20_000):
        today.run.send.click()
    settle(today.window())  # type: ignore[arg-type]
    counts: list[dict[str, int]] = []
    today.session.ask(lambda office: office.read(message_counts), counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    assert counts == [{"cancelled": 3}]
    assert not sending.is_running


def test_closing_the_window_ends_a_run_that_is_being_written(
    today: TodayDesk, pen: Event, shop: Shop, qtbot: QtBot
) -> None:
    sending = Sending.of(today.session)
    with qtbot.waitSignal(sending.writing, timeout=20_000):
        today.run.send.click()
    Timer(0.3, pen.set).start()
    today.window().close()
    shop.open()
    assert shop.read(message_counts) == {}
    shop.book.close()

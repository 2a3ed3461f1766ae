"""The list narrowed to one subject: by a menu that counts, beside the sections."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from arbook.gui.shell.window import MainWindow
from arbook.gui.today.desk import TodayDesk
from arbook.ledger.relationship import Manner
from arbook.queries.follow_ups import FollowUpRow
from arbook.services.follow_ups import AddFollowUp
from arbook.services.manners import SetManner
from arbook.services.worklist import TOPICS, assignees_of, topics_of
from tests.gui.today.test_today_room import open_at  # noqa: F401 - a fixture
from tests.support.late_shop import TODAY

OpenAt = Callable[[float, QSize], TodayDesk]
Settle = Callable[[MainWindow], None]
USUAL = QSize(1440, 900)


@pytest.fixture
def today(open_at: OpenAt, qtbot: QtBot) -> TodayDesk:  # noqa: F811
    desk = open_at(1.0, USUAL)
    qtbot.waitUntil(desk.run.list.topics.isVisible)
    return desk


def offered(today: TodayDesk) -> dict[str, str]:
    topics = today.run.list.topics
    return {topic: action.text() for topic, action in topics._actions.items() if action.isVisible()}


def test_only_topics_that_find_somebody_are_offered_with_their_number(today: TodayDesk) -> None:
    words = offered(today)
    board = today.run._board
    assert board is not None
    rows = (*board.first, *board.calls, *board.ready, *board.held)
    counts = {topic: sum(topic in topics_of(row) for row in rows) for topic in TOPICS}
    assert set(words) == {"", *(topic for topic, count in counts.items() if count)}
    assert all(words[topic].endswith(f"  {count}") for topic, count in counts.items() if count)


def test_picking_a_topic_leaves_its_rows_and_everything_brings_all_back(today: TodayDesk) -> None:
    listed, topics = today.run.list, today.run.list.topics
    whole, ticked = len(listed.model.rows()), listed.ticked()
    topics._actions["broken"].trigger()
    assert {"broken" in topics_of(row) for row in listed.model.rows()} == {True}
    assert 0 < len(listed.model.rows()) < whole
    assert topics.isChecked()
    assert listed.ticked() == ticked  # what is out of sight keeps its tick
    topics._actions[""].trigger()
    assert len(listed.model.rows()) == whole
    assert not topics.isChecked()


def test_what_somebody_is_to_do_is_found_by_their_name_as_long_as_it_is_to_be_done(
    today: TodayDesk, qtbot: QtBot
) -> None:
    topics, listed = today.run.list.topics, today.run.list
    for name, note in (("Tom", "the bell"), ("Nora", "the brake")):
        wish = AddFollowUp(listed.model.rows()[0].customer_id, TODAY, note, TODAY, name)
        today.session.change(lambda office, wish=wish: office.follow_ups.add(wish))
    qtbot.waitUntil(lambda: {"for Tom", "for Nora"} <= offered(today).keys())
    assert offered(today)["for Tom"] == "For Tom  1"
    topics._actions["for Tom"].trigger()
    [row] = listed.model.rows()
    assert assignees_of(row) == {"Nora", "Tom"}
    ids = [each.source.follow_up_id for each in row.reasons if isinstance(each.source, FollowUpRow)]
    for follow_up_id in ids:
        today.session.change(lambda office, done=follow_up_id: office.follow_ups.finish(done, on=TODAY))
    qtbot.waitUntil(lambda: not listed.model.rows())
    topics._actions[""].trigger()
    assert not {"for Tom", "for Nora"} & offered(today).keys()


def test_going_to_a_customer_shows_the_whole_list_again(today: TodayDesk) -> None:
    listed = today.run.list
    listed.topics._actions["broken"].trigger()
    listed.show_only("all")
    assert listed.topics.topic == ""


def test_whom_the_owner_becomes_careful_with_loses_the_tick_and_is_sent_alone(today: TodayDesk, qtbot: QtBot) -> None:
    listed = today.run.list
    who = listed.ticked()[0].customer_id
    manner = SetManner(who, Manner(is_sensitive=True, reason="ill"), TODAY)
    today.session.change(lambda office: office.manners.set(manner))
    qtbot.waitUntil(lambda: ("proposal", who) in listed.left_out())
    assert who not in {each.customer_id for each in listed.ticked()}
    listed.leave_out(frozenset())
    assert who not in {each.customer_id for each in listed.ticked()}
    board = listed._board
    assert board is not None
    listed.leave_out(frozenset(board.ready_keys - {("proposal", who)}))
    assert [each.customer_id for each in listed.ticked()] == [who]

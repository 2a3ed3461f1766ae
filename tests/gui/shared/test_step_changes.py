"""A run settles a thousand messages one by one; the lists hear of it at once, now and then, and at the end."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.shared import step_changes
from arbook.gui.shared.jobs import Jobs
from arbook.gui.shared.step_changes import StepChanges
from arbook.services.changing import Changes, together


def settled(message_id: int) -> Changes:
    return Changes(f"operation {message_id}", "settle_message", frozenset({("message", message_id)}))


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def told(jobs: Jobs) -> list[Changes]:
    heard: list[Changes] = []
    steps = StepChanges(jobs)
    steps.told.connect(heard.append)
    jobs.stepped.connect(steps.take)
    jobs.came_back.connect(steps.tell)
    return heard


def run_of(jobs: Jobs, messages: int) -> str:
    for message_id in range(1, messages + 1):
        jobs.from_outside(settled, message_id)
    return "finished"


def test_the_first_message_of_a_run_is_told_at_once_and_the_others_when_it_is_over(
    jobs: Jobs, told: list[Changes], qtbot: QtBot
) -> None:
    finished: list[int] = []
    jobs.outside(lambda: run_of(jobs, 40), done=lambda _report: finished.append(len(told)))
    qtbot.waitUntil(lambda: bool(finished))
    assert [len(each.ids("message")) for each in told] == [1, 39]
    assert finished == [2], "the lists knew before the report was shown"


def test_while_a_long_run_goes_on_the_lists_hear_of_it_again(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(step_changes, "TELL_EVERY_MS", 10)
    heard: list[Changes] = []
    steps = StepChanges(jobs)
    steps.told.connect(heard.append)
    for message_id in (1, 2, 3):
        steps.take(settled(message_id))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1].ids("message") == {2, 3}


def test_what_the_owner_does_meanwhile_is_told_at_once(jobs: Jobs, told: list[Changes], qtbot: QtBot) -> None:
    own: list[object] = []
    jobs.changed.connect(own.append)
    jobs.outside(lambda: run_of(jobs, 3))
    jobs.write(lambda: settled(77))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert own == [settled(77)]


def test_several_changes_told_together_touch_all_that_each_of_them_touched() -> None:
    both = together([settled(1), Changes("o", "record_payment", frozenset({("payment", 5)}), 5, "P-5")])
    assert both.touches("message", 1)
    assert both.touches("payment", 5)
    assert both.nouns == {"message", "payment"}
    assert both.kind == "record_payment"

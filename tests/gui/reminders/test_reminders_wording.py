"""The owner's own texts: fields picked from a list, marked while typing, mistakes told with their line."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.reminders.form_wording import BLOCKS, FACTS, WordingForm
from arbook.gui.reminders.ladder import LadderPart
from arbook.gui.reminders.wording_editor import fact_names
from arbook.gui.shell.window import MainWindow
from arbook.services.letter_extras import EXTRA_FACTS
from arbook.services.reminder_letters import Wording, WordingError, check_wording

Settle = Callable[[MainWindow], None]
GREETING = "{% if contact %}Dear {{ contact }},{% else %}Hello,{% endif %}"


@pytest.fixture
def form(qapp: object) -> WordingForm:
    return WordingForm(fact_names(), {"greeting": GREETING})


@pytest.fixture
def ladder(window: MainWindow, settle: Settle, qtbot: QtBot) -> LadderPart:
    desk = window.view.show_desk("reminders")
    assert isinstance(desk, RemindersDesk)
    qtbot.waitUntil(lambda: desk.ladder.isVisible() and bool(desk.ladder._body.text()), timeout=20_000)
    desk.ladder.view.choose(desk.ladder.model.rows()[1].stage.stage_id)
    desk.ladder.editor.own.click()
    return desk.ladder


def test_every_field_that_is_offered_can_be_told_and_is_read_back_as_it_was_typed(form: WordingForm) -> None:
    names = fact_names()
    assert set(EXTRA_FACTS) <= set(FACTS)
    assert set(names) == {*FACTS, *BLOCKS}
    assert len(set(names.values())) == len(names)
    typed = "\n".join(f"[{names[key]}]" for key in FACTS)
    written = form.wording("About [Sum]", typed)
    check_wording(written)
    assert form.plain(written.body) == typed


def test_what_looks_like_a_field_and_is_none_is_found_in_its_line(form: WordingForm) -> None:
    marks = form.marks("[Greeting]\n\nplease send [Sum] or [Betrag].")
    assert [(mark.line, mark.name, mark.is_known) for mark in marks] == [
        (1, "Greeting", True),
        (3, "Sum", True),
        (3, "Betrag", False),
    ]
    assert (marks[2].begin, marks[2].length) == (21, 8)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("[Greeting]\n\nplease {{ send", 3),
        ("[Greeting]\nplease\n{% for x in %}", 3),
        ("please\n\nsend {{ gold }}", 3),
        ("{{ ''.join(items) }}", 1),
        ("a\nb {% set x = 1 %}", 2),
    ],
)
def test_a_mistake_is_told_with_the_line_in_which_it_was_typed(form: WordingForm, typed: str, line: int) -> None:
    with pytest.raises(WordingError) as refused:
        check_wording(form.wording("Sum", typed))
    assert form.line_of(typed, refused.value) == line


def test_the_editor_says_the_line_of_a_mistake_and_takes_it_back_once_it_is_mended(
    ladder: LadderPart, qtbot: QtBot
) -> None:
    editor = ladder.editor
    editor.body_text.setPlainText("[Greeting]\n\nplease send {{ gold }}")
    qtbot.waitUntil(lambda: editor._complaint.text().startswith("Line 3 of the text asks"), timeout=20_000)
    assert not editor.save.isEnabled()
    assert editor.marks._wrong_line == 3
    editor.body_text.setPlainText("[Greeting]\n\nplease send [Betrag]")
    qtbot.waitUntil(lambda: "[Betrag] is no field" in editor._complaint.text(), timeout=20_000)
    assert editor.save.isEnabled()
    assert editor.marks._wrong_line == 0
    editor.body_text.setPlainText("[Greeting]\n\nplease send [Sum]")
    qtbot.waitUntil(lambda: not editor._complaint.text(), timeout=20_000)


def test_balance_lateness_and_what_came_last_are_those_of_the_customer(ladder: LadderPart, qtbot: QtBot) -> None:
    text = "[Balance] of which [Overdue], since [Oldest due date], [Days late] days; [Years as a customer]"
    ladder.editor.body_text.setPlainText(text)
    qtbot.waitUntil(lambda: "of which €" in ladder._body.text(), timeout=20_000)
    assert ladder._body.text() == "€1,290.50 of which €1,290.50, since 6 November 2026, 20 days;"


def test_a_wording_reads_no_more_of_the_book_than_it_tells() -> None:
    from arbook.services.letter_extras import uses_extras

    assert not uses_extras(Wording("", "a payment plan over years {{ total }} and {% if contact %}").body)
    assert uses_extras("{{ balance }}")
    assert uses_extras("{% if years %}")

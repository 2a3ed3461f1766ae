"""Ctrl+K finds customers, papers, payments and amounts, and does whatever can be done."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from arbook.gui.shared.theme import theme
from arbook.gui.shell.palette import Palette
from arbook.gui.shell.palette_hits import Hit
from arbook.gui.shell.window import MainWindow
from arbook.queries.find import Found, FoundCustomer

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow, settle: Settle, qtbot: QtBot) -> Palette:
    """The palette, opened by its key over Today."""
    settle(window)
    assert window.desk is not None
    window.desk.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    found = window.findChild(Palette)
    assert found is not None
    qtbot.waitUntil(lambda: found.isVisible() and found.field.hasFocus())
    return found


def titles(palette: Palette) -> list[str]:
    model = palette.model
    return [
        line.title if isinstance(line, Hit) else f"[{line}]"
        for line in (model.line(model.index(row)) for row in range(model.rowCount()))
    ]


def typed(palette: Palette, qtbot: QtBot, text: str, until: str) -> None:
    palette.field.clear()
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: until in titles(palette))


def enter(palette: Palette, qtbot: QtBot, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, modifier)


def customer_and_invoice(window: MainWindow, qtbot: QtBot) -> tuple[str, str]:
    from arbook.queries.customers import list_customers
    from arbook.queries.invoices import list_invoices

    answers: list[tuple[str, str]] = []
    session = window.session
    assert session is not None
    today = session.owner.today()
    session.ask(
        lambda office: (office.read(list_customers, today)[0].name, office.read(list_invoices)[0].number),
        answers.append,
    )
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_a_customer_opens_by_name(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    name, _ = customer_and_invoice(window, qtbot)
    typed(palette, qtbot, name[:6].upper(), name)
    assert titles(palette)[0] == "[Customers]"
    enter(palette, qtbot)
    assert palette.isHidden()
    assert window.desk is not None
    assert window.desk.key == "customers"
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.customer_shown() is not None)


def test_an_invoice_opens_by_the_tail_of_its_number(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    _, number = customer_and_invoice(window, qtbot)
    typed(palette, qtbot, number.rsplit("-", 1)[-1].lstrip("0"), number)
    while titles(palette)[palette.list.currentIndex().row()] != number:
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    enter(palette, qtbot)
    assert window.desk is not None
    assert window.desk.key == "invoices"


def test_ctrl_enter_on_a_customer_begins_an_invoice(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    name, _ = customer_and_invoice(window, qtbot)
    typed(palette, qtbot, name, name)
    assert "new invoice" in palette._hint.text()
    enter(palette, qtbot, CTRL)
    assert window.desk is not None
    assert window.desk.key == "invoices"


def test_things_to_do_are_done_by_other_words_too(palette: Palette, qtbot: QtBot) -> None:
    before = theme().colors
    typed(palette, qtbot, "night", "Dark mode")
    enter(palette, qtbot)
    assert theme().colors != before
    assert palette.isHidden()


@pytest.mark.parametrize(
    ("typed_text", "deed"),
    [("new inv", "New invoice"), ("csv", "Import a file"), ("backup", "Make a backup"), ("smtp", "Set up mail"),
     ("remind", "Remind this customer"), ("money", "Record payment"), ("interest", "Charge interest or fees")],
)  # fmt: skip
def test_every_thing_to_do_has_its_words(palette: Palette, qtbot: QtBot, typed_text: str, deed: str) -> None:
    typed(palette, qtbot, typed_text, deed)


def test_the_keys_stand_beside_what_they_do(palette: Palette) -> None:
    model = palette.model
    hits = [line for line in (model.line(model.index(n)) for n in range(model.rowCount())) if isinstance(line, Hit)]
    assert ("Today", "Ctrl+1", True) in {(hit.title, hit.right, hit.is_key) for hit in hits}
    assert all(hit.spoken() for hit in hits)


def test_esc_closes_and_gives_the_focus_back(
    palette: Palette, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    desk = window.view.show_desk("customers")
    settle(window)
    assert desk is not None
    desk.start_search()
    before = window.focusWidget()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.focusWidget() is before


def test_what_was_opened_stands_first_when_it_is_asked_again(
    palette: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    name, _ = customer_and_invoice(window, qtbot)
    typed(palette, qtbot, name, name)
    enter(palette, qtbot)
    window.find_anything()
    assert titles(palette)[:2] == ["[Recent]", name]


def test_a_stale_answer_does_not_replace_a_newer_question(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "zzzzqqq")
    qtbot.waitUntil(lambda: titles(palette) == [])
    palette._take("zzzz", Found(customers=(FoundCustomer(1, "1", "Old answer", False),)))
    assert titles(palette) == []


def test_arrows_pass_over_headings_and_stop_at_the_ends(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    for _ in range(60):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1


def test_enter_before_the_answer_waits_for_it(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    name, _ = customer_and_invoice(window, qtbot)
    palette.field.clear()
    qtbot.keyClicks(palette.field, name)
    enter(palette, qtbot)  # nothing was read yet: what stood there before is not meant
    qtbot.waitUntil(palette.isHidden)
    assert window.desk is not None
    assert window.desk.key == "customers"

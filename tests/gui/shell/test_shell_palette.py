"""Ctrl+K finds customers, papers, payments and amounts, and does whatever can be done."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.customers.time_dialog import TimeDialog
from arbook.gui.payments.let_go_dialog import LetGoDialog
from arbook.gui.shared.theme import theme
from arbook.gui.shared.wishes import ShowCustomer
from arbook.gui.shell.palette import Palette
from arbook.gui.shell.palette_hits import Hit, deeds_for
from arbook.gui.shell.window import MainWindow
from arbook.queries.find import Found, FoundCustomer
from tests.support.desks import shown

Dialog = TypeVar("Dialog", bound=QDialog)
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


# ------------------------------------------------------------- what is done with a customer
def test_a_write_off_asks_for_the_customer_and_opens_at_them(
    window: MainWindow, palette: Palette, settle: Settle, qtbot: QtBot
) -> None:
    palette.close_it()
    window.view.show_desk("settings")
    settle(window)
    window.find_anything()
    typed(palette, qtbot, "write off", "Write off or give a discount")
    enter(palette, qtbot)
    qtbot.waitUntil(lambda: palette.field.accessibleName() == "With which customer?")
    assert palette.isVisible()
    typed(palette, qtbot, "di", "Di Ltd")
    assert set(titles(palette)) == {"[With which customer?]", "Di Ltd"}
    enter(palette, qtbot)
    dialog = shown_soon(window, qtbot, LetGoDialog)
    qtbot.waitUntil(lambda: "Di Ltd" in dialog.title.text())


def test_with_a_customer_open_it_is_done_with_that_one_or_with_another(
    window: MainWindow, palette: Palette, settle: Settle, qtbot: QtBot
) -> None:
    palette.close_it()
    window.grant(ShowCustomer(4))
    settle(window)
    window.find_anything()
    typed(palette, qtbot, "more time", "Give more time")
    assert "with the open customer" in palette._hint.text()
    enter(palette, qtbot, CTRL)
    qtbot.waitUntil(lambda: palette.field.accessibleName() == "With which customer?")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isVisible()
    assert palette.field.accessibleName() == "Find anything"
    typed(palette, qtbot, "more time", "Give more time")
    enter(palette, qtbot)
    qtbot.waitUntil(lambda: not palette.isVisible())
    shown_soon(window, qtbot, TimeDialog)


def test_ctrl_m_where_no_customer_is_open_asks_for_one(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.view.show_desk("settings")
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)
    found = window.findChild(Palette)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    typed(found, qtbot, "ada", "Ada Stone Ltd")
    enter(found, qtbot)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.key == "today")


@pytest.mark.parametrize(
    "words", ["write off", "refund", "more time", "payment plan", "style", "smaller sum", "pause", "dispute", "note"]
)
def test_whatever_is_done_with_a_customer_is_found_by_its_words(palette: Palette, words: str) -> None:
    [(_title, hits)] = deeds_for(words, palette._deeds())
    assert any(hit.act for hit in hits), hits


def test_a_read_only_book_offers_nothing_that_changes_a_customer(window: MainWindow, palette: Palette) -> None:
    assert window.session is not None
    window.session.is_read_only = True
    acts = {deed.act for deed in palette._deeds() if deed.act}
    assert acts == {"remind", "paying"}


def shown_soon(window: MainWindow, qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    """The dialog that opens once the customer's page is read."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return shown(window, kind)


def test_qt_accepts_the_list_of_what_was_found(palette: Palette, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(palette.model)
    typed(palette, qtbot, "ada", "Ada Stone Ltd")
    qtmodeltester.check(palette.model)
    palette.model.show([])
    qtmodeltester.check(palette.model)

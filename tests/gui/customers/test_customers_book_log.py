"""The log of the whole book in a window: found by words, kind, author and days, and saved as a table."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.customers import book_log_dialog
from arbook.gui.customers.book_log_dialog import BookLogDialog
from arbook.gui.customers.exporting import book_log_table
from arbook.gui.shared.wishes import SearchLog, ShowCustomer
from arbook.gui.shell.window import MainWindow
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
ADA, BO = 1, 2


@pytest.fixture
def told(shop: Shop) -> Shop:
    shop.told(ADA, TODAY - timedelta(days=40), body="The drill arrived broken", with_whom="Ada")
    shop.told(BO, TODAY - timedelta(days=2), kind="call", body="Pays on Friday")
    return shop


@pytest.fixture
def dialog(told: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot) -> BookLogDialog:
    told.book.close()
    window = open_window(told.path)
    settle(window)
    window.grant(SearchLog())
    found = window.findChildren(BookLogDialog)[-1]
    qtbot.waitUntil(lambda: len(found.view.rows.rows()) >= 2, timeout=20_000)
    return found


def bodies(dialog: BookLogDialog) -> list[str]:
    return [found.row.body for found in dialog.view.rows.rows()]


def test_the_newest_line_of_anybody_stands_first_with_its_text(dialog: BookLogDialog) -> None:
    assert bodies(dialog)[0] == "Pays on Friday"
    assert dialog.text.toPlainText() == "Pays on Friday"


def test_words_kinds_and_days_narrow_it(dialog: BookLogDialog, qtbot: QtBot) -> None:
    dialog.search.setText("DRILL broken")
    qtbot.waitUntil(lambda: bodies(dialog) == ["The drill arrived broken"], timeout=20_000)
    dialog.search.clear()
    dialog.since.set_day(TODAY - timedelta(days=10))
    qtbot.waitUntil(lambda: bodies(dialog) == ["Pays on Friday"], timeout=20_000)
    dialog.kind.set_value("promise")
    dialog.kind.chosen.emit("promise")
    qtbot.waitUntil(lambda: bodies(dialog) == [], timeout=20_000)
    assert not dialog.export.isEnabled()


def test_a_line_leads_to_its_customer(dialog: BookLogDialog) -> None:
    wished: list[object] = []
    dialog.wish.disconnect()
    dialog.wish.connect(wished.append)
    dialog.customer.click()
    assert wished == [ShowCustomer(BO)]


def test_what_was_found_is_saved_with_whose_it_is(dialog: BookLogDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[object] = []
    monkeypatch.setattr(book_log_dialog, "save_table", lambda *facts: saved.append(facts[3]))
    dialog.export.click()
    assert saved == [book_log_table(dialog.view.rows.rows(), dialog.session.owner)]
    [head, first, *_] = book_log_table(dialog.view.rows.rows(), dialog.session.owner)
    assert head[:3] == ("Number", "Name", "Date")
    assert first[1] == dialog.view.rows.rows()[0].name

"""The invoice editor on small screens, with large text and long German words: all of it is reached and read."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.editor_layout import Sheet
from arbook.gui.shared import language
from arbook.gui.shared.labels import ElidedLabel
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.wishes import NewInvoice
from arbook.gui.shell.window import MainWindow
from tests.gui.invoices.hands import Settle, write_line
from tests.support.shop import Shop

OpenWindow = Callable[..., MainWindow]
OpenAt = Callable[[float], InvoiceEditor]


@pytest.fixture
def german(look: QApplication) -> Iterator[None]:
    Memory().remember_language("de")
    yield
    language.speech().speak(look, "en")


@pytest.fixture
def open_at(german: None, shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot) -> OpenAt:
    """An invoice of three lines being written at 1024 x 700, with text of this size."""

    def start(text_size: float) -> InvoiceEditor:
        Memory().remember_look(Mode.LIGHT, text_size)
        shop.book.close()
        window = open_window(shop.path)
        window.resize(1024, 700)
        window.grant(NewInvoice(6))
        settle(window)
        desk = window.view.show_desk("invoices")
        assert isinstance(desk, InvoicesDesk)
        for place, what in enumerate(("Eichenregal 180 x 30 cm, geölt", "Montage vor Ort", "Lieferung")):
            write_line(desk.editor, place, what, "1.250,5", "Stück", "118,00")
        sheet = desk.editor.findChild(Sheet)
        page = sheet.widget()
        qtbot.waitUntil(lambda: sheet.need.width() <= sheet.width() and page.height() >= sheet.need.height())
        return desk.editor

    return start


def place_in(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint()), widget.size())


def is_cut(label: QLabel) -> bool:
    """Whether some of its words cannot be read."""
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    needed = label.fontMetrics().horizontalAdvance(label.text())
    return not isinstance(label, ElidedLabel) and label.width() < needed


@pytest.mark.parametrize("text_size", [1.0, 1.15, 1.3, 1.5])
@pytest.mark.parametrize("with_all", [False, True])
def test_nothing_of_an_invoice_is_cut_or_beside_the_screen(
    open_at: OpenAt, qtbot: QtBot, text_size: float, with_all: bool
) -> None:
    editor = open_at(text_size)
    if with_all:
        for link in (editor.whole.column, editor.whole.more):
            if not link.isChecked():
                link.click()
    sheet = editor.findChild(Sheet)
    page = sheet.widget()
    qtbot.waitUntil(lambda: page.height() >= page.minimumSizeHint().height() and page.width() <= sheet.width())
    qtbot.waitUntil(
        lambda: not [each.text() for each in editor.findChildren(QLabel) if each.isVisible() and is_cut(each)]
    )
    assert not sheet.horizontalScrollBar().isVisible()
    shown = [each for each in page.findChildren(QWidget) if each.isVisible() and not each.isWindow()]
    assert [each for each in shown if not page.rect().contains(place_in(each, page))] == []
    assert editor.lines.cell(0, "discount").isVisible() is with_all
    assert editor.buyer_card.isVisible()
    for button in (
        editor.preview,
        editor.issue_next,
        editor.issue,
        editor.whole.column,
        editor.whole.more,
        editor.back,
    ):
        assert button.isVisible()
        assert button.width() >= button.minimumSizeHint().width()


@pytest.mark.parametrize("text_size", [1.3, 1.5])
def test_lines_never_lie_over_each_other(open_at: OpenAt, qtbot: QtBot, text_size: float) -> None:
    lines = open_at(text_size).lines
    places = [
        place_in(lines.cell(place, key), lines)
        for place in range(2)
        for key in ("what", "quantity", "unit", "price", "tax")
    ]
    assert [(one, other) for one in places for other in places if one is not other and one.intersects(other)] == []


def test_what_the_focus_goes_to_comes_into_sight(open_at: OpenAt, qtbot: QtBot) -> None:
    editor = open_at(1.5)
    sheet = editor.findChild(Sheet)
    for field in (editor.note, editor.customer, editor.lines.cell(1, "price")):
        field.setFocus()
        qtbot.waitUntil(lambda field=field: not field.visibleRegion().isEmpty())
        qtbot.waitUntil(
            lambda field=field: sheet.viewport().rect().contains(place_in(field, sheet.viewport())), timeout=5_000
        )


def test_tab_goes_through_the_fields_as_the_eye_does(open_at: OpenAt) -> None:
    editor = open_at(1.3)
    supplied = (editor.supplied_from, editor.supplied_to)
    fields = (editor.day, editor.terms, editor.due, editor.reference, *supplied, editor.lines.cell(0))
    met = [editor.customer]
    editor.customer.setFocus()
    for _stop in fields:
        editor.focusNextChild()
        met.append(QApplication.focusWidget())
    assert met == [editor.customer, *fields]


def test_where_the_situation_stands_below_the_customers_name_tells_it_in_short(open_at: OpenAt) -> None:
    editor = open_at(1.3)
    owed = editor.session.owner.formats.amount(editor.buyer.aging.balance) if editor.buyer is not None else ""
    assert owed
    assert owed in editor.rows["customer"].note.text()


def test_where_letters_are_large_the_panel_gives_way_before_an_amount_is_cut(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    Memory().remember_look(Mode.LIGHT, 1.3)
    shop.invoice(1, "1234567.45", date(2026, 12, 26), "R00060000")
    shop.book.close()
    window = open_window(shop.path)
    window.resize(1440, 900)
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    settle(window)
    view = desk.view
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0 and view.viewport().width() > 0)
    qtbot.waitUntil(lambda: view.widths.least() <= view.viewport().width())
    assert not view.horizontalScrollBar().maximum()

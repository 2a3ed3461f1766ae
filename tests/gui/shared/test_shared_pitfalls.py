"""What went wrong once with this toolkit does not go wrong again: a test for each, here or where it belongs.

Cells without a spoken name, and what cannot be used without a reason: ``shell/test_shell_names``. Names with <b>,
colors that follow the mode: ``test_shared_parts``. The least width of a window: ``shell/test_shell_sight``. Heads of
sections, which stand in a table without spans: ``test_shared_rows_view``. Widgets that a signal keeps alive:
``shell/test_shell_soak``. Work of lanes that fails: ``test_shared_jobs``. Accents: ``shell/test_shell_palette``.
Dates with four-digit years: ``test_shared_day_entry``. Not used, so not tested: undo stacks, mappers, wizards, proxy
models, progress dialogs, tray icons.
"""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import arbook.gui
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.drawings import colored_file
from arbook.gui.shared.fields import ChoiceField, Field, MoneyField
from arbook.gui.shared.gallery import icons_page, parts_page
from arbook.gui.shared.gallery_desk import OWNER, desk_page, eur
from arbook.gui.shared.icons import icon
from arbook.gui.shared.labels import Label
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.sheet import style_sheet
from arbook.gui.shared.table import Column, Kind, Section, TwoLines
from arbook.gui.shared.theme import apply_theme, palette_of
from arbook.gui.shared.tokens import DARK, LIGHT, SECTION_HEIGHT, Colors

SOURCES = sorted(Path(arbook.gui.__file__).parent.rglob("*.py"))
CALLS = 1_000
BILLIONS = 300_000_000_000


@pytest.fixture(autouse=True)
def _dressed(look: QApplication) -> None:
    """Every test here starts in the light mode."""


class Teller(QObject):
    told = Signal(object)


# ---------------------------------------------------------------- references (look 11.1)
def test_calls_that_return_nothing_and_signals_cost_no_reference(qtbot: QtBot) -> None:
    label, teller, model = Label(""), Teller(), QStandardItemModel(1, 1)
    qtbot.addWidget(label)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(CALLS):
        label.setText(str(number))
        label.update()
        label.parent()
        model.data(QModelIndex())
        teller.told.emit(number)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert all(abs(now - then) < CALLS // 10 for now, then in zip(after, before, strict=True))


def test_sums_beyond_two_billion_cents_arrive_whole(qtbot: QtBot) -> None:
    field, came = MoneyField("EUR", OWNER), []
    qtbot.addWidget(field)
    field.amount_changed.connect(came.append)
    field.setText("3000000000.00")
    field.textEdited.emit("3000000000.00")
    assert [each.minor for each in came] == [BILLIONS]
    assert field.amount == eur(BILLIONS)


# ---------------------------------------------------------------- style (look 11.3, 4, 9, 10, 14)
@pytest.mark.parametrize(("mode", "shown"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_a_hint_in_an_empty_field_is_quieter_than_what_is_typed(
    qtbot: QtBot, look: QApplication, mode: Mode, shown: Colors
) -> None:
    apply_theme(look, mode)
    field = Field(placeholder="Find a customer")
    qtbot.addWidget(field)
    field.show()
    field.ensurePolished()
    inks = {role: field.palette().color(role).name().upper() for role in (QPalette.PlaceholderText, QPalette.Text)}
    assert inks == {QPalette.PlaceholderText: shown.text3, QPalette.Text: shown.text}
    apply_theme(look, Mode.LIGHT)


def test_dark_is_dark_even_where_the_desktop_does_not_say_so(look: QApplication) -> None:
    apply_theme(look, Mode.DARK)
    assert look.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.canvas
    assert look.palette().color(QPalette.ColorRole.Text).name().upper() == DARK.text
    apply_theme(look, Mode.LIGHT)


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_every_role_of_the_palette_is_ours(shown: Colors) -> None:
    palette = palette_of(shown)
    for role in (QPalette.Window, QPalette.Base, QPalette.Text, QPalette.Button, QPalette.Highlight, QPalette.Link):
        assert palette.color(role).name().upper() in {value for value in shown if isinstance(value, str)}


@pytest.mark.parametrize("kind", ["plain", "link", "filter", "segment", "filled", "send"])
def test_the_focus_ring_moves_no_words(qtbot: QtBot, kind: str) -> None:
    page, button = QWidget(), Button("Save", kind)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    button.setParent(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    without = button.sizeHint()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.sizeHint() == without


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_every_drawing_the_style_sheet_names_is_there(shown: Colors) -> None:
    named = re.findall(r'url\("([^"]+)"\)', style_sheet(shown, fonts.scaled))
    assert len(named) >= 4
    for each in named:
        assert shown.text2 in (text := Path(each).read_text("utf-8")) or shown.on_accent in text


def test_a_drawing_is_sharp_at_every_scale() -> None:
    small, large = (icon("bell").pixmap(20, 20) for _ in range(2)), icon("bell").pixmap(80, 80)
    assert {each.size().toTuple() for each in small} == {(20, 20)}
    assert large.size().toTuple() == (80, 80)
    assert colored_file("bell", LIGHT.text).endswith(".svg")


def test_icon_and_words_of_a_button_keep_their_distance() -> None:
    with_words = icon("pencil", gap=True).actualSize(Button("Edit", "plain", "pencil").iconSize())
    assert with_words.width() > with_words.height()


# ---------------------------------------------------------------- behavior
def test_scrolling_over_a_choice_changes_nothing(qtbot: QtBot) -> None:
    choice = ChoiceField([(1, "One"), (2, "Two")])
    qtbot.addWidget(choice)
    choice.show()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, turned)
    assert choice.value == 1
    assert turned.type() is QEvent.Type.Wheel


@pytest.mark.parametrize("make", [parts_page, icons_page, lambda: desk_page(1440)])
def test_no_money_is_spun_and_no_color_is_written_by_hand(qtbot: QtBot, make: object) -> None:
    page = make()  # type: ignore[operator]
    qtbot.addWidget(page)
    assert page.findChildren(QSpinBox) == page.findChildren(QDoubleSpinBox) == []


def test_only_the_token_file_knows_colors() -> None:
    allowed = {
        "tokens.py",
        "design_choices.py",
        "logo_field.py",
        "paper_view.py",
    }  # papers' inks, white paper, comments
    by_hand = [
        path.name for path in SOURCES
        if path.name not in allowed and re.search(r'"#[0-9A-Fa-f]{6}"', path.read_text("utf-8"))
    ]  # fmt: skip
    assert by_hand == []


def test_texts_are_never_translated_with_values_already_in_them() -> None:
    wrong = [
        path.name for path in SOURCES if re.search(r'\b(?:tr|translate)\((?:"\w+", )?f"', path.read_text("utf-8"))
    ]
    assert wrong == []


@pytest.mark.usefixtures("look")
def test_the_gallery_opens_from_the_command_line(tmp_path: Path) -> None:
    from arbook.app import main

    assert main(["gallery", "--grab", str(tmp_path)]) == 0
    assert {"parts-light.png", "icons-dark.png", "desk-1024-dark.png"} <= {each.name for each in tmp_path.iterdir()}


# ---------------------------------------------------------------- tables (look 11.5, 11.6; libraries 4.2)
@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_no_style_sheet_paints_the_cells_of_a_table(shown: Colors) -> None:
    """The delegate does; a style for ``::item`` would paint over it, and slowly."""
    ruled = [line for line in style_sheet(shown, fonts.scaled).splitlines() if "::item" in line]
    assert ruled
    assert not [line for line in ruled if re.match(r"(QTableView|QTreeView|QAbstractItemView)", line)]


def test_the_last_row_of_a_table_has_no_line_below_it(qtbot: QtBot) -> None:
    columns = [Column[int](key="n", title="No", value=str, stretch=1)]
    model = RowsModel(columns, OWNER.formats, lambda number: number)
    view = RowsView(model, "Numbers")
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    model.set_rows([1, 2, 3])
    picture, line = view.viewport().grab().toImage(), QColor(LIGHT.line).rgb()
    feet = [view.rowViewportPosition(number) + view.rowHeight(number) - 1 for number in range(3)]
    assert [picture.pixel(200, at) == line for at in feet] == [True, True, False]


@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_the_head_of_a_section_is_as_high_as_itself_beside_rows_of_two_lines(
    qtbot: QtBot, look: QApplication, text_size: float
) -> None:
    apply_theme(look, Mode.LIGHT, text_size)
    columns = [Column[int](key="n", title="No", kind=Kind.TWO_LINES, value=lambda n: TwoLines(str(n), "below"))]
    model = RowsModel(columns, OWNER.formats, lambda number: number)
    view = RowsView(model, "Numbers")
    qtbot.addWidget(view)
    model.set_sections([Section("First", (1, 2)), Section("Then", (3,))])
    view.show()
    heights = [view.rowHeight(number) for number in range(model.rowCount())]
    assert heights == [heights[0], heights[1], heights[1], heights[0], heights[1]]
    assert heights[0] == fonts.scaled(SECTION_HEIGHT) < heights[1]
    apply_theme(look, Mode.LIGHT)


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_a_table_cuts_no_corner_of_its_card(qtbot: QtBot, look: QApplication, shown: Colors) -> None:
    apply_theme(look, Mode.LIGHT if shown is LIGHT else Mode.DARK)
    columns = [Column[int](key="n", title="No", value=str, stretch=1)]
    model = RowsModel(columns, OWNER.formats, lambda number: number)
    page, card = QWidget(), Card(flush=True)
    page.setProperty("part", "page")
    card.body.addWidget(RowsView(model, "Numbers"))
    QVBoxLayout(page).addWidget(card)
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    model.set_rows(range(40))
    picture, place = page.grab().toImage(), card.geometry()
    corners = (place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight())
    assert {picture.pixelColor(corner).name().upper() for corner in corners} == {shown.canvas}
    assert picture.pixelColor(place.center().x(), place.top() + 3).name().upper() == shown.surface
    assert picture.pixelColor(place.center().x(), place.bottom() - 3).name().upper() == shown.surface
    page.close()  # nothing is laid out while it goes away
    apply_theme(look, Mode.LIGHT)


def test_every_model_of_ours_is_tried_by_qts_own_tester() -> None:
    made = {
        name
        for path in SOURCES
        for name in re.findall(r"class (\w+)\(QAbstract\w+Model", path.read_text(encoding="utf-8"))
    }
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert made == {"RowsModel", "PaletteModel"}
    assert "qtmodeltester.check(model)" in tests
    assert "qtmodeltester.check(palette.model)" in tests

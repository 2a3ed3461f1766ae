"""Parts behave the same everywhere: they can be named aloud, fit small screens, follow the mode and leak nothing."""

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from arbook.gui.shared import fonts
from arbook.gui.shared.aging_bar import AgingBar
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Banner, Card
from arbook.gui.shared.chips import Chip
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.drawings import colored_file, icon_names
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.gallery import grab, parts_page
from arbook.gui.shared.gallery_desk import desk_page, dialog_sample
from arbook.gui.shared.icons import icon
from arbook.gui.shared.labels import ElidedLabel, Label
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.rail import Rail, RailButton, RailEntry
from arbook.gui.shared.states import late_chip, late_tone, stage_chip, state_chip, state_icon, state_names
from arbook.gui.shared.theme import apply_theme, colors
from arbook.gui.shared.toast import Toast
from arbook.gui.shared.tokens import DARK, LIGHT


@pytest.fixture(autouse=True)
def _dressed(look: QApplication) -> None:
    """Every test here starts in the light mode."""


def nameless(page: QWidget) -> list[str]:
    """Focusable widgets that a screen reader could not name."""
    missing = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page):
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            if not (widget.accessibleName() or words):
                missing.append(f"{type(widget).__name__} {widget.objectName()}")
    return missing


@pytest.mark.parametrize("make", [parts_page, lambda: desk_page(1440), lambda: desk_page(1024)])
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    page = make()
    qtbot.addWidget(page)
    assert nameless(page) == []


@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_a_desk_fits_a_small_screen(qtbot: QtBot, look: QApplication, text_size: float) -> None:
    apply_theme(look, Mode.LIGHT, text_size)
    page = desk_page(1024)
    qtbot.addWidget(page)
    page.resize(1024, 700)
    page.show()
    hint = page.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 700


def test_a_thousand_texts_cost_no_reference_to_none(qtbot: QtBot) -> None:
    label = Label("")
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
        label.update()
    assert abs(sys.getrefcount(None) - before) < 100


def test_markup_in_a_name_stays_a_name(qtbot: QtBot) -> None:
    page = parts_page()
    qtbot.addWidget(page)
    for label in (*page.findChildren(QLabel), Label("<b>Bold & Sons</b>")):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()


def test_the_shipped_type_is_used_with_figures_that_line_up(qtbot: QtBot) -> None:
    assert QFontInfo(fonts.font("body")).family() == "Inter"
    widths = {fonts.metrics("body").horizontalAdvance(digit * 8) for digit in "0123456789"}
    assert len(widths) == 1


def test_larger_text_makes_larger_rows(look: QApplication) -> None:
    normal = fonts.row_height(2, 40)
    apply_theme(look, Mode.LIGHT, 1.5)
    assert fonts.row_height(2, 40) > normal * 1.2


def test_changing_the_mode_recolors_what_stands_there(qtbot: QtBot, look: QApplication) -> None:
    label, button = Label("late", tone="bad"), Button("Edit", "plain", "pencil")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    label.show()
    before = button.icon().cacheKey()
    assert label.palette().windowText().color().name().upper() == LIGHT.bad
    apply_theme(look, Mode.DARK)
    assert colors() is DARK
    assert label.palette().windowText().color().name().upper() == DARK.bad
    assert button.icon().cacheKey() != before


def test_a_label_can_change_its_tone(qtbot: QtBot) -> None:
    label = Label("17 days late")
    qtbot.addWidget(label)
    label.show()
    label.set_tone("warn")
    assert label.palette().windowText().color().name().upper() == LIGHT.warn


def test_every_shipped_icon_can_be_drawn(qtbot: QtBot) -> None:
    for name in icon_names():
        assert not icon(name).pixmap(20, 20).isNull(), name
        assert "currentColor" not in Path(colored_file(name, "#123456")).read_text("utf-8"), name
    assert isinstance(icon("bell", "bad"), QIcon)


def test_a_missing_icon_is_a_mistake_and_not_a_blank(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_every_state_has_an_icon_that_is_shipped() -> None:
    assert {state_icon(state) for state in state_names()} <= set(icon_names())
    assert state_chip("unsure", "Unsure").tone == "plum"


@pytest.mark.parametrize(("days", "tone"), [(-3, "quiet"), (0, "quiet"), (1, "warn"), (30, "warn"), (31, "bad")])
def test_lateness_turns_from_amber_to_brick_after_thirty_days(days: int, tone: str) -> None:
    assert late_tone(days) == tone
    assert late_chip(days, "so many days").tone == tone


def test_the_ladder_fills_its_pips_from_note_to_final_notice() -> None:
    assert [stage_chip(rung, "x").pips for rung in range(6)] == [0, 1, 2, 3, 4, 4]
    assert [stage_chip(rung, "x").tone for rung in (0, 2, 4)] == ["accent", "warn", "bad"]


def test_the_aging_bar_says_all_bands_aloud(qtbot: QtBot) -> None:
    bar = AgingBar()
    qtbot.addWidget(bar)
    bar.show_bands([100, 0, -5, 0, 50], ["1.00", "0.00", "−0.05", "0.00", "0.50"])
    assert bar.accessibleName() == (
        "Aging: Not due yet 1.00, 1–30 days 0.00, 31–60 days −0.05, 61–90 days 0.00, Over 90 0.50"
    )


def test_a_click_on_a_band_opens_that_band(qtbot: QtBot) -> None:
    bar = AgingBar()
    qtbot.addWidget(bar)
    bar.show_bands([1, 2, 3, 4, 5], ["1", "2", "3", "4", "5"])
    bar.resize(700, 60)
    bar.show()
    with qtbot.waitSignal(bar.band_clicked) as told:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().bottomLeft() - bar.rect().topLeft() * 0)
    assert told.args == [0]


def test_a_long_name_is_cut_and_told_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Hennessy Interiors and Daughters of Galway Limited")
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_filters_tell_what_was_picked_and_wrap_instead_of_widening(qtbot: QtBot) -> None:
    filters = FilterBar([(n, f"Choice number {n}") for n in range(8)], "Show")
    qtbot.addWidget(filters)
    filters.show()
    assert filters.minimumSizeHint().width() < 300
    assert filters.key == 0
    button = filters.findChildren(Button)[3]
    with qtbot.waitSignal(filters.picked) as told:
        button.click()
    assert told.args == [3]
    filters.set_count(3, "12")
    assert button.text() == "Choice number 3  12"


def test_the_focus_goes_with_what_is_picked_so_that_no_ring_is_left_behind(qtbot: QtBot) -> None:
    filters = FilterBar([("all", "All"), ("open", "Open")], "Show")
    qtbot.addWidget(filters)
    with qtbot.waitActive(filters):
        filters.show()
        filters.activateWindow()
    everything, open_ones = filters.findChildren(Button)
    everything.setFocus()
    filters.set_picked("open")
    assert open_ones.hasFocus()


def test_a_long_count_does_not_cover_the_icon_of_a_narrow_rail(qtbot: QtBot) -> None:
    button = RailButton(RailEntry("today", "sun", "Today"))
    qtbot.addWidget(button)
    button.resize(92, 62)
    button.set_narrow(narrow=True)
    alone = button.icon_room()
    button.set_count("15")
    assert button.icon_room() == alone
    button.set_count("1,799")
    beside = button.icon_room()
    assert 0 < beside.left() < alone.left()
    assert beside.right() < button.width() - 3 - fonts.width("small_strong", "1,799")


def test_the_rail_tells_the_desk_and_says_its_count(qtbot: QtBot) -> None:
    rail = Rail([RailEntry("today", "sun", "Today", "Ctrl+1"), RailEntry("plans", "calendar-range", "Plans")])
    qtbot.addWidget(rail)
    rail.show()
    wide = rail.width()
    rail.set_count("plans", "3")
    plans = next(b for b in rail.findChildren(QAbstractButton) if b.text() == "Plans")
    assert plans.accessibleName() == "Plans, 3"
    with qtbot.waitSignal(rail.desk_chosen) as told:
        plans.click()
    assert told.args == ["plans"]
    rail.set_narrow(narrow=True)
    assert rail.width() < wide


def test_undo_in_a_toast_gives_back_its_token_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    toast.say("Payment recorded.", undo=("payment", 7))
    undo = next(b for b in toast.findChildren(QAbstractButton) if b.text() == "Undo")
    with qtbot.waitSignal(toast.undone) as told:
        undo.click()
    assert told.args == [("payment", 7)]
    assert not toast.isVisible()
    toast.say("Letter printed.")
    assert not undo.isVisible()
    assert toast.geometry().right() < 800


def test_a_toast_covers_nothing_that_is_pressed_also_not_what_comes_up_later(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    corner, later = Button("Skip today"), Button("Send")
    for button, left in ((corner, 700), (later, 330)):
        button.setParent(window)
        button.setGeometry(left, 530, 180, 44)
    later.hide()
    window.show()
    toast = Toast(window)
    toast.say("Left out today.", undo="skip")
    assert not toast.geometry().intersects(corner.geometry())
    later.show()
    qtbot.waitUntil(lambda: not toast.geometry().intersects(later.geometry()))
    assert not toast.geometry().intersects(corner.geometry())
    assert window.rect().contains(toast.geometry())


def test_a_toast_that_covers_nothing_stays_where_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    toast = Toast(window)
    toast.say("Payment recorded.", undo="payment")
    place = toast.geometry()
    assert place.right() > window.width() - 40
    toast.settle()
    assert toast.geometry() == place


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[SheetDialog]:
    """A dialog of the gallery in front of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = dialog_sample(window)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    window.close()  # held until here: the dialog goes with it


def test_a_dialog_confirms_with_ctrl_enter_and_stays_until_told(dialog: SheetDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.confirmed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    dialog.set_busy(busy=True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.set_busy(busy=False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_what_a_dialog_tells_later_takes_no_room_from_its_buttons(qtbot: QtBot) -> None:
    dialog = SheetDialog(None, "Sign in", "Open the browser once more, please", "globe")
    qtbot.addWidget(dialog)
    dialog.setMinimumWidth(400)
    dialog.open()
    dialog.tell("Waiting for somebody's unmistakable and incontrovertible consent, which takes as long as it takes.")
    qtbot.waitUntil(lambda: dialog.primary.width() >= dialog.primary.sizeHint().width())
    assert dialog.cancel.width() >= dialog.cancel.sizeHint().width()


def test_a_dialog_starts_in_its_first_field_and_ends_at_its_buttons(dialog: SheetDialog, qtbot: QtBot) -> None:
    names = []
    for _ in range(4):
        focused = dialog.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or (focused.text() if isinstance(focused, QAbstractButton) else "?"))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["Amount received", "Day", "Cancel", "Record payment"]


def test_a_banner_offers_its_action_and_says_itself(qtbot: QtBot) -> None:
    banner = Banner("2 payments are not matched.", "warn", "triangle-alert", "Match")
    qtbot.addWidget(banner)
    with qtbot.waitSignal(banner.acted):
        banner.findChildren(QAbstractButton)[0].click()
    banner.say("All matched.", "good", "circle-check")
    assert banner.accessibleName() == "All matched."
    assert banner.findChildren(QAbstractButton)[0].isHidden()


def test_icon_buttons_and_chips_have_spoken_names(qtbot: QtBot) -> None:
    button, chip = IconButton("ellipsis", "More"), Chip(state_chip("paid", "Paid"))
    for part in (button, chip):
        qtbot.addWidget(part)
    assert button.accessibleName() == "More"
    assert chip.accessibleName() == "Paid"


def test_an_icon_keeps_its_distance_from_words_that_come_later(qtbot: QtBot) -> None:
    button, other = Button("", "link", "printer"), Button("Print the letter", "link", "printer")
    for each in (button, other):
        qtbot.addWidget(each)
    alone = button.iconSize()
    button.setText("Print the letter")
    assert button.iconSize() == other.iconSize()
    assert button.iconSize().width() > alone.width()
    button.setText("")
    assert button.iconSize() == alone


def test_a_card_without_a_title_takes_no_actions(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    with pytest.raises(ValueError, match="without a title"):
        card.add_action(Button("Print", "link"))


def test_a_note_without_room_in_its_line_takes_a_second_one(qtbot: QtBot) -> None:
    card = Card("Ladder", "One step after the other, and never two of them at the same time")
    qtbot.addWidget(card)
    card.resize(900, 120)
    card.show()
    qtbot.waitExposed(card)
    alone = card.note.height()
    card.resize(340, 120)
    qtbot.waitUntil(lambda: card.note.height() > 1.5 * alone)


@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_the_titles_of_cards_side_by_side_are_level(qtbot: QtBot, look: QApplication, text_size: float) -> None:
    apply_theme(look, Mode.LIGHT, text_size)
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    cards = [Card("Open items", flush=True), Card("Ledger", flush=True), Card("People"), Card("Terms")]
    for card in cards:
        card.body.addStretch(1)
        row.addWidget(card)
    for card in cards[1:3]:
        card.add_action(Button("Export", "link", "upload"))
    page.resize(1200, 300)
    page.show()
    middles = [card.title.mapTo(page, card.title.rect().center()).y() for card in cards]
    assert max(middles) - min(middles) <= 2
    apply_theme(look, Mode.LIGHT)


def test_the_gallery_draws_every_page_in_both_modes(look: QApplication, tmp_path: Path) -> None:
    written = grab(look, tmp_path)
    assert len(written) == 12
    assert all(path.stat().st_size > 5_000 for path in written)


@pytest.mark.parametrize("make", [parts_page, lambda: desk_page(1440)])
def test_a_page_that_is_closed_goes_away(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    page = make()
    page.show()
    gone = weakref.ref(page)
    page.close()
    del page
    gc.collect()
    assert gone() is None

"""Fields understand what people type, say what they understood, and complain only when left."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, FormRow, MoneyField, SearchField
from arbook.gui.shared.owner import Owner
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money


def explain(refusal: ArbookError) -> str:
    return f"refused: {refusal.facts['why']}"


TODAY = date(2026, 11, 26)
OWNER = Owner(formats=formats_for("en", "IE"), explain=explain, today=lambda: TODAY)
GERMAN = Owner(formats=formats_for("de", "DE"), explain=explain, today=lambda: TODAY)


KEPT: list[FormRow] = []


@pytest.fixture(autouse=True)
def _dressed(look: QApplication) -> Iterator[None]:
    """Every test here starts in the light mode; rows live until it ends."""
    yield
    KEPT.clear()


def leave(field: MoneyField | DateField) -> None:
    field.editingFinished.emit()


def shown(qtbot: QtBot, field: QWidget, label: str = "Amount") -> FormRow:
    row = FormRow(label, field)
    KEPT.append(row)
    qtbot.addWidget(row)
    row.show()
    return row


def test_a_product_is_worked_out_while_typing_and_written_when_left(qtbot: QtBot) -> None:
    field = MoneyField("EUR", OWNER)
    row = shown(qtbot, field)
    qtbot.keyClicks(field, "12*3")
    assert row.note.text() == "= 36.00"
    assert field.amount == Money(3600, "EUR")
    leave(field)
    assert field.text() == "36.00"
    assert row.note.text() == ""


def test_what_is_typed_already_right_needs_no_echo(qtbot: QtBot) -> None:
    field = MoneyField("EUR", OWNER)
    row = shown(qtbot, field)
    qtbot.keyClicks(field, "36.0")
    assert row.note.text() == ""


def test_a_german_owner_types_and_pastes_german_amounts(qtbot: QtBot) -> None:
    field = MoneyField("EUR", GERMAN)
    shown(qtbot, field)
    field.setText("")
    qtbot.keyClicks(field, "1.240,5")
    leave(field)
    assert field.amount == Money(124_050, "EUR")
    assert field.text() == "1.240,50"


def test_a_wrong_amount_is_told_beside_the_field_only_when_left(qtbot: QtBot) -> None:
    field = MoneyField("EUR", OWNER)
    row = shown(qtbot, field)
    qtbot.keyClicks(field, "1.2.3,4,5")
    assert row.note.text() == ""
    assert field.amount is None
    leave(field)
    assert row.note.text().startswith("refused: ")
    assert field.accessibleDescription() == row.note.text()
    assert field.property("wrong") == "true"
    field.clear()
    qtbot.keyClicks(field, "5")
    assert row.note.text() == "= 5.00" or row.note.text() == ""
    assert field.property("wrong") == "false"


def test_a_complaint_of_several_lines_takes_its_room_below_the_field(qtbot: QtBot) -> None:
    row = shown(qtbot, MoneyField("EUR", OWNER))
    row.setFixedWidth(200)
    row.complain("Only 200.00 lies on account. Lower the amount, or say that the rest is owed.")
    line = row.note.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: row.minimumSizeHint().height() >= row.label.height() + row.field.height() + 3 * line)
    row.setFixedHeight(row.minimumSizeHint().height())
    qtbot.waitUntil(lambda: row.note.y() >= row.field.geometry().bottom())
    assert row.note.height() >= row.note.heightForWidth(row.note.width())
    row.complain("")
    qtbot.waitUntil(lambda: row.note.minimumHeight() == line)


def test_an_empty_amount_is_nothing_and_no_complaint(qtbot: QtBot) -> None:
    field = MoneyField("EUR", OWNER)
    shown(qtbot, field)
    with qtbot.waitSignal(field.amount_changed):
        qtbot.keyClicks(field, "5")
    field.clear()
    field.textEdited.emit("")
    leave(field)
    assert field.amount is None
    assert field.complaint == ""


def test_single_keys_step_the_day_until_a_date_is_typed(qtbot: QtBot) -> None:
    field = DateField(OWNER, date(2026, 1, 31))
    row = shown(qtbot, field, "Day")
    qtbot.keyClicks(field, "t")
    assert field.day == TODAY
    qtbot.keyClicks(field, "++-")
    assert field.day == date(2026, 11, 27)
    assert row.note.text() == "Friday"
    field.clear()
    qtbot.keyClicks(field, "5-2")
    leave(field)
    assert field.day == date(2026, 2, 5)
    assert field.text() == "5 Feb 2026"


def test_a_date_written_as_the_owner_reads_it_is_read_back(qtbot: QtBot) -> None:
    field = DateField(GERMAN, TODAY)
    shown(qtbot, field, "Day")
    assert field.text() == "26.11.2026"
    leave(field)
    assert field.day == TODAY
    field.setText("27.11.2026")
    leave(field)
    assert field.day == date(2026, 11, 27)


def test_a_day_that_does_not_exist_is_refused_and_not_corrected(qtbot: QtBot) -> None:
    field = DateField(OWNER, TODAY)
    row = shown(qtbot, field, "Day")
    field.clear()
    qtbot.keyClicks(field, "31.2.")
    with qtbot.waitSignal(field.day_changed) as told:
        leave(field)
    assert told.args == [None]
    assert field.text() == "31.2."
    assert row.note.text() == "refused: not_a_date"


def test_a_label_is_its_fields_buddy_and_name(qtbot: QtBot) -> None:
    field = MoneyField("EUR", OWNER)
    row = shown(qtbot, field, "&Amount received")
    assert row.label.buddy() is field
    assert field.accessibleName() == "Amount received"


def test_a_complaint_takes_the_notes_place_and_gives_it_back(qtbot: QtBot) -> None:
    field = ChoiceField([(30, "30 days net"), (14, "14 days net")])
    row = FormRow("Terms", field, "From the customer's page")
    qtbot.addWidget(row)
    row.complain("Terms are needed.")
    assert row.note.text() == "Terms are needed."
    row.complain("")
    assert row.note.text() == "From the customer's page"


def test_a_choice_is_kept_by_value_and_never_changed_by_the_wheel(qtbot: QtBot) -> None:
    field = ChoiceField([(30, "30 days net"), (14, "14 days net")], "Terms")
    qtbot.addWidget(field)
    field.set_value(14)
    field.set_choices([(7, "7 days net"), (14, "14 days net"), (30, "30 days net")])
    assert field.value == 14
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.value == 14


@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_choice_without_room_ends_with_an_ellipsis_and_not_within_a_letter(qtbot: QtBot, is_enabled: bool) -> None:
    whole = "European Central Bank, main refinancing operations"
    fields = [ChoiceField([(1, whole)])]
    fitting = [
        fields[0].fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room) for room in range(150, 300)
    ]
    fields += [ChoiceField([(1, text)]) for text in dict.fromkeys(fitting)]
    pictures = []
    for field in fields:
        qtbot.addWidget(field)
        field.setFixedSize(300, 40)
        field.setEnabled(is_enabled)
        field.show()
        pictures.append(field.grab().toImage())
    assert pictures[0] in pictures[1:]


def test_searching_waits_until_typing_rests(qtbot: QtBot) -> None:
    field, asked = SearchField("Find a customer"), []
    qtbot.addWidget(field)
    field.searched.connect(asked.append)
    qtbot.keyClicks(field, "mar ")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["mar"])


PEOPLE = [(7, "Marlow Hotel Group", "Dublin"), (8, "Marlow & Daughters", "Cork")]


def test_a_customer_is_found_by_typing_and_taken_with_enter(qtbot: QtBot) -> None:
    field = CustomerField(lambda text: [p for p in PEOPLE if text.lower() in p[1].lower()])
    shown(qtbot, field, "Customer")
    qtbot.keyClicks(field, "marlow")
    found = field.findChild(QListView)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.chosen) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [8]
    assert field.text() == "Marlow & Daughters"
    assert not found.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_quick_hand_takes_whom_it_typed_and_the_list_stays_closed(qtbot: QtBot, key: Qt.Key) -> None:
    field = CustomerField(lambda text: [p for p in PEOPLE if text.lower() in p[1].lower()])
    shown(qtbot, field, "Customer")
    found = field.findChild(QListView)
    assert found is not None
    qtbot.keyClicks(field, "m")
    qtbot.waitUntil(found.isVisible)
    first, last = found.model().index(0, 0).data(), PEOPLE[-1]
    assert first != last[1]
    field.setText("")
    qtbot.keyClicks(field, last[1])  # before the list is asked again
    qtbot.keyClick(field, key)
    assert (field.customer_id, field.text()) == (last[0], last[1])
    qtbot.wait(200)
    assert not found.isVisible()


def test_nobody_is_taken_from_a_list_that_is_older_than_the_text(qtbot: QtBot) -> None:
    asked: list[str] = []
    field = CustomerField(asked.append)
    shown(qtbot, field, "Customer")
    qtbot.keyClicks(field, "m")
    qtbot.waitUntil(lambda: asked == ["m"])
    field.show_found(PEOPLE)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == ["m", "mx"]
    assert field.customer_id is None


def test_typing_on_gives_up_the_customer_chosen_before(qtbot: QtBot) -> None:
    field = CustomerField(lambda text: [])
    shown(qtbot, field, "Customer")
    field.set_customer(7, "Marlow Hotel Group")
    with qtbot.waitSignal(field.chosen) as told:
        qtbot.keyClicks(field, "x")
    assert told.args == [None]
    assert field.customer_id is None


def test_customers_found_later_by_the_book_are_offered_too(qtbot: QtBot) -> None:
    asked: list[str] = []
    field = CustomerField(asked.append)
    shown(qtbot, field, "Customer")
    qtbot.keyClicks(field, "m")
    qtbot.waitUntil(lambda: asked == ["m"])
    field.show_found(PEOPLE)
    found = field.findChild(QListView)
    assert found is not None
    assert found.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not found.isVisible()


def test_a_list_that_drops_down_shows_its_longest_words_whole_and_not_more_than_a_dozen_lines(
    qtbot: QtBot, look: QApplication
) -> None:
    longest = "30 days net, 2 % discount within 10 days"
    field = ChoiceField([(number, f"{number} days") for number in range(40)], "Terms")
    field.set_choices([*((number, f"{number} days") for number in range(40)), (99, longest)])
    qtbot.addWidget(field)
    field.resize(140, 40)
    field.show()
    field.showPopup()
    view = field.view()
    assert view.viewport().width() > view.fontMetrics().horizontalAdvance(longest)
    assert view.viewport().height() < 14 * view.sizeHintForRow(0)
    field.hidePopup()

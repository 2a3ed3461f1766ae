"""The Customers desk shows who owes what, and changes what is written down."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.customers.agreeing import HoldDialog, NoteDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.shared.wishes import NewCustomer, ReviewReminder, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.queries.customers import CustomerCard, customer_by_number
from arbook.services.customers import CustomerFacts
from tests.support.desks import nameless, shown, wished, write
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


@pytest.fixture
def desk(window: MainWindow, settle: Settle) -> CustomersDesk:
    made = window.view.show_desk("customers")
    assert isinstance(made, CustomersDesk)
    settle(window)
    return made


def states(desk: CustomersDesk) -> dict[str, str]:
    return {each.row.name.split()[0]: each.state for each in desk.list.shown_lines()}


def test_every_customer_stands_in_the_list_with_what_matters_most(desk: CustomersDesk) -> None:
    assert states(desk) == {
        "Ada": "late", "Bo": "late", "Cy": "late", "Di": "promise_broken", "Ed": "disputed", "Fi": "due"
    }  # fmt: skip


def test_typing_finds_and_shows_the_customer(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    desk.list.search.setText("fi")
    desk.list.search.returnPressed.emit()
    settle(window)
    assert desk.page.facts is not None
    assert desk.page.facts.card.name == "Fi Ltd"


def test_the_page_tells_balance_open_items_and_the_ledger_newest_first(
    desk: CustomersDesk, window: MainWindow, settle: Settle
) -> None:
    desk.show_customer(1)
    settle(window)
    facts = desk.page.facts
    assert facts is not None
    assert [str(line.open) for line in facts.open] == ["1200.00", "90.50"]
    assert [line.days_late for line in facts.open] == [20, 4]
    assert [str(row.balance) for row in facts.ledger] == ["1290.50", "1200.00"]
    assert desk.page.open_view.rows.text(0, 0) == facts.open[0].row.item.number


def test_the_models_of_the_desk_keep_to_the_rules_of_qt(
    desk: CustomersDesk, window: MainWindow, settle: Settle, qtmodeltester: ModelTester
) -> None:
    desk.show_customer(1)
    settle(window)
    for view in (desk.list.view, desk.page.open_view, desk.page.ledger_view):
        qtmodeltester.check(view.rows)


def test_the_buttons_wish_for_this_customer(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    desk.show_customer(2)
    settle(window)
    wishes: list[object] = []
    desk.wish.disconnect()
    desk.wish.connect(wishes.append)
    desk.press_main()
    desk.page.acted.emit("remind")
    assert wishes == [TakePayment(2), ReviewReminder(2)]


def test_a_promise_changes_the_state_in_the_list(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    desk.show_customer(1)
    settle(window)
    desk.page.acted.emit("promise")
    dialog = shown(window, PromiseDialog)
    dialog.day.set_day(date(2026, 12, 4))
    dialog.primary.click()
    settle(window)
    assert states(desk)["Ada"] == "promised"
    assert desk.page.facts is not None
    assert [contact.kind for contact in desk.page.facts.contacts] == ["promise_made"]


def test_a_promise_without_a_day_is_refused_beside_the_day(
    desk: CustomersDesk, window: MainWindow, settle: Settle
) -> None:
    desk.page.acted.emit("promise")
    dialog = shown(window, PromiseDialog)
    dialog.day.setText("")
    dialog.day.editingFinished.emit()
    dialog.primary.click()
    assert dialog.day.complaint == "A date is missing."
    dialog.reject()


def test_a_hold_and_its_end_stand_in_the_log(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    desk.show_customer(1)
    settle(window)
    desk.page.acted.emit("hold")
    shown(window, HoldDialog).primary.click()
    settle(window)
    assert states(desk)["Ada"] == "held"
    facts = desk.page.facts
    assert facts is not None
    desk.page.acted.emit(f"undo:hold:{facts.holds[0].hold_id}")
    settle(window)
    assert states(desk)["Ada"] == "late"
    assert desk.page.facts is not None
    assert [contact.kind for contact in desk.page.facts.contacts] == ["hold_lifted", "hold_set"]


def test_a_note_is_kept_with_its_full_text(desk: CustomersDesk, window: MainWindow, settle: Settle) -> None:
    desk.page.acted.emit("note")
    dialog = shown(window, NoteDialog)
    dialog.text.setPlainText("Asked for\nanother copy")
    dialog.primary.click()
    settle(window)
    assert desk.page.facts is not None
    assert desk.page.facts.contacts[0].body == "Asked for\nanother copy"


def test_a_new_customer_is_written_down_with_a_person(
    window: MainWindow, settle: Settle, desk: CustomersDesk
) -> None:
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    dialog.primary.click()
    assert dialog.name.complaint == "The customer needs a name."
    write(dialog.name, "Gwen <b>Archer</b>")
    dialog._persons[0].email.setText("gwen@archer.example")
    dialog.primary.click()
    settle(window)
    assert "Gwen <b>Archer</b>" in [each.row.name for each in desk.list.shown_lines()]


def test_a_mail_address_that_is_none_is_refused_and_nothing_is_written(
    window: MainWindow, settle: Settle, desk: CustomersDesk, qtbot: QtBot
) -> None:
    before = len(desk.list.shown_lines())
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    write(dialog.name, "Gwen")
    dialog._persons[0].email.setText("gwen at archer")
    dialog.primary.click()
    settle(window)
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert dialog.isVisible()
    dialog.reject()
    assert len(desk.list.shown_lines()) == before


def test_changing_a_customer_keeps_what_the_dialog_does_not_show(
    window: MainWindow, settle: Settle, desk: CustomersDesk
) -> None:
    desk.show_customer(1)
    settle(window)
    assert desk.page.facts is not None
    before = desk.page.facts.card
    desk.page.acted.emit("edit")
    dialog = shown(window, CustomerDialog)
    settle(window)
    write(dialog.name, "Ada Stone & Daughter")
    dialog.primary.click()
    settle(window)
    after = desk.page.facts.card
    assert after.name == "Ada Stone & Daughter"
    assert (after.number, after.since_on, after.policy_id) == (before.number, before.since_on, before.policy_id)


def test_the_list_is_saved_for_a_spreadsheet_without_formulas(
    window: MainWindow, settle: Settle, desk: CustomersDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:  # fmt: skip
    path = tmp_path / "customers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(path), ""))
    desk.list.export_pressed.emit()
    qtbot.waitUntil(path.exists)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Number,Name,E-mail,Currency,Balance,Overdue,On account,Days late,State"
    assert [line for line in lines if "Ada Stone" in line] == [
        "1001,Ada Stone Ltd,ada@stone.example,EUR,1290.50,1290.50,0.00,20,20 days late"
    ]


@pytest.mark.parametrize("kind", [PromiseDialog, DisputeDialog, HoldDialog, NoteDialog])
def test_every_field_of_the_small_dialogs_has_a_name(
    desk: CustomersDesk, window: MainWindow, kind: type[PromiseDialog]
) -> None:
    assert desk.page.facts is not None
    assert window.session is not None
    dialog = kind(window.session, window, desk.page.facts)
    dialog.show()
    assert nameless(dialog) == []
    dialog.reject()


def test_today_is_the_day_the_window_was_given(desk: CustomersDesk) -> None:
    assert desk.page.facts is not None
    assert desk.page.facts.as_of == TODAY


def card_of(window: MainWindow, settle: Settle, number: str) -> CustomerCard:
    found: list[CustomerCard] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(customer_by_number, number), found.append)
    settle(window)
    return found[0]


def test_a_new_customer_stands_in_the_books_country_until_another_is_chosen(
    window: MainWindow, settle: Settle
) -> None:
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    assert dialog.country.currentText() == "Germany"
    assert [dialog.country.itemText(at) for at in range(dialog.country.count())].count("Germany") == 1
    dialog.name.setText("Vienna Clay")
    dialog.number.setText("V1")
    dialog.country.set_value("AT")
    dialog.primary.click()
    settle(window)
    assert card_of(window, settle, "V1").country == "AT"


@pytest.mark.parametrize(("country", "shown_as"), [("DE", "Germany"), ("IE", "Ireland"), ("", "Germany")])
def test_a_customer_keeps_the_country_that_was_written_down(
    window: MainWindow, settle: Settle, country: str, shown_as: str
) -> None:
    assert window.session is not None
    facts = CustomerFacts(name="Harbour Rope", number="H1", country=country)
    window.session.change(lambda office: office.customers.add(facts, today=TODAY))
    settle(window)
    dialog = CustomerDialog(window.session, window, card_of(window, settle, "H1").customer_id)
    dialog.open()
    settle(window)
    assert dialog.country.currentText() == shown_as
    dialog.name.setText("Harbour Ropes")
    dialog.primary.click()
    settle(window)
    card = card_of(window, settle, "H1")
    assert (card.name, card.country) == ("Harbour Ropes", country)


def test_quick_hands_write_somebody_down_before_the_book_has_answered(window: MainWindow, qtbot: QtBot) -> None:
    dialog = wished(window, NewCustomer(), CustomerDialog)
    qtbot.keyClicks(dialog.name, "Gil Frames")
    qtbot.keyClicks(dialog.limit, "500")
    assert not dialog.primary.isEnabled()
    dialog._press_primary()  # Ctrl+Enter; it would wait for the window, and the book would be faster
    qtbot.waitUntil(lambda: window.answers.toast.accessibleName() == "Gil Frames is written down.")

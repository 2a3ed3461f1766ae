"""What the owner changes about a customer can be taken back with Ctrl+Z, and done again."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.customers.agreeing import HoldDialog, NoteDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.customers.dispute_ending import SettleDialog
from arbook.gui.customers.page_facts import CustomerPageFacts, read_page
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.shared.history import History
from arbook.gui.shared.wishes import NewCustomer
from arbook.gui.shell.window import MainWindow
from arbook.ledger.disputes import DisputeReason
from arbook.queries.customers import list_customers
from tests.support.desks import shown, wished, write
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
ADA, ED = 1, 5


@pytest.fixture
def desk(window: MainWindow, settle: Settle) -> CustomersDesk:
    made = window.view.show_desk("customers")
    assert isinstance(made, CustomersDesk)
    settle(window)
    return made


@pytest.fixture
def history(window: MainWindow) -> History:
    assert window.session is not None
    return window.session.history


@pytest.fixture
def facts(window: MainWindow, qtbot: QtBot) -> Callable[[int], CustomerPageFacts]:
    def read(customer_id: int) -> CustomerPageFacts:
        came: list[CustomerPageFacts] = []
        assert window.session is not None
        window.session.ask(lambda office: read_page(office, customer_id, TODAY), came.append)
        qtbot.waitUntil(lambda: bool(came), timeout=20_000)
        return came[0]

    return read


def act(desk: CustomersDesk, window: MainWindow, settle: Settle, customer_id: int, key: str) -> None:
    desk.show_customer(customer_id)
    settle(window)
    desk.page.acted.emit(key)
    settle(window)


Facts = Callable[[int], CustomerPageFacts]


def test_a_note_is_taken_back_and_written_again(
    desk: CustomersDesk, window: MainWindow, settle: Settle, history: History, facts: Facts
) -> None:
    act(desk, window, settle, ADA, "note")
    dialog = shown(window, NoteDialog)
    dialog.text.setPlainText("rings back")
    dialog.primary.click()
    settle(window)
    for _ in range(2):
        assert [row.body for row in facts(ADA).contacts] == ["rings back"]
        history.undo()
        settle(window)
        assert facts(ADA).contacts == ()
        history.redo()
        settle(window)


def test_a_promise_a_hold_and_a_dispute_are_taken_back(
    desk: CustomersDesk, window: MainWindow, settle: Settle, history: History, facts: Facts
) -> None:
    act(desk, window, settle, ADA, "promise")
    promise = shown(window, PromiseDialog)
    promise.day.set_day(date(2026, 12, 4))
    promise.primary.click()
    settle(window)
    act(desk, window, settle, ADA, "hold")
    shown(window, HoldDialog).primary.click()
    settle(window)
    act(desk, window, settle, ADA, "dispute")
    shown(window, DisputeDialog).reason.set_value(DisputeReason.DEFECT)
    shown(window, DisputeDialog).primary.click()
    settle(window)
    before = facts(ADA)
    assert (len(before.promises), len(before.holds), len(before.disputes)) == (1, 1, 1)
    for _ in range(3):
        history.undo()
        settle(window)
    after = facts(ADA)
    assert (after.promises, after.holds, after.disputes, after.contacts) == ((), (), (), ())
    assert not history.can_undo


def test_what_was_ended_goes_on_after_undo(
    desk: CustomersDesk, window: MainWindow, settle: Settle, history: History, facts: Facts
) -> None:
    dispute_id = facts(ED).disputes[0].dispute_id
    act(desk, window, settle, ED, f"undo:dispute:{dispute_id}")
    dialog = shown(window, SettleDialog)
    write(dialog.outcome, "new door delivered")
    dialog.primary.click()
    settle(window)
    assert facts(ED).disputes == ()
    history.undo()
    settle(window)
    assert [row.dispute_id for row in facts(ED).disputes] == [dispute_id]


def test_a_changed_card_is_changed_back_with_its_people(
    desk: CustomersDesk, window: MainWindow, settle: Settle, history: History, facts: Facts
) -> None:
    before = facts(ADA)
    act(desk, window, settle, ADA, "edit")
    dialog = shown(window, CustomerDialog)
    write(dialog.name, "Ada Stone & Daughters")
    dialog._remove_person(dialog._persons[0])
    dialog.primary.click()
    settle(window)
    changed = facts(ADA)
    assert (changed.card.name, changed.people) == ("Ada Stone & Daughters", ())
    history.undo()
    settle(window)
    back = facts(ADA)
    assert back.card == before.card
    assert [(each.name, each.email) for each in back.people] == [(each.name, each.email) for each in before.people]
    history.redo()
    settle(window)
    assert facts(ADA).card.name == "Ada Stone & Daughters"


def names(window: MainWindow, qtbot: QtBot) -> dict[str, str]:
    came: list[dict[str, str]] = []
    assert window.session is not None
    window.session.ask(
        lambda office: {row.name: row.number for row in office.read(list_customers, TODAY)}, came.append
    )
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    return came[0]


def test_a_new_customer_goes_again_and_comes_back_under_the_same_number(
    desk: CustomersDesk, window: MainWindow, settle: Settle, history: History, qtbot: QtBot
) -> None:
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    write(dialog.name, "Gwen Archer")
    dialog.primary.click()
    settle(window)
    number = names(window, qtbot)["Gwen Archer"]
    for _ in range(2):
        history.undo()
        settle(window)
        assert "Gwen Archer" not in names(window, qtbot)
        history.redo()
        settle(window)
        assert names(window, qtbot)["Gwen Archer"] == number


def test_a_new_customer_with_a_note_stays_and_that_is_said(
    shop: Shop, desk: CustomersDesk, window: MainWindow, settle: Settle, history: History, qtbot: QtBot
) -> None:
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    write(dialog.name, "Gwen Archer")
    dialog.primary.click()
    settle(window)
    session = window.session
    assert session is not None
    session.change(lambda office: office.customers.add_note(7, "rings", today=TODAY))
    settle(window)
    refused: list[str] = []
    session.refused.connect(lambda error: refused.append(session.owner.explain(error)))
    history.undo()
    qtbot.waitUntil(lambda: bool(refused))
    assert refused[0].startswith("Gwen Archer stays")
    assert "Gwen Archer" in names(window, qtbot)

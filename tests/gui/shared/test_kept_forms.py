"""Nothing typed into a dialog is lost: not by Esc, not when the program is killed."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from arbook.gui.customers.agreeing import NoteDialog
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.customers.promise_dialog import PromiseDialog
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.payments.form_payment import Way
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.draft_keeper import PAUSE_MS
from arbook.gui.shared.labels import Label
from arbook.gui.shared.wishes import NewCustomer, NewInvoice, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.queries.form_drafts import FormDraft, form_draft
from arbook.store.opening import open_book
from arbook.store.tables.papers import invoice_table
from tests.support.desks import shown, wished, write
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]


def kept(window: MainWindow, qtbot: QtBot, key: str) -> dict[str, Any]:
    """What of a form is in the book now."""
    assert window.session is not None
    came: list[FormDraft | None] = []
    window.session.ask(lambda office: office.read(form_draft, key), came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    return {} if came[0] is None else came[0].content


def left_line(dialog: FormDialog) -> str:
    return next((label.text() for label in dialog.findChildren(Label) if label.text().startswith("Taken up")), "")


def acting_on(window: MainWindow, settle: Settle, customer_id: int, key: str) -> None:
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    settle(window)
    desk.show_customer(customer_id)
    settle(window)
    desk.page.acted.emit(key)
    settle(window)


def test_esc_keeps_what_was_typed_and_the_form_takes_it_up_again(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    acting_on(window, settle, 1, "note")
    dialog = shown(window, NoteDialog)
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.text.setPlainText("She rings\nback on Monday")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle(window)
    assert told == ["What you typed is kept for the next time."]
    acting_on(window, settle, 1, "note")
    again = shown(window, NoteDialog)
    qtbot.waitUntil(lambda: again.text.toPlainText() == "She rings\nback on Monday")
    assert left_line(again).startswith("Taken up from where you left it")
    again.primary.click()
    settle(window)
    assert kept(window, qtbot, "note:1") == {}


def test_what_stands_in_a_form_reaches_the_book_while_it_is_open(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    acting_on(window, settle, 1, "promise")
    dialog = shown(window, PromiseDialog)
    dialog.day.set_day(date(2026, 12, 4))
    write(dialog.amount, "500")
    qtbot.waitUntil(lambda: kept(window, qtbot, "promise:1").get("promised_on") == "2026-12-04")
    assert set(kept(window, qtbot, "promise:1")) == {"amount", "promised_on"}
    dialog.amount.set_amount(None)
    qtbot.waitUntil(lambda: kept(window, qtbot, "promise:1").get("amount") == "")
    dialog.reject()


def test_a_form_left_as_it_opened_leaves_nothing_behind(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    acting_on(window, settle, 1, "promise")
    dialog = shown(window, PromiseDialog)
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.reject()
    settle(window)
    assert (told, kept(window, qtbot, "promise:1")) == ([], {})


def test_starting_afresh_brings_back_how_the_form_opens(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    acting_on(window, settle, 1, "promise")
    first = shown(window, PromiseDialog)
    opened_with = first.amount.text()
    write(first.amount, "5")
    first.reject()
    settle(window)
    acting_on(window, settle, 1, "promise")
    again = shown(window, PromiseDialog)
    qtbot.waitUntil(lambda: again.amount.text() == "5.00")
    next(each for each in again.findChildren(QPushButton) if each.text() == "Start afresh").click()
    assert again.amount.text() == opened_with
    assert kept(window, qtbot, "promise:1") == {}
    again.reject()


def test_a_new_customer_half_written_comes_back_with_its_people(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    first = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    write(first.name, "Gwen Archer")
    first._persons[0].email.setText("gwen@archer.example")
    first.reject()
    settle(window)
    again = wished(window, NewCustomer(), CustomerDialog)
    qtbot.waitUntil(lambda: again.name.text() == "Gwen Archer")
    assert [card.email.text() for card in again._persons] == ["gwen@archer.example"]
    again.reject()


def test_a_payment_comes_back_with_the_owners_own_split(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    first = wished(window, TakePayment(None), PaymentDialog)
    settle(window)
    first.customer.set_customer(1, "Ada Stone Ltd")
    first.customer.chosen.emit(1)
    settle(window)
    write(first.amount, "1250")
    write(first.table.share_field(1), "20")
    assert first.form.way is Way.OWN
    split = dict(first.form.own)
    first.reject()
    settle(window)
    again = wished(window, TakePayment(None), PaymentDialog)
    qtbot.waitUntil(lambda: again.form.way is Way.OWN and again.form.customer_id == 1)
    assert again.form.own == split
    assert (again.amount.text(), again.ways.key) == ("1,250.00", Way.OWN)
    again.primary.click()
    qtbot.waitUntil(lambda: window.answers.toast.accessibleName() == "Payment of €1,250.00 recorded.")


def test_a_refused_form_goes_on_keeping(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    acting_on(window, settle, 1, "promise")
    dialog = shown(window, PromiseDialog)
    dialog.day.set_day(date(2026, 11, 1))
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.day.complaint))
    dialog.note.setText("on the phone")
    qtbot.waitUntil(lambda: kept(window, qtbot, "promise:1").get("note") == "on the phone")
    dialog.reject()


KILLED = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shell.window import MainWindow
from arbook.queries.form_drafts import form_draft

app = QApplication(sys.argv[:1])
apply_theme(app, Mode.LIGHT)
window = MainWindow(Memory(), lambda: date(2026, 11, 26))
window.furnish()
window.show()
window.open_book(Path(sys.argv[1]))

def begin():
    if window.session is None:
        return
    ticks.stop()
    dialog = RecordDialog(window.session, window)
    dialog.open()
    QTest.keyClicks(dialog.number, "R-77")
    QTest.keyClicks(dialog.reference, "two doors")
    ticks.timeout.disconnect()
    ticks.timeout.connect(look)
    ticks.start(100)

def look():
    window.session.ask(lambda office: office.read(form_draft, "record_invoice"), tell)

def tell(draft):
    if draft is not None and "reference" in draft.content:
        print("kept", flush=True)

ticks = QTimer()
ticks.timeout.connect(begin)
ticks.start(20)
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a killed process keeps its files a moment longer there")
def test_a_form_survives_that_the_program_is_killed(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    shop.book.close()
    home = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ARBOOK_HOME": str(tmp_path / "other home")}
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(shop.path)], env=home, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "kept\n"
        program.kill()
    window = open_window(shop.path)
    assert window.session is not None
    dialog = RecordDialog(window.session, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.number.text() == "R-77")
    assert dialog.reference.text() == "two doors"
    dialog.reject()


def test_what_was_typed_the_moment_before_the_book_is_closed_is_kept(
    window: MainWindow, settle: Settle, qtbot: QtBot, shop: Shop
) -> None:
    dialog = wished(window, NewCustomer(), CustomerDialog)
    settle(window)
    session = window.session
    assert session is not None
    dialog.name.setText("Zeno Kilns")  # no pause before the system ends the program
    window.door.close()
    qtbot.wait(2 * PAUSE_MS)  # a timer that still looked would fail here
    book = open_book(shop.path)
    try:
        with book.reading() as connection:
            draft = form_draft(connection, "new_customer")
    finally:
        book.close()
    assert draft is not None
    assert draft.content["name"] == "Zeno Kilns"


def test_an_invoice_typed_the_moment_before_the_book_is_closed_is_kept(
    window: MainWindow, settle: Settle, qtbot: QtBot, shop: Shop
) -> None:
    window.grant(NewInvoice(1))
    settle(window)
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    write(desk.editor.reference, "Order 17")
    window.door.close()
    qtbot.wait(2 * PAUSE_MS)
    book = open_book(shop.path)
    try:
        with book.reading() as connection:
            found = connection.execute(select(invoice_table.c.reference).where(invoice_table.c.state == "draft"))
            assert "Order 17" in found.scalars().all()
    finally:
        book.close()

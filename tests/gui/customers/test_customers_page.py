"""A customer's page says what is true of them, and everything on it can be reached by keyboard."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from arbook import services
from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.log_dialog import LogDialog
from arbook.gui.customers.page_words import habit_words
from arbook.gui.customers.press_rows import CopyRow, shortened
from arbook.gui.customers.words import page_chips
from arbook.gui.payments.card_dialog import PaymentCardDialog
from arbook.gui.payments.put_dialog import PutDialog
from arbook.gui.payments.reverse_dialog import ReverseDialog
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shell.window import MainWindow
from arbook.ledger.plans import Frequency
from arbook.queries.paying import paying_habit
from arbook.services.agreements import AgreementService
from arbook.services.note_papers import NotePaperService
from arbook.services.payment_plans import AgreePlan
from arbook.services.sent_papers import SentPaperService
from tests.support.desks import nameless, shown, write
from tests.support.late_shop import TODAY, ago
from tests.support.shop import Shop, euro

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]


def page_of(window: MainWindow, settle: Settle, customer_id: int) -> CustomersDesk:
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    settle(window)
    desk.show_customer(customer_id)
    settle(window)
    assert desk.page.facts is not None
    assert desk.page.facts.card.customer_id == customer_id
    return desk


def chips(desk: CustomersDesk) -> list[str]:
    assert desk.page.facts is not None
    return [chip.text for chip in page_chips(desk.page.facts, desk.session.owner)]


def plan_over_the_oldest(shop: Shop) -> None:
    """Ada's oldest invoice is paid by a plan, her other one is not."""
    agreed = AgreePlan(1, (1,), ago(-10), Frequency.MONTHLY, ago(0), count=3)
    AgreementService(shop.counter).agree_plan(agreed)


def test_a_kept_plan_does_not_hide_that_another_invoice_is_late(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    plan_over_the_oldest(shop)
    shop.book.close()
    desk = page_of(open_window(shop.path), settle, 1)
    assert chips(desk)[:2] == ["4 days late", "Plan runs, 3 payments"]


@pytest.mark.parametrize(
    ("customer_id", "told"),
    [(1, "20 days late"), (1, "1st reminder next"), (4, "Promise broken"), (5, "Disputed")],
)
def test_the_chips_tell_what_is_true(window: MainWindow, settle: Settle, customer_id: int, told: str) -> None:
    assert told in chips(page_of(window, settle, customer_id))


def test_part_payments_are_a_habit_until_something_is_settled(shop: Shop) -> None:
    shop.pay(3, "25", ago(0))
    with shop.book.reading() as connection:
        part = paying_habit(connection, 3)
    assert part is not None
    assert (part.count, part.days_late, part.is_partial) == (1, 10, True)
    shop.pay(3, "50", ago(0))
    with shop.book.reading() as connection:
        whole = paying_habit(connection, 3)
    assert whole is not None
    assert (whole.count, whole.is_partial) == (1, False)
    shop.book.close()


def test_money_that_settled_nothing_is_not_called_unpaid(shop: Shop, open_window: OpenWindow, settle: Settle) -> None:
    shop.pay(3, "25", ago(20))
    shop.book.close()
    desk = page_of(open_window(shop.path), settle, 3)
    facts = desk.page.facts
    assert facts is not None
    number, note = habit_words(facts, desk.session.owner)
    assert "nothing paid" not in f"{number} {note}"


def test_an_address_is_copied_by_keyboard(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = page_of(window, settle, 1)
    told: list[str] = []
    desk.told.connect(told.append)
    row = desk.page.people.findChildren(CopyRow)[0]
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "ada@stone.example"
    assert told == ["ada@stone.example is copied."]


def test_the_log_is_read_in_full_and_walked_with_the_arrows(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    long = "First line\n" + "word " * 80
    shop.customers.add_note(1, "older", today=ago(1))
    shop.customers.add_note(1, long, today=ago(0))
    shop.book.close()
    window = open_window(shop.path)
    desk = page_of(window, settle, 1)
    entry = desk.page.contacts.entries()[0]
    QTest.keyClick(entry, Qt.Key.Key_Return)
    dialog = shown(window, LogDialog)
    assert dialog.text.toPlainText() == long.strip()
    QTest.keyClick(dialog.view, Qt.Key.Key_Down)
    assert dialog.text.toPlainText() == "older"
    assert nameless(dialog) == []
    dialog.accept()


def test_a_paper_sent_by_hand_is_shown_again_from_the_log(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    paper = NotePaperService(shop.counter).our_terms(1, on=ago(0))
    SentPaperService(shop.counter).log(paper, paper.draw(), today=ago(0))
    shop.book.close()
    window = open_window(shop.path)
    desk = page_of(window, settle, 1)
    QTest.keyClick(desk.page.contacts.entries()[0], Qt.Key.Key_Return)
    dialog = shown(window, LogDialog)
    assert dialog.paper.isVisibleTo(dialog)
    dialog.paper.click()
    again = shown(window, PaperDialog)
    qtbot.waitUntil(again.primary.isEnabled, timeout=15_000)
    assert not again.foot.sent_button.isVisibleTo(again)
    again.reject()
    dialog.accept()


def test_long_texts_are_cut_between_words() -> None:
    cut = shortened("word " * 80)
    assert cut.endswith("word…")
    assert len(cut) < 115


def test_a_payment_is_opened_from_the_ledger_and_taken_back(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    shop.pay(1, "1200", ago(3))
    shop.book.close()
    window = open_window(shop.path)
    desk = page_of(window, settle, 1)
    facts = desk.page.facts
    assert facts is not None
    desk.page.ledger_view.row_opened.emit(facts.ledger[0])
    settle(window)
    card = shown(window, PaymentCardDialog)
    assert nameless(card) == []
    card.shown.reverse.click()
    dialog = shown(window, ReverseDialog)
    write(dialog.reason, "returned by the bank")
    dialog.primary.click()
    settle(window)
    assert desk.page.facts is not None
    assert [str(line.open) for line in desk.page.facts.open] == ["1200.00", "90.50"]


def test_money_on_account_is_put_where_the_owner_wants_it(
    shop: Shop, open_window: OpenWindow, settle: Settle
) -> None:
    from arbook.services.payments import Order

    shop.pay(1, "100", ago(3), order=Order.ON_ACCOUNT)
    shop.book.close()
    window = open_window(shop.path)
    desk = page_of(window, settle, 1)
    facts = desk.page.facts
    assert facts is not None
    desk.page.ledger_view.row_opened.emit(facts.ledger[0])
    settle(window)
    shown(window, PaymentCardDialog).shown.put.click()
    settle(window)
    dialog = shown(window, PutDialog)
    assert nameless(dialog) == []
    write(dialog.table.share_field(0), "0")
    write(dialog.table.share_field(1), "90.50")
    dialog.primary.click()
    settle(window)
    assert desk.page.facts is not None
    assert [str(line.open) for line in desk.page.facts.open] == ["1200.00"]
    assert desk.page.facts.aging.on_account == euro("9.50")


def test_the_day_of_the_page_is_the_owners(window: MainWindow, settle: Settle) -> None:
    desk = page_of(window, settle, 1)
    assert desk.page.facts is not None
    assert desk.page.facts.as_of == TODAY == date(2026, 11, 26)


NOT_ON_THE_PAGE = {"message", "reminder_run", "recurring_invoice", "tax_rate", "unattended_rules", "unattended_run"}
"""What of it a customer's page tells comes with the customer or the invoice that is touched too."""


def test_a_page_hears_of_whatever_is_changed_elsewhere() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(services.__file__).parent.glob("*.py")]
    touched = {noun for text in sources for noun in re.findall(r'touch\(\s*"([a-z_]+)"', text)}
    assert touched - CustomersDesk.nouns == NOT_ON_THE_PAGE


@pytest.mark.parametrize("height", range(560, 940, 38))
def test_open_items_are_whole_rows_and_the_ledger_has_one_in_every_window(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot, height: int
) -> None:
    for day in range(1, 5):
        shop.invoice(1, "100", ago(day))
    shop.book.close()
    window = open_window(shop.path)
    window.resize(1024, height)
    page = page_of(window, settle, 1).page
    assert page._open.rowCount() == 6

    def is_whole() -> bool:
        is_shown = page.open_view.geometry().bottom() < page._open_card.height()
        return is_shown and page.ledger_view.height() >= page.ledger_view.minimumHeight()

    qtbot.waitUntil(is_whole)

"""The day's work begins where a window opens a book: the interest of parts that fell due is booked by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from unittest.mock import patch

from pytestqt.qtbot import QtBot

from arbook.gui.shell.window import MainWindow
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency
from arbook.queries.plan_cards import plan_by_number
from arbook.services.agreements import AgreementService
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.payment_plans import AgreePlan
from arbook.store.book import Book
from tests.gui.conftest import OpenWindow
from tests.support.late_shop import TODAY
from tests.support.shop import Shop


def with_a_part_that_fell_due(shop: Shop) -> None:
    """Ada pays in three months at 12 %, two parts fell due on 15 October and 15 November."""
    price = PlanPrice(Decimal(12))
    monthly = (date(2026, 10, 15), Frequency.MONTHLY, date(2026, 10, 1))
    AgreementService(shop.counter).agree_plan(AgreePlan(1, (1,), *monthly, count=3, price=price))
    shop.book.close()


def roles(office: Office) -> list[str]:
    """Of what the plan stands for."""
    return [item.role for item in office.read(plan_by_number, "P-001", TODAY).items]


@contextmanager
def counted() -> Iterator[list[date]]:
    """The days that are looked after in here."""
    days: list[date] = []
    first = AgreementService.look_after_plans

    def look(self: AgreementService, *, today: date, operation_id: str | None = None) -> Changes:
        days.append(today)
        return first(self, today=today, operation_id=operation_id)

    with patch.object(AgreementService, "look_after_plans", look):
        yield days


def seen(window: MainWindow, qtbot: QtBot) -> list[str]:
    """What stands in the book once all that was put in line is done."""
    answers: list[list[str]] = []
    assert window.session is not None
    window.session.ask(roles, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def at_work(window: MainWindow, qtbot: QtBot) -> None:
    """Today's list is there, and what comes behind it was asked for."""
    qtbot.waitUntil(lambda: window.view._is_at_work)


def test_a_window_books_what_fell_due_once_a_day(shop: Shop, open_window: OpenWindow, qtbot: QtBot) -> None:
    with_a_part_that_fell_due(shop)
    with counted() as days:
        window = open_window(shop.path)
        qtbot.waitUntil(lambda: bool(days))
        assert seen(window, qtbot).count("charge") == 2
        window.close()
        again = open_window(shop.path)
        at_work(again, qtbot)
        seen(again, qtbot)  # the answer whether the day is awaited came before this one
        assert seen(again, qtbot).count("charge") == 2
        again.close()
    assert days == [TODAY]


def test_a_book_that_can_only_be_read_is_left_as_it_is_without_a_word(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with_a_part_that_fell_due(shop)
    first = Book.__init__

    def locked(self: Book, path: object, *, is_read_only: bool) -> None:
        first(self, path, is_read_only=True)  # type: ignore[arg-type]

    with patch.object(Book, "__init__", locked), counted() as days:
        window = open_window(shop.path)
        at_work(window, qtbot)
        assert seen(window, qtbot) == ["covered"]
        assert window.view._trouble.isHidden()
    assert days == []

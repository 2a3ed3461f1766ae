"""A plan with days and amounts of the owner's own."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.form_plan import OwnPart, PlanForm
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import AgreeOnPlan
from arbook.gui.shell.window import MainWindow
from arbook.ledger.errors import DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.queries.plans import PlanRow, plans
from tests.support.desks import nameless, shown, wished
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


def pick(dialog: PlanDialog, way: str) -> None:
    dialog.division.divide.set_picked(way)
    dialog.division.divide.picked.emit(way)


@pytest.fixture
def form() -> PlanForm:
    made, late = PlanForm(TODAY, way="own"), TODAY - timedelta(days=20)
    made.take_customer(7, "EUR", (OpenItem(1, "R-1", late, late, euro("300.00"), euro("300.00")),))
    made.own = (OwnPart(date(2026, 12, 5), euro("50.00")), OwnPart(date(2027, 1, 20), euro("100.00")))
    return made


def test_what_own_payments_lack_is_put_on_the_last(form: PlanForm) -> None:
    assert form.missing() == euro("150.00")
    form.own = form.topped_up()
    assert [str(part.amount) for part in form.own] == ["50.00", "250.00"]
    assert form.missing() == euro("0.00")


def test_one_more_payment_takes_what_is_missing_a_month_after_the_last(form: PlanForm) -> None:
    assert form.next_own() == OwnPart(date(2027, 2, 20), euro("150.00"))


def test_what_is_too_much_is_taken_off_the_last_unless_nothing_of_it_stays(form: PlanForm) -> None:
    form.own = (*form.own, OwnPart(date(2027, 2, 20), euro("200.00")))
    assert form.missing() == euro("-50.00")
    assert form.topped_up()[-1].amount == euro("150.00")
    form.own = (OwnPart(date(2026, 12, 5), euro("400.00")), OwnPart(date(2027, 1, 20), euro("10.00")))
    assert form.topped_up() == form.own


def test_a_row_without_a_day_and_a_list_without_rows_are_refused(form: PlanForm) -> None:
    form.own = (OwnPart(None, euro("300.00")),)
    with pytest.raises(DateError):
        form.preview()
    form.own = ()
    with pytest.raises(FormError):
        form.preview()


def test_days_and_amounts_are_written_by_hand_and_agreed(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    pick(dialog, "own")
    own = dialog.schedule.own
    assert [str(row.amount.amount) for row in own.rows] == ["322.63", "322.63", "322.63", "322.61"]
    assert not nameless(dialog)
    own.rows[3].away.click()
    assert dialog.schedule.sum.isVisibleTo(dialog)
    own.rows[0].amount.set_amount(euro("90.50"))
    own.rows[0].amount.amount_changed.emit(euro("90.50"))
    own.rest.click()
    assert [str(row.amount.amount) for row in own.rows] == ["90.50", "322.63", "877.37"]
    own.rows[2].day.set_day(date(2027, 6, 1))
    dialog.primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    found: list[tuple[PlanRow, ...]] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(plans, TODAY), found.append)
    qtbot.waitUntil(lambda: bool(found))
    [plan] = found[0]
    assert [(str(each.asked), each.installment.due_on.month) for each in plan.installments] == [
        ("90.50", TODAY.month + 1),
        ("322.63", 1),
        ("877.37", 6),
    ]


def test_own_rows_come_back_when_the_dialog_was_closed(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    first = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    pick(first, "own")
    first.schedule.own.rows[1].away.click()
    first.schedule.own.more.click()
    kept = first.form.own
    first.reject()
    settle(window)
    again = wished(window, AgreeOnPlan(1), PlanDialog)
    qtbot.waitUntil(lambda: again.form.own == kept)
    assert [row.part() for row in again.schedule.own.rows] == list(kept)
    again.reject()


def test_the_number_divides_anew_what_was_written_by_hand(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    pick(dialog, "own")
    dialog.schedule.own.rows[0].away.click()
    pick(dialog, "count")
    assert len(dialog.schedule.lines.rows()) == 4
    dialog.reject()

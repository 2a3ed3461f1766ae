"""Agreeing a plan and looking after it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QBoxLayout
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from arbook.gui.plans.desk import PlansDesk
from arbook.gui.plans.dialog import PlanDialog
from arbook.gui.plans.end_dialog import EndDialog
from arbook.gui.plans.form_plan import PlanForm
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import AgreeOnPlan
from arbook.gui.shell.window import MainWindow
from arbook.ledger.items import ChargeFor, OpenItem
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency, PlanError, PlanState
from arbook.services.payments import Order, RecordPayment
from tests.support.desks import nameless, shown, wished, write
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]


def item(piece_id: int, minor: int, days_late: int) -> OpenItem:
    due_on, amount = TODAY - timedelta(days=days_late), Money(minor, "EUR")
    return OpenItem(piece_id, f"R-{piece_id}", date(2026, 9, 1), due_on, amount, amount)


def agreed(window: MainWindow, settle: Settle) -> PlansDesk:
    """The plan that is proposed for Ada is agreed, and its agreement put away."""
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    dialog.primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    return plans_desk(window, settle)


def plans_desk(window: MainWindow, settle: Settle) -> PlansDesk:
    desk = window.view.show_desk("plans")
    assert isinstance(desk, PlansDesk)
    settle(window)
    return desk


@pytest.fixture
def form() -> PlanForm:
    made = PlanForm(TODAY)
    made.take_customer(7, "EUR", (item(1, 163_270, 34), item(2, 149_000, 17), item(3, 163_270, -24)))
    return made


def test_all_that_is_due_is_ticked_and_the_payments_add_up(form: PlanForm) -> None:
    form.count, form.first_on = "5", date(2026, 12, 15)
    lines = form.preview()
    assert form.ticked == {1, 2}
    assert [str(line.installment.amount) for line in lines] == ["624.54"] * 5
    assert [str(line.left) for line in lines] == ["2498.16", "1873.62", "1249.08", "624.54", "0.00"]
    assert lines[-1].installment.due_on == date(2027, 4, 15)
    assert lines[-1].paid_share == 1


def test_what_lies_on_account_is_put_on_the_ticked_invoices_first(form: PlanForm) -> None:
    form.take_customer(7, "EUR", form.items, [(5, Money.of("1700.00", "EUR")), (6, Money.of("22.70", "EUR"))])
    form.count = "2"
    assert [str(line.installment.amount) for line in form.preview()] == ["700.00", "700.00"]
    assert (str(form.debt), str(form.covered().put)) == ("1400.00", "1722.70")


def test_a_charge_that_is_let_go_later_is_no_part_of_the_sum(form: PlanForm) -> None:
    form.items += (replace(item(4, 500, 3), charged_for=ChargeFor.INTEREST),)
    form.ticked |= {4}
    assert str(form.debt) == "3127.70"
    form.waives = True
    assert str(form.debt) == "3122.70"


def test_where_nothing_is_due_yet_everything_is_ticked() -> None:
    form = PlanForm(TODAY)
    form.take_customer(7, "EUR", (item(1, 100, -3), item(2, 100, -5)))
    assert form.ticked == {1, 2}


def test_a_plan_by_amount_ends_with_the_rest(form: PlanForm) -> None:
    form.way, form.each, form.frequency = "amount", Money.of("1000.00", "EUR"), Frequency.EVERY_TWO_WEEKS
    lines = form.preview()
    assert [str(line.installment.amount) for line in lines] == ["1000.00", "1000.00", "1000.00", "122.70"]
    assert lines[1].installment.due_on - lines[0].installment.due_on == timedelta(days=14)


@pytest.mark.parametrize("text", ["", "x", "-3", "2.5", "٣"])
def test_a_number_of_payments_is_written_in_digits(form: PlanForm, text: str) -> None:
    form.count = text
    with pytest.raises(FormError) as refused:
        form.command()
    assert (refused.value.field, refused.value.facts["why"]) == ("count", "no_count")


def test_the_rules_of_the_ledger_speak_in_the_preview(form: PlanForm) -> None:
    form.count = "0"
    with pytest.raises(PlanError):
        form.preview()
    form.ticked = frozenset()
    with pytest.raises(FormError):
        form.preview()


def test_a_plan_is_agreed_and_its_agreement_shown(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    assert [str(row.installment.amount) for row in dialog.schedule.lines.rows()] == [
        "322.63",
        "322.63",
        "322.63",
        "322.61",
    ]
    dialog.primary.click()
    settle(window)
    paper = shown(window, PaperDialog)
    qtbot.waitUntil(lambda: paper.pane.view.page_count > 0, timeout=20_000)
    assert paper.pane.view.content.startswith(b"%PDF")
    paper.reject()
    [plan] = plans_desk(window, settle).model.rows()
    assert (plan.customer_name, str(plan.total), plan.state) == ("Ada Stone Ltd", "1290.50", PlanState.KEPT)


def test_the_dialog_tells_what_lies_on_account_and_what_is_owed_then(window: MainWindow, settle: Settle) -> None:
    paid = RecordPayment(1, TODAY, Money.of("290.50", "EUR"), order=Order.ON_ACCOUNT)
    window.session.change(lambda office: office.payments.record(paid, today=TODAY))
    settle(window)
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    assert dialog.what.text() == "Together, once €290.50 on account is put on them"
    assert dialog.together.text() == "€1,000.00"
    assert [str(row.installment.amount) for row in dialog.schedule.lines.rows()] == ["250.00"] * 4
    dialog.primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    [plan] = plans_desk(window, settle).model.rows()
    assert str(plan.total) == "1000.00"


def test_how_a_plan_stands_is_shown_as_a_letter(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk = agreed(window, settle)
    desk.show_row(desk.model.rows()[0])
    desk.shown.progress.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PaperDialog)), timeout=20_000)
    paper = next(each for each in window.findChildren(PaperDialog) if each.isVisible())
    qtbot.waitUntil(lambda: paper.pane.view.page_count > 0, timeout=20_000)
    assert paper.pane.view.content.startswith(b"%PDF")
    paper.reject()


def test_unticking_an_invoice_changes_every_payment(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    dialog.items.set_checked({dialog.form.items[1].piece_id})
    assert [str(row.installment.amount) for row in dialog.schedule.lines.rows()] == [
        "22.63",
        "22.63",
        "22.63",
        "22.61",
    ]
    dialog.items.set_checked(())
    assert dialog.schedule.lines.rows() == []
    dialog.primary.click()
    assert dialog.isVisible()
    dialog.reject()


def test_before_a_customer_is_chosen_there_is_no_plan_and_no_sum(window: MainWindow, settle: Settle) -> None:
    plans_desk(window, settle).make_new()
    dialog = shown(window, PlanDialog)
    assert dialog.schedule.heading.text() == "No plan yet"
    assert not dialog.schedule.sum.isVisible()
    dialog.reject()


def test_invoices_in_a_running_plan_are_not_offered_again(window: MainWindow, settle: Settle) -> None:
    agreed(window, settle)
    again = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    assert again.form.items == ()
    again.reject()


def test_a_plan_is_ended_and_stays_to_be_seen(window: MainWindow, settle: Settle, qtmodeltester: ModelTester) -> None:
    desk = agreed(window, settle)
    qtmodeltester.check(desk.model)
    desk.shown.end.click()
    shown(window, EndDialog).primary.click()
    settle(window)
    [plan] = desk.model.rows()
    assert plan.state is PlanState.ENDED


def test_every_field_has_a_name_and_the_dialog_fits_a_small_window(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    assert nameless(dialog) == []
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 676
    dialog.reject()


def test_a_plan_half_agreed_comes_back_with_its_ticks(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    first = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    assert len(first.form.items) == 2
    first.items.set_checked(frozenset({first.form.items[1].piece_id}))
    first._take_fields()
    write(first.division.note, "on the phone")
    ticked = first.form.ticked
    first.reject()
    settle(window)
    again = wished(window, AgreeOnPlan(1), PlanDialog)
    qtbot.waitUntil(lambda: again.division.note.text() == "on the phone")
    assert again.form.ticked == ticked
    again.reject()


def test_on_a_narrow_screen_no_field_is_cut_and_what_is_below_scrolls(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    dialog.resize(780, 640)
    qtbot.waitUntil(lambda: dialog._both.direction() is QBoxLayout.Direction.TopToBottom)
    row, left = dialog.rows["count"], dialog._left_side
    qtbot.waitUntil(lambda: left.height() >= left.minimumSizeHint().height())
    assert row.height() >= row.minimumSizeHint().height()
    dialog.reject()


def test_with_large_text_installments_stand_below_the_fields_and_no_row_runs_off(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle, qtbot: QtBot
) -> None:
    Memory().remember_look(Mode.LIGHT, 1.5)
    shop.book.close()
    window = open_window(shop.path)
    settle(window)
    dialog = wished(window, AgreeOnPlan(1), PlanDialog)
    settle(window)
    dialog.resize(1024, 700)
    qtbot.waitUntil(lambda: not dialog.schedule.view.horizontalScrollBar().isVisible())
    dialog.resize(860, 700)
    below = QBoxLayout.Direction.TopToBottom
    qtbot.waitUntil(lambda: dialog._both.direction() is below)
    qtbot.waitUntil(lambda: not dialog.schedule.view.horizontalScrollBar().isVisible())
    dialog.resize(1800, 900)
    qtbot.waitUntil(lambda: dialog._both.direction() is not below)
    assert dialog.schedule.heading.width() >= dialog.schedule.heading.sizeHint().width()
    dialog.reject()

"""Plans in the window: agreed without the dialog, and looked at on their desk."""

from collections.abc import Callable
from datetime import date

from pytestqt.qtbot import QtBot

from arbook.gui.plans.desk import PlansDesk
from arbook.gui.shell.window import MainWindow
from arbook.ledger.plans import Frequency
from arbook.services.payment_plans import AgreePlan
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


def agree(window: MainWindow, settle: Settle, first_on: date = TODAY, agreed_on: date = TODAY, **how: object) -> None:
    """A plan of three payments over the first invoice of the first customer."""
    command = AgreePlan(1, (1,), first_on, Frequency.MONTHLY, agreed_on, count=3, **how)  # type: ignore[arg-type]
    session = window.session
    assert session is not None
    session.change(lambda office: office.agreements.agree_plan(command))
    settle(window)


def on_desk(window: MainWindow, settle: Settle, qtbot: QtBot) -> PlansDesk:
    """The desk, with the newest plan in its panel."""
    desk = window.view.show_desk("plans")
    assert isinstance(desk, PlansDesk)
    settle(window)
    qtbot.waitUntil(lambda: len(desk.model.rows()) > 0)
    desk.show_row(desk.model.rows()[0])
    settle(window)
    return desk

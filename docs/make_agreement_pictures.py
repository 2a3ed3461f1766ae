"""Takes the manual's pictures of what is agreed with customers, without a screen.

    uv run python -m docs.make_agreement_pictures [--to FOLDER] [--language de]

The shop is the demo one in a book of its own that may send and sends nothing; some more disputes, a promise, more
time and a stop of credit are written down in it.
"""

import os
import sys
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QDialog

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.dispute_dialog import DisputeDialog
from arbook.gui.shared.apology_dialog import open_apology
from arbook.gui.shared.wishes import (
    Contest,
    GiveTime,
    HearAnswer,
    HearPaid,
    OfferSmallerSum,
    ShowCustomer,
    ShowReasons,
    TakePromise,
    Wish,
)
from arbook.gui.shell.window import MainWindow
from arbook.ledger.disputes import DisputeReason, Resolution
from arbook.ledger.money import Money
from arbook.queries.items import open_items
from arbook.queries.outbox import messages, sendable
from arbook.services.credit_stops import StopCredit
from arbook.services.disputes import OpenDispute, SettleDispute
from arbook.services.extensions import ExtendInvoice
from arbook.services.office import Office
from arbook.services.promises import AddPromise
from arbook.services.queueing import Pick
from arbook.services.reminders import QueueRun
from docs.make_mail_pictures import BECAME, open_shop, take
from docs.make_screenshots import DAY, OWES, pause, save, settle, wait_until

CONTESTED = (
    (21, DisputeReason.DEFECT, 160, Resolution.ADJUSTED, 9),
    (32, DisputeReason.DEFECT, 120, Resolution.REJECTED, 14),
    (25, DisputeReason.DEFECT, 70, None, 0),
    (33, DisputeReason.WRONG_PRICE, 20, Resolution.ADJUSTED, 3),
    (18, DisputeReason.WRONG_PRICE, 40, None, 0),
    (27, DisputeReason.WRONG_QUANTITY, 30, Resolution.WITHDRAWN, 6),
)
"""Who contests their oldest invoice, why, how many days ago, how that ended and after how many days."""
WORDS = {
    "en": ("Two crates came broken", "Bridget", "Ask the carrier", "After the festival", "Two bounced checks"),
    "de": ("Zwei Kisten kamen kaputt an", "Birgit", "Spedition fragen", "Nach dem Fest", "Zwei Rücklastschriften"),
}  # fmt: skip
OTHER = 15
"""Who has one open invoice, of several lines."""
SIZE_OF_PAGE = (1440, 960)


def before(days: int) -> date:
    """So many days before the day of the pictures."""
    return DAY - timedelta(days=days)


def make_book(path: Path, language: str) -> None:
    """The demo shop, in which more was agreed."""
    office = open_shop(path, language)
    office.reminders.queue_run(QueueRun(DAY, (Pick(OTHER),)))
    (message_id,) = office.read(sendable)
    office.outbox.claim(message_id)
    office.outbox.settle(message_id, BECAME[0], today=DAY)
    contest(office)
    agree(office, *WORDS[language])
    office.close()


def contest(office: Office) -> None:
    """What went wrong in a year."""
    for customer_id, reason, days, how, took in CONTESTED:
        item = office.read(open_items, DAY, customer_id)[0].item
        opened_on = max(before(days), item.issued_on)
        made = office.disputes.open(OpenDispute(customer_id, opened_on, item.invoice_id, None, reason))
        if how is not None and made.made_id is not None:
            ended_on = min(opened_on + timedelta(days=took), DAY)
            office.disputes.settle(SettleDispute(made.made_id, ended_on, how))


def agree(office: Office, said: str, who: str, step: str, time_for: str, stopped_for: str) -> None:
    """Something of everything with the one who owes most."""
    first, second, third = (row.item for row in office.read(open_items, DAY, OWES))
    office.promises.add(AddPromise(OWES, first.open, before(2), before(-5), invoice_ids=(first.invoice_id,)))
    amount = Money.of("120.00", first.open.currency)
    contested = OpenDispute(
        OWES, before(3), second.invoice_id, amount, DisputeReason.DEFECT, said, (), who, before(-4), step
    )
    office.disputes.open(contested)
    office.extensions.extend(ExtendInvoice(third.invoice_id, before(-30), before(1), time_for), today=DAY)
    office.credit_stops.set(StopCredit(OWES, before(1), before(-20), stopped_for))


def grab_page(window: MainWindow, path: Path) -> None:
    """The customer's page with the card of what is agreed."""
    window.resize(*SIZE_OF_PAGE)
    window.grant(ShowCustomer(OWES))
    settle(window)
    pause()
    desk = window.desk
    assert isinstance(desk, CustomersDesk)
    save(desk.page, path)


def grab_dialog(window: MainWindow, path: Path) -> None:
    """The dialog that is open, as large as it opens; and close it."""
    settle(window)
    wait_until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    pause()
    save(dialog, path)
    dialog.reject()
    wait_until(lambda: QApplication.activeModalWidget() is None)


def grab_dispute(window: MainWindow, path: Path) -> None:
    """One line of an invoice is contested."""
    window.grant(Contest(OTHER, None))
    settle(window)
    dialog = window.findChild(DisputeDialog)
    assert dialog is not None
    settle(window)
    for _line, tick, _field in dialog.lines.rows[:1]:
        tick.setChecked(True)
    grab_dialog(window, path)


def grab_apology(window: MainWindow, path: Path) -> None:
    """The newest reminder that was sent was a mistake."""
    found: list[int] = []
    desk = window.desk
    assert isinstance(desk, CustomersDesk)

    def newest(office: Office) -> int:
        return next(row.message_id for row in office.read(messages) if row.state == "sent")

    desk.session.ask(newest, found.append)
    wait_until(lambda: bool(found))
    open_apology(desk.session, window, found[0], desk.told)
    grab_dialog(window, path)


def grab_all(window: MainWindow, folder: Path) -> None:
    """The page first; what the dialogs are about stands there."""
    grab_page(window, folder / "agreed.png")
    wishes: dict[str, Wish] = {
        "answered": HearAnswer(OWES),
        "promise": TakePromise(OWES),
        "paid": HearPaid(OWES),
        "more-time": GiveTime(OTHER),
        "smaller-sum": OfferSmallerSum(OTHER),
        "reasons": ShowReasons(),
    }
    for name, wish in wishes.items():
        window.grant(wish)
        grab_dialog(window, folder / f"{name}.png")
    grab_dispute(window, folder / "dispute.png")
    grab_apology(window, folder / "apology.png")
    desk = window.desk
    assert isinstance(desk, CustomersDesk)
    desk.page.acted.emit("credit")
    grab_dialog(window, folder / "credit-stop.png")


if __name__ == "__main__":
    sys.exit(take("Pictures of what is agreed.", make_book, grab_all))

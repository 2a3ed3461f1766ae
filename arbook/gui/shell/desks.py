"""The desks of the main window, as data: each is imported and made when it is first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCoreApplication, SignalInstance

from arbook.gui.shared.keys import keys_of
from arbook.gui.shared.rail import RailEntry

if TYPE_CHECKING:
    from typing import Protocol

    from PySide6.QtWidgets import QWidget

    from arbook.gui.shared.desk import Desk
    from arbook.gui.shared.session import Session

    class CustomersPage(Protocol):
        """What the shell asks of the Customers desk."""

        def show_customer(self, customer_id: int, act: str = "") -> None:
            """Open a customer's page, and do something there."""

    class InvoicesPage(Protocol):
        """What the shell asks of the Invoices desk."""

        def show_invoice(self, invoice_id: int) -> None:
            """Open an issued invoice or a draft."""

        def write_invoice(self, customer_id: int | None) -> None:
            """Begin a new invoice, for this customer if one is named."""

        def show_recurring(self) -> None:
            """Go to the invoices that come again."""

    class PaymentsPage(Protocol):
        """What the shell asks of the Payments desk."""

        def show_payment(self, payment_id: int) -> None:
            """Show a payment in its list."""

    class PlansPage(Protocol):
        """What the shell asks of the Plans desk."""

        def show_plan(self, plan_id: int) -> None:
            """Show a payment plan in its list."""

    class TodayPage(Protocol):
        """What the shell asks of the Today desk."""

        def show_customer(self, customer_id: int) -> None:
            """Open the customer's proposed reminder."""

    class SettingsPage(Protocol):
        """What the shell asks of the Settings desk. ``edited`` carries where something typed is not saved."""

        edited: SignalInstance

        def show_part(self, key: object) -> None:
            """Bring a part to the front."""


SETTINGS = "settings"


class DeskPlace(NamedTuple):
    """Where a desk's class is found."""

    key: str
    module: str
    name: str


_PLACES = {
    place.key: place
    for place in (
        DeskPlace("today", "arbook.gui.today.desk", "TodayDesk"),
        DeskPlace("customers", "arbook.gui.customers.desk", "CustomersDesk"),
        DeskPlace("invoices", "arbook.gui.invoices.desk", "InvoicesDesk"),
        DeskPlace("payments", "arbook.gui.payments.desk", "PaymentsDesk"),
        DeskPlace("reminders", "arbook.gui.reminders.desk", "RemindersDesk"),
        DeskPlace("plans", "arbook.gui.plans.desk", "PlansDesk"),
        DeskPlace(SETTINGS, "arbook.gui.settings.desk", "SettingsDesk"),
    )
}


def desk_keys() -> tuple[str, ...]:
    """Keys of all desks, as ``wishes.ShowDesk`` names them."""
    return tuple(_PLACES)


def make_desk(key: str, session: "Session", parent: "QWidget") -> "Desk":
    """Import and make a desk, in the place where it will stand."""
    place = _PLACES[key]
    make = cast("Callable[[Session, QWidget], Desk]", getattr(import_module(place.module), place.name))
    return make(session, parent)


def rail_entries() -> list[RailEntry]:
    """Entries of the rail's upper part, with their keys."""
    say = QCoreApplication.translate
    return [
        RailEntry("today", "sun", say("Rail", "Today"), _keys("today")),
        RailEntry("customers", "users", say("Rail", "Customers"), _keys("customers")),
        RailEntry("invoices", "file-text", say("Rail", "Invoices"), _keys("invoices")),
        RailEntry("payments", "banknote", say("Rail", "Payments"), _keys("payments")),
        RailEntry("reminders", "bell", say("Rail", "Reminders"), _keys("reminders")),
        RailEntry("plans", "calendar-range", say("Rail", "Plans"), _keys("plans")),
    ]


def settings_entry() -> RailEntry:
    """The entry below."""
    return RailEntry(SETTINGS, "settings", QCoreApplication.translate("Rail", "Settings"), _keys(SETTINGS))


def _keys(desk: str) -> str:
    return keys_of(desk)[0]

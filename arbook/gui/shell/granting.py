"""Fulfils what desks wish for: desks do not know each other, the shell knows them all.

The dialogs are imported when they are first asked for. Each is made with (session, parent, id or None) and
tells by ``told`` what it did.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from arbook.gui.shared.wishes import (
    AgreeOnLateness,
    AgreeOnPlan,
    Asking,
    CreditDispute,
    FinishFollowUp,
    ImportFile,
    LetGo,
    MakeStatement,
    MayCharge,
    NewCustomer,
    NewInvoice,
    OfferSmallerSum,
    OpenCharge,
    OpenEntry,
    OpenPayment,
    OpenSettlement,
    PayBack,
    PutOnInvoices,
    ReviewReminder,
    SearchLog,
    ShowAging,
    ShowCustomer,
    ShowDesk,
    ShowInvoice,
    ShowPayment,
    ShowPlan,
    ShowReasons,
    ShowRecurring,
    ShowSettings,
    ShowSmallRests,
    SpeakAnew,
    TakeLateMoney,
    TakePayment,
    Wish,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from arbook.gui.customers.dialog import CustomerDialog
    from arbook.gui.lateness.may_dialog import MayDialog
    from arbook.gui.payments.dialog import PaymentDialog
    from arbook.gui.payments.let_go_dialog import LetGoDialog
    from arbook.gui.shared.session import Session
    from arbook.gui.shell.book_view import BookView
    from arbook.gui.shell.desks import CustomersPage, InvoicesPage, PaymentsPage, PlansPage, SettingsPage, TodayPage
    from arbook.gui.shell.window import MainWindow

_DIALOGS: dict[type, tuple[str, str]] = {
    TakePayment: ("arbook.gui.payments.dialog", "PaymentDialog"),
    OpenPayment: ("arbook.gui.payments.card_dialog", "PaymentCardDialog"),
    PayBack: ("arbook.gui.payments.refund_dialog", "RefundDialog"),
    PutOnInvoices: ("arbook.gui.payments.put_dialog", "PutDialog"),
    LetGo: ("arbook.gui.payments.let_go_dialog", "LetGoDialog"),
    MayCharge: ("arbook.gui.lateness.may_dialog", "MayDialog"),
    OpenCharge: ("arbook.gui.lateness.charge_dialog", "ChargeDialog"),
    AgreeOnLateness: ("arbook.gui.lateness.terms_dialog", "LateTermsDialog"),
    OpenEntry: ("arbook.gui.payments.entry_dialog", "EntryDialog"),
    ShowAging: ("arbook.gui.customers.aging_dialog", "AgingDialog"),
    SearchLog: ("arbook.gui.customers.book_log_dialog", "BookLogDialog"),
    ShowReasons: ("arbook.gui.customers.reasons_dialog", "ReasonsDialog"),
    ShowSmallRests: ("arbook.gui.payments.small_rests_dialog", "SmallRestsDialog"),
    AgreeOnPlan: ("arbook.gui.plans.dialog", "PlanDialog"),
    OfferSmallerSum: ("arbook.gui.plans.settlement_dialog", "SettlementDialog"),
    OpenSettlement: ("arbook.gui.plans.settlement_card", "SettlementCardDialog"),
    ImportFile: ("arbook.gui.importing.dialog", "ImportDialog"),
    MakeStatement: ("arbook.gui.statements.dialog", "StatementDialog"),
    NewCustomer: ("arbook.gui.customers.dialog", "CustomerDialog"),
}

_Written = Asking | CreditDispute | FinishFollowUp | TakeLateMoney
"""What is written down from wherever the owner sees it."""


class Granter:
    """Turns one wish into a desk brought to the front or a dialog opened."""

    def __init__(self, view: "BookView", tell: Callable[[str], None]) -> None:
        self._view = view
        self._tell = tell

    def grant(self, wish: Wish, session: "Session") -> None:
        """Do what is wished."""
        if type(wish) in _DIALOGS:
            self._open_dialog(wish, session)
            return
        match wish:
            case ShowDesk(desk):
                self._view.show_desk(desk)
            case ShowSettings(part):
                cast("SettingsPage", self._view.show_desk("settings")).show_part(part)
            case SpeakAnew():
                from arbook.gui.shell.speaking import begin_anew

                begin_anew(cast("MainWindow", self._view.window()), ShowSettings("look"))
            case ShowCustomer(customer_id, act):
                cast("CustomersPage", self._view.show_desk("customers")).show_customer(customer_id, act)
            case ShowInvoice(invoice_id):
                cast("InvoicesPage", self._view.show_desk("invoices")).show_invoice(invoice_id)
            case ShowPayment() | ShowPlan():
                self._show_in_list(wish)
            case ShowRecurring():
                cast("InvoicesPage", self._view.show_desk("invoices")).show_recurring()
            case NewInvoice(customer_id):
                cast("InvoicesPage", self._view.show_desk("invoices")).write_invoice(customer_id)
            case _ if isinstance(wish, _Written):
                self._write_down(wish, session)
            case ReviewReminder(customer_id):
                cast("TodayPage", self._view.show_desk("today")).show_customer(customer_id)

    def _show_in_list(self, wish: ShowPayment | ShowPlan) -> None:
        if isinstance(wish, ShowPlan):
            cast("PlansPage", self._view.show_desk("plans")).show_plan(wish.plan_id)
        else:
            cast("PaymentsPage", self._view.show_desk("payments")).show_payment(wish.payment_id)

    def _write_down(self, wish: _Written, session: "Session") -> None:
        from arbook.gui.customers.following import finish_follow_up
        from arbook.gui.customers.promising import ask_about
        from arbook.gui.invoices.credit_dispute import ask_credit
        from arbook.gui.shared.settlement_words import take_late

        window = self._view.window()
        if isinstance(wish, CreditDispute):
            ask_credit(session, window, wish, self._tell)
        elif isinstance(wish, TakeLateMoney):
            take_late(session, wish.settlement_id)
        elif isinstance(wish, FinishFollowUp):
            finish_follow_up(session, wish.follow_up_id)
        else:
            ask_about(session, window, wish, self._tell, lambda each: self.grant(each, session))

    def _open_dialog(self, wish: Wish, session: "Session") -> None:
        module, name = _DIALOGS[type(wish)]
        make = cast("Callable[[Session, QWidget, int | str | None], QDialog]", getattr(import_module(module), name))
        dialog = make(session, self._view.window(), _about(wish))
        told = getattr(dialog, "told", None)
        if told is not None:
            told.connect(self._tell)
        wished = getattr(dialog, "wish", None)
        if wished is not None:
            wished.connect(lambda each: self.grant(each, session))
        if isinstance(wish, LetGo):
            cast("LetGoDialog", dialog).propose(wish.invoice_id)
        if isinstance(wish, TakePayment) and wish.invoice_id is not None:
            cast("PaymentDialog", dialog).propose(wish.invoice_id)
        if isinstance(wish, MayCharge) and wish.invoice_id is not None:
            cast("MayDialog", dialog).about(wish.invoice_id)
        if isinstance(wish, NewCustomer) and wish.name:
            cast("CustomerDialog", dialog).propose_name(wish.name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _about(wish: Wish) -> int | str | None:
    """Whom or what the dialog is about."""
    names = ("settlement_id", "payment_id", "entry_id", "on_account_id", "customer_id", "number")
    return next((getattr(wish, name) for name in names if hasattr(wish, name)), None)

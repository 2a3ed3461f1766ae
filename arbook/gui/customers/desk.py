"""The Customers desk: the list at the left, the chosen customer's page at the right."""

from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from arbook.gui.customers.agreed_acts import AgreedActs
from arbook.gui.customers.agreeing import HoldDialog, NoteDialog
from arbook.gui.customers.dialog import CustomerDialog
from arbook.gui.customers.exporting import customer_rows, ledger_table, log_table
from arbook.gui.customers.lines import CustomerLine, read_lines
from arbook.gui.customers.list_panel import ListPanel
from arbook.gui.customers.log_dialog import LogDialog, paper_of, save_files
from arbook.gui.customers.page import CustomerPage
from arbook.gui.customers.page_facts import CustomerPageFacts, read_page
from arbook.gui.customers.paying_dialog import PayingDialog
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.files import save_table
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.mail_drop import MailDrop
from arbook.gui.shared.policy_dialog import ask_policy
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN
from arbook.gui.shared.wishes import (
    AgreeOnLateness,
    AgreeOnPlan,
    GiveTime,
    ImportFile,
    LetGo,
    MakeStatement,
    MayCharge,
    NewInvoice,
    OfferSmallerSum,
    OpenCharge,
    OpenEntry,
    OpenPayment,
    PayBack,
    PutOnInvoices,
    ReviewReminder,
    SearchLog,
    ShowAging,
    ShowInvoice,
    ShowReasons,
    TakePayment,
)
from arbook.queries.contact_log import ContactRow
from arbook.queries.customers import CustomerUnknownError
from arbook.services.policy_users import Whose

_WISHES = {
    "pay": TakePayment,
    "invoice": NewInvoice,
    "remind": ReviewReminder,
    "statement": MakeStatement,
    "plan": AgreeOnPlan,
    "settlement": OfferSmallerSum,
    "payout": PayBack,
    "may": MayCharge,
    "lateness": AgreeOnLateness,
    "time": GiveTime,
}
_DIALOGS = {"hold": HoldDialog, "note": NoteDialog}
_LATER_DIALOGS = {
    "reply": ("answering", "ReplyDialog"),
    "follow_up": ("answering", "FollowUpDialog"),
    "manner": ("manner_dialog", "MannerDialog"),
    "promise": ("promise_dialog", "PromiseDialog"),
    "dispute": ("dispute_dialog", "DisputeDialog"),
    "answered": ("answered_dialog", "AnsweredDialog"),
    "credit": ("credit_stop_dialog", "CreditStopDialog"),
}
"""Loaded when they are first asked for: module and class."""


_NARROW = 1000


class CustomersDesk(Desk):
    """Follows the choice in the list; what is chosen stays chosen when the book changes."""

    key = "customers"
    nouns = frozenset(
        {"customer", "invoice", "payment", "plan", "promise", "dispute", "hold", "settlement", "credit_stop"}
        | {"late_charge", "late_terms", "late_rate", "follow_up", "terms", "plan_rules"}
        | {"reminder_policy", "reminder_stage", "customer_group", "reminder_rules", "profile"}
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._lines: tuple[CustomerLine, ...] = ()
        self._wanted: int | None = None
        self._shown: int | None = None
        self._then: tuple[int, str] | None = None
        """What is to be done with whom, once their page is read."""
        self._reading: Job | None = None
        self._agreed = AgreedActs(self, self._open)
        self.list, self.page = ListPanel(session.owner), CustomerPage(session.owner)
        self.list.chosen.connect(self._choose)
        self.list.new_pressed.connect(self.make_new)
        self.list.export_pressed.connect(self._export)
        self.list.aging_pressed.connect(lambda: self.wish.emit(ShowAging()))
        self.list.reasons_pressed.connect(lambda: self.wish.emit(ShowReasons()))
        self.list.log_pressed.connect(lambda: self.wish.emit(SearchLog()))
        self.list.opened.connect(self.page.ledger_view.setFocus)
        self.page.acted.connect(self._act)
        self.page.item_opened.connect(lambda invoice_id: self.wish.emit(ShowInvoice(invoice_id)))
        self.page.payment_opened.connect(lambda payment_id: self.wish.emit(OpenPayment(payment_id)))
        self.page.entry_opened.connect(lambda entry_id: self.wish.emit(OpenEntry(entry_id)))
        self.page.charge_opened.connect(lambda number: self.wish.emit(OpenCharge(number)))
        self.page.told.connect(self.told)
        self.page.contact_opened.connect(self._show_contact)
        self.page.export_pressed.connect(self._export_ledger)
        self._empty = self._make_empty()
        self._lay_out()
        self._mails = MailDrop(self, session, self.customer_shown, self.told.emit)

    def _make_empty(self) -> QWidget:
        bring, new = Button(self.tr("Import customers"), "plain", "download"), Button(
            self.tr("New customer"), "filled", "plus"
        )  # fmt: skip
        bring.clicked.connect(lambda: self.wish.emit(ImportFile()))
        new.clicked.connect(self.make_new)
        why = self.tr(
            "Write the first one down, or bring them along from a spreadsheet or another program. "
            "You see every line before anything is saved."
        )
        card = Card()
        card.body.addWidget(EmptyDesk("users", self.tr("No customers yet"), why, [bring, new]))
        return card

    def _lay_out(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self._empty)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MARGIN, 16, MARGIN, 16)
        outer.addWidget(self._stack)
        self.page.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share narrow windows."""
        super().resizeEvent(event)
        self.list.set_narrow(narrow=self.width() < _NARROW)

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the list, and the page again."""
        today = self.session.owner.today()
        self.session.ask(lambda office: read_lines(office, today), self._show_lines, receiver=self)

    def _show_lines(self, lines: tuple[CustomerLine, ...]) -> None:
        self._lines = lines
        self._stack.setCurrentIndex(0 if lines else 1)
        before = self._shown
        self.list.show_lines(lines)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        if before is not None and self._shown == before:
            self._read_page(before)

    def _choose(self, customer_id: int | None) -> None:
        if customer_id is not None and customer_id != self._shown:
            self._read_page(customer_id)

    def _read_page(self, customer_id: int) -> None:
        self._shown = customer_id
        if self._reading is not None:
            self._reading.cancel()
        today = self.session.owner.today()
        self._reading = self.session.ask(
            lambda office: read_page(office, customer_id, today),
            self._show_page,
            failed=self._show_nobody,
            receiver=self,
        )

    def _show_nobody(self, error: Exception) -> bool:
        """The customer was taken off the book meanwhile."""
        if not isinstance(error, CustomerUnknownError):
            return False
        self._shown = None
        self.page.setVisible(False)
        return True

    def _show_page(self, facts: CustomerPageFacts) -> None:
        self.page.setVisible(True)
        self.page.show_facts(facts)
        then, self._then = self._then, None
        if then is not None and then[0] == facts.card.customer_id:
            self._act(then[1])

    # ------------------------------------------------------------- what the shell and keys ask for
    def show_customer(self, customer_id: int, act: str = "") -> None:
        """Open a customer's page; do ``act`` there once it is read."""
        self._then = (customer_id, act) if act else None
        if not self.list.choose(customer_id):
            self._wanted = customer_id
        elif act:
            self._read_page(customer_id)

    def start_search(self) -> None:
        """Ctrl+F."""
        self.list.search.setFocus()
        self.list.search.selectAll()

    def make_new(self) -> None:
        """Ctrl+N: write a customer down."""
        self._open(CustomerDialog(self.session, self.window()))

    def customer_shown(self) -> int | None:
        """Whose page is open."""
        return self._shown

    def step(self, by: int) -> None:
        """Alt+Up, Alt+Down: the customer before or after, wherever the focus is."""
        self.list.step(by)

    def print_shown(self) -> None:
        """Ctrl+P: the statement of the customer shown."""
        self._act("statement")

    def export_shown(self) -> None:
        """Ctrl+E: the list of customers."""
        self._export()

    def parts(self) -> tuple[QWidget, ...]:
        """F6: the list, the page."""
        return (self.list.view, self.page)

    def press_main(self) -> None:
        """Ctrl+Enter: record a payment of the customer shown."""
        if self._shown is not None:
            self._act("pay")

    # ------------------------------------------------------------- actions
    def _act(self, key: str) -> None:
        facts = self.page.facts
        if facts is None:
            return
        if key in _WISHES:
            self.wish.emit(_WISHES[key](facts.card.customer_id))
        elif key in _DIALOGS:
            self._open(_DIALOGS[key](self.session, self.window(), facts))
        elif key in _LATER_DIALOGS:
            module, name = _LATER_DIALOGS[key]
            make = getattr(import_module(f"arbook.gui.customers.{module}"), name)
            self._open(make(self.session, self.window(), facts))
        elif key == "letgo":
            chosen = self.page.open_view.chosen_row()
            self.wish.emit(LetGo(facts.card.customer_id, chosen.row.item.invoice_id if chosen else None))
        elif key.startswith("put:"):
            self.wish.emit(PutOnInvoices(int(key.removeprefix("put:"))))
        elif key == "policy":
            who = facts.card.customer_id
            ask_policy(self.session, self.window(), Whose.CUSTOMER, who, who)
        elif key == "paying":
            self._open(PayingDialog(self.session, self.window(), facts))
        elif key == "edit":
            self._open(CustomerDialog(self.session, self.window(), facts.card.customer_id))
        else:
            self._agreed.act(key, facts)

    def _open(self, dialog: QDialog) -> None:
        told, wished = getattr(dialog, "told", None), getattr(dialog, "wish", None)
        if told is not None:
            told.connect(self.told)
        if wished is not None:
            wished.connect(self.wish)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_contact(self, contact: ContactRow) -> None:
        facts = self.page.facts
        if facts is not None:
            name, log = facts.card.name, facts.contacts
            dialog = LogDialog(self.session.owner, self.window(), name, log, contact)
            dialog.paper_wanted.connect(self._show_sent_paper)
            dialog.files_wanted.connect(self._save_files)
            dialog.export_wanted.connect(self._export_log)
            dialog.mistake_wanted.connect(self._apologize)
            self._open(dialog)

    def _apologize(self, contact: ContactRow) -> None:
        from arbook.gui.shared.apology_dialog import open_apology

        if contact.message_row_id is not None:
            open_apology(self.session, self.window(), contact.message_row_id, self.told)

    def _save_files(self, contact: ContactRow) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save the files"))
        if folder:
            save = partial(save_files, contact=contact, folder=Path(folder))
            words, how_many = self.tr("{0} files saved."), self.session.owner.formats.count
            self.session.ask(save, lambda paths: self.told.emit(words.format(how_many(len(paths)))))

    def _export_log(self, rows: list[ContactRow]) -> None:
        facts = self.page.facts
        if facts is not None:
            name = self.tr("log-{0}.csv").format(facts.card.number)
            save_table(self, self.session, name, log_table(rows, self.session.owner), self.told.emit)

    def _show_sent_paper(self, contact: ContactRow) -> None:
        from arbook.gui.shared.paper_dialog import PaperDialog

        name = self.page.facts.card.name if self.page.facts else ""
        self._open(PaperDialog(self.session, self.window(), name, lambda office: paper_of(office, contact)))

    def _export(self) -> None:
        rows = customer_rows(self.list.shown_lines(), self.session.owner)
        save_table(self, self.session, self.tr("customers.csv"), rows, self.told.emit)

    def _export_ledger(self) -> None:
        facts = self.page.facts
        if facts is not None:
            name = self.tr("ledger-{0}.csv").format(facts.card.number)
            save_table(self, self.session, name, ledger_table(facts.ledger), self.told.emit)

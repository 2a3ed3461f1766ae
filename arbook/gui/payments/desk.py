"""The Payments desk: money received, newest first, and what each payment was put on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from arbook.formats.csv_text import Cell as CsvCell
from arbook.gui.payments.papers import receipt_dialog, thanks_dialog
from arbook.gui.payments.payment_panel import PaymentView
from arbook.gui.payments.put_dialog import PutDialog
from arbook.gui.payments.reading import PaymentFacts, read_payment
from arbook.gui.payments.refund_dialog import RefundDialog
from arbook.gui.payments.reverse_dialog import ReverseDialog
from arbook.gui.payments.words import method_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_cell
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.form_pages import ListWish
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.list_desk import ListDesk, main_button
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.table import Column, Kind, MoneyLines, TwoLines, Words
from arbook.gui.shared.tokens import Tone
from arbook.gui.shared.untaken_note import grant_earned
from arbook.gui.shared.wishes import ImportFile, ShowCustomer, TakePayment
from arbook.queries.early_payment import UntakenRow
from arbook.queries.payment_order import payment_ids
from arbook.queries.payments import PaymentRow, payments_by_ids, settled_numbers
from arbook.queries.settings import profile
from arbook.services.office import Office


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A payment and the numbers it settles; ``foreign`` names the currency where it is not the book's."""

    row: PaymentRow
    numbers: tuple[str, ...]
    foreign: str = ""


class PaymentsDesk(ListDesk[PaymentLine]):
    """List and panel; "on account" shows what still waits to be put on invoices."""

    key = "payments"
    is_long = True
    nouns = frozenset({"payment", "invoice", "customer"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shares_job: Job | None = None
        export = Button(self.tr("Export"), "plain", "upload")
        export.clicked.connect(self._export)
        self.build(
            self.tr("Payments"),
            self._columns(),
            lambda line: line.row.payment_id,
            search=self.tr("Find a payment"),
            filters=[("all", self.tr("All")), ("account", self.tr("On account"))],
            actions=[export, main_button(self.tr("Record payment"), "banknote", self.make_new)],
        )
        self.shown = PaymentView(session.owner)
        self.shown.reverse_pressed.connect(self._reverse)
        self.shown.put_pressed.connect(self._put_on_items)
        self.shown.refund_pressed.connect(self._refund)
        self.shown.receipt_pressed.connect(self._show_receipt)
        self.shown.thanks_pressed.connect(self._show_thanks)
        self.shown.untaken.grant_pressed.connect(self._grant)
        self.shown.customer_pressed.connect(self._show_customer)
        self.panel.body.addWidget(self.shown)

    def _columns(self) -> list[Column[PaymentLine]]:
        return [
            Column(key="day", title=self.tr("Date"), kind=Kind.TWO_LINES, sort_key=lambda line: line.row.received_on,
                   value=lambda line: day_cell(line.row.received_on, self.session.owner)),
            Column(key="customer", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=3, smallest=14,
                   value=lambda line: TwoLines(line.row.customer_name, line.row.reference)),
            Column(key="method", title=self.tr("How"), hide_below=900,
                   value=lambda line: Words(method_words(line.row.method), "text2")),
            Column(key="amount", title=self.tr("Amount"), kind=Kind.MONEY,
                   value=lambda line: MoneyLines(line.row.amount, line.foreign, tone=_tone(line))),
            Column(key="settles", title=self.tr("Paid for"), sortable=False, stretch=2, smallest=10, hide_below=620,
                   value=lambda line: Words(", ".join(line.numbers), small=True)),
            Column(key="state", title=self.tr("State"), sortable=False, kind=Kind.CHIP, value=self._state),
        ]  # fmt: skip

    def _state(self, line: PaymentLine) -> ChipLook:
        formats = self.session.owner.formats
        if line.row.is_reversed:
            return state_chip("voided", self.tr("Taken back"))
        if line.row.on_account:
            rest = formats.amount(line.row.on_account)
            return state_chip("on_account", self.tr("{0} on account").format(rest))
        if line.row.is_gone:
            return state_chip("voided", self.tr("Paid out"))
        if line.row.paid_out:
            return state_chip("voided", self.tr("{0} paid out").format(formats.amount(line.row.paid_out)))
        return state_chip("paid", self.tr("On invoices"))

    def make_empty(self) -> EmptyDesk:
        """Nothing came yet."""
        bring = Button(self.tr("Import payments"), "plain", "download")
        bring.clicked.connect(lambda: self.wish.emit(ImportFile()))
        why = self.tr("Record what came, and arbook puts it on the right invoices. You see where before it is saved.")
        new = main_button(self.tr("Record payment"), "banknote", self.make_new)
        return EmptyDesk("banknote", self.tr("No payments yet"), why, [bring, new])

    def read_keys(self, office: Office, wish: ListWish, limit: int | None) -> Sequence[int]:
        """The newest first."""
        only = wish.picked == "account"
        return office.read(
            payment_ids, search=wish.search, only_on_account=only, order=wish.order, is_down=wish.is_down, limit=limit
        )

    def read_rows(self, office: Office, keys: Sequence[int]) -> tuple[PaymentLine, ...]:
        """Payments with what they settle."""
        rows, numbers = office.read(payments_by_ids, keys), office.read(settled_numbers, keys)
        home = office.read(profile).currency
        return tuple(
            PaymentLine(
                row,
                numbers.get(row.payment_id, ()),
                "" if row.amount.currency == home else row.amount.currency,
            )
            for row in rows
        )

    # ------------------------------------------------------------- panel
    def show_row(self, line: PaymentLine) -> None:
        """The payment, and what it was put on once that is read."""
        self.panel.title.setText(line.row.customer_name)
        self.shown.show_payment(line.row)
        if self._shares_job is not None:
            self._shares_job.cancel()
        payment_id = line.row.payment_id
        self._shares_job = self.session.ask(
            lambda office: read_payment(office, payment_id), self._show_facts, receiver=self
        )

    def _show_facts(self, facts: PaymentFacts) -> None:
        self.shown.show_shares(facts.shares)
        self.shown.untaken.show_untaken(facts.untaken)

    def _grant(self, row: UntakenRow) -> None:
        grant_earned(self.session, row, self.told.emit, self)

    def _show_customer(self, payment: PaymentRow) -> None:
        self.wish.emit(ShowCustomer(payment.customer_id))

    def _reverse(self, payment: PaymentRow) -> None:
        self._open(ReverseDialog(self.session, self.window(), payment))

    def _put_on_items(self, payment: PaymentRow) -> None:
        self._open(PutDialog(self.session, self.window(), payment.on_account_id))

    def _refund(self, payment: PaymentRow) -> None:
        self._open(RefundDialog(self.session, self.window(), payment.customer_id, payment))

    def _show_receipt(self, payment: PaymentRow) -> None:
        self._open(receipt_dialog(self.session, self.window(), payment))

    def _show_thanks(self, payment: PaymentRow) -> None:
        self._open(thanks_dialog(self.session, self.window(), payment))

    def _open(self, dialog: FormDialog) -> None:
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------- what the shell and keys ask for
    def show_payment(self, payment_id: int) -> None:
        """Show a payment in its list, whatever was searched for before."""
        self.go_to(payment_id)

    def customer_shown(self) -> int | None:
        """Whose payment is chosen."""
        line = self.view.chosen_row()
        return None if line is None else line.row.customer_id

    def export_shown(self) -> None:
        """Ctrl+E."""
        self._export()

    def make_new(self) -> None:
        """Ctrl+N: record a payment."""
        self.wish.emit(TakePayment())

    def press_main(self) -> None:
        """Ctrl+Enter: the same."""
        self.make_new()

    def _export(self) -> None:
        head = (self.tr("Date"), self.tr("Number"), self.tr("Customer"), self.tr("How"), self.tr("Reference"),
                self.tr("Currency"), self.tr("Amount"), self.tr("On account"), self.tr("Paid for"),
                self.tr("Taken back"))  # fmt: skip
        self.save_all(self.tr("payments.csv"), head, self._cells)

    def _cells(self, line: PaymentLine) -> Sequence[CsvCell]:
        row = line.row
        return (row.received_on, row.customer_number, row.customer_name, method_words(row.method), row.reference,
                row.amount.currency, row.amount, row.on_account, ", ".join(line.numbers),
                self.tr("yes") if row.is_reversed else "")  # fmt: skip


def _tone(line: PaymentLine) -> Tone:
    return "text3" if line.row.is_gone else "good"

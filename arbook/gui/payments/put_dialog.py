"""Putting money that lies on account on invoices: the oldest first, or the owner's own split."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.payments.form_payment import PaymentForm, Preview, Way
from arbook.gui.payments.reading import Payer, read_payer
from arbook.gui.payments.split_table import SplitTable
from arbook.gui.shared.cards import Card
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.facts import Fact, FactLook, FactRow
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.queries.payments import PaymentRow
from arbook.services.changing import Changes

_say = QCoreApplication.translate
_SIZE = (860, 540)


class PutDialog(FormDialog):
    """For the rest of one payment; what stands in the rows is what will be put there."""

    def __init__(self, session: Session, parent: QWidget | None, payment: PaymentRow) -> None:
        amount = session.owner.formats.money(payment.on_account)
        title = _say("Payments", "Put {0} from {1} on invoices").format(amount, payment.customer_name)
        super().__init__(session, parent, title, _say("Payments", "Put on invoices"))
        self._payment = payment
        self.form = PaymentForm(session.owner.today(), currency=payment.on_account.currency, way=Way.OLDEST)
        self.ways = Segments(
            [(Way.OLDEST, self.tr("Oldest first")), (Way.OWN, self.tr("My own split"))], self.tr("What it pays")
        )
        self.table = SplitTable(session.owner)
        self._facts = [Fact(FactLook("", "")) for _ in range(3)]
        self._sums = FactRow(self._facts, always=2)
        self.ways.picked.connect(self._choose_way)
        self.table.shared.connect(self._split)
        well = Card(well=True)
        well.body.addWidget(self._sums)
        self.body.addWidget(self.ways)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(well)
        self.size_to(*_SIZE)
        session.ask(
            partial(read_payer, customer_id=payment.customer_id, today=self.form.today),
            self._take_payer, failed=self._refused, receiver=self,
        )  # fmt: skip

    def _take_payer(self, payer: Payer) -> None:
        self.form.take_customer(payer.customer_id, payer.currency, payer.items, ())
        self.form.amount = self._payment.on_account
        self.table.show_items(self.form.items, self.tr("Nothing is open. The money stays on account."))
        self.primary.setEnabled(bool(self.form.items))
        self._show_preview()

    def _choose_way(self, way: object) -> None:
        self.form.choose_way(Way(str(way)))
        self._show_preview()

    def _split(self, piece_id: int, share: Money | None) -> None:
        self.form.split(piece_id, share)
        self.ways.set_picked(self.form.way)
        self._show_preview()

    def _show_preview(self) -> None:
        try:
            preview = self.form.preview()
        except ArbookError as refusal:
            text = self.session.owner.explain(refusal)
            self.table.complain(str(refusal.facts.get("number") or ""), text)
            self.tell(text, "circle-alert", "bad")
            return
        self.table.complain("", "")
        self.table.show_preview(preview.rows)
        self._show_sums(preview)
        self.tell("")

    def _show_sums(self, preview: Preview) -> None:
        money, paid = self.session.owner.formats.money, preview.paid_count
        put = self.tr("1 invoice") if paid == 1 else self.tr("{0} invoices").format(paid)
        was = self.tr("was {0}").format(self.session.owner.formats.amount(preview.owed_before))
        looks = (
            FactLook(self.tr("Put on invoices"), money(preview.put), put),
            FactLook(self.tr("Left on account"), money(preview.on_account), self.tr("for later invoices")),
            FactLook(self.tr("Still owed"), money(preview.owed_after), was),
        )
        for fact, look in zip(self._facts, looks, strict=True):
            fact.show_look(look)
        self._sums.fold()

    def confirm(self) -> None:
        """Put it there."""
        wrong = self.table.unreadable()
        if wrong is not None:
            wrong.setFocus()
            return
        form, which = self.form, self._payment.on_account_id
        split = tuple(form.own.items()) if form.way is Way.OWN else None
        if split == ():
            self.tell(self.tr("Say in a row how much of it goes there."), "circle-alert", "bad")
            return
        self.change(
            lambda office: office.payments.put_on_items(
                which, on=form.today, split=split, operation_id=form.operation_id
            ),
            self._put,
        )

    def _put(self, _changes: Changes) -> None:
        self.finish(self.tr("{0} put on invoices.").format(self._facts[0].look.number))

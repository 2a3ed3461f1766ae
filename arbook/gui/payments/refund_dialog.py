"""Paying money back: from what, how much, and what is open again because of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.payments.form_refund import ALL, Effect, RefundForm, Source, is_money
from arbook.gui.payments.reading import Refundable, read_refundable
from arbook.gui.payments.sum_dialog import SumDialog
from arbook.gui.payments.words import share_words
from arbook.gui.shared.days import day_words
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.queries.items import OnAccountRow
from arbook.queries.payments import PaymentRow

_say = QCoreApplication.translate


class RefundDialog(SumDialog):
    """Of what lies on a customer's account; with a payment, of that payment first of all."""

    def __init__(
        self, session: Session, parent: QWidget | None, customer_id: int, payment: PaymentRow | None = None
    ) -> None:
        super().__init__(session, parent, _say("Refund", "Pay money out"), _say("Refund", "Pay out"), "banknote")
        today = session.owner.today()
        self.form = RefundForm(today, customer_id, "EUR", payment=payment, on=today)
        self.beyond = QCheckBox(self.tr("The customer owes what goes beyond it"))
        self.keeps = QCheckBox()
        self.parts = {"beyond": self.beyond, "keeps": self.keeps}
        self.arrange(self.tr("Where it comes from"), self.tr("Amount"), self.beyond, self.keeps)
        self.beyond.hide()
        self.keeps.hide()
        self.set_busy(busy=True)
        session.ask(
            lambda office: read_refundable(office, customer_id, self.form.today, payment),
            self._fill, failed=self._refused, receiver=self,
        )  # fmt: skip

    def _fill(self, known: Refundable) -> None:
        self.set_busy(busy=False)
        form = self.form
        form.currency, form.credits, form.credited = known.currency, known.credits, known.credited
        form.payment, form.shares, form.falls = known.payment, known.shares, known.falls
        form.begin()
        self.title.setText(self.tr("Pay money out to {0}").format(known.name))
        self.choice.set_choices([(each.key, self._source_words(each)) for each in form.sources()])
        self.choice.set_value(form.source.key)
        self.amount.set_currency(known.currency)
        self.amount.set_amount(form.amount)
        self.choice.chosen.connect(self._choose)
        self.amount.amount_changed.connect(self._take_fields)
        self.day.day_changed.connect(self._take_fields)
        self.reason.textEdited.connect(self._take_fields)
        self._tell_limits()
        self.beyond.toggled.connect(self._take_fields)
        self.keeps.toggled.connect(self._take_fields)
        self.keep_draft(f"refund:{form.customer_id}:{0 if form.payment is None else form.payment.payment_id}")
        self._take_fields()
        self.make_room()
        self.amount.setFocus()

    def _source_words(self, source: Source) -> str:
        formats, form = self.session.owner.formats, self.form
        if source == ALL:
            if not form.credits:
                return self.tr("Nothing lies on account")
            return self.tr("What lies on account, oldest first")
        if form.payment is not None and source.payment_id is not None:
            day = day_words(form.payment.received_on, self.session.owner)
            return self.tr("The payment of {0}, {1}").format(day, formats.money(form.payment.amount))
        row = next(each for each in form.credits if each.on_account_id == source.on_account_id)
        return self._credit_words(row)

    def _credit_words(self, row: OnAccountRow) -> str:
        day, left = (
            day_words(row.credit.dated_on, self.session.owner),
            self.session.owner.formats.money(row.credit.open),
        )
        if row.number:
            return self.tr("Credit note {0} of {1}, {2} left").format(row.number, day, left)
        if is_money(row):
            return self.tr("Payment of {0}, {1} left").format(day, left)
        return self.tr("Credit of {0}, {1} left").format(day, left)

    def _choose(self, key: object) -> None:
        self.form.choose(next(each for each in self.form.sources() if each.key == key))
        self.amount.set_amount(self.form.amount)
        self._tell_limits()
        self._take_fields()

    def _tell_limits(self) -> None:
        """Of a payment that paid something: what can go back before an invoice is open again."""
        form, note = self.form, ""
        if form.source.payment_id is not None and form.most() > form.lying():
            note = self.tr("{0} lies on account. More opens invoices again.")
            note = note.format(self.session.owner.formats.money(form.lying()))
        self.rows["amount"].set_note(note)

    def _take_fields(self, *_changed: object) -> None:
        form = self.form
        form.amount, form.on, form.reason = self.amount.amount, self.day.day, self.reason.text()
        effect = form.effect()
        self.beyond.setVisible(bool(effect.owed) and form.source.payment_id is None)
        form.beyond = self.beyond.isChecked() and self.beyond.isVisibleTo(self)
        if effect.let_go:
            self.keeps.setText(self._keeping_words(effect))
        self.keeps.setVisible(bool(effect.let_go))
        form.keeps_let_go = self.keeps.isChecked() and self.keeps.isVisibleTo(self)
        self._tell_effect()
        self.make_room()

    def _keeping_words(self, effect: Effect) -> str:
        gone = self.session.owner.formats.money(effect.sum_let_go)
        if all(each.is_discount for each in effect.let_go):
            return self.tr("Leave the discount of {0} to them all the same").format(gone)
        return self.tr("What was let go with it, {0}, stays let go").format(gone)

    def _tell_effect(self) -> None:
        form, money = self.form, self.session.owner.formats.money
        effect, told = form.effect(), []
        if effect.owed and not effect.reopened and not form.beyond:
            self.tell("")  # so much is not there: what is wrong stands at the amount
            return
        if not effect.left_on_account and not effect.reopened:
            told.append(self.tr("Nothing stays on account."))
        elif effect.from_account or not effect.reopened:
            told.append(self.tr("{0} stays on account.").format(money(effect.left_on_account)))
        for share, part in effect.reopened:
            told.append(self.tr("{0} of {1} is open again.").format(money(part), share_words(share)))
        if effect.let_go:
            told.append(self._falling_words(effect).format(money(effect.sum_let_go)))
        if effect.covered:
            told.append(self.tr("Credit notes on account settle {0} of that.").format(money(effect.covered)))
        if effect.owed and form.beyond:
            told.append(self.tr("The customer owes {0}.").format(money(effect.owed)))
        self.tell(" ".join(told), "rotate-cw" if effect.reopened else "wallet")

    def _falling_words(self, effect: Effect) -> str:
        """What becomes of a discount or small rest that was let go with the payment."""
        is_kept = self.form.keeps_let_go
        if all(each.is_discount for each in effect.let_go):
            kept, falls = self.tr("The discount of {0} stays with them."), self.tr("So is the discount of {0}.")
        else:
            kept = self.tr("The {0} that was let go with it stays let go.")
            falls = self.tr("So is the {0} that was let go with it.")
        return kept if is_kept else falls

    def confirm(self) -> None:
        """Pay it back."""
        self._take_fields()
        form = self.form
        try:
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        told = self.tr("{0} paid out.").format(self.session.owner.formats.money(command.amount))
        self.post(
            lambda office: office.refunds.refund(command, today=form.today, operation_id=form.operation_id), told
        )

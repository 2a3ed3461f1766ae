"""Taking a payment back: it bounced, or was recorded by mistake."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.payments.form_countering import CounterForm
from arbook.gui.payments.reading import PaymentFacts, read_payment
from arbook.gui.payments.words import open_again
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import total
from arbook.queries.payments import PaymentRow

_say = QCoreApplication.translate
_WIDTH = 700
_MOST_NAMED = 3


class ReverseDialog(FormDialog):
    """Says what will be open again, and asks for day, reason and the bank's fee."""

    def __init__(self, session: Session, parent: QWidget | None, payment: PaymentRow) -> None:
        amount = session.owner.formats.money(payment.amount)
        title = _say("Payments", "Take back the payment of {0} from {1}").format(amount, payment.customer_name)
        super().__init__(session, parent, title, _say("Payments", "Take the payment back"), "undo-2")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._payment, owner = payment, session.owner
        self.form = CounterForm(owner.today(), owner.today())
        self._again = self.tr("What it paid is open again.")
        why = self.tr("It bounced, or was recorded by mistake. No money moves: only this book is put right.")
        self.body.addWidget(Label(why, "body", "text2", wrap=True))
        self.day, self.reason = DateField(owner, self.form.on), Field()
        self.fee = MoneyField(payment.amount.currency, owner)
        self.bearer = Segments(
            [(False, self.tr("You bear it")), (True, self.tr("The customer pays it"))], self.tr("Who bears the fee")
        )
        self.rows = {
            "on": FormRow(self.tr("Day"), self.day),
            "reason": FormRow(self.tr("Why"), self.reason, self.tr("For example: returned by the bank.")),
            "fee": FormRow(self.tr("The bank's fee"), self.fee, self.tr("Empty if there was none.")),
        }
        self.parts = {"bearer": self.bearer}
        self._arrange()
        self.fee.amount_changed.connect(self._take_fields)
        self.day.day_changed.connect(self._take_fields)
        self.bearer.picked.connect(self._take_fields)
        self.keep_draft(f"reverse:{payment.payment_id}")
        self._take_fields()
        session.ask(lambda office: read_payment(office, payment.payment_id), self._name_what_opens, receiver=self)

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(12)
        first.addWidget(self.rows["on"], 2)
        first.addWidget(self.rows["reason"], 5)
        second.addWidget(self.rows["fee"], 2)
        second.addWidget(self.bearer, 5)
        self.body.addLayout(first)
        self.body.addLayout(second)

    def _name_what_opens(self, facts: PaymentFacts) -> None:
        money = self.session.owner.formats.money
        opened = open_again(facts.shares, facts.falls, facts.credited)
        named = [self.tr("{0} with {1}").format(words, money(amount)) for words, amount in opened]
        if named and len(named) <= _MOST_NAMED:
            self._again = self.tr("Open again: {0}.").format(", ".join(named))
        elif not named and facts.shares:
            self._again = self.tr("Nothing is open again: what it paid was credited.")
        elif not named:
            self._again = self.tr("Nothing was paid with it.")
        own = [each for each in facts.falls if not each.with_other]
        if own:
            told = self.tr("{0} of that was let go with it.")
            if all(each.is_discount for each in own):
                told = self.tr("{0} of that was its discount.")
            told = told.format(money(total([each.amount for each in own], own[0].amount.currency)))
            self._again = self.tr("{0} {1}").format(self._again, told)
        for each in facts.falls:
            if each.with_other:
                told = self.tr("{0} discount on {1} falls: without it the money did not come in time.")
                told = told.format(money(each.amount), each.number)
                self._again = self.tr("{0} {1}").format(self._again, told)
        self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        form = self.form
        form.on, form.reason, form.fee = self.day.day, self.reason.text(), self.fee.amount
        form.is_charged = self.bearer.key is True
        self.bearer.setVisible(bool(form.fee))
        told = [self._again, self.tr("Both stay in the ledger.")]
        if form.charged is not None:
            fee = self.session.owner.formats.money(form.charged)
            told.append(self.tr("The fee of {0} is owed at once.").format(fee))
        elif form.fee:
            told.append(self.tr("Your fee is not written into this book."))
        self.tell(" ".join(told), "rotate-cw")
        self.make_room()

    def confirm(self) -> None:
        """Take it back."""
        self._take_fields()
        form, payment_id = self.form, self._payment.payment_id
        try:
            day = form.day()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self.change(
            lambda office: office.payments.reverse(
                payment_id,
                on=day,
                today=form.today,
                reason=form.reason,
                fee=form.charged,
                operation_id=form.operation_id,
            ),
            lambda _changes: self.finish(self.tr("The payment was taken back.")),
        )

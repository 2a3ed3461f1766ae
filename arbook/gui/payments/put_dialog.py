"""Putting what lies on account, money or a credit note, on invoices: the oldest first, or the owner's own split.

Money that came in advance earns what it would have earned as a payment of its day.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.payments.form_payment import PaymentForm, Way
from arbook.gui.payments.form_use import PayerMoney, Preview
from arbook.gui.payments.reading import CreditOnAccount, read_credit
from arbook.gui.payments.split_view import SplitView, put_words
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.facts import FactLook
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.services.changing import Changes

_say = QCoreApplication.translate
_SIZE = (860, 540)
_WIDE_FROM = 900


class PutDialog(FormDialog):
    """What stands in the rows is what will be put there."""

    def __init__(self, session: Session, parent: QWidget | None, on_account_id: int) -> None:
        super().__init__(session, parent, _say("Payments", "Put on invoices"), _say("Payments", "Put on invoices"))
        self._on_account_id = on_account_id
        self.form = PaymentForm(session.owner.today(), way=Way.OLDEST, is_on_account=True)
        ways = [
            (Way.NAMED, self.tr("As agreed")),
            (Way.OLDEST, self.tr("Oldest first")),
            (Way.OWN, self.tr("My own split")),
        ]
        room = _SIZE[0] if parent is None else parent.window().width()
        narrow = room < fonts.scaled(_WIDE_FROM)
        self.split = SplitView(session.owner, ways, self._looks, facts=3, narrow=narrow)
        self.split.form = self.form
        self.table, self.ways = self.split.table, self.split.ways
        self.split.previewed.connect(lambda _preview: self.tell(""))
        self.split.misfit.connect(lambda text: self.tell(text, "circle-alert", "bad"))
        self.body.addWidget(self.split, 1)
        self.size_to(fonts.scaled(_SIZE[0]), fonts.scaled(_SIZE[1]))
        session.ask(
            partial(read_credit, on_account_id=on_account_id, today=self.form.today),
            self._take_credit, failed=self._refused, receiver=self,
        )  # fmt: skip

    def _take_credit(self, credit: CreditOnAccount) -> None:
        amount, payer = self.session.owner.formats.money(credit.open), credit.payer
        title = self.tr("Put {0} from {1} on invoices").format(amount, payer.name)
        if credit.number:
            title = self.tr("Put {0} of {1} from {2} on invoices").format(amount, credit.number, payer.name)
        self.title.setText(title)
        more = payer.money
        money = PayerMoney(parts=more.parts, kinds=more.kinds, plan_parts=more.plan_parts)
        if credit.is_money:
            money = replace(money, offers=more.offers, settling=more.settling, payoffs=more.payoffs)
        self.form.take_customer(payer.customer_id, payer.currency, payer.items, (), money)
        self.form.amount, self.form.received_on = credit.open or None, credit.dated_on
        is_agreed = bool(money.settling or money.payoffs)
        self.form.way = Way.NAMED if is_agreed else Way.OLDEST
        self.ways.set_shown(Way.NAMED, shown=is_agreed)
        self.split.show_items(self.tr("Nothing is open. It stays on account."))
        nothing = "" if self.form.items else self.tr("Nothing is open.")
        allow(self.primary, nothing or ("" if credit.open else self.tr("Nothing of it is left.")))
        self.split.show_preview()

    def _looks(self, preview: Preview) -> tuple[FactLook, ...]:
        money, was = self.session.owner.formats.money, self.session.owner.formats.amount(preview.owed_before)
        told = put_words(preview.invoice_count, self.session.owner)
        return (
            FactLook(self.tr("Put on invoices"), money(preview.put), told),
            FactLook(self.tr("Left on account"), money(preview.on_account), self.tr("for later invoices")),
            FactLook(self.tr("Still owed"), money(preview.owed_after), self.tr("was {0}").format(was)),
        )

    def confirm(self) -> None:
        """Put it there."""
        if self.split.stops_at_unreadable():
            return
        form, which = self.form, self._on_account_id
        split = tuple(form.own.items()) if form.way is Way.OWN else None
        if split == ():
            self.tell(self.tr("Say in a row how much of it goes there."), "circle-alert", "bad")
            return
        try:
            discounts = form.discounts()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self.change(
            lambda office: office.payments.put_on_items(
                which,
                on=form.today,
                split=split,
                discounts=discounts,
                order=form.order,
                operation_id=form.operation_id,
            ),
            self._put,
        )

    def _put(self, _changes: Changes) -> None:
        self.finish(self.tr("{0} put on invoices.").format(self.split.facts[0].look.number))

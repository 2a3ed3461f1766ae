"""Recording a payment: what came at the left, what it pays at the right, while it is typed."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.payments.expected_choices import ExpectedChoices
from arbook.gui.payments.extra_choices import ExtraChoices
from arbook.gui.payments.form_expected import Expected, put_on
from arbook.gui.payments.form_payment import PaymentForm, Way
from arbook.gui.payments.form_use import Preview
from arbook.gui.payments.reading import Payer, read_payer
from arbook.gui.payments.recording import Recording
from arbook.gui.payments.split_view import SplitView, put_words
from arbook.gui.payments.words import effect_words, hint_words, method_words, promise_words
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Banner
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.facts import FactLook
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.services.changing import Changes
from arbook.services.payments import METHODS

_say = QCoreApplication.translate
_SIZE = (1180, 660)
_LEFT_WIDTH = 324
_WIDE_FROM = 1080


class PaymentDialog(FormDialog):
    """For ``customer_id``, or for whoever is chosen by typing."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        title = _say("Payments", "Record a payment")
        super().__init__(session, parent, title, _say("Payments", "Record payment"))
        self.form = PaymentForm(session.owner.today())
        self.form.received_on = self.form.today
        self._search = CustomerSearch(session.owner)
        self._make_fields()
        self._arrange()
        self.size_to(*_SIZE)
        self.parts = {"way": self.split.ways}
        self._left_split: dict[str, str] = {}
        self._shown: tuple[OpenItem, ...] = ()
        self._search.load(session, self._offer)
        if customer_id is not None:
            self._choose(customer_id)
        else:
            self.keep_draft("payment")
        self._show_preview()

    def propose(self, invoice_id: int) -> None:
        """It was begun from this invoice: what settles it is proposed once it is read."""
        self.form.invoice_id = invoice_id

    def _make_fields(self) -> None:
        owner = self.session.owner
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.amount = MoneyField(self.form.currency, owner, role="section")
        self.day, self.reference = DateField(owner, self.form.received_on), Field()
        self.method = ChoiceField([(method, method_words(method)) for method in METHODS])
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "amount": FormRow(self.tr("Amount received"), self.amount),
            "received_on": FormRow(self.tr("Day"), self.day),
            "method": FormRow(self.tr("How"), self.method, reserve=False),
            "reference": FormRow(self.tr("What they wrote"), self.reference, reserve=False),
        }
        self.hint = Banner("", "accent", "sparkles")
        self.extra, self.expected = ExtraChoices(owner), ExpectedChoices(owner, narrow=self._is_narrow())
        narrow = self._is_narrow()
        self.split = SplitView(
            owner, self._ways(narrow=narrow), self._looks, facts=4, narrow=narrow, between=self.extra
        )
        self.split.form = self.form
        self.table, self.ways = self.split.table, self.split.ways
        self._connect()

    def _ways(self, *, narrow: bool) -> list[tuple[Way, str]]:
        return [
            (Way.NAMED, self.tr("Named") if narrow else self.tr("Named invoices first")),
            (Way.COSTS, self.tr("Costs") if narrow else self.tr("Costs first")),
            (Way.OLDEST, self.tr("Oldest") if narrow else self.tr("Oldest first")),
            (Way.OWN, self.tr("Mine") if narrow else self.tr("My own split")),
            (Way.ON_ACCOUNT, self.tr("On account")),
        ]

    def _connect(self) -> None:
        self.customer.chosen.connect(self._choose)
        self.amount.amount_changed.connect(self._take_fields)
        self.day.day_changed.connect(self._take_fields)
        self.reference.textChanged.connect(self._take_fields)
        self.method.chosen.connect(self._take_fields)
        self.split.previewed.connect(self._tell_preview)
        self.split.misfit.connect(self._tell_misfit)
        self.extra.rest_decided.connect(self._decide_rest)
        self.extra.recovery_decided.connect(self._decide_recovery)
        self.expected.taken.connect(self._take_expected)

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.rows["customer"])
        left.addWidget(self.rows["amount"])
        left.addWidget(self.expected)
        pair = QVBoxLayout() if self._is_narrow() else QHBoxLayout()
        pair.setSpacing(4 if self._is_narrow() else 10)
        pair.addWidget(self.rows["received_on"], 1)
        pair.addWidget(self.rows["method"], 1)
        left.addLayout(pair)
        left.addWidget(self.rows["reference"])
        left.addSpacing(8)
        left.addWidget(self.hint)
        left.addStretch(1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(min(fonts.scaled(_LEFT_WIDTH), self._room() // 3))
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(holder)
        both.addWidget(self.split, 1)
        self.body.addLayout(both, 1)

    def _room(self) -> int:
        """Pixels the window leaves."""
        parent = self.parentWidget()
        return _SIZE[0] if parent is None else parent.window().width()

    def _is_narrow(self) -> bool:
        """Whether all columns have no room: a small window, or large letters."""
        return self._room() < fonts.scaled(_WIDE_FROM)

    # ------------------------------------------------------------- who and what
    def _offer(self) -> None:
        if self.form.customer_id is None and self.customer.text():
            self.customer.show_found(self._search.find(self.customer.text()))

    def _choose(self, customer_id: object) -> None:
        if not isinstance(customer_id, int):
            self.form.leave_customer()
            self.expected.show_expected(())
            self._show_items(self.tr("Choose the customer first."))
            self._show_preview()
            return
        self.session.ask(
            lambda office: read_payer(office, customer_id, self.form.today),
            self._take_payer, failed=self._refused, receiver=self,
        )  # fmt: skip

    def _take_payer(self, payer: Payer) -> None:
        self.form.take_customer(payer.customer_id, payer.currency, payer.items, payer.promises, payer.money)
        self.form.planned = dict(payer.planned)
        self.customer.set_customer(payer.customer_id, payer.name)
        self.amount.set_currency(payer.currency)
        self.extra.offer_written_off(payer.money.written_off)
        self.expected.show_expected(payer.expected)
        self._show_items(self.tr("Nothing is open. The payment stays on account."))
        if self.amount.amount is None and self.form.meant_number:
            self.amount.set_amount(self.form.proposed())
            self.amount.setFocus()
        self._take_fields()
        self._take_left_split()
        if self.amount.amount is None:
            self.amount.setFocus()
        self.keep_draft(f"payment:{payer.customer_id}")

    def _show_items(self, none: str) -> None:
        self._shown = self.form.shown_items()
        self.split.show_items(none)

    # ------------------------------------------------------------- drafts
    def typed(self) -> dict[str, Any]:
        """The owner's own split as well."""
        own = {str(piece_id): str(share) for piece_id, share in self.form.own.items()}
        return super().typed() | {"split": (self._left_split or own) if self.form.way is Way.OWN else {}}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """The split waits for the open items of a customer who is still being read."""
        self._left_split = dict(content.get("split", {}))
        super().type_again(content)
        if "customer" not in content:
            self._take_left_split()

    def _take_left_split(self) -> None:
        left, self._left_split = self._left_split, {}
        if left:
            self.form.take_split(
                {int(piece_id): Money.of(share, self.form.currency) for piece_id, share in left.items()}
            )
            self.split.show_way()
            self._show_preview()

    def _take_expected(self, expected: Expected) -> None:
        """What was agreed came: its sum, and what that is put on; a plan is found by its number."""
        self.amount.set_amount(expected.amount)
        if expected.number:
            self.reference.setText(expected.number)
        self._take_fields()
        shares = put_on(expected, self.form.items)
        if shares:
            self.form.take_split(shares)
            self.split.show_way()
            self._show_preview()

    def _take_fields(self, *_changed: object) -> None:
        form = self.form
        form.amount, form.received_on = self.amount.amount, self.day.day
        form.reference, form.method = self.reference.text(), str(self.method.value)
        self._show_preview()

    def _decide_rest(self, lets_go: bool) -> None:
        self.form.lets_go = lets_go
        self._show_preview()

    def _decide_recovery(self, invoice_id: int, is_for: bool) -> None:
        self.form.recovers[invoice_id] = is_for
        self._show_preview()

    # ------------------------------------------------------------- what it comes to
    def _show_preview(self) -> None:
        if self.form.customer_id is not None and self.form.shown_items() != self._shown:
            self._show_items(self.tr("Nothing is open. The payment stays on account."))
        self.split.show_preview()

    def _tell_preview(self, preview: Preview) -> None:
        hint, is_warning = hint_words(self.form, preview, self.session.owner)
        self.hint.setVisible(bool(hint))
        self.hint.say(hint, "warn" if is_warning else "accent", "circle-alert" if is_warning else "sparkles")
        self.extra.show_rest(preview.small, is_let_go=self.form.lets_go)
        self.extra.show_recovered(self.form.recovered())
        self._tell_effect(preview)

    def _tell_misfit(self, text: str) -> None:
        """An own split that does not fit: at its row, and below."""
        self.tell(text, "circle-alert", "bad")

    def _looks(self, preview: Preview) -> tuple[FactLook, ...]:
        money, form = self.session.owner.formats.money, self.form
        day = "" if form.received_on is None else self.session.owner.formats.day(form.received_on)
        rest = self.tr("for later invoices") if preview.on_account else self.tr("nothing left over")
        told = put_words(preview.invoice_count, self.session.owner)
        was = self.tr("was {0}").format(self.session.owner.formats.amount(preview.owed_before))
        return (
            FactLook(self.tr("Received"), money(preview.received), day),
            FactLook(self.tr("Put on invoices"), money(preview.put), told),
            FactLook(self.tr("On account"), money(preview.on_account), rest),
            FactLook(self.tr("Still owed"), money(preview.owed_after), was),
        )

    def _tell_effect(self, preview: Preview) -> None:
        kept = self.form.promise_kept()
        if kept is not None:
            self.tell(promise_words(*kept, self.session.owner), "handshake", "good")
        else:
            self.tell(*effect_words(self.form, preview, self.session.owner))

    def confirm(self) -> None:
        """Record it."""
        self._take_fields()
        if self.split.stops_at_unreadable():
            return
        try:
            command = self.form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        told = self.tr("Payment of {0} recorded.").format(self.session.owner.formats.money(command.amount))
        why = self.tr("Recorded by mistake")
        recording = Recording(self.session, command, self.form.operation_id, told, why)
        self.change(recording.do, lambda changes: self._recorded(recording, changes))

    def _recorded(self, recording: Recording, changes: Changes) -> None:
        if recording.can_go_back(changes):
            self.finish("")
            recording.tell()
            return
        from arbook.queries.lateness import asking_too_much

        customer_id, charges = self.form.customer_id or 0, changes.ids("late_charge")
        self.session.ask(
            lambda office: office.read(asking_too_much, customer_id, self.form.today, charges),
            lambda numbers: self._tell_recorded(recording.said, numbers),
            receiver=self,
        )

    def _tell_recorded(self, told: str, too_much: Sequence[str]) -> None:
        """With the charges that the payment reached, and that ask for too much now."""
        if too_much:
            asks = self.tr("{0} asks for more than it comes to with this payment.")
            waive = self.tr("Waive what is too much, or take it back.")
            told = " ".join((told, asks.format(", ".join(too_much)), waive))
        self.finish(told, self.tr("Open it in Payments to take it back."))

"""Giving up what is owed: a write-off that later money takes back, or a discount that is granted for good."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.payments.form_letting_go import Given, LetGoForm
from arbook.gui.payments.reading import Owing, read_owing, tax_of
from arbook.gui.payments.sum_dialog import SumDialog
from arbook.gui.payments.words import debt_words
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.session import Session
from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind

_say = QCoreApplication.translate


class LetGoDialog(SumDialog):
    """For one customer; ``propose`` names the invoice."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int) -> None:
        super().__init__(
            session, parent, _say("LetGo", "Write off or give a discount"), _say("LetGo", "Write off"), "scissors"
        )
        today = session.owner.today()
        self.form = LetGoForm(today, customer_id, on=today)
        self._owing: Owing | None = None
        self._invoice_id: int | None = None
        kinds = [(EntryKind.WRITE_OFF, self.tr("Write off")), (EntryKind.DISCOUNT, self.tr("Grant a discount"))]
        self.kind = Segments(kinds, self.tr("What it is"))
        self.parts = {"kind": self.kind}
        self.body.addWidget(self.kind)
        self.all_of_it = Button("", "link")
        self.all_of_it.clicked.connect(lambda _checked: self._take_all())
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.all_of_it)
        row.addStretch(1)
        self.arrange(self.tr("Invoice"), self.tr("How much of it"), left)
        self.set_busy(busy=True)
        session.ask(lambda office: read_owing(office, customer_id), self._fill, failed=self._refused, receiver=self)

    def propose(self, invoice_id: int | None) -> None:
        """Begin with this invoice; call it before the dialog is opened."""
        self._invoice_id = invoice_id

    def _fill(self, owing: Owing) -> None:
        self.set_busy(busy=False)
        self._owing, form = owing, self.form
        form.small = owing.small
        form.take(owing.items, dict(owing.parts), self._invoice_id)
        self.title.setText(self.tr("Write off or reduce what {0} owes").format(owing.name))
        self.choice.set_choices([(each.key, self._words(each)) for each in form.choices])
        allow(self.primary, "" if form.choices else self.tr("Nothing is open."))
        self.amount.set_currency(owing.currency)
        self._show_chosen()
        self.kind.picked.connect(self._take_fields)
        self.choice.chosen.connect(self._choose)
        self.amount.amount_changed.connect(self._take_fields)
        self.day.day_changed.connect(self._take_fields)
        self.keep_draft(f"let_go:{form.customer_id}:{self._invoice_id or 0}")
        self._take_fields()
        self.make_room()
        self.amount.setFocus()

    def _words(self, given: Given) -> str:
        assert self._owing is not None
        item, owner = given.items[0], self.session.owner
        name, left = debt_words(item, self._owing.kinds), owner.formats.money(given.open)
        due = day_words(item.due_on, owner)
        if given.part:
            words = self.tr("{0}, part {1} of {2}, due {3}, {4} open")
            return words.format(name, given.part, given.parts, due, left)
        if len(given.items) > 1:
            return self.tr("{0}, all parts, {1} open").format(name, left)
        return self.tr("{0}, due {1}, {2} open").format(name, due, left)

    def _choose(self, key: object) -> None:
        self.form.choose(next(each for each in self.form.choices if each.key == key))
        self._show_chosen()
        self._take_fields()

    def _show_chosen(self) -> None:
        if self.form.chosen is not None:
            self.choice.set_value(self.form.chosen.key)
            left = self.session.owner.formats.money(self.form.chosen.open)
            self.all_of_it.setText(self.tr("All of it: {0}").format(left))
            if self.form.is_small and self._owing is not None and not self.reason.text():
                self.reason.setText(self._owing.small_words)
        self.amount.set_amount(self.form.amount)

    def _take_all(self) -> None:
        if self.form.chosen is not None:
            self.amount.set_amount(self.form.chosen.open)
            self._take_fields()
            self.reason.setFocus()

    def _take_fields(self, *_changed: object) -> None:
        form, kind = self.form, self.kind.key
        form.kind = kind if isinstance(kind, EntryKind) else EntryKind.WRITE_OFF
        form.amount, form.on, form.reason = self.amount.amount, self.day.day, self.reason.text()
        is_write_off = form.kind is EntryKind.WRITE_OFF
        self.primary.setText(self.tr("Write off") if is_write_off else self.tr("Grant the discount"))
        self._show_tax()
        self._tell_effect()

    def _show_tax(self) -> None:
        form = self.form
        card = None if self._owing is None or form.chosen is None else self._owing.card_of(form.chosen.items[0])
        tax = None if card is None or not form.amount else tax_of(card, form.amount)
        note = "" if not tax else self.tr("of it tax: {0}").format(self.session.owner.formats.money(tax))
        self.rows["amount"].set_note(note)

    def _tell_effect(self) -> None:
        form, left = self.form, self.form.left
        if form.chosen is None:
            self.tell(self.tr("Nothing is open."))
            return
        name = "" if self._owing is None else debt_words(form.chosen.items[0], self._owing.kinds)
        if left is None or form.amount is None or left.minor < 0:
            self.tell("" if form.amount else self.tr("Say how much of {0} it is.").format(name))
            return
        money, is_write_off = self.session.owner.formats.money, form.kind is EntryKind.WRITE_OFF
        if left:
            told = (
                self.tr("{0} of {1} is given up, and {2} stays open.")
                if is_write_off
                else self.tr("{0} of {1} is granted as a discount, and {2} stays open.")
            )
            told = told.format(money(form.amount), name, money(left))
        else:
            told = (
                self.tr("All of {0} is given up, {1}.")
                if is_write_off
                else self.tr("All that is open of {0} is granted as a discount, {1}.")
            )
            told = told.format(name, money(form.amount))
        rest = self.tr("The invoice stays as it was issued.")
        if is_write_off:
            rest = self.tr("The invoice stays as it was issued, and money that comes later takes this back.")
        self.tell(f"{told} {rest}", "scissors" if is_write_off else "percent")

    def confirm(self) -> None:
        """Let it go."""
        self._take_fields()
        form = self.form
        try:
            command = form.command()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        money = self.session.owner.formats.money(form.amount) if form.amount else ""
        told = (
            self.tr("{0} written off.") if form.kind is EntryKind.WRITE_OFF else self.tr("{0} granted as a discount.")
        )
        self.post(
            lambda office: office.giving_up.let_go(command, today=form.today, operation_id=form.operation_id),
            told.format(money),
        )

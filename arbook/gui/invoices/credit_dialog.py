"""Crediting an invoice: all of it, some lines or an amount, with what follows told before."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.invoices.credit_lines import ReturnLines
from arbook.gui.invoices.form_credit import CreditEffect, CreditForm, HowMuch
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.session import Session
from arbook.ledger.discounts_back import StandingDiscount
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate, TaxSum
from arbook.ledger.money import Money
from arbook.queries.credited import LineLeft, lines_left, taxes_left
from arbook.queries.disputes import DisputeRow
from arbook.queries.invoices import InvoiceCard
from arbook.queries.standing_discounts import standing_discounts
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
_WIDTH, _LINES_HEIGHT = 760, 580


class CreditDialog(FormDialog):
    """For one issued invoice; ``credited`` is what earlier credit notes took off, ``settles`` the dispute it ends."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        invoice: InvoiceCard,
        credited: Money,
        settles: DisputeRow | None = None,
    ) -> None:
        title = _say("Invoices", "Credit note for {0}").format(invoice.row.number)
        super().__init__(session, parent, title, _say("Invoices", "Issue credit note"), "undo-2")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        owner = session.owner
        self.form, self._settles = CreditForm(invoice, owner.today(), credited), settles
        whole = self.tr("All that is left") if credited else self.tr("All of it")
        words = {HowMuch.WHOLE: whole, HowMuch.LINES: self.tr("Some lines"), HowMuch.AMOUNT: self.tr("An amount")}
        self.how_much = Segments([(way, words[way]) for way in HowMuch], self.tr("How much is credited"))
        self.how_much.set_shown(HowMuch.LINES, shown=False)
        self.amount = MoneyField(invoice.row.total.currency, owner)
        self.amount.set_amount(self.form.amount)
        self.day, self.why = DateField(owner, self.form.issued_on), Field()
        self.rate = ChoiceField(_rates(self.form, owner))
        self.lines = ReturnLines(invoice, owner)
        self._make_rows()
        self._arrange()
        self._connect()
        self._take_fields()
        self.set_busy(busy=True)
        session.ask(lambda office: _left(office, invoice), self._fill, failed=self._refused, receiver=self)
        self.why.setFocus()

    def _fill(self, found: tuple[tuple[LineLeft, ...], tuple[TaxSum, ...], tuple[StandingDiscount, ...]]) -> None:
        self.set_busy(busy=False)
        left, self.form.left_taxes, self.form.discounts = found
        self.form.left_lines = left
        self.lines.show_lines(left)
        self.how_much.set_shown(HowMuch.LINES, shown=HowMuch.LINES in self.form.ways)
        if self._settles is None:
            self.keep_draft(f"credit:{self.form.invoice.row.invoice_id}")
        else:
            self._propose(self._settles)
        self._take_fields()

    def _propose(self, dispute: DisputeRow) -> None:
        """What is contested, as far as it was not credited yet."""
        self.why.setText(dispute.note)
        if dispute.lines and HowMuch.LINES in self.form.ways:
            self.how_much.set_picked(HowMuch.LINES)
            self.lines.propose({line.line_id: line.quantity for line in dispute.lines})
        elif dispute.amount is not None:
            self.how_much.set_picked(HowMuch.AMOUNT)
            self.amount.set_amount(min(dispute.contested or dispute.amount, self.form.left))

    # ------------------------------------------------------------- drafts
    def typed(self) -> dict[str, Any]:
        """The numbers of the lines as well."""
        return super().typed() | {"returns": self.lines.texts()}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """The numbers first: what they come to is told at once."""
        self.lines.type_again(content.get("returns", {}))
        super().type_again(content)

    def _make_rows(self) -> None:
        left = self.session.owner.formats.money(self.form.left)
        note = self.tr("{0} not credited yet").format(left) if self.form.credited else ""
        self.rows = {
            "amount": FormRow(self.tr("Amount with tax"), self.amount, note),
            "rate": FormRow(self.tr("Of which tax rate"), self.rate),
            "issued_on": FormRow(self.tr("Day"), self.day),
            "why": FormRow(self.tr("Why, as it stands on the paper"), self.why),
        }
        self.parts = {"how_much": self.how_much}
        self.day.set_day(self.form.issued_on)  # now the row hears the weekday

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for key in ("amount", "rate", "issued_on"):
            row.addWidget(self.rows[key], 1)
        self.body.addWidget(self.how_much)
        self.body.addWidget(self.lines, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.rows["why"])

    def _connect(self) -> None:
        self.how_much.picked.connect(self._take_fields)
        self.amount.amount_changed.connect(self._take_fields)
        self.rate.chosen.connect(self._take_fields)
        self.day.day_changed.connect(self._take_fields)
        self.why.textEdited.connect(self._take_fields)
        self.lines.changed.connect(self._take_fields)

    def _words(self) -> str:
        return self.tr("Credit for invoice {0}").format(self.form.invoice.row.number)

    def _take_fields(self, *_changed: object) -> None:
        form, key, rate = self.form, self.how_much.key, self.rate.value
        form.how_much = key if isinstance(key, HowMuch) else HowMuch.AMOUNT
        form.issued_on, form.why, form.amount = self.day.day, self.why.text(), self.amount.amount
        form.rate = rate if isinstance(rate, TaxRate) else None
        is_amount = form.how_much is HowMuch.AMOUNT
        self.lines.setVisible(form.how_much is HowMuch.LINES)
        self.rows["amount"].setVisible(is_amount)
        self.rows["rate"].setVisible(is_amount and len(form.gross_by_rate()) > 1)
        self._tell_what_follows()
        if form.how_much is HowMuch.LINES and self.isVisible() and self.height() < fonts.scaled(_LINES_HEIGHT):
            self.size_to(self.width(), fonts.scaled(_LINES_HEIGHT))

    def _tell_what_follows(self) -> None:
        self.lines.complain(None, "")
        try:
            self.form.returns = self.lines.returns()
            effect = self.form.effect(self._words())
        except ArbookError as refusal:
            text = self.session.owner.explain(refusal)
            self.lines.complain(refusal.facts.get("position"), text)
            self.tell(text, "circle-alert", "text2")
            return
        self.tell(self._effect_words(effect), "undo-2")

    def _effect_words(self, effect: CreditEffect) -> str:
        money = self.session.owner.formats.money
        off, rest = effect.off, effect.on_account
        if effect.written_off:
            words = self.tr("{0} off what is still owed, {1} in place of what was written off, {2} on account.")
            words = words.format(money(off), money(effect.written_off), money(rest))
        elif not rest and not effect.discount:
            left = self.form.invoice.row.open - off
            words = self.tr("{0} off what is still owed: nothing stays open.").format(money(off))
            if left:
                words = self.tr("{0} off what is still owed, {1} stays open.").format(money(off), money(left))
        elif off:
            words = self.tr("{0} off what is still owed, {1} on account.").format(money(off), money(rest))
        else:
            words = self.tr("{0} on account: nothing is owed any more.").format(money(rest))
        if effect.discount:
            share = self.tr("{0} of the discount falls with it.").format(money(effect.discount))
            words = f"{words} {share}"
        return words

    def confirm(self) -> None:
        """Issue it."""
        self._take_fields()
        try:
            self.form.returns = self.lines.returns()
            command = self.form.command(self._words(), self.session.owner.today())
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        today, wish, settles = self.session.owner.today(), self.form.operation_id, self._settles

        def credit(office: Office) -> Changes:
            if settles is None:
                return office.invoices.credit(command, today=today, operation_id=wish)
            return office.disputes.credit(settles.dispute_id, command, today=today, operation_id=wish)

        self.change(credit, self._issued)

    def _issued(self, changes: Changes) -> None:
        self.finish(self.tr("Credit note {0} issued.").format(changes.number))


def _left(
    office: Office, invoice: InvoiceCard
) -> tuple[tuple[LineLeft, ...], tuple[TaxSum, ...], tuple[StandingDiscount, ...]]:
    """What no credit note took off yet, of each line and of each rate, and the discounts that stand."""
    lines, taxes = office.read(lines_left, invoice.row.invoice_id), office.read(taxes_left, invoice)
    return lines, taxes, office.read(standing_discounts, invoice)


def _rates(form: CreditForm, owner: Owner) -> list[tuple[object, str]]:
    every: list[tuple[object, str]] = [(None, _say("Invoices", "All, in proportion"))]
    named = [(rate, f"{rate.name} {owner.formats.percent(rate.percent)}".strip()) for rate in form.gross_by_rate()]
    return [*every, *named]

"""The owner's rules about money received and owed: small rests, order, age bands, credit limits. Saved at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout

from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.session import Session
from arbook.ledger.bands import read_bands
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.queries.money_rules import LimitAction, MoneyRules, money_rules
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate


class MoneyCard(Card):
    """Two fields and two choices."""

    def __init__(self, session: Session) -> None:
        title, note = _say("MoneyCard", "Payments and limits"), _say("MoneyCard", "How money is put on invoices")
        super().__init__(title, note)
        self._session = session
        self._own: MoneyRules | None = None
        self.small, self.bands = MoneyField("EUR", session.owner), Field()
        self.order = ChoiceField(
            [(False, self.tr("the oldest invoice first")), (True, self.tr("costs, interest, then invoices"))]
        )
        self.limit = ChoiceField(
            [
                (LimitAction.WARN, self.tr("you are warned")),
                (LimitAction.STOP, self.tr("stopped, unless you say why")),
            ]
        )
        self.rows = {
            "small_difference": FormRow(self.tr("A small rest"), self.small,
                                        self.tr("Up to this you are asked whether it is written off. 0: never.")),
            "bands": FormRow(self.tr("Age bands end after days"), self.bands, self.tr("For example: 30, 60, 90")),
            "costs_first": FormRow(self.tr("What a payment pays"), self.order,
                                   self.tr("After the invoice they name; each payment can differ.")),
            "limit_action": FormRow(self.tr("Above a credit limit"), self.limit,
                                    self.tr("When you issue an invoice. Drafts count.")),
        }  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for place, row in enumerate(self.rows.values()):
            grid.addWidget(row, place // 2, place % 2)
            allow(row.field, why_no_change(session))
        self.body.addLayout(grid)
        self.small.editingFinished.connect(self._keep_small)
        self.bands.editingFinished.connect(self._keep_bands)
        self.order.chosen.connect(partial(self._keep, "costs_first"))
        self.limit.chosen.connect(partial(self._keep, "limit_action"))

    def show_rules(self, own: MoneyRules) -> None:
        """What the book says now; what is being typed stays."""
        self._own = own
        self.small.set_currency(own.small_difference.currency)
        if not self.small.isModified():
            self.small.set_amount(own.small_difference)
        if not self.bands.isModified():
            self.bands.setText(", ".join(map(str, own.band_ends)))
        self.order.set_value(own.costs_first)
        self.limit.set_value(own.limit_action)

    def _keep_small(self) -> None:
        if self._own is not None and not self.small.complaint:
            self._keep("small_difference", self.small.amount or Money.zero(self._own.small_difference.currency))

    def _keep_bands(self) -> None:
        try:
            ends = read_bands(self.bands.text()).ends
        except ArbookError as refusal:
            self.rows["bands"].complain(self._session.owner.explain(refusal))
            return
        self._keep("band_ends", ends)

    def _keep(self, name: str, value: object) -> None:
        own = self._own
        if own is None or getattr(own, name) == value:
            return
        before = getattr(own, name)
        self._own = replace(own, **{name: value})  # type: ignore[arg-type]
        keep, back = partial(_keep, name, value), partial(_keep, name, before)
        row = self.rows["bands" if name == "band_ends" else name]
        said = self.tr("{0}: {1}").format(row.label.text(), self._words(row))
        for field in (self.small, self.bands):
            field.setModified(False)
        self._session.change(
            keep,
            done=lambda _changes: self._session.history.did(said, back, keep),
            failed=partial(self._refused, row),
            receiver=self,
        )

    def _refused(self, row: FormRow, error: Exception) -> bool:
        if not isinstance(error, ArbookError):
            return False
        row.complain(self._session.owner.explain(error))
        return True

    def _words(self, row: FormRow) -> str:
        field = row.field
        return (
            field.currentText()
            if isinstance(field, ChoiceField)
            else field.text()
            if isinstance(field, Field)
            else ""
        )


def _keep(name: str, value: object, office: Office) -> Changes:
    """One of the rules, whatever else was changed meanwhile."""
    return office.money_rules.change(replace(office.read(money_rules), **{name: value}))  # type: ignore[arg-type]

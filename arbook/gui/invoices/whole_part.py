"""What holds for the whole invoice, below its note: a discount, shipping, other charges, prices with tax or not.

Most invoices need none of it, so it is folded away until it is wished for or used.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from arbook.gui.invoices.form_line import NO_TAX
from arbook.gui.invoices.form_pricing import ChargeForm, PricingForm
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.memory import settings_path
from arbook.ledger.invoicing import TaxRate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMN = "invoice/discount_column"
_SHARES = (8, 8, 9)
_FEW = 4
"""Letters of a choice that are always seen."""


class ChargeFields:
    """What, how much, and its tax."""

    def __init__(self, rates: Sequence[tuple[object, str]]) -> None:
        self.what, self.amount, self.tax = Field(), Field(), ChoiceField(rates)
        self.amount.setAlignment(_RIGHT)
        self.tax.setMinimumContentsLength(_FEW)

    @property
    def widgets(self) -> tuple[Field, Field, ChoiceField]:
        """From left to right."""
        return self.what, self.amount, self.tax

    def form(self) -> ChargeForm:
        """As typed."""
        rate = self.tax.value
        return ChargeForm(self.what.text(), self.amount.text(), rate if isinstance(rate, TaxRate) else NO_TAX)

    def show_form(self, form: ChargeForm) -> None:
        """Show it."""
        self.what.setText(form.what)
        self.amount.setText(form.amount)
        if not form.is_empty:
            self.tax.set_value(form.tax)


class WholePart(QWidget):
    """Two quiet buttons, ``more`` and ``column``, are for the page to place above it.

    Signals: ``changed`` (something was typed or chosen), ``column_wished`` (bool: discounts on lines), ``unfolded``.
    ``rows`` finds a row by the field that refusals name.
    """

    changed = Signal()
    column_wished = Signal(bool)
    unfolded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._rates: Sequence[tuple[object, str]] = ()
        self._pricing = PricingForm()
        self.column = Button(self.tr("Line discounts"), "link", "percent")
        self.more = Button(self.tr("Discount, shipping"), "link", "chevron-down")
        self.column.setToolTip(self.tr("A discount for each line"))
        self.more.setToolTip(self.tr("For the whole invoice: discount, shipping, prices with tax in them"))
        self.column.setCheckable(True)
        self.more.setCheckable(True)
        self.discount = Field(placeholder=self.tr("5% or 25.00"))
        self.prices = ChoiceField([(False, self.tr("without tax")), (True, self.tr("with tax"))])
        self.lowered = ChoiceField([(None, self.tr("all tax rates"))])
        self.lowered.setMinimumContentsLength(_FEW)
        self.another = Button(self.tr("Another charge"), "link", "plus")
        self.charges: list[ChargeFields] = []
        self.rows = {
            "discount": FormRow(self.tr("Discount on all of it"), self.discount, reserve=False),
            "discount_tax": FormRow(self.tr("Discount on"), self.lowered, reserve=False),
            "prices": FormRow(self.tr("Prices are"), self.prices, reserve=False),
        }
        self._fold, self._grid = QWidget(), QGridLayout()
        self._lay_out()
        self._add_charge()
        self.discount.textEdited.connect(self._tell)
        self.lowered.chosen.connect(self._tell)
        self.prices.chosen.connect(self._tell)
        self.another.clicked.connect(self._add_another)
        self.more.clicked.connect(self._unfold)
        self.column.clicked.connect(self._wish_column)
        self._unfold(is_open=False)

    def _lay_out(self) -> None:
        for column, share in enumerate(_SHARES):
            self._grid.setColumnStretch(column, share)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.addWidget(self.rows["discount"], 0, 0)
        self._grid.addWidget(self.rows["discount_tax"], 0, 1)
        self._grid.addWidget(self.rows["prices"], 0, 2)
        inner = QVBoxLayout(self._fold)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2)
        inner.addLayout(self._grid)
        inner.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._fold)

    def _add_charge(self) -> None:
        fields = ChargeFields(self._rates)
        titles = (self.tr("Shipping or another charge"), self.tr("Amount"), self.tr("Tax"))
        row = 1 + len(self.charges)
        for column, (title, field) in enumerate(zip(titles, fields.widgets, strict=True)):
            shown: QWidget = field
            if not self.charges:
                key = ("charges", "charge_amount", "charge_tax")[column]
                shown = self.rows[key] = FormRow(title, field, reserve=False)
            field.setAccessibleName(title if not self.charges else f"{title}, {len(self.charges) + 1}")
            self._grid.addWidget(shown, row, column)
        fields.what.textEdited.connect(self._tell)
        fields.amount.textEdited.connect(self._tell)
        fields.tax.chosen.connect(self._tell)
        self.charges.append(fields)
        for before, after in pairwise(self.stops()):
            self.setTabOrder(before, after)

    def _add_another(self) -> None:
        self._add_charge()
        self.another.hide()
        self.charges[-1].what.setFocus()

    def stops(self) -> list[QWidget]:
        """What Tab goes to, in the order of reading."""
        charged: list[QWidget] = [widget for fields in self.charges for widget in fields.widgets]
        return [self.discount, self.lowered, self.prices, *charged, self.another]

    # ------------------------------------------------------------- what is shown
    def set_rates(self, rates: Sequence[tuple[object, str]]) -> None:
        """Offer these tax rates."""
        self._rates = rates
        self.lowered.set_choices([(None, self.tr("all tax rates")), *rates])
        for fields in self.charges:
            fields.tax.set_choices(rates)

    def show_pricing(self, pricing: PricingForm) -> None:
        """Show this."""
        self._pricing = pricing
        for fields in self.charges[1:]:
            for widget in fields.widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        del self.charges[1:]
        for _charge in pricing.charges[1:]:
            self._add_charge()
        for fields, charge in zip(self.charges, pricing.charges or [ChargeForm()], strict=True):
            fields.show_form(charge)
        self.discount.setText(pricing.discount)
        self.lowered.set_value(pricing.discount_tax)
        self.prices.set_value(pricing.gross_prices)
        self._unfold(is_open=pricing.is_begun)
        self._offer_another()

    def show_column(self, *, used: bool) -> bool:
        """Whether discounts on lines are shown: used on this invoice, or wished for the last time."""
        is_shown = used or _remembered().value(_COLUMN) == "shown"
        self.column.setChecked(is_shown)
        return is_shown

    def pricing(self) -> PricingForm:
        """As typed."""
        charges, only = [fields.form() for fields in self.charges], self.lowered.value
        is_gross, rounding = self.prices.value is True, self._pricing.rounding
        one_rate = only if isinstance(only, TaxRate) else None
        return PricingForm(is_gross, rounding, self.discount.text(), charges, one_rate)

    def open_at(self, field: str) -> None:
        """Unfold it: something in it is wrong."""
        if field in self.rows:
            self._unfold(is_open=True)

    # ------------------------------------------------------------- typing
    def _tell(self, *_typed: object) -> None:
        self._offer_another()
        self.changed.emit()

    def _offer_another(self) -> None:
        self.another.setVisible(not self.charges[-1].form().is_empty)

    def _unfold(self, is_open: bool) -> None:
        self.more.setChecked(is_open)
        self.more.set_icon("chevron-up" if is_open else "chevron-down")
        self._fold.setVisible(is_open)
        self.unfolded.emit(is_open)
        if is_open and self.more.hasFocus():
            self.discount.setFocus()

    def _wish_column(self, is_shown: bool) -> None:
        _remembered().setValue(_COLUMN, "shown" if is_shown else "hidden")
        self.column_wished.emit(is_shown)


def _remembered() -> QSettings:
    return QSettings(str(settings_path()), QSettings.Format.IniFormat)

"""What leads from the lines to the sum, what is to be paid, by when, and what paying early saves."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.invoices.words import part_words
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.ledger.billing import Bill
from arbook.ledger.early_discount import Offer
from arbook.ledger.invoicing import NET_PRICES, Pricing, TaxSum
from arbook.ledger.money import Money, total
from arbook.ledger.terms import DuePiece

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_PIECES = 4


class TotalsView(QWidget):
    """Shows a bill; ``None`` shows nothing but a zero to pay."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._shown: list[QWidget] = []
        self.to_pay = ""

    def show_bill(self, asked: Bill | None, currency: str, pricing: Pricing | None = None) -> None:
        """Show what is asked for; what was shown below it is gone."""
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        if asked is not None:
            self._add_sums(asked, pricing or NET_PRICES)
        self._add_wide(hairline())
        self.to_pay = self._owner.formats.money(Money.zero(currency) if asked is None else asked.total)
        self._add(self.tr("To pay"), self.to_pay, large=True)

    def show_parts(self, due: Sequence[DuePiece], early: tuple[date, Offer] | None) -> None:
        """Below the sum: each part with its day, and what paying early saves."""
        if len(due) > 1:
            self._add_wide(Label(self._parts(due), "small", "text2", wrap=True))
        if early is not None:
            day, offered = early
            money = self._owner.formats.money
            words = self.tr("Pay {0} by {1} and save {2}.")
            told = words.format(money(offered.pay), day_words(day, self._owner), money(offered.discount))
            self._add_wide(Label(told, "small", "good", wrap=True))

    def _parts(self, due: Sequence[DuePiece]) -> str:
        told = part_words(due, self._owner)
        if len(told) > _MOST_PIECES:
            more = self.tr("and {0} more").format(len(told) - _MOST_PIECES + 1)
            told = [*told[: _MOST_PIECES - 1], more]
        return "  ·  ".join(told)

    def _add_sums(self, asked: Bill, pricing: Pricing) -> None:
        amount, totals = self._owner.formats.amount, asked.totals
        if totals.discounts or totals.charges or pricing.gross_prices:
            words = self.tr("Lines, with tax") if pricing.gross_prices else self.tr("Lines")
            self._add(words, amount(total(list(totals.line_nets), totals.net.currency)))
        percents = [self._owner.formats.percent(percent) for percent in pricing.discount.percents]
        for percent, taken in zip_longest(percents, totals.discounts):
            words = self.tr("Discount") if percent is None else self.tr("Discount {0}").format(percent)
            if taken is not None:
                self._add(words, amount(-taken))
        for charge, money in zip(pricing.charges, totals.charges, strict=False):
            self._add(charge.description, amount(money))
        self._add(self.tr("Net"), amount(totals.net))
        for tax in totals.taxes:
            if tax.rate.percent:
                self._add(self._tax_words(tax), amount(tax.tax))
        if asked.rounding:
            self._add(self.tr("Rounded to the coin"), amount(asked.rounding))

    def _tax_words(self, tax: TaxSum) -> str:
        formats = self._owner.formats
        name = tax.rate.name or self.tr("Tax")
        return self.tr("{0} {1} on {2}").format(name, formats.percent(tax.rate.percent), formats.amount(tax.net))

    def _add_wide(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def _add(self, words: str, amount: str, *, large: bool = False) -> None:
        label = Label(words, "section" if large else "body", "text" if large else "text2")
        number = Label(amount, "money" if large else "strong")
        number.setAlignment(_RIGHT)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(number, row, 1)
        self._shown += [label, number]

"""Net, tax by rate, and what is to be paid, as large as it matters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.ledger.invoicing import InvoiceTotals, TaxSum
from arbook.ledger.money import Money

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TotalsView(QWidget):
    """Shows totals; ``None`` shows nothing but a zero to pay."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._shown: list[QWidget] = []
        self.to_pay = ""

    def show_totals(self, totals: InvoiceTotals | None, currency: str) -> None:
        """Show these."""
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        formats = self._owner.formats
        if totals is not None:
            self._add(self.tr("Net"), formats.amount(totals.net))
            for tax in totals.taxes:
                if tax.rate.percent:
                    self._add(self._tax_words(tax), formats.amount(tax.tax))
        line = hairline()
        self._shown.append(line)
        self._grid.addWidget(line, self._grid.rowCount(), 0, 1, 2)
        self.to_pay = formats.money(totals.gross if totals is not None else Money.zero(currency))
        self._add(self.tr("To pay"), self.to_pay, large=True)

    def _tax_words(self, tax: TaxSum) -> str:
        formats = self._owner.formats
        name = tax.rate.name or self.tr("Tax")
        return self.tr("{0} {1} on {2}").format(name, formats.percent(tax.rate.percent), formats.amount(tax.net))

    def _add(self, words: str, amount: str, *, large: bool = False) -> None:
        label = Label(words, "section" if large else "body", "text" if large else "text2")
        number = Label(amount, "money" if large else "strong")
        number.setAlignment(_RIGHT)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(number, row, 1)
        self._shown += [label, number]

"""F4 in a line: items of earlier invoices with their prices, to take one over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from arbook.gui.invoices.form_line import LineForm, TypedAgain
from arbook.gui.shared.owner import Owner
from arbook.ledger.invoicing import TaxRate
from arbook.queries.earlier import EarlierItem

_LONGEST = 60


class ItemsMenu(QMenu):
    """``take`` gets the line that the chosen item makes; the arrows choose, Enter takes, Esc leaves.

    A price with tax is no price for an invoice whose prices are without it, so it is left to be typed.
    """

    def __init__(
        self,
        parent: QWidget,
        owner: Owner,
        items: Sequence[EarlierItem],
        currency: str,
        is_gross: bool,
        take: Callable[[LineForm], None],
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Earlier items"))
        self.aboutToHide.connect(self.deleteLater)
        if not items:
            self.addAction(self.tr("No earlier item fits")).setEnabled(False)
        for item in items:
            text = item.description.replace("&", "&&")
            short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            price = owner.formats.price(item.unit_price, currency)
            if item.price_per != 1:
                price = f"{price} / {owner.formats.quantity(item.price_per)}"
            tax = owner.formats.percent(item.tax_percent)
            action = self.addAction("\t".join((short, self.tr("{0}, {1} tax").format(price, tax))))
            action.triggered.connect(lambda _checked=False, item=item: take(line_of(item, owner, currency, is_gross)))
        if items:
            self.setActiveAction(self.actions()[0])

    def open_below(self, field: QWidget) -> None:
        """Show it below the field."""
        self.popup(field.mapToGlobal(QPoint(0, field.height() + 2)))


def line_of(item: EarlierItem, owner: Owner, currency: str, is_gross: bool) -> LineForm:
    """The item as one would type it, without a quantity."""
    again = TypedAgain(owner.formats.decimal_mark, currency)
    price = again.price(item.unit_price, item.price_per) if item.is_gross is is_gross else ""
    return LineForm(item.description, "", item.unit, price, TaxRate(item.tax_name, item.tax_percent, item.tax_note))

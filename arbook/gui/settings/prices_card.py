"""How new invoices are priced: with or without tax, where tax is rounded, and the smallest coin. Saved at once."""

from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, FormRow
from arbook.gui.shared.session import Session
from arbook.ledger.invoicing import InvoiceLine, Pricing, TaxRate, TaxRounding, invoice_totals
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate
COINS = ("0.05", "0.10", "0.50", "1")
_EXAMPLE = InvoiceLine("?", Decimal(1), Decimal("3.60"), TaxRate("", Decimal("5.5")))
_TIMES = 10


class PricesCard(Card):
    """Three choices."""

    def __init__(self, session: Session) -> None:
        title, note = _say("PricesCard", "Prices and rounding"), _say("PricesCard", "What new invoices begin with")
        super().__init__(title, note)
        self._session = session
        self._own: Profile | None = None
        self.gross = ChoiceField([(False, self.tr("without tax")), (True, self.tr("with tax"))])
        self.rounding = ChoiceField(
            [
                (TaxRounding.PER_RATE, self.tr("once for each rate")),
                (TaxRounding.PER_LINE, self.tr("on every line")),
                (TaxRounding.EXACT, self.tr("once, before lines are rounded")),
            ]
        )
        self.coin = ChoiceField(self._coins(None))
        self.rows = {
            "gross_prices": FormRow(self.tr("Prices of new invoices"), self.gross),
            "tax_rounding": FormRow(self.tr("Tax is rounded"), self.rounding),
            "cash_rounding": FormRow(self.tr("Smallest coin"), self.coin),
        }
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, choice, share in zip(self.rows, (self.gross, self.rounding, self.coin), (3, 4, 3), strict=True):
            row.addWidget(self.rows[name], share)
            choice.chosen.connect(partial(self._choose, name))
            allow(choice, why_no_change(session))
        self.body.addLayout(row)

    def show_profile(self, own: Profile) -> None:
        """What the book says now."""
        self._own = own
        self.gross.set_value(own.gross_prices)
        self.rounding.set_value(TaxRounding(own.tax_rounding))
        self.coin.set_choices(self._coins(own.cash_rounding))
        self.coin.set_value(own.cash_rounding)
        self._tell()

    def _coins(self, used: Decimal | None) -> list[tuple[object, str]]:
        """Those of some country, and the one this book was told otherwise."""
        coins = sorted({*map(Decimal, COINS), *([] if used is None else [used])})
        quantity = self._session.owner.formats.quantity
        return [(None, self.tr("none")), *((coin, quantity(coin)) for coin in coins)]

    def _tell(self) -> None:
        """What each choice does, on an example."""
        formats, own = self._session.owner.formats, self._own
        assert own is not None
        totals = invoice_totals((_EXAMPLE,) * _TIMES, own.currency, Pricing(rounding=TaxRounding(own.tax_rounding)))
        price = formats.price(_EXAMPLE.unit_price, own.currency)
        percent, tax = formats.percent(_EXAMPLE.tax.percent), formats.amount(totals.tax)
        words = self.tr("Ten lines of {0} at {1}: {2} of tax").format(price, percent, tax)
        self.rows["tax_rounding"].set_note(words)
        is_rounded, exact = bool(own.cash_rounding), self.tr("Each sum to pay stays as it is.")
        self.rows["cash_rounding"].set_note(self.tr("Each sum to pay is rounded to it.") if is_rounded else exact)
        self.rows["gross_prices"].set_note(self.tr("Each invoice can differ."))

    def _choose(self, name: str, value: object) -> None:
        assert self._own is not None
        before = getattr(self._own, name)
        said = self.tr("{0}: {1}").format(self.rows[name].label.text(), self._words(name))
        keep = partial(_keep, name, value.value if isinstance(value, TaxRounding) else value)
        back = partial(_keep, name, before)
        self._session.change(keep, done=lambda _changes: self._session.history.did(said, back, keep), receiver=self)

    def _words(self, name: str) -> str:
        choice = self.rows[name].field
        return choice.currentText() if isinstance(choice, ChoiceField) else ""


def _keep(name: str, value: object, office: Office) -> Changes:
    """One of the three, whatever else was changed meanwhile."""
    return office.settings.change_profile(replace(office.read(profile), **{name: value}))  # type: ignore[arg-type]

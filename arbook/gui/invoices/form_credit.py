"""A credit note as a form: the whole invoice, some of its lines, or an amount of it."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.gui.invoices.reading import lines_of
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.invoicing import NO_DISCOUNT, InvoiceLine, InvoiceTotals, Pricing, TaxRate, invoice_totals
from arbook.ledger.money import Money, total
from arbook.queries.invoices import InvoiceCard
from arbook.queries.pricing import stored_totals
from arbook.services.changing import new_operation_id
from arbook.services.credit_notes import CreditNote

MOST_CHARACTERS = 1000


class HowMuch(StrEnum):
    """What of the invoice is credited."""

    WHOLE = "whole"
    LINES = "lines"
    AMOUNT = "amount"


@dataclass(slots=True)
class CreditForm:
    """``amount`` is with tax; ``credited`` what earlier credit notes took off; ``ticked`` places of lines (from 0).

    ``rate`` is the tax that an amount is of; None shares it among the rates as the invoice does.
    """

    invoice: InvoiceCard
    issued_on: date | None
    credited: Money
    how_much: HowMuch = HowMuch.WHOLE
    amount: Money | None = None
    ticked: frozenset[int] = frozenset()
    rate: TaxRate | None = None
    why: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def __post_init__(self) -> None:
        if self.credited:
            self.how_much, self.amount = HowMuch.AMOUNT, self.left

    @property
    def left(self) -> Money:
        """What no credit note took off yet."""
        return self.invoice.row.total - self.credited

    @property
    def ways(self) -> tuple[HowMuch, ...]:
        """What can be chosen: all of it only while nothing was credited, lines only where there are several."""
        several = len(self.invoice.lines) > 1
        whole = () if self.credited else (HowMuch.WHOLE,)
        return (*whole, *((HowMuch.LINES,) if several else ()), HowMuch.AMOUNT)

    def gross_by_rate(self) -> dict[TaxRate, Money]:
        """What the invoice comes to for each of its tax rates, with tax."""
        if not self.invoice.lines:
            return {TaxRate("", Decimal(0)): self.invoice.row.total}
        return {tax.rate: tax.net + tax.tax for tax in self._invoiced().taxes}

    @property
    def pricing(self) -> Pricing:
        """How the lines of the credit note are priced: as the invoice's, but nothing more is taken off or added."""
        return Pricing(self.invoice.pricing.gross_prices, self.invoice.pricing.rounding)

    def _invoiced(self) -> InvoiceTotals:
        invoice = self.invoice
        return stored_totals(lines_of(invoice), invoice.row.total.currency, invoice.pricing, invoice.terms)

    def lines(self, words: str) -> tuple[InvoiceLine, ...]:
        """The lines of the credit note; ``words`` describe a credited amount.

        Raises:
            AmountError: the amount is missing.
            FormError: ``no_lines``, nothing is ticked.
        """
        if self.how_much is HowMuch.WHOLE and self.invoice.lines:
            return self._whole(words)
        if self.how_much is HowMuch.LINES:
            ticked = tuple(line for place, line in enumerate(self._reduced()) if place in self.ticked)
            if not ticked:
                raise FormError(field="ticked", why="no_lines")
            return ticked
        gross = self.invoice.row.total if self.how_much is HowMuch.WHOLE else self.amount
        if gross is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        return self._amount_lines(self.why.strip() or words, gross)

    def _whole(self, words: str) -> tuple[InvoiceLine, ...]:
        """The invoice's own lines where they come to its total; else what each of its rates comes to."""
        wanted, said = self.invoice.row.total, self.why.strip() or words
        ways = (lines_of(self.invoice), self._by_rate(said), self._amount_lines(said, wanted))
        return next((lines for lines in ways if self._comes_to(lines) == wanted), ways[-1])

    def _by_rate(self, words: str) -> tuple[InvoiceLine, ...]:
        is_gross = self.pricing.gross_prices
        sums = [(tax.rate, tax.net + tax.tax if is_gross else tax.net) for tax in self._invoiced().taxes]
        return tuple(InvoiceLine(words, Decimal(1), money.decimal, rate) for rate, money in sums if money.minor > 0)

    def _reduced(self) -> tuple[InvoiceLine, ...]:
        """The invoice's lines, each less its share of what was taken off the whole."""
        every, discount = lines_of(self.invoice), self.invoice.pricing.discount
        if not discount:
            return every
        totals, only = self._invoiced(), self.invoice.pricing.discount_tax
        parts = [net if only in (None, line.tax) else Money.zero(net.currency)
                 for line, net in zip(every, totals.line_nets, strict=True)]  # fmt: skip
        taken = total(list(totals.discounts), self.left.currency).shared_by([part.minor for part in parts])
        nets = [net - share for net, share in zip(totals.line_nets, taken, strict=True)]
        return tuple(_of_amount(line, net) for line, net in zip(every, nets, strict=True))

    def _amount_lines(self, words: str, gross: Money) -> tuple[InvoiceLine, ...]:
        by_rate = {rate: money for rate, money in self.gross_by_rate().items() if money.minor > 0}
        if self.rate in by_rate:
            by_rate = {self.rate: by_rate[self.rate]}
        shares = gross.shared_by([money.minor for money in by_rate.values()])
        make = _gross_line if self.pricing.gross_prices else _line
        return tuple(make(words, share, rate) for rate, share in zip(by_rate, shares, strict=True) if share)

    def _comes_to(self, lines: tuple[InvoiceLine, ...]) -> Money | None:
        return invoice_totals(lines, self.invoice.row.total.currency, self.pricing).gross if lines else None

    def total(self, words: str) -> Money:
        """What the credit note comes to.

        Raises:
            ArbookError: as ``lines``, or the lines make no paper.
        """
        return invoice_totals(self.lines(words), self.invoice.row.total.currency, self.pricing).gross

    def effect(self, total: Money) -> tuple[Money, Money]:
        """What ``total`` takes off the invoice, and what of it stays on account."""
        off = min(total, self.invoice.row.open)
        return off, total - off

    def command(self, words: str) -> CreditNote:
        """The credit note to issue.

        Raises:
            AmountError, DateError, FormError: missing, or too long.
        """
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        if len(self.why) > MOST_CHARACTERS:
            raise FormError(field="why", why="too_long", most=MOST_CHARACTERS)
        return CreditNote(self.invoice.row.invoice_id, self.issued_on, self.lines(words), self.why)


def _line(words: str, gross: Money, rate: TaxRate) -> InvoiceLine:
    """One line whose gross is the amount wanted."""
    net = gross.times(100 / (100 + rate.percent))
    for step in (0, 1, -1):  # a cent beside the rounded net may be the one whose tax comes out
        line = InvoiceLine(words, Decimal(1), Money(net.minor + step, net.currency).decimal, rate)
        if invoice_totals((line,), gross.currency).gross == gross:
            return line
    return InvoiceLine(words, Decimal(1), net.decimal, rate)


def _gross_line(words: str, gross: Money, rate: TaxRate) -> InvoiceLine:
    return InvoiceLine(words, Decimal(1), gross.decimal, rate)


def _of_amount(line: InvoiceLine, amount: Money) -> InvoiceLine:
    """The line at what it comes to in the end."""
    one, price = Decimal(-1 if amount.minor < 0 else 1), abs(amount).decimal
    return replace(line, quantity=one, unit="", unit_price=price, discount=NO_DISCOUNT, price_per=Decimal(1))

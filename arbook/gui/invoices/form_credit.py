"""A credit note as a form: the whole invoice, some of its lines, or an amount of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.gui.invoices.reading import lines_of
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.invoicing import InvoiceLine, TaxRate, invoice_totals
from arbook.ledger.money import Money
from arbook.queries.invoices import InvoiceCard
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
        totals = invoice_totals(lines_of(self.invoice), self.invoice.row.total.currency)
        return {tax.rate: tax.net + tax.tax for tax in totals.taxes}

    def lines(self, words: str) -> tuple[InvoiceLine, ...]:
        """The lines of the credit note; ``words`` describe a credited amount.

        Raises:
            AmountError: the amount is missing.
            FormError: ``no_lines``, nothing is ticked.
        """
        every = lines_of(self.invoice)
        if self.how_much is HowMuch.WHOLE and every:
            return every
        if self.how_much is HowMuch.LINES:
            ticked = tuple(line for place, line in enumerate(every) if place in self.ticked)
            if not ticked:
                raise FormError(field="ticked", why="no_lines")
            return ticked
        gross = self.invoice.row.total if self.how_much is HowMuch.WHOLE else self.amount
        if gross is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        return self._amount_lines(self.why.strip() or words, gross)

    def _amount_lines(self, words: str, gross: Money) -> tuple[InvoiceLine, ...]:
        by_rate = {rate: money for rate, money in self.gross_by_rate().items() if money.minor > 0}
        if self.rate in by_rate:
            by_rate = {self.rate: by_rate[self.rate]}
        shares = gross.shared_by([money.minor for money in by_rate.values()])
        return tuple(_line(words, share, rate) for rate, share in zip(by_rate, shares, strict=True) if share)

    def total(self, words: str) -> Money:
        """What the credit note comes to.

        Raises:
            ArbookError: as ``lines``, or the lines make no paper.
        """
        return invoice_totals(self.lines(words), self.invoice.row.total.currency).gross

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

"""A credit note as a form: the whole invoice, or an amount of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.invoicing import InvoiceLine, TaxRate, invoice_totals
from arbook.ledger.money import Money
from arbook.queries.invoices import InvoiceCard
from arbook.services.changing import new_operation_id
from arbook.services.credit_notes import CreditNote


@dataclass(slots=True)
class CreditForm:
    """``amount`` is with tax; None while all of the invoice is credited."""

    invoice: InvoiceCard
    issued_on: date | None
    is_whole: bool = True
    amount: Money | None = None
    why: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    @property
    def can_take_lines(self) -> bool:
        """Whether the invoice's own lines can be repeated; one from elsewhere has none."""
        return bool(self.invoice.lines)

    def lines(self, words: str) -> tuple[InvoiceLine, ...]:
        """The lines of the credit note; ``words`` describe a credited amount.

        Raises:
            AmountError: the amount is missing.
        """
        if self.is_whole and self.can_take_lines:
            return tuple(
                InvoiceLine(
                    line.description, line.quantity, line.unit_price,
                    TaxRate(line.tax_name, line.tax_percent, line.tax_note), line.unit,
                )
                for line in self.invoice.lines
            )  # fmt: skip
        gross = self.invoice.row.total if self.is_whole else self.amount
        if gross is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        return (self._net_line(self.why.strip() or words, gross),)

    def _net_line(self, words: str, gross: Money) -> InvoiceLine:
        """One line whose gross is the amount wanted, at the invoice's own tax rate."""
        first = self.invoice.lines[0] if self.invoice.lines else None
        if first is None:
            return InvoiceLine(words, Decimal(1), gross.decimal, TaxRate("", Decimal(0)))
        rate = TaxRate(first.tax_name, first.tax_percent, first.tax_note)
        net = gross.times(100 / (100 + rate.percent))
        for step in (0, 1, -1):  # a cent beside the rounded net may be the one whose tax comes out
            line = InvoiceLine(words, Decimal(1), Money(net.minor + step, net.currency).decimal, rate)
            if invoice_totals((line,), gross.currency).gross == gross:
                return line
        return InvoiceLine(words, Decimal(1), net.decimal, rate)

    def total(self, words: str) -> Money:
        """What the credit note comes to.

        Raises:
            ArbookError: as ``lines``, or the lines make no paper.
        """
        return invoice_totals(self.lines(words), self.invoice.row.total.currency).gross

    def command(self, words: str) -> CreditNote:
        """The credit note to issue.

        Raises:
            AmountError, DateError: missing.
        """
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        return CreditNote(self.invoice.row.invoice_id, self.issued_on, self.lines(words), self.why)

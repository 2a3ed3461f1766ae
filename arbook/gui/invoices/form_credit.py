"""A credit note as a form: the whole invoice, some of its lines, or an amount of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.crediting_amounts import amount_lines
from arbook.ledger.discounts_back import StandingDiscount
from arbook.ledger.errors import AmountError, DateError
from arbook.ledger.invoicing import InvoiceError, InvoiceLine, InvoiceTotals, Pricing, TaxRate, TaxSum
from arbook.ledger.money import Money
from arbook.ledger.money import total as money_sum
from arbook.queries.credited import LineLeft
from arbook.queries.drafts import lines_of
from arbook.queries.invoices import InvoiceCard
from arbook.queries.pricing import stored_totals
from arbook.services.changing import new_operation_id
from arbook.services.credit_notes import CreditNote, Return, credit_sums

MOST_CHARACTERS = 1000


class HowMuch(StrEnum):
    """What of the invoice is credited."""

    WHOLE = "whole"
    LINES = "lines"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class CreditEffect:
    """What a credit note takes ``off`` what is open, what it takes the place of that was ``written_off`` (no money
    came for that), how much of the ``discount`` falls with it, and what of its ``total`` goes ``on_account``.
    """

    total: Money
    off: Money
    written_off: Money
    discount: Money
    on_account: Money


@dataclass(slots=True)
class CreditForm:
    """``amount`` is with tax; ``credited`` what earlier credit notes took off; ``left_lines`` what of the lines is
    left, ``left_taxes`` what of the rates, ``discounts`` what was let go as discounts. ``returns`` says how much
    of the lines comes back, by their position (from 1).

    ``rate`` is the tax that an amount is of; None shares it among the rates by what is left of them.
    """

    invoice: InvoiceCard
    issued_on: date | None
    credited: Money
    left_lines: Sequence[LineLeft] = ()
    left_taxes: Sequence[TaxSum] = ()
    discounts: Sequence[StandingDiscount] = ()
    how_much: HowMuch = HowMuch.WHOLE
    amount: Money | None = None
    returns: dict[int, Decimal] = field(default_factory=dict)
    rate: TaxRate | None = None
    why: str = ""
    meant_on: date | None = None
    """A day ahead that the owner was asked about."""
    operation_id: str = field(default_factory=new_operation_id)

    def __post_init__(self) -> None:
        self.amount = self.left

    @property
    def left(self) -> Money:
        """What no credit note took off yet."""
        return self.invoice.row.total - self.credited

    @property
    def ways(self) -> tuple[HowMuch, ...]:
        """What can be chosen: lines only while something of them is left."""
        lines = (HowMuch.LINES,) if any(line.left for line in self.left_lines) else ()
        return (HowMuch.WHOLE, *lines, HowMuch.AMOUNT)

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

    def _note(self, words: str) -> CreditNote:
        """The credit note as it stands in the form, whether it can be issued or not.

        Raises:
            AmountError: the amount is missing.
            FormError: ``no_lines``, nothing comes back.
            InvoiceError: ``nothing_left``, or above what is left.
        """
        if self.left.minor <= 0:
            raise InvoiceError(field="how_much", why="nothing_left")
        invoice_id, day = self.invoice.row.invoice_id, self.issued_on or self.invoice.row.issued_on
        if self.how_much is HowMuch.LINES:
            returns = tuple(Return(position, quantity) for position, quantity in self.returns.items() if quantity)
            if not returns:
                raise FormError(field="returns", why="no_lines")
            return CreditNote(invoice_id, day, note=self.why, returns=returns)
        if self.how_much is HowMuch.WHOLE:
            return self._whole(CreditNote(invoice_id, day, note=self.why, whole=True), words)
        if self.amount is None:
            raise AmountError(field="amount", text="", why="empty", suggestion=None)
        if self.amount > self.left:
            raise InvoiceError(field="amount", why="above_invoice")
        return CreditNote(invoice_id, day, self._amount_lines(self.why.strip() or words, self.amount), self.why)

    def _whole(self, note: CreditNote, words: str) -> CreditNote:
        """All that is left; of an invoice whose lines are not known as an amount."""
        described = self.why.strip() or words
        if self.invoice.lines:
            return replace(note, words=described)
        return replace(note, whole=False, lines=self._amount_lines(described, self.left))

    def _amount_lines(self, words: str, gross: Money) -> tuple[InvoiceLine, ...]:
        left = {tax.rate: tax.net + tax.tax for tax in self.left_taxes} or self.gross_by_rate()
        if self.rate is not None and self.rate in self.gross_by_rate():
            left = {self.rate: gross}
        return amount_lines(words, gross, left, gross_prices=self.pricing.gross_prices)

    def _sums(self, note: CreditNote) -> tuple[Money, tuple[TaxSum, ...]]:
        return credit_sums(note, self.invoice, self.left_lines, self.left_taxes, self.credited)

    def effect(self, words: str) -> CreditEffect:
        """What follows from it; ``words`` describe a credited amount.

        Raises:
            ArbookError: something is missing, above what is left, or makes no paper.
        """
        total, taxes = self._sums(self._note(words))
        row, zero = self.invoice.row, total - total
        off = min(total, row.open)
        written_off = min(total - off, Money(row.unpaid.written_off, total.currency))
        left = total - off - written_off
        discount = zero
        for each in self.discounts:
            falls = each.amount - money_sum(
                [share.gross for share in each.after(total, taxes).kept(left)], zero.currency
            )
            discount, left = discount + falls, left - falls
        return CreditEffect(total, off, written_off, discount, left)

    def command(self, words: str, today: date) -> CreditNote:
        """The credit note to issue.

        Raises:
            AmountError, DateError, FormError, InvoiceError: missing, too long, before the invoice, or above what is
                left; ``lies_ahead`` once: whoever says so again means that day.
        """
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        if self.issued_on < self.invoice.row.issued_on:
            raise InvoiceError(field="issued_on", why="before_invoice")
        if len(self.why) > MOST_CHARACTERS:
            raise FormError(field="why", why="too_long", most=MOST_CHARACTERS)
        note = self._note(words)
        self._sums(note)
        if self.issued_on > max(today, self.meant_on or today):
            self.meant_on = self.issued_on
            raise FormError(field="issued_on", why="lies_ahead", issued_on=self.issued_on)
        return note

"""What an invoice asks for: its totals, its due pieces, and the coins that are rounded away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from arbook.ledger.calendars import EVERY_DAY, BusinessCalendar
from arbook.ledger.dates import in_book_range
from arbook.ledger.early_discount import EarlyDiscount, with_discounted_tax
from arbook.ledger.invoicing import (
    NET_PRICES,
    InvoiceError,
    InvoiceLine,
    InvoiceTotals,
    Pricing,
    cash_rounding,
    invoice_totals,
)
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, Terms, due_pieces, first_due_first


@dataclass(frozen=True, slots=True)
class Bill:
    """An invoice in figures. The pieces, the first due first, sum to ``total``, gross plus ``rounding``; ``early`` is
    what terms offer, in the coins there are.
    """

    totals: InvoiceTotals
    pieces: tuple[DuePiece, ...]
    rounding: Money
    early: EarlyDiscount | None = None

    @property
    def total(self) -> Money:
        """What is asked for."""
        return self.totals.gross + self.rounding


def bill(
    lines: Sequence[InvoiceLine],
    currency: str,
    issued_on: date,
    terms: Terms,
    *,
    pricing: Pricing = NET_PRICES,
    due_on: date | None = None,
    coin: Decimal | None = None,
    calendar: BusinessCalendar = EVERY_DAY,
) -> Bill:
    """Compute an invoice.

    Args:
        lines: What was sold.
        currency: Of the customer.
        issued_on: The invoice date.
        terms: What divides and dates it; a discount whose tax is always reduced changes the tax.
        pricing: Net or gross prices, where tax is rounded, what is taken off or added.
        due_on: The owner's own due date in place of the terms': one piece.
        coin: The smallest sum that can be paid in cash, in major units; None where every cent can.
        calendar: Working days, for terms that ask for one.

    Raises:
        InvoiceError: the lines make no invoice; ``discount_above_line``; ``due_before_issued``.
        TermsError, DateError, CalendarError: see ``due_pieces``.

    """
    totals = invoice_totals(lines, currency, pricing)
    check_discounts(lines, currency)
    if terms.early is not None:
        totals = with_discounted_tax(terms.early, totals)
    if due_on is None:
        pieces = first_due_first(due_pieces(terms, issued_on, totals.gross, net=totals.net, calendar=calendar))
    elif in_book_range(due_on) < issued_on:
        raise InvoiceError(field="due_on", why="due_before_issued")
    else:
        pieces = (DuePiece(due_on, totals.gross),)
    if coin is None:
        return Bill(totals, pieces, Money.zero(currency), terms.early)
    asked, rounding = cash_rounding([piece.amount for piece in pieces], coin)
    early = None if terms.early is None else replace(terms.early, coin=coin)
    return Bill(totals, tuple(map(_of_coins, pieces, asked)), rounding, early)


def check_discounts(lines: Sequence[InvoiceLine], currency: str) -> None:
    """Refuse a discount above its own line on a new paper; papers of old keep what they have.

    Raises:
        InvoiceError: ``discount_above_line``.
    """
    for position, line in enumerate(lines, start=1):
        if line.discount and line.quantity > 0 and line.net(currency).minor < 0:
            raise InvoiceError(field="lines", why="discount_above_line", position=position)


def _of_coins(piece: DuePiece, amount: Money) -> DuePiece:
    return DuePiece(piece.due_on, amount)

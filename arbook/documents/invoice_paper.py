"""What an invoice or a credit note is drawn from, as it was frozen when it was issued."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from arbook.documents.errors import PaperError
from arbook.documents.letterhead import Recipient
from arbook.documents.scripts import clean
from arbook.ledger.early_discount import EarlyDiscount, Offer, offer_on_rest
from arbook.ledger.invoicing import NET_PRICES, InvoiceLine, InvoiceTotals, Pricing, TaxRate
from arbook.ledger.money import Money, total
from arbook.ledger.supplies import Supply
from arbook.ledger.terms import DuePiece

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of an invoice: paid, else overdue since a day."""

    overdue_since: date | None = None

    @property
    def is_paid(self) -> bool:
        """Whether nothing of it is open any more."""
        return self.overdue_since is None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """Everything that stands on the paper.

    Args:
        number: Empty on a draft, which says that it is one.
        pricing: Whether the lines are gross, and what was taken off or added for the whole paper.
        rounding: What cash rounding adds to the gross.
        pieces: Due dates and amounts; together the gross and the rounding. Empty on a credit note.
        early: A discount for paying all of it early.
        supply: When it was supplied, where the paper says so.
        reference: The customer's own order number or sign.
        payment_reference: What to write on the transfer; the paper's number if empty.
        corrects_number: On a credit note the invoice it corrects, with its date in ``corrects_on`` and what it came
            to in ``corrects_total``.
        note: The owner's words below the totals; its lines are kept.
        tax_words: How notes of taxes are told to this customer, where that is not as the rates say.
        standing: How it stands on a day, for a copy that says so; none on the paper itself, which stays as it was.

    """

    kind: Literal["invoice", "credit_note"]
    number: str
    issued_on: date
    recipient: Recipient
    currency: str
    lines: tuple[InvoiceLine, ...]
    totals: InvoiceTotals
    pricing: Pricing = NET_PRICES
    rounding: Money | None = None
    pieces: tuple[DuePiece, ...] = ()
    early: EarlyDiscount | None = None
    supply: Supply | None = None
    reference: str = ""
    payment_reference: str = ""
    corrects_number: str = ""
    corrects_on: date | None = None
    corrects_total: Money | None = None
    note: str = ""
    tax_words: Mapping[str, str] = field(default_factory=dict)
    standing: Standing | None = None

    @property
    def total(self) -> Money:
        """What is asked for, or given back."""
        return self.totals.gross if self.rounding is None else self.totals.gross + self.rounding

    @property
    def quoted(self) -> str:
        """What the customer should write on the transfer."""
        return self.payment_reference or self.number

    @property
    def offer(self) -> Offer | None:
        """What settles all of it early."""
        if self.early is None or self.kind != "invoice":
            return None
        return offer_on_rest(self.early, self.total, self.totals)

    @property
    def tax_notes(self) -> tuple[str, ...]:
        """What has to be said about taxes, such as reverse charge; each once."""
        return tuple(dict.fromkeys(self._told(each.rate) for each in self.totals.taxes if each.rate.note.strip()))

    def _told(self, rate: TaxRate) -> str:
        return clean(self.tax_words.get(rate.note, rate.note))

    @property
    def is_untaxed(self) -> bool:
        """Whether there is nothing to say about taxes: none are charged, and no note tells why."""
        return not self.tax_notes and not any(each.rate.percent for each in self.totals.taxes)

    @property
    def marks(self) -> Mapping[TaxRate, str]:
        """Small figures that lead from a tax to its note, where more than one tax could be meant."""
        rates, notes = [each.rate for each in self.totals.taxes], self.tax_notes
        looks = {(rate.name, rate.percent) for rate in rates}
        if len(notes) < 2 and len(looks) == len(rates):
            return {}
        return {rate: raised(notes.index(self._told(rate)) + 1) for rate in rates if rate.note.strip()}

    def check(self) -> None:
        """Refuse what contradicts itself.

        Raises:
            PaperError: no lines, or due pieces that are not the total.

        """
        if not self.lines or len(self.lines) != len(self.totals.line_nets):
            raise PaperError(why="no_lines")
        if self.pieces and total([piece.amount for piece in self.pieces], self.currency) != self.total:
            raise PaperError(why="does_not_add_up")


def raised(number: int) -> str:
    """A number as a small figure above the line."""
    return str(number).translate(_RAISED)

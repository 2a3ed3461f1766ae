"""Terms as they are being typed: parts with their share and their steps, and a discount for paying early."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from arbook.ledger.amounts import parse_decimal, parse_percent
from arbook.ledger.billing import bill
from arbook.ledger.calendars import BusinessCalendar
from arbook.ledger.early_discount import DiscountTax, EarlyDiscount, offer_on_rest
from arbook.ledger.errors import AmountError, ArbookError
from arbook.ledger.invoicing import InvoiceLine, Pricing, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, ShareKind, Step, StepKind, Terms, TermsError, TermsPiece
from arbook.services.invoices import calendar_for

PLAIN_STEPS = (StepKind.END_OF_MONTH, StepKind.BUSINESS_DAY)
"""Steps that need no number."""
USUAL_DAYS, IN_ADVANCE = "10", "0"
"""Days of a discount for paying early: to begin with, and for money that is there by the day of the invoice."""
_MOST_DIGITS = 6


class TermsFormError(ArbookError):
    """Something typed that makes no terms. Facts: ``part``, and ``why``: ``no_name``, ``name_taken``, ``no_number``,
    ``no_share``.
    """


@dataclass(slots=True)
class StepForm:
    """``number`` is days, weeks, months, a day of the month, or for pay days several: "5 20"."""

    kind: StepKind = StepKind.ADD_DAYS
    number: str = "30"

    def parsed(self, part: int) -> Step:
        """The step.

        Raises:
            TermsFormError: ``no_number``.
        """
        if self.kind in PLAIN_STEPS:
            return Step(self.kind)
        words = self.number.replace(",", " ").split()
        is_many = self.kind in (StepKind.PAY_DAY, StepKind.PAY_DAY_AFTER)
        numbers = [int(word) for word in words if word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS]
        if not words or len(numbers) != len(words) or (len(words) > 1 and not is_many):
            raise TermsFormError(field=f"part_{part}", why="no_number", part=part)
        return Step(self.kind, numbers[0], tuple(numbers[1:]))


@dataclass(slots=True)
class PieceForm:
    """``share`` is a percentage or an amount, ``round_to`` what it is a multiple of; the last part takes the rest
    whatever stands here.
    """

    share_kind: ShareKind = ShareKind.PERCENT
    share: str = ""
    steps: list[StepForm] = field(default_factory=lambda: [StepForm()])
    after_last: bool = False
    round_to: Decimal | None = None

    def parsed(self, part: int, *, is_last: bool, decimal_mark: str) -> TermsPiece:
        """The piece.

        Raises:
            TermsFormError: ``no_number``, ``no_share``.
        """
        steps = tuple(step.parsed(part) for step in self.steps)
        if is_last:
            return TermsPiece(steps, after_last=self.after_last)
        try:
            if self.share_kind is ShareKind.AMOUNT:
                share = parse_decimal(self.share, decimal_mark=decimal_mark)
            else:
                share = parse_percent(self.share)
        except AmountError:
            raise TermsFormError(field=f"part_{part}", why="no_share", part=part) from None
        return TermsPiece(steps, self.share_kind, share, self.round_to, self.after_last)


@dataclass(slots=True)
class TermsForm:
    """An empty ``early_percent`` offers nothing for paying early."""

    name: str = ""
    pieces: list[PieceForm] = field(default_factory=lambda: [PieceForm()])
    early_percent: str = ""
    early_days: str = USUAL_DAYS
    early_tax: DiscountTax = DiscountTax.REDUCED_IF_TAKEN
    decimal_mark: str = "."

    @property
    def is_in_advance(self) -> bool:
        """Whether only money earns the discount that is there by the day of the invoice."""
        return self.early_days.strip() == IN_ADVANCE

    def terms(self, name: str | None = None) -> Terms:
        """The terms; ``name`` serves an example that has none yet.

        Raises:
            TermsFormError: see there; its field is ``name`` or ``part_1`` and so on.
            TermsError, EarlyDiscountError, AmountError: they make no due dates, or no discount.
        """
        said = (self.name if name is None else name).strip()
        if not said:
            raise TermsFormError(field="name", why="no_name")
        last = len(self.pieces)
        pieces = []
        for part, piece in enumerate(self.pieces, start=1):
            made = piece.parsed(part, is_last=part == last, decimal_mark=self.decimal_mark)
            if not all(step.is_in_range() for step in made.steps):
                raise TermsError(field=f"part_{part}", why="step_out_of_range")
            if made.share is not None and made.share <= 0:
                raise TermsError(field=f"part_{part}", why="share_not_positive")
            pieces.append(made)
        return Terms(said, tuple(pieces), self._early())

    def _early(self) -> EarlyDiscount | None:
        text = self.early_percent.strip().removesuffix("%").strip()
        if not text:
            return None
        try:
            percent = parse_percent(text)
        except AmountError as refusal:
            raise AmountError(field="discount_percent", **refusal.facts) from None
        days = self.early_days.strip()
        if not (days.isascii() and days.isdigit() and len(days) <= _MOST_DIGITS):
            raise TermsFormError(field="discount_days", why="no_number", part=0)
        return EarlyDiscount(percent, int(days), self.early_tax)


def form_of(terms: Terms, write: Callable[[Decimal], str], decimal_mark: str) -> TermsForm:
    """Kept terms as one would type them again; ``write`` tells a number the owner's way."""
    pieces = [
        PieceForm(
            ShareKind.PERCENT if piece.share is None else piece.share_kind,
            "" if piece.share is None else write(piece.share),
            [StepForm(step.kind, _step_number(step)) for step in piece.steps],
            piece.after_last,
            piece.round_to,
        )
        for piece in terms.pieces
    ]
    form = TermsForm(terms.name, pieces, decimal_mark=decimal_mark)
    if terms.early is not None:
        form.early_percent, form.early_days = write(terms.early.percent), str(terms.early.days)
        form.early_tax = terms.early.tax
    return form


def _step_number(step: Step) -> str:
    return "" if step.kind in PLAIN_STEPS else " ".join(str(day) for day in step.days)


@dataclass(frozen=True, slots=True)
class Example:
    """What terms come to for one invoice: its parts, and by when what settles it early."""

    issued_on: date
    total: Money
    pieces: tuple[DuePiece, ...]
    early_on: date | None = None
    early_pay: Money | None = None


def example_of(terms: Terms, issued_on: date, currency: str, country: str, rate: TaxRate) -> Example:
    """An invoice of 100.00 with tax, dated ``issued_on``.

    Raises:
        TermsError, DateError, CalendarError, InvoiceError: they do not fit.
    """
    line = InvoiceLine("?", Decimal(1), Decimal(100), rate)
    calendar: BusinessCalendar = calendar_for(terms, country, issued_on)
    asked = bill((line,), currency, issued_on, terms, pricing=Pricing(gross_prices=True), calendar=calendar)
    if terms.early is None:
        return Example(issued_on, asked.total, asked.pieces)
    offered = offer_on_rest(terms.early, asked.total, asked.totals)
    last_day = terms.early.last_day(issued_on)
    return Example(issued_on, asked.total, asked.pieces, last_day, offered.pay)

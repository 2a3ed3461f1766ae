"""An invoice being written: lines as typed, what it asks for by the ledger's rules, and the draft it makes."""

import json
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from arbook.gui.invoices.form_line import MOST_CHARACTERS, NO_TAX, LineForm, cells_of, judged, line_of_cells
from arbook.gui.invoices.form_pricing import PricingForm, pricing_typed
from arbook.gui.invoices.form_supply import SupplyForm, supply_typed
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.billing import Bill, bill
from arbook.ledger.early_discount import Offer, offer_on_rest
from arbook.ledger.errors import ArbookError, DateError
from arbook.ledger.invoicing import InvoiceError, InvoiceLine, InvoiceTotals, Pricing
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, Terms, TermsError
from arbook.services.changing import new_operation_id
from arbook.services.invoices import DraftInvoice, calendar_for

UNSAVED = "invoice:new"
"""Under which an invoice without a customer is kept among the forms not saved yet."""
_EXAMPLE = InvoiceLine("?", Decimal(1), Decimal(1_000_000), NO_TAX)


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What the book says of every invoice: the smallest coin, and whose holidays count."""

    coin: Decimal | None = None
    country: str = ""
    currency: str = ""

    def coin_for(self, currency: str) -> Decimal | None:
        """Coins are those of the book's own currency."""
        return self.coin if currency == self.currency else None


@dataclass(slots=True)
class InvoiceForm:
    """Fields of the editor. ``due_own`` is a due date of the owner's in place of what the terms say."""

    today: date
    decimal_mark: str = "."
    customer_id: int | None = None
    currency: str = "EUR"
    issued_on: date | None = None
    terms_id: int | None = None
    due_own: date | None = None
    reference: str = ""
    note: str = ""
    lines: list[LineForm] = field(default_factory=list)
    pricing: PricingForm = field(default_factory=PricingForm)
    supply: SupplyForm = field(default_factory=SupplyForm)
    house: HouseRules = HouseRules()
    draft_id: int | None = None
    operation_id: str = field(default_factory=new_operation_id)

    def __post_init__(self) -> None:
        self.issued_on = self.issued_on or self.today

    # ------------------------------------------------------------- lines
    def filled(self) -> list[tuple[int, LineForm]]:
        """Lines with something in them, with their position on the screen (from 1)."""
        return [(place, line) for place, line in enumerate(self.lines, start=1) if not line.is_empty]

    def judge(self, place: int) -> tuple[InvoiceLine, Money] | ArbookError:
        """The line at this place (from 0) and what it comes to, or what is wrong with it.

        A refusal carries ``position`` (the line on the screen, from 1) and ``cell`` (the part of the line meant).
        """
        found = judged(self.lines[place], self.decimal_mark, self.currency)
        if isinstance(found, ArbookError):
            return type(found)(field="lines", position=place + 1, **_without_position(found))
        return found

    def parsed_lines(self) -> tuple[InvoiceLine, ...]:
        """The filled lines.

        Raises:
            FormError, InvoiceError: the first line that is wrong, see ``judge``.
        """
        parsed = []
        for position, _line in self.filled():
            found = self.judge(position - 1)
            if isinstance(found, ArbookError):
                raise found
            parsed.append(found[0])
        return tuple(parsed)

    def nets(self) -> list[Money | None]:
        """The amounts of all lines, None where one is empty or cannot be read."""
        found = [None if line.is_empty else self.judge(place) for place, line in enumerate(self.lines)]
        return [each[1] if isinstance(each, tuple) else None for each in found]

    # ------------------------------------------------------------- what it asks for
    def bill(self, terms: Terms) -> Bill:
        """The invoice in figures, as it would be issued.

        Raises:
            FormError, InvoiceError: a line or what holds for the whole cannot be read, or they make no invoice.
            TermsError, CalendarError: with the field ``terms``: they do not fit this invoice.
            DateError: no date, or beyond the book's range.
        """
        return self._billed(self.parsed_lines(), self.pricing.parsed(self.decimal_mark), terms)

    def due_refusal(self) -> InvoiceError | None:
        """What is wrong with the owner's own due date; sums are told by the terms as long."""
        is_early = self.due_own is not None and self.issued_on is not None and self.due_own < self.issued_on
        return InvoiceError(field="due_on", why="due_before_issued") if is_early else None

    def parts_lost(self, terms: Terms | None) -> int:
        """How many parts of the terms the owner's own due date stands for; 0 while none are lost."""
        is_own = self.due_own is not None and terms is not None and self.due_refusal() is None
        return len(terms.pieces) if is_own and terms is not None and len(terms.pieces) > 1 else 0

    def _billed(
        self, lines: tuple[InvoiceLine, ...], pricing: Pricing, terms: Terms, *, is_shown: bool = False
    ) -> Bill:
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        calendar = calendar_for(terms, self.house.country, self.issued_on)
        due_on = None if is_shown and self.due_refusal() else self.due_own
        try:
            return bill(
                lines, self.currency, self.issued_on, terms,
                pricing=pricing, due_on=due_on, coin=self.house.coin_for(self.currency), calendar=calendar,
            )  # fmt: skip
        except TermsError as refusal:
            raise TermsError(field="terms", **refusal.facts) from None

    def asked(self, terms: Terms | None) -> Bill | None:
        """The same, None while it comes to nothing that can be told."""
        if terms is None:
            return None
        try:
            return self._billed(self.parsed_lines(), self.pricing.parsed(self.decimal_mark), terms, is_shown=True)
        except ArbookError:
            return None

    def due(self, terms: Terms | None, asked: Bill | None) -> tuple[DuePiece, ...]:
        """When what of ``asked`` would be due; empty while the date is missing or out of range.

        While there is nothing to pay yet the days are those of an example: terms date a debt, not its absence.
        """
        if asked is not None and asked.total.minor > 0:
            return asked.pieces
        if terms is None:
            return ()
        try:
            return self._billed((_EXAMPLE,), Pricing(), terms, is_shown=True).pieces
        except ArbookError:
            return ()

    def early(self, terms: Terms | None, asked: Bill | None) -> tuple[date, Offer] | None:
        """By when what would settle it early; None where the terms offer nothing."""
        early = None if terms is None or asked is None else asked.early
        if early is None or asked is None or asked.total.minor <= 0 or self.issued_on is None:
            return None
        return early.last_day(self.issued_on), offer_on_rest(early, asked.total, asked.totals)

    def totals(self, terms: Terms) -> InvoiceTotals:
        """What the invoice comes to; raises what ``bill`` does."""
        return self.bill(terms).totals

    # ------------------------------------------------------------- the command
    def draft(self) -> DraftInvoice:
        """The draft as it stands.

        Raises:
            FormError: nobody is chosen, a text is too long, or a line cannot be read.
            DateError: no date.
            InvoiceError: the days of supply make no period.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        for key, text in (("reference", self.reference), ("note", self.note)):
            if len(text) > MOST_CHARACTERS:
                raise FormError(field=key, why="too_long", most=MOST_CHARACTERS)
        lines, pricing = self.parsed_lines(), self.pricing.parsed(self.decimal_mark)
        return DraftInvoice(
            self.customer_id, self.issued_on, lines, self.terms_id, self.due_own, self.reference, self.note,
            pricing=pricing, supply=self.supply.parsed(),
        )  # fmt: skip

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed that would be missed."""
        is_told = bool(self.reference.strip() or self.note.strip())
        return bool(self.filled()) or is_told or self.pricing.is_begun or self.supply.is_begun

    def kept(self, terms: Terms | None) -> DraftInvoice | None:
        """The draft as it is kept: what cannot be read yet stays as typed. None while nobody is chosen."""
        if self.customer_id is None:
            return None
        found = [self.judge(position - 1) for position, _line in self.filled()]
        lines = tuple(each[0] for each in found if isinstance(each, tuple))
        pricing = self.pricing.readable(self.decimal_mark)
        adds_up = terms is not None and self._adds_up(lines, pricing or Pricing(), terms)
        is_dated = self.supply.refusal() is None
        is_whole = len(lines) == len(found) and pricing is not None and adds_up and is_dated
        return DraftInvoice(
            self.customer_id, self.issued_on or self.today, lines if adds_up else (), self.terms_id,
            self.due_own, self.reference[:MOST_CHARACTERS], self.note[:MOST_CHARACTERS],
            "" if is_whole else self.typed(), pricing or Pricing(), self.supply.parsed() if is_dated else None,
        )  # fmt: skip

    def _adds_up(self, lines: tuple[InvoiceLine, ...], pricing: Pricing, terms: Terms) -> bool:
        try:
            return not lines or self._billed(lines, pricing, terms).total.minor >= 0
        except ArbookError:
            return False

    def typed(self) -> str:
        """Lines, what holds for the whole, and when it was supplied, as they stand on the screen, as JSON."""
        lines = [cells_of(line) for _position, line in self.filled()]
        return json.dumps(
            {"lines": lines, "pricing": self.pricing.kept(), "supply": self.supply.kept()}, ensure_ascii=False
        )

    def type_again(self, typed: str) -> None:
        """Take up what ``typed`` wrote."""
        kept: dict[str, Any] = json.loads(typed)
        self.lines = [line_of_cells(cells) for cells in kept["lines"]]
        self.pricing = pricing_typed(kept["pricing"])
        self.supply = supply_typed(kept["supply"])


def _without_position(refusal: ArbookError) -> dict[str, Any]:
    return {name: fact for name, fact in refusal.facts.items() if name != "position"}

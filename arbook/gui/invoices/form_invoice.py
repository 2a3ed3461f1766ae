"""An invoice being written: lines as typed, totals by the ledger's rules, and the draft they make."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.amounts import parse_decimal
from arbook.ledger.errors import AmountError, ArbookError, DateError
from arbook.ledger.invoicing import InvoiceLine, InvoiceTotals, TaxRate, invoice_totals
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, Terms, due_pieces
from arbook.services.changing import new_operation_id
from arbook.services.invoices import DraftInvoice

_MINUS = ("-", "\u2212")
NO_TAX = TaxRate("", Decimal(0))
MOST_CHARACTERS = 1000
"""Of what one line says; a page pasted by mistake is no line."""
UNSAVED = "invoice:new"
"""Under which an invoice without a customer is kept among the forms not saved yet."""
_CELLS = {"no_description": "what", "bad_quantity": "quantity", "bad_price": "price", "bad_tax": "tax"}
_REMEMBERED = 10_000
_EXAMPLE_MINOR = 10**9


@dataclass(slots=True)
class LineForm:
    """A line as typed. An empty quantity is one, an empty price nothing."""

    what: str = ""
    quantity: str = ""
    unit: str = ""
    price: str = ""
    tax: TaxRate = NO_TAX

    @property
    def is_empty(self) -> bool:
        """Nothing is typed yet."""
        return not any(text.strip() for text in (self.what, self.quantity, self.unit, self.price))

    def copy(self) -> "LineForm":
        """The same once more."""
        return LineForm(self.what, self.quantity, self.unit, self.price, self.tax)

    def parsed(self, decimal_mark: str) -> InvoiceLine:
        """The line as the ledger takes it.

        Raises:
            FormError: ``no_quantity`` or ``too_long``; ``cell`` says which part of the line is meant.
        """
        for key in ("what", "unit"):
            if len(getattr(self, key)) > MOST_CHARACTERS:
                raise FormError(field="lines", why="too_long", cell=key, most=MOST_CHARACTERS)
        quantity = _number(self.quantity.strip() or "1", "quantity", decimal_mark)
        price = _number(self.price.strip() or "0", "price", decimal_mark)
        return InvoiceLine(self.what, quantity, price, self.tax, self.unit)


def _number(text: str, cell: str, decimal_mark: str) -> Decimal:
    """A quantity may be negative; so may a price be typed, and the ledger says what to do instead."""
    sign = -1 if text.startswith(_MINUS) else 1
    try:
        return sign * parse_decimal(text.removeprefix("-").removeprefix("\u2212"), decimal_mark=decimal_mark)
    except AmountError:
        raise FormError(field="lines", why="no_quantity", cell=cell) from None


@lru_cache(maxsize=_REMEMBERED)
def _judged(
    what: str, quantity: str, unit: str, price: str, tax: TaxRate, decimal_mark: str, currency: str
) -> tuple[InvoiceLine, Money] | ArbookError:
    """A line and what it comes to, or what is wrong with it; remembered, for most lines stay as they are."""
    try:
        line = LineForm(what, quantity, unit, price, tax).parsed(decimal_mark)
        return line, invoice_totals((line,), currency).line_nets[0]
    except ArbookError as refusal:
        return refusal


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
        line = self.lines[place]
        found = _judged(line.what, line.quantity, line.unit, line.price, line.tax, self.decimal_mark, self.currency)
        if isinstance(found, ArbookError):
            cell = found.facts.get("cell") or _CELLS.get(str(found.facts.get("why")), "what")
            return type(found)(field="lines", **{**found.facts, "position": place + 1, "cell": cell})
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
        judged = [None if line.is_empty else self.judge(place) for place, line in enumerate(self.lines)]
        return [found[1] if isinstance(found, tuple) else None for found in judged]

    def totals(self) -> InvoiceTotals:
        """What the invoice comes to.

        Raises:
            FormError, InvoiceError: a line cannot be read, or the lines make no invoice.
        """
        return invoice_totals(self.parsed_lines(), self.currency)

    def sums(self) -> InvoiceTotals | None:
        """The same, None while it comes to nothing that can be told."""
        try:
            return self.totals()
        except ArbookError:
            return None

    # ------------------------------------------------------------- dates
    def due(self, terms: Terms | None, sums: InvoiceTotals | None) -> tuple[DuePiece, ...]:
        """When what of ``sums`` would be due; empty while the date is missing or out of range.

        While there is nothing to pay yet the days are those of an example: terms date a debt, not its absence.
        """
        gross = sums.gross if sums is not None and sums.gross.minor > 0 else Money(_EXAMPLE_MINOR, self.currency)
        if self.due_own is not None:
            return (DuePiece(self.due_own, gross),)
        if terms is None or self.issued_on is None:
            return ()
        try:
            return due_pieces(terms, self.issued_on, gross)
        except ArbookError:
            return ()

    # ------------------------------------------------------------- the command
    def draft(self) -> DraftInvoice:
        """The draft as it stands.

        Raises:
            FormError: nobody is chosen, a text is too long, or a line cannot be read.
            DateError: no date.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        for key, text in (("reference", self.reference), ("note", self.note)):
            if len(text) > MOST_CHARACTERS:
                raise FormError(field=key, why="too_long", most=MOST_CHARACTERS)
        lines = self.parsed_lines()
        return DraftInvoice(
            self.customer_id, self.issued_on, lines, self.terms_id, self.due_own, self.reference, self.note
        )

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed that would be missed."""
        return bool(self.filled() or self.reference.strip() or self.note.strip())

    def kept(self) -> DraftInvoice | None:
        """The draft as it is kept: lines that cannot be read yet stay as typed. None while nobody is chosen."""
        if self.customer_id is None:
            return None
        judged = [self.judge(position - 1) for position, _line in self.filled()]
        lines = tuple(found[0] for found in judged if isinstance(found, tuple))
        is_whole = len(lines) == len(judged) and self._adds_up(lines)
        return DraftInvoice(
            self.customer_id, self.issued_on or self.today, lines if self._adds_up(lines) else (), self.terms_id,
            self.due_own, self.reference[:MOST_CHARACTERS], self.note[:MOST_CHARACTERS],
            "" if is_whole else self.typed(),
        )  # fmt: skip

    def _adds_up(self, lines: tuple[InvoiceLine, ...]) -> bool:
        try:
            return not lines or invoice_totals(lines, self.currency).gross.minor >= 0
        except ArbookError:
            return False

    def typed(self) -> str:
        """The filled lines as they stand on the screen, as JSON."""
        lines = [line for _position, line in self.filled()]
        return json.dumps([_cells(line) for line in lines], ensure_ascii=False)


def _cells(line: LineForm) -> list[str]:
    tax = line.tax
    return [line.what, line.quantity, line.unit, line.price, tax.name, str(tax.percent), tax.note]


def lines_typed(typed: str) -> list[LineForm]:
    """Lines as ``InvoiceForm.typed`` wrote them."""
    return [
        LineForm(what, quantity, unit, price, TaxRate(name, Decimal(percent), note))
        for what, quantity, unit, price, name, percent, note in json.loads(typed)
    ]


def lines_from(lines: Sequence[InvoiceLine], quantity_text: "QuantityText") -> list[LineForm]:
    """Lines of a paper as one would type them again."""
    return [
        LineForm(line.description, quantity_text(line.quantity), line.unit, quantity_text(line.unit_price), line.tax)
        for line in lines
    ]


class QuantityText:
    """Writes a decimal the way the owner types it: no grouping, their decimal mark."""

    def __init__(self, decimal_mark: str) -> None:
        self._mark = decimal_mark

    def __call__(self, value: Decimal) -> str:
        """``6.50`` is "6.5", or "6,5"."""
        text = f"{value:f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", self._mark)

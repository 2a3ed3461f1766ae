"""An invoice being written: lines as typed, totals by the ledger's rules, and the draft they make."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from arbook.gui.shared.form_errors import FormError
from arbook.ledger.amounts import parse_decimal
from arbook.ledger.errors import AmountError, ArbookError, DateError
from arbook.ledger.invoicing import InvoiceError, InvoiceLine, InvoiceTotals, TaxRate, invoice_totals
from arbook.ledger.money import Money
from arbook.ledger.terms import DuePiece, Terms, due_pieces
from arbook.services.changing import new_operation_id
from arbook.services.invoices import DraftInvoice

_MINUS = ("-", "\u2212")
NO_TAX = TaxRate("", Decimal(0))


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

    def parsed(self, decimal_mark: str) -> InvoiceLine:
        """The line as the ledger takes it.

        Raises:
            AmountError: quantity or price is no number.
        """
        text, sign = self.quantity.strip() or "1", 1
        if text.startswith(_MINUS):
            text, sign = text[1:], -1
        quantity = sign * parse_decimal(text, decimal_mark=decimal_mark)
        price = parse_decimal(self.price.strip() or "0", decimal_mark=decimal_mark)
        return InvoiceLine(self.what, quantity, price, self.tax, self.unit)


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

    def parsed_lines(self) -> tuple[InvoiceLine, ...]:
        """The filled lines.

        Raises:
            FormError: ``no_quantity``; ``position`` is the line on the screen.
        """
        parsed = []
        for position, line in self.filled():
            try:
                parsed.append(line.parsed(self.decimal_mark))
            except AmountError:
                raise FormError(field="lines", why="no_quantity", position=position) from None
        return tuple(parsed)

    def line_net(self, place: int) -> Money | None:
        """The amount of the line at this place (from 0), None while it is empty or cannot be read."""
        line = self.lines[place]
        if line.is_empty:
            return None
        try:
            return line.parsed(self.decimal_mark).net(self.currency)
        except ArbookError:
            return None

    def totals(self) -> InvoiceTotals:
        """What the invoice comes to.

        Raises:
            FormError, InvoiceError: a line cannot be read, or the lines make no invoice; ``position`` is the line
                on the screen.
        """
        lines = self.parsed_lines()
        try:
            return invoice_totals(lines, self.currency)
        except InvoiceError as refusal:
            told = refusal.facts.get("position")
            if isinstance(told, int):
                facts = {**refusal.facts, "position": self.filled()[told - 1][0]}
                raise InvoiceError(field=refusal.field, **facts) from None
            raise

    def sums(self) -> InvoiceTotals | None:
        """The same, None while it comes to nothing that can be told."""
        try:
            return self.totals()
        except ArbookError:
            return None

    # ------------------------------------------------------------- dates
    def due(self, terms: Terms | None) -> tuple[DuePiece, ...]:
        """When what would be due; empty while the date is missing or out of range."""
        sums = self.sums()
        gross = sums.gross if sums is not None else Money.zero(self.currency)
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
            FormError: nobody is chosen, or a line cannot be read.
            DateError: no date.
        """
        if self.customer_id is None:
            raise FormError(field="customer", why="no_customer")
        if self.issued_on is None:
            raise DateError(field="issued_on", text="", why="empty")
        lines = self.parsed_lines()
        return DraftInvoice(
            self.customer_id, self.issued_on, lines, self.terms_id, self.due_own, self.reference, self.note
        )

    def keepable(self) -> DraftInvoice | None:
        """The draft if it can be kept as it stands; half a line is kept once it makes sense."""
        try:
            draft = self.draft()
            self.totals()
        except ArbookError:
            return None
        return draft


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

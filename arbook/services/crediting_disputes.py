"""The credit note that what is contested asks for."""

from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from arbook.ledger.crediting_amounts import amount_lines
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.money import Money
from arbook.queries.credited import credited, lines_left, taxes_left
from arbook.queries.disputes import DisputeRow
from arbook.queries.invoices import InvoiceCard, invoice_by_id
from arbook.services.agreed import AgreementError
from arbook.services.credit_notes import CreditNote, Return


def credit_for(
    connection: Connection, row: DisputeRow, on: date, why: str = "", invoice_id: int | None = None
) -> CreditNote:
    """Over the contested lines as far as they were not credited yet, over the contested amount, or over all that is
    left of the invoice. ``why`` stands on the paper, else the invoice's number does. Where all they owe is contested,
    ``invoice_id`` is the invoice that is credited.

    Raises:
        AgreementError: ``no_invoice``, it is about all they owe and none was said.
        InvoiceUnknownError: no such invoice.
    """
    invoice_id = invoice_id or row.invoice_id
    if invoice_id is None:
        raise AgreementError(field="invoice", why="no_invoice")
    if row.lines:
        left = {line.line_id: line for line in lines_left(connection, invoice_id)}
        wanted = [(left[each.line_id], each.quantity) for each in row.lines if each.line_id in left]
        returns = tuple(Return(line.position, min(quantity, line.left)) for line, quantity in wanted if line.left)
        return CreditNote(invoice_id, on, note=why, returns=returns)
    invoice, taken = invoice_by_id(connection, invoice_id), credited(connection, invoice_id)
    words, left_of_it = why.strip() or invoice.row.number, invoice.row.total - taken
    amount = left_of_it if row.amount is None else min(row.contested or row.amount, left_of_it)
    if amount == left_of_it and invoice.lines:
        return CreditNote(invoice_id, on, note=why, whole=True, words=words)
    lines = amount_lines(words, amount, _left(connection, invoice), gross_prices=invoice.pricing.gross_prices)
    return CreditNote(invoice_id, on, lines, why)


def _left(connection: Connection, invoice: InvoiceCard) -> dict[TaxRate, Money]:
    taxes = {tax.rate: tax.net + tax.tax for tax in taxes_left(connection, invoice)}
    return taxes or {TaxRate("", Decimal(0)): invoice.row.total}

"""What contested lines of an invoice come to: as much as a credit note over them would."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from sqlalchemy import Connection

from arbook.ledger.money import Money
from arbook.queries.credited import credited, lines_left, taxes_left
from arbook.queries.invoices import invoice_by_id
from arbook.services.agreed import AgreementError
from arbook.services.credit_notes import CreditNote, Return, credit_sums


class LineOf(Protocol):
    """So much of a line; ``position`` counts from 1."""

    @property
    def position(self) -> int: ...  # noqa: D102

    @property
    def quantity(self) -> Decimal: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class ContestedPart:
    """A line of the invoice, how much of it, and its share of the total, with tax."""

    line_id: int
    position: int
    quantity: Decimal
    amount: Money


def contested_parts(
    connection: Connection, invoice_id: int | None, lines: Sequence[LineOf], on: date
) -> tuple[ContestedPart, ...]:
    """The lines with what they come to together; a cent of rounding falls on the last.

    Raises:
        AgreementError: ``line_unknown``, ``line_too_much``, ``no_invoice``.
    """
    if not lines:
        return ()
    if invoice_id is None:
        raise AgreementError(field="invoice", why="no_invoice")
    invoice = invoice_by_id(connection, invoice_id)
    left, taken = lines_left(connection, invoice_id), credited(connection, invoice_id)
    taxes, by_position = taxes_left(connection, invoice), {line.position: line for line in left}
    returns = []
    for each in lines:
        line = by_position.get(each.position)
        if line is None:
            raise AgreementError(field="lines", why="line_unknown", position=each.position)
        if not 0 < each.quantity <= line.left:
            raise AgreementError(field="lines", why="line_too_much", position=each.position, left=line.left)
        returns.append(Return(each.position, each.quantity))

    def comes_to(*some: Return) -> Money:
        note = CreditNote(invoice_id, max(on, invoice.row.issued_on), returns=some)
        return credit_sums(note, invoice, left, taxes, taken)[0]

    amounts = [comes_to(each) for each in returns]
    rounding = comes_to(*returns).minor - sum(each.minor for each in amounts)
    amounts[-1] = Money(amounts[-1].minor + rounding, amounts[-1].currency)
    return tuple(
        ContestedPart(by_position[each.position].line_id, each.position, each.quantity, amount)
        for each, amount in zip(returns, amounts, strict=True)
    )

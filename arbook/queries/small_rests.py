"""What is left of invoices after a payment, so little that the owner may rather let it go than ask for it."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from arbook.ledger.money import Money, total
from arbook.queries.early_payment import untaken_discounts
from arbook.queries.money_rules import money_rules
from arbook.store.tables.customers import customer_table
from arbook.store.tables.papers import due_piece_table, invoice_table


@dataclass(frozen=True, slots=True)
class SmallRestRow:
    """A due piece of an invoice that was settled but for ``open``."""

    piece_id: int
    invoice_id: int
    number: str
    customer_id: int
    customer_number: str
    customer_name: str
    open: Money


def small_rests(connection: Connection, customer_id: int | None = None) -> tuple[SmallRestRow, ...]:
    """Small rests by the owner's rule, of everybody or one customer, by name and due day. An invoice nothing was
    paid of yet has none, however small it is, and so has one whose other parts are still open. A discount that was
    earned and not taken is no rest to be let go: it is told as what it is.
    """
    most = money_rules(connection).small_difference
    pieces, customers, invoices = due_piece_table, customer_table, invoice_table
    other = pieces.alias("other")
    bigger = select(other.c.id).where(
        other.c.invoice_id == pieces.c.invoice_id, other.c.id != pieces.c.id, other.c.open_minor != 0
    )
    wanted = (
        select(
            pieces.c.id, pieces.c.invoice_id, invoices.c.number, customers.c.id, customers.c.number,
            customers.c.name, pieces.c.open_minor,
        )
        .join(invoices, invoices.c.id == pieces.c.invoice_id)
        .join(customers, customers.c.id == pieces.c.customer_id)
        .where(
            pieces.c.open_minor != 0, pieces.c.open_minor <= most.minor, pieces.c.open_minor < pieces.c.amount_minor,
            pieces.c.currency == most.currency, ~bigger.exists(),
        )
        .order_by(customers.c.name.collate("NOCASE"), pieces.c.due_on, pieces.c.id)
    )  # fmt: skip
    if customer_id is not None:
        wanted = wanted.where(pieces.c.customer_id == customer_id)
    rests = [SmallRestRow(*row[:-1], open=Money(row[-1], most.currency)) for row in connection.execute(wanted)]
    earned = {row.invoice_id for row in untaken_discounts(connection, customer_id)} if rests else set()
    return tuple(row for row in rests if row.invoice_id not in earned)


def sum_of_rests(rows: tuple[SmallRestRow, ...]) -> Money:
    """What they come to; there must be one."""
    return total([row.open for row in rows], rows[0].open.currency)

"""The beginning of the day's proposals, read without deciding about the whole book: a screenful comes at once."""

from datetime import date

from sqlalchemy import Connection, func, select

from arbook.ledger.reminders import Proposal
from arbook.queries.as_of import piece_parts
from arbook.queries.reminding import decisions

ASKED = 120
"""About so many customers, those with most money open, it is decided; those held back and not due fall out."""


def foremost_proposals(connection: Connection, as_of: date, asked: int = ASKED) -> tuple[Proposal, ...]:
    """Exactly how ``decisions`` begins its proposals, as far as that is certain; perhaps none.

    Nobody is reminded of more than is open: as soon as a proposal is above all that is open of the next customer, no
    other can come before it.
    """
    parts = piece_parts(as_of)
    open_minor = func.sum(parts.c.minor)
    owing = connection.execute(
        select(parts.c.customer_id, parts.c.currency, open_minor)
        .group_by(parts.c.customer_id, parts.c.currency)
        .order_by(parts.c.currency, open_minor.desc())
        .limit(asked + 1)
    ).all()
    found = decisions(connection, as_of, [customer_id for customer_id, _, _ in owing[:asked]]).proposals
    if len(owing) <= asked:
        return found
    _, currency, minor = owing[asked]
    return tuple(each for each in found if (each.amount.currency, -each.amount.minor) < (currency, -minor))

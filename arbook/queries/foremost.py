"""The beginning of the day's proposals, read without deciding about the whole book: a screenful comes at once."""

from datetime import date

from sqlalchemy import Connection, FromClause, func, select

from arbook.ledger.reminder_risk import MOST_RISK, Risk
from arbook.ledger.reminder_situations import MOST_EFFECT, Decisions, Proposal, effect
from arbook.queries.as_of import NOTHING, piece_parts
from arbook.queries.remindable import is_as_it_stands
from arbook.queries.reminding import decisions, for_one_day, in_order, todays_decisions
from arbook.store.tables.papers import due_piece_table

ASKED = 60
"""About so many customers, those with most money open, it is decided; some fall out as held back or not due."""
_MOST = Risk(MOST_RISK)
"""Only the past of those is read who could come before all others."""


def foremost_decisions(connection: Connection, as_of: date, asked: int = ASKED) -> tuple[Decisions, bool]:
    """How ``decisions`` begins its proposals, as far as that is certain (perhaps none), and whether that is all.

    Nobody is reminded of more than is open: while a proposal has more effect than all that is open of the next
    customer could have, no other can come before it. Where few owe anything, these are the whole decisions.
    """
    parts = _as_it_stands(as_of) if is_as_it_stands(connection, as_of) else piece_parts(as_of)
    open_minor = func.sum(parts.c.minor)
    owing = connection.execute(
        select(parts.c.customer_id, parts.c.currency, open_minor)
        .group_by(parts.c.customer_id, parts.c.currency)
        .order_by(parts.c.currency, open_minor.desc())
        .limit(asked + 1)
    ).all()
    if len(owing) <= asked:
        return todays_decisions(connection, as_of), True
    decided = decisions(connection, as_of, [customer_id for customer_id, _, _ in owing[:asked]])
    _, currency, minor = owing[asked]

    def is_before_others(each: Proposal) -> bool:
        return (each.amount.currency, -effect(each)) < (currency, -minor * MOST_EFFECT)

    hopeful = tuple(each for each in decided.proposals if is_before_others(each._replace(risk=_MOST)))
    found = for_one_day(connection, in_order(connection, Decisions(hopeful, ()), as_of), as_of)
    return Decisions(tuple(filter(is_before_others, found.proposals)), ()), False


def _as_it_stands(as_of: date) -> FromClause:
    """What is open of a book to which nothing came later: told in half the time."""
    pieces = due_piece_table
    now = select(pieces.c.customer_id, pieces.c.currency, pieces.c.open_minor.label("minor"))
    return now.where(pieces.c.open_minor != NOTHING, pieces.c.issued_on <= as_of).subquery()

"""Reading the facts of a statement from the book."""

from collections.abc import Callable, Sequence
from datetime import date

from sqlalchemy import Connection

from arbook.documents.late_note import LateApart
from arbook.documents.statement import ContestedItem, StatementPaper, draw_statement, pay_now
from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import total
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.statements import StatementKind
from arbook.queries.contested import contested_pieces
from arbook.queries.customers import CustomerCard
from arbook.queries.early_payment import early_offers
from arbook.queries.items import open_items
from arbook.queries.late_claims import charges_apart, claim_items
from arbook.queries.ledger import statement
from arbook.queries.settings import profile
from arbook.services.paper_mail_facts import Mailable, statement_mail
from arbook.services.paper_parties import drawing, quoted_for, recipient_of

_FEW = 1000
"""So many open invoices are asked for by their ids; of more, all of the customer's."""


def statement_drawing(
    connection: Connection, card: CustomerCard, kind: StatementKind, starts_on: date | None, as_of: date
) -> tuple[Mailable, Callable[[], bytes]]:
    """The statement of a customer, and what a mail says of it."""
    items = tuple(row.item for row in open_items(connection, as_of, card.customer_id))
    business = profile(connection)
    late = [item for item in items if item.days_late(as_of) > 0]
    paper = StatementPaper(
        statement=statement(connection, card.customer_id, kind, starts_on=starts_on, as_of=as_of),
        recipient=recipient_of(connection, card),
        dated_on=as_of,
        reference=quoted_for([(item.number, item.quoted) for item in late or items], card.number, business),
        open_items=items,
        offers=_standing_offers(connection, card.customer_id, items, as_of),
        late=_late_apart(connection, card, items, as_of),
        contested=_contested(connection, card, items, as_of),
    )
    now = pay_now(paper.statement, paper.contested)
    mail = statement_mail(paper.statement, now, card.number, paper.reference)
    return mail, drawing(connection, card, lambda *style: draw_statement(paper, *style), business=business)


def _contested(
    connection: Connection, card: CustomerCard, items: Sequence[OpenItem], as_of: date
) -> tuple[ContestedItem, ...]:
    pieces = contested_pieces(connection, as_of, card.customer_id)
    return tuple(
        ContestedItem(item.number, item.due_on, pieces[item.piece_id]) for item in items if item.piece_id in pieces
    )


def _late_apart(
    connection: Connection, card: CustomerCard, items: Sequence[OpenItem], as_of: date
) -> LateApart | None:
    """What was charged for lateness; None for most customers, whom nothing was."""
    apart = charges_apart(connection, card.customer_id, as_of)
    if not (apart.booked or apart.claimed):
        return None
    late = [item.open for item in items if item.nature is Nature.PRINCIPAL and item.days_late(as_of) > 0]
    running = total(late, card.currency) if apart.interest or apart.claimed_interest else None
    return LateApart(apart.booked, claim_items(connection, card.customer_id, as_of), running)


def _standing_offers(
    connection: Connection, customer_id: int, items: Sequence[OpenItem], as_of: date
) -> tuple[InvoiceOffer, ...]:
    """What can be saved on the day by paying early; of a past day only where as much was open then as now."""
    opened: dict[int, int] = {}
    for item in items:
        opened[item.invoice_id] = opened.get(item.invoice_id, 0) + item.open.minor
    named = opened.keys() - {0}
    offers = early_offers(connection, customer_id, named if len(named) <= _FEW else None) if named else ()
    return tuple(
        offer
        for offer in offers
        if offer.is_earned(as_of) and opened.get(offer.invoice_id) == (offer.pay + offer.discount).minor
    )

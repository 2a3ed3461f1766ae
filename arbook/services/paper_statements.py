"""Reading the facts of a statement from the book."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from arbook.documents.late_note import LateApart
from arbook.documents.statement import draw_statement
from arbook.documents.statement_paper import StatementPaper
from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.references import ReferenceKind, own_reference
from arbook.ledger.resting import rest_of
from arbook.ledger.statements import StatementKind
from arbook.queries.customers import CustomerCard
from arbook.queries.early_payment import early_offers
from arbook.queries.items import open_items
from arbook.queries.late_claims import charges_apart, claim_items
from arbook.queries.ledger import statement
from arbook.queries.resting import at_rest
from arbook.queries.settings import Profile, profile
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
    rest = at_rest(connection, as_of, card.customer_id, items)
    paper = StatementPaper(
        statement=statement(connection, card.customer_id, kind, starts_on=starts_on, as_of=as_of),
        recipient=recipient_of(connection, card),
        dated_on=as_of,
        open_items=items,
        offers=_standing_offers(connection, card.customer_id, items, as_of),
        late=_late_apart(connection, card, rest_of(items, rest.resting), as_of),
        rest=rest,
    )
    paper = replace(paper, reference=_reference(paper, card, business))
    mail = statement_mail(paper.statement, paper.asked, card.number, paper.reference, is_agreed=bool(rest.agreements))
    return mail, drawing(connection, card, lambda *style: draw_statement(paper, *style), business=business)


def _reference(paper: StatementPaper, card: CustomerCard, business: Profile) -> str:
    """What to write on a transfer for what is asked: one invoice's, one plan's, else the customer's."""
    asked = paper.asked
    by_piece = {item.piece_id: item for item in paper.open_items}
    wanted = [by_piece[piece_id] for piece_id in asked.piece_ids]
    named = []
    for each in asked.agreements:
        if each.number:
            named.append((each.number, own_reference(each.number, ReferenceKind(business.reference_kind))))
        else:
            wanted += [item for item in paper.open_items if each.is_about((item.piece_id,))]
    named += [(item.number, item.quoted) for item in wanted or (() if named else paper.open_items)]
    return quoted_for(named, card.number, business)


def _late_apart(
    connection: Connection, card: CustomerCard, owed: Iterable[tuple[OpenItem, Money]], as_of: date
) -> LateApart | None:
    """What was charged for lateness; None for most customers, whom nothing was. ``owed``: items, and what does not
    rest of each.
    """
    apart = charges_apart(connection, card.customer_id, as_of)
    if not (apart.booked or apart.claimed):
        return None
    late = [left for item, left in owed if left and item.nature is Nature.PRINCIPAL and item.days_late(as_of) > 0]
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

"""The letter of a settlement: its facts are read from the book, and drawn elsewhere."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from arbook.documents.names import file_name
from arbook.documents.settlement import SettlementPaper, draw_settlement_offer
from arbook.documents.wording import wording_for
from arbook.ledger.items import OpenItem
from arbook.ledger.money import total
from arbook.ledger.settlements import Settlement
from arbook.ledger.tax_shares import TaxShare
from arbook.queries.customers import customer_by_id
from arbook.queries.early_payment import tax_in
from arbook.queries.invoices import invoice_by_id
from arbook.queries.settings import profile
from arbook.services.paper import PreparedPaper
from arbook.services.paper_parties import drawing, quoted_for, recipient_of
from arbook.services.settlement_offers import OfferSettlement


def settlement_paper(
    connection: Connection, command: OfferSettlement, items: Sequence[OpenItem], settlement: Settlement
) -> PreparedPaper:
    """The offer as a letter; a business hears how much tax is corrected once the sum has come."""
    card, business = customer_by_id(connection, command.customer_id), profile(connection)
    taxes = list(_taxes(connection, items, settlement)) if card.kind == "business" else []
    tax = total([each.tax for each in taxes], settlement.owed.currency)
    names = dict.fromkeys(each.name for each in taxes if each.tax and each.name)
    paper = SettlementPaper(
        recipient=recipient_of(connection, card),
        dated_on=command.offered_on,
        items=tuple(items),
        parts=settlement.parts,
        tax=tax if tax and names else None,
        tax_name=", ".join(names),
        reference=quoted_for([(item.number, item.quoted) for item in items], card.number, business),
        note=command.note.strip(),
    )
    draw = drawing(connection, card, lambda *style: draw_settlement_offer(paper, *style))
    name = file_name("settlement", card.number, command.offered_on, business.language)
    subject = wording_for(business.language).say("settlement.subject")
    return PreparedPaper(name, card.name, draw, card.customer_id, subject)


def _taxes(connection: Connection, items: Sequence[OpenItem], settlement: Settlement) -> Iterator[TaxShare]:
    """The tax in what would be let go, item by item as they share it."""
    shares = settlement.saved.shared_by([item.open.minor for item in items])
    for item, share in zip(items, shares, strict=True):
        if item.invoice_id and share:
            yield from tax_in(invoice_by_id(connection, item.invoice_id), share)

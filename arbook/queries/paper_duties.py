"""What the book knows of what an invoice has to say."""

from sqlalchemy import Connection

from arbook.ledger.paper_duties import PaperKnowledge
from arbook.queries.customers import customer_by_id
from arbook.queries.settings import profile


def paper_knowledge(connection: Connection, customer_id: int) -> PaperKnowledge:
    """For an invoice to this customer.

    Raises:
        CustomerUnknownError: no such customer.
    """
    own, card = profile(connection), customer_by_id(connection, customer_id)
    return PaperKnowledge(
        own.country, own.currency, own.is_ready_for_paper, bool(own.tax_id.strip()), bool(card.address.strip())
    )

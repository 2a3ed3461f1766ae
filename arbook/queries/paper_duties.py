"""What the book knows of what an invoice has to say."""

from sqlalchemy import Connection

from arbook.ledger.invoicing import TaxRate
from arbook.ledger.paper_duties import PaperKnowledge
from arbook.queries.customers import customer_by_id
from arbook.queries.offers import tax_rates
from arbook.queries.settings import profile


def paper_knowledge(connection: Connection, customer_id: int) -> PaperKnowledge:
    """For an invoice to this customer.

    Raises:
        CustomerUnknownError: no such customer.
    """
    own, card = profile(connection), customer_by_id(connection, customer_id)
    rates = (*tax_rates(connection), *tax_rates(connection, withdrawn=True))
    return PaperKnowledge(
        own.country,
        own.currency,
        has_sender=own.is_ready_for_paper,
        has_tax_number=bool(own.tax_id.strip()),
        has_buyer_address=bool(card.address.strip()),
        has_buyer_number=bool(card.tax_id.strip()),
        reversing=frozenset(
            TaxRate(rate.name, rate.percent, rate.note) for rate in rates if rate.kind == "reverse_charge"
        ),
    )

"""What an issued invoice lacks, said on stderr and in the answer."""

import sys

from arbook.cli.output import say
from arbook.queries.drafts import lines_of
from arbook.queries.invoices import InvoiceCard
from arbook.queries.paper_duties import paper_knowledge
from arbook.queries.pricing import stored_totals
from arbook.sentences.paper_duties import lack_sentence
from arbook.services.office import Office


def warn_of_lacks(office: Office, card: InvoiceCard) -> list[str]:
    """The names of what is missing; a paper from elsewhere is not looked at."""
    if not card.lines:
        return []
    totals = stored_totals(lines_of(card), card.row.total.currency, card.pricing, card.terms)
    lacks = office.read(paper_knowledge, card.row.customer_id).lacks(card.row.total, totals.taxes)
    for lack in lacks:
        say(lack_sentence(lack), stream=sys.stderr)
    return [lack.value for lack in lacks]

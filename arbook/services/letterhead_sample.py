"""An invoice that nobody gets, to look at the letterhead before it is kept."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from arbook.queries.settings import Profile

_DAYS = 30


@dataclass(frozen=True, slots=True)
class SampleWords:
    """What the sample says, in the owner's words: its number, who gets it, what was sold."""

    number: str
    customer: str
    sold: str


def sample_paper(business: Profile, words: SampleWords, on: date) -> bytes:
    """An invoice on this letterhead as PDF bytes. Touches no book and may run on any thread.

    Raises:
        ArbookError: nothing can be drawn from these facts.
    """
    from arbook.documents.invoice import draw_invoice
    from arbook.documents.invoice_paper import InvoicePaper
    from arbook.documents.letterhead import Recipient
    from arbook.documents.wording import wording_for
    from arbook.formats.formats import formats_for
    from arbook.ledger.invoicing import InvoiceLine, TaxRate, invoice_totals
    from arbook.ledger.terms import DuePiece
    from arbook.services.paper_facts import letterhead_of

    lines = (InvoiceLine(words.sold, Decimal(2), Decimal(60), TaxRate("", Decimal(0))),)
    totals = invoice_totals(lines, business.currency)
    paper = InvoicePaper(
        kind="invoice",
        number=words.number,
        issued_on=on,
        recipient=Recipient(number="1001", name=words.customer),
        currency=business.currency,
        lines=lines,
        totals=totals,
        pieces=(DuePiece(on + timedelta(days=_DAYS), totals.gross),),
    )
    spoken = business.language
    return draw_invoice(paper, letterhead_of(business), wording_for(spoken), formats_for(spoken, business.country))

"""An invoice that nobody gets, to look at the letterhead before it is kept."""

from datetime import date, timedelta
from decimal import Decimal

from arbook.queries.settings import Profile

_DAYS = 30
_COUNTER = "20260001"
"""Shows how a reference made from a number looks."""


def sample_paper(business: Profile, on: date) -> bytes:
    """An invoice on this letterhead, in its language, as PDF bytes. Touches no book and may run on any thread.

    Raises:
        ArbookError: nothing can be drawn from these facts.
    """
    from arbook.documents.invoice import draw_invoice
    from arbook.documents.invoice_paper import InvoicePaper
    from arbook.documents.letterhead import Recipient
    from arbook.documents.wording import wording_for
    from arbook.formats.formats import formats_for
    from arbook.ledger.invoicing import InvoiceLine, TaxRate, invoice_totals
    from arbook.ledger.references import ReferenceKind, payment_reference
    from arbook.ledger.terms import DuePiece
    from arbook.services.paper_parties import letterhead_of

    formats = formats_for(business.language, business.country)
    words = wording_for(business.language, formats.variant)
    lines = (InvoiceLine(words.say("sample.sold"), Decimal(2), Decimal(60), TaxRate("", Decimal(0))),)
    totals = invoice_totals(lines, business.currency)
    kind = ReferenceKind(business.reference_kind)
    quoted = "" if kind is ReferenceKind.PLAIN else payment_reference(_COUNTER, kind)
    paper = InvoicePaper(
        kind="invoice",
        number=words.say("sample.number"),
        issued_on=on,
        recipient=Recipient(number="1001", name=words.say("sample.customer")),
        currency=business.currency,
        lines=lines,
        totals=totals,
        pieces=(DuePiece(on + timedelta(days=_DAYS), totals.gross),),
        payment_reference=quoted,
    )
    return draw_invoice(paper, letterhead_of(business), words, formats)

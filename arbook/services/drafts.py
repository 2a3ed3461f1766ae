"""Going on with a draft that was kept."""

from arbook.queries.drafts import KeptDraft
from arbook.services.invoices import DraftInvoice


def as_draft(kept: KeptDraft) -> DraftInvoice:
    """The draft as it was kept, to be issued, or to be kept again once it was thrown away."""
    card = kept.card
    return DraftInvoice(
        customer_id=card.row.customer_id,
        issued_on=card.row.issued_on,
        lines=kept.lines,
        terms_id=kept.terms_id or kept.withdrawn_terms_id,
        due_on=card.own_due_on,
        reference=card.row.reference,
        note=card.note,
        typed=card.typed,
        pricing=card.pricing,
        supply=card.supply,
    )
